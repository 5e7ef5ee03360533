-- Lines of returns that the office decided not to record (不予登记), with its reason: they are left no longer, and their unit is told.
-- By what a line says and not by its return: the same may come back.
CREATE TABLE laid_aside (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    unit_id INTEGER NOT NULL REFERENCES unit (id),
    case_address TEXT NOT NULL,
    text TEXT NOT NULL,
    reason TEXT NOT NULL,
    on_date TEXT NOT NULL CHECK (on_date IS date(on_date, '+0 days')),
    laid_by TEXT NOT NULL
) STRICT;
CREATE INDEX laid_aside_by_case ON laid_aside (unit_id, case_address);

-- All that a line says, whatever the register has of it; empty where `said` is that, and of what was taken before this step.
ALTER TABLE returned_line ADD COLUMN whole_text TEXT NOT NULL DEFAULT '';

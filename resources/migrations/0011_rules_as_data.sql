-- A profile of time limits per place, which of them the office goes by from which day, who agreed to an extension, and
-- whether a due date was taken from the issued notice.

CREATE TABLE rule_profile (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE profile_choice (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    profile TEXT NOT NULL,
    valid_from TEXT NOT NULL UNIQUE CHECK (valid_from IS date(valid_from, '+0 days'))
) STRICT;

ALTER TABLE task ADD COLUMN is_due_date_given INTEGER NOT NULL DEFAULT 0 CHECK (is_due_date_given IN (0, 1));
ALTER TABLE extension ADD COLUMN decided_by TEXT NOT NULL DEFAULT '';

-- So that history can take back changes of rows from before (see step 4).
UPDATE task SET is_due_date_given = is_due_date_given;
UPDATE extension SET decided_by = decided_by;

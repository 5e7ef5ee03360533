-- 中止计时: the office stops the clock of a unit's limit (on_date is the first day that does not count) and starts it again
-- (resumed_on counts again), with the limit that was fixed then. What was recorded by mistake has a reason and counts nowhere.
CREATE TABLE clock_pause (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion_id INTEGER NOT NULL REFERENCES suggestion (id),
    task_id INTEGER NOT NULL REFERENCES task (id),
    on_date TEXT NOT NULL CHECK (on_date IS date(on_date, '+0 days')),
    reason TEXT NOT NULL,
    agreed_by TEXT NOT NULL,
    resumed_on TEXT CHECK (resumed_on IS date(resumed_on, '+0 days')),
    due_on TEXT CHECK (due_on IS date(due_on, '+0 days')),
    void_reason TEXT NOT NULL DEFAULT '',
    CHECK (due_on IS NULL OR resumed_on IS NOT NULL)
) STRICT;
CREATE INDEX clock_pause_by_suggestion ON clock_pause (suggestion_id);

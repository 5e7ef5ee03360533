-- What is awaited of somebody in each case, derived from the facts like case_summary and never from today's date:
-- the page "Today" and its counts are ranges over these two orders. Times that have passed are compared when looked at.
CREATE TABLE awaited (
    kind TEXT NOT NULL,
    suggestion_id INTEGER NOT NULL,
    number INTEGER NOT NULL,  -- 1, 2 … within the case
    session_id INTEGER NOT NULL,
    unit_id INTEGER,
    task_id INTEGER,
    due_on TEXT,    -- a deadline that is a fact
    since_on TEXT,  -- from when it is awaited, or the last that happened
    signers INTEGER NOT NULL,
    PRIMARY KEY (kind, suggestion_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX awaited_by_due ON awaited (kind, due_on, suggestion_id, session_id, unit_id) WHERE due_on IS NOT NULL;
CREATE INDEX awaited_by_since ON awaited (kind, since_on, suggestion_id, session_id, unit_id);

-- Filters of the list to which somebody gave a name.
CREATE TABLE named_filter (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    definition TEXT NOT NULL,
    sort_number INTEGER NOT NULL
) STRICT;

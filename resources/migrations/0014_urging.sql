-- Urging units (催办) with the steps that staff set for it, and lines of the page Today that were put off.

CREATE TABLE urging (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion_id INTEGER NOT NULL REFERENCES suggestion (id),
    task_id INTEGER NOT NULL REFERENCES task (id),
    on_date TEXT CHECK (on_date IS date(on_date, '+0 days')),
    level TEXT NOT NULL,
    reason TEXT NOT NULL,
    document_number TEXT NOT NULL,
    demand TEXT NOT NULL,
    answer_due_on TEXT CHECK (answer_due_on IS date(answer_due_on, '+0 days')),
    next_on TEXT CHECK (next_on IS date(next_on, '+0 days')),
    answered_on TEXT CHECK (answered_on IS date(answered_on, '+0 days')),
    answer TEXT NOT NULL
) STRICT;
CREATE INDEX urging_by_suggestion ON urging (suggestion_id);
CREATE INDEX urging_by_task ON urging (task_id);
CREATE INDEX urging_by_day ON urging (on_date);

-- Only the steps that staff changed; the others are as they are shipped.
CREATE TABLE urging_step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    level TEXT NOT NULL UNIQUE,
    days INTEGER NOT NULL,
    repeat_after INTEGER NOT NULL,
    answer_within INTEGER NOT NULL
) STRICT;

CREATE TABLE snooze (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion_id INTEGER NOT NULL REFERENCES suggestion (id),
    queue TEXT NOT NULL,
    on_date TEXT NOT NULL CHECK (on_date IS date(on_date, '+0 days')),
    until_date TEXT NOT NULL CHECK (until_date IS date(until_date, '+0 days')),
    reason TEXT NOT NULL,
    back_on TEXT CHECK (back_on IS date(back_on, '+0 days'))
) STRICT;
CREATE INDEX snooze_by_suggestion ON snooze (suggestion_id);
CREATE INDEX snooze_by_until ON snooze (until_date);

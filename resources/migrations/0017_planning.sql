-- The road to the formal unit, the second hop of a hand-over, until when a deputy may withdraw, how numbers are quoted
-- (domain.md §2.2, §2.4, §2.5).

-- Units as the deputy proposed or the office planned them; `is_void` marks one recorded by mistake.
CREATE TABLE unit_plan (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion_id INTEGER NOT NULL REFERENCES suggestion (id),
    round INTEGER NOT NULL,
    stage TEXT NOT NULL,
    on_date TEXT CHECK (on_date IS date(on_date, '+0 days')),
    planned_by TEXT NOT NULL,
    note TEXT NOT NULL,
    is_void INTEGER NOT NULL
) STRICT;
CREATE INDEX unit_plan_by_suggestion ON unit_plan (suggestion_id);

CREATE TABLE planned_unit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion_id INTEGER NOT NULL REFERENCES suggestion (id),
    unit_plan_id INTEGER NOT NULL REFERENCES unit_plan (id),
    unit_id INTEGER NOT NULL REFERENCES unit (id),
    role TEXT NOT NULL,
    scope TEXT NOT NULL
) STRICT;
CREATE INDEX planned_unit_by_suggestion ON planned_unit (suggestion_id);
CREATE INDEX planned_unit_by_plan ON planned_unit (unit_plan_id);

-- What a planned unit said.
CREATE TABLE consultation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion_id INTEGER NOT NULL REFERENCES suggestion (id),
    unit_plan_id INTEGER NOT NULL REFERENCES unit_plan (id),
    unit_id INTEGER NOT NULL REFERENCES unit (id),
    on_date TEXT CHECK (on_date IS date(on_date, '+0 days')),
    consent TEXT NOT NULL,
    opinion TEXT NOT NULL,
    better_unit_id INTEGER REFERENCES unit (id),
    contact TEXT NOT NULL,
    is_void INTEGER NOT NULL
) STRICT;
CREATE INDEX consultation_by_suggestion ON consultation (suggestion_id);

-- A term without a row: until the reply.
CREATE TABLE withdrawal_rule (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    term INTEGER NOT NULL UNIQUE,
    allowed_until TEXT NOT NULL,
    source TEXT NOT NULL
) STRICT;

-- Session 0 stands for every session of the term that has none of its own.
CREATE TABLE number_pattern (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    term INTEGER NOT NULL,
    session_number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    pattern TEXT NOT NULL,
    UNIQUE (term, session_number, kind)
) STRICT;

-- Who is quoted by a number that is to be given.
CREATE INDEX suggestion_by_number_text ON suggestion (number_text);

-- When the body in between passed it on; no value stands for what was never said.
ALTER TABLE task ADD COLUMN passed_on TEXT CHECK (passed_on IS date(passed_on, '+0 days'));

ALTER TABLE case_summary ADD COLUMN planning_stage TEXT;

-- Returns of tasks, proposals of more units and what was coordinated between units that disagree (domain.md §2.5).

-- `counted_from`, `last_day` and `rule_id` are the window as it was fixed by the rule in force; `decision` is empty while
-- the office has not decided, `new_task_id` the task of the unit that took over.
CREATE TABLE return_request (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion_id INTEGER NOT NULL REFERENCES suggestion (id),
    task_id INTEGER NOT NULL REFERENCES task (id),
    asked_on TEXT CHECK (asked_on IS date(asked_on, '+0 days')),
    reason TEXT NOT NULL,
    suggested_unit_id INTEGER REFERENCES unit (id),
    signatory TEXT NOT NULL,
    document_number TEXT NOT NULL,
    counted_from TEXT CHECK (counted_from IS date(counted_from, '+0 days')),
    last_day TEXT CHECK (last_day IS date(last_day, '+0 days')),
    rule_id INTEGER REFERENCES deadline_rule (id),
    decision_due_on TEXT CHECK (decision_due_on IS date(decision_due_on, '+0 days')),
    decision TEXT,
    decided_on TEXT CHECK (decided_on IS date(decided_on, '+0 days')),
    decided_by TEXT NOT NULL,
    decision_reason TEXT NOT NULL,
    coordination_id INTEGER REFERENCES coordination (id),
    new_task_id INTEGER REFERENCES task (id)
) STRICT;
CREATE INDEX return_request_by_suggestion ON return_request (suggestion_id);

CREATE TABLE unit_proposal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion_id INTEGER NOT NULL REFERENCES suggestion (id),
    task_id INTEGER NOT NULL REFERENCES task (id),
    asked_on TEXT CHECK (asked_on IS date(asked_on, '+0 days')),
    reason TEXT NOT NULL,
    decision_due_on TEXT CHECK (decision_due_on IS date(decision_due_on, '+0 days')),
    decision TEXT,
    decided_on TEXT CHECK (decided_on IS date(decided_on, '+0 days')),
    decided_by TEXT NOT NULL,
    decision_reason TEXT NOT NULL,
    coordination_id INTEGER REFERENCES coordination (id),
    made_lead INTEGER NOT NULL  -- the approval made a lead of the unit that had been the sole one
) STRICT;
CREATE INDEX unit_proposal_by_suggestion ON unit_proposal (suggestion_id);

CREATE TABLE proposed_unit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion_id INTEGER NOT NULL REFERENCES suggestion (id),
    unit_proposal_id INTEGER NOT NULL REFERENCES unit_proposal (id),
    unit_id INTEGER NOT NULL REFERENCES unit (id),
    UNIQUE (unit_proposal_id, unit_id)
) STRICT;
CREATE INDEX proposed_unit_by_suggestion ON proposed_unit (suggestion_id);

CREATE TABLE coordination (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion_id INTEGER NOT NULL REFERENCES suggestion (id),
    on_date TEXT CHECK (on_date IS date(on_date, '+0 days')),
    mediator TEXT NOT NULL,
    way TEXT,
    people TEXT NOT NULL,
    text TEXT NOT NULL,
    ruling TEXT NOT NULL
) STRICT;
CREATE INDEX coordination_by_suggestion ON coordination (suggestion_id);

CREATE TABLE coordination_unit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion_id INTEGER NOT NULL REFERENCES suggestion (id),
    coordination_id INTEGER NOT NULL REFERENCES coordination (id),
    unit_id INTEGER NOT NULL REFERENCES unit (id),
    UNIQUE (coordination_id, unit_id)
) STRICT;
CREATE INDEX coordination_unit_by_suggestion ON coordination_unit (suggestion_id);

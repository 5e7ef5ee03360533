-- Pieces proposed for priority supervision before the chair conference decides, and the course of a topic: the day of its plan,
-- of the committee's report and of the conference that heard it.

-- `grounds` are codes with a blank between. A candidate that nobody decided on has no outcome.
CREATE TABLE priority_candidate (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion_id INTEGER NOT NULL REFERENCES suggestion (id),
    on_date TEXT NOT NULL CHECK (on_date IS date(on_date, '+0 days')),
    proposer TEXT NOT NULL,
    committee_id INTEGER REFERENCES committee (id),
    unit_id INTEGER REFERENCES unit (id),
    for_government INTEGER NOT NULL,
    grounds TEXT NOT NULL,
    reason TEXT NOT NULL,
    topic_name TEXT NOT NULL,
    outcome TEXT,
    decided_on TEXT CHECK (decided_on IS date(decided_on, '+0 days')),
    chair_meeting TEXT NOT NULL,
    decision_reason TEXT NOT NULL
) STRICT;
CREATE INDEX priority_candidate_by_suggestion ON priority_candidate (suggestion_id);

ALTER TABLE topic ADD COLUMN plan_on TEXT CHECK (plan_on IS date(plan_on, '+0 days'));
ALTER TABLE topic ADD COLUMN report_on TEXT CHECK (report_on IS date(report_on, '+0 days'));
ALTER TABLE topic ADD COLUMN heard_on TEXT CHECK (heard_on IS date(heard_on, '+0 days'));
ALTER TABLE topic ADD COLUMN heard_meeting TEXT NOT NULL DEFAULT '';
UPDATE topic SET heard_meeting = heard_meeting;

-- What replies promise and what became of it, joint opinions sent back, meetings with a deputy who stays dissatisfied, who
-- rates in a term (domain.md §2.6, §2.8, §6).

-- A promise of a reply; `is_void` marks one recorded by mistake.
CREATE TABLE commitment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion_id INTEGER NOT NULL REFERENCES suggestion (id),
    task_id INTEGER NOT NULL REFERENCES task (id),
    on_date TEXT NOT NULL CHECK (on_date IS date(on_date, '+0 days')),
    text TEXT NOT NULL CHECK (text <> ''),
    due_on TEXT CHECK (due_on IS date(due_on, '+0 days')),
    owner TEXT NOT NULL,
    is_void INTEGER NOT NULL
) STRICT;
CREATE INDEX commitment_by_suggestion ON commitment (suggestion_id);

-- Progress, fulfilment, explanation or rating of a promise.
CREATE TABLE commitment_step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion_id INTEGER NOT NULL REFERENCES suggestion (id),
    commitment_id INTEGER NOT NULL REFERENCES commitment (id),
    kind TEXT NOT NULL,
    on_date TEXT NOT NULL CHECK (on_date IS date(on_date, '+0 days')),
    text TEXT NOT NULL,
    due_on TEXT CHECK (due_on IS date(due_on, '+0 days')),
    signatory TEXT NOT NULL,
    deputy_told_on TEXT CHECK (deputy_told_on IS date(deputy_told_on, '+0 days')),
    rating TEXT
) STRICT;
CREATE INDEX commitment_step_by_suggestion ON commitment_step (suggestion_id);

-- The deputy is answered again after what was promised was done.
CREATE TABLE second_reply (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion_id INTEGER NOT NULL REFERENCES suggestion (id),
    task_id INTEGER NOT NULL REFERENCES task (id),
    on_date TEXT NOT NULL CHECK (on_date IS date(on_date, '+0 days')),
    result_class TEXT,
    document_number TEXT NOT NULL,
    signatory TEXT NOT NULL,
    text TEXT NOT NULL,
    way TEXT
) STRICT;
CREATE INDEX second_reply_by_suggestion ON second_reply (suggestion_id);

-- A meeting, or a review by experts, about a dissatisfied rating of a round.
CREATE TABLE rating_meeting (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion_id INTEGER NOT NULL REFERENCES suggestion (id),
    round INTEGER NOT NULL,
    on_date TEXT CHECK (on_date IS date(on_date, '+0 days')),
    kind TEXT NOT NULL,
    place TEXT NOT NULL,
    people TEXT NOT NULL,
    text TEXT NOT NULL,
    outcome TEXT NOT NULL
) STRICT;
CREATE INDEX rating_meeting_by_suggestion ON rating_meeting (suggestion_id);

-- Who rates in a term, and which value stands for a piece; a term without a row: the lead proposer.
CREATE TABLE rating_rule (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    term INTEGER NOT NULL UNIQUE,
    party TEXT NOT NULL,
    piece_rating TEXT NOT NULL
) STRICT;

-- A joint opinion that was sent back: it leaves `joint_opinion`, which has one for a task, and stays readable here.
CREATE TABLE returned_opinion (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion_id INTEGER NOT NULL REFERENCES suggestion (id),
    task_id INTEGER NOT NULL REFERENCES task (id),
    on_date TEXT CHECK (on_date IS date(on_date, '+0 days')),
    text TEXT NOT NULL,
    signatory TEXT NOT NULL,
    document_number TEXT NOT NULL,
    returned_on TEXT NOT NULL CHECK (returned_on IS date(returned_on, '+0 days')),
    return_reason TEXT NOT NULL,
    due_again_on TEXT CHECK (due_again_on IS date(due_again_on, '+0 days'))
) STRICT;
CREATE INDEX returned_opinion_by_suggestion ON returned_opinion (suggestion_id);

-- No value stands for what was never said.
ALTER TABLE reply ADD COLUMN late_reason TEXT;
ALTER TABLE reply ADD COLUMN opinions_adopted TEXT;

ALTER TABLE case_summary ADD COLUMN first_class TEXT;
ALTER TABLE case_summary ADD COLUMN commitments INTEGER NOT NULL DEFAULT 0;
ALTER TABLE case_summary ADD COLUMN commitments_fulfilled INTEGER NOT NULL DEFAULT 0;
ALTER TABLE case_summary ADD COLUMN commitments_open INTEGER NOT NULL DEFAULT 0;
ALTER TABLE case_summary ADD COLUMN commitment_due_on TEXT;

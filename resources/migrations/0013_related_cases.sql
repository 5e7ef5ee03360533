-- Pieces merged for one handling (并案), pieces that repeat earlier ones (续提), and the review of replies before they go out.

-- `suggestion_id` is handled with `main_id` from `on_date` until `ended_on`.
CREATE TABLE merger (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion_id INTEGER NOT NULL REFERENCES suggestion (id),
    main_id INTEGER NOT NULL REFERENCES suggestion (id) CHECK (main_id <> suggestion_id),
    on_date TEXT CHECK (on_date IS date(on_date, '+0 days')),
    reason TEXT NOT NULL,
    ended_on TEXT CHECK (ended_on IS date(ended_on, '+0 days')),
    end_reason TEXT NOT NULL
) STRICT;
CREATE INDEX merger_by_suggestion ON merger (suggestion_id);
CREATE INDEX merger_by_main ON merger (main_id);

CREATE TABLE case_link (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion_id INTEGER NOT NULL REFERENCES suggestion (id),
    earlier_id INTEGER NOT NULL REFERENCES suggestion (id) CHECK (earlier_id <> suggestion_id),
    on_date TEXT CHECK (on_date IS date(on_date, '+0 days')),
    note TEXT NOT NULL,
    ended_on TEXT CHECK (ended_on IS date(ended_on, '+0 days')),
    end_reason TEXT NOT NULL
) STRICT;
CREATE INDEX case_link_by_suggestion ON case_link (suggestion_id);
CREATE INDEX case_link_by_earlier ON case_link (earlier_id);

-- The case in which a piece is handled: its main case's while it has no clock of its own, else empty.
ALTER TABLE case_summary ADD COLUMN handled_in INTEGER;

-- `result_class` is the one given in the review, `class_before` then the unit's own; `publication` the review's consent. A
-- reply that was sent back leaves the table of replies, where a task has one, and stands here: `replied_on` to `text`, with
-- its class in `class_before`.
CREATE TABLE reply_review (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion_id INTEGER NOT NULL REFERENCES suggestion (id),
    task_id INTEGER NOT NULL REFERENCES task (id),
    on_date TEXT CHECK (on_date IS date(on_date, '+0 days')),
    reviewer TEXT NOT NULL,
    review_result TEXT NOT NULL,
    reason TEXT NOT NULL,
    result_class TEXT,
    class_before TEXT,
    publication TEXT,
    replied_on TEXT CHECK (replied_on IS date(replied_on, '+0 days')),
    document_number TEXT NOT NULL,
    signatory TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX reply_review_by_suggestion ON reply_review (suggestion_id);

-- The unit's consent to publishing its reply.
ALTER TABLE reply ADD COLUMN publish_by_unit TEXT;

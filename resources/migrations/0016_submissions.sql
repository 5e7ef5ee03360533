-- Before a paper is a numbered suggestion: what was handed in, its reviews, and talks with units before that
-- (domain.md §2.1, §2.3). None of it is counted.

CREATE TABLE submission (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id INTEGER NOT NULL REFERENCES session (id),
    serial INTEGER NOT NULL CHECK (serial > 0),
    kind TEXT NOT NULL,
    title TEXT NOT NULL CHECK (title <> ''),
    body TEXT NOT NULL,
    lead_deputy_id INTEGER REFERENCES deputy (id),
    lead_delegation_id INTEGER REFERENCES delegation (id),
    category_id INTEGER REFERENCES category (id),
    origin TEXT NOT NULL,
    motion_number TEXT NOT NULL,
    submitted_on TEXT NOT NULL CHECK (submitted_on IS date(submitted_on, '+0 days')),
    paper_source TEXT NOT NULL,
    classified INTEGER NOT NULL,
    hide_identity INTEGER NOT NULL,
    remark TEXT NOT NULL,
    UNIQUE (session_id, serial),
    CHECK ((lead_deputy_id IS NULL) <> (lead_delegation_id IS NULL))
) STRICT;

CREATE TABLE submission_co_signer (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    submission_id INTEGER NOT NULL REFERENCES submission (id),
    deputy_id INTEGER NOT NULL REFERENCES deputy (id),
    order_number INTEGER NOT NULL
) STRICT;
CREATE INDEX submission_co_signer_by_submission ON submission_co_signer (submission_id);

-- A review, a return by the deputy or a withdrawal. `title_before` and `body_before` are what a paper that was handed in anew
-- replaced.
CREATE TABLE submission_step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    submission_id INTEGER NOT NULL REFERENCES submission (id),
    event TEXT NOT NULL,
    on_date TEXT NOT NULL CHECK (on_date IS date(on_date, '+0 days')),
    reviewer TEXT NOT NULL,
    reason TEXT NOT NULL,
    refusal_reason TEXT,
    told_on TEXT CHECK (told_on IS date(told_on, '+0 days')),
    went_to TEXT,
    went_to_body TEXT NOT NULL,
    doubts TEXT NOT NULL,
    title_before TEXT,
    body_before TEXT
) STRICT;
CREATE INDEX submission_step_by_submission ON submission_step (submission_id);

-- The suggestion that a paper became; the day is that of its registration.
CREATE TABLE submission_registration (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    submission_id INTEGER NOT NULL UNIQUE REFERENCES submission (id),
    suggestion_id INTEGER NOT NULL UNIQUE REFERENCES suggestion (id)
) STRICT;

CREATE TABLE pre_contact (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id INTEGER NOT NULL REFERENCES session (id),
    deputy_id INTEGER NOT NULL REFERENCES deputy (id),
    unit_id INTEGER NOT NULL REFERENCES unit (id),
    matter TEXT NOT NULL CHECK (matter <> ''),
    raised_on TEXT NOT NULL CHECK (raised_on IS date(raised_on, '+0 days')),
    taken_up_on TEXT CHECK (taken_up_on IS date(taken_up_on, '+0 days')),
    taken_up_by TEXT NOT NULL,
    replied_on TEXT CHECK (replied_on IS date(replied_on, '+0 days')),
    answer TEXT NOT NULL,
    settled_reason TEXT NOT NULL
) STRICT;

-- What came of a talk: a paper, or a suggestion that was registered at once. Rows come and go whole.
CREATE TABLE pre_contact_result (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    pre_contact_id INTEGER NOT NULL UNIQUE REFERENCES pre_contact (id),
    submission_id INTEGER REFERENCES submission (id),
    suggestion_id INTEGER REFERENCES suggestion (id),
    CHECK ((submission_id IS NULL) <> (suggestion_id IS NULL))
) STRICT;

-- Which entries of the history touched which paper; derived, as history_case is.
CREATE TABLE history_submission (
    submission_id INTEGER NOT NULL,
    entry INTEGER NOT NULL,
    PRIMARY KEY (submission_id, entry)
) STRICT, WITHOUT ROWID;

-- Papers that are at no end: whose turn it is, what is next and since when. Derived from their facts as `awaited` is.
CREATE TABLE awaited_paper (
    submission_id INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL,
    turn TEXT NOT NULL,
    next_step TEXT NOT NULL,
    since_on TEXT NOT NULL
) STRICT;
CREATE INDEX awaited_paper_by_since ON awaited_paper (turn, since_on, submission_id, session_id);

-- Talks that were raised and not answered.
CREATE INDEX pre_contact_open ON pre_contact (raised_on, session_id, unit_id) WHERE replied_on IS NULL AND settled_reason = '';

-- 归档: pieces that were put away, and taken out again with the reason. At most one row of a piece is not taken out.
CREATE TABLE archiving (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion_id INTEGER NOT NULL REFERENCES suggestion (id),
    on_date TEXT NOT NULL CHECK (on_date IS date(on_date, '+0 days')),
    archived_by TEXT NOT NULL,
    archive_number TEXT NOT NULL,
    box_number TEXT NOT NULL,
    note TEXT NOT NULL,
    taken_out_on TEXT CHECK (taken_out_on IS date(taken_out_on, '+0 days')),
    taken_out_reason TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX archiving_by_suggestion ON archiving (suggestion_id) WHERE taken_out_on IS NULL;

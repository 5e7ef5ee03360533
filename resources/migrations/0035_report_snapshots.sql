-- Reports that were frozen, and copies of earlier moments.

-- 定稿: the year-end report of a session as it was computed on a day, kept to be printed again unchanged. Never changed and never
-- taken back; its number is its key. `content` is the report packed: every figure with the pieces behind it, and the words in
-- which it speaks. `content_hash` is of what was packed.
CREATE TABLE report_snapshot (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id INTEGER NOT NULL REFERENCES session (id),
    as_of TEXT NOT NULL CHECK (as_of IS date(as_of, '+0 days')),
    on_date TEXT NOT NULL CHECK (on_date IS date(on_date, '+0 days')),
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL,
    name TEXT NOT NULL,
    note TEXT NOT NULL,
    registered INTEGER NOT NULL,
    completed INTEGER NOT NULL,
    content BLOB NOT NULL,
    content_hash TEXT NOT NULL
) STRICT;

-- One row in a copy of the register as it was recorded at an earlier moment, none in any other: up to which entry it goes, when
-- that was recorded, and when the copy was made. Such a copy is looked at only.
CREATE TABLE recorded_moment (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    entry INTEGER NOT NULL,
    at TEXT NOT NULL,
    made_at TEXT NOT NULL
) STRICT;

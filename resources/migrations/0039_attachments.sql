-- Files that belong to facts: photos of supervision activities. Their bytes stand apart from what is told of them.

-- An owner of another kind gets a column of its own beside activity_id; one of them says whose the file is.
CREATE TABLE attachment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    activity_id INTEGER REFERENCES activity (id),
    kind TEXT NOT NULL,
    format TEXT NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    size INTEGER NOT NULL CHECK (size > 0)
) STRICT;
CREATE INDEX attachment_by_activity ON attachment (activity_id);

-- The bytes of every file that was ever attached, once for each hash, in parts of a mebibyte. Rows are added and never changed or
-- taken away, so that what was undone can come back; the history names the hash alone.
CREATE TABLE attachment_content (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    part INTEGER NOT NULL CHECK (part >= 0),
    bytes BLOB NOT NULL,
    UNIQUE (sha256, part)
) STRICT;

-- What stands typed in forms that are not finished, and how the register is backed up. Neither is a fact: no command
-- writes here and history does not record it.

CREATE TABLE draft (
    id INTEGER PRIMARY KEY,
    form TEXT NOT NULL,       -- which form, and of which case: correct-suggestion/18-1-120
    person TEXT NOT NULL,
    writer TEXT NOT NULL,     -- the window that saved it; two windows never write the same row
    saved_at TEXT NOT NULL,
    content TEXT NOT NULL,    -- the fields as JSON
    UNIQUE (form, person, writer)
) STRICT;

CREATE TABLE backup_setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

-- What the columns of other places' tables are, to which somebody gave a name. A preference, outside history.
CREATE TABLE import_mapping (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    kind TEXT NOT NULL,
    header TEXT NOT NULL,  -- names of the columns of the file it was made for, a tab between
    mapping TEXT NOT NULL
) STRICT;

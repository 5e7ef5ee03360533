-- The directory with its history: former names and successors of units, whom to call there, where deputies belonged
-- before, categories in two levels, and the days on which entries end. The last day in force is `valid_to`.

CREATE TABLE unit_name (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    unit_id INTEGER NOT NULL REFERENCES unit (id),
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    valid_to TEXT NOT NULL CHECK (valid_to IS date(valid_to, '+0 days'))
) STRICT;
CREATE INDEX unit_name_by_unit ON unit_name (unit_id, valid_to);

CREATE TABLE unit_contact (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    unit_id INTEGER NOT NULL REFERENCES unit (id),
    person TEXT NOT NULL,
    post TEXT NOT NULL,
    phone TEXT NOT NULL,
    address TEXT NOT NULL
) STRICT;
CREATE INDEX unit_contact_by_unit ON unit_contact (unit_id);

CREATE TABLE unit_successor (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    unit_id INTEGER NOT NULL REFERENCES unit (id),
    successor_id INTEGER NOT NULL REFERENCES unit (id),
    on_date TEXT NOT NULL CHECK (on_date IS date(on_date, '+0 days')),
    UNIQUE (unit_id, successor_id)
) STRICT;

CREATE TABLE deputy_delegation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    deputy_id INTEGER NOT NULL REFERENCES deputy (id),
    delegation_id INTEGER NOT NULL REFERENCES delegation (id),
    valid_to TEXT NOT NULL CHECK (valid_to IS date(valid_to, '+0 days'))
) STRICT;
CREATE INDEX deputy_delegation_by_deputy ON deputy_delegation (deputy_id, valid_to);

ALTER TABLE deputy ADD COLUMN address TEXT NOT NULL DEFAULT '';
ALTER TABLE deputy ADD COLUMN postcode TEXT NOT NULL DEFAULT '';
ALTER TABLE deputy ADD COLUMN electing_unit TEXT NOT NULL DEFAULT '';
ALTER TABLE deputy ADD COLUMN employer TEXT NOT NULL DEFAULT '';
ALTER TABLE deputy ADD COLUMN post TEXT NOT NULL DEFAULT '';
ALTER TABLE deputy ADD COLUMN valid_to TEXT CHECK (valid_to IS date(valid_to, '+0 days'));
ALTER TABLE deputy ADD COLUMN merged_into INTEGER REFERENCES deputy (id);

ALTER TABLE category ADD COLUMN parent_id INTEGER REFERENCES category (id);
ALTER TABLE category ADD COLUMN valid_to TEXT CHECK (valid_to IS date(valid_to, '+0 days'));

ALTER TABLE committee ADD COLUMN sort_number INTEGER NOT NULL DEFAULT 0;
ALTER TABLE committee ADD COLUMN valid_to TEXT CHECK (valid_to IS date(valid_to, '+0 days'));

-- Rows from before get a value of their own in the new columns: SQLite reports NULL, not the default, as the old value of a
-- column that a row was never written with, and history could not take a change of it back.
UPDATE deputy SET address = address;
UPDATE committee SET sort_number = sort_number;

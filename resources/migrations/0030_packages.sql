-- Packages with which units take part: keys that are trusted, the office's private ones, and what a unit's own small register
-- knows of the package it was made from (docs/package.md).

-- Who trusted which key from when until when; without unit the office's own. Never deleted.
CREATE TABLE exchange_key (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    unit_id INTEGER REFERENCES unit (id),
    algorithm TEXT NOT NULL,
    public_key TEXT NOT NULL,
    fingerprint TEXT NOT NULL UNIQUE,
    trusted_on TEXT CHECK (trusted_on IS date(trusted_on, '+0 days')),
    ended_on TEXT CHECK (ended_on IS date(ended_on, '+0 days')),
    key_ending TEXT,
    end_reason TEXT NOT NULL
) STRICT;

-- Private keys of the office under their passwords (Argon2id). Outside history, exports and copies of earlier moments, as
-- credentials are.
CREATE TABLE office_secret (
    fingerprint TEXT PRIMARY KEY,
    wrapped TEXT NOT NULL,
    key_file TEXT NOT NULL
) STRICT;

-- Which returns of a package were taken: the how-manieth of which small register of the unit. Outside history, as exchanges are.
CREATE TABLE package_return (
    token TEXT NOT NULL,
    unit_register TEXT NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (token, unit_register, number)
) STRICT;

-- One row in the small register of a unit, none in any other: whose it is, of which package, up to which entry it came with the
-- package, up to which it was returned and how often. `opened_as` is made when the package is opened: two that come from the same
-- package are told apart by it.
CREATE TABLE unit_package (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    unit_id INTEGER NOT NULL,
    register_id TEXT NOT NULL,
    token TEXT NOT NULL,
    number INTEGER NOT NULL,
    made_at TEXT NOT NULL,
    office_key TEXT NOT NULL,
    opened_as TEXT NOT NULL,
    base_entry INTEGER NOT NULL,
    returned_entry INTEGER NOT NULL,
    returns INTEGER NOT NULL
) STRICT;

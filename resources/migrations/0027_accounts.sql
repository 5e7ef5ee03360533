-- Who may work with the register. Rights are changed by commands and stand in the history; passwords stand apart from it.

-- A person's account; never deleted, so that the history goes on naming somebody. `passwords_set` counts how often a password
-- was set, 0: nobody can sign in with it yet.
CREATE TABLE account (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL CHECK (name <> ''),
    comparable_name TEXT NOT NULL UNIQUE,
    account_role TEXT NOT NULL,
    unit_id INTEGER REFERENCES unit (id),
    committee_id INTEGER REFERENCES committee (id),
    is_disabled INTEGER NOT NULL,
    disabled_reason TEXT NOT NULL,
    passwords_set INTEGER NOT NULL
) STRICT;

-- What a password is checked against: Argon2id with its salt and its costs. Outside history, exports and copies of earlier
-- moments, so that no old one is ever found again.
CREATE TABLE credential (
    account_id INTEGER PRIMARY KEY,
    sealed TEXT NOT NULL
) STRICT;

-- Tries that failed since the last one that did not, by account: they are slowed, in every program alike. What was typed is not
-- kept, for it may be a password in the wrong field: 0 stands for every name that is no account's.
CREATE TABLE sign_in_try (
    account_id INTEGER PRIMARY KEY,
    failures INTEGER NOT NULL,
    last_at INTEGER NOT NULL  -- seconds since 1970, UTC
) STRICT;

-- What an office decides about its year-end reports: prose and settings.

-- What people write between the figures of a session's report; empty where nothing stands there any more.
CREATE TABLE report_text (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id INTEGER NOT NULL REFERENCES session (id),
    slot TEXT NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (session_id, slot)
) STRICT;

-- How figures are counted and shown, from a session on: what the shares of result classes are taken of, decimals of percentages on
-- papers, whether zeros at their end are dropped, and whom the headline rate of satisfaction counts.
CREATE TABLE report_setting (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id INTEGER NOT NULL UNIQUE REFERENCES session (id),
    class_shares_of TEXT NOT NULL,
    decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 4),
    trim_zeros INTEGER NOT NULL CHECK (trim_zeros IN (0, 1)),
    satisfied_means TEXT NOT NULL
) STRICT;

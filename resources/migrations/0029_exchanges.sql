-- What went out to handling units and what came back of it. A ledger outside history: what went out is out, whatever is taken
-- back, and a form that comes back later must still be known.

-- `token` stands in the file that went out. `entry` is the newest of the history then.
CREATE TABLE exchange (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    token TEXT NOT NULL UNIQUE CHECK (token <> ''),
    unit_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),  -- of its kind with this unit
    sent_on TEXT NOT NULL CHECK (sent_on = date(sent_on)),
    sent_by TEXT NOT NULL,
    entry INTEGER NOT NULL
) STRICT;
CREATE INDEX exchange_of_unit ON exchange (unit_id, kind, number);

-- The pieces in it, with the entry that had touched each of them last.
CREATE TABLE exchange_case (
    exchange_id INTEGER NOT NULL REFERENCES exchange (id),
    suggestion_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (exchange_id, suggestion_id)
) STRICT;

-- Each time that it came back: how many lines it had, how many of these were applied, and in which batch of the history
-- (0: none), which tells whether that was taken back.
CREATE TABLE exchange_return (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    exchange_id INTEGER NOT NULL REFERENCES exchange (id),
    returned_on TEXT NOT NULL CHECK (returned_on = date(returned_on)),
    taken_by TEXT NOT NULL,
    file TEXT NOT NULL,
    lines INTEGER NOT NULL,
    applied INTEGER NOT NULL,
    batch INTEGER NOT NULL
) STRICT;
CREATE INDEX return_of_exchange ON exchange_return (exchange_id);

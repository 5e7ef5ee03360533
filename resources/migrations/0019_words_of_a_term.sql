-- Result classes and words of a term.

-- A class that is not in use is offered no more; what replies have keeps its names.
ALTER TABLE result_class ADD COLUMN in_use INTEGER NOT NULL DEFAULT 1;
UPDATE result_class SET in_use = in_use;

-- A word that the office says instead of the shipped one, from a term on; empty where the shipped one holds again.
CREATE TABLE wording (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    term INTEGER NOT NULL,
    key TEXT NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (term, key)
) STRICT;

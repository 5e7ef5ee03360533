-- What was left of a return stays findable: the office has to see to it, today or after a week.

-- Of a package: which return it was (0: a sheet, or taken before this step), of which small register, and whether all was in it.
ALTER TABLE exchange_return ADD COLUMN unit_register TEXT NOT NULL DEFAULT '';
ALTER TABLE exchange_return ADD COLUMN return_number INTEGER NOT NULL DEFAULT 0;
ALTER TABLE exchange_return ADD COLUMN is_whole INTEGER NOT NULL DEFAULT 0;

-- Its lines as people read them when it was taken, in the register's Chinese words. `left_because` is empty where the line was
-- recorded or the register had the same.
CREATE TABLE returned_line (
    return_id INTEGER NOT NULL REFERENCES exchange_return (id),
    position INTEGER NOT NULL,
    place TEXT NOT NULL,
    case_address TEXT NOT NULL,
    said TEXT NOT NULL,
    left_because TEXT NOT NULL,
    PRIMARY KEY (return_id, position)
) STRICT;

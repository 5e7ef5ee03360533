-- Whose entries: without it the list of somebody's own pieces would read the whole history for one name in each entry.
CREATE INDEX history_by_actor ON history_entry (actor);

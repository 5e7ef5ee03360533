-- From here on an entry's `changes` hold its command too, both compressed as one, and `json` stays empty (decision 0011).
-- Entries made before are read as they are. The number of this step keeps programs away that could not read the new ones.
SELECT 1 WHERE 0;

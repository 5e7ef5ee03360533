-- Why an answer of a class that promises has nothing to record in the ledger. The steps are written anew with this one: what such
-- an answer promises is awaited until it is recorded.
ALTER TABLE reply ADD COLUMN nothing_promised TEXT NOT NULL DEFAULT '';
ALTER TABLE second_reply ADD COLUMN nothing_promised TEXT NOT NULL DEFAULT '';
UPDATE reply SET nothing_promised = nothing_promised;
UPDATE second_reply SET nothing_promised = nothing_promised;

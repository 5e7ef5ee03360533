-- The day that an extension was granted to, before it moved to a working day: why the due date is what it is stays readable.
-- Steps are written anew with this one: a joint unit signs for a case before its opinion is next, and a second answer is owed
-- once by each unit.
ALTER TABLE extension ADD COLUMN decided_until TEXT CHECK (decided_until IS date(decided_until, '+0 days'));

-- Limits may count from the receipt or from the close of the session instead of the assignment: then a task keeps the day
-- that its computed due date counts from, so that what explains the date stays as it was fixed.

ALTER TABLE task ADD COLUMN counted_from TEXT CHECK (counted_from IS date(counted_from, '+0 days'));

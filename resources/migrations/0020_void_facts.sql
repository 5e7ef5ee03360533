-- What was recorded by mistake is made void: a row with a reason stays readable and counts nowhere.

ALTER TABLE progress_note ADD COLUMN void_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE delivery ADD COLUMN void_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE coordination ADD COLUMN void_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE urging ADD COLUMN void_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE rating_meeting ADD COLUMN void_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE commitment_step ADD COLUMN void_reason TEXT NOT NULL DEFAULT '';

-- So that history can take back changes of rows from before (see step 4); tasks and withdrawals have columns of step 18.
UPDATE progress_note SET void_reason = void_reason;
UPDATE delivery SET void_reason = void_reason;
UPDATE coordination SET void_reason = void_reason;
UPDATE urging SET void_reason = void_reason;
UPDATE rating_meeting SET void_reason = void_reason;
UPDATE commitment_step SET void_reason = void_reason;
UPDATE task SET cancel_reason = cancel_reason;
UPDATE withdrawal SET is_void = is_void;

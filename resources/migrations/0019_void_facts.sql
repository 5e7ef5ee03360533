-- What was recorded by mistake is made void: a row with a reason stays readable and counts nowhere.

ALTER TABLE progress_note ADD COLUMN void_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE delivery ADD COLUMN void_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE coordination ADD COLUMN void_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE urging ADD COLUMN void_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE rating_meeting ADD COLUMN void_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE commitment_step ADD COLUMN void_reason TEXT NOT NULL DEFAULT '';

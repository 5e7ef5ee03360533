-- What the office decides of its own accord.
--
-- A task given to another unit, as after a return that was approved.
-- Whose task this one replaces; none where it was assigned afresh or came through a return.
ALTER TABLE task ADD COLUMN replaces_task_id INTEGER REFERENCES task (id);
-- Why it was cancelled or given to another unit; empty in registers from before.
ALTER TABLE task ADD COLUMN cancel_reason TEXT NOT NULL DEFAULT '';
-- When a sole unit became a lead because others were added to it.
ALTER TABLE task ADD COLUMN lead_since TEXT CHECK (lead_since IS date(lead_since, '+0 days'));

-- A piece that was registered by mistake: it keeps its number and its reason, and counts nowhere.
ALTER TABLE withdrawal ADD COLUMN is_void INTEGER NOT NULL DEFAULT 0 CHECK (is_void IN (0, 1));

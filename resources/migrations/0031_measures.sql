-- The list of measures of a handling plan (工作措施清单): what, who in the unit, by when. A measure is an entry of the progress; so
-- is that it was done, which names the measure.
ALTER TABLE progress_note ADD COLUMN is_measure INTEGER NOT NULL DEFAULT 0;
ALTER TABLE progress_note ADD COLUMN owner TEXT NOT NULL DEFAULT '';
ALTER TABLE progress_note ADD COLUMN due_on TEXT CHECK (due_on IS date(due_on, '+0 days'));
ALTER TABLE progress_note ADD COLUMN progress_note_id INTEGER REFERENCES progress_note (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE progress_note ADD COLUMN is_done INTEGER NOT NULL DEFAULT 0;
UPDATE progress_note SET is_measure = is_measure;

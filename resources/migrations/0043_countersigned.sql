-- 会签: the draft of a reply is put to a joint unit before it goes out (asked), which agrees or remarks on it. What was recorded by
-- mistake has a reason and counts nowhere.
CREATE TABLE countersign (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion_id INTEGER NOT NULL REFERENCES suggestion (id),
    task_id INTEGER NOT NULL REFERENCES task (id),
    on_date TEXT CHECK (on_date IS date(on_date, '+0 days')),
    countersign_result TEXT NOT NULL,
    remark TEXT NOT NULL,
    signatory TEXT NOT NULL,
    void_reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX countersign_by_suggestion ON countersign (suggestion_id);

-- 并案 as the outcome of a review: the paper passed, to be handled with this piece once it has its number.
ALTER TABLE submission_step ADD COLUMN merge_into_id INTEGER REFERENCES suggestion (id);

-- 公开: what of a piece was published, when and where, or that it is not published and why.
CREATE TABLE publication (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion_id INTEGER NOT NULL REFERENCES suggestion (id),
    what TEXT NOT NULL,
    extent TEXT NOT NULL,
    on_date TEXT NOT NULL CHECK (on_date IS date(on_date, '+0 days')),
    published_in TEXT NOT NULL,
    reason_if_not TEXT NOT NULL,
    void_reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX publication_by_suggestion ON publication (suggestion_id);

-- What is public of the piece now; made anew from the facts after this step.
ALTER TABLE case_summary ADD COLUMN publication_state TEXT;

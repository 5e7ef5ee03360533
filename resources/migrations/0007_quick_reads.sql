-- Orders in which large registers are read: the first page of a list follows one of these and ends early, instead of
-- sorting all pieces (docs/performance.md).

CREATE INDEX suggestion_by_number ON suggestion (session_id, kind DESC, serial);
CREATE INDEX case_summary_by_title ON case_summary (title_key);
CREATE INDEX case_summary_by_lead ON case_summary (lead_key);
CREATE INDEX case_summary_by_assigned ON case_summary (assigned_on);
CREATE INDEX case_summary_by_replied ON case_summary (replied_on);
CREATE INDEX case_summary_by_rated ON case_summary (rated_on);
CREATE INDEX case_summary_by_completed ON case_summary (completed_on);

-- Entries that take others back are few, and every history that is shown asks for them.
CREATE INDEX history_undoes ON history_entry (entry, batch, undoes) WHERE undoes IS NOT NULL;

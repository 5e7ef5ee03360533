-- Whether a piece was ever put away is asked whenever it is read; the index of those that are in the archive now leaves out what
-- was taken out again and so does not answer that.
CREATE INDEX archiving_by_case ON archiving (suggestion_id);

-- What the shares of ratings, of first ratings, of contacts and of publication are taken of in the report (domain.md §7 a). As
-- shipped, and for what was set before: the forms that came back, and all registered pieces.
ALTER TABLE report_setting ADD COLUMN rating_shares_of TEXT NOT NULL DEFAULT 'returned';
ALTER TABLE report_setting ADD COLUMN first_rating_shares_of TEXT NOT NULL DEFAULT 'returned';
ALTER TABLE report_setting ADD COLUMN contact_shares_of TEXT NOT NULL DEFAULT 'registered';
ALTER TABLE report_setting ADD COLUMN publication_shares_of TEXT NOT NULL DEFAULT 'registered';
-- Rows from before are written anew, so that history has the new columns of them, too.
UPDATE report_setting SET rating_shares_of = rating_shares_of;

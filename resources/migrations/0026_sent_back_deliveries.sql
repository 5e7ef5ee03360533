-- What was recorded of the delivery of a reply and made void stays readable when the review sends that reply back: it leaves
-- `delivery` with its reply, under its own number, and stands beside the review in which the reply is kept.
CREATE TABLE sent_back_delivery (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion_id INTEGER NOT NULL REFERENCES suggestion (id),
    reply_review_id INTEGER NOT NULL REFERENCES reply_review (id),
    delivery_id INTEGER NOT NULL,
    deputy_id INTEGER REFERENCES deputy (id),
    delegation_id INTEGER REFERENCES delegation (id),
    way TEXT,
    on_date TEXT CHECK (on_date IS date(on_date, '+0 days')),
    form_sent INTEGER NOT NULL,
    void_reason TEXT NOT NULL
) STRICT;
CREATE INDEX sent_back_delivery_by_suggestion ON sent_back_delivery (suggestion_id);
CREATE INDEX sent_back_delivery_by_deputy ON sent_back_delivery (deputy_id);

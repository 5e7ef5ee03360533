-- Deputies' activities (代表活动) as records of a session, who took part, and which piece grew from which.

-- deputy_count says how many took part, so that whoever is taken out leaves a trace in the version of the row.
CREATE TABLE deputy_activity (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id INTEGER NOT NULL REFERENCES session (id),
    deputy_activity_kind TEXT NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    comparable_name TEXT NOT NULL,
    began_on TEXT NOT NULL CHECK (began_on IS date(began_on, '+0 days')),
    finished_on TEXT CHECK (finished_on IS date(finished_on, '+0 days')),
    place TEXT NOT NULL,
    organizer TEXT NOT NULL,
    activity_result TEXT NOT NULL,
    deputy_count INTEGER NOT NULL,
    UNIQUE (comparable_name, session_id)
) STRICT;

CREATE TABLE deputy_activity_deputy (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    deputy_activity_id INTEGER NOT NULL REFERENCES deputy_activity (id),
    deputy_id INTEGER NOT NULL REFERENCES deputy (id),
    order_number INTEGER NOT NULL,
    UNIQUE (deputy_activity_id, deputy_id)
) STRICT;
CREATE INDEX deputy_activity_by_deputy ON deputy_activity_deputy (deputy_id);

-- The activity a piece grew from, at most one.
ALTER TABLE suggestion ADD COLUMN deputy_activity_id INTEGER REFERENCES deputy_activity (id);
CREATE INDEX suggestion_by_activity ON suggestion (deputy_activity_id) WHERE deputy_activity_id IS NOT NULL;

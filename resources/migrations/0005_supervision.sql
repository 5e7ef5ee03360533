-- Priority supervision (重点督办): topics with their pieces, items led by leaders of the government, activities.

-- `leaders` are people of the chair conference, 、 between; they need not be deputies of the register.
CREATE TABLE topic (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id INTEGER NOT NULL REFERENCES session (id),
    name TEXT NOT NULL CHECK (name <> ''),
    comparable_name TEXT NOT NULL,
    leaders TEXT NOT NULL,
    committee_id INTEGER REFERENCES committee (id),
    chair_meeting TEXT NOT NULL,
    plan TEXT NOT NULL,
    decided_on TEXT CHECK (decided_on IS date(decided_on, '+0 days')),
    closed_on TEXT CHECK (closed_on IS date(closed_on, '+0 days')),
    report TEXT NOT NULL,
    UNIQUE (session_id, comparable_name)
) STRICT;

CREATE TABLE topic_unit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    topic_id INTEGER NOT NULL REFERENCES topic (id),
    unit_id INTEGER NOT NULL REFERENCES unit (id),
    order_number INTEGER NOT NULL,
    UNIQUE (topic_id, unit_id)
) STRICT;

-- A piece under priority supervision, within a topic or without one. Its own supervisor and committee stand only where
-- they differ from the topic's.
CREATE TABLE priority (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion_id INTEGER NOT NULL REFERENCES suggestion (id),
    topic_id INTEGER REFERENCES topic (id),
    supervisor TEXT NOT NULL,
    committee_id INTEGER REFERENCES committee (id),
    on_date TEXT CHECK (on_date IS date(on_date, '+0 days')),
    ended_on TEXT CHECK (ended_on IS date(ended_on, '+0 days')),
    end_reason TEXT NOT NULL
) STRICT;
CREATE INDEX priority_by_suggestion ON priority (suggestion_id);
CREATE INDEX priority_by_topic ON priority (topic_id);

CREATE TABLE government_item (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion_id INTEGER NOT NULL UNIQUE REFERENCES suggestion (id),
    leader TEXT NOT NULL CHECK (leader <> ''),
    on_date TEXT CHECK (on_date IS date(on_date, '+0 days'))
) STRICT;

CREATE TABLE activity (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    topic_id INTEGER REFERENCES topic (id),
    suggestion_id INTEGER REFERENCES suggestion (id),
    kind TEXT NOT NULL,
    on_date TEXT NOT NULL CHECK (on_date IS date(on_date, '+0 days')),
    place TEXT NOT NULL,
    supervisor TEXT NOT NULL,
    people TEXT NOT NULL,
    findings TEXT NOT NULL,
    decisions TEXT NOT NULL,
    next_on TEXT CHECK (next_on IS date(next_on, '+0 days')),
    CHECK ((topic_id IS NULL) <> (suggestion_id IS NULL))
) STRICT;
CREATE INDEX activity_by_topic ON activity (topic_id);
CREATE INDEX activity_by_suggestion ON activity (suggestion_id);

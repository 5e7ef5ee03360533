-- Which choices of a closed list (`list`: formation_source, contact_way, deputy_activity_kind) are offered from a term on, and in
-- which order. A list without a row is offered as shipped; what is recorded keeps its code either way.
CREATE TABLE term_choice (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    term INTEGER NOT NULL,
    list TEXT NOT NULL,
    code TEXT NOT NULL,
    position INTEGER NOT NULL,
    is_offered INTEGER NOT NULL,
    UNIQUE (term, list, code)
) STRICT;

-- Which body hands pieces over to the units of a system; `via` is empty where they go straight to the units.
CREATE TABLE hand_over_route (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    system TEXT NOT NULL UNIQUE,
    assigned_by TEXT NOT NULL,
    via TEXT NOT NULL
) STRICT;

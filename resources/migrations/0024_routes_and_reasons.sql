-- What an office says once about handing over and about refusing.

-- Which body hands pieces over to the units of a system; `via` is empty where they go straight to the units.
CREATE TABLE hand_over_route (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    system TEXT NOT NULL UNIQUE,
    assigned_by TEXT NOT NULL,
    via TEXT NOT NULL
) STRICT;

-- Why a paper is not accepted: what is said of a reason from a term on. Shipped reasons need no row; `label` and `source` are
-- empty where the shipped ones hold.
CREATE TABLE refusal_reason (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    term INTEGER NOT NULL,
    code TEXT NOT NULL,
    label TEXT NOT NULL,
    source TEXT NOT NULL,
    sort_number INTEGER NOT NULL,
    in_use INTEGER NOT NULL,
    UNIQUE (term, code)
) STRICT;

-- 综合检查: what special committees inspect at the end of the year. 满意度测评: how the standing committee votes on what was done.

-- `members` are people of the standing committee, 、 between; they need not be deputies of the register.
CREATE TABLE inspection (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id INTEGER NOT NULL REFERENCES session (id),
    name TEXT NOT NULL CHECK (name <> ''),
    comparable_name TEXT NOT NULL,
    committee_id INTEGER REFERENCES committee (id),
    on_date TEXT NOT NULL CHECK (on_date IS date(on_date, '+0 days')),
    from_date TEXT CHECK (from_date IS date(from_date, '+0 days')),
    to_date TEXT CHECK (to_date IS date(to_date, '+0 days')),
    purpose TEXT NOT NULL,
    members TEXT NOT NULL,
    closed_on TEXT CHECK (closed_on IS date(closed_on, '+0 days')),
    conclusion TEXT NOT NULL,
    void_reason TEXT NOT NULL DEFAULT '',
    UNIQUE (session_id, comparable_name)
) STRICT;

-- Proposing deputies who go along.
CREATE TABLE inspection_deputy (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    inspection_id INTEGER NOT NULL REFERENCES inspection (id),
    deputy_id INTEGER NOT NULL REFERENCES deputy (id),
    order_number INTEGER NOT NULL
) STRICT;
CREATE INDEX inspection_deputy_by_inspection ON inspection_deputy (inspection_id);

-- A draw by lot. `candidates` and `drawn` are names, one a line: from the seed and the candidates follows what was drawn.
CREATE TABLE inspection_draw (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    inspection_id INTEGER NOT NULL REFERENCES inspection (id),
    on_date TEXT NOT NULL CHECK (on_date IS date(on_date, '+0 days')),
    draw_subject TEXT NOT NULL,
    draw_count INTEGER NOT NULL CHECK (draw_count > 0),
    per_unit INTEGER NOT NULL,
    seed TEXT NOT NULL CHECK (seed <> ''),
    candidates TEXT NOT NULL,
    drawn TEXT NOT NULL
) STRICT;
CREATE INDEX inspection_draw_by_inspection ON inspection_draw (inspection_id);

-- What is inspected: a unit, or its share of a piece. A row with a `void_reason` was taken out of the sample.
CREATE TABLE inspection_line (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    inspection_id INTEGER NOT NULL REFERENCES inspection (id),
    unit_id INTEGER NOT NULL REFERENCES unit (id),
    suggestion_id INTEGER REFERENCES suggestion (id),
    inspection_draw_id INTEGER REFERENCES inspection_draw (id),
    on_date TEXT NOT NULL CHECK (on_date IS date(on_date, '+0 days')),
    void_reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX inspection_line_by_inspection ON inspection_line (inspection_id);

CREATE TABLE inspection_finding (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    inspection_line_id INTEGER NOT NULL REFERENCES inspection_line (id),
    on_date TEXT NOT NULL CHECK (on_date IS date(on_date, '+0 days')),
    text TEXT NOT NULL,
    score INTEGER CHECK (score BETWEEN 0 AND 100),
    is_problem INTEGER NOT NULL,
    demand TEXT NOT NULL,
    due_on TEXT CHECK (due_on IS date(due_on, '+0 days')),
    void_reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX inspection_finding_by_line ON inspection_finding (inspection_line_id);

CREATE TABLE inspection_follow_up (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    inspection_finding_id INTEGER NOT NULL REFERENCES inspection_finding (id),
    on_date TEXT NOT NULL CHECK (on_date IS date(on_date, '+0 days')),
    text TEXT NOT NULL,
    is_done INTEGER NOT NULL,
    void_reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX inspection_follow_up_by_finding ON inspection_follow_up (inspection_finding_id);

-- When a ballot passes in a term; a term without a row: more than half of those present satisfied or mostly satisfied.
CREATE TABLE ballot_rule (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    term INTEGER NOT NULL UNIQUE,
    ballot_base TEXT NOT NULL,
    ballot_measure TEXT NOT NULL,
    numerator INTEGER NOT NULL,
    denominator INTEGER NOT NULL,
    inclusive INTEGER NOT NULL,
    source TEXT NOT NULL
) STRICT;

-- With the rule that held when it was recorded. `ballot_id` is the earlier ballot on the same, which did not pass.
CREATE TABLE ballot (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id INTEGER NOT NULL REFERENCES session (id),
    on_date TEXT NOT NULL CHECK (on_date IS date(on_date, '+0 days')),
    meeting TEXT NOT NULL CHECK (meeting <> ''),
    ballot_subject TEXT NOT NULL,
    system TEXT,
    unit_id INTEGER REFERENCES unit (id),
    suggestion_id INTEGER REFERENCES suggestion (id),
    members INTEGER NOT NULL CHECK (members > 0),
    present INTEGER NOT NULL CHECK (present BETWEEN 1 AND members),
    handed_out INTEGER NOT NULL CHECK (handed_out BETWEEN 0 AND present),
    collected INTEGER NOT NULL CHECK (collected BETWEEN 0 AND handed_out),
    satisfied INTEGER NOT NULL CHECK (satisfied >= 0),
    mostly_satisfied INTEGER NOT NULL CHECK (mostly_satisfied >= 0),
    dissatisfied INTEGER NOT NULL CHECK (dissatisfied >= 0),
    invalid INTEGER NOT NULL CHECK (invalid >= 0),
    ballot_base TEXT NOT NULL,
    ballot_measure TEXT NOT NULL,
    numerator INTEGER NOT NULL,
    denominator INTEGER NOT NULL,
    inclusive INTEGER NOT NULL,
    source TEXT NOT NULL,
    ballot_id INTEGER REFERENCES ballot (id),
    rectify_by TEXT CHECK (rectify_by IS date(rectify_by, '+0 days')),
    reported_on TEXT CHECK (reported_on IS date(reported_on, '+0 days')),
    report TEXT NOT NULL,
    note TEXT NOT NULL,
    void_reason TEXT NOT NULL DEFAULT '',
    CHECK (satisfied + mostly_satisfied + dissatisfied + invalid = collected)
) STRICT;
CREATE INDEX ballot_by_session ON ballot (session_id);

-- 评议意见.
CREATE TABLE review_opinion (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    ballot_id INTEGER NOT NULL REFERENCES ballot (id),
    on_date TEXT NOT NULL CHECK (on_date IS date(on_date, '+0 days')),
    text TEXT NOT NULL CHECK (text <> ''),
    unit_id INTEGER REFERENCES unit (id),
    due_on TEXT CHECK (due_on IS date(due_on, '+0 days')),
    void_reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX review_opinion_by_ballot ON review_opinion (ballot_id);

-- 整改.
CREATE TABLE rectification (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    review_opinion_id INTEGER NOT NULL REFERENCES review_opinion (id),
    on_date TEXT NOT NULL CHECK (on_date IS date(on_date, '+0 days')),
    text TEXT NOT NULL CHECK (text <> ''),
    is_done INTEGER NOT NULL,
    void_reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX rectification_by_opinion ON rectification (review_opinion_id);

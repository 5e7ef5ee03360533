-- 回头看: rounds in which the office asks units what became of pieces and promises, compares and writes down what it found.

CREATE TABLE look_back (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL CHECK (name <> ''),
    comparable_name TEXT NOT NULL UNIQUE,
    on_date TEXT NOT NULL CHECK (on_date IS date(on_date, '+0 days')),
    due_on TEXT NOT NULL CHECK (due_on IS date(due_on, '+0 days')),
    purpose TEXT NOT NULL,
    demand TEXT NOT NULL,
    closed_on TEXT CHECK (closed_on IS date(closed_on, '+0 days')),
    conclusion TEXT NOT NULL
) STRICT;

-- What a round looks at: the share of a unit in a piece, or one promise of its reply. A row with a `void_reason` was taken out.
CREATE TABLE look_back_line (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion_id INTEGER NOT NULL REFERENCES suggestion (id),
    look_back_id INTEGER NOT NULL REFERENCES look_back (id),
    task_id INTEGER NOT NULL REFERENCES task (id),
    commitment_id INTEGER REFERENCES commitment (id),
    on_date TEXT NOT NULL CHECK (on_date IS date(on_date, '+0 days')),
    void_reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX look_back_line_by_suggestion ON look_back_line (suggestion_id);
CREATE INDEX look_back_line_by_round ON look_back_line (look_back_id);

-- What the unit says of a line.
CREATE TABLE look_back_answer (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion_id INTEGER NOT NULL REFERENCES suggestion (id),
    look_back_line_id INTEGER NOT NULL REFERENCES look_back_line (id),
    on_date TEXT NOT NULL CHECK (on_date IS date(on_date, '+0 days')),
    answer_state TEXT NOT NULL,
    text TEXT NOT NULL,
    evidence TEXT NOT NULL,
    expected_on TEXT CHECK (expected_on IS date(expected_on, '+0 days')),
    person TEXT NOT NULL,
    void_reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX look_back_answer_by_suggestion ON look_back_answer (suggestion_id);

-- What the office found when it compared; of which answer, where there was one.
CREATE TABLE look_back_finding (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion_id INTEGER NOT NULL REFERENCES suggestion (id),
    look_back_line_id INTEGER NOT NULL REFERENCES look_back_line (id),
    look_back_answer_id INTEGER REFERENCES look_back_answer (id),
    on_date TEXT NOT NULL CHECK (on_date IS date(on_date, '+0 days')),
    finding TEXT NOT NULL,
    text TEXT NOT NULL,
    person TEXT NOT NULL,
    void_reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX look_back_finding_by_suggestion ON look_back_finding (suggestion_id);

-- 目标绩效考核: sheets of indicators with their formulas, points added or taken off by hand, results that were frozen.

-- Points are hundredths. `version` counts the changes of a sheet.
CREATE TABLE assessment_sheet (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id INTEGER NOT NULL REFERENCES session (id),
    name TEXT NOT NULL CHECK (name <> ''),
    comparable_name TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    source TEXT NOT NULL,
    note TEXT NOT NULL,
    minimum_tasks INTEGER NOT NULL CHECK (minimum_tasks >= 0),
    total_rule TEXT NOT NULL,
    unjudged_rule TEXT NOT NULL,
    UNIQUE (session_id, comparable_name)
) STRICT;

CREATE TABLE assessment_indicator (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    assessment_sheet_id INTEGER NOT NULL REFERENCES assessment_sheet (id),
    order_number INTEGER NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    assessed_role TEXT NOT NULL,
    indicator_scale TEXT NOT NULL,
    formula TEXT NOT NULL,
    full_points INTEGER NOT NULL CHECK (full_points > 0),
    note TEXT NOT NULL
) STRICT;
CREATE INDEX assessment_indicator_by_sheet ON assessment_indicator (assessment_sheet_id);

CREATE TABLE assessment_grade (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    assessment_sheet_id INTEGER NOT NULL REFERENCES assessment_sheet (id),
    order_number INTEGER NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    from_points INTEGER NOT NULL
) STRICT;
CREATE INDEX assessment_grade_by_sheet ON assessment_grade (assessment_sheet_id);

-- A row with a `void_reason` was recorded by mistake.
CREATE TABLE assessment_entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    assessment_sheet_id INTEGER NOT NULL REFERENCES assessment_sheet (id),
    unit_id INTEGER NOT NULL REFERENCES unit (id),
    assessed_role TEXT NOT NULL,
    on_date TEXT NOT NULL CHECK (on_date IS date(on_date, '+0 days')),
    points INTEGER NOT NULL CHECK (points <> 0),
    reason TEXT NOT NULL CHECK (reason <> ''),
    evidence TEXT NOT NULL,
    void_reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX assessment_entry_by_sheet ON assessment_entry (assessment_sheet_id);

-- `board` is the scoreboard whole, as JSON: the sheet as it was, and for each unit its indicators with values, figures and pieces.
CREATE TABLE assessment_result (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    assessment_sheet_id INTEGER NOT NULL REFERENCES assessment_sheet (id),
    sheet_version INTEGER NOT NULL,
    as_of TEXT NOT NULL CHECK (as_of IS date(as_of, '+0 days')),
    on_date TEXT NOT NULL CHECK (on_date IS date(on_date, '+0 days')),
    note TEXT NOT NULL,
    board TEXT NOT NULL
) STRICT;
CREATE INDEX assessment_result_by_sheet ON assessment_result (assessment_sheet_id);

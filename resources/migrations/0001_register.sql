-- The register as first released. A released step is never edited.
-- Tracked tables (everything a command may change) have integer keys that are never given twice, so that a change taken
-- back and done again meets its own rows; no triggers, no cascades. Dates are ISO text (the added
-- zero days make date() refuse 2023-02-30), codes are the stable names of
-- src/domain/vocabulary.h.

CREATE TABLE session (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    term INTEGER NOT NULL CHECK (term BETWEEN 1 AND 99),
    number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 99),
    name TEXT NOT NULL,
    opened TEXT CHECK (opened IS date(opened, '+0 days')),
    closed TEXT CHECK (closed IS date(closed, '+0 days')),
    UNIQUE (term, number)
) STRICT;

CREATE TABLE base_figure (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    term INTEGER NOT NULL,
    number INTEGER NOT NULL,
    total INTEGER NOT NULL CHECK (total >= 0),
    plenary INTEGER,
    intersessional INTEGER,
    note TEXT NOT NULL DEFAULT '',
    UNIQUE (term, number)
) STRICT;

CREATE TABLE delegation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    term INTEGER NOT NULL,
    name TEXT NOT NULL,
    UNIQUE (term, name)
) STRICT;

CREATE TABLE deputy (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    term INTEGER NOT NULL,
    name TEXT NOT NULL,
    comparable_name TEXT NOT NULL,
    certificate TEXT,
    delegation_id INTEGER REFERENCES delegation (id),
    phone TEXT NOT NULL DEFAULT '',
    to_be_checked INTEGER NOT NULL DEFAULT 0 CHECK (to_be_checked IN (0, 1)),
    UNIQUE (term, certificate)
) STRICT;
CREATE INDEX deputy_by_name ON deputy (term, comparable_name);

CREATE TABLE unit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    system TEXT NOT NULL,
    sort_number INTEGER NOT NULL,
    valid_from TEXT CHECK (valid_from IS date(valid_from, '+0 days')),
    valid_to TEXT CHECK (valid_to IS date(valid_to, '+0 days')),
    merged_into INTEGER REFERENCES unit (id)
) STRICT;

CREATE TABLE unit_alias (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    unit_id INTEGER NOT NULL REFERENCES unit (id),
    name TEXT NOT NULL,
    UNIQUE (unit_id, name)
) STRICT;

CREATE TABLE category (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    term INTEGER NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    sort_number INTEGER NOT NULL,
    UNIQUE (term, code),
    UNIQUE (term, name)
) STRICT;

CREATE TABLE result_class (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    term INTEGER NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    sort_number INTEGER NOT NULL,
    opens_commitment INTEGER NOT NULL,
    counts_as_implemented INTEGER NOT NULL,
    UNIQUE (term, code)
) STRICT;

CREATE TABLE committee (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL
) STRICT;

CREATE TABLE deadline_rule (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    profile TEXT NOT NULL,
    event TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    unit TEXT NOT NULL,
    base TEXT NOT NULL,
    roll_to_workday INTEGER NOT NULL,
    source TEXT NOT NULL,
    valid_from TEXT CHECK (valid_from IS date(valid_from, '+0 days')),
    valid_to TEXT CHECK (valid_to IS date(valid_to, '+0 days'))
) STRICT;

CREATE TABLE calendar_day (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    date TEXT NOT NULL UNIQUE CHECK (date IS date(date, '+0 days')),
    is_workday INTEGER NOT NULL CHECK (is_workday IN (0, 1)),
    name TEXT NOT NULL,
    source TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE suggestion (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id INTEGER NOT NULL REFERENCES session (id),
    kind TEXT NOT NULL,
    serial INTEGER NOT NULL CHECK (serial > 0),
    number_text TEXT NOT NULL,
    title TEXT NOT NULL CHECK (title <> ''),
    lead_deputy_id INTEGER REFERENCES deputy (id),
    lead_delegation_id INTEGER REFERENCES delegation (id),
    category_id INTEGER REFERENCES category (id),
    formation_source TEXT NOT NULL,
    sub_kind TEXT NOT NULL,
    origin TEXT NOT NULL,
    submitted_on TEXT CHECK (submitted_on IS date(submitted_on, '+0 days')),
    registered_on TEXT CHECK (registered_on IS date(registered_on, '+0 days')),
    publish_by_deputy TEXT,
    classified INTEGER NOT NULL,
    hide_identity INTEGER NOT NULL,
    reply_wanted INTEGER NOT NULL,
    paper_source TEXT NOT NULL,
    remark TEXT NOT NULL,
    UNIQUE (session_id, kind, serial),
    CHECK ((lead_deputy_id IS NULL) <> (lead_delegation_id IS NULL))
) STRICT;

-- Long text stands apart, so that lists and figures do not read past it.
CREATE TABLE suggestion_text (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion_id INTEGER NOT NULL UNIQUE REFERENCES suggestion (id),
    body TEXT NOT NULL
) STRICT;

CREATE TABLE co_signer (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion_id INTEGER NOT NULL REFERENCES suggestion (id),
    deputy_id INTEGER NOT NULL REFERENCES deputy (id),
    order_number INTEGER NOT NULL,
    UNIQUE (suggestion_id, deputy_id)
) STRICT;

CREATE TABLE task (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion_id INTEGER NOT NULL REFERENCES suggestion (id),
    round INTEGER NOT NULL CHECK (round > 0),
    unit_id INTEGER NOT NULL REFERENCES unit (id),
    role TEXT NOT NULL,
    scope TEXT NOT NULL,
    assigned_on TEXT CHECK (assigned_on IS date(assigned_on, '+0 days')),
    assigned_by TEXT NOT NULL,
    via TEXT NOT NULL,
    document_number TEXT NOT NULL,
    due_on TEXT CHECK (due_on IS date(due_on, '+0 days')),
    computed_due_on TEXT CHECK (computed_due_on IS date(computed_due_on, '+0 days')),
    rule_id INTEGER REFERENCES deadline_rule (id),
    leader TEXT NOT NULL,
    handler TEXT NOT NULL,
    handler_phone TEXT NOT NULL,
    cancelled_on TEXT CHECK (cancelled_on IS date(cancelled_on, '+0 days'))
) STRICT;
CREATE INDEX task_by_suggestion ON task (suggestion_id);
CREATE INDEX task_by_unit ON task (unit_id, suggestion_id);

CREATE TABLE receipt (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion_id INTEGER NOT NULL REFERENCES suggestion (id),
    task_id INTEGER NOT NULL UNIQUE REFERENCES task (id),
    on_date TEXT CHECK (on_date IS date(on_date, '+0 days')),
    receiver TEXT NOT NULL
) STRICT;
CREATE INDEX receipt_by_suggestion ON receipt (suggestion_id);

CREATE TABLE progress_note (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion_id INTEGER NOT NULL REFERENCES suggestion (id),
    task_id INTEGER NOT NULL REFERENCES task (id),
    on_date TEXT CHECK (on_date IS date(on_date, '+0 days')),
    text TEXT NOT NULL,
    is_plan INTEGER NOT NULL
) STRICT;
CREATE INDEX progress_note_by_suggestion ON progress_note (suggestion_id);
CREATE INDEX progress_note_by_task ON progress_note (task_id);

CREATE TABLE contact (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion_id INTEGER NOT NULL REFERENCES suggestion (id),
    task_id INTEGER NOT NULL REFERENCES task (id),
    phase TEXT NOT NULL,
    way TEXT NOT NULL,
    on_date TEXT CHECK (on_date IS date(on_date, '+0 days')),
    deputy_id INTEGER REFERENCES deputy (id),
    place TEXT NOT NULL,
    people TEXT NOT NULL,
    deputy_opinion TEXT NOT NULL,
    unit_answer TEXT NOT NULL,
    is_signed INTEGER NOT NULL
) STRICT;
CREATE INDEX contact_by_suggestion ON contact (suggestion_id);
CREATE INDEX contact_by_task ON contact (task_id);

CREATE TABLE joint_opinion (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion_id INTEGER NOT NULL REFERENCES suggestion (id),
    task_id INTEGER NOT NULL UNIQUE REFERENCES task (id),
    on_date TEXT CHECK (on_date IS date(on_date, '+0 days')),
    text TEXT NOT NULL,
    signatory TEXT NOT NULL,
    document_number TEXT NOT NULL
) STRICT;
CREATE INDEX joint_opinion_by_suggestion ON joint_opinion (suggestion_id);

CREATE TABLE reply (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion_id INTEGER NOT NULL REFERENCES suggestion (id),
    task_id INTEGER NOT NULL UNIQUE REFERENCES task (id),
    on_date TEXT CHECK (on_date IS date(on_date, '+0 days')),
    result_class TEXT,
    document_number TEXT NOT NULL,
    signatory TEXT NOT NULL,
    text TEXT NOT NULL,
    outcome_measures TEXT NOT NULL,
    outcome_documents TEXT NOT NULL,
    outcome_figures TEXT NOT NULL,
    outcome_evidence TEXT NOT NULL,
    is_exemplary INTEGER NOT NULL
) STRICT;
CREATE INDEX reply_by_suggestion ON reply (suggestion_id);

CREATE TABLE delivery (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion_id INTEGER NOT NULL REFERENCES suggestion (id),
    reply_id INTEGER NOT NULL REFERENCES reply (id),
    deputy_id INTEGER REFERENCES deputy (id),
    delegation_id INTEGER REFERENCES delegation (id),
    way TEXT,
    on_date TEXT CHECK (on_date IS date(on_date, '+0 days')),
    form_sent INTEGER NOT NULL
) STRICT;
CREATE INDEX delivery_by_suggestion ON delivery (suggestion_id);
CREATE INDEX delivery_by_reply ON delivery (reply_id);

CREATE TABLE extension (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion_id INTEGER NOT NULL REFERENCES suggestion (id),
    task_id INTEGER NOT NULL REFERENCES task (id),
    asked_on TEXT CHECK (asked_on IS date(asked_on, '+0 days')),
    reason TEXT NOT NULL,
    asked_until TEXT CHECK (asked_until IS date(asked_until, '+0 days')),
    granted INTEGER,
    decided_on TEXT CHECK (decided_on IS date(decided_on, '+0 days')),
    granted_until TEXT CHECK (granted_until IS date(granted_until, '+0 days')),
    deputy_told_on TEXT CHECK (deputy_told_on IS date(deputy_told_on, '+0 days')),
    decision_reason TEXT NOT NULL
) STRICT;
CREATE INDEX extension_by_suggestion ON extension (suggestion_id);

CREATE TABLE feedback (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion_id INTEGER NOT NULL REFERENCES suggestion (id),
    round INTEGER NOT NULL,
    task_id INTEGER REFERENCES task (id),
    deputy_id INTEGER REFERENCES deputy (id),
    on_date TEXT CHECK (on_date IS date(on_date, '+0 days')),
    process TEXT,
    result TEXT,
    comment TEXT NOT NULL,
    channel TEXT,
    collected_by TEXT NOT NULL,
    wants_rehandling INTEGER NOT NULL
) STRICT;
CREATE INDEX feedback_by_suggestion ON feedback (suggestion_id);

CREATE TABLE rehandling_order (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion_id INTEGER NOT NULL REFERENCES suggestion (id),
    round INTEGER NOT NULL,
    on_date TEXT CHECK (on_date IS date(on_date, '+0 days')),
    reason TEXT NOT NULL,
    UNIQUE (suggestion_id, round)
) STRICT;

CREATE TABLE completion (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion_id INTEGER NOT NULL REFERENCES suggestion (id),
    round INTEGER NOT NULL,
    on_date TEXT CHECK (on_date IS date(on_date, '+0 days')),
    ground TEXT NOT NULL,
    reason TEXT NOT NULL,
    UNIQUE (suggestion_id, round)
) STRICT;

CREATE TABLE withdrawal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion_id INTEGER NOT NULL UNIQUE REFERENCES suggestion (id),
    on_date TEXT CHECK (on_date IS date(on_date, '+0 days')),
    reason TEXT NOT NULL
) STRICT;

-- Untracked from here on: derived from the facts, or a record of its own.

CREATE TABLE case_summary (
    suggestion_id INTEGER PRIMARY KEY,
    state TEXT NOT NULL,
    next_step TEXT NOT NULL,
    turn TEXT NOT NULL,
    turn_unit_id INTEGER,
    due_on TEXT,
    due_task_id INTEGER,
    why TEXT NOT NULL,
    round INTEGER NOT NULL,
    answering_unit_id INTEGER,
    answering_units INTEGER NOT NULL,
    joint_units INTEGER NOT NULL,
    assigned_on TEXT,
    replied_on TEXT,
    is_replied INTEGER NOT NULL,
    result_class TEXT,
    first_result TEXT,
    result TEXT,
    process TEXT,
    rated_on TEXT,
    is_completed INTEGER NOT NULL,
    completed_on TEXT,
    undelivered INTEGER NOT NULL,
    title_key BLOB NOT NULL,  -- order by pinyin, made by storage/sort_key
    lead_key BLOB NOT NULL
) STRICT;
CREATE INDEX case_summary_by_due ON case_summary (due_on);

-- Append-only: a number once given is never given again in its session (domain.md §2.2).
CREATE TABLE used_number (
    session_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    serial INTEGER NOT NULL,
    PRIMARY KEY (session_id, kind, serial)
) STRICT, WITHOUT ROWID;

-- The last history entry that touched a row.
CREATE TABLE row_version (
    table_name TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    entry INTEGER NOT NULL,
    PRIMARY KEY (table_name, row_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE history_entry (
    entry INTEGER PRIMARY KEY,
    batch INTEGER NOT NULL,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    command TEXT NOT NULL,
    json TEXT NOT NULL,
    undoes INTEGER,      -- the batch that this entry takes back
    changes BLOB NOT NULL,
    previous_hash BLOB NOT NULL,
    hash BLOB NOT NULL
) STRICT;
CREATE INDEX history_by_batch ON history_entry (batch);

CREATE TABLE history_case (
    suggestion_id INTEGER NOT NULL,
    entry INTEGER NOT NULL,
    PRIMARY KEY (suggestion_id, entry)
) STRICT, WITHOUT ROWID;

-- Finding pieces by any part of their texts and by names. All of it is derived from the facts and untracked.

-- One row a piece, its rowid the piece's id; the tokens are made by storage/search_index, the text itself is not kept twice.
-- A built-in tokenizer, so that any SQLite tool can open and check the file.
CREATE VIRTUAL TABLE search_index USING fts5 (tokens, content = '', columnsize = 0, detail = none, tokenize = 'ascii');
INSERT INTO search_index (search_index, rank) VALUES ('hashsize', 16777216);

-- The rules by which the index was made; none before it was made.
CREATE TABLE search_rules (
    version INTEGER PRIMARY KEY
) STRICT;

-- How names are typed in pinyin: syllables with blanks between, other readings behind strokes.
CREATE TABLE name_pinyin (
    table_name TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    column_name TEXT NOT NULL,
    pinyin TEXT NOT NULL,
    PRIMARY KEY (table_name, row_id, column_name)
) STRICT, WITHOUT ROWID;

-- Secret pieces are few, and every search leaves them out (domain.md §8.26).
CREATE INDEX suggestion_classified ON suggestion (id) WHERE classified = 1;

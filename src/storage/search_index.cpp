// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/search_index.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <unordered_map>
#include <utility>

#include "base/pinyin.h"
#include "base/search_text.h"
#include "base/text.h"
#include "storage/case_store.h"
#include "storage/query.h"
#include "storage/search_texts.h"

namespace huying::storage {

namespace {

using Tokens = std::vector<std::string>;

// Raised whenever the same text would give other tokens or a name other pinyin: registers are then indexed anew.
constexpr std::int64_t rulesVersion = 3;

// Changes of one transaction whose tokens are kept; of the others only the piece is, to be read again.
constexpr std::size_t mostKept = 2000;

constexpr std::array<std::pair<std::string_view, std::string_view>, 8> namedColumns{{
    {"deputy", "name"},
    {"delegation", "name"},
    {"unit", "name"},
    {"unit", "short_name"},
    {"unit_name", "name"},
    {"unit_name", "short_name"},
    {"unit_alias", "name"},
    {"category", "name"},
}};

void sortUnique(Tokens& tokens) {
    std::sort(tokens.begin(), tokens.end());
    tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
}

Tokens without(const Tokens& tokens, const Tokens& others) {
    Tokens rest;
    std::set_difference(tokens.begin(), tokens.end(), others.begin(), others.end(), std::back_inserter(rest));
    return rest;
}

void addTokens(Connection& connection, std::int64_t piece, const Tokens& tokens) {
    if (tokens.empty()) return;
    Query insert(connection, "INSERT INTO search_index (rowid, tokens) VALUES (?, ?)");
    insert.bind(piece, base::joined(tokens, " ")).run();
}

// The index keeps count of the tokens it holds and takes a removal that brings the count below nothing for damage. A row
// that is no piece, with one token very often, holds the count up; it costs the index a few bytes.
constexpr std::int64_t ballastRow = 0;
constexpr std::size_t ballastTokens = 100'000;

void addBallast(Connection& connection, std::size_t tokens = ballastTokens) {
    std::string text;
    text.reserve(tokens * std::string_view("·b ").size());
    for (std::size_t i = 0; i < tokens; ++i) text += "·b ";
    Query insert(connection, "INSERT INTO search_index (rowid, tokens) VALUES (?, ?)");
    insert.bind(ballastRow, text).run();
}

void removeTokens(Connection& connection, std::int64_t piece, const Tokens& tokens) {
    if (tokens.empty()) return;
    Query remove(connection, "INSERT INTO search_index (search_index, rowid, tokens) VALUES ('delete', ?, ?)");
    remove.bind(piece, base::joined(tokens, " ")).run();
}

// The tokens by which the proposers of a piece are found, also where they are protected now.
void appendProposers(Connection& connection, std::int64_t piece, Tokens& tokens) {
    Query query(connection,
                "SELECT '·l' || lead_deputy_id FROM suggestion WHERE id = ?1 AND lead_deputy_id IS NOT NULL"
                " UNION ALL SELECT '·g' || lead_delegation_id FROM suggestion WHERE id = ?1 AND lead_delegation_id IS NOT NULL"
                " UNION ALL SELECT '·d' || deputy_id FROM co_signer WHERE suggestion_id = ?1");
    query.bind(piece);
    while (query.next()) tokens.push_back(query.get<std::string>(0));
}

std::int64_t pieceOf(Connection& connection, const RowChange& row) {
    if (row.table == "suggestion") return row.row;
    for (const ValueChange& value : row.values) {
        if (value.column != "suggestion_id") continue;
        const auto& side = value.newValue ? value.newValue : value.oldValue;
        if (side) return std::stoll(*side);
    }
    Query query(connection, "SELECT suggestion_id FROM " + row.table + " WHERE id = ?");
    query.bind(row.row);
    return query.next() ? query.get<std::int64_t>(0) : 0;
}

void keepPinyin(Connection& connection, const std::string& table, std::int64_t row, const std::string& column,
                const std::optional<std::string>& name) {
    if (!name) {
        Query remove(connection, "DELETE FROM name_pinyin WHERE table_name = ? AND row_id = ? AND column_name = ?");
        remove.bind(table, row, column).run();
        return;
    }
    Query save(connection, "INSERT OR REPLACE INTO name_pinyin (table_name, row_id, column_name, pinyin) VALUES (?, ?, ?, ?)");
    save.bind(table, row, column, base::pinyinOf(*name)).run();
}

// The tokens of a column's value.
void appendValue(const SearchedColumn& column, const std::string& value, Tokens& tokens) {
    if (!column.token.empty()) {
        tokens.push_back(std::string(column.token) + value);
        return;
    }
    const std::string text = base::searchable(value);
    base::appendTokens(text, "", tokens);
    if (column.column == "title") base::appendTokens(text, titleMark, tokens);
}

bool hasPinyin(std::string_view table, std::string_view column) {
    return std::find(namedColumns.begin(), namedColumns.end(), std::pair(table, column)) != namedColumns.end();
}

}  // namespace

void SearchChanges::note(Connection& connection, const std::vector<RowChange>& rows) {
    for (const RowChange& row : rows) {
        for (const ValueChange& value : row.values) {
            if (hasPinyin(row.table, value.column)) keepPinyin(connection, row.table, row.row, value.column, value.newValue);
        }
        noteRow(connection, row);
    }
}

void SearchChanges::noteRow(Connection& connection, const RowChange& row) {
    Change change;
    // What only adds a text to a piece needs no reading of the rest.
    change.isWhole = row.operation != Operation::insert || row.table == "suggestion" || row.table == "suggestion_text" ||
                     row.table == "co_signer" || changes_.size() > mostKept;
    change.isNew = row.table == "suggestion" && row.operation == Operation::insert;
    bool isSearched = false;
    for (const ValueChange& value : row.values) {
        for (const SearchedColumn& column : searchedColumns()) {
            if (column.table != row.table || column.column != value.column) continue;
            isSearched = true;
            if (value.newValue && !change.isWhole) appendValue(column, *value.newValue, change.added);
            if (value.oldValue) appendValue(column, *value.oldValue, change.removed);
        }
    }
    if (!isSearched) return;
    change.piece = pieceOf(connection, row);
    if (row.operation == Operation::remove && row.table == "suggestion") {
        change.removed.push_back(pieceToken(domain::SuggestionId(row.row)));
        change.removed.emplace_back("闭");  // of the number
    }
    const bool isKnown = !changes_.empty() && changes_.back().piece == change.piece && changes_.back().isWhole;
    if (isKnown) {
        std::move(change.removed.begin(), change.removed.end(), std::back_inserter(changes_.back().removed));
        changes_.back().isNew = changes_.back().isNew || change.isNew;
    } else {
        changes_.push_back(std::move(change));
    }
}

void SearchChanges::write(Connection& connection) {
    std::stable_sort(changes_.begin(), changes_.end(), [](const Change& left, const Change& right) { return left.piece < right.piece; });
    for (std::size_t first = 0; first < changes_.size();) {
        const std::int64_t piece = changes_[first].piece;
        bool isWhole = false;
        bool isNew = false;
        Tokens tokens;
        Tokens removed;
        for (; first < changes_.size() && changes_[first].piece == piece; ++first) {
            Change& change = changes_[first];
            isWhole = isWhole || change.isWhole;
            isNew = isNew || change.isNew;
            std::move(change.added.begin(), change.added.end(), std::back_inserter(tokens));
            std::move(change.removed.begin(), change.removed.end(), std::back_inserter(removed));
        }
        if (isWhole) {
            tokens = searchTokens(connection, domain::SuggestionId(piece));
            appendProposers(connection, piece, removed);
        } else {
            sortUnique(tokens);
        }
        sortUnique(removed);
        // A token that comes to a piece already indexed replaces what may be there of it, in one step. Were it only added,
        // a merge of the index could later put its removal and this second one against each other and bring the first back.
        if (!isNew) {
            Tokens before = tokens;
            for (std::string& token : without(removed, tokens)) before.push_back(std::move(token));
            if (before.size() > ballastTokens / 2) addBallast(connection, before.size());
            removeTokens(connection, piece, before);
        }
        addTokens(connection, piece, tokens);
    }
    changes_.clear();
}

bool isSearchIndexCurrent(Connection& connection) {
    Query query(connection, "SELECT 1 FROM search_rules WHERE version = ?");
    query.bind(rulesVersion);
    return query.next();
}

namespace {

void markCurrent(Connection& connection) {
    Query remove(connection, "DELETE FROM search_rules");
    remove.run();
    Query insert(connection, "INSERT INTO search_rules (version) VALUES (?)");
    insert.bind(rulesVersion).run();
}

}  // namespace

void beginSearchIndex(Connection& connection) {
    addBallast(connection);
    markCurrent(connection);
}

void rebuildSearchIndex(Connection& connection) {
    connection.execute("BEGIN IMMEDIATE");
    try {
        connection.execute("INSERT INTO search_index (search_index) VALUES ('delete-all')");
        addBallast(connection);
        for (const domain::SuggestionId id : allCases(connection)) addTokens(connection, id.value, searchTokens(connection, id));
        connection.execute("INSERT INTO search_index (search_index) VALUES ('optimize')");
        connection.execute("DELETE FROM name_pinyin");
        for (const auto& [table, column] : namedColumns) {
            Query names(connection, "SELECT id, " + std::string(column) + " FROM " + std::string(table));
            while (names.next())
                keepPinyin(connection, std::string(table), names.get<std::int64_t>(0), std::string(column), names.get<std::string>(1));
        }
        markCurrent(connection);
        connection.execute("COMMIT");
    } catch (...) {
        connection.execute("ROLLBACK");
        throw;
    }
}

std::vector<std::string> searchTokens(Connection& connection, domain::SuggestionId id) {
    Tokens tokens;
    eachSearchedText(connection, id, [&](const SearchedText& row) {
        if (!row.token.empty()) {
            tokens.push_back(row.token);
            return true;
        }
        const std::string text = base::searchable(row.text);
        base::appendTokens(text, "", tokens);
        if (row.field == app::SearchField::title) base::appendTokens(text, titleMark, tokens);
        return true;
    });
    Query query(connection, "SELECT session_id FROM suggestion WHERE id = ?");
    query.bind(id);
    if (query.next()) {
        tokens.push_back(sessionToken(query.get<domain::SessionId>(0)));
        tokens.push_back(pieceToken(id));
    }
    sortUnique(tokens);
    return tokens;
}

namespace {

// A number that stands for a set of tokens: the sum of numbers that stand for each, in any order.
std::uint64_t numberOf(std::string_view token) {
    constexpr std::uint64_t prime = 0x9E3779B97F4A7C15;
    std::uint64_t number = 0xCBF29CE484222325;  // FNV-1a, then mixed so that like tokens give unlike numbers
    for (const char c : token) number = (number ^ static_cast<unsigned char>(c)) * 0x100000001B3;
    number = (number ^ (number >> 32U)) * prime;
    return number ^ (number >> 29U);
}

// By piece, what the index holds: read in one walk, since asking for each token of each piece grows with the square.
std::unordered_map<std::int64_t, std::uint64_t> indexedTokens(Connection& connection) {
    connection.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_tokens USING fts5vocab (main, search_index, instance)");
    std::unordered_map<std::int64_t, std::uint64_t> sums;
    std::string token;
    std::uint64_t number = 0;
    Query tokens(connection, "SELECT term, doc FROM temp.search_tokens");
    while (tokens.next()) {
        if (std::string next = tokens.get<std::string>(0); next != token) {
            token = std::move(next);
            number = numberOf(token);
        }
        sums[tokens.get<std::int64_t>(1)] += number;
    }
    return sums;
}

}  // namespace

void compareSearchIndex(Connection& connection, std::vector<app::Difference>& found) {
    if (!isSearchIndexCurrent(connection)) {
        found.push_back({"search", "search_index", "", "", std::to_string(rulesVersion), ""});
        return;
    }
    std::unordered_map<std::int64_t, std::uint64_t> indexed = indexedTokens(connection);
    indexed.erase(ballastRow);
    for (const domain::SuggestionId id : allCases(connection)) {
        std::uint64_t expected = 0;
        for (const std::string& token : searchTokens(connection, id)) expected += numberOf(token);
        const auto there = indexed.find(id.value);
        if (there == indexed.end() || there->second != expected)
            found.push_back({"search", "search_index", std::to_string(id.value), "tokens", "", ""});
        if (there != indexed.end()) indexed.erase(there);
    }
    std::vector<std::int64_t> surplus;
    for (const auto& [piece, sum] : indexed) surplus.push_back(piece);
    std::sort(surplus.begin(), surplus.end());
    for (const std::int64_t piece : surplus) found.push_back({"search", "search_index", std::to_string(piece), "tokens", "", ""});
}

std::vector<app::NamePinyin> readNamePinyin(Connection& connection) {
    Query query(connection, "SELECT table_name, row_id, column_name, pinyin FROM name_pinyin ORDER BY table_name, row_id, column_name");
    std::vector<app::NamePinyin> rows;
    while (query.next()) {
        app::NamePinyin& row = rows.emplace_back();
        query.into(0, row.table, row.row, row.column, row.pinyin);
    }
    return rows;
}

}  // namespace huying::storage

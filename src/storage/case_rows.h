// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "domain/case_facts.h"
#include "storage/query.h"

// How the rows of cases are read, table by table.
namespace huying::storage {

using domain::CaseFacts;
using domain::SuggestionId;

// Which cases a reading is about: one, all of a session, or those of a list of keys. Every statement has one of these in it, with
// one parameter.
struct Scope {
    enum class Of { oneCase, session, list };

    Of of = Of::oneCase;
    std::int64_t parameter = 0;
    std::string keys = {};                     // of a list, as keysOf() writes them, each once
    app::LongTexts texts = app::LongTexts::read;
    std::set<std::string_view> present = {};  // of one case: its tables that have rows; the many empty ones are not asked

    [[nodiscard]] bool isOneCase() const { return of == Of::oneCase; }
    void bindTo(Query& query) const {
        if (of == Of::list) {
            query.bind(keys);
        } else {
            query.bind(parameter);
        }
    }
};

inline Scope ofCase(SuggestionId id) { return {Scope::Of::oneCase, id.value}; }
inline Scope ofSession(domain::SessionId id) { return {Scope::Of::session, id.value}; }
inline Scope ofCases(std::string keys) { return {Scope::Of::list, 0, std::move(keys)}; }

// The tables of a statement, "task t ..." with all that is joined to it, narrowed to a scope by `column`, which holds the key of the
// case. A list goes through its keys, each by the index of the column: the cross join keeps SQLite from walking the whole table.
inline std::string tablesWithin(Scope::Of of, const std::string& tables, const std::string& column) {
    switch (of) {
        case Scope::Of::oneCase:
            return " FROM " + tables + " WHERE " + column + " = ?";
        case Scope::Of::session:
            return " FROM " + tables + " JOIN suggestion s ON s.id = " + column + " WHERE s.session_id = ?";
        case Scope::Of::list:
            break;
    }
    return " FROM json_each(?) listed CROSS JOIN " + tables + " WHERE " + column + " = listed.value";
}

// One more row, of which there are mostly so many: rows are large, and are not moved as they become more.
template <class Row>
Row& addRow(std::vector<Row>& rows, std::size_t mostly) {
    if (rows.empty()) rows.reserve(mostly);
    return rows.emplace_back();
}

using Cases = std::unordered_map<SuggestionId, CaseFacts*>;

// Reads every row of a table, with what is joined to it, and hands it to its case. The first column of `sql` is the suggestion's id.
template <class Read>
void readRows(Connection& connection, const Cases& cases, const Scope& scope, std::string_view columns, std::string_view table, Read read,
              std::string_view joined = {}) {
    if (scope.isOneCase() && !scope.present.contains(table)) return;
    // Put together once for each place that reads, of which each has its own `Read`.
    static const std::string start = std::string("SELECT t.suggestion_id, ").append(columns);
    static const std::string tables = std::string(table).append(" t").append(joined);
    static const auto statement = [](Scope::Of of) { return start + tablesWithin(of, tables, "t.suggestion_id") + " ORDER BY t.id"; };
    static const std::string ofOne = statement(Scope::Of::oneCase);
    static const std::string ofSessions = statement(Scope::Of::session);
    static const std::string ofLists = statement(Scope::Of::list);
    Query query(connection, scope.of == Scope::Of::oneCase ? ofOne : scope.of == Scope::Of::session ? ofSessions : ofLists);
    scope.bindTo(query);
    query.setLongTexts(scope.texts);
    auto found = cases.end();  // what belongs to one case mostly stands together
    while (query.next()) {
        const auto id = query.get<SuggestionId>(0);
        if (found == cases.end() || found->first != id) found = cases.find(id);
        if (found != cases.end()) read(query, *found->second);
    }
}

// With what may be void; the units of a coordination with it (voidable_store.cpp).
void readVoidable(Connection& connection, const Cases& cases, const Scope& scope);
// What look-back rounds ask of them, with what came of it (look_back_store.cpp).
void readLookBacks(Connection& connection, const Cases& cases, const Scope& scope);

// Mergers and links with both ends (case_relations.cpp). Their tables tell of another case too and are asked from both sides;
// the names below stand in Scope::present for the other side.
inline constexpr std::string_view mergedPieces = "merged_pieces";
inline constexpr std::string_view laterPieces = "later_pieces";
void readRelations(Connection& connection, const Cases& cases, const Scope& scope);

}  // namespace huying::storage

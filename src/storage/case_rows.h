// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

#include "domain/case_facts.h"
#include "storage/query.h"

// How the rows of cases are read, table by table.
namespace huying::storage {

using domain::CaseFacts;
using domain::SuggestionId;

// Which cases a reading is about: one, or all of a session. Every statement ends with one of these.
struct Scope {
    std::string where;  // on a table with suggestion_id
    std::string whereSuggestion;
    std::int64_t parameter;
    bool isOneCase;
    std::set<std::string_view> present = {};  // of one case: its tables that have rows; the many empty ones are not asked
};

inline Scope ofCase(SuggestionId id) { return {" WHERE t.suggestion_id = ?", " WHERE s.id = ?", id.value, true}; }
inline Scope ofSession(domain::SessionId id) {
    return {" JOIN suggestion s ON s.id = t.suggestion_id WHERE s.session_id = ?", " WHERE s.session_id = ?", id.value, false};
}

using Cases = std::unordered_map<SuggestionId, CaseFacts*>;

// Reads every row of a table, with what is joined to it, and hands it to its case. The first column of `sql` is the suggestion's id.
template <class Read>
void readRows(Connection& connection, const Cases& cases, const Scope& scope, std::string_view columns, std::string_view table, Read read,
              std::string_view joined = {}) {
    if (scope.isOneCase && !scope.present.contains(table)) return;
    // Put together once for each place that reads, of which each has its own `Read`.
    static const std::string start =
        std::string("SELECT t.suggestion_id, ").append(columns).append(" FROM ").append(table).append(" t").append(joined);
    static const std::string ofOne = start + ofCase({}).where + " ORDER BY t.id";
    static const std::string ofMany = start + ofSession({}).where + " ORDER BY t.id";
    Query query(connection, scope.isOneCase ? ofOne : ofMany);
    query.bind(scope.parameter);
    while (query.next()) {
        const auto found = cases.find(query.get<SuggestionId>(0));
        if (found != cases.end()) read(query, *found->second);
    }
}

// With what may be void; the units of a coordination with it (voidable_store.cpp).
void readVoidable(Connection& connection, const Cases& cases, const Scope& scope);
// What look-back rounds ask of them, with what came of it (look_back_store.cpp).
void readLookBacks(Connection& connection, const Cases& cases, const Scope& scope);

}  // namespace huying::storage

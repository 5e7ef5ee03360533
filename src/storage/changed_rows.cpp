// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/changed_rows.h"

#include <algorithm>
#include <map>

#include "storage/history_store.h"
#include "storage/net_changes.h"
#include "storage/query.h"

namespace huying::storage {

namespace {

using domain::SuggestionId;

// Whose row it is: as its changes say, else as it stands now, else, where it is gone by now, as the entry says that touched
// one piece alone.
SuggestionId pieceOf(Connection& connection, const RowChange& change, std::int64_t entry) {
    if (change.table == "suggestion") return SuggestionId(change.row);
    const std::vector<std::string>& names = connection.columnsOf(change.table);
    if (std::find(names.begin(), names.end(), "suggestion_id") == names.end()) return {};
    for (const ValueChange& value : change.values) {
        if (value.column != "suggestion_id") continue;
        if (const auto& key = value.newValue ? value.newValue : value.oldValue) return SuggestionId(std::stoll(*key));
    }
    Query now(connection, "SELECT suggestion_id FROM " + change.table + " WHERE id = ?");
    now.bind(change.row);
    if (now.next()) return now.isNull(0) ? SuggestionId() : now.get<SuggestionId>(0);
    Query then(connection, "SELECT min(suggestion_id) FROM history_case WHERE entry = ? HAVING count(*) = 1");
    then.bind(entry);
    return then.next() ? then.get<SuggestionId>(0) : SuggestionId();
}

bool isUnset(const std::optional<std::string>& value) { return !value || value->empty(); }

}  // namespace

std::int64_t entryAt(Connection& connection, const std::string& at) {
    Query query(connection, "SELECT ifnull(max(entry), -1) FROM history_entry WHERE at <= ?");
    query.bind(at);
    query.next();
    return query.get<std::int64_t>(0);
}

std::optional<app::HistoryHead> readHistoryHead(Connection& connection, std::int64_t entry) {
    Query query(connection, "SELECT entry, at, actor, command FROM history_entry WHERE entry = ?");
    query.bind(entry);
    if (!query.next()) return std::nullopt;
    app::HistoryHead head;
    query.into(0, head.entry, head.at, head.actor, head.command);
    return head;
}

std::vector<app::ChangedRow> readChangedRows(Connection& connection, std::int64_t from, std::int64_t upTo) {
    NetChanges net(connection);
    net.take(from + 1, upTo, [](std::int64_t) { return true; });
    std::map<std::pair<std::string, std::int64_t>, std::int64_t> newest;
    for (const NetChanges::Row& row : net.rows()) newest[{row.table, row.id}] = row.newestEntry;
    std::map<std::int64_t, app::HistoryHead> heads;
    std::vector<app::ChangedRow> rows;
    for (const RowChange& change : net.forth()) {
        const std::int64_t entry = newest[{change.table, change.row}];
        if (!heads.contains(entry)) heads[entry] = readHistoryHead(connection, entry).value_or(app::HistoryHead{entry, {}, {}, {}});
        app::ChangedRow row{change.table, change.row, pieceOf(connection, change, entry), heads[entry], {}};
        for (const ValueChange& value : change.values) {
            if (!isTold(change.table, value.column) || (isUnset(value.oldValue) && isUnset(value.newValue))) continue;
            row.changes.push_back({change.table, change.row, value.column, value.oldValue, value.newValue});
        }
        if (!row.changes.empty()) rows.push_back(std::move(row));
    }
    std::stable_sort(rows.begin(), rows.end(), [](const auto& left, const auto& right) { return left.last.entry < right.last.entry; });
    return rows;
}

}  // namespace huying::storage

// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/undo.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "domain/suggestion_number.h"
#include "storage/history_store.h"
#include "storage/query.h"
#include "storage/undone_causes.h"

namespace huying::storage {

namespace {

using base::Error;

std::vector<StoredEntry> entriesOfBatch(Connection& connection, std::int64_t batch) {
    std::vector<StoredEntry> entries = readEntries(connection, batch, lastEntry(connection));
    std::erase_if(entries, [batch](const StoredEntry& row) { return row.batch != batch; });
    return entries;
}

base::Result<std::int64_t> batchToTakeBack(Connection& connection, const app::UndoRequest& request, const UndoneBatches& undone) {
    if (request.entry) {
        const std::vector<StoredEntry> entries = readEntries(connection, *request.entry, *request.entry);
        if (entries.empty()) return base::failure(Error("unknown-entry", "entry", "known").with("entry", std::to_string(*request.entry)));
        const std::int64_t batch = entries.front().batch;
        if (batch == batchOfMaking || entries.front().command == "restore")
            return base::failure(Error("not-undoable", "entry", "order").with("entry", std::to_string(*request.entry)));
        if (undone.isUndone(batch))
            return base::failure(Error("already-undone", "entry", "order").with("entry", std::to_string(*request.entry)));
        return batch;
    }
    Query query(connection,
                "SELECT DISTINCT batch FROM history_entry WHERE batch > 0 AND undoes IS NULL AND command <> 'restore' AND (?1 IS NULL OR "
                "actor = ?1) ORDER BY batch DESC");
    query.bind(request.ofActor);
    while (query.next()) {
        const auto batch = query.get<std::int64_t>(0);
        if (!undone.isUndone(batch)) return batch;
    }
    return base::failure(Error("nothing-to-undo", "", "order"));
}

// Values by table, row and column; a row that came or went stands for all of its values.
std::set<std::string> valuesTouched(const std::vector<RowChange>& changes) {
    std::set<std::string> values;
    for (const RowChange& change : changes) {
        const std::string row = change.table + ":" + std::to_string(change.row);
        values.insert(row);
        for (const ValueChange& value : change.values) values.insert(row + ":" + value.column);
    }
    return values;
}

bool touchesSame(const std::set<std::string>& mine, const std::set<std::string>& wholeRows, const std::vector<RowChange>& theirs) {
    return std::any_of(theirs.begin(), theirs.end(), [&](const RowChange& change) {
        const std::string row = change.table + ":" + std::to_string(change.row);
        if (wholeRows.contains(row)) return true;
        if (change.operation != Operation::update) return mine.contains(row);
        return std::any_of(change.values.begin(), change.values.end(),
                           [&](const ValueChange& value) { return mine.contains(row + ":" + value.column); });
    });
}

bool refersTo(const std::set<std::string>& newRows, const std::vector<RowChange>& theirs) {
    return std::any_of(theirs.begin(), theirs.end(), [&](const RowChange& change) {
        return std::any_of(change.values.begin(), change.values.end(), [&](const ValueChange& value) {
            const bool isMerged = value.column == "merged_into";
            if ((!isMerged && !value.column.ends_with("_id")) || !value.newValue) return false;
            std::string table = isMerged ? change.table : value.column.substr(0, value.column.size() - 3);
            if (table == "lead_deputy") table = "deputy";
            if (table == "lead_delegation") table = "delegation";
            if (table == "successor" || table == "suggested_unit") table = "unit";
            if (table == "new_task") table = "task";
            if (table == "parent") table = "category";
            if (table == "rule") table = "deadline_rule";
            return newRows.contains(table + ":" + *value.newValue);
        });
    });
}

enum class Which { inForce, all };

// Later entries that changed what this batch changed or build on what it brought: those still in force, or all of them
// with the undos between, which are in the way where things are brought back out of order.
std::vector<std::int64_t> laterEntriesOnTheSame(Connection& connection, const std::vector<StoredEntry>& batch, const UndoneBatches& undone,
                                                Which which) {
    std::set<std::string> mine;
    std::set<std::string> wholeRows;
    std::set<std::string> newRows;
    for (const StoredEntry& entry : batch) {
        const std::vector<RowChange> changes = decoded(connection, entry.changes);
        mine.merge(valuesTouched(changes));
        for (const RowChange& change : changes) {
            const std::string row = change.table + ":" + std::to_string(change.row);
            if (change.operation != Operation::update) wholeRows.insert(row);
            if (change.operation == Operation::insert) newRows.insert(row);
        }
    }
    std::vector<std::int64_t> later;
    for (const StoredEntry& entry : readEntries(connection, batch.back().entry + 1, lastEntry(connection))) {
        if (which == Which::inForce && (undone.isUndo(entry.batch) || undone.isUndone(entry.batch))) continue;
        const std::vector<RowChange> theirs = decoded(connection, entry.changes);
        if (touchesSame(mine, wholeRows, theirs) || refersTo(newRows, theirs)) later.push_back(entry.entry);
    }
    return later;
}

// Adds the cases that the entries touched, as far as they stand at this moment.
void addCases(Connection& connection, const std::vector<StoredEntry>& entries, std::vector<std::string>& addresses) {
    for (const StoredEntry& entry : entries) {
        Query query(connection,
                    "SELECT session.term, session.number, s.kind, s.serial FROM history_case h JOIN suggestion s ON s.id = h.suggestion_id"
                    " JOIN session ON session.id = s.session_id WHERE h.entry = ? ORDER BY s.id");
        query.bind(entry.entry);
        while (query.next()) {
            domain::CaseAddress address;
            query.into(0, address.term, address.session, address.kind, address.serial);
            if (std::find(addresses.begin(), addresses.end(), address.text()) == addresses.end()) addresses.push_back(address.text());
        }
    }
}

Error laterChanges(const std::vector<std::int64_t>& entries) {
    std::vector<std::string> numbers;
    for (const std::int64_t entry : entries) numbers.push_back(std::to_string(entry));
    return Error("later-changes", "entry", "conflict").with("entries", base::joined(numbers, "、"));
}

}  // namespace

base::Checked<app::UndoReceipt> takeBack(Connection& connection, const app::UndoRequest& request, DerivedChanges& derived) {
    const UndoneBatches undone(connection);
    const base::Result<std::int64_t> batch = batchToTakeBack(connection, request, undone);
    if (!batch) return tl::unexpected(base::Errors{batch.error()});
    const std::vector<StoredEntry> entries = entriesOfBatch(connection, *batch);
    if (const auto later = laterEntriesOnTheSame(connection, entries, undone, Which::inForce); !later.empty()) {
        return tl::unexpected(base::Errors{laterChanges(later)});
    }

    app::UndoReceipt receipt;
    receipt.isRedo = undone.isUndo(*batch);
    const bool isAgain = receipt.isRedo && entries.front().command == "undo";  // not where a redo is named
    const UndoneCauses causes(connection, entries, isAgain ? Direction::again : Direction::back);
    addCases(connection, entries, receipt.cases);  // a registration goes away below
    ChangeRecording recording(connection);
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        const Changeset inverse = inverted(entry->changes);
        if (!applied(connection, inverse) || !stands(connection, decoded(connection, inverse))) {
            return tl::unexpected(base::Errors{laterChanges(laterEntriesOnTheSame(connection, entries, undone, Which::all))});
        }
        receipt.undone.push_back(entry->entry);
        receipt.commands.push_back(entry->command);
    }
    if (const auto later = causes.laterEntriesInTheWay(undone); !later.empty()) return tl::unexpected(base::Errors{laterChanges(later)});
    addCases(connection, entries, receipt.cases);  // or has come back
    const std::string name = receipt.isRedo ? "redo" : "undo";
    receipt.entry =
        appendEntry(connection, std::nullopt, request.actor, name,
                    "{\"command\":\"" + name + "\",\"entry\":" + std::to_string(*batch) + "}", *batch, recording.finish(), derived);
    return receipt;
}

}  // namespace huying::storage

// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/net_changes.h"

#include <algorithm>

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include "base/text.h"
#include "storage/query.h"

namespace huying::storage {

namespace {

constexpr std::int64_t entriesAtOnce = 500;

NetChanges::Value copied(sqlite3_value* value) {
    if (value == nullptr) return {};
    NetChanges::Value copy(sqlite3_value_dup(value));
    if (copy == nullptr) throw std::bad_alloc();
    return copy;
}

bool isSame(sqlite3_value* left, sqlite3_value* right) {
    if (sqlite3_value_type(left) != sqlite3_value_type(right)) return false;
    return textOf(left) == textOf(right);
}

[[noreturn]] void fail(Connection& connection) {
    throwStorageFailure(SQLite::Exception(connection.handle(), sqlite3_errcode(connection.handle())));
}

// Writes a row with exactly these values; a column that is not told gets its default, as a migration would have given it.
void insertRow(Connection& copy, const std::string& table, std::int64_t id, const std::vector<NetChanges::Value>& values) {
    const std::vector<std::string>& names = copy.columnsOf(table);
    std::vector<std::string> columns{names.at(0)};
    std::vector<std::string> places{"?"};
    for (std::size_t column = 1; column < values.size(); ++column) {
        if (values[column] == nullptr) continue;
        columns.push_back(names.at(column));
        places.emplace_back("?");
    }
    const std::string sql = "INSERT INTO " + table + " (" + base::joined(columns, ", ") + ") VALUES (" + base::joined(places, ", ") + ")";
    const Prepared statement = copy.borrow(sql);
    int place = 0;
    sqlite3_bind_int64(statement.statement, ++place, id);
    for (std::size_t column = 1; column < values.size(); ++column) {
        if (values[column] != nullptr) sqlite3_bind_value(statement.statement, ++place, values[column].get());
    }
    const bool isWritten = sqlite3_step(statement.statement) == SQLITE_DONE;
    if (!isWritten) {
        copy.giveBack(statement);
        fail(copy);
    }
    copy.giveBack(statement);
}

// The row as it stands, with what is known of how it was in the place of what it is.
std::vector<NetChanges::Value> readRow(Connection& copy, const NetChanges::Row& row) {
    const Prepared statement = copy.borrow("SELECT * FROM " + row.table + " WHERE id = ?");
    sqlite3_bind_int64(statement.statement, 1, row.id);
    std::vector<NetChanges::Value> values;
    const bool isThere = sqlite3_step(statement.statement) == SQLITE_ROW;
    for (int column = 0; isThere && column < sqlite3_column_count(statement.statement); ++column) {
        const auto place = static_cast<std::size_t>(column);
        sqlite3_value* const before = place < row.before.size() ? row.before[place].get() : nullptr;
        values.push_back(copied(before != nullptr ? before : sqlite3_column_value(statement.statement, column)));
    }
    copy.giveBack(statement);
    if (!isThere) throwDamaged(copy, row.table);
    return values;
}

std::vector<NetChanges::Value> copyOf(const std::vector<NetChanges::Value>& values) {
    std::vector<NetChanges::Value> copies;
    for (const NetChanges::Value& value : values) copies.push_back(copied(value.get()));
    return copies;
}

bool isChanged(const NetChanges::Row& row, std::size_t column) {
    sqlite3_value* const before = row.before[column].get();
    sqlite3_value* const after = row.after[column].get();
    if (!row.wasThere) return after != nullptr;
    if (!row.isThere) return before != nullptr;
    // Told on one side alone: a column that a migration added in between.
    return before != nullptr && after != nullptr && !isSame(before, after);
}

}  // namespace

void NetChanges::FreeValue::operator()(sqlite3_value* value) const { sqlite3_value_free(value); }

NetChanges::Row& NetChanges::rowOf(const char* table, std::int64_t id) {
    const auto [place, isNew] = places_[table].try_emplace(id, rows_.size());
    if (isNew) {
        Row& row = rows_.emplace_back();
        row.table = table;
        row.id = id;
    }
    return rows_[place->second];
}

bool NetChanges::take(std::int64_t first, std::int64_t last, const std::function<bool(std::int64_t)>& goOn) {
    std::int64_t taken = 0;
    for (std::int64_t end = last; end >= first; end -= entriesAtOnce) {
        const std::vector<StoredEntry> entries = readEntries(connection_, std::max(first, end - entriesAtOnce + 1), end);
        for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) takeEntry(*entry);
        taken += static_cast<std::int64_t>(entries.size());
        if (!goOn(taken)) return false;
    }
    return true;
}

// From the newest entry down: what is known of `after` stays, what is known of `before` gives way to what is older.
void NetChanges::takeEntry(const StoredEntry& entry) {
    eachChange(entry.changes, [&](const RawChange& change) {
        const bool isMore = static_cast<std::size_t>(change.columns()) > connection_.columnsOf(change.table()).size();
        if (isMore) throwDamaged(connection_, "changeset");
        Row& row = rowOf(change.table(), change.row());
        const auto count = static_cast<std::size_t>(change.columns());
        if (row.newestEntry == 0) {
            row.newestEntry = entry.entry;
            row.isThere = change.operation() != Operation::remove;
        }
        row.wasThere = change.operation() != Operation::insert;
        row.cameBack = change.operation() == Operation::insert && entry.undoes.has_value();
        if (row.before.size() < count) row.before.resize(count);
        if (row.after.size() < count) row.after.resize(count);
        for (int column = 1; column < change.columns(); ++column) {
            const auto place = static_cast<std::size_t>(column);
            sqlite3_value* const after = change.after(column);
            if (row.isThere && after != nullptr && row.after[place] == nullptr) row.after[place] = copied(after);
            if (change.operation() == Operation::insert) {
                row.before[place].reset();
            } else if (sqlite3_value* const before = change.before(column); before != nullptr) {
                row.before[place] = copied(before);
            }
        }
    });
}

std::vector<RowChange> NetChanges::forth() const {
    std::vector<RowChange> changes;
    for (const Row& row : rows_) {
        if (!row.wasThere && !row.isThere) continue;
        RowChange change{row.table, row.id, Operation::update, {}};
        if (!row.wasThere) change.operation = Operation::insert;
        if (!row.isThere) change.operation = Operation::remove;
        const std::vector<std::string>& names = connection_.columnsOf(row.table);
        for (std::size_t column = 1; column < row.before.size(); ++column) {
            if (!isChanged(row, column)) continue;
            change.values.push_back({names.at(column), row.wasThere ? textOf(row.before[column].get()) : std::nullopt,
                                     row.isThere ? textOf(row.after[column].get()) : std::nullopt});
        }
        if (change.operation == Operation::update && change.values.empty()) continue;
        changes.push_back(std::move(change));
    }
    return changes;
}

std::vector<RowChange> NetChanges::back() const {
    std::vector<RowChange> changes = forth();
    for (RowChange& change : changes) {
        if (change.operation != Operation::update)
            change.operation = change.operation == Operation::insert ? Operation::remove : Operation::insert;
        for (ValueChange& value : change.values) std::swap(value.oldValue, value.newValue);
    }
    return changes;
}

// First all of them go and then those that were there come: in between two rows could have what only one may.
void NetChanges::takeBackIn(Connection& copy) const {
    std::vector<std::vector<Value>> rows(rows_.size());
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const Row& row = rows_[i];
        if (row.wasThere) rows[i] = row.isThere ? readRow(copy, row) : copyOf(row.before);
    }
    for (const Row& row : rows_) {
        if (!row.isThere) continue;
        Query remove(copy, "DELETE FROM " + row.table + " WHERE id = ?");
        remove.bind(row.id).run();
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (rows_[i].wasThere) insertRow(copy, rows_[i].table, rows_[i].id, rows[i]);
    }
}

}  // namespace huying::storage

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "domain/ids.h"
#include "storage/connection.h"
#include "storage/recorded_rows.h"

// What a command changed, as SQLite itself tells it, so that history is complete by construction (design §3).
struct sqlite3_changeset_iter;
struct sqlite3_value;

namespace huying::storage {

using Changeset = std::vector<unsigned char>;

// Records every change of the tracked tables from its making until finish(). One at a time on a connection.
class ChangeRecording {
public:
    explicit ChangeRecording(Connection& connection);
    ~ChangeRecording();
    ChangeRecording(const ChangeRecording&) = delete;
    ChangeRecording& operator=(const ChangeRecording&) = delete;

    // Empty when nothing was changed.
    Changeset finish();

private:
    void stop();

    Connection* connection_;  // none once it was stopped
    RecordedRows rows_;
};

enum class Operation { insert, update, remove };

struct ValueChange {
    std::string column;
    std::optional<std::string> oldValue;  // absent: NULL, or no such side
    std::optional<std::string> newValue;
};

struct RowChange {
    std::string table;
    std::int64_t row = 0;  // the integer key
    Operation operation = Operation::update;
    std::vector<ValueChange> values;  // of an update only the changed columns
};

std::vector<RowChange> decoded(Connection& connection, const Changeset& changes);

// One change as it stands in a changeset, with SQLite's own values: good until the next one.
class RawChange {
public:
    RawChange(sqlite3_changeset_iter* at, const char* table, int columns, Operation operation)
        : at_(at), table_(table), columns_(columns), operation_(operation) {}
    [[nodiscard]] const char* table() const { return table_; }
    [[nodiscard]] int columns() const { return columns_; }  // that the table had when it was recorded
    [[nodiscard]] Operation operation() const { return operation_; }
    [[nodiscard]] std::int64_t row() const;  // its key
    // Null where the row is not there on that side, or where an update left the column as it was.
    [[nodiscard]] sqlite3_value* before(int column) const;
    [[nodiscard]] sqlite3_value* after(int column) const;

private:
    sqlite3_changeset_iter* at_;
    const char* table_;
    int columns_;
    Operation operation_;
};
void eachChange(const Changeset& changes, const std::function<void(const RawChange&)>& visit);

// A value as text; nothing where there is none or it is NULL.
std::optional<std::string> textOf(sqlite3_value* value);
Changeset inverted(const Changeset& changes);

// Applies all of it or nothing: false on any conflict with what is there now.
bool applied(Connection& connection, const Changeset& changes);

// Whether every change of `changes` now stands in the tables; SQLite's own return code does not say that.
bool stands(Connection& connection, const std::vector<RowChange>& changes);

// And the pieces that are handled with one of `cases`: what is derived of them follows their main case.
std::set<domain::SuggestionId> withMergedPieces(Connection& connection, std::set<domain::SuggestionId> cases);

// The cases that the changed rows belong to.
std::set<domain::SuggestionId> casesTouched(Connection& connection, const std::vector<RowChange>& changes);

}  // namespace huying::storage

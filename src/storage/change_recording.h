// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "domain/ids.h"
#include "storage/connection.h"
#include "storage/recorded_rows.h"

// What a command changed, as SQLite itself tells it, so that history is complete by construction (design §3).
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

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "storage/change_recording.h"
#include "storage/connection.h"
#include "storage/history_store.h"

// What several entries of the history changed when taken together: every row once, as it was before the first of them and as
// it is after the last. Applying 20,000 changes one after the other would write most rows many times.
namespace huying::storage {

class NetChanges {
public:
    struct FreeValue {
        void operator()(sqlite3_value* value) const;
    };
    using Value = std::unique_ptr<sqlite3_value, FreeValue>;

    struct Row {
        std::string table;
        std::int64_t id = 0;
        std::int64_t newestEntry = 0;   // that changed it
        bool wasThere = false;          // before the oldest entry taken
        bool isThere = false;           // after the newest one
        bool cameBack = false;          // its oldest change is an undo that brought it, so it was there earlier still
        std::vector<Value> before;      // by column, as long as `after`; none where it was not changed, or where the row was not there
        std::vector<Value> after;
    };

    explicit NetChanges(Connection& connection) : connection_(connection) {}

    // Takes the entries from `last` down to `first`. `goOn` is told how many are taken and ends it with false.
    // Throws app::StorageFailure where a record cannot be read.
    bool take(std::int64_t first, std::int64_t last, const std::function<bool(std::int64_t)>& goOn);

    [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }  // those that end as they began included

    // The net changes, and the same the other way round: as if one command had made or taken back all of it.
    [[nodiscard]] std::vector<RowChange> forth() const;
    [[nodiscard]] std::vector<RowChange> back() const;

    // Puts every row back to how it was before. In a transaction, foreign keys off.
    void takeBackIn(Connection& copy) const;

private:
    void takeEntry(const StoredEntry& entry);
    Row& rowOf(const char* table, std::int64_t id);

    Connection& connection_;
    std::vector<Row> rows_;
    std::unordered_map<std::string, std::unordered_map<std::int64_t, std::size_t>> places_;
};

}  // namespace huying::storage

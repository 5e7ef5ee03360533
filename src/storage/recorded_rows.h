// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct sqlite3;

// The rows that a command came to change, with their values before and after, as SQLite's pre-update hook tells each of
// them; made into a changeset of SQLite's own format, which its session extension inverts and applies (decision 0012).
namespace huying::storage {

class RecordedRows {
public:
    // Notes one change of a tracked table of `main`; what is done to any other table is none of history's business.
    // Called by SQLite within the change: never throws, and remembers if it had to fail.
    void note(sqlite3* database, int operation, const char* schema, const char* table, std::int64_t before, std::int64_t after) noexcept;

    // In the order in which tables and rows were first changed. A row that ends as it began is left out.
    // Throws app::StorageFailure where a change could not be noted.
    [[nodiscard]] std::vector<unsigned char> changeset() const;

private:
    // Values in the format of changesets, one behind the other; empty where the row was or is not there.
    struct Row {
        std::int64_t id = 0;
        std::string before;
        std::string after;
    };
    struct Table {
        const char* name = nullptr;
        int columns = 0;
        std::vector<Row> rows;
        std::unordered_map<std::int64_t, std::size_t> places;  // of rows, by id
    };
    void take(sqlite3* database, int operation, const char* table, std::int64_t id);
    Table& tableNamed(const char* name, int columns);

    std::vector<Table> tables_;
    bool hasFailed_ = false;
};

}  // namespace huying::storage

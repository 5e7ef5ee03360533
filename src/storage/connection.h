// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

namespace huying::storage {

enum class Access { readWrite, create, readOnly, immutable };

// One SQLite connection, set up the way every register is used (WAL read back, FULL, foreign keys), with its prepared
// statements kept. Belongs to one thread. Failures are thrown as app::StorageFailure.
class Connection {
public:
    Connection(const std::filesystem::path& file, Access access);
    static std::unique_ptr<Connection> inMemory();

    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    // Sets the journal and safety rules and reads them back; only after the file is known to be ours.
    void useRegisterRules(Access access);

    void execute(std::string_view sql);  // one or several statements
    // How long a statement waits for another program; without an argument as long as at first.
    void setPatience(int milliseconds = 5000);
    std::int64_t pragma(std::string_view name);
    std::int64_t lastInsertedRow() const { return database_->getLastInsertRowid(); }
    sqlite3* handle() const { return database_->getHandle(); }

    // A prepared statement out of the cache; nested use of one text prepares a second one.
    std::unique_ptr<SQLite::Statement> borrow(const std::string& sql);
    void giveBack(const std::string& sql, std::unique_ptr<SQLite::Statement> statement) noexcept;

private:
    explicit Connection(std::unique_ptr<SQLite::Database> database);
    void useConnectionRules();

    std::unique_ptr<SQLite::Database> database_;
    std::map<std::string, std::vector<std::unique_ptr<SQLite::Statement>>, std::less<>> idle_;
};

// The result of `work`, with any exception of the database library turned into app::StorageFailure.
[[noreturn]] void throwStorageFailure(const SQLite::Exception& exception);

template <class Work>
auto guarded(Work&& work) -> decltype(work()) {
    try {
        return work();
    } catch (const SQLite::Exception& exception) {
        throwStorageFailure(exception);
    }
}

}  // namespace huying::storage

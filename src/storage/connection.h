// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <SQLiteCpp/Database.h>

#include "base/held_files.h"

struct sqlite3_stmt;

namespace huying::storage {

enum class Access { readWrite, create, readOnly, immutable };

// A text's statements that nobody uses just now.
struct IdleStatements {
    std::vector<sqlite3_stmt*> statements;
};
struct Prepared {
    sqlite3_stmt* statement = nullptr;
    IdleStatements* home = nullptr;  // where it goes back to
};

// One SQLite connection, set up the way every register is used (WAL read back, FULL, foreign keys), with its prepared
// statements kept. Belongs to one thread. Failures are thrown as app::StorageFailure.
class Connection {
public:
    Connection(const std::filesystem::path& file, Access access);
    static std::unique_ptr<Connection> inMemory();
    ~Connection();

    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    // Sets the journal and safety rules and reads them back; only after the file is known to be ours.
    void useRegisterRules(Access access);

    // To be told before the first look at the file, which then fails with register-busy where anybody else has it open and
    // keeps others out until this object goes. Nothing that lies in a log is brought into the file.
    void beAlone();

    // The file under the name it was opened by is another one now, or none: what was written here would go with the old one.
    [[nodiscard]] bool wasMoved() const;

    void execute(std::string_view sql);  // one or several statements
    // How long a statement waits for another program; without an argument as long as at first.
    void setPatience(int milliseconds = 5000);
    std::int64_t pragma(std::string_view name);
    std::int64_t lastInsertedRow() const { return database_->getLastInsertRowid(); }
    sqlite3* handle() const { return database_->getHandle(); }
    [[nodiscard]] std::string fileName() const;  // empty in memory

    // The columns of a table in their order, read once: a schema changes only by migrating, before anything else.
    const std::vector<std::string>& columnsOf(std::string_view table);

    // A prepared statement out of the cache; nested use of one text prepares a second one.
    Prepared borrow(std::string_view sql);
    void giveBack(const Prepared& prepared) noexcept;

private:
    explicit Connection(std::unique_ptr<SQLite::Database> database);
    void useConnectionRules();

    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };

    std::optional<base::HeldFile> held_;  // for longer than SQLite has it open
    std::unique_ptr<SQLite::Database> database_;
    std::unordered_map<std::string, IdleStatements, TextHash, std::equal_to<>> idle_;
    std::unordered_map<std::string, std::vector<std::string>, TextHash, std::equal_to<>> columns_;
};

// The result of `work`, with any exception of the database library turned into app::StorageFailure.
[[noreturn]] void throwStorageFailure(const SQLite::Exception& exception, const std::string& file = {});
// Where it is no failure of the library but something in the file that cannot be: register-damaged, with the file's name.
[[noreturn]] void throwDamaged(const Connection& connection, const std::string& detail);

template <class Work>
auto guarded(Work&& work) -> decltype(work()) {
    try {
        return work();
    } catch (const SQLite::Exception& exception) {
        throwStorageFailure(exception);
    }
}

}  // namespace huying::storage

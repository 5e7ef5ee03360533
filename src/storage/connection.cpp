// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/connection.h"

#include <sqlite3.h>

#include "app/ports/storage_failure.h"
#include "base/log.h"
#include "storage/file_rights.h"
#include "storage/query.h"
#include "storage/sqlite_settings.h"

namespace huying::storage {

namespace {

constexpr int busyMilliseconds = 5000;  // last resort; writers queue on their own lock first

std::unique_ptr<SQLite::Database> opened(const std::filesystem::path& file, Access access) {
    settleSqlite();
    if (access == Access::create) makeForOwner(file);  // its logs will have the rights of the file
    // A connection belongs to one thread: SQLite need not lock it for every value read.
    const int flags = access == Access::create      ? SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE
                      : access == Access::readOnly  ? SQLite::OPEN_READONLY
                      : access == Access::immutable ? SQLite::OPEN_READONLY | SQLite::OPEN_URI
                                                    : SQLite::OPEN_READWRITE;
    std::string name = file.string();
    if (access == Access::immutable) {
        std::string escaped;
        for (const char c : name) escaped += c == '%' ? "%25" : c == '?' ? "%3f" : c == '#' ? "%23" : std::string(1, c);
        name = "file:" + escaped + "?immutable=1";
    }
    return std::make_unique<SQLite::Database>(name, flags | SQLite::OPEN_NOMUTEX, busyMilliseconds);
}

}  // namespace

void throwStorageFailure(const SQLite::Exception& exception, const std::string& file) {
    const int code = exception.getErrorCode();
    std::string name = "storage-failed";
    if (code == SQLITE_BUSY || code == SQLITE_LOCKED) name = "register-busy";
    if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB) name = "register-damaged";
    if (code == SQLITE_FULL) name = "disk-full";
    if (code == SQLITE_READONLY) name = "register-read-only";
    if (code == SQLITE_CANTOPEN || code == SQLITE_PERM) name = "register-unreadable";
    base::logFailure("storage", name);
    base::Error error = base::Error(name, "", "storage")
                            .with("detail", exception.getErrorStr())
                            .with("number", std::to_string(exception.getExtendedErrorCode()));
    throw app::StorageFailure(file.empty() ? error : std::move(error).with("file", file));
}

void throwDamaged(const Connection& connection, const std::string& detail) {
    throw app::StorageFailure(
        base::Error("register-damaged", "ledger", "storage").with("file", connection.fileName()).with("detail", detail));
}

std::string Connection::fileName() const {
    const char* const name = sqlite3_db_filename(handle(), "main");
    return name == nullptr ? std::string() : name;
}

Connection::Connection(const std::filesystem::path& file, Access access) : database_(guarded([&] { return opened(file, access); })) {
    held_.emplace(file);
    useConnectionRules();
}

Connection::Connection(std::unique_ptr<SQLite::Database> database) : database_(std::move(database)) { useConnectionRules(); }

std::unique_ptr<Connection> Connection::inMemory() {
    return guarded([] {
        settleSqlite();
        auto database = std::make_unique<SQLite::Database>(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        return std::unique_ptr<Connection>(new Connection(std::move(database)));
    });
}

void Connection::useConnectionRules() {
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
}

void Connection::useRegisterRules(Access access) {
    if (access != Access::immutable) {
        Query journal(*this, "PRAGMA journal_mode=WAL");
        if (!journal.next() || journal.get<std::string>(0) != "wal") {
            throw app::StorageFailure(base::Error("register-needs-wal", "", "storage"));
        }
    }
    execute(
        "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA cell_size_check=ON; PRAGMA cache_size=-20480; PRAGMA temp_store=MEMORY;");
    constexpr std::int64_t full = 2;
    if (pragma("synchronous") != full || pragma("foreign_keys") != 1)
        throw app::StorageFailure(base::Error("storage-failed", "", "storage"));
}

void Connection::beAlone() {
    setPatience(0);
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    execute("PRAGMA locking_mode=EXCLUSIVE");
}

bool Connection::wasMoved() const {
    int moved = 0;
    return sqlite3_file_control(handle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved != 0;
}

void Connection::execute(std::string_view sql) {
    guarded([&] { database_->exec(std::string(sql)); });
}

void Connection::setPatience(int milliseconds) { sqlite3_busy_timeout(handle(), milliseconds); }

std::int64_t Connection::pragma(std::string_view name) {
    Query query(*this, "PRAGMA " + std::string(name));
    return query.next() ? query.get<std::int64_t>(0) : 0;
}

Connection::~Connection() {
    for (const auto& [sql, idle] : idle_) {
        for (sqlite3_stmt* statement : idle.statements) sqlite3_finalize(statement);
    }
}

const std::vector<std::string>& Connection::columnsOf(std::string_view table) {
    if (const auto known = columns_.find(table); known != columns_.end()) return known->second;
    Query query(*this, "SELECT name FROM pragma_table_info(?) ORDER BY cid");
    query.bind(table);
    std::vector<std::string> names;
    while (query.next()) names.push_back(query.get<std::string>(0));
    return columns_.emplace(table, std::move(names)).first->second;
}

Prepared Connection::borrow(std::string_view sql) {
    auto found = idle_.find(sql);
    if (found == idle_.end()) found = idle_.emplace(sql, IdleStatements()).first;
    Prepared prepared{nullptr, &found->second};
    if (!found->second.statements.empty()) {
        prepared.statement = found->second.statements.back();
        found->second.statements.pop_back();
        return prepared;
    }
    const int code =
        sqlite3_prepare_v3(handle(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &prepared.statement, nullptr);
    if (code != SQLITE_OK) throwStorageFailure(SQLite::Exception(handle(), code));
    return prepared;
}

void Connection::giveBack(const Prepared& prepared) noexcept {
    sqlite3_reset(prepared.statement);  // says again what step() said
    sqlite3_clear_bindings(prepared.statement);
    try {
        prepared.home->statements.push_back(prepared.statement);
    } catch (const std::bad_alloc&) {
        sqlite3_finalize(prepared.statement);
    }
}

}  // namespace huying::storage

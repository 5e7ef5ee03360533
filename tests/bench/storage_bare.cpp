// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_bare.h"

#include <map>
#include <stdexcept>

#include "storage/packed_record.h"

namespace huying::bench {

namespace {

std::vector<sqlite3*> connections;
std::vector<Statement>* heard = nullptr;
std::map<sqlite3_stmt*, std::size_t> running;  // to its place among those heard

int noteStatement(unsigned event, void*, void* statement, void* text) {
    if (event == SQLITE_TRACE_CLOSE) {  // the program opens some for a look alone
        std::erase(connections, static_cast<sqlite3*>(statement));
        return 0;
    }
    auto* prepared = static_cast<sqlite3_stmt*>(statement);
    if (event == SQLITE_TRACE_STMT) {
        const std::string written = static_cast<const char*>(text);
        if (written.starts_with("--") || written.find("'main'.'search_index_") != std::string::npos) return 0;
        char* expanded = sqlite3_expanded_sql(prepared);
        running[prepared] = heard->size();
        heard->push_back({expanded == nullptr ? written : expanded, 0, false});
        sqlite3_free(expanded);
        return 0;
    }
    const auto found = running.find(prepared);
    if (found == running.end()) return 0;
    if (event == SQLITE_TRACE_ROW) {
        ++(*heard)[found->second].rows;
    } else {  // SQLITE_TRACE_PROFILE: at its end, or when it is given up before
        (*heard)[found->second].isRead = sqlite3_stmt_busy(prepared) == 0;
        running.erase(found);
    }
    return 0;
}

int noteConnection(sqlite3* database, char**, const sqlite3_api_routines*) {
    connections.push_back(database);
    return sqlite3_trace_v2(database, SQLITE_TRACE_CLOSE, noteStatement, nullptr);
}

void require(int code, sqlite3* database, const std::string& sql) {
    if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE) return;
    throw std::runtime_error(std::string(sqlite3_errmsg(database)) + ": " + sql.substr(0, 300));
}

volatile std::int64_t sum = 0;

void openRecord(std::string_view bytes) {
    std::optional<storage::Record> record = storage::unpacked(bytes);
    sqlite3_changeset_iter* iterator = nullptr;
    if (!record || record->changes.empty()) return;
    sqlite3changeset_start(&iterator, static_cast<int>(record->changes.size()), record->changes.data());
    while (sqlite3changeset_next(iterator) == SQLITE_ROW) {
        const char* table = nullptr;
        int columns = 0;
        int operation = 0;
        sqlite3changeset_op(iterator, &table, &columns, &operation, nullptr);
        for (int column = 0; column < columns; ++column) {
            sqlite3_value* before = nullptr;
            sqlite3_value* after = nullptr;
            if (operation != SQLITE_INSERT) sqlite3changeset_old(iterator, column, &before);
            if (operation != SQLITE_DELETE) sqlite3changeset_new(iterator, column, &after);
            for (sqlite3_value* value : {before, after}) {
                if (value == nullptr) continue;
                const auto* text = sqlite3_value_text(value);
                sum = sum + sqlite3_value_bytes(value) + (text == nullptr ? 0 : *text);
            }
        }
    }
    sqlite3changeset_finalize(iterator);
}

// Looks at every value as whoever asks for a row does.
void touch(sqlite3_stmt* statement, Records records) {
    for (int column = 0; column < sqlite3_column_count(statement); ++column) {
        const int type = sqlite3_column_type(statement, column);
        if (type == SQLITE_INTEGER) {
            sum = sum + sqlite3_column_int64(statement, column);
        } else if (type != SQLITE_NULL) {
            const void* bytes = sqlite3_column_blob(statement, column);
            const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
            sum = sum + static_cast<std::int64_t>(size) + (bytes == nullptr ? 0 : *static_cast<const char*>(bytes));
            const std::string_view record(static_cast<const char*>(bytes), bytes == nullptr ? 0 : size);
            if (records == Records::opened && storage::isPacked(record)) openRecord(record);
        }
    }
}

}  // namespace

void Listener::listen() {
    connections.clear();
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(noteConnection));
}

std::vector<Statement> Listener::during(const std::function<void()>& work) {
    std::vector<Statement> statements;
    heard = &statements;
    running.clear();
    constexpr unsigned events = SQLITE_TRACE_STMT | SQLITE_TRACE_ROW | SQLITE_TRACE_PROFILE | SQLITE_TRACE_CLOSE;
    for (sqlite3* one : connections) sqlite3_trace_v2(one, events, noteStatement, nullptr);
    work();
    for (sqlite3* one : connections) sqlite3_trace_v2(one, SQLITE_TRACE_CLOSE, noteStatement, nullptr);
    heard = nullptr;
    return statements;
}

BareConnection::BareConnection(const std::filesystem::path& file) {
    require(sqlite3_open_v2(file.c_str(), &database_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr), database_, file.string());
    std::erase(connections, database_);
    execute(
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA cell_size_check=ON;"
        " PRAGMA cache_size=-32768; PRAGMA temp_store=MEMORY");
}

BareConnection::~BareConnection() { sqlite3_close_v2(database_); }

void BareConnection::execute(const std::string& sql) {
    require(sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr), database_, sql);
}

sqlite3_stmt* BareConnection::prepare(const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    require(sqlite3_prepare_v2(database_, sql.c_str(), static_cast<int>(sql.size()), &statement, nullptr), database_, sql);
    return statement;
}

double BareConnection::number(const std::string& sql) {
    sqlite3_stmt* statement = prepare(sql);
    require(sqlite3_step(statement), database_, sql);
    const double value = sqlite3_column_double(statement, 0);
    sqlite3_finalize(statement);
    return value;
}

Replay::Replay(BareConnection& connection, const std::vector<Statement>& statements, Records records)
    : connection_(connection), records_(records) {
    for (const Statement& one : statements) prepared_.push_back({connection.prepare(one.sql), one.rows, one.isRead});
}

Replay::~Replay() {
    for (const Prepared& one : prepared_) sqlite3_finalize(one.statement);
}

void Replay::run() {
    for (const Prepared& one : prepared_) {
        int code = SQLITE_ROW;
        for (int row = 0; row < one.rows && code == SQLITE_ROW; ++row) {
            code = sqlite3_step(one.statement);
            if (code == SQLITE_ROW) touch(one.statement, records_);
        }
        if (one.isRead && code == SQLITE_ROW) code = sqlite3_step(one.statement);
        require(code, connection_.handle(), sqlite3_sql(one.statement));
        sqlite3_reset(one.statement);
    }
}

bool isWriting(const Statement& statement) {
    for (const char* word : {"INSERT", "UPDATE", "DELETE"}) {
        if (statement.sql.starts_with(word)) return true;
    }
    return false;
}

}  // namespace huying::bench

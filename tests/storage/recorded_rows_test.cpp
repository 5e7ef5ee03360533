// SPDX-License-Identifier: GPL-3.0-or-later
// What history records of a command is what SQLite's own session extension would have recorded.
#include <catch2/catch.hpp>
#include <memory>
#include <random>
#include <set>

#include <sqlite3.h>

#include "storage/change_recording.h"
#include "storage/migrations.h"
#include "storage/query.h"

namespace huying::tests {

namespace {

using storage::Changeset;
using storage::Connection;

std::unique_ptr<Connection> emptyRegister() {
    auto connection = Connection::inMemory();
    storage::migrate(*connection);
    connection->execute("PRAGMA foreign_keys=OFF");
    return connection;
}

Changeset recordedBySessions(Connection& connection, const std::vector<std::string>& statements) {
    sqlite3_session* session = nullptr;
    REQUIRE(sqlite3session_create(connection.handle(), "main", &session) == SQLITE_OK);
    for (const char* table : storage::trackedTables()) REQUIRE(sqlite3session_attach(session, table) == SQLITE_OK);
    for (const std::string& sql : statements) connection.execute(sql);
    int size = 0;
    void* bytes = nullptr;
    REQUIRE(sqlite3session_changeset(session, &size, &bytes) == SQLITE_OK);
    const auto* first = static_cast<const unsigned char*>(bytes);
    const Changeset changes(first, first + size);
    sqlite3_free(bytes);
    sqlite3session_delete(session);
    return changes;
}

Changeset recordedByUs(Connection& connection, const std::vector<std::string>& statements) {
    storage::ChangeRecording recording(connection);
    for (const std::string& sql : statements) connection.execute(sql);
    return recording.finish();
}

// Every change with all its values, in an order of its own: rows come in another one from the two.
std::set<std::string> written(Connection& connection, const Changeset& changes) {
    std::set<std::string> lines;
    for (const storage::RowChange& row : storage::decoded(connection, changes)) {
        std::string line = row.table + " " + std::to_string(row.row) + " " + std::to_string(static_cast<int>(row.operation));
        for (const storage::ValueChange& value : row.values)
            line += " | " + value.column + ": " + value.oldValue.value_or("NULL") + " > " + value.newValue.value_or("NULL");
        lines.insert(line);
    }
    return lines;
}

std::string contentOf(Connection& connection) {
    std::string content;
    for (const char* table : {"setting", "base_figure", "session"}) {
        storage::Query query(connection, std::string("SELECT * FROM ") + table + " ORDER BY id");
        while (query.next()) {
            content += table;
            for (int column = 0; column < query.columnCount(); ++column)
                content += "|" + query.get<std::optional<std::string>>(column).value_or("NULL");
            content += "\n";
        }
    }
    return content;
}

// Statements on a few rows, so that the same row is often changed twice, removed and brought again.
class Drawing {
public:
    explicit Drawing(unsigned seed) : engine_(seed) {}
    std::vector<std::string> command() {
        std::vector<std::string> statements;
        for (int count = 1 + below(6); count > 0; --count) statements.push_back(statement());
        return statements;
    }

private:
    int below(int limit) { return std::uniform_int_distribution(0, limit - 1)(engine_); }
    std::string text() {
        static const std::vector<std::string> texts{"''", "'甲'", "'a''b'", "'" + std::string(200, 'x') + "'",
                                                    "'" + std::string(40000, 'y') + "'"};
        return texts[static_cast<std::size_t>(below(static_cast<int>(texts.size())))];
    }
    std::string statement() {
        const std::string id = std::to_string(1 + below(6));
        switch (below(7)) {
            case 0:
                return "INSERT OR REPLACE INTO setting (id, name, value) VALUES (" + id + ", 'n" + id + "', " + text() + ")";
            case 1:
                return "UPDATE setting SET value = " + text() + " WHERE id = " + id;
            case 2:
                return "DELETE FROM setting WHERE id = " + id;
            case 3:
                return "INSERT OR IGNORE INTO base_figure (id, term, number, total, plenary, note) VALUES (" + id + ", 17, " + id + ", " +
                       std::to_string(below(3) * 1000000007LL) + ", " + (below(2) == 0 ? "NULL" : "-1") + ", " + text() + ")";
            case 4:
                return "UPDATE base_figure SET total = total, plenary = iif(plenary IS NULL, 5, NULL), note = " + text();
            case 5:
                return "DELETE FROM base_figure";
            default:  // untracked: none of it may be recorded
                return "INSERT OR REPLACE INTO row_version (table_name, row_id, entry) VALUES ('setting', " + id + ", 1)";
        }
    }

    std::mt19937 engine_;
};

}  // namespace

TEST_CASE("recording: a command's changes are those that the session extension records, and their inverse takes them back") {
    const unsigned seed = GENERATE(1U, 20231220U);
    CAPTURE(seed);
    Drawing drawing(seed);
    const auto ours = emptyRegister();
    const auto theirs = emptyRegister();
    int changes = 0;
    for (int step = 0; step < 400; ++step) {
        const std::vector<std::string> command = drawing.command();
        const std::string before = contentOf(*ours);
        const Changeset mine = recordedByUs(*ours, command);
        const Changeset expected = recordedBySessions(*theirs, command);
        CAPTURE(step, command);
        REQUIRE(written(*ours, mine) == written(*theirs, expected));
        REQUIRE(mine.empty() == expected.empty());
        const std::string after = contentOf(*ours);
        REQUIRE(storage::applied(*ours, storage::inverted(mine)));
        REQUIRE(contentOf(*ours) == before);
        REQUIRE(storage::applied(*ours, mine));
        REQUIRE(contentOf(*ours) == after);
        if (!mine.empty()) ++changes;
    }
    CHECK(changes > 200);
}

TEST_CASE("recording: a recording that is given up with its command leaves nothing in the next one") {
    const auto connection = emptyRegister();
    connection->execute("BEGIN");
    connection->execute("SAVEPOINT command");
    {
        storage::ChangeRecording recording(*connection);
        connection->execute("INSERT INTO setting (id, name, value) VALUES (900, 'n', 'v')");
    }
    connection->execute("ROLLBACK TO command");
    storage::ChangeRecording next(*connection);
    connection->execute("INSERT INTO setting (id, name, value) VALUES (901, 'm', 'v')");
    const auto rows = storage::decoded(*connection, next.finish());
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().row == 901);
}

TEST_CASE("recording: a statement that would give a row another key is refused, since no changeset could tell it") {
    const auto connection = emptyRegister();
    connection->execute("INSERT INTO setting (id, name, value) VALUES (900, 'n', 'v')");
    storage::ChangeRecording recording(*connection);
    connection->execute("UPDATE setting SET id = 901 WHERE id = 900");
    CHECK_THROWS_AS(recording.finish(), app::StorageFailure);
}

}  // namespace huying::tests

// SPDX-License-Identifier: GPL-3.0-or-later
// The schema, as a fresh register has it and as an older one comes to have it.
#include <catch2/catch.hpp>

#include <algorithm>
#include <regex>

#include "app/ports/storage_failure.h"
#include "base/embedded.h"
#include "storage/change_recording.h"
#include "storage/connection.h"

#include "changing_registers.h"

namespace huying::tests {

namespace {

// Everything that makes up a schema: tables with columns, types and defaults, indexes, foreign keys, the text of each.
std::vector<std::string> schemaOf(const std::filesystem::path& file) {
    RawDatabase database(file);
    std::vector<std::string> lines = database.column(
        "SELECT type || ' ' || name || ' ' || tbl_name || ' ' || ifnull(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%' "
        "ORDER BY type, name");
    for (const std::string& table :
         database.column("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_stat%' ORDER BY name")) {
        for (const char* what : {"table_xinfo", "index_list", "foreign_key_list"}) {
            for (const RawRow& row : database.rows("SELECT * FROM pragma_" + std::string(what) + "('" + table + "')")) {
                std::string line = table + " " + what;
                for (const RawValue& value : row) line += " " + value.value_or("NULL");
                lines.push_back(std::move(line));
            }
        }
    }
    return lines;
}

std::vector<std::string> migrationNames() {
    std::vector<std::string> names;
    for (const base::EmbeddedFile& file : base::embeddedFiles()) {
        if (file.name.starts_with("migrations/")) names.emplace_back(file.name);
    }
    return names;
}

// An older register as a program before the first step would have left it: marked as ours, without tables.
void makeUnmigrated(const std::filesystem::path& file) {
    RawDatabase(file, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
        .execute("PRAGMA journal_mode=WAL; PRAGMA application_id = " + std::to_string(storage::applicationId) +
                 "; CREATE TABLE kept (id INTEGER PRIMARY KEY, text TEXT); INSERT INTO kept VALUES (1, 'from before')");
}

}  // namespace

TEST_CASE("migrations are numbered without gaps and the version is their number") {
    const std::vector<std::string> names = migrationNames();
    REQUIRE_FALSE(names.empty());
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        CHECK(names[i].starts_with("migrations/" + std::string(4 - number.size(), '0') + number + "_"));
    }
    CHECK(storage::currentVersion() == static_cast<int>(names.size()));
}

TEST_CASE("every statement of every migration runs on what the steps before it made") {
    const RegisterFolder folder;
    RawDatabase database(folder.file("steps.db"), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    int statements = 0;
    for (const base::EmbeddedFile& step : base::embeddedFiles()) {
        if (!step.name.starts_with("migrations/")) continue;
        const std::string text(step.text());
        for (const char* next = text.c_str(); *next != '\0';) {
            sqlite3_stmt* statement = nullptr;
            const int code = sqlite3_prepare_v2(database.handle(), next, -1, &statement, &next);
            CAPTURE(step.name, next, sqlite3_errmsg(database.handle()));
            REQUIRE(code == SQLITE_OK);
            if (statement == nullptr) continue;  // what follows the last one is a comment
            CHECK(sqlite3_step(statement) == SQLITE_DONE);
            sqlite3_finalize(statement);
            ++statements;
        }
    }
    CHECK(statements > 40);
}

TEST_CASE("a migrated register has the schema of a fresh one") {
    const RegisterFolder folder;
    makeRegister(folder.file("fresh.huying"));
    {
        storage::Connection connection(folder.file("migrated.huying"), storage::Access::create);
        storage::migrate(connection);
    }
    CHECK(schemaOf(folder.file("migrated.huying")) == schemaOf(folder.file("fresh.huying")));
    CHECK(RawDatabase(folder.file("migrated.huying")).value("PRAGMA user_version") == std::to_string(storage::currentVersion()));
}

// SQLite reports NULL, not the default, as the old value of a column that a row was never written with.
TEST_CASE("a step that appends a column with a default to a table of the history writes the rows from before anew") {
    const std::regex appended("ALTER TABLE (\\w+) ADD COLUMN (\\w+)[^;]*NOT NULL DEFAULT");
    std::string later;  // this step and those after it
    const std::vector<std::string> names = migrationNames();
    int seen = 0;
    for (auto name = names.rbegin(); name != names.rend(); ++name) {
        const std::string step(base::embedded(*name));
        later = step + later;
        for (std::sregex_iterator it(step.begin(), step.end(), appended); it != std::sregex_iterator(); ++it) {
            const std::string table = (*it)[1];
            const auto tracked = storage::trackedTables();
            if (std::none_of(tracked.begin(), tracked.end(), [&](const char* one) { return table == one; })) continue;
            INFO(*name << ": " << table << "." << (*it)[2]);
            CHECK(std::regex_search(later, std::regex("UPDATE " + table + " SET (\\w+) = \\1;")));
            ++seen;
        }
    }
    CHECK(seen > 4);
}

TEST_CASE("changes of rows from before the appended columns can be taken back") {
    const RegisterFolder folder;
    storage::Connection connection(folder.file("old.huying"), storage::Access::create);
    connection.execute(base::embedded("migrations/0001_register.sql"));
    connection.execute(
        "PRAGMA user_version = 1; INSERT INTO deputy (term, name, comparable_name) VALUES (18, 'A', 'A');"
        "INSERT INTO committee (code, name, short_name) VALUES ('ZW01', 'B', 'B');"
        "INSERT INTO category (term, code, name, sort_number) VALUES (18, 'K01', 'C', 1);"
        "INSERT INTO unit (code, name, short_name, system, sort_number) VALUES ('U1', 'D', 'D', 'party', 1);"
        "INSERT INTO result_class (term, code, name, short_name, sort_number, opens_commitment, counts_as_implemented)"
        " VALUES (18, 'B', 'E', 'F', 2, 1, 0)");
    storage::migrate(connection);
    const auto classes = [&] {
        return RawDatabase(folder.file("old.huying"))
            .value(
                "SELECT group_concat(term || code || name || short_name || sort_number || opens_commitment || counts_as_implemented"
                " || ' in use ' || in_use) FROM result_class");
    };
    CHECK(classes() == "18BEF210 in use 1");
    storage::ChangeRecording recording(connection);
    connection.execute(
        "UPDATE deputy SET address = 'x', post = 'y'; UPDATE committee SET sort_number = 5; DELETE FROM category; DELETE FROM unit;"
        "UPDATE result_class SET short_name = 'G', in_use = 0");
    const storage::Changeset inverse = storage::inverted(recording.finish());
    REQUIRE(storage::applied(connection, inverse));
    CHECK(storage::stands(connection, storage::decoded(connection, inverse)));
    CHECK(classes() == "18BEF210 in use 1");
    storage::ChangeRecording removal(connection);
    connection.execute("DELETE FROM deputy; DELETE FROM committee");
    CHECK(storage::applied(connection, storage::inverted(removal.finish())));
    CHECK(RawDatabase(folder.file("old.huying")).value("SELECT count(*) FROM deputy WHERE address = '' AND valid_to IS NULL") == "1");
    CHECK(RawDatabase(folder.file("old.huying")).value("SELECT sort_number FROM committee") == "0");
}

TEST_CASE("migrating twice changes nothing") {
    const RegisterFolder folder;
    makeRegister(folder.file("fresh.huying"));
    const std::vector<std::string> before = schemaOf(folder.file("fresh.huying"));
    const RawDump dump = dumpOfTrackedTables(folder.file("fresh.huying"));
    {
        storage::Connection connection(folder.file("fresh.huying"), storage::Access::readWrite);
        storage::migrate(connection);
    }
    CHECK(schemaOf(folder.file("fresh.huying")) == before);
    CHECK((dumpOfTrackedTables(folder.file("fresh.huying")) == dump));
}

TEST_CASE("a step that fails leaves the register as it was") {
    const RegisterFolder folder;
    const auto file = folder.file("old.huying");
    makeUnmigrated(file);
    RawDatabase(file).execute("CREATE TABLE withdrawal (id INTEGER PRIMARY KEY)");  // in the way of a late statement of the first step
    const std::vector<std::string> before = schemaOf(file);
    {
        storage::Connection connection(file, storage::Access::readWrite);
        CHECK_THROWS_AS(storage::migrate(connection), app::StorageFailure);
    }
    CHECK(schemaOf(file) == before);
    CHECK(RawDatabase(file).value("PRAGMA user_version") == "0");
}

TEST_CASE("an older register is copied whole before its schema is brought up to date") {
    const RegisterFolder folder;
    const auto file = folder.file("old.huying");
    makeUnmigrated(file);
    const auto opened = storage::openRegister(file);
    CHECK_FALSE(opened);  // it has no history, so it is no sound register
    const auto copy = folder.file("old.huying.before-version-1");
    REQUIRE(std::filesystem::exists(copy));
    CHECK(RawDatabase(copy).value("SELECT text FROM kept") == "from before");
    CHECK(RawDatabase(copy).value("PRAGMA user_version") == "0");
    CHECK(RawDatabase(copy).value("PRAGMA application_id") == std::to_string(storage::applicationId));
    CHECK(RawDatabase(copy).value("PRAGMA integrity_check") == "ok");
}

TEST_CASE("a copy kept before a migration never overwrites an earlier one") {
    const RegisterFolder folder;
    const auto file = folder.file("old.huying");
    makeUnmigrated(file);
    writeBytes(folder.file("old.huying.before-version-1"), "an earlier copy");
    CHECK_FALSE(storage::openRegister(file));
    CHECK(bytesOfFile(folder.file("old.huying.before-version-1")) == "an earlier copy");
    REQUIRE(std::filesystem::exists(folder.file("old.huying.before-version-1-2")));
    CHECK(RawDatabase(folder.file("old.huying.before-version-1-2")).value("SELECT text FROM kept") == "from before");
}

TEST_CASE("a register of this version is opened without a copy") {
    const RegisterFolder folder;
    makeRegister(folder.file("a.huying"));
    CHECK(storage::openRegister(folder.file("a.huying")));
    for (const std::string& name : folder.names()) CHECK(name.find("before-version") == std::string::npos);
}

}  // namespace huying::tests

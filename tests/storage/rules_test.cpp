// SPDX-License-Identifier: GPL-3.0-or-later
// What every register's file is set up with, read back by another program.
#include <catch2/catch.hpp>

#include "app/ports/storage_failure.h"
#include "storage/connection.h"

#include "changing_registers.h"

namespace huying::tests {

TEST_CASE("a register keeps a write-ahead log") {
    const RegisterFolder folder;
    makeRegister(folder.file("a.huying"));
    CHECK(RawDatabase(folder.file("a.huying")).value("PRAGMA journal_mode") == "wal");
}

TEST_CASE("the file says that it is a register and of which version") {
    const RegisterFolder folder;
    makeRegister(folder.file("a.huying"));
    RawDatabase database(folder.file("a.huying"));
    CHECK(database.value("PRAGMA application_id") == std::to_string(0x48555947));
    CHECK(database.value("PRAGMA user_version") == std::to_string(storage::currentVersion()));
    CHECK(bytesOfFile(folder.file("a.huying")).substr(68, 4) == "HUYG");
}

TEST_CASE("the program's connection writes through to the disk and holds foreign keys") {
    const RegisterFolder folder;
    makeRegister(folder.file("a.huying"));
    storage::Connection connection(folder.file("a.huying"), storage::Access::readWrite);
    connection.useRegisterRules(storage::Access::readWrite);
    constexpr std::int64_t full = 2;
    CHECK(connection.pragma("synchronous") == full);
    CHECK(connection.pragma("foreign_keys") == 1);
    CHECK(connection.pragma("cell_size_check") == 1);
    CHECK_THROWS_AS(connection.execute("INSERT INTO unit_alias (unit_id, name) VALUES (999999, 'x')"), app::StorageFailure);
}

TEST_CASE("the program's connection does not let the schema be edited by hand") {
    const RegisterFolder folder;
    makeRegister(folder.file("a.huying"));
    storage::Connection connection(folder.file("a.huying"), storage::Access::readWrite);
    CHECK_THROWS_AS(connection.execute("PRAGMA writable_schema=ON; DELETE FROM sqlite_master"), app::StorageFailure);
    CHECK(RawDatabase(folder.file("a.huying")).value("SELECT count(*) FROM suggestion") == "0");
}

TEST_CASE("every table is strict about types") {
    const RegisterFolder folder;
    makeRegister(folder.file("a.huying"));
    RawDatabase database(folder.file("a.huying"));
    // The full-text index is SQLite's own kind of table.
    CHECK(database
              .column("SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite_%'"
                      " AND name NOT LIKE 'search_index%'")
              .empty());
    CHECK_THROWS(database.execute("UPDATE session SET term = 'eighteen'"));
}

TEST_CASE("every tracked table has a key that is never given twice and is its first column") {
    const RegisterFolder folder;
    makeRegister(folder.file("a.huying"));
    RawDatabase database(folder.file("a.huying"));
    for (const char* table : storage::trackedTables()) {
        CAPTURE(table);
        CHECK(database.value("SELECT name || '/' || type || '/' || pk FROM pragma_table_info('" + std::string(table) +
                             "') WHERE cid = 0") == "id/INTEGER/1");
        CHECK(database.value("SELECT sql LIKE '%id INTEGER PRIMARY KEY AUTOINCREMENT%' FROM sqlite_schema WHERE name = '" +
                             std::string(table) + "'") == "1");
    }
}

TEST_CASE("tracked tables have neither triggers nor cascades") {
    const RegisterFolder folder;
    makeRegister(folder.file("a.huying"));
    RawDatabase database(folder.file("a.huying"));
    CHECK(database.value("SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'") == "0");
    for (const char* table : storage::trackedTables()) {
        CAPTURE(table);
        CHECK(database
                  .column("SELECT \"from\" FROM pragma_foreign_key_list('" + std::string(table) +
                          "') WHERE on_delete <> 'NO ACTION' OR on_update <> 'NO ACTION'")
                  .empty());
    }
}

TEST_CASE("every table of facts and directory is tracked and no other") {
    const RegisterFolder folder;
    makeRegister(folder.file("a.huying"));
    std::vector<std::string> tracked(storage::trackedTables().begin(), storage::trackedTables().end());
    for (const char* untracked : {"case_summary",      "awaited",          "awaited_paper",      "used_number",   "row_version",
                                  "history_entry",     "history_case",     "history_submission", "named_filter",  "import_mapping",
                                  "exchange",          "exchange_case",    "exchange_return",    "search_index",  "search_index_config",
                                  "search_index_data", "search_index_idx", "search_rules",       "name_pinyin",   "draft",
                                  "backup_setting",    "credential",       "sign_in_try",        "office_secret", "package_return",
                                  "unit_package",      "recorded_moment",  "attachment_content", "returned_line"})
        tracked.emplace_back(untracked);
    std::sort(tracked.begin(), tracked.end());
    CHECK(RawDatabase(folder.file("a.huying"))
              .column("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name") == tracked);
}

TEST_CASE("an impossible date cannot be stored by any program") {
    const RegisterFolder folder;
    makeRegister(folder.file("a.huying"));
    RawDatabase database(folder.file("a.huying"));
    CHECK_THROWS(database.execute("UPDATE session SET opened = '2023-02-30'"));
    CHECK_THROWS(database.execute("UPDATE session SET opened = '2023年2月1日'"));
    CHECK_NOTHROW(database.execute("UPDATE session SET opened = '2023-02-01'"));
}

TEST_CASE("a fresh register has rules, calendar, units, categories, committees and session 18-1") {
    const RegisterFolder folder;
    makeRegister(folder.file("a.huying"));
    RawDatabase database(folder.file("a.huying"));
    CHECK(database.value("SELECT count(*) FROM unit") == "101");
    CHECK(database.value("SELECT count(*) FROM committee") == "8");
    CHECK(database.value("SELECT count(*) FROM category WHERE term = 18") == "11");
    CHECK(database.value("SELECT group_concat(term || '-' || number) FROM session") == "18-1");
    CHECK(database.value("SELECT ifnull(opened, '') || ifnull(closed, '') FROM session").empty());
    CHECK(database.value("SELECT count(DISTINCT event) FROM deadline_rule WHERE profile = 'chengdu'") == "12");
    CHECK(database.column("SELECT code FROM rule_profile ORDER BY id") ==
          std::vector<std::string>{"chengdu", "beijing", "chongqing", "shanghai"});
    CHECK(database.value("SELECT count(*) FROM profile_choice") == "0");
    CHECK(database.value("SELECT count(DISTINCT substr(date, 1, 4)) FROM calendar_day WHERE date BETWEEN '2023' AND '2027'") == "4");
    CHECK(database.value("SELECT count(*) FROM suggestion") == "0");
    CHECK(database.value("SELECT count(*) FROM base_figure") == "0");
}

TEST_CASE("two registers have two names of their own") {
    const RegisterFolder folder;
    makeRegister(folder.file("a.huying"));
    makeRegister(folder.file("b.huying"));
    const auto nameOf = [&](const char* file) {
        return RawDatabase(folder.file(file)).value("SELECT value FROM setting WHERE name = 'register_id'");
    };
    CHECK(nameOf("a.huying").size() == 32);
    CHECK(nameOf("a.huying") != nameOf("b.huying"));
}

}  // namespace huying::tests

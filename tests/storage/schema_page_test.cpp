// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <fstream>
#include <map>
#include <sstream>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include "base/text.h"
#include "storage/migrations.h"
#include "support/temporary_register.h"

namespace huying::tests {

namespace {

// Table -> columns in order, as docs/database.md tells them: | `table` | meaning | `column` `column` |
std::map<std::string, std::string> tablesOnThePage(std::string_view part) {
    std::map<std::string, std::string> tables;
    std::ifstream page(std::string(HUYING_SOURCE_DIR) + "/docs/database.md");
    bool isThere = false;
    for (std::string line; std::getline(page, line);) {
        if (line.starts_with("## ")) isThere = line == "## " + std::string(part);
        if (!isThere || !line.starts_with("| `")) continue;
        const std::vector<std::string> cells = base::split(line, '|');
        tables[base::replacedAll(base::trimmed(cells.at(1)), "`", "")] = base::replacedAll(base::trimmed(cells.at(3)), "`", "");
    }
    return tables;
}

}  // namespace

TEST_CASE("the page of the tables names every table and column there is and no other") {
    TemporaryRegister ledger;
    const SQLite::Database database(ledger.file().string(), SQLite::OPEN_READONLY);
    std::map<std::string, std::string> tracked;
    std::map<std::string, std::string> others;
    for (const char* table : storage::trackedTables()) tracked[table];
    SQLite::Statement query(database,
                            "SELECT m.name, group_concat(c.name, ' ') FROM sqlite_master m JOIN pragma_table_info(m.name) c"
                            " WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' GROUP BY m.name");
    while (query.executeStep()) {
        const std::string name = query.getColumn(0).getString();
        (tracked.contains(name) ? tracked : others)[name] = query.getColumn(1).getString();
    }
    CHECK(tablesOnThePage("Tracked") == tracked);
    CHECK(tablesOnThePage("Not tracked") == others);
}

}  // namespace huying::tests

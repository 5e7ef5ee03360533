// SPDX-License-Identifier: GPL-3.0-or-later
// History is complete: what it recorded of a command is what the command changed, seen by plain SQL from outside.
#include <catch2/catch.hpp>

#include <set>

#include <nlohmann/json.hpp>

#include "app/commands/command_json.h"
#include "storage/change_recording.h"
#include "storage/connection.h"
#include "storage/history_store.h"

#include "changing_registers.h"
#include "documented_commands.h"

namespace huying::tests {

namespace {

// table, row, column, old, new.
using RecordedChange = std::tuple<std::string, std::int64_t, std::string, RawValue, RawValue>;
using RecordedChanges = std::set<RecordedChange>;

RecordedChanges differencesBetween(const RawDump& before, const RawDump& after) {
    RecordedChanges changes;
    for (const char* table : storage::trackedTables()) {
        const auto empty = std::map<std::int64_t, RawRecord>();
        const auto& old = before.contains(table) ? before.at(table) : empty;
        const auto& now = after.contains(table) ? after.at(table) : empty;
        for (const auto& [row, record] : now) {
            for (const auto& [column, value] : record) {
                if (!old.contains(row)) {
                    changes.insert({table, row, column, std::nullopt, value});
                } else if (old.at(row).at(column) != value) {
                    changes.insert({table, row, column, old.at(row).at(column), value});
                }
            }
        }
        for (const auto& [row, record] : old) {
            for (const auto& [column, value] : record) {
                if (!now.contains(row)) changes.insert({table, row, column, value, std::nullopt});
            }
        }
    }
    return changes;
}

RecordedChanges recordedBy(const std::filesystem::path& file, std::int64_t entry) {
    storage::Connection connection(file, storage::Access::readWrite);
    RecordedChanges changes;
    for (const storage::StoredEntry& stored : storage::readEntries(connection, entry, entry)) {
        for (const storage::RowChange& change : storage::decoded(connection, stored.changes)) {
            for (const storage::ValueChange& value : change.values)
                changes.insert({change.table, change.row, value.column, value.oldValue, value.newValue});
        }
    }
    return changes;
}

std::string commandNameIn(const std::string& json) { return nlohmann::json::parse(json).at("command").get<std::string>(); }

}  // namespace

TEST_CASE("history records exactly what each command changed") {
    TemporaryRegister ledger;
    rememberReturnedLine(ledger.store());
    std::set<std::string> seen;
    RawDump before = dumpOfTrackedTables(ledger.file());
    for (const std::string& line : documentedCommands()) {
        CAPTURE(line);
        const app::CommandResult result = ledger.mustRun(line);
        REQUIRE(result.entry);
        RawDump after = dumpOfTrackedTables(ledger.file());
        const RecordedChanges expected = differencesBetween(before, after);
        CHECK_FALSE(expected.empty());
        CHECK((recordedBy(ledger.file(), *result.entry) == expected));
        before = std::move(after);
        seen.insert(commandNameIn(line));
    }
    const std::vector<std::string> known = app::commandNames();
    CHECK(seen == std::set<std::string>(known.begin(), known.end()));
}

TEST_CASE("the first entry holds everything a fresh register starts with") {
    TemporaryRegister ledger;
    CHECK(ledger.entryCount() == 0);
    CHECK((recordedBy(ledger.file(), 0) == differencesBetween({}, dumpOfTrackedTables(ledger.file()))));
}

TEST_CASE("entry numbers follow each other and each entry carries the hash of the one before") {
    TemporaryRegister ledger;
    rememberReturnedLine(ledger.store());
    std::int64_t last = 0;  // that can be taken back
    for (const std::string& line : documentedCommands()) {
        const auto result = ledger.mustRun(line);
        const std::string command = commandNameIn(line);
        if (!app::isAboutRights(command) && !app::isNeverTakenBack(command)) last = result.entry.value();
    }
    mustTakeBack(ledger, takingBack(last));
    storage::Connection connection(ledger.file(), storage::Access::readWrite);
    std::int64_t expected = 0;
    storage::Changeset previous(32, 0);
    for (const storage::StoredEntry& entry : storage::readEntries(connection, 0, 1000)) {
        CAPTURE(entry.entry);
        CHECK(entry.entry == expected++);
        CHECK((entry.previousHash == previous));
        CHECK((entry.hash == storage::hashOf(entry)));
        CHECK(entry.hash.size() == 32);
        previous = entry.hash;
    }
    CHECK(expected == static_cast<std::int64_t>(documentedCommands().size()) + 2);
}

TEST_CASE("the hash covers every part of an entry") {
    storage::StoredEntry entry{5, 4, "2026-01-05T08:30:12.345Z", "张敏", "init", "{}", std::nullopt, {1, 2}, {3}, {}};
    const storage::Changeset hash = storage::hashOf(entry);
    const auto differsAfter = [&](auto change) {
        storage::StoredEntry other = entry;
        change(other);
        return storage::hashOf(other) != hash;
    };
    CHECK(differsAfter([](auto& row) { row.entry = 6; }));
    CHECK(differsAfter([](auto& row) { row.batch = 5; }));
    CHECK(differsAfter([](auto& row) { row.at += "x"; }));
    CHECK(differsAfter([](auto& row) { row.actor = "李红"; }));
    CHECK(differsAfter([](auto& row) { row.command = "undo"; }));
    CHECK(differsAfter([](auto& row) { row.json = "{ }"; }));
    CHECK(differsAfter([](auto& row) { row.undoes = 3; }));
    CHECK(differsAfter([](auto& row) { row.changes = {2, 1}; }));
    CHECK(differsAfter([](auto& row) { row.previousHash = {4}; }));
    CHECK(differsAfter([](auto& row) { std::swap(row.actor, row.command); }));
    CHECK_FALSE(differsAfter([](auto& row) { row.hash = {9}; }));
}

TEST_CASE("an entry says who did it, when, and by which command as it was given") {
    TemporaryRegister ledger;
    const auto result = ledger.mustRun(registering(1, "关于公园的建议", R"(,"actor":"李红")"));
    const auto entries = ledger.reader().historyEntries(*result.entry, *result.entry);
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].actor == "李红");
    CHECK(entries[0].command == "register-suggestion");
    CHECK(nlohmann::json::parse(entries[0].json).at("title") == "关于公园的建议");
    CHECK(entries[0].at.size() == std::string("2026-01-05T08:30:12.345Z").size());
    CHECK(entries[0].at.back() == 'Z');
}

TEST_CASE("a refused command leaves no entry and no trace in any table") {
    TemporaryRegister ledger;
    ledger.mustRun(registering(1, "关于公园的建议"));
    const std::string before = bytesOfFile(ledger.file());
    const RawDump dump = dumpOfTrackedTables(ledger.file());
    const std::string numbers =
        textOfTable(ledger.file(), "used_number") + textOfTable(ledger.file(), "case_summary") + textOfTable(ledger.file(), "row_version");
    // Refused late, after a deputy and a delegation would have been made.
    const auto result =
        ledger.run(R"({"command":"register-suggestion","on":"2023-02-26","serial":1,"title":"再来一件","lead":"周九（新津代表团）"})");
    CHECK(codesOf(result.errors) == std::vector<std::string>{"number-used"});
    CHECK_FALSE(result.entry);
    CHECK((dumpOfTrackedTables(ledger.file()) == dump));
    CHECK(textOfTable(ledger.file(), "used_number") + textOfTable(ledger.file(), "case_summary") +
              textOfTable(ledger.file(), "row_version") ==
          numbers);
    CHECK(ledger.entryCount() == 1);
    CHECK((bytesOfFile(ledger.file()) == before));
}

TEST_CASE("a preview shows its verdicts and leaves no trace") {
    TemporaryRegister ledger;
    const RawDump dump = dumpOfTrackedTables(ledger.file());
    const auto batch = ledger.runAll({registering(1, "关于公园的建议"), assigning("18-1-1")}, app::RunMode::preview);
    CHECK(batch.isAccepted());
    CHECK_FALSE(batch.isWritten);
    CHECK_FALSE(batch.results.at(0).entry);
    CHECK((dumpOfTrackedTables(ledger.file()) == dump));
    CHECK(textOfTable(ledger.file(), "used_number").empty());
    CHECK(ledger.entryCount() == 0);
}

TEST_CASE("a command that changes nothing is accepted without an entry") {
    TemporaryRegister ledger;
    ledger.mustRun(registering(1, "关于公园的建议"));
    const auto result = ledger.mustRun(correcting("18-1-1", "title", "关于公园的建议"));
    CHECK_FALSE(result.entry);
    CHECK_FALSE(result.hasChanged);
    CHECK(ledger.entryCount() == 1);
}

TEST_CASE("the commands of one run are one batch named after its first entry") {
    TemporaryRegister ledger;
    const auto first = ledger.runAll({registering(1, "甲"), registering(2, "乙"), assigning("18-1-2")});
    const auto second = ledger.runAll({correcting("18-1-1", "title", "甲二")});
    REQUIRE(first.isWritten);
    std::vector<std::pair<std::int64_t, std::int64_t>> entries;
    for (const auto& entry : ledger.reader().historyEntries(0, 100)) entries.emplace_back(entry.entry, entry.batch);
    CHECK(entries == std::vector<std::pair<std::int64_t, std::int64_t>>{{0, 0}, {1, 1}, {2, 1}, {3, 1}, {4, 4}});
    CHECK(second.results.at(0).entry == 4);
}

TEST_CASE("the history of a case holds its own entries and no others") {
    TemporaryRegister ledger;
    ledger.runAll({registering(1, "甲"), registering(2, "乙"), assigning("18-1-2"), correcting("18-1-1", "title", "甲二")});
    std::vector<std::int64_t> entries;
    for (const auto& entry : ledger.reader().historyOfCase(ledger.view("18-1-2").facts.suggestion.id)) entries.push_back(entry.entry);
    CHECK(entries == std::vector<std::int64_t>{2, 3});
}

TEST_CASE("the version of a suggestion is the last entry that touched its own row") {
    TemporaryRegister ledger;
    ledger.mustRun(registering(1, "甲"));
    CHECK(ledger.view("18-1-1").version == 1);
    ledger.mustRun(assigning("18-1-1"));
    CHECK(ledger.view("18-1-1").version == 1);
    ledger.mustRun(correcting("18-1-1", "title", "甲二"));
    CHECK(ledger.view("18-1-1").version == 3);
    mustTakeBack(ledger);
    CHECK(ledger.view("18-1-1").version == 4);
}

}  // namespace huying::tests

// SPDX-License-Identifier: GPL-3.0-or-later
// What another program changed behind our back is found and named.
#include <catch2/catch.hpp>

#include "app/ports/storage_failure.h"
#include "app/words/words.h"
#include "changing_registers.h"
#include "documented_commands.h"

namespace huying::tests {

namespace {

std::unique_ptr<TemporaryRegister> registerWithCases() {
    auto ledger = std::make_unique<TemporaryRegister>();
    ledger->mustRun(registering(1, "甲"));
    ledger->mustRun(assigning("18-1-1"));
    ledger->mustRun(registering(2, "乙"));
    ledger->mustRun(correcting("18-1-2", "remark", "一"));
    return ledger;
}

std::vector<app::Difference> differencesAfter(const std::string& sql) {
    const auto ledger = registerWithCases();
    REQUIRE(ledger->store().verify().empty());
    RawDatabase(ledger->file()).execute(sql);
    return ledger->store().verify();
}

bool names(const std::vector<app::Difference>& found, const std::string& kind, const std::string& table, const std::string& row,
           const std::string& column) {
    return std::any_of(found.begin(), found.end(), [&](const app::Difference& difference) {
        return difference.kind == kind && difference.table == table && difference.row == row && difference.column == column;
    });
}

}  // namespace

TEST_CASE("an untouched register verifies without differences") {
    TemporaryRegister ledger;
    rememberReturnedLine(ledger.store());
    CHECK(ledger.store().verify().empty());
    for (const std::string& line : documentedCommands()) ledger.mustRun(line);
    ledger.mustRun(R"({"command":"set-base-figure","actor":"张敏","term":17,"number":1,"total":999})");
    mustTakeBack(ledger);
    CHECK(ledger.store().verify().empty());
}

TEST_CASE("verify names a value that was changed, with both values") {
    const auto found = differencesAfter("UPDATE suggestion SET title = '别的' WHERE serial = 2");
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == "row");
    CHECK(found[0].table == "suggestion");
    CHECK(found[0].row == "2");
    CHECK(found[0].column == "title");
    CHECK(found[0].expected == "乙");
    CHECK(found[0].found == "别的");
}

TEST_CASE("verify tells bytes that are no text by their size and hash") {
    const auto ledger = registerWithCases();
    ledger->mustRun(R"({"command":"freeze-report","on":"2023-12-20","session":"18-1"})");
    RawDatabase(ledger->file()).execute("UPDATE report_snapshot SET content = x'00011b5b324aff'");
    const auto found = ledger->store().verify();
    const auto content = std::find_if(found.begin(), found.end(), [](const app::Difference& row) { return row.column == "content"; });
    REQUIRE(content != found.end());
    CHECK(content->found.starts_with("7 bytes, blake2b "));
    for (const std::string& shown : {content->expected, content->found}) {
        CHECK(shown.size() < 50);
        CHECK(std::all_of(shown.begin(), shown.end(), [](char sign) { return sign >= ' ' && sign <= '~'; }));
    }
    CHECK(content->expected != content->found);
}

TEST_CASE("what is damaged inside an open register is told with the file's name") {
    const auto ledger = registerWithCases();
    ledger->mustRun(R"({"command":"freeze-report","on":"2023-12-20","session":"18-1"})");
    RawDatabase(ledger->file())
        .execute("UPDATE report_snapshot SET content = x'00011b5b324aff'; UPDATE suggestion SET kind = 'x' WHERE serial = 2");
    const auto sentenceOf = [](const auto& read) {
        try {
            read();
        } catch (const app::StorageFailure& failure) {
            CHECK(failure.error().code == "register-damaged");
            return app::Words::of(app::Language::chinese).sentence(failure.error());
        }
        return std::string();
    };
    const domain::ReportSnapshotId frozen = ledger->reader().reportSnapshots().front().id;
    const domain::SessionId session = ledger->reader().sessions().front().id;
    for (const std::string& told : {sentenceOf([&] { static_cast<void>(ledger->reader().snapshotContent(frozen)); }), sentenceOf([&] {
                                        static_cast<void>(ledger->reader().caseFactsOfSession(session, app::LongTexts::read));
                                    })}) {
        CHECK(told.find(ledger->file().string()) != std::string::npos);
        CHECK(told.find('{') == std::string::npos);
    }
}

TEST_CASE("verify names every changed value of a row") {
    const auto found = differencesAfter("UPDATE unit SET name = 'x', sort_number = 999 WHERE id = 5");
    CHECK(found.size() == 2);
    CHECK(names(found, "row", "unit", "5", "name"));
    CHECK(names(found, "row", "unit", "5", "sort_number"));
}

TEST_CASE("verify tells an empty value from no value") {
    const auto found = differencesAfter("UPDATE deputy SET certificate = '' WHERE id = 1");
    CHECK(names(found, "row", "deputy", "1", "certificate"));
}

TEST_CASE("verify names a row that was deleted") {
    const auto found = differencesAfter("DELETE FROM calendar_day WHERE id = 3");
    REQUIRE(found.size() == 1);
    CHECK(names(found, "row", "calendar_day", "3", ""));
    CHECK(found[0].found == "missing");
}

TEST_CASE("verify names a row that was added") {
    const auto found = differencesAfter("INSERT INTO session (term, number, name) VALUES (19, 1, 'x')");
    REQUIRE(found.size() == 1);
    CHECK(names(found, "row", "session", "2", ""));
    CHECK(found[0].found == "present");
}

TEST_CASE("verify names a suggestion that was deleted with all that hangs on it") {
    const auto found = differencesAfter("DELETE FROM suggestion_text WHERE suggestion_id = 2; DELETE FROM suggestion WHERE id = 2");
    CHECK(names(found, "row", "suggestion", "2", ""));
    CHECK(names(found, "row", "suggestion_text", "2", ""));
}

TEST_CASE("verify names a reference to nothing") {
    const auto found = differencesAfter("PRAGMA foreign_keys = OFF; UPDATE task SET unit_id = 99999 WHERE id = 1");
    CHECK(names(found, "foreign-key", "task", "1", ""));
    CHECK(names(found, "row", "task", "1", "unit_id"));
}

TEST_CASE("verify names an entry whose evidence was edited") {
    const std::string column = GENERATE("json", "actor", "at", "command");
    CAPTURE(column);
    const auto found = differencesAfter("UPDATE history_entry SET " + column + " = " + column + " || ' ' WHERE entry = 2");
    REQUIRE(found.size() == 1);
    CHECK(names(found, "chain", "history_entry", "2", "hash"));
}

TEST_CASE("verify names an entry whose recorded changes were edited") {
    CHECK(names(differencesAfter("UPDATE history_entry SET changes = (SELECT changes FROM history_entry WHERE entry = 1) WHERE entry = 2"),
                "chain", "history_entry", "2", "hash"));
    CHECK(
        names(differencesAfter("UPDATE history_entry SET changes = x'0102030405' WHERE entry = 2"), "chain", "history_entry", "2", "hash"));
    CHECK(names(differencesAfter("UPDATE history_entry SET changes = zeroblob(0) WHERE entry = 2"), "chain", "history_entry", "2", "hash"));
}

TEST_CASE("verify names entries that changed places") {
    const auto found = differencesAfter(
        "UPDATE history_entry SET entry = -1 WHERE entry = 1; UPDATE history_entry SET entry = 1 WHERE entry = 3; UPDATE history_entry SET "
        "entry = 3 WHERE entry = -1");
    CHECK(names(found, "chain", "history_entry", "1", "hash"));
    CHECK(names(found, "chain", "history_entry", "3", "hash"));
}

TEST_CASE("verify names the place of an entry that was taken out of the chain") {
    const auto found = differencesAfter("DELETE FROM history_entry WHERE entry = 2");
    CHECK(names(found, "chain", "history_entry", "3", "entry"));
    CHECK(names(found, "chain", "history_entry", "3", "previous_hash"));
}

TEST_CASE("verify finds that the newest entry was cut off") {
    CHECK(names(differencesAfter("DELETE FROM history_entry WHERE entry = 4"), "row", "suggestion", "2", "remark"));
}

TEST_CASE("verify finds an entry whose hash was replaced by another") {
    const auto found = differencesAfter("UPDATE history_entry SET hash = randomblob(32) WHERE entry = 2");
    CHECK(names(found, "chain", "history_entry", "2", "hash"));
    CHECK(names(found, "chain", "history_entry", "3", "previous_hash"));
}

TEST_CASE("verify names the case whose summary was changed") {
    const std::string change = GENERATE("state = 'completed'", "due_on = '2030-01-01'", "is_completed = 1", "turn_unit_id = 7",
                                        "undelivered = 3", "publication_state = 'both'");
    CAPTURE(change);
    CHECK(
        names(differencesAfter("UPDATE case_summary SET " + change + " WHERE suggestion_id = 1"), "summary", "case_summary", "18-1-1", ""));
}

TEST_CASE("verify finds a summary that is missing or belongs to no case") {
    CHECK(names(differencesAfter("DELETE FROM case_summary WHERE suggestion_id = 2"), "summary", "case_summary", "18-1-2", ""));
    CHECK_FALSE(
        differencesAfter(
            "INSERT INTO case_summary SELECT 99, state, next_step, turn, turn_unit_id, due_on, due_task_id, why, round, answering_unit_id,"
            " answering_units, joint_units, assigned_on, replied_on, is_replied, result_class, first_result, result, process, rated_on,"
            " is_completed, completed_on, undelivered, title_key, lead_key, handled_in, first_class, commitments, commitments_fulfilled,"
            " commitments_open, commitment_due_on, planning_stage, publication_state FROM case_summary WHERE suggestion_id = 1")
            .empty());
}

TEST_CASE("verify names a value that no code of ours could have written") {
    const auto found = differencesAfter("UPDATE task SET role = 'boss' WHERE id = 1");
    CHECK(names(found, "row", "task", "1", "role"));
    CHECK(
        names(differencesAfter("UPDATE case_summary SET state = 'lost' WHERE suggestion_id = 1"), "summary", "case_summary", "18-1-1", ""));
}

TEST_CASE("verify names a number that could be given again") {
    const auto found = differencesAfter("DELETE FROM used_number WHERE serial = 2");
    REQUIRE(found.size() == 1);
    CHECK(names(found, "number", "used_number", "1 plenary 2", ""));
    CHECK(found[0].found == "missing");
}

TEST_CASE("verify names the number of a registration that was undone") {
    TemporaryRegister ledger;
    ledger.mustRun(registering(7, "甲"));
    mustTakeBack(ledger);
    REQUIRE(ledger.store().verify().empty());
    RawDatabase(ledger.file()).execute("DELETE FROM used_number");
    CHECK(names(ledger.store().verify(), "number", "used_number", "1 plenary 7", ""));
}

TEST_CASE("verify names an entry that a case's history misses or has too many of") {
    auto found = differencesAfter("DELETE FROM history_case WHERE entry = 4");
    REQUIRE(found.size() == 1);
    CHECK(names(found, "case-history", "history_case", "2 4", ""));
    CHECK(found[0].expected == "present");
    found = differencesAfter("INSERT INTO history_case VALUES (1, 4)");
    REQUIRE(found.size() == 1);
    CHECK(names(found, "case-history", "history_case", "1 4", ""));
    CHECK(found[0].found == "present");
}

TEST_CASE("verify names a row whose version is not that of its last change") {
    auto found = differencesAfter("UPDATE row_version SET entry = 3 WHERE table_name = 'suggestion' AND row_id = 2");
    REQUIRE(found.size() == 1);
    CHECK(names(found, "version", "row_version", "suggestion 2", "entry"));
    CHECK(found[0].expected == "4");
    CHECK(found[0].found == "3");
    found = differencesAfter("DELETE FROM row_version WHERE table_name = 'task'");
    REQUIRE(found.size() == 1);
    CHECK(names(found, "version", "row_version", "task 1", ""));
}

TEST_CASE("verify names a due date that does not count from the receipt it says it does") {
    TemporaryRegister ledger("2026-11-28");
    ledger.mustRun(R"({"command":"end-rule","profile":"chengdu","event":"reply","valid_to":"2025-12-31"})");
    ledger.mustRun(
        R"({"command":"add-rule","profile":"chengdu","event":"reply","amount":3,"unit":"month","base":"receipt","source":"本市办法","valid_from":"2026-01-01"})");
    ledger.mustRun(R"({"command":"register-suggestion","on":"2026-03-02","serial":1,"title":"甲","lead":"王明（武侯代表团）"})");
    ledger.mustRun(R"({"command":"assign-suggestion","on":"2026-03-02","case":"1","tasks":[{"unit":"市公安局","role":"sole"}]})");
    CHECK(ledger.store().verify().empty());  // waits for the receipt
    ledger.mustRun(R"({"command":"acknowledge-receipt","on":"2026-03-06","case":"1","unit":"市公安局"})");
    CHECK(ledger.store().verify().empty());
    RawDatabase(ledger.file()).execute("UPDATE task SET counted_from = '2026-03-05'");
    const auto found = ledger.store().verify();
    CHECK(names(found, "row", "task", "1", "counted_from"));
    CHECK(names(found, "due-date", "task", "1", "counted_from"));
    for (const app::Difference& one : found) {
        if (one.kind != "due-date") continue;
        CHECK(one.expected == "2026-03-06");
        CHECK(one.found == "2026-03-05");
    }
    RawDatabase(ledger.file()).execute("UPDATE task SET counted_from = '2026-03-06', computed_due_on = '2026-03-06'");
    CHECK(names(ledger.store().verify(), "due-date", "task", "1", "counted_from"));
}

TEST_CASE("verify changes nothing") {
    const auto ledger = registerWithCases();
    const std::string bytes = bytesOfFile(ledger->file());
    const RawDump dump = dumpOfTrackedTables(ledger->file());
    ledger->store().verify();
    CHECK((dumpOfTrackedTables(ledger->file()) == dump));
    CHECK((bytesOfFile(ledger->file()) == bytes));
}

}  // namespace huying::tests

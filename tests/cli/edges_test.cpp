// SPDX-License-Identifier: GPL-3.0-or-later
// The edges of the contract: where options stand, what goes where, what each exit code means.
#include <catch2/catch.hpp>

#include <sqlite3.h>

#include <fstream>

#include "cli/program_run.h"

namespace huying::tests {

namespace {

std::string pieceNumbered(int serial, const std::string& more) {
    return R"({"command":"register-suggestion","on":"2023-02-26","serial":)" + std::to_string(serial) + R"(,"title":"第)" +
           std::to_string(serial) + R"(件","lead":"王一（武侯代表团）")" + more + "}";
}

std::string casesFound(const CommandLine& cli, const std::string& filter) {
    std::string found;
    const auto list = cli.onLedger({"list", "--filter", filter, "--format", "json"}).json();
    for (const auto& row : list["rows"]) found += row["case"].get<std::string>() + " ";
    return found;
}

}  // namespace

TEST_CASE("options stand before or after the verb and a minus is standard output") {
    const CommandLine cli;
    REQUIRE(cli.run({"--format", "json", "--ledger", cli.ledger(), "init", "--output", "-"}).json()["entry"] == 0);
    const std::string before = cli.run({"--format", "json", "--ledger", cli.ledger(), "verify"}).output;
    const std::string after = cli.run({"verify", "--ledger", cli.ledger(), "--output", "-", "--format", "json", "--lang", "zh"}).output;
    CHECK(before == after);
    CHECK(nlohmann::json::parse(after)["ok"] == true);
}

TEST_CASE("an option nobody knows is named, whether it stands before or after the verb") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"list", "--colour"}, {"list", "--colour=red"}, {"--colour", "list"}, {"show", "18-1-1", "surplus"}}) {
        CAPTURE(words);
        const ProgramResult result = cli.onLedger(words);
        CHECK(result.exitCode == 2);
        const std::string& wrong = words.back() == "list" ? words.front() : words.back();
        CHECK(result.errors.find("unexpected-argument") != std::string::npos);
        CHECK(result.errors.find("“" + wrong + "”") != std::string::npos);
    }
}

TEST_CASE("report with strict ends with 1 when sums fail and still gives the report") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(
        cli.apply({pieceNumbered(1, R"(,"category":"K01")"), pieceNumbered(2, R"(,"category":"K02")"), pieceNumbered(3, "")}).exitCode ==
        0);
    CHECK(cli.onLedger({"report", "--strict"}).exitCode == 0);  // 3 has no category and stands in a row of its own
    // No command leads there: a category that is none of the term's any more.
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(cli.ledger().c_str(), &database) == SQLITE_OK);
    REQUIRE(sqlite3_exec(database, "UPDATE category SET term = 17 WHERE term = 18 AND code = 'K02'", nullptr, nullptr, nullptr) ==
            SQLITE_OK);
    sqlite3_close(database);
    CHECK(cli.onLedger({"report"}).exitCode == 0);
    const ProgramResult strict = cli.onLedger({"report", "--strict"});
    CHECK(strict.exitCode == 1);
    const auto report = strict.json();
    for (const auto& check : report["checks"]) {
        const bool isOfCategories = check["key"] == "categories_sum";
        CHECK(check["ok"] == !isOfCategories);
        if (isOfCategories) CHECK(check["pieces"] == nlohmann::json({"18-1-2"}));
    }
}

TEST_CASE("a register with a broken page ends with 3 and says that it is damaged") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    std::fstream stream(cli.ledger(), std::ios::in | std::ios::out | std::ios::binary);
    stream.seekp(100);  // the head stays, the first page behind it is gone
    stream << std::string(3000, 'Z');
    stream.close();
    for (const std::vector<std::string>& words : {std::vector<std::string>{"list"}, {"verify"}, {"apply", "-"}}) {
        CAPTURE(words);
        const ProgramResult result = cli.onLedger(words);
        CHECK(result.exitCode == 3);
        CHECK(result.errors.starts_with("huying-cli: register-damaged: "));
        CHECK(result.output.empty());
    }
}

TEST_CASE("filters on the command line join and before or and take names and codes") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(cli.apply({pieceNumbered(1, R"(,"category":"K01")"), pieceNumbered(2, R"(,"category":"K02","remark":"50%_'")"),
                       pieceNumbered(3, "")})
                .exitCode == 0);
    CHECK(casesFound(cli, "serial = 1 or category = 交通邮电类 and 序号 = 2") == "18-1-1 18-1-2 ");
    CHECK(casesFound(cli, "备注 contains \"%_'\"") == "18-1-2 ");
    CHECK(casesFound(cli, "category empty") == "18-1-3 ");
    const auto limited = cli.onLedger({"list", "--limit", "1", "--order", "-serial", "--format", "json"}).json();
    CHECK(limited["total"] == 3);
    REQUIRE(limited["rows"].size() == 1);
    CHECK(limited["rows"][0]["case"] == "18-1-3");
    CHECK(limited["rows"][0]["due_on"].is_null());
}

TEST_CASE("a list can be asked for a queue of the page Today, by code or name, on any day") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(
        cli.apply(
               {pieceNumbered(1, ""), pieceNumbered(2, ""),
                R"({"command":"assign-suggestion","actor":"张敏","on":"2023-03-03","case":"18-1-1","tasks":[{"unit":"市教育局","role":"sole"}]})"})
            .exitCode == 0);
    const auto total = [&](const char* queue, const char* today) {
        return cli.onLedger({"list", "--queue", queue, "--today", today, "--format", "json"}).json()["total"].get<int>();
    };
    CHECK(total("overdue", "2023-06-05") == 0);
    CHECK(total("overdue", "2023-06-06") == 1);
    CHECK(total("超期", "2023-06-06") == 1);
    CHECK(total("decision", "2023-06-06") == 1);
    const ProgramResult unknown = cli.onLedger({"list", "--queue", "sometimes"});
    CHECK(unknown.exitCode == 2);
    CHECK(unknown.errors.find("overdue due_soon") != std::string::npos);
}

TEST_CASE("working days are counted over holidays and made-up workdays") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    const auto due = [&](const std::string& event, const std::string& from) {
        return cli.onLedger({"due", "--event", event, "--from", from}).json()["due"].get<std::string>();
    };
    CHECK(due("reassign", "2026-02-11") == "2026-03-03");
    CHECK(due("assign-intersessional", "2024-02-05") == "2024-02-20");
    CHECK(due("joint-opinion", "2023-03-03") == "2023-04-03");
    CHECK(due("rehandling", "2023-09-04") == "2023-10-07");
    CHECK(due("reply-extended", "2023-03-03") == "2023-09-04");
    for (const char* event : {"receipt", "first-contact", "feedback", "publication"}) CHECK(due(event, "2023-03-03") > "2023-03-03");
    const ProgramResult unknown = cli.onLedger({"due", "--event", "reply", "--from", "2023-03-03", "--profile", "elsewhere"});
    CHECK(unknown.exitCode == 2);
    CHECK(unknown.errors.starts_with("huying-cli: unknown-profile: "));
}

TEST_CASE("undo says what it cannot take back and leaves the register") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    const auto refusal = [&](std::vector<std::string> words) {
        const ProgramResult result = cli.onLedger(std::move(words));
        CHECK(result.exitCode == 1);
        CHECK(result.output.empty());
        return result.errors.substr(0, result.errors.find(": ", std::string("huying-cli: ").size()));
    };
    CHECK(refusal({"undo"}) == "huying-cli: nothing-to-undo");
    CHECK(refusal({"undo", "--entry", "0"}) == "huying-cli: not-undoable");
    CHECK(refusal({"undo", "--entry", "7"}) == "huying-cli: unknown-entry");
    REQUIRE(cli.apply({pieceNumbered(1, "")}).exitCode == 0);
    REQUIRE(cli.apply({R"({"command":"correct-suggestion","case":"1","title":"改过"})"}).exitCode == 0);
    CHECK(refusal({"undo", "--entry", "1"}) == "huying-cli: later-changes");
    CHECK(cli.onLedger({"show", "1", "--format", "json"}).json()["title"] == "改过");
}

TEST_CASE("expect refuses a change on what has changed since it was seen") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(cli.apply({pieceNumbered(1, "")}).exitCode == 0);
    const std::string seen = std::to_string(cli.onLedger({"show", "1", "--format", "json"}).json()["version"].get<int>());
    const std::string change = R"({"command":"correct-suggestion","case":"1","remark":"先到","expect":)" + seen + "}";
    CHECK(cli.apply({change}).exitCode == 0);
    const ProgramResult late = cli.apply({R"({"command":"correct-suggestion","case":"1","remark":"后到","expect":)" + seen + "}"});
    CHECK(late.exitCode == 1);
    CHECK(late.lines().at(0)["errors"][0]["code"] == "changed-meanwhile");
    // Who changed what, in words.
    REQUIRE(cli.apply({R"({"command":"correct-suggestion","case":"1","title":"改过","actor":"李红"})"}).exitCode == 0);
    const ProgramResult later = cli.apply({R"({"command":"correct-suggestion","case":"1","remark":"后到","expect":)" + seen + "}"});
    const std::string sentence = later.lines().at(0)["errors"][0]["sentence"];
    CHECK(sentence.find("李红") != std::string::npos);
    CHECK(sentence.find("标题") != std::string::npos);
    CHECK(sentence.find("备注") != std::string::npos);
    CHECK(cli.onLedger({"show", "1", "--format", "json"}).json()["remark"] == "先到");
}

TEST_CASE("the register itself is no file of commands, passwords or rows") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    for (const std::vector<std::string>& words : {std::vector<std::string>{"apply", cli.ledger()}, {"import", cli.ledger()}}) {
        CAPTURE(words);
        const ProgramResult refused = cli.onLedger(words);
        CHECK(refused.exitCode == 1);
        CHECK(refused.errors.find("file-is-open-register") != std::string::npos);
    }
}

}  // namespace huying::tests

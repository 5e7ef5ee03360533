// SPDX-License-Identifier: GPL-3.0-or-later
// Chasing on the command line: proposed, recorded, written as letters; the agenda; a line of Today put off.
#include <catch2/catch.hpp>

#include <filesystem>

#include "cli/program_run.h"

namespace huying::tests {

namespace {

const std::vector<std::string> twoLate{
    R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","serial":120,"title":"关于优化接驳的建议","lead":"王一（武侯代表团）"})",
    R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","serial":121,"title":"关于加装电梯的建议","lead":"王一（武侯代表团）"})",
    R"({"command":"assign-suggestion","on":"2023-03-03","case":"120","tasks":[{"unit":"市交通运输局","role":"lead"},{"unit":"市住建局","role":"joint"}]})",
    R"({"command":"assign-suggestion","on":"2023-03-03","case":"121","tasks":[{"unit":"市住建局","role":"sole"}]})"};

}  // namespace

TEST_CASE("the proposal of a chase is recorded by apply and its letters are written into a new folder") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(cli.apply(twoLate).exitCode == 0);
    const std::vector<std::string> day{"--today", "2023-06-07"};
    const auto on = [&](std::vector<std::string> words, const std::string& input = {}) {
        words.insert(words.begin(), day.begin(), day.end());
        return cli.onLedger(words, input);
    };
    const auto proposed = on({"chase", "--format", "json"}).json();
    CHECK(proposed["tasks"] == 3);
    REQUIRE(proposed["units"].size() == 2);
    CHECK(proposed["steps"].size() == 3);
    const auto& housing = proposed["units"][0]["unit"] == "市住建局" ? proposed["units"][0] : proposed["units"][1];
    REQUIRE(housing["lines"].size() == 2);
    CHECK(housing["lines"][0]["case"] == "18-1-120");  // the opinion was due in April
    CHECK(housing["lines"][0]["days_late"] == 65);
    CHECK(housing["lines"][0]["level"] == "urge");
    CHECK(housing["lines"][0]["command"]["command"] == "record-urging");
    CHECK(on({"chase", "--unit", "市住建局", "--format", "json"}).json()["tasks"] == 2);
    CHECK(on({"chase"}).output.find("超期") != std::string::npos);
    CHECK(on({"--lang", "en", "chase"}).output.find("overdue") != std::string::npos);

    const ProgramResult commands = on({"chase", "--format", "jsonl"});
    CHECK(commands.lines().size() == 3);
    const ProgramResult none = on({"letters", "--kind", "urging", "--all", "--output", cli.path("公函").string()});
    CHECK(none.exitCode == 1);
    CHECK(none.errors.find("nothing-urged-on") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(cli.path("公函")));
    REQUIRE(on({"apply", "-"}, commands.output).exitCode == 0);
    CHECK(on({"chase", "--format", "jsonl"}).output.empty());  // all of them rest now
    CHECK(on({"chase", "--format", "json"}).json()["units"][0]["lines"][0]["command"].is_null());

    const ProgramResult letters = on({"letters", "--kind", "urging", "--all", "--output", cli.path("公函").string(), "--format", "json"});
    REQUIRE(letters.exitCode == 0);
    const auto files = letters.json()["files"];
    CHECK(files.size() == 3);
    for (const auto& file : files) CHECK(std::filesystem::file_size(cli.path("公函") / file.get<std::string>()) > 1000);
    const ProgramResult again = on({"letters", "--kind", "urging", "--all", "--output", cli.path("公函").string()});
    CHECK(again.exitCode == 1);
    CHECK(again.errors.find("file-exists") != std::string::npos);
    CHECK(on({"letters", "--kind", "urging", "--unit", "市交通运输局", "--output", cli.path("一家").string(), "--format", "json"})
              .json()["files"]
              .size() == 2);

    const auto shown = on({"show", "121", "--format", "json"}).json();
    REQUIRE(shown["tasks"][0]["urgings"].size() == 1);
    CHECK(shown["tasks"][0]["urgings"][0]["level"] == "urge");
    CHECK(shown["tasks"][0]["urgings"][0]["next_on"] == "2023-06-14");
    CHECK(on({"list", "--filter", "next_urging_on = 2023-06-14", "--format", "json"}).json()["total"] == 2);
    CHECK(on({"history", "121"}).output.find("催办") != std::string::npos);
    CHECK(on({"verify"}).exitCode == 0);
    // One batch: one undo.
    CHECK(on({"undo"}).exitCode == 0);
    CHECK(on({"show", "121", "--format", "json"}).json()["tasks"][0]["urgings"].empty());
}

TEST_CASE("what is asked of chase, letters and agenda in a wrong way ends with the usage code") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
             {"letters", "--kind", "urging", "--all"},
             {"letters", "--kind", "urging", "--output", cli.path("x").string()},
             {"letters", "--kind", "urging", "--all", "--unit", "市住建局", "--output", cli.path("x").string()},
             {"letters", "--kind", "urging", "--all", "--on", "昨天", "--output", cli.path("x").string()},
             {"letters", "--kind", "reply", "--all", "--output", cli.path("x").string()},
             {"agenda", "--by", "moon"},
             {"chase", "--format", "docx"}}) {
        const ProgramResult result = cli.onLedger(words);
        CAPTURE(words, result.errors);
        CHECK(result.exitCode == 2);
        CHECK(result.output.empty());
    }
    CHECK(cli.onLedger({"chase", "--unit", "没有的单位"}).exitCode == 1);
    CHECK(cli.onLedger({"agenda", "--session", "19-1"}).exitCode == 1);
}

TEST_CASE("the agenda groups what is due, and what was put off stays in it") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(cli.apply(twoLate).exitCode == 0);
    const auto agenda = [&](const std::string& by) {
        return cli.onLedger({"--today", "2023-05-31", "agenda", "--by", by, "--format", "json"}).json();
    };
    const auto byDay = agenda("day");
    // Three tasks that nobody signed for (2023-03-10), two deputies whom nobody spoke with (2023-03-31), a joint opinion
    // (2023-04-03) and two replies (2023-06-05).
    CHECK(byDay["total"] == 8);
    CHECK(byDay["overdue"] == 6);
    REQUIRE(byDay["groups"].size() == 2);
    CHECK(byDay["groups"][0]["overdue"] == true);
    CHECK(byDay["groups"][0]["entries"][0]["awaited"] == "receipt");
    CHECK(byDay["groups"][0]["entries"][0]["due_on"] == "2023-03-10");
    CHECK(byDay["groups"][0]["entries"][3]["awaited"] == "first_contact");
    CHECK(byDay["groups"][0]["entries"][3]["due_on"] == "2023-03-31");
    CHECK(byDay["groups"][0]["entries"][5]["awaited"] == "joint_opinion");
    CHECK(byDay["groups"][1]["from"] == "2023-06-05");
    CHECK(byDay["groups"][1]["entries"][0]["days_left"] == 5);
    CHECK(agenda("week")["groups"][1]["to"] == "2023-06-11");
    CHECK(agenda("unit")["groups"].size() == 2);
    CHECK(agenda("leader")["groups"].size() == 1);
    CHECK(cli.onLedger({"--today", "2023-05-31", "agenda", "--days", "3", "--format", "json"}).json()["total"] == 6);
    CHECK(cli.onLedger({"--today", "2023-05-31", "agenda"}).output.find("剩5天") != std::string::npos);
    CHECK(cli.onLedger({"--today", "2023-05-31", "agenda", "--format", "xlsx", "--output", cli.path("日程.xlsx").string()}).exitCode == 0);
    REQUIRE(
        cli.apply(
               {R"({"command":"snooze-suggestion","on":"2023-06-06","case":"121","queue":"overdue","until":"2023-06-20","reason":"等会议"})"})
            .exitCode == 0);
    CHECK(cli.onLedger({"--today", "2023-06-07", "show", "121", "--format", "json"}).json()["snoozes"][0]["reason"] == "等会议");
    CHECK(cli.onLedger({"--today", "2023-06-07", "list", "--queue", "overdue", "--format", "json"}).json()["total"] == 2);
}

}  // namespace huying::tests

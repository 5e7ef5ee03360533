// SPDX-License-Identifier: GPL-3.0-or-later
// Papers before they are suggestions on the command line: recorded, reviewed, listed, shown, registered.
#include <catch2/catch.hpp>

#include "cli/program_run.h"

namespace huying::tests {

namespace {

const std::vector<std::string> handedIn{
    R"({"command":"record-submission","on":"2023-02-18","session":"18-1","title":"关于盲道的建议","body":"玉林东街盲道中断。建议修补。","lead":"王一（武侯代表团）"})",
    R"({"command":"record-submission","on":"2023-02-19","session":"18-1","title":"关于某案件的建议","lead":"李二（锦江代表团）"})",
    R"({"command":"record-pre-contact","on":"2023-02-06","session":"18-1","deputy":"王一（武侯代表团）","unit":"市住建局","matter":"盲道中断","submission":"18-1-来1"})",
    R"({"command":"review-submission","on":"2023-02-20","submission":"18-1-来1","stage":"first","verdict":"return","reason":"写明路口","doubts":["short_text"]})",
    R"({"command":"review-submission","on":"2023-02-20","submission":"18-1-来2","stage":"first","verdict":"decline","refusal_reason":"court_case","reason":"正在二审","told_on":"2023-02-21","went_to":"letter"})"};

bool has(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a paper is shown, listed, found and registered with its chain") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    const ProgramResult applied = cli.apply(handedIn);
    REQUIRE(applied.exitCode == 0);
    CHECK(applied.lines()[0]["ids"][0] == "18-1-来1");
    auto shown = cli.onLedger({"--today", "2023-03-02", "--format", "json", "show", "来1"}).json();
    CHECK(shown["submission"] == "18-1-来1");
    CHECK(shown["state"] == "returned_for_revision");
    CHECK(shown["turn"] == "deputy");
    CHECK(shown["days"] == 12);
    CHECK(shown["steps"][0]["event"] == "returned_first");
    CHECK(shown["steps"][0]["doubts"][0] == "short_text");
    CHECK(shown["doubts"][0]["doubt"] == "short_text");
    CHECK(shown["pre_contacts"][0]["matter"] == "盲道中断");
    CHECK(shown["case"].is_null());
    CHECK(shown["actions"][0]["allowed"] == false);
    CHECK(shown["actions"][1]["allowed"] == true);
    const std::string text = cli.onLedger({"show", "18-1-来1"}).output;
    CHECK(has(text, "2023-02-20 初审退回修改；写明路口"));
    CHECK(has(text, "玉林东街"));

    auto sheet = cli.onLedger({"--format", "json", "sheet", "submissions"}).json();
    CHECK(sheet["total"] == 2);
    CHECK(sheet["rows"][0]["state"] == "退回修改");
    CHECK(cli.onLedger({"--format", "json", "sheet", "submissions", "--open"}).json()["total"] == 1);
    CHECK(cli.onLedger({"--format", "json", "sheet", "submissions", "--find", "玉林东街"}).json()["rows"][0]["submission"] == "18-1-来1");
    auto declined = cli.onLedger({"--format", "json", "sheet", "not-accepted"}).json();
    REQUIRE(declined["total"] == 1);
    CHECK(declined["rows"][0]["refusal_reason"] == "court_case");
    CHECK(declined["rows"][0]["went_to"] == "转作代表来信");
    CHECK(declined["rows"][0]["told_on"] == "2023-02-21");
    CHECK(cli.onLedger({"--format", "csv", "sheet", "not-accepted"}).output.starts_with("来件,标题,领衔代表"));
    CHECK(cli.onLedger({"--lang", "en", "--format", "csv", "sheet", "pre-contacts"}).output.starts_with("No.,Deputy,"));
    CHECK(cli.onLedger({"--format", "xlsx", "--output", cli.path("来件.xlsx").string(), "sheet", "submissions"}).exitCode == 0);
    CHECK(std::filesystem::file_size(cli.path("来件.xlsx")) > 1000);
    CHECK(has(cli.onLedger({"sheet", "pre-contacts", "--session", "18-1"}).output, "盲道中断"));

    REQUIRE(cli.apply({R"({"command":"resubmit-submission","on":"2023-02-22","submission":"来1","title":"关于修补盲道的建议"})",
                       R"({"command":"review-submission","on":"2023-02-23","submission":"来1","stage":"first","verdict":"pass"})",
                       R"({"command":"register-suggestion","on":"2023-02-26","submission":"来1","serial":130})"})
                .exitCode == 0);
    shown = cli.onLedger({"--format", "json", "show", "18-1-130"}).json();
    CHECK(shown["title"] == "关于修补盲道的建议");
    CHECK(shown["submission"]["submission"] == "18-1-来1");
    CHECK(shown["submission"]["steps"].size() == 3);
    CHECK(shown["submission"]["steps"][1]["title_before"] == "关于盲道的建议");
    CHECK(shown["pre_contacts"].size() == 1);
    CHECK(has(cli.onLedger({"show", "130"}).output, "2023-02-26 登记为18-1-130"));
    CHECK(cli.onLedger({"--format", "json", "show", "来1"}).json()["case"] == "18-1-130");
    auto history = cli.onLedger({"--format", "json", "history", "来1"}).json();
    CHECK(history["entries"][0]["command"] == "record-submission");
    CHECK(history["entries"].back()["command"] == "register-suggestion");
    CHECK(has(cli.onLedger({"history", "18-1-来1"}).output, "审查来件"));
    CHECK(cli.onLedger({"--format", "json", "report"}).json()["totals"]["registered"] == 1);
    auto undone = cli.onLedger({"--format", "json", "undo"}).json();
    CHECK(undone["cases"] == nlohmann::json{"18-1-来1", "18-1-130"});
    CHECK(cli.onLedger({"--format", "json", "verify"}).json()["ok"] == true);
}

TEST_CASE("a paper that there is not, and one that is refused, are told by name") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    ProgramResult result = cli.onLedger({"show", "18-1-来7"});
    CHECK(result.exitCode == 1);
    CHECK(has(result.errors, "unknown-submission"));
    CHECK(cli.onLedger({"history", "来7"}).exitCode == 1);
    REQUIRE(cli.apply(handedIn).exitCode == 0);
    result = cli.apply({R"({"command":"register-suggestion","on":"2023-02-26","submission":"来2"})"});
    CHECK(result.exitCode == 1);
    CHECK(result.lines()[0]["errors"][0]["code"] == "submission-not-accepted");
    result = cli.apply({R"({"command":"review-submission","on":"2023-02-26","submission":"来1","stage":"third","verdict":"pass"})"});
    CHECK(result.lines()[0]["errors"][0]["code"] == "unknown-code");
    result = cli.apply({R"({"command":"register-suggestion","on":"2023-02-26","lead":"王一（武侯代表团）"})"});
    CHECK(result.lines()[0]["errors"][0]["code"] == "field-required");
}

}  // namespace huying::tests

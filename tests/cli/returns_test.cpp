// SPDX-License-Identifier: GPL-3.0-or-later
// A return on the command line: asked, listed, decided, shown with its whole chain in both forms and languages.
#include <catch2/catch.hpp>

#include "cli/program_run.h"

namespace huying::tests {

namespace {

const std::vector<std::string> asked{
    R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","serial":120,"title":"关于优化接驳的建议","lead":"王一（武侯代表团）"})",
    R"({"command":"assign-suggestion","on":"2023-03-03","case":"120","tasks":[{"unit":"市交通运输局","role":"lead"},{"unit":"市住建局","role":"joint"}]})",
    R"({"command":"acknowledge-receipt","on":"2023-03-06","case":"120","unit":"市住建局"})",
    R"({"command":"request-return","on":"2023-03-16","case":"120","unit":"市住建局","reason":"不属本局职责","suggested_unit":"市公安局"})",
    R"({"command":"record-coordination","on":"2023-03-17","case":"120","units":["市住建局","市公安局"],"coordination_way":"meeting","text":"各执一词","ruling":"由市公安局会办"})"};

}  // namespace

TEST_CASE("a return is asked for, stands in the queue of the office, and shows its chain") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    const ProgramResult applied = cli.apply(asked);
    REQUIRE(applied.exitCode == 0);
    CHECK(applied.output.find("return-late") != std::string::npos);
    const auto listed = cli.onLedger({"--format", "json", "list", "--filter", "next_step = decide_return"}).json();
    CHECK(listed["total"] == 1);
    CHECK(cli.onLedger({"--format", "json", "list", "--queue", "decision"}).json()["total"] == 1);

    auto shown = cli.onLedger({"--format", "json", "show", "120"}).json();
    CHECK(shown["next_step"] == "decide_return");
    CHECK(shown["turn"] == "office");
    const auto request = shown["tasks"][1]["return_requests"][0];
    CHECK(request["last_day"] == "2023-03-15");
    CHECK(request["late"] == true);
    CHECK(request["decision_due_on"] == "2023-03-30");
    CHECK(request["suggested_unit"] == "市公安局");
    CHECK(request["decision"].is_null());
    CHECK(shown["coordinations"][0]["by"] == "government_office");
    const std::string number = std::to_string(shown["coordinations"][0]["coordination"].get<int>());

    REQUIRE(
        cli.apply(
               {R"({"command":"decide-return","on":"2023-03-20","case":"120","unit":"市住建局","decision":"approved","new_unit":"市公安局","coordination":)" +
                number + "}"})
            .exitCode == 0);
    shown = cli.onLedger({"--format", "json", "show", "120"}).json();
    CHECK(shown["tasks"][1]["cancelled_on"] == "2023-03-20");
    CHECK(shown["tasks"][1]["return_requests"][0]["new_unit"] == "市公安局");
    CHECK(shown["tasks"][2]["taken_over_from"] == "市住建局");
    CHECK(shown["tasks"][2]["original_assigned_on"] == "2023-03-03");
    CHECK(shown["tasks"][2]["original_due_on"] == "2023-04-03");
    CHECK(shown["tasks"][2]["due_on"] == "2023-04-20");
    std::vector<std::string> steps;
    for (const auto& step : shown["tasks"][1]["chain"]) steps.push_back(step["step"].get<std::string>());
    CHECK(steps == std::vector<std::string>{"assigned", "received", "return_asked", "return_approved", "passed_on"});

    const std::string text = cli.onLedger({"show", "120"}).output;
    CHECK(text.find("申请退办 2023-03-16（不属本局职责；建议改由市公安局承办；逾期，最后一天为 2023-03-15） → 同意退办 2023-03-20") !=
          std::string::npos);
    CHECK(text.find("由市公安局会办") != std::string::npos);
    const std::string english = cli.onLedger({"--lang", "en", "show", "120"}).output;
    CHECK(english.find("taken over from 市住建局 (first assigned 2023-03-03, first due 2023-04-03)") != std::string::npos);
    const std::string history = cli.onLedger({"history", "120"}).output;
    for (const char* command : {"申请退办", "记录协调", "审批退办"}) CHECK(history.find(command) != std::string::npos);
    CHECK(cli.onLedger({"verify"}).exitCode == 0);
    CHECK(cli.onLedger({"undo"}).exitCode == 0);
    CHECK(cli.onLedger({"--format", "json", "show", "120"}).json()["next_step"] == "decide_return");
}

TEST_CASE("a refused return names its reasons in a line of apply") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(cli.apply(asked).exitCode == 0);
    const ProgramResult refused = cli.apply(
        {R"({"command":"decide-return","on":"2023-03-20","case":"120","unit":"市住建局","decision":"refused","new_unit":"市公安局"})"});
    CHECK(refused.exitCode == 1);
    const auto errors = refused.lines().at(0)["errors"];
    REQUIRE(errors.size() == 2);
    CHECK(errors[0]["code"] == "field-required");
    CHECK(errors[1]["code"] == "new-unit-needs-approval");
}

}  // namespace huying::tests

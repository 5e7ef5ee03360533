// SPDX-License-Identifier: GPL-3.0-or-later
// An extension on the command line: what `show` tells of it is what `due` counts and the window explains.
#include <catch2/catch.hpp>

#include "cli/program_run.h"

namespace huying::tests {

namespace {

const std::vector<std::string> extensionAsked{
    R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","serial":120,"title":"关于优化接驳的建议","lead":"王一（武侯代表团）"})",
    R"({"command":"assign-suggestion","on":"2023-03-03","case":"120","tasks":[{"unit":"市住建局","role":"sole"}]})",
    R"({"command":"request-extension","on":"2023-05-30","case":"120","unit":"市住建局","reason":"会商","until":"2023-09-03"})"};

// "rolled 2023-09-04" of each step.
template <class Json>
std::vector<std::string> stepsOf(const Json& steps) {
    std::vector<std::string> told;
    for (const auto& step : steps) {
        const std::string date = step["date"].is_null() ? "" : step["date"].template get<std::string>();
        told.push_back(step["kind"].template get<std::string>() + " " + date);
    }
    return told;
}

}  // namespace

TEST_CASE("an extension is explained by show as due counts it, before and after it is decided") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(cli.apply(extensionAsked).exitCode == 0);
    const auto next = cli.onLedger({"--format", "json", "show", "120"}).json()["open"][0];
    CHECK(next["what"] == "decide_extension");
    CHECK(next["due_on"] == "2023-06-05");
    CHECK(stepsOf(next["explanation"]["steps"]) ==
          std::vector<std::string>{"rule 2023-03-03", "start 2023-03-04", "counted 2023-06-03", "skipped_weekend 2023-06-03",
                                   "skipped_weekend 2023-06-04", "rolled 2023-06-05", "extension_asked 2023-09-03",
                                   "skipped_weekend 2023-09-03", "rolled 2023-09-04", "extension_ceiling 2023-09-03",
                                   "skipped_weekend 2023-09-03", "rolled 2023-09-04", "ask_by 2023-06-05", "due 2023-06-05"});
    const auto ceiling = cli.onLedger({"due", "--event", "reply-extended", "--from", "2023-03-03"}).json();
    CHECK(ceiling["due"] == "2023-09-04");
    CHECK(stepsOf(ceiling["steps"]) == std::vector<std::string>{"rule 2023-03-03", "start 2023-03-04", "counted 2023-09-03",
                                                                "skipped_weekend 2023-09-03", "rolled 2023-09-04", "due 2023-09-04"});
    const ProgramResult granted =
        cli.apply({R"({"command":"decide-extension","on":"2023-05-31","case":"120","unit":"市住建局","granted":true})"});
    REQUIRE(granted.exitCode == 0);
    CHECK(granted.output.find("granted-day-moved") != std::string::npos);
    const auto shown = cli.onLedger({"--format", "json", "show", "120"}).json();
    CHECK(shown["due_on"] == "2023-09-04");
    CHECK(shown["tasks"][0]["extensions"][0]["decided_until"] == "2023-09-03");
    CHECK(shown["tasks"][0]["extensions"][0]["granted_until"] == "2023-09-04");
    const auto steps = stepsOf(shown["tasks"][0]["explanation"]);
    REQUIRE(steps.size() == 10);
    CHECK(std::vector<std::string>(steps.begin() + 6, steps.end()) ==
          std::vector<std::string>{"extended 2023-09-03", "skipped_weekend 2023-09-03", "rolled 2023-09-04", "due 2023-09-04"});
    CHECK(cli.onLedger({"--lang", "en", "--format", "json", "show", "120"}).output.find("moved to 2023-09-04") != std::string::npos);
    CHECK(cli.onLedger({"--format", "json", "verify"}).json()["ok"] == true);
}

}  // namespace huying::tests

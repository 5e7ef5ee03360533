// SPDX-License-Identifier: GPL-3.0-or-later
// A clock that is stopped and started again, on the command line. 22 to 24 June 2023 are a holiday, and Sunday, 25 June is worked.
#include <catch2/catch.hpp>

#include "cli/program_run.h"

namespace huying::tests {

namespace {

const std::vector<std::string> paused{
    R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","serial":120,"title":"关于优化接驳的建议","lead":"王一（武侯代表团）"})",
    R"({"command":"assign-suggestion","on":"2023-03-03","case":"120","tasks":[{"unit":"市住建局","role":"sole"}]})",
    R"({"command":"pause-clock","on":"2023-04-10","case":"120","unit":"市住建局","reason":"等待上级批复","agreed_by":"代表工委"})"};

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

TEST_CASE("a clock that was stopped has no date and stands in its own list; started again show tells how its date moved") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(cli.apply(paused).exitCode == 0);
    const auto before = cli.onLedger({"--format", "json", "show", "120"}).json();
    CHECK(before["due_on"].is_null());
    const auto pause = before["tasks"][0]["clock_pauses"][0];
    CHECK(pause["pause_number"] == 1);
    CHECK(pause["on"] == "2023-04-10");
    CHECK(pause["pause_reason"] == "等待上级批复");
    CHECK(pause["agreed_by"] == "代表工委");
    CHECK(pause["resumed_on"].is_null());
    CHECK(cli.onLedger({"show", "120"}).output.find("中止计时 2023-04-10 等待上级批复") != std::string::npos);
    CHECK(cli.onLedger({"--format", "json", "list", "--queue", "计时中止"}).json()["total"] == 1);
    CHECK(cli.onLedger({"--format", "json", "list", "--queue", "clock_pauses"}).json()["total"] == 1);
    REQUIRE(cli.apply({R"({"command":"resume-clock","on":"2023-04-27","case":"120","unit":"市住建局"})"}).exitCode == 0);
    const auto shown = cli.onLedger({"--format", "json", "show", "120"}).json();
    CHECK(shown["due_on"] == "2023-06-25");
    CHECK(shown["tasks"][0]["clock_pauses"][0]["due_on"] == "2023-06-25");
    CHECK(stepsOf(shown["tasks"][0]["explanation"]) ==
          std::vector<std::string>{"rule 2023-03-03", "start 2023-03-04", "counted 2023-06-03", "skipped_weekend 2023-06-03",
                                   "skipped_weekend 2023-06-04", "rolled 2023-06-05", "paused 2023-04-10", "resumed 2023-04-27",
                                   "skipped_holiday 2023-06-22", "skipped_holiday 2023-06-23", "skipped_holiday 2023-06-24",
                                   "make_up_workday 2023-06-25", "rolled 2023-06-25", "due 2023-06-25"});
    CHECK(cli.onLedger({"--lang", "en", "--format", "json", "show", "120"}).output.find("after 17 days") != std::string::npos);
    CHECK(cli.onLedger({"--format", "json", "list", "--queue", "clock_pauses"}).json()["total"] == 0);
    CHECK(cli.onLedger({"--format", "json", "verify"}).json()["ok"] == true);
}

}  // namespace huying::tests

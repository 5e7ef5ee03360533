// SPDX-License-Identifier: GPL-3.0-or-later
// Planning on the command line: told by show, listed for the hand-over meeting in every form.
#include <catch2/catch.hpp>

#include "cli/program_run.h"

namespace huying::tests {

namespace {

const std::vector<std::string> planned{
    R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","serial":120,"title":"关于优化接驳的建议","lead":"王一（武侯代表团）"})",
    R"({"command":"plan-assignment","on":"2023-02-26","case":"120","stage":"proposed","tasks":[{"unit":"市住建局"}]})",
    R"({"command":"plan-assignment","on":"2023-02-28","case":"120","tasks":[{"unit":"市交通运输局"},{"unit":"市住建局"}]})",
    R"({"command":"record-consultation","on":"2023-03-01","case":"120","unit":"市住建局","consent":"objected","opinion":"职责不符","better_unit":"市公安局"})"};

}  // namespace

TEST_CASE("a plan stands in show, in the list and on the sheet for the hand-over meeting") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(cli.apply(planned).exitCode == 0);
    auto shown = cli.onLedger({"--format", "json", "show", "120"}).json();
    CHECK(shown["state"] == "registered");
    CHECK(shown["next_step"] == "plan_units");
    CHECK(shown["turn"] == "office");
    CHECK(shown["planning_stage"] == "objected");
    REQUIRE(shown["planning"].size() == 3);
    CHECK(shown["planning"][1]["plan_number"] == 2);
    CHECK(shown["planning"][1]["units"][0]["role"] == "lead");
    CHECK(shown["planning"][1]["added"][0] == "市交通运输局");
    CHECK(shown["planning"][2]["better_unit"] == "市公安局");
    const std::string version = std::to_string(shown["planning"][2]["version"].get<int>());
    REQUIRE(
        cli.apply({R"({"command":"correct-consultation","case":"120","consultation_number":1,"contact":"何×","expect":)" + version + "}"})
            .exitCode == 0);
    const std::string text = cli.onLedger({"show", "120"}).output;
    CHECK(text.find("市住建局不同意 2023-03-01（何×；职责不符；建议改由市公安局承办）") != std::string::npos);
    CHECK(cli.onLedger({"--lang", "en", "show", "120"}).output.find("Planned 2023-02-28") != std::string::npos);

    CHECK(cli.onLedger({"--format", "json", "list", "--filter", "planning_stage = objected"}).json()["total"] == 1);
    const auto sheet = cli.onLedger({"--format", "json", "sheet", "hand-over", "--session", "18-1"}).json();
    CHECK(sheet["total"] == 1);
    CHECK(sheet["rows"][0]["planned_units"] == "市交通运输局（主办）、市住建局（会办）");
    CHECK(sheet["rows"][0]["unit_opinions"] == "市住建局不同意（职责不符；建议改由市公安局承办）");
    for (const char* format : {"csv", "xlsx", "docx"}) {
        const std::string file = cli.path(std::string("清单.") + format).string();
        CHECK(cli.onLedger({"--format", format, "--output", file, "sheet", "hand-over"}).exitCode == 0);
        CHECK(std::filesystem::file_size(file) > 50);
    }

    REQUIRE(cli.apply({R"({"command":"assign-suggestion","on":"2023-03-03","case":"120","as_planned":true,"via":"市政府办公厅"})",
                       R"({"command":"pass-on-assignment","on":"2023-03-06","case":"120"})"})
                .exitCode == 0);
    shown = cli.onLedger({"--format", "json", "show", "120"}).json();
    CHECK(shown["planning_stage"] == "assigned");
    CHECK(shown["tasks"][0]["via"] == "市政府办公厅");
    CHECK(shown["tasks"][0]["passed_on"] == "2023-03-06");
    CHECK(shown["tasks"][0]["chain"][1]["step"] == "forwarded");
    CHECK(cli.onLedger({"--format", "json", "sheet", "hand-over"}).json()["total"] == 0);
    CHECK(cli.onLedger({"verify"}).exitCode == 0);
}

TEST_CASE("routes are set, listed and followed on the command line, and each body gets its own list") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(cli.apply(planned).exitCode == 0);
    REQUIRE(
        cli.apply(
               {R"({"command":"set-hand-over-route","system":"government","route_way":"through","via":"市政府办公厅"})",
                R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","serial":121,"title":"关于诉讼服务的建议","lead":"王一（武侯代表团）"})",
                R"({"command":"plan-assignment","on":"2023-02-28","case":"121","tasks":[{"unit":"市法院"}]})"})
            .exitCode == 0);
    const auto routes = cli.onLedger({"--format", "json", "sheet", "routes"}).json();
    CHECK(routes["rows"][2]["system_code"] == "government");
    CHECK(routes["rows"][2]["via"] == "市政府办公厅");
    CHECK(routes["rows"][4]["route_way"] == "没有设定");
    const auto all = cli.onLedger({"--format", "json", "sheet", "hand-over"}).json();
    REQUIRE(all["total"] == 2);
    CHECK(all["rows"][1]["hand_over_body"] == "没有设定交办途径（法院）");
    const auto own = cli.onLedger({"--format", "json", "sheet", "hand-over", "--body", "市政府办公厅"}).json();
    REQUIRE(own["total"] == 1);
    CHECK(own["rows"][0]["case"] == "18-1-120");
    CHECK(own["rows"][0]["body_units"] == "市交通运输局（主办）、市住建局（会办）");
    REQUIRE(cli.apply({R"({"command":"assign-suggestion","on":"2023-03-03","case":"120","as_planned":true,"by_route":true})"}).exitCode ==
            0);
    CHECK(cli.onLedger({"--format", "json", "show", "120"}).json()["tasks"][1]["via"] == "市政府办公厅");
    CHECK(cli.onLedger({"--format", "json", "list", "--filter", "via = 市政府办公厅"}).json()["total"] == 1);
}

}  // namespace huying::tests

// SPDX-License-Identifier: GPL-3.0-or-later
// What a unit has to do, its measures and its figures on the command line, and the lists that are handed over to units.
#include <catch2/catch.hpp>

#include "cli/program_run.h"

namespace huying::tests {

namespace {

const std::vector<std::string> recorded{
    R"({"command":"register-suggestion","on":"2023-02-26","serial":1,"title":"关于公交接驳的建议","lead":"王明（武侯代表团）"})",
    R"({"command":"register-suggestion","on":"2023-02-26","serial":2,"title":"关于盲道的建议","lead":"王明（武侯代表团）"})",
    R"({"command":"correct-deputy","deputy":"王明","phone":"028-86600000"})",
    R"({"command":"assign-suggestion","on":"2023-03-03","case":"1","tasks":[{"unit":"市教育局","role":"lead"},{"unit":"市住建局","role":"joint"}]})",
    R"({"command":"assign-suggestion","on":"2023-03-03","case":"2","tasks":[{"unit":"市教育局","role":"sole"}]})",
    R"({"command":"record-progress","on":"2023-03-10","case":"1","unit":"市教育局","text":"计划","measures":[{"text":"摸底","owner":"张三","due_on":"2023-04-10"},{"text":"出方案"}]})",
    R"({"command":"record-progress","on":"2023-04-08","case":"1","unit":"市教育局","text":"已摸底","measure":"摸底","done":true})"};

}  // namespace

TEST_CASE("unit sheets: measures, what is due and figures are tables, in JSON too") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(cli.apply(recorded).exitCode == 0);
    const auto measures = cli.onLedger({"--today", "2023-06-10", "--format", "json", "sheet", "measures"}).json();
    REQUIRE(measures["total"] == 2);
    CHECK(measures["rows"][0]["measure"] == "出方案");
    CHECK(measures["rows"][1]["measure"] == "摸底");
    CHECK(measures["rows"][1]["owner"] == "张三");
    CHECK(measures["rows"][1]["measure_state"] == "已完成");
    CHECK(measures["rows"][1]["done_on"] == "2023-04-08");
    CHECK(cli.onLedger({"--today", "2023-06-10", "--format", "json", "sheet", "measures", "--open"}).json()["total"] == 1);

    const auto due = cli.onLedger({"--today", "2023-06-10", "--format", "json", "sheet", "unit-due", "--unit", "市教育局"}).json();
    CHECK(due["rows"][0]["due_matter"] == "签收");
    CHECK(due["rows"][0]["due_by"] == "2023-03-10");
    CHECK(due["rows"][0]["days_left"] == "超92天");
    CHECK(due["rows"][0]["why"].get<std::string>().find("交办") != std::string::npos);

    const auto figures = cli.onLedger({"--today", "2023-06-10", "--format", "json", "sheet", "unit-figures", "--unit", "市教育局"}).json();
    for (const auto& row : figures["rows"]) {
        if (row["figure"] == "答复超期") CHECK(row["pieces"] == "18-1-1、18-1-2");
        if (row["figure"] == "承办件次") CHECK(row["count"] == 2);
        if (row["figure"] == "专门计划") CHECK(row["percent"] == "50.00%");
    }
    const auto unnamed = cli.onLedger({"sheet", "unit-due"});
    CHECK(unnamed.exitCode == 2);
    CHECK(unnamed.errors.find("bad-option") != std::string::npos);
    CHECK(cli.onLedger({"sheet", "unit-figures", "--unit", "没有的单位"}).exitCode == 1);
    // A measure in the case whole.
    const auto shown = cli.onLedger({"show", "1", "--format", "json"}).json();
    CHECK(shown["tasks"][0]["progress"][1]["measure"] == true);
    CHECK(shown["tasks"][0]["progress"][1]["owner"] == "张三");
    CHECK(shown["tasks"][0]["progress"][3]["done"] == true);
}

TEST_CASE("unit sheets: every unit's list of what it was given is written in one step") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    const std::string folder = cli.path("清单").string();
    const auto none = cli.onLedger({"letters", "--kind", "hand-over", "--all", "--output", folder});
    CHECK(none.exitCode == 1);
    CHECK(none.errors.find("nothing-to-hand-over") != std::string::npos);
    REQUIRE(cli.apply(recorded).exitCode == 0);
    const auto written = cli.onLedger({"letters", "--kind", "hand-over", "--all", "--output", folder, "--format", "json"});
    REQUIRE(written.exitCode == 0);
    CHECK(written.json()["files"].size() == 4);  // two units, for Word and for Excel
    CHECK(std::filesystem::exists(cli.path("清单") / std::filesystem::path(u8"市教育局交办清单.docx")));
    CHECK(cli.onLedger({"letters", "--kind", "hand-over", "--all", "--output", folder}).errors.find("file-exists") != std::string::npos);
}

}  // namespace huying::tests

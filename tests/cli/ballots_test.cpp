// SPDX-License-Identifier: GPL-3.0-or-later
// Inspections and ballots on the command line: recorded, listed, in sheets and in the report.
#include <catch2/catch.hpp>

#include "cli/program_run.h"

namespace huying::tests {

TEST_CASE("inspections and ballots are listed as text, as JSON and as sheets, and stand in the report") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(
        cli.apply(
               {R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","serial":120,"title":"关于优化接驳的建议","lead":"王一（武侯代表团）"})",
                R"({"command":"assign-suggestion","on":"2023-03-03","case":"120","tasks":[{"unit":"市交通运输局","role":"sole"}]})",
                R"({"command":"plan-inspection","on":"2024-11-11","name":"年终检查","committee":"城环资委"})",
                R"({"command":"draw-inspection-sample","on":"2024-11-12","inspection":"年终检查","draw_subject":"pieces","draw_count":1,"seed":"7 7 7"})",
                R"({"command":"record-inspection-finding","on":"2024-11-19","inspection":"年终检查","unit":"市交通运输局","case":"120","text":"看过现场","problem":true,"demand":"公布班次","due_on":"2024-12-20"})",
                R"({"command":"record-ballot","on":"2024-11-28","ballot_meeting":"第九次会议","ballot_subject":"system","system":"government","members":52,"present":50,"collected":50,"satisfied":10,"mostly_satisfied":14,"dissatisfied":24,"invalid":2})",
                R"({"command":"record-review-opinion","on":"2024-11-28","ballot":1,"text":"写明时间表","unit":"市交通运输局"})"})
            .exitCode == 0);
    const auto inspections = cli.onLedger({"--format", "json", "inspections", "--session", "18-1"}).json();
    REQUIRE(inspections["total"] == 1);
    const auto& inspection = inspections["inspections"][0];
    CHECK(inspection["committee"] == "城环资委");
    CHECK(inspection["draws"][0]["proven"] == true);
    CHECK(inspection["draws"][0]["drawn"][0] == "18-1-120 市交通运输局");
    CHECK(inspection["sample"][0]["drawn"] == true);
    CHECK(inspection["sample"][0]["findings"][0]["demand"] == "公布班次");
    CHECK(inspection["sample"][0]["findings"][0]["rectified_on"].is_null());
    CHECK(cli.onLedger({"inspections"}).output.find("按种子重抽，结果一致") != std::string::npos);

    const auto ballots = cli.onLedger({"--format", "json", "ballots"}).json();
    REQUIRE(ballots["total"] == 1);
    const auto& ballot = ballots["ballots"][0];
    CHECK(ballot["passes"] == false);
    CHECK(ballot["count"] == 24);
    CHECK(ballot["base"]["key"] == "present");
    CHECK(ballot["base"]["count"] == 50);
    CHECK(ballot["percent"] == "48.00");
    CHECK(ballot["about"] == "市政府系统");
    CHECK(ballot["waits_for"] == "second_report");
    CHECK(ballot["opinions"][0]["unit"] == "市交通运输局");
    CHECK(cli.onLedger({"ballots"}).output.find("（满意10＋基本满意14）÷到会50＝48%，应超过1/2：未通过") != std::string::npos);

    for (const char* sheet : {"inspections", "ballots", "review-opinions"}) {
        CAPTURE(sheet);
        CHECK(cli.onLedger({"--format", "json", "sheet", sheet}).json()["total"] == 1);
        CHECK(cli.onLedger({"--format", "docx", "--output", cli.path(std::string(sheet) + ".docx").string(), "sheet", sheet}).exitCode ==
              0);
    }
    const auto today = cli.onLedger({"--format", "json", "--today", "2024-12-31", "today"}).json()["papers"];
    int waiting = 0;
    for (const auto& group : today)
        waiting += group["queue"] == "inspection_demands" || group["queue"] == "rectifications" || group["queue"] == "second_ballots"
                       ? group["count"].get<int>()
                       : 0;
    CHECK(waiting == 3);

    const auto report = cli.onLedger({"report", "--session", "18-1", "--as-of", "2024-12-31"}).json();
    CHECK(report["inspections"]["units"] == 1);
    CHECK(report["inspections"]["piece_list"][0] == "18-1-120");
    CHECK(report["ballots"][0]["percent"] == "48.00");
    CHECK(report["ballots"][0]["base"]["count"] == 50);
    CHECK(report["review_opinions"]["count"] == 1);
    CHECK(report["review_opinions"]["rectified"] == 0);
    const auto before = cli.onLedger({"report", "--session", "18-1", "--as-of", "2024-11-18"}).json();
    CHECK_FALSE(before.contains("inspections"));
    CHECK_FALSE(before.contains("ballots"));
    const std::string html = cli.onLedger({"report", "--as-of", "2024-12-31", "--format", "html"}).output;
    CHECK(html.find("综合检查1家单位1件，发现问题1个，提出整改要求1项，已整改0项。") != std::string::npos);
    CHECK(html.find("常委会开展满意度测评1次，通过0次；评议意见1条，已整改0条。") != std::string::npos);
    for (const char* format : {"docx", "xlsx"}) {
        const std::string file = cli.path(std::string("报告.") + format).string();
        CHECK(cli.onLedger({"report", "--as-of", "2024-12-31", "--format", format, "--output", file}).exitCode == 0);
    }

    // A trial writes nothing, and numbers that do not agree are named together.
    const std::string wrong = cli.file(
        "wrong.jsonl",
        R"({"command":"record-ballot","on":"2024-11-28","ballot_meeting":"会","ballot_subject":"report","members":50,"present":52,"collected":50,"satisfied":50,"mostly_satisfied":1,"dissatisfied":0,"invalid":0})");
    const auto refused = cli.onLedger({"apply", wrong, "--dry-run"});
    CHECK(refused.exitCode == 1);
    CHECK(refused.lines()[0]["errors"].size() == 2);
    CHECK(cli.onLedger({"--format", "json", "ballots"}).json()["total"] == 1);
    CHECK(cli.onLedger({"verify"}).exitCode == 0);
}

TEST_CASE("the list of ballots marks the second one on the same") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(
        cli.apply(
               {R"({"command":"record-ballot","on":"2024-11-28","ballot_meeting":"第九次会议","ballot_subject":"report","members":52,"present":50,"collected":50,"satisfied":10,"mostly_satisfied":14,"dissatisfied":24,"invalid":2})",
                R"({"command":"record-second-report","on":"2024-12-18","ballot":1,"second_report":"整改情况"})",
                R"({"command":"record-ballot","on":"2024-12-27","ballot_meeting":"第十次会议","ballot_subject":"report","members":52,"present":50,"collected":50,"satisfied":30,"mostly_satisfied":14,"dissatisfied":4,"invalid":2,"first_ballot":1})"})
            .exitCode == 0);
    CHECK(cli.onLedger({"ballots"}).output.find("（再次测评，第一次为第1号）") != std::string::npos);
}

}  // namespace huying::tests

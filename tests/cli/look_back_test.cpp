// SPDX-License-Identifier: GPL-3.0-or-later
// Look-back rounds on the command line: what was chosen is listed with what was said and found.
#include <catch2/catch.hpp>

#include "cli/program_run.h"

namespace huying::tests {

TEST_CASE("rounds and their lines are listed as sheets, and a case shows what it was asked") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(
        cli.apply(
               {R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","serial":120,"title":"关于优化接驳的建议","lead":"王一（武侯代表团）"})",
                R"({"command":"assign-suggestion","on":"2023-03-03","case":"120","tasks":[{"unit":"市交通运输局","role":"sole"}]})",
                R"({"command":"record-reply","on":"2023-05-30","case":"120","unit":"市交通运输局","result_class":"B","commitments":[{"text":"新开3条接驳线","due_on":"2023-12-31"}]})",
                R"({"command":"open-look-back","on":"2024-03-01","name":"2023年回头看","due_on":"2024-03-31"})",
                R"({"command":"add-look-back-lines","on":"2024-03-01","look_back":"2023年回头看","cases":["120"],"look_at":"open_commitments"})"})
            .exitCode == 0);
    CHECK(cli.onLedger({"--format", "json", "list", "--queue", "回头看待答"}).json()["total"] == 1);
    auto lines = cli.onLedger({"--format", "json", "--today", "2024-04-03", "sheet", "look-back", "--round", "2023年回头看"}).json();
    REQUIRE(lines["total"] == 1);
    CHECK(lines["rows"][0]["case"] == "18-1-120");
    CHECK(lines["rows"][0]["promise"] == "承诺1：新开3条接驳线");
    CHECK(lines["rows"][0]["standing"] == "待答");
    CHECK(lines["rows"][0]["late"] == "逾期3天");
    CHECK(lines["rows"][0]["answered_on"].is_null());

    REQUIRE(
        cli.apply(
               {R"({"command":"record-look-back-answer","on":"2024-03-20","case":"120","unit":"市交通运输局","answer_state":"partly","text":"已开2条","expected_on":"2024-06-30"})",
                R"({"command":"record-look-back-finding","on":"2024-03-25","case":"120","unit":"市交通运输局","finding":"partly_confirmed","text":"现场有2条"})"})
            .exitCode == 0);
    const auto rounds = cli.onLedger({"--format", "json", "sheet", "look-backs"}).json();
    REQUIRE(rounds["total"] == 1);
    CHECK(rounds["rows"][0]["look_back"] == "2023年回头看");
    CHECK(rounds["rows"][0]["lines"] == 1);
    CHECK(rounds["rows"][0]["compared"] == 1);
    CHECK(rounds["rows"][0]["confirmed"] == 1);
    CHECK(cli.onLedger({"--format", "json", "sheet", "look-back", "--round", "2023年回头看", "--open"}).json()["total"] == 0);

    const auto shown = cli.onLedger({"--format", "json", "show", "120"}).json()["look_backs"];
    REQUIRE(shown.size() == 1);
    CHECK(shown[0]["commitment"] == 1);
    CHECK(shown[0]["standing"] == "compared");
    CHECK(shown[0]["answers"][0]["answer_state"] == "partly");
    CHECK(shown[0]["findings"][0]["finding_label"] == "部分属实");
    CHECK(cli.onLedger({"show", "120"}).output.find("部分落实 已开2条") != std::string::npos);
    CHECK(cli.onLedger({"sheet", "look-back"}).exitCode == 2);
    CHECK(cli.onLedger({"sheet", "look-back", "--round", "没有"}).exitCode == 1);
}

}  // namespace huying::tests

// SPDX-License-Identifier: GPL-3.0-or-later
// Promises on the command line: recorded, listed in their queue and as a sheet, shown, fulfilled, answered again; missing
// forms as a call sheet.
#include <catch2/catch.hpp>

#include "cli/program_run.h"

namespace huying::tests {

namespace {

const std::vector<std::string> promised{
    R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","serial":120,"title":"关于优化接驳的建议","lead":"王一（武侯代表团）"})",
    R"({"command":"correct-deputy","deputy":"王一","term":18,"phone":"028-1234"})",
    R"({"command":"assign-suggestion","on":"2023-03-03","case":"120","tasks":[{"unit":"市交通运输局","role":"lead"},{"unit":"市住建局","role":"joint"}]})",
    R"({"command":"record-joint-opinion","on":"2023-03-30","case":"120","unit":"市住建局","text":"同意"})",
    R"({"command":"return-joint-opinion","on":"2023-04-03","case":"120","unit":"市住建局","reason":"没有具体措施"})",
    R"({"command":"record-reply","on":"2023-05-30","case":"120","unit":"市交通运输局","result_class":"B","commitments":[{"text":"新开3条接驳线","due_on":"2024-06-30","owner":"公交处"}]})"};

}  // namespace

TEST_CASE("a promise stands in its queue, on the sheet and in the case until it is fulfilled and answered again") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(cli.apply(promised).exitCode == 0);
    CHECK(cli.onLedger({"--format", "json", "list", "--queue", "commitments"}).json()["total"] == 1);
    CHECK(
        cli.onLedger({"--format", "json", "list", "--filter", "commitments_open > 0 and commitment_due_on < 2024-07-01"}).json()["total"] ==
        1);
    auto sheet = cli.onLedger({"--format", "json", "sheet", "commitments", "--open"}).json();
    REQUIRE(sheet["total"] == 1);
    CHECK(sheet["rows"][0]["case"] == "18-1-120");
    CHECK(sheet["rows"][0]["number"] == 1);
    CHECK(sheet["rows"][0]["state"] == "待落实");
    CHECK(sheet["rows"][0]["due_on"] == "2024-06-30");
    CHECK(sheet["rows"][0]["settled_on"].is_null());

    REQUIRE(
        cli.apply({R"({"command":"record-commitment-progress","on":"2024-06-20","case":"120","step":"fulfilled","text":"3条线路已开行"})"})
            .exitCode == 0);
    CHECK(cli.onLedger({"--format", "json", "list", "--queue", "commitments"}).json()["total"] == 0);
    CHECK(cli.onLedger({"--format", "json", "list", "--queue", "待再次答复"}).json()["total"] == 1);
    const auto open = cli.onLedger({"--format", "json", "show", "120"}).json()["open"];
    int owed = 0;
    for (const auto& one : open) {
        if (one["what"] != "second_reply") continue;
        ++owed;
        CHECK(one["commitments"] == std::vector<int>{1});
        CHECK(one["text"] == "新开3条接驳线");
    }
    CHECK(owed == 1);
    CHECK(cli.onLedger({"show", "120"}).output.find("再次答复代表：承诺1“新开3条接驳线”") != std::string::npos);
    REQUIRE(
        cli.apply({R"({"command":"answer-again","on":"2024-06-28","case":"120","unit":"市交通运输局","result_class":"A","way":"post"})"})
            .exitCode == 0);
    const auto shown = cli.onLedger({"--format", "json", "show", "120"}).json();
    CHECK(shown["result_class"] == "A");
    CHECK(shown["first_class"] == "B");
    CHECK(shown["commitments"][0]["state"] == "fulfilled");
    CHECK(shown["commitments"][0]["entries"][0]["text"] == "3条线路已开行");
    CHECK(shown["commitments"][0]["version"].get<int>() > 0);
    CHECK(shown["second_replies"][0]["on"] == "2024-06-28");
    CHECK(shown["tasks"][1]["joint_opinion"].is_null());
    CHECK(shown["tasks"][1]["joint_opinions"][0]["returned_on"] == "2023-04-03");
    CHECK(shown["tasks"][1]["deadline"] == "2023-04-11");
    CHECK(shown["tasks"][0]["visits"]["complete"] == false);
    const std::string text = cli.onLedger({"show", "120"}).output;
    CHECK(text.find("承诺1：新开3条接驳线（已落实，落实于2024-06-20，计划2024-06-30）") != std::string::npos);
    CHECK(cli.onLedger({"--format", "json", "sheet", "commitments", "--open"}).json()["total"] == 0);
    CHECK(cli.onLedger({"--format", "json", "sheet", "commitments"}).json()["rows"][0]["present_class"] == "A");
    const auto report = cli.onLedger({"--format", "json", "report", "--as-of", "2024-12-20"}).json();
    CHECK(report["follow_up"]["commitments"]["fulfilled"] == 1);
    CHECK(report["follow_up"]["turned"][0] == "18-1-120");
    CHECK(cli.onLedger({"--format", "json", "verify"}).json()["ok"] == true);
}

TEST_CASE("a planned reply without promises stands in its queue until one is recorded or the reason is given") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(cli.apply({promised.front(), promised[2],
                       R"({"command":"record-reply","on":"2023-05-30","case":"120","unit":"市交通运输局","result_class":"B"})"})
                .exitCode == 0);
    CHECK(cli.onLedger({"--format", "json", "list", "--queue", "承诺待登记"}).json()["total"] == 1);
    CHECK(cli.onLedger({"show", "120"}).output.find("市交通运输局　登记承诺　没有规定期限") != std::string::npos);
    CHECK(cli.onLedger({"today"}).output.find("承诺待登记：1") != std::string::npos);
    REQUIRE(cli.apply({R"({"command":"correct-reply","case":"120","unit":"市交通运输局","nothing_promised":"已列入年度计划"})"}).exitCode ==
            0);
    CHECK(cli.onLedger({"--format", "json", "list", "--queue", "commitments_missing"}).json()["total"] == 0);
    CHECK(cli.onLedger({"show", "120"}).output.find("不登记承诺的原因 已列入年度计划") != std::string::npos);
    CHECK(cli.onLedger({"--format", "json", "show", "120"}).json()["tasks"][0]["reply"]["nothing_promised"] == "已列入年度计划");
}

TEST_CASE("the call sheet names whom to call, in every form and language") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(cli.apply(promised).exitCode == 0);
    const auto sheet = cli.onLedger({"--format", "json", "sheet", "unrated"}).json();
    REQUIRE(sheet["total"] == 1);
    CHECK(sheet["rows"][0]["deputy"] == "王一");
    CHECK(sheet["rows"][0]["phone"] == "028-1234");
    CHECK(sheet["rows"][0]["answer"] == "");
    const ProgramResult csv = cli.onLedger({"--format", "csv", "sheet", "unrated"});
    CHECK(csv.output.starts_with("代表,代表团,电话,建议,标题,承办单位,答复日期,答复情况"));
    CHECK(cli.onLedger({"--lang", "en", "--format", "csv", "sheet", "unrated"}).output.starts_with("Deputy,Delegation,Telephone"));
    CHECK(cli.onLedger({"sheet", "unrated"}).output.find("028-1234") != std::string::npos);
    const ProgramResult unknown = cli.onLedger({"sheet", "nothing"});
    CHECK(unknown.exitCode == 2);
    CHECK(unknown.errors.find("unknown-sheet") != std::string::npos);
}

TEST_CASE("a promise fulfilled after its day says so in the case and on the sheet, an open one that its day has passed") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(cli.apply(promised).exitCode == 0);
    const auto late = [&](const char* today) {
        return cli.onLedger({"--today", today, "--format", "json", "sheet", "commitments"}).json()["rows"][0]["late"];
    };
    CHECK(late("2024-06-30") == "");
    CHECK(late("2024-07-02") == "超期2天");
    CHECK(cli.onLedger({"--today", "2024-07-02", "show", "120"}).output.find("（待落实，超期2天，计划2024-06-30）") != std::string::npos);
    REQUIRE(
        cli.apply({R"({"command":"record-commitment-progress","on":"2024-07-05","case":"120","step":"fulfilled","text":"3条线路已开行"})"})
            .exitCode == 0);
    CHECK(late("2024-12-01") == "逾期落实5天");
    CHECK(cli.onLedger({"--lang", "en", "sheet", "commitments"}).output.find("fulfilled 5 days late") != std::string::npos);
    CHECK(cli.onLedger({"show", "120"}).output.find("（已落实，逾期落实5天，落实于2024-07-05，计划2024-06-30）") != std::string::npos);
    CHECK(cli.onLedger({"--format", "json", "show", "120"}).json()["commitments"][0]["days_late"] == 5);
}

}  // namespace huying::tests

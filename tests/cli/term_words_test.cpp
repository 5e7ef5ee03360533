// SPDX-License-Identifier: GPL-3.0-or-later
// What a term calls things, on the command line: lists, cases, reports and files say it in both languages.
#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>

#include "cli/program_run.h"

namespace huying::tests {

namespace {

const std::vector<std::string> answered{
    R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","serial":120,"title":"关于优化接驳的建议","lead":"王一（武侯代表团）","category":"K02"})",
    R"({"command":"assign-suggestion","on":"2023-03-03","case":"120","tasks":[{"unit":"市交通运输局","role":"lead"},{"unit":"市住建局","role":"joint"}]})",
    R"({"command":"record-reply","on":"2023-05-30","case":"120","unit":"市交通运输局","result_class":"A"})",
    R"({"command":"record-feedback","on":"2023-06-10","case":"120","result":"satisfied"})"};

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("term words: classes and words of the register stand in list, show, report and files, in English too") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(cli.apply(answered).exitCode == 0);
    REQUIRE(
        cli.apply({R"({"command":"choose-class-list","list":"jia_yi_bing"})", R"({"command":"set-wording","key":"joint","text":"协办"})"})
            .exitCode == 0);
    const auto shown = cli.onLedger({"--format", "json", "show", "120"}).json();
    CHECK(shown["result_class"] == "A");
    CHECK(shown["result_class_label"] == "甲");
    CHECK(shown["tasks"][1]["role"] == "joint");
    CHECK(has(cli.onLedger({"show", "120"}).output, "协办 市住建局"));
    CHECK(has(cli.onLedger({"--lang", "en", "show", "120"}).output, "协办 市住建局"));
    CHECK(has(cli.onLedger({"--format", "csv", "list", "--columns", "case,result_class,joint_units"}).output, "18-1-120,甲"));
    CHECK(has(cli.onLedger({"--format", "csv", "list", "--columns", "case,joint_units"}).output, "协办单位"));
    CHECK(cli.onLedger({"--format", "json", "list", "--filter", "结果类别 = 甲"}).json()["total"] == 1);
    CHECK(cli.onLedger({"--format", "json", "list", "--columns", "case,协办单位"}).exitCode == 0);

    const auto report = cli.onLedger({"report", "--strict", "--as-of", "2023-12-31"});
    CHECK(report.exitCode == 0);
    const std::string html = cli.path("报告.html").string();
    REQUIRE(cli.onLedger({"--format", "html", "--output", html, "report", "--as-of", "2023-12-31"}).exitCode == 0);
    std::ostringstream page;
    page << std::ifstream(html).rdbuf();
    CHECK(has(page.str(), "协办单位"));
    CHECK_FALSE(has(page.str(), "会办单位"));
    CHECK(has(page.str(), "甲"));
    for (const char* format : {"docx", "xlsx"})
        CHECK(cli.onLedger({"--format", format, "--output", cli.path(std::string("报告.") + format).string(), "report"}).exitCode == 0);

    // What was exported comes back as it is.
    const std::string ledger = cli.path("台账.csv").string();
    REQUIRE(cli.onLedger({"--format", "csv", "--output", ledger, "list", "--columns", "number_text,case,title,result_class"}).exitCode ==
            0);

    const auto refused = cli.apply({R"({"command":"set-result-class","class":"A","in_use":false})"});
    CHECK(refused.exitCode == 1);
    CHECK(refused.lines().at(0)["errors"][0]["code"] == "class-in-use");
    const auto offered = cli.apply({R"({"command":"choose-profile","profile":"beijing","from":"2024-01-01"})"});
    CHECK(offered.exitCode == 0);
    CHECK(has(offered.output, "profile-offers"));
    CHECK(cli.onLedger({"verify"}).exitCode == 0);
}

}  // namespace huying::tests

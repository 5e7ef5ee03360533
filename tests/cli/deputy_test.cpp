// SPDX-License-Identifier: GPL-3.0-or-later
// A deputy's record and the pages of all deputies on the command line.
#include <catch2/catch.hpp>

#include <filesystem>

#include <nlohmann/json.hpp>

#include "cli/program_run.h"

namespace huying::tests {

namespace {

void fill(const CommandLine& cli) {
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(
        cli.apply(
               {R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","serial":120,"title":"关于优化接驳的建议","lead":"王明（武侯代表团）","co_signers":["陈红（锦江代表团）"]})",
                R"({"command":"correct-deputy","deputy":"王明","certificate":"180001","phone":"13800001234"})",
                R"({"command":"assign-suggestion","on":"2023-03-03","case":"120","tasks":[{"unit":"市交通运输局","role":"sole"}]})",
                R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","serial":121,"title":"涉密题目","classified":true,"lead":"王明（武侯代表团）"})"})
            .exitCode == 0);
}

}  // namespace

TEST_CASE("a deputy's record as text, JSON, page and Word file; nobody's telephone in any") {
    const CommandLine cli;
    fill(cli);
    const auto text = cli.onLedger({"--today", "2023-06-08", "deputy", "王明"});
    CHECK(text.exitCode == 0);
    for (const char* part : {"王明履职档案", "代表证号180001", "截至2023-06-08", "领衔提出\t1件\t18-1-120",
                             "市交通运输局（单办）　应于2023-06-05前完成【超3天】", "另有1件涉密或要求不公开姓名的建议"})
        CHECK(text.output.find(part) != std::string::npos);
    const auto json = cli.onLedger({"--format", "json", "--today", "2023-06-08", "deputy", "180001"}).json();
    CHECK(json["deputy"]["name"] == "王明");
    CHECK(json["as_of"] == "2023-06-08");
    CHECK(json["left_out"] == 1);
    CHECK(json["figures"][0]["key"] == "led");
    CHECK(json["figures"][0]["count"] == 1);
    CHECK(json["figures"][0]["pieces"] == nlohmann::json{"18-1-120"});
    REQUIRE(json["pieces"].size() == 1);
    CHECK(json["pieces"][0]["co_signers"] == nlohmann::json{"陈红"});
    CHECK(json["pieces"][0]["units"][0]["due_on"] == "2023-06-05");
    const auto page = cli.onLedger({"--format", "html", "deputy", "王明", "--delegation", "武侯"});
    CHECK(page.exitCode == 0);
    CHECK(page.output.starts_with("<!DOCTYPE html>"));
    for (const std::string& output : {text.output, json.dump(), page.output}) {
        CHECK(output.find("13800001234") == std::string::npos);
        CHECK(output.find("涉密题目") == std::string::npos);
    }
    CHECK(cli.onLedger({"--format", "docx", "deputy", "王明", "--output", cli.path("record.docx").string()}).exitCode == 0);
    CHECK(std::filesystem::file_size(cli.path("record.docx")) > 1000);
    CHECK(cli.onLedger({"--lang", "en", "deputy", "王明"}).output.find("Led\t1\t18-1-120") != std::string::npos);
}

TEST_CASE("the pages of all deputies are brought up to date in a folder") {
    const CommandLine cli;
    fill(cli);
    const std::string folder = cli.path("pages").string();
    const auto first = cli.onLedger({"--format", "json", "deputy", "--all", "--output", folder}).json();
    CHECK(first["pages"] == 2);
    CHECK(first["written"] == 2);
    CHECK(std::filesystem::exists(cli.path("pages/index.html")));
    CHECK(cli.onLedger({"deputy", "--all", "--output", folder}).output == folder + "：2位代表的页面，写了0个，删去0个。\n");
    // A backup has the register's name and would put older pages in their place.
    const auto backup = cli.onLedger({"backup", "--format", "json"}).json()["file"].get<std::string>();
    const auto refused = cli.run({"--ledger", backup, "deputy", "--all", "--output", folder});
    CHECK(refused.exitCode == 1);
    CHECK(refused.errors.find("backup-read-only") != std::string::npos);
}

TEST_CASE("a deputy who is not known, or not told apart, and options that do not fit are refused") {
    const CommandLine cli;
    fill(cli);
    REQUIRE(cli.apply({R"({"command":"add-deputy","name":"王明","delegation":"成华代表团","term":18})"}).exitCode == 0);
    const auto several = cli.onLedger({"deputy", "王明"});
    CHECK(several.exitCode == 1);
    CHECK(several.errors.find("ambiguous-deputy") != std::string::npos);
    CHECK(cli.onLedger({"deputy", "没有"}).exitCode == 1);
    CHECK(cli.onLedger({"deputy"}).exitCode == 2);
    CHECK(cli.onLedger({"deputy", "--all"}).exitCode == 2);
    CHECK(cli.onLedger({"deputy", "王明", "--all", "--output", cli.path("x").string()}).exitCode == 2);
    CHECK(cli.onLedger({"--format", "xlsx", "deputy", "王明"}).exitCode == 2);
}

}  // namespace huying::tests

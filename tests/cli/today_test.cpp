// SPDX-License-Identifier: GPL-3.0-or-later
// The day's work and the archive on the command line.
#include <catch2/catch.hpp>

#include "cli/program_run.h"

namespace huying::tests {

namespace {

const std::vector<std::string> recorded{
    R"({"command":"register-suggestion","on":"2023-02-26","serial":1,"title":"关于公交接驳的建议","lead":"王明（武侯代表团）"})",
    R"({"command":"assign-suggestion","on":"2023-03-03","case":"1","tasks":[{"unit":"市教育局","role":"sole"}]})",
    R"({"command":"record-submission","on":"2023-06-01","session":"18-1","title":"关于盲道的建议","lead":"王明（武侯代表团）"})",
    R"({"command":"record-pre-contact","on":"2023-06-02","session":"18-1","deputy":"王明（武侯代表团）","unit":"市住建局","matter":"路灯"})"};

nlohmann::json queue(const nlohmann::json& groups, const std::string& code) {
    for (const auto& group : groups) {
        if (group["queue"] == code) return group;
    }
    return {};
}

bool has(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("today: the verb prints what waits, pieces first, then papers and talks") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(cli.apply(recorded).exitCode == 0);
    const auto today = cli.onLedger({"--today", "2023-06-10", "--format", "json", "today"}).json();
    CHECK(today["today"] == "2023-06-10");
    const auto overdue = queue(today["queues"], "overdue");
    CHECK(overdue["label"] == "超期");
    CHECK(overdue["count"] == 1);
    CHECK(overdue["rows"][0]["case"] == "18-1-1");
    CHECK(overdue["rows"][0]["due_on"] == "2023-06-05");
    CHECK(overdue["rows"][0]["units"][0] == "市教育局");
    CHECK(queue(today["queues"], "first_contact")["rows"][0]["due_on"] == "2023-03-31");
    const auto papers = queue(today["papers"], "papers");
    CHECK(papers["rows"][0]["submission"] == "18-1-来1");
    CHECK(papers["rows"][0]["days"] == 9);
    CHECK(papers["rows"][0]["sentence"] == "来件尚未初审");
    const auto talks = queue(today["papers"], "open_talks");
    CHECK(talks["rows"][0]["pre_contact"] == 1);
    CHECK(talks["rows"][0]["unit"] == "市住建局");
    CHECK(talks["rows"][0]["deputy"] == "王明");
    // Overdue, not signed for, without a first talk, silent; a paper and a talk.
    CHECK(today["total"] == 6);

    const std::string text = cli.onLedger({"--today", "2023-06-10", "today"}).output;
    CHECK(has(text, "超期：1\n  18-1-1\t关于公交接驳的建议\t市教育局\t"));
    CHECK(has(text, "来件待审：1\n  18-1-来1\t关于盲道的建议\t王明\t\t来件尚未初审\t已等9天\n"));
    CHECK_FALSE(has(text, "退回未再交"));
    // Looked at as on a day before it came in, it has not waited yet.
    CHECK(has(cli.onLedger({"--today", "2022-08-30", "today"}).output, "来件尚未初审\t已等0天\n"));
    const std::string english = cli.onLedger({"--today", "2023-06-10", "--lang", "en", "today"}).output;
    CHECK(has(english, "Papers to review: 1\n"));
    const auto unit = cli.onLedger({"--today", "2023-06-10", "--format", "json", "today", "--unit", "市住建局"}).json();
    CHECK(unit["total"] == 1);
    CHECK(queue(unit["papers"], "open_talks")["count"] == 1);
    CHECK(queue(cli.onLedger({"--format", "json", "today", "--limit", "0"}).json()["papers"], "papers")["rows"].empty());
    CHECK(cli.onLedger({"today", "--unit", "没有这个局"}).exitCode == 1);
    CHECK(cli.onLedger({"today", "--format", "xlsx"}).exitCode == 2);
}

TEST_CASE("the archive of a piece is shown and listed") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(cli.apply(recorded).exitCode == 0);
    REQUIRE(
        cli.apply(
               {R"({"command":"record-reply","on":"2023-06-12","case":"1","unit":"市教育局","result_class":"A"})",
                R"({"command":"record-feedback","on":"2023-06-20","case":"1","result":"satisfied"})",
                R"({"command":"archive-suggestion","on":"2023-12-01","case":"1","archived_by":"档案室","archive_number":"甲-1","box_number":"7"})"})
            .exitCode == 0);
    const auto shown = cli.onLedger({"--format", "json", "show", "1"}).json();
    REQUIRE(shown["archivings"].size() == 1);
    CHECK(shown["archivings"][0]["on"] == "2023-12-01");
    CHECK(shown["archivings"][0]["box_number"] == "7");
    CHECK(shown["archivings"][0]["taken_out_on"].is_null());
    CHECK(has(cli.onLedger({"show", "1"}).output, "归档：2023-12-01 档案室 归档，档号甲-1，7号盒"));
    const auto rows =
        cli.onLedger({"--format", "json", "list", "--filter", "box_number = 7", "--columns", "archived_on,archive_number"}).json();
    REQUIRE(rows["total"] == 1);
    CHECK(rows["rows"][0]["archived_on"] == "2023-12-01");
    CHECK(rows["rows"][0]["archive_number"] == "甲-1");
    CHECK(has(cli.onLedger({"history", "1"}).output, "盒号"));
    const auto refused = cli.apply({R"({"command":"record-delivery","on":"2023-12-02","case":"1","way":"post"})"});
    CHECK(refused.exitCode == 1);
    CHECK(refused.lines()[0]["errors"][0]["sentence"] == "18-1-1 已于2023-12-01由档案室归档，不能再记录；确需改动的，请先取出归档。");
}

}  // namespace huying::tests

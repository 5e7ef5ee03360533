// SPDX-License-Identifier: GPL-3.0-or-later
// Why the dates of one case are what they are, and the lists of the day's work and of the replies that are owed.
#include <catch2/catch.hpp>

#include "cli/program_run.h"

namespace huying::tests {

namespace {

const std::vector<std::string> recorded{
    R"({"command":"register-suggestion","on":"2023-02-26","serial":1,"title":"关于公交接驳的建议","lead":"王明（武侯代表团）","co_signers":["陈红（锦江代表团）"]})",
    R"({"command":"assign-suggestion","on":"2023-03-03","case":"1","tasks":[{"unit":"市教育局","role":"lead"},{"unit":"市住建局","role":"joint"}]})",
    R"({"command":"acknowledge-receipt","on":"2023-03-06","case":"1","unit":"市教育局"})"};

class CaseWithDates {
public:
    CommandLine cli;
    CaseWithDates() {
        REQUIRE(cli.onLedger({"init"}).exitCode == 0);
        REQUIRE(cli.apply(recorded).exitCode == 0);
    }
    [[nodiscard]] nlohmann::json matters(std::vector<std::string> words) const {
        words.insert(words.begin(), {"--today", "2023-06-10", "due", "--case", "1"});
        return cli.onLedger(words).json()["matters"];
    }
};

}  // namespace

TEST_CASE("due of a case: every open date with its computation, one of them by its name and unit") {
    const CaseWithDates one;
    const auto all = one.matters({});
    CHECK(all.size() == 6);  // the receipt and the opinion of the joint unit, the first talk, the reply, twice the time to return
    CHECK(all[0]["matter"] == "receipt");
    CHECK(all[0]["unit"] == "市住建局");
    CHECK(all[0]["due_on"] == "2023-03-10");
    const auto opinion = one.matters({"--matter", "joint_opinion"});
    REQUIRE(opinion.size() == 1);
    CHECK(opinion[0]["due_on"] == "2023-04-03");
    CHECK(opinion[0]["round"] == 1);
    CHECK(opinion[0]["explanation"]["due"] == "2023-04-03");
    const auto window = one.matters({"--matter", "return-request", "--unit", "市教育局"});
    REQUIRE(window.size() == 1);
    CHECK(window[0]["due_on"] == "2023-03-15");
    CHECK(window[0]["explanation"]["base"] == "receipt");
    CHECK(one.matters({"--unit", "市住建局"}).size() == 3);
    CHECK(one.cli.onLedger({"due", "--case", "1", "--matter", "whatever"}).exitCode == 2);
    CHECK(one.cli.onLedger({"due", "--case", "99"}).exitCode == 1);
}

TEST_CASE("due of a paper: by when it is to be given out, and of its piece once it has a number") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(
        cli.apply(
               {R"({"command":"record-submission","on":"2023-05-29","session":"18-1","kind":"intersessional","title":"关于路灯的建议","lead":"王明（武侯代表团）"})",
                R"({"command":"record-submission","on":"2023-02-21","session":"18-1","title":"关于盲道的建议","lead":"王明（武侯代表团）"})"})
            .exitCode == 0);
    const auto due = [&](const std::vector<std::string>& more) {
        std::vector<std::string> words{"--today", "2023-06-01", "due", "--case"};
        words.insert(words.end(), more.begin(), more.end());
        return cli.onLedger(words);
    };
    const auto paper = due({"18-1-来1"}).json();
    CHECK(paper["case"].is_null());
    CHECK(paper["submission"] == "18-1-来1");
    REQUIRE(paper["matters"].size() == 1);
    CHECK(paper["matters"][0]["matter"] == "decision");
    CHECK(paper["matters"][0]["what"] == "闭会建议交办");
    CHECK(paper["matters"][0]["due_on"] == "2023-06-07");  // seven working days from Monday the 29th
    CHECK(paper["matters"][0]["explanation"]["base"] == "receipt");
    const auto plenary = due({"来2"}).json()["matters"];
    REQUIRE(plenary.size() == 1);
    CHECK(plenary[0]["due_on"].is_null());
    CHECK(plenary[0]["why_no_date"] == "大会期间的来件没有编号以前不算期限：交办的期限自大会闭幕起算。");
    CHECK(due({"来1", "--matter", "reply"}).json()["matters"].empty());
    CHECK(due({"来1", "--unit", "市教育局"}).json()["matters"].empty());
    CHECK(due({"来9"}).exitCode == 1);

    const auto agenda =
        cli.onLedger({"--today", "2023-06-01", "--format", "json", "agenda", "--by", "day", "--days", "10"}).json()["groups"];
    REQUIRE(agenda.size() == 1);
    REQUIRE(agenda[0]["entries"].size() == 1);
    CHECK(agenda[0]["entries"][0]["submission"] == "18-1-来1");
    CHECK(agenda[0]["entries"][0]["case"].is_null());
    CHECK(agenda[0]["entries"][0]["assignment"] == true);
    CHECK(agenda[0]["entries"][0]["due_on"] == "2023-06-07");
    const std::string text = cli.onLedger({"--today", "2023-06-01", "agenda"}).output;
    CHECK(text.find("  18-1-来1\t关于路灯的建议\t代表工作机构\t交办\t2023-06-07\t剩6天\n") != std::string::npos);

    REQUIRE(cli.apply({R"({"command":"review-submission","on":"2023-06-01","submission":"来1","stage":"first","verdict":"pass"})",
                       R"({"command":"review-submission","on":"2023-06-01","submission":"来1","stage":"second","verdict":"pass"})",
                       R"({"command":"register-suggestion","on":"2023-06-02","submission":"来1"})"})
                .exitCode == 0);
    const auto piece = due({"18-1-来1"}).json();
    CHECK(piece["case"] == "18-1-闭1");
    REQUIRE(piece["matters"].size() == 1);
    CHECK(piece["matters"][0]["due_on"] == "2023-06-07");
}

TEST_CASE("today names the matter of each line, by which its date is explained, and what is missing of the three visits") {
    const CaseWithDates one;
    const auto today = one.cli.onLedger({"--today", "2023-06-10", "--format", "json", "today"}).json();
    for (const auto& group : today["queues"]) {
        if (group["queue"] == "overdue") {
            CHECK(group["rows"][0]["matter"] == "reply");
            CHECK(group["rows"][0]["round"] == 1);
            CHECK(group["rows"][0]["visits_missing"] == "市教育局三访还缺办前、办中");
        }
        for (const auto& row : group["rows"]) {
            if (row["due_on"].is_null()) continue;
            const auto matters = one.matters({"--matter", row["matter"].get<std::string>(), "--unit", row["units"][0].get<std::string>()});
            REQUIRE(matters.size() == 1);
            CHECK(matters[0]["due_on"] == row["due_on"]);
        }
    }
}

TEST_CASE("the day's work and the replies that are owed are sheets, of one unit or of all") {
    const CaseWithDates one;
    const auto debts = one.cli.onLedger({"--today", "2023-06-10", "--format", "json", "sheet", "reply-debts"}).json();
    REQUIRE(debts["total"] == 2);
    CHECK(debts["rows"][0]["deputy"] == "王明");
    CHECK(debts["rows"][1]["deputy"] == "陈红");
    CHECK(debts["rows"][1]["debt_state"] == "尚未答复");
    CHECK(debts["rows"][1]["owed_since"] == "2023-03-03");
    CHECK(debts["rows"][1]["days_owed"] == 99);
    CHECK(debts["rows"][1]["due_by"] == "2023-06-05");
    CHECK(one.cli.onLedger({"--format", "json", "sheet", "reply-debts", "--unit", "市住建局"}).json()["total"] == 0);
    CHECK(one.cli.onLedger({"sheet", "reply-debts", "--unit", "没有这个局"}).exitCode == 1);
    const auto csv = one.cli.onLedger({"--today", "2023-06-10", "--format", "csv", "sheet", "today"});
    CHECK(csv.output.find("超期,18-1-1,关于公交接驳的建议,市教育局,") != std::string::npos);
    CHECK(csv.output.find("缺会办意见,18-1-1,关于公交接驳的建议,市住建局,") != std::string::npos);
    const auto unit = one.cli.onLedger({"--today", "2023-06-10", "--format", "csv", "sheet", "today", "--unit", "市住建局"});
    CHECK(unit.output.find("超期,") == std::string::npos);
    CHECK(unit.output.find("未签收,18-1-1,") != std::string::npos);
}

}  // namespace huying::tests

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

// SPDX-License-Identifier: GPL-3.0-or-later
// Deputies' activities on the command line: the verb, the piece that names one, the list, the report, a deputy's record.
#include <catch2/catch.hpp>

#include "cli/program_run.h"

namespace huying::tests {

TEST_CASE("activities are listed with their pieces, and list, show, report and a deputy's record tell of them") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(
        cli.apply(
               {R"({"command":"add-deputy","name":"王一","delegation":"武侯代表团","term":18})",
                R"({"command":"record-deputy-activity","session":"18-1","name":"公交接驳专题调研","deputy_activity_kind":"special_research","began_on":"2023-02-01","finished_on":"2023-02-03","place":"天府新区","organizer":"武侯代表团","participants":["王一"]})",
                R"({"command":"record-deputy-activity","session":"18-1","name":"履职培训","deputy_activity_kind":"training","began_on":"2023-01-10"})",
                R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","serial":120,"title":"关于优化公交接驳的建议","lead":"王一（武侯代表团）","deputy_activity":"公交接驳专题调研"})",
                R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","serial":121,"title":"关于照明的建议","lead":"王一（武侯代表团）"})"})
            .exitCode == 0);
    const auto listed = cli.onLedger({"activities", "--session", "18-1", "--format", "json"}).json();
    CHECK(listed["session"] == "18-1");
    REQUIRE(listed["activities"].size() == 2);
    CHECK(listed["activities"][0]["deputy_activity"] == "履职培训");
    CHECK(listed["activities"][0]["formation_source"] == "other");
    CHECK(listed["activities"][0]["finished_on"].is_null());
    CHECK(listed["activities"][1]["deputy_activity_kind"] == "special_research");
    CHECK(listed["activities"][1]["deputy_activity_kind_label"] == "专题调研");
    CHECK(listed["activities"][1]["participants"] == nlohmann::json({"王一（武侯代表团）"}));
    CHECK(listed["activities"][1]["pieces"] == nlohmann::json({"18-1-120"}));
    CHECK(listed["activities"][1]["left_out"] == 0);
    CHECK(listed["activities"][1]["version"] > 0);
    CHECK(cli.onLedger({"activities"})
              .output.find("2023-02-01\t2023-02-03\t专题调研\t公交接驳专题调研\t天府新区\t武侯代表团\t1\t1\t18-1-120") !=
          std::string::npos);
    CHECK(cli.onLedger({"activities", "--session", "17-1"}).exitCode == 1);

    const auto shown = cli.onLedger({"show", "120", "--format", "json"}).json();
    CHECK(shown["deputy_activity"] == "公交接驳专题调研");
    CHECK(shown["formation_source"] == "special_research");
    CHECK(cli.onLedger({"show", "121", "--format", "json"}).json()["deputy_activity"].is_null());
    const auto rows =
        cli.onLedger({"list", "--filter", "deputy_activity = 公交接驳专题调研", "--columns", "case,deputy_activity", "--format", "json"})
            .json();
    CHECK(rows["total"] == 1);
    CHECK(rows["rows"][0]["deputy_activity"] == "公交接驳专题调研");

    bool isCounted = false;
    const auto report = cli.onLedger({"report", "--session", "18-1", "--as-of", "2023-12-20"}).json();
    for (const auto& block : report["blocks"]) {
        if (block["key"] != "deputy_activity") continue;
        isCounted = true;
        CHECK(block["denominator"]["count"] == 2);
        for (const auto& row : block["rows"]) {
            if (row["key"] == "from_activities") CHECK(row["percent"] == "50.00");
        }
    }
    CHECK(isCounted);
    const auto record = cli.onLedger({"deputy", "王一", "--format", "json"}).json();
    REQUIRE(record["activities"].size() == 1);
    CHECK(record["activities"][0]["name"] == "公交接驳专题调研");
    CHECK(record["activities"][0]["pieces"] == nlohmann::json({"18-1-120"}));
    CHECK(record["pieces"][0]["deputy_activity"] == "公交接驳专题调研");
    CHECK(cli.onLedger({"deputy", "王一"}).output.find("参加代表活动") != std::string::npos);
    // Whose proposer is not to be named is counted beside who took part, and not named by its number.
    REQUIRE(cli.apply({R"({"command":"correct-suggestion","case":"120","hide_identity":true})"}).exitCode == 0);
    const auto kept = cli.onLedger({"activities", "--format", "json"}).json();
    CHECK(kept["activities"][1]["pieces"].empty());
    CHECK(kept["activities"][1]["left_out"] == 1);
    const std::string text = cli.onLedger({"activities"}).output;
    CHECK(text.find("武侯代表团\t1\t1\t") != std::string::npos);
    CHECK(text.find("18-1-120") == std::string::npos);
    CHECK(cli.onLedger({"verify"}).exitCode == 0);
}

TEST_CASE("an activity that pieces name is not removed, and a trial run writes nothing") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(
        cli.apply(
               {R"({"command":"record-deputy-activity","name":"年中视察","deputy_activity_kind":"inspection","began_on":"2023-02-01"})",
                R"({"command":"register-suggestion","on":"2023-02-26","serial":1,"title":"关于照明的建议","lead":"王一（武侯代表团）","deputy_activity":"年中视察"})"})
            .exitCode == 0);
    const std::string remove = R"({"command":"remove-deputy-activity","deputy_activity":"年中视察"})";
    const ProgramResult refused = cli.apply({remove});
    CHECK(refused.exitCode == 1);
    CHECK(refused.lines().at(0)["errors"][0]["code"] == "deputy-activity-in-use");
    CHECK(refused.output.find("18-1-1") != std::string::npos);
    REQUIRE(cli.apply({R"({"command":"correct-suggestion","case":"1","deputy_activity":null})"}).exitCode == 0);
    CHECK(cli.onLedger({"apply", "-", "--dry-run"}, remove + "\n").exitCode == 0);
    CHECK(cli.onLedger({"activities", "--format", "json"}).json()["activities"].size() == 1);
    CHECK(cli.apply({remove}).exitCode == 0);
    CHECK(cli.onLedger({"activities", "--format", "json"}).json()["activities"].empty());
}

}  // namespace huying::tests

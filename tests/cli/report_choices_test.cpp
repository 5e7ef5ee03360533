// SPDX-License-Identifier: GPL-3.0-or-later
// Prose and settings of the report on the command line.
#include <catch2/catch.hpp>

#include "cli/program_run.h"

namespace huying::tests {

using nlohmann::json;

namespace {

json reportOf(const CommandLine& cli) { return cli.onLedger({"report", "--session", "18-1"}).json(); }

const json& blockOf(const json& report, const std::string& key) {
    for (const json& block : report["blocks"]) {
        if (block["key"] == key) return block;
    }
    throw std::runtime_error("no block " + key);
}

}  // namespace

TEST_CASE("report texts and settings stand in the JSON form, and nothing else of it changes with them") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(
        cli.apply(
               {R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","title":"关于停车的建议","lead":"王明（武侯代表团）","category":"K02"})"})
            .exitCode == 0);
    json before = reportOf(cli);
    CHECK(before["texts"] == json::array());
    CHECK(before["settings"] == json{{"class_shares_of", "completed"},
                                     {"decimals", 2},
                                     {"trim_zeros", true},
                                     {"satisfied_means", "satisfied_and_mostly"},
                                     {"rating_shares_of", "returned"},
                                     {"first_rating_shares_of", "returned"},
                                     {"contact_shares_of", "registered"},
                                     {"publication_shares_of", "registered"},
                                     {"since", nullptr},
                                     {"version", 0}});
    REQUIRE(
        cli.apply(
               {R"({"command":"set-report-text","session":"18-1","slot":"outlook","text":"下一步……","expect":0})",
                R"({"command":"set-report-setting","session":"18-1","decimals":4,"trim_zeros":false,"satisfied_means":"satisfied_only"})"})
            .exitCode == 0);
    json after = reportOf(cli);
    CHECK(after["texts"].at(0)["slot"] == "outlook");
    CHECK(after["texts"].at(0)["label"] == "存在问题和下一步打算");
    CHECK(after["texts"].at(0)["text"] == "下一步……");
    CHECK(after["settings"]["decimals"] == 4);
    CHECK(after["settings"]["since"] == "18-1");
    CHECK(after["satisfaction"]["rate"] == "satisfied");
    CHECK(blockOf(after, "kind")["rows"].at(0)["percent"] == "100.00");  // two decimals whatever papers print
    for (const char* key : {"texts", "settings", "satisfaction"}) {
        before.erase(key);
        after.erase(key);
    }
    CHECK(before == after);

    REQUIRE(cli.apply({R"({"command":"set-report-setting","session":"18-1","class_shares_of":"registered"})"}).exitCode == 0);
    const json block = blockOf(reportOf(cli), "result_class");
    CHECK(block["denominator"]["key"] == "registered");
    CHECK(block["rows"].back()["key"] == "not_completed");
    CHECK(block["rows"].back()["percent"] == "100.00");

    REQUIRE(
        cli.apply(
               {R"({"command":"set-report-setting","session":"18-1","rating_shares_of":"registered","first_rating_shares_of":"completed","contact_shares_of":"replied","publication_shares_of":"completed"})"})
            .exitCode == 0);
    const json based = reportOf(cli);
    CHECK(based["settings"]["first_rating_shares_of"] == "completed");
    CHECK(based["settings"]["publication_shares_of"] == "completed");
    CHECK(blockOf(based, "rating_result")["denominator"]["key"] == "registered");
    CHECK(blockOf(based, "rating_result")["rows"].back()["key"] == "neither_rated_nor_completed");
    CHECK(blockOf(based, "rating_first")["denominator"]["key"] == "completed");
    // No block takes its shares of what it does not hold.
    for (const char* wrong : {R"("class_shares_of":"returned")", R"("contact_shares_of":"returned")", R"("rating_shares_of":"tasks")"}) {
        INFO(wrong);
        const auto none = cli.apply({std::string(R"({"command":"set-report-setting","session":"18-1",)") + wrong + "}"});
        CHECK(none.exitCode == 1);
        CHECK(none.lines().at(0)["errors"].at(0)["code"] == "unknown-code");
    }

    // A version that is seen is expected; one that is not any more is refused.
    const std::string seen = reportOf(cli)["texts"].at(0)["version"].dump();
    CHECK(cli.apply({R"({"command":"set-report-text","session":"18-1","slot":"outlook","text":"甲","expect":)" + seen + "}"}).exitCode ==
          0);
    const auto refused =
        cli.apply({R"({"command":"set-report-text","session":"18-1","slot":"outlook","text":"乙","expect":)" + seen + "}"});
    CHECK(refused.exitCode == 1);
    CHECK(refused.lines().at(0)["errors"].at(0)["code"] == "changed-meanwhile");
    REQUIRE(cli.onLedger({"verify"}).exitCode == 0);
    const auto html = cli.onLedger({"report", "--session", "18-1", "--format", "html"});
    CHECK(html.output.find("甲") != std::string::npos);
}

}  // namespace huying::tests

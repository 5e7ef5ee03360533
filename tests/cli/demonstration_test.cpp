// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <set>

#include "cli/program_run.h"

namespace huying::tests {

namespace {

nlohmann::json rowOf(const nlohmann::json& report, const std::string& block, const std::string& key) {
    for (const auto& one : report["blocks"]) {
        if (one["key"] != block) continue;
        for (const auto& row : one["rows"]) {
            if (row["key"] == key) return row;
        }
    }
    return {};
}

}  // namespace

// The figures that Chengdu published for 2023 (National People's Congress website, 2024-02-19).
TEST_CASE("the demonstration register gives the published account of 2023") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init", "--sample"}).exitCode == 0);
    const auto report = cli.onLedger({"report", "--strict"}).json();
    CHECK(report["as_of"] == "2023-12-20");
    const auto& totals = report["totals"];
    CHECK(totals["registered"] == 670);
    CHECK(totals["plenary"] == 637);
    CHECK(totals["intersessional"] == 33);
    CHECK(totals["completed"] == 667);
    CHECK(totals["open"] == 3);
    CHECK(totals["units"] == 101);
    struct Published {
        std::string block, key;
        int count;
        std::string percent;
    };
    for (const Published& figure :
         {Published{"category", "K01", 121, "18.06"}, Published{"category", "K02", 80, "11.94"}, Published{"category", "K03", 79, "11.79"},
          Published{"category", "K04", 69, "10.30"}, Published{"category", "K05", 62, "9.25"},
          Published{"formation_source", "from_research", 580, "86.57"}, Published{"result_class", "A", 609, "91.30"},
          Published{"result_class", "B", 49, "7.35"}, Published{"result_class", "C", 9, "1.35"},
          Published{"rating_result", "satisfied", 646, "96.85"}, Published{"rating_result", "mostly_satisfied", 21, "3.15"},
          Published{"rating_result", "dissatisfied", 0, "0.00"}}) {
        CAPTURE(figure.block, figure.key);
        const auto row = rowOf(report, figure.block, figure.key);
        CHECK(row["count"] == figure.count);
        CHECK(row["percent"] == figure.percent);
    }
    REQUIRE(report["growth"].size() == 1);
    CHECK(report["growth"][0]["base"] == 581);
    CHECK(report["growth"][0]["percent"] == "15.32");
    for (const auto& check : report["checks"]) CHECK(check["ok"] == true);
    // 重点督办: four different eights and twenty-nines (domain.md §5).
    const auto& supervision = report["supervision"];
    CHECK(supervision["topics"] == 8);
    CHECK(supervision["pieces"] == 29);
    CHECK(supervision["committees"] == 8);
    CHECK(supervision["government_items"] == 8);
    CHECK(rowOf(report, "supervision", "government_items")["count"] == 8);
    CHECK(rowOf(report, "supervision", "government_items")["percent"].is_null());
    // Counted again by the list, which asks the register itself.
    const auto listed = [&](const std::string& filter) {
        return cli.onLedger({"list", "--filter", filter, "--columns", "topic,committee,supervisor,government_leader", "--format", "json"})
            .json();
    };
    const auto priority = listed("priority = true");
    CHECK(priority["total"] == 29);
    std::set<std::string> topics;
    std::set<std::string> committees;
    for (const auto& row : priority["rows"]) {
        topics.insert(row["topic"].get<std::string>());
        committees.insert(row["committee"].get<std::string>());
        CHECK_FALSE(row["supervisor"].get<std::string>().empty());
    }
    CHECK(topics.size() == 8);
    CHECK(committees.size() == 8);
    CHECK(listed("government_leader contains 长")["total"] == 8);
    CHECK(listed("serial > 0")["total"] == 670);
    // What has no number yet is there and counted nowhere.
    CHECK(cli.onLedger({"sheet", "submissions", "--format", "json"}).json()["total"] == 5);
    CHECK(cli.onLedger({"sheet", "submissions", "--open", "--format", "json"}).json()["total"] == 4);
    CHECK(cli.onLedger({"sheet", "not-accepted", "--format", "json"}).json()["rows"][0]["refusal_reason"] == "court_case");
    CHECK(cli.onLedger({"sheet", "pre-contacts", "--format", "json"}).json()["total"] == 3);
    // What was inspected and voted on, invented; it changes none of these figures.
    CHECK(report["inspections"]["units"] == 2);
    CHECK(report["inspections"]["pieces"] == 2);
    REQUIRE(report["ballots"].size() == 1);
    CHECK(report["ballots"][0]["percent"] == "95.83");
    CHECK(report["ballots"][0]["passes"] == true);
    CHECK(cli.onLedger({"verify"}).exitCode == 0);
    for (const std::string format : {"docx", "xlsx"}) {
        CHECK(cli.onLedger({"report", "--format", format, "--output", cli.path("report." + format).string()}).exitCode == 0);
    }
}

TEST_CASE("undo does not take the demonstration apart") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init", "--sample"}).exitCode == 0);
    const auto plain = cli.onLedger({"undo"});
    CHECK(plain.exitCode == 1);
    CHECK(plain.errors.find("nothing-to-undo") != std::string::npos);
    const auto named = cli.onLedger({"undo", "--entry", "5"});
    CHECK(named.exitCode == 1);
    CHECK(named.errors.find("not-undoable") != std::string::npos);
    REQUIRE(cli.apply({R"({"command":"register-suggestion","on":"2023-12-19","title":"关于试用的建议","lead":"王一"})"}).exitCode == 0);
    CHECK(cli.onLedger({"undo"}).exitCode == 0);
    CHECK(cli.onLedger({"undo"}).exitCode == 1);
    CHECK(cli.onLedger({"list", "--format", "json"}).json()["total"] == 670);
    CHECK(cli.onLedger({"verify"}).exitCode == 0);
}

}  // namespace huying::tests

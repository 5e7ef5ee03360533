// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "features/report_example.h"

namespace huying::tests {

using Pieces = std::vector<std::string>;

TEST_CASE("Totals count registered pieces and leave the withdrawn out") {
    TemporaryRegister office;
    fillYear(office);
    const auto report = office.report("2023-12-31");
    CHECK(report.totals.registered == 7);
    CHECK(report.totals.plenary == 6);
    CHECK(report.totals.intersessional == 1);
    CHECK(report.totals.completed == 5);
    CHECK(report.totals.open == 2);
    CHECK(report.totals.units == 6);  // the reference unit and the withdrawn piece's count nothing
    CHECK(report.totals.withdrawn == 1);
    CHECK(report.totals.refused == 0);
    CHECK(report.totals.openPieces == Pieces{"18-1-5", "18-1-6"});
    CHECK(report.totals.completedPieces == Pieces{"18-1-1", "18-1-2", "18-1-3", "18-1-4", "18-1-闭1"});
    CHECK(report.totals.withdrawnPieces == Pieces{"18-1-7"});
    CHECK(report.pieces.size() == 7);
}

TEST_CASE("Kinds categories and sources are shares of the registered pieces") {
    TemporaryRegister office;
    fillYear(office);
    const auto report = office.report("2023-12-31");
    for (const std::string_view block : {"kind", "category", "formation_source"}) {
        CHECK(report.block(block)->denominator.key == "registered");
        CHECK(report.block(block)->denominator.count == 7);
    }
    checkRow(report, "kind", "plenary", 6, "85.71");
    checkRow(report, "kind", "intersessional", 1, "14.29");
    CHECK(report.block("kind")->percentSum == "100.00");

    checkRow(report, "category", "K01", 2, "28.57");
    checkRow(report, "category", "K02", 2, "28.57");
    checkRow(report, "category", "K03", 1, "14.29");
    checkRow(report, "category", "K04", 0, "0.00");
    checkRow(report, "category", "K05", 1, "14.29");
    checkRow(report, "category", "none", 1, "14.29");
    CHECK(report.block("category")->percentSum == "100.01");  // the sum of the printed shares, not forced

    checkRow(report, "formation_source", "special_research", 2, "28.57");
    checkRow(report, "formation_source", "voter_reception", 0, "0.00");
    checkRow(report, "formation_source", "unknown", 1, "14.29");
    checkRow(report, "formation_source", "from_research", 5, "71.43");
    CHECK(rowOf(report, "formation_source", "from_research").isSubtotal);
    CHECK(rowOf(report, "formation_source", "from_research").pieces == Pieces{"18-1-1", "18-1-2", "18-1-5", "18-1-6", "18-1-闭1"});
    CHECK(report.block("formation_source")->percentSum == "100.02");  // 28.57 and five times 14.29, the subtotal outside
}

TEST_CASE("Sources have the names of the office and count the same") {
    TemporaryRegister office;
    fillYear(office);
    CHECK(rowOf(office.report("2023-12-31"), "formation_source", "from_research").label ==
          "来自调研视察等（专题调研、集中视察、代表小组活动、座谈走访）");
    office.mustRun(R"({"command":"set-wording","term":18,"key":"formation_interviews","text":"走访座谈"})");
    const auto report = office.report("2023-12-31");
    CHECK(rowOf(report, "formation_source", "interviews").label == "走访座谈");
    CHECK(rowOf(report, "formation_source", "from_research").label == "来自调研视察等（专题调研、集中视察、代表小组活动、走访座谈）");
    checkRow(report, "formation_source", "from_research", 5, "71.43");
}

TEST_CASE("Classes are shares of the completed pieces and differing classes stand apart") {
    TemporaryRegister office;
    fillYear(office);
    const auto report = office.report("2023-12-31");
    CHECK(report.block("result_class")->denominator.key == "completed");
    CHECK(report.block("result_class")->denominator.count == 5);
    checkRow(report, "result_class", "A", 2, "40.00");
    checkRow(report, "result_class", "B", 1, "20.00");
    checkRow(report, "result_class", "C", 1, "20.00");  // piece 5 is C too but not completed
    checkRow(report, "result_class", "unclassified", 1, "20.00");
    CHECK(rowOf(report, "result_class", "unclassified").pieces == Pieces{"18-1-3"});
    CHECK_FALSE(hasRow(report, "result_class", "D"));  // shown only where it is used
    CHECK(report.block("result_class")->percentSum == "100.00");
}

TEST_CASE("Ratings are shares of the forms that came back, each dimension with its own base") {
    TemporaryRegister office;
    fillYear(office);
    const auto report = office.report("2023-12-31");
    CHECK(report.block("rating_result")->denominator.key == "rated_result");
    CHECK(report.block("rating_result")->denominator.count == 4);
    checkRow(report, "rating_result", "satisfied", 3, "75.00");
    checkRow(report, "rating_result", "mostly_satisfied", 1, "25.00");
    checkRow(report, "rating_result", "dissatisfied", 0, "0.00");
    checkRow(report, "rating_result", "not_returned", 1, std::nullopt);
    checkRow(report, "rating_result", "rated_not_completed", 1, std::nullopt);
    CHECK(rowOf(report, "rating_result", "rated_not_completed").pieces == Pieces{"18-1-5"});
    CHECK(report.block("rating_result")->percentSum == "100.00");

    CHECK(report.block("rating_process")->denominator.count == 3);
    checkRow(report, "rating_process", "satisfied", 2, "66.67");
    checkRow(report, "rating_process", "mostly_satisfied", 1, "33.33");
    checkRow(report, "rating_process", "not_returned", 2, std::nullopt);
}

TEST_CASE("Systems count tasks and say how many pieces are behind them") {
    TemporaryRegister office;
    fillYear(office);
    const auto report = office.report("2023-12-31");
    const auto& block = *report.block("unit_system");
    CHECK(block.countsTasks);
    CHECK(block.isOverlapping);
    CHECK(block.denominator.key == "tasks");
    CHECK(block.denominator.count == 10);
    checkRow(report, "unit_system", "government", 9, "90.00");
    checkRow(report, "unit_system", "enterprise", 1, "10.00");
    CHECK(rowOf(report, "unit_system", "government").distinctPieces == 7);
    CHECK(rowOf(report, "unit_system", "enterprise").distinctPieces == 1);
    CHECK_FALSE(hasRow(report, "unit_system", "party"));
    CHECK(report.annex("system")->sum.tasks == 10);
    CHECK(report.annex("system")->lines.size() == 2);
}

}  // namespace huying::tests

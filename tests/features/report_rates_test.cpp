// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <stdexcept>

#include "features/report_example.h"

namespace huying::tests {

using Pieces = std::vector<std::string>;

namespace {

const app::Check& checkOf(const app::YearEndReport& report, std::string_view key) {
    for (const auto& check : report.checks) {
        if (check.key == key) return check;
    }
    throw std::runtime_error("no check " + std::string(key));
}

}  // namespace

TEST_CASE("Every rate has its own count and base") {
    TemporaryRegister office;
    fillYear(office);
    const auto report = office.report("2023-12-31");
    checkRate(report, "replied", 6, 7, "85.71");
    checkRate(report, "completed", 5, 7, "71.43");
    checkRate(report, "on_time", 6, 8, "75.00");  // late: one reply of piece 3; missing: piece 6
    checkRate(report, "on_time_original", 6, 8, "75.00");
    checkRate(report, "joint_on_time", 1, 2, "50.00");
    checkRate(report, "face_to_face", 1, 7, "14.29");
    checkRate(report, "three_visits", 1, 7, "14.29");
    checkRate(report, "satisfied_or_mostly", 4, 4, "100.00");
    checkRate(report, "satisfied", 3, 4, "75.00");
    checkRate(report, "first_satisfied", 4, 5, "80.00");
    checkRate(report, "implemented", 2, 5, "40.00");
}

TEST_CASE("A piece without a category fails the sum and is named") {
    TemporaryRegister office;
    fillYear(office);
    auto report = office.report("2023-12-31");
    CHECK_FALSE(report.allChecksHold());
    CHECK_FALSE(checkOf(report, "categories_sum").isOk);
    CHECK(checkOf(report, "categories_sum").left == 6);
    CHECK(checkOf(report, "categories_sum").right == 7);
    CHECK(checkOf(report, "categories_sum").pieces == Pieces{"18-1-4"});
    for (const std::string_view key : {"kinds_sum", "classes_sum", "ratings_sum", "open_sum"}) {
        INFO(key);
        CHECK(checkOf(report, key).isOk);
        CHECK(checkOf(report, key).pieces.empty());
    }
    CHECK(checkOf(report, "ratings_sum").left == 5);
    CHECK(checkOf(report, "open_sum").right == 7);
    office.mustRun(R"({"command":"correct-suggestion","case":"18-1-4","category":"K11"})");
    CHECK(office.report("2023-12-31").allChecksHold());
}

TEST_CASE("The figures as of an earlier day are those of that day") {
    TemporaryRegister office;
    fillYear(office);
    const auto march = office.report("2023-03-10");
    CHECK(march.totals.registered == 7);  // the seventh was withdrawn on 03-20
    CHECK(march.totals.withdrawn == 0);
    CHECK(march.totals.completed == 0);
    checkRate(march, "on_time", 0, 0, std::nullopt);
    checkRow(march, "result_class", "A", 0, std::nullopt);
    CHECK(march.block("result_class")->percentSum == "0.00");

    checkRate(office.report("2023-06-04"), "on_time", 4, 4, "100.00");  // 1, 4, 5 and one of 3; nothing is due yet

    const auto june = office.report("2023-06-15");
    CHECK(june.totals.registered == 6);
    CHECK(june.totals.intersessional == 0);
    CHECK(june.totals.withdrawn == 1);
    CHECK(june.totals.completedPieces == Pieces{"18-1-1"});
    checkRate(june, "replied", 5, 6, "83.33");
    checkRate(june, "on_time", 5, 7, "71.43");
    checkRow(june, "rating_result", "satisfied", 1, "100.00");
    checkRow(june, "rating_result", "rated_not_completed", 1, std::nullopt);
}

TEST_CASE("A session's report holds its own pieces whatever their dates") {
    TemporaryRegister office;
    fillYear(office);
    CHECK(office.report("2023-12-31", "18-2").totals.registered == 1);
    CHECK(office.report("2023-07-31", "18-2").totals.registered == 0);
}

TEST_CASE("Growth stands against every base on record") {
    TemporaryRegister office;
    fillYear(office);
    CHECK(office.report("2023-12-31").growth.empty());
    office.mustRun(R"({"command":"set-base-figure","term":17,"number":1,"total":5})");
    office.mustRun(R"({"command":"set-base-figure","term":17,"number":2,"total":8})");
    const auto report = office.report("2023-12-31");
    REQUIRE(report.growth.size() == 2);
    for (const auto& line : report.growth) {
        CHECK(line.now == 7);
        CHECK(line.percent == (line.base == 5 ? "40.00" : "-12.50"));
        CHECK(line.baseLabel == (line.base == 5 ? "十七届人大一次会议" : "十七届人大二次会议"));
    }
}

TEST_CASE("A report of nothing has zeros and no percentages") {
    TemporaryRegister office;
    const auto report = office.report("2023-12-31");
    CHECK(report.totals.registered == 0);
    for (const auto& block : report.blocks) {
        for (const auto& row : block.rows) {
            CHECK(row.count == 0);
            CHECK_FALSE(row.percent);
        }
    }
    for (const auto& one : report.rates) CHECK_FALSE(one.percent);
    CHECK(report.allChecksHold());
}

}  // namespace huying::tests

// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>
#include <stdexcept>

#include "app/report/report_charts.h"
#include "features/report_example.h"

namespace huying::tests {

namespace {

using Pieces = std::vector<std::string>;

const app::AnnexLine& lineOf(const app::YearEndReport& report, std::string_view annex, std::string_view label) {
    for (const app::AnnexLine& line : report.annex(annex)->lines) {
        if (line.label == label) return line;
    }
    throw std::runtime_error("no line " + std::string(label));
}

// pieces, completed, tasks, answering, joint, replied
std::vector<int> figuresOf(const app::AnnexLine& line) {
    return {line.pieces, line.completed, line.tasks, line.answering, line.joint, line.replied};
}

}  // namespace

TEST_CASE("Annex lists count pieces and tasks apart") {
    TemporaryRegister office;
    fillYear(office);
    const auto report = office.report("2023-12-31");
    const app::AnnexList& units = *report.annex("unit");
    CHECK(units.lines.size() == 6);
    CHECK(figuresOf(lineOf(report, "unit", "成都市教育局")) == std::vector{2, 1, 2, 2, 0, 1});
    CHECK(lineOf(report, "unit", "成都市教育局").addresses == Pieces{"18-1-1", "18-1-6"});
    CHECK(figuresOf(lineOf(report, "unit", "成都市公安局")) == std::vector{2, 1, 2, 1, 1, 1});
    CHECK(figuresOf(units.sum) == std::vector{7, 5, 10, 8, 2, 7});  // every piece once, every task once
    CHECK(units.piecesWithRepeats == 10);

    CHECK(figuresOf(lineOf(report, "category", "教科文卫体类")) == std::vector{2, 1, 3, 2, 1, 1});
    CHECK(figuresOf(lineOf(report, "category", "未分类")) == std::vector{1, 1, 1, 1, 0, 1});
    CHECK(figuresOf(report.annex("category")->sum) == figuresOf(units.sum));
    CHECK(report.annex("category")->piecesWithRepeats == 7);
    CHECK(figuresOf(report.annex("system")->sum) == figuresOf(units.sum));
    for (const auto& row : report.block("unit_system")->rows) {
        CAPTURE(row.label);
        CHECK(lineOf(report, "system", row.label).tasks == row.count);
        CHECK(lineOf(report, "system", row.label).pieces == row.distinctPieces);
    }
}

TEST_CASE("Annex lists prove their sums, with pieces that nobody has yet") {
    TemporaryRegister office;
    fillYear(office);
    office.mustRun(R"({"command":"register-suggestion","on":"2023-08-01","session":"18-1","title":"未交办","lead":"王明（武侯代表团）"})");
    const auto report = office.report("2023-12-31");
    CHECK(report.totals.registered == 8);
    CHECK(report.annex("unit")->sum.pieces == 7);
    CHECK(lineOf(report, "category", "未分类").pieces == 2);
    for (const app::AnnexList& list : report.annexes) {
        REQUIRE(list.checks.size() == 3);
        for (const app::Check& check : list.checks) {
            CAPTURE(check.key, check.left, check.right);
            CHECK(check.isOk);
            CHECK(check.right == (check.key.ends_with("_pieces") ? 8 : 10));
        }
    }
    // A proof that fails is among the failed checks: it stands at the head of every paper.
    app::YearEndReport broken = report;
    broken.annexes[0].checks[0].isOk = false;
    CHECK(broken.failedChecks().size() == report.failedChecks().size() + 1);
}

TEST_CASE("Replies stand month by month against what fell due") {
    TemporaryRegister office;
    fillYear(office);
    const auto report = office.report("2023-12-31");
    std::vector<std::vector<int>> months;
    for (const app::ReplyMonth& month : report.replyMonths) months.push_back({month.due(), month.onTime(), month.late()});
    CHECK(months == std::vector<std::vector<int>>{{0, 4, 0}, {7, 1, 1}, {0, 0, 0}, {0, 0, 0}, {0, 0, 0}, {1, 1, 0}});
    CHECK(report.replyMonths.front().key == "2023-05");
    CHECK(report.replyMonths[1].latePieces == Pieces{"18-1-3"});
    CHECK(report.undatedReplies == 0);
    // The same replies that the rate counts.
    const int onTime = std::accumulate(report.replyMonths.begin(), report.replyMonths.end(), 0,
                                       [](int sum, const app::ReplyMonth& month) { return sum + month.onTime(); });
    checkRate(report, "on_time", onTime, 8, "75.00");
}

TEST_CASE("Charts show the figures of the tables, the largest category first") {
    TemporaryRegister office;
    fillYear(office);
    const auto report = office.report("2023-12-31");
    const auto charts = app::reportCharts(report, app::Words::of(app::Language::chinese));
    REQUIRE(charts.size() == 3);
    const auto& categories = charts[0].groups.at(0).rows;
    CHECK(categories.size() == report.block("category")->rows.size());
    CHECK(categories[0].label == "教科文卫体类");
    CHECK(categories[0].bars.at(0).written == "2件　28.57%");
    CHECK(categories[0].bars.at(0).pieces == rowOf(report, "category", "K01").pieces);
    CHECK(categories.back().label == "未分类");  // is no category that could come before another
    CHECK(categories.back().bars.at(0).count == 1);
    for (std::size_t i = 1; i + 1 < categories.size(); ++i) CHECK(categories[i - 1].bars.at(0).count >= categories[i].bars.at(0).count);
    CHECK(charts[1].groups.size() == 3);
    CHECK(charts[2].series.size() == charts[2].groups.at(0).rows.at(0).bars.size());
    CHECK(base::isoDate(report.asOf) == "2023-12-31");

    office.mustRun(R"({"command":"set-base-figure","term":17,"number":1,"total":5})");
    office.mustRun(R"({"command":"set-base-figure","term":17,"number":2,"total":8})");
    const auto compared = app::reportCharts(office.report("2023-12-31"), app::Words::of(app::Language::chinese));
    REQUIRE(compared.size() == 4);
    CHECK(compared[3].key == "growth");
    std::vector<std::string> written;
    for (const app::ChartRow& row : compared[3].groups.at(0).rows) written.push_back(row.label + " " + row.bars.at(0).written);
    std::sort(written.begin(), written.end());
    CHECK(written == std::vector<std::string>{"十七届人大一次会议 5件　本次增长40%", "十七届人大二次会议 8件　本次减少12.5%",
                                              "本次：十八届人大一次会议 7件"});
    CHECK(compared[3].groups.at(0).rows.back().bars.at(0).pieces.size() == 7);  // a click opens the session's own

    app::YearEndReport empty;
    CHECK(app::reportCharts(empty, app::Words::of(app::Language::chinese)).empty());
}

}  // namespace huying::tests

// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "base/text.h"
#include "documents/chengdu_report.h"
#include "documents/report_xlsx.h"
#include "documents/xlsx_parts.h"
#include "documents/xlsx_reader.h"
#include "documents/zip_reader.h"

using namespace huying;

namespace {

// The row that begins with `label`, or an empty one.
std::vector<app::LedgerCell> rowOf(const documents::SheetGrid& grid, const std::string& label) {
    for (const auto& row : grid) {
        if (!row.empty() && row[0].text == label) return row;
    }
    return {};
}

}  // namespace

TEST_CASE("The Excel report holds every block with its base, and the list of all pieces") {
    const auto bytes = documents::reportAsXlsx(tests::chengduReport());
    REQUIRE(bytes);
    const auto grid = documents::readXlsx(*bytes);
    REQUIRE(grid);
    const auto first = rowOf(*grid, "教科文卫体类");
    REQUIRE(first.size() >= 3);
    CHECK(first[1].number == 121.0);
    CHECK(first[2].number == Approx(0.1806));
    CHECK(rowOf(*grid, "登记的全部建议（件）").at(1).number == 670.0);
    CHECK(rowOf(*grid, "党群").at(3).number == 27.0);
    CHECK_FALSE(
        rowOf(*grid, "注：基数：已办结的建议，667件；截至2023年12月20日；计算方法：件数÷已办结的建议。百分比至多保留两位小数。").empty());
    CHECK(rowOf(*grid, "各类别之和＝总数").at(3).text == "通过");

    const auto package = documents::ZipReader::open(*bytes);
    const auto workbook = package->read("xl/workbook.xml");
    for (const char* sheet : {"统计", "图表", "指标", "承办单位", "类别", "系统", "建议清单", "尚未办结"})
        CHECK(base::contains(*workbook, std::string("name=\"") + sheet + "\""));
    CHECK(base::contains(*package->read("xl/worksheets/sheet7.xml"), "A671"));
    CHECK(base::contains(*package->read("xl/worksheets/sheet8.xml"), "A4"));
    CHECK_FALSE(base::contains(*package->read("xl/worksheets/sheet8.xml"), "A5"));  // three are open
    CHECK(*bytes == *documents::reportAsXlsx(tests::chengduReport()));
}

TEST_CASE("A failing check is named with all its pieces in the Excel report") {
    app::YearEndReport report = tests::chengduReport();
    report.checks.push_back({"open_sum", "已办结＋未办结＝总数", false, 660, 670, {}});
    for (int i = 1; i <= 10'000; ++i) report.checks.back().pieces.push_back("18-1-" + std::to_string(i));
    const auto bytes = documents::reportAsXlsx(report);
    REQUIRE(bytes);
    const auto grid = documents::readXlsx(*bytes);
    REQUIRE(grid);
    CHECK(rowOf(*grid, "已办结＋未办结＝总数").at(3).text == "未通过");
    std::string named;
    for (const auto& row : *grid) {
        if (!row.empty() && row[0].text.starts_with("涉及建议：")) named += row[0].text + "、";
    }
    CHECK(base::contains(named, "18-1-1、"));
    CHECK(base::contains(named, "18-1-10000、"));
    CHECK(base::contains(*documents::ZipReader::open(*bytes)->read("xl/styles.xml"), "FFFF0000"));
}

TEST_CASE("Sentences of the Excel report have all its columns: none is cut at the first or printed over the next") {
    app::YearEndReport report = tests::chengduReport();
    report.inspections.emplace().names = {"年终检查", "民生实事检查"};
    report.ballots.emplace_back().about = "市教育局";
    const auto bytes = documents::reportAsXlsx(report);
    REQUIRE(bytes);
    const auto grid = documents::readXlsx(*bytes);
    REQUIRE(grid);
    const auto package = documents::ZipReader::open(*bytes);
    REQUIRE(package);
    const auto sheet = package->read("xl/worksheets/sheet1.xml");
    REQUIRE(sheet);
    int sentences = 0;
    for (std::size_t i = 0; i < grid->size(); ++i) {
        const auto& row = (*grid)[i];
        if (row.empty() || (!row[0].text.starts_with("综合检查") && !row[0].text.starts_with("常委会开展满意度测评"))) continue;
        ++sentences;
        const std::string number = std::to_string(i + 1);
        INFO(row[0].text);
        CHECK(base::contains(*sheet, "<mergeCell ref=\"A" + number + ":D" + number + "\"/>"));
    }
    CHECK(sentences == 2);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Rows are as high as the texts that break in them: LibreOffice and WPS take the heights that the file says.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

#include <pugixml.hpp>

#include "base/text.h"
#include "documents/cell_lines.h"
#include "documents/chengdu_report.h"
#include "documents/report_xlsx.h"
#include "documents/table_writer.h"
#include "documents/xlsx_as_written.h"
#include "documents/xlsx_parts.h"
#include "documents/zip_reader.h"

using namespace huying;

namespace {

constexpr double lineOfText = 15;  // points that a line of 11 pt takes in 宋体
constexpr double highestRow = 409;

// Each text that breaks, with the room it has and the height of its row.
struct BrokenText {
    std::string text;
    double width = 0;   // characters of half width
    double height = 0;  // points
};

std::size_t columnOf(const std::string& reference) { return static_cast<std::size_t>(reference[0] - 'A'); }

std::vector<BrokenText> brokenTextsOf(const std::string& bytes) {
    const auto package = documents::ZipReader::open(bytes);
    REQUIRE(package);
    const auto texts = documents::parseSharedTexts(*package->read("xl/sharedStrings.xml"));
    REQUIRE(texts);
    const std::vector<bool> wraps = tests::wrapsByStyle(*package);
    std::vector<BrokenText> broken;
    for (int number = 1; const auto xml = package->read("xl/worksheets/sheet" + std::to_string(number) + ".xml"); ++number) {
        const auto sheet = tests::parsedXml(*xml);
        const std::vector<double> widths = tests::columnWidths(sheet);
        std::map<std::string, std::size_t> lastOfMerged;
        for (const pugi::xpath_node& each : sheet.select_nodes("//mergeCell")) {
            const std::vector<std::string> ends = base::split(each.node().attribute("ref").value(), ':');
            lastOfMerged[ends.at(0)] = columnOf(ends.at(1));
        }
        for (const pugi::xpath_node& each : sheet.select_nodes("//c[@t='s']")) {
            if (!wraps.at(each.node().attribute("s").as_ullong())) continue;
            const std::string reference = each.node().attribute("r").value();
            const std::size_t first = columnOf(reference);
            const auto merged = lastOfMerged.find(reference);
            BrokenText one;
            one.text = texts->at(each.node().child("v").text().as_ullong());
            for (std::size_t i = first; i <= (merged == lastOfMerged.end() ? first : merged->second); ++i) one.width += widths.at(i);
            one.height = each.node().parent().attribute("ht").as_double(lineOfText);
            broken.push_back(std::move(one));
        }
    }
    return broken;
}

// The fewest lines that a text can have: as if every line were full.
double fewestLines(const BrokenText& one) {
    double lines = 0;
    for (const std::string& line : base::split(one.text, '\n')) {
        double width = 0;
        for (const std::string& character : base::characters(line)) width += character.size() == 1 ? 1 : 2;
        lines += std::max(1.0, std::ceil(width / one.width));
    }
    return lines;
}

double heightOf(const std::vector<BrokenText>& all, const std::string& text) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const BrokenText& one) { return one.text == text; });
    INFO(text);
    REQUIRE(found != all.end());
    return found->height;
}

}  // namespace

TEST_CASE("No text of the Excel report that breaks into lines lies over its neighbours: its row has room for all of them") {
    app::YearEndReport report = tests::chengduReport();
    report.annexes.at(0).lines.at(0).label = "成都市经济和信息化局（成都市新经济发展委员会）";  // 46 of half width, in a column of 32
    report.inspections.emplace().names = {"年终检查", "民生实事检查"};
    app::ReportProse prose;
    prose.slot = domain::ReportSlot::outlook;
    prose.text = "一是答复重形式。\n二是跟踪不够。\n三是公开不足。";
    report.prose.push_back(prose);
    const auto bytes = documents::reportAsXlsx(report);
    REQUIRE(bytes);
    const std::vector<BrokenText> all = brokenTextsOf(*bytes);
    int severalLines = 0;
    for (const BrokenText& one : all) {
        const double lines = fewestLines(one);
        severalLines += lines > 1 ? 1 : 0;
        CAPTURE(one.text, one.width, lines);
        CHECK(one.height >= std::min(highestRow, lines * lineOfText));
    }
    CHECK(severalLines >= 5);
    CHECK(heightOf(all, "成都市经济和信息化局（成都市新经济发展委员会）") >= 2 * lineOfText);
    CHECK(heightOf(all, "其中已办结件数") >= 2 * lineOfText);  // a head of seven characters over a column of five
    CHECK(heightOf(all, prose.text) >= 3 * lineOfText);        // its own lines count
    CHECK(heightOf(all, "教科文卫体类") == lineOfText);        // a row of one line stays as it is
}

TEST_CASE("The head of a list for going on with breaks, its rows do not") {
    documents::Table table;
    table.name = "清单";
    table.columns = {{"首次书面联系代表的日期", 14}, {"标题", 14}};
    table.rows = {{"2026-01-05", "关于完善社区养老服务设施和老旧小区加装电梯的建议"}};
    const auto bytes = documents::tableAsXlsx(table);
    REQUIRE(bytes);
    const auto package = documents::ZipReader::open(*bytes);
    REQUIRE(package);
    const auto sheet = tests::parsedXml(*package->read("xl/worksheets/sheet1.xml"));
    CHECK(sheet.select_node("//row[@r='1']").node().attribute("ht").as_double() >= 2 * lineOfText);
    CHECK(sheet.select_node("//row[@r='2']").node().attribute("ht").empty());
}

TEST_CASE("Lines of a cell are counted as spreadsheets break them") {
    // 10 characters of half width hold four Chinese ones: what is left does not hold a fifth whole.
    CHECK(documents::linesInCell("承办件次", 10) == 1);
    CHECK(documents::linesInCell("三访齐全件次", 10) == 2);
    CHECK(documents::linesInCell("其中主办、分办件次", 10) == 3);
    // No line begins with 。: the character before it goes along.
    CHECK(documents::linesInCell("承办件次。", 10) == 2);
    // A word of ASCII is not parted where a new line holds it, and is where none does.
    CHECK(documents::linesInCell("增长15.32%", 10) == 2);
    CHECK(documents::linesInCell("123456789012345678901234567", 10) == 3);
    CHECK(documents::linesInCell("甲\n\n乙", 40) == 3);
    CHECK(documents::linesInCell("", 10) == 1);
}

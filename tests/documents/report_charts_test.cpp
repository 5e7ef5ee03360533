// SPDX-License-Identifier: GPL-3.0-or-later
// The four charts of the report as Word and Excel have them, and sheets that a printer shows whole.
#include <catch2/catch.hpp>

#include <map>
#include <set>

#include <pugixml.hpp>

#include "app/report/report_charts.h"
#include "base/text.h"
#include "documents/chart_fill.h"
#include "documents/chengdu_report.h"
#include "documents/report_docx.h"
#include "documents/report_xlsx.h"
#include "documents/xlsx_as_written.h"
#include "documents/xlsx_parts.h"
#include "documents/xlsx_reader.h"
#include "documents/zip_reader.h"

using namespace huying;

namespace {

std::vector<std::string> textsOf(const pugi::xml_node& node, const char* query) {
    std::vector<std::string> texts;
    for (const pugi::xpath_node& each : node.select_nodes(query)) texts.emplace_back(each.node().text().get());
    return texts;
}

// In the order of the paper.
std::vector<app::Chart> chartsOfPaper() {
    const app::YearEndReport report = tests::chengduReport();
    std::map<std::string, app::Chart> charts;
    for (app::Chart& chart : app::reportCharts(report, report.paperWords())) charts.emplace(chart.key, std::move(chart));
    return {charts.at("categories"), charts.at("growth"), charts.at("classes_and_ratings"), charts.at("replies")};
}

// How wide a text is, in characters of half width.
double widthOf(const std::string& text) {
    double width = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        width += byte < 0x80 ? 1 : byte >= 0xC0 ? 2 : 0;
    }
    return width;
}

}  // namespace

TEST_CASE("Word has the four charts as native ones, with the figures of the tables inside") {
    const auto bytes = documents::reportAsDocx(tests::chengduReport());
    REQUIRE(bytes);
    const auto package = documents::ZipReader::open(*bytes);
    REQUIRE(package);
    const auto text = tests::parsedXml(*package->read("word/document.xml"));
    const auto relations = tests::parsedXml(*package->read("word/_rels/document.xml.rels"));
    const auto types = *package->read("[Content_Types].xml");
    CHECK(base::contains(types, "Extension=\"xlsx\""));
    const std::vector<app::Chart> wanted = chartsOfPaper();
    const auto drawings = text.select_nodes("//w:drawing");
    REQUIRE(drawings.size() == wanted.size());
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        CAPTURE(wanted[i].key);
        // From the text to the part, and from the part to its workbook.
        const std::string id = text.select_node(("(//w:drawing)[" + number + "]//c:chart").c_str()).node().attribute("r:id").value();
        const auto relation = relations.select_node(("//Relationship[@Id='" + id + "']").c_str()).node();
        const std::string name = relation.attribute("Target").value();
        CHECK(name == "charts/chart" + number + ".xml");
        CHECK(base::contains(types, "PartName=\"/word/" + name + "\""));
        CHECK(base::contains(*package->read("word/charts/_rels/chart" + number + ".xml.rels"), "../embeddings/chart" + number + ".xlsx"));
        // The caption stands above it.
        CHECK(base::contains(types, "drawingml.chart+xml"));
        const auto captions = textsOf(text, "//w:p[w:pPr/w:pStyle/@w:val='Caption']//w:t");
        CHECK(std::find(captions.begin(), captions.end(), "图" + number + "　" + wanted[i].title) != captions.end());

        const auto chart = tests::parsedXml(*package->read("word/" + name));
        const std::vector<std::string> labels = documents::labelsOf(wanted[i]);
        CHECK(textsOf(chart, "(//c:ser)[1]/c:cat//c:v") == labels);
        const std::size_t series = std::max<std::size_t>(1, wanted[i].series.size());
        REQUIRE(chart.select_nodes("//c:ser").size() == series);
        const auto grid = documents::readXlsx(*package->read("word/embeddings/chart" + number + ".xlsx"));
        REQUIRE(grid);
        for (std::size_t one = 0; one < series; ++one) {
            const auto values = textsOf(chart, ("(//c:ser)[" + std::to_string(one + 1) + "]/c:val//c:v").c_str());
            REQUIRE(values.size() == labels.size());
            const std::vector<const app::ChartRow*> rows = documents::rowsOf(wanted[i]);
            for (std::size_t row = 0; row < rows.size(); ++row) {
                CHECK(values[row] == std::to_string(rows[row]->bars[one].count));
                CHECK(grid->at(row + 1).at(0).text == labels[row]);
                CHECK(grid->at(row + 1).at(one + 1).number == rows[row]->bars[one].count);
            }
            const std::string last = "$" + std::to_string(rows.size() + 1);
            const auto formulas = textsOf(chart, ("(//c:ser)[" + std::to_string(one + 1) + "]/c:val//c:f").c_str());
            REQUIRE(formulas.size() == 1);
            CHECK(formulas[0].ends_with(last));
        }
    }
}

TEST_CASE("The bars of a chart are told apart without colour") {
    const auto bytes = documents::reportAsDocx(tests::chengduReport());
    REQUIRE(bytes);
    const auto package = documents::ZipReader::open(*bytes);
    const auto patternsOf = [&](const char* file) {
        std::set<std::string> patterns;
        const auto chart = tests::parsedXml(*package->read(file));
        for (const pugi::xpath_node& each : chart.select_nodes("//c:dPt/c:spPr"))
            patterns.insert(each.node().child("a:pattFill").attribute("prst").value());
        return patterns;
    };
    // A and satisfied are full, B and mostly satisfied have bars upright, dissatisfied slanting ones, C level ones.
    CHECK(patternsOf("word/charts/chart3.xml") == std::set<std::string>{"", "dkVert", "wdUpDiag", "dkHorz"});
    // The five largest categories and the session itself are full, what stands beside them is not.
    CHECK(patternsOf("word/charts/chart1.xml") == std::set<std::string>{"", "dkHorz"});
    CHECK(patternsOf("word/charts/chart2.xml") == std::set<std::string>{"", "dkHorz"});
    const auto replies = tests::parsedXml(*package->read("word/charts/chart4.xml"));
    std::vector<std::string> series;
    for (const pugi::xpath_node& each : replies.select_nodes("//c:ser/c:spPr"))
        series.emplace_back(each.node().child("a:pattFill").attribute("prst").value());
    CHECK(series == std::vector<std::string>{"pct25", "", "wdUpDiag"});
    // Every bar has its figure, and labels are black.
    for (int number = 1; number <= 4; ++number) {
        const auto chart = tests::parsedXml(*package->read("word/charts/chart" + std::to_string(number) + ".xml"));
        for (const pugi::xpath_node& each : chart.select_nodes("//c:ser/c:dLbls/c:showVal"))
            CHECK(std::string(each.node().attribute("val").value()) == "1");
    }
}

TEST_CASE("The figures of charts have room: none crosses the frame of the plot, none of nothing lies on its neighbour") {
    const std::string wordBytes = *documents::reportAsDocx(tests::chengduReport());
    const std::string excelBytes = *documents::reportAsXlsx(tests::chengduReport());
    const auto word = documents::ZipReader::open(wordBytes);
    const auto excel = documents::ZipReader::open(excelBytes);
    int lying = 0;
    for (int number = 1; number <= 4; ++number) {
        const auto chart = tests::parsedXml(*word->read("word/charts/chart" + std::to_string(number) + ".xml"));
        CAPTURE(number);
        if (std::string(chart.select_node("//c:barDir/@val").attribute().value()) == "col") continue;
        ++lying;
        const auto layout = chart.select_node("//c:plotArea/c:layout/c:manualLayout").node();
        CHECK(std::string(layout.child("c:layoutTarget").attribute("val").value()) == "outer");
        // 14 mm of the 160 that a line has: five digits of 10.5 pt and a gap.
        const double right = layout.child("c:x").attribute("val").as_double() + layout.child("c:w").attribute("val").as_double();
        CHECK((1 - right) * 160 >= 14);
        CHECK(chart.select_nodes("//c:dLbls/c:numFmt").empty());  // a row without pieces says 0
    }
    CHECK(lying == 3);
    int formats = 0;
    for (const auto& xml : {*word->read("word/charts/chart4.xml"), *excel->read("xl/charts/chart3.xml")}) {
        const auto chart = tests::parsedXml(xml);
        REQUIRE(std::string(chart.select_node("//c:barDir/@val").attribute().value()) == "col");
        for (const pugi::xpath_node& each : chart.select_nodes("//c:ser/c:dLbls")) {
            CHECK(std::string(each.node().child("c:numFmt").attribute("formatCode").value()) == "0;;");
            CHECK(each.node().select_node("c:txPr//a:defRPr").node().attribute("sz").as_int() == 750);
            ++formats;
        }
    }
    CHECK(formats == 6);
}

TEST_CASE("Excel has the four charts below their figures") {
    const auto bytes = documents::reportAsXlsx(tests::chengduReport());
    REQUIRE(bytes);
    const auto package = documents::ZipReader::open(*bytes);
    const auto drawing = tests::parsedXml(*package->read("xl/drawings/drawing1.xml"));
    CHECK(drawing.select_nodes("//xdr:graphicFrame").size() == 4);
    int below = -1;
    for (const pugi::xpath_node& each : drawing.select_nodes("//xdr:from")) {
        CHECK(each.node().child("xdr:col").text().as_int() == 0);
        const int row = each.node().child("xdr:row").text().as_int();
        CHECK(row > below);
        below = each.node().parent().child("xdr:to").child("xdr:row").text().as_int();
    }
}

TEST_CASE("The bars of charts in Word and Excel begin at nothing: 581 beside 670 is not half as long") {
    const std::string wordBytes = *documents::reportAsDocx(tests::chengduReport());
    const std::string excelBytes = *documents::reportAsXlsx(tests::chengduReport());
    const auto word = documents::ZipReader::open(wordBytes);
    const auto excel = documents::ZipReader::open(excelBytes);
    for (int number = 1; number <= 4; ++number) {
        const std::string file = "charts/chart" + std::to_string(number) + ".xml";
        INFO(file);
        for (const auto& xml : {*word->read("word/" + file), *excel->read("xl/" + file)})
            CHECK(std::string(tests::parsedXml(xml).select_node("//c:valAx/c:scaling/c:min/@val").attribute().value()) == "0");
    }
}

TEST_CASE("No text of the Excel report is cut, and its sheets are readable on A4") {
    app::YearEndReport report = tests::chengduReport();
    report.rates[1].notJudged = {{"undated_reply", "答复日期不详", 3, {"18-1-5", "18-1-8"}}};
    report.rates[1].formula = "按期（含同意的延期）答复件次÷到期或已答复、能判断是否按期的件次";
    const auto bytes = documents::reportAsXlsx(report);
    REQUIRE(bytes);
    const auto package = documents::ZipReader::open(*bytes);
    const auto texts = documents::parseSharedTexts(*package->read("xl/sharedStrings.xml"));
    REQUIRE(texts);
    const std::vector<bool> wraps = tests::wrapsByStyle(*package);
    int sheets = 0;
    for (; const auto xml = package->read("xl/worksheets/sheet" + std::to_string(sheets + 1) + ".xml"); ++sheets) {
        const auto sheet = tests::parsedXml(*xml);
        const std::vector<double> widths = tests::columnWidths(sheet);
        for (const pugi::xpath_node& each : sheet.select_nodes("//c[@t='s']")) {
            const std::string& text = texts->at(each.node().child("v").text().as_ullong());
            const auto column = static_cast<std::size_t>(each.node().attribute("r").value()[0] - 'A');
            CAPTURE(sheets, text, widths.at(column));
            CHECK((widthOf(text) <= widths[column] || wraps.at(each.node().attribute("s").as_ullong())));
        }
        double width = 0;
        for (const double each : widths) width += each;
        const auto page = sheet.select_node("//pageSetup").node();
        const bool isLying = std::string(page.attribute("orientation").value()) == "landscape";
        CAPTURE(sheets, width);
        CHECK(std::string(page.attribute("paperSize").value()) == "9");
        CHECK(page.attribute("fitToHeight").as_int(1) == 0);  // as many pages as it needs, one beside the other none
        CHECK(sheet.select_node("//sheetPr/pageSetUpPr").node().attribute("fitToPage").as_bool());
        // At least 11 pt × 0.6 on the printed page; the sheet of the measures nearly in full.
        CHECK(width * 0.6 <= (isLying ? 140 : 100));
        if (sheets == 2) CHECK(isLying);
        if (sheets == 2) CHECK(width <= 140);
        if (sheets == 0) CHECK_FALSE(isLying);
    }
    CHECK(sheets == 8);
}

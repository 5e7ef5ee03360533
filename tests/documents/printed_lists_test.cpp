// SPDX-License-Identifier: GPL-3.0-or-later
// Lists for work as spreadsheets: what is long breaks into lines, and A4 shows all columns in a readable size.
#include <catch2/catch.hpp>

#include <pugixml.hpp>

#include "app/queries/measures_list.h"
#include "documents/sheet_table.h"
#include "documents/table_writer.h"
#include "documents/zip_reader.h"

using namespace huying;

namespace {

double widthOfSheet(const documents::ZipReader& package, std::vector<double>& widths) {
    pugi::xml_document sheet;
    REQUIRE(sheet.load_string(package.read("xl/worksheets/sheet1.xml")->c_str()));
    double all = 0;
    for (const pugi::xpath_node& each : sheet.select_nodes("//cols/col")) {
        for (int column = each.node().attribute("min").as_int(); column <= each.node().attribute("max").as_int(); ++column) {
            widths.push_back(each.node().attribute("width").as_double());
            all += widths.back();
        }
    }
    return all;
}

}  // namespace

TEST_CASE("the list of measures as a spreadsheet prints in a readable size and cuts nothing") {
    app::MeasureLine line;
    line.address = "18-1-120";
    line.title = "关于优化天府新区轨道交通站点与公交接驳的建议";
    line.unit = "市交通运输局";
    line.text = "新开三条接驳线，把首末班车与轨道交通的首末班车对齐，在站口设遮雨的候车处";
    line.progress = "两条已开通，第三条在等路口改造";
    const app::ListSheet sheet = app::measuresSheet({line}, app::Words::of(app::Language::chinese));
    const auto bytes = documents::tableAsXlsx(documents::sheetTable(sheet));
    REQUIRE(bytes);
    const auto package = documents::ZipReader::open(*bytes);
    REQUIRE(package);
    std::vector<double> widths;
    const double width = widthOfSheet(*package, widths);
    REQUIRE(widths.size() == sheet.columns.size());
    CHECK(width * 0.75 <= 140);  // a lying page has 132 characters at full size
    CHECK(widths[1] >= 18);      // the title breaks into few lines
    CHECK(widths[3] >= 22);
    pugi::xml_document page;
    REQUIRE(page.load_string(package->read("xl/worksheets/sheet1.xml")->c_str()));
    pugi::xml_document styles;
    REQUIRE(styles.load_string(package->read("xl/styles.xml")->c_str()));
    const auto looks = styles.select_nodes("//cellXfs/xf");
    for (const char* cell : {"B2", "D2", "K2"}) {
        CAPTURE(cell);
        const auto found = page.select_node(("//c[@r='" + std::string(cell) + "']").c_str()).node();
        REQUIRE(found);
        CHECK(looks[found.attribute("s").as_uint()].node().child("alignment").attribute("wrapText").as_bool());
    }

    // A list for going on with it stays one line high.
    documents::Table plain = documents::sheetTable(sheet);
    plain.isForPrinter = false;
    const auto listBytes = documents::tableAsXlsx(plain);
    REQUIRE(listBytes);
    const auto list = documents::ZipReader::open(*listBytes);
    std::vector<double> own;
    CHECK(widthOfSheet(*list, own) > width);
}

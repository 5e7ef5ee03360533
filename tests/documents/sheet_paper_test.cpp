// SPDX-License-Identifier: GPL-3.0-or-later
// A list on paper: its columns are as wide as what stands in them asks for.
#include <catch2/catch.hpp>
#include <variant>

#include "documents/sheet_table.h"

namespace huying::tests {

namespace {

app::PaperTable tableOf(const app::ListSheet& sheet) {
    for (const app::PaperPart& part : documents::sheetPaper(sheet, "十八届人大一次会议").parts) {
        if (const auto* table = std::get_if<app::PaperTable>(&part)) return *table;
    }
    return {};
}

}  // namespace

TEST_CASE("a column of a list on paper that holds nothing takes no room from one that does") {
    app::ListSheet sheet;
    sheet.title = "检查情况";
    sheet.columns = {{"unit", "承办单位", 16, app::SheetCell::text},
                     {"inspection_text", "检查情况", 40, app::SheetCell::text},
                     {"rectification", "整改情况", 40, app::SheetCell::text},
                     {"inspected_on", "检查日期", 12, app::SheetCell::date}};
    std::string text;
    for (int i = 0; i < 100; ++i) text += "查";
    sheet.rows = {{"市住建局", text, "", "2024-11-19"}};
    const app::PaperTable table = tableOf(sheet);
    REQUIRE(table.columns.size() == 4);
    CHECK(table.columns[2].width <= 4 * 180 + 400);
    CHECK(table.columns[1].width > 4 * table.columns[2].width);
    CHECK(table.columns[3].width >= 10 * 100);  // a date in one line
    int sum = 0;
    for (const app::PaperColumn& column : table.columns) {
        CHECK(column.width >= 4 * 180);  // a title of four letters in one line, where there is room
        sum += column.width;
    }
    CHECK(sum <= app::lyingWidth);
    CHECK(sum > app::lyingWidth - 10);
}

}  // namespace huying::tests

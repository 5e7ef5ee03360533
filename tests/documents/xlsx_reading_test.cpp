// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <chrono>
#include <cmath>

#include <xlsxwriter.h>

#include "base/date.h"
#include "documents/spreadsheet_reader.h"
#include "documents/temporary_folder.h"
#include "documents/zip_writer.h"

using namespace huying;
using documents::readSpreadsheet;
using tests::TemporaryFolder;

namespace {

std::string codeOf(const base::Result<app::LedgerTable>& result) { return result ? "no error" : result.error().code; }

// A workbook as other programs write it: parts given as they stand in the package.
std::string package(const std::string& rows, const std::string& sharedTexts = {}, const std::string& workbookProperties = {}) {
    const std::string relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const std::string main =
        "<?xml version=\"1.0\"?><x:worksheet xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><x:sheetData>";
    std::vector<documents::ZipEntry> parts{
        {"_rels/.rels", "<Relationships><Relationship Id=\"rId1\" Type=\"" + relationships +
                            "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"},
        {"xl/workbook.xml",
         "<workbook>" + workbookProperties +
             "<sheets><sheet name=\"旧\" state=\"hidden\" r:id=\"rId9\"/><sheet name=\"台账\" r:id=\"rId2\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId2\" Type=\"" + relationships +
                                           "/worksheet\" Target=\"/xl/worksheets/sheet1.xml\"/>"
                                           "<Relationship Id=\"rId9\" Type=\"" +
                                           relationships +
                                           "/worksheet\" Target=\"worksheets/sheet9.xml\"/>"
                                           "<Relationship Id=\"rId3\" Type=\"" +
                                           relationships + "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"},
        {"xl/sharedStrings.xml", "<sst>" + sharedTexts + "</sst>"},
        {"xl/worksheets/sheet1.xml", main + rows + "</x:sheetData></x:worksheet>"},
        {"xl/worksheets/sheet9.xml", "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>99</v></c></row></sheetData></worksheet>"}};
    return *documents::makeZip(parts);
}

}  // namespace

TEST_CASE("An Excel ledger: texts, numbers, dates as serial days, formulas by their value, merged cells") {
    const TemporaryFolder folder;
    const std::string file = (folder.path() / "台账.xlsx").string();
    lxw_workbook* const book = workbook_new(file.c_str());
    lxw_worksheet* const sheet = workbook_add_worksheet(book, "台账");
    lxw_format* const date = workbook_add_format(book);
    format_set_num_format(date, "yyyy-mm-dd");
    const char* const titles[] = {"编号", "标题", "交办日期", "比率", "主办单位", "会办单位"};
    for (lxw_col_t i = 0; i < 6; ++i) worksheet_write_string(sheet, 0, i, titles[i], nullptr);
    worksheet_write_number(sheet, 1, 0, 120, nullptr);
    worksheet_write_string(sheet, 1, 1, "  关于“停车难”&\n<𠮷>的建议 ", nullptr);
    lxw_datetime day{};
    day.year = 2023;
    day.month = 3;
    day.day = 3;
    worksheet_write_datetime(sheet, 1, 2, &day, date);
    worksheet_write_number(sheet, 1, 3, 0.1 + 0.2, nullptr);
    worksheet_merge_range(sheet, 1, 4, 2, 5, "市公安局", nullptr);
    worksheet_write_formula_num(sheet, 4, 0, "=A2+1", nullptr, 121);
    worksheet_write_formula_str(sheet, 4, 1, "=\"甲\"&\"乙\"", nullptr, "甲乙");
    worksheet_write_boolean(sheet, 4, 3, 1, nullptr);
    worksheet_write_blank(sheet, 7, 2, date);
    workbook_add_worksheet(book, "说明");
    REQUIRE(workbook_close(book) == LXW_NO_ERROR);

    const auto table = readSpreadsheet(file);
    REQUIRE(table);
    REQUIRE(table->header.size() == 6);
    REQUIRE(table->rows.size() == 2);
    const app::LedgerRow& first = table->rows[0];
    CHECK(first.number == 2);
    CHECK(first.cells[0].text == "120");
    CHECK(first.cells[0].number == 120.0);
    CHECK(first.cells[1].text == "关于“停车难”&\n<𠮷>的建议");
    CHECK_FALSE(first.cells[1].number);
    REQUIRE(first.cells[2].number);
    CHECK(base::fromSpreadsheetSerial(*first.cells[2].number) == base::makeDate(2023, 3, 3));
    CHECK(first.cells[3].text == "0.3");
    CHECK(first.cells[4].text == "市公安局");
    CHECK(first.cells[5].text.empty());
    const app::LedgerRow& second = table->rows[1];
    CHECK(second.number == 5);
    CHECK(second.cells[0].number == 121.0);
    CHECK(second.cells[1].text == "甲乙");
    CHECK(second.cells[3].text == "TRUE");
}

TEST_CASE("What office systems write: inline texts, prefixes, phonetic readings, cells without numbers, errors") {
    const TemporaryFolder folder;
    const std::string shared =
        "<si><t>编号</t></si><si><r><t>标</t></r><r><rPr/><t>题</t></r><rPh sb=\"0\" "
        "eb=\"1\"><t>biao</t></rPh></si><si><t>a_x000D_\nb</t></si>";
    const std::string rows =
        "<x:row><x:c t=\"s\"><x:v>0</x:v></x:c><x:c t=\"s\"><x:v>1</x:v></x:c><x:c "
        "t=\"inlineStr\"><x:is><x:t>类别</x:t></x:is></x:c></x:row>"
        "<x:row r=\"3\"><x:c r=\"A3\"><x:v>1.2E2</x:v></x:c><x:c r=\"C3\" t=\"e\"><x:f>NA()</x:f><x:v>#N/A</x:v></x:c></x:row>"
        "<x:row><x:c t=\"inlineStr\"><x:is><x:r><x:t>内</x:t></x:r><x:r><x:t>联&#x20BB7;</x:t></x:r></x:is></x:c><x:c "
        "t=\"s\"><x:v>2</x:v></x:c></x:row>";
    const auto table = readSpreadsheet(folder.put("a.xlsx", package(rows, shared)));
    REQUIRE(table);
    CHECK(table->header == std::vector<std::string>{"编号", "标题", "类别"});
    REQUIRE(table->rows.size() == 2);
    CHECK(table->rows[0].number == 3);
    CHECK(table->rows[0].cells[0].text == "120");
    CHECK(table->rows[0].cells[2].text == "#N/A");
    CHECK(table->rows[1].number == 4);
    CHECK(table->rows[1].cells[0].text == "内联𠮷");
    CHECK(table->rows[1].cells[1].text == "a\nb");
}

TEST_CASE("A workbook that counts days from 1904 is refused: every date would be four years wrong") {
    const TemporaryFolder folder;
    const std::string rows = "<x:row><x:c><x:v>1</x:v></x:c></x:row>";
    CHECK(codeOf(readSpreadsheet(folder.put("a.xlsx", package(rows, "", "<workbookPr date1904=\"1\"/>")))) == "old-date-system");
    CHECK(readSpreadsheet(folder.put("b.xlsx", package(rows, "", "<workbookPr date1904=\"0\"/>"))));
}

TEST_CASE("Damaged spreadsheets are refused, wherever they were cut or changed") {
    const TemporaryFolder folder;
    const std::string whole =
        package("<x:row><x:c t=\"s\"><x:v>0</x:v></x:c></x:row><x:row><x:c><x:v>5</x:v></x:c></x:row>", "<si><t>编号</t></si>");
    REQUIRE(readSpreadsheet(folder.put("whole.xlsx", whole)));
    for (std::size_t length = 4; length < whole.size(); length += 7) {
        CHECK(codeOf(readSpreadsheet(folder.put("cut.xlsx", whole.substr(0, length)))) == "not-a-spreadsheet");
    }
    CHECK(codeOf(readSpreadsheet(folder.put("text.xlsx", "编号,标题\n1,甲\n"))) == "not-a-spreadsheet");
    CHECK(codeOf(readSpreadsheet(folder.put("html.xlsx", "<html><table></table></html>"))) == "not-a-spreadsheet");
    CHECK(codeOf(readSpreadsheet(folder.put("open.xlsx", package("<x:row><x:c><x:v>1</x:v>")))) == "not-a-spreadsheet");
    CHECK(codeOf(readSpreadsheet(folder.put("index.xlsx", package("<x:row><x:c t=\"s\"><x:v>7</x:v></x:c></x:row>")))) ==
          "not-a-spreadsheet");
    CHECK(codeOf(readSpreadsheet(folder.put("entity.xlsx", package("<x:row><x:c t=\"str\"><x:v>&secret;</x:v></x:c></x:row>")))) ==
          "not-a-spreadsheet");
    CHECK(codeOf(readSpreadsheet(folder.put("wide.xlsx", package("<x:row><x:c r=\"XFD1\"><x:v>1</x:v></x:c></x:row>")))) ==
          "too-many-columns");
    // Flipped bits: refused or read, but never a crash and never a hang.
    for (std::size_t at = 0; at < whole.size(); at += 3) {
        std::string flipped = whole;
        flipped[at] = static_cast<char>(flipped[at] ^ 0x24);
        static_cast<void>(readSpreadsheet(folder.put("flip.xlsx", flipped)));
    }
}

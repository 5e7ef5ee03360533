// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "documents/spreadsheet_reader.h"
#include "documents/temporary_folder.h"
#include "documents/zip_writer.h"

using namespace huying;
using documents::readSpreadsheet;
using tests::TemporaryFolder;

namespace {

std::string codeOf(const base::Result<app::LedgerTable>& result) { return result ? "no error" : result.error().code; }

// A package as office programs write it.
std::string package(const std::string& tables, const std::string& manifest = {}) {
    const std::string content =
        "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" xmlns:style=\"s\">"
        "<office:automatic-styles><style:style style:name=\"ta1\"><style:table-properties table:display=\"true\"/></style:style>"
        "<style:style style:name=\"ta2\"><style:table-properties table:display=\"false\"/></style:style></office:automatic-styles>"
        "<office:body><office:spreadsheet>" +
        tables + "</office:spreadsheet></office:body></office:document-content>";
    return *documents::makeZip({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                                {"content.xml", content},
                                {"META-INF/manifest.xml", "<manifest:manifest xmlns:manifest=\"m\">" + manifest + "</manifest:manifest>"}});
}

std::string table(const std::string& rows, const char* style = "ta1") {
    return std::string("<table:table table:style-name=\"") + style + "\">" + rows + "</table:table>";
}

std::string text(const std::string& words, const std::string& attributes = {}) {
    return "<table:table-cell office:value-type=\"string\" " + attributes + "><text:p>" + words + "</text:p></table:table-cell>";
}

std::string row(const std::string& cells, const std::string& attributes = {}) {
    return "<table:table-row " + attributes + ">" + cells + "</table:table-row>";
}

const std::string headerRow = row(text("编号") + text("标题") + text("交办日期") + text("主办单位"));

}  // namespace

TEST_CASE("An ods ledger: texts, numbers, dates, repetitions, merged cells, notes beside cells, a hidden sheet") {
    const TemporaryFolder folder;
    const std::string rows =
        "<table:table-header-rows>" + headerRow + "</table:table-header-rows>" +
        row("<table:table-cell office:value-type=\"float\" office:value=\"120\"><text:p>120.00</text:p></table:table-cell>" +
            text("关于<text:span>“停车</text:span>难”&amp;</text:p><text:p>a<text:s text:c=\"2\"/>b<text:line-break/>𠮷") +
            "<table:table-cell office:value-type=\"date\" "
            "office:date-value=\"2023-03-03T00:00:00\"><text:p>3月3日</text:p></table:table-cell>" +
            "<table:table-cell office:value-type=\"string\" table:number-columns-spanned=\"2\">"
            "<office:annotation><text:p>批注</text:p></office:annotation><text:p>市公安局</text:p></table:table-cell>"
            "<table:covered-table-cell office:value-type=\"string\"><text:p>被盖住</text:p></table:covered-table-cell>") +
        row("<table:table-cell table:number-columns-repeated=\"16384\"/>", "table:number-rows-repeated=\"2\"") +
        row("<table:table-cell table:number-columns-repeated=\"2\" office:value-type=\"string\"><text:p>同</text:p></table:table-cell>"
            "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"><text:p>真</text:p></table:table-cell>"
            "<table:table-cell table:number-columns-repeated=\"16381\"/>",
            "table:number-rows-repeated=\"2\"") +
        row("<table:table-cell table:number-columns-repeated=\"16384\"/>", "table:number-rows-repeated=\"1048570\"");
    const auto read =
        readSpreadsheet(folder.put("台账.ods", package(table(row(text("藏")), "ta2") + table(rows) + table(row(text("后"))))));
    REQUIRE(read);
    CHECK(read->header == std::vector<std::string>{"编号", "标题", "交办日期", "主办单位"});
    REQUIRE(read->rows.size() == 3);
    const app::LedgerRow& first = read->rows[0];
    CHECK(first.number == 2);
    CHECK(first.cells[0].text == "120");
    CHECK(first.cells[0].number == 120.0);
    CHECK(first.cells[1].text == "关于“停车难”&\na  b\n𠮷");
    CHECK(first.cells[2].text == "2023-03-03");
    CHECK(first.cells[3].text == "市公安局");
    CHECK(first.cells.size() == 4);
    CHECK(read->rows[1].number == 5);
    CHECK(read->rows[2].number == 6);
    CHECK(read->rows[2].cells[0].text == "同");
    CHECK(read->rows[2].cells[1].text == "同");
    CHECK(read->rows[2].cells[2].text == "TRUE");
}

TEST_CASE("What an ods file only promises is refused before it is there") {
    const TemporaryFolder folder;
    const auto read = [&](const std::string& rows) {
        return codeOf(readSpreadsheet(folder.put("a.ods", package(table(headerRow + rows)))));
    };
    CHECK(read(row(text("1"), "table:number-rows-repeated=\"1000\"")) == "no error");
    CHECK(read(row(text("1", "table:number-columns-repeated=\"1000\""), "table:number-rows-repeated=\"1048575\"")) == "too-many-repeated");
    CHECK(read(row(text("1", "table:number-columns-repeated=\"1001\""))) == "too-many-columns");
    CHECK(read(row(text("1", "table:number-columns-repeated=\"99999999999999999999\""))) == "no error");  // no number: once
}

TEST_CASE("An encrypted ods file, another document and damaged ones are refused") {
    const TemporaryFolder folder;
    const std::string locked = package(table(headerRow), "<manifest:encryption-data/>");
    CHECK(codeOf(readSpreadsheet(folder.put("a.ods", locked))) == "file-encrypted");
    CHECK(codeOf(readSpreadsheet(folder.put("text.ods", package("")))) == "not-a-spreadsheet");
    CHECK(codeOf(readSpreadsheet(folder.put("open.ods", package("<table:table><table:table-row>")))) == "not-a-spreadsheet");
    CHECK(codeOf(readSpreadsheet(
              folder.put("number.ods", package(table(row("<table:table-cell office:value-type=\"float\" office:value=\"x\"/>")))))) ==
          "not-a-spreadsheet");
    const std::string whole = package(table(headerRow + row(text("1") + text("甲"))));
    REQUIRE(readSpreadsheet(folder.put("whole.ods", whole)));
    for (std::size_t length = 4; length < whole.size(); length += 7) {
        CHECK(codeOf(readSpreadsheet(folder.put("cut.ods", whole.substr(0, length)))) == "not-a-spreadsheet");
    }
    for (std::size_t at = 0; at < whole.size(); at += 3) {
        std::string flipped = whole;
        flipped[at] = static_cast<char>(flipped[at] ^ 0x24);
        static_cast<void>(readSpreadsheet(folder.put("flip.ods", flipped)));
    }
}

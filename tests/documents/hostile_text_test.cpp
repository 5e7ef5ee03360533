// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <algorithm>

#include <pugixml.hpp>

#include "base/text.h"
#include "documents/chengdu_report.h"
#include "documents/file_text.h"
#include "documents/report_docx.h"
#include "documents/report_html.h"
#include "documents/report_xlsx.h"
#include "documents/spreadsheet_reader.h"
#include "documents/table_writer.h"
#include "documents/zip_reader.h"

using namespace huying;

namespace {

// Everything that XML forbids and everything that would end an element, in one title.
const std::string hostile =
    std::string("甲\xEF\xBF\xBE乙\xEF\xBF\xBF丙") + '\0' + "丁\x01\x08\x1F\x7F戊]]></w:t></a><b x=\"1\">&amp;\t己\r\n庚\r𠮷";

// Strict about characters, which pugixml is not.
void checkWellFormed(const std::string& name, const std::string& xml) {
    INFO(name);
    CHECK(pugi::xml_document().load_string(xml.c_str()));
    CHECK(xml.find("\xEF\xBF\xBE") == std::string::npos);
    CHECK(xml.find("\xEF\xBF\xBF") == std::string::npos);
    const bool hasControls = std::any_of(xml.begin(), xml.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\n' && c != '\r' && c != '\t') || byte == 0x7F;
    });
    CHECK_FALSE(hasControls);
    CHECK(base::isValidUtf8(xml));
}

void checkPackage(const base::Result<std::string>& bytes, const std::vector<std::string>& parts) {
    REQUIRE(bytes);
    const auto package = documents::ZipReader::open(*bytes);
    REQUIRE(package);
    for (const std::string& part : parts) {
        const auto xml = package->read(part);
        INFO(part);
        REQUIRE(xml);
        checkWellFormed(part, *xml);
    }
}

app::YearEndReport hostileReport() {
    app::YearEndReport report = tests::chengduReport();
    report.sessionName = hostile;
    report.pieces[0].title = hostile;
    report.pieces[1].title = "=1+1";
    report.pieces[0].address = hostile;
    report.annexes[0].lines[0].label = hostile;
    report.checks.push_back({"open_sum", hostile, false, 1, 2, {hostile}});
    for (app::Block& block : report.blocks) {
        block.label = hostile;
        block.rows[0].label = hostile;
        block.rows[0].pieces = {hostile};
    }
    report.examples[0].measures = hostile;
    return report;
}

}  // namespace

TEST_CASE("Text is cleaned in one place: nothing that XML forbids, line breaks as line feeds") {
    CHECK(documents::fileText("甲\xEF\xBF\xBE乙\xEF\xBF\xBF丙") == "甲乙丙");
    CHECK(documents::fileText("a\r\nb\rc\td\n") == "a\nb\nc\td\n");
    CHECK(documents::fileText("\x01\x7F\x1B") == "");
    CHECK(documents::fileText("甲\xFF") == "????");
    CHECK(documents::fileText("\xED\xA0\x80") == "???");  // half of a surrogate pair
    CHECK(documents::fileText("￼𠮷") == "￼𠮷");         // U+FFFC is a character
}

TEST_CASE("No text can break the files it stands in") {
    const app::YearEndReport report = hostileReport();
    checkPackage(documents::reportAsDocx(report),
                 {"word/document.xml", "docProps/core.xml", "word/charts/chart1.xml", "word/charts/chart3.xml"});
    checkPackage(documents::reportAsXlsx(report),
                 {"xl/workbook.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml",
                  "xl/worksheets/sheet4.xml", "xl/worksheets/sheet7.xml", "xl/charts/chart1.xml", "xl/charts/chart3.xml"});
    checkWellFormed("html", documents::reportAsHtml(report));
    documents::Table table{hostile, {{hostile}}, {{hostile}, {"=1+1"}}};
    checkPackage(documents::tableAsXlsx(table), {"xl/workbook.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"});
}

TEST_CASE("A formula in a title stays text in every file") {
    const auto bytes = documents::reportAsXlsx(hostileReport());
    REQUIRE(bytes);
    const auto package = documents::ZipReader::open(*bytes);
    for (int sheet = 1; sheet <= 7; ++sheet)
        CHECK_FALSE(base::contains(*package->read("xl/worksheets/sheet" + std::to_string(sheet) + ".xml"), "<f>"));
    CHECK(base::contains(*package->read("xl/sharedStrings.xml"), ">=1+1<"));
}

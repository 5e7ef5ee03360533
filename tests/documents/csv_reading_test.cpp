// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <unicode/unistr.h>

#include "app/import/header_row.h"
#include "documents/spreadsheet_reader.h"
#include "documents/temporary_folder.h"

using namespace huying;
using documents::readSpreadsheet;
using tests::TemporaryFolder;

namespace {

std::string gb18030(const std::string& utf8) {
    const icu::UnicodeString text = icu::UnicodeString::fromUTF8(utf8);
    std::string bytes(utf8.size() * 2 + 4, '\0');
    bytes.resize(
        static_cast<std::size_t>(text.extract(0, text.length(), bytes.data(), static_cast<std::uint32_t>(bytes.size()), "GB18030")));
    return bytes;
}

std::string codeOf(const base::Result<app::LedgerTable>& result) { return result ? "no error" : result.error().code; }

std::string argumentOf(const base::Result<app::LedgerTable>& result, std::string_view name) {
    if (!result) {
        for (const auto& [key, value] : result.error().arguments) {
            if (key == name) return value;
        }
    }
    return "(none)";
}

}  // namespace

TEST_CASE("A ledger saved by Chinese Excel (GB18030) keeps every name, rare characters included") {
    const TemporaryFolder folder;
    const std::string text = "编号,标题,领衔代表\r\n1,关于停车难的建议,王㛃\r\n2,关于䶮桥的建议,𠮷田·买买提\r\n";
    for (const std::string& bytes : {text, "\xEF\xBB\xBF" + text, gb18030(text)}) {
        const auto table = readSpreadsheet(folder.put("台账.csv", bytes));
        REQUIRE(table);
        CHECK(table->header == std::vector<std::string>{"编号", "标题", "领衔代表"});
        REQUIRE(table->rows.size() == 2);
        CHECK(table->rows[0].cells[2].text == "王㛃");
        CHECK(table->rows[1].cells[1].text == "关于䶮桥的建议");
        CHECK(table->rows[1].cells[2].text == "𠮷田·买买提");
        CHECK_FALSE(table->rows[0].cells[0].number);
    }
}

TEST_CASE("Unicode text as Excel saves it (UTF-16, tabs) is read") {
    const TemporaryFolder folder;
    using namespace std::string_literals;
    const auto table =
        readSpreadsheet(folder.put("a.txt", "\xFF\xFE\x16\x7F\xF7\x53\x09\x00\x07\x68\x98\x98\x0D\x00\x0A\x00\x31\x00\x09\x00\x32\x00"s));
    REQUIRE(table);
    CHECK(table->header == std::vector<std::string>{"编号", "标题"});
    CHECK(table->rows.at(0).cells.at(1).text == "2");
}

TEST_CASE("Bytes that are no text are refused with their line, never guessed") {
    const TemporaryFolder folder;
    const auto broken = readSpreadsheet(folder.put("gb.csv", gb18030("编号,标题\r\n1,关于停车的建议\r\n") + "2,\xFF\xFF\r\n"));
    CHECK(codeOf(broken) == "wrong-encoding");
    CHECK(argumentOf(broken, "line") == "3");
    // One bad byte in UTF-8 must not turn the whole ledger into GB18030 nonsense.
    const auto damaged = readSpreadsheet(folder.put("utf8.csv", "编号,标题,领衔代表,主办单位\n1,关于\xE5\x81,王,局\n"));
    CHECK(codeOf(damaged) == "wrong-encoding");
    CHECK(argumentOf(damaged, "line") == "2");
}

TEST_CASE("Quoted fields hold separators, quotes and line breaks; rows keep the spreadsheet's numbers") {
    const TemporaryFolder folder;
    for (const std::string separator : {",", ";", "\t"}) {
        for (const std::string lineEnd : {"\r\n", "\n", "\r"}) {
            const std::string text = "编号" + separator + "标题" + separator + "主办单位" + lineEnd + "1" + separator +
                                     "\"关于\"\"停车难\"\"的" + lineEnd + "建议" + separator + "二\"" + separator + " 市公安局　" +
                                     lineEnd + lineEnd + "3" + separator + "末行";
            const auto table = readSpreadsheet(folder.put("a.csv", text));
            INFO(text);
            REQUIRE(table);
            REQUIRE(table->rows.size() == 2);
            CHECK(table->rows[0].number == 2);
            CHECK(table->rows[0].cells[1].text == "关于\"停车难\"的" + lineEnd + "建议" + separator + "二");
            CHECK(table->rows[0].cells[2].text == "市公安局");
            CHECK(table->rows[1].number == 4);
            CHECK(table->rows[1].cells.size() == 3);
        }
    }
}

TEST_CASE("A quote that never ends is refused with the line where it begins") {
    const TemporaryFolder folder;
    const auto table = readSpreadsheet(folder.put("a.csv", "编号,标题\n1,\"a\nb\"\n2,\"关于\n3,x\n"));
    CHECK(codeOf(table) == "unbalanced-quotes");
    CHECK(argumentOf(table, "line") == "4");
}

TEST_CASE("A title stands above the header, and an empty row above everything") {
    const TemporaryFolder folder;
    const auto title = readSpreadsheet(folder.put("t.csv", "2023年代表建议台账,,\n编号,标题,类别\n1,甲,乙\n"));
    REQUIRE(title);
    const auto header = app::findHeaderRow(*title, app::ImportKind::suggestions, {});
    REQUIRE(header);
    CHECK(header->names == std::vector<std::string>{"编号", "标题", "类别"});
    CHECK(header->number == 2);
    CHECK(title->rows.at(header->firstRow).number == 3);
    const auto blank = readSpreadsheet(folder.put("e.csv", ",,\n编号,标题,类别\n1,甲,乙\n"));
    REQUIRE(blank);
    CHECK(blank->header.front() == "编号");
    CHECK(blank->headerNumber == 2);
    CHECK(blank->rows.at(0).number == 3);
    CHECK(readSpreadsheet(folder.put("one.csv", "编号\n1\n2\n")));
}

TEST_CASE("Files that cannot be a ledger each say why") {
    const TemporaryFolder folder;
    CHECK(codeOf(readSpreadsheet(folder.path() / "nothing.csv")) == "file-missing");
    CHECK(codeOf(readSpreadsheet(folder.path())) == "file-unreadable");
    CHECK(codeOf(readSpreadsheet(folder.put("empty.csv", ""))) == "file-empty");
    CHECK(codeOf(readSpreadsheet(folder.put("blank.csv", " \r\n,,\r\n"))) == "file-empty");
    CHECK(codeOf(readSpreadsheet(folder.put("letter.pdf", "%PDF-1.7 ..."))) == "unknown-file-kind");
    CHECK(codeOf(readSpreadsheet(folder.put("a.docx", "text"))) == "unknown-file-kind");
    CHECK(codeOf(readSpreadsheet(folder.put("a.ods", "PK\x03\x04 ..."))) == "not-a-spreadsheet");
    CHECK(codeOf(readSpreadsheet(folder.put("old.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 ..."))) == "not-available");
}

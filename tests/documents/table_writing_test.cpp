// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <sys/stat.h>
#include <unistd.h>

#include "app/words/words.h"
#include "base/date.h"
#include "base/text.h"
#include "documents/file_writer.h"
#include "documents/spreadsheet_reader.h"
#include "documents/table_writer.h"
#include "documents/temporary_folder.h"
#include "documents/zip_reader.h"

using namespace huying;
using documents::ByteOrderMark;
using documents::ColumnKind;
using tests::TemporaryFolder;

namespace {

documents::Table sample() {
    return {"建议[清单]",
            {{"编号"}, {"标题", 40}, {"件数", 8, ColumnKind::number}, {"交办日期", 12, ColumnKind::date}},
            {{"0120", "=HYPERLINK(\"http://example.org\",\"点击\")", "-3.45", "2023-03-03"},
             {"2", "+86 138", "12件", "未定"},
             {"3", "@SUM(A1)", "", ""},
             {"4", "-1+2", "7", "2024-02-29"},
             {"5", "\t=1+1", "", ""},
             {"6", " ＝1+1", "", ""},
             {"7", "关于“停车”、\"充电\",\n两难的建议𠮷", "", ""}}};
}

}  // namespace

TEST_CASE("A title that looks like a formula is never run as one") {
    const std::string csv = documents::tableAsCsv(sample(), ByteOrderMark::without);
    CHECK(base::contains(csv, "\"'=HYPERLINK(\"\"http"));
    CHECK(base::contains(csv, ",'+86 138,"));
    CHECK(base::contains(csv, ",'@SUM(A1),"));
    CHECK(base::contains(csv, ",'-1+2,"));
    CHECK(base::contains(csv, "\"'\t=1+1\""));
    CHECK(base::contains(csv, ",' ＝1+1,"));
    CHECK(base::contains(csv, ",-3.45,2023-03-03"));  // a quantity keeps its sign

    const auto bytes = documents::tableAsXlsx(sample());
    REQUIRE(bytes);
    const auto package = documents::ZipReader::open(*bytes);
    REQUIRE(package);
    const auto sheet = package->read("xl/worksheets/sheet1.xml");
    REQUIRE(sheet);
    CHECK_FALSE(base::contains(*sheet, "<f>"));
    CHECK(base::contains(*package->read("xl/sharedStrings.xml"), "=HYPERLINK("));
    CHECK(base::contains(*sheet, "<autoFilter"));
    CHECK(base::contains(*sheet, "state=\"frozen\""));
}

TEST_CASE("What is exported comes back the same, as csv and as Excel file") {
    const TemporaryFolder folder;
    const documents::Table table = sample();
    for (const std::string name : {"a.csv", "a.xlsx"}) {
        const auto bytes =
            name == "a.csv" ? base::Result<std::string>(documents::tableAsCsv(table, ByteOrderMark::with)) : documents::tableAsXlsx(table);
        REQUIRE(bytes);
        REQUIRE(documents::writeFile(folder.path() / name, *bytes));
        const auto read = documents::readSpreadsheet(folder.path() / name);
        INFO(name);
        REQUIRE(read);
        REQUIRE(read->rows.size() == table.rows.size());
        CHECK(read->header == std::vector<std::string>{"编号", "标题", "件数", "交办日期"});
        for (std::size_t i = 0; i < table.rows.size(); ++i) CHECK(read->rows[i].cells[1].text == base::trimmed(table.rows[i][1]));
        CHECK(read->rows[0].cells[0].text == "0120");  // leading zeros of numbers and certificates
        CHECK(read->rows[0].cells[2].text == "-3.45");
        CHECK(read->rows[1].cells[2].text == "12件");
        CHECK(read->rows[1].cells[3].text == "未定");
    }
    const auto excel = documents::readSpreadsheet(folder.path() / "a.xlsx");
    REQUIRE(excel->rows[3].cells[3].number);
    CHECK(base::fromSpreadsheetSerial(*excel->rows[3].cells[3].number) == base::makeDate(2024, 2, 29));
    CHECK(tests::bytesOf(folder.path() / "a.csv").starts_with("\xEF\xBB\xBF编号,标题"));
    CHECK(documents::tableAsCsv(table, ByteOrderMark::without).starts_with("编号"));
    CHECK(documents::tableAsXlsx(table) == documents::tableAsXlsx(table));
}

TEST_CASE("A file is written whole or not at all") {
    const TemporaryFolder folder;
    const auto target = folder.put("报告.docx", "old");
    CHECK(documents::writeFile(target, "new", documents::IfExists::refuse).error().code == "file-exists");
    CHECK(tests::bytesOf(target) == "old");
    REQUIRE(documents::writeFile(target, "new"));
    CHECK(tests::bytesOf(target) == "new");
    REQUIRE(documents::writeFile(folder.path() / "first.csv", "x", documents::IfExists::refuse));

    const auto link = folder.path() / "link.docx";
    std::filesystem::create_symlink(target, link);
    REQUIRE(documents::writeFile(link, "through"));
    CHECK(std::filesystem::is_symlink(link));
    CHECK(tests::bytesOf(target) == "through");

    const auto missing = documents::writeFile(folder.path() / "no" / "a.csv", "x");
    CHECK(missing.error().code == "cannot-write-file");
    CHECK(missing.error().arguments.back().second == "missing-folder");
    // A file system that takes no files calls them not found; the folder is there all the same.
    CHECK(documents::writeFile("/proc/huying.csv", "x").error().arguments.back().second == "unwritable-folder");
    const auto notMade = documents::makeNewFolder("/proc/huying");
    CHECK(notMade.error().code == "folder-not-made");
    CHECK(notMade.error().arguments.back().second == "unwritable-folder");
    CHECK(app::Words::of(app::Language::chinese).sentence(notMade.error()) ==
          "无法建立文件夹 /proc/huying，什么都没有写入：这里不能写入文件，请另选文件夹。");
    CHECK(documents::makeNewFolder(folder.path() / "no" / "a").error().arguments.back().second == "missing-parent-folder");
    CHECK(documents::writeFile(folder.path(), "x").error().arguments.back().second == "is-folder");
    CHECK(documents::writeFile("/dev/null", "x"));
    CHECK(std::filesystem::is_character_file("/dev/null"));
    // A full disk: what stood there stays, and nothing half written is left beside it.
    CHECK(documents::writeFile("/dev/full", "x").error().arguments.back().second == "no-space");
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) CHECK(entry.path().extension() != ".part");

    if (::geteuid() != 0) {
        REQUIRE(::chmod(folder.path().c_str(), 0500) == 0);
        CHECK(documents::writeFile(target, "never").error().arguments.back().second == "permission");
        REQUIRE(::chmod(folder.path().c_str(), 0700) == 0);
        CHECK(tests::bytesOf(target) == "through");
    }
}

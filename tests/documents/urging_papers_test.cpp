// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <filesystem>

#include <pugixml.hpp>

#include "base/text.h"
#include "documents/agenda_paper.h"
#include "documents/report_docx.h"
#include "documents/spreadsheet_reader.h"
#include "documents/temporary_folder.h"
#include "documents/urging_papers.h"
#include "documents/zip_reader.h"
#include "support/temporary_register.h"

using namespace huying;
using domain::UrgingLevel;

namespace {

app::ChaseLine line(int serial, UrgingLevel level, const char* deadline) {
    app::ChaseLine one;
    one.address = "18-1-" + std::to_string(serial);
    one.serial = serial;
    one.title = "关于第" + std::to_string(serial) + "件事的建议";
    one.deadline = tests::day(deadline);
    one.level = level;
    one.reasons = {level == UrgingLevel::reminder ? domain::UrgingReason::dueSoon : domain::UrgingReason::overdue};
    if (level != UrgingLevel::reminder) one.answerDueOn = tests::day("2023-12-27");
    one.documentNumber = "成人代工函〔2023〕12号";
    return one;
}

app::ChaseUnit unit(std::vector<app::ChaseLine> lines) {
    app::ChaseUnit one;
    one.name = "成都市交通运输局";
    one.shortName = "市交通运输局";
    one.contacts = {{"李红", "科长", "028-0000001", ""}, {"王强", "", "", ""}};
    one.lines = std::move(lines);
    return one;
}

const documents::UrgingLetterHead head{tests::day("2023-12-20"), "成都市人大常委会代表工作委员会", "张敏 028-0000002"};

// All that a letter says, paragraph by paragraph and cell by cell.
std::string textOf(const app::ChaseUnit& of, const documents::UrgingLetterHead& with = head) {
    const auto bytes = documents::paperAsDocx(documents::urgingLetter(of, with));
    REQUIRE(bytes);
    const auto package = documents::ZipReader::open(*bytes);
    REQUIRE(package);
    pugi::xml_document document;
    REQUIRE(document.load_string(package->read("word/document.xml")->c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
    std::string text;
    for (const pugi::xpath_node& paragraph : document.select_nodes("//w:p")) {
        for (const pugi::xpath_node& each : paragraph.node().select_nodes(".//w:t")) text += each.node().text().get();
        text += "\n";
    }
    return text;
}

}  // namespace

TEST_CASE("An urging letter has its number, addressee, pieces with days, the day for the answer, signature and a slip") {
    const std::string text = textOf(unit({line(1, UrgingLevel::urge, "2023-12-01"), line(2, UrgingLevel::urge, "2023-12-20")}));
    for (const char* said :
         {"关于催办代表建议的函", "成人代工函〔2023〕12号\n", "成都市交通运输局：\n", "截至2023年12月20日", "2件代表建议", "18-1-1",
          "2023-12-01", "超期19天", "今天到期", "请于2023年12月27日前", "特此函告。", "张敏 028-0000002",
          "成都市人大常委会代表工作委员会（盖章）\n2023年12月20日", "附：办理情况回复单", "预计答复日期"})
        CHECK(base::contains(text, said));
    CHECK_FALSE(base::contains(text, "一、"));  // one level needs no parts
}

TEST_CASE("A reminder asks for no answer and a letter of supervision calls the head of the unit; mixed ones stand in parts") {
    const std::string reminder = textOf(unit({line(3, UrgingLevel::reminder, "2024-01-01")}));
    CHECK(base::contains(reminder, "关于提醒按期办理代表建议的函"));
    CHECK(base::contains(reminder, "剩12天"));
    CHECK_FALSE(base::contains(reminder, "回复单"));
    const std::string mixed = textOf(unit({line(1, UrgingLevel::letter, "2023-11-01"), line(3, UrgingLevel::reminder, "2024-01-01")}));
    for (const char* said : {"代表建议督办函", "主要负责人", "一、督办的建议（1件）", "二、提醒的建议（1件）"})
        CHECK(base::contains(mixed, said));
}

TEST_CASE("What is not known has its place to be written by hand") {
    app::ChaseUnit plain = unit({line(1, UrgingLevel::urge, "2023-12-01")});
    plain.lines[0].documentNumber.clear();
    const std::string text = textOf(plain, {tests::day("2023-12-20"), "", ""});
    CHECK(base::contains(text, "〔2023〕　　号"));
    CHECK(base::contains(text, "代表工作机构（盖章）"));
}

TEST_CASE("The papers go into a new folder, a letter a unit and the call sheet, and never over what is there") {
    const tests::TemporaryFolder folder;
    app::ChaseList list;
    list.on = tests::day("2023-12-20");
    list.units = {unit({line(1, UrgingLevel::urge, "2023-12-01")}), unit({line(2, UrgingLevel::reminder, "2024-01-01")})};
    list.units[1].shortName = "甲/乙:局";
    std::size_t told = 0;
    const auto goOn = [&](std::size_t done, std::size_t all) {
        CHECK(all == 3);
        told = done;
        return true;
    };
    const std::filesystem::path place = folder.path() / "催办";
    const auto files = documents::writeUrgingPapers(list, head, place, goOn);
    REQUIRE(files);
    REQUIRE(files->size() == 3);
    CHECK(told == 3);
    CHECK((*files)[0].filename() == "催办函 市交通运输局.docx");
    CHECK((*files)[1].filename() == "提醒函 甲_乙_局.docx");
    const auto sheet = documents::readSpreadsheet((*files)[2]);
    REQUIRE(sheet);
    const auto again = documents::writeUrgingPapers(list, head, place, goOn);
    REQUIRE_FALSE(again);
    CHECK(again.error().code == "file-exists");
    const auto stopped =
        documents::writeUrgingPapers(list, head, folder.path() / "停", [](std::size_t done, std::size_t) { return done < 1; });
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == "papers-cancelled");
    CHECK(documents::writeUrgingPapers(list, head, folder.path() / "无" / "无", goOn).error().code == "folder-not-made");
}

TEST_CASE("The call sheet has whom to call, the days and empty cells for the answer") {
    app::ChaseList list;
    list.on = tests::day("2023-12-20");
    list.units = {unit({line(1, UrgingLevel::urge, "2023-12-01"), line(2, UrgingLevel::reminder, "2024-01-01")})};
    const documents::Table table = documents::callSheet(list);
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0][0] == "成都市交通运输局");
    CHECK(table.rows[0][1] == "李红、王强");
    CHECK(table.rows[0][2] == "028-0000001");
    CHECK(table.rows[0][9] == "19");
    CHECK(table.rows[1][9] == "-12");
    CHECK(table.rows[0][11] == "催办");
    CHECK(table.rows[0][15].empty());
    for (const auto& row : table.rows) CHECK(row.size() == table.columns.size());
}

TEST_CASE("The agenda on paper and in a spreadsheet has every entry under its group") {
    app::Agenda agenda;
    agenda.query.today = tests::day("2023-12-20");
    app::AgendaGroup late;
    late.isOverdue = true;
    app::AgendaEntry entry;
    entry.address = "18-1-1";
    entry.title = "关于第1件事的建议";
    entry.unit = "市教育局";
    entry.due = tests::day("2023-12-18");
    late.entries = {entry};
    app::AgendaGroup tomorrow;
    tomorrow.from = tomorrow.to = tests::day("2023-12-21");
    entry.due = tests::day("2023-12-21");
    entry.unit.clear();
    entry.kind = domain::AwaitedKind::decision;
    tomorrow.entries = {entry};
    agenda.groups = {late, tomorrow};
    CHECK(agenda.count() == 2);
    CHECK(agenda.overdue() == 1);
    const app::Paper paper = documents::agendaPaper(agenda);
    CHECK(paper.parts.size() == 6);
    const documents::Table table = documents::agendaTable(agenda);
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0][0] == "已超期");
    CHECK(table.rows[0][7] == "超2天");
    CHECK(table.rows[1][0] == "2023-12-21 星期四");
    CHECK(table.rows[1][3] == "代表工作机构");
    CHECK(table.rows[1][5] == "决定");
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <pugixml.hpp>

#include "app/report/report_charts.h"
#include "base/text.h"
#include "documents/chengdu_report.h"
#include "documents/report_composition.h"
#include "documents/report_docx.h"
#include "documents/report_lists.h"
#include "documents/report_sentences.h"
#include "documents/report_tables.h"
#include "documents/zip_reader.h"

using namespace huying;
using documents::ReportPaper;
using documents::ReportPart;

namespace {

// A paper opened again: its paragraphs in order, and the part they stand in.
struct Opened {
    pugi::xml_document document;
    std::vector<std::string> paragraphs;
    std::string all;

    [[nodiscard]] bool has(const std::string& sentence) const { return base::contains(all, sentence); }
    [[nodiscard]] std::size_t at(const std::string& sentence) const { return all.find(sentence); }
};

std::string textOf(const pugi::xml_node& paragraph) {
    std::string text;
    for (const pugi::xpath_node& each : paragraph.select_nodes(".//w:t")) text += each.node().text().get();
    return text;
}

Opened open(const app::YearEndReport& report, const ReportPaper& paper = {}) {
    const auto bytes = documents::reportAsDocx(report, paper);
    REQUIRE(bytes);
    const auto package = documents::ZipReader::open(*bytes);
    REQUIRE(package);
    for (const char* part : {"[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/styles.xml", "word/settings.xml",
                             "word/footer1.xml", "word/footer2.xml", "docProps/core.xml"}) {
        const auto xml = package->read(part);
        INFO(part);
        REQUIRE(xml);
        CHECK(pugi::xml_document().load_string(xml->c_str()));
    }
    Opened opened;
    REQUIRE(opened.document.load_string(package->read("word/document.xml")->c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
    for (const pugi::xpath_node& paragraph : opened.document.select_nodes("//w:p")) opened.paragraphs.push_back(textOf(paragraph.node()));
    opened.all = base::joined(opened.paragraphs, "\n");
    return opened;
}

}  // namespace

TEST_CASE("The Word report says Chengdu's published sentences") {
    const Opened paper = open(tests::chengduReport());
    for (const char* sentence :
         {"关于市十八届人大一次会议以来代表建议办理情况的报告", "（截至2023年12月20日）",
          "市十八届人大一次会议以来，代表共提出建议670件（其中大会建议637件，闭会建议33件），分别交由101家单位研究办理。截至2023年12月20日"
          "，已办结667件，其余3件正依法按程序办理。",
          "从建议类别看，居前五位的是教科文卫体类121件，占18.06%；交通邮电类80件，占11.94%；城乡建设与管理类79件，占11.79%"
          "；社会建设类69件，占10.3%；公检法司类62件，占9.25%。",
          "在专题调研、集中视察、代表小组活动、座谈走访等基础上形成的建议580件，占86.57%。", "较十七届人大一次会议增长15.32%（581件）。",
          "在已办结的建议中，已经解决或基本解决的609件，占91.3%；已列入计划逐步解决的49件，占7.35%"
          "；受客观条件限制暂时难以解决但具有参考价值的9件，占1.35%。",
          "代表对办理结果满意646件，占96.85%；基本满意21件，占3.15%；无不满意件。", "首次评价不满意、经重新办理后转为满意或基本满意2件。",
          "基数：已办结的建议，667件；截至2023年12月20日；计算方法：件数÷已办结的建议", "【此处由起草人撰写：从主要内容看……】",
          "含分办、会办重复"}) {
        INFO(sentence);
        CHECK(paper.has(sentence));
    }
    CHECK_FALSE(paper.has("91.30"));
    CHECK_FALSE(paper.has("10.30"));
    CHECK_FALSE(paper.has("撤回"));
    CHECK_FALSE(paper.has("校验未通过"));
    CHECK(paper.has("占比合计100.01%，与100%之差系四舍五入所致。"));

    const std::vector<std::string> order{
        "一、总体情况", "二、建议类别", "三、主要内容", "四、形成来源",   "五、与上届（上次会议）比较", "六、办理结果", "七、代表评价",
        "八、办理过程", "九、重点督办", "十、办理成效", "（一）政府系统", "十一、存在问题和下一步打算", "附表1",        "附表2",
        "附表3",        "附表4",        "附表5"};
    for (std::size_t i = 1; i < order.size(); ++i) {
        INFO(order[i]);
        REQUIRE(paper.at(order[i]) != std::string::npos);
        CHECK(paper.at(order[i - 1]) < paper.at(order[i]));
    }
}

TEST_CASE("A check that fails stands in red before the title and names its pieces") {
    app::YearEndReport report = tests::chengduReport();
    report.checks.push_back({"categories_sum", "各类别之和＝总数", false, 669, 670, {"18-1-120", "18-1-闭3"}});
    tests::blockOf(report, "category").rows[0].count = 120;
    const Opened paper = open(report);
    CHECK(paper.at("校验未通过：各类别之和＝总数。等号左边为669，右边为670，相差1。涉及：18-1-120、18-1-闭3。") <
          paper.at("关于市十八届人大"));
    const pugi::xml_node run = paper.document.select_node("//w:r[w:t[contains(., '校验未通过：')]]").node();
    CHECK(std::string(run.select_node("w:rPr/w:color/@w:val").attribute().value()) == "FF0000");
    // The sum row that does not reach its base is red as well.
    const pugi::xml_node sum = paper.document.select_node("//w:tc[.//w:t='669']").node();
    CHECK(std::string(sum.select_node(".//w:color/@w:val").attribute().value()) == "FF0000");
}

TEST_CASE("The annexes of the Word report have the columns that those in Excel have, in their order, and the page holds them") {
    app::YearEndReport report = tests::chengduReport();
    report.annexes.at(0).lines.at(0).visited = 37;
    report.annexes.at(0).sum.visited = 37;
    const Opened paper = open(report);
    for (const app::AnnexList& list : report.annexes) {
        INFO(list.label);
        const documents::WordTable word = documents::annexTable(list);
        const documents::Table excel = documents::annexList(list);
        REQUIRE(word.columns.size() == excel.columns.size());
        for (std::size_t i = 0; i < excel.columns.size(); ++i) CHECK(excel.columns[i].title.starts_with(word.columns[i].title));
        for (std::size_t row = 0; row < excel.rows.size(); ++row) CHECK(word.rows.at(row).cells == excel.rows[row]);
        CHECK(word.rows.back().cells == excel.sum);
        int width = 0;
        for (const documents::WordColumn& column : word.columns) width += column.width;
        CHECK(width <= 11906 - 1587 - 1474);  // A4 without its margins, in twentieths of a point
    }
    const pugi::xml_node unit = paper.document.select_node("//w:tr[w:tc[.//w:t='市发展和改革委员会']]").node();
    CHECK(textOf(unit.select_node("w:tc[last()]").node()) == "37");
    CHECK(textOf(unit.select_node("../w:tr[1]/w:tc[last()]").node()) == "三访齐全件次");
}

TEST_CASE("Nothing is divided by nothing: an empty session's report has pieces, no shares") {
    app::YearEndReport report = tests::chengduReport();
    report.totals = {};
    report.pieces.clear();
    report.annexes.clear();
    report.replyMonths.clear();
    for (app::Rate& rate : report.rates) {
        rate.count = 0;
        rate.base.count = 0;
        rate.percent.reset();
    }
    report.growth = {{"十七届人大一次会议", 0, 0, std::nullopt}};
    report.examples.clear();
    report.turnedSatisfied.clear();
    for (app::Block& block : report.blocks) {
        block.denominator.count = 0;
        block.percentSum = "0.00";
        for (app::BlockRow& row : block.rows) {
            row.count = 0;
            row.percent.reset();
        }
    }
    const Opened paper = open(report);
    CHECK(paper.has("代表共提出建议0件（其中大会建议0件，闭会建议0件）"));
    CHECK(paper.has("从建议类别看，各类别建议均为0件。"));
    CHECK(paper.has("形成的建议0件。"));
    CHECK(paper.has("代表对办理结果满意0件；基本满意0件；无不满意件。"));
    CHECK_FALSE(paper.has("%"));
    CHECK_FALSE(paper.has("其余"));
}

TEST_CASE("Sentences with parts that stand only where there is something to say") {
    app::YearEndReport report = tests::chengduReport();
    report.totals.open = 0;
    report.totals.withdrawn = 2;
    CHECK(documents::totalsSentence(report, {}).ends_with("已办结667件；撤回2件，未计入总数。"));
    report.totals.refused = 1;
    CHECK(documents::totalsSentence(report, {}).ends_with("；撤回2件、不予受理1件，未计入总数。"));

    app::Block& ratings = tests::blockOf(report, "rating_result");
    ratings.rows[2].count = 3;
    ratings.rows[2].percent = "0.45";
    ratings.rows[3].count = 4;
    CHECK(base::contains(documents::ratingsSentence(report, ratings), "；不满意3件，占0.45%。未返回征询意见表4件。"));

    CHECK(documents::growthSentence({"十八届人大一次会议", 670, 640, "-4.48"}, {}) == "较十八届人大一次会议减少4.48%（670件）。");
    CHECK(documents::growthSentence({"十八届人大一次会议", 670, 670, "0.00"}, {}) == "与十八届人大一次会议持平（670件）。");

    app::Block& categories = tests::blockOf(report, "category");
    categories.rows.resize(2);
    std::swap(categories.rows[0].count, categories.rows[1].count);
    CHECK(documents::categoriesSentence(categories, {}).starts_with("从建议类别看，居前二位的是交通邮电类121件"));
    // Pieces without a category may be most of all: they are not named as one.
    app::BlockRow none;
    none.key = app::withoutCategory;
    none.label = "未分类";
    none.count = 400;
    categories.rows.push_back(none);
    CHECK_FALSE(base::contains(documents::categoriesSentence(categories, {}), "未分类"));
    CHECK(app::reportCharts(report, report.paperWords()).front().groups[0].rows.back().label == "未分类");
    tests::blockOf(report, "result_class").percentSum = "98.00";
    CHECK(base::contains(documents::percentSumNote(tests::blockOf(report, "result_class"), {}), "请核对"));
}

TEST_CASE("What people typed cannot break the file, and what they wrote takes the place of the slot") {
    app::YearEndReport report = tests::chengduReport();
    report.pieces[0].title = "关于<b>\"停车&充电\"\x01\r\n两难的建议";
    ReportPaper settings;
    report.prose.push_back({domain::ReportSlot::contents, "从主要内容看，民生类居多。\n其次是交通。"});
    settings.registerName = "成都市.huying";
    report.snapshot = 3;
    report.frozenAt = "2023-12-21 09:30:00";
    const Opened paper = open(report, settings);
    CHECK(paper.has("关于<b>\"停车&充电\" 两难的建议"));
    CHECK(paper.has("从主要内容看，民生类居多。\n其次是交通。"));
    CHECK_FALSE(paper.has("【此处由起草人撰写：从主要内容看"));
    CHECK(paper.has("登记簿：成都市.huying　定稿：第3号　定稿时间：2023-12-21 09:30:00"));
    settings.parts = {ReportPart::ratings, ReportPart::totals};
    const Opened shortPaper = open(report, settings);
    CHECK(shortPaper.at("一、代表评价") < shortPaper.at("二、总体情况"));
    CHECK_FALSE(shortPaper.has("附表"));
}

TEST_CASE("The paper is laid out as GB/T 9704 asks, and the same figures give the same bytes") {
    const app::YearEndReport report = tests::chengduReport();
    const auto bytes = documents::reportAsDocx(report);
    REQUIRE(bytes);
    CHECK(*bytes == *documents::reportAsDocx(report));
    const auto package = documents::ZipReader::open(*bytes);
    const auto document = package->read("word/document.xml");
    CHECK(base::contains(*document, "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"));
    CHECK(base::contains(*document, "w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\""));
    CHECK(base::contains(*document, "w:orient=\"landscape\""));
    CHECK(base::contains(*document, "<w:tblHeader/>"));
    const auto styles = package->read("word/styles.xml");
    for (const char* font :
         {"w:eastAsia=\"方正小标宋简体\"", "w:eastAsia=\"仿宋_GB2312\"", "w:eastAsia=\"楷体_GB2312\"", "w:eastAsia=\"黑体\""}) {
        CHECK(base::contains(*styles, font));
    }
    CHECK(base::contains(*styles, "w:firstLineChars=\"200\""));
    CHECK(base::contains(*package->read("word/footer1.xml"), " PAGE "));
}

TEST_CASE("The note under the ratings says of what the forms that are missing and those that came back are") {
    app::YearEndReport report = tests::chengduReport();
    std::erase_if(report.rates, [](const app::Rate& rate) { return rate.key == "forms_returned"; });
    app::Rate& returned = report.rates.emplace_back();
    returned.key = "forms_returned";
    returned.count = 667;
    returned.base.count = 668;
    CHECK(open(report).has("未返回征询意见表只计已办结的667件；征询意见表回收率以已答复的668件计，尚未办结的也在内，其中已返回667件。"));
}

TEST_CASE("No table of the report is wider than its page") {
    app::YearEndReport report = tests::chengduReport();
    report.supervision.emplace().list.emplace_back().address = "18-1-1";
    report.supervision->pieces = {"18-1-1"};
    report.inspections.emplace().names = {"年终检查"};
    report.ballots.emplace_back().about = "市教育局";
    int room = app::uprightWidth;
    int tables = 0;
    bool isOfSupervision = false;
    for (const app::PaperPart& part : documents::composeReport(report, {}).parts) {
        const auto* pageBreak = std::get_if<app::PaperBreak>(&part);
        if (pageBreak != nullptr && *pageBreak == app::PaperBreak::lyingPages) room = app::lyingWidth;
        const auto* table = std::get_if<app::PaperTable>(&part);
        if (table == nullptr) continue;
        ++tables;
        int width = 0;
        for (const app::PaperColumn& column : table->columns) {
            width += column.width;
            isOfSupervision = isOfSupervision || column.title == "政府领导领办";
        }
        INFO(table->columns.front().title << ", table " << tables);
        CHECK(width <= room);
    }
    CHECK(tables > 10);
    CHECK(isOfSupervision);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// What the office decided about its report, on paper: decimals, bases, prose.
#include <catch2/catch.hpp>

#include "app/report/compare_reports.h"
#include "app/report/report_charts.h"
#include "app/report/report_percent.h"
#include "base/text.h"
#include "documents/chengdu_report.h"
#include "documents/report_composition.h"
#include "documents/report_docx.h"
#include "documents/report_html.h"
#include "documents/report_inspections.h"
#include "documents/report_lists.h"
#include "documents/report_sentences.h"
#include "documents/report_tables.h"
#include "documents/zip_reader.h"

using namespace huying;
using domain::ReportSlot;

namespace {

// All that a paper says, a paragraph or a cell a line.
std::string saidBy(const app::YearEndReport& report) {
    std::string all;
    for (const app::PaperPart& part : documents::composeReport(report, {}).parts) {
        if (const auto* paragraph = std::get_if<app::PaperParagraph>(&part)) all += paragraph->text + "\n";
        if (const auto* table = std::get_if<app::PaperTable>(&part)) {
            for (const app::PaperRow& row : table->rows) all += base::joined(row.cells, "|") + "\n";
        }
    }
    return all;
}

std::string withStyle(int decimals, bool trimsZeros) {
    app::YearEndReport report = tests::chengduReport();
    report.settings.percents = {decimals, trimsZeros};
    return saidBy(report);
}

bool has(const std::string& text, const char* part) { return base::contains(text, part); }

}  // namespace

TEST_CASE("papers print as many decimals as the office chose, each from the counts") {
    CHECK(has(withStyle(2, true), "教科文卫体类121件，占18.06%"));
    CHECK(has(withStyle(2, true), "社会建设类69件，占10.3%"));
    CHECK(has(withStyle(2, false), "社会建设类69件，占10.30%"));
    CHECK(has(withStyle(2, false), "已经解决或基本解决的609件，占91.30%"));
    CHECK(has(withStyle(1, true), "教科文卫体类121件，占18.1%"));
    CHECK(has(withStyle(0, true), "教科文卫体类121件，占18%"));
    CHECK(has(withStyle(0, true), "已列入计划逐步解决的49件，占7%"));
    CHECK(has(withStyle(4, true), "教科文卫体类121件，占18.0597%"));
    CHECK(has(withStyle(4, true), "增长15.3184%（581件）"));
    CHECK(has(withStyle(1, true), "增长15.3%（581件）"));
    app::YearEndReport voted = tests::chengduReport();
    app::ReportBallot& ballot = voted.ballots.emplace_back();
    ballot.about = "市教育局";
    ballot.counted = 52;
    ballot.base = {"present", "到会人数", 54};
    ballot.percent = "96.30";
    CHECK(has(saidBy(voted), "|96.3%|"));
    CHECK(documents::ballotsList(voted.ballots, {2, false}).rows[0][12] == "96.30");
    voted.settings.percents = {0, true};
    CHECK(has(saidBy(voted), "|96%|"));
    // 91.3043 + 7.3463 + 1.3493
    CHECK(has(withStyle(4, true), "占比合计99.9999%，与100%之差系四舍五入所致。"));
    CHECK(has(withStyle(4, true), "合计|667|99.9999%"));
}

TEST_CASE("a percentage reads alike in the table, its note, the chart, the formula and the comparison") {
    app::YearEndReport report = tests::chengduReport();
    report.settings.percents = {3, true};
    for (app::Block& block : report.blocks) block.formula = "件数÷" + block.denominator.label + "，四舍五入到两位小数";
    app::ReportBallot& ballot = report.ballots.emplace_back();
    ballot.number = 1;
    ballot.about = "市教育局";
    ballot.counted = 46;
    ballot.base = {"present", "到会人数", 48};
    ballot.percent = "95.83";
    ballot.explanation = "（满意40＋基本满意6）÷到会人数48＝95.83%，应超过50%：通过";
    const std::string paper = saidBy(report);
    CHECK(has(paper, "|95.833%|"));
    CHECK(has(paper, "＝95.833%，应超过50%：通过"));
    CHECK_FALSE(has(paper, "95.83%"));
    CHECK(has(documents::ballotsList(report.ballots, {3, true}).rows[0][14], "＝95.833%"));
    CHECK(has(paper, "城乡建设与管理类79件，占11.791%"));
    std::string drawn;
    for (const app::Chart& chart : app::reportCharts(report, report.paperWords())) {
        for (const app::ChartGroup& group : chart.groups) {
            for (const app::ChartRow& row : group.rows) drawn += row.bars.front().written + "\n";
        }
    }
    CHECK(has(drawn, "79件　11.791%"));
    for (const app::FigureChange& change : app::compareReports(tests::chengduReport(), report, report.paperWords())) {
        if (change.key == "K03") CHECK(change.nowShown == "11.791%");
        if (change.key == "K03") CHECK(change.thenShown == "11.791%");  // the other side had two decimals
        if (change.key == "K03") CHECK(change.nowPercent == "11.79");   // what JSON keeps
    }
    CHECK(app::printedFormula(report, "Pieces ÷ x, rounded half up to two decimals") == "Pieces ÷ x, rounded half up to three decimals");
}

TEST_CASE("a rate of tasks says on paper what it leaves out, why, and of which pieces") {
    app::YearEndReport report = tests::chengduReport();
    app::Rate& onTime = report.rates[1];
    onTime.notJudged = {{"undated_reply", "答复日期不详", 3, {"18-1-5", "18-1-8"}}, {"no_due_date", "没有登记办理期限", 1, {"18-1-8"}}};
    const std::string paper = saidBy(report);
    CHECK(has(paper, "（820件次/830件次，另有4件次不能判断是否按期，未计入）"));
    CHECK(has(paper, "应答复的承办任务830件次（另有4件次未计入，见注）"));
    CHECK(has(paper, "按期答复率不能判断是否按期、未计入基数的：答复日期不详3件次（18-1-5、18-1-8）、没有登记办理期限1件次（18-1-8）。"));
    CHECK(documents::ratesList(report).rows[1].back() == "答复日期不详3件次（18-1-5、18-1-8）、没有登记办理期限1件次（18-1-8）");
    // Two rates with the same reasons share a sentence; of many pieces the first are named.
    report.rates.push_back(onTime);
    report.rates.back().key = "on_time_original";
    report.rates.back().label = "按原期限答复率";
    CHECK(has(saidBy(report), "按期答复率、按原期限答复率不能判断是否按期、未计入基数的："));
    for (int i = 0; i < 40; ++i) report.rates[1].notJudged[0].pieces.push_back("18-1-" + std::to_string(100 + i));
    CHECK(has(saidBy(report), "等42件）"));
}

TEST_CASE("a piece that stands in no row is no rounding, however few decimals hide it") {
    app::YearEndReport report = tests::chengduReport();
    app::Block& categories = tests::blockOf(report, "category");
    REQUIRE(documents::partsAddUp(categories));
    categories.rows[0].count -= 10;
    categories.rows[0].percent = "16.57";
    categories.percentSum = "98.51";
    for (const int decimals : {0, 2}) {
        INFO(decimals);
        const std::string note = documents::percentSumNote(categories, {decimals, true});
        CHECK(has(note, "各项之和与基数不一致，请核对。"));
        CHECK_FALSE(has(note, "四舍五入"));
    }
}

TEST_CASE("sentences and notes name the base that the office chose for a block") {
    app::YearEndReport report = tests::chengduReport();
    CHECK_FALSE(has(saidBy(report), "中，代表对办理结果满意"));
    report.settings.ratingSharesOf = domain::RatingShareBase::registered;
    const app::Denominator all{"registered", "登记的全部建议", 670};
    tests::blockOf(report, "rating_result").denominator = all;
    for (app::Rate& rate : report.rates) {
        if (rate.key == "satisfied_or_mostly") rate.base = all;
    }
    tests::blockOf(report, "result_class").denominator = {"replied_pieces", "已答复的建议", 669};
    const std::string paper = saidBy(report);
    CHECK(has(paper, "在登记的全部建议中，代表对办理结果满意646件"));
    CHECK(has(paper, "（满意和基本满意667件，登记的全部建议670件）"));
    CHECK(has(paper, "办理结果：基数：登记的全部建议，670件"));
    CHECK(has(paper, "在已答复的建议中，"));
    CHECK(has(paper, "注：基数：已答复的建议，669件"));
}

TEST_CASE("each table says how its percentages are rounded, and that of the ratings whom 满意率 counts") {
    CHECK(has(withStyle(2, true), "百分比至多保留两位小数。"));
    CHECK(has(withStyle(3, false), "百分比保留三位小数。"));
    CHECK(has(withStyle(0, true), "百分比取整数。"));
    app::YearEndReport report = tests::chengduReport();
    for (app::Block& block : report.blocks) block.formula = "件数÷" + block.denominator.label + "，四舍五入到两位小数";
    report.settings.percents.decimals = 1;
    CHECK(has(saidBy(report), "件数÷已办结的建议，四舍五入到一位小数"));
    CHECK_FALSE(has(saidBy(report), "两位小数"));
    CHECK(has(saidBy(report), "满意率计满意和基本满意。"));
    CHECK(has(saidBy(report), "代表对办理结果的满意率为100%（满意和基本满意667件，已评价667件）。"));
    report.settings.satisfiedMeans = domain::SatisfactionMeaning::satisfiedOnly;
    report.rates.push_back({"satisfied", "满意率（仅满意）", "满意÷有结果评价的建议", 646, {"rated_result", "…", 667}, "96.85", {}});
    CHECK(has(saidBy(report), "满意率仅计满意。"));
    CHECK(has(documents::ratesList(report).notes.back().text, "百分比至多保留一位小数。满意率仅计满意。"));
    CHECK(has(saidBy(report), "代表对办理结果的满意率为96.9%（仅满意646件，已评价667件）。"));
}

TEST_CASE("class shares of all registered pieces are said to be of these, with a row for the open ones") {
    app::YearEndReport report = tests::chengduReport();
    app::Block& classes = tests::blockOf(report, "result_class");
    classes.denominator = {"registered", "登记的全部建议", 670};
    app::BlockRow& open = classes.rows.emplace_back();
    open.key = "not_completed";
    open.label = "尚未办结";
    open.count = 3;
    open.percent = "0.45";
    classes.rows[0].percent = "90.90";
    const std::string paper = saidBy(report);
    CHECK(has(paper, "在登记的全部建议中，已经解决或基本解决的609件，占90.9%"));
    CHECK(has(paper, "；尚未办结3件，占0.45%。"));
    CHECK(has(paper, "基数：登记的全部建议，670件"));
    CHECK(documents::partsAddUp(classes));
}

TEST_CASE("prose stands in its place in every format, beside live figures, and an empty place stays marked") {
    app::YearEndReport report = tests::chengduReport();
    report.prose = {{ReportSlot::categories, "类别上，民生居多。"},
                    {ReportSlot::contents, "从主要内容看，交通出行居多。\n<其次>是托育。"},
                    {ReportSlot::assessment, "综合检查6家单位。"},
                    {ReportSlot::outlook, ""}};
    const std::string paper = saidBy(report);
    CHECK(has(paper, "三、主要内容\n从主要内容看，交通出行居多。\n<其次>是托育。\n"));
    CHECK(has(paper, "占9.25%。\n类别上，民生居多。\n"));  // after the figures of its part
    CHECK(has(paper, "、检查、测评、考核\n综合检查6家单位。"));
    CHECK(has(paper, "【此处由起草人撰写：存在问题和下一步打算……】"));
    CHECK_FALSE(has(paper, "【此处由起草人撰写：从主要内容看……】"));
    CHECK(has(paper, "代表共提出建议670件"));

    const auto bytes = documents::reportAsDocx(report);
    REQUIRE(bytes);
    const auto document = documents::ZipReader::open(*bytes)->read("word/document.xml");
    CHECK(has(*document, "交通出行居多"));
    CHECK(has(*document, "&lt;其次&gt;是托育。"));
    CHECK(has(documents::reportAsHtml(report), "&lt;其次&gt;是托育。"));
    const documents::Table sheet = documents::proseList(report);
    REQUIRE(sheet.rows.size() == 3);
    CHECK(sheet.rows[1][0] == "主要内容");
}

TEST_CASE("what a person wrote is told from what the program computed, and charts write the day as the paper does") {
    app::YearEndReport report = tests::chengduReport();
    report.prose = {{ReportSlot::totals, "另走访12345件。"}};
    report.ballots.emplace_back().about = "市教育局";
    const app::Paper paper = documents::composeReport(report, {});
    std::string headings;
    std::string typed;
    int computed = 0;
    for (const app::PaperPart& part : paper.parts) {
        if (const auto* chart = std::get_if<app::Chart>(&part)) CHECK_FALSE(has(chart->note, "2023-12-20"));
        const auto* paragraph = std::get_if<app::PaperParagraph>(&part);
        if (paragraph == nullptr) continue;
        if (paragraph->style == app::ParagraphStyle::heading) headings += paragraph->text + "\n";
        if (paragraph->isTyped) typed += paragraph->text;
        computed += !paragraph->isTyped && has(paragraph->text, "代表共提出建议670件") ? 1 : 0;
    }
    CHECK(has(typed, "另走访12345件。"));
    CHECK_FALSE(has(typed, "代表共提出建议"));
    CHECK(computed == 1);
    // Ballots alone: neither inspections nor the assessment of units is promised.
    CHECK(has(headings, "、测评\n"));
    CHECK_FALSE(has(headings, "检查"));
    CHECK_FALSE(has(headings, "考核"));
}

TEST_CASE("the report says who proposed and what was spoken about before") {
    app::YearEndReport report = tests::chengduReport();
    const app::Denominator deputies{"deputies", "名册中的本届代表（人）", 500};
    report.rates.push_back({"lead_proposers", "领衔代表占比", "…", 236, deputies, "47.20", {}});
    report.rates.push_back({"proposers", "提出建议的代表占比", "…", 412, deputies, "82.40", {}});
    report.preContacts = {12, {"18-1-1", "18-1-2"}};
    const std::string paper = saidBy(report);
    CHECK(has(paper, "提出建议的代表412人（其中领衔提出的236人），占名册中本届代表500人的82.4%。"));
    CHECK(has(paper, "提出前沟通12项，形成建议2件。"));
    CHECK_FALSE(has(paper, "412件"));  // people are no pieces
}

// SPDX-License-Identifier: GPL-3.0-or-later
// One report in the window, in Word and in Excel: every block and every figure stands in all three.
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>
#include <QVBoxLayout>
#include <catch2/catch.hpp>

#include "app/report/report_sections.h"
#include "charts/chart_view.h"
#include "documents/report_docx.h"
#include "documents/report_xlsx.h"
#include "documents/zip_reader.h"
#include "pages/report/chart_pane.h"
#include "pages/report/report_figures.h"
#include "text/labels.h"
#include "text/text.h"

namespace huying::tests {

namespace {

QString zh(const char* text) { return QString::fromUtf8(text); }

// A report in which every figure is another number, so that each is found for itself. It is not meant to add up.
class ManyFigures {
public:
    ManyFigures() {
        report_.term = 18;
        report_.number = 1;
        report_.sessionName = "十八届人大一次会议";
        report_.asOf = *base::makeDate(2023, 12, 20);
        fillTotals();
        for (const char* key : {"kind", "category", "formation_source", "deputy_activity", "result_class", "rating_result",
                                "rating_process", "rating_first", "unit_system", "publication", "supervision", "state"}) {
            addBlock(key);
        }
        addRate("forms_returned", "replied_pieces");
        addRate("satisfied_or_mostly", "rated_result");
        addRate("on_time", "due_tasks");
        report_.growth = {{"十七届人大一次会议", next(), next(), "15.32"}};
        report_.extended = pieces();
        report_.turnedSatisfied = pieces();
        report_.preContacts = {next(), pieces()};
        report_.examples = {
            {domain::UnitSystem::government, "政府系统", "市交通运输局", "18-1-7", "接驳", "新开接驳线", "接驳规范", "客流增加"}};
        report_.followUp = app::FollowUp{promises(), promises(), pieces(), pieces()};
        fillSupervision();
        fillAssessment();
        report_.replyMonths = {{"2023-06", {"18-1-1", "18-1-2"}, {"18-1-1"}, {"18-1-2"}}};
    }

    [[nodiscard]] const app::YearEndReport& report() const { return report_; }
    [[nodiscard]] const std::vector<int>& figures() const { return figures_; }

private:
    int next() {
        figures_.push_back(number_);
        return number_++;
    }
    std::vector<std::string> pieces() {
        std::vector<std::string> list;
        for (int i = next(); i > 0; --i) list.push_back("18-1-x");
        return list;
    }
    app::PromiseCounts promises() { return {next(), next(), next(), next(), {}}; }

    void fillTotals() {
        app::Totals& totals = report_.totals;
        for (int* figure : {&totals.registered, &totals.plenary, &totals.intersessional, &totals.completed, &totals.open, &totals.units})
            *figure = next();
    }
    void addBlock(const std::string& key) {
        const app::Words& words = ui::words();
        app::Block& block = report_.blocks.emplace_back();
        block.key = key;
        block.label = words.text("report.block." + key);
        block.countsTasks = key == "unit_system";
        block.percentSum = "100.00";
        const bool isRating = key.starts_with("rating_");
        const std::vector<std::string> keys = isRating                ? std::vector<std::string>{"satisfied", "mostly_satisfied"}
                                              : key == "result_class" ? std::vector<std::string>{"A", "B"}
                                                                      : std::vector<std::string>{"one", "two"};
        for (const std::string& rowKey : keys) {
            app::BlockRow& row = block.rows.emplace_back();
            row.key = rowKey;
            row.label = isRating ? (rowKey == "satisfied" ? "满意" : "基本满意") : block.label + "：" + rowKey;
            row.count = next();
            row.percent = "50.00";
            block.denominator.count += row.count;
        }
        block.denominator.key = "registered";
        block.denominator.label = "登记的全部建议";
    }
    void addRate(const std::string& key, const std::string& base) {
        app::Rate& rate = report_.rates.emplace_back();
        rate.key = key;
        rate.label = ui::words().text("report.rate." + key);
        rate.count = next();
        rate.base = {base, "基数" + key, next()};
        rate.percent = "66.67";
    }
    void fillSupervision() {
        app::Supervision& supervision = report_.supervision.emplace();
        supervision.topics = {{"老旧小区改造", "李主任", "城环资委", "市住建局", "A 1件", next(), pieces()}};
        supervision.committees = pieces();
        supervision.pieces = pieces();
        supervision.governmentPieces = pieces();
    }
    void fillAssessment() {
        app::ReportInspections& inspections = report_.inspections.emplace();
        inspections.names = {"年终检查"};
        inspections.units = {{"市住建局", pieces(), next(), next(), next()}};
        inspections.problems = next();
        inspections.demands = next();
        inspections.done = next();
        app::ReportBallot& ballot = report_.ballots.emplace_back();
        ballot.about = "市政府系统的办理工作";
        ballot.on = *base::makeDate(2023, 12, 1);
        ballot.opinions = next();
        ballot.rectified = next();
    }

    app::YearEndReport report_;
    std::vector<int> figures_;
    int number_ = 1001;
};

// Texts that an xml file has between tags of a name.
QString textsIn(const std::string& xml, const char* tag) {
    const QRegularExpression between(QStringLiteral("<%1(?: [^>]*)?>([^<]*)</%1>").arg(QLatin1String(tag)));
    QStringList texts;
    for (auto each = between.globalMatch(QString::fromStdString(xml)); each.hasNext();) texts.append(each.next().captured(1));
    return texts.join(u'\n');
}

QString saidByWord(const app::YearEndReport& report) {
    const auto bytes = documents::reportAsDocx(report);
    REQUIRE(bytes);
    return textsIn(*documents::ZipReader::open(*bytes)->read("word/document.xml"), "w:t");
}

QString saidByExcel(const app::YearEndReport& report) {
    const auto bytes = documents::reportAsXlsx(report);
    REQUIRE(bytes);
    const auto package = documents::ZipReader::open(*bytes);
    QString said = textsIn(*package->read("xl/sharedStrings.xml"), "t");
    for (int number = 1; const auto sheet = package->read("xl/worksheets/sheet" + std::to_string(number) + ".xml"); ++number) {
        // Numbers only: those of texts are places in the table of texts.
        const QRegularExpression cell(QStringLiteral("<c r=\"[A-Z]+\\d+\"(?: s=\"\\d+\")?><v>([^<]*)</v>"));
        for (auto each = cell.globalMatch(QString::fromStdString(*sheet)); each.hasNext();) said += u'\n' + each.next().captured(1);
    }
    return said;
}

QString saidByWindow(const app::YearEndReport& report) {
    QWidget page;
    auto* layout = new QVBoxLayout(&page);
    const ui::ShowPieces ignore = [](const QString&, const std::vector<std::string>&) {};
    ui::fillReportFigures(layout, report, ignore);
    QStringList texts;
    for (const QLabel* label : page.findChildren<QLabel*>()) texts.append(label->text());
    for (const QPushButton* button : page.findChildren<QPushButton*>()) texts.append(button->text());
    return texts.join(u'\n');
}

bool hasFigure(const QString& text, int figure) {
    return QRegularExpression(QStringLiteral("(?<!\\d)%1(?!\\d)").arg(figure)).match(text).hasMatch();
}

}  // namespace

TEST_CASE("report: window, Word and Excel have the same blocks with the same figures", "[report]") {
    const ManyFigures many;
    const app::YearEndReport& report = many.report();
    QStringList names{zh("综合检查"), zh("满意度测评")};
    for (const app::Block& block : report.blocks) {
        // Ratings of process and result stand side by side in Word.
        names.append(ui::toQt(block.label).section(zh("（"), 0, 0));
    }
    const std::vector<app::ReportSection> sections = app::reportSections(report, ui::words());
    REQUIRE(sections.size() == 5);
    for (const app::ReportSection& section : sections) names.append(ui::toQt(section.label));
    for (const auto& [where, said] :
         {std::pair{"window", saidByWindow(report)}, std::pair{"Word", saidByWord(report)}, std::pair{"Excel", saidByExcel(report)}}) {
        for (const QString& name : names) {
            CAPTURE(where, name.toStdString());
            CHECK(said.contains(name));
        }
        for (const int figure : many.figures()) {
            CAPTURE(where, figure);
            CHECK(hasFigure(said, figure));
        }
        for (const char* text : {"老旧小区改造", "李主任", "城环资委", "新开接驳线", "征询意见表回收率"}) {
            CAPTURE(where, text);
            CHECK(said.contains(zh(text)));
        }
    }
}

TEST_CASE("report: the rate of forms returned stands beside every table of ratings and under the chart", "[report]") {
    const ManyFigures many;
    const QString returned = zh("征询意见表回收率66.67%");
    const auto times = [&](const QString& said) { return said.count(returned); };
    // Process, result and first rating in the window; in Word two sentences, the table of the two, the annex and the chart.
    app::YearEndReport report = many.report();
    for (app::Rate& rate : report.rates) {
        if (rate.key != "forms_returned") continue;
        rate.count = 2;
        rate.base.count = 3;
    }
    CHECK(times(saidByWindow(report)) == 3);
    CHECK(times(saidByWord(report)) == 5);
    CHECK(times(saidByExcel(report)) >= 4);
}

TEST_CASE("report: each of the four charts is copied as a picture", "[chart]") {
    const ManyFigures many;
    const std::vector<app::Chart> charts = app::reportCharts(many.report(), ui::words());
    REQUIRE(charts.size() == 4);
    ui::ChartPane pane;
    pane.setCharts(charts);
    QStringList copied;
    QObject::connect(&pane, &ui::ChartPane::copied, &pane, [&](const QString& title) { copied.append(title); });
    QStringList wanted;
    for (ui::ChartView* view : pane.views()) {
        wanted.append(ui::toQt(view->chart().title));
        QGuiApplication::clipboard()->clear();
        for (QPushButton* button : pane.findChildren<QPushButton*>()) {
            if (button->accessibleName().startsWith(wanted.last()) && button->text() == zh("复制图片")) button->click();
        }
        CHECK_FALSE(QGuiApplication::clipboard()->image().isNull());
    }
    CHECK(wanted.size() == 4);
    CHECK(copied == wanted);
}

}  // namespace huying::tests

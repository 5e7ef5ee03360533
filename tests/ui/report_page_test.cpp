// SPDX-License-Identifier: GPL-3.0-or-later
// Charts, lists, printing and files of the report, and the export of the list, by keys and clicks.
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QPrintPreviewDialog>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QVBoxLayout>
#include <catch2/catch.hpp>
#include <set>

#include "cases/case_browser.h"
#include "charts/chart_view.h"
#include "dialogs/export_list_dialog.h"
#include "look/theme.h"
#include "pages/register/register_page.h"
#include "pages/report/annex_pane.h"
#include "pages/report/chart_pane.h"
#include "pages/report/prose_pane.h"
#include "pages/report/report_figures.h"
#include "pages/report/report_page.h"
#include "text/text.h"
#include "widgets/message_strip.h"
#include "window_support.h"

namespace huying::tests {

namespace {

QString zh(const char* text) { return QString::fromUtf8(text); }

void assign(WindowOnNewRegister& setup, const char* number, const char* unit) {
    app::AssignSuggestion command;
    command.caseAddress = number;
    command.tasks.emplace_back().unit = unit;  // as the only one
    setup.prepare({command}, "2023-03-03");
}

ui::ReportPage& openReport(WindowOnNewRegister& setup) {
    setup.window->go(ui::Workplace::report);
    REQUIRE(waitFor([&] { return setup.window->reportPage()->report() != nullptr; }));
    return *setup.window->reportPage();
}

app::Chart sampleChart(bool isOverTime) {
    app::Chart chart;
    chart.key = "sample";
    chart.title = "样例";
    chart.isOverTime = isOverTime;
    if (isOverTime) chart.series = {"到期", "按期", "逾期"};
    app::ChartGroup& group = chart.groups.emplace_back();
    for (int i = 1; i <= 8; ++i) {
        app::ChartRow& row = group.rows.emplace_back();
        row.label = isOverTime ? "2023-0" + std::to_string(i) : "受客观条件限制暂时难以解决但具有参考价值的第" + std::to_string(i) + "类";
        const int bars = isOverTime ? 3 : 1;
        for (int bar = 0; bar < bars; ++bar) {
            const int count = i * 10 + bar;
            row.bars.push_back({app::ChartTone::good, count, std::to_string(count) + "件", {"18-1-" + std::to_string(count)}});
        }
    }
    return chart;
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

}  // namespace

TEST_CASE("charts: every bar has its place, its figure and nothing overlaps, wide or narrow", "[chart]") {
    for (const bool isOverTime : {false, true}) {
        const app::Chart chart = sampleChart(isOverTime);
        for (const double width : {260.0, 520.0, 1600.0}) {
            CAPTURE(isOverTime, width);
            const ui::ChartDrawing drawing(chart, QApplication::font(), width);
            REQUIRE(drawing.marks().size() == (isOverTime ? 24U : 8U));
            for (std::size_t i = 0; i < drawing.marks().size(); ++i) {
                const ui::ChartMark& mark = drawing.marks()[i];
                CHECK(QRectF(0, 0, width, drawing.height()).adjusted(-1, -1, 1, 1).contains(mark.bar));
                CHECK(drawing.markAt(mark.bar.center()) == static_cast<int>(i));
                for (std::size_t j = i + 1; j < drawing.marks().size(); ++j) CHECK_FALSE(mark.bar.intersects(drawing.marks()[j].bar));
            }
        }
    }
}

TEST_CASE("charts: no two tones look alike in a grey print", "[chart]") {
    app::Chart chart = sampleChart(false);
    std::vector<app::ChartRow>& rows = chart.groups.front().rows;
    const std::vector<app::ChartTone> tones{app::ChartTone::leading, app::ChartTone::middling, app::ChartTone::bad, app::ChartTone::open,
                                            app::ChartTone::plain};
    REQUIRE(rows.size() >= tones.size());
    for (std::size_t i = 0; i < tones.size(); ++i) {
        rows[i].bars.front().tone = tones[i];
        rows[i].bars.front().count = 100;
    }
    QFont font = QApplication::font();
    font.setPixelSize(40);  // bars far higher than the eight points of a pattern
    const ui::ChartDrawing drawing(chart, font, 1600);
    QImage picture(1600, static_cast<int>(drawing.height()) + 1, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    drawing.paint(painter, ui::chartLookOfPaper());
    painter.end();
    // What is inked, whatever its colour: all, nothing, whole lines, whole columns.
    std::set<std::string> looks;
    for (std::size_t i = 0; i < tones.size(); ++i) {
        constexpr int side = 16;
        const QRect bar = drawing.marks()[i].bar.toRect().adjusted(4, 4, -4, -4);
        REQUIRE(bar.width() >= side);
        REQUIRE(bar.height() >= side);
        const auto inked = [&](int x, int y) { return qGray(picture.pixel(bar.left() + x, bar.top() + y)) < 200 ? 1 : 0; };
        int all = 0;
        int lines = 0;
        int columns = 0;
        for (int first = 0; first < side; ++first) {
            int inLine = 0;
            int inColumn = 0;
            for (int second = 0; second < side; ++second) {
                inLine += inked(second, first);
                inColumn += inked(first, second);
            }
            all += inLine;
            lines += inLine == side ? 1 : 0;
            columns += inColumn == side ? 1 : 0;
        }
        looks.insert(std::string(all == 0             ? "empty"
                                 : all == side * side ? "full"
                                                      : "pattern") +
                     (lines > 0 ? " level" : "") + (columns > 0 ? " upright" : ""));
    }
    CHECK(looks.size() == tones.size());
}

TEST_CASE("report: the window shows the decimals that the office chose, and the tasks that a rate cannot judge", "[report]") {
    app::YearEndReport report;
    report.settings.percents = {3, true};
    app::Block& block = report.blocks.emplace_back();
    block.key = "category";
    block.formula = "件数÷登记的全部建议，四舍五入到两位小数";
    block.denominator = {"registered", "登记的全部建议", 670};
    block.percentSum = "100.00";
    block.rows.emplace_back().count = 79;
    block.rows.back().percent = "11.79";
    block.rows.emplace_back().count = 591;
    block.rows.back().percent = "88.21";
    app::Rate& rate = report.rates.emplace_back();
    rate.key = "on_time";
    rate.label = "按期答复率";
    rate.count = 9;
    rate.base = {"due_tasks", "到期或已答复的", 10};
    rate.percent = "90.00";
    rate.notJudged = {{"undated_reply", "答复日期不详", 2, {"18-1-5", "18-1-8"}}};
    QWidget page;
    auto* layout = new QVBoxLayout(&page);
    std::vector<std::string> shown;
    ui::fillReportFigures(layout, report, [&](const QString&, const std::vector<std::string>& pieces) { shown = pieces; });
    QStringList texts;
    for (const QLabel* label : page.findChildren<QLabel*>()) texts.append(label->text());
    const QString all = texts.join(u'\n');
    CHECK(texts.contains(zh("11.791%")));  // as the chart beside it
    CHECK(texts.contains(zh("90%")));
    CHECK(all.contains(zh("四舍五入到三位小数")));
    CHECK_FALSE(all.contains(zh("100.00%")));
    CHECK_FALSE(all.contains(zh("11.79%")));
    CHECK(all.contains(zh("答复日期不详")));
    QPushButton* left = nullptr;
    for (QPushButton* button : page.findChildren<QPushButton*>()) {
        if (button->accessibleName().contains(zh("答复日期不详"))) left = button;
    }
    REQUIRE(left != nullptr);
    CHECK(left->text() == zh("2"));
    left->click();
    CHECK(shown == std::vector<std::string>{"18-1-5", "18-1-8"});
}

TEST_CASE("charts: a click and the keyboard open the pieces, the picture is copied", "[chart]") {
    ui::ChartView view(sampleChart(false));
    view.resize(600, 400);
    view.show();
    QString opened;
    std::vector<std::string> pieces;
    QObject::connect(&view, &ui::ChartView::piecesRequested, &view, [&](const QString& title, const std::vector<std::string>& addresses) {
        opened = title;
        pieces = addresses;
    });
    QTest::mouseClick(&view, Qt::LeftButton, {}, view.drawing().marks()[2].bar.center().toPoint());
    CHECK(opened.contains(zh("第3类")));
    CHECK(pieces == std::vector<std::string>{"18-1-30"});
    view.setFocus(Qt::TabFocusReason);
    for (int i = 0; i < 20; ++i) QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_Return);
    CHECK(opened.contains(zh("第8类")));
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    const QImage picture = QGuiApplication::clipboard()->image();
    REQUIRE_FALSE(picture.isNull());
    CHECK(picture.width() > 2000);
    CHECK(picture.pixelColor(1, 1) == QColor(Qt::white));
}

TEST_CASE("report page: charts and lists lead to their pieces", "[window]") {
    WindowOnNewRegister setup;
    setup.registerPieces(5);
    assign(setup, "1", "市教育局");
    assign(setup, "2", "市教育局");
    assign(setup, "3", "市交通运输局");
    ui::ReportPage& page = openReport(setup);
    auto* pieces = page.findChild<QTableView*>(QStringLiteral("reportPieces"));
    REQUIRE(pieces != nullptr);

    page.showCharts();
    const auto& views = page.charts()->views();
    REQUIRE(views.size() == 2);  // nothing is completed: no classes, no ratings
    page.showAnnexes();
    QTest::keyClick(&page, Qt::Key_3, Qt::AltModifier);
    REQUIRE(waitFor([&] { return views[0]->hasFocus(); }));
    QTest::keyClick(views[0], Qt::Key_C, Qt::ControlModifier);
    CHECK_FALSE(QGuiApplication::clipboard()->image().isNull());
    // An arrow goes on from the last bar to the next chart, and back from its first.
    const auto bars = static_cast<int>(views[0]->drawing().marks().size());
    for (int i = 0; i < bars - 1; ++i) QTest::keyClick(views[0], Qt::Key_Down);
    CHECK(views[0]->hasFocus());
    QTest::keyClick(views[0], Qt::Key_Down);
    CHECK(views[1]->hasFocus());
    CHECK(views[1]->current() == 0);
    QTest::keyClick(views[1], Qt::Key_Up);
    CHECK(views[0]->hasFocus());
    for (int i = 0; i < bars - 1; ++i) QTest::keyClick(views[0], Qt::Key_Up);
    CHECK(views[0]->current() == 0);
    QTest::keyClick(views[0], Qt::Key_Return);
    REQUIRE(waitFor([&] { return pieces->isVisible(); }));
    CHECK(pieces->model()->rowCount() == 3);  // pieces 1, 3 and 5

    page.showAnnexes();
    QTableView* table = page.annexes()->table();
    CHECK(table->model()->rowCount() == 3);  // two units and the sum
    table->setCurrentIndex(table->model()->index(0, 0));
    for (int row = 0; row < 2; ++row) {
        if (table->model()->index(row, 0).data().toString() == zh("成都市教育局")) table->setCurrentIndex(table->model()->index(row, 0));
    }
    QTest::keyClick(table, Qt::Key_Return);
    REQUIRE(waitFor([&] { return pieces->isVisible(); }));
    CHECK(pieces->model()->rowCount() == 2);

    page.showAnnexes();
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    REQUIRE(lines.size() == 4);
    CHECK(lines.first().endsWith(zh("\t已答复\t三访齐全")));  // as in the annexes of Word and Excel
    CHECK(lines.last() == zh("合计\t\t3\t0\t3\t3\t0\t0\t0"));
    auto* which = page.annexes()->findChild<QComboBox*>(QStringLiteral("annexList"));
    which->setCurrentIndex(1);
    CHECK(table->model()->index(table->model()->rowCount() - 1, 2).data().toInt() == 5);
    CHECK(page.annexes()->findChild<QLabel*>(QStringLiteral("annexProof"))->text().contains(zh("各类别件数之和＝总数")));
}

TEST_CASE("report page: web page and PDF are written, the pages are shown before printing", "[window]") {
    WindowOnNewRegister setup;
    setup.registerPieces(3);
    ui::ReportPage& page = openReport(setup);
    QMenu* menu = page.topActions()[1]->menu();
    REQUIRE(menu != nullptr);
    for (const auto& [text, ending, beginning] :
         {std::tuple{"网页", ".html", "<!DOCTYPE html>"}, std::tuple{"PDF", ".pdf", "%PDF-"}, std::tuple{"Excel", ".xlsx", "PK"}}) {
        CAPTURE(text);
        setup.prompts.saveFile = setup.path(zh("报告") + QLatin1String(ending));
        QAction* action = nullptr;
        for (QAction* each : menu->actions()) {
            if (each->text().contains(zh(text))) action = each;
        }
        REQUIRE(action != nullptr);
        action->trigger();
        REQUIRE(waitFor([&] { return setup.window->strip()->text().contains(QLatin1String(ending)); }));
        CHECK(contentOf(setup.prompts.saveFile).startsWith(beginning));
    }
    bool isShown = false;
    QObject::connect(&page, &ui::ReportPage::previewed, &page, [&] { isShown = true; });
    QTest::keyClick(&page, Qt::Key_P, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return isShown; }));
    auto* preview = page.findChild<QPrintPreviewDialog*>();
    REQUIRE(preview != nullptr);
    CHECK(preview->isVisible());
    preview->close();
    REQUIRE(waitFor([&] { return page.findChild<QPrintPreviewDialog*>() == nullptr; }));
}

TEST_CASE("list export: the office's own order is kept under a name and used again", "[window]") {
    WindowOnNewRegister setup;
    setup.registerPieces(4);
    ui::MainWindow& window = *setup.window;
    REQUIRE(waitFor([&] { return window.registerPage()->browser()->model()->rowCount() == 4; }));
    const auto open = [&] {
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_E, Qt::ControlModifier);
        auto* dialog = window.findChild<ui::ExportListDialog*>();
        REQUIRE(dialog != nullptr);
        REQUIRE(comesToFront(dialog));
        return dialog;
    };
    ui::ExportListDialog* dialog = open();
    CHECK(dialog->columns().mid(0, 2) == QStringList{QStringLiteral("case"), QStringLiteral("title")});
    dialog->setColumns({QStringLiteral("lead"), QStringLiteral("title"), QStringLiteral("no_such_column"), QStringLiteral("case")});
    CHECK(dialog->columns() == QStringList{QStringLiteral("lead"), QStringLiteral("title"), QStringLiteral("case")});
    auto* list = child<QListWidget>(dialog, QStringLiteral("exportColumns"));
    list->setCurrentRow(2);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
    CHECK(dialog->columns() == QStringList{QStringLiteral("case"), QStringLiteral("lead"), QStringLiteral("title")});
    setup.prompts.text = zh("市里/的格式");
    child<QPushButton>(dialog, QStringLiteral("keepLayout"))->click();
    setup.prompts.saveFile = setup.path(zh("清单.csv"));
    child<QPushButton>(dialog, QStringLiteral("exportList"))->click();
    REQUIRE(waitFor([&] { return window.strip()->text().contains(zh("清单.csv")); }));
    const QStringList lines = QString::fromUtf8(contentOf(setup.prompts.saveFile).mid(3)).split(QStringLiteral("\r\n"));
    CHECK(lines[0] == zh("建议,领衔代表,标题"));
    CHECK(lines[1] == zh("18-1-1,王明,关于第1件事的建议"));
    CHECK(lines.size() == 6);

    REQUIRE(waitFor([&] { return window.findChild<ui::ExportListDialog*>() == nullptr; }));
    dialog = open();
    CHECK(child<QComboBox>(dialog, QStringLiteral("exportLayouts"))->currentText() == zh("市里/的格式"));
    CHECK(dialog->columns() == QStringList{QStringLiteral("case"), QStringLiteral("lead"), QStringLiteral("title")});
    child<QPushButton>(dialog, QStringLiteral("forgetLayout"))->click();
    CHECK(child<QComboBox>(dialog, QStringLiteral("exportLayouts"))->findText(zh("市里/的格式")) < 0);
    setup.prompts.text = child<QComboBox>(dialog, QStringLiteral("exportLayouts"))->itemText(0);
    child<QPushButton>(dialog, QStringLiteral("keepLayout"))->click();
    CHECK(child<QComboBox>(dialog, QStringLiteral("exportLayouts"))->count() == 2);  // the program's own names stay its own
    dialog->setColumns({});
    CHECK_FALSE(child<QPushButton>(dialog, QStringLiteral("exportList"))->isEnabled());
    dialog->close();
}

TEST_CASE("report page: the figures are one stop, and the tabs beside them are reached from there", "[window]") {
    WindowOnNewRegister setup;
    setup.registerPieces(2);
    setup.window->go(ui::Workplace::report);
    ui::ReportPage& page = *setup.window->reportPage();
    REQUIRE(waitFor([&] { return page.report() != nullptr; }));
    REQUIRE(comesToFront(setup.window.get()));
    const auto stops = [&] {
        QList<QPushButton*> found;
        for (QPushButton* button : child<QScrollArea>(&page, QStringLiteral("reportFigures"))->widget()->findChildren<QPushButton*>()) {
            if (button->isVisible() && button->isEnabled() && (button->focusPolicy() & Qt::TabFocus) != 0) found.append(button);
        }
        return found;
    };
    REQUIRE(waitFor([&] { return stops().size() == 1; }));
    QPushButton* first = stops().first();
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Down);
    REQUIRE(stops().size() == 1);
    QPushButton* second = stops().first();
    CHECK(second != first);
    CHECK(second->hasFocus());
    QTest::keyClick(second, Qt::Key_End);
    CHECK(stops().first() != second);
    QTest::keyClick(stops().first(), Qt::Key_Home);
    CHECK(stops().first() == first);

    auto* side = page.findChild<QTabWidget*>();
    const int before = side->currentIndex();
    QTest::keyClick(first, Qt::Key_Tab, Qt::ControlModifier);
    CHECK(side->currentIndex() == before + 1);
    CHECK(first->hasFocus());
    QTest::keyClick(first, Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(side->currentIndex() == before);
    auto* asOf = child<QLineEdit>(&page, QStringLiteral("asOf"));
    const QString day = asOf->text();
    asOf->setFocus();
    QTest::keyClick(asOf, Qt::Key_2, Qt::AltModifier);
    CHECK(side->currentWidget() == page.prose());
    CHECK(side->isAncestorOf(QApplication::focusWidget()));
    CHECK(asOf->text() == day);

    // Counted anew, the keyboard stays among the figures.
    QTest::keyClick(first, Qt::Key_Down);
    REQUIRE(stops().first()->hasFocus());
    setup.registerPieces(1);
    REQUIRE(waitFor([&] { return page.report()->totals.registered == 3; }));
    REQUIRE(waitFor([&] { return stops().size() == 1 && stops().first()->hasFocus(); }));
}

}  // namespace huying::tests

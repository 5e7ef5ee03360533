// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtWidgets>

#include "app/report/year_end_report.h"
#include "main/pictures.h"
#include "pages/report/comparison_pane.h"
#include "pages/report/report_page.h"
#include "pages/report/snapshot_bar.h"
#include "pages/supervision/inspections_view.h"
#include "pages/supervision/supervision_page.h"
#include "print/paper_layout.h"
#include "shell/main_window.h"
#include "text/text.h"

// The pictures of the year's end: inspections, the report with what stands beside it, and its pages.
namespace huying::ui {

using namespace Qt::StringLiterals;

// With what was found of the chosen inspection below the list.
void Pictures::takeInspections(MainWindow& window) {
    SupervisionPage* page = window.supervisionPage();
    page->showInspections(QString());
    if (wait([&] { return page->inspections()->chosen() != nullptr; })) grab(&window, u"inspections"_s);
}

void Pictures::takeReport(MainWindow& window) {
    window.go(Workplace::report);
    ReportPage* page = window.reportPage();
    if (!wait([&] { return page->report() != nullptr; })) return;
    grab(&window, u"report"_s);
    const app::Block* block = page->report()->block("category");
    if (block != nullptr && !block->rows.empty()) {
        page->showPieces(toQt(block->rows.front().label), block->rows.front().pieces);
        grab(&window, u"report-pieces"_s);
    }
    page->showCharts();
    grab(&window, u"report-charts"_s);
    page->showAnnexes();
    grab(&window, u"report-lists"_s);
    page->showProse(domain::ReportSlot::contents);
    grab(&window, u"report-prose"_s);
    takePages(*page->report());
    // The figures of half a year beside those of its own day.
    const base::Date midYear = std::chrono::sys_days{std::chrono::year{2023} / 6 / 30};
    page->setState({{u"asOf"_s, toQt(base::isoDate(midYear))}});
    if (!wait([&] { return page->report() != nullptr && page->report()->asOf == midYear; })) return;
    Q_EMIT page->snapshots()->compareRequested(CompareWith{});
    if (wait([&] { return page->comparison()->table()->rowCount() > 0; })) grab(&window, u"report-comparison"_s);
}

// The first page of the printed report and one with a chart, as they come out of the printer; paper is never dark.
void Pictures::takePages(const app::YearEndReport& report) {
    if (theme_ != "light"_L1 || qGuiApp->devicePixelRatio() > 1.1) return;
    const PaperPages laid = layOut(register_.outside().composeReport(report));
    constexpr double scale = 0.055;  // pixels for a twip
    for (const int number : {1, 2}) {
        const auto place = static_cast<std::size_t>(number - 1);
        if (place >= laid.pages.size()) continue;
        QImage sheet(qRound(sheetWidth * scale), qRound(sheetHeight * scale), QImage::Format_RGB32);
        sheet.fill(Qt::white);
        QPainter painter(&sheet);
        painter.scale(scale, scale);
        paintPage(painter, laid.pages[place]);
        painter.end();
        if (!sheet.save(u"%1/report-page-%2-light-100.png"_s.arg(folder_, QString::number(number)))) ++failures_;
    }
}

}  // namespace huying::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/report_xlsx.h"

#include <algorithm>

#include "app/report/report_percent.h"
#include "app/report/report_sections.h"
#include "base/text.h"
#include "documents/plain_number.h"
#include "documents/report_inspections.h"
#include "documents/report_lists.h"
#include "documents/report_sentences.h"
#include "documents/report_supervision.h"
#include "documents/report_tables.h"
#include "documents/xlsx_book.h"
#include "documents/xlsx_charts.h"

namespace huying::documents {

namespace {

// The sheet 统计, from the top down.
class FiguresSheet {
public:
    FiguresSheet(XlsxBook& book, lxw_worksheet* sheet) : book_(book), sheet_(sheet), formats_(book.formats()) {
        worksheet_set_column(sheet_, 0, 0, labelWidth, nullptr);
        worksheet_set_column(sheet_, 1, lastColumn, figureWidth, nullptr);
        worksheet_set_paper(sheet_, 9);  // A4
        worksheet_fit_to_pages(sheet_, 1, 0);
    }

    void write(const app::YearEndReport& report) {
        report_ = &report;
        wrapped(report.sessionName + "以来代表建议办理情况统计", formats_.strong);
        wrapped("截至" + base::paperDate(report.asOf), formats_.note);
        if (report.snapshot) wrapped("定稿：第" + std::to_string(*report.snapshot) + "号　定稿时间：" + report.frozenAt, formats_.note);
        ++row_;
        writeChecks(report);
        writeTotals(report.totals);
        if (report.supervision) wrapped(supervisionSentence(*report.supervision), formats_.note);
        if (report.inspections) wrapped(inspectionsSentence(*report.inspections), formats_.note);
        if (!report.ballots.empty()) wrapped(ballotsSentence(report.ballots), formats_.note);
        if (report.supervision || report.inspections || !report.ballots.empty()) ++row_;
        for (const app::Block& block : report.blocks) writeBlock(block);
        for (const app::ReportSection& section : app::reportSections(report, report.paperWords())) writeSection(section);
    }

private:
    static constexpr lxw_col_t lastColumn = 3;
    static constexpr double labelWidth = 44;  // characters of half width; with the others an upright page
    static constexpr double figureWidth = 14;

    // A long text over all columns, as high as it needs.
    void wrapped(const std::string& text, lxw_format* format) {
        book_.writeWide(sheet_, row_++, lastColumn, labelWidth + lastColumn * figureWidth, text, format);
    }

    // Of a line; breaks where the column is too narrow for it.
    void label(const std::string& text, lxw_format* format = nullptr) {
        book_.writeText(sheet_, row_, 0, text, format == nullptr ? formats_.wrapped : format);
        XlsxBook::fitRow(sheet_, row_, {{text, labelWidth}});
    }

    void header(const std::vector<std::string>& titles) {
        lxw_col_t column = 0;
        std::vector<XlsxBook::WrappedCell> cells;
        for (const std::string& title : titles) {
            cells.push_back({title, column == 0 ? labelWidth : figureWidth});
            book_.writeText(sheet_, row_, column++, title, formats_.header);
        }
        XlsxBook::fitRow(sheet_, row_++, cells);
    }

    void number(lxw_col_t column, double value, lxw_format* format = nullptr) {
        worksheet_write_number(sheet_, row_, column, value, format == nullptr ? formats_.plain : format);
    }

    // As many decimals as papers print; the format of the cell shows them.
    void percent(lxw_col_t column, const std::string& printed, lxw_format* format) {
        const std::string text = base::replacedAll(printed, "%", "");
        if (const auto value = quantityOf(text)) number(column, *value / 100, format);
    }

    void writeChecks(const app::YearEndReport& report) {
        header({"校验", "左边", "右边", "结论"});
        std::vector<app::Check> checks = report.checks;
        for (const app::AnnexList& list : report.annexes) checks.insert(checks.end(), list.checks.begin(), list.checks.end());
        // Those that fail come first: nobody has to look for them.
        std::stable_partition(checks.begin(), checks.end(), [](const app::Check& check) { return !check.isOk; });
        for (const app::Check& check : checks) {
            lxw_format* const format = check.isOk ? formats_.plain : formats_.red;
            label(check.label, check.isOk ? nullptr : format);
            number(1, check.left, format);
            number(2, check.right, format);
            book_.writeText(sheet_, row_, 3, check.isOk ? "通过" : "未通过", format);
            ++row_;
            // As many lines as the pieces need: a cell holds 32,767 characters and shows far fewer.
            constexpr std::size_t inLine = 80;
            for (std::size_t at = 0; !check.isOk && at < check.pieces.size(); at += inLine) {
                const auto begin = check.pieces.begin() + static_cast<std::ptrdiff_t>(at);
                const auto end = check.pieces.begin() + static_cast<std::ptrdiff_t>(std::min(at + inLine, check.pieces.size()));
                wrapped("涉及建议：" + base::joined({begin, end}, "、"), formats_.red);
            }
        }
        ++row_;
    }

    void writeTotals(const app::Totals& totals) {
        header({"总体情况", "数量"});
        const auto figure = [this](const std::string& name, int count) {
            label(name);
            number(1, count);
            ++row_;
        };
        figure("登记的全部建议（件）", totals.registered);
        figure("其中大会建议（件）", totals.plenary);
        figure("其中闭会建议（件）", totals.intersessional);
        figure("已办结（件）", totals.completed);
        figure("尚未办结（件）", totals.open);
        figure("承办单位（家）", totals.units);
        figure("其中主办、分办单位（家）", totals.leadUnits);
        figure("撤回，未计入总数（件）", totals.withdrawn);
        figure("不予受理，未计入总数（件）", totals.refused);
        if (totals.voided > 0) figure("登记有误作废，未计入总数（件）", totals.voided);
        ++row_;
    }

    void writeBlock(const app::Block& block) {
        const domain::PercentStyle& style = report_->settings.percents;
        std::vector<std::string> titles{block.label, block.countsTasks ? "件次" : "件数", "占比"};
        if (block.countsTasks) titles.emplace_back("涉及件数");
        header(titles);
        for (const app::BlockRow& row : block.rows) {
            label((row.isSubtotal ? "小计：" : "") + row.label, row.isSubtotal ? formats_.strong : nullptr);
            number(1, row.count, row.isSubtotal ? formats_.strong : nullptr);
            if (row.percent) percent(2, app::printedShare(row, block, style), row.isSubtotal ? formats_.strongPercent : formats_.percent);
            if (row.distinctPieces) number(3, *row.distinctPieces);
            ++row_;
        }
        lxw_format* const sumFormat = partsAddUp(block) ? formats_.strong : formats_.red;
        book_.writeText(sheet_, row_, 0, "合计", sumFormat);
        number(1, sumOfParts(block), sumFormat);
        if (block.denominator.count != 0) percent(2, app::printedSum(block, style), formats_.strongPercent);
        ++row_;
        const bool isRating = block.key == "rating_result" || block.key == "rating_process";
        wrapped("注：" + baseNote(*report_, block) + (isRating ? formsNote(*report_) : "") + ratingsNote(*report_, block) +
                    percentNote(*report_) + percentSumNote(block, style),
                formats_.note);
        ++row_;
    }

    // What the paper says in sentences; a remark stands below its line, over all columns.
    void writeSection(const app::ReportSection& section) {
        header({section.label, "数量"});
        for (const app::SectionLine& each : section.lines) {
            label(each.label);
            number(1, each.count);
            ++row_;
            if (!each.remark.empty()) wrapped(each.remark, formats_.note);
        }
        if (!section.note.empty()) wrapped("注：" + section.note, formats_.note);
        ++row_;
    }

    XlsxBook& book_;
    lxw_worksheet* sheet_;
    const XlsxBook::Formats& formats_;
    lxw_row_t row_ = 0;
    const app::YearEndReport* report_ = nullptr;  // for its words and settings
};

}  // namespace

base::Result<std::string> reportAsXlsx(const app::YearEndReport& report) {
    XlsxBook book;
    book.setPercentDecimals(report.settings.percents.decimals);
    lxw_worksheet* const figures = book.addSheet("统计");
    if (figures == nullptr) return base::failure(base::Error("cannot-make-file", "", "storage"));
    FiguresSheet(book, figures).write(report);
    const std::string chartName(chartSheetName);
    lxw_worksheet* const charts = book.addSheet(chartName);
    if (charts == nullptr) return base::failure(base::Error("cannot-make-file", "", "storage"));
    writeChartSheet(book, charts, chartName, app::reportCharts(report, report.paperWords()));
    std::vector<Table> tables{ratesList(report)};
    for (const app::AnnexList& list : report.annexes) tables.push_back(annexList(list));
    tables.push_back(piecesList(report));
    if (!report.totals.openPieces.empty()) tables.push_back(openPiecesList(report));
    for (Table& table : tables) {
        for (auto& column : table.columns) column.title = report.worded(column.title);
    }
    const std::string cutOff = "截至" + base::paperDate(report.asOf) + "。";
    if (report.supervision) {
        tables.push_back(supervisedPiecesList(*report.supervision));
        tables.back().notes.push_back({"注：同一件可以既是重点督办件又是政府领导领办件；" + cutOff});
    }
    if (report.inspections) {
        tables.push_back(inspectedUnitsList(*report.inspections));
        tables.back().notes.push_back({"注：计有检查记录的单位和建议，各计一次；同一件可以检查几家单位；" + cutOff});
    }
    if (!report.ballots.empty()) {
        tables.push_back(ballotsList(report.ballots, report.settings.percents));
        tables.back().notes.push_back({"注：基数和计算方法见表内；" + cutOff + percentNote(report)});
    }
    if (Table prose = proseList(report); !prose.rows.empty()) tables.push_back(std::move(prose));
    for (Table& table : tables) {
        table.isForPrinter = true;
        if (auto added = book.addTable(table); !added) return base::failure(added.error());
    }
    return book.finish();
}

}  // namespace huying::documents

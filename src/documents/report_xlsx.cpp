// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/report_xlsx.h"

#include <algorithm>

#include "app/report/report_percent.h"
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
        worksheet_set_column(sheet_, 0, 0, 40, nullptr);
        worksheet_set_column(sheet_, 1, lastColumn, 14, nullptr);
        worksheet_set_paper(sheet_, 9);  // A4
        worksheet_fit_to_pages(sheet_, 1, 0);
    }

    void write(const app::YearEndReport& report) {
        report_ = &report;
        line(report.sessionName + "以来代表建议办理情况统计", formats_.strong);
        line("截至" + base::paperDate(report.asOf), formats_.note);
        if (report.snapshot) line("定稿：第" + std::to_string(*report.snapshot) + "号　定稿时间：" + report.frozenAt, formats_.note);
        ++row_;
        writeChecks(report);
        writeTotals(report.totals);
        if (report.supervision) {
            wrapped(supervisionSentence(*report.supervision), formats_.note);
            ++row_;
        }
        if (report.inspections) wrapped(inspectionsSentence(*report.inspections), formats_.note);
        if (!report.ballots.empty()) wrapped(ballotsSentence(report.ballots), formats_.note);
        if (report.inspections || !report.ballots.empty()) ++row_;
        for (const app::Block& block : report.blocks) writeBlock(block);
    }

private:
    static constexpr lxw_col_t lastColumn = 3;

    void line(const std::string& text, lxw_format* format) { book_.writeText(sheet_, row_++, 0, text, format); }

    // A long text over all columns, as high as it needs.
    void wrapped(const std::string& text, lxw_format* format) {
        constexpr std::size_t charactersInLine = 38;
        constexpr double lineHeight = 15;  // points; Excel shows 409 at most
        const std::size_t lines = base::characterCount(text) / charactersInLine + 1;
        worksheet_merge_range(sheet_, row_, 0, row_, lastColumn, "", format);
        book_.writeText(sheet_, row_, 0, text, format);
        worksheet_set_row(sheet_, row_, std::min(409.0, lineHeight * static_cast<double>(lines)), nullptr);
        ++row_;
    }

    void header(const std::vector<std::string>& titles) {
        lxw_col_t column = 0;
        for (const std::string& title : titles) book_.writeText(sheet_, row_, column++, title, formats_.header);
        ++row_;
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
            book_.writeText(sheet_, row_, 0, check.label, format);
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
        const auto figure = [this](const std::string& label, int count) {
            book_.writeText(sheet_, row_, 0, label);
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
            book_.writeText(sheet_, row_, 0, (row.isSubtotal ? "小计：" : "") + row.label, row.isSubtotal ? formats_.strong : nullptr);
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
        wrapped("注：" + baseNote(*report_, block) + (isRating ? formsNote(*report_) + satisfactionNote(*report_) : "") +
                    percentNote(*report_) + percentSumNote(block, style),
                formats_.note);
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
    lxw_worksheet* const charts = book.addSheet("图表");
    if (charts == nullptr) return base::failure(base::Error("cannot-make-file", "", "storage"));
    writeChartSheet(book, charts, "图表", app::reportCharts(report, report.paperWords()));
    std::vector<Table> tables{ratesList(report)};
    for (const app::AnnexList& list : report.annexes) tables.push_back(annexList(list));
    tables.push_back(piecesList(report));
    for (Table& table : tables) {
        for (auto& column : table.columns) column.title = report.worded(column.title);
        if (auto added = book.addTable(table); !added) return base::failure(added.error());
    }
    if (report.supervision) {
        if (auto added = book.addTable(supervisedPiecesList(*report.supervision)); !added) return base::failure(added.error());
    }
    if (report.inspections) {
        if (auto added = book.addTable(inspectedUnitsList(*report.inspections)); !added) return base::failure(added.error());
    }
    if (!report.ballots.empty()) {
        if (auto added = book.addTable(ballotsList(report.ballots, report.settings.percents)); !added) return base::failure(added.error());
    }
    if (Table prose = proseList(report); !prose.rows.empty()) {
        if (auto added = book.addTable(prose); !added) return base::failure(added.error());
    }
    return book.finish();
}

}  // namespace huying::documents

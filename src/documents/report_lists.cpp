// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/report_lists.h"

#include <set>

#include "app/report/report_percent.h"
#include "base/date.h"
#include "base/text.h"
#include "documents/report_sentences.h"

namespace huying::documents {

namespace {

std::string printedNumber(const std::string& percent) { return base::replacedAll(percent, "%", ""); }

}  // namespace

Table proseList(const app::YearEndReport& report) {
    Table table{"报告文字", {{"段落", 24}, {"文字", 100}}, {}};
    for (const app::ReportProse& one : report.prose) {
        if (!one.text.empty()) table.rows.push_back({report.paperWords().label(one.slot), one.text});
    }
    return table;
}

Table ratesList(const app::YearEndReport& report) {
    const std::string asOf = base::isoDate(report.asOf);
    Table table{"指标",
                {{"指标", 24},
                 {"数量", 8, ColumnKind::number},
                 {"基数名称", 24},
                 {"基数", 8, ColumnKind::number},
                 {"比率（%）", 10, ColumnKind::number},
                 {"计算方法", 36},
                 {"截至日期", 12, ColumnKind::date},
                 {"不能判断、未计入的", 30}},
                {}};
    constexpr std::size_t fitIntoCell = 1000;
    const std::string returned = app::formsReturnedText(report, report.paperWords());
    for (const app::Rate& rate : report.rates) {
        table.rows.push_back({rate.label, std::to_string(rate.count), rate.base.label, std::to_string(rate.base.count),
                              printedNumber(app::printedShare(rate, report.settings.percents)),
                              rate.formula + (base::contains(rate.key, "satisfied") && !returned.empty() ? "；" + returned : ""), asOf,
                              notJudgedReasons(rate, fitIntoCell)});
    }
    for (const app::Growth& growth : report.growth) {
        table.rows.push_back({"较" + growth.baseLabel + "增长",
                              std::to_string(growth.now),
                              growth.baseLabel,
                              std::to_string(growth.base),
                              (growth.now < growth.base ? "-" : "") + printedNumber(app::printedGrowth(growth, report.settings.percents)),
                              "（本次件数－基数）÷基数",
                              asOf,
                              {}});
    }
    table.notes.push_back({"注：" + percentNote(report) + app::satisfactionText(report, report.paperWords()) + returned});
    return table;
}

Table annexList(const app::AnnexList& list) {
    constexpr ColumnKind number = ColumnKind::number;
    const bool isUnits = list.key == "unit";
    Table table;
    table.name = isUnits ? "承办单位" : list.key == "category" ? "类别" : "系统";
    table.columns = {{"序号", 6, number}, {table.name, 32}};
    if (isUnits) table.columns.push_back({"系统", 12});
    for (const char* title :
         {"涉及件数", "其中已办结件数", "承办件次", "其中主办、分办件次", "其中会办件次", "已答复件次", "三访齐全件次"}) {
        table.columns.push_back({title, 10, number});
    }
    const auto cells = [&](const app::AnnexLine& line, const std::string& place) {
        std::vector<std::string> row{place, line.label};
        if (isUnits) row.push_back(line.group);
        for (const int figure : {line.pieces, line.completed, line.tasks, line.answering, line.joint, line.replied, line.visited})
            row.push_back(std::to_string(figure));
        return row;
    };
    for (const app::AnnexLine& line : list.lines) table.rows.push_back(cells(line, std::to_string(table.rows.size() + 1)));
    table.sum = cells(list.sum, "");
    if (list.isOverlapping) table.sum[1] += "（件数不重复计）";
    table.notes.push_back({"注：" + annexNote(list)});
    for (const app::Check& check : list.checks) {
        if (!check.isOk) table.notes.push_back({checkSentence(check), true});
    }
    return table;
}

Table openPiecesList(const app::YearEndReport& report) {
    Table table = piecesList(report);
    table.name = "尚未办结";
    const std::set<std::string> open(report.totals.openPieces.begin(), report.totals.openPieces.end());
    std::erase_if(table.rows, [&](const auto& row) { return !open.contains(row.front()); });
    return table;
}

Table piecesList(const app::YearEndReport& report) {
    constexpr ColumnKind date = ColumnKind::date;
    Table table{"建议清单",
                {{"编号", 10},
                 {"建议标题", 40},
                 {"类型", 6},
                 {"领衔代表", 10},
                 {"代表团", 12},
                 {"联名人数", 6, ColumnKind::number},
                 {"类别", 12},
                 {"形成来源", 12},
                 {"主办单位", 18},
                 {"会办单位", 18},
                 {"交办日期", 11, date},
                 {"办理期限", 11, date},
                 {"答复日期", 11, date},
                 {"结果类别", 8},
                 {"过程评价", 8},
                 {"结果评价", 8},
                 {"办结日期", 11, date},
                 {"状态", 8}},
                {}};
    for (const app::ReportPiece& piece : report.pieces) {
        table.rows.push_back({piece.address, piece.title, piece.kind, piece.lead, piece.delegation, std::to_string(piece.coSigners),
                              piece.category, piece.formationSource, piece.leadUnits, piece.jointUnits, base::isoOrEmpty(piece.assignedOn),
                              base::isoOrEmpty(piece.dueOn), base::isoOrEmpty(piece.repliedOn), piece.resultClass, piece.processRating,
                              piece.resultRating, base::isoOrEmpty(piece.completedOn), piece.state});
    }
    return table;
}

}  // namespace huying::documents

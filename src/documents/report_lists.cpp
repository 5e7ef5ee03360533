// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/report_lists.h"

#include "base/date.h"

namespace huying::documents {

Table ratesList(const app::YearEndReport& report) {
    const std::string asOf = base::isoDate(report.asOf);
    Table table{"指标",
                {{"指标", 28},
                 {"数量", 10, ColumnKind::number},
                 {"基数名称", 28},
                 {"基数", 10, ColumnKind::number},
                 {"比率（%）", 12, ColumnKind::number},
                 {"计算方法", 60},
                 {"截至日期", 12, ColumnKind::date}},
                {}};
    for (const app::Rate& rate : report.rates) {
        table.rows.push_back({rate.label, std::to_string(rate.count), rate.base.label, std::to_string(rate.base.count),
                              rate.percent.value_or(""), rate.formula, asOf});
    }
    for (const app::Growth& growth : report.growth) {
        table.rows.push_back({"较" + growth.baseLabel + "增长", std::to_string(growth.now), growth.baseLabel, std::to_string(growth.base),
                              growth.percent.value_or(""), "（本次件数－基数）÷基数", asOf});
    }
    return table;
}

Table unitsList(const app::YearEndReport& report) {
    constexpr ColumnKind number = ColumnKind::number;
    Table table{"承办单位",
                {{"序号", 6, number},
                 {"承办单位", 32},
                 {"系统", 12},
                 {"承办件次", 12, number},
                 {"其中主办、分办件次", 20, number},
                 {"其中会办件次", 14, number},
                 {"涉及件数（各单位间有重复）", 26, number}},
                {}};
    for (const app::ReportUnit& unit : report.units) {
        table.rows.push_back({std::to_string(table.rows.size() + 1), unit.name, unit.system, std::to_string(unit.tasks),
                              std::to_string(unit.answering), std::to_string(unit.joint), std::to_string(unit.pieces)});
    }
    return table;
}

Table piecesList(const app::YearEndReport& report) {
    constexpr ColumnKind date = ColumnKind::date;
    Table table{"建议清单",
                {{"编号", 12},
                 {"建议标题", 50},
                 {"类型", 8},
                 {"领衔代表", 12},
                 {"代表团", 16},
                 {"联名人数", 10, ColumnKind::number},
                 {"类别", 18},
                 {"形成来源", 14},
                 {"主办单位", 28},
                 {"会办单位", 28},
                 {"交办日期", 12, date},
                 {"办理期限", 12, date},
                 {"答复日期", 12, date},
                 {"结果类别", 10},
                 {"过程评价", 10},
                 {"结果评价", 10},
                 {"办结日期", 12, date},
                 {"状态", 10}},
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

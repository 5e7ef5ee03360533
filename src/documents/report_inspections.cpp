// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/report_inspections.h"

#include "app/report/report_percent.h"
#include "base/text.h"
#include "documents/report_sentences.h"

namespace huying::documents {

namespace {

std::string number(int value) { return std::to_string(value); }

std::string verdictOf(const app::ReportBallot& row) { return row.passes ? "通过" : "未通过"; }

std::string aboutOf(const app::ReportBallot& row) { return row.repeats == 0 ? row.about : row.about + "（再次测评）"; }

std::string shareOf(const app::ReportBallot& row, const domain::PercentStyle& style) {
    return app::printedShare(row.percent, row.counted, row.base.count, style);
}

}  // namespace

// A part stands only where its figure is not zero.
std::string inspectionsSentence(const app::ReportInspections& inspections) {
    std::string text = "综合检查" + std::to_string(inspections.units.size()) + "家单位";
    if (!inspections.pieces.empty()) text += counted(static_cast<int>(inspections.pieces.size()), false);
    if (inspections.problems > 0) text += "，发现问题" + number(inspections.problems) + "个";
    if (inspections.demands > 0) text += "，提出整改要求" + number(inspections.demands) + "项，已整改" + number(inspections.done) + "项";
    return text + "。";
}

WordTable inspectedUnitsTable(const app::ReportInspections& inspections) {
    WordTable table;
    table.columns = {
        {"承办单位", 3044, false}, {"检查件数", 1400, true}, {"发现问题", 1400, true}, {"要求整改", 1500, true}, {"已整改", 1500, true}};
    int withRepeats = 0;
    for (const app::ReportInspectedUnit& row : inspections.units) {
        withRepeats += static_cast<int>(row.pieces.size());
        table.rows.push_back({{row.unit, std::to_string(row.pieces.size()), number(row.problems), number(row.demands), number(row.done)}});
    }
    const int pieces = static_cast<int>(inspections.pieces.size());
    const std::string sum = withRepeats == pieces ? number(pieces) : number(pieces) + "（含重复" + number(withRepeats) + "）";
    table.rows.push_back({{"合计", sum, number(inspections.problems), number(inspections.demands), number(inspections.done)}, true});
    return table;
}

Table inspectedUnitsList(const app::ReportInspections& inspections) {
    Table table{"综合检查",
                {{"承办单位", 24},
                 {"检查件数", 10, ColumnKind::number},
                 {"发现问题", 10, ColumnKind::number},
                 {"要求整改", 10, ColumnKind::number},
                 {"已整改", 10, ColumnKind::number},
                 {"建议编号", 60}},
                {}};
    for (const app::ReportInspectedUnit& row : inspections.units)
        table.rows.push_back({row.unit, std::to_string(row.pieces.size()), number(row.problems), number(row.demands), number(row.done),
                              base::joined(row.pieces, "、")});
    return table;
}

std::string ballotsSentence(const std::vector<app::ReportBallot>& ballots) {
    int passed = 0;
    int opinions = 0;
    int rectified = 0;
    for (const app::ReportBallot& row : ballots) {
        passed += row.passes ? 1 : 0;
        opinions += row.opinions;
        rectified += row.rectified;
    }
    std::string text = "常委会开展满意度测评" + std::to_string(ballots.size()) + "次，通过" + number(passed) + "次";
    if (opinions > 0) text += "；评议意见" + number(opinions) + "条，已整改" + number(rectified) + "条";
    return text + "。";
}

WordTable ballotsTable(const std::vector<app::ReportBallot>& ballots, const domain::PercentStyle& style) {
    WordTable table;
    table.columns = {{"测评对象", 2144, false}, {"日期", 1100, true},  {"组成人员", 700, true}, {"到会", 700, true}, {"满意", 700, true},
                     {"基本满意", 700, true},   {"不满意", 700, true}, {"无效", 600, true},     {"比例", 900, true}, {"结果", 600, true}};
    table.isSmall = true;
    for (const app::ReportBallot& row : ballots)
        table.rows.push_back({{aboutOf(row), base::isoDate(row.on), number(row.members), number(row.present), number(row.satisfied),
                               number(row.mostly), number(row.dissatisfied), number(row.invalid), shareOf(row, style), verdictOf(row)}});
    return table;
}

std::string ballotsNote(const std::vector<app::ReportBallot>& ballots, const domain::PercentStyle& style) {
    std::vector<std::string> parts;
    for (const app::ReportBallot& row : ballots) parts.push_back(aboutOf(row) + "：" + app::printedExplanation(row, style));
    return "注：" + base::joined(parts, "；") + "；";
}

Table ballotsList(const std::vector<app::ReportBallot>& ballots, const domain::PercentStyle& style) {
    Table table{"满意度测评",
                {{"测评对象", 36},
                 {"会议", 30},
                 {"日期", 12, ColumnKind::date},
                 {"组成人员", 10, ColumnKind::number},
                 {"到会", 8, ColumnKind::number},
                 {"收回票", 8, ColumnKind::number},
                 {"满意", 8, ColumnKind::number},
                 {"基本满意", 8, ColumnKind::number},
                 {"不满意", 8, ColumnKind::number},
                 {"无效", 8, ColumnKind::number},
                 {"基数", 10},
                 {"基数人数", 10, ColumnKind::number},
                 {"比例（%）", 10},
                 {"结果", 8},
                 {"计算方法", 50},
                 {"评议意见", 10, ColumnKind::number},
                 {"已整改", 8, ColumnKind::number}},
                {}};
    for (const app::ReportBallot& row : ballots)
        table.rows.push_back({aboutOf(row), row.meeting, base::isoDate(row.on), number(row.members), number(row.present),
                              number(row.collected), number(row.satisfied), number(row.mostly), number(row.dissatisfied),
                              number(row.invalid), row.base.label, number(row.base.count), base::replacedAll(shareOf(row, style), "%", ""),
                              verdictOf(row), app::printedExplanation(row, style), number(row.opinions), number(row.rectified)});
    return table;
}

}  // namespace huying::documents

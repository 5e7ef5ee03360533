// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/report_tables.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <set>

#include "app/report/report_percent.h"
#include "base/text.h"
#include "documents/report_sentences.h"

namespace huying::documents {

namespace {

// The rows that the sum is made of: inside the base, subtotals left out.
bool isCounted(const app::Block& block, const app::BlockRow& row) {
    return !row.isSubtotal && (row.percent.has_value() || block.denominator.count == 0);
}

int countedRows(const app::Block& block) {
    return static_cast<int>(
        std::count_if(block.rows.begin(), block.rows.end(), [&](const app::BlockRow& row) { return isCounted(block, row); }));
}

std::string paperDateOrEmpty(const std::optional<base::Date>& date) { return date ? base::paperDate(*date) : std::string{}; }

}  // namespace

int sumOfParts(const app::Block& block) {
    int sum = 0;
    for (const app::BlockRow& row : block.rows) sum += isCounted(block, row) ? row.count : 0;
    return sum;
}

bool partsAddUp(const app::Block& block) { return sumOfParts(block) == block.denominator.count; }

std::string percentSumNote(const app::Block& block, const domain::PercentStyle& style) {
    std::int64_t whole = 100;
    for (int i = 0; i < style.decimals; ++i) whole *= 10;
    const std::int64_t sum = app::sumOfShares(block, style);
    if (block.denominator.count == 0 || sum == whole) return {};
    const std::string shown = "占比合计" + app::printedSum(block, style);
    if (partsAddUp(block) && std::abs(sum - whole) <= countedRows(block)) return shown + "，与100%之差系四舍五入所致。";
    return shown + "，各项之和与基数不一致，请核对。";
}

WordTable blockTable(const app::Block& block, const std::string& firstColumn, const domain::PercentStyle& style) {
    WordTable table;
    table.columns = {{firstColumn, 4600, false}, {block.countsTasks ? "件次" : "件数", 2100, true}, {"占比", 2100, true}};
    if (block.countsTasks)
        table.columns = {{firstColumn, 3400, false}, {"件次", 1800, true}, {"占比", 1800, true}, {"涉及件数", 1800, true}};
    table.figureColumn = 1;
    for (const app::BlockRow& row : block.rows) {
        constexpr std::array<std::string_view, 4> whereUsed{"D", "unclassified", "not_completed", "replied_not_completed"};
        if (row.count == 0 && std::find(whereUsed.begin(), whereUsed.end(), row.key) != whereUsed.end()) continue;
        // A row outside the base has a count and no share.
        const std::string percent = block.denominator.count == 0 ? std::string{} : row.percent ? app::printedShare(row, block, style) : "—";
        WordRow line{{(row.isSubtotal ? "小计：" : "") + row.label, std::to_string(row.count), percent}, row.isSubtotal, false, row.pieces};
        if (block.countsTasks) line.cells.push_back(row.distinctPieces ? std::to_string(*row.distinctPieces) : std::string{});
        table.rows.push_back(std::move(line));
    }
    WordRow sum{{"合计", std::to_string(sumOfParts(block)), block.denominator.count == 0 ? std::string{} : app::printedSum(block, style)},
                true,
                !partsAddUp(block)};
    if (block.countsTasks) sum.cells.emplace_back("—");
    table.rows.push_back(std::move(sum));
    return table;
}

WordTable ratingsTable(const app::Block* process, const app::Block* result, const domain::PercentStyle& style) {
    WordTable table;
    table.columns = {
        {"评价", 2600, false}, {"办理过程（件）", 1560, true}, {"占比", 1560, true}, {"办理结果（件）", 1560, true}, {"占比", 1560, true}};
    std::vector<std::pair<std::string, std::string>> keys;  // key and label, each once, in the order of the blocks
    for (const app::Block* block : {result, process}) {
        if (block == nullptr) continue;
        for (const app::BlockRow& row : block->rows) {
            const bool isKnown = std::any_of(keys.begin(), keys.end(), [&](const auto& known) { return known.first == row.key; });
            if (!isKnown && !row.isSubtotal) keys.emplace_back(row.key, row.label);
        }
    }
    const auto add = [&style](WordRow& line, const app::Block* block, const std::string& key) {
        const app::BlockRow* found = nullptr;
        if (block != nullptr) {
            for (const app::BlockRow& row : block->rows) {
                if (row.key == key) found = &row;
            }
        }
        line.cells.push_back(found == nullptr ? "—" : std::to_string(found->count));
        line.cells.push_back(found == nullptr || !found->percent ? "—" : app::printedShare(*found, *block, style));
    };
    for (const auto& [key, label] : keys) {
        WordRow line{{label}};
        add(line, process, key);
        add(line, result, key);
        table.rows.push_back(std::move(line));
    }
    return table;
}

WordTable ratesTable(const std::vector<const app::Rate*>& rates, const domain::PercentStyle& style) {
    WordTable table;
    table.columns = {{"指标", 1900, false}, {"数量", 900, true}, {"基数", 2500, false}, {"比率", 1100, true}, {"计算方法", 2440, false}};
    for (const app::Rate* rate : rates) {
        const bool isTasks = base::contains(rate->base.key, "task");
        std::string base = rate->base.label + counted(rate->base.count, isTasks);
        if (rate->notJudgedCount() > 0) base += "（另有" + counted(rate->notJudgedCount(), isTasks) + "未计入，见注）";
        table.rows.push_back({{rate->label, counted(rate->count, isTasks), std::move(base),
                               rate->percent ? app::printedShare(*rate, style) : "—", rate->formula}});
    }
    return table;
}

WordTable annexTable(const app::AnnexList& list) {
    const bool hasGroups = std::any_of(list.lines.begin(), list.lines.end(), [](const auto& line) { return !line.group.empty(); });
    WordTable table;
    table.columns = {{"序号", 620, true},
                     {list.key == "unit"       ? "承办单位"
                      : list.key == "category" ? "类别"
                                               : "系统",
                      hasGroups ? 2294 : 2464, false}};
    if (hasGroups) table.columns.push_back({"系统", 1100, true});
    for (const char* title : {"涉及件数", "其中已办结", "承办件次", "其中主办、分办", "其中会办", "已答复件次", "三访齐全件次"}) {
        table.columns.push_back({title, hasGroups ? 690 : 820, true});
    }
    table.figureColumn = hasGroups ? 3 : 2;
    const auto add = [&](const app::AnnexLine& line, const std::string& number, bool isStrong) {
        WordRow row{{number, line.label}, isStrong, false, line.addresses};
        if (hasGroups) row.cells.push_back(line.group);
        for (const int figure : {line.pieces, line.completed, line.tasks, line.answering, line.joint, line.replied, line.visited})
            row.cells.push_back(std::to_string(figure));
        table.rows.push_back(std::move(row));
    };
    for (const app::AnnexLine& line : list.lines) add(line, std::to_string(table.rows.size() + 1), false);
    add(list.sum, "", true);
    table.rows.back().cells[1] += list.isOverlapping ? "（件数不重复计）" : "";
    table.rows.back().pieces.clear();
    table.rows.back().isRed = std::any_of(list.checks.begin(), list.checks.end(), [](const app::Check& check) { return !check.isOk; });
    return table;
}

WordTable openPiecesTable(const app::YearEndReport& report) {
    WordTable table;
    table.namesPieces = true;
    table.columns = {{"编号", 1100, true},      {"建议标题", 2944, false}, {"领衔代表", 1000, true},
                     {"主办单位", 1600, false}, {"办理期限", 1400, true},  {"状态", 800, true}};
    table.isSmall = true;
    const std::set<std::string> open(report.totals.openPieces.begin(), report.totals.openPieces.end());
    for (const app::ReportPiece& piece : report.pieces) {
        if (open.contains(piece.address)) {
            table.rows.push_back({{piece.address, piece.title, piece.lead, piece.leadUnits, paperDateOrEmpty(piece.dueOn), piece.state}});
        }
    }
    return table;
}

WordTable allPiecesTable(const std::vector<app::ReportPiece>& pieces) {
    WordTable table;
    table.namesPieces = true;
    table.columns = {{"编号", 950, true},  {"建议标题", 2676, false}, {"领衔代表", 1150, true},  {"代表团", 1000, true},
                     {"类别", 1100, true}, {"主办单位", 1500, false}, {"会办单位", 1300, false}, {"答复日期", 1320, true},
                     {"结果", 560, true},  {"评价", 500, true},       {"状态", 700, true}};
    table.isSmall = true;
    for (const app::ReportPiece& piece : pieces) {
        const std::string lead = piece.coSigners > 0 ? piece.lead + "等" + std::to_string(piece.coSigners + 1) + "人" : piece.lead;
        table.rows.push_back({{piece.address, piece.title, lead, piece.delegation, piece.category, piece.leadUnits, piece.jointUnits,
                               paperDateOrEmpty(piece.repliedOn), piece.resultClass, piece.resultRating, piece.state}});
    }
    return table;
}

}  // namespace huying::documents

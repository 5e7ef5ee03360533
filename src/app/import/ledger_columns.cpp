// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/ledger_columns.h"

#include <algorithm>

#include "base/text.h"

namespace huying::app {

namespace {

constexpr std::array<std::string_view, ledgerColumnCount> ownColumnNames{
    "编号",         "届次",     "会次",       "类型",         "标题",     "正文",     "领衔代表", "代表证号",     "代表团",   "联名代表",
    "类别",         "形成来源", "提交日期",   "登记日期",     "办理方式", "主办单位", "会办单位", "分办单位",     "交办日期", "签收日期",
    "应答复日期",   "延期至",   "答复日期",   "文号",         "结果类别", "过程评价", "结果评价", "首次结果评价", "评价日期", "办结日期",
    "重点督办主题", "督办领导", "督办委员会", "政府领导领办", "公开",     "保密",     "备注"};

struct OtherSpelling {
    std::string_view text;
    LedgerColumn column;
};

// Headers met in ledgers of other places, each with one meaning only. 序号 is a running number, not a 编号.
constexpr std::array otherSpellings{
    OtherSpelling{"建议编号", LedgerColumn::number},
    OtherSpelling{"建议号", LedgerColumn::number},
    OtherSpelling{"建议提案编号", LedgerColumn::number},
    OtherSpelling{"案号", LedgerColumn::number},
    OtherSpelling{"届", LedgerColumn::term},
    OtherSpelling{"会议届次", LedgerColumn::term},
    OtherSpelling{"会议届数", LedgerColumn::term},
    OtherSpelling{"次", LedgerColumn::session},
    OtherSpelling{"会议次数", LedgerColumn::session},
    OtherSpelling{"建议类型", LedgerColumn::kind},
    OtherSpelling{"大会/闭会", LedgerColumn::kind},
    OtherSpelling{"建议标题", LedgerColumn::title},
    OtherSpelling{"建议提案标题", LedgerColumn::title},
    OtherSpelling{"建议名称", LedgerColumn::title},
    OtherSpelling{"案由", LedgerColumn::title},
    OtherSpelling{"题目", LedgerColumn::title},
    OtherSpelling{"建议正文", LedgerColumn::body},
    OtherSpelling{"建议内容", LedgerColumn::body},
    OtherSpelling{"内容", LedgerColumn::body},
    OtherSpelling{"领衔代表/提出人", LedgerColumn::lead},
    OtherSpelling{"领衔代表姓名", LedgerColumn::lead},
    OtherSpelling{"领衔人", LedgerColumn::lead},
    OtherSpelling{"提出人", LedgerColumn::lead},
    OtherSpelling{"提出代表", LedgerColumn::lead},
    OtherSpelling{"提议人", LedgerColumn::lead},
    OtherSpelling{"建议人", LedgerColumn::lead},
    OtherSpelling{"提建议人", LedgerColumn::lead},
    OtherSpelling{"代表姓名", LedgerColumn::lead},
    OtherSpelling{"代表", LedgerColumn::lead},
    OtherSpelling{"代表证编号", LedgerColumn::certificate},
    OtherSpelling{"代表证", LedgerColumn::certificate},
    OtherSpelling{"所属代表团", LedgerColumn::delegation},
    OtherSpelling{"所在代表团", LedgerColumn::delegation},
    OtherSpelling{"联名人", LedgerColumn::coSigners},
    OtherSpelling{"联名", LedgerColumn::coSigners},
    OtherSpelling{"附议人", LedgerColumn::coSigners},
    OtherSpelling{"附议代表", LedgerColumn::coSigners},
    OtherSpelling{"参与代表", LedgerColumn::coSigners},
    OtherSpelling{"内容分类", LedgerColumn::category},
    OtherSpelling{"建议类别", LedgerColumn::category},
    OtherSpelling{"所属类别", LedgerColumn::category},
    OtherSpelling{"分类", LedgerColumn::category},
    OtherSpelling{"形成方式", LedgerColumn::formationSource},
    OtherSpelling{"建议来源", LedgerColumn::formationSource},
    OtherSpelling{"提交时间", LedgerColumn::submittedOn},
    OtherSpelling{"提出日期", LedgerColumn::submittedOn},
    OtherSpelling{"登记时间", LedgerColumn::registeredOn},
    OtherSpelling{"主办", LedgerColumn::leadUnits},
    OtherSpelling{"承办单位", LedgerColumn::leadUnits},
    OtherSpelling{"承办部门", LedgerColumn::leadUnits},
    OtherSpelling{"办理单位", LedgerColumn::leadUnits},
    OtherSpelling{"办理部门", LedgerColumn::leadUnits},
    OtherSpelling{"会办", LedgerColumn::jointUnits},
    OtherSpelling{"协办", LedgerColumn::jointUnits},
    OtherSpelling{"协办单位", LedgerColumn::jointUnits},
    OtherSpelling{"分办", LedgerColumn::separateUnits},
    OtherSpelling{"交办时间", LedgerColumn::assignedOn},
    OtherSpelling{"签收时间", LedgerColumn::receivedOn},
    OtherSpelling{"应答复时间", LedgerColumn::dueOn},
    OtherSpelling{"应办结日期", LedgerColumn::dueOn},
    OtherSpelling{"答复期限", LedgerColumn::dueOn},
    OtherSpelling{"办理期限", LedgerColumn::dueOn},
    OtherSpelling{"延期日期", LedgerColumn::extendedTo},
    OtherSpelling{"答复时间", LedgerColumn::repliedOn},
    OtherSpelling{"回复日期", LedgerColumn::repliedOn},
    OtherSpelling{"答复文号", LedgerColumn::documentNumber},
    OtherSpelling{"复函文号", LedgerColumn::documentNumber},
    OtherSpelling{"办理结果类别", LedgerColumn::resultClass},
    OtherSpelling{"办理类别", LedgerColumn::resultClass},
    OtherSpelling{"办理类型", LedgerColumn::resultClass},
    OtherSpelling{"答复类别", LedgerColumn::resultClass},
    OtherSpelling{"办理过程评价", LedgerColumn::processRating},
    OtherSpelling{"办理态度评价", LedgerColumn::processRating},
    OtherSpelling{"对办理过程评价", LedgerColumn::processRating},
    OtherSpelling{"办理结果评价", LedgerColumn::resultRating},
    OtherSpelling{"对办理结果评价", LedgerColumn::resultRating},
    OtherSpelling{"代表评价", LedgerColumn::resultRating},
    OtherSpelling{"最终评价", LedgerColumn::resultRating},
    OtherSpelling{"首次评价", LedgerColumn::firstRating},
    OtherSpelling{"评价时间", LedgerColumn::ratedOn},
    OtherSpelling{"办结时间", LedgerColumn::completedOn},
    OtherSpelling{"督办主题", LedgerColumn::topic},
    OtherSpelling{"领衔督办", LedgerColumn::supervisor},
    OtherSpelling{"领衔督办领导", LedgerColumn::supervisor},
    OtherSpelling{"督办专委会", LedgerColumn::committee},
    OtherSpelling{"跟踪督办委员会", LedgerColumn::committee},
    OtherSpelling{"领办领导", LedgerColumn::governmentLeader},
    OtherSpelling{"市政府领导领办", LedgerColumn::governmentLeader},
    OtherSpelling{"公开意见", LedgerColumn::publication},
    OtherSpelling{"是否公开", LedgerColumn::publication},
    OtherSpelling{"公开范围", LedgerColumn::publication},
    OtherSpelling{"建议公开范围", LedgerColumn::publication},
    OtherSpelling{"信息公开", LedgerColumn::publication},
    OtherSpelling{"是否保密", LedgerColumn::secrecy},
};

std::optional<LedgerColumn> columnCalled(std::string_view name) {
    for (std::size_t i = 0; i < ownColumnNames.size(); ++i) {
        if (ownColumnNames[i] == name) return static_cast<LedgerColumn>(i);
    }
    return std::nullopt;
}

std::optional<LedgerColumn> columnAlsoCalled(std::string_view name) {
    for (const OtherSpelling& spelling : otherSpellings) {
        if (spelling.text == name) return spelling.column;
    }
    return std::nullopt;
}

// 主办单位（分办单位） and 公开（是/否）: what stands in brackets explains the header.
std::string withoutExplanation(const std::string& name) {
    const std::size_t open = name.find('(');
    return open == std::string::npos || open == 0 ? name : name.substr(0, open);
}

}  // namespace

std::string_view columnName(LedgerColumn column) { return ownColumnNames[static_cast<std::size_t>(column)]; }

base::Result<LedgerLayout> LedgerLayout::read(const std::vector<std::string>& header) {
    LedgerLayout layout;
    std::array<bool, ledgerColumnCount> isExact{};
    for (std::size_t place = 0; place < header.size(); ++place) {
        const std::string name = base::comparableName(header[place]);
        if (name.empty()) continue;
        const std::string plain = withoutExplanation(name);
        const auto exact = columnCalled(name);
        auto column = exact ? exact : columnAlsoCalled(name);
        if (!column) column = columnCalled(plain);
        if (!column) column = columnAlsoCalled(plain);
        if (!column) {
            layout.unknown_.push_back(base::trimmed(header[place]));
            continue;
        }
        const auto index = static_cast<std::size_t>(*column);
        if (layout.places_[index]) {
            const std::string other = exact ? layout.headers_[index] : base::trimmed(header[place]);
            if (exact.has_value() == isExact[index]) {
                return base::failure(base::Error("duplicate-header", "", "unique")
                                         .with("name", std::string(columnName(*column)))
                                         .with("columns", layout.headers_[index] + "、" + base::trimmed(header[place])));
            }
            layout.unknown_.push_back(other);
            if (!exact) continue;
        }
        layout.places_[index] = place;
        layout.headers_[index] = base::trimmed(header[place]);
        isExact[index] = exact.has_value();
    }
    std::vector<std::string> missing;
    for (const LedgerColumn column : {LedgerColumn::number, LedgerColumn::title}) {
        if (!layout.has(column)) missing.emplace_back(columnName(column));
    }
    if (!missing.empty()) return base::failure(base::Error("missing-column", "", "required").with("columns", base::joined(missing, "、")));
    return layout;
}

const LedgerCell& LedgerLayout::cell(const LedgerRow& row, LedgerColumn column) const {
    static const LedgerCell none;
    const auto place = places_[static_cast<std::size_t>(column)];
    return place && *place < row.cells.size() ? row.cells[*place] : none;
}

std::string LedgerLayout::headerOf(LedgerColumn column) const {
    const std::string& header = headers_[static_cast<std::size_t>(column)];
    return header.empty() ? std::string(columnName(column)) : header;
}

}  // namespace huying::app

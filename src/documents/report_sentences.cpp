// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/report_sentences.h"

#include <algorithm>
#include <cstdlib>

#include "app/report/report_percent.h"
#include "base/chinese_number.h"
#include "base/text.h"
#include "domain/statistics.h"

namespace huying::documents {

namespace {

std::string pieces(int count) { return counted(count, false); }

// 121件，占18.06%; without the share where it is nothing or there is none.
std::string withShare(const app::BlockRow& row, const app::Block& block, const domain::PercentStyle& style) {
    if (row.count == 0 || !row.percent) return pieces(row.count);
    return pieces(row.count) + "，占" + app::printedShare(row, block, style);
}

const app::BlockRow* rowOf(const app::Block& block, std::string_view key) {
    const auto found = std::find_if(block.rows.begin(), block.rows.end(), [&](const app::BlockRow& row) { return row.key == key; });
    return found == block.rows.end() ? nullptr : &*found;
}

bool countsTasks(const app::Denominator& base) { return base::contains(base.key, "task"); }

bool isAboutRatings(const app::Rate& rate) {
    return base::contains(rate.key, "satisf") || base::contains(rate.key, "forms_returned") || base::contains(rate.key, "rating") ||
           base::contains(rate.base.key, "rated");
}

std::vector<const app::Rate*> ratesWhere(const app::YearEndReport& report, bool aboutRatings) {
    std::vector<const app::Rate*> chosen;
    for (const app::Rate& rate : report.rates) {
        // These stand in the parts about follow-up and about the whole.
        if (rate.base.key == "commitments" || rate.base.key == "deputies") continue;
        if (isAboutRatings(rate) == aboutRatings) chosen.push_back(&rate);
    }
    return chosen;
}

// The class table's own words; the row's label where the class is not in it.
std::string className(const app::YearEndReport& report, const app::BlockRow& row) {
    for (const domain::ResultClassWording& wording : report.classes) {
        if (base::codeOf(wording.code) == row.key) return wording.name;
    }
    return row.label;
}

// 18-1-1、18-1-2, of many the first ones and how many there are.
std::string someOf(const std::vector<std::string>& addresses, std::size_t most) {
    const std::size_t shown = std::min(most, addresses.size());
    const std::vector<std::string> named(addresses.begin(), addresses.begin() + static_cast<std::ptrdiff_t>(shown));
    return base::joined(named, "、") + (shown < addresses.size() ? "等" + pieces(static_cast<int>(addresses.size())) : std::string());
}

}  // namespace

std::string counted(int count, bool isTasks) { return std::to_string(count) + (isTasks ? "件次" : "件"); }

std::string titleBeginning(const app::YearEndReport& report, const ReportPaper& paper) {
    return "关于" + paper.place + report.sessionName + "以来";
}

std::string titleEnd() { return "代表建议办理情况的报告"; }

std::string totalsSentence(const app::YearEndReport& report, const ReportPaper& paper) {
    const app::Totals& totals = report.totals;
    std::string text = paper.place + report.sessionName + "以来，代表共提出建议" + pieces(totals.registered) + "（其中大会建议" +
                       pieces(totals.plenary) + "，闭会建议" + pieces(totals.intersessional) + "），分别交由" +
                       std::to_string(totals.units) + "家单位研究办理。截至" + base::paperDate(report.asOf) + "，已办结" +
                       pieces(totals.completed);
    if (totals.open > 0) text += "，其余" + pieces(totals.open) + "正依法按程序办理";
    std::vector<std::string> outside;
    if (totals.withdrawn > 0) outside.push_back("撤回" + pieces(totals.withdrawn));
    if (totals.refused > 0) outside.push_back("不予受理" + pieces(totals.refused));
    if (!outside.empty()) text += "；" + base::joined(outside, "、") + "，未计入总数";
    return text + "。";
}

std::string categoriesSentence(const app::Block& categories, const domain::PercentStyle& style) {
    std::vector<const app::BlockRow*> rows;
    for (const app::BlockRow& row : categories.rows) {
        // Pieces without a category are no category that could come first.
        if (!row.isSubtotal && row.count > 0 && row.key != app::withoutCategory) rows.push_back(&row);
    }
    if (rows.empty()) return "从建议类别看，各类别建议均为0件。";
    // Stable: ties keep the order of the category table.
    std::stable_sort(rows.begin(), rows.end(),
                     [](const app::BlockRow* left, const app::BlockRow* right) { return left->count > right->count; });
    constexpr std::size_t named = 5;
    if (rows.size() > named) rows.resize(named);
    std::vector<std::string> parts;
    for (const app::BlockRow* row : rows) parts.push_back(row->label + withShare(*row, categories, style));
    return "从建议类别看，居前" + base::chineseNumber(static_cast<int>(rows.size())) + "位的是" + base::joined(parts, "；") + "。";
}

std::string formationSentence(const app::Block& formation, const domain::PercentStyle& style) {
    const app::BlockRow* const fromResearch = rowOf(formation, "from_research");
    if (fromResearch == nullptr) return {};
    std::vector<std::string> sources;  // as the office calls them
    for (const char* key : {"special_research", "inspection", "group_activity", "interviews"}) {
        if (const app::BlockRow* row = rowOf(formation, key)) sources.push_back(row->label);
    }
    return "在" + base::joined(sources, "、") + "等基础上形成的建议" + withShare(*fromResearch, formation, style) + "。";
}

std::string activitiesSentence(const app::YearEndReport& report) {
    const app::Block* const block = report.block("deputy_activity");
    const app::BlockRow* const all = block == nullptr ? nullptr : rowOf(*block, "from_activities");
    if (all == nullptr) return {};
    std::vector<std::string> parts;
    for (const app::BlockRow& row : block->rows) {
        if (!row.isSubtotal && row.count > 0 && row.key != "no_activity") parts.push_back(row.label + pieces(row.count));
    }
    return "写明由登记的代表活动形成的建议" + withShare(*all, *block, report.settings.percents) + "，其中" + base::joined(parts, "、") +
           "。";
}

std::string growthSentence(const app::Growth& growth, const domain::PercentStyle& style) {
    const std::string base = "（" + pieces(growth.base) + "）。";
    if (!growth.percent) return "较" + growth.baseLabel + base;
    if (growth.now == growth.base) return "与" + growth.baseLabel + "持平" + base;
    return "较" + growth.baseLabel + (growth.now < growth.base ? "减少" : "增长") + app::printedGrowth(growth, style) + base;
}

std::string resultsSentence(const app::YearEndReport& report, const app::Block& results) {
    std::vector<std::string> parts;
    for (const app::BlockRow& row : results.rows) {
        if (row.isSubtotal) continue;
        const bool isBasic = row.key == "A" || row.key == "B" || row.key == "C";
        if (row.count == 0 && !isBasic) continue;
        std::string name = className(report, row);
        if (isBasic && !name.ends_with("的")) name += "的";
        parts.push_back(name + withShare(row, results, report.settings.percents));
    }
    const std::string base = results.denominator.key == "registered"       ? "登记的全部建议"
                             : results.denominator.key == "replied_pieces" ? "已答复的建议"
                                                                           : "已办结的建议";
    if (results.denominator.count == 0) return base + "0件。";
    return "在" + base + "中，" + base::joined(parts, "；") + "。";
}

std::string ratingsSentence(const app::YearEndReport& report, const app::Block& ratings) {
    const auto row = [&](std::string_view key) {
        const app::BlockRow* const found = rowOf(ratings, key);
        return found == nullptr ? app::BlockRow{} : *found;
    };
    const auto share = [&](const app::BlockRow& of) { return withShare(of, ratings, report.settings.percents); };
    const app::BlockRow dissatisfied = row("dissatisfied");
    // As shipped the base is what is told here anyhow: the forms that came back.
    const bool isOfReturned = report.settings.ratingSharesOf == domain::RatingShareBase::returned;
    std::string text = (isOfReturned ? std::string() : "在" + ratings.denominator.label + "中，") + "代表对办理结果满意" +
                       share(row("satisfied")) + "；基本满意" + share(row("mostly_satisfied")) + "；" +
                       (dissatisfied.count == 0 ? std::string("无不满意件") : "不满意" + share(dissatisfied)) + "。";
    if (const int count = row("not_returned").count; count > 0) text += "未返回征询意见表" + pieces(count) + "。";
    if (const int count = row("rated_not_completed").count; count > 0) text += "另有已反馈尚未办结" + pieces(count) + "。";
    if (!report.turnedSatisfied.empty()) {
        text += "首次评价不满意、经重新办理后转为满意或基本满意" + pieces(static_cast<int>(report.turnedSatisfied.size())) + "。";
    }
    return report.worded(text);
}

std::string satisfactionSentence(const app::YearEndReport& report) {
    const app::Rate* const rate = report.satisfaction();
    if (rate == nullptr || !rate->percent) return {};
    const bool isOnly = report.settings.satisfiedMeans == domain::SatisfactionMeaning::satisfiedOnly;
    const std::string text =
        "代表对办理结果的满意率为" + app::printedShare(*rate, report.settings.percents) + "（" + (isOnly ? "仅满意" : "满意和基本满意") +
        pieces(rate->count) + "，" +
        (report.settings.ratingSharesOf == domain::RatingShareBase::returned ? std::string("已评价") : rate->base.label) +
        pieces(rate->base.count) + "）。";
    return report.worded(text) + app::formsReturnedText(report, report.paperWords());
}

std::string proposersSentence(const app::YearEndReport& report) {
    const app::Rate* const leads = report.rate("lead_proposers");
    const app::Rate* const all = report.rate("proposers");
    if (leads == nullptr || all == nullptr || !all->percent || all->count == 0) return {};
    return "提出建议的代表" + std::to_string(all->count) + "人（其中领衔提出的" + std::to_string(leads->count) + "人），占名册中本届代表" +
           std::to_string(all->base.count) + "人的" + app::printedShare(*all, report.settings.percents) + "。";
}

std::string preContactsSentence(const app::PreContactCounts& counts) {
    if (counts.talks == 0) return {};
    return "提出前沟通" + std::to_string(counts.talks) + "项，形成建议" + pieces(static_cast<int>(counts.pieces.size())) + "。";
}

std::string ratesSentence(const std::vector<const app::Rate*>& rates, const domain::PercentStyle& style) {
    std::vector<std::string> parts;
    for (const app::Rate* rate : rates) {
        const bool isTasks = countsTasks(rate->base);
        std::string figures = counted(rate->count, isTasks) + "/" + counted(rate->base.count, isTasks);
        if (rate->notJudgedCount() > 0) figures += "，另有" + counted(rate->notJudgedCount(), isTasks) + "不能判断是否按期，未计入";
        parts.push_back(rate->label + (rate->percent ? app::printedShare(*rate, style) : std::string("无")) + "（" + figures + "）");
    }
    return parts.empty() ? std::string{} : base::joined(parts, "；") + "。";
}

std::string notJudgedReasons(const app::Rate& rate, std::size_t mostPieces) {
    std::vector<std::string> reasons;
    for (const app::NotJudged& one : rate.notJudged)
        reasons.push_back(one.label + counted(one.count, true) + "（" + someOf(one.pieces, mostPieces) + "）");
    return base::joined(reasons, "、");
}

std::string notJudgedNote(const std::vector<const app::Rate*>& rates) {
    constexpr std::size_t mostPieces = 30;
    std::vector<std::pair<std::string, std::vector<std::string>>> told;  // reasons, and the rates they are about
    for (const app::Rate* rate : rates) {
        if (rate->notJudged.empty()) continue;
        const std::string reasons = notJudgedReasons(*rate, mostPieces);
        if (told.empty() || told.back().first != reasons) told.push_back({reasons, {}});
        told.back().second.push_back(rate->label);
    }
    std::string note;
    for (const auto& [reasons, labels] : told) note += base::joined(labels, "、") + "不能判断是否按期、未计入基数的：" + reasons + "。";
    return note;
}

std::string exampleSentence(const app::ReportExample& example) {
    std::vector<std::string> parts;
    for (const std::string& part : {example.measures, example.documents, example.figures}) {
        std::string text = base::trimmed(part);
        while (text.ends_with("。") || text.ends_with("；")) text.resize(text.size() - std::string_view("。").size());
        if (!text.empty()) parts.push_back(std::move(text));
    }
    return example.unit + "办理《" + example.title + "》（" + example.address + "）" + (parts.empty() ? "" : "：") +
           base::joined(parts, "；") + "。";
}

std::vector<const app::Rate*> ratingRates(const app::YearEndReport& report) { return ratesWhere(report, true); }
std::vector<const app::Rate*> handlingRates(const app::YearEndReport& report) { return ratesWhere(report, false); }

std::string baseNote(const app::YearEndReport& report, const app::Block& block) {
    std::string note = "基数：" + block.denominator.label + "，" + counted(block.denominator.count, countsTasks(block.denominator)) +
                       "；截至" + base::paperDate(report.asOf);
    if (!block.formula.empty()) note += "；计算方法：" + app::printedFormula(report, block.formula);
    if (block.isOverlapping) note += "；含分办、会办重复，各行件数之和大于总件数";
    return report.worded(note + "。");
}

std::string percentNote(const app::YearEndReport& report) {
    const domain::PercentStyle& style = report.settings.percents;
    if (style.decimals == 0) return "百分比取整数。";
    return (style.trimsZeros ? "百分比至多保留" : "百分比保留") + app::roundingText(report.paperWords(), style.decimals) + "。";
}

std::string ratingsNote(const app::YearEndReport& report, const app::Block& block) {
    if (!app::isOfRatings(block)) return {};
    const app::Words words = report.paperWords();
    return app::formsReturnedText(report, words) + app::satisfactionText(report, words);
}

std::string formsNote(const app::YearEndReport& report) {
    const app::Rate* const returned = report.rate("forms_returned");
    if (returned == nullptr) return {};
    return report.worded("未返回征询意见表只计已办结的" + pieces(report.totals.completed) + "；征询意见表回收率以已答复的" +
                         pieces(returned->base.count) + "计，尚未办结的也在内，其中已返回" + pieces(returned->count) + "。");
}

std::string annexNote(const app::AnnexList& list) {
    std::string note = "件次按承办任务计，不含已取消和供参考的；";
    if (list.isOverlapping) {
        note += "件数按建议计，同一件由几家承办的各计1件，含分办、会办重复，各行之和" + pieces(list.piecesWithRepeats) + "，不重复计" +
                pieces(list.sum.pieces) + "；";
    } else {
        note += "每件建议只在一个类别中计1件；";
    }
    note += "校验：";
    for (const app::Check& check : list.checks) {
        note += check.label + "（" + std::to_string(check.left) + (check.isOk ? "＝" : "≠") + std::to_string(check.right) +
                (check.isOk ? "）；" : "，未通过）；");
    }
    return note;
}

std::string checkSentence(const app::Check& check, std::size_t mostPieces) {
    std::string text = "校验未通过：" + check.label + "。等号左边为" + std::to_string(check.left) + "，右边为" +
                       std::to_string(check.right) + "，相差" + std::to_string(std::abs(check.left - check.right)) + "。";
    if (check.pieces.empty()) return text;
    return text + "涉及：" + someOf(check.pieces, mostPieces) + (mostPieces < check.pieces.size() ? "（全部名单见统计表）" : "") + "。";
}

}  // namespace huying::documents

// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/report_follow_up.h"

#include "documents/report_sentences.h"
#include "domain/statistics.h"

namespace huying::documents {

namespace {

// A part stands only where its figure is not zero.
std::string countsText(const app::PromiseCounts& counts, const domain::PercentStyle& style) {
    std::string text = std::to_string(counts.all) + "项，已落实" + std::to_string(counts.fulfilled) + "项";
    if (const auto share = domain::percentUnits(counts.fulfilled, counts.all, style.decimals))
        text += "，占" + domain::styledPercent(*share, style) + "%";
    if (counts.notFulfilled > 0) text += "；未落实并已说明" + std::to_string(counts.notFulfilled) + "项";
    if (counts.open > 0) text += "；继续落实" + std::to_string(counts.open) + "项";
    return text + "。";
}

}  // namespace

std::string followUpSentence(const app::FollowUp& follow, const domain::PercentStyle& style) {
    std::string text;
    if (follow.ofSession.all > 0) text += "承诺事项" + countsText(follow.ofSession, style);
    if (follow.carriedOver.all > 0) text += "往年结转承诺事项" + countsText(follow.carriedOver, style);
    if (!follow.turned.empty()) text += "落实后再次答复、转为已解决" + counted(static_cast<int>(follow.turned.size()), false) + "。";
    if (!follow.turnedEarlier.empty())
        text += "往年列入计划的建议转为已解决" + counted(static_cast<int>(follow.turnedEarlier.size()), false) + "，原报告数字不变。";
    return text;
}

}  // namespace huying::documents

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/report/year_end_report.h"
#include "documents/report_paper.h"

// The sentences of the year-end report: the office's formulas with the figures in them. A part of a sentence stands only
// where its figure is not zero; no share is given where there is nothing to share.
namespace huying::documents {

// 关于市十八届人大一次会议以来 and 代表建议办理情况的报告
std::string titleBeginning(const app::YearEndReport& report, const ReportPaper& paper);
std::string titleEnd();

std::string totalsSentence(const app::YearEndReport& report, const ReportPaper& paper);
std::string categoriesSentence(const app::Block& categories);
std::string formationSentence(const app::Block& formation);
std::string growthSentence(const app::Growth& growth);
std::string resultsSentence(const app::YearEndReport& report, const app::Block& results);
std::string ratingsSentence(const app::YearEndReport& report, const app::Block& ratings);
// 按期答复率98.5%（660件/670件）；……  Empty without rates.
std::string ratesSentence(const std::vector<const app::Rate*>& rates);
std::string exampleSentence(const app::ReportExample& example);

// The rates that speak of the deputies' ratings, and the others.
std::vector<const app::Rate*> ratingRates(const app::YearEndReport& report);
std::vector<const app::Rate*> handlingRates(const app::YearEndReport& report);

// 基数：登记的全部建议，670件；截至2023年12月20日；计算方法：……
std::string baseNote(const app::Block& block, base::Date asOf);
// What a failing check says, with its pieces; at most `mostPieces` of them by name.
std::string checkSentence(const app::Check& check, std::size_t mostPieces = 60);

// What stands under an annex list: what is counted, and the proof that its sums are whole.
std::string annexNote(const app::AnnexList& list);

// 121件, 330件次
std::string counted(int count, bool isTasks);
// 18.06% (or 18.1%, 18%: papers drop trailing zeros); empty where there is none.
std::string shownPercent(const std::optional<std::string>& percent);

}  // namespace huying::documents

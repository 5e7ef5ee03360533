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
// Who proposed, of the deputies of the term; empty where nobody is known.
std::string proposersSentence(const app::YearEndReport& report);
std::string categoriesSentence(const app::Block& categories, const domain::PercentStyle& style);
std::string formationSentence(const app::Block& formation, const domain::PercentStyle& style);
std::string activitiesSentence(const app::YearEndReport& report);  // empty where no piece names an activity
std::string growthSentence(const app::Growth& growth, const domain::PercentStyle& style);
std::string resultsSentence(const app::YearEndReport& report, const app::Block& results);
std::string ratingsSentence(const app::YearEndReport& report, const app::Block& ratings);
// 满意率 as the office means it; empty where nothing was rated.
std::string satisfactionSentence(const app::YearEndReport& report);
// 提出前沟通12项，形成建议9件。 Empty without talks.
std::string preContactsSentence(const app::PreContactCounts& counts);
// 按期答复率98.5%（660件/670件）；……  Empty without rates.
std::string ratesSentence(const std::vector<const app::Rate*>& rates, const domain::PercentStyle& style);
// What a rate of tasks leaves out, and why: 答复日期不详8件次（18-1-1、…）。 Empty where everything was judged.
std::string notJudgedReasons(const app::Rate& rate, std::size_t mostPieces);
// The same of several rates, as it stands under their table.
std::string notJudgedNote(const std::vector<const app::Rate*>& rates);
std::string exampleSentence(const app::ReportExample& example);

// The rates that speak of the deputies' ratings, and the others.
std::vector<const app::Rate*> ratingRates(const app::YearEndReport& report);
std::vector<const app::Rate*> handlingRates(const app::YearEndReport& report);

// 基数：登记的全部建议，670件；截至2023年12月20日；计算方法：……
std::string baseNote(const app::YearEndReport& report, const app::Block& block);
// How percentages are rounded: the office's setting, under each table with percentages.
std::string percentNote(const app::YearEndReport& report);
// Under tables of ratings: how many of the forms came back, and whom 满意率 counts. Empty for other blocks.
std::string ratingsNote(const app::YearEndReport& report, const app::Block& block);
// Of what the row of forms not returned is, and of what the rate of forms returned (domain.md §7 d): they do not add up.
std::string formsNote(const app::YearEndReport& report);
// What a failing check says, with its pieces; at most `mostPieces` of them by name.
std::string checkSentence(const app::Check& check, std::size_t mostPieces = 60);

// What stands under an annex list: what is counted, and the proof that its sums are whole.
std::string annexNote(const app::AnnexList& list);

// 121件, 330件次
std::string counted(int count, bool isTasks);

}  // namespace huying::documents

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "app/report/year_end_report.h"

// Percentages of a report as people read them, in the window, in charts and on papers alike: by the decimals that the office chose,
// zeros at their end dropped or not (domain.md §7 b). The figures themselves and their JSON keep two decimals.
namespace huying::app {

// 18.06% (or 18.1%, 18%); empty where there is no share. `percent` is the share with two decimals.
std::string printedShare(const std::optional<std::string>& percent, int part, int whole, const domain::PercentStyle& style);
// The same of a row and of a rate.
std::string printedShare(const BlockRow& row, const Block& block, const domain::PercentStyle& style);
std::string printedShare(const Rate& rate, const domain::PercentStyle& style);
// Without its sign: 减少4.48%.
std::string printedGrowth(const Growth& growth, const domain::PercentStyle& style);
// By how much the session has more or fewer pieces than the base: 本次增长15.32%. Empty where the base is nothing.
std::string growthText(const Growth& growth, const domain::PercentStyle& style, const Words& words);
// How a ballot's share was computed; the sentence is kept with two decimals.
std::string printedExplanation(const ReportBallot& ballot, const domain::PercentStyle& style);

// What the printed shares of a block add up to, in units of their last decimal, and as it is printed.
std::int64_t sumOfShares(const Block& block, const domain::PercentStyle& style);
std::string printedSum(const Block& block, const domain::PercentStyle& style);

// What stands beside every percentage of ratings: how many of the forms came back, with the share and its base. Empty where the
// report has no such rate, and where nothing is replied to yet.
std::string formsReturnedText(const YearEndReport& report, const Words& words);
// Whom 满意率 counts in this report.
std::string satisfactionText(const YearEndReport& report, const Words& words);
// Whether a block is about ratings: result, process or first.
bool isOfRatings(const Block& block);

// 整数, 两位小数 …: how many decimals, in the words of a language.
std::string roundingText(const Words& words, int decimals);
// A formula with the decimals that are shown: it says to how many it rounds.
std::string printedFormula(const YearEndReport& report, const std::string& formula);

}  // namespace huying::app

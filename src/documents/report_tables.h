// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/report/year_end_report.h"
#include "documents/word_document.h"

// The tables of the year-end report on paper.
namespace huying::documents {

// A block: label, count, share; blocks of tasks with the pieces behind them. Ends with the sum, red where the parts do
// not add up to the base.
WordTable blockTable(const app::Block& block, const std::string& firstColumn, const domain::PercentStyle& style);
// What stands under it about its shares: plain rounding is said, parts that miss the base are an error. Empty when they give 100.
std::string percentSumNote(const app::Block& block, const domain::PercentStyle& style);
// The rows inside the base, subtotals left out; partsAddUp: together they are the base.
int sumOfParts(const app::Block& block);
bool partsAddUp(const app::Block& block);

// Process and result side by side.
WordTable ratingsTable(const app::Block* process, const app::Block* result, const domain::PercentStyle& style);
WordTable ratesTable(const std::vector<const app::Rate*>& rates, const domain::PercentStyle& style);
// Lines with pieces and tasks apart, and the sum.
WordTable annexTable(const app::AnnexList& list);
WordTable openPiecesTable(const app::YearEndReport& report);
WordTable allPiecesTable(const std::vector<app::ReportPiece>& pieces);

}  // namespace huying::documents

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/exchange/returned_work.h"
#include "app/words/words.h"

// What of a unit's returns was not taken over: still to be seen to, or laid aside by the office.
namespace huying::app {

// What was returned and left, or laid aside.
struct LeftLine {
    const Exchange* exchange = nullptr;
    const ExchangeReturn* back = nullptr;
    const RememberedLine* line = nullptr;
};

// Of exchanges with one unit, newest return first; they point into `exchanges`. A line is no longer left once a later return that
// stands brought the same again, whatever became of it there: that one tells now. Of a sheet its row is the same, too; and a return
// of everything takes the place of all earlier ones of its small register. What was taken back by undo leaves nothing: it is to be
// taken once more as a whole.
std::vector<LeftLine> leftLines(const std::vector<Exchange>& exchanges);

// Those that the office laid aside, each decision once with the return that brought the line last; newest return first. What was
// recorded after all, or is on record by now, is none of them.
std::vector<LeftLine> laidAsideLines(const std::vector<Exchange>& exchanges);

// How a line is named among those of its unit: its piece and what it says, as the list shows them.
std::string lineName(const RememberedLine& line);

// A line as it was read and judged, for whoever looks for it later.
RememberedLine asRemembered(const ReturnedLine& line, const LineJudgement& judged, bool isKept, const Words& words);

// Whether nothing of a line was understood: what it says is why, and to be read once.
bool isReasonAlone(const RememberedLine& line);

}  // namespace huying::app

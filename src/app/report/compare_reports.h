// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/queries/list_sheet.h"
#include "app/report/year_end_report.h"
#include "app/words/words.h"

// Two reports side by side: a frozen one and today's, two days of one session, or two sessions. Every figure with its pieces, so
// that each difference opens to the pieces that came in and went out.
namespace huying::app {

// One figure of a report.
struct ReportFigure {
    std::string group;  // totals, the key of a block, rates, growth, follow_up, supervision, remarkable, unit
    std::string groupLabel;
    std::string key;
    std::string label;
    int count = 0;
    std::optional<std::string> percent;  // of the figure's own base, with two decimals
    std::vector<std::string> pieces;     // addresses; none where the figure counts something else
    std::string shown;                   // the percentage as it is read, "11.791%"; empty without one
    Denominator base = {};               // what the percentage is of; without a key where the figure has none
};

// All of them in the order of the report, with percentages in that style.
std::vector<ReportFigure> figuresOf(const YearEndReport& report, const domain::PercentStyle& style, const Words& words);

struct FigureChange {
    std::string group;
    std::string groupLabel;
    std::string key;
    std::string label;
    int then = 0;
    int now = 0;
    std::optional<std::string> thenPercent;
    std::optional<std::string> nowPercent;
    std::optional<std::string> growth;  // of the counts, "15.32"; none where there was nothing before
    std::vector<std::string> cameIn;    // addresses; of two sessions none: every piece is another
    std::vector<std::string> wentOut;
    std::string thenShown;    // the percentages as they are read; empty without one
    std::string nowShown;
    std::string growthShown;
    Denominator thenBase = {};  // what the percentage of that side is of; without a key where it has none
    Denominator nowBase = {};

    // Both are percentages, but not of the same: they say nothing by their difference (登记 against 收回). What is shown of each
    // names its base then.
    [[nodiscard]] bool areBasesDifferent() const { return thenPercent && nowPercent && thenBase.key != nowBase.key; }
    [[nodiscard]] int difference() const { return now - then; }
    [[nodiscard]] bool isChanged() const { return then != now || thenPercent != nowPercent || !cameIn.empty() || !wentOut.empty(); }
};

// Figures that one side has alone count as 0 on the other. Pieces are told by their numbers, which never change. Percentages of both
// sides are shown with the decimals of `now`.
std::vector<FigureChange> compareReports(const YearEndReport& then, const YearEndReport& now, const Words& words);

// The sentence for figures whose two percentages are of different bases, with their number; empty where there is none.
std::string differentBasesNote(const std::vector<FigureChange>& changes, const Words& words);

// As a list that can be copied, printed and written out; `then` and `now` name the two sides.
ListSheet figureChangesSheet(const std::vector<FigureChange>& changes, const std::string& title, const std::string& then,
                             const std::string& now, const Words& words);

// A number with its sign: +3, -2, 0.
std::string signedNumber(int number);

}  // namespace huying::app

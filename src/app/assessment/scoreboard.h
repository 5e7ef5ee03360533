// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/assessment/formula.h"
#include "app/queries/list_sheet.h"
#include "app/words/words.h"
#include "base/result.h"
#include "domain/assessment.h"
#include "domain/statistics.h"

// 单位考核: how units stand by a sheet, from the facts up to a day. Every score opens to its indicators, every indicator to its
// formula with the numbers put in, every number to its pieces.
namespace huying::app {

class RegisterReader;

// A count that a formula used.
struct UsedQuantity {
    std::string name;
    int count = 0;
    std::vector<domain::SuggestionId> pieces;  // behind it, each once
    std::vector<std::string> addresses;        // of these
    std::vector<int> times = {};               // how often in each of these; none of a board that was frozen

    [[nodiscard]] int timesOf(domain::SuggestionId piece) const;
    bool operator==(const UsedQuantity&) const = default;
};

struct IndicatorScore {
    std::size_t place = 0;              // of the indicator in the sheet, from 0
    std::optional<double> value;        // of the formula; none: there was nothing to measure (不评)
    std::optional<domain::Points> points;
    bool isCut = false;                 // the value lay outside the scale
    std::string numbers;                // the formula with its counts: 12 / 15
    std::vector<UsedQuantity> quantities;

    bool operator==(const IndicatorScore&) const = default;
};

struct UnitScore {
    domain::UnitId unit;
    std::string name;    // of that day
    std::string system;  // label
    UsedQuantity tasks;  // in this role
    std::vector<IndicatorScore> indicators;
    std::vector<domain::AssessmentEntry> entries;  // that count
    domain::Points full;    // of the indicators that were judged, those on top left out
    domain::Points judged;  // their points
    domain::Points byIndicators;  // after the rule for those that were not judged
    domain::Points extras;        // by formulas, on top
    domain::Points byHand;        // the entries
    std::optional<domain::Points> score;  // the three together; none: nothing was judged
    std::string grade;
    int rank = 0;  // 0: none
};

struct ScoreList {
    domain::AssessedRole role = domain::AssessedRole::lead;
    domain::Points full;                // of all its indicators, those on top left out
    std::vector<UnitScore> ranked;      // highest first; units of one score have one rank and stand in the order of protocol
    std::vector<UnitScore> tooFew;      // 件数不足: fewer tasks than the sheet asks for, in the order of protocol
};

struct Scoreboard {
    domain::AssessmentSheet sheet;
    std::string sessionName;
    base::Date asOf{};
    domain::PercentStyle percents = {};  // how people read shares, as in the session's report; of a frozen board as shipped
    std::vector<ScoreList> lists;  // of the roles that the sheet has indicators for

    [[nodiscard]] const UnitScore* find(domain::AssessedRole role, domain::UnitId unit) const;
};

// Facts dated up to `asOf` count, of the pieces of the sheet's session. In the board's sheet words for names are names. Errors:
// unknown-session, those of formulas.
base::Result<Scoreboard> computeScoreboard(RegisterReader& reader, const domain::AssessmentSheet& sheet, base::Date asOf,
                                           const Words& words);

// The sheet of that name, or the session's only one where the name is empty. Errors: unknown-assessment-sheet {value, nearest},
// assessment-sheet-must-be-named {candidates}.
base::Result<domain::AssessmentSheet> findAssessmentSheet(RegisterReader& reader, domain::SessionId session, const std::string& name);

// Names that formulas may use.
const std::vector<std::string>& formulaNames();
// What people may write instead: how the quantities are called in those words, and in the shipped Chinese ones.
NameWords formulaLabels(const Words& words);
// A formula as people read it. What they may write stands for its names, so that it means the same when it is read again.
std::string shownFormula(const std::string& formula, const Words& words);

// What differs for a unit between two boards of one sheet.
struct QuantityChange {
    std::string name;
    int before = 0;
    int now = 0;
    std::vector<std::string> came;  // addresses
    std::vector<std::string> went;
};

struct IndicatorChange {
    std::string name;
    std::optional<domain::Points> before;
    std::optional<domain::Points> now;
    bool isOtherFormula = false;  // or other full points
    std::vector<QuantityChange> quantities;
};

struct UnitChange {
    domain::AssessedRole role = domain::AssessedRole::lead;
    domain::UnitId unit;
    std::string name;
    std::optional<domain::Points> before;
    std::optional<domain::Points> now;
    int rankBefore = 0;
    int rankNow = 0;
    domain::Points byHandBefore;
    domain::Points byHandNow;
    std::vector<IndicatorChange> indicators;  // that differ, matched by name

    // Whether the unit stands elsewhere than before; else only what its score is made of differs.
    [[nodiscard]] bool isMoved() const { return before != now || rankBefore != rankNow; }
};

// Units for which anything differs, in the order of `now`, those that are only in `before` last.
std::vector<UnitChange> changesBetween(const Scoreboard& before, const Scoreboard& now);

// Both lists as one table: a row a unit, a column an indicator.
ListSheet scoreboardSheet(const Scoreboard& board, const Words& words);
// How the unit's score came about: a row an indicator and an entry.
ListSheet unitScoreSheet(const Scoreboard& board, const UnitScore& score, const Words& words);
ListSheet changesSheet(const std::vector<UnitChange>& changes, const Words& words);

// "80%" for a share, "2" for points; 不评 without a value.
std::string valueText(const domain::Indicator& indicator, const IndicatorScore& score, const domain::PercentStyle& style,
                      const Words& words);
std::string pointsOrNone(const std::optional<domain::Points>& points, const Words& words);

}  // namespace huying::app

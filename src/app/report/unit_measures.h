// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/report/report_parts.h"
#include "app/words/words.h"
#include "base/date.h"
#include "domain/deadline_rules.h"
#include "domain/ids.h"

// What can be counted of a handling unit's work, each thing defined once by the rules of the year-end report: the unit's own figures
// (unit_figures.h) and the assessment of units (app/assessment) show and combine these counts.
namespace huying::app {

// Which of its tasks: all that count, those in which it answers the deputy (sole, lead, separate), those in which it is joint.
enum class WorkShare { all, answering, joint };

// The work of one unit as it stood on a day.
struct MeasuredUnit {
    domain::UnitId unit;
    WorkShare share = WorkShare::all;
    base::Date asOf{};
    const domain::RuleBook* book = nullptr;                             // limits that tasks do not carry themselves
    const std::map<int, std::set<domain::ResultClass>>* implemented = nullptr;  // classes that count as implemented, by term
    std::vector<const CountedCase*> cases;                              // in which the unit has such a task

    [[nodiscard]] bool isOwn(const domain::Task& task) const;
    [[nodiscard]] bool isIn(const domain::CaseFacts& facts) const;
};

// One thing that is counted: how often it is found in a piece, in tasks (件次) where it is about tasks, else in pieces (件).
struct UnitMeasure {
    std::string_view group;  // as figures of a unit are grouped: words "unit_figure_group"
    std::string_view key;    // its name in formulas and in JSON
    int (*in)(const MeasuredUnit& work, const CountedCase& one);
};

struct MeasuredCount {
    int count = 0;
    std::vector<domain::SuggestionId> pieces;  // in which it was found, each once, in the order of the work
    std::vector<std::string> addresses;        // of these
    std::vector<int> times;                    // how often in each of these
};

// In the order of the work: tasks, people and plans, receipts, contacts, opinions, replies, classes, ratings, promises, supervision.
std::span<const UnitMeasure> unitMeasures();
const UnitMeasure& unitMeasure(std::string_view key);  // one of these
MeasuredCount measured(const MeasuredUnit& work, const UnitMeasure& measure);

// How a measure is called, and what it counts, in a sentence.
std::string labelOfMeasure(std::string_view key, const Words& words);
std::string definitionOfMeasure(std::string_view key, const Words& words);

// Puts a piece to the day and as it is handled; false where it does not count: it was not yet there, is withdrawn or void.
bool putAsCounted(domain::CaseFacts& facts, base::Date asOf);
// Of pieces that were put so, which stay with the caller and where they are.
std::vector<CountedCase> countedCases(const std::vector<domain::CaseFacts>& pieces);

}  // namespace huying::app

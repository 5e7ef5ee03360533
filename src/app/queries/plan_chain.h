// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/queries/case_view.h"
#include "app/words/words.h"
#include "base/enum_codes.h"

// The road of a piece to its formal units, in order: what the deputy proposed, what the office planned and planned anew,
// what the units said, to whom it was given. The window, `show` and its JSON tell it from here.
namespace huying::app {

enum class PlanStepKind { proposed, planned, agreed, objected, assigned };

struct PlanStep {
    PlanStepKind kind = PlanStepKind::planned;
    int number = 0;  // of the plan or consultation within the case; 0 of the assignment
    std::optional<base::Date> on;
    std::vector<domain::PlannedUnit> units;  // of a consultation the one that spoke
    std::string by;                          // who proposed or planned, or with whom one spoke
    std::string text;                        // note or opinion
    std::optional<domain::UnitId> betterUnit;
    bool isVoid = false;
    bool isReplaced = false;                 // a later plan of the same stage, or a later word of the same unit, stands
    domain::PlanDifference difference;       // from the list of units before
};

// Empty where nothing was proposed or planned. Of each round in turn.
std::vector<PlanStep> planStepsOf(const domain::CaseFacts& facts);

// 市交通运输局（主办）、成都轨道集团（会办）
std::string plannedUnitsText(const std::vector<domain::PlannedUnit>& units, const CaseView& view, const Words& words);
std::string planStepText(const PlanStep& step, const CaseView& view, const Words& words);
// What differs from the list before, in words; empty where nothing does.
std::string differenceText(const domain::PlanDifference& difference, const CaseView& view, const Words& words);

}  // namespace huying::app

template <>
struct huying::base::EnumCodes<huying::app::PlanStepKind> {
    using E = app::PlanStepKind;
    static constexpr std::string_view name = "plan_step";
    static constexpr std::array values{
        std::pair{E::proposed, std::string_view("proposed")}, std::pair{E::planned, std::string_view("planned")},
        std::pair{E::agreed, std::string_view("agreed")},     std::pair{E::objected, std::string_view("objected")},
        std::pair{E::assigned, std::string_view("assigned")},
    };
};

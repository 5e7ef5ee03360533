// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/enum_codes.h"
#include "domain/ids.h"
#include "domain/vocabulary.h"

// The road to the formal unit (domain.md §2.5; features 22): the deputy may propose units (SH 12), the office plans some for
// the hand-over meeting (交办会), the units agree or object (HA 12), and then they are formally assigned. Each stage may be
// left out; none of them is a state of its own, and no figure counts them.
namespace huying::domain {

using base::Date;

// Who wrote down the units: the deputy on the paper, or the office.
enum class PlanStage { proposed, planned };

enum class Consent { agreed, objected };

// How far a piece is on this road; `assigned` where something of it is on record and the units have the piece.
enum class PlanningStage { proposed, planned, objected, agreed, assigned };

struct PlannedUnit {
    UnitId unit;
    TaskRole role = TaskRole::sole;
    std::string scope;

    bool operator==(const PlannedUnit&) const = default;
};

// Units with their roles as one stage had them. A later one of the same stage takes its place; the earlier stays readable.
struct UnitPlan {
    UnitPlanId id;
    int round = 1;  // later ones where a re-handled piece came back without a unit
    PlanStage stage = PlanStage::planned;
    std::optional<Date> on;
    std::string by;  // who proposed or planned
    std::string note;
    bool isVoid = false;  // recorded by mistake
    std::vector<PlannedUnit> units;

    [[nodiscard]] const PlannedUnit* unitIn(UnitId unit) const;
};

// What a planned unit said (协商). It holds as long as the plans give the unit the same role and part.
struct Consultation {
    ConsultationId id;
    UnitPlanId plan;
    UnitId unit;
    std::optional<Date> on;
    Consent consent = Consent::agreed;
    std::string opinion;  // what the unit said; an objection always says something
    std::optional<UnitId> betterUnit;
    std::string contact;  // with whom
    bool isVoid = false;
};

struct CaseFacts;

// The newest of a stage in the present round, void ones left out; by date, an undated one before all dated.
const UnitPlan* newestPlan(const CaseFacts& facts, PlanStage stage);
// The same where it is still to be carried out: a plan made before an approved return has had its assignment.
const UnitPlan* openPlan(const CaseFacts& facts, PlanStage stage);
// The last that the unit said to being planned so; nothing where it was not asked.
const Consultation* answerTo(const CaseFacts& facts, const UnitPlan& plan, const PlannedUnit& unit);
// Those for reference alone need not agree.
bool isToBeAsked(const PlannedUnit& unit);

std::optional<PlanningStage> planningStageOf(const CaseFacts& facts);

// The step of a piece that nobody answers yet, where anything is planned. It is always the office's: a piece that waits
// for a unit's word is not given out yet.
struct PlanningStep {
    NextStep step = NextStep::assign;
    std::string_view why;
    std::optional<UnitId> unit;  // that objected or is to be asked
};
std::optional<PlanningStep> planningStepOf(const CaseFacts& facts);

// How a list of units differs from the one before.
struct PlanDifference {
    std::vector<UnitId> added;
    std::vector<UnitId> removed;
    std::vector<UnitId> changed;  // another role or part

    [[nodiscard]] bool isEmpty() const { return added.empty() && removed.empty() && changed.empty(); }
};
PlanDifference differenceBetween(const std::vector<PlannedUnit>& before, const std::vector<PlannedUnit>& after);

}  // namespace huying::domain

template <>
struct huying::base::EnumCodes<huying::domain::PlanStage> {
    static constexpr std::string_view name = "plan_stage";
    static constexpr std::array values{
        std::pair{domain::PlanStage::proposed, std::string_view("proposed")},
        std::pair{domain::PlanStage::planned, std::string_view("planned")},
    };
};

template <>
struct huying::base::EnumCodes<huying::domain::Consent> {
    static constexpr std::string_view name = "consent";
    static constexpr std::array values{
        std::pair{domain::Consent::agreed, std::string_view("agreed")},
        std::pair{domain::Consent::objected, std::string_view("objected")},
    };
};

template <>
struct huying::base::EnumCodes<huying::domain::PlanningStage> {
    using E = domain::PlanningStage;
    static constexpr std::string_view name = "planning_stage";
    static constexpr std::array values{
        std::pair{E::proposed, std::string_view("proposed")}, std::pair{E::planned, std::string_view("planned")},
        std::pair{E::objected, std::string_view("objected")}, std::pair{E::agreed, std::string_view("agreed")},
        std::pair{E::assigned, std::string_view("assigned")},
    };
};

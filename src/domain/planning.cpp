// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/planning.h"

#include <algorithm>

#include "domain/case_facts.h"

namespace huying::domain {

namespace {

// Undated before dated; of one day in the order of recording.
bool isNewer(const std::optional<Date>& one, const std::optional<Date>& other) { return !other || (one && *one >= *other); }

bool isAnswered(const CaseFacts& facts) {
    const int round = facts.round();
    return std::any_of(facts.tasks.begin(), facts.tasks.end(), [&](const Task& row) { return row.round == round && row.answers(); });
}

const PlannedUnit* firstWith(const CaseFacts& facts, const UnitPlan& plan, std::optional<Consent> consent) {
    const auto found = std::find_if(plan.units.begin(), plan.units.end(), [&](const PlannedUnit& row) {
        const Consultation* answer = answerTo(facts, plan, row);
        return consent ? answer != nullptr && answer->consent == *consent : answer == nullptr && isToBeAsked(row);
    });
    return found == plan.units.end() ? nullptr : &*found;
}

}  // namespace

const PlannedUnit* UnitPlan::unitIn(UnitId unit) const {
    const auto found = std::find_if(units.begin(), units.end(), [unit](const PlannedUnit& row) { return row.unit == unit; });
    return found == units.end() ? nullptr : &*found;
}

const UnitPlan* newestPlan(const CaseFacts& facts, PlanStage stage) {
    const UnitPlan* newest = nullptr;
    const int round = facts.round();
    for (const UnitPlan& row : facts.unitPlans) {
        if (row.isVoid || row.stage != stage || row.round != round) continue;
        if (newest == nullptr || isNewer(row.on, newest->on)) newest = &row;
    }
    return newest;
}

const UnitPlan* openPlan(const CaseFacts& facts, PlanStage stage) {
    const UnitPlan* plan = newestPlan(facts, stage);
    if (plan == nullptr) return nullptr;
    const bool isSpent = std::any_of(facts.tasks.begin(), facts.tasks.end(), [&](const Task& row) {
        const bool wasLetGo = row.round == plan->round && row.hasAnsweringRole() && row.cancelledOn;
        return wasLetGo && (!plan->on || *plan->on < *row.cancelledOn);
    });
    return isSpent ? nullptr : plan;
}

const Consultation* answerTo(const CaseFacts& facts, const UnitPlan& plan, const PlannedUnit& unit) {
    const Consultation* last = nullptr;
    for (const Consultation& row : facts.consultations) {
        if (row.isVoid || row.unit != unit.unit) continue;
        const auto asked =
            std::find_if(facts.unitPlans.begin(), facts.unitPlans.end(), [&](const UnitPlan& one) { return one.id == row.plan; });
        if (asked == facts.unitPlans.end() || asked->round != plan.round) continue;
        const PlannedUnit* as = asked->unitIn(unit.unit);
        if (as == nullptr || *as != unit) continue;
        if (last == nullptr || isNewer(row.on, last->on)) last = &row;
    }
    return last;
}

bool isToBeAsked(const PlannedUnit& unit) { return unit.role != TaskRole::reference; }

std::optional<PlanningStage> planningStageOf(const CaseFacts& facts) {
    if (facts.withdrawal || facts.followsMain()) return std::nullopt;
    const UnitPlan* anything = newestPlan(facts, PlanStage::planned);
    if (anything == nullptr) anything = newestPlan(facts, PlanStage::proposed);
    if (anything == nullptr) return std::nullopt;
    if (isAnswered(facts)) return PlanningStage::assigned;
    if (const UnitPlan* plan = openPlan(facts, PlanStage::planned)) {
        if (firstWith(facts, *plan, Consent::objected) != nullptr) return PlanningStage::objected;
        return firstWith(facts, *plan, std::nullopt) == nullptr ? PlanningStage::agreed : PlanningStage::planned;
    }
    return openPlan(facts, PlanStage::proposed) == nullptr ? std::nullopt : std::optional(PlanningStage::proposed);
}

std::optional<PlanningStep> planningStepOf(const CaseFacts& facts) {
    const auto stage = planningStageOf(facts);
    if (!stage || *stage == PlanningStage::assigned) return std::nullopt;
    if (*stage == PlanningStage::proposed) return PlanningStep{NextStep::planUnits, "units_proposed", std::nullopt};
    if (*stage == PlanningStage::agreed) return PlanningStep{NextStep::assign, "units_agreed", std::nullopt};
    const UnitPlan& plan = *openPlan(facts, PlanStage::planned);
    if (*stage == PlanningStage::objected)
        return PlanningStep{NextStep::planUnits, "unit_objected", firstWith(facts, plan, Consent::objected)->unit};
    return PlanningStep{NextStep::consultUnits, "unit_not_asked", firstWith(facts, plan, std::nullopt)->unit};
}

PlanDifference differenceBetween(const std::vector<PlannedUnit>& before, const std::vector<PlannedUnit>& after) {
    const auto in = [](const std::vector<PlannedUnit>& rows, UnitId unit) {
        const auto found = std::find_if(rows.begin(), rows.end(), [unit](const PlannedUnit& row) { return row.unit == unit; });
        return found == rows.end() ? nullptr : &*found;
    };
    PlanDifference difference;
    for (const PlannedUnit& row : after) {
        const PlannedUnit* was = in(before, row.unit);
        if (was == nullptr) difference.added.push_back(row.unit);
        if (was != nullptr && *was != row) difference.changed.push_back(row.unit);
    }
    for (const PlannedUnit& row : before) {
        if (in(after, row.unit) == nullptr) difference.removed.push_back(row.unit);
    }
    return difference;
}

}  // namespace huying::domain

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/plan_chain.h"

#include <algorithm>

#include "base/text.h"

namespace huying::app {

namespace {

using domain::CaseFacts;
using domain::PlannedUnit;
using domain::UnitPlan;

// The units that got the piece in a round, one entry a day of assignment.
std::vector<PlanStep> assignmentsOf(const CaseFacts& facts, int round) {
    std::vector<PlanStep> steps;
    for (const domain::Task& task : facts.tasks) {
        if (task.round != round || facts.isOfMain(task)) continue;
        const auto sameDay = std::find_if(steps.begin(), steps.end(), [&](const PlanStep& step) { return step.on == task.assignedOn; });
        PlanStep& step = sameDay == steps.end() ? steps.emplace_back() : *sameDay;
        step.kind = PlanStepKind::assigned;
        step.on = task.assignedOn;
        step.units.push_back({task.unit, task.role, task.scope});
    }
    return steps;
}

PlanStep stepOf(const UnitPlan& plan, int number) {
    PlanStep step;
    step.kind = plan.stage == domain::PlanStage::proposed ? PlanStepKind::proposed : PlanStepKind::planned;
    step.number = number;
    step.on = plan.on;
    step.units = plan.units;
    step.by = plan.by;
    step.text = plan.note;
    step.isVoid = plan.isVoid;
    return step;
}

PlanStep stepOf(const domain::Consultation& row, int number, const UnitPlan* plan) {
    PlanStep step;
    step.kind = row.consent == domain::Consent::agreed ? PlanStepKind::agreed : PlanStepKind::objected;
    step.number = number;
    step.on = row.on;
    const PlannedUnit* unit = plan == nullptr ? nullptr : plan->unitIn(row.unit);
    step.units.push_back(unit == nullptr ? PlannedUnit{row.unit, domain::TaskRole::sole, {}} : *unit);
    step.by = row.contact;
    step.text = row.opinion;
    step.betterUnit = row.betterUnit;
    step.isVoid = row.isVoid;
    return step;
}

bool isConsultation(const PlanStep& step) { return step.kind == PlanStepKind::agreed || step.kind == PlanStepKind::objected; }

// Which list each list differs from: the one before that stands; an assignment of more units later differs from none.
void markDifferences(std::vector<PlanStep>& steps) {
    const std::vector<PlannedUnit>* before = nullptr;
    bool isAssigned = false;
    for (PlanStep& step : steps) {
        if (isConsultation(step) || step.isVoid || isAssigned) continue;
        if (before != nullptr) step.difference = domain::differenceBetween(*before, step.units);
        before = &step.units;
        isAssigned = step.kind == PlanStepKind::assigned;
    }
}

void markReplaced(std::vector<PlanStep>& steps) {
    for (auto step = steps.begin(); step != steps.end(); ++step) {
        if (step->kind == PlanStepKind::assigned || step->isVoid) continue;
        step->isReplaced = std::any_of(step + 1, steps.end(), [&](const PlanStep& later) {
            if (later.isVoid) return false;
            if (isConsultation(*step)) return isConsultation(later) && later.units.front().unit == step->units.front().unit;
            return later.kind == step->kind;
        });
    }
}

std::vector<PlanStep> stepsOfRound(const CaseFacts& facts, int round) {
    std::vector<PlanStep> steps;
    for (std::size_t i = 0; i < facts.unitPlans.size(); ++i) {
        if (facts.unitPlans[i].round == round) steps.push_back(stepOf(facts.unitPlans[i], static_cast<int>(i) + 1));
    }
    if (steps.empty()) return steps;
    for (std::size_t i = 0; i < facts.consultations.size(); ++i) {
        const domain::Consultation& row = facts.consultations[i];
        const auto plan =
            std::find_if(facts.unitPlans.begin(), facts.unitPlans.end(), [&](const UnitPlan& one) { return one.id == row.plan; });
        if (plan == facts.unitPlans.end() || plan->round != round) continue;
        steps.push_back(stepOf(row, static_cast<int>(i) + 1, &*plan));
    }
    for (PlanStep& step : assignmentsOf(facts, round)) steps.push_back(std::move(step));
    // By date; of one day plans first, then what was said, then the assignment; undated ones ahead.
    std::stable_sort(steps.begin(), steps.end(), [](const PlanStep& left, const PlanStep& right) {
        return left.on != right.on && (!left.on || (right.on && *left.on < *right.on));
    });
    markDifferences(steps);
    markReplaced(steps);
    return steps;
}

std::string namesText(const std::vector<domain::UnitId>& units, const CaseView& view, const Words& words) {
    std::vector<std::string> names;
    for (const domain::UnitId unit : units) names.push_back(view.unitName(unit));
    return base::joined(names, words.text("phrase.list_separator"));
}

}  // namespace

std::vector<PlanStep> planStepsOf(const CaseFacts& facts) {
    std::vector<PlanStep> steps;
    for (int round = 1; round <= facts.round(); ++round) {
        for (PlanStep& step : stepsOfRound(facts, round)) steps.push_back(std::move(step));
    }
    return steps;
}

std::string plannedUnitsText(const std::vector<PlannedUnit>& units, const CaseView& view, const Words& words) {
    std::vector<std::string> texts;
    for (const PlannedUnit& row : units) {
        const std::string inside =
            row.scope.empty() ? words.label(row.role) : words.label(row.role) + words.text("chain_part.separator") + row.scope;
        texts.push_back(words.text("cli.in_brackets", {{"text", view.unitName(row.unit)}, {"inside", inside}}));
    }
    return base::joined(texts, words.text("phrase.list_separator"));
}

std::string differenceText(const domain::PlanDifference& difference, const CaseView& view, const Words& words) {
    std::vector<std::string> parts;
    const auto add = [&](const char* key, const std::vector<domain::UnitId>& units) {
        if (!units.empty()) parts.push_back(words.text(key, {{"units", namesText(units, view, words)}}));
    };
    add("plan_part.added", difference.added);
    add("plan_part.removed", difference.removed);
    add("plan_part.changed", difference.changed);
    return base::joined(parts, words.text("chain_part.separator"));
}

std::string planStepText(const PlanStep& step, const CaseView& view, const Words& words) {
    const bool isWord = isConsultation(step);
    const std::string units = isWord ? view.unitName(step.units.front().unit) : plannedUnitsText(step.units, view, words);
    const std::string text = words.text("plan_step_line." + std::string(base::codeOf(step.kind)),
                                        {{"on", step.on ? base::isoDate(*step.on) : words.text("chain_part.undated")}, {"units", units}});
    std::vector<std::string> parts;
    if (!step.by.empty()) parts.push_back(step.by);
    if (!step.text.empty()) parts.push_back(step.text);
    if (step.betterUnit) parts.push_back(words.text("chain_part.suggested", {{"unit", view.unitName(*step.betterUnit)}}));
    if (const std::string changes = differenceText(step.difference, view, words); !changes.empty()) parts.push_back(changes);
    if (step.isVoid) parts.push_back(words.text("plan_part.void"));
    if (step.isReplaced) parts.push_back(words.text("plan_part.replaced"));
    if (parts.empty()) return text;
    return words.text("cli.in_brackets", {{"text", text}, {"inside", base::joined(parts, words.text("chain_part.separator"))}});
}

}  // namespace huying::app

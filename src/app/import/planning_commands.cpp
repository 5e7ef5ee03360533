// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/import/row_commands.h"
#include "base/text.h"

// 建议承办单位 and 拟办单位 of a ledger (domain.md §4 form 1).
namespace huying::app {

namespace {

// A ledger tells of the first round.
const domain::UnitPlan* recordedPlan(const domain::CaseFacts& facts, domain::PlanStage stage) {
    const domain::UnitPlan* last = nullptr;
    for (const domain::UnitPlan& row : facts.unitPlans) {
        const bool isNewer = last == nullptr || !last->on || (row.on && *row.on >= *last->on);
        if (!row.isVoid && row.stage == stage && row.round == 1 && isNewer) last = &row;
    }
    return last;
}

bool isNamedIn(const std::vector<UnitInRow>& units, const std::string& name) {
    return std::any_of(units.begin(), units.end(),
                       [&](const UnitInRow& unit) { return base::comparableName(unit.name) == base::comparableName(name); });
}

// The same units in the same order: roles a ledger does not tell.
bool isSame(const std::vector<UnitInRow>& given, const domain::UnitPlan& known) {
    return std::equal(given.begin(), given.end(), known.units.begin(), known.units.end(),
                      [](const UnitInRow& left, const domain::PlannedUnit& right) { return left.id == right.unit; });
}

std::string namesIn(const domain::UnitPlan& plan, PlanSources sources) {
    std::vector<std::string> names;
    for (const domain::PlannedUnit& row : plan.units) {
        for (const domain::Unit& unit : sources.directory.units()) {
            if (unit.id == row.unit) names.push_back(unit.displayName());
        }
    }
    return base::joined(names, "、");
}

void planStage(const std::vector<UnitInRow>& given, domain::PlanStage stage, LedgerColumn column, const RowValues& row,
               const domain::CaseFacts& known, PlanSources sources, RowPlan& plan) {
    if (given.empty()) return;
    const domain::UnitPlan* recorded = recordedPlan(known, stage);
    if (recorded != nullptr && (isSame(given, *recorded) || !plan.mayReplace(column, namesIn(*recorded, sources)))) return;
    std::vector<PlanOrder> orders;
    for (const UnitInRow& unit : given) {
        // Who stands in another column of the row too is made there.
        const bool isMadeElsewhere =
            isNamedIn(row.units, unit.name) || (stage == domain::PlanStage::planned && isNamedIn(row.proposedUnits, unit.name));
        if (!unit.id && !isMadeElsewhere) plan.prepare(AddUnit{unit.name, "", domain::UnitSystem::unknown, {}}, column);
        orders.push_back({unit.name, std::nullopt, {}});
    }
    if (recorded == nullptr) {
        PlanAssignment command;
        command.caseAddress = row.address.text();
        command.stage = stage;
        command.tasks = std::move(orders);
        plan.run(std::move(command), std::nullopt, column, column);
        return;
    }
    CorrectPlan command;
    command.caseAddress = row.address.text();
    command.plan = static_cast<int>(recorded - known.unitPlans.data()) + 1;
    command.reason = reasonNotInLedger;
    command.tasks = std::move(orders);
    plan.correct(std::move(command), column, CaseStage::registration, 1, std::nullopt, std::nullopt);
}

}  // namespace

void planUnitPlans(const RowValues& row, const domain::CaseFacts& known, PlanSources sources, RowPlan& plan) {
    planStage(row.proposedUnits, domain::PlanStage::proposed, LedgerColumn::proposedUnits, row, known, sources, plan);
    planStage(row.plannedUnits, domain::PlanStage::planned, LedgerColumn::plannedUnits, row, known, sources, plan);
}

}  // namespace huying::app

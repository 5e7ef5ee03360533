// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/row_commands.h"

#include <algorithm>

#include "base/text.h"

namespace huying::app {

using base::Error;
using domain::TaskRole;

namespace {

// The roles that one column of units may stand for: a sole unit and a lead are told apart by what stands beside them.
TaskRole groupOf(TaskRole role) { return role == TaskRole::sole ? TaskRole::lead : role; }

// Units on record, each with the role it was first given.
std::vector<const domain::Task*> firstTasks(const domain::CaseFacts& facts) {
    std::vector<const domain::Task*> tasks;
    for (const domain::Task& task : facts.tasks) {
        const bool isSeen = std::any_of(tasks.begin(), tasks.end(), [&](const domain::Task* other) { return other->unit == task.unit; });
        if (!task.cancelledOn && !isSeen) tasks.push_back(&task);
    }
    return tasks;
}

std::string namesOf(const std::vector<const domain::Task*>& tasks, PlanSources sources) {
    std::vector<std::string> names;
    for (const domain::Task* task : tasks) {
        for (const domain::Unit& unit : sources.directory.units()) {
            if (unit.id == task->unit) names.push_back(unit.displayName());
        }
    }
    return base::joined(names, "、");
}

// One value for all answering units, the same number by position; anything else nobody could spread.
template <class Value>
std::vector<std::optional<Value>> spread(const std::vector<Value>& values, std::size_t units, LedgerColumn column, RowPlan& plan) {
    std::vector<std::optional<Value>> shares(units);
    if (values.empty() || units == 0) return shares;
    if (values.size() != 1 && values.size() != units) {
        plan.refuse(column, Error("values-do-not-match-units", "", "format")
                                .with("field", plan.headerOf(column))
                                .with("count", std::to_string(values.size()))
                                .with("units", std::to_string(units)));
        return shares;
    }
    for (std::size_t i = 0; i < units; ++i) shares[i] = values[values.size() == 1 ? 0 : i];
    return shares;
}

AnsweringUnits answeringUnits(const RowValues& row, const domain::CaseFacts& known, PlanSources sources, RowPlan& plan) {
    AnsweringUnits units;
    for (const UnitInRow& unit : row.units) {
        if (!unit.answers()) continue;
        units.names.push_back(unit.name);
        units.ids.push_back(unit.id);
    }
    if (units.names.empty()) {  // a ledger without these columns speaks of the units on record
        for (const domain::Task& task : known.tasks) {
            if (!task.answers() || task.round != known.round()) continue;
            units.names.push_back(namesOf({&task}, sources));
            units.ids.push_back(task.unit);
        }
    }
    units.receivedOn = spread(row.receivedOn, units.size(), LedgerColumn::receivedOn, plan);
    units.dueOn = spread(row.dueOn, units.size(), LedgerColumn::dueOn, plan);
    units.extendedTo = spread(row.extendedTo, units.size(), LedgerColumn::extendedTo, plan);
    units.repliedOn = spread(row.repliedOn, units.size(), LedgerColumn::repliedOn, plan);
    const bool isOneNumber = units.size() == 1 && !row.documentText.empty();
    units.documentNumbers =
        spread(isOneNumber ? std::vector{row.documentText} : row.documentNumbers, units.size(), LedgerColumn::documentNumber, plan);
    units.resultClasses = spread(row.resultClasses, units.size(), LedgerColumn::resultClass, plan);
    return units;
}

// Facts of handling have nowhere to stand without a unit that answers.
void refuseWithoutUnits(const RowValues& row, const domain::CaseFacts& known, RowPlan& plan) {
    const auto check = [&](bool isGiven, LedgerColumn column) {
        if (isGiven) plan.refuse(column, Error("no-answering-unit", "", "required").with("field", plan.headerOf(column)));
    };
    check(row.assignedOn && row.units.empty() && known.tasks.empty(), LedgerColumn::assignedOn);
    check(!row.receivedOn.empty(), LedgerColumn::receivedOn);
    check(!row.dueOn.empty(), LedgerColumn::dueOn);
    check(!row.extendedTo.empty(), LedgerColumn::extendedTo);
    check(!row.repliedOn.empty(), LedgerColumn::repliedOn);
    check(!row.documentNumbers.empty(), LedgerColumn::documentNumber);
    check(!row.resultClasses.empty(), LedgerColumn::resultClass);
    check(row.process.has_value(), LedgerColumn::processRating);
    check(row.result.has_value(), LedgerColumn::resultRating);
    check(row.firstResult.has_value(), LedgerColumn::firstRating);
    check(row.ratedOn.has_value(), LedgerColumn::ratedOn);
    check(row.completedOn.has_value(), LedgerColumn::completedOn);
}

// The units of the row that have no task yet; a column that names others than those on record is a difference.
std::vector<const UnitInRow*> unitsToAssign(const RowValues& row, const domain::CaseFacts& known, PlanSources sources, RowPlan& plan) {
    const std::vector<const domain::Task*> onRecord = firstTasks(known);
    std::vector<const UnitInRow*> fresh;
    for (const TaskRole group : {TaskRole::lead, TaskRole::joint, TaskRole::separate, TaskRole::reference}) {
        std::vector<const UnitInRow*> named;
        for (const UnitInRow& unit : row.units) {
            if (groupOf(unit.role) == group) named.push_back(&unit);
        }
        if (named.empty()) continue;
        std::vector<const domain::Task*> there;
        std::vector<const domain::Task*> elsewhere;  // named here, on record in another role
        for (const domain::Task* task : onRecord) {
            if (groupOf(task->role) == group) {
                there.push_back(task);
            } else if (std::any_of(named.begin(), named.end(), [&](const UnitInRow* unit) { return unit->id == task->unit; })) {
                elsewhere.push_back(task);
            }
        }
        std::vector<const UnitInRow*> missing;
        for (const UnitInRow* unit : named) {
            if (std::none_of(there.begin(), there.end(), [&](const domain::Task* task) { return task->unit == unit->id; }))
                missing.push_back(unit);
        }
        const bool leavesOut = named.size() - missing.size() < there.size();
        const LedgerColumn column = named.front()->column;
        if (!elsewhere.empty()) {
            plan.differs(column, namesOf(elsewhere, sources) + "（" + RowPlan::shown(elsewhere.front()->role) + "）");
        } else if (!there.empty() && (leavesOut || (!missing.empty() && !plan.updates()))) {
            plan.differs(column, namesOf(there, sources));
        } else {
            fresh.insert(fresh.end(), missing.begin(), missing.end());
        }
        // Without 会办单位 in the ledger a lone 主办单位 may be either; 办理方式 says which.
        if (!there.empty() && group == TaskRole::lead) {
            const TaskRole role = there.front()->role;
            if ((row.way == HandlingWay::sole && role == TaskRole::lead) ||
                (row.way == HandlingWay::leadAndJoint && role == TaskRole::sole)) {
                plan.differs(LedgerColumn::way, RowPlan::shown(role));
            }
        }
    }
    return fresh;
}

void planAssignment(const RowValues& row, const AnsweringUnits& answering, const domain::CaseFacts& known, PlanSources sources,
                    RowPlan& plan) {
    const std::vector<const UnitInRow*> fresh = unitsToAssign(row, known, sources, plan);
    if (fresh.empty()) {
        const bool isOnThatDay =
            std::any_of(known.tasks.begin(), known.tasks.end(), [&](const auto& task) { return task.assignedOn == row.assignedOn; });
        if (!known.tasks.empty() && !isOnThatDay)
            plan.compareFixed(LedgerColumn::assignedOn, row.assignedOn, known.tasks.front().assignedOn);
        return;
    }
    AssignSuggestion command;
    command.caseAddress = row.address.text();
    std::vector<std::string> created;
    for (const UnitInRow* unit : fresh) {
        if (!unit->id && std::find(created.begin(), created.end(), base::comparableName(unit->name)) == created.end()) {
            plan.runToday(AddUnit{unit->name, "", domain::UnitSystem::unknown, {}}, unit->column);
            created.push_back(base::comparableName(unit->name));
        }
        TaskOrder order{unit->name, unit->role, "", std::nullopt};
        for (std::size_t i = 0; i < answering.size(); ++i) {
            if (unit->answers() && answering.names[i] == unit->name) order.dueOn = answering.dueOn[i];
        }
        command.tasks.push_back(std::move(order));
    }
    plan.run(std::move(command), row.assignedOn, fresh.front()->column, LedgerColumn::assignedOn);
}

void planReceipt(const RowValues& row, const std::string& name, domain::UnitId unit, base::Date on, const domain::CaseFacts& known,
                 RowPlan& plan) {
    std::vector<std::optional<base::Date>> dates;
    for (const domain::Receipt& receipt : known.receipts) {
        const domain::Task* task = known.task(receipt.task);
        if (task != nullptr && task->unit == unit) dates.push_back(receipt.on);
    }
    if (dates.empty()) {
        AcknowledgeReceipt command;
        command.caseAddress = row.address.text();
        command.unit = name;
        return plan.run(std::move(command), on, LedgerColumn::receivedOn, LedgerColumn::receivedOn);
    }
    if (std::find(dates.begin(), dates.end(), on) == dates.end())
        plan.compareFixed(LedgerColumn::receivedOn, std::optional(on), dates.front());
}

// Asked and granted, on days that the ledger does not tell.
void planExtension(const RowValues& row, const std::string& name, domain::UnitId unit, base::Date until, const domain::CaseFacts& known,
                   RowPlan& plan) {
    std::optional<base::Date> granted;
    for (const domain::Extension& extension : known.extensions) {
        const domain::Task* task = known.task(extension.task);
        if (task == nullptr || task->unit != unit || extension.granted != true) continue;
        granted = extension.grantedUntil;
        if (granted == until) return;
    }
    if (granted && !plan.mayReplace(LedgerColumn::extendedTo, base::isoDate(*granted))) return;
    RequestExtension request{row.address.text(), name, std::string(reasonNotInLedger), until};
    DecideExtension decision;
    decision.caseAddress = row.address.text();
    decision.unit = name;
    decision.granted = true;
    decision.until = until;
    plan.run(std::move(request), std::nullopt, LedgerColumn::extendedTo, LedgerColumn::extendedTo);
    plan.run(std::move(decision), std::nullopt, LedgerColumn::extendedTo, LedgerColumn::extendedTo);
}

}  // namespace

const domain::Task* taskOfUnit(const domain::CaseFacts& facts, domain::UnitId unit, int round) {
    const auto found = std::find_if(facts.tasks.begin(), facts.tasks.end(), [&](const domain::Task& task) {
        return unit && task.unit == unit && !task.cancelledOn && (round == 0 || task.round == round);
    });
    return found == facts.tasks.end() ? nullptr : &*found;
}

void planRow(const RowValues& row, const std::optional<domain::CaseFacts>& existing, PlanSources sources, RowPlan& plan) {
    if (existing) {
        planCorrection(row, *existing, sources, plan);
    } else {
        planRegistration(row, sources, plan);
    }
    const domain::CaseFacts known = existing.value_or(domain::CaseFacts{});
    planSupervision(row, known, sources, plan);
    const AnsweringUnits units = answeringUnits(row, known, sources, plan);
    planAssignment(row, units, known, sources, plan);
    if (units.size() == 0) return refuseWithoutUnits(row, known, plan);
    for (std::size_t i = 0; i < units.size(); ++i) {
        const domain::Task* task = taskOfUnit(known, units.ids[i], 0);
        if (task != nullptr) plan.compareFixed(LedgerColumn::dueOn, units.dueOn[i], task->dueOn);
        if (units.receivedOn[i]) planReceipt(row, units.names[i], units.ids[i], *units.receivedOn[i], known, plan);
        if (units.extendedTo[i]) planExtension(row, units.names[i], units.ids[i], *units.extendedTo[i], known, plan);
    }
    planOutcome(row, units, known, sources, plan);
}

}  // namespace huying::app

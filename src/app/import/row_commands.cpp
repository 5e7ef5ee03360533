// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/row_commands.h"

#include <algorithm>

#include "base/text.h"

namespace huying::app {

using base::Error;

namespace {

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

// One unit's value is taken as it is written, also where it holds a 、.
std::vector<std::optional<std::string>> spreadText(const std::string& text, std::size_t units, LedgerColumn column, RowPlan& plan) {
    const bool isOne = units == 1 && !text.empty();
    return spread(isOne ? std::vector{text} : base::splitValues(text), units, column, plan);
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
    units.documentNumbers = spreadText(row.documentText, units.size(), LedgerColumn::documentNumber, plan);
    units.signatories = spreadText(row.signatoryText, units.size(), LedgerColumn::signatory, plan);
    units.leaders = spreadText(row.leaderText, units.size(), LedgerColumn::leader, plan);
    units.handlers = spreadText(row.handlerText, units.size(), LedgerColumn::handler, plan);
    units.handlerPhones = spreadText(row.handlerPhoneText, units.size(), LedgerColumn::handlerPhone, plan);
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
    check(!row.documentText.empty(), LedgerColumn::documentNumber);
    check(!row.signatoryText.empty(), LedgerColumn::signatory);
    check(!row.replyText.empty(), LedgerColumn::replyText);
    check(!row.leaderText.empty(), LedgerColumn::leader);
    check(!row.handlerText.empty(), LedgerColumn::handler);
    check(!row.handlerPhoneText.empty(), LedgerColumn::handlerPhone);
    check(!row.contactWays.empty(), LedgerColumn::contactWay);
    check(!row.resultClasses.empty(), LedgerColumn::resultClass);
    check(row.process.has_value(), LedgerColumn::processRating);
    check(row.result.has_value(), LedgerColumn::resultRating);
    check(row.firstResult.has_value(), LedgerColumn::firstRating);
    check(row.ratedOn.has_value(), LedgerColumn::ratedOn);
    check(row.completedOn.has_value(), LedgerColumn::completedOn);
    check(row.hasCompletion() && !row.completedOn, LedgerColumn::state);
}

// The units of the row that have no task yet.
std::vector<const UnitInRow*> unitsToAssign(const RowValues& row, const domain::CaseFacts& known) {
    std::vector<const UnitInRow*> fresh;
    for (const UnitInRow& unit : row.units) {
        if (!unit.id || taskOfUnit(known, unit.id, 0) == nullptr) fresh.push_back(&unit);
    }
    return fresh;
}

void planAssignment(const RowValues& row, const AnsweringUnits& answering, const domain::CaseFacts& known, RowPlan& plan) {
    const std::vector<const UnitInRow*> fresh = unitsToAssign(row, known);
    if (fresh.empty()) return;
    AssignSuggestion command;
    command.caseAddress = row.address.text();
    std::vector<std::string> created;
    for (const UnitInRow* unit : fresh) {
        if (!unit->id && std::find(created.begin(), created.end(), base::comparableName(unit->name)) == created.end()) {
            plan.prepare(AddUnit{unit->name, "", domain::UnitSystem::unknown, {}}, unit->column);
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

// The day of assignment is that of the first round and of every unit in it; a re-handling has its own.
void correctAssignmentDates(const RowValues& row, const domain::CaseFacts& known, PlanSources sources, RowPlan& plan) {
    if (!row.assignedOn || known.tasks.empty()) return;
    const bool isOnThatDay =
        std::any_of(known.tasks.begin(), known.tasks.end(), [&](const auto& task) { return task.assignedOn == row.assignedOn; });
    if (isOnThatDay) return;  // added later: the ledger tells one of the days
    Replacement<base::Date> assignedOn;
    plan.compare(LedgerColumn::assignedOn, row.assignedOn, known.tasks.front().assignedOn, assignedOn);
    if (!assignedOn.isGiven) return;
    for (const domain::Task& task : known.tasks) {
        if (task.round != 1 || task.cancelledOn || task.assignedOn != known.tasks.front().assignedOn) continue;
        CorrectAssignment command;
        command.caseAddress = row.address.text();
        command.unit = namesOf({&task}, sources);
        command.round = task.round;
        command.reason = reasonNotInLedger;
        command.assignedOn = assignedOn;
        plan.correct(std::move(command), LedgerColumn::assignedOn, CaseStage::assignment, 1, task.assignedOn, row.assignedOn);
    }
}

// Dates of one answering unit's task: due as notified, received.
void planTaskDates(const RowValues& row, const AnsweringUnits& units, std::size_t index, const domain::CaseFacts& known, RowPlan& plan) {
    const domain::Task* task = taskOfUnit(known, units.ids[index], 0);
    CorrectAssignment command;
    command.caseAddress = row.address.text();
    command.unit = units.names[index];
    command.reason = reasonNotInLedger;
    std::optional<base::Date> received;
    bool isReceived = false;
    if (task != nullptr) {
        command.round = task->round;
        plan.compare(LedgerColumn::dueOn, units.dueOn[index], task->dueOn, command.dueOn);
        for (const domain::Receipt& receipt : known.receipts) {
            const domain::Task* other = known.task(receipt.task);
            if (other == nullptr || other->unit != task->unit) continue;
            if (receipt.on == units.receivedOn[index] || receipt.task == task->id) {
                isReceived = true;
                received = receipt.on;
            }
        }
    }
    if (isReceived) {
        plan.compare(LedgerColumn::receivedOn, units.receivedOn[index], received, command.receivedOn);
    } else if (units.receivedOn[index]) {
        AcknowledgeReceipt receipt;
        receipt.caseAddress = row.address.text();
        receipt.unit = units.names[index];
        plan.run(std::move(receipt), units.receivedOn[index], LedgerColumn::receivedOn, LedgerColumn::receivedOn);
    }
    if (!command.dueOn.isGiven && !command.receivedOn.isGiven) return;
    const LedgerColumn column = command.receivedOn.isGiven ? LedgerColumn::receivedOn : LedgerColumn::dueOn;
    const auto before = command.receivedOn.isGiven ? received : task->dueOn;
    const auto after = command.receivedOn.isGiven ? units.receivedOn[index] : units.dueOn[index];
    plan.correct(std::move(command), column, CaseStage::reply, 1, before, after);
}

// A withdrawal has its day, who asked for it and why, and no ledger has columns for them.
void noteWithdrawal(const RowValues& row, const domain::CaseFacts& known, RowPlan& plan) {
    if (!row.isSaidGone() || known.withdrawal) return;
    plan.notice(LedgerColumn::state, Error("withdrawal-not-recorded", "", "known")
                                         .with("field", plan.headerOf(LedgerColumn::state))
                                         .with("value", plan.cellOf(LedgerColumn::state)));
}

// Asked and granted, on days that the ledger does not tell.
void planExtension(const RowValues& row, const std::string& name, domain::UnitId unit, base::Date until, const domain::CaseFacts& known,
                   RowPlan& plan) {
    std::optional<base::Date> granted;
    for (const domain::Extension& extension : known.extensions) {
        const domain::Task* task = known.task(extension.task);
        if (task == nullptr || task->unit != unit || extension.granted != true) continue;
        granted = extension.grantedUntil;
        if (granted == until || extension.decidedUntil == until) return;  // the ledger may have the day as it was decided
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

std::string namesOf(const std::vector<const domain::Task*>& tasks, PlanSources sources) {
    std::vector<std::string> names;
    for (const domain::Task* task : tasks) {
        for (const domain::Unit& unit : sources.directory.units()) {
            if (unit.id == task->unit) names.push_back(unit.displayName());
        }
    }
    return base::joined(names, "、");
}

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
    noteWithdrawal(row, known, plan);
    planProposerContact(row, known, sources, plan);
    planSupervision(row, known, sources, plan);
    const AnsweringUnits units = answeringUnits(row, known, sources, plan);
    planUnitPlans(row, known, sources, plan);
    planAssignment(row, units, known, plan);
    correctAssignmentDates(row, known, sources, plan);
    if (units.size() == 0) return refuseWithoutUnits(row, known, plan);
    for (std::size_t i = 0; i < units.size(); ++i) {
        planTaskDates(row, units, i, known, plan);
        planUnitPeople(row, units, i, known, plan);
        if (units.extendedTo[i]) planExtension(row, units.names[i], units.ids[i], *units.extendedTo[i], known, plan);
    }
    planContacts(row, units, known, plan);
    planOutcome(row, units, known, sources, plan);
}

}  // namespace huying::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/executor/fact_correction_parts.h"
#include "app/executor/reassignment_parts.h"
#include "base/text.h"

// More units beside those that have a piece (增办), and what units that disagree were brought to (协调).
namespace huying::app {

using base::Error;
using domain::Decision;
using domain::TaskRole;

void handle(const ProposeUnits& command, CommandContext& context) {
    const auto found = context.findUnitTask(command.caseAddress, command.unit);
    if (!found) return;
    const auto proposal = plannedProposal(command.units, command.reason, "units", *found, context);
    if (!proposal || context.isRefused()) return;
    context.writer().addUnitProposal(found->facts.suggestion.id, *proposal);
}

namespace {

// As the office orders them, else the proposed units beside the proposing one.
std::vector<TaskOrder> ordersOf(const DecideProposal& command, const domain::UnitProposal& proposal, const domain::Task& task,
                                CommandContext& context) {
    if (!command.tasks.empty()) return command.tasks;
    std::vector<TaskOrder> orders;
    for (const domain::UnitId id : proposal.units) {
        TaskOrder order;
        order.unit = officialName(context, id);
        order.role = task.role == TaskRole::separate ? TaskRole::separate : TaskRole::joint;
        orders.push_back(std::move(order));
    }
    return orders;
}

std::vector<PlannedTask> planned(const std::vector<TaskOrder>& orders, const domain::CaseFacts& facts, const domain::Task& beside,
                                 const std::string& documentNumber, CommandContext& context) {
    std::vector<PlannedTask> tasks;
    for (const TaskOrder& order : orders) {
        const auto unit = context.findUnit(order.unit, "tasks");
        if (!unit) continue;
        context.checkInForce(*unit, context.on(), "tasks");
        PlannedTask one;
        one.unitName = unit->displayName();
        one.task.suggestion = beside.suggestion;
        one.task.round = beside.round;
        one.task.unit = unit->id;
        one.task.role = order.role;
        one.task.scope = order.scope;
        one.task.assignedOn = context.on();
        one.task.assignedBy = beside.assignedBy;
        one.task.via = beside.via;
        followRoute(one.task, *unit, context);
        one.task.documentNumber = documentNumber;
        computeDueDate(one.task, domain::baseDaysOf(facts, one.task), context);
        fixDueDate(one.task, order.dueOn, one.unitName, context);
        tasks.push_back(std::move(one));
    }
    return tasks;
}

}  // namespace

void handle(const DecideProposal& command, CommandContext& context) {
    const auto found = context.findUnitTask(command.caseAddress, command.unit);
    if (!found) return;
    domain::CaseFacts facts = found->facts;
    const auto pending = std::find_if(facts.unitProposals.begin(), facts.unitProposals.end(),
                                      [&](const domain::UnitProposal& row) { return row.task == found->task.id && !row.decision; });
    if (pending == facts.unitProposals.end()) return;  // said by the table
    pending->decision = command.decision;
    pending->decidedOn = context.on();
    pending->decidedBy = command.decidedBy;
    pending->decisionReason = command.reason;
    pending->coordination = findCoordination(command.coordination, facts, context);
    if (command.decision == Decision::refused) {
        if (base::trimmed(command.reason).empty()) context.refuse(Error("field-required", "reason", "required").with("field", "reason"));
        if (!command.tasks.empty()) context.refuse(Error("new-unit-needs-approval", "tasks", "conflict"));
        if (!context.isRefused()) context.writer().updateUnitProposal(*pending);
        return;
    }
    const std::vector<TaskOrder> orders = ordersOf(command, *pending, found->task, context);
    const std::vector<PlannedTask> added = planned(orders, facts, found->task, command.documentNumber, context);
    domain::Task& task = *std::find_if(facts.tasks.begin(), facts.tasks.end(), [&](const auto& row) { return row.id == found->task.id; });
    const auto takesPart = [](const PlannedTask& row) { return row.task.role != TaskRole::reference; };
    pending->madeLead = task.role == TaskRole::sole && std::any_of(added.begin(), added.end(), takesPart);
    if (pending->madeLead) task.role = TaskRole::lead;  // whoever has others beside it is no sole unit
    std::vector<PlannedTask> all = standingTasks(facts, task.round, context);
    all.insert(all.end(), added.begin(), added.end());
    if (added.size() == orders.size()) checkRoles(all, context);  // else a unit is unknown, and that is said
    if (context.isRefused()) return;
    if (pending->madeLead) context.writer().updateTask(task);
    for (const PlannedTask& one : added) context.writer().addTask(one.task);
    context.writer().updateUnitProposal(*pending);
}

namespace {

std::vector<domain::Unit> unitsThatDisagree(const std::vector<std::string>& names, CommandContext& context) {
    std::vector<domain::Unit> units;
    for (const std::string& name : names) {
        const auto unit = context.findUnit(name, "units");
        if (!unit) continue;
        if (std::any_of(units.begin(), units.end(), [&](const domain::Unit& one) { return one.id == unit->id; }))
            context.refuse(Error("unit-twice", "units", "unique").with("unit", unit->displayName()));
        units.push_back(*unit);
    }
    return units;
}

// What was decided on the ground of it stands, so it does too.
void checkNothingRests(const domain::Coordination& row, const domain::CaseFacts& facts, CommandContext& context) {
    const auto refuseIf = [&](const auto& decisions) {
        for (const auto& one : decisions) {
            if (one.coordination == row.id)
                context.refuse(Error("coordination-in-use", "void", "conflict").with("on", base::isoOrEmpty(one.decidedOn)));
        }
    };
    refuseIf(facts.returnRequests);
    refuseIf(facts.unitProposals);
}

}  // namespace

void handle(const RecordCoordination& command, CommandContext& context) {
    const auto facts = context.findCase(command.caseAddress);
    if (!facts) return;
    context.checkAllowed(*facts);
    domain::Coordination record;
    record.on = context.on();
    record.way = command.way;
    record.people = command.people;
    record.text = command.text;
    record.ruling = command.ruling;
    const std::vector<domain::Unit> units = unitsThatDisagree(command.units, context);
    for (const domain::Unit& unit : units) record.units.push_back(unit.id);
    const bool isInGovernment =
        std::all_of(units.begin(), units.end(), [](const domain::Unit& unit) { return unit.system == domain::UnitSystem::government; });
    const auto usual = isInGovernment ? domain::Mediator::governmentOffice : domain::Mediator::deputyOffice;
    record.by = command.by.value_or(usual);
    if (context.isRefused()) return;
    if (record.by != usual) context.notice(Error("mediator-unusual", "by", "conflict"));
    context.writer().addCoordination(facts->suggestion.id, record);
}

void handle(const CorrectCoordination& command, CommandContext& context) {
    auto found = findFact(command, &domain::VoidableFacts::coordinations, "coordination", context);
    if (!found) return;
    if (found->known.isHandledWithMain)
        context.refuse(Error("fact-of-main", "coordination", "conflict").with("main", found->known.merger()->mainAddress));
    domain::Coordination& row = found->row;
    if (found->becomesVoid()) checkNothingRests(row, found->known, context);
    if (!command.units.empty()) {
        row.units.clear();
        for (const domain::Unit& unit : unitsThatDisagree(command.units, context)) row.units.push_back(unit.id);
    }
    if (command.by) row.by = *command.by;
    replace(command.way, row.way);
    replace(command.people, row.people, std::string());
    replaceText(command.text, "text", row.text, context);
    replace(command.ruling, row.ruling, std::string());
    keepFact(*found, context);
}

}  // namespace huying::app

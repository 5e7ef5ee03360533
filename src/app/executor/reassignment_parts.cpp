// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/executor/reassignment_parts.h"

#include <algorithm>

namespace huying::app {

using base::Error;

void fixReturnWindow(domain::ReturnRequest& request, const domain::CaseFacts& facts, CommandContext& context) {
    request.countedFrom.reset();
    request.lastDay.reset();
    request.rule = {};
    const domain::Task* task = facts.task(request.task);
    if (task == nullptr) return;
    const domain::Receipt* receipt = facts.receiptOf(task->id);
    std::optional<base::Date> from = receipt != nullptr && receipt->on ? receipt->on : task->assignedOn;
    if (!from) return;
    auto window = context.dueDate(domain::DeadlineEvent::returnRequest, *from);
    if (window && window->rule.base == domain::DeadlineBase::assignment && task->assignedOn && from != task->assignedOn) {
        from = task->assignedOn;
        window = context.dueDate(domain::DeadlineEvent::returnRequest, *from);
    }
    if (!window) return;
    request.countedFrom = from;
    request.lastDay = window->due;
    request.rule = window->rule.id;
}

void moveReturnWindows(const domain::CaseFacts& facts, domain::TaskId task, CommandContext& context) {
    for (const domain::ReturnRequest& row : facts.returnRequests) {
        if (row.task != task) continue;
        domain::ReturnRequest moved = row;
        fixReturnWindow(moved, facts, context);
        if (moved.countedFrom != row.countedFrom) context.writer().updateReturnRequest(moved);
    }
}

std::optional<base::Date> decisionDue(CommandContext& context) { return context.on() ? decisionDue(*context.on(), context) : std::nullopt; }

std::optional<base::Date> decisionDue(base::Date askedOn, CommandContext& context) {
    const auto due = context.dueDate(domain::DeadlineEvent::reassign, askedOn);
    return due ? std::optional(due->due) : std::nullopt;
}

std::optional<domain::CoordinationId> findCoordination(std::optional<std::int64_t> number, const domain::CaseFacts& facts,
                                                       CommandContext& context) {
    if (!number) return std::nullopt;
    const auto found = std::find_if(facts.coordinations.begin(), facts.coordinations.end(),
                                    [&](const domain::Coordination& row) { return row.id.value == *number; });
    if (found != facts.coordinations.end()) return found->id;
    context.refuse(Error("unknown-coordination", "coordination", "known")
                       .with("value", std::to_string(*number))
                       .with("case", facts.suggestion.address()));
    return std::nullopt;
}

std::optional<domain::UnitProposal> plannedProposal(const std::vector<std::string>& units, const std::string& reason,
                                                    const std::string& field, const UnitTask& by, CommandContext& context) {
    domain::UnitProposal proposal;
    proposal.task = by.task.id;
    proposal.askedOn = context.on();
    proposal.reason = reason;
    proposal.decisionDueOn = decisionDue(context);
    for (const std::string& name : units) {
        const auto unit = context.findUnit(name, field);
        if (!unit) continue;
        context.checkInForce(*unit, context.on(), field);
        const bool isThere = std::any_of(by.facts.tasks.begin(), by.facts.tasks.end(), [&](const domain::Task& row) {
            return row.unit == unit->id && row.round == by.task.round && !row.cancelledOn;
        });
        const bool isTwice = std::find(proposal.units.begin(), proposal.units.end(), unit->id) != proposal.units.end();
        if (isThere || isTwice) context.refuse(Error("unit-twice", field, "unique").with("unit", unit->displayName()));
        proposal.units.push_back(unit->id);
    }
    if (context.isRefused()) return std::nullopt;
    return proposal;
}

std::vector<domain::ReturnRequest> returnsWithoutSuccessor(const domain::CaseFacts& facts, int round) {
    std::vector<domain::ReturnRequest> open;
    for (const domain::ReturnRequest& row : facts.returnRequests) {
        const domain::Task* task = facts.task(row.task);
        if (row.decision == domain::Decision::approved && !row.newTask && task != nullptr && task->round == round) open.push_back(row);
    }
    return open;
}

bool linkToReturn(const domain::CaseFacts& facts, const domain::Task& task, std::vector<domain::ReturnRequest>& open) {
    const auto fits = [&](const domain::ReturnRequest& row) {
        const domain::Task* returned = facts.task(row.task);
        const bool isSamePart = returned->role == task.role || (returned->hasAnsweringRole() && task.hasAnsweringRole());
        const bool isAfter = !row.decidedOn || !task.assignedOn || *row.decidedOn <= *task.assignedOn;
        return !row.newTask && isSamePart && isAfter;
    };
    const auto found = std::find_if(open.begin(), open.end(), fits);
    if (found == open.end()) return false;
    found->newTask = task.id;
    return true;
}

}  // namespace huying::app

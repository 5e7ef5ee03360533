// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "app/executor/command_context.h"
#include "base/text.h"

namespace huying::app {

using base::Error;
using domain::TaskRole;

namespace {

struct PlannedTask {
    domain::Task task;
    std::string unitName;
};

bool isAnswering(TaskRole role) { return role == TaskRole::sole || role == TaskRole::lead || role == TaskRole::separate; }

// The guards of domain.md §1 and §2.5 over all tasks of the round, those already there and the new ones.
void checkRoles(const std::vector<PlannedTask>& all, CommandContext& context) {
    const auto count = [&](TaskRole role) {
        return std::count_if(all.begin(), all.end(), [role](const PlannedTask& row) { return row.task.role == role; });
    };
    const auto sole = count(TaskRole::sole);
    const auto lead = count(TaskRole::lead);
    const auto joint = count(TaskRole::joint);
    const auto separate = count(TaskRole::separate);
    if (sole + lead + separate == 0) context.refuse(Error("answering-unit-required", "tasks", "required"));
    if (sole > 1) context.refuse(Error("one-sole-unit-only", "tasks", "unique"));
    if (sole == 1 && lead + joint + separate > 0) context.refuse(Error("sole-stands-alone", "tasks", "conflict"));
    if (joint > 0 && lead == 0 && sole == 0) context.refuse(Error("joint-needs-lead", "tasks", "required"));
    if (lead > 0 && separate > 0) {  // never mixed without the part of each (SH 13, QD 16)
        for (const PlannedTask& row : all) {
            if (isAnswering(row.task.role) && row.task.scope.empty()) {
                context.refuse(Error("scope-required", "tasks", "required").with("unit", row.unitName));
            }
        }
    }
    std::set<domain::UnitId> seen;
    for (const PlannedTask& row : all) {
        if (!seen.insert(row.task.unit).second) context.refuse(Error("unit-twice", "tasks", "unique").with("unit", row.unitName));
    }
}

// Fixes the due date of a task: computed from the rule in force, or as the issued notice prints it.
void fixDueDate(domain::Task& task, const TaskOrder& order, CommandContext& context) {
    if (task.assignedOn && task.role != TaskRole::reference) {
        const auto event = task.role == TaskRole::joint ? domain::DeadlineEvent::jointOpinion
                           : task.round > 1             ? domain::DeadlineEvent::rehandling
                                                        : domain::DeadlineEvent::reply;
        if (const auto due = context.dueDate(event, *task.assignedOn)) {
            task.computedDueOn = due->due;
            task.rule = due->rule.id;
            if (due->isProvisional)
                context.notice(Error("calendar-missing", "on", "known").with("year", std::to_string(base::yearOf(due->due))));
        }
    }
    task.dueOn = order.dueOn ? order.dueOn : task.computedDueOn;
    if (task.isDueDateNotified() && task.dueOn) {
        context.notice(Error("due-date-as-notified", "due_on", "conflict")
                           .with("unit", order.unit)
                           .with("notified", base::isoDate(*task.dueOn))
                           .with("computed", base::isoOrEmpty(task.computedDueOn)));
    }
    if (task.dueOn && task.assignedOn && *task.dueOn < *task.assignedOn) {
        context.refuse(Error("due-before-assigned", "tasks", "order").with("unit", order.unit).with("value", base::isoDate(*task.dueOn)));
    }
}

}  // namespace

void handle(const AssignSuggestion& command, CommandContext& context) {
    const auto facts = context.findCase(command.caseAddress);
    if (!facts) return;
    context.checkAllowed(*facts);
    const int round = context.before(*facts).round();  // of the day of the assignment, not of today
    std::vector<PlannedTask> all;
    for (const domain::Task& task : facts->tasks) {
        if (task.round != round || task.cancelledOn) continue;
        const auto& units = context.directory().units();
        const auto unit = std::find_if(units.begin(), units.end(), [&](const domain::Unit& row) { return row.id == task.unit; });
        all.push_back({task, unit == units.end() ? std::string() : unit->displayName()});
    }
    const std::size_t existing = all.size();
    for (const TaskOrder& order : command.tasks) {
        const auto unit = context.findUnit(order.unit, "tasks");
        if (!unit) continue;
        context.checkInForce(*unit, context.on(), "tasks");
        PlannedTask planned;
        planned.unitName = unit->displayName();
        planned.task.suggestion = facts->suggestion.id;
        planned.task.round = round;
        planned.task.unit = unit->id;
        planned.task.role = order.role;
        planned.task.scope = order.scope;
        planned.task.assignedOn = context.on();
        planned.task.assignedBy = command.assignedBy;
        planned.task.via = command.via;
        planned.task.documentNumber = command.documentNumber;
        fixDueDate(planned.task, order, context);
        all.push_back(std::move(planned));
    }
    if (all.size() == existing + command.tasks.size()) checkRoles(all, context);  // else a unit is unknown, and that is said
    if (context.isRefused()) return;
    for (std::size_t i = existing; i < all.size(); ++i) context.writer().addTask(all[i].task);
}

void handle(const AcknowledgeReceipt& command, CommandContext& context) {
    const auto facts = context.findCase(command.caseAddress);
    if (!facts) return;
    const auto unit = context.findUnit(command.unit);
    if (!unit) return;
    context.checkAllowed(*facts, unit->id);
    if (context.isRefused()) return;
    domain::Task task = *taskOf(*facts, context.on(), command.name, unit->id);
    context.writer().addReceipt(facts->suggestion.id, {task.id, context.on(), command.receiver});
    if (command.leader.empty() && command.handler.empty() && command.handlerPhone.empty()) return;
    if (!command.leader.empty()) task.leader = command.leader;
    if (!command.handler.empty()) task.handler = command.handler;
    if (!command.handlerPhone.empty()) task.handlerPhone = command.handlerPhone;
    context.writer().updateTask(task);
}

}  // namespace huying::app

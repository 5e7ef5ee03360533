// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/executor/newest_row.h"
#include "app/executor/reassignment_parts.h"
#include "base/text.h"

// A unit asks to return its task; the office approves, gives it to another unit, or refuses (domain.md §2.5).
namespace huying::app {

using base::Error;
using domain::Decision;

namespace {

// Refused, the unit has to handle it (QD 19): the same ground is not heard again, another one is, and that is said.
void checkEarlierRefusal(const RequestReturn& command, const UnitTask& found, CommandContext& context) {
    for (const domain::ReturnRequest& row : found.facts.returnRequests) {
        if (row.task != found.task.id || row.decision != Decision::refused) continue;
        const auto told = [&](const char* code, const char* field, const char* rule) {
            return Error(code, field, rule)
                .with("case", found.facts.suggestion.address())
                .with("unit", found.unit.displayName())
                .with("on", base::isoOrEmpty(row.decidedOn));
        };
        const bool isSameGround = base::comparableName(row.reason) == base::comparableName(command.reason);
        if (isSameGround) return context.refuse(told("return-refused-before", "reason", "order"));
        context.notice(told("return-asked-again", "reason", "order"));
    }
}

void noteLateness(const domain::ReturnRequest& request, CommandContext& context) {
    if (!request.isLate()) return;
    std::string source;
    for (const domain::DeadlineRule& rule : context.directory().ruleBook().rules) {
        if (rule.id == request.rule) source = rule.source;
    }
    context.notice(Error("return-late", "on", "limit")
                       .with("last_day", base::isoOrEmpty(request.lastDay))
                       .with("from", base::isoOrEmpty(request.countedFrom))
                       .with("rule", source));
}

}  // namespace

void handle(const RequestReturn& command, CommandContext& context) {
    const auto found = context.findUnitTask(command.caseAddress, command.unit);
    if (!found) return;
    domain::ReturnRequest request;
    request.task = found->task.id;
    request.askedOn = context.on();
    request.reason = command.reason;
    request.signatory = command.signatory;
    request.documentNumber = command.documentNumber;
    if (!command.suggestedUnit.empty()) {
        const auto better = context.findUnit(command.suggestedUnit, "suggested_unit");
        if (better && better->id == found->unit.id)
            context.refuse(Error("new-unit-same", "suggested_unit", "conflict").with("unit", better->displayName()));
        if (better) context.checkInForce(*better, context.on(), "suggested_unit");
        if (better) request.suggestedUnit = better->id;
    }
    checkEarlierRefusal(command, *found, context);
    if (context.isRefused()) return;
    fixReturnWindow(request, found->facts, context);
    request.decisionDueOn = decisionDue(context);
    noteLateness(request, context);
    context.writer().addReturnRequest(found->facts.suggestion.id, request);
}

void handle(const CorrectReturn& command, CommandContext& context) {
    const auto known = context.findCase(command.caseAddress);
    if (!known) return;
    const auto unit = context.findUnit(command.unit);
    context.checkAllowed(*known, unit ? MaybeUnit(unit->id) : std::nullopt);
    if (!unit || context.isRefused()) return;
    domain::CaseFacts facts = *known;
    domain::ReturnRequest* row = newestOfUnit(facts.returnRequests, facts, unit->id);
    if (row == nullptr) return;  // said by the table
    checkVersion(command.expect, context.reader().returnRequestVersion(row->id), context);
    if (command.suggestedUnit.isGiven) {
        row->suggestedUnit.reset();
        const std::string better = command.suggestedUnit.value.value_or(std::string());
        const auto found = better.empty() ? std::nullopt : context.findUnit(better, "suggested_unit");
        if (found && found->id == unit->id)
            context.refuse(Error("new-unit-same", "suggested_unit", "conflict").with("unit", found->displayName()));
        if (found) row->suggestedUnit = found->id;
    }
    const bool isMoved = command.askedOn && command.askedOn != row->askedOn;
    if (command.askedOn) row->askedOn = command.askedOn;
    context.refuseFuture(row->askedOn, "asked_on");
    if (!command.requestReason.empty()) row->reason = command.requestReason;
    replace(command.signatory, row->signatory, std::string());
    replace(command.documentNumber, row->documentNumber, std::string());
    if (!row->decision && (command.decidedBy.isGiven || command.decisionReason.isGiven))
        context.refuse(Error("return-not-decided", "decided_by", "order").with("case", facts.suggestion.address()));
    replace(command.decidedBy, row->decidedBy, std::string());
    replace(command.decisionReason, row->decisionReason, std::string());
    context.checkOrder(*known, facts);
    if (context.isRefused()) return;
    // The window counts from the receipt; the office's own day counts from the request.
    if (isMoved) row->decisionDueOn = decisionDue(*row->askedOn, context);
    if (isMoved) noteLateness(*row, context);
    context.writer().updateReturnRequest(*row);
}

namespace {

// The unit that takes over, with its own day and due date by the rule of its role.
template <class Command>
std::optional<PlannedTask> plannedSuccessor(const Command& command, const UnitTask& found, CommandContext& context) {
    const auto unit = context.findUnit(command.newUnit, "new_unit");
    if (!unit) return std::nullopt;
    context.checkInForce(*unit, context.on(), "new_unit");
    PlannedTask planned;
    planned.unitName = unit->displayName();
    planned.task = found.task;
    planned.task.id = {};
    planned.task.unit = unit->id;
    if (command.newRole) planned.task.role = *command.newRole;
    if (!command.scope.empty()) planned.task.scope = command.scope;
    planned.task.assignedOn = context.on();
    planned.task.documentNumber = command.documentNumber;
    planned.task.leader.clear();
    planned.task.handler.clear();
    planned.task.handlerPhone.clear();
    planned.task.cancelledOn.reset();
    planned.task.cancelReason.clear();
    planned.task.replaces = {};
    planned.task.passedOn.reset();  // not to this unit
    domain::BaseDays days = domain::baseDaysOf(found.facts, planned.task);
    days.isTakenOver = true;
    followRoute(planned.task, *unit, context);
    computeDueDate(planned.task, days, context);
    fixDueDate(planned.task, command.dueOn, planned.unitName, context);
    if (unit->id == found.unit.id) {
        context.refuse(Error("new-unit-same", "new_unit", "conflict").with("unit", unit->displayName()));
        return std::nullopt;
    }
    const bool isThere = std::any_of(found.facts.tasks.begin(), found.facts.tasks.end(), [&](const domain::Task& row) {
        return row.unit == unit->id && row.round == found.task.round && !row.cancelledOn;
    });
    if (isThere) {
        context.refuse(Error("unit-twice", "new_unit", "unique").with("unit", unit->displayName()));
        return std::nullopt;
    }
    return planned;
}

// What was answered meanwhile is not returned any more.
void checkNotAnswered(const UnitTask& found, CommandContext& context) {
    const std::string unit = found.unit.displayName();
    if (found.facts.replyOf(found.task.id) != nullptr) context.refuse(Error("unit-has-replied", "unit", "conflict").with("unit", unit));
    if (found.facts.jointOpinionOf(found.task.id) != nullptr)
        context.refuse(Error("unit-gave-opinion", "unit", "conflict").with("unit", unit));
}

// The unit is rid of its task from the day of the command on.
domain::Task& takeFrom(domain::TaskId id, domain::CaseFacts& facts, const CommandContext& context) {
    domain::Task& task = *std::find_if(facts.tasks.begin(), facts.tasks.end(), [id](const auto& row) { return row.id == id; });
    task.cancelledOn = context.on() ? context.on() : task.assignedOn;
    if (!task.cancelledOn) task.cancelledOn = context.today();
    return task;
}

void refuseNewUnit(const DecideReturn& command, CommandContext& context) {
    if (base::trimmed(command.reason).empty()) context.refuse(Error("field-required", "reason", "required").with("field", "reason"));
    const bool isNewTask = !command.newUnit.empty() || command.newRole || !command.scope.empty() || command.dueOn;
    if (isNewTask) context.refuse(Error("new-unit-needs-approval", "new_unit", "conflict"));
}

}  // namespace

void handle(const DecideReturn& command, CommandContext& context) {
    const auto found = context.findUnitTask(command.caseAddress, command.unit);
    if (!found) return;
    domain::CaseFacts facts = found->facts;
    const auto pending = std::find_if(facts.returnRequests.begin(), facts.returnRequests.end(),
                                      [&](const domain::ReturnRequest& row) { return row.task == found->task.id && !row.decision; });
    if (pending == facts.returnRequests.end()) return;  // said by the table
    pending->decision = command.decision;
    pending->decidedOn = context.on();
    pending->decidedBy = command.decidedBy;
    pending->decisionReason = command.reason;
    pending->coordination = findCoordination(command.coordination, facts, context);
    if (command.decision == Decision::refused) {
        refuseNewUnit(command, context);
        if (!context.isRefused()) context.writer().updateReturnRequest(*pending);
        return;
    }
    checkNotAnswered(*found, context);
    const int round = found->task.round;
    const bool wasVacant = facts.isVacant(round);
    domain::Task& task = takeFrom(found->task.id, facts, context);
    std::vector<PlannedTask> all = standingTasks(facts, round, context);
    std::optional<PlannedTask> successor;
    if (!command.newUnit.empty()) {
        successor = plannedSuccessor(command, *found, context);
        if (!successor) return;
        all.push_back(*successor);
    }
    // Without a successor the round may be left without a unit that answers: then assigning it is what comes next.
    checkRoles(all, context, successor ? wasVacant : facts.isVacant(round));
    if (context.isRefused()) return;
    context.writer().updateTask(task);
    if (successor) pending->newTask = context.writer().addTask(successor->task);
    context.writer().updateReturnRequest(*pending);
}

void handle(const ReassignTask& command, CommandContext& context) {
    const auto found = context.findUnitTask(command.caseAddress, command.unit);
    if (!found || context.isRefused()) return;
    domain::CaseFacts facts = found->facts;
    checkNotAnswered(*found, context);
    domain::Task& task = takeFrom(found->task.id, facts, context);
    task.cancelReason = command.reason;
    std::optional<PlannedTask> successor = plannedSuccessor(command, *found, context);
    if (!successor) return;
    successor->task.replaces = task.id;
    std::vector<PlannedTask> all = standingTasks(facts, task.round, context);
    all.push_back(*successor);
    checkRoles(all, context, found->facts.isVacant(task.round));
    if (context.isRefused()) return;
    context.writer().updateTask(task);
    context.writer().addTask(successor->task);
}

}  // namespace huying::app

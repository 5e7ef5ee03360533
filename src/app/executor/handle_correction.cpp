// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <memory>

#include "app/executor/clock_pause_parts.h"
#include "app/executor/promise_guard.h"
#include "app/executor/reassignment_parts.h"

// Corrections of what is on record about a unit's share of a case and about its reply.
namespace huying::app {

using base::Error;

namespace {

// The task that stands for a unit in a round; the last round the unit had a task in, where none is named.
domain::Task* taskInRound(domain::CaseFacts& facts, domain::UnitId unit, std::optional<int> round, CommandContext& context) {
    for (auto task = facts.tasks.rbegin(); task != facts.tasks.rend(); ++task) {
        if (task->unit == unit && !task->cancelledOn && !facts.isOfMain(*task) && (!round || task->round == *round)) return &*task;
    }
    context.refuse(Error("no-task-in-round", "round", "known")
                       .with("case", facts.suggestion.address())
                       .with("round", std::to_string(round.value_or(facts.round()))));
    return nullptr;
}

// What became of the pieces that were answered with this one stays in order too.
void checkMergedPieces(const domain::CaseFacts& facts, CommandContext& context) {
    for (const domain::MergedPiece& row : facts.mergedPieces) {
        const auto piece = context.reader().caseFacts(row.piece);
        if (!piece) continue;
        domain::CaseFacts now = *piece;
        for (domain::Merger& merger : now.mergers) {
            if (merger.main == facts.suggestion.id) merger.mainFacts = std::make_shared<const domain::CaseFacts>(facts);
        }
        context.checkOrder(*piece, now);
    }
}

void correctReceipt(const CorrectAssignment& command, const domain::Task& task, domain::CaseFacts& facts, CommandContext& context) {
    if (!command.receivedOn.isGiven && !command.receiver.isGiven) return;
    if (command.receivedOn.isGiven) context.refuseFuture(command.receivedOn.value, "received_on");
    for (domain::Receipt& receipt : facts.receipts) {
        if (receipt.task != task.id) continue;
        replace(command.receivedOn, receipt.on);
        replace(command.receiver, receipt.receiver, std::string());
        return;
    }
    context.refuse(Error("no-receipt-yet", "received_on", "order").with("case", facts.suggestion.address()));
}

// A due date that was computed follows the day and the role it was computed from; a notified one stands.
void correctDueDate(const CorrectAssignment& command, const domain::Task& old, domain::Task& task, const domain::CaseFacts& facts,
                    CommandContext& context) {
    const bool hasNewBase = task.assignedOn != old.assignedOn || task.role != old.role;
    const std::string unit = unitName(context, task.unit);
    const domain::BaseDays days = domain::baseDaysOf(facts, task);
    if (!hasNewBase && command.receivedOn.isGiven && isRuledBy(task, domain::DeadlineBase::receipt, context))
        recountDueDate(task, days, unit, context);
    if (!hasNewBase && !command.dueOn.isGiven) return;
    std::optional<base::Date> notified = old.hasNotifiedDueDate() ? old.dueOn : std::nullopt;
    if (command.dueOn.isGiven) notified = command.dueOn.value;
    if (hasNewBase) computeDueDate(task, days, context);
    if (task.role == domain::TaskRole::reference) notified.reset();
    fixDueDate(task, notified, unit, context);
}

void checkTaskStillFits(const domain::Task& old, const domain::Task& task, const domain::CaseFacts& facts, bool wasVacant,
                        CommandContext& context) {
    if (task.unit == old.unit && task.role == old.role && task.scope == old.scope) return;
    const std::vector<PlannedTask> all = standingTasks(facts, task.round, context);
    checkRoles(all, context, wasVacant);
    if (task.role == domain::TaskRole::lead && old.role != task.role) noteSeveralLeads(all, context);
    // Its reply would be missing in what was rated or completed without it.
    if (task.answers() && !old.answers()) refuseClosedRound(facts, task.round, context);
    if (!task.answers() && facts.replyOf(task.id) != nullptr) {
        context.refuse(Error("unit-has-replied", "role", "conflict").with("unit", unitName(context, old.unit)));
    }
}

// An extension that was granted stays as it was decided; with another day to count from it may lie beyond the furthest one now.
void noteExtensionsBeyond(const domain::CaseFacts& before, const domain::CaseFacts& facts, const domain::Task& task,
                          CommandContext& context) {
    const domain::RuleBook& book = context.directory().ruleBook();
    const auto furthest = book.extensionCeiling(facts, task);
    const auto furthestBefore = book.extensionCeiling(before, *before.task(task.id));
    for (const domain::Extension& row : facts.extensions) {
        if (row.task != task.id || row.granted != true || !row.grantedUntil || !furthest) continue;
        if (*row.grantedUntil <= furthest->due || (furthestBefore && *row.grantedUntil > furthestBefore->due)) continue;
        context.notice(Error("extension-left-beyond", "assigned_on", "limit")
                           .with("value", base::isoDate(*row.grantedUntil))
                           .with("most", base::isoDate(furthest->due))
                           .with("rule", furthest->rule.source));
    }
}

}  // namespace

void handle(const CorrectAssignment& command, CommandContext& context) {
    const auto found = context.findUnitTask(command.caseAddress, command.unit);
    if (!found) return;
    domain::CaseFacts facts = found->facts;
    domain::Task* task = taskInRound(facts, found->unit.id, command.round, context);
    if (task == nullptr) return;
    checkVersion(command.expect, context.reader().taskVersion(task->id), context);
    const domain::Task old = *task;
    if (!command.newUnit.empty()) {
        if (const auto unit = context.findUnit(command.newUnit, "new_unit")) task->unit = unit->id;
    }
    if (command.role) task->role = *command.role;
    replace(command.scope, task->scope, std::string());
    replace(command.documentNumber, task->documentNumber, std::string());
    replace(command.assignedOn, task->assignedOn);
    replace(command.assignedBy, task->assignedBy, std::string());
    replace(command.via, task->via, std::string());
    replace(command.passedOn, task->passedOn);
    replace(command.leader, task->leader, std::string());
    replace(command.handler, task->handler, std::string());
    replace(command.handlerPhone, task->handlerPhone, std::string());
    context.refuseFuture(task->passedOn, "passed_on");
    if (command.passedOn.value && task->via.empty()) context.refuse(Error("field-required", "via", "required").with("field", "via"));
    context.refuseFuture(task->assignedOn, "assigned_on");
    correctReceipt(command, *task, facts, context);
    correctDueDate(command, old, *task, facts, context);
    checkTaskStillFits(old, *task, facts, found->facts.isVacant(task->round), context);
    context.checkOrder(found->facts, facts);
    if (context.isRefused()) return;
    noteExtensionsBeyond(found->facts, facts, *task, context);
    context.writer().updateTask(*task);
    movePauses(found->facts, facts, task->id, context);
    moveReturnWindows(facts, task->id, context);
    if (!command.receivedOn.isGiven && !command.receiver.isGiven) return;
    if (const domain::Receipt* receipt = facts.receiptOf(task->id)) context.writer().updateReceipt(*receipt);
}

void handle(const CancelAssignment& command, CommandContext& context) {
    const auto found = context.findUnitTask(command.caseAddress, command.unit);
    if (!found) return;
    domain::CaseFacts facts = found->facts;
    domain::Task* task = taskInRound(facts, found->unit.id, std::nullopt, context);
    if (task == nullptr) return;
    if (facts.replyOf(task->id) != nullptr) {
        context.refuse(Error("unit-has-replied", "unit", "conflict").with("unit", found->unit.displayName()));
    }
    task->cancelledOn = context.on() ? context.on() : task->assignedOn;
    if (!task->cancelledOn) task->cancelledOn = context.today();
    task->cancelReason = command.reason;
    checkRoles(standingTasks(facts, task->round, context), context, found->facts.isVacant(task->round));
    if (context.isRefused()) return;
    context.writer().updateTask(*task);
}

void handle(const CorrectReply& command, CommandContext& context) {
    const auto found = context.findUnitTask(command.caseAddress, command.unit);
    if (!found) return;
    domain::CaseFacts facts = found->facts;
    const auto isMeant = [&](const domain::Reply& reply) {
        const domain::Task* task = facts.task(reply.task);
        const bool isOfUnit = task != nullptr && !facts.isOfMain(*task) && task->unit == found->unit.id;
        return isOfUnit && (!command.round || task->round == *command.round) && !facts.isSentBack(reply.id);
    };
    const auto reply = std::find_if(facts.replies.rbegin(), facts.replies.rend(), isMeant);
    if (reply == facts.replies.rend()) {
        return context.refuse(
            Error("no-reply-of-unit", "unit", "known").with("case", facts.suggestion.address()).with("unit", found->unit.displayName()));
    }
    checkVersion(command.expect, context.reader().replyVersion(reply->id), context);
    replace(command.repliedOn, reply->on);
    if (command.resultClass.value != reply->resultClass) checkClassInUse(command.resultClass.value, facts.suggestion.term, context);
    replace(command.resultClass, reply->resultClass);
    replace(command.documentNumber, reply->documentNumber, std::string());
    replace(command.signatory, reply->signatory, std::string());
    replace(command.text, reply->text, std::string());
    replace(command.lateReason, reply->lateReason, std::string());
    replace(command.opinionsAdopted, reply->opinionsAdopted, std::string());
    checkPromisesRest(*reply, true, facts, context);
    replace(command.nothingPromised, reply->nothingPromised, std::string());
    if (command.nothingPromised.isGiven) checkNothingPromised(reply->nothingPromised, reply->task, {}, facts, context);
    // With another class there is nothing to give a reason for.
    if (command.resultClass.isGiven && !facts.promises(reply->resultClass)) reply->nothingPromised.clear();
    const domain::Reply* before = found->facts.replyOf(reply->task);
    if (before != nullptr && before->resultClass != reply->resultClass) noteMissingPromises(reply->task, facts, context);
    replace(command.publishByUnit, reply->publishByUnit);
    context.refuseFuture(reply->on, "replied_on");
    context.checkOrder(found->facts, facts);
    checkMergedPieces(facts, context);
    if (context.isRefused()) return;
    context.writer().updateReply(*reply);
}

}  // namespace huying::app

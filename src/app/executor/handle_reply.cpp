// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/executor/command_context.h"
#include "base/text.h"

namespace huying::app {

using base::Error;

namespace {

// The joint units of the round that have not sent their opinion: accepted, but said (design: late recording).
void noteMissingOpinions(const domain::CaseFacts& facts, int round, CommandContext& context) {
    for (const domain::Task& task : facts.tasks) {
        if (task.round != round || !task.givesJointOpinion() || facts.jointOpinionOf(task.id) != nullptr) continue;
        for (const domain::Unit& unit : context.directory().units()) {
            if (unit.id == task.unit) context.notice(Error("joint-opinion-missing", "", "order").with("unit", unit.displayName()));
        }
    }
}

// Every signer is owed the reply (domain.md §2.7, setting replyToCoSigners, default each).
void openDeliveries(const domain::CaseFacts& facts, domain::ReplyId reply, CommandContext& context) {
    domain::Delivery line;
    line.reply = reply;
    line.deputy = facts.suggestion.leadDeputy;
    line.delegation = facts.suggestion.leadDelegation;
    context.writer().addDelivery(facts.suggestion.id, line);
    for (const domain::CoSigner& coSigner : facts.coSigners) {
        domain::Delivery other;
        other.reply = reply;
        other.deputy = coSigner.deputy;
        context.writer().addDelivery(facts.suggestion.id, other);
    }
}

}  // namespace

namespace {

// 逾期原因 is captured when the reply is recorded late (judged against the extension that was granted).
void noteLateness(const domain::Reply& reply, const domain::CaseFacts& facts, const domain::Task& task, CommandContext& context) {
    const std::optional<base::Date> deadline = facts.deadlineOf(task);
    const bool isLate = reply.on && deadline && *reply.on > *deadline;
    if (isLate && base::trimmed(reply.lateReason).empty())
        context.notice(Error("late-reason-missing", "late_reason", "required").with("due", base::isoDate(*deadline)));
}

// A class that is planned promises something; what it is belongs into the ledger.
void takePromises(const RecordReply& command, const domain::CaseFacts& facts, const domain::Task& task, CommandContext& context) {
    bool promises = false;
    for (const domain::ResultClassWording& wording : context.reader().resultClasses(facts.suggestion.term))
        promises = promises || (command.resultClass == wording.code && wording.opensCommitment);
    if (promises && command.commitments.empty())
        context.notice(Error("promises-missing", "commitments", "required").with("case", facts.suggestion.address()));
    if (command.commitments.empty()) return;
    if (!promises) {
        return context.refuse(Error("class-promises-nothing", "commitments", "conflict")
                                  .with("case", facts.suggestion.address())
                                  .with("class", command.resultClass ? std::string(base::codeOf(*command.resultClass)) : std::string()));
    }
    const auto on = context.knownDay();
    if (!on) return;
    for (const PromisedThing& promise : command.commitments) addPromise(promise, facts, task, *on, context);
}

}  // namespace

void handle(const RecordReply& command, CommandContext& context) {
    const auto found = context.findUnitTask(command.caseAddress, command.unit);
    if (!found || context.isRefused()) return;
    const auto& [facts, unit, task] = *found;
    domain::Reply reply;
    reply.task = task.id;
    reply.on = context.on();
    reply.resultClass = command.resultClass;
    reply.documentNumber = command.documentNumber;
    reply.signatory = command.signatory;
    reply.text = command.text;
    reply.outcome = command.outcome;
    reply.lateReason = command.lateReason;
    reply.opinionsAdopted = command.opinionsAdopted;
    noteLateness(reply, facts, task, context);
    noteMissingOpinions(facts, task.round, context);
    for (const domain::Reply& other : facts.replies) {
        const domain::Task* otherTask = facts.task(other.task);
        if (otherTask != nullptr && otherTask->round == task.round && other.resultClass != reply.resultClass) {
            context.notice(Error("classes-differ", "result_class", "conflict").with("case", facts.suggestion.address()));
            break;
        }
    }
    openDeliveries(facts, context.writer().addReply(facts.suggestion.id, reply), context);
    recordPeople(command, task, context);
    takePromises(command, facts, task, context);
}

void handle(const RecordDelivery& command, CommandContext& context) {
    const auto facts = context.findCase(command.caseAddress);
    if (!facts) return;
    std::optional<domain::UnitId> unitId;
    if (!command.unit.empty()) {
        const auto unit = context.findUnit(command.unit);
        if (!unit) return;
        unitId = unit->id;
    }
    context.checkAllowed(*facts, unitId);
    std::optional<domain::DeputyId> deputy;
    if (!command.deputy.isEmpty()) deputy = context.findSigner(command.deputy, *facts, "deputy");
    if (context.isRefused()) return;
    std::vector<domain::Delivery> lines;
    std::vector<domain::UnitId> units;
    for (const domain::Delivery& line : facts->deliveries) {
        const auto reply =
            std::find_if(facts->replies.begin(), facts->replies.end(), [&](const domain::Reply& row) { return row.id == line.reply; });
        const domain::Task* task = reply == facts->replies.end() ? nullptr : facts->task(reply->task);
        if (line.way || task == nullptr || (unitId && task->unit != *unitId) || (deputy && line.deputy != *deputy)) continue;
        if (context.on() && reply->on && *context.on() < *reply->on) continue;  // a later reply, not yet written then
        lines.push_back(line);
        if (std::find(units.begin(), units.end(), task->unit) == units.end()) units.push_back(task->unit);
    }
    if (lines.empty()) return context.refuse(Error("nothing-to-deliver", "deputy", "order").with("case", facts->suggestion.address()));
    if (units.size() > 1) return context.refuse(Error("unit-must-be-named", "unit", "required").with("case", facts->suggestion.address()));
    for (domain::Delivery& line : lines) {
        line.way = command.way;
        line.on = context.on();
        line.formSent = command.formSent.value_or(false);
        context.writer().updateDelivery(line);
    }
}

}  // namespace huying::app

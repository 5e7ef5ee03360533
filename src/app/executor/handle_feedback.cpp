// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "app/executor/command_context.h"
#include "base/text.h"
#include "domain/life_cycle.h"

namespace huying::app {

using base::Error;
using domain::Rating;

void handle(const RecordFeedback& command, CommandContext& context) {
    const auto facts = context.findCase(command.caseAddress);
    if (!facts) return;
    std::optional<domain::UnitId> unitId;
    if (!command.unit.empty()) {
        const auto unit = context.findUnit(command.unit);
        if (!unit) return;
        unitId = unit->id;
    }
    domain::CaseFacts before = context.before(*facts);
    domain::Feedback feedback;
    feedback.round = before.round();
    feedback.deputy = facts->suggestion.leadDeputy;
    if (!command.deputy.isEmpty()) feedback.deputy = context.findSigner(command.deputy, *facts, "deputy").value_or(domain::DeputyId());
    const bool isByLead = !feedback.deputy || feedback.deputy == facts->suggestion.leadDeputy;
    // The table asks whether the lead has rated; a co-signer's form is kept beside it, one a round.
    context.checkAllowed(*facts, unitId, isByLead ? "" : "already-rated");
    const bool isRepeated = std::any_of(facts->feedback.begin(), facts->feedback.end(), [&](const domain::Feedback& row) {
        return !isByLead && row.round == feedback.round && row.deputy == feedback.deputy;
    });
    if (isRepeated) context.refuse(Error("already-rated", "deputy", "order").with("case", facts->suggestion.address()));
    feedback.on = context.on();
    feedback.process = command.process;
    feedback.result = command.result;
    feedback.comment = command.comment;
    feedback.channel = command.channel;
    feedback.collectedBy = command.collectedBy;
    feedback.wantsRehandling = command.wantsRehandling.value_or(false);
    // A dissatisfied deputy states why (SH 21, HA 22).
    if (feedback.isDissatisfied() && base::trimmed(command.comment).empty()) {
        context.refuse(Error("dissatisfied-needs-reason", "comment", "required"));
    }
    if (context.isRefused()) return;
    if (unitId) {
        for (const domain::Task& task : facts->tasks) {
            if (task.unit == *unitId && task.round == feedback.round && task.answers()) feedback.task = task.id;
        }
    }
    context.writer().addFeedback(facts->suggestion.id, feedback);

    const bool isCompleted = std::any_of(facts->completions.begin(), facts->completions.end(),
                                         [&](const domain::Completion& row) { return row.round == feedback.round; });
    if (!isByLead || isCompleted || !context.directory().settings().completesOnSatisfied) return;
    before.feedback.push_back(feedback);
    const domain::CaseSummary summary = domain::summarize(before);
    if (summary.state != domain::CaseState::rated || summary.result == Rating::dissatisfied) return;
    context.writer().addCompletion(facts->suggestion.id, {feedback.round, context.on(), domain::CompletionGround::rated, ""});
}

namespace {

// Who handles again: the unit itself, or the one it was merged into by then.
domain::UnitId presentUnit(domain::UnitId id, CommandContext& context) {
    const auto byId = [&](domain::UnitId wanted) {
        const auto& units = context.directory().units();
        return std::find_if(units.begin(), units.end(), [&](const domain::Unit& row) { return row.id == wanted; });
    };
    const auto first = byId(id);
    if (first == context.directory().units().end()) return id;
    auto unit = first;
    while (unit->mergedInto && !unit->isInForceOn(context.on())) unit = byId(unit->mergedInto);
    if (unit->id != id)
        context.notice(
            Error("rehandled-by-successor", "", "order").with("unit", first->displayName()).with("successor", unit->displayName()));
    return unit->id;
}

}  // namespace

void handle(const OrderRehandling& command, CommandContext& context) {
    const auto facts = context.findCase(command.caseAddress);
    if (!facts) return;
    context.checkAllowed(*facts);
    if (context.isRefused()) return;
    const int before = facts->round();
    domain::RehandlingOrder order{before + 1, context.on(), command.reason};
    if (order.reason.empty()) {
        for (const domain::Feedback& row : facts->feedback) {
            if (row.round == before && row.isDissatisfied()) order.reason = row.comment;
        }
    }
    std::optional<domain::DueDate> due;
    if (context.on()) due = context.dueDate(domain::DeadlineEvent::rehandling, *context.on());
    if (command.dueOn && context.on() && *command.dueOn < *context.on()) {
        return context.refuse(
            Error("due-before-assigned", "due_on", "order").with("unit", "").with("value", base::isoDate(*command.dueOn)));
    }
    context.writer().addRehandlingOrder(facts->suggestion.id, order);
    std::set<domain::UnitId> units;  // two that were merged since answer once
    for (const domain::Task& task : facts->tasks) {
        if (task.round != before || !task.answers()) continue;
        domain::Task again = task;
        again.id = {};
        again.unit = presentUnit(task.unit, context);
        if (!units.insert(again.unit).second) continue;
        again.round = order.round;
        again.assignedOn = context.on();
        again.documentNumber.clear();
        again.computedDueOn = due ? std::optional(due->due) : std::nullopt;
        again.rule = due ? due->rule.id : domain::DeadlineRuleId();
        again.dueOn = command.dueOn ? command.dueOn : again.computedDueOn;
        context.writer().addTask(again);
    }
}

void handle(const CompleteSuggestion& command, CommandContext& context) {
    const auto facts = context.findCase(command.caseAddress);
    if (!facts) return;
    context.checkAllowed(*facts);
    const domain::CaseFacts before = context.before(*facts);
    const domain::CaseSummary summary = domain::summarize(before);
    const auto isOfRound = [&](const auto& row) { return row.round == summary.round; };
    const bool ratedRound = std::any_of(before.feedback.begin(), before.feedback.end(), isOfRound);
    if (before.completion() == nullptr && std::any_of(facts->completions.begin(), facts->completions.end(), isOfRound)) {
        context.refuse(Error("already-completed", "", "order").with("case", facts->suggestion.address()));
    }
    if (command.ground == domain::CompletionGround::rated && !ratedRound) {
        context.refuse(Error("not-rated", "ground", "order").with("case", facts->suggestion.address()));
    }
    if (command.ground == domain::CompletionGround::noFormReturned && ratedRound) {
        context.refuse(Error("form-was-returned", "ground", "conflict").with("case", facts->suggestion.address()));
    }
    if (command.ground == domain::CompletionGround::dissatisfiedExplained && summary.result != Rating::dissatisfied &&
        summary.process != Rating::dissatisfied) {
        context.refuse(Error("not-dissatisfied", "ground", "conflict").with("case", facts->suggestion.address()));
    }
    if (command.ground != domain::CompletionGround::rated && command.ground != domain::CompletionGround::imported &&
        base::trimmed(command.reason).empty()) {
        context.refuse(Error("field-required", "reason", "required").with("field", "reason"));
    }
    if (context.isRefused()) return;
    context.writer().addCompletion(facts->suggestion.id, {summary.round, context.on(), command.ground, command.reason});
}

}  // namespace huying::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "app/executor/assignment_guards.h"
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
    if (!facts->countsForPiece(feedback) || isCompleted || !context.directory().settings().completesOnSatisfied) return;
    before.feedback.push_back(feedback);
    const domain::CaseSummary summary = domain::summarize(before);
    if (summary.state != domain::CaseState::rated || domain::ratingOfRound(before, feedback.round).isDissatisfied()) return;
    context.writer().addCompletion(facts->suggestion.id, {{}, feedback.round, context.on(), domain::CompletionGround::rated, ""});
}

namespace {

// With separate units each reply may have been rated for itself; a rating of the whole concerns all of them.
bool isToBeHandledAgain(const domain::CaseFacts& facts, const domain::Task& task) {
    bool isRatedForItself = false;
    for (const domain::Feedback& row : facts.feedback) {
        if (row.round != task.round || !row.task) continue;
        if (*row.task == task.id && row.isDissatisfied()) return true;
        isRatedForItself = true;
    }
    const bool isWholeDissatisfied = std::any_of(facts.feedback.begin(), facts.feedback.end(), [&](const domain::Feedback& row) {
        return row.round == task.round && !row.task && row.isDissatisfied();
    });
    return isWholeDissatisfied || !isRatedForItself;
}

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
    if (command.dueOn && context.on() && *command.dueOn < *context.on()) {
        return context.refuse(
            Error("due-before-assigned", "due_on", "order").with("unit", "").with("value", base::isoDate(*command.dueOn)));
    }
    const bool isAgain = before > 1 && facts->meetingAbout(before) == nullptr;
    if (isAgain) context.notice(Error("meeting-not-held", "", "order").with("case", facts->suggestion.address()));
    context.writer().addRehandlingOrder(facts->suggestion.id, order);
    std::set<domain::UnitId> units;  // two that were merged since answer once
    for (const domain::Task& task : facts->tasks) {
        if (task.round != before || !task.answers() || !isToBeHandledAgain(*facts, task)) continue;
        domain::Task again = task;
        again.id = {};
        again.suggestion = facts->suggestion.id;  // a piece that was merged goes on by itself
        again.unit = presentUnit(task.unit, context);
        if (!units.insert(again.unit).second) continue;
        again.round = order.round;
        again.assignedOn = context.on();
        again.documentNumber.clear();
        again.passedOn.reset();
        again.replaces = {};  // the unit has it by this order, whoever had it before
        computeDueDate(again, domain::baseDaysOf(*facts, again), context);
        again.dueOn = command.dueOn ? command.dueOn : again.computedDueOn;
        again.isDueDateGiven = command.dueOn.has_value();
        context.writer().addTask(again);
    }
}

void checkGround(const domain::Completion& completion, const domain::CaseFacts& facts, CommandContext& context) {
    using domain::CompletionGround;
    const CompletionGround ground = completion.ground;
    const auto refuse = [&](const char* code, const char* rule) {
        context.refuse(Error(code, "ground", rule).with("case", facts.suggestion.address()));
    };
    const domain::RoundRating rating = domain::ratingOfRound(facts, completion.round);
    const bool isRated = rating.isRated;
    const bool isDissatisfied = rating.isDissatisfied();
    if (ground == CompletionGround::rated && !isRated) refuse("not-rated", "order");
    if (ground == CompletionGround::rated && isDissatisfied) refuse("dissatisfied-not-rated", "conflict");
    if (ground == CompletionGround::noFormReturned && isRated) refuse("form-was-returned", "conflict");
    if (ground == CompletionGround::noReplyWanted && facts.suggestion.replyWanted) refuse("reply-is-wanted", "conflict");
    if (ground == CompletionGround::dissatisfiedExplained && !isDissatisfied) refuse("not-dissatisfied", "conflict");
    const bool needsReason = ground != CompletionGround::rated && ground != CompletionGround::imported;
    if (needsReason && base::trimmed(completion.reason).empty()) {
        context.refuse(Error("field-required", "reason", "required").with("field", "reason"));
    }
}

void handle(const CompleteSuggestion& command, CommandContext& context) {
    const auto facts = context.findCase(command.caseAddress);
    if (!facts) return;
    context.checkAllowed(*facts);
    const domain::CaseFacts before = context.before(*facts);
    const domain::CaseSummary summary = domain::summarize(before);
    const auto isOfRound = [&](const auto& row) { return row.round == summary.round; };
    if (before.completion() == nullptr && std::any_of(facts->completions.begin(), facts->completions.end(), isOfRound)) {
        context.refuse(Error("already-completed", "", "order").with("case", facts->suggestion.address()));
    }
    const domain::Completion completion{{}, summary.round, context.on(), command.ground, command.reason};
    // An explanation may be dated before the form that it answers came back.
    checkGround(completion, command.ground == domain::CompletionGround::dissatisfiedExplained ? *facts : before, context);
    if (context.isRefused()) return;
    const bool isAgain = completion.ground == domain::CompletionGround::dissatisfiedExplained && summary.round > 1;
    if (isAgain && facts->meetingAbout(summary.round) == nullptr)
        context.notice(Error("meeting-not-held", "", "order").with("case", facts->suggestion.address()));
    context.writer().addCompletion(facts->suggestion.id, completion);
}

}  // namespace huying::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/executor/command_context.h"
#include "base/text.h"
#include "domain/life_cycle.h"

// Corrections of ratings and completions on record.
namespace huying::app {

using base::Error;
using domain::CompletionGround;
using domain::Rating;

namespace {

domain::Completion* completionOf(domain::CaseFacts& facts, int round) {
    const auto found =
        std::find_if(facts.completions.begin(), facts.completions.end(), [&](const domain::Completion& row) { return row.round == round; });
    return found == facts.completions.end() ? nullptr : &*found;
}

// Whose form is meant, and of which round; the last one where no round is named.
domain::Feedback* feedbackMeant(const CorrectFeedback& command, domain::CaseFacts& facts, CommandContext& context) {
    domain::DeputyId deputy = facts.suggestion.leadDeputy;
    if (!command.deputy.isEmpty()) deputy = context.findSigner(command.deputy, facts, "deputy").value_or(domain::DeputyId());
    std::optional<domain::UnitId> unitId;
    if (!command.unit.empty()) {
        const auto unit = context.findUnit(command.unit);
        if (!unit) return nullptr;
        unitId = unit->id;
    }
    if (context.isRefused()) return nullptr;
    domain::Feedback* meant = nullptr;
    for (domain::Feedback& row : facts.feedback) {
        const bool isOfDeputy = row.deputy == deputy || (!row.deputy && command.deputy.isEmpty());
        const domain::Task* task = row.task ? facts.task(*row.task) : nullptr;
        const bool isOfUnit = !unitId || (task != nullptr && task->unit == *unitId);
        if (isOfDeputy && isOfUnit && (!command.round || row.round == *command.round)) meant = &row;
    }
    if (meant == nullptr) context.refuse(Error("no-such-rating", "round", "known").with("case", facts.suggestion.address()));
    return meant;
}

// A re-handling was ordered because of this rating; the order cannot stand on a satisfied one. (An old ledger that shows
// two ratings has an order without a date, which rests on the second rating alone.)
void checkOrderStillRests(const domain::CaseFacts& facts, int round, CommandContext& context) {
    const bool isOrdered = std::any_of(facts.rehandlings.begin(), facts.rehandlings.end(),
                                       [&](const domain::RehandlingOrder& row) { return row.round == round + 1 && row.on; });
    const bool isDissatisfied = std::any_of(facts.feedback.begin(), facts.feedback.end(),
                                            [&](const domain::Feedback& row) { return row.round == round && row.isDissatisfied(); });
    if (facts.meetingAbout(round) != nullptr && !isDissatisfied)
        context.refuse(Error("meeting-rests-on-it", "result", "conflict").with("case", facts.suggestion.address()));
    if (isOrdered && !isDissatisfied) {
        context.refuse(Error("rehandling-rests-on-it", "result", "conflict").with("case", facts.suggestion.address()));
    }
}

// A form that completes a piece by itself did so on its day and by its rating: what it brought about follows it.
void followWithCompletion(const domain::RoundRating& old, const domain::Feedback& form, domain::CaseFacts& facts, CommandContext& context) {
    const domain::RoundRating now = domain::ratingOfRound(facts, form.round);
    if (now == old) return;  // a form that does not decide, or its comment
    const domain::SuggestionId id = facts.suggestion.id;
    domain::Completion* completion = completionOf(facts, form.round);
    const bool isDissatisfied = now.isDissatisfied();
    if (completion == nullptr) {
        const bool completes = context.directory().settings().completesOnSatisfied && old.isDissatisfied() && !isDissatisfied;
        if (completes && domain::summarize(facts).state == domain::CaseState::rated && form.round == facts.round())
            context.writer().addCompletion(id, {{}, form.round, now.on, CompletionGround::rated, ""});
        return;
    }
    const bool cameWithForm = completion->ground == CompletionGround::rated && completion->on == old.on;
    if (isDissatisfied && cameWithForm) return context.writer().removeCompletion(completion->id);
    if (isDissatisfied && completion->ground == CompletionGround::rated) {
        completion->ground = CompletionGround::dissatisfiedExplained;
        completion->reason = form.comment;
    } else if (!isDissatisfied && completion->ground == CompletionGround::dissatisfiedExplained) {
        completion->ground = CompletionGround::rated;
        completion->reason.clear();
    } else if (cameWithForm) {
        completion->on = now.on;
    } else {
        return;
    }
    context.writer().updateCompletion(*completion);
}

}  // namespace

void handle(const CorrectFeedback& command, CommandContext& context) {
    const auto known = context.findCase(command.caseAddress);
    if (!known) return;
    context.checkAllowed(*known);
    if (context.isRefused()) return;
    domain::CaseFacts facts = *known;
    domain::Feedback* feedback = feedbackMeant(command, facts, context);
    if (feedback == nullptr) return;
    checkVersion(command.expect, context.reader().feedbackVersion(feedback->id), context);
    const domain::Feedback old = *feedback;
    const domain::RoundRating rated = domain::ratingOfRound(*known, old.round);
    replace(command.ratedOn, feedback->on);
    replace(command.process, feedback->process);
    if (command.result) feedback->result = command.result;
    replace(command.comment, feedback->comment, std::string());
    replace(command.channel, feedback->channel);
    replace(command.collectedBy, feedback->collectedBy, std::string());
    context.refuseFuture(feedback->on, "rated_on");
    if (feedback->isDissatisfied() && base::trimmed(feedback->comment).empty()) {
        context.refuse(Error("dissatisfied-needs-reason", "comment", "required"));
    }
    if (old.isDissatisfied()) checkOrderStillRests(facts, feedback->round, context);
    context.checkOrder(*known, facts);
    if (context.isRefused()) return;
    context.writer().updateFeedback(*feedback);
    if (facts.countsForPiece(*feedback)) followWithCompletion(rated, *feedback, facts, context);
}

void handle(const CorrectCompletion& command, CommandContext& context) {
    const auto known = context.findCase(command.caseAddress);
    if (!known) return;
    context.checkAllowed(*known);
    if (context.isRefused()) return;
    domain::CaseFacts facts = *known;
    const int round = command.round.value_or(facts.completions.back().round);
    domain::Completion* completion = completionOf(facts, round);
    if (completion == nullptr) {
        return context.refuse(Error("not-completed", "round", "known").with("case", facts.suggestion.address()));
    }
    checkVersion(command.expect, context.reader().completionVersion(completion->id), context);
    replace(command.completedOn, completion->on);
    if (command.ground) completion->ground = *command.ground;
    replace(command.reason, completion->reason, std::string());
    context.refuseFuture(completion->on, "completed_on");
    checkGround(*completion, facts, context);
    context.checkOrder(*known, facts);
    if (context.isRefused()) return;
    context.writer().updateCompletion(*completion);
}

}  // namespace huying::app

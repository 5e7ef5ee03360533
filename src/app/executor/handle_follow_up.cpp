// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/executor/fact_correction_parts.h"
#include "app/executor/newest_row.h"
#include "app/executor/promise_guard.h"
#include "domain/second_answers.h"
#include "domain/unrecorded_promises.h"

// The ledger of promises: what a reply promises, what became of it, and the second answer (domain.md §2.8).
namespace huying::app {

using base::Error;
using domain::CommitmentState;
using domain::CommitmentStepKind;

namespace {

// Only a class that is planned or being solved promises anything (class list, `opensCommitment`).
void checkClassPromises(const domain::CaseFacts& facts, const domain::Reply& reply, CommandContext& context) {
    if (facts.promises(reply.resultClass)) return;
    context.refuse(promisesNothing(reply.resultClass, "unit", facts, context));
}

void checkDue(std::optional<base::Date> due, base::Date on, const std::string& field, CommandContext& context) {
    if (due && *due < on)
        context.refuse(Error("due-before-promise", field, "order").with("value", base::isoDate(*due)).with("on", base::isoDate(on)));
}

std::string numbers(const std::vector<int>& all) {
    std::vector<std::string> texts;
    for (const int one : all) texts.push_back(std::to_string(one));
    return base::joined(texts, "、");
}

// The one that is meant by its number, else the only one that is open.
const domain::Commitment* meantCommitment(std::optional<int> number, const domain::CaseFacts& facts, CommandContext& context) {
    std::vector<int> open;
    for (const domain::Commitment& row : facts.commitments) {
        if (!row.isVoid && domain::stateOf(facts, row) == CommitmentState::open) open.push_back(domain::numberOf(facts, row.id));
    }
    if (!number && open.size() == 1) number = open.front();
    const domain::Commitment* meant = number ? domain::commitmentNumbered(facts, *number) : nullptr;
    if (meant != nullptr) return meant;
    context.refuse(Error(number ? "unknown-commitment" : "commitment-must-be-named", "commitment", "known")
                       .with("case", facts.suggestion.address())
                       .with("value", number ? std::to_string(*number) : "")
                       .with("open", numbers(open)));
    return nullptr;
}

// What a step of each kind has to say.
void checkStep(const domain::CommitmentStep& step, const std::string& textField, CommandContext& context) {
    const bool isRated = step.kind == CommitmentStepKind::rated;
    const bool needsText = !isRated || step.rating == domain::Rating::dissatisfied;
    if (needsText && base::trimmed(step.text).empty()) {
        const char* code = step.kind == CommitmentStepKind::fulfilled      ? "fulfilment-needs-evidence"
                           : step.kind == CommitmentStepKind::notFulfilled ? "failure-needs-explanation"
                           : isRated                                       ? "dissatisfied-needs-reason"
                                                                           : "field-required";
        context.refuse(Error(code, textField, "required").with("field", textField));
    }
    if (isRated && !step.rating) context.refuse(Error("field-required", "rating", "required").with("field", "rating"));
    if (!isRated && step.rating) context.refuse(Error("rating-of-no-rating", "rating", "conflict"));
    if (step.dueOn && step.kind != CommitmentStepKind::progress) context.refuse(Error("due-only-with-progress", "due_on", "conflict"));
    checkDue(step.dueOn, step.on, "due_on", context);
    context.refuseFuture(step.deputyToldOn, "deputy_told_on");
    if (step.deputyToldOn && *step.deputyToldOn < step.on) {
        context.refuse(Error("told-before-it-happened", "deputy_told_on", "order")
                           .with("value", base::isoDate(*step.deputyToldOn))
                           .with("on", base::isoDate(step.on)));
    }
}

// With a class of its own an answer says that what was promised is settled.
void checkNothingOpen(const domain::CaseFacts& facts, const domain::SecondReply& reply, CommandContext& context) {
    if (!reply.resultClass) return;
    std::vector<int> open;
    for (const domain::Commitment& row : facts.commitments) {
        if (domain::wasOpenAt(facts, reply, row)) open.push_back(domain::numberOf(facts, row.id));
    }
    if (open.empty()) return;
    context.refuse(Error("commitments-open", "result_class", "order")
                       .with("case", facts.suggestion.address())
                       .with("open", numbers(open))
                       .with("on", base::isoDate(reply.on)));
}

// A correction must not leave an answer with a class of its own before its promises were settled.
void checkAnswersStillRest(const domain::CaseFacts& before, const domain::CaseFacts& after, CommandContext& context) {
    context.checkOrder(before, after);
    for (const domain::SecondReply& row : after.secondReplies) checkNothingOpen(after, row, context);
}

// What the deputy said of it stands only with it: the rating goes first, by somebody's own hand and with a reason of its own.
void checkRatingsRest(const domain::CaseFacts& before, const domain::CaseFacts& after, const char* field, CommandContext& context) {
    for (const domain::CommitmentStep* rating : domain::ratingsWithoutTheirCause(before, after)) {
        const auto steps = domain::recordedStepsOf(before, rating->commitment);  // as they are numbered where they are read
        const auto place = std::find_if(steps.begin(), steps.end(), [&](const auto* step) { return step->id == rating->id; });
        context.refuse(Error("rating-rests-on-entry", field, "order")
                           .with("case", after.suggestion.address())
                           .with("number", std::to_string(domain::numberOf(after, rating->commitment)))
                           .with("entry", std::to_string(place - steps.begin() + 1))
                           .with("on", base::isoDate(rating->on)));
    }
}

// Whoever records a promise of an answer takes back that it promises nothing.
void takeBackNothingPromised(const domain::CaseFacts& facts, const domain::Commitment& promise, CommandContext& context) {
    domain::CaseFacts withPromise = facts;
    withPromise.commitments.push_back(promise);
    const auto left = domain::answersWithoutPromises(withPromise);
    for (const domain::AnswerWithoutPromises& answer : domain::answersWithoutPromises(facts)) {
        const auto isSame = [&](const domain::AnswerWithoutPromises& one) { return one.task == answer.task; };
        if (answer.nothingPromised.empty() || std::any_of(left.begin(), left.end(), isSame)) continue;
        for (domain::SecondReply row : facts.secondReplies) {
            if (row.id != answer.secondReply) continue;
            row.nothingPromised.clear();
            context.writer().updateSecondReply(row);
        }
        if (answer.secondReply) continue;
        domain::Reply reply = *facts.replyOf(answer.task);
        reply.nothingPromised.clear();
        context.writer().updateReply(reply);
    }
}

}  // namespace

// Whoever touched since what the newest of these changes touched is named too, with all that was changed.
void checkVersion(std::optional<std::int64_t> expect, std::int64_t version, CommandContext& context) {
    if (!expect || *expect == version) return;
    constexpr std::int64_t most = 500;
    const std::int64_t first = std::max(std::min(*expect + 1, version), version - most);
    const std::vector<HistoryEntry> later = context.reader().historyEntries(first, version);
    const auto isAbout = [&](const HistoryChange& change) {
        const auto& newest = later.back().changes;
        return std::any_of(newest.begin(), newest.end(),
                           [&](const HistoryChange& one) { return one.table == change.table && one.row == change.row; });
    };
    std::vector<std::string> actors;
    std::vector<std::string> columns;
    const auto add = [](std::vector<std::string>& names, const std::string& name) {
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    };
    for (const HistoryEntry& entry : later) {
        for (const HistoryChange& change : entry.changes) {
            if (!isAbout(change)) continue;
            add(actors, entry.actor);
            add(columns, change.column);
        }
    }
    context.refuse(Error("changed-meanwhile", "expect", "conflict")
                       .with("version", std::to_string(version))
                       .with("actor", base::joined(actors, "、"))
                       .with("columns", base::joined(columns, "、")));
}

void addPromise(const PromisedThing& promise, const domain::CaseFacts& facts, const domain::Task& task, base::Date on,
                CommandContext& context) {
    checkDue(promise.dueOn, on, "due_on", context);
    const domain::Commitment row{{}, task.id, on, promise.text, promise.dueOn, promise.owner, false};
    // An answer with a class of its own has said that nothing was open.
    for (const domain::SecondReply& answer : facts.secondReplies) {
        if (!answer.resultClass || !domain::wasOpenAt(facts, answer, row)) continue;
        context.refuse(
            Error("answered-again-since", "on", "order").with("case", facts.suggestion.address()).with("on", base::isoDate(answer.on)));
        break;
    }
    if (context.isRefused()) return;
    context.writer().addCommitment(facts.suggestion.id, row);
    takeBackNothingPromised(facts, row, context);
}

void handle(const RecordCommitment& command, CommandContext& context) {
    const auto found = context.findUnitTask(command.caseAddress, command.unit);
    const auto on = context.knownDay();
    if (!found || !on || context.isRefused()) return;
    checkClassPromises(found->facts, *found->facts.replyOf(found->task.id), context);
    addPromise({command.text, command.dueOn, command.owner}, found->facts, found->task, *on, context);
}

void handle(const RecordCommitmentProgress& command, CommandContext& context) {
    const auto facts = context.findCase(command.caseAddress);
    const auto on = context.knownDay();
    if (!facts || !on) return;
    context.checkAllowed(*facts);
    if (facts->commitments.empty()) return;
    const domain::Commitment* commitment = meantCommitment(command.commitment, *facts, context);
    if (commitment == nullptr) return;
    const std::string number = std::to_string(domain::numberOf(*facts, commitment->id));
    const auto told = [&](const char* code, const char* field) {
        return Error(code, field, "order")
            .with("case", facts->suggestion.address())
            .with("number", number)
            .with("on", base::isoDate(commitment->on));
    };
    domain::CommitmentStep step;
    step.commitment = commitment->id;
    step.kind = command.step.value_or(CommitmentStepKind::progress);
    step.on = *on;
    step.text = command.text;
    step.dueOn = command.dueOn;
    step.signatory = command.signatory;
    step.deputyToldOn = command.deputyToldOn;
    step.rating = command.rating;
    if (commitment->isVoid) context.refuse(told("commitment-void", "commitment"));
    if (*on < commitment->on) context.refuse(told("before-the-promise", "on"));
    const bool isFulfilled = domain::stateOf(*facts, *commitment) == CommitmentState::fulfilled;
    const bool isFulfilledThen = domain::stateOf(*facts, *commitment, *on) == CommitmentState::fulfilled;
    const bool isSettling = step.kind == CommitmentStepKind::fulfilled || step.kind == CommitmentStepKind::notFulfilled;
    if ((isSettling && isFulfilled) || (step.kind == CommitmentStepKind::progress && isFulfilledThen))
        context.refuse(told("commitment-fulfilled", "commitment"));
    checkStep(step, "text", context);
    domain::CaseFacts withStep = *facts;
    withStep.commitmentSteps.push_back(step);
    checkRatingsRest(*facts, withStep, "on", context);  // what is recorded late may come before a rating
    if (!context.isRefused()) context.writer().addCommitmentStep(facts->suggestion.id, step);
}

namespace {

void correctPromise(const CorrectCommitment& command, domain::Commitment& row, CommandContext& context) {
    if (command.happenedOn) row.on = *command.happenedOn;
    if (command.text) row.text = *command.text;
    replace(command.dueOn, row.dueOn);
    replace(command.owner, row.owner, std::string());
    if (command.isVoid) row.isVoid = *command.isVoid;
    if (row.isVoid && command.isVoid && base::trimmed(command.reason).empty())
        context.refuse(Error("field-required", "reason", "required").with("field", "reason"));
    if (base::trimmed(row.text).empty()) context.refuse(Error("field-required", "text", "required").with("field", "text"));
    context.refuseFuture(row.on, "happened_on");
    checkDue(row.dueOn, row.on, "due_on", context);
}

// A promise that is brought back needs its reply, of a class that promises.
void checkReplyPromises(const domain::Commitment& row, const domain::CaseFacts& facts, CommandContext& context) {
    const domain::Reply* reply = facts.replyOf(row.task);
    if (reply == nullptr) return context.refuse(Error("no-reply-yet", "void", "order").with("case", facts.suggestion.address()));
    checkPromisesRest(*reply, true, facts, context);
}

bool isFulfilledOnce(const domain::CaseFacts& facts, const domain::Commitment& commitment) {
    const auto steps = domain::stepsOf(facts, commitment.id);
    const auto fulfilled = std::count_if(steps.begin(), steps.end(),
                                         [](const domain::CommitmentStep* step) { return step->kind == CommitmentStepKind::fulfilled; });
    return fulfilled == 0 || (fulfilled == 1 && domain::stateOf(facts, commitment) == CommitmentState::fulfilled);
}

// What was fulfilled once stays so; a correction may always lead out of what is not in order.
void checkOneFulfilment(const domain::CaseFacts& before, const domain::CaseFacts& facts, const domain::Commitment& commitment,
                        CommandContext& context) {
    if (!isFulfilledOnce(before, commitment) || isFulfilledOnce(facts, commitment)) return;
    context.refuse(Error("commitment-fulfilled", "step", "order")
                       .with("case", facts.suggestion.address())
                       .with("number", std::to_string(domain::numberOf(facts, commitment.id)))
                       .with("on", base::isoDate(commitment.on)));
}

}  // namespace

void handle(const CorrectCommitment& command, CommandContext& context) {
    const auto known = context.findCase(command.caseAddress);
    if (!known) return;
    context.checkAllowed(*known);
    if (context.isRefused()) return;
    domain::CaseFacts facts = *known;
    const domain::Commitment* meant = meantCommitment(command.commitment, facts, context);
    if (meant == nullptr) return;
    domain::Commitment& commitment = facts.commitments[static_cast<std::size_t>(domain::numberOf(facts, meant->id)) - 1];
    checkVersion(command.expect, context.reader().commitmentVersion(commitment.id), context);
    const bool wasVoid = commitment.isVoid;
    correctPromise(command, commitment, context);
    if (wasVoid && !commitment.isVoid) checkReplyPromises(commitment, facts, context);
    for (const domain::LookBackLine& line : facts.lookBackLines) {
        if (!commitment.isVoid || line.commitment != commitment.id) continue;
        context.refuse(
            Error("look-back-rests-on-commitment", "void", "order").with("case", facts.suggestion.address()).with("value", line.roundName));
    }
    checkAnswersStillRest(*known, facts, context);
    if (!context.isRefused()) context.writer().updateCommitment(commitment);
}

void handle(const CorrectCommitmentProgress& command, CommandContext& context) {
    const auto known = context.findCase(command.caseAddress);
    if (!known) return;
    context.checkAllowed(*known);
    if (context.isRefused()) return;
    domain::CaseFacts facts = *known;
    const domain::Commitment* commitment = meantCommitment(command.commitment, facts, context);
    if (commitment == nullptr) return;
    const auto steps = domain::recordedStepsOf(facts, commitment->id);
    if (command.number < 1 || static_cast<std::size_t>(command.number) > steps.size()) {
        return context.refuse(Error("unknown-commitment-entry", "entry", "known")
                                  .with("value", std::to_string(command.number))
                                  .with("count", std::to_string(steps.size())));
    }
    domain::CommitmentStep row = *steps[static_cast<std::size_t>(command.number) - 1];
    correctFact(command, context.reader().commitmentVersion(commitment->id), row, context);
    if (command.step && *command.step != row.kind) {
        row.kind = *command.step;
        if (row.kind != CommitmentStepKind::progress) row.dueOn.reset();
        if (row.kind != CommitmentStepKind::rated) row.rating.reset();
    }
    if (command.text) row.text = *command.text;
    replace(command.dueOn, row.dueOn);
    replace(command.signatory, row.signatory, std::string());
    replace(command.deputyToldOn, row.deputyToldOn);
    if (command.rating) row.rating = command.rating;
    checkStep(row, "text", context);
    domain::place(facts, &domain::VoidableFacts::commitmentSteps, row);
    checkOneFulfilment(*known, facts, *commitment, context);
    checkRatingsRest(*known, facts, command.isVoid ? "void" : command.step ? "step" : "happened_on", context);
    checkAnswersStillRest(*known, facts, context);
    if (!context.isRefused()) context.writer().updateFact(facts.suggestion.id, row);
}

void handle(const AnswerAgain& command, CommandContext& context) {
    const auto found = context.findUnitTask(command.caseAddress, command.unit);
    const auto on = context.knownDay();
    if (!found || !on || context.isRefused()) return;
    domain::SecondReply reply;
    reply.task = found->task.id;
    reply.on = *on;
    reply.resultClass = command.resultClass;
    reply.documentNumber = command.documentNumber;
    reply.signatory = command.signatory;
    reply.text = command.text;
    reply.way = command.way;
    checkClassInUse(reply.resultClass, found->facts.suggestion.term, context);
    checkNothingOpen(found->facts, reply, context);
    if (context.isRefused()) return;
    if (reply.resultClass) {
        domain::CaseFacts answered = found->facts;
        answered.secondReplies.push_back(reply);
        noteMissingPromises(reply.task, answered, context);
    }
    context.writer().addSecondReply(found->facts.suggestion.id, reply);
}

void handle(const CorrectSecondReply& command, CommandContext& context) {
    const auto known = context.findCase(command.caseAddress);
    if (!known) return;
    const auto unit = context.findUnit(command.unit);
    context.checkAllowed(*known, unit ? MaybeUnit(unit->id) : std::nullopt);
    if (!unit || context.isRefused()) return;
    domain::CaseFacts facts = *known;
    domain::SecondReply* row = newestOfUnit(facts.secondReplies, facts, unit->id);
    if (row == nullptr) {
        return context.refuse(
            Error("no-reply-of-unit", "unit", "known").with("case", facts.suggestion.address()).with("unit", unit->displayName()));
    }
    checkVersion(command.expect, context.reader().secondReplyVersion(row->id), context);
    const std::optional<domain::ResultClass> classBefore = row->resultClass;
    if (command.repliedOn) row->on = *command.repliedOn;
    if (command.resultClass.value != row->resultClass) checkClassInUse(command.resultClass.value, facts.suggestion.term, context);
    replace(command.resultClass, row->resultClass);
    replace(command.documentNumber, row->documentNumber, std::string());
    replace(command.signatory, row->signatory, std::string());
    replace(command.text, row->text, std::string());
    replace(command.way, row->way);
    replace(command.nothingPromised, row->nothingPromised, std::string());
    if (command.nothingPromised.isGiven) checkNothingPromised(row->nothingPromised, row->task, row->id, facts, context);
    if (command.resultClass.isGiven && !facts.promises(row->resultClass)) row->nothingPromised.clear();
    if (row->resultClass != classBefore) noteMissingPromises(row->task, facts, context);
    context.refuseFuture(row->on, "replied_on");
    checkAnswersStillRest(*known, facts, context);
    if (!context.isRefused()) context.writer().updateSecondReply(*row);
}

void checkPromisesRest(const domain::Reply& reply, bool stands, const domain::CaseFacts& facts, CommandContext& context) {
    const bool hasPromised = std::any_of(facts.commitments.begin(), facts.commitments.end(),
                                         [&](const domain::Commitment& row) { return row.task == reply.task && !row.isVoid; });
    if (!hasPromised) return;
    if (stands && facts.promises(reply.resultClass)) return;
    context.refuse(
        Error(stands ? "commitments-rest-on-class" : "commitments-rest-on-reply", stands ? "result_class" : "review_result", "conflict")
            .with("case", facts.suggestion.address()));
}

void checkNothingPromised(std::string& reason, domain::TaskId task, domain::SecondReplyId answer, const domain::CaseFacts& facts,
                          CommandContext& context) {
    reason = base::trimmed(reason);
    const auto awaiting = domain::answersWithoutPromises(facts);
    const bool isAwaiting = std::any_of(awaiting.begin(), awaiting.end(), [&](const domain::AnswerWithoutPromises& row) {
        return row.task == task && row.secondReply == answer;
    });
    if (reason.empty() || isAwaiting) return;
    context.refuse(Error("no-promises-awaited", "nothing_promised", "conflict").with("case", facts.suggestion.address()));
}

void noteMissingPromises(domain::TaskId task, const domain::CaseFacts& facts, CommandContext& context) {
    const auto awaiting = domain::answersWithoutPromises(facts);
    const bool isAwaited = std::any_of(awaiting.begin(), awaiting.end(), [&](const domain::AnswerWithoutPromises& row) {
        return row.task == task && row.nothingPromised.empty();
    });
    if (isAwaited) context.notice(Error("promises-missing", "commitments", "required").with("case", facts.suggestion.address()));
}

}  // namespace huying::app

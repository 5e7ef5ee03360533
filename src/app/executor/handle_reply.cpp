// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/executor/clock_pause_parts.h"
#include "app/executor/fact_correction_parts.h"
#include "app/executor/merged_pieces.h"
#include "app/executor/promise_guard.h"
#include "domain/fact_order.h"

namespace huying::app {

using base::Error;

namespace {

// It has given its opinion or signed the draft.
bool hasSpoken(const domain::CaseFacts& facts, const domain::Task& joint) {
    return facts.jointOpinionOf(joint.id) != nullptr || domain::countersignedBy(facts, joint.id) != nullptr;
}

// The joint units of the round that have not said anything: accepted, but said (design: late recording).
void noteMissingOpinions(const domain::CaseFacts& facts, int round, CommandContext& context) {
    for (const domain::Task& task : facts.tasks) {
        if (task.round != round || !task.givesJointOpinion() || hasSpoken(facts, task)) continue;
        for (const domain::Unit& unit : context.directory().units()) {
            if (unit.id == task.unit) context.notice(Error("joint-opinion-missing", "", "order").with("unit", unit.displayName()));
        }
    }
}

// A reply of a day before a merger, recorded late: what one of several units had answered then is the merged piece's too, as where
// the merger itself is recorded late. With the last one of them the case was answered before it took the piece.
void checkMergedBefore(const domain::Reply& reply, const domain::CaseFacts& facts, CommandContext& context) {
    domain::CaseFacts answered = facts;
    answered.replies.push_back(reply);
    for (const domain::MergedPiece* piece : domain::mergedAfterLastReply(answered)) {
        if (!reply.on || *reply.on >= *piece->on) continue;  // on record already
        context.refuse(Error("reply-before-merger", "on", "order")
                           .with("case", facts.suggestion.address())
                           .with("piece", piece->address)
                           .with("on", base::isoDate(*piece->on))
                           .with("value", base::isoDate(*reply.on)));
    }
}

// Signers of the pieces merged into a main case when it replied, or that are merged now: the reply is theirs too.
void openForMergedPieces(const domain::CaseFacts& facts, domain::ReplyId reply, CommandContext& context) {
    for (const domain::MergedPiece& piece : facts.mergedPieces) {
        if (!piece.endedOn && !piece.isWithdrawn) openDeliveries(piece.piece, piece.signers, reply, context);
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

// A class that is planned promises something; what it is belongs into the ledger. `reply` as it was recorded.
void takePromises(const RecordReply& command, const domain::Reply& reply, const domain::CaseFacts& facts, const domain::Task& task,
                  CommandContext& context) {
    if (command.commitments.empty()) {
        domain::CaseFacts answered = facts;
        answered.replies.push_back(reply);
        return noteMissingPromises(task.id, answered, context);
    }
    if (!facts.promises(command.resultClass)) return context.refuse(promisesNothing(command.resultClass, "commitments", facts, context));
    const auto on = context.knownDay();
    if (!on) return;
    for (const PromisedThing& promise : command.commitments) addPromise(promise, facts, task, *on, context);
}

}  // namespace

void openDeliveries(domain::SuggestionId piece, const std::vector<domain::Signatory>& signers, domain::ReplyId reply,
                    CommandContext& context) {
    for (const domain::Signatory& signer : domain::owedTo(signers, context.directory().settings().replyTo)) {
        domain::Delivery line;
        line.reply = reply;
        line.deputy = signer.deputy;
        line.delegation = signer.delegation;
        context.writer().addDelivery(piece, line);
    }
}

void handle(const RecordReply& command, CommandContext& context) {
    const auto found = context.findUnitTask(command.caseAddress, command.unit);
    if (!found || context.isRefused()) return;
    const auto& [facts, unit, task] = *found;
    for (const domain::Reply& before : facts.replies) {
        const domain::ReplyReview* review = before.task == task.id ? facts.reviewOf(before.id) : nullptr;
        if (review == nullptr || !review->on || !context.on() || *review->on <= *context.on()) continue;
        return context.refuse(Error("reply-before-sent-back", "on", "order")
                                  .with("case", facts.suggestion.address())
                                  .with("unit", unit.displayName())
                                  .with("on", base::isoDate(*review->on)));
    }
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
    checkClassInUse(command.resultClass, facts.suggestion.term, context);
    noteLateness(reply, facts, task, context);
    reply.publishByUnit = command.publishByUnit;
    if (!reply.resultClass) context.notice(Error("class-missing", "result_class", "required").with("unit", unit.displayName()));
    noteMissingOpinions(facts, task.round, context);
    for (const domain::Reply& other : facts.replies) {
        const domain::Task* otherTask = facts.task(other.task);
        if (facts.isSentBack(other.id)) continue;
        if (otherTask != nullptr && otherTask->round == task.round && other.resultClass != reply.resultClass) {
            context.notice(Error("classes-differ", "result_class", "conflict").with("case", facts.suggestion.address()));
            break;
        }
    }
    if (task.round == 1) checkMergedBefore(reply, facts, context);
    endPauseOf(facts, task, context);
    reply.id = context.writer().addReply(facts.suggestion.id, reply);
    openDeliveries(facts.suggestion.id, facts.signers(), reply.id, context);
    if (task.round == 1) openForMergedPieces(facts, reply.id, context);
    recordPeople(command, task, context);
    takePromises(command, reply, facts, task, context);
}

namespace {

// A line of the case itself, or of a piece merged into it.
struct OwedLine {
    domain::Delivery line;
    const domain::MergedPiece* piece = nullptr;
};

// What the signers of a main case got or are owed and, with `takesMerged`, those of the pieces merged into it.
std::vector<OwedLine> linesOf(const domain::CaseFacts& facts, bool takesMerged, CommandContext& context) {
    std::vector<OwedLine> lines;
    for (const domain::Delivery& line : facts.deliveries) lines.push_back({line});
    for (const domain::MergedPiece& row : facts.mergedPieces) {
        const auto piece = row.endedOn || !takesMerged ? std::nullopt : context.reader().caseFacts(row.piece);
        if (!piece) continue;
        for (const domain::Delivery& line : piece->deliveries) {
            const bool isOfMain =
                std::any_of(facts.replies.begin(), facts.replies.end(), [&](const domain::Reply& reply) { return reply.id == line.reply; });
            if (isOfMain) lines.push_back({line, &row});
        }
        if (std::any_of(piece->deliveries.begin(), piece->deliveries.end(), [](const domain::Delivery& line) { return !line.way; }))
            context.concerns(row.address);
    }
    return lines;
}

// The lines that one delivery serves.
struct LinesToServe {
    std::vector<domain::Delivery> lines;
    std::vector<domain::UnitId> units;                 // whose replies they are of
    std::vector<const domain::MergedPiece*> tooEarly;  // pieces that were merged after that day
    std::optional<base::Date> replyOn;                 // of a reply that was given after that day, the first one
};

LinesToServe linesToServe(const domain::CaseFacts& facts, MaybeUnit unit, std::optional<domain::DeputyId> deputy,
                          const std::vector<OwedLine>& owed, CommandContext& context) {
    LinesToServe found;
    for (const OwedLine& row : owed) {
        const domain::Delivery& line = row.line;
        const auto reply =
            std::find_if(facts.replies.begin(), facts.replies.end(), [&](const domain::Reply& one) { return one.id == line.reply; });
        const domain::Task* task = reply == facts.replies.end() ? nullptr : facts.task(reply->task);
        if (line.way || task == nullptr || (unit && task->unit != *unit) || (deputy && line.deputy != *deputy)) continue;
        if (context.on() && reply->on && *context.on() < *reply->on) {  // a later reply, not yet written then
            found.replyOn = found.replyOn ? std::min(*found.replyOn, *reply->on) : *reply->on;
            continue;
        }
        if (row.piece != nullptr && row.piece->on && context.on() && *context.on() < *row.piece->on) {
            if (std::find(found.tooEarly.begin(), found.tooEarly.end(), row.piece) == found.tooEarly.end())
                found.tooEarly.push_back(row.piece);
            continue;
        }
        found.lines.push_back(line);
        if (std::find(found.units.begin(), found.units.end(), task->unit) == found.units.end()) found.units.push_back(task->unit);
    }
    return found;
}

}  // namespace

void handle(const RecordDelivery& command, CommandContext& context) {
    const auto facts = context.findCase(command.caseAddress);
    if (!facts) return;
    MaybeUnit unitId;
    if (!command.unit.empty()) {
        const auto unit = context.findUnit(command.unit);
        if (!unit) return;
        unitId = unit->id;
    }
    std::optional<domain::DeputyId> deputy;
    if (!command.deputy.isEmpty()) deputy = context.findSigner(command.deputy, *facts, "deputy", CommandContext::Whose::mergedToo);
    // Whoever signed only a piece merged into this one is served as well.
    const bool takesMerged = command.withMerged.value_or(false) || (deputy && !facts->isSigner(*deputy));
    const std::vector<OwedLine> owed = linesOf(*facts, takesMerged, context);
    const bool isAnyOpen = std::any_of(owed.begin(), owed.end(), [](const OwedLine& row) { return !row.line.way; });
    context.checkAllowed(*facts, unitId, takesMerged && isAnyOpen ? "nothing-to-deliver" : "");
    if (context.isRefused()) return;
    LinesToServe found = linesToServe(*facts, unitId, deputy, owed, context);
    const auto refusal = [&](const char* code, const char* field, const char* rule) {
        return Error(code, field, rule).with("case", facts->suggestion.address()).with("on", base::isoOrEmpty(context.on()));
    };
    for (const domain::MergedPiece* piece : found.tooEarly) {
        context.refuse(Error("delivery-before-merger", "on", "order")
                           .with("case", facts->suggestion.address())
                           .with("piece", piece->address)
                           .with("on", base::isoOrEmpty(piece->on))
                           .with("value", base::isoOrEmpty(context.on())));
    }
    if (context.isRefused()) return;
    if (found.lines.empty() && found.replyOn)
        return context.refuse(refusal("delivery-before-reply", "on", "order").with("reply_on", base::isoDate(*found.replyOn)));
    if (found.lines.empty()) return context.refuse(refusal("nothing-to-deliver", "deputy", "order"));
    if (found.units.size() > 1) return context.refuse(refusal("unit-must-be-named", "unit", "required"));
    for (domain::Delivery& line : found.lines) {
        line.way = command.way;
        line.on = context.on();
        line.formSent = command.formSent.value_or(false);
        context.writer().updateFact(facts->suggestion.id, line);
    }
}

namespace {

// The line that says how the same reply got to the same signer, or that it has not.
const domain::Delivery* otherLine(const domain::Delivery& row, const domain::CaseFacts& facts) {
    const auto found = std::find_if(facts.deliveries.begin(), facts.deliveries.end(), [&](const domain::Delivery& one) {
        return one.id != row.id && one.reply == row.reply && one.deputy == row.deputy && one.delegation == row.delegation;
    });
    return found == facts.deliveries.end() ? nullptr : &*found;
}

// What did not reach the signer is owed; what did after all is not.
void settleDebt(const FactToCorrect<domain::Delivery>& found, CommandContext& context) {
    const domain::Delivery& row = found.row;
    const domain::CaseFacts& facts = found.known;
    const domain::Delivery* other = otherLine(row, facts);
    if (found.countsAgain() && other != nullptr) context.writer().removeDelivery(other->id);
    const bool isSigner = row.deputy ? facts.isSigner(row.deputy) : row.delegation == facts.suggestion.leadDelegation;
    if (found.becomesVoid() && other == nullptr && isSigner) {
        domain::Delivery owed;
        owed.reply = row.reply;
        owed.deputy = row.deputy;
        owed.delegation = row.delegation;
        context.writer().addDelivery(facts.suggestion.id, owed);
    }
}

}  // namespace

void handle(const CorrectDelivery& command, CommandContext& context) {
    auto found = findFact(command, &domain::VoidableFacts::deliveries, "delivery_number", context);
    if (!found) return;
    domain::Delivery& row = found->row;
    const domain::CaseFacts& facts = found->known;
    const auto refuse = [&](const char* code, const char* field) {
        context.refuse(Error(code, field, "order").with("case", facts.suggestion.address()));
    };
    if (!row.way) refuse("not-delivered-yet", "delivery_number");
    if (facts.isSentBack(row.reply)) return refuse("reply-was-sent-back", "delivery_number");
    if (command.way) row.way = *command.way;
    if (command.formSent) row.formSent = *command.formSent;
    const domain::Delivery* other = otherLine(row, facts);
    if (found->countsAgain() && other != nullptr && other->way) refuse("delivered-since", "void");
    const bool stands =
        std::any_of(facts.replies.begin(), facts.replies.end(), [&](const domain::Reply& reply) { return reply.id == row.reply; });
    if (found->countsAgain() && !stands) refuse("no-reply-yet", "void");
    if (keepFact(*found, context)) settleDebt(*found, context);
}

void handle(const SetReplyTo& command, CommandContext& context) {
    if (context.isRefused() || context.directory().settings().replyTo == command.to) return;
    context.writer().setReplyTo(command.to);
    context.directory().forget();
}

void handle(const RecordReview& command, CommandContext& context) {
    using domain::ReviewResult;
    const auto found = context.findUnitTask(command.caseAddress, command.unit);
    if (!found) return;
    const domain::CaseFacts& facts = found->facts;
    const domain::Reply* standing = facts.replyOf(found->task.id);
    if (standing == nullptr) return;  // said by the table
    domain::Reply reply = *standing;
    const bool changesClass = command.resultClass && command.resultClass != reply.resultClass;
    const bool isSentBack = command.result == ReviewResult::sentBack;
    const auto refuse = [&](const char* code, const char* field, const char* rule) {
        context.refuse(Error(code, field, rule).with("case", facts.suggestion.address()).with("unit", found->unit.displayName()));
    };
    if ((isSentBack || changesClass) && base::trimmed(command.reason).empty())
        context.refuse(Error("field-required", "reason", "required").with("field", "reason"));
    if (isSentBack && command.resultClass) refuse("sent-back-has-no-class", "result_class", "conflict");
    // What has reached a deputy or the public is answered; then only a re-handling helps.
    const auto isOut = [&](const std::vector<domain::Delivery>& lines) {
        return std::any_of(lines.begin(), lines.end(), [&](const domain::Delivery& row) { return row.reply == reply.id && row.way; });
    };
    const auto isPublic = [](const domain::CaseFacts& of) {
        return std::any_of(of.publications.begin(), of.publications.end(), [](const domain::PublicationRecord& row) {
            return row.what == domain::PublishedPart::reply && row.isPublished();
        });
    };
    bool isDelivered = isOut(facts.deliveries) || isPublic(facts);
    for (const domain::MergedPiece& piece : facts.mergedPieces) {
        const auto other = piece.endedOn ? std::nullopt : context.reader().caseFacts(piece.piece);
        isDelivered = isDelivered ||
                      (other && (isOut(other->deliveries) || isPublic(*other) || !other->feedback.empty() || !other->completions.empty()));
    }
    const bool isRated = std::any_of(facts.feedback.begin(), facts.feedback.end(),
                                     [&](const domain::Feedback& row) { return row.round == found->task.round; });
    const bool isCompleted = std::any_of(facts.completions.begin(), facts.completions.end(),
                                         [&](const domain::Completion& row) { return row.round == found->task.round; });
    if (isSentBack && (isDelivered || isRated || isCompleted)) refuse("reply-is-out", "review_result", "order");
    if (changesClass) reply.resultClass = command.resultClass;
    if (changesClass && !facts.promises(reply.resultClass)) reply.nothingPromised.clear();
    if (changesClass) checkClassInUse(command.resultClass, facts.suggestion.term, context);
    if (changesClass || isSentBack) checkPromisesRest(reply, !isSentBack, facts, context);
    if (context.isRefused()) return;
    if (changesClass) {
        domain::CaseFacts reviewed = facts;
        *std::find_if(reviewed.replies.begin(), reviewed.replies.end(), [&](const domain::Reply& row) { return row.id == reply.id; }) =
            reply;
        noteMissingPromises(found->task.id, reviewed, context);
    }
    domain::ReplyReview review;
    review.task = found->task.id;
    review.on = context.on();
    review.reviewer = command.reviewer;
    review.result = command.result;
    review.reason = command.reason;
    review.publication = command.publication;
    if (changesClass) review.resultClass = command.resultClass;
    if (changesClass || isSentBack) review.classBefore = standing->resultClass;
    context.writer().addReplyReview(facts.suggestion.id, review, isSentBack ? &reply : nullptr);
    if (changesClass) context.writer().updateReply(reply);
}

}  // namespace huying::app

// SPDX-License-Identifier: GPL-3.0-or-later
// The facts of a case as they stood on a day: what happened later is taken out again, what is undated counts with what
// presupposes it.
#include <algorithm>

#include "domain/case_facts.h"

namespace huying::domain {

namespace {

using MaybeDate = std::optional<Date>;

// The earlier of two dates, an absent one standing for "not known".
MaybeDate earlier(MaybeDate left, MaybeDate right) {
    if (!left) return right;
    if (!right) return left;
    return std::min(*left, *right);
}

// When each fact counts from, where some are undated.
class EffectiveDates {
public:
    explicit EffectiveDates(const CaseFacts& facts) : facts_(facts) {}

    MaybeDate registration() const {
        if (facts_.suggestion.registeredOn) return facts_.suggestion.registeredOn;
        return facts_.suggestion.submittedOn;
    }

    MaybeDate assignment(const Task& task) const {
        if (task.assignedOn) return task.assignedOn;
        MaybeDate presupposing = earliestOfTask(task.id);
        if (task.round > 1) presupposing = earlier(presupposing, orderOn(task.round));
        if (task.answers()) presupposing = earlier(presupposing, afterReply(task.round));
        return presupposing ? presupposing : registration();
    }

    // A fact of a task other than its reply: presupposed by nothing, so it counts with its cause.
    MaybeDate ofTask(TaskId id, MaybeDate on) const {
        if (on) return on;
        const Task* task = facts_.task(id);
        return task != nullptr ? assignment(*task) : registration();
    }

    MaybeDate reply(const Reply& reply) const {
        if (reply.on) return reply.on;
        const Task* task = facts_.task(reply.task);
        if (task == nullptr) return registration();
        MaybeDate presupposing = afterReply(task->round);
        for (const Delivery& delivery : facts_.deliveries) {
            if (delivery.reply == reply.id) presupposing = earlier(presupposing, delivery.on);
        }
        return presupposing ? presupposing : assignment(*task);
    }

    MaybeDate feedback(const Feedback& feedback) const {
        if (feedback.on) return feedback.on;
        const MaybeDate presupposing = afterFeedback(feedback.round);
        return presupposing ? presupposing : lastReply(feedback.round);
    }

    MaybeDate order(const RehandlingOrder& order) const {
        if (order.on) return order.on;
        const MaybeDate presupposing = fromRound(order.round);
        return presupposing ? presupposing : lastReply(order.round - 1);
    }

    MaybeDate completion(const Completion& completion) const {
        if (completion.on) return completion.on;
        const MaybeDate presupposing = fromRound(completion.round + 1);
        return presupposing ? presupposing : lastReply(completion.round);
    }

private:
    MaybeDate earliestOfTask(TaskId id) const {
        MaybeDate earliest;
        const auto take = [&](const auto& rows) {
            for (const auto& row : rows) {
                if (row.task == id) earliest = earlier(earliest, row.on);
            }
        };
        take(facts_.receipts);
        take(facts_.notes);
        take(facts_.contacts);
        take(facts_.jointOpinions);
        take(facts_.countersigns);
        take(facts_.clockPauses);
        take(facts_.replies);
        take(facts_.urgings);
        for (const Extension& extension : facts_.extensions) {
            if (extension.task == id) earliest = earlier(earliest, earlier(extension.askedOn, extension.decidedOn));
        }
        for (const ReturnRequest& request : facts_.returnRequests) {
            if (request.task == id) earliest = earlier(earliest, earlier(request.askedOn, request.decidedOn));
        }
        for (const UnitProposal& proposal : facts_.unitProposals) {
            if (proposal.task == id) earliest = earlier(earliest, earlier(proposal.askedOn, proposal.decidedOn));
        }
        return earliest;
    }

    MaybeDate orderOn(int round) const {
        MaybeDate earliest;
        for (const RehandlingOrder& order : facts_.rehandlings) {
            if (order.round == round) earliest = earlier(earliest, order.on);
        }
        return earliest;
    }

    // The earliest dated fact of `round` or a later one: it presupposes everything of the rounds before.
    MaybeDate fromRound(int round) const {
        MaybeDate earliest;
        for (const Task& task : facts_.tasks) {
            if (task.round >= round) earliest = earlier(earliest, earlier(task.assignedOn, earliestOfTask(task.id)));
        }
        for (const RehandlingOrder& order : facts_.rehandlings) {
            if (order.round >= round) earliest = earlier(earliest, order.on);
        }
        for (const Feedback& feedback : facts_.feedback) {
            if (feedback.round >= round) earliest = earlier(earliest, feedback.on);
        }
        for (const Completion& completion : facts_.completions) {
            if (completion.round >= round) earliest = earlier(earliest, completion.on);
        }
        return earliest;
    }

    MaybeDate afterFeedback(int round) const {
        MaybeDate earliest = fromRound(round + 1);
        for (const Completion& completion : facts_.completions) {
            if (completion.round == round) earliest = earlier(earliest, completion.on);
        }
        return earliest;
    }

    MaybeDate afterReply(int round) const {
        MaybeDate earliest = afterFeedback(round);
        for (const Feedback& feedback : facts_.feedback) {
            if (feedback.round == round) earliest = earlier(earliest, feedback.on);
        }
        return earliest;
    }

    // The last reply of a round, the cause of its rating and completion.
    MaybeDate lastReply(int round) const {
        MaybeDate last = registration();
        for (const Reply& candidate : facts_.replies) {
            const Task* task = facts_.task(candidate.task);
            if (task == nullptr || task->round != round) continue;
            const MaybeDate on = reply(candidate);
            if (on && (!last || *last < *on)) last = on;
        }
        return last;
    }

    const CaseFacts& facts_;
};

// The latest date of anything that happened; due dates and what was asked for lie ahead and did not happen.
MaybeDate lastDateOf(const CaseFacts& facts) {
    MaybeDate last;
    const auto take = [&last](const MaybeDate& date) {
        if (date && (!last || *last < *date)) last = date;
    };
    take(facts.suggestion.submittedOn);
    take(facts.suggestion.registeredOn);
    for (const Task& row : facts.tasks) {
        take(row.assignedOn);
        take(row.passedOn);
        take(row.cancelledOn);
    }
    for (const UnitPlan& row : facts.unitPlans) take(row.on);
    for (const Consultation& row : facts.consultations) take(row.on);
    for (const Receipt& row : facts.receipts) take(row.on);
    for (const ProgressNote& row : facts.notes) take(row.on);
    for (const Contact& row : facts.contacts) take(row.on);
    for (const JointOpinion& row : facts.jointOpinions) take(row.on);
    for (const Countersign& row : facts.countersigns) take(row.on);
    for (const ClockPause& row : facts.clockPauses) {
        take(row.on);
        take(row.resumedOn);
    }
    for (const Reply& row : facts.replies) take(row.on);
    for (const ReplyReview& row : facts.replyReviews) take(row.on);
    for (const Delivery& row : facts.deliveries) take(row.on);
    for (const Extension& row : facts.extensions) {
        take(row.askedOn);
        take(row.decidedOn);
        take(row.deputyToldOn);
    }
    for (const Feedback& row : facts.feedback) take(row.on);
    for (const RehandlingOrder& row : facts.rehandlings) take(row.on);
    for (const Completion& row : facts.completions) take(row.on);
    for (const Archiving& row : facts.archivings) {
        take(row.on);
        take(row.takenOutOn);
    }
    if (facts.withdrawal) take(facts.withdrawal->on);
    for (const Priority& row : facts.priorities) {
        take(row.on);
        take(row.since());
        take(row.endedOn);
    }
    if (facts.governmentItem) take(facts.governmentItem->on);
    const auto takeDecided = [&take](const auto& rows) {
        for (const auto& row : rows) {
            take(row.askedOn);
            take(row.decidedOn);
        }
    };
    takeDecided(facts.returnRequests);
    takeDecided(facts.unitProposals);
    for (const Coordination& row : facts.coordinations) take(row.on);
    for (const JointOpinion& row : facts.jointOpinions) take(row.returnedOn);
    for (const RatingMeeting& row : facts.ratingMeetings) take(row.on);
    for (const PublicationRecord& row : facts.publications) take(row.on);
    for (const Commitment& row : facts.commitments) take(row.on);
    for (const CommitmentStep& row : facts.commitmentSteps) {
        take(row.on);
        take(row.deputyToldOn);
    }
    for (const SecondReply& row : facts.secondReplies) take(row.on);
    for (const LookBackLine& row : facts.lookBackLines) {
        take(row.on);
        take(row.closedOn);
    }
    for (const LookBackAnswer& row : facts.lookBackAnswers) take(row.on);
    for (const LookBackFinding& row : facts.lookBackFindings) take(row.on);
    for (const Merger& row : facts.mergers) {
        take(row.on);
        take(row.endedOn);
        if (row.mainFacts) take(lastDateOf(*row.mainFacts));
    }
    for (const MergedPiece& row : facts.mergedPieces) {
        take(row.on);
        take(row.endedOn);
    }
    for (const CaseLink& row : facts.links) {
        take(row.on);
        take(row.endedOn);
    }
    for (const Urging& row : facts.urgings) {
        take(row.on);
        take(row.answeredOn);
    }
    for (const Snooze& row : facts.snoozes) {
        take(row.on);
        take(row.endedOn);
    }
    return last;
}

// What was decided later is not decided yet.
template <class Row>
bool forgetDecision(Row& row, Date day) {
    if (!row.decidedOn || *row.decidedOn <= day) return false;
    row.decision.reset();
    row.decidedOn.reset();
    row.decidedBy.clear();
    row.decisionReason.clear();
    row.coordination.reset();
    return true;
}

// What was ended later is not ended yet.
template <class Rows>
void forgetEnds(Rows& rows, Date day) {
    for (auto& row : rows) {
        if (row.endedOn && *row.endedOn > day) row.endedOn.reset();
    }
}

// A class that was changed in a later review was still the unit's own.
void keepReviews(CaseFacts& past, Date day) {
    for (auto review = past.replyReviews.rbegin(); review != past.replyReviews.rend(); ++review) {
        if (!review->on || *review->on <= day || !review->resultClass) continue;
        for (Reply& reply : past.replies) {
            if (reply.id == review->reply) reply.resultClass = review->classBefore;
        }
    }
    std::erase_if(past.replyReviews, [&](const ReplyReview& row) {
        return (row.on && *row.on > day) ||
               std::none_of(past.replies.begin(), past.replies.end(), [&](const Reply& reply) { return reply.id == row.reply; });
    });
}

// The main case of each merger as it stood then.
void keepRelations(CaseFacts& past, Date day) {
    const auto isLater = [day](const auto& row) { return row.on && *row.on > day; };
    std::erase_if(past.mergers, isLater);
    std::erase_if(past.mergedPieces, isLater);
    std::erase_if(past.links, isLater);
    forgetEnds(past.mergers, day);
    forgetEnds(past.mergedPieces, day);
    forgetEnds(past.links, day);
    for (Merger& merger : past.mergers) {
        if (!merger.mainFacts) continue;
        std::optional<CaseFacts> main = factsAsOf(*merger.mainFacts, day);
        merger.mainFacts = main ? std::make_shared<const CaseFacts>(std::move(*main)) : nullptr;
    }
}

template <class Rows, class DateOf>
void keepUpTo(Rows& rows, Date day, DateOf dateOf) {
    std::erase_if(rows, [&](const auto& row) {
        const MaybeDate on = dateOf(row);
        return on && *on > day;
    });
}

// What a unit said goes with the plan it was asked about.
void keepPlans(CaseFacts& past, Date day) {
    const auto isLater = [day](const auto& row) { return row.on && *row.on > day; };
    std::erase_if(past.unitPlans, isLater);
    std::erase_if(past.consultations, [&](const Consultation& row) {
        return isLater(row) ||
               std::none_of(past.unitPlans.begin(), past.unitPlans.end(), [&](const UnitPlan& plan) { return plan.id == row.plan; });
    });
}

// Promises and what became of them always have a date.
void forgetFollowUp(CaseFacts& past, Date day) {
    std::erase_if(past.commitments, [day](const Commitment& row) { return row.on > day; });
    std::erase_if(past.commitmentSteps, [day](const CommitmentStep& row) { return row.on > day; });
    for (CommitmentStep& step : past.commitmentSteps) {
        if (step.deputyToldOn && *step.deputyToldOn > day) step.deputyToldOn.reset();
    }
    std::erase_if(past.secondReplies, [day](const SecondReply& row) { return row.on > day; });
}

// A clock that was started again later still stood.
void forgetPauses(CaseFacts& past, Date day) {
    std::erase_if(past.clockPauses, [day](const ClockPause& row) { return row.on > day; });
    for (ClockPause& pause : past.clockPauses) {
        if (!pause.resumedOn || *pause.resumedOn <= day) continue;
        pause.resumedOn.reset();
        pause.dueOn.reset();
    }
}

// A round that was closed later still went on.
void forgetLookBacks(CaseFacts& past, Date day) {
    const auto isLater = [day](const auto& row) { return row.on > day; };
    std::erase_if(past.lookBackLines, isLater);
    std::erase_if(past.lookBackAnswers, isLater);
    std::erase_if(past.lookBackFindings, isLater);
    for (LookBackLine& line : past.lookBackLines) {
        if (line.closedOn && *line.closedOn > day) line.closedOn.reset();
    }
}

}  // namespace

bool keepAsOf(CaseFacts& facts, Date day) {
    // Undated facts count from dated ones, so where no date lies behind the day there is nothing to leave out.
    if (const MaybeDate last = lastDateOf(facts); last && *last <= day) return true;
    const EffectiveDates dates(facts);
    if (const MaybeDate registered = dates.registration(); registered && *registered > day) return false;

    CaseFacts past = facts;
    keepUpTo(past.receipts, day, [&](const Receipt& row) { return dates.ofTask(row.task, row.on); });
    keepUpTo(past.notes, day, [&](const ProgressNote& row) { return dates.ofTask(row.task, row.on); });
    keepUpTo(past.contacts, day, [&](const Contact& row) { return dates.ofTask(row.task, row.on); });
    keepUpTo(past.jointOpinions, day, [&](const JointOpinion& row) { return dates.ofTask(row.task, row.on); });
    for (JointOpinion& opinion : past.jointOpinions) {
        if (!opinion.returnedOn || *opinion.returnedOn <= day) continue;
        opinion.returnedOn.reset();
        opinion.returnReason.clear();
        opinion.dueAgainOn.reset();
    }
    keepUpTo(past.countersigns, day, [&](const Countersign& row) { return dates.ofTask(row.task, row.on); });
    forgetPauses(past, day);
    keepUpTo(past.replies, day, [&](const Reply& row) { return dates.reply(row); });
    keepReviews(past, day);
    keepUpTo(past.feedback, day, [&](const Feedback& row) { return dates.feedback(row); });
    keepUpTo(past.rehandlings, day, [&](const RehandlingOrder& row) { return dates.order(row); });
    keepUpTo(past.completions, day, [&](const Completion& row) { return dates.completion(row); });
    // An undated request is presupposed by its decision.
    keepUpTo(past.extensions, day, [&](const Extension& row) { return dates.ofTask(row.task, row.askedOn ? row.askedOn : row.decidedOn); });
    for (Extension& extension : past.extensions) {
        if (extension.decidedOn && *extension.decidedOn > day) {
            extension.granted.reset();
            extension.decidedOn.reset();
            extension.grantedUntil.reset();
            extension.decidedUntil.reset();
            extension.deputyToldOn.reset();
        }
    }
    keepUpTo(past.returnRequests, day,
             [&](const ReturnRequest& row) { return dates.ofTask(row.task, row.askedOn ? row.askedOn : row.decidedOn); });
    keepUpTo(past.unitProposals, day,
             [&](const UnitProposal& row) { return dates.ofTask(row.task, row.askedOn ? row.askedOn : row.decidedOn); });
    for (UnitProposal& proposal : past.unitProposals) {
        if (forgetDecision(proposal, day)) proposal.madeLead = false;
    }
    keepUpTo(past.urgings, day, [&](const Urging& row) { return dates.ofTask(row.task, row.on); });
    for (Urging& urging : past.urgings) {
        if (!urging.answeredOn || *urging.answeredOn <= day) continue;
        urging.answeredOn.reset();
        urging.answer.clear();
    }
    keepUpTo(past.snoozes, day, [](const Snooze& row) { return MaybeDate(row.on); });
    for (Snooze& snooze : past.snoozes) {
        if (snooze.endedOn && *snooze.endedOn > day) snooze.endedOn.reset();
    }
    keepUpTo(past.coordinations, day, [&](const Coordination& row) { return row.on ? row.on : dates.registration(); });
    std::erase_if(past.deliveries, [&](const Delivery& row) {
        return std::none_of(past.replies.begin(), past.replies.end(), [&](const Reply& reply) { return reply.id == row.reply; });
    });
    for (Delivery& delivery : past.deliveries) {
        if (delivery.on && *delivery.on > day) {
            delivery.way.reset();
            delivery.on.reset();
        }
    }
    keepUpTo(past.tasks, day, [&](const Task& row) { return dates.assignment(row); });
    for (Task& task : past.tasks) {
        if (task.cancelledOn && *task.cancelledOn > day) task.cancelledOn.reset();
        if (task.passedOn && *task.passedOn > day) task.passedOn.reset();
        const bool becameLead = std::any_of(facts.unitProposals.begin(), facts.unitProposals.end(), [&](const UnitProposal& row) {
            return row.task == task.id && row.madeLead && row.decidedOn && *row.decidedOn > day;
        });
        if (becameLead || (task.leadSince && *task.leadSince > day)) task.role = TaskRole::sole;
        if (!task.cancelledOn) task.cancelReason.clear();
    }
    for (ReturnRequest& request : past.returnRequests) {
        const bool isForgotten = forgetDecision(request, day);
        if (isForgotten || (request.newTask && past.task(*request.newTask) == nullptr)) request.newTask.reset();
    }
    keepPlans(past, day);
    keepUpTo(past.priorities, day, [&](const Priority& row) { return row.since() ? row.since() : dates.registration(); });
    for (Priority& priority : past.priorities) {
        if (priority.endedOn && *priority.endedOn > day) priority.endedOn.reset();
    }
    keepUpTo(past.ratingMeetings, day, [&](const RatingMeeting& row) { return row.on ? row.on : dates.registration(); });
    keepUpTo(past.publications, day, [](const PublicationRecord& row) { return MaybeDate(row.on); });
    forgetFollowUp(past, day);
    forgetLookBacks(past, day);
    keepRelations(past, day);
    if (past.governmentItem && past.governmentItem->on && *past.governmentItem->on > day) past.governmentItem.reset();
    keepUpTo(past.archivings, day, [](const Archiving& row) { return MaybeDate(row.on); });
    for (Archiving& row : past.archivings) {
        if (!row.takenOutOn || *row.takenOutOn <= day) continue;
        row.takenOutOn.reset();
        row.takenOutReason.clear();
    }
    if (past.withdrawal && past.withdrawal->on && *past.withdrawal->on > day) past.withdrawal.reset();
    facts = std::move(past);
    return true;
}

std::optional<CaseFacts> factsAsOf(CaseFacts facts, Date day) {
    if (!keepAsOf(facts, day)) return std::nullopt;
    return facts;
}

}  // namespace huying::domain

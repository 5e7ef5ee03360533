// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fact_order.h"

#include <algorithm>
#include <utility>

namespace huying::domain {

namespace {

using MaybeDate = std::optional<Date>;

// The day of the last reply where everybody had answered before `day`; nothing where somebody had not. Of the first round, whose work
// merged pieces share.
MaybeDate lastReplyBefore(const CaseFacts& facts, MaybeDate day) {
    MaybeDate last;
    for (const Task& task : facts.tasks) {
        if (task.round != 1 || !task.hasAnsweringRole() || !day) continue;
        if ((task.assignedOn && *task.assignedOn > *day) || (task.cancelledOn && *task.cancelledOn <= *day)) continue;
        const Reply* reply = facts.replyOf(task.id);
        if (reply == nullptr || !reply->on || *reply->on >= *day) return std::nullopt;
        last = last ? std::max(*last, *reply->on) : *reply->on;
    }
    return last;
}

class OrderCheck {
public:
    explicit OrderCheck(CaseFacts facts) : facts_(std::move(facts)) {}

    std::vector<OrderFault> run() {
        const Suggestion& suggestion = facts_.suggestion;
        expect(DatedFact::submission, suggestion.submittedOn, DatedFact::registration, suggestion.registeredOn);
        if (facts_.withdrawal) checkWithdrawal(facts_.withdrawal->on);
        checkPlans();
        for (const Merger& merger : facts_.mergers) checkMerger(merger);
        for (const MergedPiece& piece : facts_.mergedPieces)
            expect(DatedFact::registration, suggestion.registeredOn, DatedFact::merger, piece.on);
        for (const MergedPiece* piece : mergedAfterLastReply(facts_))
            expect(DatedFact::merger, piece->on, DatedFact::reply, lastReplyBefore(facts_, piece->on));
        // The tasks of a main case are in order there; a piece may well be younger than they are.
        for (const Task& task : facts_.tasks) {
            if (!facts_.isOfMain(task)) checkTask(task);
        }
        for (const Reply& reply : facts_.replies) checkReply(reply);
        checkFollowUp();
        checkPublications();
        checkLookBacks();
        for (const RehandlingOrder& order : facts_.rehandlings) {
            for (const Feedback& feedback : facts_.feedback) {
                if (feedback.round == order.round - 1 && feedback.isDissatisfied())
                    expect(DatedFact::rating, feedback.on, DatedFact::rehandlingOrder, order.on);
            }
        }
        return std::move(faults_);
    }

private:
    void expect(DatedFact cause, MaybeDate causeOn, DatedFact effect, MaybeDate effectOn) {
        if (!causeOn || !effectOn || *causeOn <= *effectOn) return;
        const OrderFault fault{cause, *causeOn, effect, *effectOn};
        if (std::find(faults_.begin(), faults_.end(), fault) == faults_.end()) faults_.push_back(fault);
    }

    template <class Rows>
    void expectAfterAssignment(const Task& task, DatedFact effect, const Rows& rows) {
        for (const auto& row : rows) {
            if (row.task == task.id) expect(DatedFact::assignment, task.assignedOn, effect, row.on);
        }
    }

    // Units are planned while nobody answers, and speak about what is planned.
    void checkPlans() {
        for (const UnitPlan& plan : facts_.unitPlans) {
            expect(DatedFact::registration, facts_.suggestion.registeredOn, DatedFact::plan, plan.on);
            for (const Consultation& row : facts_.consultations) {
                if (row.plan == plan.id && !row.isVoid) expect(DatedFact::plan, plan.on, DatedFact::consultation, row.on);
            }
            for (const Task& task : facts_.tasks) {
                const bool isOther = facts_.isOfMain(task) || task.round != plan.round || !task.hasAnsweringRole();
                const bool wasLetGo = task.cancelledOn && (!plan.on || *task.cancelledOn <= *plan.on);
                if (!plan.isVoid && !isOther && !wasLetGo) expect(DatedFact::plan, plan.on, DatedFact::assignment, task.assignedOn);
            }
        }
    }

    // Nothing happens to a promise before it was made, and nothing is promised before the reply.
    void checkFollowUp() {
        for (const JointOpinion& row : facts_.jointOpinions) {
            expect(DatedFact::jointOpinion, row.on, DatedFact::opinionReturn, row.returnedOn);
            for (const JointOpinion& other : facts_.jointOpinions) {  // in the order of their recording
                if (&row < &other && row.task == other.task)
                    expect(DatedFact::opinionReturn, row.returnedOn, DatedFact::jointOpinion, other.on);
            }
        }
        for (const RatingMeeting& meeting : facts_.ratingMeetings) {
            for (const Feedback& row : facts_.feedback) {
                if (row.round == meeting.round && row.isDissatisfied())
                    expect(DatedFact::rating, row.on, DatedFact::ratingMeeting, meeting.on);
            }
        }
        for (const Commitment& row : facts_.commitments) {
            const Reply* reply = facts_.replyOf(row.task);
            if (reply != nullptr) expect(DatedFact::reply, reply->on, DatedFact::commitment, row.on);
            for (const CommitmentStep& step : facts_.commitmentSteps) {
                if (step.commitment == row.id) expect(DatedFact::commitment, row.on, DatedFact::commitmentStep, step.on);
            }
        }
        for (const SecondReply& row : facts_.secondReplies) {
            const Reply* reply = facts_.replyOf(row.task);
            if (reply != nullptr) expect(DatedFact::reply, reply->on, DatedFact::secondReply, row.on);
        }
    }

    // What was published had been registered, and answered where it was the reply: the first of several is enough.
    void checkPublications() {
        if (facts_.publications.empty()) return;
        MaybeDate first;
        for (const Reply& reply : facts_.replies) {
            if (facts_.isSentBack(reply.id)) continue;
            if (!reply.on) {
                first.reset();
                break;
            }
            first = first ? std::min(*first, *reply.on) : *reply.on;
        }
        for (const PublicationRecord& row : facts_.publications) {
            expect(DatedFact::registration, facts_.suggestion.registeredOn, DatedFact::publication, row.on);
            if (row.what == PublishedPart::reply) expect(DatedFact::reply, first, DatedFact::publication, row.on);
        }
    }

    // A unit is asked what became of its reply, and what it says is compared after it was said.
    void checkLookBacks() {
        for (const LookBackLine& line : facts_.lookBackLines) {
            const Reply* reply = facts_.replyOf(line.task);
            if (reply != nullptr) expect(DatedFact::reply, reply->on, DatedFact::lookBack, line.on);
            for (const Commitment& row : facts_.commitments) {
                if (row.id == line.commitment) expect(DatedFact::commitment, row.on, DatedFact::lookBack, line.on);
            }
            for (const LookBackAnswer& row : facts_.lookBackAnswers) {
                if (row.line == line.id) expect(DatedFact::lookBack, line.on, DatedFact::lookBackAnswer, row.on);
            }
            for (const LookBackFinding& row : facts_.lookBackFindings) {
                if (row.line != line.id) continue;
                expect(DatedFact::lookBack, line.on, DatedFact::lookBackFinding, row.on);
                for (const LookBackAnswer& answer : facts_.lookBackAnswers) {
                    if (answer.id == row.answer) expect(DatedFact::lookBackAnswer, answer.on, DatedFact::lookBackFinding, row.on);
                }
            }
        }
    }

    void checkMerger(const Merger& merger) {
        expect(DatedFact::registration, facts_.suggestion.registeredOn, DatedFact::merger, merger.on);
        expect(DatedFact::merger, merger.on, DatedFact::mergerEnd, merger.endedOn);
    }

    // Nobody works on a piece that was withdrawn.
    void checkWithdrawal(MaybeDate on) {
        expect(DatedFact::registration, facts_.suggestion.registeredOn, DatedFact::withdrawal, on);
        for (const Task& task : facts_.tasks) expect(DatedFact::assignment, task.assignedOn, DatedFact::withdrawal, on);
        for (const Receipt& row : facts_.receipts) expect(DatedFact::receipt, row.on, DatedFact::withdrawal, on);
        for (const ProgressNote& row : facts_.notes) expect(DatedFact::progress, row.on, DatedFact::withdrawal, on);
        for (const Contact& row : facts_.contacts) expect(DatedFact::contact, row.on, DatedFact::withdrawal, on);
        for (const JointOpinion& row : facts_.jointOpinions) {
            expect(DatedFact::jointOpinion, row.on, DatedFact::withdrawal, on);
            expect(DatedFact::opinionReturn, row.returnedOn, DatedFact::withdrawal, on);
        }
        for (const Countersign& row : facts_.countersigns) expect(DatedFact::countersign, row.on, DatedFact::withdrawal, on);
        for (const ClockPause& row : facts_.clockPauses) expect(DatedFact::clockPause, row.on, DatedFact::withdrawal, on);
        for (const Reply& row : facts_.replies) expect(DatedFact::reply, row.on, DatedFact::withdrawal, on);
        for (const ReplyReview& row : facts_.replyReviews) expect(DatedFact::replyReview, row.on, DatedFact::withdrawal, on);
        for (const ReturnRequest& row : facts_.returnRequests) {
            expect(DatedFact::returnRequest, row.askedOn, DatedFact::withdrawal, on);
            expect(DatedFact::returnDecision, row.decidedOn, DatedFact::withdrawal, on);
        }
        for (const UnitProposal& row : facts_.unitProposals) {
            expect(DatedFact::unitProposal, row.askedOn, DatedFact::withdrawal, on);
            expect(DatedFact::proposalDecision, row.decidedOn, DatedFact::withdrawal, on);
        }
        for (const Urging& row : facts_.urgings) expect(DatedFact::urging, row.on, DatedFact::withdrawal, on);
        for (const UnitPlan& row : facts_.unitPlans) expect(DatedFact::plan, row.on, DatedFact::withdrawal, on);
        for (const Consultation& row : facts_.consultations) expect(DatedFact::consultation, row.on, DatedFact::withdrawal, on);
        for (const PublicationRecord& row : facts_.publications) expect(DatedFact::publication, row.on, DatedFact::withdrawal, on);
    }

    void checkTask(const Task& task) {
        expect(DatedFact::registration, facts_.suggestion.registeredOn, DatedFact::assignment, task.assignedOn);
        for (const RehandlingOrder& order : facts_.rehandlings) {
            if (order.round == task.round) expect(DatedFact::rehandlingOrder, order.on, DatedFact::assignment, task.assignedOn);
        }
        expect(DatedFact::assignment, task.assignedOn, DatedFact::dueDate, task.dueOn);
        expect(DatedFact::assignment, task.assignedOn, DatedFact::passingOn, task.passedOn);
        if (const Receipt* receipt = facts_.receiptOf(task.id))
            expect(DatedFact::passingOn, task.passedOn, DatedFact::receipt, receipt->on);
        expectAfterAssignment(task, DatedFact::receipt, facts_.receipts);
        expectAfterAssignment(task, DatedFact::progress, facts_.notes);
        expectAfterAssignment(task, DatedFact::contact, facts_.contacts);
        expectAfterAssignment(task, DatedFact::jointOpinion, facts_.jointOpinions);
        expectAfterAssignment(task, DatedFact::countersign, facts_.countersigns);
        expectAfterAssignment(task, DatedFact::clockPause, facts_.clockPauses);
        for (const ClockPause& row : facts_.clockPauses) {
            if (row.task == task.id) expect(DatedFact::clockPause, row.on, DatedFact::clockResumption, row.resumedOn);
        }
        expectAfterAssignment(task, DatedFact::reply, facts_.replies);
        for (const Extension& extension : facts_.extensions) {
            if (extension.task == task.id) expect(DatedFact::assignment, task.assignedOn, DatedFact::extension, extension.askedOn);
        }
        expectAfterAssignment(task, DatedFact::urging, facts_.urgings);
        for (const Urging& row : facts_.urgings) {
            if (row.task == task.id) expect(DatedFact::urging, row.on, DatedFact::urgingAnswer, row.answeredOn);
        }
        checkReassignment(task);
    }

    // Nobody returns what he has not got, and whoever takes over gets it after it was decided.
    void checkReassignment(const Task& task) {
        for (const ReturnRequest& row : facts_.returnRequests) {
            if (row.newTask == task.id) expect(DatedFact::returnDecision, row.decidedOn, DatedFact::assignment, task.assignedOn);
            if (row.task != task.id) continue;
            expect(DatedFact::assignment, task.assignedOn, DatedFact::returnRequest, row.askedOn);
            expect(DatedFact::returnRequest, row.askedOn, DatedFact::returnDecision, row.decidedOn);
        }
        for (const UnitProposal& row : facts_.unitProposals) {
            if (row.task != task.id) continue;
            expect(DatedFact::assignment, task.assignedOn, DatedFact::unitProposal, row.askedOn);
            expect(DatedFact::unitProposal, row.askedOn, DatedFact::proposalDecision, row.decidedOn);
        }
    }

    // What rests on a reply: its deliveries, and rating, re-handling and completion of its round.
    void checkReply(const Reply& reply) {
        for (const ReplyReview& review : facts_.replyReviews) {
            if (review.reply == reply.id) expect(DatedFact::reply, reply.on, DatedFact::replyReview, review.on);
        }
        if (facts_.isSentBack(reply.id)) {
            for (const Reply& next : facts_.replies) {
                if (next.task == reply.task && reply.id < next.id)
                    expect(DatedFact::replyReview, facts_.reviewOf(reply.id)->on, DatedFact::reply, next.on);
            }
            return;
        }
        const Task* task = facts_.task(reply.task);
        for (const Delivery& delivery : facts_.deliveries) {
            if (delivery.reply != reply.id) continue;
            expect(DatedFact::reply, reply.on, DatedFact::delivery, delivery.on);
            // The main case's reply is owed to these signers since the merger.
            if (task != nullptr && facts_.isOfMain(*task)) expect(DatedFact::merger, facts_.merger()->on, DatedFact::delivery, delivery.on);
        }
        if (task == nullptr || !task->answers()) return;
        for (const Feedback& feedback : facts_.feedback) {
            const bool isOfThisReply = !feedback.task || *feedback.task == task->id;
            if (feedback.round == task->round && isOfThisReply) expect(DatedFact::reply, reply.on, DatedFact::rating, feedback.on);
        }
        for (const RehandlingOrder& order : facts_.rehandlings) {
            if (order.round == task->round + 1) expect(DatedFact::reply, reply.on, DatedFact::rehandlingOrder, order.on);
        }
        for (const Completion& completion : facts_.completions) {
            if (completion.round == task->round) expect(DatedFact::reply, reply.on, DatedFact::completion, completion.on);
        }
    }

    const CaseFacts facts_;
    std::vector<OrderFault> faults_;
};

}  // namespace

std::vector<const MergedPiece*> mergedAfterLastReply(const CaseFacts& facts) {
    std::vector<const MergedPiece*> pieces;
    for (const MergedPiece& piece : facts.mergedPieces) {
        if (!piece.endedOn && !piece.isWithdrawn && lastReplyBefore(facts, piece.on)) pieces.push_back(&piece);
    }
    return pieces;
}

std::vector<OrderFault> faultsOfOrder(const CaseFacts& facts) { return OrderCheck(asHandled(facts)).run(); }

}  // namespace huying::domain

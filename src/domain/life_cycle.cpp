// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/life_cycle.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "domain/publishing.h"
#include "domain/rounds.h"
#include "domain/state_table.h"

namespace huying::domain {

namespace {

struct RoundView {
    std::vector<const Task*> answering;
    std::vector<const Task*> joint;
};

RoundView tasksOfRound(const CaseFacts& facts, int round) {
    RoundView view;
    for (const Task& task : facts.tasks) {
        if (task.round != round) continue;
        if (task.answers()) view.answering.push_back(&task);
        if (task.givesJointOpinion()) view.joint.push_back(&task);
    }
    return view;
}

template <class Rows>
bool anyOf(const Rows& rows, TaskId task) {
    return std::any_of(rows.begin(), rows.end(), [task](const auto& row) { return row.task == task; });
}

// The unit has shown that it has the case: signed for it, noted progress, met the deputy or given its opinion.
bool hasTakenUp(const CaseFacts& facts, const Task& task) {
    return anyOf(facts.receipts, task.id) || anyOf(facts.notes, task.id) || anyOf(facts.contacts, task.id) ||
           anyOf(facts.jointOpinions, task.id) || anyOf(facts.replies, task.id);
}

void fillRatings(const CaseFacts& facts, CaseSummary& summary) {
    for (int round = 1; round <= summary.round; ++round) {
        const RoundRating rating = ratingOfRound(facts, round);
        if (!rating.isRated) continue;
        if (rating.result && !summary.firstResult) summary.firstResult = rating.result;
        summary.result = rating.result;
        summary.process = rating.process;
        summary.ratedOn = rating.on;
    }
}

// Replies, class and date of the current round.
void fillReplies(const CaseFacts& facts, const RoundView& view, CaseSummary& summary) {
    bool sameClass = true;
    bool sameFirstClass = true;
    bool first = true;
    summary.isReplied = !view.answering.empty();
    for (const Task* task : view.answering) {
        const Reply* reply = facts.replyOf(task->id);
        if (reply == nullptr) {
            summary.isReplied = false;
            continue;
        }
        const std::optional<ResultClass> present = presentClassOf(facts, *reply);
        if (first) summary.resultClass = present;
        if (first) summary.firstClass = reply->resultClass;
        if (!first && summary.resultClass != present) sameClass = false;
        if (!first && summary.firstClass != reply->resultClass) sameFirstClass = false;
        first = false;
        if (reply->on && (!summary.repliedOn || *summary.repliedOn < *reply->on)) summary.repliedOn = reply->on;
    }
    if (!sameClass || !summary.isReplied) summary.resultClass.reset();
    if (!sameFirstClass || !summary.isReplied) summary.firstClass.reset();
    if (!summary.isReplied) summary.repliedOn.reset();
    // While a later round is open, the class of the last answered round is what is known.
    for (int round = summary.round - 1; round >= 1 && !summary.isReplied && !summary.resultClass; --round) {
        CaseSummary before;
        const RoundView earlierView = tasksOfRound(facts, round);
        before.round = 1;
        fillReplies(facts, earlierView, before);
        summary.resultClass = before.resultClass;
        summary.firstClass = before.firstClass;
        if (before.isReplied) break;
    }
}

void fillCommitments(const CaseFacts& facts, CaseSummary& summary) {
    for (const Commitment& row : facts.commitments) {
        if (row.isVoid) continue;
        ++summary.commitments;
        const CommitmentState state = stateOf(facts, row);
        if (state == CommitmentState::fulfilled) ++summary.commitmentsFulfilled;
        if (state != CommitmentState::open) continue;
        ++summary.commitmentsOpen;
        const std::optional<Date> due = dueOf(facts, row);
        if (due && (!summary.commitmentDueOn || *due < *summary.commitmentDueOn)) summary.commitmentDueOn = due;
    }
}

void fillDeadline(const CaseFacts& facts, const RoundView& view, CaseSummary& summary) {
    const auto consider = [&](const Task& task) {
        const std::optional<Date> deadline = facts.deadlineOf(task);
        if (!deadline || (summary.dueOn && *summary.dueOn <= *deadline)) return;
        summary.dueOn = deadline;
        summary.dueTask = task.id;
    };
    for (const Task* task : view.answering) {
        if (facts.replyOf(task->id) == nullptr) consider(*task);
    }
    if (summary.isReplied) return;
    for (const Task* task : view.joint) {
        if (facts.jointOpinionOf(task->id) == nullptr) consider(*task);
    }
}

void setStep(CaseSummary& summary, NextStep step, std::string why, std::optional<UnitId> unit = std::nullopt) {
    summary.nextStep = step;
    summary.turn = ruleOf(step).turn;
    summary.why = std::move(why);
    summary.turnUnit = unit;
}

// A unit that does not want its task, or not alone, waits for the office: nobody can go on before it is decided.
bool fillReassignmentStep(const CaseFacts& facts, const RoundView& view, CaseSummary& summary) {
    std::vector<const Task*> open;
    for (const auto* tasks : {&view.answering, &view.joint}) {
        std::copy_if(tasks->begin(), tasks->end(), std::back_inserter(open), [&](const Task* task) { return facts.isOpen(*task); });
    }
    for (const Task* task : open) {
        if (facts.pendingReturnOf(task->id) == nullptr) continue;
        setStep(summary, NextStep::decideReturn, "return_pending", task->unit);
        return true;
    }
    for (const Task* task : open) {
        if (facts.pendingProposalOf(task->id) == nullptr) continue;
        setStep(summary, NextStep::decideProposal, "proposal_pending", task->unit);
        return true;
    }
    return false;
}

// Of a task without a reply that counts.
bool isReplySentBack(const CaseFacts& facts, const Task& task) {
    return std::any_of(facts.replies.begin(), facts.replies.end(), [&](const Reply& row) { return row.task == task.id; });
}

std::string replyReason(const CaseFacts& facts, const Task& task) {
    return facts.openPauseOf(task.id) != nullptr ? "clock_paused" : "reply_missing";
}

// What is next while the units work, most urgent question first.
void fillWorkStep(const CaseFacts& facts, const RoundView& view, CaseSummary& summary) {
    if (fillReassignmentStep(facts, view, summary)) return;
    for (const Task* task : view.answering) {
        if (facts.pendingExtensionOf(task->id) != nullptr) {
            return setStep(summary, NextStep::decideExtension, "extension_pending", task->unit);
        }
    }
    const Task* open = nullptr;
    for (const Task* task : view.answering) {
        if (facts.replyOf(task->id) != nullptr) continue;
        if (open == nullptr) open = task;
        if (summary.round == 1 && !hasTakenUp(facts, *task)) {
            return setStep(summary, NextStep::acknowledgeReceipt, "not_received", task->unit);
        }
    }
    if (isReplySentBack(facts, *open)) return setStep(summary, NextStep::replyAgain, "reply_sent_back", open->unit);
    if (summary.round > 1) return setStep(summary, NextStep::replyAgain, "rehandling_ordered", open->unit);
    // A joint unit signs for the case like any other, and only then gives its opinion (domain.md §2.5).
    for (const Task* task : view.joint) {
        if (!hasTakenUp(facts, *task)) return setStep(summary, NextStep::acknowledgeReceipt, "not_received", task->unit);
    }
    for (const Task* task : view.joint) {
        if (facts.jointOpinionOf(task->id) == nullptr) {
            return setStep(summary, NextStep::giveJointOpinion, "joint_opinion_missing", task->unit);
        }
    }
    for (const Task* task : view.joint) {
        if (awaitedCountersign(facts, task->id) != nullptr)
            return setStep(summary, NextStep::countersign, "countersign_awaited", task->unit);
    }
    if (!anyOf(facts.contacts, open->id)) return setStep(summary, NextStep::contactDeputy, "no_contact_yet", open->unit);
    setStep(summary, NextStep::reply, replyReason(facts, *open), open->unit);
}

// Whose reply of this round has not reached every signer: before a form can come back it goes out.
const Task* undeliveredTask(const CaseFacts& facts, const RoundView& view) {
    const auto found = std::find_if(view.answering.begin(), view.answering.end(), [&](const Task* task) {
        const Reply* reply = facts.replyOf(task->id);
        return reply != nullptr && std::any_of(facts.deliveries.begin(), facts.deliveries.end(),
                                               [&](const Delivery& row) { return row.reply == reply->id && !row.way; });
    });
    return found == view.answering.end() ? nullptr : *found;
}

// Before the reply of a first round.
CaseState stateOfWork(const CaseFacts& facts, const RoundView& view) {
    if (view.answering.empty()) return CaseState::registered;
    const bool isTakenUp =
        std::any_of(view.answering.begin(), view.answering.end(), [&](const Task* task) { return hasTakenUp(facts, *task); });
    return isTakenUp ? CaseState::handling : CaseState::assigned;
}

}  // namespace

CaseSummary summarize(const CaseFacts& facts) {
    if (facts.merger() != nullptr && !facts.isHandledWithMain) {
        if (const CaseFacts handled = asHandled(facts); handled.isHandledWithMain) return summarize(handled);
    }
    CaseSummary summary;
    summary.round = facts.round();
    if (facts.followsMain()) summary.handledIn = facts.merger()->main;
    const RoundView view = tasksOfRound(facts, summary.round);
    summary.answeringUnits = static_cast<int>(view.answering.size());
    summary.jointUnits = static_cast<int>(view.joint.size());
    if (!view.answering.empty()) summary.answeringUnit = view.answering.front()->unit;
    for (const Task& task : facts.tasks) {
        if (task.assignedOn && (!summary.assignedOn || *task.assignedOn < *summary.assignedOn)) summary.assignedOn = task.assignedOn;
    }
    fillReplies(facts, view, summary);
    fillRatings(facts, summary);
    fillCommitments(facts, summary);
    summary.planning = planningStageOf(facts);
    summary.publication = publicationStateOf(facts);
    summary.undelivered = static_cast<int>(
        std::count_if(facts.deliveries.begin(), facts.deliveries.end(), [](const Delivery& row) { return !row.way.has_value(); }));

    if (facts.withdrawal) {
        summary.state = facts.withdrawal->isVoid ? CaseState::voided : CaseState::withdrawn;
        setStep(summary, NextStep::none, facts.withdrawal->isVoid ? "voided" : "withdrawn");
        return summary;
    }
    if (const Completion* completion = facts.completion()) {
        summary.state = CaseState::completed;
        summary.isCompleted = true;
        summary.completedOn = completion->on;
        setStep(summary, NextStep::none, "completed");
        return summary;
    }
    if (facts.followsMain() && !summary.isReplied) {
        summary.state = stateOfWork(facts, view);
        setStep(summary, NextStep::followMain, "merged");
        return summary;
    }
    fillDeadline(facts, view, summary);
    if (view.answering.empty()) {
        summary.state = summary.round > 1 ? CaseState::rehandling : CaseState::registered;
        if (const auto step = planningStepOf(facts)) {
            setStep(summary, step->step, std::string(step->why), step->unit);
            return summary;
        }
        setStep(summary, NextStep::assign, facts.isVacant(summary.round) ? "returned" : "not_assigned");
        return summary;
    }
    if (!summary.isReplied) {
        summary.state = summary.round > 1 ? CaseState::rehandling : stateOfWork(facts, view);
        fillWorkStep(facts, view, summary);
        return summary;
    }
    const RoundRating rating = ratingOfRound(facts, summary.round);
    if (rating.isRated) {
        summary.state = CaseState::rated;
        const bool isDissatisfied = rating.isDissatisfied();
        // Still dissatisfied after it was handled again: first deputy and unit sit at one table (CQ 27, HA 22).
        if (isDissatisfied && summary.round > 1 && facts.meetingAbout(summary.round) == nullptr) {
            setStep(summary, NextStep::holdMeeting, "dissatisfied_again");
            return summary;
        }
        const char* const dissatisfied = rating.result == Rating::dissatisfied ? "dissatisfied" : "dissatisfied_process";
        setStep(summary, isDissatisfied ? NextStep::decideRehandling : NextStep::complete,
                isDissatisfied ? dissatisfied : "rated_not_completed");
        return summary;
    }
    summary.state = CaseState::replied;
    if (!facts.suggestion.replyWanted) {
        setStep(summary, NextStep::complete, "no_reply_wanted");
    } else if (const Task* task = undeliveredTask(facts, view); task != nullptr) {
        setStep(summary, NextStep::deliverReply, "reply_not_delivered", task->unit);
    } else {
        setStep(summary, NextStep::collectFeedback, "not_rated");
    }
    return summary;
}

std::optional<UnitStep> workStepOf(const CaseFacts& facts, const std::function<bool(const Task&)>& isMeant) {
    if (facts.withdrawal || facts.completion() != nullptr || facts.followsMain()) return std::nullopt;
    const int round = facts.round();
    const RoundView view = tasksOfRound(facts, round);
    for (const Task* task : view.answering) {
        if (!isMeant(*task) || facts.replyOf(task->id) != nullptr) continue;
        if (round == 1 && !hasTakenUp(facts, *task)) return UnitStep{NextStep::acknowledgeReceipt, "not_received", task->unit};
        if (isReplySentBack(facts, *task)) return UnitStep{NextStep::replyAgain, "reply_sent_back", task->unit};
        if (round > 1) return UnitStep{NextStep::replyAgain, "rehandling_ordered", task->unit};
        if (!anyOf(facts.contacts, task->id)) return UnitStep{NextStep::contactDeputy, "no_contact_yet", task->unit};
        return UnitStep{NextStep::reply, replyReason(facts, *task), task->unit};
    }
    // A case that is answered waits for no opinion any more.
    const bool isAnswered =
        std::all_of(view.answering.begin(), view.answering.end(), [&](const Task* task) { return facts.replyOf(task->id) != nullptr; });
    if (isAnswered) return std::nullopt;
    for (const Task* task : view.joint) {
        const bool isGiven = facts.jointOpinionOf(task->id) != nullptr;
        const bool isAsked = round == 1 && awaitedCountersign(facts, task->id) != nullptr;
        if (!isMeant(*task) || (isGiven && !isAsked)) continue;
        if (round == 1 && !hasTakenUp(facts, *task)) return UnitStep{NextStep::acknowledgeReceipt, "not_received", task->unit};
        if (isGiven) return UnitStep{NextStep::countersign, "countersign_awaited", task->unit};
        return UnitStep{NextStep::giveJointOpinion, "joint_opinion_missing", task->unit};
    }
    return std::nullopt;
}

}  // namespace huying::domain

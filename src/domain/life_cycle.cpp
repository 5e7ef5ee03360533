// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/life_cycle.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <vector>

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

// The unit has shown that it has the case: signed for it, noted progress or met the deputy.
bool hasTakenUp(const CaseFacts& facts, const Task& task) {
    return anyOf(facts.receipts, task.id) || anyOf(facts.notes, task.id) || anyOf(facts.contacts, task.id) || anyOf(facts.replies, task.id);
}

int severity(Rating rating) { return rating == Rating::satisfied ? 0 : rating == Rating::mostlySatisfied ? 1 : 2; }

std::optional<Rating> worse(std::optional<Rating> left, std::optional<Rating> right) {
    if (!left) return right;
    if (!right) return left;
    return severity(*left) >= severity(*right) ? left : right;
}

struct RoundRating {
    bool isRated = false;
    std::optional<Rating> process;
    std::optional<Rating> result;
    std::optional<Date> on;
};

using Forms = std::vector<const Feedback*>;

// The value most forms have; the worse of two that are as frequent.
std::optional<Rating> majorityOf(const Forms& forms, std::optional<Rating> Feedback::* dimension) {
    std::map<Rating, int> votes;
    for (const Feedback* row : forms) {
        if (row->*dimension) ++votes[*(row->*dimension)];
    }
    std::optional<Rating> most;
    for (const auto& [rating, count] : votes) {
        if (!most || count >= votes[*most]) most = rating;  // from satisfied to dissatisfied
    }
    return most;
}

// Where every signer rates, the piece is rated once all of their forms are back (domain.md §6).
RoundRating ratingOfSigners(const CaseFacts& facts, const Forms& forms) {
    RoundRating rating;
    const auto isBack = [&](DeputyId signer) {
        return std::any_of(forms.begin(), forms.end(), [&](const Feedback* row) {
            return row->deputy == signer || (!row->deputy && signer == facts.suggestion.leadDeputy);
        });
    };
    rating.isRated = isBack(facts.suggestion.leadDeputy) &&
                     std::all_of(facts.coSigners.begin(), facts.coSigners.end(), [&](const CoSigner& row) { return isBack(row.deputy); });
    if (!rating.isRated) return {};
    const PieceRating rule = facts.ratingRule.piece;
    for (const Feedback* row : forms) {
        const bool isByLead = !row->deputy || row->deputy == facts.suggestion.leadDeputy;
        if (row->on && (!rating.on || *rating.on < *row->on)) rating.on = row->on;
        if (rule == PieceRating::lead && !isByLead) continue;
        rating.process = worse(rating.process, row->process);
        rating.result = worse(rating.result, row->result);
    }
    if (rule == PieceRating::majority) {
        rating.process = majorityOf(forms, &Feedback::process);
        rating.result = majorityOf(forms, &Feedback::result);
    }
    return rating;
}

// The rating of a round is the lead proposer's (setting of the term, default lead); where separate units' replies are
// rated apart, the worst of them. Then co-signers' forms are kept but do not stand for the piece.
RoundRating ratingOf(const CaseFacts& facts, int round) {
    Forms forms;
    for (const Feedback& row : facts.feedback) {
        if (row.round == round && facts.countsForPiece(row)) forms.push_back(&row);
    }
    // Where the replies of separate units are rated apart, the piece is rated once all of them are.
    const bool isApart = std::any_of(forms.begin(), forms.end(), [](const Feedback* row) { return row->task.has_value(); });
    for (const Task& task : facts.tasks) {
        if (!isApart || task.round != round || !task.answers()) continue;
        const bool isThere =
            std::any_of(forms.begin(), forms.end(), [&](const Feedback* row) { return !row->task || *row->task == task.id; });
        if (!isThere) return {};
    }
    if (facts.ratingRule.party == RatingParty::everySigner) return ratingOfSigners(facts, forms);
    RoundRating rating;
    for (const Feedback* row : forms) {
        rating.isRated = true;
        rating.process = worse(rating.process, row->process);
        rating.result = worse(rating.result, row->result);
        if (row->on && (!rating.on || *rating.on < *row->on)) rating.on = row->on;
    }
    return rating;
}

void fillRatings(const CaseFacts& facts, CaseSummary& summary) {
    for (int round = 1; round <= summary.round; ++round) {
        const RoundRating rating = ratingOf(facts, round);
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

void setStep(CaseSummary& summary, NextStep step, Turn turn, std::string why, std::optional<UnitId> unit = std::nullopt) {
    summary.nextStep = step;
    summary.turn = turn;
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
        setStep(summary, NextStep::decideReturn, Turn::office, "return_pending", task->unit);
        return true;
    }
    for (const Task* task : open) {
        if (facts.pendingProposalOf(task->id) == nullptr) continue;
        setStep(summary, NextStep::decideProposal, Turn::office, "proposal_pending", task->unit);
        return true;
    }
    return false;
}

// What is next while the units work, most urgent question first.
void fillWorkStep(const CaseFacts& facts, const RoundView& view, CaseSummary& summary) {
    if (fillReassignmentStep(facts, view, summary)) return;
    for (const Task* task : view.answering) {
        if (facts.pendingExtensionOf(task->id) != nullptr) {
            return setStep(summary, NextStep::decideExtension, Turn::office, "extension_pending", task->unit);
        }
    }
    const Task* open = nullptr;
    for (const Task* task : view.answering) {
        if (facts.replyOf(task->id) != nullptr) continue;
        if (open == nullptr) open = task;
        if (summary.round == 1 && !hasTakenUp(facts, *task)) {
            return setStep(summary, NextStep::acknowledgeReceipt, Turn::unit, "not_received", task->unit);
        }
    }
    const bool isSentBack = std::any_of(facts.replies.begin(), facts.replies.end(), [&](const Reply& row) { return row.task == open->id; });
    if (isSentBack) return setStep(summary, NextStep::replyAgain, Turn::unit, "reply_sent_back", open->unit);
    if (summary.round > 1) return setStep(summary, NextStep::replyAgain, Turn::unit, "rehandling_ordered", open->unit);
    for (const Task* task : view.joint) {
        if (facts.jointOpinionOf(task->id) == nullptr) {
            return setStep(summary, NextStep::giveJointOpinion, Turn::unit, "joint_opinion_missing", task->unit);
        }
    }
    if (!anyOf(facts.contacts, open->id)) return setStep(summary, NextStep::contactDeputy, Turn::unit, "no_contact_yet", open->unit);
    setStep(summary, NextStep::reply, Turn::unit, "reply_missing", open->unit);
}

// Before the reply of a first round.
CaseState stateOfWork(const CaseFacts& facts, const RoundView& view) {
    if (view.answering.empty()) return CaseState::registered;
    const bool isTakenUp =
        std::any_of(view.answering.begin(), view.answering.end(), [&](const Task* task) { return hasTakenUp(facts, *task); });
    return isTakenUp ? CaseState::handling : CaseState::assigned;
}

}  // namespace

std::vector<DeputyId> signersWithoutForm(const CaseFacts& facts, int round, const Task* task) {
    std::vector<DeputyId> asked{facts.suggestion.leadDeputy};
    if (facts.ratingRule.party == RatingParty::everySigner) {
        for (const CoSigner& row : facts.coSigners) asked.push_back(row.deputy);
    }
    std::erase_if(asked, [&](DeputyId signer) {
        return std::any_of(facts.feedback.begin(), facts.feedback.end(), [&](const Feedback& row) {
            const bool isTheirs = row.deputy == signer || (!row.deputy && signer == facts.suggestion.leadDeputy);
            return row.round == round && isTheirs && (task == nullptr || !row.task || *row.task == task->id);
        });
    });
    return asked;
}

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
    summary.undelivered = static_cast<int>(
        std::count_if(facts.deliveries.begin(), facts.deliveries.end(), [](const Delivery& row) { return !row.way.has_value(); }));

    if (facts.withdrawal) {
        summary.state = CaseState::withdrawn;
        setStep(summary, NextStep::none, Turn::nobody, "withdrawn");
        return summary;
    }
    if (const Completion* completion = facts.completion()) {
        summary.state = CaseState::completed;
        summary.isCompleted = true;
        summary.completedOn = completion->on;
        setStep(summary, NextStep::none, Turn::nobody, "completed");
        return summary;
    }
    if (facts.followsMain() && !summary.isReplied) {
        summary.state = stateOfWork(facts, view);
        setStep(summary, NextStep::followMain, Turn::nobody, "merged");
        return summary;
    }
    fillDeadline(facts, view, summary);
    if (view.answering.empty()) {
        summary.state = summary.round > 1 ? CaseState::rehandling : CaseState::registered;
        setStep(summary, NextStep::assign, Turn::office, facts.isVacant(summary.round) ? "returned" : "not_assigned");
        return summary;
    }
    if (!summary.isReplied) {
        summary.state = summary.round > 1 ? CaseState::rehandling : stateOfWork(facts, view);
        fillWorkStep(facts, view, summary);
        return summary;
    }
    const RoundRating rating = ratingOf(facts, summary.round);
    if (rating.isRated) {
        summary.state = CaseState::rated;
        const bool isDissatisfied = rating.result == Rating::dissatisfied;
        // Still dissatisfied after it was handled again: first deputy and unit sit at one table (CQ 27, HA 22).
        if (isDissatisfied && summary.round > 1 && facts.meetingAbout(summary.round) == nullptr) {
            setStep(summary, NextStep::holdMeeting, Turn::office, "dissatisfied_again");
            return summary;
        }
        setStep(summary, isDissatisfied ? NextStep::decideRehandling : NextStep::complete, Turn::office,
                isDissatisfied ? "dissatisfied" : "rated_not_completed");
        return summary;
    }
    summary.state = CaseState::replied;
    if (!facts.suggestion.replyWanted) {
        setStep(summary, NextStep::complete, Turn::office, "no_reply_wanted");
    } else {
        setStep(summary, NextStep::collectFeedback, Turn::deputy, summary.undelivered > 0 ? "reply_not_delivered" : "not_rated");
    }
    return summary;
}

}  // namespace huying::domain

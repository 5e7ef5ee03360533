// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/awaited.h"

#include <algorithm>

#include "domain/life_cycle.h"
#include "domain/publishing.h"
#include "domain/second_answers.h"
#include "domain/unrecorded_promises.h"

namespace huying::domain {

namespace {

using Matters = std::vector<Awaited>;

void keepLater(std::optional<Date>& latest, const std::optional<Date>& on) {
    if (on && (!latest || *latest < *on)) latest = on;
}

template <class Rows>
bool hasRow(const Rows& rows, TaskId task) {
    return std::any_of(rows.begin(), rows.end(), [task](const auto& row) { return row.task == task; });
}

// The last that is known to have happened in a task; nothing where no fact of it has a date.
std::optional<Date> lastFactOf(const CaseFacts& facts, const Task& task) {
    std::optional<Date> latest = task.assignedOn;
    for (const Receipt& row : facts.receipts) {
        if (row.task == task.id) keepLater(latest, row.on);
    }
    for (const ProgressNote& row : facts.notes) {
        if (row.task == task.id) keepLater(latest, row.on);
    }
    for (const Contact& row : facts.contacts) {
        if (row.task == task.id) keepLater(latest, row.on);
    }
    for (const Extension& row : facts.extensions) {
        if (row.task != task.id) continue;
        keepLater(latest, row.askedOn);
        keepLater(latest, row.decidedOn);
        keepLater(latest, row.deputyToldOn);
    }
    for (const ClockPause& row : facts.clockPauses) {  // a unit whose clock stood still was not silent meanwhile
        if (row.task == task.id) keepLater(latest, row.resumedOn);
    }
    for (const Urging& row : facts.urgings) {  // the unit's answer; that it was urged is no sign of it
        if (row.task == task.id) keepLater(latest, row.answeredOn);
    }
    const auto take = [&](const auto& rows) {
        for (const auto& row : rows) {
            if (row.task != task.id) continue;
            keepLater(latest, row.askedOn);
            keepLater(latest, row.decidedOn);
        }
    };
    take(facts.returnRequests);
    take(facts.unitProposals);
    for (const ReplyReview& row : facts.replyReviews) {
        const bool isOfTask = std::any_of(facts.replies.begin(), facts.replies.end(),
                                          [&](const Reply& reply) { return reply.id == row.reply && reply.task == task.id; });
        if (isOfTask) keepLater(latest, row.on);
    }
    return latest;
}

Awaited ofTask(AwaitedKind kind, const Task& task) {
    Awaited one;
    one.kind = kind;
    one.unit = task.unit;
    one.task = task.id;
    return one;
}

void addReplies(const CaseFacts& facts, int round, Matters& matters) {
    for (const Task& task : facts.tasks) {
        if (task.round != round || !task.answers() || facts.replyOf(task.id) != nullptr) continue;
        Awaited& one = matters.emplace_back(ofTask(AwaitedKind::reply, task));
        one.dueOn = facts.deadlineOf(task);
        if (facts.openPauseOf(task.id) == nullptr) one.since = lastFactOf(facts, task);
    }
}

void addJointOpinions(const CaseFacts& facts, int round, Matters& matters) {
    for (const Task& task : facts.tasks) {
        if (task.round != round || !task.givesJointOpinion() || facts.jointOpinionOf(task.id) != nullptr) continue;
        Awaited& one = matters.emplace_back(ofTask(AwaitedKind::jointOpinion, task));
        one.dueOn = facts.deadlineOf(task);
        const JointOpinion* back = facts.returnedOpinionOf(task.id);
        one.since = back != nullptr ? back->returnedOn : task.assignedOn;
    }
}

// A re-handling goes to units that have the case already: only the first round is signed for.
void addReceipts(const CaseFacts& facts, Matters& matters) {
    for (const Task& task : facts.tasks) {
        if (task.round != 1 || (!task.answers() && !task.givesJointOpinion())) continue;
        const bool isTakenUp = facts.receiptOf(task.id) != nullptr || hasRow(facts.notes, task.id) || hasRow(facts.contacts, task.id) ||
                               hasRow(facts.jointOpinions, task.id) || facts.replyOf(task.id) != nullptr;
        // Who asks to return it waits for the office and signs only when that is refused.
        if (isTakenUp || facts.pendingReturnOf(task.id) != nullptr) continue;
        matters.emplace_back(ofTask(AwaitedKind::receipt, task)).since = task.assignedOn;
    }
}

// Counted from the receipt, where none is recorded from the assignment.
void addFirstContacts(const CaseFacts& facts, Matters& matters) {
    for (const Task& task : facts.tasks) {
        if (task.round != 1 || !task.answers() || facts.replyOf(task.id) != nullptr || hasRow(facts.contacts, task.id)) continue;
        if (facts.pendingReturnOf(task.id) != nullptr) continue;  // perhaps it is another unit that will speak with the deputy
        const Receipt* receipt = facts.receiptOf(task.id);
        matters.emplace_back(ofTask(AwaitedKind::firstContact, task)).since =
            receipt != nullptr && receipt->on ? receipt->on : task.assignedOn;
    }
}

void addDeliveries(const CaseFacts& facts, Matters& matters) {
    for (const Reply& reply : facts.replies) {
        const auto open = std::count_if(facts.deliveries.begin(), facts.deliveries.end(),
                                        [&](const Delivery& line) { return line.reply == reply.id && !line.way; });
        const Task* task = facts.task(reply.task);
        if (open == 0 || task == nullptr) continue;
        Awaited& one = matters.emplace_back(ofTask(AwaitedKind::delivery, *task));
        one.since = reply.on;
        one.signers = static_cast<int>(open);
    }
}

// One form for the piece, or one for each unit's reply where they are rated apart.
void addFeedback(const CaseFacts& facts, int round, Matters& matters) {
    for (const Task& task : facts.tasks) {
        if (task.round != round || !task.answers()) continue;
        const Reply* reply = facts.replyOf(task.id);
        if (reply == nullptr || signersWithoutForm(facts, round, &task).empty()) continue;
        matters.emplace_back(ofTask(AwaitedKind::feedback, task)).since = leadGotReply(facts, reply->id);
    }
}

void addCommitmentRecords(const CaseFacts& facts, Matters& matters) {
    for (const AnswerWithoutPromises& row : answersWithoutPromises(facts)) {
        if (row.nothingPromised.empty()) matters.emplace_back(ofTask(AwaitedKind::commitmentRecord, *facts.task(row.task))).since = row.on;
    }
}

// Promises go on over completion and sessions until they are fulfilled or explained.
void addCommitments(const CaseFacts& facts, Matters& matters) {
    for (const Commitment& row : facts.commitments) {
        const Task* task = facts.task(row.task);
        if (row.isVoid || task == nullptr || stateOf(facts, row) != CommitmentState::open) continue;
        Awaited& one = matters.emplace_back(ofTask(AwaitedKind::commitment, *task));
        one.dueOn = dueOf(facts, row);
        const auto steps = stepsOf(facts, row.id);
        one.since = steps.empty() ? row.on : steps.back()->on;
    }
}

void addSecondReplies(const CaseFacts& facts, Matters& matters) {
    for (const OwedAnswer& owed : answersOwed(facts))
        matters.emplace_back(ofTask(AwaitedKind::secondReply, *facts.task(owed.task))).since = owed.since;
}

// Of a line that was answered the office has to act, so no unit stands there.
void addLookBacks(const CaseFacts& facts, LookBackStanding standing, Matters& matters) {
    const bool isOfUnit = standing == LookBackStanding::unanswered;
    for (const LookBackLine& line : facts.lookBackLines) {
        const Task* task = facts.task(line.task);
        if (task == nullptr || line.closedOn || standingOf(facts, line) != standing) continue;
        Awaited& one = matters.emplace_back(ofTask(isOfUnit ? AwaitedKind::lookBackAnswer : AwaitedKind::lookBackFinding, *task));
        if (!isOfUnit) one.unit.reset();
        if (isOfUnit) one.dueOn = line.dueOn;
        one.since = waitsSince(facts, line);
    }
}

// Whose turn it is is the office, so no unit stands there; nor where a reply is to be reviewed.
void addExtensionNotices(const CaseFacts& facts, int round, Matters& matters) {
    for (const Task& task : facts.tasks) {
        if (task.round != round || !facts.isOpen(task) || task.cancelledOn) continue;
        const auto last = std::find_if(facts.extensions.rbegin(), facts.extensions.rend(),
                                       [&](const Extension& row) { return row.task == task.id && row.granted == true; });
        if (last == facts.extensions.rend() || last->deputyToldOn) continue;
        Awaited& one = matters.emplace_back(ofTask(AwaitedKind::extensionNotice, task));
        one.unit.reset();
        one.since = last->decidedOn;
    }
}

// The office starts the clock again, so no unit stands there.
void addClockPauses(const CaseFacts& facts, int round, Matters& matters) {
    for (const Task& task : facts.tasks) {
        const ClockPause* pause = task.round == round && facts.isOpen(task) ? facts.openPauseOf(task.id) : nullptr;
        if (pause == nullptr) continue;
        Awaited& one = matters.emplace_back(ofTask(AwaitedKind::clockPause, task));
        one.unit.reset();
        one.since = pause->on;
    }
}

void addReplyReviews(const CaseFacts& facts, Matters& matters) {
    for (const Reply* reply : repliesAwaitingReview(facts)) {
        Awaited& one = matters.emplace_back(ofTask(AwaitedKind::replyReview, *facts.task(reply->task)));
        one.unit.reset();
        one.since = reply->on;
    }
}

void addPublication(const CaseFacts& facts, const CaseSummary& summary, Matters& matters) {
    if (!summary.isReplied || !isToBePublished(facts)) return;
    Awaited& one = matters.emplace_back();
    one.kind = AwaitedKind::publication;
    one.since = summary.repliedOn;
}

void addPromiseRatings(const CaseFacts& facts, Matters& matters) {
    for (const Commitment& row : facts.commitments) {
        if (const std::optional<Date> told = ratingAwaitedSince(facts, row)) {
            matters.emplace_back(ofTask(AwaitedKind::promiseRating, *facts.task(row.task))).since = told;
        }
    }
}

// The question of the current round that has waited longest, with the day by which the office decides.
template <class Rows>
void takeEarliestQuestion(const CaseFacts& facts, const Rows& rows, int round, Awaited& one) {
    bool isFirst = true;
    for (const auto& row : rows) {
        const Task* task = facts.task(row.task);
        if (row.decision || task == nullptr || task->round != round || !facts.isOpen(*task)) continue;
        const bool isEarlier = row.askedOn && (!one.since || *row.askedOn < *one.since);
        if (isFirst || isEarlier) {
            one.since = row.askedOn;
            one.dueOn = row.decisionDueOn;
        }
        isFirst = false;
    }
}

// Whoever returned it is rid of it since the decision; that somebody else gets it stands in the same limit.
void takeVacancy(const CaseFacts& facts, int round, Awaited& one) {
    one.since = facts.suggestion.registeredOn;
    if (!facts.isVacant(round)) return;
    for (const ReturnRequest& row : facts.returnRequests) {
        const Task* task = facts.task(row.task);
        const bool isOurs = task != nullptr && task->round == round && task->hasAnsweringRole();
        if (row.decision != Decision::approved || row.newTask || !isOurs) continue;
        one.since = row.decidedOn;
        one.dueOn = row.decisionDueOn;
    }
}

void addDecision(const CaseFacts& facts, const CaseSummary& summary, Matters& matters) {
    Awaited one;
    one.kind = AwaitedKind::decision;
    switch (summary.nextStep) {
        case NextStep::assign:
        case NextStep::planUnits:
        case NextStep::consultUnits:
            takeVacancy(facts, summary.round, one);
            break;
        case NextStep::decideReturn:
            takeEarliestQuestion(facts, facts.returnRequests, summary.round, one);
            break;
        case NextStep::decideProposal:
            takeEarliestQuestion(facts, facts.unitProposals, summary.round, one);
            break;
        case NextStep::decideExtension:
            for (const Extension& row : facts.extensions) {
                if (!row.granted && (!one.since || (row.askedOn && *row.askedOn < *one.since))) one.since = row.askedOn;
            }
            break;
        default:
            one.since = summary.ratedOn ? summary.ratedOn : summary.repliedOn;
            break;
    }
    matters.push_back(one);
}

// Of a unit that has given its reply or its opinion nobody waits for what it proposed, and the office owes it an answer all the same. Where
// it is the office's turn, the case is before it already.
void addProposalsLeft(const CaseFacts& facts, int round, Matters& matters) {
    for (const UnitProposal* row : undecidedProposals(facts, round)) {
        Awaited& one = matters.emplace_back(ofTask(AwaitedKind::decision, *facts.task(row->task)));
        one.unit.reset();
        one.dueOn = row->decisionDueOn;
        one.since = row->askedOn;
    }
}

}  // namespace

std::vector<Awaited> awaitedOf(const CaseFacts& recorded) {
    const CaseFacts handled = recorded.merger() != nullptr ? asHandled(recorded) : CaseFacts();
    const CaseFacts& facts = handled.isHandledWithMain ? handled : recorded;
    Matters matters;
    const CaseSummary summary = summarize(facts);
    if (facts.withdrawal || facts.archiving() != nullptr) return matters;
    if (!summary.isCompleted && !facts.followsMain()) {
        addReplies(facts, summary.round, matters);
        if (!summary.isReplied) {
            addJointOpinions(facts, summary.round, matters);
            if (summary.round == 1) {
                addReceipts(facts, matters);
                addFirstContacts(facts, matters);
            }
        }
    }
    addDeliveries(facts, matters);
    if (summary.state == CaseState::replied && facts.suggestion.replyWanted) addFeedback(facts, summary.round, matters);
    addCommitmentRecords(facts, matters);
    addCommitments(facts, matters);
    addSecondReplies(facts, matters);
    addLookBacks(facts, LookBackStanding::unanswered, matters);
    addLookBacks(facts, LookBackStanding::answered, matters);
    if (!summary.isCompleted && !facts.followsMain()) {
        addExtensionNotices(facts, summary.round, matters);
        if (!summary.isReplied) addClockPauses(facts, summary.round, matters);
    }
    if (!facts.followsMain()) addReplyReviews(facts, matters);
    addPublication(facts, summary, matters);
    addPromiseRatings(facts, matters);
    if (summary.turn == Turn::office) {
        addDecision(facts, summary, matters);
    } else if (!summary.isCompleted && !facts.followsMain()) {
        addProposalsLeft(facts, summary.round, matters);
    }
    return matters;
}

std::vector<const UnitProposal*> undecidedProposals(const CaseFacts& facts, int round) {
    std::vector<const UnitProposal*> undecided;
    for (const UnitProposal& row : facts.unitProposals) {
        const Task* task = facts.task(row.task);
        if (!row.decision && task != nullptr && task->round == round && !task->cancelledOn) undecided.push_back(&row);
    }
    return undecided;
}

std::optional<Date> leadGotReply(const CaseFacts& facts, ReplyId reply) {
    std::optional<Date> on;
    for (const Delivery& line : facts.deliveries) {
        const bool isLead = facts.suggestion.leadDelegation ? line.delegation == facts.suggestion.leadDelegation
                                                            : line.deputy == facts.suggestion.leadDeputy;
        if (line.reply == reply && isLead && line.way) on = line.on;
    }
    return on;
}

std::optional<Date> ratingAwaitedSince(const CaseFacts& facts, const Commitment& commitment) {
    if (commitment.isVoid || facts.task(commitment.task) == nullptr) return std::nullopt;
    const CommitmentStep* settled = settledAndUnrated(facts, commitment.id);
    if (settled == nullptr || settled->deputyToldOn) return settled == nullptr ? std::nullopt : settled->deputyToldOn;
    for (const SecondReply& answer : facts.secondReplies) {
        if (isAbout(facts, answer, commitment.task) && settled->on <= answer.on) return answer.on;
    }
    return std::nullopt;
}

}  // namespace huying::domain

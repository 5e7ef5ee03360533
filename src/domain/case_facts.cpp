// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case_facts.h"

#include <algorithm>

#include "domain/suggestion_number.h"

namespace huying::domain {

namespace {

using MaybeDate = std::optional<Date>;

template <class Rows>
auto* findTask(Rows& rows, TaskId id) {
    const auto found = std::find_if(rows.begin(), rows.end(), [id](const auto& row) { return row.task == id; });
    return found == rows.end() ? nullptr : &*found;
}
template <class Rows>
auto* findPending(Rows& rows, TaskId id) {
    const auto found = std::find_if(rows.begin(), rows.end(), [id](const auto& row) { return row.task == id && !row.decision; });
    return found == rows.end() ? nullptr : &*found;
}
}  // namespace

std::string Suggestion::address() const { return CaseAddress{term, sessionNumber, kind, serial}.text(); }

bool Task::answers() const { return !cancelledOn && hasAnsweringRole(); }

int CaseFacts::round() const {
    int last = 1;
    for (const RehandlingOrder& order : rehandlings) last = std::max(last, order.round);
    return last;
}

const Task* CaseFacts::task(TaskId id) const {
    const auto found = std::find_if(tasks.begin(), tasks.end(), [id](const Task& candidate) { return candidate.id == id; });
    return found == tasks.end() ? nullptr : &*found;
}

const Receipt* CaseFacts::receiptOf(TaskId id) const { return findTask(receipts, id); }
const Reply* CaseFacts::replyOf(TaskId id) const {
    const auto found =
        std::find_if(replies.begin(), replies.end(), [&](const Reply& row) { return row.task == id && !isSentBack(row.id); });
    return found == replies.end() ? nullptr : &*found;
}

const ReplyReview* CaseFacts::reviewOf(ReplyId id) const {
    const auto found = std::find_if(replyReviews.rbegin(), replyReviews.rend(), [id](const ReplyReview& row) { return row.reply == id; });
    return found == replyReviews.rend() ? nullptr : &*found;
}

bool CaseFacts::isSentBack(ReplyId id) const {
    const ReplyReview* review = replyReviews.empty() ? nullptr : reviewOf(id);
    return review != nullptr && review->result == ReviewResult::sentBack;
}

bool CaseFacts::hasStandingReply() const {
    return std::any_of(replies.begin(), replies.end(), [&](const Reply& row) { return !isSentBack(row.id); });
}

const JointOpinion* CaseFacts::jointOpinionOf(TaskId id) const {
    const auto found = std::find_if(jointOpinions.begin(), jointOpinions.end(),
                                    [id](const JointOpinion& row) { return row.task == id && !row.returnedOn; });
    return found == jointOpinions.end() ? nullptr : &*found;
}

const JointOpinion* CaseFacts::returnedOpinionOf(TaskId id) const {
    const auto found = std::find_if(jointOpinions.rbegin(), jointOpinions.rend(),
                                    [id](const JointOpinion& row) { return row.task == id && row.returnedOn; });
    return found == jointOpinions.rend() ? nullptr : &*found;
}

const Extension* CaseFacts::pendingExtensionOf(TaskId id) const {
    const auto found = std::find_if(extensions.begin(), extensions.end(),
                                    [id](const Extension& extension) { return extension.task == id && !extension.granted; });
    return found == extensions.end() ? nullptr : &*found;
}

const ClockPause* CaseFacts::openPauseOf(TaskId id) const {
    const auto found =
        std::find_if(clockPauses.begin(), clockPauses.end(), [id](const ClockPause& row) { return row.task == id && !row.resumedOn; });
    return found == clockPauses.end() ? nullptr : &*found;
}

const ReturnRequest* CaseFacts::pendingReturnOf(TaskId id) const { return findPending(returnRequests, id); }
const UnitProposal* CaseFacts::pendingProposalOf(TaskId id) const { return findPending(unitProposals, id); }

const ReturnRequest* CaseFacts::returnBefore(TaskId newTask) const {
    const auto found =
        std::find_if(returnRequests.begin(), returnRequests.end(), [newTask](const ReturnRequest& row) { return row.newTask == newTask; });
    return found == returnRequests.end() ? nullptr : &*found;
}

const Task* CaseFacts::taskBefore(const Task& next) const {
    if (next.replaces) return task(next.replaces);
    const ReturnRequest* before = returnBefore(next.id);
    return before == nullptr ? nullptr : task(before->task);
}

bool CaseFacts::isOpen(const Task& task) const {
    return (task.answers() && replyOf(task.id) == nullptr) || (task.givesJointOpinion() && jointOpinionOf(task.id) == nullptr);
}

bool CaseFacts::isVacant(int round) const {
    if (std::any_of(tasks.begin(), tasks.end(), [round](const Task& row) { return row.round == round && row.answers(); })) return false;
    return std::any_of(returnRequests.begin(), returnRequests.end(), [&](const ReturnRequest& row) {
        const Task* returned = task(row.task);
        return row.decision == Decision::approved && !row.newTask && returned != nullptr && returned->round == round &&
               returned->hasAnsweringRole();
    });
}

std::optional<Date> CaseFacts::deadlineOf(const Task& task) const {
    if (openPauseOf(task.id) != nullptr) return std::nullopt;
    MaybeDate deadline = task.dueOn;
    const JointOpinion* back = task.role == TaskRole::joint ? returnedOpinionOf(task.id) : nullptr;
    if (back != nullptr) deadline = back->dueAgainOn;
    for (const Extension& extension : extensions) {
        if (back == nullptr && extension.task == task.id && extension.granted == true && extension.grantedUntil)
            deadline = extension.grantedUntil;
    }
    // An extension after a pause goes beyond what the pause made of the limit, and a pause after an extension beyond that one.
    for (const ClockPause& pause : clockPauses) {
        const bool isAfter = back == nullptr || (back->returnedOn && *back->returnedOn <= pause.on);
        if (pause.task == task.id && isAfter && pause.dueOn && (!deadline || *deadline < *pause.dueOn)) deadline = pause.dueOn;
    }
    return deadline;
}

int CaseFacts::daysLate(const Task& task, std::optional<Date> on) const {
    const MaybeDate deadline = deadlineOf(task);
    return on && deadline && *on > *deadline ? static_cast<int>((*on - *deadline).count()) : 0;
}

bool CaseFacts::promises(const std::optional<ResultClass>& given) const {
    return given && std::find(promisingClasses.begin(), promisingClasses.end(), *given) != promisingClasses.end();
}

const Completion* CaseFacts::completion() const {
    const int current = round();
    const auto found = std::find_if(completions.begin(), completions.end(), [&](const Completion& row) { return row.round == current; });
    return found == completions.end() ? nullptr : &*found;
}

bool CaseFacts::countsForPiece(const Feedback& row) const {
    return ratingRule.party == RatingParty::everySigner || !row.deputy || row.deputy == suggestion.leadDeputy;
}

const RatingMeeting* CaseFacts::meetingAbout(int round) const {
    const auto found =
        std::find_if(ratingMeetings.begin(), ratingMeetings.end(), [&](const RatingMeeting& row) { return row.round == round; });
    return found == ratingMeetings.end() ? nullptr : &*found;
}

const Archiving* CaseFacts::archiving() const {
    const auto found = std::find_if(archivings.begin(), archivings.end(), [](const Archiving& row) { return !row.takenOutOn; });
    return found == archivings.end() ? nullptr : &*found;
}

const Priority* CaseFacts::priority() const {
    const auto found = std::find_if(priorities.begin(), priorities.end(), [](const Priority& row) { return !row.endedOn; });
    return found == priorities.end() ? nullptr : &*found;
}
}  // namespace huying::domain

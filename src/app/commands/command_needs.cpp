// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command_needs.h"

#include <algorithm>
#include <functional>

#include "domain/unrecorded_promises.h"
#include "domain/void_facts.h"

namespace huying::app {

using domain::CaseFacts;
using domain::Task;

bool isCancelledSince(const CaseFacts& all, const Task& task) {
    const Task* now = all.task(task.id);
    return now != nullptr && now->cancelledOn.has_value();
}

bool mayReturn(const CaseFacts& before, const CaseFacts& all, const Task& task) {
    return before.isOpen(task) && !isCancelledSince(all, task);
}

bool hasOpinionToReturn(const CaseFacts& before, const CaseFacts& all, const Task& task) {
    const domain::JointOpinion* given = before.jointOpinionOf(task.id);
    const domain::JointOpinion* now = all.jointOpinionOf(task.id);
    return given != nullptr && now != nullptr && given->id == now->id && !isCancelledSince(all, task);
}

bool mayCountersign(const CaseFacts& before, const CaseFacts& all, const Task& task) {
    const bool isReplyOpen = std::any_of(before.tasks.begin(), before.tasks.end(), [&](const Task& one) {
        return one.round == task.round && one.answers() && before.replyOf(one.id) == nullptr;
    });
    return task.givesJointOpinion() && !isCancelledSince(all, task) && isReplyOpen;
}

namespace {

// Undecided by the command's date and still.
template <class Pending>
bool isPending(const CaseFacts& before, const CaseFacts& all, const Task& task, Pending pending) {
    return std::invoke(pending, before, task.id) != nullptr && std::invoke(pending, all, task.id) != nullptr &&
           !isCancelledSince(all, task);
}

// Some task could be asked about, or none at all: then that is said, not this.
template <class Pending>
bool isNonePending(const CaseFacts& before, const CaseFacts& all, MaybeUnit unit, Pending pending) {
    const auto isOpen = [&](const Task& task) { return mayReturn(before, all, task); };
    const auto isFree = [&](const Task& task) {
        return isOpen(task) && std::invoke(pending, before, task.id) == nullptr && std::invoke(pending, all, task.id) == nullptr;
    };
    return newestTask(before, unit, isFree) != nullptr || newestTask(before, unit, isOpen) == nullptr;
}

// Some row of the case itself that is about a task of the unit, or of any unit.
template <class Rows, class Test>
bool hasRowOfUnit(const Situation& s, const Rows& rows, Test test) {
    return std::any_of(rows.begin(), rows.end(), [&](const auto& row) {
        const Task* task = s.before.task(row.task);
        return task != nullptr && !s.before.isOfMain(*task) && (!s.unit || task->unit == *s.unit) && test(row);
    });
}

template <class Rows>
bool hasRowOfUnit(const Situation& s, const Rows& rows) {
    return hasRowOfUnit(s, rows, [](const auto&) { return true; });
}

// Of the unit, or of any unit; of the main case too, where the piece has been handled again since.
bool isOfUnit(const Situation& s, domain::TaskId id) {
    const Task* task = s.all.task(id);
    return !s.unit || (task != nullptr && task->unit == *s.unit);
}

bool isPromiseOfUnit(const Situation& s, domain::CommitmentId id) {
    const auto& promises = s.all.commitments;
    const auto found = std::find_if(promises.begin(), promises.end(), [&](const domain::Commitment& row) { return row.id == id; });
    return !s.unit || (found != promises.end() && isOfUnit(s, found->task));
}

bool isReplyOfUnit(const Situation& s, domain::ReplyId id) {
    const auto& replies = s.all.replies;
    const auto found = std::find_if(replies.begin(), replies.end(), [&](const domain::Reply& row) { return row.id == id; });
    return !s.unit || (found != replies.end() && isOfUnit(s, found->task));
}

// Something was said or found of a line of the unit, or of any unit.
template <class Row>
bool hasEntryOfLine(const Situation& s, domain::VoidableRows<Row> rows) {
    const auto all = domain::recorded(s.before, rows);
    return hasRowOfUnit(s, s.before.lookBackLines, [&](const domain::LookBackLine& line) {
        return std::any_of(all.begin(), all.end(), [&](const Row* row) { return row->line == line.id; });
    });
}

bool allReplied(const Situation& situation) {
    const int round = situation.before.round();
    bool any = false;
    for (const Task& task : situation.before.tasks) {
        if (task.round != round || !task.answers() || (situation.unit && task.unit != *situation.unit)) continue;
        any = true;
        if (situation.before.replyOf(task.id) == nullptr) return false;
    }
    return any;
}

bool isNobodyAnswering(const CaseFacts& facts) {
    const int round = facts.round();
    return std::none_of(facts.tasks.begin(), facts.tasks.end(), [&](const Task& row) { return row.round == round && row.answers(); });
}

// Still to be passed on by the body between office and units.
bool isToPassOn(const CaseFacts& before, const CaseFacts& all, const Task& task) {
    const Task* now = all.task(task.id);
    return task.round == before.round() && now != nullptr && !now->passedOn && !now->cancelledOn;
}

}  // namespace

bool isMet(Need need, const Situation& s) {
    const auto isOpen = [&](const Task& task) {
        return task.answers() && s.all.replyOf(task.id) == nullptr && !isCancelledSince(s.all, task);
    };
    // Without a date an extension stands where it has to: before the reply.
    const auto wasOpen = [&](const Task& task) { return task.answers() && (s.isUndated || s.before.replyOf(task.id) == nullptr); };
    switch (need) {
        case Need::notWithdrawn:
            return !s.before.withdrawal;
        case Need::neverWithdrawn:
            return !s.all.withdrawal;
        case Need::notCompleted:
            return s.before.completion() == nullptr;
        case Need::noReplyYet:
            return !s.all.hasStandingReply();
        case Need::unitHasTask:
            return newestTask(s.before, s.unit, [](const Task&) { return true; }) != nullptr;
        case Need::unitAnswers:
            return newestTask(s.before, s.unit, isOpen) != nullptr;
        case Need::unitHadNotReplied:
            return newestTask(s.before, s.unit, wasOpen) != nullptr;
        case Need::unitGivesJointOpinion:
            return newestTask(s.before, s.unit, [&](const Task& task) {
                       return task.givesJointOpinion() && s.all.jointOpinionOf(task.id) == nullptr && !isCancelledSince(s.all, task);
                   }) != nullptr;
        case Need::notYetReceived:
            return newestTask(s.before, s.unit, [&](const Task& task) { return s.all.receiptOf(task.id) == nullptr; }) != nullptr;
        case Need::anyReply:
            return s.before.hasStandingReply();
        case Need::anyRating:
            return !s.before.feedback.empty();
        case Need::everCompleted:
            return !s.before.completions.empty();
        case Need::openDelivery:
            return std::any_of(s.all.deliveries.begin(), s.all.deliveries.end(), [&](const domain::Delivery& row) {
                if (row.way || !s.unit) return !row.way;
                return std::any_of(s.all.replies.begin(), s.all.replies.end(), [&](const domain::Reply& reply) {
                    const Task* task = reply.id == row.reply ? s.all.task(reply.task) : nullptr;
                    return task != nullptr && task->unit == *s.unit;
                });
            });
        case Need::allReplied:
            return allReplied(s);
        case Need::notRatedThisRound:
            return std::none_of(s.all.feedback.begin(), s.all.feedback.end(), [&](const domain::Feedback& row) {
                const bool isOfAnotherTask =
                    s.unit && row.task && s.all.task(*row.task) != nullptr && s.all.task(*row.task)->unit != *s.unit;
                return row.round == s.before.round() && !isOfAnotherTask && (!row.deputy || row.deputy == s.all.suggestion.leadDeputy);
            });
        case Need::ratedDissatisfied:
            // An old ledger that shows two ratings of a piece shows that it was sent back, whatever the first one was.
            return std::any_of(s.before.feedback.begin(), s.before.feedback.end(), [&](const domain::Feedback& row) {
                return row.round == s.all.round() && (row.isDissatisfied() || s.isUndated);
            });
        case Need::extensionPending:
            return newestTask(s.before, s.unit, [&](const Task& task) {
                       return s.before.pendingExtensionOf(task.id) != nullptr && s.all.pendingExtensionOf(task.id) != nullptr;
                   }) != nullptr;
        case Need::noExtensionPending:
            return newestTask(s.before, s.unit,
                              [&](const Task& task) { return wasOpen(task) && s.all.pendingExtensionOf(task.id) != nullptr; }) == nullptr;
        case Need::everAssigned:
            return !s.before.tasks.empty();
        case Need::unitMayReturn:
            return newestTask(s.before, s.unit, [&](const Task& task) { return mayReturn(s.before, s.all, task); }) != nullptr;
        case Need::returnPending:
            return newestTask(s.before, s.unit,
                              [&](const Task& task) { return isPending(s.before, s.all, task, &CaseFacts::pendingReturnOf); }) != nullptr;
        case Need::noReturnPending:
            return isNonePending(s.before, s.all, s.unit, &CaseFacts::pendingReturnOf);
        case Need::proposalPending:
            return newestTask(s.before, s.unit,
                              [&](const Task& task) { return isPending(s.before, s.all, task, &CaseFacts::pendingProposalOf); }) != nullptr;
        case Need::noProposalPending:
            return isNonePending(s.before, s.all, s.unit, &CaseFacts::pendingProposalOf);
        case Need::urgingUnanswered:
            return std::any_of(s.before.urgings.begin(), s.before.urgings.end(), [&](const domain::Urging& row) {
                const Task* task = s.all.task(row.task);
                const auto now =
                    std::find_if(s.all.urgings.begin(), s.all.urgings.end(), [&](const auto& one) { return one.id == row.id; });
                return task != nullptr && !s.before.isOfMain(*task) && (!s.unit || task->unit == *s.unit) && now != s.all.urgings.end() &&
                       !now->answeredOn;
            });
        case Need::snoozed:
            return std::any_of(s.before.snoozes.begin(), s.before.snoozes.end(), [](const domain::Snooze& row) { return !row.endedOn; });
        case Need::unitReplied:
            return newestTask(s.before, s.unit, [&](const Task& task) { return task.answers() && s.before.replyOf(task.id) != nullptr; }) !=
                   nullptr;
        case Need::anyCommitment:
            return std::any_of(s.before.commitments.begin(), s.before.commitments.end(),
                               [&](const domain::Commitment& row) { return isOfUnit(s, row.task); });
        case Need::anySecondReply:
            return hasRowOfUnit(s, s.before.secondReplies);
        case Need::unitGaveOpinion:
            return newestTask(s.before, s.unit, [&](const Task& task) { return hasOpinionToReturn(s.before, s.all, task); }) != nullptr;
        case Need::anyExtension:
            return hasRowOfUnit(s, s.before.extensions);
        case Need::clockRuns:
            return isNonePending(s.before, s.all, s.unit, &CaseFacts::openPauseOf);
        case Need::clockStands:
            return newestTask(s.before, s.unit,
                              [&](const Task& task) { return isPending(s.before, s.all, task, &CaseFacts::openPauseOf); }) != nullptr;
        case Need::anyPause:
            return hasRowOfUnit(s, s.before.clockPauses) || hasRowOfUnit(s, s.before.voided.clockPauses);
        case Need::unitCountersigns:
            // Without a date it stands where it has to: before the reply.
            return newestTask(s.before, s.unit, [&](const Task& task) {
                       return s.isUndated ? task.givesJointOpinion() && !isCancelledSince(s.all, task)
                                          : mayCountersign(s.before, s.all, task);
                   }) != nullptr;
        case Need::anyCountersign:
            return hasRowOfUnit(s, s.before.countersigns) || hasRowOfUnit(s, s.before.voided.countersigns);
        case Need::anyContact:
            return hasRowOfUnit(s, s.before.contacts);
        case Need::anyOpinion:
            return hasRowOfUnit(s, s.before.jointOpinions, [](const domain::JointOpinion& row) { return !row.returnedOn; });
        case Need::anyReturn:
            return hasRowOfUnit(s, s.before.returnRequests);
        case Need::everDissatisfied:
            return std::any_of(s.before.feedback.begin(), s.before.feedback.end(), [](const auto& row) { return row.isDissatisfied(); });
        case Need::underPriority:
            return s.before.priority() != nullptr && s.all.priority() != nullptr;
        case Need::unitHasReply:
            return newestTask(s.before, s.unit, [&](const Task& task) {
                       return s.before.replyOf(task.id) != nullptr && s.all.replyOf(task.id) != nullptr;
                   }) != nullptr;
        case Need::handledByItself:
            return !s.before.followsMain();
        case Need::notMerged:
            return s.before.round() > 1 || std::none_of(s.all.mergers.begin(), s.all.mergers.end(), [&](const domain::Merger& row) {
                       return !row.endedOn || (s.on && *row.endedOn > *s.on);
                   });
        case Need::noMergedPieces:
            return std::none_of(s.all.mergedPieces.begin(), s.all.mergedPieces.end(), [&](const domain::MergedPiece& row) {
                return !row.isWithdrawn && (!row.endedOn || (s.on && *row.endedOn > *s.on));
            });
        case Need::merged:
            return s.before.merger() != nullptr && s.all.merger() != nullptr && s.before.round() == 1;
        case Need::notAnsweredWithMain:
            return s.all.feedback.empty() && s.all.completions.empty() &&
                   std::none_of(s.all.publications.begin(), s.all.publications.end(),
                                [](const domain::PublicationRecord& row) { return row.what == domain::PublishedPart::reply; }) &&
                   std::none_of(s.all.deliveries.begin(), s.all.deliveries.end(),
                                [](const domain::Delivery& row) { return row.way.has_value(); });
        case Need::anyLink:
            return std::any_of(s.before.links.begin(), s.before.links.end(), [](const domain::CaseLink& row) { return !row.endedOn; });
        case Need::nobodyAnswers:
            return s.isUndated || isNobodyAnswering(s.before);  // what an old ledger does not date stood where it had to
        case Need::anyPlanToAsk:
            return domain::newestPlan(s.before, domain::PlanStage::planned) != nullptr;
        case Need::anyPlan:
            return !s.before.unitPlans.empty();
        case Need::anyConsultation:
            return !s.before.consultations.empty();
        case Need::toPassOn:
            return newestTask(s.before, s.unit, [&](const Task& task) { return isToPassOn(s.before, s.all, task); }) != nullptr;
        case Need::anyProgress:
            return hasRowOfUnit(s, s.before.notes) || hasRowOfUnit(s, s.before.voided.notes);
        case Need::anyUrging:
            return hasRowOfUnit(s, s.before.urgings) || hasRowOfUnit(s, s.before.voided.urgings);
        case Need::anyCoordination:
            return !domain::recorded(s.before, &domain::VoidableFacts::coordinations).empty();
        case Need::anyDelivered: {
            const auto lines = domain::recorded(s.before, &domain::VoidableFacts::deliveries);
            return std::any_of(lines.begin(), lines.end(), [&](const domain::Delivery* row) {
                return row->way && !s.before.isSentBack(row->reply) && isReplyOfUnit(s, row->reply);
            });
        }
        case Need::anyMeeting:
            return !domain::recorded(s.before, &domain::VoidableFacts::ratingMeetings).empty();
        case Need::anyCommitmentStep: {
            const auto steps = domain::recorded(s.before, &domain::VoidableFacts::commitmentSteps);
            return std::any_of(steps.begin(), steps.end(),
                               [&](const domain::CommitmentStep* row) { return isPromiseOfUnit(s, row->commitment); });
        }
        case Need::anyPublication:
            return !domain::recorded(s.before, &domain::VoidableFacts::publications).empty();
        case Need::mayBePublic:
            return !s.all.suggestion.classified || !s.all.publications.empty();
        case Need::isCompleted:
            return s.before.completion() != nullptr && s.all.completion() != nullptr;
        case Need::noOpenPromise:
            return !domain::hasOpenPromise(s.before) && !domain::hasOpenPromise(s.all);
        case Need::promisesRecorded:
            return !domain::hasUnrecordedPromises(s.before) && !domain::hasUnrecordedPromises(s.all);
        case Need::unitIsLookedAt:
            return hasRowOfUnit(s, s.before.lookBackLines);
        case Need::anyLookBackAnswer:
            return hasEntryOfLine(s, &domain::VoidableFacts::lookBackAnswers);
        case Need::anyLookBackFinding:
            return hasEntryOfLine(s, &domain::VoidableFacts::lookBackFindings);
        case Need::noOpenLookBack:
            return !domain::hasOpenLookBack(s.before) && !domain::hasOpenLookBack(s.all);
        case Need::archived:
            return s.before.archiving() != nullptr && s.all.archiving() != nullptr;
        case Need::withdrawable:
            return s.all.withdrawalRule.until == domain::WithdrawalLimit::reply || (s.all.tasks.empty() && s.all.ownTasks.empty());
    }
    return false;
}

std::string_view refusalOf(Need need) {
    switch (need) {
        case Need::notWithdrawn:
        case Need::neverWithdrawn:
            return "already-withdrawn";
        case Need::notCompleted:
            return "already-completed";
        case Need::noReplyYet:
            return "already-replied";
        case Need::unitHasTask:
            return "not-assigned";
        case Need::unitAnswers:
        case Need::unitHadNotReplied:
            return "no-open-answering-task";
        case Need::unitGivesJointOpinion:
            return "no-open-joint-task";
        case Need::notYetReceived:
            return "already-received";
        case Need::anyReply:
            return "no-reply-yet";
        case Need::anyRating:
            return "no-rating-yet";
        case Need::everCompleted:
            return "not-completed";
        case Need::openDelivery:
            return "nothing-to-deliver";
        case Need::allReplied:
            return "not-replied";
        case Need::notRatedThisRound:
            return "already-rated";
        case Need::ratedDissatisfied:
            return "not-dissatisfied";
        case Need::extensionPending:
            return "no-extension-pending";
        case Need::noExtensionPending:
            return "extension-pending";
        case Need::everAssigned:
            return "never-assigned";
        case Need::unitMayReturn:
            return "no-open-task";
        case Need::returnPending:
            return "no-return-pending";
        case Need::noReturnPending:
            return "return-pending";
        case Need::proposalPending:
            return "no-proposal-pending";
        case Need::noProposalPending:
            return "proposal-pending";
        case Need::urgingUnanswered:
            return "no-urging-to-answer";
        case Need::snoozed:
            return "not-snoozed";
        case Need::unitReplied:
            return "unit-not-replied";
        case Need::anyCommitment:
            return "no-commitment-yet";
        case Need::anySecondReply:
            return "no-second-reply-yet";
        case Need::unitGaveOpinion:
            return "no-opinion-to-return";
        case Need::anyExtension:
            return "no-extension-yet";
        case Need::clockRuns:
            return "clock-paused";
        case Need::clockStands:
            return "clock-not-paused";
        case Need::anyPause:
            return "no-pause-yet";
        case Need::unitCountersigns:
            return "nothing-to-countersign";
        case Need::anyCountersign:
            return "no-countersign-yet";
        case Need::anyContact:
            return "no-contact-yet";
        case Need::anyOpinion:
            return "no-opinion-yet";
        case Need::anyReturn:
            return "no-return-yet";
        case Need::everDissatisfied:
            return "not-dissatisfied";
        case Need::underPriority:
            return "not-under-priority";
        case Need::unitHasReply:
            return "no-reply-to-review";
        case Need::handledByItself:
        case Need::notMerged:
            return "merged-into-main";
        case Need::noMergedPieces:
            return "has-merged-pieces";
        case Need::merged:
            return "not-merged";
        case Need::notAnsweredWithMain:
            return "answered-with-main";
        case Need::anyLink:
            return "no-link";
        case Need::nobodyAnswers:
            return "already-assigned";
        case Need::anyPlanToAsk:
        case Need::anyPlan:
            return "no-plan-yet";
        case Need::anyConsultation:
            return "no-consultation-yet";
        case Need::toPassOn:
            return "nothing-to-pass-on";
        case Need::anyProgress:
            return "no-progress-yet";
        case Need::anyUrging:
            return "no-urging-yet";
        case Need::anyCoordination:
            return "no-coordination-yet";
        case Need::anyDelivered:
            return "no-delivery-yet";
        case Need::anyMeeting:
            return "no-meeting-yet";
        case Need::anyCommitmentStep:
            return "no-commitment-entry-yet";
        case Need::anyPublication:
            return "no-publication-yet";
        case Need::mayBePublic:
            return "classified-not-published";
        case Need::isCompleted:
            return "not-completed";
        case Need::noOpenPromise:
            return "promises-open";
        case Need::promisesRecorded:
            return "promises-not-recorded";
        case Need::unitIsLookedAt:
            return "not-in-look-back";
        case Need::anyLookBackAnswer:
            return "no-look-back-answer-yet";
        case Need::anyLookBackFinding:
            return "no-look-back-finding-yet";
        case Need::noOpenLookBack:
            return "look-back-open";
        case Need::archived:
            return "not-archived";
        case Need::withdrawable:
            return "withdrawal-too-late";
    }
    return "";
}

}  // namespace huying::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/commands/account_commands.h"
#include "app/commands/archive_commands.h"
#include "app/commands/assessment_commands.h"
#include "app/commands/assignment_commands.h"
#include "app/commands/attachment_commands.h"
#include "app/commands/ballot_commands.h"
#include "app/commands/candidate_commands.h"
#include "app/commands/category_commands.h"
#include "app/commands/command_values.h"
#include "app/commands/countersign_commands.h"
#include "app/commands/deputy_activity_commands.h"
#include "app/commands/deputy_commands.h"
#include "app/commands/exchange_commands.h"
#include "app/commands/fact_corrections.h"
#include "app/commands/follow_up_commands.h"
#include "app/commands/handling_commands.h"
#include "app/commands/inspection_commands.h"
#include "app/commands/intake_commands.h"
#include "app/commands/key_commands.h"
#include "app/commands/look_back_commands.h"
#include "app/commands/one_of.h"
#include "app/commands/pause_commands.h"
#include "app/commands/planning_commands.h"
#include "app/commands/publication_commands.h"
#include "app/commands/rating_commands.h"
#include "app/commands/reassignment_commands.h"
#include "app/commands/relation_commands.h"
#include "app/commands/reply_commands.h"
#include "app/commands/report_commands.h"
#include "app/commands/rule_commands.h"
#include "app/commands/session_commands.h"
#include "app/commands/snapshot_commands.h"
#include "app/commands/submission_commands.h"
#include "app/commands/supervision_commands.h"
#include "app/commands/term_words_commands.h"
#include "app/commands/unit_commands.h"
#include "app/commands/urging_commands.h"

// One struct per intent: what a window, the command line, an import or a returned package asks the executor to do.
// Names are as in docs/cli.md; people, units and cases are named as people name them and looked up by the executor.
// Beside each struct stand its fields by their JSON key, told once: reading, writing and the documentation test visit these.
// `required` fields are refused when absent or blank.
namespace huying::app {

using Command = OneOf<
    OpenSession, SetBaseFigure, RegisterSuggestion, CorrectSuggestion, AssignSuggestion, AcknowledgeReceipt, RecordProgress, RecordContact,
    RecordJointOpinion, RecordReply, RecordDelivery, RequestExtension, DecideExtension, RecordFeedback, CorrectAssignment, CancelAssignment,
    CorrectReply, CorrectFeedback, CorrectCompletion, OrderRehandling, CompleteSuggestion, WithdrawSuggestion, CreateTopic, CorrectTopic,
    CloseTopic, SetPriority, EndPriority, SetGovernmentLeader, RecordActivity, CorrectActivity, AddDeputy, AddDelegation, AddUnit,
    AddCategory, CorrectUnit, RenameUnit, MergeUnit, SplitUnit, EndUnit, CorrectDeputy, MoveDeputy, ConfirmDeputy, MergeDeputy,
    RemoveDeputy, RenameDelegation, CorrectCategory, EndCategory, RemoveCategory, CopyCategories, AddCommittee, CorrectCommittee,
    EndCommittee, RollOverSession, RemoveBaseFigure, AddProfile, ChooseProfile, AddRule, CorrectRule, EndRule, SetCalendarDay,
    RemoveCalendarDay, RecomputeDueDates, RequestReturn, DecideReturn, ProposeUnits, DecideProposal, RecordCoordination, RecordCommitment,
    RecordCommitmentProgress, CorrectCommitment, AnswerAgain, CorrectSecondReply, RecordMeeting, SetRatingRule, ReturnJointOpinion,
    CorrectExtension, MergeSuggestions, UnmergeSuggestions, LinkSuggestion, UnlinkSuggestion, RecordReview, SetReplyTo, RecordUrging,
    RecordUrgingAnswer, SetUrgingStep, SnoozeSuggestion, EndSnooze, RecordSubmission, CorrectSubmission, ReviewSubmission,
    CorrectSubmissionReview, ResubmitSubmission, WithdrawSubmission, RecordPreContact, CorrectPreContact, PlanAssignment,
    RecordConsultation, CorrectPlan, CorrectConsultation, PassOnAssignment, SetWithdrawalRule, SetNumberPattern, CorrectContact,
    CorrectJointOpinion, CorrectReturn, ReassignTask, VoidSuggestion, RemoveDelegation, SetResultClass, ChooseClassList, SetWording,
    SetCompletionRule, CorrectProgress, CorrectDelivery, CorrectUrging, CorrectMeeting, CorrectCoordination, CorrectCommitmentProgress,
    ArchiveSuggestion, UnarchiveSuggestion, RecordPublication, CorrectPublication, SetHandOverRoute, SetRefusalReason, RemoveRefusalReason,
    AddAccount, ChangeRole, DisableAccount, EnableAccount, SetPassword, SetSignIn, SetIdleLock, SetOfficeKey, TrustKey, RevokeKey,
    OpenLookBack, CorrectLookBack, CloseLookBack, AddLookBackLines, RemoveLookBackLine, RecordLookBackAnswer, CorrectLookBackAnswer,
    RecordLookBackFinding, CorrectLookBackFinding, SetAssessmentSheet, RemoveAssessmentSheet, RecordAssessmentEntry, CorrectAssessmentEntry,
    FreezeAssessment, FreezeReport, PlanInspection, CorrectInspection, AddInspectionSample, DrawInspectionSample, RemoveInspectionSample,
    RecordInspectionFinding, CorrectInspectionFinding, RecordInspectionFollowUp, CorrectInspectionFollowUp, CloseInspection, RecordBallot,
    CorrectBallot, VoidBallot, RecordSecondReport, RecordReviewOpinion, CorrectReviewOpinion, RecordRectification, CorrectRectification,
    SetBallotRule, ProposePriority, CorrectCandidate, DeclineCandidates, FileTopicReport, RecordTopicHearing, SetReportText,
    SetReportSetting, RecordDeputyActivity, CorrectDeputyActivity, RemoveDeputyActivity, AddPhoto, RemovePhoto, SetPhotoLimit,
    RecordCountersign, CorrectCountersign, PauseClock, ResumeClock, CorrectPause, SetTermChoices, LayAsideLines>;

// When the fact happened. An old ledger may not say: then it is undated, which is not the same as today.
struct CommandDate {
    std::optional<Date> on;
    bool isUndated = false;

    static CommandDate undated() { return {std::nullopt, true}; }
};

struct CommandRequest {
    Command command;
    std::string actor;
    CommandDate date;
    std::string forUnit = {};  // on behalf of which unit somebody of the office records it, from its paper or form
};

std::string_view commandName(const Command& command);

}  // namespace huying::app

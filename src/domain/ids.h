// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

namespace huying::domain {

using SessionId = base::Id<struct SessionTag>;
using DelegationId = base::Id<struct DelegationTag>;
using DeputyId = base::Id<struct DeputyTag>;
using UnitId = base::Id<struct UnitTag>;
using CommitteeId = base::Id<struct CommitteeTag>;
using CategoryId = base::Id<struct CategoryTag>;
using SuggestionId = base::Id<struct SuggestionTag>;
using TaskId = base::Id<struct TaskTag>;
using ReplyId = base::Id<struct ReplyTag>;
using FeedbackId = base::Id<struct FeedbackTag>;
using CompletionId = base::Id<struct CompletionTag>;
using ExtensionId = base::Id<struct ExtensionTag>;
using ContactId = base::Id<struct ContactTag>;
using DeliveryId = base::Id<struct DeliveryTag>;
using ProgressNoteId = base::Id<struct ProgressNoteTag>;
using CommitteeId = base::Id<struct CommitteeTag>;
using TopicId = base::Id<struct TopicTag>;
using PriorityId = base::Id<struct PriorityTag>;
using ActivityId = base::Id<struct ActivityTag>;
using DeputyActivityId = base::Id<struct DeputyActivityTag>;
using CandidateId = base::Id<struct CandidateTag>;
using ReturnRequestId = base::Id<struct ReturnRequestTag>;
using UnitProposalId = base::Id<struct UnitProposalTag>;
using CoordinationId = base::Id<struct CoordinationTag>;
using ClockPauseId = base::Id<struct ClockPauseTag>;
using CountersignId = base::Id<struct CountersignTag>;
using CommitmentId = base::Id<struct CommitmentTag>;
using CommitmentStepId = base::Id<struct CommitmentStepTag>;
using SecondReplyId = base::Id<struct SecondReplyTag>;
using RatingMeetingId = base::Id<struct RatingMeetingTag>;
using JointOpinionId = base::Id<struct JointOpinionTag>;
using ReplyReviewId = base::Id<struct ReplyReviewTag>;
using MergerId = base::Id<struct MergerTag>;
using CaseLinkId = base::Id<struct CaseLinkTag>;
using UrgingId = base::Id<struct UrgingTag>;
using SnoozeId = base::Id<struct SnoozeTag>;
using SubmissionId = base::Id<struct SubmissionTag>;
using SubmissionStepId = base::Id<struct SubmissionStepTag>;
using PreContactId = base::Id<struct PreContactTag>;
using UnitPlanId = base::Id<struct UnitPlanTag>;
using ConsultationId = base::Id<struct ConsultationTag>;
using ArchivingId = base::Id<struct ArchivingTag>;
using PublicationId = base::Id<struct PublicationTag>;
using LookBackId = base::Id<struct LookBackTag>;
using LookBackLineId = base::Id<struct LookBackLineTag>;
using LookBackAnswerId = base::Id<struct LookBackAnswerTag>;
using LookBackFindingId = base::Id<struct LookBackFindingTag>;
using AssessmentSheetId = base::Id<struct AssessmentSheetTag>;
using AssessmentEntryId = base::Id<struct AssessmentEntryTag>;
using AssessmentResultId = base::Id<struct AssessmentResultTag>;
using InspectionId = base::Id<struct InspectionTag>;
using InspectionLineId = base::Id<struct InspectionLineTag>;
using InspectionDrawId = base::Id<struct InspectionDrawTag>;
using InspectionFindingId = base::Id<struct InspectionFindingTag>;
using InspectionFollowUpId = base::Id<struct InspectionFollowUpTag>;
using BallotId = base::Id<struct BallotTag>;
using ReviewOpinionId = base::Id<struct ReviewOpinionTag>;
using RectificationId = base::Id<struct RectificationTag>;
using ReportTextId = base::Id<struct ReportTextTag>;
using ReportSettingId = base::Id<struct ReportSettingTag>;
using DeadlineRuleId = base::Id<struct DeadlineRuleTag>;
using AccountId = base::Id<struct AccountTag>;
using ReportSnapshotId = base::Id<struct ReportSnapshotTag>;
using ExchangeKeyId = base::Id<struct ExchangeKeyTag>;
using AttachmentId = base::Id<struct AttachmentTag>;

}  // namespace huying::domain

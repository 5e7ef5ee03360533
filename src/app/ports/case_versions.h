// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>

#include "domain/ids.h"

namespace huying::app {

// The last history entry that touched each row of a case that can be corrected, for `expect`; 0 where none did. Read at
// once: a case has many such rows, and asking for each by itself takes longer than reading the case.
struct CaseVersions {
    std::map<domain::UnitPlanId, std::int64_t> planVersions;  // the units included
    std::map<domain::ConsultationId, std::int64_t> consultationVersions;
    std::map<domain::CommitmentId, std::int64_t> commitmentVersions;  // the entries included
    std::map<domain::SecondReplyId, std::int64_t> secondReplyVersions;
    std::map<domain::ExtensionId, std::int64_t> extensionVersions;
    std::map<domain::TaskId, std::int64_t> taskVersions;  // the receipt included
    std::map<domain::ReplyId, std::int64_t> replyVersions;  // of those that stand
    std::map<domain::FeedbackId, std::int64_t> feedbackVersions;
    std::map<domain::CompletionId, std::int64_t> completionVersions;
    std::map<domain::ContactId, std::int64_t> contactVersions;
    std::map<domain::JointOpinionId, std::int64_t> jointOpinionVersions;  // of those that count
    std::map<domain::ReturnRequestId, std::int64_t> returnRequestVersions;
    std::map<domain::ProgressNoteId, std::int64_t> progressVersions;  // void ones too, like the seven that follow
    std::map<domain::DeliveryId, std::int64_t> deliveryVersions;
    std::map<domain::UrgingId, std::int64_t> urgingVersions;
    std::map<domain::RatingMeetingId, std::int64_t> meetingVersions;
    std::map<domain::CountersignId, std::int64_t> countersignVersions;
    std::map<domain::ClockPauseId, std::int64_t> clockPauseVersions;
    std::map<domain::CoordinationId, std::int64_t> coordinationVersions;  // the units included
    std::map<domain::PublicationId, std::int64_t> publicationVersions;

    bool operator==(const CaseVersions&) const = default;
    std::map<domain::LookBackLineId, std::int64_t> lookBackVersions;  // void lines too; what was said and found included
};

}  // namespace huying::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rights/rights.h"

#include <algorithm>
#include <unordered_map>

#include "app/commands/commands.h"

namespace huying::app {

namespace {

using Conditions = std::array<Condition, domain::roleCount>;

constexpr RightRow row(std::string_view deed, Conditions byRole) { return {deed, byRole}; }

constexpr Condition no = Condition::never;
constexpr Condition yes = Condition::always;
constexpr Condition task = Condition::ownTask;
constexpr Condition topic = Condition::ownTopic;
constexpr Condition entries = Condition::ownEntries;
constexpr Condition account = Condition::ownAccount;

// clang-format off
// In this order: clerk, assigning officer, supervising committee, leader, handling unit, auditor, administrator.
constexpr std::array rows{
    // What is read, kept and taken back.
    row(base::codeOf(Deed::readCases), {yes, yes, topic, yes, task, yes, yes}),
    row(base::codeOf(Deed::readPapers), {yes, yes, no, yes, no, yes, yes}),
    row(base::codeOf(Deed::readReport), {yes, yes, no, yes, no, yes, yes}),
    row(base::codeOf(Deed::readDeputyRecord), {yes, yes, no, yes, no, yes, yes}),
    row(base::codeOf(Deed::readPublicText), {yes, yes, no, yes, no, yes, yes}),
    row(base::codeOf(Deed::readMoments), {yes, yes, no, yes, no, yes, yes}),
    row(base::codeOf(Deed::readHistory), {yes, yes, topic, yes, entries, yes, yes}),
    row(base::codeOf(Deed::readAccounts), {no, no, no, no, no, yes, yes}),
    row(base::codeOf(Deed::keepFilters), {yes, yes, no, yes, no, no, yes}),
    row(base::codeOf(Deed::importTable), {yes, yes, no, no, no, no, no}),
    row(base::codeOf(Deed::sendWork), {yes, yes, no, no, no, no, no}),
    row(base::codeOf(Deed::takeWorkBack), {yes, yes, no, no, no, no, no}),
    row(base::codeOf(Deed::undo), {entries, entries, entries, entries, entries, no, yes}),
    row(base::codeOf(Deed::verify), {yes, yes, no, no, no, yes, yes}),
    row(base::codeOf(Deed::backUp), {yes, no, no, no, no, no, yes}),
    row(base::codeOf(Deed::restore), {no, no, no, no, no, no, yes}),
    // Before there is a number, and registration.
    row(RecordSubmission::name, {yes, no, no, no, no, no, no}),
    row(CorrectSubmission::name, {yes, no, no, no, no, no, no}),
    row(ResubmitSubmission::name, {yes, no, no, no, no, no, no}),
    row(WithdrawSubmission::name, {yes, no, no, no, no, no, no}),
    row(ReviewSubmission::name, {yes, yes, no, no, no, no, no}),
    row(CorrectSubmissionReview::name, {yes, yes, no, no, no, no, no}),
    row(RecordPreContact::name, {yes, yes, no, no, no, no, no}),
    row(CorrectPreContact::name, {yes, yes, no, no, no, no, no}),
    row(RegisterSuggestion::name, {yes, no, no, no, no, no, no}),
    row(CorrectSuggestion::name, {yes, no, no, no, no, no, no}),
    row(VoidSuggestion::name, {yes, no, no, no, no, no, no}),
    row(WithdrawSuggestion::name, {yes, no, no, no, no, no, no}),
    row(MergeSuggestions::name, {yes, yes, no, no, no, no, no}),
    row(UnmergeSuggestions::name, {yes, yes, no, no, no, no, no}),
    row(LinkSuggestion::name, {yes, yes, no, no, no, no, no}),
    row(UnlinkSuggestion::name, {yes, yes, no, no, no, no, no}),
    // To whom a piece goes.
    row(PlanAssignment::name, {no, yes, no, no, no, no, no}),
    row(CorrectPlan::name, {no, yes, no, no, no, no, no}),
    row(RecordConsultation::name, {yes, yes, no, no, no, no, no}),
    row(CorrectConsultation::name, {yes, yes, no, no, no, no, no}),
    row(AssignSuggestion::name, {no, yes, no, no, no, no, no}),
    row(CorrectAssignment::name, {no, yes, no, no, no, no, no}),
    row(CancelAssignment::name, {no, yes, no, no, no, no, no}),
    row(PassOnAssignment::name, {no, yes, no, no, no, no, no}),
    row(ReassignTask::name, {no, yes, no, no, no, no, no}),
    row(RecordCoordination::name, {no, yes, no, no, no, no, no}),
    row(CorrectCoordination::name, {no, yes, no, no, no, no, no}),
    row(DecideReturn::name, {no, yes, no, yes, no, no, no}),
    row(DecideProposal::name, {no, yes, no, yes, no, no, no}),
    row(DecideExtension::name, {no, yes, no, yes, no, no, no}),
    row(CorrectReturn::name, {no, yes, no, no, no, no, no}),
    row(CorrectExtension::name, {no, yes, no, no, no, no, no}),
    row(PauseClock::name, {no, yes, no, no, no, no, no}),
    row(ResumeClock::name, {no, yes, no, no, no, no, no}),
    row(CorrectPause::name, {no, yes, no, no, no, no, no}),
    // What units do; the office records it from their papers.
    row(AcknowledgeReceipt::name, {yes, yes, no, no, task, no, no}),
    row(RequestReturn::name, {yes, yes, no, no, task, no, no}),
    row(ProposeUnits::name, {yes, yes, no, no, task, no, no}),
    row(RecordProgress::name, {yes, yes, no, no, task, no, no}),
    row(CorrectProgress::name, {yes, yes, no, no, task, no, no}),
    row(RecordContact::name, {yes, yes, no, no, task, no, no}),
    row(CorrectContact::name, {yes, yes, no, no, task, no, no}),
    row(RecordJointOpinion::name, {yes, yes, no, no, task, no, no}),
    row(CorrectJointOpinion::name, {yes, yes, no, no, task, no, no}),
    row(ReturnJointOpinion::name, {yes, yes, no, no, task, no, no}),
    row(RecordCountersign::name, {yes, yes, no, no, task, no, no}),
    row(RequestExtension::name, {yes, yes, no, no, task, no, no}),
    row(RecordReply::name, {yes, yes, no, no, task, no, no}),
    row(CorrectReply::name, {yes, yes, no, no, task, no, no}),
    row(RecordDelivery::name, {yes, yes, no, no, task, no, no}),
    row(CorrectDelivery::name, {yes, yes, no, no, task, no, no}),
    row(RecordCommitment::name, {yes, yes, no, no, task, no, no}),
    row(RecordCommitmentProgress::name, {yes, yes, no, no, task, no, no}),
    row(CorrectCommitment::name, {yes, yes, no, no, task, no, no}),
    row(CorrectCommitmentProgress::name, {yes, yes, no, no, task, no, no}),
    row(AnswerAgain::name, {yes, yes, no, no, task, no, no}),
    row(CorrectSecondReply::name, {yes, yes, no, no, task, no, no}),
    row(RecordReview::name, {yes, yes, no, yes, no, no, no}),
    row(CorrectCountersign::name, {yes, yes, no, no, no, no, no}),
    row(OpenLookBack::name, {yes, yes, no, no, no, no, no}),
    row(CorrectLookBack::name, {yes, yes, no, no, no, no, no}),
    row(CloseLookBack::name, {yes, yes, no, no, no, no, no}),
    row(AddLookBackLines::name, {yes, yes, no, no, no, no, no}),
    row(RemoveLookBackLine::name, {yes, yes, no, no, no, no, no}),
    row(RecordLookBackAnswer::name, {yes, yes, no, no, task, no, no}),
    row(CorrectLookBackAnswer::name, {yes, yes, no, no, task, no, no}),
    row(RecordLookBackFinding::name, {yes, yes, no, no, no, no, no}),
    row(CorrectLookBackFinding::name, {yes, yes, no, no, no, no, no}),
    row(LayAsideLines::name, {yes, yes, no, no, no, no, no}),
    // Ratings are never taken by a unit (feature 68); completion, publication, archive.
    row(RecordFeedback::name, {yes, no, no, no, no, no, no}),
    row(CorrectFeedback::name, {yes, no, no, no, no, no, no}),
    row(RecordMeeting::name, {yes, no, no, no, no, no, no}),
    row(CorrectMeeting::name, {yes, no, no, no, no, no, no}),
    row(CompleteSuggestion::name, {yes, no, no, no, no, no, no}),
    row(CorrectCompletion::name, {yes, no, no, no, no, no, no}),
    row(OrderRehandling::name, {yes, yes, no, no, no, no, no}),
    row(RecordPublication::name, {yes, no, no, no, no, no, no}),
    row(CorrectPublication::name, {yes, no, no, no, no, no, no}),
    row(ArchiveSuggestion::name, {yes, no, no, no, no, no, no}),
    row(UnarchiveSuggestion::name, {yes, no, no, no, no, no, no}),
    // Urging and supervision.
    row(RecordUrging::name, {yes, yes, topic, no, no, no, no}),
    row(CorrectUrging::name, {yes, yes, topic, no, no, no, no}),
    row(RecordUrgingAnswer::name, {yes, yes, topic, no, task, no, no}),
    row(SnoozeSuggestion::name, {yes, yes, no, no, no, no, no}),
    row(EndSnooze::name, {yes, yes, no, no, no, no, no}),
    row(CreateTopic::name, {yes, no, no, no, no, no, no}),
    row(SetPriority::name, {yes, no, no, no, no, no, no}),
    row(EndPriority::name, {yes, no, no, no, no, no, no}),
    row(SetGovernmentLeader::name, {yes, no, no, no, no, no, no}),
    row(CorrectTopic::name, {yes, no, topic, no, no, no, no}),
    row(CloseTopic::name, {yes, no, topic, no, no, no, no}),
    row(RecordActivity::name, {yes, no, topic, no, no, no, no}),
    row(CorrectActivity::name, {yes, no, topic, no, no, no, no}),
    row(AddPhoto::name, {yes, no, topic, no, no, no, no}),
    row(RemovePhoto::name, {yes, no, topic, no, no, no, no}),
    // Inspections and ballots: a committee records what it finds in an inspection that it leads.
    row(PlanInspection::name, {yes, no, no, no, no, no, no}),
    row(CorrectInspection::name, {yes, no, no, no, no, no, no}),
    row(AddInspectionSample::name, {yes, no, no, no, no, no, no}),
    row(DrawInspectionSample::name, {yes, no, no, no, no, no, no}),
    row(RemoveInspectionSample::name, {yes, no, no, no, no, no, no}),
    row(RecordInspectionFinding::name, {yes, no, topic, no, no, no, no}),
    row(CorrectInspectionFinding::name, {yes, no, topic, no, no, no, no}),
    row(RecordInspectionFollowUp::name, {yes, no, topic, no, no, no, no}),
    row(CorrectInspectionFollowUp::name, {yes, no, topic, no, no, no, no}),
    row(CloseInspection::name, {yes, no, topic, no, no, no, no}),
    row(RecordBallot::name, {yes, no, no, no, no, no, no}),
    row(CorrectBallot::name, {yes, no, no, no, no, no, no}),
    row(VoidBallot::name, {yes, no, no, no, no, no, no}),
    row(RecordSecondReport::name, {yes, no, no, no, no, no, no}),
    row(RecordReviewOpinion::name, {yes, no, no, no, no, no, no}),
    row(CorrectReviewOpinion::name, {yes, no, no, no, no, no, no}),
    row(RecordRectification::name, {yes, no, no, no, no, no, no}),
    row(CorrectRectification::name, {yes, no, no, no, no, no, no}),
    row(FileTopicReport::name, {yes, no, topic, no, no, no, no}),
    row(RecordTopicHearing::name, {yes, no, topic, no, no, no, no}),
    row(ProposePriority::name, {yes, yes, no, no, no, no, no}),
    row(CorrectCandidate::name, {yes, yes, no, no, no, no, no}),
    row(DeclineCandidates::name, {yes, no, no, no, no, no, no}),
    // What an office writes into its report and how it counts there.
    row(SetReportText::name, {yes, no, no, no, no, no, no}),
    row(SetReportSetting::name, {yes, no, no, no, no, no, yes}),
    // What deputies did, out of which pieces grow.
    row(RecordDeputyActivity::name, {yes, no, no, no, no, no, yes}),
    row(CorrectDeputyActivity::name, {yes, no, no, no, no, no, yes}),
    row(RemoveDeputyActivity::name, {yes, no, no, no, no, no, yes}),
    // Directory.
    row(OpenSession::name, {yes, no, no, no, no, no, yes}),
    row(RollOverSession::name, {yes, no, no, no, no, no, yes}),
    row(SetBaseFigure::name, {yes, no, no, no, no, no, yes}),
    row(RemoveBaseFigure::name, {yes, no, no, no, no, no, yes}),
    row(AddDeputy::name, {yes, no, no, no, no, no, yes}),
    row(CorrectDeputy::name, {yes, no, no, no, no, no, yes}),
    row(MoveDeputy::name, {yes, no, no, no, no, no, yes}),
    row(ConfirmDeputy::name, {yes, no, no, no, no, no, yes}),
    row(MergeDeputy::name, {yes, no, no, no, no, no, yes}),
    row(RemoveDeputy::name, {yes, no, no, no, no, no, yes}),
    row(AddDelegation::name, {yes, no, no, no, no, no, yes}),
    row(RenameDelegation::name, {yes, no, no, no, no, no, yes}),
    row(RemoveDelegation::name, {yes, no, no, no, no, no, yes}),
    row(AddUnit::name, {yes, yes, no, no, no, no, yes}),
    row(CorrectUnit::name, {yes, yes, no, no, no, no, yes}),
    row(RenameUnit::name, {yes, yes, no, no, no, no, yes}),
    row(MergeUnit::name, {yes, yes, no, no, no, no, yes}),
    row(SplitUnit::name, {yes, yes, no, no, no, no, yes}),
    row(EndUnit::name, {yes, yes, no, no, no, no, yes}),
    row(AddCategory::name, {yes, no, no, no, no, no, yes}),
    row(CorrectCategory::name, {yes, no, no, no, no, no, yes}),
    row(EndCategory::name, {yes, no, no, no, no, no, yes}),
    row(RemoveCategory::name, {yes, no, no, no, no, no, yes}),
    row(CopyCategories::name, {yes, no, no, no, no, no, yes}),
    row(AddCommittee::name, {yes, no, no, no, no, no, yes}),
    row(CorrectCommittee::name, {yes, no, no, no, no, no, yes}),
    row(EndCommittee::name, {yes, no, no, no, no, no, yes}),
    // Rules, settings and words.
    row(SetCalendarDay::name, {yes, yes, no, no, no, no, yes}),
    row(RemoveCalendarDay::name, {yes, yes, no, no, no, no, yes}),
    row(AddProfile::name, {no, no, no, no, no, no, yes}),
    row(ChooseProfile::name, {no, no, no, no, no, no, yes}),
    row(AddRule::name, {no, no, no, no, no, no, yes}),
    row(CorrectRule::name, {no, no, no, no, no, no, yes}),
    row(EndRule::name, {no, no, no, no, no, no, yes}),
    row(RecomputeDueDates::name, {no, yes, no, no, no, no, no}),
    row(SetHandOverRoute::name, {no, yes, no, no, no, no, yes}),
    row(SetReplyTo::name, {no, no, no, no, no, no, yes}),
    row(SetCompletionRule::name, {no, no, no, no, no, no, yes}),
    row(SetRatingRule::name, {no, no, no, no, no, no, yes}),
    row(SetBallotRule::name, {no, no, no, no, no, no, yes}),
    row(SetWithdrawalRule::name, {no, no, no, no, no, no, yes}),
    row(SetNumberPattern::name, {no, no, no, no, no, no, yes}),
    row(SetResultClass::name, {no, no, no, no, no, no, yes}),
    row(ChooseClassList::name, {no, no, no, no, no, no, yes}),
    row(SetWording::name, {no, no, no, no, no, no, yes}),
    row(SetRefusalReason::name, {no, no, no, no, no, no, yes}),
    row(RemoveRefusalReason::name, {no, no, no, no, no, no, yes}),
    row(SetTermChoices::name, {no, no, no, no, no, no, yes}),
    row(SetUrgingStep::name, {no, no, no, no, no, no, yes}),
    row(SetPhotoLimit::name, {no, no, no, no, no, no, yes}),
    // Accounts.
    row(AddAccount::name, {no, no, no, no, no, no, yes}),
    row(ChangeRole::name, {no, no, no, no, no, no, yes}),
    row(DisableAccount::name, {no, no, no, no, no, no, yes}),
    row(EnableAccount::name, {no, no, no, no, no, no, yes}),
    row(SetSignIn::name, {no, no, no, no, no, no, yes}),
    row(SetIdleLock::name, {no, no, no, no, no, no, yes}),
    row(SetPassword::name, {account, account, account, account, account, account, yes}),
    // Keys of packages.
    row(SetOfficeKey::name, {yes, no, no, no, no, no, yes}),
    row(RevokeKey::name, {yes, no, no, no, no, no, yes}),
    row(TrustKey::name, {yes, yes, no, no, no, no, yes}),
    // Assessment of units.
    row(SetAssessmentSheet::name, {yes, no, no, no, no, no, yes}),
    row(RemoveAssessmentSheet::name, {yes, no, no, no, no, no, yes}),
    row(FreezeAssessment::name, {yes, no, no, no, no, no, yes}),
    row(RecordAssessmentEntry::name, {yes, yes, no, no, no, no, no}),
    row(CorrectAssessmentEntry::name, {yes, yes, no, no, no, no, no}),
    // Reports that are kept as they were.
    row(FreezeReport::name, {yes, yes, no, no, no, no, yes})
};
// clang-format on

constexpr std::size_t rowsOf(std::string_view deed) {
    std::size_t found = 0;
    for (const RightRow& one : rows) found += one.deed == deed ? 1 : 0;
    return found;
}

constexpr bool isComplete() {
    bool hasEach = true;
    std::size_t known = 0;
    for (const auto& [deed, code] : base::EnumCodes<Deed>::values) {
        hasEach = hasEach && rowsOf(code) == 1;
        ++known;
    }
    Command::forEachKind([&]<class Kind>() {
        hasEach = hasEach && rowsOf(Kind::name) == 1;
        ++known;
    });
    return hasEach && known == rows.size();
}
static_assert(isComplete(), "every command and every way of reading has its row of rights, once, and no row is of nothing");

constexpr bool isFreeOfUnits(std::string_view deed) {
    return std::all_of(rows.begin(), rows.end(),
                       [&](const RightRow& one) { return one.deed != deed || one.of(domain::Role::handlingUnit) == no; });
}
static_assert(isFreeOfUnits(RecordFeedback::name) && isFreeOfUnits(CorrectFeedback::name), "a unit never records how it was rated");

constexpr bool changesNothing(domain::Role role) {
    return std::all_of(rows.begin(), rows.end(), [&](const RightRow& one) {
        const bool isRead = one.deed.starts_with("read-") || one.deed == base::codeOf(Deed::verify);
        return isRead || one.of(role) == no || one.of(role) == account;
    });
}
static_assert(changesNothing(domain::Role::auditor), "an auditor reads");

}  // namespace

std::span<const RightRow> rightRows() { return rows; }

bool isInRights(std::string_view deed) { return rowsOf(deed) == 1; }

Condition conditionFor(domain::Role role, std::string_view deed) {
    // Asked for every command of every piece that is shown.
    static const auto byDeed = [] {
        std::unordered_map<std::string_view, const RightRow*> all;
        for (const RightRow& one : rows) all.emplace(one.deed, &one);
        return all;
    }();
    const auto found = byDeed.find(deed);
    return found == byDeed.end() ? Condition::never : found->second->of(role);
}

Condition conditionFor(domain::Role role, Deed deed) { return conditionFor(role, base::codeOf(deed)); }

std::vector<domain::Role> rolesEntitledTo(std::string_view deed) {
    std::vector<domain::Role> roles;
    for (const auto& [role, code] : base::EnumCodes<domain::Role>::values) {
        if (conditionFor(role, deed) != Condition::never) roles.push_back(role);
    }
    return roles;
}

std::vector<MissingRight> missingRights(const std::vector<domain::Account>& accounts) {
    // A piece stands still where one of these is nobody's: it comes in, goes out, is decided about and is rated.
    constexpr std::array needed{RegisterSuggestion::name, AssignSuggestion::name, DecideReturn::name,
                                DecideProposal::name,     DecideExtension::name,  RecordFeedback::name};
    std::vector<MissingRight> missing;
    for (const std::string_view deed : needed) {
        const bool isSomebodys = std::any_of(accounts.begin(), accounts.end(), [&](const domain::Account& one) {
            return one.isUsable() && conditionFor(one.role, deed) != Condition::never;
        });
        if (!isSomebodys) missing.push_back({deed, rolesEntitledTo(deed)});
    }
    return missing;
}

}  // namespace huying::app

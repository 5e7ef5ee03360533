// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "app/commands/allowed_commands.h"
#include "app/executor/executor.h"
#include "app/ports/register_store.h"
#include "app/queries/directory_lookup.h"

namespace huying::app {

// A case and the task in it that a command of a unit is about.
struct UnitTask {
    domain::CaseFacts facts;
    domain::Unit unit;
    domain::Task task;
};

// What the handling of one command works with. Look-ups note their refusal and return nothing, so that a handler can go
// on and name every reason at once; it writes only when isRefused() is false.
class CommandContext {
public:
    CommandContext(RegisterReader& reader, RegisterWriter& writer, DirectoryLookup& directory, base::Date today,
                   const CommandRequest& request, CommandResult& result);

    [[nodiscard]] RegisterReader& reader() { return reader_; }
    [[nodiscard]] RegisterWriter& writer() { return writer_; }
    [[nodiscard]] DirectoryLookup& directory() { return directory_; }
    // The day of the fact; nothing where the request says that it is not known.
    [[nodiscard]] std::optional<base::Date> on() const { return on_; }
    [[nodiscard]] base::Date today() const { return today_; }
    [[nodiscard]] const std::string& actor() const { return request_.actor; }

    void refuse(base::Error error) { result_.errors.push_back(std::move(error)); }
    void notice(base::Error error) { result_.notices.push_back(std::move(error)); }
    [[nodiscard]] bool isRefused() const { return !result_.errors.empty(); }
    void concerns(const std::string& address) { result_.ids.push_back(address); }

    // The case of the command, as it is handled, whose address becomes part of the answer.
    std::optional<domain::CaseFacts> findCase(const std::string& address);
    // Several of them, none twice.
    std::vector<domain::CaseFacts> findCases(const std::vector<std::string>& addresses);
    std::optional<domain::Unit> findUnit(const std::string& name, const std::string& field = "unit");
    // The case, the unit and its task of the command's day, with everything that stands in the way of the command noted.
    std::optional<UnitTask> findUnitTask(const std::string& address, const std::string& unit);
    // A paper before it is a suggestion, by 18-1-来3; its address becomes part of the answer.
    std::optional<domain::Submission> findSubmission(const std::string& address);
    std::optional<domain::CommitteeId> findCommittee(const std::string& name);
    // A topic by its name; without `session` in the newest one.
    std::optional<domain::SupervisionTopic> findTopic(const std::string& name, const std::string& session);
    std::optional<domain::CategoryId> findCategory(const std::string& name, int term);
    // Finds the deputy or makes it, by the rules of docs/cli.md; only the making is written.
    std::optional<domain::DeputyId> findOrAddDeputy(const DeputyReference& reference, int term, const std::string& field);
    std::optional<domain::DelegationId> findOrAddDelegation(const std::string& name, int term);
    // The same for a name that somebody typed: one that is added is noticed (delegation-added).
    std::optional<domain::DelegationId> delegationAsWritten(const std::string& name, int term);
    // A deputy who must be on record, by certificate number or name with delegation, present or former; 王明（无） is the one
    // without delegation. Of several of one name, those `preferred` are meant. Refuses no-such-deputy, ambiguous-deputy.
    enum class Among { all, toBeChecked, checked };
    std::optional<domain::Deputy> findDeputy(const DeputyReference& reference, int term, const std::string& field,
                                             Among preferred = Among::all);
    std::optional<domain::Delegation> findDelegation(const std::string& name, int term, const std::string& field = "delegation");
    // The term given, else that of the newest session.
    std::optional<int> termOrNewest(std::optional<int> given);
    // The day of the fact, which must be known: the first day of a new state of the directory.
    std::optional<base::Date> knownDay();
    // Refuses what has ended or not begun by the day: unit-ended, unit-not-yet, category-ended, deputy-ended.
    void checkInForce(const domain::Unit& unit, std::optional<base::Date> day, const std::string& field);
    void checkInForce(domain::CategoryId category, int term, std::optional<base::Date> day);
    void checkInForce(domain::DeputyId deputy, std::optional<base::Date> day, const std::string& field);
    // A deputy who must already be a signer of the case, or of a piece that is handled with it.
    enum class Whose { ofTheCase, mergedToo };
    std::optional<domain::DeputyId> findSigner(const DeputyReference& reference, const domain::CaseFacts& facts, const std::string& field,
                                               Whose whose = Whose::ofTheCase);

    // The facts up to the command's own date: the case as the new fact found it. All of them where the date is not known.
    [[nodiscard]] domain::CaseFacts before(const domain::CaseFacts& facts) const;

    // Notes everything that stands in the way of this command by its date (allowed_commands.h), but for the refusal
    // `except`, which the handler judges itself.
    void checkAllowed(const domain::CaseFacts& facts, MaybeUnit unit = std::nullopt, std::string_view except = {});

    // Refuses a correction that would date a fact before one that it presupposes (fact_order.h). Contradictions that were
    // on record before stay as they are.
    void checkOrder(const domain::CaseFacts& before, const domain::CaseFacts& after);
    void refuseFuture(const std::optional<base::Date>& date, const std::string& field);

    // A due date by the rule in force on `from`, nothing where there is no rule.
    std::optional<domain::DueDate> dueDate(domain::DeadlineEvent event, base::Date from);

private:
    std::optional<domain::DeputyId> addDeputy(domain::Deputy deputy, const std::string& delegation);

    RegisterReader& reader_;
    RegisterWriter& writer_;
    DirectoryLookup& directory_;
    base::Date today_;
    const CommandRequest& request_;
    CommandResult& result_;
    std::optional<base::Date> on_;
};

// 分管领导, 承办人 and 电话 of a task come with several commands; what is not given stays as it is.
template <class C>
void recordPeople(const C& command, domain::Task task, CommandContext& context) {
    if (command.leader.empty() && command.handler.empty() && command.handlerPhone.empty()) return;
    if (!command.leader.empty()) task.leader = command.leader;
    if (!command.handler.empty()) task.handler = command.handler;
    if (!command.handlerPhone.empty()) task.handlerPhone = command.handlerPhone;
    context.writer().updateTask(task);
}

// What a completion rests on has to be there (domain.md §2.1).
void checkGround(const domain::Completion& completion, const domain::CaseFacts& facts, CommandContext& context);

// One handler per command; each notes refusals or writes.
// Refuses what somebody else has changed since `expect` was seen, saying who and what.
void checkVersion(std::optional<std::int64_t> expect, std::int64_t version, CommandContext& context);

// Refuses a name that people see in lists and on paper where it is not one line or longer than `most` characters (word-form).
void checkName(const std::string& text, const char* field, std::size_t most, CommandContext& context);

// What of these pieces was proposed, for priority supervision or for the government's list, is taken by the conference of the
// command's day (handle_candidates.cpp). Refuses what was proposed later than that.
void takeCandidates(const std::vector<domain::CaseFacts>& cases, bool areForGovernment, const std::string& chairMeeting,
                    CommandContext& context);

// Refuses a reason that the term does not offer (any more) for not accepting a paper.
void checkReasonInUse(const std::string& code, int term, CommandContext& context);

// Refuses a class that the term does not give (any more). A class that a reply has already is no new one.
void checkClassInUse(const std::optional<domain::ResultClass>& given, int term, CommandContext& context);
// What to say of a class that promises nothing (domain::CaseFacts::promises).
base::Error promisesNothing(const std::optional<domain::ResultClass>& given, const char* field, const domain::CaseFacts& facts,
                            CommandContext& context);

// What the reply of a task promises, written with it or afterwards (handle_follow_up.cpp).
void addPromise(const PromisedThing& promise, const domain::CaseFacts& facts, const domain::Task& task, base::Date on,
                CommandContext& context);

void handle(const OpenSession& command, CommandContext& context);
void handle(const SetBaseFigure& command, CommandContext& context);
void handle(const RegisterSuggestion& command, CommandContext& context);
void handle(const CorrectSuggestion& command, CommandContext& context);
void handle(const AssignSuggestion& command, CommandContext& context);
void handle(const PlanAssignment& command, CommandContext& context);
void handle(const RecordConsultation& command, CommandContext& context);
void handle(const CorrectPlan& command, CommandContext& context);
void handle(const CorrectConsultation& command, CommandContext& context);
void handle(const PassOnAssignment& command, CommandContext& context);
void handle(const SetHandOverRoute& command, CommandContext& context);
void handle(const SetWithdrawalRule& command, CommandContext& context);
void handle(const SetNumberPattern& command, CommandContext& context);
void handle(const SetResultClass& command, CommandContext& context);
void handle(const ChooseClassList& command, CommandContext& context);
void handle(const SetWording& command, CommandContext& context);
void handle(const SetRefusalReason& command, CommandContext& context);
void handle(const RemoveRefusalReason& command, CommandContext& context);
void handle(const SetTermChoices& command, CommandContext& context);
void handle(const SetCompletionRule& command, CommandContext& context);
void handle(const AcknowledgeReceipt& command, CommandContext& context);
void handle(const RequestReturn& command, CommandContext& context);
void handle(const DecideReturn& command, CommandContext& context);
void handle(const ProposeUnits& command, CommandContext& context);
void handle(const DecideProposal& command, CommandContext& context);
void handle(const RecordCoordination& command, CommandContext& context);
void handle(const RecordProgress& command, CommandContext& context);
void handle(const RecordContact& command, CommandContext& context);
void handle(const RecordJointOpinion& command, CommandContext& context);
void handle(const RecordReply& command, CommandContext& context);
void handle(const CorrectAssignment& command, CommandContext& context);
void handle(const CancelAssignment& command, CommandContext& context);
void handle(const CorrectReply& command, CommandContext& context);
void handle(const CorrectFeedback& command, CommandContext& context);
void handle(const CorrectCompletion& command, CommandContext& context);
void handle(const RecordDelivery& command, CommandContext& context);
void handle(const RequestExtension& command, CommandContext& context);
void handle(const DecideExtension& command, CommandContext& context);
void handle(const RecordFeedback& command, CommandContext& context);
void handle(const OrderRehandling& command, CommandContext& context);
void handle(const CompleteSuggestion& command, CommandContext& context);
void handle(const WithdrawSuggestion& command, CommandContext& context);
void handle(const RecordCommitment& command, CommandContext& context);
void handle(const RecordCommitmentProgress& command, CommandContext& context);
void handle(const CorrectCommitment& command, CommandContext& context);
void handle(const AnswerAgain& command, CommandContext& context);
void handle(const OpenLookBack& command, CommandContext& context);
void handle(const CorrectLookBack& command, CommandContext& context);
void handle(const CloseLookBack& command, CommandContext& context);
void handle(const AddLookBackLines& command, CommandContext& context);
void handle(const RemoveLookBackLine& command, CommandContext& context);
void handle(const RecordLookBackAnswer& command, CommandContext& context);
void handle(const CorrectLookBackAnswer& command, CommandContext& context);
void handle(const RecordLookBackFinding& command, CommandContext& context);
void handle(const CorrectLookBackFinding& command, CommandContext& context);
void handle(const CorrectContact& command, CommandContext& context);
void handle(const CorrectJointOpinion& command, CommandContext& context);
void handle(const VoidSuggestion& command, CommandContext& context);
void handle(const RemoveDelegation& command, CommandContext& context);
void handle(const CorrectProgress& command, CommandContext& context);
void handle(const CorrectDelivery& command, CommandContext& context);
void handle(const CorrectUrging& command, CommandContext& context);
void handle(const CorrectMeeting& command, CommandContext& context);
void handle(const CorrectCoordination& command, CommandContext& context);
void handle(const CorrectCommitmentProgress& command, CommandContext& context);
void handle(const ArchiveSuggestion& command, CommandContext& context);
void handle(const UnarchiveSuggestion& command, CommandContext& context);
void handle(const RecordPublication& command, CommandContext& context);
void handle(const CorrectPublication& command, CommandContext& context);
void handle(const ReassignTask& command, CommandContext& context);
void handle(const CorrectReturn& command, CommandContext& context);
void handle(const CorrectSecondReply& command, CommandContext& context);
void handle(const RecordMeeting& command, CommandContext& context);
void handle(const SetRatingRule& command, CommandContext& context);
void handle(const ReturnJointOpinion& command, CommandContext& context);
void handle(const RecordCountersign& command, CommandContext& context);
void handle(const CorrectCountersign& command, CommandContext& context);
void handle(const CorrectExtension& command, CommandContext& context);
void handle(const PauseClock& command, CommandContext& context);
void handle(const ResumeClock& command, CommandContext& context);
void handle(const CorrectPause& command, CommandContext& context);
void handle(const SetReplyTo& command, CommandContext& context);
void handle(const RecordReview& command, CommandContext& context);
void handle(const MergeSuggestions& command, CommandContext& context);
void handle(const UnmergeSuggestions& command, CommandContext& context);
void handle(const LinkSuggestion& command, CommandContext& context);
void handle(const UnlinkSuggestion& command, CommandContext& context);
void handle(const CreateTopic& command, CommandContext& context);
void handle(const CorrectTopic& command, CommandContext& context);
void handle(const CloseTopic& command, CommandContext& context);
void handle(const SetPriority& command, CommandContext& context);
void handle(const EndPriority& command, CommandContext& context);
void handle(const SetGovernmentLeader& command, CommandContext& context);
void handle(const RecordActivity& command, CommandContext& context);
void handle(const CorrectActivity& command, CommandContext& context);
void handle(const FileTopicReport& command, CommandContext& context);
void handle(const RecordTopicHearing& command, CommandContext& context);
void handle(const ProposePriority& command, CommandContext& context);
void handle(const CorrectCandidate& command, CommandContext& context);
void handle(const DeclineCandidates& command, CommandContext& context);
void handle(const AddDeputy& command, CommandContext& context);
void handle(const AddDelegation& command, CommandContext& context);
void handle(const AddUnit& command, CommandContext& context);
void handle(const AddCategory& command, CommandContext& context);
void handle(const CorrectUnit& command, CommandContext& context);
void handle(const RenameUnit& command, CommandContext& context);
void handle(const MergeUnit& command, CommandContext& context);
void handle(const SplitUnit& command, CommandContext& context);
void handle(const EndUnit& command, CommandContext& context);
void handle(const CorrectDeputy& command, CommandContext& context);
void handle(const MoveDeputy& command, CommandContext& context);
void handle(const ConfirmDeputy& command, CommandContext& context);
void handle(const MergeDeputy& command, CommandContext& context);
void handle(const RemoveDeputy& command, CommandContext& context);
void handle(const RenameDelegation& command, CommandContext& context);
void handle(const CorrectCategory& command, CommandContext& context);
void handle(const EndCategory& command, CommandContext& context);
void handle(const RemoveCategory& command, CommandContext& context);
void handle(const CopyCategories& command, CommandContext& context);
void handle(const AddCommittee& command, CommandContext& context);
void handle(const CorrectCommittee& command, CommandContext& context);
void handle(const EndCommittee& command, CommandContext& context);
void handle(const RollOverSession& command, CommandContext& context);
void handle(const RemoveBaseFigure& command, CommandContext& context);
void handle(const AddProfile& command, CommandContext& context);
void handle(const ChooseProfile& command, CommandContext& context);
void handle(const AddRule& command, CommandContext& context);
void handle(const CorrectRule& command, CommandContext& context);
void handle(const EndRule& command, CommandContext& context);
void handle(const SetCalendarDay& command, CommandContext& context);
void handle(const RemoveCalendarDay& command, CommandContext& context);
void handle(const RecomputeDueDates& command, CommandContext& context);
void handle(const RecordUrging& command, CommandContext& context);
void handle(const RecordUrgingAnswer& command, CommandContext& context);
void handle(const SetUrgingStep& command, CommandContext& context);
void handle(const SnoozeSuggestion& command, CommandContext& context);
void handle(const EndSnooze& command, CommandContext& context);
void handle(const RecordSubmission& command, CommandContext& context);
void handle(const CorrectSubmission& command, CommandContext& context);
void handle(const ReviewSubmission& command, CommandContext& context);
void handle(const CorrectSubmissionReview& command, CommandContext& context);
void handle(const ResubmitSubmission& command, CommandContext& context);
void handle(const WithdrawSubmission& command, CommandContext& context);
void handle(const RecordPreContact& command, CommandContext& context);
void handle(const CorrectPreContact& command, CommandContext& context);
void handle(const AddAccount& command, CommandContext& context);
void handle(const ChangeRole& command, CommandContext& context);
void handle(const DisableAccount& command, CommandContext& context);
void handle(const EnableAccount& command, CommandContext& context);
void handle(const SetPassword& command, CommandContext& context);
void handle(const SetSignIn& command, CommandContext& context);
void handle(const SetIdleLock& command, CommandContext& context);
void handle(const SetOfficeKey& command, CommandContext& context);
void handle(const TrustKey& command, CommandContext& context);
void handle(const RevokeKey& command, CommandContext& context);
void handle(const SetAssessmentSheet& command, CommandContext& context);
void handle(const RemoveAssessmentSheet& command, CommandContext& context);
void handle(const RecordAssessmentEntry& command, CommandContext& context);
void handle(const CorrectAssessmentEntry& command, CommandContext& context);
void handle(const FreezeAssessment& command, CommandContext& context);
void handle(const FreezeReport& command, CommandContext& context);
void handle(const PlanInspection& command, CommandContext& context);
void handle(const CorrectInspection& command, CommandContext& context);
void handle(const AddInspectionSample& command, CommandContext& context);
void handle(const DrawInspectionSample& command, CommandContext& context);
void handle(const RemoveInspectionSample& command, CommandContext& context);
void handle(const RecordInspectionFinding& command, CommandContext& context);
void handle(const CorrectInspectionFinding& command, CommandContext& context);
void handle(const RecordInspectionFollowUp& command, CommandContext& context);
void handle(const CorrectInspectionFollowUp& command, CommandContext& context);
void handle(const CloseInspection& command, CommandContext& context);
void handle(const RecordBallot& command, CommandContext& context);
void handle(const CorrectBallot& command, CommandContext& context);
void handle(const VoidBallot& command, CommandContext& context);
void handle(const RecordSecondReport& command, CommandContext& context);
void handle(const RecordReviewOpinion& command, CommandContext& context);
void handle(const CorrectReviewOpinion& command, CommandContext& context);
void handle(const RecordRectification& command, CommandContext& context);
void handle(const CorrectRectification& command, CommandContext& context);
void handle(const SetBallotRule& command, CommandContext& context);
void handle(const SetReportText& command, CommandContext& context);
void handle(const SetReportSetting& command, CommandContext& context);
void handle(const RecordDeputyActivity& command, CommandContext& context);
void handle(const CorrectDeputyActivity& command, CommandContext& context);
void handle(const RemoveDeputyActivity& command, CommandContext& context);
void handle(const AddPhoto& command, CommandContext& context);
void handle(const RemovePhoto& command, CommandContext& context);
void handle(const SetPhotoLimit& command, CommandContext& context);
void handle(const LayAsideLines& command, CommandContext& context);

}  // namespace huying::app

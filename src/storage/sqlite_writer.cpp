// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite_writer.h"

#include "storage/account_store.h"
#include "storage/assessment_store.h"
#include "storage/attachment_store.h"
#include "storage/ballot_store.h"
#include "storage/candidate_store.h"
#include "storage/case_store.h"
#include "storage/deputy_activity_store.h"
#include "storage/directory_changes.h"
#include "storage/directory_store.h"
#include "storage/exchange_key_store.h"
#include "storage/exchange_store.h"
#include "storage/follow_up_store.h"
#include "storage/inspection_store.h"
#include "storage/look_back_store.h"
#include "storage/planning_store.h"
#include "storage/query.h"
#include "storage/report_snapshot_store.h"
#include "storage/report_store.h"
#include "storage/rule_store.h"
#include "storage/submission_store.h"
#include "storage/supervision_store.h"
#include "storage/urging_store.h"
#include "storage/voidable_store.h"

namespace huying::storage {

namespace {

using namespace domain;

class SqliteWriter final : public app::RegisterWriter {
public:
    explicit SqliteWriter(Connection& connection) : connection_(connection) {}

    SessionId saveSession(const Session& row) override { return storage::saveSession(connection_, row); }
    void saveBaseFigure(const BaseFigure& row) override { storage::saveBaseFigure(connection_, row); }
    DelegationId addDelegation(const Delegation& row) override { return storage::addDelegation(connection_, row); }
    DeputyId addDeputy(const Deputy& row) override { return storage::addDeputy(connection_, row); }
    void updateDeputy(const Deputy& row) override { storage::updateDeputy(connection_, row); }
    UnitId addUnit(const Unit& row) override { return storage::addUnit(connection_, row); }
    CategoryId addCategory(const Category& row) override { return storage::addCategory(connection_, row); }
    void updateUnit(const Unit& row) override { storage::updateUnit(connection_, row); }
    void replaceUnitAliases(UnitId id, const std::vector<std::string>& names) override {
        storage::replaceUnitAliases(connection_, id, names);
    }
    void replaceUnitContacts(UnitId id, const std::vector<UnitContact>& rows) override {
        storage::replaceUnitContacts(connection_, id, rows);
    }
    void addFormerUnitName(UnitId id, const FormerUnitName& row) override { storage::addFormerUnitName(connection_, id, row); }
    void addUnitSuccessor(UnitId id, const UnitSuccessor& row) override { storage::addUnitSuccessor(connection_, id, row); }
    void addFormerDelegation(DeputyId id, const FormerDelegation& row) override { storage::addFormerDelegation(connection_, id, row); }
    void mergeDeputy(DeputyId wrong, DeputyId right) override { storage::mergeDeputy(connection_, wrong, right); }
    void removeDelegation(DelegationId id) override { storage::removeDelegation(connection_, id); }
    void removeDeputy(DeputyId id) override { storage::removeDeputy(connection_, id); }
    void updateDelegation(const Delegation& row) override { storage::updateDelegation(connection_, row); }
    void updateCategory(const Category& row) override { storage::updateCategory(connection_, row); }
    void removeCategory(CategoryId id) override { storage::removeCategory(connection_, id); }
    void saveCommittee(const Committee& row) override { storage::saveCommittee(connection_, row); }
    void removeBaseFigure(int term, int number) override { storage::removeBaseFigure(connection_, term, number); }
    void saveResultClass(int term, const ResultClassWording& row) override { storage::saveResultClass(connection_, term, row); }
    void saveWording(const Wording& row) override { storage::saveWording(connection_, row); }
    void addRuleProfile(const RuleProfile& row) override { storage::addRuleProfile(connection_, row); }
    void chooseProfile(const ProfileChoice& row) override { storage::chooseProfile(connection_, row); }
    void addDeadlineRule(const DeadlineRule& row) override { storage::addDeadlineRule(connection_, row); }
    void updateDeadlineRule(const DeadlineRule& row) override { storage::updateDeadlineRule(connection_, row); }
    void saveCalendarDay(const AnnouncedDay& row) override { storage::saveCalendarDay(connection_, row); }
    void removeCalendarDay(base::Date date) override { storage::removeCalendarDay(connection_, date); }
    SuggestionId addSuggestion(const Suggestion& row) override { return storage::addSuggestion(connection_, row); }
    void updateSuggestion(const Suggestion& row) override { storage::updateSuggestion(connection_, row); }
    void replaceCoSigners(SuggestionId id, const std::vector<CoSigner>& rows) override { storage::replaceCoSigners(connection_, id, rows); }
    TaskId addTask(const Task& row) override { return storage::addTask(connection_, row); }
    void updateTask(const Task& row) override { storage::updateTask(connection_, row); }
    UnitPlanId addUnitPlan(SuggestionId id, const UnitPlan& row) override { return storage::addUnitPlan(connection_, id, row); }
    void updateUnitPlan(SuggestionId id, const UnitPlan& row) override { storage::updateUnitPlan(connection_, id, row); }
    ConsultationId addConsultation(SuggestionId id, const Consultation& row) override {
        return storage::addConsultation(connection_, id, row);
    }
    void updateConsultation(const Consultation& row) override { storage::updateConsultation(connection_, row); }
    void saveWithdrawalRule(int term, const WithdrawalRule& row) override { storage::saveWithdrawalRule(connection_, term, row); }
    void saveNumberPattern(const NumberPattern& row) override { storage::saveNumberPattern(connection_, row); }
    void saveRefusalReason(const RefusalWording& row) override { storage::saveRefusalReason(connection_, row); }
    void saveTermChoice(const TermChoice& row) override { storage::saveTermChoice(connection_, row); }
    void removeRefusalReason(const std::string& code) override { storage::removeRefusalReason(connection_, code); }
    void saveHandOverRoute(const HandOverRoute& row) override { storage::saveHandOverRoute(connection_, row); }
    void removeHandOverRoute(UnitSystem system) override { storage::removeHandOverRoute(connection_, system); }
    void addReceipt(SuggestionId id, const Receipt& row) override { storage::addReceipt(connection_, id, row); }
    void updateReceipt(const Receipt& row) override { storage::updateReceipt(connection_, row); }
    void addNote(SuggestionId id, const ProgressNote& row) override { storage::addNote(connection_, id, row); }
    void addContact(SuggestionId id, const Contact& row) override { storage::addContact(connection_, id, row); }
    void addJointOpinion(SuggestionId id, const JointOpinion& row) override { storage::addJointOpinion(connection_, id, row); }
    void returnJointOpinion(SuggestionId id, const JointOpinion& row) override { storage::returnJointOpinion(connection_, id, row); }
    ReplyId addReply(SuggestionId id, const Reply& row) override { return storage::addReply(connection_, id, row); }
    void updateReply(const Reply& row) override { storage::updateReply(connection_, row); }
    void addDelivery(SuggestionId id, const Delivery& row) override { storage::addDelivery(connection_, id, row); }
    void removeDelivery(DeliveryId id) override { storage::removeDelivery(connection_, id); }
    void replaceSigner(SuggestionId id, const app::Signer& wrong, const app::Signer& right) override {
        storage::replaceSigner(connection_, id, wrong, right);
    }
    void removeOpenDeliveries(SuggestionId id, const app::Signer& signer) override {
        storage::removeOpenDeliveries(connection_, id, signer);
    }
    void addExtension(SuggestionId id, const Extension& row) override { storage::addExtension(connection_, id, row); }
    void updateContact(const Contact& row) override { storage::updateContact(connection_, row); }
    void updateJointOpinion(const JointOpinion& row) override { storage::updateJointOpinion(connection_, row); }
    void updateExtension(const Extension& row) override { storage::updateExtension(connection_, row); }
    void addReturnRequest(SuggestionId id, const ReturnRequest& row) override { storage::addReturnRequest(connection_, id, row); }
    void updateReturnRequest(const ReturnRequest& row) override { storage::updateReturnRequest(connection_, row); }
    void addUnitProposal(SuggestionId id, const UnitProposal& row) override { storage::addUnitProposal(connection_, id, row); }
    void updateUnitProposal(const UnitProposal& row) override { storage::updateUnitProposal(connection_, row); }
    UrgingId addUrging(SuggestionId id, const Urging& row) override { return storage::addUrging(connection_, id, row); }
    void saveUrgingStep(const UrgingStep& row) override { storage::saveUrgingStep(connection_, row); }
    void addSnooze(const Snooze& row) override { storage::addSnooze(connection_, row); }
    void endSnooze(const Snooze& row) override { storage::endSnooze(connection_, row); }
    void addCoordination(SuggestionId id, const Coordination& row) override { storage::addCoordination(connection_, id, row); }
    void addFeedback(SuggestionId id, const Feedback& row) override { storage::addFeedback(connection_, id, row); }
    void updateFeedback(const Feedback& row) override { storage::updateFeedback(connection_, row); }
    void addRehandlingOrder(SuggestionId id, const RehandlingOrder& row) override { storage::addRehandlingOrder(connection_, id, row); }
    void addCompletion(SuggestionId id, const Completion& row) override { storage::addCompletion(connection_, id, row); }
    void updateCompletion(const Completion& row) override { storage::updateCompletion(connection_, row); }
    void addArchiving(SuggestionId id, const Archiving& row) override { storage::addArchiving(connection_, id, row); }
    void updateArchiving(const Archiving& row) override { storage::updateArchiving(connection_, row); }
    void removeCompletion(CompletionId id) override { storage::removeCompletion(connection_, id); }
    CommitmentId addCommitment(SuggestionId id, const Commitment& row) override { return storage::addCommitment(connection_, id, row); }
    void updateCommitment(const Commitment& row) override { storage::updateCommitment(connection_, row); }
    void addCommitmentStep(SuggestionId id, const CommitmentStep& row) override { storage::addCommitmentStep(connection_, id, row); }
    void addSecondReply(SuggestionId id, const SecondReply& row) override { storage::addSecondReply(connection_, id, row); }
    void updateSecondReply(const SecondReply& row) override { storage::updateSecondReply(connection_, row); }
    void addCountersign(SuggestionId id, const Countersign& row) override { storage::addCountersign(connection_, id, row); }
    void addClockPause(SuggestionId id, const ClockPause& row) override { storage::addClockPause(connection_, id, row); }
    void addRatingMeeting(SuggestionId id, const RatingMeeting& row) override { storage::addRatingMeeting(connection_, id, row); }
    void addPublication(SuggestionId id, const PublicationRecord& row) override { storage::addPublication(connection_, id, row); }
    void updateFact(SuggestionId, const ProgressNote& row) override { storage::updateFact(connection_, row); }
    void updateFact(SuggestionId, const Delivery& row) override { storage::updateFact(connection_, row); }
    void updateFact(SuggestionId id, const Coordination& row) override { storage::updateFact(connection_, id, row); }
    void updateFact(SuggestionId, const Urging& row) override { storage::updateFact(connection_, row); }
    void updateFact(SuggestionId, const Countersign& row) override { storage::updateFact(connection_, row); }
    void updateFact(SuggestionId, const ClockPause& row) override { storage::updateFact(connection_, row); }
    void updateFact(SuggestionId, const RatingMeeting& row) override { storage::updateFact(connection_, row); }
    void updateFact(SuggestionId, const PublicationRecord& row) override { storage::updateFact(connection_, row); }
    void updateFact(SuggestionId, const CommitmentStep& row) override { storage::updateFact(connection_, row); }
    LookBackId saveLookBack(const LookBack& row) override { return storage::saveLookBack(connection_, row); }
    void saveReportText(const ReportText& row) override { storage::saveReportText(connection_, row); }
    void saveReportSetting(const ReportSettingRow& row) override { storage::saveReportSetting(connection_, row); }
    void addLookBackLine(SuggestionId id, const LookBackLine& row) override { storage::addLookBackLine(connection_, id, row); }
    void addLookBackAnswer(SuggestionId id, const LookBackAnswer& row) override { storage::addLookBackAnswer(connection_, id, row); }
    void addLookBackFinding(SuggestionId id, const LookBackFinding& row) override { storage::addLookBackFinding(connection_, id, row); }
    void updateFact(SuggestionId, const LookBackLine& row) override { storage::updateFact(connection_, row); }
    void updateFact(SuggestionId, const LookBackAnswer& row) override { storage::updateFact(connection_, row); }
    void updateFact(SuggestionId, const LookBackFinding& row) override { storage::updateFact(connection_, row); }
    AssessmentSheetId saveAssessmentSheet(const AssessmentSheet& row) override { return storage::saveAssessmentSheet(connection_, row); }
    void removeAssessmentSheet(AssessmentSheetId id) override { storage::removeAssessmentSheet(connection_, id); }
    void saveAssessmentEntry(const AssessmentEntry& row) override { storage::saveAssessmentEntry(connection_, row); }
    void addAssessmentResult(const AssessmentResult& row) override { storage::addAssessmentResult(connection_, row); }
    void saveRatingRule(int term, const RatingRule& row) override { storage::saveRatingRule(connection_, term, row); }
    TopicId saveTopic(const SupervisionTopic& row) override { return storage::saveTopic(connection_, row); }
    void savePriority(SuggestionId id, const Priority& row) override { storage::savePriority(connection_, id, row); }
    void saveGovernmentItem(SuggestionId id, const std::optional<GovernmentItem>& row) override {
        storage::saveGovernmentItem(connection_, id, row);
    }
    ActivityId saveActivity(const Activity& row) override { return storage::saveActivity(connection_, row); }
    void saveCandidate(const Candidate& row) override { storage::saveCandidate(connection_, row); }
    DeputyActivityId saveDeputyActivity(const DeputyActivity& row) override { return storage::saveDeputyActivity(connection_, row); }
    void removeDeputyActivity(DeputyActivityId id) override { storage::removeDeputyActivity(connection_, id); }
    void setReplyTo(ReplyTo to) override { writeSetting(connection_, "reply_to_co_signers", base::codeOf(to)); }
    void setCompletesOnSatisfied(bool completes) override { writeSetting(connection_, "completes_on_satisfied", completes ? "yes" : "no"); }
    void addReplyReview(SuggestionId id, const ReplyReview& row, const Reply* sentBack) override {
        storage::addReplyReview(connection_, id, row, sentBack);
    }
    void saveMerger(SuggestionId id, const Merger& row) override { storage::saveMerger(connection_, id, row); }
    void saveLink(SuggestionId id, const CaseLink& row) override { storage::saveLink(connection_, id, row); }
    SubmissionId saveSubmission(const Submission& row) override { return storage::saveSubmission(connection_, row); }
    void saveSubmissionStep(SubmissionId id, const SubmissionStep& row) override { storage::saveSubmissionStep(connection_, id, row); }
    void registerSubmission(SubmissionId id, SuggestionId suggestion) override { storage::registerSubmission(connection_, id, suggestion); }
    InspectionId saveInspection(const Inspection& row) override { return storage::saveInspection(connection_, row); }
    InspectionDrawId addInspectionDraw(const InspectionDraw& row) override { return storage::addInspectionDraw(connection_, row); }
    InspectionLineId saveInspectionLine(const InspectionLine& row) override { return storage::saveInspectionLine(connection_, row); }
    InspectionFindingId saveInspectionFinding(const InspectionFinding& row) override {
        return storage::saveInspectionFinding(connection_, row);
    }
    InspectionFollowUpId saveInspectionFollowUp(const InspectionFollowUp& row) override {
        return storage::saveInspectionFollowUp(connection_, row);
    }
    BallotId saveBallot(const Ballot& row) override { return storage::saveBallot(connection_, row); }
    ReviewOpinionId saveReviewOpinion(const ReviewOpinion& row) override { return storage::saveReviewOpinion(connection_, row); }
    RectificationId saveRectification(const Rectification& row) override { return storage::saveRectification(connection_, row); }
    void saveBallotRule(int term, const BallotRule& row) override { storage::saveBallotRule(connection_, term, row); }
    PreContactId savePreContact(const PreContact& row) override { return storage::savePreContact(connection_, row); }
    app::Exchange addExchange(const app::Exchange& row) override { return storage::addExchange(connection_, row); }
    void addExchangeReturn(std::int64_t exchange, const app::ExchangeReturn& row) override {
        storage::addExchangeReturn(connection_, exchange, row);
    }
    void addLaidAside(UnitId unit, const app::RememberedLine& line) override { storage::addLaidAside(connection_, unit, line); }
    void addPackageReturn(const std::string& token, const app::TakenReturn& taken) override {
        keepPackageReturn(connection_, token, taken);
    }
    void addWithdrawal(SuggestionId id, const Withdrawal& row) override { storage::addWithdrawal(connection_, id, row); }
    void saveExchangeKey(const ExchangeKey& row) override { storage::saveExchangeKey(connection_, row); }
    AttachmentId addAttachment(const Attachment& row, std::string_view bytes) override {
        return storage::addAttachment(connection_, row, bytes);
    }
    void removeAttachment(AttachmentId id) override { storage::removeAttachment(connection_, id); }
    void setPhotoMegabytes(int megabytes) override { writeSetting(connection_, "photo_megabytes", std::to_string(megabytes)); }
    ReportSnapshotId addReportSnapshot(const app::ReportSnapshot& row, const std::string& content) override {
        return storage::addReportSnapshot(connection_, row, content);
    }
    AccountId saveAccount(const Account& row) override { return storage::saveAccount(connection_, row); }
    void keepSealedPassword(AccountId id, const std::string& seal) override {
        keepSeal(connection_, id, seal);
        forgetTries(connection_, id);  // they were of another password
    }
    void setSignInRequired(bool isRequired) override { writeSetting(connection_, "sign_in_required", isRequired ? "yes" : "no"); }
    void setIdleLockMinutes(int minutes) override { writeSetting(connection_, "idle_lock_minutes", std::to_string(minutes)); }

private:
    Connection& connection_;
};

}  // namespace

std::unique_ptr<app::RegisterWriter> makeWriter(Connection& connection) { return std::make_unique<SqliteWriter>(connection); }

}  // namespace huying::storage

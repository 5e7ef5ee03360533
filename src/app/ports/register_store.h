// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/ports/register_reader.h"
#include "base/result.h"

namespace huying::app {

// A deputy or, where a delegation proposed, the delegation.
struct Signer {
    domain::DeputyId deputy;
    domain::DelegationId delegation;

    bool operator==(const Signer&) const = default;
};

// What a command may write. Each call records one fact or one entry of the directory; ids are returned.
class RegisterWriter {
public:
    virtual ~RegisterWriter() = default;

    virtual domain::SessionId saveSession(const domain::Session& session) = 0;  // inserts without id, else updates
    virtual void saveBaseFigure(const domain::BaseFigure& figure) = 0;          // by term and number
    virtual domain::DelegationId addDelegation(const domain::Delegation& delegation) = 0;
    virtual domain::DeputyId addDeputy(const domain::Deputy& deputy) = 0;
    virtual void updateDeputy(const domain::Deputy& deputy) = 0;
    virtual domain::UnitId addUnit(const domain::Unit& unit) = 0;  // with its aliases and contacts
    virtual domain::CategoryId addCategory(const domain::Category& category) = 0;

    virtual void updateUnit(const domain::Unit& unit) = 0;  // its own row
    virtual void replaceUnitAliases(domain::UnitId id, const std::vector<std::string>& aliases) = 0;
    virtual void replaceUnitContacts(domain::UnitId id, const std::vector<domain::UnitContact>& contacts) = 0;
    virtual void addFormerUnitName(domain::UnitId id, const domain::FormerUnitName& name) = 0;
    virtual void addUnitSuccessor(domain::UnitId id, const domain::UnitSuccessor& successor) = 0;
    virtual void addFormerDelegation(domain::DeputyId id, const domain::FormerDelegation& former) = 0;
    // All that `wrong` proposed, signed, was owed, said and rated becomes that of `right`, to whom the name leads from then on.
    virtual void mergeDeputy(domain::DeputyId wrong, domain::DeputyId right) = 0;
    virtual void removeDeputy(domain::DeputyId id) = 0;
    virtual void removeDelegation(domain::DelegationId id) = 0;
    virtual void updateDelegation(const domain::Delegation& delegation) = 0;
    virtual void updateCategory(const domain::Category& category) = 0;
    virtual void removeCategory(domain::CategoryId id) = 0;
    virtual void saveCommittee(const domain::Committee& committee) = 0;  // inserts without id, else updates
    virtual void removeBaseFigure(int term, int number) = 0;
    virtual void saveResultClass(int term, const domain::ResultClassWording& wording) = 0;  // by term and letter
    virtual void saveWording(const domain::Wording& wording) = 0;                            // by term and key

    virtual void setReplyTo(domain::ReplyTo to) = 0;
    virtual void setCompletesOnSatisfied(bool completes) = 0;
    virtual void addRuleProfile(const domain::RuleProfile& profile) = 0;
    // In use for base days from the choice's day on; choices of that day and later ones go.
    virtual void chooseProfile(const domain::ProfileChoice& choice) = 0;
    virtual void addDeadlineRule(const domain::DeadlineRule& rule) = 0;
    virtual void updateDeadlineRule(const domain::DeadlineRule& rule) = 0;
    virtual void saveCalendarDay(const domain::AnnouncedDay& day) = 0;  // in place of the one of its date
    virtual void removeCalendarDay(base::Date date) = 0;

    virtual domain::SuggestionId addSuggestion(const domain::Suggestion& suggestion) = 0;  // marks its number used
    virtual void updateSuggestion(const domain::Suggestion& suggestion) = 0;
    virtual void replaceCoSigners(domain::SuggestionId id, const std::vector<domain::CoSigner>& coSigners) = 0;

    virtual domain::TaskId addTask(const domain::Task& task) = 0;
    virtual void updateTask(const domain::Task& task) = 0;
    virtual domain::UnitPlanId addUnitPlan(domain::SuggestionId id, const domain::UnitPlan& plan) = 0;  // with its units
    virtual void updateUnitPlan(domain::SuggestionId id, const domain::UnitPlan& plan) = 0;             // the same
    virtual domain::ConsultationId addConsultation(domain::SuggestionId id, const domain::Consultation& consultation) = 0;
    virtual void updateConsultation(const domain::Consultation& consultation) = 0;
    virtual void saveWithdrawalRule(int term, const domain::WithdrawalRule& rule) = 0;  // by term
    virtual void saveNumberPattern(const domain::NumberPattern& pattern) = 0;  // by term, session and kind; without text: taken away
    virtual void saveRefusalReason(const domain::RefusalWording& reason) = 0;  // by term and code
    virtual void removeRefusalReason(const std::string& code) = 0;              // of every term
    virtual void saveTermChoice(const domain::TermChoice& choice) = 0;          // by term, list and code
    virtual void saveHandOverRoute(const domain::HandOverRoute& route) = 0;  // by system
    virtual void removeHandOverRoute(domain::UnitSystem system) = 0;
    virtual void addReceipt(domain::SuggestionId id, const domain::Receipt& receipt) = 0;
    virtual void updateReceipt(const domain::Receipt& receipt) = 0;  // of its task
    virtual void addNote(domain::SuggestionId id, const domain::ProgressNote& note) = 0;
    virtual void addContact(domain::SuggestionId id, const domain::Contact& contact) = 0;
    virtual void updateContact(const domain::Contact& contact) = 0;
    virtual void addJointOpinion(domain::SuggestionId id, const domain::JointOpinion& opinion) = 0;
    virtual void updateJointOpinion(const domain::JointOpinion& opinion) = 0;  // one that counts
    virtual void returnJointOpinion(domain::SuggestionId id, const domain::JointOpinion& opinion) = 0;  // it counts no longer
    virtual void addCountersign(domain::SuggestionId id, const domain::Countersign& row) = 0;
    virtual void addClockPause(domain::SuggestionId id, const domain::ClockPause& row) = 0;
    virtual domain::ReplyId addReply(domain::SuggestionId id, const domain::Reply& reply) = 0;
    virtual void updateReply(const domain::Reply& reply) = 0;
    virtual void addDelivery(domain::SuggestionId id, const domain::Delivery& delivery) = 0;
    virtual void removeDelivery(domain::DeliveryId id) = 0;  // one that is open
    // Moves deliveries, contacts and ratings of a signer who was named wrongly to the right one.
    virtual void replaceSigner(domain::SuggestionId id, const Signer& wrong, const Signer& right) = 0;
    virtual void removeOpenDeliveries(domain::SuggestionId id, const Signer& signer) = 0;
    virtual void addExtension(domain::SuggestionId id, const domain::Extension& extension) = 0;
    virtual void updateExtension(const domain::Extension& extension) = 0;
    virtual void addReturnRequest(domain::SuggestionId id, const domain::ReturnRequest& request) = 0;
    virtual void updateReturnRequest(const domain::ReturnRequest& request) = 0;
    virtual void addUnitProposal(domain::SuggestionId id, const domain::UnitProposal& proposal) = 0;  // with its units
    virtual void updateUnitProposal(const domain::UnitProposal& proposal) = 0;  // its own row
    virtual void addCoordination(domain::SuggestionId id, const domain::Coordination& coordination) = 0;  // with its units
    virtual domain::UrgingId addUrging(domain::SuggestionId id, const domain::Urging& urging) = 0;
    virtual void saveUrgingStep(const domain::UrgingStep& step) = 0;  // in place of the one of its level
    virtual void addSnooze(const domain::Snooze& snooze) = 0;
    virtual void endSnooze(const domain::Snooze& snooze) = 0;
    virtual void addFeedback(domain::SuggestionId id, const domain::Feedback& feedback) = 0;
    virtual void updateFeedback(const domain::Feedback& feedback) = 0;
    virtual void addRehandlingOrder(domain::SuggestionId id, const domain::RehandlingOrder& order) = 0;
    virtual void addCompletion(domain::SuggestionId id, const domain::Completion& completion) = 0;
    virtual void updateCompletion(const domain::Completion& completion) = 0;
    virtual void addArchiving(domain::SuggestionId id, const domain::Archiving& row) = 0;
    virtual void updateArchiving(const domain::Archiving& row) = 0;
    virtual void removeCompletion(domain::CompletionId id) = 0;  // one that a wrongly recorded rating brought about
    virtual domain::CommitmentId addCommitment(domain::SuggestionId id, const domain::Commitment& commitment) = 0;
    virtual void updateCommitment(const domain::Commitment& commitment) = 0;
    virtual void addCommitmentStep(domain::SuggestionId id, const domain::CommitmentStep& step) = 0;
    virtual void addSecondReply(domain::SuggestionId id, const domain::SecondReply& reply) = 0;
    virtual void updateSecondReply(const domain::SecondReply& reply) = 0;
    virtual void addRatingMeeting(domain::SuggestionId id, const domain::RatingMeeting& meeting) = 0;
    virtual void addPublication(domain::SuggestionId id, const domain::PublicationRecord& row) = 0;
    // Rows that may be made void; of a coordination with its units.
    virtual void updateFact(domain::SuggestionId id, const domain::ProgressNote& row) = 0;
    virtual void updateFact(domain::SuggestionId id, const domain::Delivery& row) = 0;
    virtual void updateFact(domain::SuggestionId id, const domain::Coordination& row) = 0;
    virtual void updateFact(domain::SuggestionId id, const domain::Urging& row) = 0;
    virtual void updateFact(domain::SuggestionId id, const domain::RatingMeeting& row) = 0;
    virtual void updateFact(domain::SuggestionId id, const domain::Countersign& row) = 0;
    virtual void updateFact(domain::SuggestionId id, const domain::ClockPause& row) = 0;
    virtual void updateFact(domain::SuggestionId id, const domain::PublicationRecord& row) = 0;
    virtual void updateFact(domain::SuggestionId id, const domain::CommitmentStep& row) = 0;
    virtual domain::LookBackId saveLookBack(const domain::LookBack& row) = 0;  // inserts without id, else updates
    virtual void addLookBackLine(domain::SuggestionId id, const domain::LookBackLine& row) = 0;
    virtual void addLookBackAnswer(domain::SuggestionId id, const domain::LookBackAnswer& row) = 0;
    virtual void addLookBackFinding(domain::SuggestionId id, const domain::LookBackFinding& row) = 0;
    virtual void updateFact(domain::SuggestionId id, const domain::LookBackLine& row) = 0;
    virtual void updateFact(domain::SuggestionId id, const domain::LookBackAnswer& row) = 0;
    virtual void updateFact(domain::SuggestionId id, const domain::LookBackFinding& row) = 0;
    // With its indicators and grades; inserts without id, else updates.
    virtual domain::AssessmentSheetId saveAssessmentSheet(const domain::AssessmentSheet& sheet) = 0;
    virtual void removeAssessmentSheet(domain::AssessmentSheetId id) = 0;  // one without entries and results
    virtual void saveAssessmentEntry(const domain::AssessmentEntry& entry) = 0;  // inserts without id, else updates
    virtual void addAssessmentResult(const domain::AssessmentResult& result) = 0;
    // Each of these inserts without id, else updates its own row.
    virtual domain::InspectionId saveInspection(const domain::Inspection& row) = 0;  // with who goes along
    virtual domain::InspectionDrawId addInspectionDraw(const domain::InspectionDraw& row) = 0;
    virtual domain::InspectionLineId saveInspectionLine(const domain::InspectionLine& row) = 0;
    virtual domain::InspectionFindingId saveInspectionFinding(const domain::InspectionFinding& row) = 0;
    virtual domain::InspectionFollowUpId saveInspectionFollowUp(const domain::InspectionFollowUp& row) = 0;
    virtual domain::BallotId saveBallot(const domain::Ballot& row) = 0;
    virtual domain::ReviewOpinionId saveReviewOpinion(const domain::ReviewOpinion& row) = 0;
    virtual domain::RectificationId saveRectification(const domain::Rectification& row) = 0;
    virtual void saveBallotRule(int term, const domain::BallotRule& rule) = 0;  // by term
    virtual void saveReportText(const domain::ReportText& row) = 0;  // inserts without id, else updates
    virtual void saveReportSetting(const domain::ReportSettingRow& row) = 0;  // the same
    virtual void saveRatingRule(int term, const domain::RatingRule& rule) = 0;  // by term
    virtual domain::TopicId saveTopic(const domain::SupervisionTopic& topic) = 0;  // inserts without id, else updates
    virtual void savePriority(domain::SuggestionId id, const domain::Priority& priority) = 0;  // the same
    virtual void saveGovernmentItem(domain::SuggestionId id, const std::optional<domain::GovernmentItem>& item) = 0;  // none: taken away
    virtual domain::ActivityId saveActivity(const domain::Activity& activity) = 0;  // inserts without id, else updates
    virtual void saveCandidate(const domain::Candidate& candidate) = 0;             // the same
    virtual domain::DeputyActivityId saveDeputyActivity(const domain::DeputyActivity& activity) = 0;  // the same, with who took part
    virtual void removeDeputyActivity(domain::DeputyActivityId id) = 0;
    // With the reply that it sends back, which then counts no more and is owed to nobody.
    virtual void addReplyReview(domain::SuggestionId id, const domain::ReplyReview& review, const domain::Reply* sentBack) = 0;
    virtual void saveMerger(domain::SuggestionId id, const domain::Merger& merger) = 0;  // of the merged piece; the same
    virtual void saveLink(domain::SuggestionId id, const domain::CaseLink& link) = 0;    // of the later piece; the same
    virtual domain::SubmissionId saveSubmission(const domain::Submission& paper) = 0;  // inserts without id, else updates; its own facts
    virtual void saveSubmissionStep(domain::SubmissionId id, const domain::SubmissionStep& step) = 0;  // the same
    virtual void registerSubmission(domain::SubmissionId id, domain::SuggestionId suggestion) = 0;
    virtual domain::PreContactId savePreContact(const domain::PreContact& contact) = 0;  // the same, with what came of it
    virtual void addWithdrawal(domain::SuggestionId id, const domain::Withdrawal& withdrawal) = 0;

    // What went out to a unit and came back, outside history: with its id, token, number and newest entry.
    virtual Exchange addExchange(const Exchange& exchange) = 0;
    virtual void addExchangeReturn(std::int64_t exchange, const ExchangeReturn& row) = 0;
    virtual void addLaidAside(domain::UnitId unit, const RememberedLine& line) = 0;  // of exchanges with this unit; with its decision
    virtual void addPackageReturn(const std::string& token, const TakenReturn& taken) = 0;

    virtual void saveExchangeKey(const domain::ExchangeKey& key) = 0;  // inserts without id, else updates how it ended

    // With its bytes, which are kept once for each hash and never go again; `row.sha256` must be theirs.
    virtual domain::AttachmentId addAttachment(const domain::Attachment& row, std::string_view bytes) = 0;
    virtual void removeAttachment(domain::AttachmentId id) = 0;  // its bytes stay
    virtual void setPhotoMegabytes(int megabytes) = 0;

    virtual domain::ReportSnapshotId addReportSnapshot(const ReportSnapshot& snapshot, const std::string& content) = 0;  // with a new id

    virtual domain::AccountId saveAccount(const domain::Account& account) = 0;  // inserts without id, else updates all but its name
    virtual void keepSealedPassword(domain::AccountId id, const std::string& sealed) = 0;  // outside history
    virtual void setSignInRequired(bool isRequired) = 0;
    virtual void setIdleLockMinutes(int minutes) = 0;
};

// Evidence of a command, kept with its changes.
struct CommandRecord {
    std::string command;  // stable name
    std::string actor;
    std::string json;  // the command as it was given
};

// One immediate transaction. Destroyed without commit(), it leaves the register as it was.
class WriteTransaction {
public:
    virtual ~WriteTransaction() = default;

    virtual RegisterReader& reader() = 0;  // sees the whole register, whoever works with it
    virtual RegisterWriter& writer() = 0;

    // Between these two stand the changes of one command. recordCommand refreshes the summaries of the cases touched and
    // appends the history entry, whose number it returns; nothing when the command changed nothing. abandonCommand tells whether
    // the command had written anything: if not, what was read meanwhile holds.
    virtual void beginCommand() = 0;
    virtual std::optional<std::int64_t> recordCommand(const CommandRecord& record) = 0;
    virtual bool abandonCommand() = 0;

    // Several commands that stay or go together within the transaction (a ledger's row); groups do not nest. What was
    // recorded in an abandoned group, history included, is as if it had never been.
    virtual void beginGroup() = 0;
    virtual void keepGroup() = 0;
    virtual void abandonGroup() = 0;

    virtual base::Result<void> commit() = 0;
};

// What `verify` found.
struct Difference {
    std::string kind;    // file, chain, row, summary, due-date, foreign-key, number, version, case-history, log,
                        // attachment
    std::string table;
    std::string row;  // key or case address
    std::string column;
    std::string expected;
    std::string found;
};

struct UndoRequest {
    std::optional<std::string> ofActor;  // newest batch of this person
    std::optional<std::int64_t> entry;  // or the batch this entry belongs to
    std::string actor;  // who takes it back
    bool onlyOwn = false;  // what somebody else recorded is refused
};

struct UndoReceipt {
    std::int64_t entry = 0;  // the appended entry
    std::vector<std::int64_t> undone;  // entries taken back
    std::vector<std::string> commands;  // that go with them, or come back with a redo: never "undo" itself
    std::vector<std::string> cases;  // addresses of the cases they touched
    bool isRedo = false;
};

// Of RegisterStore::readOnly(): a backup, or a copy of an earlier moment. It may be looked at on any medium, but it is not the
// register that work goes on in.
inline bool isOfThePast(const std::optional<base::Error>& readOnly) {
    return readOnly && (readOnly->code == "backup-read-only" || readOnly->code == "moment-read-only");
}

// An open register. One object belongs to one thread.
class RegisterStore {
public:
    virtual ~RegisterStore() = default;

    virtual RegisterReader& reader() = 0;  // sees what the person who is signed in may see
    // Waits fairly for other writers. Commands of one transaction form one batch.
    virtual base::Result<std::unique_ptr<WriteTransaction>> beginWrite() = 0;
    virtual base::Checked<UndoReceipt> undo(const UndoRequest& request) = 0;

    // From now on this person works with it. Checking a password takes about a third of a second. Errors: sign-in-refused,
    // sign-in-slowed, account-disabled; who was signed in before still is.
    virtual base::Result<domain::Account> signIn(const std::string& name, const std::string& password) = 0;
    virtual void signOut() = 0;
    // What the register keeps of a password; takes as long.
    virtual std::string sealedPassword(const std::string& password) = 0;
    // SHA-256 in lower-case hexadecimal digits.
    [[nodiscard]] virtual std::string sha256(std::string_view bytes) const = 0;
    // The office's private keys, each under its password, by the fingerprint of the public one; outside history. Errors: those
    // of the right (set-office-key, Deed::sendWork), office-secret-missing.
    virtual base::Result<void> keepOfficeSecret(const std::string& fingerprint, const OfficeSecret& secret) = 0;
    virtual base::Result<OfficeSecret> officeSecret(const std::string& fingerprint) = 0;
    virtual std::vector<Difference> verify() = 0;
    // What opening it found and a person must be told although it is open: register-log-put-aside, register-entries-lost.
    [[nodiscard]] virtual const base::Errors& notices() const = 0;
    // Why nothing can be recorded in it; none: it can. register-read-only: its file or its medium cannot be written;
    // backup-read-only: it is a backup, from which one goes on by restoring it or in a copy; moment-read-only: it is a copy of
    // the register as it was recorded at an earlier moment.
    [[nodiscard]] virtual const std::optional<base::Error>& readOnly() const = 0;

    // Named filters are nobody's facts: kept without history. A new one comes last; an empty name, one too long or one
    // that another filter has is refused.
    virtual base::Result<NamedFilter> saveNamedFilter(const NamedFilter& filter) = 0;
    virtual base::Result<void> removeNamedFilter(std::int64_t id) = 0;
    virtual base::Result<void> orderNamedFilters(const std::vector<std::int64_t>& ids) = 0;
    // The same for mappings of columns; one of the same name is replaced.
    virtual base::Result<SavedMapping> saveImportMapping(const SavedMapping& mapping) = 0;
    virtual base::Result<void> removeImportMapping(std::int64_t id) = 0;
    // Changes whenever anyone, this program or another, has recorded a change, restored a backup or changed a named filter.
    virtual std::int64_t changeMark() = 0;
    // Brings everything into the one file, for people who carry it away, unless others are just at work in it.
    virtual void settle() = 0;
};

}  // namespace huying::app

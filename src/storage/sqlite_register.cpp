// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite_register.h"

#include <algorithm>
#include <optional>

#include <sqlite3.h>

#include "app/rights/command_rights.h"
#include "app/rights/scoped_reader.h"
#include "storage/account_store.h"
#include "storage/awaited_store.h"
#include "storage/case_list_store.h"
#include "storage/case_store.h"
#include "storage/derived_changes.h"
#include "storage/directory_changes.h"
#include "storage/directory_store.h"
#include "storage/file_check.h"
#include "storage/follow_up_store.h"
#include "storage/history_store.h"
#include "storage/import_mapping_store.h"
#include "storage/named_filter_store.h"
#include "storage/password.h"
#include "storage/planning_store.h"
#include "storage/query.h"
#include "storage/read_transaction.h"
#include "storage/register_mark.h"
#include "storage/rule_store.h"
#include "storage/search_question.h"
#include "storage/submission_store.h"
#include "storage/supervision_store.h"
#include "storage/undo.h"
#include "storage/urging_store.h"
#include "storage/verify.h"
#include "storage/voidable_store.h"
#include "storage/waiting_papers.h"

namespace huying::storage {

namespace {

using namespace domain;

class SqliteReader final : public app::RegisterReader {
public:
    explicit SqliteReader(Connection& connection) : connection_(connection) {}

    // Of the transaction that is open, whose commands must not see summaries older than their facts; null: none is.
    void setDerived(DerivedChanges* derived) { derived_ = derived; }

    void beginSnapshot() override {
        if (!snapshot_) snapshot_.emplace(connection_);
        ++snapshots_;
    }
    void endSnapshot() noexcept override {
        if (--snapshots_ == 0) snapshot_.reset();
    }

    // Who works with the register from now on.
    void setSignedIn(std::optional<AccountId> account) { signedIn_ = account; }

    app::RegisterSettings settings() override { return readSettings(connection_); }
    app::Viewer viewer() override { return readViewer(connection_, signedIn_); }
    std::vector<Account> accounts() override { return readAccounts(connection_); }
    std::vector<Session> sessions() override { return readSessions(connection_); }
    std::vector<BaseFigure> baseFigures() override { return readBaseFigures(connection_); }
    app::DelegationUse useOfDelegation(DelegationId id) override { return storage::useOfDelegation(connection_, id); }
    std::vector<Delegation> delegations(int term) override { return readDelegations(connection_, term); }
    std::vector<Deputy> deputies(int term) override { return readDeputies(connection_, term); }
    std::vector<Unit> units() override { return readUnits(connection_); }
    std::vector<Category> categories(int term) override { return readCategories(connection_, term); }
    std::vector<ResultClassWording> resultClasses(int term) override { return readResultClasses(connection_, term); }
    std::map<ResultClass, app::ClassUse> classUses(int term) override { return readClassUses(connection_, term); }
    std::vector<Wording> wordings() override { return readWordings(connection_); }
    std::vector<RefusalWording> refusalReasons() override { return readRefusalReasons(connection_); }
    std::map<std::string, int> refusalUses() override { return readRefusalUses(connection_); }
    std::vector<HandOverRoute> handOverRoutes() override { return readHandOverRoutes(connection_); }
    std::vector<Committee> committees() override { return readCommittees(connection_); }
    std::vector<SupervisionTopic> topics(SessionId session) override { return readTopics(connection_, session); }
    std::vector<Activity> activities(SessionId session) override { return readActivities(connection_, session); }
    std::optional<Activity> activity(ActivityId id) override { return readActivity(connection_, id); }
    std::vector<Submission> submissions(std::optional<SessionId> session) override {
        const ReadTransaction moment(connection_);
        return readSubmissions(connection_, session);
    }
    std::optional<Submission> submission(SubmissionId id) override {
        const ReadTransaction moment(connection_);
        return readSubmission(connection_, id);
    }
    std::vector<SubmissionId> findSubmissions(const SubmissionAddress& address) override {
        return storage::findSubmissions(connection_, address);
    }
    std::optional<SubmissionId> submissionOf(SuggestionId id) override { return storage::submissionOf(connection_, id); }
    int nextSubmissionSerial(SessionId session) override { return storage::nextSubmissionSerial(connection_, session); }
    std::int64_t submissionVersion(SubmissionId id) override { return versionOfSubmission(connection_, id); }
    std::vector<app::HistoryEntry> historyOfSubmission(SubmissionId id) override {
        const ReadTransaction moment(connection_);
        return asHistory(connection_, readEntriesOfSubmission(connection_, id));
    }
    std::vector<PreContact> preContacts(std::optional<SessionId> session) override { return readPreContacts(connection_, session); }
    std::optional<PreContact> preContact(PreContactId id) override { return readPreContact(connection_, id); }
    std::vector<PreContact> preContactsBefore(SubmissionId paper, SuggestionId suggestion) override {
        return readPreContactsBefore(connection_, paper, suggestion);
    }
    std::int64_t preContactVersion(PreContactId id) override { return versionOfPreContact(connection_, id); }
    bool isDeputyOnPapers(DeputyId id) override { return storage::isDeputyOnPapers(connection_, id); }
    bool haveBothSignedAPaper(DeputyId one, DeputyId other) override { return storage::haveBothSignedAPaper(connection_, one, other); }
    bool isCategoryOnPapers(CategoryId id) override { return storage::isCategoryOnPapers(connection_, id); }
    std::vector<DeadlineRule> deadlineRules() override { return readDeadlineRules(connection_); }
    WorkingDayCalendar calendar() override { return readCalendar(connection_); }
    std::vector<RuleProfile> ruleProfiles() override { return readRuleProfiles(connection_); }
    std::vector<app::RuleUse> ruleUses() override { return readRuleUses(connection_); }
    std::vector<UrgingStep> urgingSteps() override { return readUrgingSteps(connection_); }
    std::vector<app::UnitUrgings> unitUrgings(std::optional<SessionId> session) override { return readUnitUrgings(connection_, session); }
    std::vector<SuggestionId> casesUrgedOn(base::Date on) override { return readCasesUrgedOn(connection_, on); }
    std::vector<Snooze> snoozesOn(base::Date day) override { return readSnoozesOn(connection_, day); }
    std::vector<AnnouncedDay> announcedDays() override { return readAnnouncedDays(connection_); }
    std::set<int> yearsInUse() override { return readYearsInUse(connection_); }
    std::vector<Deputy> deputiesNamed(int term, std::string_view name) override { return readDeputiesNamed(connection_, term, name); }
    std::optional<Deputy> deputyWithCertificate(int term, std::string_view certificate) override {
        return readDeputyWithCertificate(connection_, term, certificate);
    }
    std::optional<Deputy> deputy(DeputyId id) override { return readDeputy(connection_, id); }
    std::vector<SuggestionId> casesOfDeputy(DeputyId id) override { return storage::casesOfDeputy(connection_, id); }
    std::vector<SuggestionId> casesOfCategory(CategoryId id) override { return storage::casesOfCategory(connection_, id); }
    bool isDeputyMergedInto(DeputyId id) override { return storage::isDeputyMergedInto(connection_, id); }
    std::vector<SuggestionId> casesOfUnits(const std::vector<UnitId>& units) override { return readCasesOfUnits(connection_, units); }
    std::vector<SuggestionId> casesOfCommittee(CommitteeId id) override { return readCasesOfCommittee(connection_, id); }
    std::vector<SuggestionId> findCases(const CaseAddress& address) override { return storage::findCases(connection_, address); }
    std::optional<CaseFacts> caseFacts(SuggestionId id) override {
        const ReadTransaction moment(connection_);
        return readCase(connection_, id);
    }
    std::vector<CaseFacts> caseFactsOfSession(SessionId id) override {
        const ReadTransaction moment(connection_);
        return readCasesOfSession(connection_, id);
    }
    std::optional<CaseSummary> storedSummary(SuggestionId id) override {
        refreshSummaries();
        return readSummary(connection_, id);
    }
    bool isNumberUsed(SessionId session, SuggestionKind kind, int serial) override {
        return storage::isNumberUsed(connection_, session, kind, serial);
    }
    int nextSerial(SessionId session, SuggestionKind kind) override { return storage::nextSerial(connection_, session, kind); }
    std::vector<int> serialGaps(SessionId session, SuggestionKind kind) override { return storage::serialGaps(connection_, session, kind); }
    std::int64_t suggestionVersion(SuggestionId id) override { return versionOfRegistration(connection_, id); }
    std::int64_t topicVersion(TopicId id) override { return versionOfRow(connection_, "topic", id.value); }
    std::int64_t commitmentVersion(CommitmentId id) override { return versionOfCommitment(connection_, id); }
    std::int64_t secondReplyVersion(SecondReplyId id) override { return versionOfRow(connection_, "second_reply", id.value); }
    std::int64_t taskVersion(TaskId id) override { return versionOfTask(connection_, id); }
    std::int64_t replyVersion(ReplyId id) override { return versionOfRow(connection_, "reply", id.value); }
    std::int64_t feedbackVersion(FeedbackId id) override { return versionOfRow(connection_, "feedback", id.value); }
    std::int64_t completionVersion(CompletionId id) override { return versionOfRow(connection_, "completion", id.value); }
    std::int64_t contactVersion(ContactId id) override { return versionOfRow(connection_, "contact", id.value); }
    std::int64_t jointOpinionVersion(JointOpinionId id) override { return versionOfRow(connection_, "joint_opinion", id.value); }
    std::int64_t returnRequestVersion(ReturnRequestId id) override { return versionOfRow(connection_, "return_request", id.value); }
    std::int64_t factVersion(ProgressNoteId id) override { return versionOfRow(connection_, "progress_note", id.value); }
    std::int64_t factVersion(DeliveryId id) override { return versionOfRow(connection_, "delivery", id.value); }
    std::int64_t factVersion(CoordinationId id) override { return versionOfCoordination(connection_, id); }
    std::int64_t factVersion(UrgingId id) override { return versionOfRow(connection_, "urging", id.value); }
    std::int64_t factVersion(RatingMeetingId id) override { return versionOfRow(connection_, "rating_meeting", id.value); }
    std::int64_t factVersion(PublicationId id) override { return versionOfRow(connection_, "publication", id.value); }
    std::int64_t extensionVersion(ExtensionId id) override { return versionOfRow(connection_, "extension", id.value); }
    std::map<int, RatingRule> ratingRules() override { return readRatingRules(connection_); }
    std::int64_t unitPlanVersion(UnitPlanId id) override { return versionOfPlan(connection_, id); }
    std::int64_t consultationVersion(ConsultationId id) override { return versionOfRow(connection_, "consultation", id.value); }
    std::map<int, WithdrawalRule> withdrawalRules() override { return readWithdrawalRules(connection_); }
    std::vector<NumberPattern> numberPatterns() override { return readNumberPatterns(connection_); }
    std::optional<SuggestionId> caseQuotedAs(const std::string& numberText) override {
        return storage::caseQuotedAs(connection_, numberText);
    }
    std::vector<SuggestionId> casesWithFollowUp() override { return storage::casesWithFollowUp(connection_); }
    std::vector<SuggestionId> caseIds(const app::ListQuery& query) override {
        refreshSummaries();
        const ReadTransaction moment(connection_);
        const bool isBehind = derived_ != nullptr && !derived_->search.isEmpty();
        return readCaseIds(connection_, query, queueOf(query), questionOf(query), isBehind ? TitleIndex::behind : TitleIndex::current);
    }
    std::vector<app::CaseRow> caseRows(const std::vector<SuggestionId>& ids) override {
        refreshSummaries();
        const ReadTransaction moment(connection_);
        return readCaseRows(connection_, ids);
    }
    int caseCount(const app::ListQuery& query) override {
        refreshSummaries();
        return countCases(connection_, query, queueOf(query), questionOf(query));
    }
    app::AwaitedPage awaited(const app::AwaitedSelection& selection, int most) override {
        refreshSummaries();
        const ReadTransaction moment(connection_);
        return readAwaited(connection_, selection, most);
    }
    app::WaitingPapers waitingPapers(const app::PaperSelection& selection, int most) override {
        const ReadTransaction moment(connection_);
        return readWaitingPapers(connection_, selection, most);
    }
    std::vector<app::NamedFilter> namedFilters() override { return readNamedFilters(connection_); }
    std::vector<app::SavedMapping> importMappings() override { return readImportMappings(connection_); }
    std::vector<app::HistoryEntry> historyOfCase(SuggestionId id) override {
        const ReadTransaction moment(connection_);
        return asHistory(connection_, readEntriesOfCase(connection_, id));
    }
    std::vector<app::HistoryEntry> historyEntries(std::int64_t first, std::int64_t last) override {
        const ReadTransaction moment(connection_);
        return asHistory(connection_, readEntries(connection_, first, last));
    }
    std::vector<app::HistoryEntry> historyOfRights() override {
        const ReadTransaction moment(connection_);
        return asHistory(connection_, readEntriesAboutRights(connection_));
    }
    std::int64_t lastEntry() override { return storage::lastEntry(connection_); }
    app::SearchAnswer search(const app::SearchQuery& query) override {
        const ReadTransaction moment(connection_);
        return searchPieces(connection_, names(), query);
    }
    std::vector<std::vector<app::SearchMatch>> searchMatches(const std::vector<SuggestionId>& ids, const std::string& text,
                                                             const app::QueryScope& scope) override {
        const ReadTransaction moment(connection_);
        return readSearchMatches(connection_, SearchQuestion(connection_, names(), text), ids, scope.hidden);
    }
    std::vector<app::NamePinyin> namePinyin() override { return readNamePinyin(connection_); }

private:
    void refreshSummaries() {
        if (derived_ != nullptr) derived_->summaries.refresh(connection_);
    }

    QueueCondition queueOf(const app::ListQuery& query) {
        if (!query.queue) return std::nullopt;
        app::TodayQuery on;
        on.today = query.queue->today;
        on.silentDays = query.queue->silentDays;
        on.session = query.session;
        on.unit = query.unit;
        app::AwaitedSelection selection = app::selectionOf(*this, query.queue->queue, on);
        selection.scope.units = query.scope.units;  // the pieces are chosen by the list itself
        return selection;
    }

    std::function<SearchQuestion()> questionOf(const app::ListQuery& query) {
        return [this, text = query.text] { return SearchQuestion(connection_, names(), text); };
    }

    // The names of the directory as searches need them, read again when anything was changed.
    const SearchNames& names() {
        const std::int64_t mark = markOfHead(connection_);
        if (!names_ || namesMark_ != mark) {
            names_.emplace(connection_);
            namesMark_ = mark;
        }
        return *names_;
    }

    Connection& connection_;
    std::optional<ReadTransaction> snapshot_;
    int snapshots_ = 0;
    DerivedChanges* derived_ = nullptr;
    std::optional<AccountId> signedIn_;
    std::optional<SearchNames> names_;
    std::int64_t namesMark_ = 0;
};

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
    void addRatingMeeting(SuggestionId id, const RatingMeeting& row) override { storage::addRatingMeeting(connection_, id, row); }
    void addPublication(SuggestionId id, const PublicationRecord& row) override { storage::addPublication(connection_, id, row); }
    void updateFact(SuggestionId, const ProgressNote& row) override { storage::updateFact(connection_, row); }
    void updateFact(SuggestionId, const Delivery& row) override { storage::updateFact(connection_, row); }
    void updateFact(SuggestionId id, const Coordination& row) override { storage::updateFact(connection_, id, row); }
    void updateFact(SuggestionId, const Urging& row) override { storage::updateFact(connection_, row); }
    void updateFact(SuggestionId, const RatingMeeting& row) override { storage::updateFact(connection_, row); }
    void updateFact(SuggestionId, const PublicationRecord& row) override { storage::updateFact(connection_, row); }
    void updateFact(SuggestionId, const CommitmentStep& row) override { storage::updateFact(connection_, row); }
    void saveRatingRule(int term, const RatingRule& row) override { storage::saveRatingRule(connection_, term, row); }
    TopicId saveTopic(const SupervisionTopic& row) override { return storage::saveTopic(connection_, row); }
    void savePriority(SuggestionId id, const Priority& row) override { storage::savePriority(connection_, id, row); }
    void saveGovernmentItem(SuggestionId id, const std::optional<GovernmentItem>& row) override {
        storage::saveGovernmentItem(connection_, id, row);
    }
    ActivityId saveActivity(const Activity& row) override { return storage::saveActivity(connection_, row); }
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
    PreContactId savePreContact(const PreContact& row) override { return storage::savePreContact(connection_, row); }
    void addWithdrawal(SuggestionId id, const Withdrawal& row) override { storage::addWithdrawal(connection_, id, row); }
    AccountId saveAccount(const Account& row) override { return storage::saveAccount(connection_, row); }
    void keepSealedPassword(AccountId id, const std::string& seal) override { keepSeal(connection_, id, seal); }
    void setSignInRequired(bool isRequired) override { writeSetting(connection_, "sign_in_required", isRequired ? "yes" : "no"); }

private:
    Connection& connection_;
};

// Holds the queue of writers and one immediate transaction; commands are savepoints inside it.
class SqliteTransaction final : public app::WriteTransaction {
public:
    // `missingAfter`: entries that were acknowledged are missed, and this was the last that is there. Something new ends that.
    SqliteTransaction(Connection& connection, SqliteReader& reader, const std::filesystem::path& file, std::chrono::milliseconds patience,
                      std::optional<std::int64_t>& missingAfter, std::optional<std::int64_t> batch = std::nullopt)
        : lock_(file, patience),
          connection_(connection),
          reader_(reader),
          writer_(connection),
          file_(file),
          missingAfter_(missingAfter),
          batch_(batch) {
        try {
            connection_.execute("BEGIN IMMEDIATE");
        } catch (const app::StorageFailure& failure) {
            throw app::StorageFailure(base::Error(failure.error()).with("file", file.string()));
        }
        isOpen_ = true;
        reader_.setDerived(&derived_);
    }
    ~SqliteTransaction() override {
        reader_.setDerived(nullptr);
        recording_.reset();
        if (!isOpen_) return;
        try {
            connection_.execute("ROLLBACK");
        } catch (const app::StorageFailure&) {
            // SQLite has rolled back by itself; nothing of this transaction stays either way.
        }
    }

    app::RegisterReader& reader() override { return reader_; }
    app::RegisterWriter& writer() override { return writer_; }
    DerivedChanges& derived() { return derived_; }

    void beginCommand() override {
        run("SAVEPOINT command");
        summariesBeforeCommand_ = derived_.summaries.mark();
        recording_.emplace(connection_);
    }

    std::optional<std::int64_t> recordCommand(const app::CommandRecord& record) override {
        const Changeset changes = recording_->finish();
        recording_.reset();
        std::optional<std::int64_t> entry;
        if (!changes.empty()) {
            entry = appendEntry(connection_, batch_, record.actor, record.command, record.json, std::nullopt, changes, derived_);
            if (!batch_) batch_ = entry;
        }
        run("RELEASE command");
        return entry;
    }

    void abandonCommand() override {
        recording_.reset();
        run("ROLLBACK TO command");
        run("RELEASE command");
        derived_.summaries.returnTo(summariesBeforeCommand_);
    }

    void beginGroup() override {
        run("SAVEPOINT row_group");
        batchBeforeGroup_ = batch_;
        searchBeforeGroup_ = derived_.search.mark();
        summariesBeforeGroup_ = derived_.summaries.mark();
    }

    void keepGroup() override { run("RELEASE row_group"); }

    void abandonGroup() override {
        run("ROLLBACK TO row_group");
        run("RELEASE row_group");
        derived_.search.forgetSince(searchBeforeGroup_);
        derived_.summaries.returnTo(summariesBeforeGroup_);
        batch_ = batchBeforeGroup_;  // the batch is named after its first entry, which may have vanished
    }

    base::Result<void> commit() override {
        try {
            derived_.write(connection_);
            const bool isNew = missingAfter_ && lastEntry(connection_) > *missingAfter_;
            if (isNew) eraseMark(file_);  // before it stands on the disk, so that the mark never tells of another history
            connection_.execute("COMMIT");
            isOpen_ = false;
            if (isNew) missingAfter_.reset();
            noteAcknowledged(lock_, connection_);
            return {};
        } catch (const app::StorageFailure& failure) {
            return base::failure(failure.error());
        }
    }

private:
    void run(std::string_view sql) { Query(connection_, sql).run(); }

    WriterLock lock_;  // released after the transaction has ended
    Connection& connection_;
    SqliteReader& reader_;
    SqliteWriter writer_;
    std::filesystem::path file_;
    std::optional<std::int64_t>& missingAfter_;
    std::optional<ChangeRecording> recording_;
    DerivedChanges derived_;
    int summariesBeforeCommand_ = 0;
    int summariesBeforeGroup_ = 0;
    std::size_t searchBeforeGroup_ = 0;
    std::optional<std::int64_t> batch_;
    std::optional<std::int64_t> batchBeforeGroup_;
    bool isOpen_ = false;
};

class SqliteRegister final : public app::RegisterStore {
public:
    SqliteRegister(std::unique_ptr<Connection> connection, std::filesystem::path file, Stage stage, std::chrono::milliseconds patience,
                   base::Errors notices)
        : connection_(std::move(connection)),
          file_(std::move(file)),
          stage_(stage),
          patience_(patience),
          notices_(std::move(notices)),
          reader_(*connection_),
          scoped_(reader_) {
        const std::optional<RegisterMark> mark = readMark(file_);  // before the register: others may be recording
        if (const auto lost = lostEntries(*connection_, mark)) {
            missingAfter_ = lastEntry(*connection_);
            notices_.push_back(about("register-entries-lost", file_).with("entries", lost->written()));
        }
    }

    ~SqliteRegister() override {
        try {
            connection_->execute("PRAGMA optimize");
        } catch (const app::StorageFailure&) {
            // Statistics for the query planner; the next close will make them.
        }
        settle();
    }

    app::RegisterReader& reader() override { return scoped_; }

    base::Result<std::unique_ptr<app::WriteTransaction>> beginWrite() override {
        try {
            return std::make_unique<SqliteTransaction>(*connection_, reader_, file_, patience_, missingAfter_,
                                                       stage_ == Stage::making ? std::optional(batchOfMaking) : std::nullopt);
        } catch (const app::StorageFailure& failure) {
            return base::failure(failure.error());
        }
    }

    base::Checked<app::UndoReceipt> undo(const app::UndoRequest& request) override {
        try {
            SqliteTransaction transaction(*connection_, reader_, file_, patience_, missingAfter_);
            auto allowed = app::undoAllowed(reader_.viewer(), request);
            if (!allowed) return tl::unexpected(base::Errors{allowed.error()});
            base::Checked<app::UndoReceipt> receipt = takeBack(*connection_, *allowed, transaction.derived());
            if (!receipt) return receipt;
            if (const auto committed = transaction.commit(); !committed) return tl::unexpected(base::Errors{committed.error()});
            return receipt;
        } catch (const app::StorageFailure& failure) {
            return tl::unexpected(base::Errors{failure.error()});
        }
    }

    base::Result<Account> signIn(const std::string& name, const std::string& password) override {
        std::optional<Account> account;
        std::string seal;
        // On a medium that cannot be written to no try can be counted.
        const auto begun =
            isReadOnly() ? base::Result<int>(0) : written<int>([&]() -> base::Result<int> { return beginTry(*connection_, name); });
        if (!begun) return base::failure(begun.error());
        try {
            account = readAccountNamed(*connection_, name);
            if (account) seal = readSeal(*connection_, account->id);
        } catch (const app::StorageFailure& failure) {
            return base::failure(failure.error());
        }
        if (*begun > 0) return base::failure(base::Error("sign-in-slowed", "password", "rights").with("seconds", std::to_string(*begun)));
        if (!fits(seal, password)) return base::failure(base::Error("sign-in-refused", "password", "rights"));
        if (account->isDisabled) return base::failure(base::Error("account-disabled", "user", "rights").with("name", account->name));
        if (!isReadOnly()) {
            const auto forgotten = written<void>([&]() -> base::Result<void> {
                forgetTries(*connection_, name);
                return {};
            });
            if (!forgotten) return base::failure(forgotten.error());
        }
        reader_.setSignedIn(account->id);
        return *account;
    }
    void signOut() override { reader_.setSignedIn(std::nullopt); }
    std::string sealedPassword(const std::string& password) override { return sealed(password); }

    std::vector<app::Difference> verify() override {
        if (const auto reason = app::reasonAgainst(reader_.viewer(), app::Deed::verify)) throw app::StorageFailure(*reason);
        const std::optional<RegisterMark> mark = readMark(file_);  // before the register, as on opening
        std::vector<app::Difference> found = findDifferences(*connection_);
        try {
            if (const auto lost = lostEntries(*connection_, mark))
                found.push_back({"log", "history_entry", lost->written(), "", "present", "missing"});
        } catch (const app::StorageFailure&) {
            // A history that cannot be read was named already.
        }
        return found;
    }

    [[nodiscard]] const base::Errors& notices() const override { return notices_; }
    [[nodiscard]] bool isReadOnly() const override { return sqlite3_db_readonly(connection_->handle(), "main") == 1; }

    base::Result<app::NamedFilter> saveNamedFilter(const app::NamedFilter& filter) override {
        return kept<app::NamedFilter>([&] { return storage::saveNamedFilter(*connection_, filter); });
    }
    base::Result<void> removeNamedFilter(std::int64_t id) override {
        return kept<void>([&] { return storage::removeNamedFilter(*connection_, id); });
    }
    base::Result<app::SavedMapping> saveImportMapping(const app::SavedMapping& mapping) override {
        return kept<app::SavedMapping>([&] { return storage::saveImportMapping(*connection_, mapping); });
    }
    base::Result<void> removeImportMapping(std::int64_t id) override {
        return kept<void>([&] { return storage::removeImportMapping(*connection_, id); });
    }
    base::Result<void> orderNamedFilters(const std::vector<std::int64_t>& ids) override {
        return kept<void>([&] { return storage::orderNamedFilters(*connection_, ids); });
    }

    // The head of the history stands for all of it; what other windows keep beside it (drafts) is no change.
    std::int64_t changeMark() override { return markOfHead(*connection_) ^ markOfNamedFilters(*connection_); }

    void settle() override {
        if (isReadOnly()) return;
        connection_->setPatience(0);
        try {
            connection_->execute("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (const app::StorageFailure&) {
            // Somebody is at work; who closes last brings it in.
        }
        connection_->setPatience();
    }

private:
    // What everybody finds under its name, where this person may keep such things.
    template <class T, class Work>
    base::Result<T> kept(Work work) {
        try {
            if (const auto reason = app::reasonAgainst(reader_.viewer(), app::Deed::keepFilters)) return base::failure(*reason);
        } catch (const app::StorageFailure& failure) {
            return base::failure(failure.error());
        }
        return written<T>(work);
    }

    // Writes in the queue of writers and in one transaction, as commands do.
    template <class T, class Work>
    base::Result<T> written(Work work) {
        try {
            SqliteTransaction transaction(*connection_, reader_, file_, patience_, missingAfter_);
            base::Result<T> result = work();
            if (!result) return result;
            if (const auto committed = transaction.commit(); !committed) return base::failure(committed.error());
            return result;
        } catch (const app::StorageFailure& failure) {
            return base::failure(failure.error());
        }
    }

    std::unique_ptr<Connection> connection_;
    std::filesystem::path file_;
    Stage stage_;
    std::chrono::milliseconds patience_;
    base::Errors notices_;
    std::optional<std::int64_t> missingAfter_;
    SqliteReader reader_;
    app::ScopedReader scoped_;
};

}  // namespace

std::unique_ptr<app::RegisterStore> makeRegisterStore(std::unique_ptr<Connection> connection, std::filesystem::path file, Stage stage,
                                                      std::chrono::milliseconds patience, base::Errors notices) {
    return std::make_unique<SqliteRegister>(std::move(connection), std::move(file), stage, patience, std::move(notices));
}

}  // namespace huying::storage

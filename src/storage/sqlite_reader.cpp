// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite_reader.h"

#include <functional>
#include <optional>

#include <sqlite3.h>

#include "storage/account_store.h"
#include "storage/assessment_store.h"
#include "storage/attachment_store.h"
#include "storage/awaited_store.h"
#include "storage/ballot_store.h"
#include "storage/candidate_store.h"
#include "storage/case_list_store.h"
#include "storage/case_store.h"
#include "storage/case_versions.h"
#include "storage/changed_rows.h"
#include "storage/deputy_activity_store.h"
#include "storage/directory_changes.h"
#include "storage/directory_store.h"
#include "storage/exchange_key_store.h"
#include "storage/exchange_store.h"
#include "storage/follow_up_store.h"
#include "storage/history_store.h"
#include "storage/import_mapping_store.h"
#include "storage/inspection_store.h"
#include "storage/look_back_store.h"
#include "storage/named_filter_store.h"
#include "storage/planning_store.h"
#include "storage/read_transaction.h"
#include "storage/report_snapshot_store.h"
#include "storage/report_store.h"
#include "storage/rule_store.h"
#include "storage/search_question.h"
#include "storage/sodium_sealing.h"
#include "storage/submission_store.h"
#include "storage/supervision_store.h"
#include "storage/urging_store.h"
#include "storage/voidable_store.h"
#include "storage/waiting_papers.h"

namespace huying::storage {

namespace {

using namespace domain;

class SqliteReader final : public SqliteReading {
public:
    explicit SqliteReader(Connection& connection) : connection_(connection) {}

    void setDerived(DerivedChanges* derived) override {
        derived_ = derived;
        forgetRead();
    }
    void forgetRead() override { lastRead_.reset(); }
    void setSignedIn(std::optional<AccountId> account) override { signedIn_ = account; }

    void beginSnapshot() override {
        if (!snapshot_) snapshot_.emplace(connection_);
        ++snapshots_;
    }
    void endSnapshot() noexcept override {
        if (--snapshots_ == 0) snapshot_.reset();
    }

    std::optional<app::ReadStamp> stamp() override {
        if (sqlite3_txn_state(connection_.handle(), "main") == SQLITE_TXN_WRITE) return std::nullopt;
        app::ReadStamp stamp;
        stamp.others = connection_.pragma("data_version");
        stamp.own = sqlite3_total_changes64(connection_.handle());
        stamp.entry = storage::lastEntry(connection_);
        stamp.head = markOfHead(connection_);
        if (signedIn_) stamp.person = *signedIn_;
        return stamp;
    }

    std::optional<std::vector<SuggestionId>> changedSince(const app::ReadStamp& then) override {
        const ReadTransaction moment(connection_);
        const auto cases = casesChangedSince(connection_, then.entry, then.head);
        return cases ? std::optional(std::vector<SuggestionId>(cases->begin(), cases->end())) : std::nullopt;
    }

    app::RegisterSettings settings() override { return readSettings(connection_); }
    app::Viewer viewer() override { return readViewer(connection_, signedIn_); }
    app::Viewer viewerOfUnit(UnitId unit) override { return readViewerOfUnit(connection_, unit); }
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
    std::vector<TermChoice> termChoices() override { return readTermChoices(connection_); }
    std::vector<RefusalWording> refusalReasons() override { return readRefusalReasons(connection_); }
    std::map<std::string, int> refusalUses() override { return readRefusalUses(connection_); }
    std::vector<HandOverRoute> handOverRoutes() override { return readHandOverRoutes(connection_); }
    std::vector<Committee> committees() override { return readCommittees(connection_); }
    std::vector<SupervisionTopic> topics(SessionId session) override { return readTopics(connection_, session); }
    std::vector<Activity> activities(SessionId session) override { return readActivities(connection_, session); }
    std::optional<Activity> activity(ActivityId id) override { return readActivity(connection_, id); }
    std::vector<Candidate> candidates(SessionId session) override { return readCandidates(connection_, session); }
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
    std::vector<SuggestionId> casesOfOthersToo(const std::vector<SuggestionId>& ids, const std::vector<UnitId>& units) override {
        return readCasesOfOthersToo(connection_, ids, units);
    }
    std::vector<SuggestionId> casesOfCommittee(CommitteeId id) override { return readCasesOfCommittee(connection_, id); }
    std::vector<SuggestionId> findCases(const CaseAddress& address) override { return storage::findCases(connection_, address); }
    // The judging of one command asks for its piece several times: who may, what is it, what does the handler find. Within a
    // transaction nobody else writes, so what was read holds until this connection changes a row.
    std::optional<CaseFacts> caseFacts(SuggestionId id) override {
        const std::int64_t changes = sqlite3_total_changes64(connection_.handle());
        if (lastRead_ && lastRead_->suggestion.id == id && changesAtRead_ == changes) return lastRead_;
        const ReadTransaction moment(connection_);
        auto facts = readCase(connection_, id);
        if (derived_ == nullptr) return facts;
        lastRead_ = facts;
        changesAtRead_ = changes;
        return facts;
    }
    std::vector<CaseFacts> caseFactsOf(const std::vector<SuggestionId>& ids) override {
        const ReadTransaction moment(connection_);
        return readCasesOf(connection_, ids);
    }
    std::vector<CaseFacts> caseFactsOfSession(SessionId id, app::LongTexts texts) override {
        const ReadTransaction moment(connection_);
        return readCasesOfSession(connection_, id, texts);
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
    std::int64_t activityVersion(ActivityId id) override { return versionOfRow(connection_, "activity", id.value); }
    std::int64_t unitVersion(UnitId id) override { return versionOfUnit(connection_, id); }
    std::int64_t deputyVersion(DeputyId id) override { return versionOfRow(connection_, "deputy", id.value); }
    std::int64_t categoryVersion(CategoryId id) override { return versionOfRow(connection_, "category", id.value); }
    std::int64_t committeeVersion(CommitteeId id) override { return versionOfRow(connection_, "committee", id.value); }
    std::int64_t ruleVersion(DeadlineRuleId id) override { return versionOfRow(connection_, "deadline_rule", id.value); }
    std::int64_t calendarDayVersion(base::Date date) override { return versionOfCalendarDay(connection_, date); }
    std::int64_t resultClassVersion(int term, ResultClass code) override { return versionOfResultClass(connection_, term, code); }
    std::int64_t wordingVersion(int term, WordingKey key) override { return versionOfWording(connection_, term, key); }
    std::int64_t termChoicesVersion(int term, ChoiceList list) override { return versionOfChoices(connection_, term, list); }
    std::int64_t refusalReasonVersion(int term, const std::string& code) override { return versionOfReason(connection_, term, code); }
    std::int64_t topicVersion(TopicId id) override { return versionOfRow(connection_, "topic", id.value); }
    std::int64_t candidateVersion(CandidateId id) override { return versionOfRow(connection_, "priority_candidate", id.value); }
    app::CaseVersions caseVersions(SuggestionId id, SuggestionId main) override { return readCaseVersions(connection_, id, main); }
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
    std::int64_t factVersion(CountersignId id) override { return versionOfRow(connection_, "countersign", id.value); }
    std::int64_t factVersion(ClockPauseId id) override { return versionOfRow(connection_, "clock_pause", id.value); }
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
    std::vector<LookBack> lookBacks() override { return readLookBacks(connection_); }
    std::vector<SuggestionId> casesInLookBack(LookBackId id) override { return storage::casesInLookBack(connection_, id); }
    std::int64_t lookBackVersion(LookBackId id) override { return versionOfRow(connection_, "look_back", id.value); }
    std::vector<AssessmentSheet> assessmentSheets(SessionId session) override { return readAssessmentSheets(connection_, session); }
    std::vector<AssessmentEntry> assessmentEntries(AssessmentSheetId sheet) override { return readAssessmentEntries(connection_, sheet); }
    std::optional<AssessmentEntry> assessmentEntry(AssessmentEntryId id) override { return readAssessmentEntry(connection_, id); }
    std::vector<AssessmentResult> assessmentResults(AssessmentSheetId sheet) override { return readAssessmentResults(connection_, sheet); }
    std::optional<AssessmentResult> assessmentResult(AssessmentResultId id) override { return readAssessmentResult(connection_, id); }
    std::int64_t assessmentSheetVersion(AssessmentSheetId id) override { return versionOfRow(connection_, "assessment_sheet", id.value); }
    std::int64_t assessmentEntryVersion(AssessmentEntryId id) override { return versionOfRow(connection_, "assessment_entry", id.value); }
    std::vector<ReportText> reportTexts(SessionId session) override { return readReportTexts(connection_, session); }
    std::int64_t reportTextVersion(ReportTextId id) override { return versionOfRow(connection_, "report_text", id.value); }
    std::vector<ReportSettingRow> reportSettings() override { return readReportSettings(connection_); }
    std::int64_t reportSettingVersion(ReportSettingId id) override { return versionOfRow(connection_, "report_setting", id.value); }
    std::int64_t factVersion(LookBackLineId id) override { return versionOfLookBackLine(connection_, id); }
    std::vector<Inspection> inspections(std::optional<SessionId> session) override {
        const ReadTransaction moment(connection_);
        return readInspections(connection_, session);
    }
    std::int64_t inspectionVersion(InspectionId id) override { return versionOfInspection(connection_, id); }
    std::int64_t inspectionLineVersion(InspectionLineId id) override { return versionOfInspectionLine(connection_, id); }
    std::vector<Ballot> ballots(std::optional<SessionId> session) override {
        const ReadTransaction moment(connection_);
        return readBallots(connection_, session);
    }
    std::int64_t ballotVersion(BallotId id) override { return versionOfRow(connection_, "ballot", id.value); }
    std::int64_t reviewOpinionVersion(ReviewOpinionId id) override { return versionOfReviewOpinion(connection_, id); }
    std::map<int, BallotRule> ballotRules() override { return readBallotRules(connection_); }
    std::vector<DeputyActivity> deputyActivities(std::optional<SessionId> session) override {
        const ReadTransaction moment(connection_);
        return readDeputyActivities(connection_, session);
    }
    std::optional<DeputyActivity> deputyActivity(DeputyActivityId id) override {
        const ReadTransaction moment(connection_);
        return readDeputyActivity(connection_, id);
    }
    std::vector<DeputyActivity> deputyActivitiesCalled(const std::string& name) override {
        const ReadTransaction moment(connection_);
        return readDeputyActivitiesCalled(connection_, name);
    }
    std::vector<SuggestionId> casesFromActivity(DeputyActivityId id) override { return readCasesFromActivity(connection_, id); }
    std::int64_t deputyActivityVersion(DeputyActivityId id) override { return versionOfDeputyActivity(connection_, id); }
    std::vector<SuggestionId> casesWithFollowUp() override { return storage::casesWithFollowUp(connection_); }
    std::vector<SuggestionId> casesCarriedOver(SessionId session, std::optional<base::Date> since, base::Date asOf) override {
        return storage::casesCarriedOver(connection_, session, since, asOf);
    }
    std::vector<SuggestionId> caseIds(const app::ListQuery& query) override {
        refreshSummaries();
        const ReadTransaction moment(connection_);
        const bool isBehind = derived_ != nullptr && !derived_->search.isEmpty();
        return readCaseIds(connection_, query, queueOf(query), questionOf(query), isBehind ? TitleIndex::behind : TitleIndex::current);
    }
    std::vector<app::CaseRow> caseRows(const std::vector<SuggestionId>& ids, app::RowExtent, const app::QueryScope& scope) override {
        refreshSummaries();
        const ReadTransaction moment(connection_);
        return readCaseRows(connection_, ids, scope);
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
    std::vector<app::Exchange> exchanges() override {
        const ReadTransaction moment(connection_);
        return readExchanges(connection_);
    }
    std::vector<app::TakenReturn> packageReturns(const std::string& token) override { return readPackageReturns(connection_, token); }
    std::vector<ExchangeKey> exchangeKeys() override { return readExchangeKeys(connection_); }
    [[nodiscard]] const app::Sealing& sealing() const override { return *sealing_; }
    std::optional<app::Exchange> exchange(const std::string& token) override {
        const ReadTransaction moment(connection_);
        return readExchange(connection_, token);
    }
    std::vector<app::SavedMapping> importMappings() override { return readImportMappings(connection_); }
    std::vector<app::HistoryEntry> historyOfCase(SuggestionId id) override {
        const ReadTransaction moment(connection_);
        return asHistory(connection_, readEntriesOfCase(connection_, id));
    }
    std::int64_t newestEntryOf(SuggestionId id) override { return storage::newestEntryOf(connection_, id); }
    app::PieceOrigin originOf(SuggestionId id) override { return storage::originOf(connection_, id); }
    std::vector<app::HistoryEntry> historyEntries(std::int64_t first, std::int64_t last) override {
        const ReadTransaction moment(connection_);
        return asHistory(connection_, readEntries(connection_, first, last));
    }
    std::vector<app::HistoryEntry> historyOfRights() override {
        const ReadTransaction moment(connection_);
        return asHistory(connection_, readEntriesAboutRights(connection_));
    }
    std::int64_t lastEntry() override { return storage::lastEntry(connection_); }
    std::int64_t entryAt(const std::string& at) override { return storage::entryAt(connection_, at); }
    std::optional<app::HistoryHead> historyHead(std::int64_t entry) override { return readHistoryHead(connection_, entry); }
    std::vector<app::ChangedRow> changedRows(std::int64_t from, std::int64_t upTo) override {
        const ReadTransaction moment(connection_);
        return readChangedRows(connection_, from, upTo);
    }
    std::vector<Attachment> photos(SessionId session) override { return readPhotos(connection_, session); }
    std::vector<Attachment> photosOf(ActivityId id) override { return readPhotosOf(connection_, id); }
    std::optional<Attachment> attachment(AttachmentId id) override { return readAttachment(connection_, id); }
    std::optional<std::string> attachmentBytes(AttachmentId id) override { return readAttachmentBytes(connection_, id); }
    std::optional<std::string> bytesWithHash(const std::string& sha256) override { return readBytes(connection_, sha256); }
    std::vector<app::ReportSnapshot> reportSnapshots() override { return readReportSnapshots(connection_); }
    std::optional<std::string> snapshotContent(ReportSnapshotId id) override { return readSnapshotContent(connection_, id); }
    app::SearchAnswer search(const app::SearchQuery& query) override {
        const ReadTransaction moment(connection_);
        return searchPieces(connection_, names(), query);
    }
    std::vector<std::vector<app::SearchMatch>> searchMatches(const std::vector<SuggestionId>& ids, const std::string& text,
                                                             const app::QueryScope& scope) override {
        const ReadTransaction moment(connection_);
        return readSearchMatches(connection_, SearchQuestion(connection_, names(), text), ids, scope);
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
    std::optional<CaseFacts> lastRead_;  // in a transaction
    std::int64_t changesAtRead_ = 0;     // of the connection, by then
    std::optional<AccountId> signedIn_;
    std::unique_ptr<app::Sealing> sealing_ = makeSealing();
    std::optional<SearchNames> names_;
    std::int64_t namesMark_ = 0;
};

}  // namespace

std::unique_ptr<SqliteReading> makeReader(Connection& connection) { return std::make_unique<SqliteReader>(connection); }

}  // namespace huying::storage

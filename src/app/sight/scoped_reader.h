// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/ports/register_reader.h"
#include "app/rights/viewer.h"

namespace huying::app {

// The one place through which everything is read that is not a command's own look: a reader that leaves out what the person who
// is signed in may not see. It stands between the store and all its users, so that no list, count, search, export or report has
// to think of it, and what the port gains has to be answered here before it compiles. Where nobody has to sign in it passes on.
// Where somebody has to and nobody did, every question ends with StorageFailure(sign-in-required), as do questions of an
// account that was disabled meanwhile.
class ScopedReader final : public RegisterReader {
public:
    // `whole` sees everything and must outlive this.
    explicit ScopedReader(RegisterReader& whole) : whole_(whole) {}

    void beginSnapshot() override;
    void endSnapshot() noexcept override;
    std::optional<ReadStamp> stamp() override { return whole_.stamp(); }
    std::optional<std::vector<domain::SuggestionId>> changedSince(const ReadStamp& then) override;
    RegisterSettings settings() override;
    Viewer viewer() override;
    std::vector<domain::Account> accounts() override;
    Viewer viewerOfUnit(domain::UnitId unit) override;
    std::vector<Exchange> exchanges() override;
    std::optional<Exchange> exchange(const std::string& token) override;
    std::vector<TakenReturn> packageReturns(const std::string& token) override;
    std::vector<domain::ExchangeKey> exchangeKeys() override;
    [[nodiscard]] const Sealing& sealing() const override { return whole_.sealing(); }
    std::vector<domain::Session> sessions() override;
    std::vector<domain::BaseFigure> baseFigures() override;
    std::vector<domain::Delegation> delegations(int term) override;
    DelegationUse useOfDelegation(domain::DelegationId id) override;
    std::vector<domain::Deputy> deputies(int term) override;
    std::vector<domain::Unit> units() override;
    std::vector<domain::Category> categories(int term) override;
    std::vector<domain::Committee> committees() override;
    std::vector<domain::ResultClassWording> resultClasses(int term) override;
    std::map<domain::ResultClass, ClassUse> classUses(int term) override;
    std::vector<domain::Wording> wordings() override;
    std::vector<domain::RefusalWording> refusalReasons() override;
    std::vector<domain::TermChoice> termChoices() override;
    std::map<std::string, int> refusalUses() override;
    std::vector<domain::HandOverRoute> handOverRoutes() override;
    std::vector<domain::SupervisionTopic> topics(domain::SessionId session) override;
    std::vector<domain::Activity> activities(domain::SessionId session) override;
    std::optional<domain::Activity> activity(domain::ActivityId id) override;
    std::vector<domain::Candidate> candidates(domain::SessionId session) override;
    std::vector<domain::Submission> submissions(std::optional<domain::SessionId> session) override;
    std::optional<domain::Submission> submission(domain::SubmissionId id) override;
    std::vector<domain::SubmissionId> findSubmissions(const domain::SubmissionAddress& address) override;
    std::optional<domain::SubmissionId> submissionOf(domain::SuggestionId id) override;
    int nextSubmissionSerial(domain::SessionId session) override;
    std::int64_t submissionVersion(domain::SubmissionId id) override;
    std::vector<HistoryEntry> historyOfSubmission(domain::SubmissionId id) override;
    std::vector<domain::PreContact> preContacts(std::optional<domain::SessionId> session) override;
    std::optional<domain::PreContact> preContact(domain::PreContactId id) override;
    std::vector<domain::PreContact> preContactsBefore(domain::SubmissionId paper, domain::SuggestionId suggestion) override;
    std::int64_t preContactVersion(domain::PreContactId id) override;
    bool isDeputyOnPapers(domain::DeputyId id) override;
    bool haveBothSignedAPaper(domain::DeputyId one, domain::DeputyId other) override;
    bool isCategoryOnPapers(domain::CategoryId id) override;
    std::vector<domain::DeadlineRule> deadlineRules() override;
    domain::WorkingDayCalendar calendar() override;
    std::vector<domain::RuleProfile> ruleProfiles() override;
    std::vector<RuleUse> ruleUses() override;
    std::vector<domain::AnnouncedDay> announcedDays() override;
    std::vector<domain::UrgingStep> urgingSteps() override;
    std::vector<UnitUrgings> unitUrgings(std::optional<domain::SessionId> session) override;
    std::vector<domain::SuggestionId> casesUrgedOn(base::Date on) override;
    std::vector<domain::Snooze> snoozesOn(base::Date day) override;
    std::set<int> yearsInUse() override;
    std::vector<domain::Deputy> deputiesNamed(int term, std::string_view name) override;
    std::optional<domain::Deputy> deputyWithCertificate(int term, std::string_view certificate) override;
    std::optional<domain::Deputy> deputy(domain::DeputyId id) override;
    std::vector<domain::SuggestionId> casesOfDeputy(domain::DeputyId id) override;
    std::vector<domain::SuggestionId> casesOfCategory(domain::CategoryId id) override;
    bool isDeputyMergedInto(domain::DeputyId id) override;
    std::vector<domain::SuggestionId> casesOfUnits(const std::vector<domain::UnitId>& units) override;
    std::vector<domain::SuggestionId> casesOfOthersToo(const std::vector<domain::SuggestionId>& ids,
                                                       const std::vector<domain::UnitId>& units) override;
    std::vector<domain::SuggestionId> casesOfCommittee(domain::CommitteeId id) override;
    std::vector<domain::SuggestionId> findCases(const domain::CaseAddress& address) override;
    std::optional<domain::CaseFacts> caseFacts(domain::SuggestionId id) override;
    std::vector<domain::CaseFacts> caseFactsOf(const std::vector<domain::SuggestionId>& ids) override;
    std::vector<domain::CaseFacts> caseFactsOfSession(domain::SessionId id, LongTexts texts) override;
    std::optional<domain::CaseSummary> storedSummary(domain::SuggestionId id) override;
    bool isNumberUsed(domain::SessionId session, domain::SuggestionKind kind, int serial) override;
    int nextSerial(domain::SessionId session, domain::SuggestionKind kind) override;
    std::vector<int> serialGaps(domain::SessionId session, domain::SuggestionKind kind) override;
    std::int64_t suggestionVersion(domain::SuggestionId id) override;
    std::int64_t topicVersion(domain::TopicId id) override;
    std::int64_t candidateVersion(domain::CandidateId id) override;
    std::int64_t activityVersion(domain::ActivityId id) override;
    std::int64_t unitVersion(domain::UnitId id) override;
    std::int64_t deputyVersion(domain::DeputyId id) override;
    std::int64_t categoryVersion(domain::CategoryId id) override;
    std::int64_t committeeVersion(domain::CommitteeId id) override;
    std::int64_t ruleVersion(domain::DeadlineRuleId id) override;
    std::int64_t calendarDayVersion(base::Date date) override;
    std::int64_t resultClassVersion(int term, domain::ResultClass code) override;
    std::int64_t wordingVersion(int term, domain::WordingKey key) override;
    std::int64_t refusalReasonVersion(int term, const std::string& code) override;
    std::int64_t termChoicesVersion(int term, domain::ChoiceList list) override;
    CaseVersions caseVersions(domain::SuggestionId id, domain::SuggestionId main) override;
    std::int64_t commitmentVersion(domain::CommitmentId id) override;
    std::int64_t secondReplyVersion(domain::SecondReplyId id) override;
    std::int64_t taskVersion(domain::TaskId id) override;
    std::int64_t replyVersion(domain::ReplyId id) override;
    std::int64_t feedbackVersion(domain::FeedbackId id) override;
    std::int64_t completionVersion(domain::CompletionId id) override;
    std::int64_t contactVersion(domain::ContactId id) override;
    std::int64_t jointOpinionVersion(domain::JointOpinionId id) override;
    std::int64_t returnRequestVersion(domain::ReturnRequestId id) override;
    std::int64_t extensionVersion(domain::ExtensionId id) override;
    std::int64_t factVersion(domain::ProgressNoteId id) override;
    std::int64_t factVersion(domain::DeliveryId id) override;
    std::int64_t factVersion(domain::CoordinationId id) override;
    std::int64_t factVersion(domain::UrgingId id) override;
    std::int64_t factVersion(domain::RatingMeetingId id) override;
    std::int64_t factVersion(domain::CountersignId id) override;
    std::int64_t factVersion(domain::ClockPauseId id) override;
    std::int64_t factVersion(domain::PublicationId id) override;
    std::int64_t factVersion(domain::LookBackLineId id) override;
    std::int64_t unitPlanVersion(domain::UnitPlanId id) override;
    std::int64_t consultationVersion(domain::ConsultationId id) override;
    std::map<int, domain::WithdrawalRule> withdrawalRules() override;
    std::vector<domain::NumberPattern> numberPatterns() override;
    std::optional<domain::SuggestionId> caseQuotedAs(const std::string& numberText) override;
    std::map<int, domain::RatingRule> ratingRules() override;
    std::vector<domain::SuggestionId> casesWithFollowUp() override;
    std::vector<domain::SuggestionId> casesCarriedOver(domain::SessionId session, std::optional<base::Date> since,
                                                       base::Date asOf) override;
    std::vector<domain::LookBack> lookBacks() override;
    std::vector<domain::SuggestionId> casesInLookBack(domain::LookBackId id) override;
    std::int64_t lookBackVersion(domain::LookBackId id) override;
    std::vector<domain::AssessmentSheet> assessmentSheets(domain::SessionId session) override;
    std::vector<domain::AssessmentEntry> assessmentEntries(domain::AssessmentSheetId sheet) override;
    std::optional<domain::AssessmentEntry> assessmentEntry(domain::AssessmentEntryId id) override;
    std::vector<domain::AssessmentResult> assessmentResults(domain::AssessmentSheetId sheet) override;
    std::optional<domain::AssessmentResult> assessmentResult(domain::AssessmentResultId id) override;
    std::int64_t assessmentSheetVersion(domain::AssessmentSheetId id) override;
    std::int64_t assessmentEntryVersion(domain::AssessmentEntryId id) override;
    std::vector<domain::Inspection> inspections(std::optional<domain::SessionId> session) override;
    std::int64_t inspectionVersion(domain::InspectionId id) override;
    std::int64_t inspectionLineVersion(domain::InspectionLineId id) override;
    std::vector<domain::Ballot> ballots(std::optional<domain::SessionId> session) override;
    std::int64_t ballotVersion(domain::BallotId id) override;
    std::int64_t reviewOpinionVersion(domain::ReviewOpinionId id) override;
    std::map<int, domain::BallotRule> ballotRules() override;
    std::vector<domain::DeputyActivity> deputyActivities(std::optional<domain::SessionId> session) override;
    std::optional<domain::DeputyActivity> deputyActivity(domain::DeputyActivityId id) override;
    std::vector<domain::DeputyActivity> deputyActivitiesCalled(const std::string& name) override;
    std::vector<domain::SuggestionId> casesFromActivity(domain::DeputyActivityId id) override;
    std::int64_t deputyActivityVersion(domain::DeputyActivityId id) override;
    std::vector<domain::ReportText> reportTexts(domain::SessionId session) override;
    std::int64_t reportTextVersion(domain::ReportTextId id) override;
    std::vector<domain::ReportSettingRow> reportSettings() override;
    std::int64_t reportSettingVersion(domain::ReportSettingId id) override;
    std::vector<domain::SuggestionId> caseIds(const ListQuery& query) override;
    std::vector<CaseRow> caseRows(const std::vector<domain::SuggestionId>& ids, RowExtent extent = RowExtent::whole,
                                  const QueryScope& scope = {}) override;
    int caseCount(const ListQuery& query) override;
    AwaitedPage awaited(const AwaitedSelection& selection, int most) override;
    WaitingPapers waitingPapers(const PaperSelection& selection, int most) override;
    std::vector<NamedFilter> namedFilters() override;
    std::vector<SavedMapping> importMappings() override;
    SearchAnswer search(const SearchQuery& query) override;
    std::vector<std::vector<SearchMatch>> searchMatches(const std::vector<domain::SuggestionId>& ids, const std::string& text,
                                                        const QueryScope& scope = {}) override;
    std::vector<NamePinyin> namePinyin() override;
    std::vector<HistoryEntry> historyOfCase(domain::SuggestionId id) override;
    std::int64_t newestEntryOf(domain::SuggestionId id) override;
    PieceOrigin originOf(domain::SuggestionId id) override;
    std::vector<HistoryEntry> historyEntries(std::int64_t firstEntry, std::int64_t lastEntry) override;
    std::vector<HistoryEntry> historyOfRights() override;
    std::int64_t lastEntry() override;
    std::int64_t entryAt(const std::string& at) override;
    std::optional<HistoryHead> historyHead(std::int64_t entry) override;
    std::vector<ChangedRow> changedRows(std::int64_t from, std::int64_t upTo) override;
    std::vector<domain::Attachment> photos(domain::SessionId session) override;
    std::vector<domain::Attachment> photosOf(domain::ActivityId id) override;
    std::optional<domain::Attachment> attachment(domain::AttachmentId id) override;
    std::optional<std::string> attachmentBytes(domain::AttachmentId id) override;
    std::optional<std::string> bytesWithHash(const std::string& sha256) override;
    std::vector<ReportSnapshot> reportSnapshots() override;
    std::optional<std::string> snapshotContent(domain::ReportSnapshotId id) override;

private:
    // What the person may see, as of a moment.
    struct Eyes {
        Viewer viewer;
        std::shared_ptr<const std::vector<domain::SuggestionId>> visible;  // where it is a part: ascending, once it was asked for
        std::map<domain::SuggestionId, domain::CaseSummary> told;          // a unit of its pieces, those that were asked for

        [[nodiscard]] bool isRestricted() const { return viewer.isRestricted(); }
        [[nodiscard]] bool isUnit() const { return viewer.conditionOf(Deed::readCases) == Condition::ownTask; }
    };

    // Of a unit's pieces those of which its own facts do not tell by themselves what comes next.
    class Shared {
    public:
        Shared(RegisterReader& whole, const std::vector<domain::SuggestionId>& ids, const std::vector<domain::UnitId>& own)
            : shared_(whole.casesOfOthersToo(ids, own)) {}
        [[nodiscard]] bool holds(domain::SuggestionId id, domain::NextStep step) const;

    private:
        std::vector<domain::SuggestionId> shared_;
    };

    // What was seen at a moment that is gone, for what of it still holds.
    struct Kept {
        ReadStamp at;
        Eyes eyes;
    };
    void takeOver(const ReadStamp& now);

    Eyes& look();  // anew where anything was written since; within a snapshot nothing is
    const std::vector<domain::SuggestionId>& visible();
    [[nodiscard]] bool isVisible(domain::SuggestionId id);
    std::vector<domain::SuggestionId> visibleOf(std::vector<domain::SuggestionId> ids);
    std::vector<domain::DeputyActivity> seen(std::vector<domain::DeputyActivity> all);
    std::optional<domain::CaseFacts> readSeen(domain::SuggestionId id);
    const domain::CaseFacts* seenFacts(domain::SuggestionId id);  // within a snapshot; until the next one is asked for
    [[nodiscard]] bool isOnSeen(domain::DeputyId id);
    [[nodiscard]] bool mayReadPapers();
    [[nodiscard]] bool mayReadFigures();
    std::set<domain::TopicId> ownTopics();  // of a committee; a unit has none
    [[nodiscard]] bool isOwnTopic(domain::TopicId id);
    [[nodiscard]] QueryScope scope();
    [[nodiscard]] QueryScope scopeOf(const ListQuery& query);
    void refuseHidden(const ListQuery& query);
    [[nodiscard]] bool isOfOthersHistory(const ListQuery& query) const;
    domain::Deputy withoutAddress(domain::Deputy deputy);

    RegisterReader& whole_;
    Eyes eyes_;
    std::optional<ReadStamp> eyesAt_;
    std::optional<Kept> kept_;
    int snapshots_ = 0;
    std::optional<domain::CaseFacts> lastSeen_;  // within a snapshot: a piece is asked for several times in a row
    bool isLooking_ = false;  // eyes_ are those of the snapshot
};

}  // namespace huying::app

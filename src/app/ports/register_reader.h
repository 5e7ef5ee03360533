// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/keys/sealing.h"
#include "app/ports/case_versions.h"
#include "app/questions/case_rows.h"
#include "app/questions/exchange.h"
#include "app/questions/history.h"
#include "app/questions/long_texts.h"
#include "app/questions/named_filter.h"
#include "app/questions/report_snapshot.h"
#include "app/questions/saved_mapping.h"
#include "app/questions/search.h"
#include "app/questions/today_queues.h"
#include "app/rights/viewer.h"
#include "domain/account.h"
#include "domain/assessment.h"
#include "domain/attachment.h"
#include "domain/ballot.h"
#include "domain/case_facts.h"
#include "domain/deadline_rules.h"
#include "domain/deputy_activity.h"
#include "domain/directory.h"
#include "domain/due_date.h"
#include "domain/exchange_key.h"
#include "domain/hand_over_route.h"
#include "domain/inspection.h"
#include "domain/life_cycle.h"
#include "domain/number_pattern.h"
#include "domain/pre_contact.h"
#include "domain/refusal_reasons.h"
#include "domain/reply_debts.h"
#include "domain/report_choices.h"
#include "domain/submission.h"
#include "domain/suggestion_number.h"
#include "domain/supervision_candidate.h"
#include "domain/term_choices.h"
#include "domain/wording.h"

// What the program reads from a register. Storage fulfils it; nothing here knows how.
// Any call may end with StorageFailure (ports/storage_failure.h) when the file cannot be read.
namespace huying::app {

// What else is kept with the register as a whole.
struct RegisterSettings {
    std::string registerId;                 // stable name of this register, made at init
    std::vector<domain::ProfileChoice> profiles;  // of time limits, by the first base day each is in use for
    std::optional<base::Date> ownToday;     // the demonstration register has its own day
    bool isDemonstration = false;
    domain::ReplyTo replyTo = domain::ReplyTo::each;  // who is owed a reply that is given from now on (domain.md §2.7)
    int idleLockMinutes = 0;                // at the latest the register is locked after so long without anybody; 0: as each chooses
    int photoMegabytes = domain::usualPhotoMegabytes;  // how large a photo may be that is added
    bool completesOnSatisfied = true;       // a satisfied or mostly satisfied form completes the case (domain.md §2.1)
};

// How many tasks have their due date from a rule, and the last day that one was counted from.
struct RuleUse {
    domain::DeadlineRuleId rule;
    int tasks = 0;
    std::optional<base::Date> lastBase;
};

// How often a unit was urged, over all its tasks, and when last.
struct UnitUrgings {
    domain::UnitId unit;
    int times = 0;
    std::optional<base::Date> lastOn;
};

// How often a class stands on what a term's units replied, and how many promises rest on that.
struct ClassUse {
    int replies = 0;
    int promises = 0;
};

// Deputies who belong or belonged to a delegation, and pieces and papers that it proposed.
struct DelegationUse {
    int deputies = 0;
    int pieces = 0;
};

// The same as long as nobody, here or elsewhere, has written anything and the same person is signed in: what was read then may
// be kept until it is another.
struct ReadStamp {
    std::int64_t others = 0;  // writing of other connections
    std::int64_t own = 0;
    std::int64_t entry = 0;   // the last of the history
    std::int64_t head = 0;    // its mark: a restore replaces the history
    domain::AccountId person;

    friend bool operator==(const ReadStamp&, const ReadStamp&) = default;
};

class RegisterReader {
public:
    virtual ~RegisterReader() = default;

    // Held through ReadSnapshot (ports/read_snapshot.h) by whoever puts several answers together.
    virtual void beginSnapshot() = 0;
    virtual void endSnapshot() noexcept = 0;
    // None while something is being written, which may be taken back.
    virtual std::optional<ReadStamp> stamp() = 0;
    // The pieces that are told otherwise than then, ascending; none where the history does not go on from there or much was recorded.
    virtual std::optional<std::vector<domain::SuggestionId>> changedSince(const ReadStamp& then) = 0;

    virtual RegisterSettings settings() = 0;

    // Who looks. What a person may not see is not there: lists, counts, searches and single rows leave it out alike.
    virtual Viewer viewer() = 0;
    virtual std::vector<domain::Account> accounts() = 0;  // in the order they were added
    // As whom a person of this unit would look: what its returned work may be about (app/exchange).
    virtual Viewer viewerOfUnit(domain::UnitId unit) = 0;

    virtual std::vector<Exchange> exchanges() = 0;  // with units, newest first
    virtual std::optional<Exchange> exchange(const std::string& token) = 0;
    virtual std::vector<TakenReturn> packageReturns(const std::string& token) = 0;
    virtual std::vector<domain::ExchangeKey> exchangeKeys() = 0;  // in the order they were recorded
    [[nodiscard]] virtual const Sealing& sealing() const = 0;     // with which keys are looked at

    virtual std::vector<domain::Session> sessions() = 0;      // newest first
    virtual std::vector<domain::BaseFigure> baseFigures() = 0;
    virtual std::vector<domain::Delegation> delegations(int term) = 0;
    virtual DelegationUse useOfDelegation(domain::DelegationId id) = 0;
    virtual std::vector<domain::Deputy> deputies(int term) = 0;  // by delegation, then name
    virtual std::vector<domain::Unit> units() = 0;               // protocol order, with every alias and former name
    virtual std::vector<domain::Category> categories(int term) = 0;  // in their order, both levels, ended ones too
    virtual std::vector<domain::Committee> committees() = 0;         // in their order
    virtual std::vector<domain::ResultClassWording> resultClasses(int term) = 0;  // in their order, those not in use too
    virtual std::map<domain::ResultClass, ClassUse> classUses(int term) = 0;      // of classes that anything of the term has
    virtual std::vector<domain::Wording> wordings() = 0;                          // by term, then key
    virtual std::vector<domain::RefusalWording> refusalReasons() = 0;             // what is said of them, by term
    virtual std::vector<domain::TermChoice> termChoices() = 0;                    // by term, list and place
    virtual std::map<std::string, int> refusalUses() = 0;  // how many papers of all terms were refused with each
    virtual std::vector<domain::HandOverRoute> handOverRoutes() = 0;              // in protocol order of the systems
    virtual std::vector<domain::SupervisionTopic> topics(domain::SessionId session) = 0;  // as they were recorded
    virtual std::vector<domain::Activity> activities(domain::SessionId session) = 0;      // of its topics and pieces, by date
    virtual std::optional<domain::Activity> activity(domain::ActivityId id) = 0;
    // Proposed for priority supervision, decided ones too; in the order of recording.
    virtual std::vector<domain::Candidate> candidates(domain::SessionId session) = 0;
    // Papers before they are suggestions, and talks before them: of a session or of all, newest session first.
    virtual std::vector<domain::Submission> submissions(std::optional<domain::SessionId> session) = 0;
    virtual std::optional<domain::Submission> submission(domain::SubmissionId id) = 0;
    virtual std::vector<domain::SubmissionId> findSubmissions(const domain::SubmissionAddress& address) = 0;  // term 0: of any session
    virtual std::optional<domain::SubmissionId> submissionOf(domain::SuggestionId id) = 0;
    virtual int nextSubmissionSerial(domain::SessionId session) = 0;
    virtual std::int64_t submissionVersion(domain::SubmissionId id) = 0;  // with its reviews
    virtual std::vector<HistoryEntry> historyOfSubmission(domain::SubmissionId id) = 0;
    virtual std::vector<domain::PreContact> preContacts(std::optional<domain::SessionId> session) = 0;
    virtual std::optional<domain::PreContact> preContact(domain::PreContactId id) = 0;
    virtual std::vector<domain::PreContact> preContactsBefore(domain::SubmissionId paper, domain::SuggestionId suggestion) = 0;
    virtual std::int64_t preContactVersion(domain::PreContactId id) = 0;
    virtual bool isDeputyOnPapers(domain::DeputyId id) = 0;  // of these
    virtual bool haveBothSignedAPaper(domain::DeputyId one, domain::DeputyId other) = 0;
    virtual bool isCategoryOnPapers(domain::CategoryId id) = 0;
    virtual std::vector<domain::DeadlineRule> deadlineRules() = 0;
    virtual domain::WorkingDayCalendar calendar() = 0;
    virtual std::vector<domain::RuleProfile> ruleProfiles() = 0;
    virtual std::vector<RuleUse> ruleUses() = 0;  // of rules that any task refers to
    virtual std::vector<domain::AnnouncedDay> announcedDays() = 0;  // by date
    virtual std::vector<domain::UrgingStep> urgingSteps() = 0;  // every level, as staff set it, else as shipped
    virtual std::vector<UnitUrgings> unitUrgings(std::optional<domain::SessionId> session) = 0;
    virtual std::vector<domain::SuggestionId> casesUrgedOn(base::Date on) = 0;  // ascending
    virtual std::vector<domain::Snooze> snoozesOn(base::Date day) = 0;          // away from Today on that day
    virtual std::set<int> yearsInUse() = 0;  // in which tasks were assigned or are due

    virtual std::vector<domain::Deputy> deputiesNamed(int term, std::string_view name) = 0;  // compared by base::comparableName
    virtual std::optional<domain::Deputy> deputyWithCertificate(int term, std::string_view certificate) = 0;
    virtual std::optional<domain::Deputy> deputy(domain::DeputyId id) = 0;
    // Cases in which a deputy stands in any part, and those of a category; ascending.
    virtual std::vector<domain::SuggestionId> casesOfDeputy(domain::DeputyId id) = 0;
    virtual std::vector<domain::SuggestionId> casesOfCategory(domain::CategoryId id) = 0;
    // Whether someone was found to be this deputy.
    virtual bool isDeputyMergedInto(domain::DeputyId id) = 0;

    // Pieces in which one of the units has or had a task, those handled with a main case of theirs included; pieces under
    // priority supervision that the committee tracks. Ascending.
    virtual std::vector<domain::SuggestionId> casesOfUnits(const std::vector<domain::UnitId>& units) = 0;
    virtual std::vector<domain::SuggestionId> casesOfCommittee(domain::CommitteeId id) = 0;

    // Of these pieces those in which other units than these have or had a task too, or that are handled with another piece.
    // Ascending.
    virtual std::vector<domain::SuggestionId> casesOfOthersToo(const std::vector<domain::SuggestionId>& ids,
                                                               const std::vector<domain::UnitId>& units) = 0;

    // Addresses with term 0 match every session: all that fit are returned.
    virtual std::vector<domain::SuggestionId> findCases(const domain::CaseAddress& address) = 0;
    virtual std::optional<domain::CaseFacts> caseFacts(domain::SuggestionId id) = 0;
    // Those that exist of a list, in its order and each once: as caseFacts() tells them, read together. Long lists are read a part at
    // a time (forEachCase, src/app/queries/cases_in_turn.h).
    virtual std::vector<domain::CaseFacts> caseFactsOf(const std::vector<domain::SuggestionId>& ids) = 0;
    virtual std::vector<domain::CaseFacts> caseFactsOfSession(domain::SessionId id, LongTexts texts) = 0;  // by kind and serial
    virtual std::optional<domain::CaseSummary> storedSummary(domain::SuggestionId id) = 0;

    // Numbers once used stay used, whatever became of their suggestion.
    virtual bool isNumberUsed(domain::SessionId session, domain::SuggestionKind kind, int serial) = 0;
    virtual int nextSerial(domain::SessionId session, domain::SuggestionKind kind) = 0;
    // Serials below the highest used one that no suggestion has, ascending.
    virtual std::vector<int> serialGaps(domain::SessionId session, domain::SuggestionKind kind) = 0;

    // Number of the history entry that last touched what the registration holds, body and co-signers included; 0 when unknown.
    virtual std::int64_t suggestionVersion(domain::SuggestionId id) = 0;
    virtual std::int64_t topicVersion(domain::TopicId id) = 0;
    virtual std::int64_t candidateVersion(domain::CandidateId id) = 0;
    virtual std::int64_t activityVersion(domain::ActivityId id) = 0;
    virtual std::int64_t unitVersion(domain::UnitId id) = 0;  // its other names and contacts included
    virtual std::int64_t deputyVersion(domain::DeputyId id) = 0;
    virtual std::int64_t categoryVersion(domain::CategoryId id) = 0;
    virtual std::int64_t committeeVersion(domain::CommitteeId id) = 0;
    virtual std::int64_t ruleVersion(domain::DeadlineRuleId id) = 0;
    // Of what is named by what it is about; where there is none, of the newest of its kind that went.
    virtual std::int64_t calendarDayVersion(base::Date date) = 0;
    virtual std::int64_t resultClassVersion(int term, domain::ResultClass code) = 0;  // in the list of the term
    virtual std::int64_t wordingVersion(int term, domain::WordingKey key) = 0;        // that holds in the term
    virtual std::int64_t refusalReasonVersion(int term, const std::string& code) = 0;
    virtual std::int64_t termChoicesVersion(int term, domain::ChoiceList list) = 0;  // of the list as it holds in the term
    // Of all its rows; with those of the main case it is merged into, where there is one.
    virtual CaseVersions caseVersions(domain::SuggestionId id, domain::SuggestionId main) = 0;
    virtual std::int64_t commitmentVersion(domain::CommitmentId id) = 0;  // its steps included
    virtual std::int64_t secondReplyVersion(domain::SecondReplyId id) = 0;
    virtual std::int64_t taskVersion(domain::TaskId id) = 0;  // its receipt included
    virtual std::int64_t replyVersion(domain::ReplyId id) = 0;
    virtual std::int64_t feedbackVersion(domain::FeedbackId id) = 0;
    virtual std::int64_t completionVersion(domain::CompletionId id) = 0;
    virtual std::int64_t contactVersion(domain::ContactId id) = 0;
    virtual std::int64_t jointOpinionVersion(domain::JointOpinionId id) = 0;  // of one that counts
    virtual std::int64_t returnRequestVersion(domain::ReturnRequestId id) = 0;
    virtual std::int64_t extensionVersion(domain::ExtensionId id) = 0;
    virtual std::int64_t factVersion(domain::ProgressNoteId id) = 0;
    virtual std::int64_t factVersion(domain::DeliveryId id) = 0;
    virtual std::int64_t factVersion(domain::CoordinationId id) = 0;  // its units included
    virtual std::int64_t factVersion(domain::UrgingId id) = 0;
    virtual std::int64_t factVersion(domain::RatingMeetingId id) = 0;
    virtual std::int64_t factVersion(domain::CountersignId id) = 0;
    virtual std::int64_t factVersion(domain::ClockPauseId id) = 0;
    virtual std::int64_t factVersion(domain::PublicationId id) = 0;
    virtual std::int64_t factVersion(domain::LookBackLineId id) = 0;  // its answers and findings included
    virtual std::int64_t unitPlanVersion(domain::UnitPlanId id) = 0;  // its units included
    virtual std::int64_t consultationVersion(domain::ConsultationId id) = 0;
    virtual std::map<int, domain::WithdrawalRule> withdrawalRules() = 0;  // by term; a term without: until the reply
    virtual std::vector<domain::NumberPattern> numberPatterns() = 0;      // by term, whole terms first, plenary first
    virtual std::optional<domain::SuggestionId> caseQuotedAs(const std::string& numberText) = 0;  // whose number is written so
    virtual std::map<int, domain::RatingRule> ratingRules() = 0;  // by term; a term without: the lead proposer rates
    // Pieces of all sessions whose replies promise anything or that were answered again, ascending.
    virtual std::vector<domain::SuggestionId> casesWithFollowUp() = 0;
    // Of these the pieces of earlier sessions that a report of `session` may have to tell of, as of `asOf`: something was still promised
    // when its period began, or answered again from then on. A `since` that is not known leaves out nothing. Ascending.
    virtual std::vector<domain::SuggestionId> casesCarriedOver(domain::SessionId session, std::optional<base::Date> since,
                                                               base::Date asOf) = 0;

    // Look-back rounds, the one opened last first; pieces with a line in one, ascending.
    virtual std::vector<domain::LookBack> lookBacks() = 0;
    virtual std::vector<domain::SuggestionId> casesInLookBack(domain::LookBackId id) = 0;
    virtual std::int64_t lookBackVersion(domain::LookBackId id) = 0;

    // Assessment of units: by name; entries by day, void ones too; results newest first, each without its board.
    virtual std::vector<domain::AssessmentSheet> assessmentSheets(domain::SessionId session) = 0;
    virtual std::vector<domain::AssessmentEntry> assessmentEntries(domain::AssessmentSheetId sheet) = 0;
    virtual std::optional<domain::AssessmentEntry> assessmentEntry(domain::AssessmentEntryId id) = 0;
    virtual std::vector<domain::AssessmentResult> assessmentResults(domain::AssessmentSheetId sheet) = 0;
    virtual std::optional<domain::AssessmentResult> assessmentResult(domain::AssessmentResultId id) = 0;  // whole
    virtual std::int64_t assessmentSheetVersion(domain::AssessmentSheetId id) = 0;
    virtual std::int64_t assessmentEntryVersion(domain::AssessmentEntryId id) = 0;

    // Inspections and ballots with all that belongs to them; of a session or of all.
    virtual std::vector<domain::Inspection> inspections(std::optional<domain::SessionId> session) = 0;  // as they were planned
    virtual std::int64_t inspectionVersion(domain::InspectionId id) = 0;  // with who goes along
    virtual std::int64_t inspectionLineVersion(domain::InspectionLineId id) = 0;  // with its findings and what followed
    virtual std::vector<domain::Ballot> ballots(std::optional<domain::SessionId> session) = 0;  // by date
    virtual std::int64_t ballotVersion(domain::BallotId id) = 0;  // of its own row
    virtual std::int64_t reviewOpinionVersion(domain::ReviewOpinionId id) = 0;  // with its rectifications
    virtual std::map<int, domain::BallotRule> ballotRules() = 0;  // by term; a term without: the default of BallotRule

    // Prose of a session's report, emptied slots too, and the settings of reports by session.
    virtual std::vector<domain::ReportText> reportTexts(domain::SessionId session) = 0;
    virtual std::int64_t reportTextVersion(domain::ReportTextId id) = 0;
    virtual std::vector<domain::ReportSettingRow> reportSettings() = 0;
    virtual std::int64_t reportSettingVersion(domain::ReportSettingId id) = 0;

    // Deputies' activities by the day they began, of a session or of all; the pieces that name one, ascending.
    virtual std::vector<domain::DeputyActivity> deputyActivities(std::optional<domain::SessionId> session) = 0;
    virtual std::optional<domain::DeputyActivity> deputyActivity(domain::DeputyActivityId id) = 0;
    // Of this name, compared as names are, in any session: a session has at most one.
    virtual std::vector<domain::DeputyActivity> deputyActivitiesCalled(const std::string& name) = 0;
    virtual std::vector<domain::SuggestionId> casesFromActivity(domain::DeputyActivityId id) = 0;
    virtual std::int64_t deputyActivityVersion(domain::DeputyActivityId id) = 0;  // with who took part

    // The list: ids in order first, rows by id after (design §3 "Look").
    virtual std::vector<domain::SuggestionId> caseIds(const ListQuery& query) = 0;
    virtual std::vector<CaseRow> caseRows(const std::vector<domain::SuggestionId>& ids, RowExtent extent = RowExtent::whole,
                                          const QueryScope& scope = {}) = 0;
    virtual int caseCount(const ListQuery& query) = 0;  // how many the list would hold, without ordering them

    // What is awaited: how many pieces, and the `most` with the earliest day.
    virtual AwaitedPage awaited(const AwaitedSelection& selection, int most) = 0;
    // Papers and talks that wait: how many, and the `most` that have waited longest, without `why`.
    virtual WaitingPapers waitingPapers(const PaperSelection& selection, int most) = 0;

    virtual std::vector<NamedFilter> namedFilters() = 0;  // in the order people gave them
    virtual std::vector<SavedMapping> importMappings() = 0;  // by name

    // Pieces with all the words, ranked; and where the words of a text stand in given pieces, in their order.
    virtual SearchAnswer search(const SearchQuery& query) = 0;
    virtual std::vector<std::vector<SearchMatch>> searchMatches(const std::vector<domain::SuggestionId>& ids, const std::string& text,
                                                                const QueryScope& scope = {}) = 0;
    virtual std::vector<NamePinyin> namePinyin() = 0;  // by table, row and column

    virtual std::vector<HistoryEntry> historyOfCase(domain::SuggestionId id) = 0;  // oldest first
    virtual std::int64_t newestEntryOf(domain::SuggestionId id) = 0;  // that touched anything of the case; 0 where none did
    virtual PieceOrigin originOf(domain::SuggestionId id) = 0;
    virtual std::vector<HistoryEntry> historyEntries(std::int64_t firstEntry, std::int64_t lastEntry) = 0;
    virtual std::vector<HistoryEntry> historyOfRights() = 0;  // of accounts and signing in, oldest first
    virtual std::int64_t lastEntry() = 0;

    // The last entry recorded up to a time of the history (UTC); -1: there was none yet.
    virtual std::int64_t entryAt(const std::string& at) = 0;
    // Who recorded an entry and when; none where there is no such entry.
    virtual std::optional<HistoryHead> historyHead(std::int64_t entry) = 0;
    // The rows that are another after entry `upTo` than after entry `from`, with their values then and now; what was changed and
    // changed back in between is none of them. In the order of the entries that changed them last.
    virtual std::vector<ChangedRow> changedRows(std::int64_t from, std::int64_t upTo) = 0;

    // Files in the order they were added: of all activities of a session, of one; none of them with its bytes.
    virtual std::vector<domain::Attachment> photos(domain::SessionId session) = 0;
    virtual std::vector<domain::Attachment> photosOf(domain::ActivityId id) = 0;
    virtual std::optional<domain::Attachment> attachment(domain::AttachmentId id) = 0;
    // The bytes of a file, and those that hash so; StorageFailure(attachment-damaged) where they are not what was kept.
    virtual std::optional<std::string> attachmentBytes(domain::AttachmentId id) = 0;
    virtual std::optional<std::string> bytesWithHash(const std::string& sha256) = 0;

    // Reports that were frozen, the one made last first, and what one of them holds (report/kept_report.h). None for whoever may
    // not read the report.
    virtual std::vector<ReportSnapshot> reportSnapshots() = 0;
    virtual std::optional<std::string> snapshotContent(domain::ReportSnapshotId id) = 0;
};

}  // namespace huying::app

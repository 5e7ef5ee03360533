// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sight/scoped_reader.h"

#include <algorithm>

#include "app/queries/cases_in_turn.h"

// The other part of the scoped reader, question by question: what everybody may see who has signed in, what only the whole
// register answers, papers that have no number yet, and pieces of which some are left out.
namespace huying::app {

std::vector<domain::Session> ScopedReader::sessions() {
    look();
    return whole_.sessions();
}

std::vector<domain::BaseFigure> ScopedReader::baseFigures() {
    return look().isRestricted() ? std::vector<domain::BaseFigure>() : whole_.baseFigures();
}

std::vector<domain::Delegation> ScopedReader::delegations(int term) {
    look();
    return whole_.delegations(term);
}

DelegationUse ScopedReader::useOfDelegation(domain::DelegationId id) {
    return look().isRestricted() ? DelegationUse() : whole_.useOfDelegation(id);
}

std::vector<domain::Category> ScopedReader::categories(int term) {
    look();
    return whole_.categories(term);
}

std::vector<domain::Committee> ScopedReader::committees() {
    look();
    return whole_.committees();
}

std::vector<domain::ResultClassWording> ScopedReader::resultClasses(int term) {
    look();
    return whole_.resultClasses(term);
}

std::map<domain::ResultClass, ClassUse> ScopedReader::classUses(int term) {
    return look().isRestricted() ? std::map<domain::ResultClass, ClassUse>() : whole_.classUses(term);
}

std::vector<domain::Wording> ScopedReader::wordings() {
    look();
    return whole_.wordings();
}

std::vector<domain::RefusalWording> ScopedReader::refusalReasons() {
    look();
    return whole_.refusalReasons();
}

std::vector<domain::TermChoice> ScopedReader::termChoices() {
    look();
    return whole_.termChoices();
}

std::map<std::string, int> ScopedReader::refusalUses() {
    return look().isRestricted() ? std::map<std::string, int>() : whole_.refusalUses();
}

std::vector<domain::HandOverRoute> ScopedReader::handOverRoutes() {
    look();
    return whole_.handOverRoutes();
}

std::vector<domain::Submission> ScopedReader::submissions(std::optional<domain::SessionId> session) {
    return mayReadPapers() ? whole_.submissions(session) : std::vector<domain::Submission>();
}

std::optional<domain::Submission> ScopedReader::submission(domain::SubmissionId id) {
    return mayReadPapers() ? whole_.submission(id) : std::optional<domain::Submission>();
}

std::vector<domain::SubmissionId> ScopedReader::findSubmissions(const domain::SubmissionAddress& address) {
    return mayReadPapers() ? whole_.findSubmissions(address) : std::vector<domain::SubmissionId>();
}

std::optional<domain::SubmissionId> ScopedReader::submissionOf(domain::SuggestionId id) {
    return mayReadPapers() ? whole_.submissionOf(id) : std::optional<domain::SubmissionId>();
}

int ScopedReader::nextSubmissionSerial(domain::SessionId session) { return mayReadPapers() ? whole_.nextSubmissionSerial(session) : 0; }

std::int64_t ScopedReader::submissionVersion(domain::SubmissionId id) { return mayReadPapers() ? whole_.submissionVersion(id) : 0; }

std::vector<HistoryEntry> ScopedReader::historyOfSubmission(domain::SubmissionId id) {
    return mayReadPapers() ? whole_.historyOfSubmission(id) : std::vector<HistoryEntry>();
}

std::vector<domain::PreContact> ScopedReader::preContacts(std::optional<domain::SessionId> session) {
    return mayReadPapers() ? whole_.preContacts(session) : std::vector<domain::PreContact>();
}

std::optional<domain::PreContact> ScopedReader::preContact(domain::PreContactId id) {
    return mayReadPapers() ? whole_.preContact(id) : std::optional<domain::PreContact>();
}

std::vector<domain::PreContact> ScopedReader::preContactsBefore(domain::SubmissionId paper, domain::SuggestionId suggestion) {
    return mayReadPapers() ? whole_.preContactsBefore(paper, suggestion) : std::vector<domain::PreContact>();
}

std::int64_t ScopedReader::preContactVersion(domain::PreContactId id) { return mayReadPapers() ? whole_.preContactVersion(id) : 0; }

bool ScopedReader::isDeputyOnPapers(domain::DeputyId id) { return look().isRestricted() ? false : whole_.isDeputyOnPapers(id); }

bool ScopedReader::haveBothSignedAPaper(domain::DeputyId one, domain::DeputyId other) {
    return look().isRestricted() ? false : whole_.haveBothSignedAPaper(one, other);
}

bool ScopedReader::isCategoryOnPapers(domain::CategoryId id) { return look().isRestricted() ? false : whole_.isCategoryOnPapers(id); }

std::vector<domain::DeadlineRule> ScopedReader::deadlineRules() {
    look();
    return whole_.deadlineRules();
}

domain::WorkingDayCalendar ScopedReader::calendar() {
    look();
    return whole_.calendar();
}

std::vector<domain::RuleProfile> ScopedReader::ruleProfiles() {
    look();
    return whole_.ruleProfiles();
}

std::vector<RuleUse> ScopedReader::ruleUses() { return look().isRestricted() ? std::vector<RuleUse>() : whole_.ruleUses(); }

std::vector<domain::AnnouncedDay> ScopedReader::announcedDays() {
    look();
    return whole_.announcedDays();
}

std::vector<domain::UrgingStep> ScopedReader::urgingSteps() {
    look();
    return whole_.urgingSteps();
}

std::vector<domain::SuggestionId> ScopedReader::casesUrgedOn(base::Date on) { return visibleOf(whole_.casesUrgedOn(on)); }

std::set<int> ScopedReader::yearsInUse() {
    look();
    return whole_.yearsInUse();
}

std::vector<domain::SuggestionId> ScopedReader::casesOfDeputy(domain::DeputyId id) { return visibleOf(whole_.casesOfDeputy(id)); }

std::vector<domain::SuggestionId> ScopedReader::casesOfCategory(domain::CategoryId id) { return visibleOf(whole_.casesOfCategory(id)); }

bool ScopedReader::isDeputyMergedInto(domain::DeputyId id) {
    look();
    return whole_.isDeputyMergedInto(id);
}

std::vector<domain::SuggestionId> ScopedReader::casesOfUnits(const std::vector<domain::UnitId>& units) {
    return visibleOf(whole_.casesOfUnits(units));
}

std::vector<domain::SuggestionId> ScopedReader::casesOfOthersToo(const std::vector<domain::SuggestionId>& ids,
                                                                 const std::vector<domain::UnitId>& units) {
    return whole_.casesOfOthersToo(visibleOf(ids), units);
}

std::vector<domain::SuggestionId> ScopedReader::casesOfCommittee(domain::CommitteeId id) { return visibleOf(whole_.casesOfCommittee(id)); }

std::vector<domain::SuggestionId> ScopedReader::findCases(const domain::CaseAddress& address) {
    return visibleOf(whole_.findCases(address));
}

bool ScopedReader::isNumberUsed(domain::SessionId session, domain::SuggestionKind kind, int serial) {
    return look().isRestricted() ? false : whole_.isNumberUsed(session, kind, serial);
}

int ScopedReader::nextSerial(domain::SessionId session, domain::SuggestionKind kind) {
    return look().isRestricted() ? 0 : whole_.nextSerial(session, kind);
}

std::vector<int> ScopedReader::serialGaps(domain::SessionId session, domain::SuggestionKind kind) {
    return look().isRestricted() ? std::vector<int>() : whole_.serialGaps(session, kind);
}

std::int64_t ScopedReader::candidateVersion(domain::CandidateId id) { return look().isRestricted() ? 0 : whole_.candidateVersion(id); }
std::int64_t ScopedReader::topicVersion(domain::TopicId id) { return isOwnTopic(id) ? whole_.topicVersion(id) : 0; }
std::int64_t ScopedReader::activityVersion(domain::ActivityId id) { return activity(id) ? whole_.activityVersion(id) : 0; }
// The directory is corrected by people who see all of it.
std::int64_t ScopedReader::unitVersion(domain::UnitId id) { return look().isRestricted() ? 0 : whole_.unitVersion(id); }
std::int64_t ScopedReader::deputyVersion(domain::DeputyId id) { return look().isRestricted() ? 0 : whole_.deputyVersion(id); }
std::int64_t ScopedReader::categoryVersion(domain::CategoryId id) { return look().isRestricted() ? 0 : whole_.categoryVersion(id); }
std::int64_t ScopedReader::committeeVersion(domain::CommitteeId id) { return look().isRestricted() ? 0 : whole_.committeeVersion(id); }
std::int64_t ScopedReader::ruleVersion(domain::DeadlineRuleId id) { return look().isRestricted() ? 0 : whole_.ruleVersion(id); }
std::int64_t ScopedReader::calendarDayVersion(base::Date date) { return look().isRestricted() ? 0 : whole_.calendarDayVersion(date); }
std::int64_t ScopedReader::resultClassVersion(int term, domain::ResultClass code) {
    return look().isRestricted() ? 0 : whole_.resultClassVersion(term, code);
}
std::int64_t ScopedReader::wordingVersion(int term, domain::WordingKey key) {
    return look().isRestricted() ? 0 : whole_.wordingVersion(term, key);
}
std::int64_t ScopedReader::refusalReasonVersion(int term, const std::string& code) {
    return look().isRestricted() ? 0 : whole_.refusalReasonVersion(term, code);
}

std::int64_t ScopedReader::termChoicesVersion(int term, domain::ChoiceList list) {
    return look().isRestricted() ? 0 : whole_.termChoicesVersion(term, list);
}

// Single rows are corrected by commands, which see the whole register. Who sees a part of it gets the versions of what is seen with
// the piece (caseVersions): a bare key of a row does not tell whose it is, and how often it was touched tells of it.
std::int64_t ScopedReader::commitmentVersion(domain::CommitmentId id) { return look().isRestricted() ? 0 : whole_.commitmentVersion(id); }
std::int64_t ScopedReader::secondReplyVersion(domain::SecondReplyId id) {
    return look().isRestricted() ? 0 : whole_.secondReplyVersion(id);
}
std::int64_t ScopedReader::taskVersion(domain::TaskId id) { return look().isRestricted() ? 0 : whole_.taskVersion(id); }
std::int64_t ScopedReader::replyVersion(domain::ReplyId id) { return look().isRestricted() ? 0 : whole_.replyVersion(id); }
std::int64_t ScopedReader::feedbackVersion(domain::FeedbackId id) { return look().isRestricted() ? 0 : whole_.feedbackVersion(id); }
std::int64_t ScopedReader::completionVersion(domain::CompletionId id) { return look().isRestricted() ? 0 : whole_.completionVersion(id); }
std::int64_t ScopedReader::contactVersion(domain::ContactId id) { return look().isRestricted() ? 0 : whole_.contactVersion(id); }
std::int64_t ScopedReader::jointOpinionVersion(domain::JointOpinionId id) {
    return look().isRestricted() ? 0 : whole_.jointOpinionVersion(id);
}
std::int64_t ScopedReader::returnRequestVersion(domain::ReturnRequestId id) {
    return look().isRestricted() ? 0 : whole_.returnRequestVersion(id);
}
std::int64_t ScopedReader::extensionVersion(domain::ExtensionId id) { return look().isRestricted() ? 0 : whole_.extensionVersion(id); }
std::int64_t ScopedReader::factVersion(domain::ProgressNoteId id) { return look().isRestricted() ? 0 : whole_.factVersion(id); }
std::int64_t ScopedReader::factVersion(domain::DeliveryId id) { return look().isRestricted() ? 0 : whole_.factVersion(id); }
std::int64_t ScopedReader::factVersion(domain::CoordinationId id) { return look().isRestricted() ? 0 : whole_.factVersion(id); }
std::int64_t ScopedReader::factVersion(domain::UrgingId id) { return look().isRestricted() ? 0 : whole_.factVersion(id); }
std::int64_t ScopedReader::factVersion(domain::CountersignId id) { return look().isRestricted() ? 0 : whole_.factVersion(id); }
std::int64_t ScopedReader::factVersion(domain::ClockPauseId id) { return look().isRestricted() ? 0 : whole_.factVersion(id); }
std::int64_t ScopedReader::factVersion(domain::RatingMeetingId id) { return look().isRestricted() ? 0 : whole_.factVersion(id); }
std::int64_t ScopedReader::factVersion(domain::PublicationId id) { return look().isRestricted() ? 0 : whole_.factVersion(id); }
std::int64_t ScopedReader::unitPlanVersion(domain::UnitPlanId id) { return look().isRestricted() ? 0 : whole_.unitPlanVersion(id); }
std::int64_t ScopedReader::consultationVersion(domain::ConsultationId id) {
    return look().isRestricted() ? 0 : whole_.consultationVersion(id);
}

std::map<int, domain::WithdrawalRule> ScopedReader::withdrawalRules() {
    look();
    return whole_.withdrawalRules();
}

std::vector<domain::NumberPattern> ScopedReader::numberPatterns() {
    look();
    return whole_.numberPatterns();
}

std::map<int, domain::RatingRule> ScopedReader::ratingRules() {
    look();
    return whole_.ratingRules();
}

std::int64_t ScopedReader::factVersion(domain::LookBackLineId id) { return look().isRestricted() ? 0 : whole_.factVersion(id); }
std::int64_t ScopedReader::lookBackVersion(domain::LookBackId id) { return look().isRestricted() ? 0 : whole_.lookBackVersion(id); }

// A round is known to a unit by what it is asked in it; what the office concluded from all of them is the office's.
std::vector<domain::LookBack> ScopedReader::lookBacks() {
    std::vector<domain::LookBack> all = whole_.lookBacks();
    if (!look().isRestricted()) return all;
    std::erase_if(all, [&](const domain::LookBack& row) { return casesInLookBack(row.id).empty(); });
    if (!look().isUnit()) return all;
    for (domain::LookBack& row : all) row.conclusion.clear();
    return all;
}

// Of a unit's pieces those in which it is asked itself.
std::vector<domain::SuggestionId> ScopedReader::casesInLookBack(domain::LookBackId id) {
    std::vector<domain::SuggestionId> cases = visibleOf(whole_.casesInLookBack(id));
    if (!look().isUnit()) return cases;
    std::vector<domain::SuggestionId> asked;
    forEachCase(*this, cases, [&](const domain::CaseFacts& seen) {
        const bool isAsked = std::any_of(seen.lookBackLines.begin(), seen.lookBackLines.end(),
                                         [&](const domain::LookBackLine& line) { return line.round == id; });
        if (isAsked) asked.push_back(seen.suggestion.id);
    });
    return asked;
}

// How units are scored is known to whom the figures over all pieces are.
std::vector<domain::AssessmentSheet> ScopedReader::assessmentSheets(domain::SessionId session) {
    return mayReadFigures() ? whole_.assessmentSheets(session) : std::vector<domain::AssessmentSheet>();
}
std::vector<domain::AssessmentEntry> ScopedReader::assessmentEntries(domain::AssessmentSheetId sheet) {
    return mayReadFigures() ? whole_.assessmentEntries(sheet) : std::vector<domain::AssessmentEntry>();
}
std::optional<domain::AssessmentEntry> ScopedReader::assessmentEntry(domain::AssessmentEntryId id) {
    return mayReadFigures() ? whole_.assessmentEntry(id) : std::nullopt;
}
std::vector<domain::AssessmentResult> ScopedReader::assessmentResults(domain::AssessmentSheetId sheet) {
    return mayReadFigures() ? whole_.assessmentResults(sheet) : std::vector<domain::AssessmentResult>();
}
std::optional<domain::AssessmentResult> ScopedReader::assessmentResult(domain::AssessmentResultId id) {
    return mayReadFigures() ? whole_.assessmentResult(id) : std::nullopt;
}
std::int64_t ScopedReader::assessmentSheetVersion(domain::AssessmentSheetId id) {
    return mayReadFigures() ? whole_.assessmentSheetVersion(id) : 0;
}
std::int64_t ScopedReader::assessmentEntryVersion(domain::AssessmentEntryId id) {
    return mayReadFigures() ? whole_.assessmentEntryVersion(id) : 0;
}

// A committee sees the inspections that it leads, with their whole sample; nobody else who sees a part of the pieces sees any.
std::vector<domain::Inspection> ScopedReader::inspections(std::optional<domain::SessionId> session) {
    std::vector<domain::Inspection> all = whole_.inspections(session);
    const Eyes& eyes = look();
    if (!eyes.isRestricted()) return all;
    const bool isCommittee = !eyes.isUnit() && eyes.viewer.account && eyes.viewer.account->committee;
    std::erase_if(all, [&](const domain::Inspection& row) { return !isCommittee || row.committee != eyes.viewer.account->committee; });
    return all;
}

std::int64_t ScopedReader::inspectionVersion(domain::InspectionId id) {
    const std::vector<domain::Inspection> seen = inspections(std::nullopt);
    const bool isSeen = std::any_of(seen.begin(), seen.end(), [&](const domain::Inspection& row) { return row.id == id; });
    return isSeen ? whole_.inspectionVersion(id) : 0;
}

std::int64_t ScopedReader::inspectionLineVersion(domain::InspectionLineId id) {
    for (const domain::Inspection& row : inspections(std::nullopt)) {
        const bool isSeen =
            std::any_of(row.lines.begin(), row.lines.end(), [&](const domain::InspectionLine& line) { return line.id == id; });
        if (isSeen) return whole_.inspectionLineVersion(id);
    }
    return 0;
}

// How the standing committee votes is the office's until it is published.
std::vector<domain::Ballot> ScopedReader::ballots(std::optional<domain::SessionId> session) {
    return look().isRestricted() ? std::vector<domain::Ballot>() : whole_.ballots(session);
}

std::int64_t ScopedReader::ballotVersion(domain::BallotId id) { return look().isRestricted() ? 0 : whole_.ballotVersion(id); }
std::int64_t ScopedReader::reviewOpinionVersion(domain::ReviewOpinionId id) {
    return look().isRestricted() ? 0 : whole_.reviewOpinionVersion(id);
}

std::map<int, domain::BallotRule> ScopedReader::ballotRules() {
    look();
    return whole_.ballotRules();
}

std::vector<domain::DeputyActivity> ScopedReader::deputyActivities(std::optional<domain::SessionId> session) {
    return seen(whole_.deputyActivities(session));
}

std::vector<domain::DeputyActivity> ScopedReader::deputyActivitiesCalled(const std::string& name) {
    return seen(whole_.deputyActivitiesCalled(name));
}

// A committee is told from what its pieces grew, and of nobody who took part; units are told of none.
std::vector<domain::DeputyActivity> ScopedReader::seen(std::vector<domain::DeputyActivity> all) {
    const Eyes& eyes = look();
    if (eyes.isUnit()) return {};
    if (!eyes.isRestricted()) return all;
    std::erase_if(all, [&](const domain::DeputyActivity& row) { return casesFromActivity(row.id).empty(); });
    for (domain::DeputyActivity& row : all) row.deputies.clear();
    return all;
}

std::optional<domain::DeputyActivity> ScopedReader::deputyActivity(domain::DeputyActivityId id) {
    const Eyes& eyes = look();
    const bool isRestricted = eyes.isRestricted();
    if (eyes.isUnit() || (isRestricted && casesFromActivity(id).empty())) return std::nullopt;
    auto row = whole_.deputyActivity(id);
    if (row && isRestricted) row->deputies.clear();
    return row;
}

std::vector<domain::SuggestionId> ScopedReader::casesFromActivity(domain::DeputyActivityId id) {
    return look().isUnit() ? std::vector<domain::SuggestionId>() : visibleOf(whole_.casesFromActivity(id));
}

std::int64_t ScopedReader::deputyActivityVersion(domain::DeputyActivityId id) {
    return look().isRestricted() ? 0 : whole_.deputyActivityVersion(id);
}

std::vector<domain::SuggestionId> ScopedReader::casesWithFollowUp() { return visibleOf(whole_.casesWithFollowUp()); }
std::vector<domain::SuggestionId> ScopedReader::casesCarriedOver(domain::SessionId session, std::optional<base::Date> since,
                                                                 base::Date asOf) {
    return visibleOf(whole_.casesCarriedOver(session, since, asOf));
}

std::vector<NamePinyin> ScopedReader::namePinyin() {
    look();
    return whole_.namePinyin();
}

std::vector<HistoryEntry> ScopedReader::historyEntries(std::int64_t firstEntry, std::int64_t lastEntry) {
    return look().isRestricted() ? std::vector<HistoryEntry>() : whole_.historyEntries(firstEntry, lastEntry);
}

// A number that tells nothing.
std::int64_t ScopedReader::lastEntry() { return whole_.lastEntry(); }

// Moments are of the whole register: whoever sees a part of it is told of none.
std::int64_t ScopedReader::entryAt(const std::string& at) {
    return look().viewer.conditionOf(Deed::readMoments) == Condition::always ? whole_.entryAt(at) : -1;
}

std::optional<HistoryHead> ScopedReader::historyHead(std::int64_t entry) {
    return look().viewer.conditionOf(Deed::readMoments) == Condition::always ? whole_.historyHead(entry) : std::nullopt;
}

std::vector<ChangedRow> ScopedReader::changedRows(std::int64_t from, std::int64_t upTo) {
    const Viewer viewer = look().viewer;
    if (viewer.conditionOf(Deed::readMoments) != Condition::always) return {};
    std::vector<ChangedRow> rows = whole_.changedRows(from, upTo);
    if (viewer.conditionOf(Deed::readAccounts) != Condition::always)
        std::erase_if(rows, [](const ChangedRow& row) { return row.table == "account"; });
    return rows;
}

// Photos are seen with the activity that they are of.
std::vector<domain::Attachment> ScopedReader::photos(domain::SessionId session) {
    if (look().isUnit()) return {};
    std::vector<domain::Attachment> all = whole_.photos(session);
    if (!look().isRestricted()) return all;
    std::set<domain::ActivityId> seen;
    for (const domain::Activity& row : activities(session)) seen.insert(row.id);
    std::erase_if(all, [&](const domain::Attachment& row) { return !seen.contains(row.activity); });
    return all;
}

std::vector<domain::Attachment> ScopedReader::photosOf(domain::ActivityId id) {
    return activity(id) ? whole_.photosOf(id) : std::vector<domain::Attachment>();
}

std::optional<domain::Attachment> ScopedReader::attachment(domain::AttachmentId id) {
    look();
    auto row = whole_.attachment(id);
    return row && activity(row->activity) ? row : std::nullopt;
}

std::optional<std::string> ScopedReader::attachmentBytes(domain::AttachmentId id) {
    return attachment(id) ? whole_.attachmentBytes(id) : std::nullopt;
}

// That a file is there at all is told to those alone who see them all.
std::optional<std::string> ScopedReader::bytesWithHash(const std::string& sha256) {
    return look().isRestricted() ? std::nullopt : whole_.bytesWithHash(sha256);
}

std::vector<ReportSnapshot> ScopedReader::reportSnapshots() {
    return look().viewer.conditionOf(Deed::readReport) == Condition::always ? whole_.reportSnapshots() : std::vector<ReportSnapshot>();
}

std::optional<std::string> ScopedReader::snapshotContent(domain::ReportSnapshotId id) {
    return look().viewer.conditionOf(Deed::readReport) == Condition::always ? whole_.snapshotContent(id) : std::nullopt;
}

// What is read by whoever reads reports.
std::vector<domain::ReportText> ScopedReader::reportTexts(domain::SessionId session) {
    return reasonAgainst(look().viewer, Deed::readReport) ? std::vector<domain::ReportText>() : whole_.reportTexts(session);
}

std::int64_t ScopedReader::reportTextVersion(domain::ReportTextId id) {
    return reasonAgainst(look().viewer, Deed::readReport) ? 0 : whole_.reportTextVersion(id);
}

std::vector<domain::ReportSettingRow> ScopedReader::reportSettings() {
    return reasonAgainst(look().viewer, Deed::readReport) ? std::vector<domain::ReportSettingRow>() : whole_.reportSettings();
}

std::int64_t ScopedReader::reportSettingVersion(domain::ReportSettingId id) {
    return reasonAgainst(look().viewer, Deed::readReport) ? 0 : whole_.reportSettingVersion(id);
}

}  // namespace huying::app

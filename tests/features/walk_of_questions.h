// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <catch2/catch.hpp>

#include <set>
#include <string>
#include <vector>

#include "app/history/history_text.h"
#include "app/ports/storage_failure.h"
#include "app/queries/agenda.h"
#include "app/queries/debt_list.h"
#include "app/queries/follow_up_ledger.h"
#include "app/queries/hand_over_list.h"
#include "app/queries/list_values.h"
#include "app/queries/measures_list.h"
#include "app/queries/supervision_view.h"
#include "app/queries/today.h"
#include "app/queries/unit_due.h"
#include "app/report/unit_figures.h"
#include "support/photo_files.h"
#include "support/temporary_register.h"
#include "support/three_units.h"

// Every question that can be asked of a register, asked of the small one of tests/support/three_units.h.
namespace huying::tests {

using domain::SuggestionId;

inline constexpr std::int64_t mostKeys = 60;  // more than any table of this register has rows

class SmallRegister {
public:
    TemporaryRegister office{"2023-12-31"};
    domain::SessionId session;
    std::vector<SuggestionId> pieces;  // all six

    // `more`: what was recorded besides, before anybody had to sign in.
    explicit SmallRegister(const std::vector<std::string>& more = {}) {
        REQUIRE(office.store().saveNamedFilter({0, "众人的筛选", "{}"}));
        for (const std::string& line : three_units::commands()) {
            if (line.find("set-sign-in") != std::string::npos) {
                session = office.reader().sessions().front().id;
                pieces = office.reader().caseIds({});
                for (const std::string& besides : more) office.mustRun(besides);
            }
            office.mustRun(line);
        }
    }
    void signIn(const std::string& name) { REQUIRE(office.store().signIn(name, three_units::passwordOf(name))); }
};

// All that a person reads, as one text, with the names of the questions that were asked.
class Walk {
public:
    explicit Walk(SmallRegister& small) : small_(small), reader_(small.office.reader()) {
        askDirectory();
        askPapers();
        askPieces();
        askRowKeys();
        askLists();
        askSearches();
        askHistory();
        askQueries();
        askExchange();
    }

    std::string text;
    std::set<std::string> asked;
    std::set<int> serials;  // of pieces that were given by any question
    std::int64_t numbers = 0;  // of what a unit is told nothing: versions of bare keys, counts of the office

private:
    app::RegisterReader& ask(const char* name) {
        asked.insert(name);
        return reader_;
    }
    void add(const std::string& part) { text += part + "\n"; }
    void add(const std::vector<SuggestionId>& ids) {
        for (const SuggestionId id : ids) {
            const auto place = std::find(small_.pieces.begin(), small_.pieces.end(), id);
            REQUIRE(place != small_.pieces.end());
            serials.insert(static_cast<int>(place - small_.pieces.begin()) + 1);
        }
    }
    void add(const domain::Deputy& deputy) { add(deputy.name + deputy.phone + deputy.address); }

    void askDirectory() {
        ask("beginSnapshot").beginSnapshot();
        ask("endSnapshot").endSnapshot();
        const auto now = ask("stamp").stamp();
        if (const auto changed = ask("changedSince").changedSince(now.value_or(app::ReadStamp{}))) add(*changed);
        (void)ask("settings").settings();
        (void)ask("viewer").viewer();
        for (const auto& row : ask("accounts").accounts()) add(row.name);
        (void)ask("sessions").sessions();
        numbers += static_cast<std::int64_t>(ask("baseFigures").baseFigures().size());
        for (const auto& row : ask("delegations").delegations(18)) {
            const app::DelegationUse use = ask("useOfDelegation").useOfDelegation(row.id);
            numbers += use.deputies + use.pieces;
        }
        for (const auto& row : ask("deputies").deputies(18)) {
            add(row);
            if (const auto one = ask("deputy").deputy(row.id)) add(*one);
            add(ask("casesOfDeputy").casesOfDeputy(row.id));
            (void)ask("isDeputyMergedInto").isDeputyMergedInto(row.id);
            numbers += ask("isDeputyOnPapers").isDeputyOnPapers(row.id) ? 1 : 0;
            numbers += ask("haveBothSignedAPaper").haveBothSignedAPaper(row.id, row.id) ? 1 : 0;
        }
        for (const char* name : {"王明", "赵远"}) {
            for (const auto& row : ask("deputiesNamed").deputiesNamed(18, name)) add(row);
        }
        if (const auto row = ask("deputyWithCertificate").deputyWithCertificate(18, "180123")) add(*row);
        for (const auto& row : ask("units").units()) {
            for (const auto& contact : row.contacts) add(contact.person + contact.phone);
        }
        for (const auto& row : ask("categories").categories(18)) {
            add(ask("casesOfCategory").casesOfCategory(row.id));
            numbers += ask("isCategoryOnPapers").isCategoryOnPapers(row.id) ? 1 : 0;
        }
        for (const auto& row : ask("committees").committees()) add(ask("casesOfCommittee").casesOfCommittee(row.id));
        (void)ask("resultClasses").resultClasses(18);
        numbers += static_cast<std::int64_t>(ask("classUses").classUses(18).size());
        (void)ask("wordings").wordings();
        (void)ask("refusalReasons").refusalReasons();
        (void)ask("termChoices").termChoices();
        numbers += static_cast<std::int64_t>(ask("refusalUses").refusalUses().size());
        (void)ask("handOverRoutes").handOverRoutes();
        for (const auto& row : ask("topics").topics(small_.session)) add(row.name);
        for (const auto& row : ask("activities").activities(small_.session)) add(row.findings);
        for (const auto& row : ask("photos").photos(small_.session)) add(row.name);
        for (const std::int64_t key : {1, 2}) {
            for (const auto& row : ask("photosOf").photosOf(domain::ActivityId(key))) add(row.name);
            if (const auto row = ask("attachment").attachment(domain::AttachmentId(key))) add(row->name);
            numbers += ask("attachmentBytes").attachmentBytes(domain::AttachmentId(key)) ? 1 : 0;
        }
        numbers += ask("bytesWithHash").bytesWithHash(std::string(redHash)) ? 1 : 0;
        for (const auto& row : ask("candidates").candidates(small_.session)) add(row.reason);
        numbers += static_cast<std::int64_t>(ask("assessmentSheets").assessmentSheets(small_.session).size());
        numbers += static_cast<std::int64_t>(ask("assessmentEntries").assessmentEntries(domain::AssessmentSheetId(1)).size());
        numbers += ask("assessmentEntry").assessmentEntry(domain::AssessmentEntryId(1)) ? 1 : 0;
        numbers += static_cast<std::int64_t>(ask("assessmentResults").assessmentResults(domain::AssessmentSheetId(1)).size());
        numbers += ask("assessmentResult").assessmentResult(domain::AssessmentResultId(1)) ? 1 : 0;
        numbers += ask("assessmentSheetVersion").assessmentSheetVersion(domain::AssessmentSheetId(1));
        numbers += ask("assessmentEntryVersion").assessmentEntryVersion(domain::AssessmentEntryId(1));
        (void)ask("deadlineRules").deadlineRules();
        (void)ask("calendar").calendar();
        (void)ask("ruleProfiles").ruleProfiles();
        numbers += static_cast<std::int64_t>(ask("ruleUses").ruleUses().size());
        (void)ask("announcedDays").announcedDays();
        (void)ask("urgingSteps").urgingSteps();
        (void)ask("yearsInUse").yearsInUse();
        (void)ask("withdrawalRules").withdrawalRules();
        (void)ask("numberPatterns").numberPatterns();
        (void)ask("ratingRules").ratingRules();
        for (const auto& row : ask("reportTexts").reportTexts(small_.session)) add(row.text);
        numbers += static_cast<std::int64_t>(ask("reportSettings").reportSettings().size());
        numbers += ask("reportTextVersion").reportTextVersion(domain::ReportTextId(1));
        numbers += ask("reportSettingVersion").reportSettingVersion(domain::ReportSettingId(1));
        (void)ask("namePinyin").namePinyin();
        (void)ask("lastEntry").lastEntry();
        for (const auto& row : ask("namedFilters").namedFilters()) add(row.name);
        for (const auto& row : ask("importMappings").importMappings()) add(row.name);
        const auto kind = domain::SuggestionKind::plenary;
        numbers += ask("isNumberUsed").isNumberUsed(small_.session, kind, 6) ? 1 : 0;
        numbers += ask("nextSerial").nextSerial(small_.session, kind);
        numbers += static_cast<std::int64_t>(ask("serialGaps").serialGaps(small_.session, kind).size());
    }

    void askPapers() {
        for (const auto& row : ask("submissions").submissions(std::nullopt)) add(row.title + row.body);
        for (const auto& row : ask("preContacts").preContacts(std::nullopt)) add(row.matter);
        numbers += static_cast<std::int64_t>(ask("findSubmissions").findSubmissions({18, 1, 1}).size());
        numbers += ask("nextSubmissionSerial").nextSubmissionSerial(small_.session);
        for (std::int64_t key = 1; key <= 3; ++key) {
            if (const auto row = ask("submission").submission(domain::SubmissionId(key))) add(row->title);
            if (const auto row = ask("preContact").preContact(domain::PreContactId(key))) add(row->matter);
            numbers += ask("submissionVersion").submissionVersion(domain::SubmissionId(key));
            numbers += ask("preContactVersion").preContactVersion(domain::PreContactId(key));
            numbers += static_cast<std::int64_t>(ask("historyOfSubmission").historyOfSubmission(domain::SubmissionId(key)).size());
            for (const auto& row : ask("preContactsBefore").preContactsBefore(domain::SubmissionId(key), SuggestionId())) add(row.matter);
        }
        for (const domain::Inspection& row : ask("inspections").inspections(std::nullopt)) {
            add(row.name);
            for (const domain::InspectionLine& line : row.lines) {
                for (const domain::InspectionFinding& finding : line.findings) add(finding.text + finding.demand);
            }
        }
        for (const domain::Ballot& row : ask("ballots").ballots(std::nullopt)) {
            add(row.meeting);
            for (const domain::ReviewOpinion& opinion : row.opinions) add(opinion.text);
        }
        for (const domain::DeputyActivity& row : ask("deputyActivities").deputyActivities(std::nullopt))
            add(row.name + row.place + row.organizer + row.result);
        for (const domain::DeputyActivity& row : ask("deputyActivitiesCalled").deputyActivitiesCalled("活动名称甲")) add(row.name);
        (void)ask("ballotRules").ballotRules();
        for (const auto& [queue, code] : base::EnumCodes<app::PaperQueue>::values) {
            const app::WaitingPapers waiting = ask("waitingPapers").waitingPapers({queue, std::nullopt, std::nullopt}, 10);
            numbers += waiting.count;
        }
    }

    void add(const domain::VoidableFacts& facts) {
        for (const auto& row : facts.notes) add(row.text);
        for (const auto& row : facts.urgings) add(row.demand + row.answer);
        for (const auto& row : facts.coordinations) add(row.text + row.ruling);
        for (const auto& row : facts.ratingMeetings) add(row.text);
        for (const auto& row : facts.countersigns) add(row.remark);
        for (const auto& row : facts.clockPauses) add(row.reason + row.agreedBy);
        for (const auto& row : facts.commitmentSteps) add(row.text + row.signatory);
        for (const auto& row : facts.lookBackAnswers) add(row.text + row.evidence + row.person);
        for (const auto& row : facts.lookBackFindings) add(row.text + row.person);
    }
    void add(const domain::CaseFacts& facts) {
        add({facts.suggestion.id});
        add(facts.suggestion.title + "\n" + facts.suggestion.body + "\n" + facts.suggestion.remark + "\n" + facts.suggestion.paperSource);
        add(static_cast<const domain::VoidableFacts&>(facts));
        add(facts.voided);
        for (const auto& row : facts.unitPlans) add(row.note + row.by);
        for (const auto& row : facts.tasks) add(row.handler + row.leader + row.documentNumber);
        for (const auto& row : facts.contacts) add(row.place + row.people + row.deputyOpinion + row.unitAnswer);
        for (const auto& row : facts.jointOpinions) add(row.text + row.documentNumber);
        for (const auto& row : facts.replies) add(row.text + row.documentNumber + row.signatory + row.lateReason + row.opinionsAdopted);
        for (const auto& row : facts.extensions) add(row.reason);
        for (const auto& row : facts.returnRequests) add(row.reason + row.documentNumber);
        for (const auto& row : facts.unitProposals) add(row.reason);
        for (const auto& row : facts.snoozes) add(row.reason);
        for (const auto& row : facts.commitments) add(row.text + row.owner);
        for (const auto& row : facts.secondReplies) add(row.text + row.documentNumber);
        for (const auto& row : facts.mergers) {
            if (row.mainFacts) add(*row.mainFacts);
        }
    }

    void askPieces() {
        for (std::size_t i = 0; i < small_.pieces.size(); ++i) {
            const SuggestionId id = small_.pieces[i];
            const int serial = static_cast<int>(i) + 1;
            if (const auto facts = ask("caseFacts").caseFacts(id)) add(*facts);
            if (ask("storedSummary").storedSummary(id)) add(std::vector{id});
            if (ask("suggestionVersion").suggestionVersion(id) != 0) add(std::vector{id});
            const app::CaseVersions versions = ask("caseVersions").caseVersions(id, {});
            if (!versions.taskVersions.empty()) add(std::vector{id});
            add(ask("findCases").findCases({18, 1, domain::SuggestionKind::plenary, serial}));
            if (const auto quoted = ask("caseQuotedAs").caseQuotedAs(std::to_string(serial))) add(std::vector{*quoted});
            if (ask("submissionOf").submissionOf(id)) ++numbers;
            if (const auto view = app::viewCase(reader_, id, small_.office.today())) {
                add(view->facts);
                for (const auto& row : view->deputies) add(row.second);
            }
        }
        for (const auto& facts : ask("caseFactsOf").caseFactsOf(small_.pieces)) add(facts);
        for (const auto& facts : ask("caseFactsOfSession").caseFactsOfSession(small_.session, app::LongTexts::read)) add(facts);
    }

    // By bare keys nothing is told of any row, the own ones neither.
    template <class Read>
    void askKeys(const char* name, Read read) {
        asked.insert(name);
        for (std::int64_t key = 1; key <= mostKeys; ++key) numbers += read(key);
    }
    void askRowKeys() {
        app::RegisterReader& r = reader_;
        askKeys("unitVersion", [&](auto key) { return r.unitVersion(domain::UnitId(key)); });
        askKeys("deputyVersion", [&](auto key) { return r.deputyVersion(domain::DeputyId(key)); });
        askKeys("categoryVersion", [&](auto key) { return r.categoryVersion(domain::CategoryId(key)); });
        askKeys("committeeVersion", [&](auto key) { return r.committeeVersion(domain::CommitteeId(key)); });
        askKeys("ruleVersion", [&](auto key) { return r.ruleVersion(domain::DeadlineRuleId(key)); });
        askKeys("calendarDayVersion", [&](auto) { return r.calendarDayVersion(day("2023-10-01")); });
        askKeys("resultClassVersion", [&](auto) { return r.resultClassVersion(18, domain::ResultClass::A); });
        askKeys("wordingVersion", [&](auto) { return r.wordingVersion(18, domain::WordingKey::joint); });
        askKeys("termChoicesVersion", [&](auto) { return r.termChoicesVersion(18, domain::ChoiceList::contactWay); });
        askKeys("refusalReasonVersion", [&](auto) { return r.refusalReasonVersion(18, "tender"); });
        askKeys("topicVersion", [&](auto key) { return r.topicVersion(domain::TopicId(key)); });
        askKeys("candidateVersion", [&](auto key) { return r.candidateVersion(domain::CandidateId(key)); });
        askKeys("activityVersion", [&](auto key) { return r.activityVersion(domain::ActivityId(key)); });
        askKeys("activity", [&](auto key) { return r.activity(domain::ActivityId(key)) ? 1 : 0; });
        askKeys("commitmentVersion", [&](auto key) { return r.commitmentVersion(domain::CommitmentId(key)); });
        askKeys("secondReplyVersion", [&](auto key) { return r.secondReplyVersion(domain::SecondReplyId(key)); });
        askKeys("taskVersion", [&](auto key) { return r.taskVersion(domain::TaskId(key)); });
        askKeys("replyVersion", [&](auto key) { return r.replyVersion(domain::ReplyId(key)); });
        askKeys("feedbackVersion", [&](auto key) { return r.feedbackVersion(domain::FeedbackId(key)); });
        askKeys("completionVersion", [&](auto key) { return r.completionVersion(domain::CompletionId(key)); });
        askKeys("contactVersion", [&](auto key) { return r.contactVersion(domain::ContactId(key)); });
        askKeys("jointOpinionVersion", [&](auto key) { return r.jointOpinionVersion(domain::JointOpinionId(key)); });
        askKeys("returnRequestVersion", [&](auto key) { return r.returnRequestVersion(domain::ReturnRequestId(key)); });
        askKeys("extensionVersion", [&](auto key) { return r.extensionVersion(domain::ExtensionId(key)); });
        askKeys("factVersion", [&](auto key) {
            return r.factVersion(domain::ProgressNoteId(key)) + r.factVersion(domain::DeliveryId(key)) +
                   r.factVersion(domain::CoordinationId(key)) + r.factVersion(domain::UrgingId(key)) +
                   r.factVersion(domain::RatingMeetingId(key)) + r.factVersion(domain::CountersignId(key)) +
                   r.factVersion(domain::ClockPauseId(key)) + r.factVersion(domain::PublicationId(key)) +
                   r.factVersion(domain::LookBackLineId(key));
        });
        askKeys("lookBackVersion", [&](auto key) { return r.lookBackVersion(domain::LookBackId(key)); });
        askKeys("inspectionVersion", [&](auto key) { return r.inspectionVersion(domain::InspectionId(key)); });
        askKeys("inspectionLineVersion", [&](auto key) { return r.inspectionLineVersion(domain::InspectionLineId(key)); });
        askKeys("deputyActivityVersion", [&](auto key) { return r.deputyActivityVersion(domain::DeputyActivityId(key)); });
        askKeys("deputyActivity", [&](auto key) { return r.deputyActivity(domain::DeputyActivityId(key)) ? 1 : 0; });
        askKeys("casesFromActivity",
                [&](auto key) { return static_cast<std::int64_t>(r.casesFromActivity(domain::DeputyActivityId(key)).size()); });
        askKeys("ballotVersion", [&](auto key) { return r.ballotVersion(domain::BallotId(key)); });
        askKeys("reviewOpinionVersion", [&](auto key) { return r.reviewOpinionVersion(domain::ReviewOpinionId(key)); });
        askKeys("unitPlanVersion", [&](auto key) { return r.unitPlanVersion(domain::UnitPlanId(key)); });
        askKeys("consultationVersion", [&](auto key) { return r.consultationVersion(domain::ConsultationId(key)); });
    }

    void add(const std::vector<app::CaseRow>& rows) {
        const app::Words& words = app::Words::of(app::Language::chinese);
        for (const app::CaseRow& row : rows) {
            add(std::vector{row.id});
            for (const app::Field& field : app::listFields()) add(app::listValue(row, field, words).label);
        }
    }

    void askLists() {
        for (const app::RowExtent extent : {app::RowExtent::whole, app::RowExtent::listed})
            add(ask("caseRows").caseRows(small_.pieces, extent));
        std::vector<domain::UnitId> all;
        for (const domain::Unit& unit : reader_.units()) all.push_back(unit.id);
        add(ask("casesOfUnits").casesOfUnits(all));
        add(ask("casesOfOthersToo").casesOfOthersToo(small_.pieces, {}));
        add(ask("casesWithFollowUp").casesWithFollowUp());
        add(ask("casesCarriedOver").casesCarriedOver(small_.session, std::nullopt, small_.office.today()));
        for (const domain::LookBack& round : ask("lookBacks").lookBacks()) {
            add(round.conclusion);
            add(ask("casesInLookBack").casesInLookBack(round.id));
        }
        add(ask("casesInLookBack").casesInLookBack(domain::LookBackId(1)));
        add(ask("casesUrgedOn").casesUrgedOn(day("2023-06-20")));
        for (const auto& row : ask("snoozesOn").snoozesOn(day("2023-12-31"))) add(row.reason);
        const auto urgings = ask("unitUrgings").unitUrgings(std::nullopt);
        for (const app::UnitUrgings& row : urgings) CHECK(reader_.viewer().seesWorkOf(row.unit));
        std::vector<app::ListQuery> queries(1);
        for (const domain::UnitId unit : all) queries.emplace_back().unit = unit;
        for (const char* actor : {"张敏", "市交通运输局经办", "市住建局经办", "市公安局经办"}) queries.emplace_back().recordedBy = actor;
        for (const auto& [queue, code] : base::EnumCodes<app::Queue>::values)
            queries.emplace_back().queue = app::QueueOnDay{queue, small_.office.today()};
        for (const app::Field& field : app::listFields()) {
            queries.emplace_back().order = {{&field, false}};
            auto filter = std::make_shared<app::Filter>();
            filter->field = &field;
            filter->comparison = app::Comparison::empty;
            queries.emplace_back().filter = filter;
        }
        for (const app::ListQuery& query : queries) {
            try {
                const auto ids = ask("caseIds").caseIds(query);
                CHECK(ask("caseCount").caseCount(query) == static_cast<int>(ids.size()));
                add(ids);
            } catch (const app::StorageFailure& refusal) {
                CHECK(refusal.error().code == "field-not-yours");
            }
        }
        for (const auto& [kind, code] : base::EnumCodes<domain::AwaitedKind>::values) {
            app::AwaitedSelection selection;
            selection.kind = kind;
            const app::AwaitedPage page = ask("awaited").awaited(selection, 50);
            CHECK(page.count == static_cast<int>(page.cases.size()));
            for (const app::AwaitedCase& one : page.cases) add(std::vector{one.line.id});
        }
    }

    // A search for each text: what it finds is shown with the place.
    void askSearches() {
        for (const auto& [words, readers] : three_units::readers()) {
            const app::SearchAnswer answer = ask("search").search({words, std::nullopt, 50, true});
            CHECK(answer.total == static_cast<int>(answer.hits.size()));
            for (const app::SearchHit& hit : answer.hits) {
                add(std::vector{hit.id});
                for (const app::SearchMatch& match : hit.matches) add(match.text());
            }
            for (const auto& matches : ask("searchMatches").searchMatches(small_.pieces, words)) {
                for (const app::SearchMatch& match : matches) add(match.text());
            }
            app::ListQuery query;
            query.text = words;
            add(reader_.caseIds(query));
        }
        for (const char* number : {"1", "2", "3", "4", "5", "6"}) {
            for (const app::SearchHit& hit : reader_.search({number, std::nullopt, 50, true}).hits) add(std::vector{hit.id});
        }
    }

    void add(const app::HistoryEntry& entry) {
        add(entry.actor + "\n" + entry.json);
        for (const app::HistoryChange& change : entry.changes) add(change.oldValue.value_or("") + "\n" + change.newValue.value_or(""));
    }

    void askHistory() {
        for (const SuggestionId id : small_.pieces) {
            for (const app::HistoryEntry& entry : ask("historyOfCase").historyOfCase(id)) add(entry);
            for (const app::HistoryText& entry : app::historyInWords(reader_, id, app::Words::of(app::Language::chinese))) {
                add(entry.actor);
                for (const std::string& line : entry.lines) add(line);
            }
        }
        for (const app::HistoryEntry& entry : ask("historyEntries").historyEntries(0, reader_.lastEntry())) add(entry);
        for (const app::HistoryEntry& entry : ask("historyOfRights").historyOfRights()) add(entry);
        // Moments and frozen reports are of the whole register.
        numbers += ask("entryAt").entryAt("2999-01-01T00:00:00.000Z") + 1;
        if (const auto head = ask("historyHead").historyHead(1)) add(head->actor + head->command);
        for (const app::ChangedRow& row : ask("changedRows").changedRows(0, reader_.lastEntry())) {
            if (row.piece != SuggestionId()) add(std::vector{row.piece});
            for (const app::HistoryChange& change : row.changes) add(change.oldValue.value_or("") + "\n" + change.newValue.value_or(""));
        }
        for (const app::ReportSnapshot& snapshot : ask("reportSnapshots").reportSnapshots()) add(snapshot.name + snapshot.madeBy);
        if (const auto content = ask("snapshotContent").snapshotContent(domain::ReportSnapshotId(1))) add(*content);
    }

    // What goes out to units and comes back is the office's; when a piece was last touched tells that there is one.
    void askExchange() {
        numbers += static_cast<std::int64_t>(ask("exchanges").exchanges().size());
        numbers += static_cast<std::int64_t>(ask("exchangeKeys").exchangeKeys().size());
        for (const char* token : {"", "1"}) {
            numbers += ask("exchange").exchange(token) ? 1 : 0;
            numbers += static_cast<std::int64_t>(ask("packageReturns").packageReturns(token).size());
        }
        for (const SuggestionId id : small_.pieces) {
            if (ask("newestEntryOf").newestEntryOf(id) > 0) add(std::vector{id});
            if (!ask("originOf").originOf(id).hash.empty()) add(std::vector{id});
        }
        // As whom another unit's person would look names units, which everybody knows; the algorithms are no secret.
        asked.insert({"viewerOfUnit", "sealing"});
    }

    void add(const app::ListSheet& sheet) {
        for (const auto& row : sheet.rows) {
            for (const std::string& cell : row) add(cell);
        }
    }

    // What windows and command line put together of these.
    void askQueries() {
        const app::Words& words = app::Words::of(app::Language::chinese);
        app::TodayQuery today;
        today.today = small_.office.today();
        for (const app::TodayQueue& queue : app::readToday(reader_, today).queues) {
            for (const app::TodayLine& line : queue.lines) {
                add(std::vector{line.id});
                add(line.title + line.why);
            }
        }
        app::AgendaQuery agenda;
        agenda.today = small_.office.today();
        agenda.days = 400;
        for (const app::AgendaGroup& group : app::readAgenda(reader_, agenda, words).groups) {
            for (const app::AgendaEntry& entry : group.entries) add(entry.title);
        }
        for (const app::LedgerLine& line : app::readLedger(reader_, {})) add(line.text + line.owner);
        add(app::owedRepliesSheet(app::readOwedReplies(reader_, {}), agenda.today, words));
        // Of every unit, the own one and the others.
        for (const domain::Unit& unit : reader_.units()) {
            const base::Date day = small_.office.today();
            add(app::unitDueSheet(app::readUnitDue(reader_, {unit.id, day, {}}, words), day, words));
            add(app::measuresSheet(app::readMeasures(reader_, {day, {}, unit.id, false}), words));
            const auto figures = app::unitFigures(reader_, {unit.id, day, {}}, words);
            add(app::unitFiguresSheet(figures, words));
            for (const app::UnitFigure& figure : figures) add(figure.pieces);
            if (!reader_.viewer().seesWorkOf(unit.id)) CHECK(figures.empty());
        }
        add(app::measuresSheet(app::readMeasures(reader_, {small_.office.today(), {}, {}, false}), words));
        try {
            add(app::handOverSheet(reader_, std::nullopt, words));
        } catch (const app::StorageFailure& refusal) {  // it is the list of how pieces were planned
            CHECK(refusal.error().code == "field-not-yours");
        }
        for (const auto& topic : app::viewSupervision(reader_, small_.session).topics) add(topic.topic.name);
    }

    SmallRegister& small_;
    app::RegisterReader& reader_;
};

}  // namespace huying::tests

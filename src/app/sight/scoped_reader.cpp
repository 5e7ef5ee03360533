// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sight/scoped_reader.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "app/ports/read_snapshot.h"
#include "app/ports/storage_failure.h"
#include "app/sight/scoped_facts.h"
#include "app/sight/seen_history.h"

namespace huying::app {

namespace {

bool isSigner(const domain::CaseFacts& facts, domain::DeputyId id) {
    return facts.suggestion.leadDeputy == id ||
           std::any_of(facts.coSigners.begin(), facts.coSigners.end(), [&](const domain::CoSigner& row) { return row.deputy == id; });
}

// Whether a line of such a matter may say what comes next in its piece. Of all others the matter itself says everything.
bool saysNextStep(domain::AwaitedKind kind) {
    using Kind = domain::AwaitedKind;
    return kind == Kind::reply || kind == Kind::jointOpinion || kind == Kind::decision;
}

}  // namespace

void ScopedReader::beginSnapshot() {
    whole_.beginSnapshot();
    ++snapshots_;
}

void ScopedReader::endSnapshot() noexcept {
    if (--snapshots_ == 0) {
        isLooking_ = false;
        lastSeen_.reset();
    }
    whole_.endSnapshot();
}

// Needed before anybody has signed in: which day it is, whose register, who may come in.
RegisterSettings ScopedReader::settings() { return whole_.settings(); }
Viewer ScopedReader::viewer() { return isLooking_ ? eyes_.viewer : whole_.viewer(); }

std::vector<domain::Account> ScopedReader::accounts() {
    const Viewer& viewer = look().viewer;
    if (!reasonAgainst(viewer, Deed::readAccounts)) return whole_.accounts();
    return {*viewer.account};
}

Viewer ScopedReader::viewerOfUnit(domain::UnitId unit) {
    look();
    return whole_.viewerOfUnit(unit);
}

std::vector<Exchange> ScopedReader::exchanges() { return look().isRestricted() ? std::vector<Exchange>() : whole_.exchanges(); }

std::optional<Exchange> ScopedReader::exchange(const std::string& token) {
    return look().isRestricted() ? std::nullopt : whole_.exchange(token);
}

std::vector<TakenReturn> ScopedReader::packageReturns(const std::string& token) {
    return look().isRestricted() ? std::vector<TakenReturn>() : whole_.packageReturns(token);
}

std::vector<domain::ExchangeKey> ScopedReader::exchangeKeys() {
    return look().isRestricted() ? std::vector<domain::ExchangeKey>() : whole_.exchangeKeys();
}

std::vector<domain::Deputy> ScopedReader::deputies(int term) {
    std::vector<domain::Deputy> all = whole_.deputies(term);
    if (!look().isUnit()) return all;
    for (domain::Deputy& deputy : all) deputy = withoutAddress(std::move(deputy));
    return all;
}

std::vector<domain::Deputy> ScopedReader::deputiesNamed(int term, std::string_view name) {
    std::vector<domain::Deputy> all = whole_.deputiesNamed(term, name);
    if (!look().isUnit()) return all;
    for (domain::Deputy& deputy : all) deputy = withoutAddress(std::move(deputy));
    return all;
}

std::optional<domain::Deputy> ScopedReader::deputyWithCertificate(int term, std::string_view certificate) {
    auto deputy = whole_.deputyWithCertificate(term, certificate);
    if (look().isUnit() && deputy) deputy = withoutAddress(std::move(*deputy));
    return deputy;
}

// Whoever stands on a piece of the unit is to be visited and answered: with address and telephone.
std::optional<domain::Deputy> ScopedReader::deputy(domain::DeputyId id) {
    auto deputy = whole_.deputy(id);
    if (!look().isUnit() || !deputy) return deputy;
    if (isOnSeen(id)) return deputy;  // nearly always asked for beside the piece just read
    const std::vector<domain::SuggestionId> cases = whole_.casesOfDeputy(id);
    const bool isKnown = std::any_of(cases.begin(), cases.end(), [&](domain::SuggestionId one) { return isVisible(one); });
    return isKnown ? std::move(deputy) : std::optional(withoutAddress(std::move(*deputy)));
}

// Whether the deputy signed the piece just read or a visible one that is handled with it: then nobody has to look through all.
bool ScopedReader::isOnSeen(domain::DeputyId id) {
    if (!lastSeen_) return false;
    if (isSigner(*lastSeen_, id)) return true;
    const auto isOnMain = [&](const domain::Merger& row) { return row.mainFacts && isVisible(row.main) && isSigner(*row.mainFacts, id); };
    const auto isOnMerged = [&](const domain::MergedPiece& row) {
        return std::any_of(row.signers.begin(), row.signers.end(), [&](const domain::Signatory& one) { return one.deputy == id; }) &&
               isVisible(row.piece);
    };
    return std::any_of(lastSeen_->mergers.begin(), lastSeen_->mergers.end(), isOnMain) ||
           std::any_of(lastSeen_->mergedPieces.begin(), lastSeen_->mergedPieces.end(), isOnMerged);
}

// Other units' names, not their people.
std::vector<domain::Unit> ScopedReader::units() {
    std::vector<domain::Unit> all = whole_.units();
    const Eyes& eyes = look();
    if (!eyes.isUnit()) return all;
    for (domain::Unit& unit : all) {
        if (!eyes.viewer.isOwn(unit.id)) unit.contacts.clear();
    }
    return all;
}

std::vector<domain::SupervisionTopic> ScopedReader::topics(domain::SessionId session) {
    const Eyes& eyes = look();
    if (eyes.isUnit()) return {};
    std::vector<domain::SupervisionTopic> all = whole_.topics(session);
    if (!eyes.isRestricted()) return all;
    std::erase_if(all, [&](const domain::SupervisionTopic& row) { return row.committee != eyes.viewer.account->committee; });
    return all;
}

std::set<domain::TopicId> ScopedReader::ownTopics() {
    std::set<domain::TopicId> own;
    for (const domain::Session& session : whole_.sessions()) {
        for (const domain::SupervisionTopic& row : topics(session.id)) own.insert(row.id);
    }
    return own;
}

bool ScopedReader::isOwnTopic(domain::TopicId id) { return !look().isRestricted() || ownTopics().contains(id); }

std::vector<domain::Activity> ScopedReader::activities(domain::SessionId session) {
    const Eyes& eyes = look();
    if (eyes.isUnit()) return {};
    std::vector<domain::Activity> all = whole_.activities(session);
    if (!eyes.isRestricted()) return all;
    std::set<domain::TopicId> own;
    for (const domain::SupervisionTopic& row : whole_.topics(session)) {
        if (row.committee == eyes.viewer.account->committee) own.insert(row.id);
    }
    std::erase_if(all, [&](const domain::Activity& row) { return row.topic ? !own.contains(row.topic) : !isVisible(row.suggestion); });
    return all;
}

std::optional<domain::Activity> ScopedReader::activity(domain::ActivityId id) {
    auto row = whole_.activity(id);
    if (!row || !look().isRestricted()) return row;
    for (const domain::Session& session : whole_.sessions()) {
        for (const domain::Activity& seen : activities(session.id)) {
            if (seen.id == id) return row;
        }
    }
    return std::nullopt;
}

// What is proposed is the office's until it is decided; of a committee's own pieces it reads how they came to it.
std::vector<domain::Candidate> ScopedReader::candidates(domain::SessionId session) {
    const Eyes& eyes = look();
    if (eyes.isUnit()) return {};
    std::vector<domain::Candidate> all = whole_.candidates(session);
    if (eyes.isRestricted()) std::erase_if(all, [&](const domain::Candidate& row) { return row.isOpen() || !isVisible(row.suggestion); });
    return all;
}

std::vector<UnitUrgings> ScopedReader::unitUrgings(std::optional<domain::SessionId> session) {
    std::vector<UnitUrgings> all = whole_.unitUrgings(session);
    const Eyes& eyes = look();
    if (!eyes.isRestricted()) return all;
    std::erase_if(all, [&](const UnitUrgings& row) { return !eyes.viewer.isOwn(row.unit); });
    return all;
}

// Put off by the office, for the office.
std::vector<domain::Snooze> ScopedReader::snoozesOn(base::Date day) {
    return look().isRestricted() ? std::vector<domain::Snooze>() : whole_.snoozesOn(day);
}

std::optional<domain::CaseFacts> ScopedReader::readSeen(domain::SuggestionId id) {
    if (!isVisible(id)) return std::nullopt;
    auto facts = whole_.caseFacts(id);
    if (facts) facts = asSeenBy(eyes_.viewer, std::move(*facts));
    return facts;
}

const domain::CaseFacts* ScopedReader::seenFacts(domain::SuggestionId id) {
    if (!lastSeen_ || lastSeen_->suggestion.id != id) lastSeen_ = readSeen(id);
    return lastSeen_ ? &*lastSeen_ : nullptr;
}

std::optional<domain::CaseFacts> ScopedReader::caseFacts(domain::SuggestionId id) {
    if (!look().isRestricted()) return whole_.caseFacts(id);
    if (!isLooking_) return readSeen(id);
    const domain::CaseFacts* facts = seenFacts(id);
    return facts != nullptr ? std::optional(*facts) : std::nullopt;
}

std::vector<domain::CaseFacts> ScopedReader::caseFactsOf(const std::vector<domain::SuggestionId>& ids) {
    const Eyes& eyes = look();
    if (!eyes.isRestricted()) return whole_.caseFactsOf(ids);
    std::vector<domain::CaseFacts> seen = whole_.caseFactsOf(visibleOf(ids));
    for (domain::CaseFacts& facts : seen) facts = asSeenBy(eyes.viewer, std::move(facts));
    return seen;
}

std::vector<domain::CaseFacts> ScopedReader::caseFactsOfSession(domain::SessionId id, LongTexts texts) {
    std::vector<domain::CaseFacts> all = whole_.caseFactsOfSession(id, texts);
    const Eyes& eyes = look();
    if (!eyes.isRestricted()) return all;
    std::erase_if(all, [&](const domain::CaseFacts& facts) { return !isVisible(facts.suggestion.id); });
    for (domain::CaseFacts& facts : all) facts = asSeenBy(eyes.viewer, std::move(facts));
    return all;
}

std::optional<domain::CaseSummary> ScopedReader::storedSummary(domain::SuggestionId id) {
    if (!look().isUnit()) return isVisible(id) ? whole_.storedSummary(id) : std::nullopt;
    const ReadSnapshot moment(*this);
    Eyes& eyes = look();
    if (!isVisible(id)) return std::nullopt;
    if (const auto known = eyes.told.find(id); known != eyes.told.end()) return known->second;
    auto summary = whole_.storedSummary(id);
    if (!summary) return std::nullopt;
    if (Shared(whole_, {id}, eyes.viewer.units).holds(id, summary->nextStep)) {
        const domain::CaseFacts* facts = seenFacts(id);
        if (facts == nullptr) return std::nullopt;
        summary = asSeenBy(eyes.viewer, std::move(*summary), *facts);
    }
    summary->planning.reset();
    return eyes.told.emplace(id, std::move(*summary)).first->second;
}

// Where only the unit itself has worked on a piece everything that decides what comes next is its own; before somebody has it, plans
// of the office decide, and while it asks for an extension its own work comes first.
bool ScopedReader::Shared::holds(domain::SuggestionId id, domain::NextStep step) const {
    return step == domain::NextStep::planUnits || step == domain::NextStep::consultUnits || step == domain::NextStep::assign ||
           step == domain::NextStep::decideExtension || std::binary_search(shared_.begin(), shared_.end(), id);
}

std::int64_t ScopedReader::suggestionVersion(domain::SuggestionId id) {
    look();
    return isVisible(id) ? whole_.suggestionVersion(id) : 0;
}

// How often a row was touched that is not seen tells of it as well.
CaseVersions ScopedReader::caseVersions(domain::SuggestionId id, domain::SuggestionId main) {
    if (!look().isRestricted()) return whole_.caseVersions(id, main);
    const ReadSnapshot moment(*this);
    look();
    const domain::CaseFacts* facts = seenFacts(id);
    return facts != nullptr ? versionsOf(*facts, whole_.caseVersions(id, main)) : CaseVersions();
}

std::optional<domain::SuggestionId> ScopedReader::caseQuotedAs(const std::string& numberText) {
    look();
    const auto id = whole_.caseQuotedAs(numberText);
    return id && isVisible(*id) ? id : std::nullopt;
}

std::vector<domain::SuggestionId> ScopedReader::caseIds(const ListQuery& query) {
    if (!look().isRestricted()) return whole_.caseIds(query);
    refuseHidden(query);
    if (isOfOthersHistory(query)) return {};
    ListQuery seen = query;
    seen.scope = scopeOf(query);
    return whole_.caseIds(seen);
}

int ScopedReader::caseCount(const ListQuery& query) {
    if (!look().isRestricted()) return whole_.caseCount(query);
    refuseHidden(query);
    if (isOfOthersHistory(query)) return 0;
    ListQuery seen = query;
    seen.scope = scopeOf(query);
    return whole_.caseCount(seen);
}

std::vector<CaseRow> ScopedReader::caseRows(const std::vector<domain::SuggestionId>& ids, RowExtent extent, const QueryScope& given) {
    if (!look().isRestricted()) return whole_.caseRows(ids, extent, given);
    const ReadSnapshot moment(*this);
    const Eyes& eyes = look();
    std::vector<domain::SuggestionId> seen;
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(seen), [&](domain::SuggestionId id) { return isVisible(id); });
    std::vector<CaseRow> rows = whole_.caseRows(seen, extent, scope());
    if (!eyes.isUnit()) return rows;
    if (extent == RowExtent::listed) {
        for (CaseRow& row : rows) row = withoutSteps(withoutOffice(std::move(row)));
        return rows;
    }
    const Shared shared(whole_, seen, eyes.viewer.units);
    std::map<domain::UnitId, std::string> names;
    for (CaseRow& row : rows) {
        if (!shared.holds(row.id, row.nextStep)) {
            row = withoutOffice(std::move(row));
            continue;
        }
        if (names.empty()) {
            for (const domain::Unit& unit : whole_.units()) names[unit.id] = unit.shortName;
        }
        const auto told = storedSummary(row.id);
        const domain::CaseFacts* facts = seenFacts(row.id);
        if (!told || facts == nullptr) continue;
        row = asSeenBy(eyes.viewer, std::move(row), *told, *facts);
        if (told->turnUnit) row.turnUnit = names[*told->turnUnit];
    }
    return rows;
}

AwaitedPage ScopedReader::awaited(const AwaitedSelection& selection, int most) {
    if (!look().isRestricted()) return whole_.awaited(selection, most);
    const ReadSnapshot moment(*this);
    const Eyes& eyes = look();
    AwaitedSelection seen = selection;
    seen.scope = scope();
    AwaitedPage page = whole_.awaited(seen, most);
    if (!eyes.isUnit()) return page;
    for (auto* cases : {&page.cases, &page.away}) {
        for (AwaitedCase& one : *cases) {
            const auto told = saysNextStep(selection.kind) ? storedSummary(one.line.id) : std::nullopt;
            one.nextStep = told ? told->nextStep : domain::NextStep::none;
            one.turnUnit = told ? told->turnUnit : std::nullopt;
            one.why = told ? told->why : std::string();
        }
    }
    return page;
}

WaitingPapers ScopedReader::waitingPapers(const PaperSelection& selection, int most) {
    if (mayReadPapers()) return whole_.waitingPapers(selection, most);
    WaitingPapers none;
    none.queue = selection.queue;
    return none;
}

std::vector<NamedFilter> ScopedReader::namedFilters() {
    return reasonAgainst(look().viewer, Deed::readReport) ? std::vector<NamedFilter>() : whole_.namedFilters();
}

std::vector<SavedMapping> ScopedReader::importMappings() {
    return reasonAgainst(look().viewer, Deed::readReport) ? std::vector<SavedMapping>() : whole_.importMappings();
}

SearchAnswer ScopedReader::search(const SearchQuery& query) {
    if (!look().isRestricted()) return whole_.search(query);
    SearchQuery seen = query;
    seen.scope = scope();
    return whole_.search(seen);
}

std::vector<std::vector<SearchMatch>> ScopedReader::searchMatches(const std::vector<domain::SuggestionId>& ids, const std::string& text,
                                                                  const QueryScope& given) {
    if (!look().isRestricted()) return whole_.searchMatches(ids, text, given);
    std::vector<domain::SuggestionId> seen;
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(seen), [&](domain::SuggestionId id) { return isVisible(id); });
    auto found = whole_.searchMatches(seen, text, scope());
    std::vector<std::vector<SearchMatch>> matches(ids.size());
    for (std::size_t i = 0, next = 0; i < ids.size() && next < seen.size(); ++i) {
        if (ids[i] == seen[next]) matches[i] = std::move(found[next++]);
    }
    return matches;
}

std::int64_t ScopedReader::newestEntryOf(domain::SuggestionId id) {
    look();
    return isVisible(id) ? whole_.newestEntryOf(id) : 0;
}

PieceOrigin ScopedReader::originOf(domain::SuggestionId id) {
    look();
    return isVisible(id) ? whole_.originOf(id) : PieceOrigin{};
}

std::vector<HistoryEntry> ScopedReader::historyOfCase(domain::SuggestionId id) {
    const Eyes& eyes = look();
    if (!isVisible(id)) return {};
    std::vector<HistoryEntry> entries = whole_.historyOfCase(id);
    if (eyes.viewer.conditionOf(Deed::readHistory) == Condition::ownTopic) {
        std::set<domain::InspectionId> ownInspections;
        for (const domain::Inspection& row : inspections(std::nullopt)) ownInspections.insert(row.id);
        std::set<domain::CandidateId> seenCandidates;
        if (const auto facts = whole_.caseFacts(id)) {
            for (const domain::Candidate& row : candidates(facts->suggestion.session)) seenCandidates.insert(row.id);
        }
        return historyForCommittee(std::move(entries), id, eyes.viewer.account->committee, ownTopics(), ownInspections, seenCandidates);
    }
    if (eyes.viewer.conditionOf(Deed::readHistory) != Condition::ownEntries) return entries;
    // What the unit's people recorded as such, and nothing from the time when one of them was something else.
    std::set<std::string> names;
    if (eyes.viewer.isUnitsRegister) names.insert(eyes.viewer.account->name);
    for (const domain::Account& account : whole_.accounts()) {
        if (account.role == domain::Role::handlingUnit && eyes.viewer.isOwn(account.unit)) names.insert(account.name);
    }
    EntriesOnBehalf onBehalf(whole_, eyes.viewer, id);
    std::erase_if(entries, [&](const HistoryEntry& entry) {
        if (onBehalf.holds(entry)) return false;
        const bool isTheirs = names.contains(entry.actor);
        const bool isWork = entry.command == "undo" || entry.command == "redo" ||
                            conditionFor(domain::Role::handlingUnit, entry.command) == Condition::ownTask;
        return !isTheirs || !isWork;
    });
    return entries;
}

std::vector<HistoryEntry> ScopedReader::historyOfRights() {
    return reasonAgainst(look().viewer, Deed::readAccounts) ? std::vector<HistoryEntry>() : whole_.historyOfRights();
}

}  // namespace huying::app

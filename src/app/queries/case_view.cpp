// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/case_view.h"

#include <algorithm>

#include "app/ports/read_snapshot.h"
#include "app/queries/rule_book.h"
#include "app/queries/task_due.h"
#include "app/rights/own_actions.h"
#include "base/text.h"
#include "domain/suggestion_number.h"
#include "domain/visits.h"
#include "domain/void_facts.h"

namespace huying::app {

using base::Error;

std::string CaseView::unitName(domain::UnitId id) const {
    const auto found = units.find(id);
    return found == units.end() ? std::string() : found->second.displayName();
}

std::string CaseView::deputyName(domain::DeputyId id) const {
    const auto found = deputies.find(id);
    return found == deputies.end() ? std::string() : found->second.described();
}

std::string CaseView::mainAddress() const {
    const domain::Merger* merger = facts.merger();
    return merger == nullptr ? std::string() : merger->mainAddress;
}

namespace {

// Which of the promises, and of which round where there is more than one: a second answer is about those of several.
std::string promisesText(const OpenMatter& matter, const CaseView& view, const Words& words) {
    std::vector<std::string> texts;
    for (const int number : matter.promises) {
        const domain::Commitment* promise = domain::commitmentNumbered(view.facts, number);
        const domain::Task* task = promise == nullptr ? nullptr : view.facts.task(promise->task);
        if (task == nullptr) continue;
        texts.push_back(words.text(view.facts.round() > 1 ? "open_matter.promise_of_round" : "open_matter.promise_numbered",
                                   {{"round", std::to_string(task->round)}, {"number", std::to_string(number)}, {"text", promise->text}}));
    }
    return base::joined(texts, words.text("phrase.list_separator"));
}

}  // namespace

std::string matterText(const OpenMatter& matter, const CaseView& view, const Words& words) {
    const bool isAnswer = codeOf(matter) == base::codeOf(domain::AwaitedKind::secondReply);
    const bool isOfUnit = matter.turn == domain::Turn::unit && matter.unit;
    const char* const key = isOfOfficeAboutUnit(matter) ? "open_matter.about_unit"
                            : !matter.text.empty()      ? "open_matter.promise"
                            : matter.signers > 0        ? "open_matter.signers"
                                                        : "open_matter.plain";
    const std::string text = words.text(key, {{"who", isOfUnit ? view.unitName(*matter.unit) : words.label(matter.turn)},
                                              {"what", words.text(matter.what)},
                                              {"unit", matter.unit ? view.unitName(*matter.unit) : std::string()},
                                              {"text", isAnswer ? promisesText(matter, view, words) : matter.text},
                                              {"count", std::to_string(matter.signers)}});
    return matter.isResting ? words.text("open_matter.resting", {{"matter", text}}) : text;
}

base::Result<domain::SuggestionId> findCase(RegisterReader& reader, std::string_view text) {
    const auto address = domain::parseCaseAddress(text);
    if (!address) return base::failure(Error("bad-case-address", "case", "format").with("value", std::string(text)));
    const ReadSnapshot moment(reader);
    const std::vector<domain::SuggestionId> found = reader.findCases(*address);
    if (found.empty()) return base::failure(Error("unknown-case", "case", "known").with("value", std::string(text)));
    if (found.size() > 1) {
        std::vector<std::string> addresses;
        for (const domain::SuggestionId id : found) {
            if (const auto facts = reader.caseFacts(id)) addresses.push_back(facts->suggestion.address());
        }
        return base::failure(
            Error("ambiguous-case", "case", "unique").with("value", std::string(text)).with("candidates", base::joined(addresses, "、")));
    }
    return found.front();
}

namespace {

// The units of a case with the day whose names they bear: when they got it, else when they were first spoken of.
std::map<domain::UnitId, std::optional<base::Date>> unitsNamed(const domain::CaseFacts& facts) {
    std::map<domain::UnitId, std::optional<base::Date>> named;
    for (const domain::Task& row : facts.tasks) named.emplace(row.unit, row.assignedOn);
    for (const domain::ReturnRequest& row : facts.returnRequests) {
        if (row.suggestedUnit) named.emplace(*row.suggestedUnit, row.askedOn);
    }
    for (const domain::UnitProposal& row : facts.unitProposals) {
        for (const domain::UnitId unit : row.units) named.emplace(unit, row.askedOn);
    }
    for (const domain::Coordination* row : domain::recorded(facts, &domain::VoidableFacts::coordinations)) {
        for (const domain::UnitId unit : row->units) named.emplace(unit, row->on);
    }
    for (const domain::UnitPlan& row : facts.unitPlans) {
        for (const domain::PlannedUnit& unit : row.units) named.emplace(unit.unit, row.on);
    }
    for (const domain::Consultation& row : facts.consultations) {
        if (row.betterUnit) named.emplace(*row.betterUnit, row.on);
    }
    return named;
}

void collectNames(RegisterReader& reader, CaseView& view) {
    const domain::CaseFacts& facts = view.facts;
    const auto named = unitsNamed(facts);
    for (const domain::Unit& unit : reader.units()) {
        if (const auto since = named.find(unit.id); since != named.end()) view.units.emplace(unit.id, unit.asOf(since->second));
    }
    std::vector<domain::DeputyId> ids{facts.suggestion.leadDeputy};
    for (const domain::CoSigner& row : facts.coSigners) ids.push_back(row.deputy);
    for (const domain::Contact& row : facts.contacts) ids.push_back(row.deputy);
    for (const domain::Feedback& row : facts.feedback) ids.push_back(row.deputy);
    for (const domain::Delivery* row : domain::recorded(facts, &domain::VoidableFacts::deliveries)) ids.push_back(row->deputy);
    for (const domain::MergedPiece& piece : facts.mergedPieces) {
        for (const domain::Signatory& row : piece.signers) ids.push_back(row.deputy);
    }
    for (const domain::DeputyId id : ids) {
        if (!id || view.deputies.contains(id)) continue;
        auto deputy = reader.deputy(id);
        if (!deputy) continue;
        deputy->delegationName = deputy->delegationNameOn(facts.suggestion.registeredOn);
        view.deputies.emplace(id, std::move(*deputy));
    }
    if (facts.suggestion.leadDeputy) {
        view.leadName = view.deputyName(facts.suggestion.leadDeputy);
    } else {
        for (const domain::Delegation& row : reader.delegations(facts.suggestion.term)) {
            if (row.id == facts.suggestion.leadDelegation) view.leadName = row.name;
        }
    }
    for (const domain::Category& row : reader.categories(facts.suggestion.term)) {
        if (facts.suggestion.category == row.id) view.categoryName = row.name;
    }
    const auto activity =
        facts.suggestion.activity ? reader.deputyActivity(facts.suggestion.activity) : std::optional<domain::DeputyActivity>();
    if (activity) view.activityName = view.activityText = activity->name;
    for (const domain::Session& row : reader.sessions()) {
        if (row.id == facts.suggestion.session) view.sessionName = row.name;
        const bool isOfAnother = activity && activity->session == row.id && row.id != facts.suggestion.session;
        if (isOfAnother) view.activityText = row.address() + "/" + activity->name;
    }
}

void relate(RegisterReader& reader, domain::SuggestionId id, CaseView& view) {
    if (view.related.contains(id)) return;
    const std::vector<CaseRow> rows = reader.caseRows({id});
    if (rows.empty()) return;
    const CaseRow& row = rows.front();
    view.related[id] = {id,      row.address, row.classified ? std::string() : row.title, row.state, row.resultClass, row.resultRating,
                        row.term};
}

void addDebts(RegisterReader& reader, const domain::CaseFacts& facts, CaseView& view) {
    std::map<domain::DelegationId, std::string> delegations;
    for (const domain::Delegation& row : reader.delegations(facts.suggestion.term)) delegations[row.id] = row.name;
    for (domain::ReplyDebt& debt : domain::replyDebtsOf(facts, reader.settings().replyTo)) {
        const std::string name = debt.signer.deputy ? view.deputyName(debt.signer.deputy) : delegations[debt.signer.delegation];
        view.debts.push_back({std::move(debt), facts.suggestion.address(), name});
    }
}

// The cases around this one, and who is owed a reply in all that is handled here.
void addRelations(RegisterReader& reader, const domain::CaseFacts& recorded, CaseView& view) {
    for (const domain::Merger& row : recorded.mergers) relate(reader, row.main, view);
    for (const domain::CaseLink& row : recorded.links) relate(reader, row.other, view);
    if (std::any_of(recorded.links.begin(), recorded.links.end(), [](const auto& row) { return row.isToEarlier && !row.endedOn; })) {
        const std::vector<CaseRow> own = reader.caseRows({recorded.suggestion.id});
        if (!own.empty()) view.repeatedYears = own.front().repeatedYears;
    }
    addDebts(reader, recorded, view);
    for (const domain::MergedPiece& row : recorded.mergedPieces) {
        relate(reader, row.piece, view);
        if (row.endedOn) continue;
        if (const auto piece = reader.caseFacts(row.piece)) addDebts(reader, *piece, view);
    }
}

// What is open in a case that this person sees: of other units' work only what the unit that answers waits for, that a joint unit
// signs for the piece and gives its opinion (domain.md §8.3).
bool seesMatter(const Viewer& viewer, const domain::CaseFacts& seen, const OpenMatter& matter) {
    // That another unit is at work has no date that is told here, which is not the same as that no rule sets one.
    if (!matter.unit)
        return viewer.conditionOf(Deed::readCases) != Condition::ownTask || !matter.isNext || matter.turn != domain::Turn::unit;
    if (viewer.seesWorkOf(*matter.unit)) return true;
    const auto code = codeOf(matter);
    const bool isOfJoint = matter.task && seen.task(*matter.task) != nullptr && seen.task(*matter.task)->givesJointOpinion() &&
                           (code == base::codeOf(domain::AwaitedKind::receipt) || code == base::codeOf(domain::AwaitedKind::jointOpinion));
    return isOfJoint && std::any_of(seen.tasks.begin(), seen.tasks.end(), [&](const domain::Task& task) {
               return task.answers() && viewer.isOwn(task.unit) && task.round == seen.round();
           });
}

void addVisits(const Viewer& viewer, CaseView& view) {
    const domain::NextStep next = view.summary.nextStep;
    // Whoever has not taken it up has not begun.
    if (next == domain::NextStep::none || next == domain::NextStep::followMain || next == domain::NextStep::acknowledgeReceipt) return;
    for (const domain::Task& task : view.facts.tasks) {
        if (task.round != view.facts.round() || !viewer.seesWorkOf(task.unit)) continue;
        if (auto missing = domain::visitsMissing(view.facts, task); !missing.empty())
            view.visits.push_back({view.unitName(task.unit), std::move(missing)});
    }
}

}  // namespace

std::optional<CaseView> viewCase(RegisterReader& reader, domain::SuggestionId id, base::Date today) {
    const ReadSnapshot moment(reader);
    auto facts = reader.caseFacts(id);
    if (!facts) return std::nullopt;
    CaseView view;
    view.facts = domain::asHandled(*facts);
    view.summary = domain::summarize(view.facts);
    const Viewer viewer = reader.viewer();
    // Who sees a part of the facts is told where the case stands by all of them.
    if (viewer.isRestricted()) view.summary = reader.storedSummary(id).value_or(view.summary);
    view.version = reader.suggestionVersion(id);
    view.entry = reader.newestEntryOf(id);
    collectNames(reader, view);
    const domain::RuleBook book = readRuleBook(reader);
    for (const domain::Task& task : view.facts.tasks) {
        if (task.dueOn || task.waitsForBase()) view.deadlines.emplace(task.id, explainTask(view.facts, task, book));
        if (!task.cancelledOn) view.limits.emplace(task.id, limitsOf(view.facts, task, book));
    }
    view.matters = openMattersOf(view.facts, view.summary, book);
    std::erase_if(view.matters, [&](const OpenMatter& matter) { return !seesMatter(viewer, view.facts, matter); });
    if (!viewer.isRestricted()) putEarliestNext(view.matters);  // a unit's next step is its own
    addVisits(viewer, view);
    for (const domain::ReturnRequest& row : view.facts.returnRequests) {
        const auto rule =
            std::find_if(book.rules.begin(), book.rules.end(), [&](const domain::DeadlineRule& one) { return one.id == row.rule; });
        if (rule == book.rules.end() || !row.countedFrom || !row.lastDay) continue;
        domain::DueDate window = domain::computeDueDate(*rule, *row.countedFrom, book.calendar);
        keepFixed(window, *row.lastDay);
        if (const domain::Task* of = view.facts.task(row.task)) tellHowGiven(window, view.facts, *of);
        const domain::Receipt* receipt = view.facts.receiptOf(row.task);
        if (rule->base == domain::DeadlineBase::receipt && (receipt == nullptr || receipt->on != row.countedFrom))
            window.countsFromAssignment(domain::BaseFallback::notReceived);
        view.returnWindows.emplace(row.id, std::move(window));
    }
    if (!view.facts.lookBackLines.empty()) {
        for (const domain::LookBack& round : reader.lookBacks()) {
            if (!round.demand.empty()) view.lookBackDemands.emplace(round.id, round.demand);
        }
    }
    const domain::Priority* priority = view.facts.priority();
    for (domain::Activity& activity : reader.activities(view.facts.suggestion.session)) {
        const bool isOfTopic = priority != nullptr && priority->topic && activity.topic == priority->topic;
        if (activity.suggestion != id && !isOfTopic) continue;
        view.activityVersions.emplace(activity.id, reader.activityVersion(activity.id));
        if (auto photos = reader.photosOf(activity.id); !photos.empty()) view.photos.emplace(activity.id, std::move(photos));
        view.activities.push_back(std::move(activity));
    }
    for (domain::Candidate& row : reader.candidates(view.facts.suggestion.session)) {
        if (row.suggestion == id) view.candidates.push_back(std::move(row));
    }
    const domain::Merger* merger = facts->merger();
    static_cast<CaseVersions&>(view) = reader.caseVersions(id, merger == nullptr ? domain::SuggestionId() : merger->main);
    addRelations(reader, *facts, view);
    if (const auto paper = reader.submissionOf(id)) view.submission = viewSubmission(reader, *paper);
    view.talks = view.submission ? view.submission->talks : talksBefore(reader, id);
    view.actions = actionsOf(viewer, *facts, today);
    return view;
}

}  // namespace huying::app

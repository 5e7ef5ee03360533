// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/papers/deputy_pieces.h"

#include <algorithm>

#include "app/papers/public_text.h"
#include "app/queries/rule_book.h"
#include "base/text.h"
#include "domain/reply_debts.h"
#include "domain/rounds.h"

namespace huying::app {

namespace {

using domain::PersonalDataKind;

// Shorter ones would be found everywhere.
constexpr std::size_t shortestName = 2;
constexpr std::size_t shortestAddress = 4;
constexpr std::size_t shortestNumber = 5;

void hide(std::vector<domain::HiddenValue>& hidden, PersonalDataKind kind, const std::string& value, std::size_t shortest) {
    if (base::characterCount(value) >= shortest) hidden.push_back({kind, value});
}

// Lines as one, at the same bytes: a label may stand at the end of one and its number in the next.
std::string inOneLine(std::string text) {
    std::replace_if(text.begin(), text.end(), [](char sign) { return sign == '\n' || sign == '\r'; }, ' ');
    return text;
}

// The text with marks in place of what is found when its lines are read on. A name or an address may begin a line whose label is
// in the one before, and ends with its line; what else a line says by itself is found in it.
std::string hiddenAcrossLines(const std::string& text, const std::vector<domain::HiddenValue>& hidden) {
    PublicParagraph whole;
    whole.text = text;
    for (domain::PersonalData& one : domain::findPersonalData(inOneLine(text), hidden)) {
        if (one.kind == PersonalDataKind::contactLine) continue;
        if (one.kind == PersonalDataKind::address || one.kind == PersonalDataKind::contactName) {
            const std::size_t line = text.rfind('\n', one.begin);
            if (line == std::string::npos || !base::trimmed(text.substr(line, one.begin - line)).empty()) continue;
            one.end = std::min(one.end, text.find('\n', one.begin));
        }
        whole.found.push_back(one);
    }
    return whole.shown();
}

std::optional<base::Date> settlementOf(const domain::CaseFacts& facts, const domain::Commitment& promise) {
    std::optional<base::Date> on;
    for (const domain::CommitmentStep* step : domain::stepsOf(facts, promise.id)) {
        if (step->kind == domain::CommitmentStepKind::fulfilled || step->kind == domain::CommitmentStepKind::notFulfilled) on = step->on;
    }
    return on;
}

}  // namespace

bool isNotNamed(const domain::CaseFacts& facts) { return facts.suggestion.classified || facts.suggestion.hideIdentity; }

DeputyPieces::DeputyPieces(RegisterReader& reader, int term, base::Date today, const Words& words)
    : reader_(reader), today_(today), words_(words), book_(readRuleBook(reader)), replyTo_(reader.settings().replyTo) {
    for (domain::Unit& unit : reader.units()) units_.emplace(unit.id, std::move(unit));
    for (domain::Deputy& deputy : reader.deputies(term)) deputies_.emplace(deputy.id, std::move(deputy));
    for (const domain::Delegation& row : reader.delegations(term)) delegations_[row.id] = row.name;
    for (const domain::Category& row : reader.categories(term)) categories_[row.id] = row.name;
    for (const domain::Session& row : reader.sessions()) sessions_[row.id] = row.name;
    for (const domain::DeputyActivity& row : reader.deputyActivities(std::nullopt)) origins_[row.id] = row.name;
}

std::string DeputyPieces::cleaned(const std::string& text, const std::vector<domain::HiddenValue>& hidden) {
    const bool hasLines = text.find('\n') != std::string::npos;
    std::vector<std::string> lines;
    for (const std::string& line : base::split(hasLines ? hiddenAcrossLines(text, hidden) : text, '\n')) {
        PublicParagraph paragraph;
        paragraph.text = base::trimmed(line);
        paragraph.found = domain::findPersonalData(paragraph.text, hidden);
        if (!paragraph.text.empty() && !paragraph.isLeftOut()) lines.push_back(paragraph.shown());
    }
    return base::joined(lines, " ");
}

const std::string& DeputyPieces::unitName(domain::UnitId id, std::optional<base::Date> on) const {
    const auto [name, isNew] = unitNames_.try_emplace({id, on});
    const auto unit = isNew ? units_.find(id) : units_.end();
    if (unit != units_.end()) name->second = unit->second.asOf(on).displayName();
    return name->second;
}

void DeputyPieces::hideDeputy(std::vector<domain::HiddenValue>& hidden, domain::DeputyId id) const {
    const auto deputy = deputies_.find(id);
    if (deputy == deputies_.end()) return;
    hide(hidden, PersonalDataKind::known, deputy->second.phone, shortestNumber);
    hide(hidden, PersonalDataKind::known, deputy->second.certificate, shortestNumber);
    hide(hidden, PersonalDataKind::known, deputy->second.address, shortestAddress);
}

void DeputyPieces::hideUnit(std::vector<domain::HiddenValue>& hidden, domain::UnitId id) const {
    const auto unit = units_.find(id);
    if (unit == units_.end()) return;
    for (const domain::UnitContact& contact : unit->second.contacts) {
        hide(hidden, PersonalDataKind::known, contact.phone, shortestNumber);
        hide(hidden, PersonalDataKind::known, contact.address, shortestAddress);
    }
}

// Who must not be named may be named in what is answered together with this piece.
void DeputyPieces::hideUnnamed(Shared& shared, const domain::CaseFacts& other) const {
    for (const domain::Signatory& one : other.signers()) {
        hideDeputy(shared.hidden, one.deputy);
        const auto deputy = deputies_.find(one.deputy);
        if (!isNotNamed(other) || deputy == deputies_.end() || shared.signers.contains(one.deputy)) continue;
        hide(shared.hidden, PersonalDataKind::deputyName, deputy->second.name, shortestName);
    }
}

void DeputyPieces::hidePeople(Shared& shared, const domain::CaseFacts& recorded) {
    for (const domain::DeputyId id : shared.people) hideDeputy(shared.hidden, id);
    for (const domain::Task& task : shared.facts.tasks) {
        hideUnit(shared.hidden, task.unit);
        hide(shared.hidden, PersonalDataKind::known, task.handlerPhone, shortestNumber);
    }
    const auto look = [&](domain::SuggestionId other) {
        if (other == recorded.suggestion.id) return;
        if (const auto facts = reader_.caseFacts(other)) hideUnnamed(shared, *facts);
    };
    for (const domain::MergedPiece& row : recorded.mergedPieces) look(row.piece);
    for (const domain::Merger& row : recorded.mergers) {
        if (!row.mainFacts) {
            look(row.main);
            continue;
        }
        hideUnnamed(shared, *row.mainFacts);
        for (const domain::MergedPiece& piece : row.mainFacts->mergedPieces) look(piece.piece);
    }
}

std::optional<DeputyPieces::Shared> DeputyPieces::share(const domain::CaseFacts& recorded) {
    if (recorded.withdrawal && recorded.withdrawal->isVoid) return std::nullopt;
    Shared shared;
    const auto addPerson = [&](domain::DeputyId id) {
        if (id) shared.people.insert(id);
    };
    for (const domain::Signatory& one : recorded.signers()) addPerson(one.deputy);
    shared.signers = shared.people;
    // Whom units spoke with about a piece that was merged into this one has it in that piece's place.
    std::set<domain::DeputyId> ofMerged;
    for (const domain::MergedPiece& row : recorded.mergedPieces) {
        for (const domain::Signatory& one : row.signers) ofMerged.insert(one.deputy);
    }
    for (const domain::Contact& row : recorded.contacts) {
        if (!ofMerged.contains(row.deputy)) addPerson(row.deputy);
    }
    const domain::Suggestion& suggestion = recorded.suggestion;
    DeputyPiece& piece = shared.piece;
    piece.id = suggestion.id;
    piece.address = suggestion.address();
    piece.term = suggestion.term;
    piece.sessionNumber = suggestion.sessionNumber;
    shared.isKept = isNotNamed(recorded);
    if (shared.isKept) return shared;
    shared.facts = domain::asHandled(recorded);
    shared.summary = domain::summarize(shared.facts);
    shared.debts = domain::replyDebtsOf(recorded, replyTo_);
    hidePeople(shared, recorded);
    piece.title = cleaned(suggestion.title, shared.hidden);
    piece.sessionName = sessions_[suggestion.session];
    if (suggestion.category) piece.category = categories_[*suggestion.category];
    piece.registeredOn = suggestion.registeredOn;
    piece.origin = suggestion.activity;
    if (const auto origin = origins_.find(piece.origin); origin != origins_.end())
        piece.originName = cleaned(origin->second, shared.hidden);
    if (const domain::Merger* merger = recorded.merger()) piece.mainAddress = merger->mainAddress;
    piece.state = shared.summary.state;
    piece.isReplied = shared.summary.isReplied;
    piece.isCompleted = shared.summary.isCompleted;
    piece.completedOn = shared.summary.completedOn;
    piece.resultClass = shared.summary.resultClass;
    tellSigners(shared);
    tellNext(shared);
    tellUnits(shared);
    tellPromises(shared);
    tellActivities(shared);
    return shared;
}

void DeputyPieces::tellSigners(Shared& shared) const {
    const domain::Suggestion& suggestion = shared.facts.suggestion;
    if (const auto found = delegations_.find(suggestion.leadDelegation); found != delegations_.end()) shared.piece.lead = found->second;
    for (const domain::Signatory& one : shared.facts.signers()) {
        const auto found = deputies_.find(one.deputy);
        if (found == deputies_.end()) continue;
        if (one.deputy != suggestion.leadDeputy) {
            shared.piece.coSigners.push_back(found->second.name);
            continue;
        }
        domain::Deputy then = found->second;
        then.delegationName = then.delegationNameOn(suggestion.registeredOn);
        shared.piece.lead = then.described();
    }
}

void DeputyPieces::tellNext(Shared& shared) const {
    const domain::CaseSummary& summary = shared.summary;
    if (summary.nextStep == domain::NextStep::none) return;
    const auto tell = [&](domain::Turn turn, std::optional<domain::UnitId> unit, const std::string& what) {
        std::string who = words_.label(turn);
        if (turn == domain::Turn::unit && unit) {
            std::optional<base::Date> since;
            for (const domain::Task& task : shared.facts.tasks) {
                if (task.unit == *unit) since = task.assignedOn;
            }
            who = unitName(*unit, since);
        }
        shared.piece.nextStep =
            turn == domain::Turn::nobody ? what : words_.text("deputy_record.next_step", {{"who", who}, {"what", what}});
    };
    if (summary.nextStep == domain::NextStep::followMain) {
        shared.piece.nextDueOn = summary.dueOn;
        return tell(domain::Turn::nobody, {}, words_.label(summary.nextStep));
    }
    for (const OpenMatter& matter : openMattersOf(shared.facts, summary, book_)) {
        if (!matter.isNext) continue;
        shared.piece.nextDueOn = matter.dueOn;
        return tell(matter.turn, matter.unit, words_.text(matter.what));
    }
    tell(summary.turn, summary.turnUnit, words_.label(summary.nextStep));
}

void DeputyPieces::tellUnits(Shared& shared) const {
    const domain::CaseFacts& facts = shared.facts;
    for (const domain::Task& task : facts.tasks) {
        if (task.cancelledOn) continue;
        DeputyUnit& unit = shared.piece.units.emplace_back();
        unit.name = unitName(task.unit, task.assignedOn);
        unit.role = task.role;
        unit.round = task.round;
        unit.assignedOn = task.assignedOn;
        unit.dueOn = facts.deadlineOf(task);
        unit.isOpen = task.role != domain::TaskRole::reference && facts.isOpen(task);
        if (const domain::Reply* reply = facts.replyOf(task.id)) {
            unit.doneOn = reply->on;
            unit.resultClass = domain::presentClassOf(facts, *reply);
            unit.documentNumber = cleaned(reply->documentNumber, shared.hidden);
        } else if (const domain::JointOpinion* opinion = facts.jointOpinionOf(task.id)) {
            unit.doneOn = opinion->on;
        }
        unit.daysLate = facts.daysLate(task, unit.doneOn);
    }
}

void DeputyPieces::tellPromises(Shared& shared) const {
    // Of a merged piece the reply is the main one's, and so are its promises.
    const domain::Merger* merger = shared.facts.merger();
    const bool isOfMain = merger != nullptr && merger->mainFacts;
    const domain::CaseFacts& facts = isOfMain ? *merger->mainFacts : shared.facts;
    for (const domain::Commitment& row : facts.commitments) {
        const domain::Task* task = facts.task(row.task);
        if (row.isVoid || task == nullptr) continue;
        DeputyPromise& promise = shared.piece.promises.emplace_back();
        promise.id = row.id;
        promise.number = domain::numberOf(facts, row.id);
        promise.unit = unitName(task->unit, task->assignedOn);
        promise.text = cleaned(row.text, shared.hidden);
        promise.dueOn = domain::dueOf(facts, row);
        promise.state = domain::stateOf(facts, row);
        if (promise.state != domain::CommitmentState::open) promise.settledOn = settlementOf(facts, row);
        promise.daysLate = domain::daysLate(facts, row, today_);
    }
}

void DeputyPieces::tellActivities(Shared& shared) {
    const domain::SessionId session = shared.facts.suggestion.session;
    auto known = activities_.find(session);
    if (known == activities_.end()) known = activities_.emplace(session, reader_.activities(session)).first;
    const domain::Priority* priority = shared.facts.priority();
    for (const domain::Activity& row : known->second) {
        const bool isOfTopic = priority != nullptr && priority->topic && row.topic == priority->topic;
        if (row.suggestion == shared.facts.suggestion.id || isOfTopic)
            shared.piece.activities.push_back({row.kind, row.on, cleaned(row.place, shared.hidden)});
    }
}

DeputyPiece DeputyPieces::of(domain::DeputyId deputy, const Shared& shared) const {
    DeputyPiece piece = shared.piece;
    addOwn(deputy, shared, piece);
    return piece;
}

void DeputyPieces::addOwn(domain::DeputyId deputy, const Shared& shared, DeputyPiece& piece) const {
    const domain::CaseFacts& facts = shared.facts;
    piece.isSigned = shared.signers.contains(deputy);
    for (const domain::CoSigner& row : facts.coSigners) {
        if (row.deputy == deputy) piece.order = row.order;
    }
    bool isAllDelivered = true;
    std::size_t place = 0;
    for (const domain::Task& task : facts.tasks) {
        if (task.cancelledOn) continue;
        DeputyUnit& unit = piece.units[place++];
        for (const domain::ReplyDebt& debt : shared.debts) {
            if (debt.task != task.id || debt.signer.deputy != deputy || !debt.reply) continue;
            unit.isOwed = true;
            unit.deliveredBy = debt.way;
            unit.deliveredOn = debt.on;
            isAllDelivered = isAllDelivered && (task.round != facts.round() || !debt.isOpen());
        }
    }
    for (const domain::Contact& row : facts.contacts) {
        if (row.deputy != deputy) continue;
        const domain::Task* task = facts.task(row.task);
        piece.contacts.push_back({row.id, task == nullptr ? std::string() : unitName(task->unit, task->assignedOn), row.phase, row.way,
                                  row.on, cleaned(row.place, shared.hidden), cleaned(row.deputyOpinion, shared.hidden)});
    }
    std::stable_sort(piece.contacts.begin(), piece.contacts.end(),
                     [](const DeputyContact& left, const DeputyContact& right) { return left.on < right.on; });
    for (const domain::Feedback& row : facts.feedback) {
        const bool isTheirs = row.deputy == deputy || (!row.deputy && facts.suggestion.leadDeputy == deputy);
        if (!isTheirs) continue;
        const domain::Task* task = row.task ? facts.task(*row.task) : nullptr;
        piece.ratings.push_back({row.round, task == nullptr ? std::string() : unitName(task->unit, task->assignedOn), row.on, row.process,
                                 row.result, cleaned(row.comment, shared.hidden)});
    }
    std::stable_sort(piece.ratings.begin(), piece.ratings.end(),
                     [](const DeputyRating& left, const DeputyRating& right) { return left.round < right.round; });
    const std::vector<domain::DeputyId> missing = domain::signersWithoutForm(facts, facts.round());
    piece.awaitsRating = shared.summary.state == domain::CaseState::replied && facts.suggestion.replyWanted && isAllDelivered &&
                         std::find(missing.begin(), missing.end(), deputy) != missing.end();
}

}  // namespace huying::app

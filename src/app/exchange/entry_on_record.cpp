// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/entry_on_record.h"

#include <algorithm>
#include <map>
#include <set>

#include <nlohmann/json.hpp>

#include "app/commands/command_json.h"
#include "app/exchange/line_text.h"
#include "app/exchange/promise_on_record.h"
#include "app/sight/scoped_facts.h"
#include "base/text.h"
#include "domain/follow_up.h"
#include "domain/void_facts.h"

namespace huying::app {

using domain::CaseFacts;
using Json = nlohmann::ordered_json;

namespace {

// An entry on record that its correction can name.
struct Candidate {
    std::int64_t id = 0;
    domain::TaskId task;
    domain::CommitmentId promise;  // of a step
    EntryState state;
    Json naming = Json::object();  // the keys by which its correction is about it
};

// Sets what is not empty, so that a state is what stateOf makes of a row in the history.
class StateWriter {
public:
    explicit StateWriter(EntryState& state) : state_(state) {}
    StateWriter& text(const char* key, const std::string& value) {
        if (!value.empty()) state_[key] = value;
        return *this;
    }
    StateWriter& day(const char* key, const std::optional<base::Date>& value) { return text(key, base::isoOrEmpty(value)); }
    StateWriter& flag(const char* key, bool value) { return text(key, value ? "1" : ""); }
    template <class E>
    StateWriter& code(const char* key, const std::optional<E>& value) {
        return text(key, value ? std::string(base::codeOf(*value)) : std::string());
    }
    StateWriter& row(const char* key, std::int64_t id) { return text(key, id == 0 ? std::string() : std::to_string(id)); }

private:
    EntryState& state_;
};

// All entries of one kind of a piece. Promises are counted as the unit sees them, as its own commands count them; the executor
// counts them among all (entry_numbers.h).
class Candidates {
public:
    Candidates(const CorrectableKind& kind, const CaseFacts& whole, const Viewer& worker, CaseFacts seen)
        : kind_(kind), whole_(whole), worker_(worker), seen_(std::move(seen)) {}

    std::vector<Candidate> all() {
        if (kind_.table == "progress_note") addProgress();
        if (kind_.table == "contact") addContacts();
        if (kind_.table == "reply") addReplies();
        if (kind_.table == "joint_opinion") addOpinions();
        if (kind_.table == "delivery") addDeliveries();
        if (kind_.table == "commitment") addPromises();
        if (kind_.table == "commitment_step") addSteps();
        if (kind_.table == "second_reply") addSecondReplies();
        if (kind_.table == "look_back_answer") addAnswers();
        return std::move(all_);
    }

private:
    [[nodiscard]] bool isOfUnit(domain::TaskId id) const {
        const domain::Task* task = whole_.task(id);
        return task != nullptr && worker_.recordsFor(task->unit);
    }
    Candidate& add(std::int64_t id, domain::TaskId task) {
        Candidate& one = all_.emplace_back();
        one.id = id;
        one.task = task;
        return one;
    }

    void addProgress() {
        for (const auto* row : domain::recorded(whole_, &domain::VoidableFacts::notes)) {
            if (!isOfUnit(row->task)) continue;
            Candidate& one = add(row->id.value, row->task);
            StateWriter(one.state)
                .day("happened_on", row->on)
                .text("text", row->text)
                .flag("plan", row->isPlan)
                .text("owner", row->owner)
                .day("due_on", row->dueOn)
                .flag("#measure", row->isMeasure)
                .flag("void", !row->voidReason.empty());
            one.naming["progress_number"] = domain::numberOf(seen_, &domain::VoidableFacts::notes, *row);
        }
    }

    void addContacts() {
        for (const domain::Contact& row : whole_.contacts) {
            if (!isOfUnit(row.task)) continue;
            Candidate& one = add(row.id.value, row.task);
            StateWriter(one.state)
                .code("phase", std::optional(row.phase))
                .code("way", std::optional(row.way))
                .day("contacted_on", row.on)
                .row("deputy", row.deputy.value)
                .text("place", row.place)
                .text("people", row.people)
                .text("deputy_opinion", row.deputyOpinion)
                .text("unit_answer", row.unitAnswer)
                .flag("signed", row.isSigned);
            const auto place = std::find_if(seen_.contacts.begin(), seen_.contacts.end(),
                                            [&](const domain::Contact& other) { return other.id == row.id; });
            one.naming["contact_number"] = place == seen_.contacts.end() ? 0 : place - seen_.contacts.begin() + 1;
        }
    }

    // Those that a correction means by the unit alone.
    void addReplies() {
        for (const domain::Task& task : whole_.tasks) {
            const domain::Reply* row = whole_.replyOf(task.id);
            if (row == nullptr || !isOfUnit(task.id)) continue;
            Candidate& one = add(row->id.value, task.id);
            StateWriter(one.state)
                .day("replied_on", row->on)
                .code("result_class", row->resultClass)
                .text("document_number", row->documentNumber)
                .text("signatory", row->signatory)
                .text("text", row->text)
                .text("late_reason", row->lateReason)
                .text("opinions_adopted", row->opinionsAdopted)
                .code("publish_by_unit", row->publishByUnit);
            one.naming["round"] = task.round;
        }
    }

    void addOpinions() {
        for (const domain::Task& task : whole_.tasks) {
            const domain::JointOpinion* row = whole_.jointOpinionOf(task.id);
            if (row == nullptr || !isOfUnit(task.id)) continue;
            StateWriter(add(row->id.value, task.id).state)
                .day("given_on", row->on)
                .text("text", row->text)
                .text("signatory", row->signatory)
                .text("document_number", row->documentNumber);
        }
    }

    void addDeliveries() {
        for (const auto* row : domain::recorded(whole_, &domain::VoidableFacts::deliveries)) {
            const auto reply = std::find_if(whole_.replies.begin(), whole_.replies.end(),
                                            [&](const domain::Reply& given) { return given.id == row->reply; });
            if (reply == whole_.replies.end() || !isOfUnit(reply->task)) continue;
            Candidate& one = add(row->id.value, reply->task);
            StateWriter(one.state)
                .day("happened_on", row->on)
                .code("way", row->way)
                .flag("form_sent", row->formSent)
                .row("#deputy", row->deputy.value)
                .row("#delegation", row->delegation.value)
                .flag("void", !row->voidReason.empty());
            one.naming["delivery_number"] = domain::numberOf(seen_, &domain::VoidableFacts::deliveries, *row);
        }
    }

    void addPromises() {
        for (const domain::Commitment& row : whole_.commitments) {
            if (!isOfUnit(row.task)) continue;
            Candidate& one = add(row.id.value, row.task);
            StateWriter(one.state)
                .day("happened_on", row.on)
                .text("text", row.text)
                .day("due_on", row.dueOn)
                .text("owner", row.owner)
                .flag("void", row.isVoid);
            one.naming["commitment"] = domain::numberOf(seen_, row.id);
        }
    }

    // Counted within their promise, the same for everybody.
    void addSteps() {
        for (const domain::Commitment& promise : whole_.commitments) {
            int number = 0;
            for (const domain::CommitmentStep* row : domain::recordedStepsOf(whole_, promise.id)) {
                ++number;
                if (!isOfUnit(promise.task) || row->kind == domain::CommitmentStepKind::rated) continue;
                Candidate& one = add(row->id.value, promise.task);
                one.promise = promise.id;
                StateWriter(one.state)
                    .code("step", std::optional(row->kind))
                    .day("happened_on", row->on)
                    .text("text", row->text)
                    .day("due_on", row->dueOn)
                    .text("signatory", row->signatory)
                    .day("deputy_told_on", row->deputyToldOn)
                    .flag("void", !row->voidReason.empty());
                one.naming["commitment"] = domain::numberOf(seen_, promise.id);
                one.naming["entry"] = number;
            }
        }
    }

    // The last one of each unit, which is what a correction means.
    void addSecondReplies() {
        for (auto row = whole_.secondReplies.rbegin(); row != whole_.secondReplies.rend(); ++row) {
            const domain::Task* task = whole_.task(row->task);
            const bool hasLater = std::any_of(all_.begin(), all_.end(), [&](const Candidate& one) {
                return task != nullptr && whole_.task(one.task)->unit == task->unit;
            });
            if (!isOfUnit(row->task) || hasLater) continue;
            StateWriter(add(row->id.value, row->task).state)
                .day("replied_on", row->on)
                .code("result_class", row->resultClass)
                .text("document_number", row->documentNumber)
                .text("signatory", row->signatory)
                .text("text", row->text)
                .code("way", row->way);
        }
    }

    void addAnswers() {
        for (const domain::LookBackLine& line : whole_.lookBackLines) {
            int number = 0;
            for (const domain::LookBackAnswer* row : domain::recordedAnswersOf(whole_, line.id)) {
                ++number;
                if (!isOfUnit(line.task)) continue;
                Candidate& one = add(row->id.value, line.task);
                StateWriter(one.state)
                    .row("#line", line.id.value)
                    .day("happened_on", row->on)
                    .code("answer_state", std::optional(row->state))
                    .text("text", row->text)
                    .text("evidence", row->evidence)
                    .day("expected_on", row->expectedOn)
                    .text("person", row->person)
                    .flag("void", !row->voidReason.empty());
                one.naming["look_back"] = line.roundName;
                one.naming["commitment"] = line.commitment ? domain::numberOf(whole_, *line.commitment) : 0;
                one.naming["entry"] = number;
            }
        }
    }

    const CorrectableKind& kind_;
    const CaseFacts& whole_;
    const Viewer& worker_;
    CaseFacts seen_;
    std::vector<Candidate> all_;
};

std::optional<std::size_t> placeAmong(const std::vector<EntryState>& states, const EntryState& state) {
    for (std::size_t i = states.size(); i-- > 0;) {
        if (isSameState(states[i], state)) return i;
    }
    return std::nullopt;
}

const Candidate* saying(const std::vector<EntryState>& states, const std::vector<Candidate>& candidates) {
    for (const EntryState& state : states) {
        for (const Candidate& one : candidates) {
            if (isSameState(one.state, state)) return &one;
        }
    }
    return nullptr;
}

// The one that a command made as the unit's was at some time, the earliest of its states first; else one that says the same as one
// of them now: an entry that was corrected is not taken for another one that happens to say so.
const Candidate* candidateOf(const ReturnedEntry& entry, std::vector<Candidate>& candidates, std::int64_t base,
                             const HistoryOfPiece& history) {
    if (candidates.empty()) return nullptr;
    if (entry.states.size() == 1) {
        if (const Candidate* one = saying(entry.states, candidates)) return one;
    }
    const EntryHistory made = history();
    // One that the unit's register came with is known there: its new entry is another one, unless somebody made the old one unknown.
    std::erase_if(candidates, [&](const Candidate& one) {
        const EntryHistory::Row* row = made.find(entry.kind->table, one.id);
        return row != nullptr && row->madeBy <= base && placeAmong(entry.states, one.state);
    });
    const Candidate* changed = nullptr;
    for (const EntryState& state : entry.states) {
        for (const Candidate& one : candidates) {
            const EntryHistory::Row* row = made.find(entry.kind->table, one.id);
            if (row == nullptr || !isSameState(row->steps.front().state, state)) continue;
            if (placeAmong(entry.states, one.state)) return &one;
            changed = &one;
        }
    }
    const Candidate* said = saying(entry.states, candidates);
    return said != nullptr ? said : changed;
}

std::string valueIn(const EntryState& state, const std::string& key) {
    const auto found = state.find(key);
    return found == state.end() ? std::string() : found->second;
}

Json correctedValue(const CorrectableColumn& column, const std::string& value, RegisterReader& reader) {
    if (column.isFlag) return !value.empty();
    if (value.empty()) return nullptr;
    if (column.key != "deputy") return value;
    const auto deputy = reader.deputy(domain::DeputyId(std::atoll(value.c_str())));
    if (!deputy) return value;
    if (!deputy->certificate.empty()) return Json{{"certificate", deputy->certificate}};
    return Json{{"name", deputy->name}, {"delegation", deputy->delegationName}};
}

std::string asRead(const CorrectableColumn& column, const std::string& value, RegisterReader& reader) {
    if (column.key != "deputy" || value.empty()) return value;
    const auto deputy = reader.deputy(domain::DeputyId(std::atoll(value.c_str())));
    return deputy ? deputy->described() : value;
}

std::vector<ChangedValue> differences(const CorrectableKind& kind, const EntryState& before, const EntryState& now,
                                      RegisterReader& reader) {
    std::vector<ChangedValue> all;
    for (const CorrectableColumn& column : kind.columns) {
        const std::string key(column.key);
        const std::string was = valueIn(before, key);
        const std::string is = valueIn(now, key);
        if (key.starts_with('#') || base::comparableName(was) == base::comparableName(is)) continue;
        all.push_back({std::string(kind.table), std::string(column.column), asRead(column, was, reader), asRead(column, is, reader)});
    }
    return all;
}

}  // namespace

EntryHistory historyOfEntries(RegisterReader& reader, const CaseFacts& whole) {
    std::set<domain::SuggestionId> pieces{whole.suggestion.id};
    for (const domain::Merger& row : whole.mergers) pieces.insert(row.main);
    std::map<std::int64_t, HistoryEntry> entries;  // one of several pieces once
    for (const domain::SuggestionId piece : pieces) {
        for (HistoryEntry& one : reader.historyOfCase(piece)) entries.try_emplace(one.entry, std::move(one));
    }
    EntryHistory history(0);
    for (const auto& [number, one] : entries) history.take(one);
    return history;
}

std::vector<ChangedValue> changesBy(RegisterReader& reader, std::int64_t entry) {
    std::vector<ChangedValue> changes;
    for (const HistoryEntry& one : reader.historyEntries(entry, entry)) {
        const CorrectableKind* corrected = kindOfCorrection(one.command);
        for (const HistoryChange& change : one.changes) {
            if (corrected == nullptr || change.table != corrected->table) continue;
            const auto column = std::find_if(corrected->columns.begin(), corrected->columns.end(),
                                             [&](const CorrectableColumn& known) { return known.column == change.column; });
            if (column == corrected->columns.end()) continue;
            const auto shown = [&](const std::string& value) { return column->isFlag && value == "0" ? std::string() : value; };
            changes.push_back({change.table, change.column, asRead(*column, shown(change.oldValue.value_or("")), reader),
                               asRead(*column, shown(change.newValue.value_or("")), reader)});
        }
    }
    return changes;
}

base::Error changedMeanwhile(const EntryOnRecord& found, const Words& words) {
    return base::Error("returned-entry-changed", "", "conflict").with("values", changesText(found.meanwhile, words));
}

base::Checked<EntryOnRecord> entryOnRecord(const ReturnedEntry& entry, const CaseOfEntry& place, const HistoryOfPiece& history) {
    const CaseFacts& whole = place.whole;
    RegisterReader& reader = place.reader;
    auto recorded = reader.caseFacts(whole.suggestion.id);
    if (!recorded) return EntryOnRecord();
    const CaseFacts seen = domain::asHandled(asSeenBy(place.worker, std::move(*recorded)));
    std::vector<Candidate> candidates = Candidates(*entry.kind, whole, place.worker, seen).all();
    if (entry.promise) {
        // Of another promise a step is another one, however much it says the same.
        const auto promise = promiseOnRecord(*entry.promise, place, history);
        std::erase_if(candidates, [&](const Candidate& one) { return !promise || one.promise != *promise; });
    }
    const Candidate* found = candidateOf(entry, candidates, place.base, history);
    EntryOnRecord result;
    const EntryState& wanted = entry.states[entry.state];
    if (found == nullptr) {
        result.changes = differences(*entry.kind, entry.state == 0 ? EntryState() : entry.states[entry.state - 1], wanted, reader);
        return result;
    }
    result.task = found->task;
    result.row = found->id;
    const auto known = placeAmong(entry.states, found->state);
    if (isSameState(found->state, wanted) || (known && *known > entry.state)) {
        result.standing = EntryOnRecord::Standing::same;
        result.isLater = !isSameState(found->state, wanted);
        return result;
    }
    result.standing = known ? EntryOnRecord::Standing::earlier : EntryOnRecord::Standing::changed;
    // Of what somebody else has changed only what the unit changed is made otherwise.
    const EntryState& before = known ? found->state : entry.states[entry.state == 0 ? 0 : entry.state - 1];
    if (!known) result.meanwhile = differences(*entry.kind, before, found->state, reader);
    Json command{{"command", entry.kind->correction}, {"case", whole.suggestion.address()}};
    if (entry.kind->isNamedByUnit) {
        for (const domain::Unit& unit : reader.units()) {
            if (unit.id == whole.task(found->task)->unit) command["unit"] = unit.displayName();
        }
    }
    command.update(found->naming);
    EntryState after = found->state;
    for (const CorrectableColumn& column : entry.kind->columns) {
        const std::string key(column.key);
        const std::string is = valueIn(wanted, key);
        if (key.starts_with('#') || base::comparableName(valueIn(before, key)) == base::comparableName(is)) continue;
        command[key] = correctedValue(column, is, reader);
        after.erase(key);
        if (!is.empty()) after[key] = is;
    }
    // Taking back needs no reason at the unit, making void one here.
    const bool becomesVoid = command.value("void", false);
    if (!entry.reason.empty() || becomesVoid)
        command["reason"] = entry.reason.empty() ? place.words.text("exchange.taken_back_there") : entry.reason;
    result.changes = differences(*entry.kind, found->state, after, reader);
    auto request = commandFromJson(command.dump(-1, ' ', false, Json::error_handler_t::replace), "");
    if (!request) return tl::unexpected(request.error());
    result.correction = std::move(*request);
    return result;
}

}  // namespace huying::app

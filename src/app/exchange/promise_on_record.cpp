// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/promise_on_record.h"

#include <algorithm>

#include "app/sight/scoped_facts.h"
#include "base/text.h"
#include "domain/follow_up.h"

namespace huying::app {

using base::Error;
using domain::CaseFacts;
using domain::Commitment;

namespace {

constexpr std::size_t mostQuoted = 60;

bool isOfUnit(const Commitment& row, const CaseOfEntry& place) {
    const domain::Task* task = place.whole.task(row.task);
    return task != nullptr && place.worker.recordsFor(task->unit);
}

bool saysTheSame(const Commitment& left, const Commitment& right) {
    return left.task == right.task && left.on == right.on && left.dueOn == right.dueOn && left.isVoid == right.isVoid &&
           base::comparableName(left.text) == base::comparableName(right.text) &&
           base::comparableName(left.owner) == base::comparableName(right.owner);
}

Error doubt(const char* code, const PromiseMark& mark, const CaseOfEntry& place) {
    const auto text = mark.states.empty() ? EntryState::const_iterator() : mark.states.back().find("text");
    const bool hasText = !mark.states.empty() && text != mark.states.back().end();
    return Error(code, "commitment", "conflict")
        .with("case", place.whole.suggestion.address())
        .with("sent", hasText ? base::shortened(text->second, mostQuoted) : std::string());
}

}  // namespace

base::Result<domain::CommitmentId> promiseOnRecord(const PromiseMark& mark, const CaseOfEntry& place, const HistoryOfPiece& history) {
    const std::vector<Commitment>& rows = place.whole.commitments;
    const auto withKey = [&](std::int64_t key) {
        return std::find_if(rows.begin(), rows.end(), [&](const Commitment& row) { return row.id.value == key && isOfUnit(row, place); });
    };
    if (mark.states.empty()) {
        const auto found = withKey(mark.id);
        if (found == rows.end()) return base::failure(doubt("returned-promise-gone", mark, place));
        return found->id;
    }
    const ReturnedEntry promise{kindOfRecord(RecordCommitment::name), mark.states, mark.states.size() - 1, false, false, {}};
    const auto entry = entryOnRecord(promise, place, history);
    const auto found = entry ? withKey(entry->row) : rows.end();
    if (found == rows.end()) return base::failure(doubt("returned-promise-missing", mark, place));
    const bool hasTwin =
        std::any_of(rows.begin(), rows.end(), [&](const Commitment& row) { return row.id != found->id && saysTheSame(row, *found); });
    if (hasTwin) return base::failure(doubt("returned-promise-uncertain", mark, place));
    return found->id;
}

std::optional<Error> namePromise(CommandRequest& request, const ReturnedEntry& entry, const CaseOfEntry& place,
                                 const HistoryOfPiece& history) {
    const auto* step = request.command.as<RecordCommitmentProgress>();
    if (step == nullptr) return std::nullopt;
    RecordCommitmentProgress named = *step;
    if (entry.promise) {
        const auto promise = promiseOnRecord(*entry.promise, place, history);
        if (!promise) return promise.error();
        // Promises keep their numbers for whoever sees only some of them (scoped_facts.h).
        named.commitment = domain::numberOf(place.whole, *promise);
        request.command = named;
        return std::nullopt;
    }
    const auto several = std::count_if(place.whole.commitments.begin(), place.whole.commitments.end(),
                                       [&](const Commitment& row) { return !row.isVoid && isOfUnit(row, place); });
    if (named.commitment || several < 2) return std::nullopt;
    return Error("returned-promise-unnamed", "commitment", "conflict").with("case", place.whole.suggestion.address());
}

}  // namespace huying::app

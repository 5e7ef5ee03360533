// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/undone_ratings.h"

#include <algorithm>

#include "domain/void_facts.h"

namespace huying::storage {

namespace {

using domain::CommitmentStep;
using domain::CommitmentStepId;
using domain::VoidableFacts;

void takeOff(const RowChange& change, domain::CaseFacts& facts) {
    if (change.operation == Operation::insert) {
        const auto isIt = [&](const CommitmentStep& one) { return one.id.value == change.row; };
        std::erase_if(facts.commitmentSteps, isIt);
        std::erase_if(facts.voided.commitmentSteps, isIt);
        return;
    }
    CommitmentStep row;
    for (const CommitmentStep* step : domain::recorded(facts, &VoidableFacts::commitmentSteps)) {
        if (step->id.value == change.row) row = *step;
    }
    row.id = CommitmentStepId(change.row);
    for (const ValueChange& value : change.values) {
        if (!value.oldValue) continue;
        if (value.column == "commitment_id") row.commitment = domain::CommitmentId(std::stoll(*value.oldValue));
        if (value.column == "kind") row.kind = base::fromCode<domain::CommitmentStepKind>(*value.oldValue).value_or(row.kind);
        if (value.column == "on_date") row.on = base::parseIsoDate(*value.oldValue).value_or(row.on);
        if (value.column == "void_reason") row.voidReason = *value.oldValue;
    }
    domain::place(facts, &VoidableFacts::commitmentSteps, row);
}

std::vector<RowChange> stepChanges(Connection& connection, const StoredEntry& entry) {
    std::vector<RowChange> changes = decoded(connection, entry.changes);
    std::erase_if(changes, [](const RowChange& change) { return change.table != "commitment_step"; });
    return changes;
}

// The case with what its promises had come to before the later entries.
domain::CaseFacts withoutLater(Connection& connection, domain::CaseFacts facts, const std::vector<StoredEntry>& later) {
    for (auto entry = later.rbegin(); entry != later.rend(); ++entry) {
        for (const RowChange& change : stepChanges(connection, *entry)) takeOff(change, facts);
    }
    return facts;
}

std::set<std::int64_t> rowsOf(const domain::CaseFacts& facts, domain::CommitmentId promise) {
    std::set<std::int64_t> rows;
    for (const CommitmentStep* step : domain::recordedStepsOf(facts, promise)) rows.insert(step->id.value);
    return rows;
}

}  // namespace

std::set<std::int64_t> entriesInTheWayOfRatings(Connection& connection, const domain::CaseFacts& before, const domain::CaseFacts& after,
                                                const std::vector<StoredEntry>& later, const UndoneBatches& undone, Direction direction) {
    const domain::CaseFacts then = withoutLater(connection, after, later);
    std::set<std::int64_t> promised;  // all that was said of the promise since may have brought it about
    std::set<std::int64_t> rated;     // what was rated on the strength of what is taken back
    for (const CommitmentStep* rating : domain::ratingsWithoutTheirCause(then, after)) {
        promised.merge(rowsOf(then, rating->commitment));
        promised.merge(rowsOf(after, rating->commitment));
    }
    for (const CommitmentStep* rating : domain::ratingsWithoutTheirCause(before, after)) {
        if (direction == Direction::again) promised.merge(rowsOf(after, rating->commitment));
        rated.insert(rating->id.value);
    }
    std::set<std::int64_t> inTheWay;
    if (promised.empty() && rated.empty()) return inTheWay;
    for (const StoredEntry& entry : later) {
        if (undone.isUndone(entry.batch)) continue;
        const bool isUndo = undone.isUndo(entry.batch);
        for (const RowChange& change : stepChanges(connection, entry)) {
            const bool isRating = rated.contains(change.row) && (!isUndo || change.operation == Operation::insert);
            if (isRating || promised.contains(change.row)) inTheWay.insert(entry.entry);
        }
    }
    return inTheWay;
}

}  // namespace huying::storage

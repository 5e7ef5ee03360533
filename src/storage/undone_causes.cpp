// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/undone_causes.h"

#include <algorithm>

#include "storage/case_store.h"
#include "storage/look_back_store.h"
#include "storage/submission_store.h"

namespace huying::storage {

using domain::FactKind;
using domain::MissingCause;

namespace {

std::string_view tableOf(FactKind fact) {
    switch (fact) {
        case FactKind::task:
            return "task";
        case FactKind::extension:
            return "extension";
        case FactKind::returnRequest:
            return "return_request";
        case FactKind::unitProposal:
            return "unit_proposal";
        case FactKind::delivery:
            return "delivery";
        case FactKind::contact:
            return "contact";
        case FactKind::feedback:
            return "feedback";
        case FactKind::rehandlingOrder:
            return "rehandling_order";
        case FactKind::completion:
            return "completion";
        case FactKind::withdrawal:
            return "withdrawal";
        case FactKind::jointOpinion:
            return "joint_opinion";
        case FactKind::ratingMeeting:
            return "rating_meeting";
        case FactKind::commitment:
            return "commitment";
        case FactKind::commitmentStep:
            return "commitment_step";
        case FactKind::secondReply:
            return "second_reply";
        case FactKind::merger:
            return "merger";
        case FactKind::reply:
            return "reply";
        case FactKind::unitPlan:
            return "unit_plan";
        case FactKind::consultation:
            return "consultation";
        case FactKind::archiving:
            return "archiving";
        case FactKind::publication:
            return "publication";
        case FactKind::lookBackLine:
            return "look_back_line";
        case FactKind::lookBackAnswer:
            return "look_back_answer";
        case FactKind::lookBackFinding:
            return "look_back_finding";
    }
    return "";
}

bool hasRatedPromise(const domain::CaseFacts& facts) {
    return std::any_of(facts.commitmentSteps.begin(), facts.commitmentSteps.end(),
                       [](const domain::CommitmentStep& row) { return row.kind == domain::CommitmentStepKind::rated; });
}

std::vector<domain::SubmissionFault> faultsIn(Connection& connection, domain::SubmissionId id) {
    const auto paper = readSubmission(connection, id);
    return paper ? domain::faultsOf(*paper) : std::vector<domain::SubmissionFault>();
}

bool touchesAny(const std::vector<RowChange>& changes, const std::set<FactKind>& facts) {
    return std::any_of(changes.begin(), changes.end(), [&](const RowChange& change) {
        return std::any_of(facts.begin(), facts.end(), [&](FactKind fact) { return change.table == tableOf(fact); });
    });
}

}  // namespace

UndoneCauses::UndoneCauses(Connection& connection, const std::vector<StoredEntry>& batch, Direction direction)
    : connection_(connection), direction_(direction), lastOfBatch_(batch.back().entry) {
    std::set<domain::SuggestionId> cases;
    std::set<domain::SuggestionId> vanishing;
    std::set<domain::SubmissionId> papers;
    for (const StoredEntry& entry : batch) {
        const std::vector<RowChange> changes = decoded(connection, entry.changes);
        cases.merge(casesTouched(connection, changes));
        cases.merge(casesInChangedRounds(connection, changes));  // whose days say what may be recorded
        papers.merge(submissionsTouched(connection, changes));
        for (const RowChange& change : changes) {
            if (change.table == "suggestion" && change.operation == Operation::insert) vanishing.insert(domain::SuggestionId(change.row));
        }
    }
    for (const domain::SuggestionId id : withMergedPieces(connection, cases)) {
        if (auto facts = vanishing.contains(id) ? std::nullopt : readCase(connection, id)) {
            std::vector<MissingCause> missing = domain::missingCauses(*facts);
            before_.emplace(id, Before{std::move(*facts), std::move(missing)});
        } else if (!vanishing.contains(id)) {
            before_.emplace(id, Before{});  // one that comes back
        }
        if (const auto paper = submissionOf(connection, id)) papers.insert(*paper);  // the number is one of its events
    }
    for (const domain::SubmissionId id : papers) papersBefore_.emplace(id, faultsIn(connection, id));
}

std::vector<std::int64_t> UndoneCauses::laterEntriesInTheWay(const UndoneBatches& undone) const {
    std::set<std::int64_t> inTheWay;
    for (const auto& [id, before] : before_) {
        const auto after = readCase(connection_, id);
        if (!after) continue;
        if (hasRatedPromise(*after))
            inTheWay.merge(entriesInTheWayOfRatings(connection_, before.facts, *after, laterEntriesOf(id), undone, direction_));
        std::set<FactKind> facts;
        bool isOutsideRound = false;
        for (const MissingCause& missing : newlyMissing(*after, before.missing)) {
            facts.insert(missing.fact);
            isOutsideRound |= missing.cause == domain::Cause::openLookBack;
        }
        if (facts.empty()) continue;
        // A publication that counts again: the reply went since, by being sent back or with the main case.
        if (facts.contains(FactKind::publication)) facts.insert({FactKind::reply, FactKind::merger});
        // What is said of a line that counts again: the line was taken out since, or the answer that was compared was made void; a line
        // about a promise: that was made void.
        const bool isSaid = facts.contains(FactKind::lookBackAnswer) || facts.contains(FactKind::lookBackFinding);
        if (isSaid) facts.insert({FactKind::lookBackLine, FactKind::lookBackAnswer});
        if (facts.contains(FactKind::lookBackLine)) facts.insert(FactKind::commitment);
        const std::size_t others = inTheWay.size();
        for (const domain::SuggestionId handled : handledAsNow(id)) {
            for (const StoredEntry& entry : laterEntriesOf(handled)) {
                if (undone.isUndone(entry.batch)) continue;
                // What is done again may also miss what an undo took away in between.
                const bool isBuiltOn = !undone.isUndo(entry.batch) && touchesAny(decoded(connection_, entry.changes), facts);
                if ((direction_ == Direction::again && handled == id) || isBuiltOn) inTheWay.insert(entry.entry);
            }
        }
        // What comes back into a round that has been closed since: the round is no matter of the piece.
        if (isOutsideRound && inTheWay.size() == others) inTheWay.merge(laterEntriesOfRounds(undone));
    }
    for (const auto& [id, before] : papersBefore_) {
        if (!isNewlyAtFault(id, before)) continue;
        std::vector<StoredEntry> entries = readEntriesOfSubmission(connection_, id);
        if (const auto paper = readSubmission(connection_, id); paper && paper->suggestion) {
            for (StoredEntry& entry : readEntriesOfCase(connection_, paper->suggestion)) entries.push_back(std::move(entry));
        }
        for (const StoredEntry& entry : entries) {
            if (entry.entry <= lastOfBatch_ || undone.isUndone(entry.batch)) continue;
            if (direction_ == Direction::again || !undone.isUndo(entry.batch)) inTheWay.insert(entry.entry);
        }
    }
    return {inTheWay.begin(), inTheWay.end()};
}

std::vector<StoredEntry> UndoneCauses::laterEntriesOf(domain::SuggestionId id) const {
    std::vector<StoredEntry> entries = readEntriesOfCase(connection_, id);
    std::erase_if(entries, [this](const StoredEntry& entry) { return entry.entry <= lastOfBatch_; });
    return entries;
}

// Undos too: a round may also have been closed again by taking back that it was opened again.
std::set<std::int64_t> UndoneCauses::laterEntriesOfRounds(const UndoneBatches& undone) const {
    std::set<std::int64_t> later;
    for (const StoredEntry& entry : readEntries(connection_, lastOfBatch_ + 1, lastEntry(connection_))) {
        if (!undone.isUndone(entry.batch) && !casesInChangedRounds(connection_, decoded(connection_, entry.changes)).empty())
            later.insert(entry.entry);
    }
    return later;
}

// The piece, and the main case where its replies stand.
std::vector<domain::SuggestionId> UndoneCauses::handledAsNow(domain::SuggestionId id) const {
    const auto facts = readCase(connection_, id);
    if (!facts || facts->merger() == nullptr) return {id};
    return {id, facts->merger()->main};
}

bool UndoneCauses::isNewlyAtFault(domain::SubmissionId id, const std::vector<domain::SubmissionFault>& before) const {
    const std::vector<domain::SubmissionFault> now = faultsIn(connection_, id);
    return std::any_of(now.begin(), now.end(),
                       [&](const domain::SubmissionFault& fault) { return !std::binary_search(before.begin(), before.end(), fault); });
}

std::vector<MissingCause> UndoneCauses::newlyMissing(const domain::CaseFacts& after, const std::vector<MissingCause>& before) const {
    std::vector<MissingCause> causes;
    for (const MissingCause& missing : domain::missingCauses(after)) {
        if (std::binary_search(before.begin(), before.end(), missing)) continue;
        // Doing a correction of the signers again leaves behind what the correction left behind.
        if (direction_ == Direction::back || !isLeftBehind(missing)) causes.push_back(missing);
    }
    return causes;
}

}  // namespace huying::storage

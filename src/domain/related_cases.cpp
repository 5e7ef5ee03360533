// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/related_cases.h"

#include <algorithm>
#include <iterator>

#include "domain/case_facts.h"

namespace huying::domain {

const Merger* CaseFacts::merger() const {
    const auto found = std::find_if(mergers.begin(), mergers.end(), [](const Merger& row) { return !row.endedOn; });
    return found == mergers.end() ? nullptr : &*found;
}

bool CaseFacts::hasMergedPieces() const {
    return std::any_of(mergedPieces.begin(), mergedPieces.end(), [](const MergedPiece& row) { return !row.endedOn && !row.isWithdrawn; });
}

std::vector<Signatory> CaseFacts::signers() const {
    std::vector<Signatory> all{{suggestion.leadDeputy, suggestion.leadDelegation}};
    for (const CoSigner& row : coSigners) all.push_back({row.deputy, {}});
    return all;
}

bool CaseFacts::isSigner(DeputyId deputy) const {
    return deputy == suggestion.leadDeputy ||
           std::any_of(coSigners.begin(), coSigners.end(), [deputy](const CoSigner& row) { return row.deputy == deputy; });
}

void putAsHandled(CaseFacts& facts) {
    const Merger* merger = facts.merger();
    if (facts.isHandledWithMain || facts.withdrawal || merger == nullptr || !merger->mainFacts) return;
    const CaseFacts own = facts;
    const CaseFacts& main = *merger->mainFacts;
    facts.isHandledWithMain = true;
    const auto isOfFirstRound = [](const CaseFacts& of, TaskId id) {
        const Task* task = of.task(id);
        return task != nullptr && task->round == 1;
    };
    // The main case's first round, and of the piece itself what came after it.
    const auto take = [&](auto& rows, const auto& mainRows, const auto& ownRows) {
        rows.clear();
        std::copy_if(mainRows.begin(), mainRows.end(), std::back_inserter(rows),
                     [&](const auto& row) { return isOfFirstRound(main, row.task); });
        std::copy_if(ownRows.begin(), ownRows.end(), std::back_inserter(rows),
                     [&](const auto& row) { return !isOfFirstRound(own, row.task); });
    };
    facts.tasks.clear();
    for (const Task& task : main.tasks) {
        if (task.round == 1) facts.tasks.push_back(task);
    }
    for (const Task& task : own.tasks) (task.round == 1 ? facts.ownTasks : facts.tasks).push_back(task);
    take(facts.receipts, main.receipts, own.receipts);
    take(facts.contacts, main.contacts, own.contacts);
    take(facts.jointOpinions, main.jointOpinions, own.jointOpinions);
    take(facts.replies, main.replies, own.replies);
    facts.replyReviews = main.replyReviews;
    facts.replyReviews.insert(facts.replyReviews.end(), own.replyReviews.begin(), own.replyReviews.end());
    take(facts.extensions, main.extensions, own.extensions);
    take(facts.returnRequests, main.returnRequests, own.returnRequests);
    take(facts.unitProposals, main.unitProposals, own.unitProposals);
    // The deputies of all pieces are answered again with the main case; its promises are counted there alone.
    take(facts.secondReplies, main.secondReplies, own.secondReplies);
    const auto takeVoidable = [&](VoidableFacts& rows, const VoidableFacts& mainRows, const VoidableFacts& ownRows) {
        take(rows.notes, mainRows.notes, ownRows.notes);
        take(rows.urgings, mainRows.urgings, ownRows.urgings);
        take(rows.countersigns, mainRows.countersigns, ownRows.countersigns);
        take(rows.clockPauses, mainRows.clockPauses, ownRows.clockPauses);
        rows.coordinations = mainRows.coordinations;
    };
    takeVoidable(facts, main, own);
    takeVoidable(facts.voided, main.voided, own.voided);
}

CaseFacts asHandled(CaseFacts facts) {
    putAsHandled(facts);
    return facts;
}

}  // namespace huying::domain

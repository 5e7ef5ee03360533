// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "app/report/report_parts.h"
#include "base/text.h"

namespace huying::app {

namespace {

std::string unitName(const ReportBasis& basis, domain::UnitId id) {
    const auto found = basis.units.find(id);
    return found == basis.units.end() ? std::string() : found->second.displayName();
}

// Who proposed; a name kept from third parties does not leave the register (domain.md §2.8).
void nameProposer(const ReportBasis& basis, const domain::Suggestion& suggestion, ReportPiece& piece) {
    if (suggestion.hideIdentity) {
        piece.lead = basis.words->text("mask.name");
        return;
    }
    if (const auto deputy = basis.deputies.find(suggestion.leadDeputy); deputy != basis.deputies.end()) {
        piece.lead = deputy->second.name;
        piece.delegation = deputy->second.delegationNameOn(suggestion.registeredOn);
    } else if (const auto delegation = basis.delegations.find(suggestion.leadDelegation); delegation != basis.delegations.end()) {
        piece.lead = delegation->second;
        piece.delegation = delegation->second;
    }
}

}  // namespace

std::vector<ReportPiece> makePieces(const ReportBasis& basis) {
    std::vector<ReportPiece> pieces;
    pieces.reserve(basis.cases.size());
    for (const CountedCase& one : basis.cases) {
        const domain::Suggestion& suggestion = one.facts.suggestion;
        ReportPiece& piece = pieces.emplace_back();
        piece.id = suggestion.id;
        piece.address = one.address;
        piece.title = suggestion.classified ? basis.words->text("mask.title") : suggestion.title;  // domain.md §8.26
        piece.kind = basis.words->label(suggestion.kind);
        nameProposer(basis, suggestion, piece);
        piece.coSigners = static_cast<int>(one.facts.coSigners.size());
        for (const domain::Category& category : basis.categories) {
            if (suggestion.category == category.id) piece.category = category.name;
        }
        piece.formationSource = basis.words->label(suggestion.formationSource);
        std::vector<std::string> answering;
        std::vector<std::string> joint;
        for (const domain::Task& task : one.facts.tasks) {
            if (task.round != one.summary.round && !task.givesJointOpinion()) continue;
            if (task.answers()) answering.push_back(unitName(basis, task.unit));
            if (task.givesJointOpinion()) joint.push_back(unitName(basis, task.unit));
            if (task.answers() && (!piece.dueOn || one.facts.deadlineOf(task) > piece.dueOn)) piece.dueOn = one.facts.deadlineOf(task);
        }
        piece.leadUnits = base::joined(answering, "、");
        piece.jointUnits = base::joined(joint, "、");
        piece.assignedOn = one.summary.assignedOn;
        piece.repliedOn = one.summary.repliedOn;
        piece.resultClass = basis.words->label(one.summary.resultClass);
        piece.processRating = basis.words->label(one.summary.process);
        piece.resultRating = basis.words->label(one.summary.result);
        piece.completedOn = one.summary.completedOn;
        piece.state = basis.words->label(one.summary.state);
    }
    return pieces;
}

std::vector<ReportExample> makeExamples(const ReportBasis& basis) {
    std::vector<ReportExample> examples;
    for (const CountedCase& one : basis.cases) {
        // domain.md §8.26: neither a secret nor a protected name leaves the register in an example.
        if (one.facts.suggestion.classified || one.facts.suggestion.hideIdentity) continue;
        for (const domain::Reply& reply : one.facts.replies) {
            const domain::Task* task = one.facts.task(reply.task);
            if (task == nullptr || !reply.outcome.isExemplary || one.facts.isSentBack(reply.id)) continue;
            if (one.facts.isOfMain(*task)) continue;  // stands with the main case
            const auto unit = basis.units.find(task->unit);
            if (unit == basis.units.end()) continue;
            examples.push_back({unit->second.system, basis.words->label(unit->second.system), unit->second.displayName(), one.address,
                                one.facts.suggestion.title, reply.outcome.measures, reply.outcome.documents, reply.outcome.figures});
        }
    }
    std::stable_sort(examples.begin(), examples.end(), [](const auto& left, const auto& right) { return left.system < right.system; });
    return examples;
}

}  // namespace huying::app

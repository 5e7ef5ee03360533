// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <unordered_map>

#include "app/report/report_parts.h"

namespace huying::app {

namespace {

// The labels of a closed list, each looked up once.
template <class Value>
class Labels {
public:
    explicit Labels(const Words& words) {
        for (const auto& [value, code] : base::EnumCodes<Value>::values) labels_.emplace(value, words.label(value));
    }
    [[nodiscard]] const std::string& of(Value value) const { return labels_.at(value); }
    [[nodiscard]] std::string of(const std::optional<Value>& value) const { return value ? of(*value) : std::string(); }

private:
    std::map<Value, std::string> labels_;
};

// The names of units, one after the other.
class UnitNames {
public:
    explicit UnitNames(const ReportBasis& basis) {
        for (const auto& [id, unit] : basis.units) names_.emplace(id, unit.displayName());
    }
    void addTo(std::string& names, domain::UnitId id) const {
        const auto found = names_.find(id);
        if (found == names_.end()) return;
        if (!names.empty()) names += "、";
        names += found->second;
    }

private:
    std::unordered_map<domain::UnitId, std::string> names_;
};

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
    const Labels<domain::SuggestionKind> kinds(*basis.words);
    const Labels<domain::FormationSource> sources(*basis.words);
    const Labels<domain::ResultClass> classes(*basis.words);
    const Labels<domain::Rating> ratings(*basis.words);
    const Labels<domain::CaseState> states(*basis.words);
    const UnitNames units(basis);
    std::unordered_map<domain::CategoryId, const std::string*> categories;
    for (const domain::Category& category : basis.categories) categories.emplace(category.id, &category.name);
    for (const CountedCase& one : basis.cases) {
        const domain::Suggestion& suggestion = one.facts.suggestion;
        ReportPiece& piece = pieces.emplace_back();
        piece.id = suggestion.id;
        piece.address = one.address;
        piece.title = suggestion.classified ? basis.words->text("mask.title") : suggestion.title;  // domain.md §8.26
        piece.kind = kinds.of(suggestion.kind);
        nameProposer(basis, suggestion, piece);
        piece.coSigners = static_cast<int>(one.facts.coSigners.size());
        const auto category = categories.find(suggestion.category.value_or(domain::CategoryId()));
        if (category != categories.end()) piece.category = *category->second;
        piece.formationSource = sources.of(suggestion.formationSource);
        for (const domain::Task& task : one.facts.tasks) {
            if (task.round != one.summary.round && !task.givesJointOpinion()) continue;
            if (task.answers()) units.addTo(piece.leadUnits, task.unit);
            if (task.givesJointOpinion()) units.addTo(piece.jointUnits, task.unit);
            if (task.answers() && (!piece.dueOn || one.facts.deadlineOf(task) > piece.dueOn)) piece.dueOn = one.facts.deadlineOf(task);
        }
        piece.assignedOn = one.summary.assignedOn;
        piece.repliedOn = one.summary.repliedOn;
        piece.resultClass = classes.of(one.summary.resultClass);
        piece.processRating = ratings.of(one.summary.process);
        piece.resultRating = ratings.of(one.summary.result);
        piece.completedOn = one.summary.completedOn;
        piece.state = states.of(one.summary.state);
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

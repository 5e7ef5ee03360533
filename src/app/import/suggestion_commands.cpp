// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/import/row_commands.h"
#include "base/text.h"

namespace huying::app {

using base::Error;

namespace {

// Stands for a proposer that the ledger does not name; a suggestion cannot be on record without one.
constexpr std::string_view unnamedProposer = "未载明";

void planNewCategory(const RowValues& row, RowPlan& plan) {
    if (!row.category.empty() && !row.categoryId) plan.prepare(AddCategory{row.category, "", row.address.term}, LedgerColumn::category);
}

DeputyReference completedReference(const RowValues& row, const DeputyReference& reference, LedgerColumn column, PlanSources sources,
                                   RowPlan& plan) {
    auto completed = sources.people.completed(row.address.term, reference, sources.reader);
    if (completed) return *completed;
    plan.refuse(column, completed.error());
    return reference;
}

std::vector<DeputyReference> completedCoSigners(const RowValues& row, PlanSources sources, RowPlan& plan) {
    std::vector<DeputyReference> people;
    for (const DeputyReference& person : row.coSigners)
        people.push_back(completedReference(row, person, LedgerColumn::coSigners, sources, plan));
    return people;
}

// Fills or replaces values of a registered suggestion, noting conflicts.
class SuggestionCorrection {
public:
    SuggestionCorrection(const RowValues& row, const domain::CaseFacts& known, PlanSources sources, RowPlan& plan)
        : row_(row), known_(known), sources_(sources), plan_(plan) {
        command_.caseAddress = known.suggestion.address();
    }

    void plan() {
        const domain::Suggestion& known = known_.suggestion;
        if (plan_.updates() && !row_.numberText.empty() && row_.numberText != known.numberText) give(command_.numberText, row_.numberText);
        replaceText(LedgerColumn::title, row_.title, known.title, command_.title);
        replaceText(LedgerColumn::body, row_.body, known.body, command_.body);
        replaceText(LedgerColumn::remark, row_.remark, known.remark, command_.remark);
        std::optional<domain::FormationSource> source;
        if (known.formationSource != domain::FormationSource::unknown) source = known.formationSource;
        replaceValue(LedgerColumn::formationSource, row_.formationSource, source, command_.formationSource);
        replaceActivity();
        replaceValue(LedgerColumn::submittedOn, row_.submittedOn, known.submittedOn, command_.submittedOn);
        replaceValue(LedgerColumn::registeredOn, row_.registeredOn, known.registeredOn, command_.registeredOn);
        replaceValue(LedgerColumn::publication, row_.publication, known.publishByDeputy, command_.publishByDeputy);
        replaceSecrecy();
        replaceFlag(LedgerColumn::classified, row_.classified, known_.suggestion.classified, command_.classified);
        replaceFlag(LedgerColumn::hideIdentity, row_.hideIdentity, known_.suggestion.hideIdentity, command_.hideIdentity);
        replaceCategory();
        replaceProposer();
        replaceCoSigners();
        if (!hasChange_) return;
        const std::optional<base::Date> after = command_.registeredOn.isGiven ? command_.registeredOn.value : known.registeredOn;
        plan_.correct(std::move(command_), LedgerColumn::number, CaseStage::registration, 0, known.registeredOn, after);
    }

private:
    template <class Value>
    void give(Replacement<Value>& replacement, Value value) {
        replacement = {true, std::move(value)};
        hasChange_ = true;
    }

    template <class Value>
    void replaceValue(LedgerColumn column, const std::optional<Value>& given, const std::optional<Value>& known,
                      Replacement<Value>& replacement) {
        if (!given || given == known) return;
        if (!known || plan_.mayReplace(column, RowPlan::shown(*known))) give(replacement, *given);
    }

    void replaceActivity() {
        if (row_.activity.empty()) return;
        const domain::DeputyActivityId id = known_.suggestion.activity;
        const auto known = id ? sources_.reader.deputyActivity(id) : std::optional<domain::DeputyActivity>();
        if (known && isActivity(*known)) return;
        if (!known || plan_.mayReplace(LedgerColumn::activity, known->name)) give(command_.activity, row_.activity);
    }

    // Its name, or the session with it: 18-1/年中视察.
    [[nodiscard]] bool isActivity(const domain::DeputyActivity& known) {
        const std::string given = base::comparableName(row_.activity);
        if (given == base::comparableName(known.name)) return true;
        const auto& sessions = sources_.directory.sessions();
        return std::any_of(sessions.begin(), sessions.end(), [&](const domain::Session& one) {
            return one.id == known.session && given == base::comparableName(one.address() + "/" + known.name);
        });
    }

    void replaceText(LedgerColumn column, const std::string& given, const std::string& known, Replacement<std::string>& replacement) {
        constexpr std::size_t mostShown = 60;
        if (given.empty() || given == known) return;
        if (known.empty() || plan_.mayReplace(column, base::shortened(known, mostShown))) give(replacement, given);
    }

    void replaceSecrecy() {
        if (!row_.secrecy) return;
        const domain::Suggestion& known = known_.suggestion;
        const Secrecy given = *row_.secrecy;
        if (!given.classified && !given.hideIdentity) {
            if (!known.classified && !known.hideIdentity) return;
            const char* field = known.classified ? "field.classified" : "field.hide_identity";
            if (!plan_.mayReplace(LedgerColumn::secrecy, Words::of(Language::chinese).text(field))) return;
            if (known.classified) give(command_.classified, false);
            if (known.hideIdentity) give(command_.hideIdentity, false);
            return;
        }
        if (given.classified && !known.classified) give(command_.classified, true);
        if (given.hideIdentity && !known.hideIdentity) give(command_.hideIdentity, true);
    }

    // What is kept secret stays so, unless the import is to correct it.
    void replaceFlag(LedgerColumn column, std::optional<bool> given, bool known, Replacement<bool>& replacement) {
        if (!given || *given == known) return;
        if (!known || plan_.mayReplace(column, "是")) give(replacement, *given);
    }

    void replaceCategory() {
        const auto known = known_.suggestion.category;
        if (row_.category.empty() || (known && known == row_.categoryId)) return;
        if (known) {
            std::string name;
            for (const domain::Category& category : sources_.directory.categories(row_.address.term)) {
                if (category.id == *known) name = category.name;
            }
            if (!plan_.mayReplace(LedgerColumn::category, name)) return;
        }
        planNewCategory(row_, plan_);
        give(command_.category, row_.category);
    }

    bool mayReplaceProposer(LedgerColumn column, const std::string& known, bool isUnnamed) {
        return isUnnamed || plan_.mayReplace(column, known);
    }

    void replaceProposer() {
        const domain::Suggestion& known = known_.suggestion;
        if (row_.lead.isEmpty() && row_.delegation.empty()) return;
        const auto lead = known.leadDeputy ? sources_.reader.deputy(known.leadDeputy) : std::nullopt;
        std::string name = lead ? lead->described() : "";
        if (known.leadDelegation) {
            for (const domain::Delegation& row : sources_.reader.delegations(known.term)) {
                if (row.id == known.leadDelegation) name = row.name;
            }
        }
        if (!row_.delegation.empty()) {
            if (!lead && isSameDelegation(row_.delegation, name)) return;
            const bool isUnnamed = lead && lead->name == unnamedProposer;
            // A row that only names the delegation of the person on record says nothing new.
            if (lead && !isUnnamed && isSameDelegation(row_.delegation, lead->delegationName)) return;
            if (mayReplaceProposer(LedgerColumn::delegation, name, isUnnamed)) give(command_.delegation, row_.delegation);
            return;
        }
        if (lead && fits(row_.lead, *lead)) return fillDetails(*lead);
        if (lead && !row_.lead.certificate.empty() && row_.lead.certificate == lead->certificate) {
            const bool isName = !row_.lead.name.empty() && base::comparableName(row_.lead.name) != base::comparableName(lead->name);
            return plan_.differs(isName ? LedgerColumn::lead : LedgerColumn::delegation, name);
        }
        const bool isUnnamed = lead && lead->name == unnamedProposer;
        if (mayReplaceProposer(LedgerColumn::lead, name, isUnnamed)) {
            give(command_.lead, completedReference(row_, row_.lead, LedgerColumn::lead, sources_, plan_));
        }
    }

    // The ledger knows more of the person than the register of deputies.
    void fillDetails(const domain::Deputy& lead) {
        const bool knowsMore =
            (!row_.lead.certificate.empty() && lead.certificate.empty()) || (!row_.lead.delegation.empty() && lead.delegationName.empty());
        if (!knowsMore) return;
        const std::string& delegation = lead.delegationName.empty() ? row_.lead.delegation : lead.delegationName;
        give(command_.lead, DeputyReference{lead.name, delegation, row_.lead.certificate});
    }

    void replaceCoSigners() {
        if (row_.coSigners.empty()) return;
        std::vector<domain::Deputy> known;
        for (const domain::CoSigner& row : known_.coSigners) {
            if (auto deputy = sources_.reader.deputy(row.deputy)) known.push_back(std::move(*deputy));
        }
        std::vector<std::string> names;
        for (const domain::Deputy& deputy : known) names.push_back(deputy.described());
        std::size_t found = 0;
        for (const DeputyReference& person : row_.coSigners) {
            const auto match = std::find_if(known.begin(), known.end(), [&](const domain::Deputy& deputy) { return fits(person, deputy); });
            if (match == known.end()) break;
            known.erase(match);
            ++found;
        }
        if (found == row_.coSigners.size() && known.empty()) return;
        if (names.empty() || plan_.mayReplace(LedgerColumn::coSigners, base::joined(names, "、"))) {
            give(command_.coSigners, completedCoSigners(row_, sources_, plan_));
        }
    }

    const RowValues& row_;
    const domain::CaseFacts& known_;
    PlanSources sources_;
    RowPlan& plan_;
    CorrectSuggestion command_;
    bool hasChange_ = false;
};

}  // namespace

void planRegistration(const RowValues& row, PlanSources sources, RowPlan& plan) {
    planNewCategory(row, plan);
    RegisterSuggestion command;
    command.session = std::to_string(row.address.term) + "-" + std::to_string(row.address.session);
    command.kind = row.address.kind;
    command.serial = row.address.serial;
    command.numberText = row.numberText;
    command.title = row.title;
    command.body = row.body;
    command.delegation = row.delegation;
    if (!row.lead.isEmpty()) command.lead = completedReference(row, row.lead, LedgerColumn::lead, sources, plan);
    if (row.lead.isEmpty() && row.delegation.empty()) {
        command.lead.name = unnamedProposer;
        plan.notice(LedgerColumn::lead, Error("proposer-not-in-ledger", "", "known").with("name", std::string(unnamedProposer)));
    }
    command.coSigners = completedCoSigners(row, sources, plan);
    command.category = row.category;
    command.formationSource = row.formationSource;
    command.activity = row.activity;
    command.submittedOn = row.submittedOn;
    command.publishByDeputy = row.publication;
    if ((row.secrecy && row.secrecy->classified) || row.classified.value_or(false)) command.classified = true;
    if ((row.secrecy && row.secrecy->hideIdentity) || row.hideIdentity.value_or(false)) command.hideIdentity = true;
    command.remark = row.remark;
    plan.run(std::move(command), row.registeredOn, LedgerColumn::number, LedgerColumn::registeredOn);
}

void planCorrection(const RowValues& row, const domain::CaseFacts& known, PlanSources sources, RowPlan& plan) {
    SuggestionCorrection(row, known, sources, plan).plan();
}

}  // namespace huying::app

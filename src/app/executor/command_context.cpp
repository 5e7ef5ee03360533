// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/executor/command_context.h"

#include <algorithm>

#include "app/commands/deputy_name.h"
#include "app/queries/case_view.h"
#include "base/text.h"
#include "domain/fact_order.h"

namespace huying::app {

using base::Error;

using domain::isSameDelegation;

namespace {

// Present delegations first; a former one only where nobody is there now.
void keepThoseOf(const std::string& delegation, std::vector<domain::Deputy>& candidates) {
    const bool isAnyThere = std::any_of(candidates.begin(), candidates.end(), [&](const auto& one) { return one.isOf(delegation); });
    std::erase_if(candidates, [&](const auto& one) { return !(isAnyThere ? one.isOf(delegation) : one.wasOf(delegation)); });
}

}  // namespace

CommandContext::CommandContext(RegisterReader& reader, RegisterWriter& writer, DirectoryLookup& directory, base::Date today,
                               const CommandRequest& request, CommandResult& result)
    : reader_(reader), writer_(writer), directory_(directory), today_(today), request_(request), result_(result) {
    if (request.actor.empty()) refuse(Error("field-required", "actor", "required").with("field", "actor"));
    if (request.date.isUndated) return;
    on_ = request.date.on.value_or(today);
    if (*on_ > today) {
        refuse(Error("date-in-the-future", "on", "order").with("value", base::isoDate(*on_)).with("today", base::isoDate(today)));
    }
}

std::optional<domain::CaseFacts> CommandContext::findCase(const std::string& address) {
    const base::Result<domain::SuggestionId> id = app::findCase(reader_, address);
    if (!id) {
        refuse(id.error());
        return std::nullopt;
    }
    std::optional<domain::CaseFacts> facts = reader_.caseFacts(*id);
    if (!facts) return std::nullopt;
    concerns(facts->suggestion.address());
    // A piece that was merged by the command's date is worked on as it is handled.
    const bool isMergedThen = facts->merger() != nullptr && (!on_ || !facts->merger()->on || *facts->merger()->on <= *on_);
    return isMergedThen ? domain::asHandled(std::move(*facts)) : std::move(*facts);
}

std::vector<domain::CaseFacts> CommandContext::findCases(const std::vector<std::string>& addresses) {
    std::vector<domain::CaseFacts> cases;
    for (const std::string& address : addresses) {
        auto facts = findCase(address);
        if (!facts) continue;
        const bool isTwice = std::any_of(cases.begin(), cases.end(),
                                         [&](const domain::CaseFacts& other) { return other.suggestion.id == facts->suggestion.id; });
        if (isTwice) {
            refuse(Error("case-twice", "cases", "unique").with("case", facts->suggestion.address()));
        } else {
            cases.push_back(std::move(*facts));
        }
    }
    return cases;
}

std::optional<domain::Unit> CommandContext::findUnit(const std::string& name, const std::string& field) {
    base::Result<domain::Unit> unit = directory_.unit(name);
    if (unit) return *unit;
    Error error = unit.error();
    error.field = field;
    refuse(std::move(error));
    return std::nullopt;
}

std::optional<UnitTask> CommandContext::findUnitTask(const std::string& address, const std::string& unit) {
    std::optional<domain::CaseFacts> facts = findCase(address);
    if (!facts) return std::nullopt;
    std::optional<domain::Unit> named = findUnit(unit);
    if (!named) return std::nullopt;
    checkAllowed(*facts, named->id);
    const domain::Task* task = taskOf(*facts, on_, commandName(request_.command), named->id);
    if (task == nullptr) return std::nullopt;
    const domain::Task copy = *task;
    return UnitTask{std::move(*facts), std::move(*named), copy};
}

std::optional<domain::CategoryId> CommandContext::findCategory(const std::string& name, int term) {
    const base::Result<domain::Category> category = directory_.category(name, term);
    if (category) return category->id;
    refuse(category.error());
    return std::nullopt;
}

std::optional<domain::CommitteeId> CommandContext::findCommittee(const std::string& name) {
    const base::Result<domain::Committee> committee = directory_.committee(name);
    if (committee) return committee->id;
    refuse(committee.error());
    return std::nullopt;
}

std::optional<domain::SupervisionTopic> CommandContext::findTopic(const std::string& name, const std::string& session) {
    const base::Result<domain::Session> found = directory_.session(session);
    if (!found) {
        refuse(found.error());
        return std::nullopt;
    }
    const std::string wanted = base::comparableName(name);
    std::vector<std::string> names;
    for (const domain::SupervisionTopic& topic : reader_.topics(found->id)) {
        if (base::comparableName(topic.name) == wanted) return topic;
        names.push_back(topic.name);
    }
    refuse(Error("unknown-topic", "topic", "known").with("value", name).with("nearest", base::nearestNames(name, names)));
    return std::nullopt;
}

std::optional<domain::DelegationId> CommandContext::findOrAddDelegation(const std::string& name, int term) {
    for (const domain::Delegation& delegation : reader_.delegations(term)) {
        if (isSameDelegation(delegation.name, name)) return delegation.id;
    }
    return writer_.addDelegation({{}, term, base::trimmed(name)});
}

std::optional<domain::DelegationId> CommandContext::delegationAsWritten(const std::string& name, int term) {
    const std::size_t known = reader_.delegations(term).size();
    const auto id = findOrAddDelegation(name, term);
    // A slip of the pen must not become a delegation unseen.
    if (id && reader_.delegations(term).size() > known) notice(Error("delegation-added", "", "known").with("name", base::trimmed(name)));
    return id;
}

std::optional<domain::DeputyId> CommandContext::addDeputy(domain::Deputy deputy, const std::string& delegation) {
    if (!delegation.empty()) {
        const auto id = delegationAsWritten(delegation, deputy.term);
        if (!id) return std::nullopt;
        deputy.delegation = *id;
    }
    if (deputy.toBeChecked) notice(Error("deputy-to-be-checked", "", "known").with("name", deputy.name));
    return writer_.addDeputy(deputy);
}

std::optional<domain::DeputyId> CommandContext::findOrAddDeputy(const DeputyReference& given, int term, const std::string& field) {
    DeputyReference reference = given;
    if (reference.delegation.empty()) {
        DeputyReference parts = splitDeputyName(reference.name);
        reference.name = parts.name;
        reference.delegation = parts.delegation;
    }
    if (reference.certificate.empty() && reference.delegation.empty()) {
        if (const auto byCertificate = reader_.deputyWithCertificate(term, reference.name)) return byCertificate->id;
    }
    domain::Deputy fresh;
    fresh.term = term;
    fresh.name = reference.name;
    fresh.certificate = reference.certificate;
    if (!reference.certificate.empty()) {
        if (const auto known = reader_.deputyWithCertificate(term, reference.certificate)) {
            if (!reference.name.empty() && base::comparableName(known->name) != base::comparableName(reference.name)) {
                refuse(Error("certificate-of-another", field, "conflict")
                           .with("value", reference.certificate)
                           .with("name", known->described()));
                return std::nullopt;
            }
            return known->id;
        }
        if (reference.name.empty()) {
            refuse(Error("unknown-deputy", field, "known").with("value", reference.certificate));
            return std::nullopt;
        }
    }
    if (reference.name.empty()) {
        refuse(Error("field-required", field, "required").with("field", field));
        return std::nullopt;
    }
    std::vector<domain::Deputy> candidates = reader_.deputiesNamed(term, reference.name);
    if (!reference.delegation.empty()) keepThoseOf(reference.delegation, candidates);
    // Someone with another certificate number is someone else; someone without one now has it.
    if (!reference.certificate.empty()) std::erase_if(candidates, [](const domain::Deputy& deputy) { return !deputy.certificate.empty(); });
    if (candidates.size() == 1) {
        domain::Deputy known = candidates.front();
        if (reference.certificate.empty()) return known.id;
        known.certificate = reference.certificate;
        known.toBeChecked = false;
        writer_.updateDeputy(known);
        return known.id;
    }
    if (candidates.size() > 1) {
        std::vector<std::string> names;
        for (const domain::Deputy& deputy : candidates) names.push_back(deputy.described() + deputy.certificate);
        refuse(Error("ambiguous-deputy", field, "unique").with("value", reference.name).with("candidates", base::joined(names, "、")));
        return std::nullopt;
    }
    // Text beside the brackets of a delegation is a slip of the hand, no new person's name.
    if (base::foldWidth(fresh.name).find_first_of("()") != std::string::npos) {
        refuse(Error("not-a-name", field, "name").with("value", fresh.name));
        return std::nullopt;
    }
    fresh.toBeChecked = reference.delegation.empty() && reference.certificate.empty();
    return addDeputy(fresh, reference.delegation);
}

std::optional<domain::DeputyId> CommandContext::findSigner(const DeputyReference& reference, const domain::CaseFacts& facts,
                                                           const std::string& field, Whose whose) {
    const DeputyReference parts = reference.delegation.empty() ? splitDeputyName(reference.name) : reference;
    std::vector<domain::DeputyId> signers;
    const auto add = [&](const std::vector<domain::Signatory>& some) {
        for (const domain::Signatory& one : some) {
            if (one.deputy && std::find(signers.begin(), signers.end(), one.deputy) == signers.end()) signers.push_back(one.deputy);
        }
    };
    add(facts.signers());
    for (const domain::MergedPiece& piece : facts.mergedPieces) {
        if (whose == Whose::mergedToo && !piece.endedOn) add(piece.signers);
    }
    std::vector<domain::DeputyId> matches;
    std::vector<std::string> candidates;
    for (const domain::DeputyId id : signers) {
        const auto deputy = reader_.deputy(id);
        if (!deputy) continue;
        const bool isOther = !reference.certificate.empty() && !deputy->certificate.empty() && deputy->certificate != reference.certificate;
        const bool isNamed = (!parts.name.empty() && base::comparableName(deputy->name) == base::comparableName(parts.name)) ||
                             (!reference.name.empty() && deputy->certificate == reference.name) ||
                             (!reference.certificate.empty() && deputy->certificate == reference.certificate);
        const bool isThere = parts.delegation.empty() || deputy->isOf(parts.delegation) || deputy->wasOf(parts.delegation);
        if (!isNamed || !isThere || isOther) continue;
        matches.push_back(id);
        candidates.push_back(deputy->described() + deputy->certificate);
    }
    if (matches.size() == 1) return matches.front();
    refuse(Error(matches.empty() ? "not-a-signer" : "ambiguous-deputy", field, matches.empty() ? "known" : "unique")
               .with("value", reference.name + reference.certificate)
               .with("candidates", base::joined(candidates, "、"))
               .with("case", facts.suggestion.address()));
    return std::nullopt;
}

domain::CaseFacts CommandContext::before(const domain::CaseFacts& facts) const {
    return domain::asHandled(on_ ? domain::factsAsOf(facts, *on_).value_or(facts) : facts);
}

void CommandContext::checkAllowed(const domain::CaseFacts& facts, MaybeUnit unit, std::string_view except) {
    for (Error& error : whatStandsInTheWay(commandName(request_.command), facts, on_, unit)) {
        if (error.code == except) continue;
        if (unit && error.field.empty()) error.field = "unit";
        refuse(std::move(error));
    }
}

void CommandContext::checkOrder(const domain::CaseFacts& before, const domain::CaseFacts& after) {
    const std::vector<domain::OrderFault> known = domain::faultsOfOrder(before);
    for (const domain::OrderFault& fault : domain::faultsOfOrder(after)) {
        if (std::find(known.begin(), known.end(), fault) != known.end()) continue;
        refuse(Error("dates-out-of-order", "", "order")
                   .with("case", after.suggestion.address())
                   .with("cause", std::string(base::codeOf(fault.cause)))
                   .with("cause_on", base::isoDate(fault.causeOn))
                   .with("effect", std::string(base::codeOf(fault.effect)))
                   .with("effect_on", base::isoDate(fault.effectOn)));
    }
}

void CommandContext::refuseFuture(const std::optional<base::Date>& date, const std::string& field) {
    if (!date || *date <= today_) return;
    refuse(Error("date-in-the-future", field, "order").with("value", base::isoDate(*date)).with("today", base::isoDate(today_)));
}

std::optional<domain::DueDate> CommandContext::dueDate(domain::DeadlineEvent event, base::Date from) {
    return directory_.ruleBook().dueDate(event, from);
}

}  // namespace huying::app

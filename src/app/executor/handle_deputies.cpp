// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <chrono>

#include "app/executor/command_context.h"
#include "base/text.h"

// Deputies of a term. Identity: certificate number, else name and delegation (domain.md §8.17).
namespace huying::app {

using base::Error;
using domain::Deputy;

namespace {

void fill(std::string& value, const std::string& given) {
    if (!given.empty()) value = given;
}

void replace(const Replacement<std::string>& given, std::string& value) {
    if (given.isGiven) value = base::trimmed(given.value.value_or(""));
}

// Nobody else of the term may have this certificate number, nor, without one, this name in this delegation.
void checkIdentity(const Deputy& deputy, const std::string& delegation, CommandContext& context) {
    if (!deputy.certificate.empty()) {
        const auto other = context.reader().deputyWithCertificate(deputy.term, deputy.certificate);
        if (other && other->id != deputy.id) {
            context.refuse(
                Error("certificate-taken", "certificate", "unique").with("value", deputy.certificate).with("name", other->described()));
        }
        return;
    }
    for (const Deputy& other : context.reader().deputiesNamed(deputy.term, deputy.name)) {
        if (other.id == deputy.id || base::comparableName(other.name) != base::comparableName(deputy.name)) continue;
        if (!other.isOf(delegation)) continue;
        context.refuse(Error("same-deputy", "name", "unique").with("name", other.described()).with("value", other.certificate));
    }
}

std::string addressesOf(const std::vector<domain::SuggestionId>& cases, CommandContext& context) {
    constexpr std::size_t most = 5;
    std::vector<std::string> addresses;
    for (std::size_t i = 0; i < cases.size() && i < most; ++i) {
        if (const auto facts = context.reader().caseFacts(cases[i])) addresses.push_back(facts->suggestion.address());
    }
    return base::joined(addresses, "、") + (cases.size() > most ? "……" : "");
}

// Cases that both signed: then they are two people, or the register must first be put right.
std::vector<domain::SuggestionId> casesOfBoth(const Deputy& wrong, const Deputy& right, CommandContext& context) {
    const auto ofWrong = context.reader().casesOfDeputy(wrong.id);
    const auto ofRight = context.reader().casesOfDeputy(right.id);
    std::vector<domain::SuggestionId> both;
    std::set_intersection(ofWrong.begin(), ofWrong.end(), ofRight.begin(), ofRight.end(), std::back_inserter(both));
    return both;
}

}  // namespace

void handle(const AddDeputy& command, CommandContext& context) {
    const auto term = context.termOrNewest(command.term);
    if (!term) return;
    const auto id = context.findOrAddDeputy(command.deputy, *term, "name");
    if (!id || context.isRefused()) return;
    Deputy deputy = context.reader().deputy(*id).value();
    fill(deputy.phone, command.phone);
    fill(deputy.address, command.address);
    fill(deputy.postcode, command.postcode);
    fill(deputy.electingUnit, command.electingUnit);
    fill(deputy.employer, command.employer);
    fill(deputy.post, command.post);
    context.writer().updateDeputy(deputy);
}

void handle(const CorrectDeputy& command, CommandContext& context) {
    const auto term = context.termOrNewest(command.term);
    if (!term) return;
    auto deputy = context.findDeputy(command.deputy, *term, "deputy");
    if (!deputy) return;
    if (command.expect) checkVersion(command.expect, context.reader().deputyVersion(deputy->id), context);
    replace(command.title, deputy->name);
    replace(command.certificate, deputy->certificate);
    replace(command.phone, deputy->phone);
    replace(command.address, deputy->address);
    replace(command.postcode, deputy->postcode);
    replace(command.electingUnit, deputy->electingUnit);
    replace(command.employer, deputy->employer);
    replace(command.post, deputy->post);
    if (command.endedOn.isGiven) deputy->validTo = command.endedOn.value;
    if (deputy->name.empty()) context.refuse(Error("field-required", "name", "required").with("field", "name"));
    std::string delegation = deputy->delegationName;
    replace(command.delegation, delegation);
    const bool isNamedAnew = command.title.isGiven || command.certificate.isGiven || command.delegation.isGiven;
    if (isNamedAnew && !context.isRefused()) checkIdentity(*deputy, delegation, context);
    if (context.isRefused()) return;
    if (command.delegation.isGiven)
        deputy->delegation = delegation.empty() ? domain::DelegationId() : context.delegationAsWritten(delegation, *term).value();
    context.writer().updateDeputy(*deputy);
}

void handle(const MoveDeputy& command, CommandContext& context) {
    const auto term = context.termOrNewest(command.term);
    const auto day = context.knownDay();
    if (!term || !day) return;
    auto deputy = context.findDeputy(command.deputy, *term, "deputy");
    if (!deputy) return;
    if (deputy->isOf(command.delegation)) {
        context.refuse(Error("already-in-delegation", "delegation", "conflict").with("name", deputy->described()));
    } else if (!deputy->formerDelegations.empty() && deputy->formerDelegations.back().validTo >= *day) {
        context.refuse(Error("before-earlier-change", "on", "order")
                           .with("unit", deputy->described())
                           .with("day", base::isoDate(deputy->formerDelegations.back().validTo + std::chrono::days{1})));
    } else {
        checkIdentity(*deputy, command.delegation, context);
    }
    if (context.isRefused()) return;
    if (deputy->delegation)
        context.writer().addFormerDelegation(deputy->id, {deputy->delegation, deputy->delegationName, *day - std::chrono::days{1}});
    deputy->delegation = context.delegationAsWritten(command.delegation, *term).value();
    context.writer().updateDeputy(*deputy);
}

void handle(const ConfirmDeputy& command, CommandContext& context) {
    const auto term = context.termOrNewest(command.term);
    if (!term) return;
    auto deputy = context.findDeputy(command.deputy, *term, "deputy", CommandContext::Among::toBeChecked);
    if (!deputy) return;
    if (!deputy->toBeChecked) context.refuse(Error("not-to-be-checked", "deputy", "order").with("name", deputy->described()));
    fill(deputy->certificate, command.certificate);
    const std::string delegation = command.delegation.empty() ? deputy->delegationName : command.delegation;
    checkIdentity(*deputy, delegation, context);
    if (context.isRefused()) return;
    if (!command.delegation.empty()) deputy->delegation = context.delegationAsWritten(command.delegation, *term).value();
    deputy->toBeChecked = false;
    context.writer().updateDeputy(*deputy);
}

void handle(const MergeDeputy& command, CommandContext& context) {
    const auto term = context.termOrNewest(command.term);
    if (!term) return;
    auto wrong = context.findDeputy(command.deputy, *term, "deputy", CommandContext::Among::toBeChecked);
    auto right = context.findDeputy(command.into, *term, "into", CommandContext::Among::checked);
    if (!wrong || !right) return;
    if (wrong->id == right->id) return context.refuse(Error("deputy-into-itself", "into", "conflict").with("name", wrong->described()));
    if (!wrong->certificate.empty() && !right->certificate.empty()) {
        context.refuse(Error("certificates-differ", "into", "conflict")
                           .with("name", wrong->described() + wrong->certificate)
                           .with("other", right->described() + right->certificate));
    }
    if (const auto both = casesOfBoth(*wrong, *right, context); !both.empty())
        context.refuse(Error("both-signed", "into", "conflict").with("cases", addressesOf(both, context)));
    if (context.reader().haveBothSignedAPaper(wrong->id, right->id))
        context.refuse(Error("both-signed-paper", "into", "conflict").with("name", wrong->described()).with("other", right->described()));
    if (context.isRefused()) return;
    const std::string certificate = wrong->certificate;
    wrong->certificate.clear();
    wrong->toBeChecked = false;
    context.writer().updateDeputy(*wrong);
    if (right->certificate.empty()) right->certificate = certificate;
    if (right->phone.empty()) right->phone = wrong->phone;
    if (right->address.empty()) right->address = wrong->address;
    context.writer().updateDeputy(*right);
    context.writer().mergeDeputy(wrong->id, right->id);
}

void handle(const RemoveDeputy& command, CommandContext& context) {
    const auto term = context.termOrNewest(command.term);
    if (!term) return;
    const auto deputy = context.findDeputy(command.deputy, *term, "deputy", CommandContext::Among::toBeChecked);
    if (!deputy) return;
    const auto cases = context.reader().casesOfDeputy(deputy->id);
    if (!cases.empty() || context.reader().isDeputyMergedInto(deputy->id)) {
        context.refuse(Error("deputy-in-use", "deputy", "conflict")
                           .with("name", deputy->described())
                           .with("count", std::to_string(cases.size()))
                           .with("cases", addressesOf(cases, context)));
    } else if (context.reader().isDeputyOnPapers(deputy->id)) {
        context.refuse(Error("deputy-on-papers", "deputy", "conflict").with("name", deputy->described()));
    }
    if (!context.isRefused()) context.writer().removeDeputy(deputy->id);
}

}  // namespace huying::app

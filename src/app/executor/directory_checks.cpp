// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/commands/deputy_name.h"
#include "app/executor/command_context.h"
#include "base/text.h"

// Finding entries of the directory that must be there and in force.
namespace huying::app {

using base::Error;

namespace {

constexpr std::string_view noDelegation = "无";

template <class Test>
void keepIfAny(std::vector<domain::Deputy>& candidates, Test test) {
    if (std::any_of(candidates.begin(), candidates.end(), test)) std::erase_if(candidates, [&](const auto& one) { return !test(one); });
}

// The units that took over, by name.
std::string successorsOf(const domain::Unit& unit, const std::vector<domain::Unit>& all) {
    std::vector<std::string> names;
    for (const domain::Unit& other : all) {
        const bool isPart = std::any_of(unit.successors.begin(), unit.successors.end(),
                                        [&](const domain::UnitSuccessor& successor) { return successor.unit == other.id; });
        if (isPart || (unit.mergedInto && unit.mergedInto == other.id)) names.push_back(other.displayName());
    }
    return base::joined(names, "、");
}

}  // namespace

std::optional<domain::Deputy> CommandContext::findDeputy(const DeputyReference& given, int term, const std::string& field,
                                                         Among preferred) {
    DeputyReference reference = given;
    if (reference.delegation.empty()) {
        const DeputyReference parts = splitDeputyName(reference.name);
        reference.name = parts.name;
        reference.delegation = parts.delegation;
    }
    std::vector<domain::Deputy> candidates;
    const std::string& number = reference.certificate.empty() && reference.delegation.empty() ? reference.name : reference.certificate;
    if (!number.empty()) {
        if (auto deputy = reader_.deputyWithCertificate(term, number)) candidates.push_back(std::move(*deputy));
    }
    if (candidates.empty() && reference.certificate.empty()) candidates = reader_.deputiesNamed(term, reference.name);
    if (!reference.delegation.empty()) {
        const auto isOf = [&](const domain::Deputy& one) {
            return reference.delegation == noDelegation ? one.delegationName.empty() : one.isOf(reference.delegation);
        };
        const bool isAnyThere = std::any_of(candidates.begin(), candidates.end(), isOf);
        std::erase_if(candidates, [&](const auto& one) { return !(isAnyThere ? isOf(one) : one.wasOf(reference.delegation)); });
    }
    if (candidates.size() > 1 && preferred != Among::all) {
        keepIfAny(candidates, [&](const auto& one) { return one.toBeChecked == (preferred == Among::toBeChecked); });
    }
    if (candidates.size() == 1) return candidates.front();
    std::vector<std::string> names;
    for (const domain::Deputy& deputy : candidates) names.push_back(deputy.described() + deputy.certificate);
    const std::string value = reference.name + reference.certificate;
    if (candidates.empty()) {
        refuse(Error("no-such-deputy", field, "known").with("value", value).with("term", std::to_string(term)));
    } else {
        refuse(Error("ambiguous-deputy", field, "unique").with("value", value).with("candidates", base::joined(names, "、")));
    }
    return std::nullopt;
}

std::optional<domain::Delegation> CommandContext::findDelegation(const std::string& name, int term, const std::string& field) {
    std::vector<std::string> names;
    for (const domain::Delegation& delegation : reader_.delegations(term)) {
        if (domain::isSameDelegation(delegation.name, name)) return delegation;
        names.push_back(delegation.name);
    }
    refuse(Error("unknown-delegation", field, "known").with("value", name).with("nearest", base::nearestNames(name, names)));
    return std::nullopt;
}

std::optional<int> CommandContext::termOrNewest(std::optional<int> given) {
    if (given && (*given < 1 || *given > 99)) {
        refuse(Error("number-out-of-range", "term", "limit").with("field", "term").with("least", "1").with("most", "99"));
        return std::nullopt;
    }
    if (given) return given;
    const auto session = directory_.session("");
    if (session) return session->term;
    refuse(session.error());
    return std::nullopt;
}

std::optional<base::Date> CommandContext::knownDay() {
    if (!on_ && request_.date.isUndated) refuse(Error("day-needed", "on", "required").with("field", "on"));
    return on_;
}

void CommandContext::checkInForce(const domain::Unit& unit, std::optional<base::Date> day, const std::string& field) {
    if (unit.isInForceOn(day)) return;
    if (unit.validFrom && day && *day < *unit.validFrom) {
        return refuse(Error("unit-not-yet", field, "order").with("unit", unit.displayName()).with("day", base::isoDate(*unit.validFrom)));
    }
    const std::string successors = successorsOf(unit, directory_.units());
    refuse(Error(successors.empty() ? "unit-ended" : "unit-ended-for", field, "order")
               .with("unit", unit.displayName())
               .with("day", base::isoOrEmpty(unit.validTo))
               .with("successors", successors));
}

void CommandContext::checkInForce(domain::CategoryId id, int term, std::optional<base::Date> day) {
    for (const domain::Category& category : directory_.categories(term)) {
        if (category.id != id || domain::isInForceUntil(category.validTo, day)) continue;
        refuse(Error("category-ended", "category", "order").with("value", category.name).with("day", base::isoOrEmpty(category.validTo)));
    }
}

void CommandContext::checkInForce(domain::DeputyId id, std::optional<base::Date> day, const std::string& field) {
    const auto deputy = reader_.deputy(id);
    if (!deputy || domain::isInForceUntil(deputy->validTo, day)) return;
    refuse(Error("deputy-ended", field, "order").with("name", deputy->described()).with("day", base::isoOrEmpty(deputy->validTo)));
}

}  // namespace huying::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rights/viewer.h"

#include <algorithm>

#include "base/text.h"

namespace huying::app {

using base::Error;

namespace {

// What a unit does for the file that is its only copy. The file is its own, and holds nothing that it may not see.
bool isKeepingItsFile(std::string_view deed) {
    return deed == base::codeOf(Deed::verify) || deed == base::codeOf(Deed::backUp) || deed == base::codeOf(Deed::restore);
}

// Their codes, as words take them.
std::string entitledRoles(std::string_view deed) {
    std::vector<std::string> codes;
    for (const domain::Role role : rolesEntitledTo(deed)) codes.emplace_back(base::codeOf(role));
    return base::joined(codes, " ");
}

}  // namespace

Condition Viewer::conditionOf(std::string_view deed) const {
    if (!isSignInRequired) return Condition::always;
    if (!account || account->isDisabled) return Condition::never;
    if (isUnitsRegister && isKeepingItsFile(deed)) return Condition::always;
    return conditionFor(account->role, deed);
}

bool Viewer::isOwn(domain::UnitId unit) const { return std::find(units.begin(), units.end(), unit) != units.end(); }

bool Viewer::recordsFor(domain::UnitId unit) const {
    return isOwn(unit) && std::find(divided.begin(), divided.end(), unit) == divided.end();
}

bool Viewer::isRestricted() const { return conditionOf(Deed::readCases) != Condition::always; }

std::optional<Error> reasonAgainst(const Viewer& viewer, std::string_view deed) {
    if (!viewer.isSignInRequired) return std::nullopt;
    if (!viewer.account) return Error("sign-in-required", "user", "rights");
    if (viewer.account->isDisabled) return Error("account-disabled", "user", "rights").with("name", viewer.account->name);
    if (viewer.conditionOf(deed) != Condition::never) return std::nullopt;
    return Error("not-your-right", "", "rights")
        .with("name", viewer.account->name)
        .with("account_role", std::string(base::codeOf(viewer.account->role)))
        .with("deed", std::string(deed))
        .with("entitled_roles", entitledRoles(deed));
}

std::optional<Error> reasonAgainst(const Viewer& viewer, Deed deed) { return reasonAgainst(viewer, base::codeOf(deed)); }

std::optional<Error> reasonAgainstUndoing(const Viewer& viewer, std::string_view command) {
    return viewer.conditionOf(Deed::importTable) == Condition::never ? reasonAgainst(viewer, command) : std::nullopt;
}

}  // namespace huying::app

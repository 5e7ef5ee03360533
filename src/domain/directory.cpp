// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/directory.h"

#include <algorithm>

#include "base/text.h"

namespace huying::domain {

bool isSameDelegation(std::string_view left, std::string_view right) {
    const auto plain = [](std::string_view name) {
        std::string text = base::comparableName(name);
        constexpr std::string_view ending = "代表团";
        if (text.size() > ending.size() && text.ends_with(ending)) text.resize(text.size() - ending.size());
        return text;
    };
    return plain(left) == plain(right);
}

bool Deputy::isOf(std::string_view wanted) const { return isSameDelegation(delegationName, wanted); }

bool Deputy::wasOf(std::string_view wanted) const {
    return std::any_of(formerDelegations.begin(), formerDelegations.end(),
                       [&](const FormerDelegation& former) { return isSameDelegation(former.name, wanted); });
}

const std::string& Deputy::delegationNameOn(std::optional<base::Date> day) const {
    if (!day) return delegationName;
    for (const FormerDelegation& former : formerDelegations) {
        if (*day <= former.validTo) return former.name;
    }
    return delegationName;
}

Unit Unit::asOf(std::optional<base::Date> day) const {
    Unit unit = *this;
    if (!day) return unit;
    for (const FormerUnitName& former : formerNames) {
        if (*day > former.validTo) continue;
        unit.name = former.name;
        unit.shortName = former.shortName;
        break;
    }
    return unit;
}

}  // namespace huying::domain

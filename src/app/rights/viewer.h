// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "app/rights/rights.h"
#include "base/result.h"
#include "domain/account.h"

namespace huying::app {

// Who looks at an open register and works with it.
struct Viewer {
    bool isSignInRequired = false;           // else everybody may do everything, as on one person's machine
    bool isUnitsRegister = false;            // out of a package: the unit's as a whole, `account` is the unit and nobody signs in
    std::optional<domain::Account> account;  // who is signed in
    std::vector<domain::UnitId> units;       // a handling unit's own, with those that ended and went over into it
    std::vector<domain::UnitId> divided;     // of these, what ended and went over into several: read, not recorded for

    [[nodiscard]] Condition conditionOf(std::string_view deed) const;
    [[nodiscard]] Condition conditionOf(Deed deed) const { return conditionOf(base::codeOf(deed)); }
    [[nodiscard]] bool isOwn(domain::UnitId unit) const;
    // Its work goes on with this person's unit and with no other.
    [[nodiscard]] bool recordsFor(domain::UnitId unit) const;
    // Sees what this unit does, finished or not.
    [[nodiscard]] bool seesWorkOf(domain::UnitId unit) const { return conditionOf(Deed::readCases) != Condition::ownTask || isOwn(unit); }
    // Sees a part of the pieces only.
    [[nodiscard]] bool isRestricted() const;
};

// Why this person may do it under no condition: sign-in-required, account-disabled, not-your-right; nothing else.
std::optional<base::Error> reasonAgainst(const Viewer& viewer, std::string_view deed);
std::optional<base::Error> reasonAgainst(const Viewer& viewer, Deed deed);
// The same of taking back what this person recorded with a command, perhaps in another role: not without the right to record it
// today. Who imports may have recorded anything so.
std::optional<base::Error> reasonAgainstUndoing(const Viewer& viewer, std::string_view command);

}  // namespace huying::app

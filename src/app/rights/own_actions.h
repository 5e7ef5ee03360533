// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/commands/allowed_commands.h"
#include "app/rights/viewer.h"
#include "base/date.h"
#include "domain/case_facts.h"

namespace huying::app {

// Whose tasks in this case a person of a handling unit records for: those that were not cancelled, the newest first. Empty for
// everybody else. `facts` as the case is handled (domain::asHandled).
std::vector<domain::UnitId> unitsAtWork(const Viewer& viewer, const domain::CaseFacts& facts);

// What this person can do with a case today: the table of commands, and the rights. Of a handling unit what one of its own tasks
// allows, not what another unit's does; after its task ended, nothing, and that is the reason. With `unit` that one's alone.
std::vector<AllowedCommand> actionsOf(const Viewer& viewer, const domain::CaseFacts& facts, base::Date today,
                                      MaybeUnit unit = std::nullopt);

}  // namespace huying::app

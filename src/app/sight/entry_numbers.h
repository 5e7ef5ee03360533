// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/commands/commands.h"
#include "app/rights/viewer.h"
#include "base/result.h"
#include "domain/case_facts.h"

// Progress, contacts, deliveries and promises are called by their numbers within a case. A handling unit counts those that it
// sees, the history those of the whole case: this is the one place where the two meet.
namespace huying::app {

// Whether a command means an entry by its number.
bool namesEntry(const Command& command);
// Whose tasks these entries are; without a number every open promise may be meant. None where there is no such entry. `whole` is the case
// as it is handled.
std::vector<domain::TaskId> tasksOfNamedEntry(const Command& command, const domain::CaseFacts& whole);

// Puts the number that a unit's person gave in its place among all entries of the case. Where this person sees no such entry the
// number becomes one that nothing has, and the errors are the same whether others have such entries or nobody: the codes of an
// unknown number and of no entry yet, with the count of those that are seen.
base::Errors countAmongAll(const Viewer& viewer, const domain::CaseFacts& whole, Command& command);

}  // namespace huying::app

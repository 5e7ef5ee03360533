// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/executor/command_context.h"

// What a new term takes over from the one before. Each copies into an empty term; what is there already stays as it is.
namespace huying::app {

// Both levels; categories that have ended stay behind.
void copyCategories(int from, int to, CommandContext& context);
// The wording of the result classes, without which the new term's report could name none.
void copyResultClasses(int from, int to, CommandContext& context);
void copyDelegations(int from, int to, CommandContext& context);
// Whoever served at the end, without certificate number and to be checked: who was elected again, staff decide.
int copyDeputies(int from, int to, CommandContext& context);

}  // namespace huying::app

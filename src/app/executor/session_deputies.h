// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/executor/command_context.h"

// The deputies that a record of a session names, such as those who went along to an inspection.
namespace huying::app {

// Each once, in the order given; all must be on record in the term. `field` names the list in refusals, which are those of
// CommandContext::findDeputy.
std::vector<domain::DeputyId> deputiesOnRecord(const std::vector<DeputyReference>& given, int term, const std::string& field,
                                               CommandContext& context);

// The term of a session that is on record; 0 where it is not.
int termOf(domain::SessionId session, CommandContext& context);

}  // namespace huying::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/executor/command_context.h"

namespace huying::app {

// What was promised rests on a reply that stands and on the class that promises it. reply as it is to become.
void checkPromisesRest(const domain::Reply& reply, bool stands, const domain::CaseFacts& facts, CommandContext& context);

// That an answer promises nothing is said only where its promises are awaited; none: it is the reply of the task. The reason is
// trimmed, an empty one takes it back. facts as they are to become.
void checkNothingPromised(std::string& reason, domain::TaskId task, domain::SecondReplyId answer, const domain::CaseFacts& facts,
                          CommandContext& context);

// Says that promises of the unit's last answer are awaited now: what they are belongs into the ledger. facts as they are to become.
void noteMissingPromises(domain::TaskId task, const domain::CaseFacts& facts, CommandContext& context);

}  // namespace huying::app

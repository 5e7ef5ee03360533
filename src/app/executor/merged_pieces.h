// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/executor/command_context.h"

namespace huying::app {

// A line for each of the signers of a piece who is owed the reply (domain.md §2.7, setting replyToCoSigners). The reply may be that of the
// main case which the piece is handled with.
void openDeliveries(domain::SuggestionId piece, const std::vector<domain::Signatory>& signers, domain::ReplyId reply,
                    CommandContext& context);

}  // namespace huying::app

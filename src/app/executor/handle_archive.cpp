// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/executor/command_context.h"

namespace huying::app {

using base::Error;

void handle(const ArchiveSuggestion& command, CommandContext& context) {
    const auto on = context.knownDay();
    const auto facts = context.findCase(command.caseAddress);
    if (!on || !facts) return;
    context.checkAllowed(*facts);
    const bool wasTakenOutLater = std::any_of(facts->archivings.begin(), facts->archivings.end(),
                                              [&](const domain::Archiving& row) { return row.takenOutOn && *row.takenOutOn > *on; });
    if (wasTakenOutLater)
        context.refuse(Error("archived-then", "on", "order").with("case", facts->suggestion.address()).with("on", base::isoDate(*on)));
    if (context.isRefused()) return;
    const auto undelivered =
        std::count_if(facts->deliveries.begin(), facts->deliveries.end(), [](const domain::Delivery& line) { return !line.way; });
    if (undelivered > 0)
        context.notice(Error("archived-undelivered", "", "order")
                           .with("case", facts->suggestion.address())
                           .with("count", std::to_string(undelivered)));
    domain::Archiving row;
    row.on = *on;
    row.by = command.by.empty() ? context.actor() : command.by;
    row.fileNumber = command.fileNumber;
    row.boxNumber = command.boxNumber;
    row.note = command.note;
    context.writer().addArchiving(facts->suggestion.id, row);
}

void handle(const UnarchiveSuggestion& command, CommandContext& context) {
    const auto on = context.knownDay();
    const auto facts = context.findCase(command.caseAddress);
    if (!on || !facts) return;
    context.checkAllowed(*facts);
    if (context.isRefused()) return;
    domain::Archiving row = *facts->archiving();
    row.takenOutOn = on;
    row.takenOutReason = command.reason;
    context.writer().updateArchiving(row);
}

}  // namespace huying::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/executor/command_context.h"

// What a pause of the clock has to do with other facts of its task (domain/clock_pause.h).
namespace huying::app {

// Whoever answers while the clock stands has answered: the pause ends on that day.
void endPauseOf(const domain::CaseFacts& facts, const domain::Task& task, CommandContext& context);

// What pauses made of the limit of a task follows where a correction moved the limit that they went on from; writes them.
void movePauses(const domain::CaseFacts& before, domain::CaseFacts after, domain::TaskId id, CommandContext& context);

}  // namespace huying::app

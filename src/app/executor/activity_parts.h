// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "app/executor/command_context.h"
#include "domain/deputy_activity.h"

// What registering and correcting a piece has to know of deputies' activities.
namespace huying::app {

// The activity that a piece of this session names: by its name in the same session, else the only one of that name in another;
// 18-1/年中视察 says which session is meant. Refuses unknown-deputy-activity, ambiguous-deputy-activity.
std::optional<domain::DeputyActivity> findOrigin(const std::string& text, domain::SessionId session, CommandContext& context);

// A piece that grew from an activity has the source of its kind, also where none was given, and was not handed in before it
// began. Refuses activity-source-differs, piece-before-activity.
void settleOrigin(domain::Suggestion& suggestion, const domain::DeputyActivity& activity, CommandContext& context);

}  // namespace huying::app

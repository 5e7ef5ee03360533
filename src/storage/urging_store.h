// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "app/ports/register_reader.h"
#include "domain/urging.h"
#include "storage/connection.h"

// Urgings of units, the steps that staff set for them, and lines of Today that were put off.
namespace huying::storage {

std::vector<domain::UrgingStep> readUrgingSteps(Connection& connection);  // every level, as staff set it, else as shipped
void saveUrgingStep(Connection& connection, const domain::UrgingStep& step);  // in place of the one of its level
std::vector<app::UnitUrgings> readUnitUrgings(Connection& connection, std::optional<domain::SessionId> session);
std::vector<domain::SuggestionId> readCasesUrgedOn(Connection& connection, base::Date on);

void addSnooze(Connection& connection, const domain::Snooze& snooze);
void endSnooze(Connection& connection, const domain::Snooze& snooze);
std::vector<domain::Snooze> readSnoozesOn(Connection& connection, base::Date day);  // away on that day

}  // namespace huying::storage

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/deputy_activity.h"
#include "storage/connection.h"

// Deputies' activities (代表活动): what they were, who took part, which pieces grew from them.
namespace huying::storage {

// Of a session or of all, by the day they began, each with who took part.
std::vector<domain::DeputyActivity> readDeputyActivities(Connection& connection, std::optional<domain::SessionId> session);
// Of this name in any session: what each registration of a ledger asks.
std::vector<domain::DeputyActivity> readDeputyActivitiesCalled(Connection& connection, const std::string& name);
std::optional<domain::DeputyActivity> readDeputyActivity(Connection& connection, domain::DeputyActivityId id);
std::vector<domain::SuggestionId> readCasesFromActivity(Connection& connection, domain::DeputyActivityId id);  // ascending
std::int64_t versionOfDeputyActivity(Connection& connection, domain::DeputyActivityId id);                     // with who took part

domain::DeputyActivityId saveDeputyActivity(Connection& connection, const domain::DeputyActivity& row);  // inserts without id, else updates
void removeDeputyActivity(Connection& connection, domain::DeputyActivityId id);  // with who took part; no piece may name it

}  // namespace huying::storage

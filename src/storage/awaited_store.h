// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/queries/today.h"
#include "domain/case_facts.h"
#include "storage/connection.h"

// What is awaited in the cases: kept beside their summaries by the same step, read as ranges of days.
namespace huying::storage {

void saveAwaited(Connection& connection, const domain::CaseFacts& facts);  // instead of what stood there
void removeAwaited(Connection& connection, domain::SuggestionId id);
// Whether what is kept is what follows from the facts.
bool isAwaitedRight(Connection& connection, const domain::CaseFacts& facts);

app::AwaitedPage readAwaited(Connection& connection, const app::AwaitedSelection& selection, int most);

// The selection as a condition on `awaited a`, with the values it binds.
struct AwaitedCondition {
    std::string sql;
    std::vector<std::string> values;
};
AwaitedCondition conditionOf(const app::AwaitedSelection& selection);

}  // namespace huying::storage

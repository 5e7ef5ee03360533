// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <set>
#include <vector>

#include "domain/case_facts.h"
#include "storage/connection.h"
#include "storage/history_store.h"

namespace huying::storage {

enum class Direction { back, again };

// The later entries in the way where a rating of a promise would no longer be about what it was given about: `before` and
// `after` are the case around what is taken back or done again, `later` its entries since then, the first the oldest.
// A rating is rightful of an open promise too, so only what was settled then and is settled otherwise now is in the way.
std::set<std::int64_t> entriesInTheWayOfRatings(Connection& connection, const domain::CaseFacts& before, const domain::CaseFacts& after,
                                                const std::vector<StoredEntry>& later, const UndoneBatches& undone, Direction direction);

}  // namespace huying::storage

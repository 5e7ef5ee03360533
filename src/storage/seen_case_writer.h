// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <set>

#include "domain/case_facts.h"
#include "storage/connection.h"

namespace huying::storage {

// In a unit's small register keys below this are the office's.
constexpr std::int64_t firstOwnKey = std::int64_t{1} << 40;

// Writes the facts of a case that somebody sees, each row under the key that the office's register knows it by. Mergers with and
// links to pieces that are not in `written` are left out. Foreign keys must be off, and no change is being recorded.
void writeSeenCase(Connection& connection, const domain::CaseFacts& facts, const std::set<domain::SuggestionId>& written);

}  // namespace huying::storage

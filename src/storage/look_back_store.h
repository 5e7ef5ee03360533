// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <set>
#include <vector>

#include "domain/case_facts.h"
#include "storage/change_recording.h"
#include "storage/connection.h"

// Look-back rounds (回头看), what they ask of which piece, what units say and what the office found. What belongs to a case is
// read with the case (readLookBacks in case_rows.h).
namespace huying::storage {

std::vector<domain::LookBack> readLookBacks(Connection& connection);                   // newest first
domain::LookBackId saveLookBack(Connection& connection, const domain::LookBack& row);  // inserts without id, else updates
// The pieces that have a line in the round, ascending.
std::vector<domain::SuggestionId> casesInLookBack(Connection& connection, domain::LookBackId id);
// The last entry that touched the line, or what was said or found of it.
std::int64_t versionOfLookBackLine(Connection& connection, domain::LookBackLineId id);

domain::LookBackLineId addLookBackLine(Connection& connection, domain::SuggestionId id, const domain::LookBackLine& row);
domain::LookBackAnswerId addLookBackAnswer(Connection& connection, domain::SuggestionId id, const domain::LookBackAnswer& row);
domain::LookBackFindingId addLookBackFinding(Connection& connection, domain::SuggestionId id, const domain::LookBackFinding& row);
void updateFact(Connection& connection, const domain::LookBackLine& row);
void updateFact(Connection& connection, const domain::LookBackAnswer& row);
void updateFact(Connection& connection, const domain::LookBackFinding& row);

// The pieces in rounds that changed themselves: what is awaited of them rests on the round's day and on whether it goes on. They
// are not touched themselves.
std::set<domain::SuggestionId> casesInChangedRounds(Connection& connection, const std::vector<RowChange>& changes);

}  // namespace huying::storage

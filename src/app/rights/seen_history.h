// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <vector>

#include "app/queries/history.h"
#include "domain/ids.h"

namespace huying::app {

// What a supervising committee reads of the history of a piece that it tracks: whatever became of that piece, and of topics those
// that are its own, of inspections those that it leads, of proposals those that are decided, of ballots nothing. One command may change
// several pieces and put pieces into a topic: of the others nothing is left, nor what was given, which may name them. `entries` are those
// of the piece, oldest first.
std::vector<HistoryEntry> historyForCommittee(std::vector<HistoryEntry> entries, domain::SuggestionId piece, domain::CommitteeId own,
                                              const std::set<domain::TopicId>& ownTopics,
                                              const std::set<domain::InspectionId>& ownInspections,
                                              const std::set<domain::CandidateId>& seenCandidates);

}  // namespace huying::app

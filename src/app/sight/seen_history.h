// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <vector>

#include "app/ports/register_reader.h"
#include "app/queries/directory_lookup.h"
#include "app/questions/history.h"
#include "app/rights/viewer.h"
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

// What the office recorded about a piece on behalf of a unit, from its paper or on the telephone (`for_unit`), is read by that unit's
// people as what they recorded themselves: who, when and what. Not what no person of a unit could have given, nor what calls an entry by
// its number among those of all units.
class EntriesOnBehalf {
public:
    // `whole` sees everything; both must outlive this. `viewer` is a unit's person.
    EntriesOnBehalf(RegisterReader& whole, const Viewer& viewer, domain::SuggestionId piece)
        : whole_(whole), viewer_(viewer), piece_(piece), directory_(whole) {}
    [[nodiscard]] bool holds(const HistoryEntry& entry);

private:
    [[nodiscard]] bool touchesOwnTasksOnly(const HistoryEntry& entry);

    RegisterReader& whole_;
    const Viewer& viewer_;
    domain::SuggestionId piece_;
    DirectoryLookup directory_;
    std::optional<std::set<std::int64_t>> tasks_;  // the unit's, once they were asked for
};

}  // namespace huying::app

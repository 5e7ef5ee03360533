// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "storage/change_recording.h"
#include "storage/connection.h"

namespace huying::storage {

// What a change is about beside its own values, and what of later changes it must not meet when it is taken back.
struct ClassMatter {
    std::string is;
    std::string against;
};

// Of inspections and ballots: what was recorded later must not stand without what allowed it, as after a date, after the close, of a
// finding that is void or beside a ballot that passed.
std::vector<ClassMatter> supervisionMattersOf(Connection& connection, const RowChange& change);

// Of the clocks of units' limits: a pause does not go on again beside a later one, and the limit that was fixed with one does not lose
// what it went on from.
std::vector<ClassMatter> clockMattersOf(Connection& connection, const RowChange& change);

// Of deputies' activities and the pieces that grew from them: no two of one name, none without who took part, and no piece that
// disagrees with the kind or the first day of its activity.
std::vector<ClassMatter> activityMattersOf(Connection& connection, const RowChange& change);

}  // namespace huying::storage

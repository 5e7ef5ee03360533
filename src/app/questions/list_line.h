// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "domain/awaited.h"
#include "domain/ids.h"
#include "domain/vocabulary.h"

// What lines of lists tell beside their piece.
namespace huying::app {

// What a line is about, so that the date explained for it is the one that stands in it and not that of the next step of its case
// (queries/line_matter.h).
struct LineMatter {
    domain::AwaitedKind kind = domain::AwaitedKind::reply;
    std::optional<domain::TaskId> task = {};     // none: of the case, whoever it is that it is awaited of
    std::optional<base::Date> dueOn = {};        // as the line has it: tells several of a kind in one task apart
    int round = 0;                               // of the task; 0: not known
    int promise = 0;                             // of a ledger: its number within the case, settled or not
    domain::LookBackLineId lookBackLine = {};    // of a look-back round, answered or not

    bool operator==(const LineMatter&) const = default;
};

// Which of the three visits (domain/visits.h) a unit has still to make, as Today and the case tell it.
struct MissingVisits {
    std::string unit;
    std::vector<domain::ContactPhase> phases;  // never empty

    bool operator==(const MissingVisits&) const = default;
};

}  // namespace huying::app

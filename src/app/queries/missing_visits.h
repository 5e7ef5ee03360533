// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/words/words.h"
#include "domain/vocabulary.h"

// Which of the three visits (domain/visits.h) a unit has still to make, as Today and the case tell it.
namespace huying::app {

struct MissingVisits {
    std::string unit;
    std::vector<domain::ContactPhase> phases;  // never empty

    bool operator==(const MissingVisits&) const = default;
};

// 市教育局三访还缺办前、办中；市住建局三访还缺办中; empty where none is missing.
std::string visitsText(const std::vector<MissingVisits>& missing, const Words& words);

}  // namespace huying::app

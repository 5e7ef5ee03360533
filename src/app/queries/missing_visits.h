// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/questions/list_line.h"
#include "app/words/words.h"

// Visits that units have still to make, in words.
namespace huying::app {

// 市教育局三访还缺办前、办中；市住建局三访还缺办中; empty where none is missing.
std::string visitsText(const std::vector<MissingVisits>& missing, const Words& words);

}  // namespace huying::app

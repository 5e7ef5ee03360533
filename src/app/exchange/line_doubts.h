// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/exchange/returned_work.h"
#include "app/rights/viewer.h"
#include "domain/case_facts.h"

// What became of a piece and its tasks while a line about it was with the unit.
namespace huying::app {

// The unit has nothing to do in it: returned-not-its-case where it never had, returned-case-merged where the piece is handled with
// another one by now.
base::Error withoutTask(const domain::CaseFacts& facts, const Viewer& worker, const domain::Unit& unit);

// What somebody else has done since that makes a line doubtful, however well it might still fit: returned-case-withdrawn,
// returned-case-voided, returned-task-gone, returned-round-over, returned-promise-differs.
base::Errors lineDoubts(const ReturnedLine& line, const domain::CaseFacts& facts, const domain::Task& task,
                        const std::vector<domain::Unit>& units);

}  // namespace huying::app

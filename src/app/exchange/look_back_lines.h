// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <set>
#include <vector>

#include "app/commands/look_back_commands.h"
#include "app/exchange/form_row.h"
#include "app/exchange/unit_form.h"

// 回头看 in what goes out to units and comes back: which lines are asked, how they stand in the sheet, and what a filled row says.
namespace huying::app {

// The unit has still to say something of the task in a round that goes on.
bool isAskedToLookBack(const domain::CaseFacts& facts, const domain::Task& task);

// Pieces with a line in a round that goes on.
std::set<domain::SuggestionId> casesLookedAt(RegisterReader& reader);

// The rows of the page for one task: one for each line that is asked. `origin`: the mark of its piece (pieceMark).
std::vector<FormRow> lookBackRows(const Exchange& exchange, const OpenTask& open, const std::string& origin,
                                  const std::vector<domain::LookBack>& rounds, const Words& words);

std::vector<std::string> lookBackStates(const Words& words);

// The answer that a row tells; none where nothing was filled in. What is not understood is noted in `values`.
std::optional<RecordLookBackAnswer> lookBackAnswerIn(FormRowValues& values, RegisterReader& reader, std::optional<base::Date>& on);

}  // namespace huying::app

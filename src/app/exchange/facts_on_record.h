// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "app/commands/commands.h"
#include "app/exchange/fact_comparison.h"
#include "app/exchange/returned_work.h"
#include "app/words/words.h"
#include "domain/case_facts.h"

namespace huying::app {

// Of a paper on record that comes back with other people than the register has: these people alone, as progress that says so. None:
// it names nobody new, or the rest does not stand on record as `rest` says.
std::optional<RecordProgress> peopleAlone(const CommandRequest& request, const domain::CaseFacts& facts, const domain::Task& task,
                                          RegisterReader& reader, const Words& words, OnRecord rest = OnRecord::same);

// Of progress that is on record but for the measure that it tells of: that measure alone. None: it tells of none, or more is new.
std::optional<RecordProgress> measureAlone(const CommandRequest& request, const domain::CaseFacts& facts, const domain::Task& task,
                                           RegisterReader& reader, const Words& words);

// The people that a command names for the task, where somebody else has changed them since they were sent; none: nobody did.
std::optional<base::Error> changedPeople(const CommandRequest& request, const SeenPeople& seen, const domain::Task& task);

// The promise that a step is about, where another one has its number by now or it says something else than when it was sent.
std::optional<base::Error> changedPromise(const CommandRequest& request, const std::string& seen, const domain::CaseFacts& facts);

}  // namespace huying::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "app/exchange/entry_on_record.h"
#include "base/result.h"
#include "domain/ids.h"

// Which promise of a register a unit's step is about. The unit counts the promises of its own register, where the office may have
// recorded others meanwhile: the number names another one here.
namespace huying::app {

// One that came from the office by its key, one of the unit's own by what it said. Errors: returned-promise-gone {case}, one of the
// office's is not there; returned-promise-missing {case, sent}, one of the unit's own is not; returned-promise-uncertain {case, sent},
// two say the same.
base::Result<domain::CommitmentId> promiseOnRecord(const PromiseMark& mark, const CaseOfEntry& place, const HistoryOfPiece& history);

// Gives a step that is to be recorded the number of its promise as the unit would count it here; nothing else is changed. Errors: those
// above, and returned-promise-unnamed {case}: the package does not tell which of several it is.
std::optional<base::Error> namePromise(CommandRequest& request, const ReturnedEntry& entry, const CaseOfEntry& place,
                                       const HistoryOfPiece& history);

}  // namespace huying::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/exchange/entry_on_record.h"
#include "app/exchange/returned_work.h"
#include "app/words/words.h"

// Why an entry of a unit does not stand here as the unit's line says.
namespace huying::app {

struct CorrectedPlace {
    const domain::CaseFacts& facts;
    RegisterReader& reader;
    const std::vector<Exchange>& exchanges;
};

// Who corrected an entry after the line about it was made: the unit with a later return, which was taken
// (returned-entry-corrected-there), else the office (returned-entry-corrected-here).
base::Error correctedSince(const EntryOnRecord& found, const ReturnedEntry& entry, const CorrectedPlace& place);

// Of a correction whose entry is not here: the original is among `left`, where it is to be decided about first
// (returned-entry-left-out) or was laid aside (returned-entry-laid-aside), or nobody here has seen it (returned-entry-missing).
base::Error missingEntry(const ReturnedLine& line, const std::vector<RememberedLine>& left, const Words& words);

}  // namespace huying::app

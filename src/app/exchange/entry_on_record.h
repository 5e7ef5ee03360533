// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include "app/exchange/entry_states.h"
#include "app/exchange/returned_work.h"
#include "app/ports/register_reader.h"
#include "app/words/words.h"
#include "domain/case_facts.h"

// Which entry of a register a unit's line is about: the one that a command made with the values that the unit's had at some time,
// else one that has such values now. Its number is another one here than at the unit.
namespace huying::app {

struct EntryOnRecord {
    enum class Standing {
        missing,  // there is none
        same,     // it says what the line says, or what a later line of the unit makes it say
        earlier,  // it says what the unit's said before
        changed   // somebody else has changed it
    };
    Standing standing = Standing::missing;
    bool isLater = false;  // same, because of a later line of the unit
    domain::TaskId task = {};
    std::int64_t row = 0;  // its key; 0: missing
    // What makes it say what the line says, and how it differs from what it says now; none where it is the same. Where there is no
    // such entry `changes` is what the unit changed.
    std::optional<CommandRequest> correction = {};
    std::vector<ChangedValue> changes = {};
    std::vector<ChangedValue> meanwhile = {};  // where it was changed: from what the unit knew to what it says now
};

struct CaseOfEntry {
    domain::CaseFacts whole;  // as it is handled, of which `worker` sees a part
    const Viewer& worker;
    RegisterReader& reader;
    const Words& words;
    // The entry of the history up to which the unit's register knows the piece, so that the unit's own entries were made later.
    std::int64_t base = 0;
};

// `history`: the entries of the piece as they came about, asked for where what they say now does not tell. Errors: of the command
// that corrects it.
using HistoryOfPiece = std::function<EntryHistory()>;
base::Checked<EntryOnRecord> entryOnRecord(const ReturnedEntry& entry, const CaseOfEntry& place, const HistoryOfPiece& history);
// With that of the main case, where entries of a merged piece stand.
EntryHistory historyOfEntries(RegisterReader& reader, const domain::CaseFacts& whole);

// What an entry of the history corrected, as differences of what units may correct.
std::vector<ChangedValue> changesBy(RegisterReader& reader, std::int64_t entry);

// What somebody else made of it: returned-entry-changed {values}.
base::Error changedMeanwhile(const EntryOnRecord& found, const Words& words);

}  // namespace huying::app

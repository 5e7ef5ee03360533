// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/exchange/entry_states.h"
#include "app/exchange/returned_work.h"
#include "app/questions/history.h"
#include "base/result.h"

// What a unit recorded in its own small register, as it goes back to the office: a list of commands (docs/package.md).
namespace huying::app {

// The entry that a line makes or corrects, as it was at the unit (entry_states.h).
struct WorkEntry {
    std::string table;
    std::vector<EntryState> states;  // oldest first
    std::size_t state = 0;           // the one that the line brings
    bool isCorrection = false;
    std::string reason;
    std::optional<PromiseMark> promise = {};  // of a step
};

struct WorkLine {
    std::int64_t entry = 0;  // of the unit's register
    std::string at;          // UTC
    std::string command;     // its JSON, without who recorded it and which version was seen: the office has others
    std::string fault;       // code of why an office that does not know entries (`row`) cannot carry it out; empty: it can
    std::optional<WorkEntry> row = {};

    // For the office to see to by hand.
    [[nodiscard]] bool isByHand() const { return !fault.empty() && !row; }
};

struct WorkSpan {
    std::int64_t since = 0;     // what came after this entry is told
    std::int64_t returned = 0;  // up to this one the office may have it
};

// Of entries in their order those that the unit's people recorded and did not take back. What was put right afterwards goes back as
// it is right: a correction of an entry of this list is put into it. A correction of what went back before is a line of its own, one
// for each entry, as is the taking back of an entry that can be made void; of others it is returned-entry-undone. `own`: keys from
// here on are the unit's own. `addressOf`: a case as it is called in full, for what somebody typed may be short here and mean several
// pieces there.
std::vector<WorkLine> workOf(const std::vector<HistoryEntry>& entries, const WorkSpan& span, std::int64_t own,
                             const std::function<std::string(const std::string&)>& addressOf);

// One object a line.
std::string workText(const std::vector<WorkLine>& lines);
// Errors: package-not-understood.
base::Result<std::vector<WorkLine>> readWorkText(std::string_view text);

// As the shared judge takes it.
std::vector<ReturnedLine> returnedLines(const std::vector<WorkLine>& lines);

}  // namespace huying::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/exchange/returned_work.h"
#include "app/queries/history.h"
#include "base/result.h"

// What a unit recorded in its own small register, as it goes back to the office: a list of commands (docs/package.md).
namespace huying::app {

struct WorkLine {
    std::int64_t entry = 0;  // of the unit's register
    std::string at;          // UTC
    std::string command;     // its JSON, without who recorded it and which version was seen: the office has others
    std::string fault;       // code of why the office cannot carry it out by itself; empty: it can
};

// Of entries in their order those that the unit's people recorded and did not take back. What was put right afterwards goes back as
// it is right: a correction of an entry of this list is put into it. Corrections of what went back before cannot name it at the
// office (returned-entry-corrected, returned-entry-undone). `own`: keys from here on are the unit's own. `addressOf`: a case as it is
// called in full, for what somebody typed may be short here and mean several pieces there.
std::vector<WorkLine> workOf(const std::vector<HistoryEntry>& entries, std::int64_t returnedEntry, std::int64_t own,
                             const std::function<std::string(const std::string&)>& addressOf);

// One object a line.
std::string workText(const std::vector<WorkLine>& lines);
// Errors: package-not-understood.
base::Result<std::vector<WorkLine>> readWorkText(std::string_view text);

// As the shared judge takes it.
std::vector<ReturnedLine> returnedLines(const std::vector<WorkLine>& lines);

}  // namespace huying::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/ports/register_store.h"
#include "cli/arguments.h"
#include "cli/console.h"

namespace huying::cli {

// What a verb works with.
struct Task {
    const Arguments& arguments;
    const Console& console;
    app::RegisterStore& store;
    base::Date today;
};

// Runs the program; the answer is its exit code.
int run(const std::vector<std::string>& words);

// One function per verb, in verbs/.
ExitCode runInit(const Arguments& arguments, const Console& console);
ExitCode runFields(const Arguments& arguments, const Console& console);
ExitCode runBackup(const Arguments& arguments, const Console& console);
ExitCode runRestore(const Arguments& arguments, const Console& console);  // also where the register cannot be opened
ExitCode runApply(const Task& task);
ExitCode runImport(const Task& task);
ExitCode runList(const Task& task);
ExitCode runSheet(const Task& task);
ExitCode runSearch(const Task& task);
ExitCode runShow(const Task& task);
ExitCode runToday(const Task& task);
ExitCode runAgenda(const Task& task);
ExitCode runChase(const Task& task);
ExitCode runLetters(const Task& task);
ExitCode runDue(const Task& task);
ExitCode runReport(const Task& task);
ExitCode runPublication(const Task& task);
ExitCode runHistory(const Task& task);
ExitCode runUndo(const Task& task);
ExitCode runVerify(const Task& task);

// A backup of what an import is going to change; none where nothing was recorded yet.
base::Result<void> backUpBeforeImport(const Task& task);

// Who records: --actor, else the system user.
std::string actorOf(const Arguments& arguments);

// What --unit and --session name; nothing where they are not given. Errors: those of app/executor/directory_lookup.h.
base::Result<std::optional<domain::UnitId>> unitOf(const Task& task);
base::Result<std::optional<domain::SessionId>> sessionOf(const Task& task);

// A whole file, or standard input for "-". Errors: file-missing, file-unreadable.
base::Result<std::string> readInput(const std::string& file);

}  // namespace huying::cli

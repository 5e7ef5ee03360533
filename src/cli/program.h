// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
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
ExitCode runInspections(const Task& task);
ExitCode runBallots(const Task& task);
ExitCode runAgenda(const Task& task);
ExitCode runChase(const Task& task);
ExitCode runTopics(const Task& task);
ExitCode runActivities(const Task& task);
ExitCode runPhotos(const Task& task);
ExitCode runLetters(const Task& task);
ExitCode runDue(const Task& task);
ExitCode runReport(const Task& task);
ExitCode runDeputy(const Task& task);
ExitCode runPublication(const Task& task);
ExitCode runHistory(const Task& task);
ExitCode runAsRecorded(const Task& task);
ExitCode runCompare(const Task& task);
ExitCode runUndo(const Task& task);
ExitCode runVerify(const Task& task);
ExitCode runAccounts(const Task& task);
ExitCode runAssessment(const Task& task);
ExitCode runAssessmentAlone(const Arguments& arguments, const Console& console);  // what needs no register
ExitCode runForm(const Task& task);
ExitCode runPackage(const Task& task);  // of the office
ExitCode runUnitPackage(const Arguments& arguments, const Console& console);  // with --ring: of a unit, which may have no register yet

// A backup of what an import is going to change; none where nothing was recorded yet.
base::Result<void> backUpBeforeImport(const Task& task);

// Who records: --actor, else who signed in, else the system user.
std::string actorOf(const Arguments& arguments);

// Signs in whom --user names, where the register asks for it, and looks whether that person may do it at all; the name as the
// account has it, empty where nobody has to sign in. Errors:
// sign-in-required, no-sign-in-here, those of app::RegisterStore::signIn and app::reasonAgainst, file-missing, file-unreadable.
base::Result<std::string> signIn(const Arguments& arguments, app::RegisterStore& store, std::optional<app::Deed> deed);
// The same for verbs that work on the register's file. One that cannot be opened is refused with that error, but for restoring
// what is so damaged that no account can be read of it, or gone.
base::Result<std::string> signInToFile(const Arguments& arguments, app::Deed deed);

// What --unit and --session name; nothing where they are not given. Errors: those of app/queries/directory_lookup.h.
base::Result<std::optional<domain::UnitId>> unitOf(const Task& task);
base::Result<std::optional<domain::SessionId>> sessionOf(const Task& task);
// The topic that --topic names, in the session that --session names, else the newest. Errors: unknown-topic, those of sessionOf.
base::Result<domain::SupervisionTopic> topicOf(const Task& task);

// The first line of a file or of standard input, so that a file made with any editor will do.
base::Result<std::string> passwordIn(const std::string& file);

// Much more than files about keys and passwords have.
inline constexpr std::uintmax_t mostKeyBytes = 2'000'000;

// A whole file, or standard input for "-", of which no more is read than it may be long. Errors: file-missing, file-unreadable,
// file-too-large, file-is-open-register.
base::Result<std::string> readInput(const std::string& file, std::uintmax_t most = std::numeric_limits<std::uintmax_t>::max());

}  // namespace huying::cli

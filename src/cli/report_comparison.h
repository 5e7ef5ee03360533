// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/queries/list_sheet.h"
#include "app/report/year_end_report.h"
#include "cli/program.h"

// Frozen reports as a list, and the figures of two reports side by side (docs/cli.md, `report`).
namespace huying::cli {

ExitCode listSnapshots(const Task& task);
ExitCode compareSnapshot(const Task& task);     // with now, or with --as-of
ExitCode compareDays(const Task& task);
ExitCode compareSessions(const Task& task);

// A list as csv or xlsx, as --format says.
ExitCode deliverSheet(const Task& task, const app::ListSheet& sheet);

// The report of a session up to a day as it is written; today where it is empty. Errors: those of computeReport, bad-date-option.
base::Result<app::YearEndReport> computedUpTo(const Task& task, const std::string& session, const std::string& day, const char* option);

}  // namespace huying::cli

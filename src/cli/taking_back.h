// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/exchange/returned_work.h"
#include "cli/program.h"

// What `form` and `package` do with work that came back.
namespace huying::cli {

// Judges it, records what may be recorded where `isApplied`, and tells both.
ExitCode takeReturned(const Task& task, const std::vector<app::ReturnedWork>& works, bool isApplied);

}  // namespace huying::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "app/exchange/returned_work.h"
#include "cli/program.h"

// What `form` and `package` do with work that came back.
namespace huying::cli {

// Judges it, records what may be recorded where `isApplied`, and tells both. `afterwards` comes before the telling, with what was
// judged last and whether anything was written; what it adds to the remarks is told too.
ExitCode takeReturned(const Task& task, const std::vector<app::ReturnedWork>& works, bool isApplied,
                      const std::function<void(app::ReturnPreview&, bool isWritten)>& afterwards = {});

}  // namespace huying::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "app/queries/unit_hand_over.h"
#include "base/date.h"
#include "base/result.h"

namespace huying::documents {

// The list of each unit as docx, to be printed with its notice, and as xlsx, into a folder that is not there yet; which files.
// Units whose names give the same file are told apart by their codes.
// `goOn` is told how many of how many are written; false ends it with papers-cancelled. Errors: nothing-to-hand-over, those of
// makeNewFolder and writeFile.
base::Result<std::vector<std::filesystem::path>> writeUnitHandOvers(const std::vector<app::UnitHandOver>& lists, base::Date on,
                                                                    const app::Words& words, const std::filesystem::path& folder,
                                                                    const std::function<bool(std::size_t, std::size_t)>& goOn);

}  // namespace huying::documents

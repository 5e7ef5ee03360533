// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "base/result.h"

namespace huying::documents {

// The largest ledger that is read at all; a hundred thousand full pieces stay below 60 MB.
inline constexpr std::uintmax_t largestLedgerBytes = 200'000'000;

// The whole file. Errors, each with {path}: file-missing, file-unreadable (a folder, no permission, a failing disk),
// file-empty, file-too-large {megabytes}, file-is-open-register: a register that this program has open, or its log, is not even opened
// (decision 0027).
base::Result<std::string> readWholeFile(const std::filesystem::path& path, std::uintmax_t mostBytes = largestLedgerBytes);

}  // namespace huying::documents

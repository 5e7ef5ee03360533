// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"

// 没有带过来.txt beside a unit's register: what newer packages could not take over, newest first, until the unit has seen to it. A
// plain text, because it has to be readable where this program is not, and outside the register, which the next package replaces.
namespace huying::storage {

std::filesystem::path leftFileOf(const std::filesystem::path& ledger);

// Puts `text` before what stands in the file. Throws app::StorageFailure.
void addLeftText(const std::filesystem::path& ledger, const std::string& text);

// Empty: there is no such file. Errors: file-unreadable.
base::Result<std::string> leftTextOf(const std::filesystem::path& ledger);

// The unit has seen to all of it. Errors: file-not-removable {detail}.
base::Result<void> endLeftText(const std::filesystem::path& ledger);

}  // namespace huying::storage

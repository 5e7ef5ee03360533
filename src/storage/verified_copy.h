// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "app/ports/register_copies.h"
#include "storage/connection.h"

namespace huying::storage {

// Copies everything that `source` holds, its write-ahead log included, in one step into `target`: one file that stands
// for itself, checked, on the disk, and under that name only when it is whole. Replaces what was there.
// Throws app::StorageFailure.
void copyWhole(Connection& source, const std::filesystem::path& target);

// The pages of `from` in place of those of `to`, as one transaction of `to`.
void copyPages(Connection& from, Connection& to);

// Damage that was found in a copy just made is the register's own: the sentence names that and not the copy, which is gone by then.
base::Error toldOf(base::Error found, const std::filesystem::path& file);

enum class FileCheck { counts, head, integrity };  // head: of the history; integrity: that and every page

// What the file holds. Throws app::StorageFailure: register-damaged where the check finds anything.
app::RegisterFacts factsOf(Connection& connection, FileCheck check);
// Of a file that is not written to while it is read.
app::RegisterFacts factsOfFile(const std::filesystem::path& file, FileCheck check);

}  // namespace huying::storage

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>

#include "base/result.h"
#include "storage/connection.h"

namespace huying::storage {

// How this person may open a register. Who may not write reads along with those who have it open, through their log; only
// a medium on which nobody can write, and on which no log lies, is read as it stands; so are a backup and a copy of an
// earlier moment, to which nobody writes (storage/backup_file.h, storage/recorded_moment.h). Error: register-read-only-alone, where nobody
// has it open, so that files of ours would lie in the way of who may write, or the figures become stale.
base::Result<Access> accessTo(const std::filesystem::path& file);

// The same by the rights of this person alone, whatever the file is.
base::Result<Access> accessByRights(const std::filesystem::path& file);

// Why nothing is recorded in this file, however it may be opened: backup-read-only, moment-read-only; none: it is a register to
// work in, or no file.
std::optional<base::Error> reasonForLookingOnly(const std::filesystem::path& file);

}  // namespace huying::storage

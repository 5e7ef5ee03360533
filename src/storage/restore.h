// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "app/ports/register_copies.h"

namespace huying::storage {

// Both throw app::StorageFailure. Errors about the copy: file-missing, file-unreadable, backup-not-a-register,
// backup-newer, backup-damaged, restore-same-file, restore-other-register; backup-read-only where the register is itself a
// backup, copy-named-as-backup where it would be taken for one.
app::RestorePreview previewOfRestore(const std::filesystem::path& registerFile, const std::filesystem::path& copy);

// Puts `copy` in the place of the register: what was there is kept as a file beside it, drafts and backup settings stay,
// and an entry of the restored history tells who did it. Windows that have the register open go on in the restored one.
app::RestoreReceipt restoreRegister(const std::filesystem::path& registerFile, const std::filesystem::path& copy, const std::string& actor);

}  // namespace huying::storage

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string_view>

#include "base/result.h"

namespace huying::documents {

enum class IfExists { replace, refuse };

// Writes a file whole or not at all: into a temporary file beside the target, onto the disk, then renamed. What stood
// there before stays untouched when anything fails. A link is followed; a device or pipe is written to directly.
// Errors, each with {path}: cannot-write-file {reason: permission, no-space, missing-folder, is-folder, other};
// file-exists.
base::Result<void> writeFile(const std::filesystem::path& path, std::string_view bytes, IfExists ifExists = IfExists::replace);

// Makes a folder that was not there, for files of its own. Errors, each with {path}: file-exists, folder-not-made.
base::Result<void> makeNewFolder(const std::filesystem::path& folder);

}  // namespace huying::documents

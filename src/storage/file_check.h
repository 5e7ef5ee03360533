// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "base/result.h"

// What a file is, told before SQLite touches it, so that a file which is not ours is not changed in any way.
namespace huying::storage {

// An error about a register's file, with its name for the sentence.
base::Error about(const char* code, const std::filesystem::path& file);

// Errors: register-missing, register-empty, not-a-register, register-newer, register-damaged, register-unreadable.
base::Result<void> checkBytes(const std::filesystem::path& file);

// The same of a register to work in; also register-on-unsafe-folder.
base::Result<void> checkFile(const std::filesystem::path& file);

// Whether the file is one that stands for itself, as copies do which this program made: a register that has been worked in
// says in its header that there may be a log.
bool standsForItself(const std::filesystem::path& file);

// Folders on which SQLite's locks or its write-ahead log cannot be trusted.
bool isUnsafeFolder(const std::filesystem::path& folder);

std::filesystem::path folderOf(const std::filesystem::path& file);  // "." for a bare name

}  // namespace huying::storage

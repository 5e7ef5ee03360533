// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace huying::documents {

enum class IfExists { replace, refuse };

// Who else on the machine may read a new file: a paper that a person writes out is as open as his other files (the umask); keys
// and packages are for his own account alone. What is replaced keeps its rights, unless it is to be for the owner alone.
enum class ForWhom { asUsual, ownerAlone };

// Writes a file whole or not at all: into a temporary file beside the target, onto the disk, then renamed. What stood
// there before stays untouched when anything fails. A link is followed; a device or pipe is written to directly.
// Errors, each with {path}: cannot-write-file {reason: permission, no-space, missing-folder, is-folder, other};
// file-exists; file-is-open-register, where the open register or its log would be replaced.
base::Result<void> writeFile(const std::filesystem::path& path, std::string_view bytes, IfExists ifExists = IfExists::replace,
                             ForWhom forWhom = ForWhom::asUsual);

// Many files of one folder: each is written whole beside its target, none takes its place before all are written and on the disk.
// What was added and not put in place goes with the batch, and what stood there before is untouched then.
class FileBatch {
public:
    explicit FileBatch(std::filesystem::path folder) : folder_(std::move(folder)) {}
    ~FileBatch();
    FileBatch(const FileBatch&) = delete;
    FileBatch& operator=(const FileBatch&) = delete;

    // Error: cannot-write-file, as writeFile has it.
    base::Result<void> add(const std::filesystem::path& name, std::string_view bytes);
    // In the order they were added. The same error; those put in place until then stay.
    base::Result<void> putInPlace();

private:
    std::filesystem::path folder_;
    std::vector<std::pair<std::filesystem::path, std::filesystem::path>> files_;  // written, meant
};

// Makes a folder that was not there, for files of its own, which hold much at once: for the owner alone. Errors, each with {path}:
// file-exists, folder-not-made.
base::Result<void> makeNewFolder(const std::filesystem::path& folder);

}  // namespace huying::documents

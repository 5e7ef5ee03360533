// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/result.h"

// Whether a file is a backup that the program itself made. Who records in one records in two registers at once, of which
// the next backup or the next restore knows nothing: so it is opened for looking only, and nothing is backed up of it.
//
// It is known by its name together with what it holds: 成都-1a2b3c-000123-20231220-120431.huying is a backup where the
// register in it has an id that begins with 1a2b3c. The place would not do, for the person chooses the folder, and the
// files of a folder are carried away on sticks under their names. A mark in the file would not do: backups that stand on
// disks already have none, and whoever has only a backup left could not go on from it without this program's help. By its
// name it stops being a backup where a person gives it a name of its own, which is what `Save a copy` does, and restoring
// puts what it holds under the register's name.
namespace huying::storage {

struct BackupOrigin {
    std::string registerName;  // 成都
    std::string at;            // when it was made: 2023-12-20 12:04:31, the machine's local time
};

// Absent: a register of its own, or no file. One whose register cannot be read is taken at its name.
std::optional<BackupOrigin> backupAt(const std::filesystem::path& file);

// Whether a file that is put here from that register would be taken for one of its backups.
bool isNamedAsBackup(const std::filesystem::path& file, const std::string& registerId);

// An error about a backup, with its name, its register and its time for the sentence.
base::Error aboutBackup(const char* code, const std::filesystem::path& file, const BackupOrigin& origin);

}  // namespace huying::storage

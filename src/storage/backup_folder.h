// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/ports/register_copies.h"
#include "base/date.h"

namespace huying::storage {

// A backup as its name tells it: 成都-1a2b3c-000123-20231220-120431.huying, made of the register's name and id, a
// sequence that only grows, and the machine's local time.
struct NamedBackup {
    std::filesystem::path path;
    int sequence = 0;
    base::Date day;
    std::string at;  // 2023-12-20 12:04:31
};

// What the name of any register's backup tells; absent where a file is named otherwise.
struct BackupName {
    std::string registerName;
    std::string idDigits;  // the first ones of the register's id
    std::string at;        // as above
};
std::optional<BackupName> backupNameOf(const std::filesystem::path& file);

// One folder of backups, open for one of them: others who back up here wait until this object is gone, so that what is
// half made was left by a program that ended. Throws app::StorageFailure: backup-folder-missing, backup-folder-read-only.
class BackupFolder {
public:
    // A folder that the person named is never made: it may be a stick that is not plugged in.
    enum class IfMissing { refuse, make };
    BackupFolder(std::filesystem::path folder, IfMissing ifMissing, const std::filesystem::path& registerFile);
    ~BackupFolder();
    BackupFolder(const BackupFolder&) = delete;
    BackupFolder& operator=(const BackupFolder&) = delete;

    [[nodiscard]] std::filesystem::path nextName(const std::string& beginning) const;
    void removeHalfMade(const std::string& beginning) const;
    int removeOutdated(const std::string& beginning) const;  // returns how many went

private:
    std::filesystem::path folder_;
    int descriptor_ = -1;
};

// What the names of a register's backups begin with.
std::string backupBeginning(const std::filesystem::path& registerFile, const std::string& registerId);

// Newest first; what has another name is not ours and is left alone.
std::vector<NamedBackup> backupsIn(const std::filesystem::path& folder, const std::string& beginning);
// Of a register that can no longer tell its id: all backups made under its name, newest first by their time.
std::vector<NamedBackup> backupsOfName(const std::filesystem::path& folder, const std::filesystem::path& registerFile);

}  // namespace huying::storage

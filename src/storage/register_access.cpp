// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/register_access.h"

#include <sys/statvfs.h>
#include <unistd.h>

#include "storage/backup_file.h"
#include "storage/file_check.h"
#include "storage/recorded_moment.h"

namespace huying::storage {

base::Result<Access> accessByRights(const std::filesystem::path& file) {
    std::error_code ignored;
    const bool hasLog = std::filesystem::exists(file.string() + "-wal", ignored);
    // The log is made beside the register, so one that has none yet is written only where its folder can be.
    const bool mayHaveLog = hasLog || ::access(folderOf(file).c_str(), W_OK) == 0;
    if (::access(file.c_str(), W_OK) == 0 && mayHaveLog) return Access::readWrite;
    struct statvfs medium{};
    const bool nobodyWrites = ::statvfs(file.c_str(), &medium) == 0 && (medium.f_flag & ST_RDONLY) != 0;
    if (nobodyWrites && !hasLog) return Access::immutable;
    if (hasLog && std::filesystem::exists(file.string() + "-shm", ignored)) return Access::readOnly;
    return base::failure(about("register-read-only-alone", file));
}

base::Result<Access> accessTo(const std::filesystem::path& file) {
    if (!reasonForLookingOnly(file)) return accessByRights(file);
    std::error_code failed;
    const std::uintmax_t log = std::filesystem::file_size(file.string() + "-wal", failed);
    if (failed || log == 0) return Access::immutable;
    // An earlier version let people record in it and was interrupted: it is read with what they recorded.
    const base::Result<Access> byRights = accessByRights(file);
    if (!byRights) return byRights;
    return Access::readOnly;
}

std::optional<base::Error> reasonForLookingOnly(const std::filesystem::path& file) {
    if (const auto backup = backupAt(file)) return aboutBackup("backup-read-only", file, *backup);
    if (const auto moment = recordedMomentAt(file)) return aboutMoment("moment-read-only", file, *moment);
    return std::nullopt;
}

}  // namespace huying::storage

// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/register_access.h"

#include <sys/statvfs.h>
#include <unistd.h>

namespace huying::storage {

base::Result<Access> accessTo(const std::filesystem::path& file) {
    if (::access(file.c_str(), W_OK) == 0) return Access::readWrite;
    std::error_code ignored;
    const bool hasLog = std::filesystem::exists(file.string() + "-wal", ignored);
    struct statvfs medium{};
    const bool nobodyWrites = ::statvfs(file.c_str(), &medium) == 0 && (medium.f_flag & ST_RDONLY) != 0;
    if (nobodyWrites && !hasLog) return Access::immutable;
    if (hasLog && std::filesystem::exists(file.string() + "-shm", ignored)) return Access::readOnly;
    return base::failure(base::Error("register-read-only-alone", "ledger", "storage").with("file", file.string()));
}

}  // namespace huying::storage

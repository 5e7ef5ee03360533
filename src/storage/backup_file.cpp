// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup_file.h"

#include "app/ports/storage_failure.h"
#include "storage/backup_folder.h"
#include "storage/connection.h"
#include "storage/file_check.h"
#include "storage/register_mark.h"

namespace huying::storage {

namespace fs = std::filesystem;

std::optional<BackupOrigin> backupAt(const fs::path& file) {
    const std::optional<BackupName> name = backupNameOf(file);
    std::error_code failed;
    if (!name || !fs::is_regular_file(file, failed)) return std::nullopt;
    BackupOrigin origin{name->registerName, name->at};
    if (!checkBytes(file)) return origin;
    try {
        Connection connection(file, Access::immutable);
        if (!registerIdOf(connection).starts_with(name->idDigits)) return std::nullopt;
    } catch (const app::StorageFailure&) {
        // Damaged, and its name alone tells what it was.
    }
    return origin;
}

bool isNamedAsBackup(const fs::path& file, const std::string& registerId) {
    const std::optional<BackupName> name = backupNameOf(file);
    return name && registerId.starts_with(name->idDigits);
}

base::Error aboutBackup(const char* code, const fs::path& file, const BackupOrigin& origin) {
    return base::Error(code, "ledger", "storage")
        .with("file", file.filename().string())
        .with("register", origin.registerName)
        .with("at", origin.at);
}

}  // namespace huying::storage

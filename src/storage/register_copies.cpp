// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/register_copies.h"

#include <sodium.h>
#include <unistd.h>

#include "app/ports/storage_failure.h"
#include "base/held_files.h"
#include "base/log.h"
#include "storage/backup_file.h"
#include "storage/backup_folder.h"
#include "storage/backup_settings.h"
#include "storage/file_check.h"
#include "storage/left_log.h"
#include "storage/migrations.h"
#include "storage/register_access.h"
#include "storage/register_mark.h"
#include "storage/restore.h"
#include "storage/verified_copy.h"
#include "storage/writer_lock.h"

namespace huying::storage {

namespace {

namespace fs = std::filesystem;
using base::Error;

std::unique_ptr<Connection> opened(const fs::path& file) {
    // A backup is only read, which may be done wherever it lies.
    const auto checked = reasonForLookingOnly(file) ? checkBytes(file) : checkFile(file);
    if (!checked) throw app::StorageFailure(checked.error());
    if (const auto log = putForeignLogAside(file); !log) throw app::StorageFailure(log.error());
    const base::Result<Access> access = accessTo(file);
    if (!access) throw app::StorageFailure(access.error());
    return std::make_unique<Connection>(file, *access);
}

void refuseLookedAt(const fs::path& file) {
    if (const auto reason = reasonForLookingOnly(file)) throw app::StorageFailure(*reason);
}

app::BackupSettings settingsIn(Connection& connection) {
    return connection.pragma("user_version") == currentVersion() ? readBackupSettings(connection) : app::BackupSettings{};
}

// What stopped the writing of a copy is told of its folder; what is wrong with the register itself stays as it is.
[[noreturn]] void throwAboutFolder(const Error& error, const fs::path& folder) {
    const auto aboutFolder = [&](const char* code) { return Error(code, "", "storage").with("folder", folder.string()); };
    if (error.code == "disk-full") throw app::StorageFailure(aboutFolder("backup-folder-full"));
    if (error.code == "register-read-only" || error.code == "register-unreadable")
        throw app::StorageFailure(aboutFolder("backup-folder-read-only"));
    if (error.code != "storage-failed") throw app::StorageFailure(error);
    std::string detail;
    for (const auto& [key, value] : error.arguments) detail = key == "detail" ? value : detail;
    throw app::StorageFailure(aboutFolder("backup-failed").with("detail", detail));
}

app::RegisterFacts copied(Connection& source, const fs::path& target) {
    try {
        copyWhole(source, target);
    } catch (const app::StorageFailure& failure) {
        throwAboutFolder(toldOf(failure.error(), source.fileName()), folderOf(target));
    }
    try {
        return factsOfFile(target, FileCheck::head);
    } catch (const app::StorageFailure& failure) {
        std::error_code ignored;
        fs::remove(target, ignored);
        throw app::StorageFailure(toldOf(failure.error(), source.fileName()));
    }
}

template <class Work>
auto answered(const char* what, Work work) -> base::Result<decltype(work())> {
    try {
        return work();
    } catch (const app::StorageFailure& failure) {
        base::logFailure(what, failure.error().code);
        return base::failure(failure.error());
    }
}

class SqliteCopies final : public app::RegisterCopies {
public:
    base::Result<app::BackupSettings> settings(const fs::path& file) override {
        return answered("backup-settings", [&] { return settingsIn(*opened(file)); });
    }

    base::Result<void> saveSettings(const fs::path& file, const app::BackupSettings& settings) override {
        try {
            refuseLookedAt(file);
            const WriterLock lock(file);
            writeBackupSettings(*opened(file), settings);
            return {};
        } catch (const app::StorageFailure& failure) {
            return base::failure(failure.error());
        }
    }

    [[nodiscard]] fs::path folder(const fs::path& file, const app::BackupSettings& settings) const override {
        if (!settings.folder.empty()) return settings.folder;
        return folderOf(file) / (file.stem().string() + "-backups");
    }

    base::Result<void> lookAtFolder(const fs::path& file, const app::BackupSettings& settings) override {
        const fs::path place = folder(file, settings);
        const auto problem = [&](const char* code) { return base::failure(Error(code, "", "storage").with("folder", place.string())); };
        std::error_code failed;
        if (!fs::is_directory(place, failed)) return problem("backup-folder-missing");
        if (::access(place.c_str(), W_OK) != 0) return problem("backup-folder-read-only");
        return {};
    }

    base::Result<app::BackupReceipt> backUp(const fs::path& file, app::BackupWhen when) override {
        return answered("backup", [&] {
            refuseLookedAt(file);
            const std::unique_ptr<Connection> source = opened(file);
            const app::RegisterFacts facts = factsOf(*source, FileCheck::counts);
            const app::BackupSettings settings = settingsIn(*source);
            const fs::path place = folder(file, settings);
            const auto ifMissing = settings.folder.empty() ? BackupFolder::IfMissing::make : BackupFolder::IfMissing::refuse;
            const BackupFolder backups(place, ifMissing, file);
            const std::string beginning = backupBeginning(file, facts.registerId);
            backups.removeHalfMade(beginning);
            if (when == app::BackupWhen::ifChanged) {
                if (auto same = newestIfSame(place, beginning, facts)) return *same;
            }
            app::BackupReceipt receipt;
            receipt.file = backups.nextName(beginning);
            receipt.facts = copied(*source, receipt.file);
            receipt.removed = backups.removeOutdated(beginning);
            return receipt;
        });
    }

    base::Result<app::RegisterFacts> saveCopy(const fs::path& file, const fs::path& target) override {
        return answered("copy", [&] {
            const std::unique_ptr<Connection> source = opened(file);
            std::error_code failed;
            if (fs::equivalent(file, target, failed) && !failed)
                throw app::StorageFailure(Error("restore-same-file", "", "conflict").with("file", target.string()));
            if (base::isHeld(target))
                throw app::StorageFailure(Error("file-is-open-register", "", "conflict").with("file", target.string()));
            if (!fs::is_directory(folderOf(target), failed))
                throw app::StorageFailure(Error("backup-folder-missing", "", "storage").with("folder", folderOf(target).string()));
            if (isNamedAsBackup(target, registerIdOf(*source)))
                throw app::StorageFailure(Error("copy-named-as-backup", "", "conflict").with("file", target.filename().string()));
            return copied(*source, target);
        });
    }

    std::vector<app::BackupFile> backups(const fs::path& file) override {
        std::vector<app::BackupFile> found;
        for (const NamedBackup& backup : namedBackups(file)) {
            app::BackupFile& row = found.emplace_back(app::BackupFile{backup.path, backup.at, std::nullopt});
            try {
                row.facts = factsOfFile(backup.path, FileCheck::counts);
            } catch (const app::StorageFailure&) {
                // Listed without counts: it cannot be read.
            }
        }
        return found;
    }

    base::Result<app::RestorePreview> previewRestore(const fs::path& file, const fs::path& copy) override {
        return answered("restore", [&] { return previewOfRestore(file, copy); });
    }

    base::Result<app::RestoreReceipt> restore(const fs::path& file, const fs::path& copy, const std::string& actor) override {
        return answered("restore", [&] { return restoreRegister(file, copy, actor); });
    }

private:
    [[nodiscard]] std::vector<NamedBackup> namedBackups(const fs::path& file) const {
        app::BackupSettings settings;
        try {
            const std::unique_ptr<Connection> source = opened(file);
            settings = settingsIn(*source);
            return backupsIn(folder(file, settings), backupBeginning(file, factsOf(*source, FileCheck::counts).registerId));
        } catch (const app::StorageFailure&) {
            return backupsOfName(folder(file, settings), file);  // what cannot be read does not tell its id
        }
    }

    static std::optional<app::BackupReceipt> newestIfSame(const fs::path& place, const std::string& beginning,
                                                          const app::RegisterFacts& facts) {
        const std::vector<NamedBackup> before = backupsIn(place, beginning);
        if (before.empty()) return std::nullopt;
        try {
            app::RegisterFacts newest = factsOfFile(before.front().path, FileCheck::head);
            if (newest.head != facts.head || newest.version != facts.version) return std::nullopt;
            return app::BackupReceipt{before.front().path, std::move(newest), false, 0};
        } catch (const app::StorageFailure&) {
            return std::nullopt;  // the newest cannot be read: another is needed
        }
    }
};

}  // namespace

std::unique_ptr<app::RegisterCopies> makeRegisterCopies() {
    if (sodium_init() < 0) base::logFailure("copies", "sodium");
    return std::make_unique<SqliteCopies>();
}

}  // namespace huying::storage

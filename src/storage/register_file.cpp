// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/register_file.h"

#include <sodium.h>

#include "app/ports/storage_failure.h"
#include "storage/account_store.h"
#include "storage/backup_file.h"
#include "storage/connection.h"
#include "storage/file_check.h"
#include "storage/left_log.h"
#include "storage/migrations.h"
#include "storage/new_register.h"
#include "storage/query.h"
#include "storage/recorded_moment.h"
#include "storage/register_access.h"
#include "storage/search_index.h"
#include "storage/sqlite_register.h"
#include "storage/unfinished_register.h"
#include "storage/verified_copy.h"
#include "storage/writer_lock.h"

namespace huying::storage {

namespace {

namespace fs = std::filesystem;
using base::Error;

// A verified copy of an older register beside it, before its schema is brought up to date.
void keepCopy(Connection& connection, const fs::path& file, std::int64_t version) {
    fs::path copy = file;
    copy += ".before-version-" + std::to_string(version + 1);
    for (int number = 2; fs::exists(copy); ++number) {
        copy = file;
        copy += ".before-version-" + std::to_string(version + 1) + "-" + std::to_string(number);
    }
    copyWhole(connection, copy);
}

// All steps or none, while other programs that want the same wait and then find it done.
void bringUpToDate(Connection& connection, const fs::path& file) {
    const WriterLock lock(file);
    const std::int64_t version = connection.pragma("user_version");
    if (version >= currentVersion()) return;
    keepCopy(connection, file, version);
    migrate(connection);
}

// Reads a little of everything that matters, so that damage shows at the door.
void checkContents(Connection& connection, const fs::path& file) {
    for (const char* table : trackedTables()) {
        Query query(connection, std::string("SELECT count(*) FROM ") + table);
        query.run();
    }
    Query first(connection, "SELECT 1 FROM history_entry WHERE entry = 0");
    if (!first.next()) throw app::StorageFailure(about("register-damaged", file));
}

// Makes and closes it.
base::Result<void> makeRegister(const UnfinishedRegister& unfinished, const NewRegister& contents) {
    auto connection = std::make_unique<Connection>(unfinished.file(), Access::create);
    migrate(*connection);
    connection->useRegisterRules(Access::create);
    fillNewRegister(*connection, contents);
    const auto store = makeRegisterStore(std::move(connection), unfinished.file(), {.stage = Stage::making});
    return contents.fill ? contents.fill(*store, unfinished.folder()) : base::Result<void>();
}

Error named(Error error, const fs::path& file) {
    for (const auto& [key, value] : error.arguments) {
        if (key == "file") return error;
    }
    return std::move(error).with("file", file.string());
}

}  // namespace

base::Result<std::unique_ptr<app::RegisterStore>> openRegister(const fs::path& file) {
    if (sodium_init() < 0) return base::failure(about("register-unreadable", file));
    const std::optional<BackupOrigin> backup = backupAt(file);
    const auto check = [&] { return backup ? checkBytes(file) : checkFile(file); };
    if (const auto checked = check(); !checked) return base::failure(checked.error());
    const base::Result<std::optional<Error>> left = putForeignLogAside(file);
    if (!left) return base::failure(left.error());
    base::Errors notices;
    if (*left) notices.push_back(**left);
    // Without that log the file must be whole by itself.
    if (const auto checked = check(); *left && !checked) return base::failure(checked.error());
    try {
        const base::Result<Access> access = accessTo(file);
        if (!access) return base::failure(access.error());
        auto connection = std::make_unique<Connection>(file, *access);
        if (connection->pragma("user_version") < currentVersion()) {
            if (backup) return base::failure(aboutBackup("backup-older", file, *backup));
            if (*access != Access::readWrite) return base::failure(about("register-older-read-only", file));
            bringUpToDate(*connection, file);
        }
        connection->useRegisterRules(*access);
        checkContents(*connection, file);
        if (access == Access::readWrite && !isSearchIndexCurrent(*connection)) {
            const WriterLock lock(file);
            rebuildSearchIndex(*connection);
        }
        Opening opening;
        opening.notices = std::move(notices);
        if (backup) {
            opening.readOnly = aboutBackup("backup-read-only", file, *backup);
        } else if (const auto moment = readRecordedMoment(*connection)) {
            opening.readOnly = aboutMoment("moment-read-only", file, *moment);
        } else if (access != Access::readWrite) {
            opening.readOnly = about("register-read-only", file);
        }
        return makeRegisterStore(std::move(connection), file, std::move(opening));
    } catch (const app::StorageFailure& failure) {
        Error error = failure.error();
        if (error.code == "storage-failed") error.code = "register-damaged";
        return base::failure(named(std::move(error), file));
    }
}

SignInAsked signInAskedBy(const fs::path& file) {
    if (!checkFile(file)) return SignInAsked::unreadable;
    try {
        const base::Result<Access> access = accessTo(file);
        if (!access) return SignInAsked::unreadable;
        Connection connection(file, *access);
        return isSignInRequired(connection) ? SignInAsked::yes : SignInAsked::no;
    } catch (const app::StorageFailure&) {
        return SignInAsked::unreadable;
    }
}

base::Result<std::unique_ptr<app::RegisterStore>> createRegister(const fs::path& file, const NewRegister& contents) {
    if (sodium_init() < 0) return base::failure(about("register-not-creatable", file));
    std::error_code failed;
    if (fs::exists(file, failed)) return base::failure(about("register-exists", file));
    if (isUnsafeFolder(file.parent_path())) return base::failure(about("register-on-unsafe-folder", file));
    try {
        UnfinishedRegister unfinished(file);
        if (auto made = makeRegister(unfinished, contents); !made) return base::failure(made.error());
        if (auto published = unfinished.publish(); !published) return base::failure(published.error());
    } catch (const app::StorageFailure& failure) {
        return base::failure(std::move(about("register-not-creatable", file)).with("detail", failure.error().code));
    }
    return openRegister(file);
}

}  // namespace huying::storage

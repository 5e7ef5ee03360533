// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/restore.h"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "app/ports/storage_failure.h"
#include "base/clock.h"
#include "base/text.h"
#include "storage/account_store.h"
#include "storage/backup_file.h"
#include "storage/backup_settings.h"
#include "storage/change_recording.h"
#include "storage/connection.h"
#include "storage/derived_changes.h"
#include "storage/exchange_key_store.h"
#include "storage/file_check.h"
#include "storage/file_rights.h"
#include "storage/history_store.h"
#include "storage/left_log.h"
#include "storage/migrations.h"
#include "storage/query.h"
#include "storage/recorded_moment.h"
#include "storage/register_access.h"
#include "storage/register_mark.h"
#include "storage/unit_package_store.h"
#include "storage/verified_copy.h"
#include "storage/verify.h"
#include "storage/writer_lock.h"

namespace huying::storage {

namespace {

namespace fs = std::filesystem;
using base::Error;

// The same finding about a copy, which is no reason to call the register damaged.
Error aboutCopy(const Error& error, const fs::path& copy) {
    std::string code = "backup-damaged";
    if (error.code == "register-missing") code = "file-missing";
    if (error.code == "register-unreadable") code = "file-unreadable";
    if (error.code == "register-empty" || error.code == "not-a-register") code = "backup-not-a-register";
    if (error.code == "register-newer") code = "backup-newer";
    if (error.code == "register-read-only-alone") code = "backup-log-unread";
    return Error(code, "", "storage").with("file", copy.string());
}

[[noreturn]] void refuse(const char* code, const fs::path& copy) {
    throw app::StorageFailure(Error(code, "", "conflict").with("file", copy.string()));
}

// A copy that was made by hand may have its log beside it; it is read with it.
std::unique_ptr<Connection> openedCopy(const fs::path& copy) {
    if (const auto checked = checkBytes(copy); !checked) throw app::StorageFailure(aboutCopy(checked.error(), copy));
    try {
        std::error_code failed;
        const std::uintmax_t log = fs::file_size(copy.string() + "-wal", failed);
        if (failed || log == 0) return std::make_unique<Connection>(copy, Access::immutable);
        if (const auto left = putForeignLogAside(copy); !left || *left) return std::make_unique<Connection>(copy, Access::immutable);
        const base::Result<Access> access = accessTo(copy);
        if (!access) throw app::StorageFailure(access.error());
        return std::make_unique<Connection>(copy, *access);
    } catch (const app::StorageFailure& failure) {
        throw app::StorageFailure(aboutCopy(failure.error(), copy));
    }
}

app::RegisterFacts factsOfCopy(Connection& connection, const fs::path& copy) {
    try {
        return factsOf(connection, FileCheck::integrity);
    } catch (const app::StorageFailure& failure) {
        throw app::StorageFailure(aboutCopy(failure.error(), copy));
    }
}

std::unique_ptr<Connection> openedPresent(const fs::path& file) {
    if (const auto checked = checkFile(file); !checked) throw app::StorageFailure(checked.error());
    if (const auto log = putForeignLogAside(file); !log) throw app::StorageFailure(log.error());
    const base::Result<Access> access = accessTo(file);
    if (!access) throw app::StorageFailure(access.error());
    return std::make_unique<Connection>(file, *access);
}

bool isAdministrator(Connection& connection, const domain::Account& account) {
    return account.role == domain::Role::administrator && account.isUsable() && !readSeal(connection, account.id).empty();
}

// A register that asks who works with it goes on asking, and somebody who can mend accounts today can do so afterwards: with the
// account of the backup and the present password.
void refuseOtherDoors(Connection& present, Connection& brought, const fs::path& copy) {
    if (!isSignInRequired(present)) return;
    if (!isSignInRequired(brought)) refuse("restore-asks-nobody", copy);
    std::vector<std::string> names;
    for (const domain::Account& account : readAccounts(brought)) {
        if (!isAdministrator(brought, account)) continue;
        const auto today = readAccountNamed(present, account.name);
        if (today && isAdministrator(present, *today)) return;
        names.push_back(account.name);
    }
    throw app::StorageFailure(
        Error("restore-locks-out", "", "conflict").with("file", copy.string()).with("names", base::joined(names, "、")));
}

app::RestorePreview compared(const fs::path& registerFile, const fs::path& copy, Connection& brought) {
    // It has no passwords and no keys, and would be looked at only for ever after.
    if (const auto moment = readRecordedMoment(brought)) throw app::StorageFailure(aboutMoment("moment-not-restored", copy, *moment));
    app::RestorePreview preview;
    preview.brought = factsOfCopy(brought, copy);
    try {
        const std::unique_ptr<Connection> present = openedPresent(registerFile);
        preview.present = factsOf(*present, FileCheck::counts);
        preview.sharedEntry = lastShared(*present, brought);
        if (preview.present->registerId == preview.brought.registerId) refuseOtherDoors(*present, brought, copy);
    } catch (const app::StorageFailure& failure) {
        if (!app::isReplaceable(failure.error(), registerFile)) throw;
        preview.present.reset();
        preview.presentProblem = failure.error();
    }
    if (preview.present && preview.present->registerId != preview.brought.registerId) refuse("restore-other-register", copy);
    if (isNamedAsBackup(registerFile, preview.brought.registerId)) refuse("copy-named-as-backup", registerFile.filename());
    return preview;
}

void refuseSameFile(const fs::path& registerFile, const fs::path& copy) {
    std::error_code failed;
    if (fs::equivalent(registerFile, copy, failed) && !failed) refuse("restore-same-file", copy);
}

// What is restored is to be worked in, which nobody does in a backup or in a copy of an earlier moment.
void refuseIntoBackup(const fs::path& registerFile) {
    if (const auto reason = reasonForLookingOnly(registerFile)) throw app::StorageFailure(*reason);
}

// Removes what it names, and its logs, when it goes.
class PreparedFile {
public:
    explicit PreparedFile(const fs::path& registerFile) : path_(registerFile.string() + ".restoring") { remove(); }
    ~PreparedFile() { remove(); }
    PreparedFile(const PreparedFile&) = delete;
    PreparedFile& operator=(const PreparedFile&) = delete;
    [[nodiscard]] const fs::path& path() const { return path_; }

private:
    void remove() const {
        std::error_code ignored;
        for (const char* ending : {"", "-journal", "-wal", "-shm", ".part", ".before-version"})
            fs::remove(path_.string() + ending, ignored);
    }
    fs::path path_;
};

// The copy as it is to stand there: up to date, with the drafts of the present register, and with the entry.
std::int64_t prepare(const fs::path& prepared, const app::RestorePreview& preview, const fs::path& copy, const fs::path& registerFile,
                     const std::string& actor) {
    Connection connection(prepared, Access::readWrite);
    if (preview.brought.version < currentVersion()) migrate(connection);
    connection.execute("PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON");
    if (preview.present && preview.present->version == currentVersion())
        takeOverKeeping(*openedPresent(registerFile), connection, preview.sharedEntry);
    if (preview.present && preview.present->version == currentVersion()) takeOverReturnNumber(*openedPresent(registerFile), connection);
    const nlohmann::json evidence{{"command", "restore"},
                                  {"file", copy.filename().string()},
                                  {"brought", {{"entry", preview.brought.lastEntry}, {"suggestions", preview.brought.suggestions}}},
                                  {"replaced", {{"entry", preview.present ? preview.present->lastEntry : -1}}}};
    connection.execute("BEGIN IMMEDIATE");
    DerivedChanges nothing;  // the entry changes no fact of a piece: it keeps the keys, and what became of them since
    ChangeRecording recording(connection);
    if (preview.present && preview.present->version == currentVersion()) takeOverKeys(*openedPresent(registerFile), connection);
    const std::int64_t entry =
        appendEntry(connection, std::nullopt, actor, "restore", evidence.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace),
                    std::nullopt, recording.finish(), nothing);
    connection.execute("COMMIT");
    if (!isSearchIndexCurrent(connection)) rebuildSearchIndex(connection);  // a copy by an earlier version
    return entry;
}

fs::path freeName(const fs::path& registerFile, const std::string& what) {
    const std::string beginning = (folderOf(registerFile) / registerFile.stem()).string() + what + base::systemFileStamp();
    fs::path name = beginning + ".huying";
    for (int number = 2; fs::exists(name); ++number) name = beginning + "-" + std::to_string(number) + ".huying";
    return name;
}

// What lies beside a register's file and belongs to it alone. The journal is that of whatever overwrote it.
constexpr std::array logEndings{"-wal", "-shm", "-journal"};

// A register that cannot be read is kept byte for byte, its logs with it.
fs::path keepUnread(const fs::path& registerFile) {
    const fs::path kept = freeName(registerFile, "-damaged-");
    std::error_code failed;
    fs::copy_file(registerFile, kept, failed);
    if (failed) throw app::StorageFailure(Error("backup-failed", "", "storage").with("detail", failed.message()));
    for (const std::string ending : {"-wal", "-journal"}) fs::copy_file(registerFile.string() + ending, kept.string() + ending, failed);
    for (const std::string ending : {"", "-wal", "-journal"}) giveRights(kept.string() + ending, rightsSharedWith(registerFile));
    return kept;
}

fs::path keepPresent(const fs::path& registerFile, bool isReadable) {
    std::error_code failed;
    if (!fs::exists(registerFile, failed)) return {};
    if (isReadable) {
        try {
            const fs::path kept = freeName(registerFile, "-before-restore-");
            copyWhole(*openedPresent(registerFile), kept);
            return kept;
        } catch (const app::StorageFailure& failure) {
            if (failure.error().code != "register-damaged") throw;
        }
    }
    return keepUnread(registerFile);
}

// Into the file that others may have open, as one transaction; where that fails for its damage, in its place.
void putInPlace(const fs::path& prepared, const fs::path& registerFile, bool isReadable) {
    if (isReadable) {
        try {
            Connection from(prepared, Access::readWrite);
            Connection to(registerFile, Access::readWrite);
            to.useRegisterRules(Access::readWrite);
            copyPages(from, to);
            return;
        } catch (const app::StorageFailure& failure) {
            if (failure.error().code != "register-damaged") throw;
        }
    }
    std::error_code failed;
    if (const auto rights = rightsOf(registerFile)) giveRights(prepared, *rights);
    for (const char* ending : logEndings) fs::remove(registerFile.string() + ending, failed);
    fs::rename(prepared, registerFile, failed);
    if (failed) throw app::StorageFailure(Error("backup-failed", "", "storage").with("detail", failed.message()));
}

}  // namespace

app::RestorePreview previewOfRestore(const fs::path& registerFile, const fs::path& copy) {
    refuseSameFile(registerFile, copy);
    refuseIntoBackup(registerFile);
    return compared(registerFile, copy, *openedCopy(copy));
}

app::RestoreReceipt restoreRegister(const fs::path& registerFile, const fs::path& copy, const std::string& actor) {
    refuseSameFile(registerFile, copy);
    refuseIntoBackup(registerFile);
    if (isUnsafeFolder(folderOf(registerFile))) throw app::StorageFailure(about("register-on-unsafe-folder", registerFile));
    std::error_code failed;
    if (const auto access = accessTo(registerFile); fs::exists(registerFile, failed) && (!access || *access != Access::readWrite))
        throw app::StorageFailure(about("register-read-only", registerFile));
    const WriterLock lock(registerFile);  // nothing is recorded between the copy that is kept and the restored register
    app::RestoreReceipt receipt;
    const PreparedFile prepared(registerFile);
    {
        const std::unique_ptr<Connection> brought = openedCopy(copy);
        receipt.preview = compared(registerFile, copy, *brought);
        copyWhole(*brought, prepared.path());
    }
    receipt.entry = prepare(prepared.path(), receipt.preview, copy, registerFile, actor);
    {
        Connection check(prepared.path(), Access::readWrite);
        receipt.differences = findDifferences(check).size();
    }
    receipt.kept = keepPresent(registerFile, receipt.preview.present.has_value());
    eraseMark(registerFile);
    putInPlace(prepared.path(), registerFile, receipt.preview.present.has_value());
    return receipt;
}

}  // namespace huying::storage

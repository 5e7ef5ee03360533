// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/register_file.h"

#include <array>
#include <fstream>

#include <sodium.h>
#include <sys/statfs.h>

#include "app/ports/storage_failure.h"
#include "storage/connection.h"
#include "storage/migrations.h"
#include "storage/new_register.h"
#include "storage/query.h"
#include "storage/register_access.h"
#include "storage/search_index.h"
#include "storage/sqlite_register.h"
#include "storage/unfinished_register.h"
#include "storage/writer_lock.h"

namespace huying::storage {

namespace {

namespace fs = std::filesystem;
using base::Error;

Error about(const char* code, const fs::path& file) { return Error(code, "ledger", "storage").with("file", file.string()); }

// What the first bytes say, read without SQLite, so that a file which is not ours is not touched in any way.
struct Header {
    bool isSqlite = false;
    std::int64_t pageSize = 0;
    std::int64_t application = 0;
    std::int64_t version = 0;
};

std::optional<Header> readHeader(const fs::path& file) {
    std::array<char, 100> bytes{};
    std::ifstream stream(file, std::ios::binary);
    if (!stream) return std::nullopt;
    stream.read(bytes.data(), bytes.size());
    Header header;
    header.isSqlite = stream.gcount() == static_cast<std::streamsize>(bytes.size()) &&
                      std::string_view(bytes.data(), 16) == std::string_view("SQLite format 3\0", 16);
    const auto number = [&](std::size_t at) {
        std::int64_t value = 0;
        for (std::size_t i = 0; i < 4; ++i) value = value * 256 + static_cast<unsigned char>(bytes[at + i]);
        return value;
    };
    header.pageSize = static_cast<unsigned char>(bytes[16]) * 256 + static_cast<unsigned char>(bytes[17]);
    if (header.pageSize == 1) header.pageSize = 65536;  // as the format writes it
    header.version = number(60);
    header.application = number(68);
    return header;
}

// Folders on which SQLite's locks or its write-ahead log cannot be trusted.
bool isUnsafeFolder(const fs::path& folder) {
    struct statfs information{};
    if (::statfs(folder.empty() ? "." : folder.c_str(), &information) != 0) return false;
    constexpr std::array<unsigned long, 7> unsafe{0x6969UL /*NFS*/, 0xFF534D42UL /*CIFS*/,  0xFE534D42UL /*SMB2*/, 0x517BUL /*SMB*/,
                                                  0x4d44UL /*FAT*/, 0x2011BAB0UL /*exFAT*/, 0x5346414FUL /*AFS*/};
    const auto type = static_cast<unsigned long>(information.f_type) & 0xFFFFFFFFUL;
    for (const unsigned long candidate : unsafe) {
        if (candidate == type) return true;
    }
    return false;
}

// A verified copy of an older register beside it, before its schema is brought up to date.
void keepCopy(Connection& connection, const fs::path& file, std::int64_t version) {
    fs::path copy = file;
    copy += ".before-version-" + std::to_string(version + 1);
    for (int number = 2; fs::exists(copy); ++number) {
        copy = file;
        copy += ".before-version-" + std::to_string(version + 1) + "-" + std::to_string(number);
    }
    Query vacuum(connection, "VACUUM INTO ?");
    vacuum.bind(copy.string()).run();
    Connection check(copy, Access::readWrite);
    Query integrity(check, "PRAGMA quick_check(1)");
    if (!integrity.next() || integrity.get<std::string>(0) != "ok") throw app::StorageFailure(about("register-damaged", file));
}

base::Result<void> checkFile(const fs::path& file) {
    std::error_code ignored;
    if (!fs::exists(file, ignored)) return base::failure(about("register-missing", file));
    if (!fs::is_regular_file(file, ignored)) return base::failure(about("not-a-register", file));
    if (fs::file_size(file, ignored) == 0) return base::failure(about("register-empty", file));
    const std::optional<Header> header = readHeader(file);
    if (!header) return base::failure(about("register-unreadable", file));
    if (!header->isSqlite || header->application != applicationId) return base::failure(about("not-a-register", file));
    const bool isWhole = header->pageSize > 0 && fs::file_size(file, ignored) % static_cast<std::uintmax_t>(header->pageSize) == 0;
    if (!isWhole) return base::failure(about("register-damaged", file));  // a copy that was cut off
    if (header->version > currentVersion()) return base::failure(about("register-newer", file));
    if (isUnsafeFolder(file.parent_path())) return base::failure(about("register-on-unsafe-folder", file));
    return {};
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
    const auto store = makeRegisterStore(std::move(connection), unfinished.file(), Stage::making);
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
    if (const auto checked = checkFile(file); !checked) return base::failure(checked.error());
    try {
        const base::Result<Access> access = accessTo(file);
        if (!access) return base::failure(access.error());
        auto connection = std::make_unique<Connection>(file, *access);
        const std::int64_t version = connection->pragma("user_version");
        if (version < currentVersion() && *access == Access::readWrite) {
            const WriterLock lock(file);
            keepCopy(*connection, file, version);
            migrate(*connection);
        }
        connection->useRegisterRules(*access);
        checkContents(*connection, file);
        if (access == Access::readWrite && !isSearchIndexCurrent(*connection)) {
            const WriterLock lock(file);
            rebuildSearchIndex(*connection);
        }
        return makeRegisterStore(std::move(connection), file);
    } catch (const app::StorageFailure& failure) {
        Error error = failure.error();
        if (error.code == "storage-failed") error.code = "register-damaged";
        return base::failure(named(std::move(error), file));
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

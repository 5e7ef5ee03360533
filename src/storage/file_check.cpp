// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/file_check.h"

#include <array>
#include <memory>
#include <optional>

#include <sqlite3.h>
#include <sys/statfs.h>

#include "storage/migrations.h"
#include "storage/sqlite_settings.h"

namespace huying::storage {

namespace {

namespace fs = std::filesystem;

// What the first bytes say; the file is not touched in any way.
struct Header {
    bool isSqlite = false;
    std::int64_t pageSize = 0;
    std::int64_t application = 0;
    std::int64_t version = 0;
};

using FirstBytes = std::array<char, 100>;

// Read by SQLite's own opening of the file, without its asking what they mean. A stream of ours would do harm when it is
// closed: all locks that this program has on the file would go with it (POSIX), and another program that comes and goes
// would believe the register to be nobody's and clear away the log that we still write.
std::optional<FirstBytes> readFirstBytes(const fs::path& file) {
    settleSqlite();
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(fs::absolute(file).c_str(), &opened, SQLITE_OPEN_READONLY, nullptr);
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> connection(opened, &sqlite3_close);
    sqlite3_file* bytesOfFile = nullptr;
    if (code != SQLITE_OK || sqlite3_file_control(opened, "main", SQLITE_FCNTL_FILE_POINTER, &bytesOfFile) != SQLITE_OK)
        return std::nullopt;
    if (bytesOfFile == nullptr || bytesOfFile->pMethods == nullptr) return std::nullopt;
    FirstBytes bytes{};
    const int read = bytesOfFile->pMethods->xRead(bytesOfFile, bytes.data(), static_cast<int>(bytes.size()), 0);
    if (read == SQLITE_IOERR_SHORT_READ) return FirstBytes{};  // too short to be a register
    return read == SQLITE_OK ? std::optional(bytes) : std::nullopt;
}

std::optional<Header> readHeader(const fs::path& file) {
    const std::optional<FirstBytes> read = readFirstBytes(file);
    if (!read) return std::nullopt;
    const FirstBytes& bytes = *read;
    Header header;
    header.isSqlite = std::string_view(bytes.data(), 16) == std::string_view("SQLite format 3\0", 16);
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

}  // namespace

base::Error about(const char* code, const fs::path& file) { return base::Error(code, "ledger", "storage").with("file", file.string()); }

fs::path folderOf(const fs::path& file) { return file.parent_path().empty() ? fs::path(".") : file.parent_path(); }

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

bool standsForItself(const fs::path& file) {
    const std::optional<FirstBytes> bytes = readFirstBytes(file);
    constexpr std::size_t writeVersion = 18;  // 1: without a log, 2: with one
    return bytes && (*bytes)[writeVersion] == 1;
}

base::Result<void> checkBytes(const fs::path& file) {
    std::error_code ignored;
    if (!fs::exists(file, ignored)) return base::failure(about("register-missing", file));
    if (!fs::is_regular_file(file, ignored)) return base::failure(about("not-a-register", file));
    if (fs::file_size(file, ignored) == 0) return base::failure(about("register-empty", file));
    const std::optional<Header> header = readHeader(file);
    if (!header) return base::failure(about("register-unreadable", file));
    if (!header->isSqlite || header->application != applicationId) return base::failure(about("not-a-register", file));
    // A copy that was cut off, unless a log beside it says that a program was stopped while it made the file longer.
    const bool isWhole = header->pageSize > 0 && fs::file_size(file, ignored) % static_cast<std::uintmax_t>(header->pageSize) == 0;
    const std::uintmax_t log = fs::file_size(file.string() + "-wal", ignored);
    if (!isWhole && (ignored || log == 0)) return base::failure(about("register-damaged", file));
    if (header->version > currentVersion()) return base::failure(about("register-newer", file));
    return {};
}

base::Result<void> checkFile(const fs::path& file) {
    if (auto checked = checkBytes(file); !checked) return checked;
    if (isUnsafeFolder(file.parent_path())) return base::failure(about("register-on-unsafe-folder", file));
    return {};
}

}  // namespace huying::storage

// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/verified_copy.h"

#include <SQLiteCpp/Exception.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include "app/ports/storage_failure.h"
#include "storage/file_check.h"
#include "storage/file_rights.h"
#include "storage/history_store.h"
#include "storage/query.h"

namespace huying::storage {

namespace {

namespace fs = std::filesystem;

void checkIntegrity(Connection& connection) {
    Query integrity(connection, "PRAGMA integrity_check(1)");
    const std::string line = integrity.next() ? integrity.get<std::string>(0) : std::string();
    if (line != "ok") throwDamaged(connection, line);
}

// The last entry must follow from the one before it; `verify` walks the whole chain.
void checkHead(Connection& connection) {
    const std::int64_t last = lastEntry(connection);
    const std::vector<StoredEntry> entries = readEntries(connection, last - 1, last);
    if (entries.empty()) throwDamaged(connection, "history");
    if (hashOf(entries.back()) != entries.back().hash) throwDamaged(connection, "history");
    if (entries.size() == 2 && entries.back().previousHash != entries.front().hash) throwDamaged(connection, "history");
}

std::int64_t count(Connection& connection, const char* table) {
    Query query(connection, std::string("SELECT count(*) FROM ") + table);
    return query.next() ? query.get<std::int64_t>(0) : 0;
}

void removeWithLogs(const fs::path& file) {
    std::error_code ignored;
    for (const char* ending : {"", "-journal", "-wal", "-shm"}) fs::remove(file.string() + ending, ignored);
}

// A rename is on the disk only when its folder is.
void flushFolder(const fs::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    ::fsync(descriptor);
    ::close(descriptor);
}

class PartFile {
public:
    explicit PartFile(const fs::path& target) : path_(target.string() + ".part") { removeWithLogs(path_); }
    ~PartFile() { removeWithLogs(path_); }
    PartFile(const PartFile&) = delete;
    PartFile& operator=(const PartFile&) = delete;
    [[nodiscard]] const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

}  // namespace

void copyPages(Connection& from, Connection& to) {
    guarded([&] {
        sqlite3_backup* copy = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
        if (copy == nullptr) throw SQLite::Exception(to.handle(), sqlite3_errcode(to.handle()));
        const int stepped = sqlite3_backup_step(copy, -1);  // one step, one snapshot
        const int finished = sqlite3_backup_finish(copy);
        if (stepped != SQLITE_DONE) throw SQLite::Exception(to.handle(), stepped == SQLITE_OK ? finished : stepped);
        if (finished != SQLITE_OK) throw SQLite::Exception(to.handle(), finished);
    });
}

base::Error toldOf(base::Error found, const fs::path& file) {
    if (found.code != "register-damaged") return found;
    std::erase_if(found.arguments, [](const auto& argument) { return argument.first == "file"; });
    return std::move(found).with("file", file.string());
}

void copyWhole(Connection& source, const fs::path& target) {
    const PartFile part(target);
    {
        Connection copy(part.path(), Access::create);
        copyPages(source, copy);
        copy.execute("PRAGMA journal_mode=DELETE");  // no log beside it: one file that can be carried away
    }
    {
        Connection check(part.path(), Access::immutable);
        checkIntegrity(check);
    }
    const char* const copied = sqlite3_db_filename(source.handle(), "main");
    giveRights(part.path(), rightsOf(target).value_or(rightsSharedWith(copied == nullptr ? "" : copied)));
    std::error_code failed;
    fs::rename(part.path(), target, failed);
    if (failed) throw app::StorageFailure(base::Error("storage-failed", "", "storage").with("detail", failed.message()));
    flushFolder(folderOf(target));
}

app::RegisterFacts factsOf(Connection& connection, FileCheck check) {
    if (check == FileCheck::integrity) checkIntegrity(connection);
    if (check != FileCheck::counts) checkHead(connection);
    app::RegisterFacts facts;
    facts.version = static_cast<int>(connection.pragma("user_version"));
    facts.suggestions = count(connection, "suggestion");
    facts.tasks = count(connection, "task");
    facts.replies = count(connection, "reply");
    facts.ratings = count(connection, "feedback");
    Query id(connection, "SELECT value FROM setting WHERE name = 'register_id'");
    if (id.next()) facts.registerId = id.get<std::string>(0);
    Query last(connection, "SELECT entry, at, actor, command, lower(hex(hash)) FROM history_entry ORDER BY entry DESC LIMIT 1");
    if (!last.next()) throwDamaged(connection, "history");
    last.into(0, facts.lastEntry, facts.lastAt, facts.lastActor, facts.lastCommand, facts.head);
    facts.bytes = static_cast<std::uintmax_t>(connection.pragma("page_count") * connection.pragma("page_size"));
    return facts;
}

app::RegisterFacts factsOfFile(const fs::path& file, FileCheck check) {
    if (const auto checked = checkBytes(file); !checked) throw app::StorageFailure(checked.error());
    Connection connection(file, Access::immutable);
    return factsOf(connection, check);
}

}  // namespace huying::storage

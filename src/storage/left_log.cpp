// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/left_log.h"

#include <cstdlib>
#include <string>
#include <system_error>

#include <sodium.h>
#include <sqlite3.h>

#include "app/ports/storage_failure.h"
#include "base/clock.h"
#include "base/log.h"
#include "storage/connection.h"
#include "storage/file_check.h"
#include "storage/history_store.h"
#include "storage/query.h"
#include "storage/register_access.h"
#include "storage/register_mark.h"

namespace huying::storage {

namespace {

namespace fs = std::filesystem;
using base::Error;

// Whether a failure says something about what was read, and not about the machine that read it.
bool isAboutContents(const app::StorageFailure& failure) {
    if (failure.error().code == "register-damaged") return true;
    for (const auto& [key, value] : failure.error().arguments) {
        if (key == "number") return std::atoi(value.c_str()) % 256 == SQLITE_ERROR;  // no such table
    }
    return false;
}

// What `look` finds, or `ifUnreadable` where the contents are such that it cannot be read.
template <class T, class Look>
T seen(T ifUnreadable, Look look) {
    try {
        return look();
    } catch (const app::StorageFailure& failure) {
        if (!isAboutContents(failure)) throw;
        return ifUnreadable;
    }
}

struct End {
    std::string registerId;
    std::int64_t entry = -1;
    std::string hash;
};

// Of the history as the file holds it by itself; none where it does not fit its own hash.
std::optional<End> endOf(Connection& alone) {
    End end{registerIdOf(alone), lastEntry(alone), {}};
    const std::vector<StoredEntry> entries = readEntries(alone, end.entry, end.entry);
    if (end.registerId.empty() || entries.size() != 1 || hashOf(entries.front()) != entries.front().hash) return std::nullopt;
    end.hash = hashOfEntry(alone, end.entry);
    return end;
}

// Every page in its place, every row in its index. What newer versions of SQLite say about the inside of the search index
// is left out: that is content of ours, and an error in it no evidence about a log.
bool isSolid(Connection& connection) {
    Query integrity(connection, "PRAGMA integrity_check");
    while (integrity.next()) {
        const auto line = integrity.get<std::string>(0);
        if (line != "ok" && line.find("FTS5") == std::string::npos) return false;
    }
    return true;
}

bool isChained(Connection& connection) {
    Query broken(connection,
                 "SELECT 1 FROM history_entry later LEFT JOIN history_entry earlier ON earlier.entry = later.entry - 1"
                 " WHERE later.entry > 0 AND (earlier.hash IS NULL OR later.previous_hash <> earlier.hash)");
    return !broken.next();
}

// A file that a program was stopped over while it took its log in has some of what is new and not all: pages out of place,
// or tables that know of entries which its history has not.
bool isWhole(Connection& alone, const End& end) {
    Query versions(alone, "SELECT 1 FROM row_version WHERE entry > ?");
    versions.bind(end.entry);
    return !versions.next() && isChained(alone) && isSolid(alone);
}

// A restored register has another history than the one whose place it took, and an entry that says so.
bool isRestored(Connection& alone, Connection& withLog) {
    Query restore(withLog, "SELECT 1 FROM history_entry WHERE command = 'restore' AND entry > ?");
    restore.bind(lastShared(alone, withLog));
    return restore.next();
}

// Whether the file, when it is whole, cannot be what the log was begun on.
bool contradicts(Connection& withLog, Connection& alone, const End& end, const std::optional<RegisterMark>& mark) {
    if (registerIdOf(withLog) != end.registerId) return true;
    if (hashOfEntry(withLog, end.entry) != end.hash && !isRestored(alone, withLog)) return true;
    if (mark && mark->registerId == end.registerId && mark->log != 0 && mark->log == saltsOfLog(withLog)) {
        // What was written before this log was begun is in neither.
        if (end.entry < mark->logBegan) return true;
        if (mark->logBegan >= 0 && end.entry <= mark->entry && hashOfEntry(withLog, mark->entry) == mark->head) return false;
    }
    // The log need not have the page on which the file's last entry stands: then that entry is the file's own, and the log's first one
    // does not follow it.
    return !isChained(withLog) || !isSolid(withLog);
}

// Both are needed, so that a log is never blamed for what is wrong with the file.
bool isForeign(Connection& withLog, Connection& alone, const std::optional<RegisterMark>& mark) {
    const std::optional<End> end = seen(std::optional<End>(), [&] { return endOf(alone); });
    if (!end || !seen(true, [&] { return contradicts(withLog, alone, *end, mark); })) return false;
    return seen(false, [&] { return isWhole(alone, *end); });
}

// False where somebody has the register open: then the log is in use, and his.
bool hasItAlone(Connection& connection) {
    try {
        connection.pragma("user_version");
        return true;
    } catch (const app::StorageFailure& failure) {
        if (isAboutContents(failure)) return true;
        if (failure.error().code == "register-busy") return false;
        throw;
    }
}

fs::path freeNameFor(const fs::path& file) {
    const std::string beginning = file.string() + ".log-put-aside-" + base::systemFileStamp();
    fs::path name = beginning;
    for (int number = 2; fs::exists(name); ++number) name = beginning + "-" + std::to_string(number);
    return name;
}

base::Result<std::optional<Error>> judged(const fs::path& file, const fs::path& log) {
    const std::optional<RegisterMark> mark = readMark(file);
    Connection withLog(file, Access::readWrite);
    withLog.beAlone();
    if (!hasItAlone(withLog)) return std::nullopt;
    if (!standsForItself(file)) {  // such a copy was put here by hand: a log is begun only on what is worked in
        Connection alone(file, Access::immutable);
        if (!isForeign(withLog, alone, mark)) return std::nullopt;
    }
    const fs::path kept = freeNameFor(file);
    std::error_code failed;
    fs::rename(log, kept, failed);  // while nobody else comes in
    base::logFailure("left-log", failed ? "register-log-in-the-way" : "register-log-put-aside");
    if (failed) return base::failure(about("register-log-in-the-way", file));
    return about("register-log-put-aside", file).with("kept", kept.string());
}

}  // namespace

base::Result<std::optional<Error>> putForeignLogAside(const fs::path& file) {
    const fs::path log = file.string() + "-wal";
    std::error_code failed;
    const std::uintmax_t size = fs::file_size(log, failed);
    if (failed || size == 0 || sodium_init() < 0 || !checkBytes(file)) return std::nullopt;
    try {
        const base::Result<Access> access = accessByRights(file);
        if (!access || *access != Access::readWrite) return std::nullopt;  // nothing would be brought into the file
        return judged(file, log);
    } catch (const app::StorageFailure&) {
        return std::nullopt;  // the opening itself says what is the matter
    }
}

}  // namespace huying::storage

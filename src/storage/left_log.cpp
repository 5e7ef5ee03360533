// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/left_log.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <system_error>

#include <sodium.h>
#include <sqlite3.h>
#include <nlohmann/json.hpp>

#include "app/ports/storage_failure.h"
#include "base/clock.h"
#include "base/log.h"
#include "storage/connection.h"
#include "storage/file_check.h"
#include "storage/history_store.h"
#include "storage/migrations.h"
#include "storage/query.h"
#include "storage/register_access.h"
#include "storage/register_mark.h"
#include "storage/verify.h"

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

// The end of a history that fits its own hash. A file that was being written to when a program was stopped may hold half of
// a later one, which then does not fit; so does a damaged one.
struct Head {
    std::string registerId;
    std::int64_t entry = -1;
    std::string hash;
};

std::optional<Head> headOf(Connection& connection) {
    try {
        Head head{registerIdOf(connection), lastEntry(connection), {}};
        const std::vector<StoredEntry> entries = readEntries(connection, head.entry, head.entry);
        if (head.registerId.empty() || entries.size() != 1 || hashOf(entries.front()) != entries.front().hash) return std::nullopt;
        head.hash = hashOfEntry(connection, head.entry);
        return head;
    } catch (const app::StorageFailure& failure) {
        if (!isAboutContents(failure)) throw;
        return std::nullopt;
    }
}

// A restored register has another history than the one whose place it took, from `fork` on, and says how far that went.
bool hasReplaced(Connection& withLog, std::int64_t fork, std::int64_t entry) {
    Query restores(withLog, "SELECT entry FROM history_entry WHERE command = 'restore' AND entry > ?");
    restores.bind(fork);
    while (restores.next()) {
        const auto number = restores.get<std::int64_t>(0);
        for (const StoredEntry& restore : readEntries(withLog, number, number)) {
            const auto evidence = nlohmann::json::parse(restore.json, nullptr, false);
            if (!evidence.is_object() || !evidence.contains("replaced") || !evidence["replaced"].is_object()) continue;
            if (evidence["replaced"].value("entry", std::int64_t{-1}) >= entry) return true;
        }
    }
    return false;
}

bool isChained(Connection& connection, std::int64_t from) {
    Query broken(connection,
                 "SELECT count(*) FROM history_entry later LEFT JOIN history_entry earlier ON earlier.entry = later.entry - 1"
                 " WHERE later.entry > ? AND (earlier.hash IS NULL OR later.previous_hash <> earlier.hash)");
    broken.bind(from);
    return broken.next() && broken.get<std::int64_t>(0) == 0;
}

std::string schemaOf(Connection& connection) {
    Query schema(connection, "SELECT ifnull(group_concat(name || rootpage || ifnull(sql, ''), char(10)), '') FROM sqlite_schema");
    return schema.next() ? schema.get<std::string>(0) : std::string();
}

// A log in which nothing is recorded has drafts and the like, and no chain that would tie it to the file; it must fit so
// that no seam shows.
bool fitsWithoutSeam(Connection& alone, Connection& withLog) {
    if (withLog.pragma("page_count") < alone.pragma("page_count")) return false;
    if (withLog.pragma("user_version") != alone.pragma("user_version")) return true;  // stopped while it was brought up to date
    if (schemaOf(withLog) != schemaOf(alone)) return false;
    for (const char* table : {"draft", "named_filter", "import_mapping", "backup_setting", "setting"}) {
        Query exists(withLog, "SELECT 1 FROM sqlite_schema WHERE name = ?");
        exists.bind(table);
        if (!exists.next()) continue;  // a register of an earlier version
        Query check(withLog, std::string("PRAGMA quick_check(") + table + ")");
        if (!check.next() || check.get<std::string>(0) != "ok") return false;
    }
    return true;
}

// The last word where file and log were perhaps not always together: every row against the whole history.
bool isWhole(Connection& withLog) { return withLog.pragma("user_version") != currentVersion() || findDifferences(withLog).empty(); }

// A file that was stopped while it took the log in may have lost sight of entries that other tables of it still know of; one
// that is older all through does not.
bool knowsOfMore(Connection& alone, std::int64_t entry) {
    try {
        Query versions(alone, "SELECT ifnull(max(entry), -1) FROM row_version");
        return versions.next() && versions.get<std::int64_t>(0) > entry;
    } catch (const app::StorageFailure& failure) {
        if (!isAboutContents(failure)) throw;
        return true;
    }
}

// What the file tells by itself, and what it has in common with the same file seen through the log.
struct Alone {
    std::optional<Head> head;  // none: half of something later stands in the file, or it is damaged
    std::int64_t fork = -1;
    bool contradictsMark = false;
};

Alone readAlone(Connection& alone, Connection& withLog, const std::optional<RegisterMark>& mark) {
    Alone told;
    try {
        told.head = headOf(alone);
        if (!told.head) return told;
        told.fork = lastShared(alone, withLog);
        told.contradictsMark = mark && mark->entry <= told.head->entry && hashOfEntry(alone, mark->entry) != mark->head;
        return told;
    } catch (const app::StorageFailure& failure) {
        if (!isAboutContents(failure)) throw;
        return {};
    }
}

// Whether the log goes on from this very file.
bool goesOnFrom(const Alone& told, Connection& alone, Connection& withLog, std::optional<RegisterMark> mark) {
    const std::optional<Head>& before = told.head;
    const std::optional<Head> after = headOf(withLog);
    if (!after) return !before;  // neither can be read: too old or too damaged for us to part them
    if (before && before->registerId != after->registerId) return false;
    // A mark of another register, or of another state of this one that was put in its place before the log began.
    if (mark && (mark->registerId != after->registerId || told.contradictsMark)) mark.reset();
    const auto holds = [&](std::int64_t entry, const std::string& hash) {
        return hashOfEntry(withLog, entry) == hash || hasReplaced(withLog, told.fork, entry);
    };
    // What was acknowledged here stands in our own log or in the file; only the same log, cut short, ends before it.
    const bool isMarkedLog = mark && mark->log == saltsOfLog(withLog);
    const bool isCutShort = isMarkedLog && mark->entry > after->entry;
    if (mark && !isCutShort && !holds(mark->entry, mark->head)) return false;
    if (!before) return isChained(withLog, 0) && (mark || isWhole(withLog));
    if (!holds(before->entry, before->hash) || !isChained(withLog, std::min(before->entry, after->entry))) return false;
    if (before->entry == after->entry) return fitsWithoutSeam(alone, withLog);
    // A file that goes back behind the log's beginning was put there by hand: what was written in between is in neither.
    const std::int64_t began = !mark ? -1 : isMarkedLog ? mark->logBegan : mark->entry;
    return before->entry >= began || (knowsOfMore(alone, before->entry) && isWhole(withLog));
}

bool isOwnLog(Connection& alone, Connection& withLog, const std::optional<RegisterMark>& mark) {
    try {
        return goesOnFrom(readAlone(alone, withLog, mark), alone, withLog, mark);
    } catch (const app::StorageFailure& failure) {
        if (!isAboutContents(failure)) throw;
        return !headOf(alone);  // what is whole by itself and falls apart with the log was never together with it
    }
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
    bool isOwn = !standsForItself(file);  // such a copy was put here by hand, and a log begins only in what is worked in
    if (isOwn) {
        Connection alone(file, Access::immutable);
        isOwn = isOwnLog(alone, withLog, mark);
    }
    if (isOwn) return std::nullopt;
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
        const base::Result<Access> access = accessTo(file);
        if (!access || *access != Access::readWrite) return std::nullopt;  // nothing would be brought into the file
        return judged(file, log);
    } catch (const app::StorageFailure&) {
        return std::nullopt;  // the opening itself says what is the matter
    }
}

}  // namespace huying::storage

// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/register_mark.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <system_error>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include "app/ports/storage_failure.h"
#include "base/log.h"
#include "base/text.h"
#include "storage/history_store.h"
#include "storage/query.h"

namespace huying::storage {

namespace {

namespace fs = std::filesystem;

// One line of this length, blanks before its end: a shorter one leaves nothing of the one before.
constexpr std::size_t markBytes = 240;
constexpr std::string_view begins = "huying-mark-1";
using Bytes = std::array<char, markBytes>;

// Tells a line that was half written; against a person's hand it does not help and need not.
std::uint64_t checksumOf(std::string_view text) {
    std::uint64_t sum = 0xcbf29ce484222325U;
    for (const char c : text) sum = (sum ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    return sum;
}

Bytes written(const RegisterMark& mark) {
    std::string text(begins);
    for (const std::string& part :
         {mark.registerId, std::to_string(mark.entry), mark.head, std::to_string(mark.log), std::to_string(mark.logBegan)})
        text += " " + part;
    text += " " + std::to_string(checksumOf(text));
    Bytes bytes;
    bytes.fill(' ');
    bytes.back() = '\n';
    if (text.size() < markBytes) text.copy(bytes.data(), text.size());
    return bytes;
}

template <class Number>
bool take(const std::string& text, Number& number) {
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    return failed == std::errc() && end == text.data() + text.size();
}

std::optional<RegisterMark> read(int descriptor) {
    Bytes bytes{};
    if (::pread(descriptor, bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size())) return std::nullopt;
    std::string_view line(bytes.data(), bytes.size());
    const std::size_t end = line.find_last_not_of(" \n");
    if (!line.starts_with(begins) || end == std::string_view::npos) return std::nullopt;
    line = line.substr(0, end + 1);
    const std::size_t last = line.rfind(' ');
    const std::vector<std::string> parts = base::split(std::string(line), ' ');
    RegisterMark mark;
    std::uint64_t checksum = 0;
    if (parts.size() != 7 || !take(parts[2], mark.entry) || !take(parts[4], mark.log) || !take(parts[5], mark.logBegan) ||
        !take(parts[6], checksum) || checksum != checksumOf(line.substr(0, last)))
        return std::nullopt;
    mark.registerId = parts[1];
    mark.head = parts[3];
    return mark;
}

bool isIn(Connection& connection, const RegisterMark& mark) { return hashOfEntry(connection, mark.entry) == mark.head; }

bool isInFileItself(Connection& connection, const RegisterMark& mark) {
    try {
        Connection alone(sqlite3_db_filename(connection.handle(), "main"), Access::immutable);
        return isIn(alone, mark);
    } catch (const app::StorageFailure&) {
        return false;  // somebody brings a log into it just now
    }
}

// A log begins anew only when all before it stands in the file: so did what was acknowledged by then. Not so where a file
// came here with its log after that; hence the look.
std::int64_t beginningOfLog(Connection& connection, std::uint64_t log, const RegisterMark& before) {
    if (log == 0 || before.log == 0) return -1;
    if (before.log == log) return before.logBegan;
    return isInFileItself(connection, before) ? before.entry : -1;
}

void write(int descriptor, const Bytes& bytes) {
    if (::pwrite(descriptor, bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size()))
        base::logFailure("register-mark", "not-written");
}

}  // namespace

std::optional<RegisterMark> readMark(const fs::path& registerFile) {
    const int descriptor = ::open((registerFile.string() + ".lock").c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return std::nullopt;
    std::optional<RegisterMark> mark = read(descriptor);
    ::close(descriptor);
    return mark;
}

void noteAcknowledged(const WriterLock& turn, Connection& connection) {
    if (turn.descriptor() < 0) return;
    try {
        Query last(connection, "SELECT entry, lower(hex(hash)) FROM history_entry ORDER BY entry DESC LIMIT 1");
        if (!last.next()) return;
        RegisterMark mark;
        last.into(0, mark.entry, mark.head);
        mark.registerId = registerIdOf(connection);
        mark.log = saltsOfLog(connection);
        const std::optional<RegisterMark> before = read(turn.descriptor());
        if (before && before->registerId == mark.registerId) {
            if (!isIn(connection, *before)) return;  // what it tells is missed until something new is recorded
            mark.logBegan = beginningOfLog(connection, mark.log, *before);
        }
        if (before != mark) write(turn.descriptor(), written(mark));
    } catch (const app::StorageFailure&) {
        // What was recorded stands, also without a mark; the next change writes one.
    }
}

void eraseMark(const fs::path& registerFile) {
    const int descriptor = ::open((registerFile.string() + ".lock").c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0) return;
    Bytes nothing;
    nothing.fill(' ');
    nothing.back() = '\n';
    write(descriptor, nothing);
    ::fsync(descriptor);  // or the power goes, and the old mark comes back to miss what was replaced
    ::close(descriptor);
}

std::string LostEntries::written() const {
    return first == last ? std::to_string(first) : std::to_string(first) + "–" + std::to_string(last);
}

std::optional<LostEntries> lostEntries(Connection& connection, const std::optional<RegisterMark>& mark) {
    if (!mark || mark->registerId != registerIdOf(connection)) return std::nullopt;
    if (isIn(connection, *mark)) return std::nullopt;
    return LostEntries{std::min(lastEntry(connection) + 1, mark->entry), mark->entry};
}

std::string registerIdOf(Connection& connection) {
    Query id(connection, "SELECT value FROM setting WHERE name = 'register_id'");
    return id.next() ? id.get<std::string>(0) : std::string();
}

// SQLite writes them with the first change after the log began anew (its file format, "The Write-Ahead Log").
std::uint64_t saltsOfLog(Connection& connection) {
    sqlite3_file* log = nullptr;
    if (sqlite3_file_control(connection.handle(), "main", SQLITE_FCNTL_JOURNAL_POINTER, &log) != SQLITE_OK) return 0;
    if (log == nullptr || log->pMethods == nullptr) return 0;
    std::array<unsigned char, 8> salts{};
    constexpr sqlite3_int64 placeInHeader = 16;
    if (log->pMethods->xRead(log, salts.data(), static_cast<int>(salts.size()), placeInHeader) != SQLITE_OK) return 0;
    std::uint64_t number = 0;
    for (const unsigned char byte : salts) number = number * 256 + byte;
    return number;
}

}  // namespace huying::storage

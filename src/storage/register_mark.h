// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "storage/connection.h"
#include "storage/writer_lock.h"

// What was acknowledged last in a register, noted in the file beside it on which writers queue. It tells whether entries
// were lost with a log, and whose log lies there (docs/decisions/0017).
namespace huying::storage {

struct RegisterMark {
    std::string registerId;
    std::int64_t entry = -1;      // the last that was acknowledged here
    std::string head;             // its hash, hexadecimal
    std::uint64_t log = 0;        // the salts of the log that was in use; they change whenever a log begins anew
    std::int64_t logBegan = -1;   // an entry that the file itself held when that log began; -1: not known
    bool operator==(const RegisterMark&) const = default;
};

// None where there is no mark, or none that is whole. It is written after the change is on the disk and is not waited
// for, so it may be older than the register and is never newer: read it before what it is compared with.
std::optional<RegisterMark> readMark(const std::filesystem::path& registerFile);

// After anything was committed, while its turn in the queue lasts: the head of the history and the log in use. Without a lock
// file nothing is noted, nor while entries are missed: eraseMark() ends that, before something new is recorded.
void noteAcknowledged(const WriterLock& turn, Connection& connection);

// Before the register is replaced on purpose, or goes on without what it misses.
void eraseMark(const std::filesystem::path& registerFile);

// Entries that were acknowledged here and are in the register no more.
struct LostEntries {
    std::int64_t first = 0;
    std::int64_t last = 0;
    [[nodiscard]] std::string written() const;  // "7" or "7–9"
};
// None where nothing is missed.
std::optional<LostEntries> lostEntries(Connection& connection, const std::optional<RegisterMark>& mark);

std::string registerIdOf(Connection& connection);

// The two salts in the header of the log that a connection uses, as one number; 0 where it uses none.
std::uint64_t saltsOfLog(Connection& connection);

}  // namespace huying::storage

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <filesystem>

namespace huying::storage {

// How long a writer stands in the queue. The longest honest work, an import of a large ledger, takes seconds.
constexpr std::chrono::milliseconds writerPatience = std::chrono::seconds(20);
constexpr std::chrono::milliseconds noPatience{0};

// The queue of writers: a blocking lock on a file beside the register, held for one transaction. Waiting in the kernel
// is fair and wakes at once, where SQLite's own busy handler polls (docs/decisions/0004). Where the lock file cannot be
// made, SQLite's time-out alone decides.
class WriterLock {
public:
    // Throws StorageFailure (register-busy) when patience ends before its turn comes. Without any patience it only tries
    // once, and isHeld() tells how that went.
    explicit WriterLock(const std::filesystem::path& registerFile, std::chrono::milliseconds patience = writerPatience);
    ~WriterLock();
    [[nodiscard]] bool isHeld() const { return isHeld_; }  // false only where one without patience would have had to wait
    [[nodiscard]] int descriptor() const { return descriptor_; }  // of the lock file; -1 where it cannot be made
    WriterLock(const WriterLock&) = delete;
    WriterLock& operator=(const WriterLock&) = delete;

private:
    int descriptor_ = -1;
    bool isHeld_ = true;
};

}  // namespace huying::storage

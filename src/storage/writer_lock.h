// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace huying::storage {

// The queue of writers: a blocking lock on a file beside the register, held for one transaction. Waiting in the kernel
// is fair and wakes at once, where SQLite's own busy handler polls (docs/decisions/0004). Where the lock file cannot be
// made, SQLite's time-out alone decides.
class WriterLock {
public:
    enum class Wait { forTurn, never };

    explicit WriterLock(const std::filesystem::path& registerFile, Wait wait = Wait::forTurn);
    ~WriterLock();
    [[nodiscard]] bool isHeld() const { return isHeld_; }  // false only where one would have had to wait
    WriterLock(const WriterLock&) = delete;
    WriterLock& operator=(const WriterLock&) = delete;

private:
    int descriptor_ = -1;
    bool isHeld_ = true;
};

}  // namespace huying::storage

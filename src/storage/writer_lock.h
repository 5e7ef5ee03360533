// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace huying::storage {

// The queue of writers: a blocking lock on a file beside the register, held for one transaction. Waiting in the kernel
// is fair and wakes at once, where SQLite's own busy handler polls (docs/decisions/0004). Where the lock file cannot be
// made, SQLite's time-out alone decides.
class WriterLock {
public:
    explicit WriterLock(const std::filesystem::path& registerFile);
    ~WriterLock();
    WriterLock(const WriterLock&) = delete;
    WriterLock& operator=(const WriterLock&) = delete;

private:
    int descriptor_ = -1;
};

}  // namespace huying::storage

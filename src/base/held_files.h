// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

// Which files this program has open with locks that belong to the whole process (POSIX `fcntl`, as SQLite uses them): when any
// handle on such a file is closed, all of its locks are gone. So whoever opens a file that a person chose asks here first
// (decision 0027). May be asked from any thread.
namespace huying::base {

// A register's file, with the logs that SQLite keeps beside it, held for as long as this object lives.
class HeldFile {
public:
    explicit HeldFile(const std::filesystem::path& file);
    ~HeldFile();
    HeldFile(const HeldFile&) = delete;
    HeldFile& operator=(const HeldFile&) = delete;
};

// Whether this name leads to a held file or to a log of one, whatever it is called: a link counts too. Opens nothing.
bool isHeld(const std::filesystem::path& file);

}  // namespace huying::base

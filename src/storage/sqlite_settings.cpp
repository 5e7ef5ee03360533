// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite_settings.h"

#include <sqlite3.h>

namespace huying::storage {

void settleSqlite() {
    [[maybe_unused]] static const bool settled = [] {
        // Nobody asks how much memory SQLite holds; counting it takes a lock for every piece of memory.
        sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
        // The first pages a connection reads share one block. One by one they grow the heap of the thread that reads, each
        // with a system call that stops the memory of every other thread, and a window is slower to open.
        constexpr int kibibytes = -4096;  // negative: a size, not a number of pages
        sqlite3_config(SQLITE_CONFIG_PAGECACHE, nullptr, 0, kibibytes);
        return true;
    }();
}

}  // namespace huying::storage

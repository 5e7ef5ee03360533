// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite_settings.h"

#include <sqlite3.h>

namespace huying::storage {

void settleSqlite() {
    [[maybe_unused]] static const bool settled = [] {
        // Nobody asks how much memory SQLite holds; counting it takes a lock for every piece of memory.
        sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
        // No block of pages beforehand: every cache, also of a passing sort, would touch all of it before the first page is
        // read. The allocator of the programs (decision 0021) has room for single pages at hand.
        sqlite3_config(SQLITE_CONFIG_PAGECACHE, nullptr, 0, 0);
        return true;
    }();
}

}  // namespace huying::storage

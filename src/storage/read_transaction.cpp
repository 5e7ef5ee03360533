// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/read_transaction.h"

#include <sqlite3.h>

#include "app/ports/storage_failure.h"

namespace huying::storage {

ReadTransaction::ReadTransaction(Connection& connection)
    : connection_(connection), isOwn_(sqlite3_get_autocommit(connection.handle()) != 0) {
    if (isOwn_) connection_.execute("BEGIN");
}

ReadTransaction::~ReadTransaction() {
    if (!isOwn_) return;
    try {
        connection_.execute("COMMIT");
    } catch (const app::StorageFailure&) {
        // After a failed read SQLite may have ended it by itself; nothing was written either way.
    }
}

}  // namespace huying::storage

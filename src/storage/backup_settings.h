// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/register_copies.h"
#include "storage/connection.h"

namespace huying::storage {

app::BackupSettings readBackupSettings(Connection& connection);
void writeBackupSettings(Connection& connection, const app::BackupSettings& settings);

// What belongs to this machine and its windows, not to the facts: a restored register goes on with the drafts and the backup
// settings of the one it replaces, and knows what went out from it (exchange_store.h). `sharedEntry`: up to which the two
// histories are one.
void takeOverKeeping(Connection& from, Connection& to, std::int64_t sharedEntry);

}  // namespace huying::storage

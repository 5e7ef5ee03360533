// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>

#include "storage/connection.h"

namespace huying::storage {

// "HUYG": marks a file as a register of ours.
constexpr std::int64_t applicationId = 0x48555947;

// The schema version this program writes: the number of its migrations.
int currentVersion();

// Brings a fresh or older schema to the current version, all steps and the version stamp in one transaction, foreign keys
// off before, checked, on after.
void migrate(Connection& connection);

// The tables a command may change; history records exactly these.
std::span<const char* const> trackedTables();

}  // namespace huying::storage

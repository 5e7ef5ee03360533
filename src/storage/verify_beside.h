// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/ports/register_store.h"
#include "storage/connection.h"
#include "storage/history_store.h"

// The part of verify about what storage keeps beside the facts: numbers given, versions of rows, the entries of a case.
namespace huying::storage {

// Keeps it for one entry of the replayed history, whose changes must just have been applied.
void replayBeside(Connection& replayed, const StoredEntry& entry);

// Differences of the kinds number, version and case-history.
void compareBeside(Connection& replayed, Connection& connection, std::vector<app::Difference>& found);

}  // namespace huying::storage

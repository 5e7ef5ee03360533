// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/ports/register_store.h"
#include "storage/connection.h"

namespace huying::storage {

// Checks the file, the chain, replays history from entry 0 against every tracked row, and recomputes every summary.
// Finds what other programs changed; against a rewrite of the whole chain only a head kept elsewhere helps.
std::vector<app::Difference> findDifferences(Connection& connection);

}  // namespace huying::storage

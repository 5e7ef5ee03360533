// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/questions/history.h"
#include "storage/connection.h"

// Moments of the history, and what became another from one to the next (app::RegisterReader).
namespace huying::storage {

std::int64_t entryAt(Connection& connection, const std::string& at);  // -1: none
std::optional<app::HistoryHead> readHistoryHead(Connection& connection, std::int64_t entry);
std::vector<app::ChangedRow> readChangedRows(Connection& connection, std::int64_t from, std::int64_t upTo);

}  // namespace huying::storage

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "app/questions/named_filter.h"
#include "base/result.h"
#include "storage/connection.h"

// Filters of the list that people named. Outside history: a preference of the office, no fact.
namespace huying::storage {

std::vector<app::NamedFilter> readNamedFilters(Connection& connection);
// A number that stands for all of them.
std::int64_t markOfNamedFilters(Connection& connection);
// Inserts without id, else replaces name and definition. Errors: field-required, filter-name-too-long, filter-name-taken,
// unknown-filter.
base::Result<app::NamedFilter> saveNamedFilter(Connection& connection, const app::NamedFilter& filter);
base::Result<void> removeNamedFilter(Connection& connection, std::int64_t id);
// These first, in this order; any other after them as they stood.
base::Result<void> orderNamedFilters(Connection& connection, const std::vector<std::int64_t>& ids);

}  // namespace huying::storage

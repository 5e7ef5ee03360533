// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "app/import/import_mapping.h"
#include "base/result.h"
#include "storage/connection.h"

// Mappings of columns that people named. Outside history: a preference of the office, no fact.
namespace huying::storage {

std::vector<app::SavedMapping> readImportMappings(Connection& connection);  // by name
// One of the same name is replaced. Errors: field-required, mapping-name-too-long.
base::Result<app::SavedMapping> saveImportMapping(Connection& connection, const app::SavedMapping& mapping);
// Error: unknown-mapping.
base::Result<void> removeImportMapping(Connection& connection, std::int64_t id);

}  // namespace huying::storage

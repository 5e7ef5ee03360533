// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/case_versions.h"
#include "storage/connection.h"

namespace huying::storage {

// In one statement. `main` is the case it is merged into; no id: it stands by itself.
app::CaseVersions readCaseVersions(Connection& connection, domain::SuggestionId id, domain::SuggestionId main);

}  // namespace huying::storage

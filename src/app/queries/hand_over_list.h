// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "app/queries/list_sheet.h"
#include "app/words/words.h"
#include "domain/ids.h"

// 交办会清单 (domain.md §2.5): what is planned and not yet assigned, with the units, their roles and what they said.
namespace huying::app {

class RegisterReader;

// A row a piece, by number; `ids` says which, row by row.
ListSheet handOverSheet(RegisterReader& reader, std::optional<domain::SessionId> session, const Words& words,
                        std::vector<domain::SuggestionId>* ids = nullptr);

}  // namespace huying::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/queries/list_sheet.h"
#include "app/words/words.h"
#include "domain/hand_over_route.h"
#include "domain/ids.h"

// 交办会清单 (domain.md §2.5): what is planned and not yet assigned, with the units, their roles and what they said; and the
// routes by which pieces reach the units of each system.
namespace huying::app {

class RegisterReader;

// The body between, 直接交办, or that nothing is said about the system.
std::string bodyText(const domain::UnitsOfBody& group, const Words& words);

// A row a piece, by number. Where routes are on record, a row a piece and body, by body (column `hand_over_body`): each body
// gets its own list, with the units that are its own (`body_units`).
ListSheet handOverSheet(RegisterReader& reader, std::optional<domain::SessionId> session, const Words& words);
// The rows of one body, as the column says it; none where there are no routes.
ListSheet handOverSheetOf(const ListSheet& whole, const std::string& body);

// Every system with its route, and how many units of it are in force on the day.
ListSheet routeSheet(RegisterReader& reader, base::Date today, const Words& words);

}  // namespace huying::app

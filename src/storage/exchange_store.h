// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/exchange/laid_aside.h"
#include "app/questions/exchange.h"
#include "storage/connection.h"

// What went out to units and came back. Outside history (decision 0023).
namespace huying::storage {

// Newest first.
std::vector<app::Exchange> readExchanges(Connection& connection);
std::optional<app::Exchange> readExchange(Connection& connection, const std::string& token);
// Gives it its id, its token, the number within unit and kind, and the newest entry of the history.
app::Exchange addExchange(Connection& connection, app::Exchange exchange);
void addExchangeReturn(Connection& connection, std::int64_t exchange, const app::ExchangeReturn& row);
// Of exchanges with `unit`; `line` says why, when and by whom.
void addLaidAside(Connection& connection, domain::UnitId unit, const app::RememberedLine& line);
// All that a unit is told of in its own register, in the order of the decisions.
std::vector<app::ToldAside> readLaidAside(Connection& connection);
// Changes with every exchange and return.
std::int64_t markOfExchanges(Connection& connection);
// All of one register into another state of it, whose history they share up to `sharedEntry`: later entries are others there.
void takeOverExchanges(Connection& from, Connection& to, std::int64_t sharedEntry);

}  // namespace huying::storage

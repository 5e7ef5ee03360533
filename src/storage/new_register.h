// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"
#include "storage/register_file.h"

namespace huying::storage {

// The stable name of a register that is being made: no other one has it.
std::string newRegisterId();

// Fills a fresh schema with what every register starts with (rules, calendars, units, categories, committees, result
// classes, session 18-1) as entry 0 of its history, the first checkpoint, in one transaction.
void fillNewRegister(Connection& connection, const NewRegister& contents);

}  // namespace huying::storage

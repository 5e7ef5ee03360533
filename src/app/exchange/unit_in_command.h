// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/commands/commands.h"

// The key "unit" means the same in every command: whose share of the case it is about.
namespace huying::app {

// Empty where the command names none or has no such key.
std::string unitIn(const Command& command);
Command withUnit(const Command& command, const std::string& unit);

}  // namespace huying::app

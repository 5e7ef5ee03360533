// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/commands/commands.h"

// The keys "case" and "unit" mean the same in every command: which case it is about, and whose share of it.
namespace huying::app {

// Empty where the command names none or has no such key.
std::string unitIn(const Command& command);
Command placed(const Command& command, const std::string& address, const std::string& unit);

}  // namespace huying::app

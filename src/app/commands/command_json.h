// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/commands/commands.h"
#include "base/result.h"

// The JSON form of commands (docs/cli.md): what `apply` reads and what history keeps as evidence.
namespace huying::app {

// Reads one object. Names every fault at once: unknown keys, missing or malformed fields. `defaultActor` stands in
// where the object names none.
base::Checked<CommandRequest> commandFromJson(std::string_view text, const std::string& defaultActor);

// One line, keys in the order of docs/cli.md, absent fields left out.
std::string commandToJson(const CommandRequest& request);

// The stable names of all commands, in the order of docs/cli.md.
std::vector<std::string> commandNames();

}  // namespace huying::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "support/returned_line.h"

// The example lines of docs/cli.md, in order: together they use every command, and each succeeds after those before it, where
// rememberReturnedLine (support/returned_line.h) was called first.
namespace huying::tests {

inline std::vector<std::string> documentedCommands() {
    std::ifstream page(std::string(HUYING_SOURCE_DIR) + "/docs/cli.md");
    if (!page) throw std::runtime_error("docs/cli.md is missing");
    std::vector<std::string> commands;
    for (std::string line; std::getline(page, line);) {
        if (line.starts_with("    {\"command\"")) commands.push_back(line.substr(4));
    }
    return commands;
}

}  // namespace huying::tests

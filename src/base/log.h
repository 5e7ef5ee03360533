// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace huying::base {

// The rotating log. It names commands, entries, milliseconds and codes, never titles, names or bodies:
// what is in the register stays in the register.

// Opens <state folder>/huying/huying.log (3 files of 1 MB). Without a writable folder nothing is logged.
void openLog(const std::filesystem::path& stateFolder);

// The user's state folder: $XDG_STATE_HOME, else ~/.local/state.
std::filesystem::path userStateFolder();

void logCommand(std::string_view command, std::int64_t entry, double milliseconds);
void logRefusal(std::string_view command, std::string_view code, double milliseconds);
void logFailure(std::string_view where, std::string_view code);

}  // namespace huying::base

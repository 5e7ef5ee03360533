// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <string>

// Work done in a program of its own, so that it can be killed, starved or deprived of rights. Nothing of a register may be
// open when one is started: the child would share its locks.
namespace huying::tests {

struct Ending {
    bool isKilled = false;
    int exitCode = -1;
    std::string told;  // what the work returned; empty when it was killed
};

// Runs `work` in a child; its text comes back. An exception ends it with exit code 99 and its message.
Ending inOwnProgram(const std::function<std::string()>& work);

// The same, killed by SIGKILL in the middle of its `number`-th change of a file by SQLite: half of those bytes are written.
Ending killedAtWrite(int number, const std::function<void()>& work);

// How many such changes the work makes when it is left alone.
int writesOf(const std::function<void()>& work);

// Gives up root for good, where the tests run as root; others have nothing to give up.
void becomeOrdinary();

// Lets ordinary users into a folder that a test made.
void openToAll(const std::filesystem::path& folder);

}  // namespace huying::tests

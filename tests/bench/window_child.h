// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The program's own window on a register, in a process of its own.
namespace huying::bench {

// argv: huying-window-bench --start|--scroll FILE. --start says "painted" once the list stands on the screen; --scroll
// goes from one end of the list to the other and says "longest MS", "p99 MS", "events N" of the window's thread and
// "memory KB", the resident memory after it.
int runWindow(int argc, char** argv);

}  // namespace huying::bench

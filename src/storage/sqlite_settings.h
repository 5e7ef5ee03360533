// SPDX-License-Identifier: GPL-3.0-or-later
// What SQLite is told once for the whole program, before its first use. Connections have their own rules (connection.h).
#pragma once

namespace huying::storage {

// To be called before anything of SQLite is; more often does no harm. Where SQLite is already at work (a test that counts
// its system calls), it goes on as it is: the settings are about speed only.
void settleSqlite();

}  // namespace huying::storage

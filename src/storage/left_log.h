// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>

#include "base/result.h"

namespace huying::storage {

// A log (-wal) that lies beside a register nobody has open, looked at before SQLite would bring it into the file. One that
// this register's programs left when they were stopped is left to SQLite. One of another register, or of another state of
// this one (docs/decisions/0017), is moved aside under a telling name; neither the file nor the log is changed by that.
// Returns what a person must be told: register-log-put-aside; nothing where all is well. Error: register-log-in-the-way
// where it cannot be moved.
base::Result<std::optional<base::Error>> putForeignLogAside(const std::filesystem::path& registerFile);

}  // namespace huying::storage

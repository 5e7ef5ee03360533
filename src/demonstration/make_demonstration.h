// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "base/result.h"

namespace huying::demonstration {

// Makes the demonstration register: Chengdu's public figures of 2023, invented deputies, its own day 2023-12-20. It goes
// both roads that data takes into a register, a ledger by import and commands by apply. Errors as for a new register;
// demonstration-refused when the texts it was built from break a rule. Nothing is left behind on an error.
base::Result<void> makeDemonstration(const std::filesystem::path& file);

}  // namespace huying::demonstration

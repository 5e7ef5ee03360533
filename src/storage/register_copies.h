// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "app/ports/register_copies.h"

namespace huying::storage {

// Backups, copies and restores of registers. Keeps nothing open between calls; may be used from several threads.
std::unique_ptr<app::RegisterCopies> makeRegisterCopies();

}  // namespace huying::storage

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>

#include "app/ports/register_store.h"
#include "storage/connection.h"

namespace huying::storage {

// Wraps an opened, checked and migrated connection as the register the program works with.
std::unique_ptr<app::RegisterStore> makeRegisterStore(std::unique_ptr<Connection> connection, std::filesystem::path file);

}  // namespace huying::storage

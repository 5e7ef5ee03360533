// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "app/ports/register_store.h"
#include "storage/connection.h"
#include "storage/writer_lock.h"

namespace huying::storage {

// What is recorded while a register is being made belongs to the batch of its first entry, which is never undone.
enum class Stage { making, inUse };

struct Opening {
    Stage stage = Stage::inUse;
    std::chrono::milliseconds patience = writerPatience;
    base::Errors notices = {};                 // what opening it found (app::RegisterStore::notices)
    std::optional<base::Error> readOnly = {};  // why nothing is recorded in it (app::RegisterStore::readOnly)
};

// Wraps an opened, checked and migrated connection as the register the program works with.
std::unique_ptr<app::RegisterStore> makeRegisterStore(std::unique_ptr<Connection> connection, std::filesystem::path file,
                                                      Opening opening = {});

}  // namespace huying::storage

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "app/ports/register_store.h"
#include "storage/connection.h"

namespace huying::storage {

// What a command writes, handed on to the stores. The transaction is somebody else's.
std::unique_ptr<app::RegisterWriter> makeWriter(Connection& connection);

}  // namespace huying::storage

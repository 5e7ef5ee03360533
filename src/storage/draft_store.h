// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>

#include "app/ports/draft_store.h"

namespace huying::storage {

// The drafts of a register that can be opened, on a connection of their own. Takes over what an earlier version kept in
// <register>-drafts, for `person`. Errors: those of opening a register.
base::Result<std::unique_ptr<app::DraftStore>> openDrafts(const std::filesystem::path& registerFile, const std::string& person);

}  // namespace huying::storage

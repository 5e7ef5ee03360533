// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "domain/ids.h"

// Tries to sign in to a register that cannot be written to: what its table of tries cannot keep is counted as long as this
// program runs, over every opening of the same file.
namespace huying::storage {

// As beginTry and forgetTries of account_store.h.
int beginTryHere(const std::filesystem::path& file, domain::AccountId id);
void forgetTriesHere(const std::filesystem::path& file, domain::AccountId id);

}  // namespace huying::storage

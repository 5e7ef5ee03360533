// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

// Passwords as the register keeps them: Argon2id through libsodium, with the salt and the costs in the text itself.
namespace huying::storage {

// Costs on purpose about a third of a second and 64 MB (docs/security.md). Throws app::StorageFailure where there is no memory.
std::string sealed(const std::string& password);

// Whether it was sealed from this password. `seal` of nobody: as long, and false.
bool fits(const std::string& seal, const std::string& password);

// For tests: from now on as cheap as libsodium allows.
void sealCheaply();

}  // namespace huying::storage

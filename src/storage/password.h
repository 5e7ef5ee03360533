// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <string>

// Passwords as the register keeps them: Argon2id through libsodium, with the salt and the costs in the text itself.
namespace huying::storage {

// Costs on purpose about a third of a second and 64 MB (docs/security.md). Throws app::StorageFailure where there is no memory.
std::string sealed(const std::string& password);

// Whether it was sealed from this password. `seal` of nobody: as long, and false.
bool fits(const std::string& seal, const std::string& password);

// What Argon2id costs: rounds over so many bytes.
struct PasswordCosts {
    unsigned long long rounds = 0;
    std::size_t memory = 0;
};

// Of what is sealed now.
PasswordCosts presentCosts();

// A key out of a password, for what is encrypted with it. False where there is no memory.
bool deriveKey(std::array<unsigned char, 32>& key, const std::string& password, const std::array<unsigned char, 16>& salt,
               const PasswordCosts& costs);

// For tests: from now on as cheap as libsodium allows.
void sealCheaply();

}  // namespace huying::storage

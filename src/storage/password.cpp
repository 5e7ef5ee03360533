// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/password.h"

#include <array>
#include <atomic>

#include <sodium.h>

#include "app/ports/storage_failure.h"

namespace huying::storage {

namespace {

constexpr unsigned long long rounds = 6;
constexpr std::size_t memory = 64 * 1024 * 1024;
std::atomic<bool> isCheap{false};

// Of a password that nobody knows: a name without an account takes as long as one with.
constexpr const char* nobodys = "$argon2id$v=19$m=65536,t=6,p=1$zaID+GpEB9SUDmy7m0d/Mw$b/+iQHUrukVP/bDSSPIgfS+GAZ3N3Ya4VzvxOnXkgDY";

}  // namespace

std::string sealed(const std::string& password) {
    std::array<char, crypto_pwhash_STRBYTES> text{};
    const unsigned long long times = isCheap ? crypto_pwhash_OPSLIMIT_MIN : rounds;
    const std::size_t space = isCheap ? crypto_pwhash_MEMLIMIT_MIN : memory;
    if (sodium_init() < 0 || crypto_pwhash_str(text.data(), password.data(), password.size(), times, space) != 0)
        throw app::StorageFailure(base::Error("out-of-memory", "", "storage"));
    return text.data();
}

bool fits(const std::string& seal, const std::string& password) {
    const bool isThere = !seal.empty();
    const char* against = isThere ? seal.c_str() : nobodys;
    if (sodium_init() < 0) return false;
    return crypto_pwhash_str_verify(against, password.data(), password.size()) == 0 && isThere;
}

void sealCheaply() { isCheap = true; }

}  // namespace huying::storage

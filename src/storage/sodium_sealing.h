// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "app/keys/sealing.h"

namespace huying::storage {

// "sodium-1": signatures by Ed25519ph, keys locked by X25519 with XSalsa20-Poly1305, texts under XChaCha20-Poly1305 in
// authenticated pieces of 64 KiB, hashes by BLAKE2b, private keys under Argon2id. A private key is 32 random bytes, from which
// both pairs are derived. Throws app::StorageFailure where libsodium cannot be used.
std::unique_ptr<app::Sealing> makeSealing();

}  // namespace huying::storage

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "app/keys/sealing.h"
#include "base/result.h"

// Keys as people meet them: digits to compare on the telephone, a file to hand over, a copy on paper (docs/package.md).
namespace huying::app {

// The whole of a public key in 30 digits, six groups of five. Nobody can make another key with the digits of a given one.
std::string fingerprintOf(const PublicKey& key, const Sealing& sealing);
// Whether somebody typed these digits, with whatever stands between them.
bool isSameFingerprint(std::string_view typed, std::string_view fingerprint);

enum class KeyOwner { office, unit };

// A public key with whose it is, in a file that goes from hand to hand (.hykey). It bears the signature of the key itself: what
// stands beside the key was written by who has the private one. Whether that is who it claims to be, only the comparison of
// the fingerprint tells.
struct KeyFile {
    KeyOwner owner = KeyOwner::unit;
    std::string registerId;  // of an office: of which register
    std::string unitCode;    // of a unit; both have a name
    std::string name;
    std::string madeAt;      // UTC
    PublicKey key;
    std::string fingerprint;  // as read: computed, never taken from the file
    std::string text;         // as read: the whole file
};

// Whether a key file may say this of its owner: no longer than a name is, and every sign of it can be seen. What steers a terminal or
// turns the direction of writing would show another name than it is.
bool isPlainText(std::string_view text);

std::string keyFileText(const KeyFile& file, const PrivateKey& key, const Sealing& sealing);
// Errors: not-a-key-file, key-file-newer, key-algorithm-unknown, key-file-forged, key-name-unfit.
base::Result<KeyFile> readKeyFile(std::string_view text, const Sealing& sealing);

// A private key to be kept on paper: groups of four signs of an alphabet without those that look alike, with a sum that finds
// a mistyped one, on two lines that begin with HY1 and HY2.
std::string recoveryLines(const PrivateKey& key, const Sealing& sealing);
// Out of the two lines, or of a text that has them among others. Errors: recovery-mistyped.
base::Result<PrivateKey> keyFromRecovery(std::string_view text, const Sealing& sealing);

}  // namespace huying::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/commands/command_values.h"
#include "app/exchange/package_file.h"
#include "app/keys/key_texts.h"
#include "app/keys/sealing.h"
#include "base/date.h"
#include "base/result.h"

// The keys of a unit, in a file of its own (.hyring): it has no register before its first package. Its own keys under their
// passwords, and the keys of the office that somebody compared.
namespace huying::app {

class Words;

// A private key as it is kept, and who it belongs to.
struct KeptKey {
    KeyFile open;
    std::string wrapped;
};

struct KeyRing {
    std::string unitCode;
    std::string unitName;
    std::vector<KeptKey> own;      // oldest first; the last is in use, the others open what was sealed for them
    std::vector<KeyFile> offices;  // the same of each register
    std::vector<std::string> revoked;  // fingerprints of office keys of which nothing is taken any more
};

std::string keyRingText(const KeyRing& ring);
// Errors: not-a-key-ring, those of readKeyFile.
base::Result<KeyRing> readKeyRing(std::string_view text, const Sealing& sealing);

// When a key is made, in UTC: the register's today with the time of the person's clock, so that a day that is practised is the key's
// too.
std::string madeOn(base::Date today);

// A new key of the unit and what is printed of it. Errors: those of password_rules.h, field-required and key-name-unfit of its name.
struct MadeKey {
    KeptKey kept;
    std::string keyFile;   // .hykey, to hand over
    Secret recovery;       // HY1 and HY2
};
base::Checked<MadeKey> makeKey(KeyFile owner, const std::string& password, const std::string& now, const Sealing& sealing);
// The same of a key that is on paper already.
base::Checked<MadeKey> keepKey(KeyFile owner, const PrivateKey& key, const std::string& password, const std::string& now,
                               const Sealing& sealing);

// The same key under another password takes the place of the one before; another one is in use from now on.
void addOwnKey(KeyRing& ring, const KeptKey& key);

// Takes a key of an office after its digits were compared. Errors: key-of-a-unit, fingerprint-differs, key-known.
base::Result<void> trustOffice(KeyRing& ring, const KeyFile& key, std::string_view typed);
// Nothing signed with it is taken any more. Errors: unknown-key, key-ended.
base::Result<void> revokeOffice(KeyRing& ring, std::string_view typed);

// Keys that one password opens, each unlocked once however many packages there are.
class KeyChain {
public:
    KeyChain(std::vector<KeptKey> own, const std::string& password, const Sealing& sealing);
    ~KeyChain() { base::wipe(password_); }
    KeyChain(KeyChain&&) = default;
    KeyChain(const KeyChain&) = delete;
    KeyChain& operator=(const KeyChain&) = delete;

    // Errors: office-secret-missing (none of these), those of Sealing::unwrapped.
    base::Result<PrivateKey> unlocked(const PublicKey& key);
    // Whether the password opens any of them; keys that were replaced may have another. Errors: office-key-missing where there is none,
    // those of Sealing::unwrapped.
    base::Result<void> check();
    // Errors: those of openPackage and of Sealing::unwrapped.
    base::Result<Package> open(std::string_view bytes, const std::vector<KnownSender>& senders);

private:
    const KeptKey* keyNamed(const std::string& name) const;

    std::vector<KeptKey> own_;
    std::string password_;
    const Sealing& sealing_;
    std::map<std::string, PrivateKey> unlocked_;  // by nameOfKey
    std::map<std::string, base::Error> refused_;  // the same: each try takes its time
};

std::vector<KnownSender> sendersIn(const KeyRing& ring);
// What is to be said of a package that the unit signed itself: it is the unit's own return, and the office's to open
// (package-own-return {number}). None: it did not.
std::optional<base::Error> ownReturn(const KeyRing& ring, std::string_view bytes, const Sealing& sealing);
// The key of the office of this register that packages are sealed for; none: its key was never compared.
std::optional<KeyFile> officeOf(const KeyRing& ring, const std::string& registerId);

// The printed sheet: whose key, its digits, the two lines, and how it is used.
std::string recoverySheet(const MadeKey& key, const Words& words);

}  // namespace huying::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/keys/sealing.h"
#include "base/result.h"

// The container of packages (.hypkg, docs/package.md): sealed for one receiver, signed by one sender. Of what is read nothing is
// understood before the signature and the seal were found right; before that only lengths and the names of keys are looked at.
namespace huying::app {

enum class PackageDirection { toUnit, toOffice };

struct PackageHeader {
    PackageDirection direction = PackageDirection::toUnit;
    std::string registerId;  // of the office's register
    std::string unitCode;
    std::string unitName;
    std::string token;       // of the exchange
    int number = 0;          // 1 for the first package that went to this unit, and so on
    std::string madeAt;      // UTC
    int returnNumber = 0;    // to the office: 1 for the first return of the unit's register, and so on, over all its packages
    std::string unitRegister;  // to the office: where the package was opened, which may be at two places
    bool isWhole = false;      // to the office: all that was recorded since the package, not only since the last return
    int returnsBefore = 0;     // to the office: how many returns there were when this package was opened
};

struct Package {
    PackageHeader header;
    std::string content;
};

// The name of a public key in packages: its hash.
std::string nameOfKey(const PublicKey& key, const Sealing& sealing);

// A key that packages may be signed with.
struct KnownSender {
    PublicKey key;
    std::string owner;        // for sentences
    bool isTrusted = true;    // false: revoked or lost, nothing signed with it is taken
};

constexpr std::size_t mostPackageBytes = 256UL * 1024 * 1024;

std::string sealPackage(const Package& package, const PrivateKey& sender, const PublicKey& receiver, const Sealing& sealing);

// Whom a package is sealed for and who says to have signed it, without any check of it: to know which key is to be unlocked.
// Errors: those of openPackage about its form.
struct PackageKeys {
    std::string sender;    // nameOfKey
    std::string receiver;
};
base::Result<PackageKeys> keysOfPackage(std::string_view bytes, const Sealing& sealing);

// What stands in the open part of a package that one of `senders` signed, whoever it is sealed for. Errors: those of openPackage up
// to the signature, package-not-understood.
base::Result<PackageHeader> signedHeader(std::string_view bytes, const std::vector<KnownSender>& senders, const Sealing& sealing);

// `own`: the keys of the receiver, the present one and those before it. Errors: not-a-package, package-too-large, package-truncated,
// package-newer, package-algorithm-unknown, package-damaged (lengths that cannot be, or more after its end),
// package-sender-unknown, package-key-revoked, package-forged (signature), package-for-other, package-key-gone (to the office),
// package-unopenable (seal),
// package-not-understood (signed and sealed and yet not what this program writes).
base::Result<Package> openPackage(std::string_view bytes, const std::vector<PrivateKey>& own, const std::vector<KnownSender>& senders,
                                  const Sealing& sealing);

}  // namespace huying::app

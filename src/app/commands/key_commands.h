// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "app/commands/account_commands.h"
#include "domain/exchange_key.h"

// Keys of packages (docs/package.md). Like rights they are changed by new commands only: what was trusted was perhaps used.
namespace huying::app {

// A new pair of keys of the office; the private one is kept by RegisterStore::keepOfficeSecret. The one before is replaced.
struct SetOfficeKey {
    static constexpr std::string_view name = "set-office-key";
    std::string publicKey;    // hexadecimal
    std::string fingerprint;  // must be that of the key
};

template <class Visitor>
void visitFields(Visitor& visitor, SetOfficeKey& c) {
    visitor.required("public_key", c.publicKey);
    visitor.required("fingerprint", c.fingerprint);
}

// The office compared the fingerprint with the unit and takes the key for the unit's. The one before is replaced.
struct TrustKey {
    static constexpr std::string_view name = "trust-key";
    std::string unit;
    std::string publicKey;
    std::string fingerprint;  // as the unit read it out
};

template <class Visitor>
void visitFields(Visitor& visitor, TrustKey& c) {
    visitor.required("unit", c.unit);
    visitor.required("public_key", c.publicKey);
    visitor.required("fingerprint", c.fingerprint);
}

// Of the office or of a unit.
struct RevokeKey {
    static constexpr std::string_view name = "revoke-key";
    std::string fingerprint;
    domain::KeyEnding ending = domain::KeyEnding::revoked;  // revoked or lost
    std::string reason;
};

template <class Visitor>
void visitFields(Visitor& visitor, RevokeKey& c) {
    visitor.required("fingerprint", c.fingerprint);
    visitor.optional("ending", c.ending);
    visitor.required("reason", c.reason);
}

// What undo never takes back: rights and keys.
constexpr std::array rightsCommands{AddAccount::name, ChangeRole::name,  DisableAccount::name, EnableAccount::name, SetPassword::name,
                                    SetSignIn::name,  SetIdleLock::name, SetOfficeKey::name,   TrustKey::name,      RevokeKey::name};

constexpr bool isAboutRights(std::string_view command) {
    for (const std::string_view one : rightsCommands) {
        if (one == command) return true;
    }
    return false;
}

}  // namespace huying::app

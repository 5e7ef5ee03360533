// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>

#include "app/ports/register_copies.h"
#include "base/result.h"

namespace huying::app {

// The register as it was recorded at an earlier moment. Works on paths, with connections of its own, from any thread.
class EarlierMoments {
public:
    virtual ~EarlierMoments() = default;

    // How much of how much is done, in steps of no unit; false ends it.
    using GoOn = std::function<bool(std::int64_t done, std::int64_t all)>;

    // Makes a file that holds what the register held after entry `entry`: its facts, its directory, its rules and its history up
    // to that entry, and nothing that was recorded later. Passwords, private keys and drafts are not in it. It says of itself
    // what it is, is looked at only, asks nobody to sign in, and replaces no file. Who may make it is asked before
    // (Deed::readMoments). Errors: unknown-entry, register-exists, register-not-creatable, register-log-left, moment-cancelled,
    // register-* of the register itself.
    virtual base::Result<RegisterFacts> asRecorded(const std::filesystem::path& file, std::int64_t entry,
                                                   const std::filesystem::path& target, const GoOn& goOn) = 0;
};

}  // namespace huying::app

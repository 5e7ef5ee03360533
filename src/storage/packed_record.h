// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "storage/change_recording.h"

// The bulk of a history entry, as it is kept: the command as it was given and the changes that SQLite recorded hold the
// same texts, so both are compressed as one (decision 0011).
namespace huying::storage {

struct Record {
    std::string json;   // the command
    Changeset changes;  // never compared by their packed bytes: another version of the library may pack otherwise
};

Changeset packed(std::string_view json, const Changeset& changes);

// Whether the bytes say of themselves that they are packed; entries made before this way was taken are not.
bool isPacked(std::string_view bytes);

constexpr std::uint64_t mostOfRecord = std::uint64_t{1} << 30U;

// Absent where the bytes are damaged or claim to hold more than `most`, which is looked at before anything is unpacked.
std::optional<Record> unpacked(std::string_view bytes, std::uint64_t most = mostOfRecord);

}  // namespace huying::storage

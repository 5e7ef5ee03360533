// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "base/result.h"
#include "storage/connection.h"

// Whether a file is the register as it was recorded at an earlier moment (as-recorded). Like a backup that is opened itself it is
// looked at only; other than a backup it says so itself, whatever its name, because it lacks what the register has beside its
// history: whoever recorded in it or restored it would lose passwords, keys and everything recorded since (decision 0032).
namespace huying::storage {

struct RecordedMoment {
    std::int64_t entry = 0;  // the last one in it
    std::string at;          // when that was recorded, UTC
    std::string madeAt;      // when the copy was made, UTC
};

std::optional<RecordedMoment> readRecordedMoment(Connection& connection);  // none: it is a register or a backup
void writeRecordedMoment(Connection& connection, const RecordedMoment& moment);

// Of a file, which is not touched; none also where it cannot be read.
std::optional<RecordedMoment> recordedMomentAt(const std::filesystem::path& file);

// An error about such a copy, with its name and its moment for the sentence.
base::Error aboutMoment(const char* code, const std::filesystem::path& file, const RecordedMoment& moment);

}  // namespace huying::storage

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "base/result.h"

namespace huying::storage {

// A register while it is being made: in a folder of its own beside its place, where no other program meets it half
// filled. Everything in that folder, and nothing else, goes with this object.
class UnfinishedRegister {
public:
    // Throws StorageFailure (register-not-creatable) where the folder cannot be made.
    explicit UnfinishedRegister(const std::filesystem::path& place);
    ~UnfinishedRegister();
    UnfinishedRegister(const UnfinishedRegister&) = delete;
    UnfinishedRegister& operator=(const UnfinishedRegister&) = delete;

    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
    [[nodiscard]] std::filesystem::path file() const { return folder_ / "new.huying"; }

    // Puts the closed register in its place in one step that never replaces a file: register-exists where another came
    // first, register-log-left where the log of a lost register lies there, register-not-creatable.
    base::Result<void> publish();

private:
    std::filesystem::path place_;
    std::filesystem::path folder_;
};

}  // namespace huying::storage

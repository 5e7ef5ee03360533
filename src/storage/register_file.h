// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <memory>

#include "app/ports/register_store.h"
#include "base/result.h"

// A register is one SQLite file (*.huying). Opening checks whose file it is before anything is written to it.
namespace huying::storage {

// Opens an existing register, migrating an older one after a verified copy beside it. Errors, file untouched:
// register-missing, register-empty, not-a-register, register-newer, register-damaged, register-busy, register-unreadable,
// register-on-unsafe-folder, register-read-only-alone, register-older-read-only, register-log-in-the-way; backup-older, of
// a backup by an earlier version. A log beside it that is not its own is put aside first, and entries that were
// acknowledged and are gone are told (notices()). A backup is opened for looking only, on any medium
// (storage/backup_file.h, readOnly()), and so is a copy of an earlier moment (storage/recorded_moment.h).
base::Result<std::unique_ptr<app::RegisterStore>> openRegister(const std::filesystem::path& file);

// Whether the register asks who works with it, as far as that can be read. Looks only: an older one stays as it is.
enum class SignInAsked { no, yes, unreadable };
SignInAsked signInAskedBy(const std::filesystem::path& file);

// What a new register starts with.
struct NewRegister {
    bool isDemonstration = false;
    std::optional<base::Date> ownToday;  // the demonstration register lives on its own day
    // Puts more in before the register appears under its name; part of making it, so never undone. The folder is for
    // files it needs meanwhile and goes afterwards.
    std::function<base::Result<void>(app::RegisterStore&, const std::filesystem::path& folder)> fill;
};

// Makes a register with rules, calendars, units, categories, committees and session 18-1. Errors: register-exists,
// register-not-creatable, register-log-left, those of `fill`; only a whole register ever stands under the name. Entry 0
// of its history is all of this, what `fill` does follows in the same batch.
base::Result<std::unique_ptr<app::RegisterStore>> createRegister(const std::filesystem::path& file, const NewRegister& contents);

}  // namespace huying::storage

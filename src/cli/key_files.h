// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/exchange/key_ring.h"
#include "cli/arguments.h"
#include "cli/console.h"
#include "cli/json_forms.h"

// Files about keys, as the verbs of packages read and write them.
namespace huying::cli {

// The key in a .hykey file. Errors: file-missing, file-unreadable, those of app::readKeyFile, with the file's name.
base::Result<app::KeyFile> readKey(const std::string& file, const app::Sealing& sealing);

// What a new key needs before it is made: --output for the .hykey, --recovery for the recovery copy, neither of them there yet.
base::Result<void> checkKeyTargets(const Arguments& arguments);
// Writes both, for the owner's eyes alone, and says where they are.
ExitCode deliverKey(const Arguments& arguments, const Console& console, const app::MadeKey& made);
// A file that nobody else on the machine may read; an existing one is replaced where `mayReplace`.
base::Result<void> writeSecret(const std::string& file, const std::string& text, bool mayReplace);

Json keyJson(const app::KeyFile& key);

}  // namespace huying::cli

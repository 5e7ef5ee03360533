// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/exchange/key_ring.h"
#include "cli/arguments.h"
#include "cli/console.h"
#include "cli/json_forms.h"
#include "documents/key_files.h"

// Files about keys, as the verbs of packages read and write them.
namespace huying::cli {

// The key in a .hykey file. Errors: those of readInput, of app::readKeyFile, with the file's name.
base::Result<app::KeyFile> readKey(const std::string& file, const app::Sealing& sealing);

// The bytes of a .hypkg file. Errors: those of readInput, package-too-large before any of it is read.
base::Result<std::string> readPackage(const std::string& file);

// Where a new key goes: --output for the .hykey, --recovery for the recovery copy, neither of them there yet. Errors: bad-option, those
// of documents::checkKeyTargets.
base::Result<documents::KeyTargets> keyTargetsOf(const Arguments& arguments);
// Says what was made or brought back and where it is.
ExitCode tellKey(const Arguments& arguments, const Console& console, const app::MadeKey& made);

Json keyJson(const app::KeyFile& key);

}  // namespace huying::cli

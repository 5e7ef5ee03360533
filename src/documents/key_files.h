// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "app/exchange/key_ring.h"
#include "app/words/words.h"
#include "base/result.h"
#include "domain/directory.h"

// Files about keys and packages, as the window and the command line write and read them (docs/package.md).
namespace huying::documents {

// Where what outlasts a new key goes. Neither is there yet.
struct KeyTargets {
    std::filesystem::path keyFile;   // .hykey, to hand over
    std::filesystem::path recovery;  // the copy to be printed
};

// What can be known before a key is made. Errors: file-exists, folder-missing, key-targets-same.
base::Result<void> checkKeyTargets(const KeyTargets& targets);
// The recovery copy, which nobody else on the machine may read, and the key file: both or none. Errors: those of writeFile.
base::Result<void> writeKey(const KeyTargets& targets, const app::MadeKey& key, const app::Words& words);
// Of a key that could not be put to use after all.
void removeKey(const KeyTargets& targets);

// Errors: those of readWholeFile and of app::readKeyFile, with the file's name.
base::Result<app::KeyFile> readKeyFile(const std::filesystem::path& file, const app::Sealing& sealing);
// Errors: those of readWholeFile and of app::readKeyRing, with the file's name.
base::Result<app::KeyRing> readKeyRing(const std::filesystem::path& file, const app::Sealing& sealing);
// In place of what is there, for its owner's eyes alone. Errors: those of writeFile.
base::Result<void> saveKeyRing(const std::filesystem::path& file, const app::KeyRing& ring);

// Writes <unit>-<number>.hypkg into `folder`; where another unit's file has that name, with the unit's code in it, or with (2), (3) …
// behind that. Whole or not at all. Errors: those of writeFile.
base::Result<std::filesystem::path> writeNewPackage(const std::filesystem::path& folder, const domain::Unit& unit, int number,
                                                    std::string_view bytes);

}  // namespace huying::documents

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/commands/command_values.h"
#include "app/exchange/key_ring.h"
#include "app/ports/register_store.h"
#include "app/words/words.h"
#include "base/date.h"
#include "base/result.h"

// What the window of packages needs from storage and files, given to it by ui/main. Runs on the worker's thread.
namespace huying::ui {

// A key to be made: for whom, under which password, and where the file to hand over and the recovery copy go.
struct KeyOrder {
    std::string name;
    app::Secret password;
    std::filesystem::path keyFile;
    std::filesystem::path recovery;
    app::Language language = app::Language::chinese;  // of the recovery copy
};

struct PackagesSent {
    std::size_t sent = 0;
    std::vector<std::string> withoutKey;  // units that got none
    std::optional<base::Error> ended;     // what kept the rest from going out
};

struct PackageOpened {
    std::string unit;
    int number = 0;
    std::size_t pieces = 0;
    int carriedOver = 0;
    std::vector<std::pair<std::string, base::Errors>> left;  // what was not carried over, as JSON, and why
    base::Errors notices;
    std::filesystem::path kept;
};

struct PackageReturned {
    int number = 0;
    int lines = 0;
    int byHand = 0;
};

struct PackageWork {
    using Path = std::filesystem::path;

    std::function<base::Result<app::KeyFile>(const Path&)> readKey;

    // The office's side. A made key is told by its fingerprint.
    std::function<base::Checked<std::string>(app::RegisterStore&, const KeyOrder&, const std::string& actor, base::Date)> makeOfficeKey;
    // For every unit with open tasks.
    std::function<base::Result<PackagesSent>(app::RegisterStore&, const Path& ledger, const Path& folder, const std::string& password,
                                             const std::string& actor, base::Date)>
        send;
    // The next Outside::readUnitForms opens packages; what their numbers say of earlier ones stands in `remarks`.
    std::function<void(app::RegisterStore&, const std::string& password)> unlock;
    std::function<base::Errors()> remarks;
    // What was read last was recorded.
    std::function<void(app::RegisterStore&)> noteTaken;

    // The unit's side.
    std::function<base::Result<app::KeyRing>(const Path& ring)> readRing;
    std::function<base::Checked<std::string>(const Path& ring, const KeyOrder&)> makeUnitKey;
    std::function<base::Result<void>(const Path& ring, const app::KeyFile& key, const std::string& fingerprint)> trustOffice;
    std::function<base::Result<PackageOpened>(const Path& ring, const Path& package, const Path& ledger, const std::string& password,
                                              base::Date)>
        open;
    std::function<base::Result<PackageReturned>(const Path& ring, const Path& ledger, const Path& target, const std::string& password)>
        giveBack;
};

}  // namespace huying::ui

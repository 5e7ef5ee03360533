// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "app/commands/command_values.h"
#include "app/exchange/key_ring.h"
#include "app/ports/register_store.h"
#include "app/words/words.h"
#include "base/date.h"
#include "base/result.h"

// What the windows of packages need from storage and files, given to them by ui/main. Runs on the worker's thread.
namespace huying::ui {

// A key to be made: for whom, under which password, and where the file to hand over and the recovery copy go. Neither is there yet.
struct KeyOrder {
    std::string name;
    app::Secret password;
    std::filesystem::path keyFile;
    std::filesystem::path recovery;
    app::Language language = app::Language::chinese;  // of the recovery copy
    base::Date today = {};                            // the day that stands in the key file
};

// A key to be brought back from its paper, under a new password.
struct RecoveryOrder {
    std::string name;
    app::Secret copy;  // HY1 and HY2 as they were typed
    app::Secret password;
    base::Date today = {};
};

// Where packages go, and the password of the key that signs them.
struct SendingOrder {
    std::filesystem::path ledger;
    std::filesystem::path folder;
    app::Secret password;
};

struct PackageOpened {
    std::string unit;
    int number = 0;
    std::size_t pieces = 0;
    int carriedOver = 0;
    std::size_t left = 0;            // entries that were not carried over; PackageWork::left tells them
    std::size_t aside = 0;           // that the office decided not to record; told there, too
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
    using Store = app::RegisterStore;

    std::function<base::Result<app::KeyFile>(const Path&)> readKey;

    // The office's side. A made key is told by its fingerprint; the copy and the key file are there, or the key is in no use.
    std::function<base::Checked<std::string>(Store&, const KeyOrder&, const std::string& actor, base::Date)> makeOfficeKey;
    std::function<base::Checked<std::string>(Store&, const RecoveryOrder&, const std::string& actor, base::Date)> recoverOfficeKey;
    std::function<base::Result<void>(Store&, const Path& target)> giveOfficeKey;  // the key file once more, in place of what is there
    // One run of the way out: begun with the password, then one unit after the other, then ended, which forgets the key.
    std::function<base::Result<void>(Store&, const SendingOrder&)> beginSending;
    std::function<base::Result<Path>(Store&, const domain::Unit&, const std::string& actor, base::Date)> sendTo;  // the file
    std::function<void()> endSending;
    // The next Outside::readUnitForms opens packages. Errors: those of the password.
    std::function<base::Result<void>(Store&, const std::string& password)> unlock;

    // The unit's side.
    std::function<base::Result<app::KeyRing>(const Path& ring)> readRing;
    std::function<base::Checked<std::string>(const Path& ring, const KeyOrder&)> makeUnitKey;
    std::function<base::Checked<std::string>(const Path& ring, const RecoveryOrder&)> recoverUnitKey;
    std::function<base::Result<void>(const Path& ring, const Path& target)> giveUnitKey;
    std::function<base::Result<void>(const Path& ring, const app::KeyFile& key, const std::string& fingerprint)> trustOffice;
    std::function<base::Result<void>(const Path& ring, const std::string& fingerprint)> revokeOffice;
    std::function<base::Result<PackageOpened>(const Path& ring, const Path& package, const Path& ledger, const std::string& password,
                                              base::Date, app::Language)>
        open;
    // What packages could not carry over and the unit has not seen to; empty: nothing.
    std::function<base::Result<std::string>(const Path& ledger)> left;
    std::function<base::Result<void>(const Path& ledger)> endLeft;  // the unit has seen to it
    std::function<base::Result<int>(const Path& ledger)> nextReturn;  // its number, for the name of the file
    std::function<base::Result<int>(const Path& ledger)> waiting;  // how many entries the next return will have
    // `isWhole`: all that was recorded since the package was opened, not only since the last return.
    std::function<base::Result<PackageReturned>(const Path& ring, const Path& ledger, const Path& target, const std::string& password,
                                                bool isWhole)>
        giveBack;
};

}  // namespace huying::ui

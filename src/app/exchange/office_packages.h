// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/exchange/key_ring.h"
#include "app/exchange/returned_work.h"
#include "app/ports/register_store.h"
#include "app/questions/exchange.h"
#include "base/result.h"
#include "domain/directory.h"

// The office's side of packages: its keys, what goes out, what comes back. Free of files and of how registers are kept.
namespace huying::app {

// Hands over what outlasts a new key, its recovery copy before all. What it refuses makes the key never be in use.
using KeyDelivery = std::function<base::Result<void>(const MadeKey&)>;

// A new pair of the office, recorded as its key once it is handed over; the one before goes on opening what was sealed for it.
// Errors: those of makeKey, of `deliver`, of the command set-office-key and of the register; what was handed over is then of no use.
base::Checked<MadeKey> makeOfficeKey(RegisterStore& store, const std::string& officeName, const std::string& password,
                                     const std::string& actor, base::Date today, const KeyDelivery& deliver = {});
// The pair of a recovery copy, under a new password. Errors: recovery-mistyped, key-ended, else the same.
base::Checked<MadeKey> recoverOfficeKey(RegisterStore& store, std::string_view recovery, const std::string& officeName,
                                        const std::string& password, const std::string& actor, base::Date today,
                                        const KeyDelivery& deliver = {});

// The key of this owner that is used now, the office's where there is no unit; null: none.
const domain::ExchangeKey* keyInUse(const std::vector<domain::ExchangeKey>& keys, domain::UnitId owner);
// Why there is none: it was never made or compared (office-key-missing, unit-without-key {unit}), or it was revoked or lost and no
// other came in its place (office-key-ended {on}, unit-key-ended {unit, on}). `owner`: null: the office.
base::Error whyNoKey(const std::vector<domain::ExchangeKey>& keys, const domain::Unit* owner);
// What units are given of it. Errors: whyNoKey, those of the register.
base::Result<std::string> officeKeyFile(RegisterStore& store);

// Those of the office that are on record, to be opened by `password`.
KeyChain officeKeys(RegisterStore& store, const std::string& password);
std::vector<KnownSender> unitSenders(RegisterReader& reader);

struct UnitContents {
    std::string content;  // of the package
    std::vector<ExchangedCase> cases;
};

// What the export asks of others.
struct PackageOutlet {
    std::function<base::Result<UnitContents>(domain::UnitId)> contents;
    // A file that was not there before, whole or not at all.
    std::function<base::Result<std::filesystem::path>(const domain::Unit&, const Exchange&, std::string_view bytes)> write;
};

struct SentPackage {
    domain::Unit unit;
    Exchange exchange;
    std::filesystem::path file;
};

// One run of the way out: the key is opened once and signs for one unit after the other. What keeps one from going out keeps no
// other.
class PackageSending {
public:
    // Errors: whyNoKey, those of unlocking it.
    static base::Result<PackageSending> begin(RegisterStore& store, KeyChain& keys, PackageOutlet outlet);

    // Errors: whyNoKey of the unit, package-overfull, those of the outlet, of the right (Deed::sendWork) and of the register. Nothing is
    // remembered then, and no file is left.
    base::Result<SentPackage> send(RegisterStore& store, const domain::Unit& unit, const std::string& actor, base::Date today) const;

private:
    PackageSending(PrivateKey key, PackageOutlet outlet) : key_(std::move(key)), outlet_(std::move(outlet)) {}

    PrivateKey key_;
    PackageOutlet outlet_;
};

// A package that came back, opened: its lines, which return it is, and what its number says of those before it
// (package-return-doubled, package-return-undone, package-return-gap, package-return-undone-before, package-return-holds-all,
// package-return-reordered, package-two-registers). Errors: those of KeyChain::open,
// package-own, package-wrong-way, package-other-office, package-other-unit, package-not-understood. `unpack`: the text in a package's
// content, nothing where there is none.
using Unpacking = std::function<std::optional<std::string>(std::string_view)>;
base::Result<ReturnedWork> openReturn(RegisterReader& reader, KeyChain& keys, std::string_view bytes, const std::string& file,
                                      const Unpacking& unpack);

// Returns that are taken in one run: those of one small register by their numbers, in the places that they had, and each told what
// its number says of those before it in the run, too. Everything else stays where it is.
std::vector<ReturnedWork> inOrder(RegisterReader& reader, std::vector<ReturnedWork> works);

// Several files: each is read for itself, and one that cannot be is told as such beside the others. As inOrder has them.
struct ReturnFile {
    std::string name;
    base::Result<std::string> bytes;
};
std::vector<ReturnedWork> openReturns(RegisterReader& reader, KeyChain& keys, const std::vector<ReturnFile>& files,
                                      const Unpacking& unpack);

}  // namespace huying::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/exchange/exchange.h"
#include "app/exchange/key_ring.h"
#include "app/exchange/returned_work.h"
#include "app/ports/register_store.h"
#include "base/result.h"
#include "domain/directory.h"

// The office's side of packages: its keys, what goes out, what comes back. Free of files and of how registers are kept.
namespace huying::app {

// A new pair of the office, recorded as its key from now on; the one before goes on opening what was sealed for it. Errors: those
// of makeKey, of the command set-office-key and of the register.
base::Checked<MadeKey> makeOfficeKey(RegisterStore& store, const std::string& officeName, const std::string& password,
                                     const std::string& actor, base::Date today);
// The pair of a recovery copy, under a new password. Errors: recovery-mistyped, key-ended, else the same.
base::Checked<MadeKey> recoverOfficeKey(RegisterStore& store, std::string_view recovery, const std::string& officeName,
                                        const std::string& password, const std::string& actor, base::Date today);

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
    std::function<base::Result<std::filesystem::path>(const domain::Unit&, const Exchange&, std::string_view bytes)> write;
    std::function<bool(std::size_t done, std::size_t all)> goesOn;  // asked before each; false: no more
};

struct SentPackage {
    domain::Unit unit;
    Exchange exchange;
    std::filesystem::path file;
};
struct UnsentPackage {
    domain::Unit unit;
    base::Error reason;
};
struct ExportReceipt {
    std::vector<SentPackage> sent;
    std::vector<UnsentPackage> unsent;  // unit-without-key, package-overfull; the last one also what ended the run
};

// A package for each of these units that has a key in use. Errors: office-key-missing, those of unlocking it.
base::Result<ExportReceipt> exportPackages(RegisterStore& store, const std::vector<domain::Unit>& units, KeyChain& keys,
                                           const PackageOutlet& outlet, const std::string& actor, base::Date today);

// A package that came back, opened.
struct OpenedReturn {
    ReturnedWork work;
    PackageHeader header;
    base::Errors remarks;  // package-return-doubled, package-return-gap, package-return-reordered, package-two-registers
};

// Errors: those of KeyChain::open, package-wrong-way, package-other-office, package-other-unit, package-not-understood. `unpack`: the
// text in a package's content, nothing where there is none.
base::Result<OpenedReturn> openReturn(RegisterReader& reader, KeyChain& keys, std::string_view bytes, const std::string& file,
                                      const std::function<std::optional<std::string>(std::string_view)>& unpack);
// After its lines were applied.
base::Result<void> noteReturn(RegisterStore& store, const OpenedReturn& opened);

}  // namespace huying::app

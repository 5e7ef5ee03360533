// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/exchange/left_work.h"
#include "app/exchange/office_packages.h"
#include "app/exchange/package_file.h"
#include "app/exchange/returned_work.h"
#include "base/date.h"
#include "base/result.h"

// What stands in packages, and the unit's side of them: its small register comes with a package and its work goes back in one.
namespace huying::storage {

// A text as the content of a package, and again. Nothing where it is none or would unpack to more than `most` bytes.
std::string packedText(std::string_view text);
std::optional<std::string> unpackedText(std::string_view content, std::uint64_t most = std::uint64_t{64} << 20U);

// Makes the contents of packages for units out of the register in `office`, all from one moment. Throws app::StorageFailure.
std::function<base::Result<app::UnitContents>(domain::UnitId)> contentsOutOf(const std::filesystem::path& office);

struct ReceivedPackage {
    app::PackageHeader header;
    std::filesystem::path kept;  // the register before, as it was; empty: there was none
    std::int64_t pieces = 0;
    int carriedOver = 0;         // entries that the office has not got
    std::vector<app::LeftWork> left;
    std::vector<app::ToldAside> aside;  // what the office decided since the package before, and so was not carried over
    std::filesystem::path leftFile;  // in which both stand until the unit has seen to them (left_work_file.h); empty: there are none
    base::Errors notices;        // package-gap
};

// Makes the unit's register in `ledger`, or brings the one that is there up to the package: what was recorded in it and is not
// with the office is carried over, forms that were begun stay. `officeKey`: fingerprint of the key that the package was signed
// with. Errors: package-wrong-way, package-not-understood, package-register-differs, package-doubled, package-outdated, those of
// registers. `language`: of what is written about work that was left.
base::Result<ReceivedPackage> receivePackage(const std::filesystem::path& ledger, const app::Package& package, const std::string& officeKey,
                                             base::Date today, app::Language language = app::Language::chinese);

struct WorkToReturn {
    app::Package package;
    std::int64_t upTo = 0;  // the last entry in it
    int lines = 0;
    int faults = 0;         // lines that the office has to see to by hand
};

// What was recorded since the last return, or since the package. Errors: not-a-unit-register, nothing-to-return.
base::Result<WorkToReturn> workToReturn(const std::filesystem::path& ledger, bool isWhole);
// The same from a file as it came, with the keys of the unit and their password. Errors: those of app::KeyChain::open,
// package-own-return, package-other-office, those of receivePackage.
base::Result<ReceivedPackage> openPackage(const app::KeyRing& ring, std::string_view bytes, const std::string& password,
                                          const std::filesystem::path& ledger, base::Date today,
                                          app::Language language = app::Language::chinese);
// Work as it is sent to the office. Errors: ring-without-key, office-not-trusted, office-trust-ended, those of workToReturn and of
// unlocking the key.
struct SealedWork {
    WorkToReturn work;
    std::string bytes;
};
base::Result<SealedWork> sealedWork(const app::KeyRing& ring, const std::filesystem::path& ledger, const std::string& password,
                                    bool isWhole);
// The number that the next return will have. Errors: not-a-unit-register.
base::Result<int> nextReturnNumber(const std::filesystem::path& ledger);
// After the package was written.
base::Result<void> noteReturned(const std::filesystem::path& ledger, const WorkToReturn& work);

}  // namespace huying::storage

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "domain/ids.h"
#include "storage/connection.h"

// What the small register of a unit knows of the package it was made from. Outside its history: it is no fact of any case.
namespace huying::storage {

struct UnitPackage {
    domain::UnitId unit;
    std::string unitName;       // as it is shown
    std::string registerId;     // of the office's register
    std::string token;          // of the exchange
    int number = 0;
    std::string madeAt;         // UTC
    std::string officeKey;      // fingerprint of the key that it was signed with
    std::string openedAs;            // of its own, also where the same package is opened elsewhere
    std::int64_t baseEntry = 0;      // the last entry that came with the package
    std::int64_t returnedEntry = 0;  // the last one that was returned
    int returns = 0;                 // of this register, over all its packages
    int returnsBefore = 0;           // of these, those before the package was opened
};

std::optional<UnitPackage> readUnitPackage(Connection& connection);  // none: it is no unit's register
void saveUnitPackage(Connection& connection, const UnitPackage& package);
// After a restore the next return goes on from the number that was given last: the office knows returns by it.
void takeOverReturnNumber(Connection& from, Connection& to);

}  // namespace huying::storage

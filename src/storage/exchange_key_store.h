// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/exchange/package_file.h"
#include "domain/exchange_key.h"
#include "storage/connection.h"

// Keys of packages, which are facts, and the office's private ones, which stand apart from the history (docs/package.md).
namespace huying::storage {

std::vector<domain::ExchangeKey> readExchangeKeys(Connection& connection);  // in the order they were recorded
void saveExchangeKey(Connection& connection, const domain::ExchangeKey& key);  // inserts without id, else updates how it ended

void keepOfficeSecret(Connection& connection, const std::string& fingerprint, const app::OfficeSecret& secret);
std::optional<app::OfficeSecret> readOfficeSecret(Connection& connection, const std::string& fingerprint);
// What `from` knows of keys, into `to`, which is an earlier moment of the same register: who was trusted since stays so, and what
// was replaced, revoked or lost stays that. Of a unit that `to` does not have no key is taken.
void takeOverKeys(Connection& from, Connection& to);
// Those that only one register has, into the other: what was sealed for a key that was made since can still be read.
void takeOverOfficeSecrets(Connection& from, Connection& to);

void keepPackageReturn(Connection& connection, const std::string& token, const app::TakenReturn& taken);
std::vector<app::TakenReturn> readPackageReturns(Connection& connection, const std::string& token);
void takeOverPackageReturns(Connection& from, Connection& to, std::int64_t sharedEntry);

}  // namespace huying::storage

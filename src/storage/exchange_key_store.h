// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "domain/exchange_key.h"
#include "storage/connection.h"

// Keys of packages, which are facts, and the office's private ones, which stand apart from the history (docs/package.md).
namespace huying::storage {

std::vector<domain::ExchangeKey> readExchangeKeys(Connection& connection);  // in the order they were recorded
void saveExchangeKey(Connection& connection, const domain::ExchangeKey& key);  // inserts without id, else updates how it ended

void keepOfficeSecret(Connection& connection, const std::string& fingerprint, const std::string& wrapped);
std::string readOfficeSecret(Connection& connection, const std::string& fingerprint);  // empty: there is none
// Those that only one register has, into the other: what was sealed for a key that was made since can still be read.
void takeOverOfficeSecrets(Connection& from, Connection& to);

}  // namespace huying::storage

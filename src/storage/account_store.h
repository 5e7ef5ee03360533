// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/rights/viewer.h"
#include "domain/account.h"
#include "storage/connection.h"

// Accounts, what their passwords are checked against, and tries to sign in that failed.
namespace huying::storage {

std::vector<domain::Account> readAccounts(Connection& connection);  // in the order they were added
std::optional<domain::Account> readAccount(Connection& connection, domain::AccountId id);
std::optional<domain::Account> readAccountNamed(Connection& connection, const std::string& name);
domain::AccountId saveAccount(Connection& connection, const domain::Account& account);  // inserts without id, else updates

bool isSignInRequired(Connection& connection);
// As whom somebody sees the register who signed in with this account; none: nobody did.
app::Viewer readViewer(Connection& connection, std::optional<domain::AccountId> signedIn);
// As whom a person of this unit would, whether or not there is an account for it.
app::Viewer readViewerOfUnit(Connection& connection, domain::UnitId unit);

// app::RegisterReader::casesOfUnits, casesOfOthersToo and casesOfCommittee.
std::vector<domain::SuggestionId> readCasesOfUnits(Connection& connection, const std::vector<domain::UnitId>& units);
std::vector<domain::SuggestionId> readCasesOfOthersToo(Connection& connection, const std::vector<domain::SuggestionId>& ids,
                                                       const std::vector<domain::UnitId>& units);
std::vector<domain::SuggestionId> readCasesOfCommittee(Connection& connection, domain::CommitteeId id);

void keepSeal(Connection& connection, domain::AccountId id, const std::string& seal);
std::string readSeal(Connection& connection, domain::AccountId id);  // empty: it has no password
// Those of accounts that both registers have under the same name and with a password, from one into the other.
void takeOverSeals(Connection& from, Connection& to);

// Seconds that have to pass before this account may be tried again; 0: it may, and the try that begins now is counted as one
// that failed until it is forgotten. Without id: of names that are no account's, which are counted together.
int beginTry(Connection& connection, domain::AccountId id);
void forgetTries(Connection& connection, domain::AccountId id);

}  // namespace huying::storage

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>
#include <vector>

#include "app/import/import_ledger.h"
#include "app/import/ledger_columns.h"
#include "app/queries/directory_lookup.h"
#include "domain/case_facts.h"

namespace huying::app {

// What a ledger would say about a case, column by column: to tell what a row changes.
using LedgerValues = std::array<std::string, static_cast<std::size_t>(LedgerColumn::remark) + 1>;
LedgerValues ledgerValues(const domain::CaseFacts& facts, RegisterReader& reader, DirectoryLookup& directory);

// The columns that differ, under the headers of the file.
std::vector<ValueChange> changesBetween(const LedgerValues& before, const LedgerValues& after, const LedgerLayout& layout);
// Of a new piece: everything the row says.
std::vector<ValueChange> valuesOfRow(const LedgerRow& row, const LedgerLayout& layout);

}  // namespace huying::app

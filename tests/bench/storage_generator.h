// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "app/import/ledger_table.h"
#include "base/date.h"

// Registers to measure on: made by commands through the executor, so that history, summaries and search index are real.
namespace huying::bench {

// The day that the generated registers are looked at; their newest session is in the middle of its work.
base::Date benchToday();

// Makes a register of that many pieces, or takes the one that was made by the same rules before. Up to 10,000 pieces are of five
// sessions and more of twenty, where `sessions` does not say how many. No block of the report of its newest session is empty.
std::filesystem::path generatedRegister(const std::filesystem::path& folder, int pieces, int sessions = 0);

// A ledger of that many pieces of session 18-1, as read from a spreadsheet: assigned, replied and rated, with bodies.
app::LedgerTable generatedLedger(int pieces);

}  // namespace huying::bench

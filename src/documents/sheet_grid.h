// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/import/ledger_table.h"
#include "base/result.h"

namespace huying::documents {

// The cells of a sheet as they stand in the file: row 0 is the sheet's row 1, rows may be of different length, empty
// cells have an empty text.
using SheetGrid = std::vector<std::vector<app::LedgerCell>>;

// Understands the first row as the header and the others as rows, and leaves out what is entirely empty.
// Errors: file-empty; title-row-above-header {row, text} where a title stands above the real header;
// duplicate-header {name, columns} with the columns as letters (B、D).
base::Result<app::LedgerTable> ledgerFromGrid(SheetGrid grid);

}  // namespace huying::documents

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/import/ledger_table.h"
#include "base/result.h"

namespace huying::documents {

// The cells of a sheet as they stand in the file: row 0 is the sheet's row 1, rows may be of different length, empty
// cells have an empty text.
using SheetGrid = std::vector<std::vector<app::LedgerCell>>;

struct NamedGrid {
    std::string name;
    SheetGrid grid;
    std::vector<app::MergedRows> merged = {};
};

// The first row with anything in it as the header and the others as rows (app/import/header_row.h finds where the names of the
// columns really stand); what is entirely empty is left out. Error: file-empty.
base::Result<app::LedgerTable> ledgerFromGrid(SheetGrid grid);

}  // namespace huying::documents

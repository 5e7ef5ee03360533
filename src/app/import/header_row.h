// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/import/import_mapping.h"
#include "app/import/ledger_table.h"
#include "base/result.h"

namespace huying::app {

// Where the header of a table stands. Above it offices put titles, the reporting unit, empty rows; a header may have a second
// row below merged cells (提建议人 over 单位 and 姓名): such columns are called 提建议人/姓名.
struct HeaderRow {
    std::vector<std::string> names;    // one for each column, trimmed; empty where nothing stands
    std::vector<std::string> written;  // the row itself, to know it again further down
    int number = 1;                    // as the spreadsheet numbers it
    std::size_t firstRow = 0;          // in LedgerTable::rows: the first one below the header
};

// The first row with the needed columns, or the one that the mapping names. Errors: missing-column {columns};
// title-row-above-header {row, text, columns} where only a title was found; duplicate-header {name, columns as letters};
// header-row-missing {row}.
base::Result<HeaderRow> findHeaderRow(const LedgerTable& table, ImportKind kind, const ImportMapping& mapping);

// The refusal of a table without them: missing-column {columns}.
base::Error missingColumns(const std::vector<std::string>& names);

}  // namespace huying::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "documents/sheet_grid.h"

namespace huying::documents {

// The cells of the first sheet of an .xlsx file: texts, numbers (dates are serial days), TRUE and FALSE, and formulas by
// the value that was stored with them. Merged cells have their value in the first one.
// Errors: not-a-spreadsheet (damaged, cut off, another kind of file), file-too-large {megabytes} (unpacked),
// too-many-columns {most}, old-date-system (days counted from 1904: every date would be four years wrong).
base::Result<SheetGrid> readXlsx(std::string_view bytes);
// All sheets in the order of their tabs, visible ones before hidden ones.
base::Result<std::vector<NamedGrid>> readXlsxSheets(std::string_view bytes);

}  // namespace huying::documents

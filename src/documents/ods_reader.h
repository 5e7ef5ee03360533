// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "documents/sheet_grid.h"

namespace huying::documents {

// The cells of the first visible sheet of an .ods file, as readXlsx gives those of an .xlsx: texts with their line breaks,
// numbers, dates as ISO text, TRUE and FALSE, formulas by the value stored with them; notes beside cells are no part of them.
// Merged cells have their value in the first one. Rows and cells that the file only counts ("repeated") are written out as
// far as anything stands in them.
// Errors: not-a-spreadsheet, file-encrypted, file-too-large {megabytes}, too-many-columns {most}, too-many-repeated {most}.
base::Result<SheetGrid> readOds(std::string_view bytes);
// All tables in their order, hidden ones too.
base::Result<std::vector<NamedGrid>> readOdsSheets(std::string_view bytes);

}  // namespace huying::documents

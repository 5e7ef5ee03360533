// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "base/result.h"
#include "documents/sheet_grid.h"

namespace huying::documents {

// The separator of the header record: comma, tab or semicolon, whichever stands most often outside quotes.
char separatorOf(std::string_view text);

// Records and fields of a csv text (UTF-8): quoted fields may hold separators, doubled quotes and line breaks; lines end
// in CRLF, LF or CR. A row of the grid is a record, as a spreadsheet counts rows, blank ones included.
// Error: unbalanced-quotes {line} with the line of the text (from 1) where the quoted field begins that never ends.
base::Result<SheetGrid> parseCsv(std::string_view text);

}  // namespace huying::documents

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/papers/paper.h"
#include "app/queries/list_sheet.h"
#include "documents/table.h"

namespace huying::documents {

// A list of the register as a table to be written out.
Table sheetTable(const app::ListSheet& sheet);

// The same as a paper on lying A4 pages, under its title and a line that says of which day it is.
app::Paper sheetPaper(const app::ListSheet& sheet, const std::string& subtitle);

}  // namespace huying::documents

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

#include "app/exchange/unit_form.h"
#include "app/import/ledger_table.h"
#include "base/result.h"

namespace huying::documents {

// Reads a table: .csv (also tab or semicolon separated), .xlsx or .ods. What a file is, is judged by what is in it; its ending
// only decides where that says nothing. The first row with anything in it is the header; cells are trimmed; every row has as many cells as
// the header. Errors: file-missing, file-unreadable, file-empty, file-too-large {megabytes} (each with {path}); unknown-file-kind {name};
// not-available {kind} for the old .xls; file-encrypted; too-many-repeated {most}; not-a-spreadsheet {name}; wrong-encoding {line};
// unbalanced-quotes {line}; too-many-columns {most}; old-date-system.
base::Result<app::LedgerTable> readSpreadsheet(const std::filesystem::path& path);
// All pages of such a file, hidden ones too, with every row that has anything in it; a text file has one without a name.
base::Result<std::vector<app::ReadPage>> readPages(const std::filesystem::path& path);
// The same from a stream, which sentences call `name`.
base::Result<app::LedgerTable> readSpreadsheet(std::istream& stream, const std::string& name);

}  // namespace huying::documents

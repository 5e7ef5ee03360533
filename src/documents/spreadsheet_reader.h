// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>

#include "app/import/ledger_table.h"
#include "base/result.h"

namespace huying::documents {

// Reads a ledger: .csv (also tab or semicolon separated) or .xlsx. What a file is, is judged by what is in it; its ending
// only decides where that says nothing. Row 1 is the header; cells are trimmed; every row has as many cells as the header.
// Errors: file-missing, file-unreadable, file-empty, file-too-large {megabytes} (each with {path}); unknown-file-kind {name};
// not-available {kind} for .ods and the old .xls; not-a-spreadsheet {name}; wrong-encoding {line}; unbalanced-quotes {line};
// title-row-above-header {row, text}; duplicate-header {name, columns}; too-many-columns {most}; old-date-system.
base::Result<app::LedgerTable> readSpreadsheet(const std::filesystem::path& path);
// The same from a stream, which sentences call `name`.
base::Result<app::LedgerTable> readSpreadsheet(std::istream& stream, const std::string& name);

}  // namespace huying::documents

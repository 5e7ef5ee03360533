// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "base/result.h"
#include "documents/table.h"

namespace huying::documents {

// With a byte order mark Excel knows that a file is UTF-8; on a stream it would be in the way.
enum class ByteOrderMark { with, without };

// The table as csv (UTF-8, comma, CRLF, header first). A text that a spreadsheet program would run as a formula gets an
// apostrophe before it; readSpreadsheet takes it away again.
std::string tableAsCsv(const Table& table, ByteOrderMark mark);

// The table as the bytes of an .xlsx file: frozen header, filters, true numbers and dates, texts always as texts.
// Errors: too-many-rows {most}; cannot-make-file.
base::Result<std::string> tableAsXlsx(const Table& table);

}  // namespace huying::documents

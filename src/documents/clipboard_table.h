// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

// Rows for the clipboard, as spreadsheet programs take them into cells: tab separated text and an HTML table. Cells that
// look like formulas get an apostrophe before them in both; tabs and line breaks within a cell become blanks.
namespace huying::documents {

using ClipboardRows = std::vector<std::vector<std::string>>;

std::string tableAsTabs(const std::vector<std::string>& titles, const ClipboardRows& rows);
// Every cell is marked as text, so that 003 stays 003.
std::string tableAsHtml(const std::vector<std::string>& titles, const ClipboardRows& rows);

}  // namespace huying::documents

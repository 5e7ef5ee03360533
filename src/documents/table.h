// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace huying::documents {

enum class ColumnKind { text, number, date };

struct TableColumn {
    std::string title;
    double width = 14;  // characters of half width, as spreadsheet programs count
    ColumnKind kind = ColumnKind::text;
};

// A line below a list, over its whole width.
struct TableNote {
    std::string text;
    bool isRed = false;
};

// A list to be written as a spreadsheet. Cells are text: a number column holds plain numbers (120, 18.06), a date column
// ISO dates (2023-03-03); whatever is neither stays the text it is. An empty cell is empty.
struct Table {
    std::string name;  // of the sheet
    std::vector<TableColumn> columns;
    std::vector<std::vector<std::string>> rows;
    // Below the rows and outside the filter; csv, which is for other programs, has the rows only.
    std::vector<std::string> sum = {};
    std::vector<TableNote> notes = {};
    // For the printer too: columns are as narrow as A4 asks and long texts break into lines. Else each row is one line high, for
    // going on with the list.
    bool isForPrinter = false;
};

}  // namespace huying::documents

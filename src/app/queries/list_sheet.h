// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

// A list that leaves the register as it stands: printed, or written as a spreadsheet. Cells are text, dates ISO, numbers
// plain; whoever writes it out knows its own form (documents/sheet_table.h, ui/print).
namespace huying::app {

enum class SheetCell { text, number, date };

struct SheetColumn {
    std::string key;    // in JSON
    std::string title;
    int width = 14;     // characters of half width
    SheetCell kind = SheetCell::text;
};

struct ListSheet {
    std::string title;
    std::vector<SheetColumn> columns;
    std::vector<std::vector<std::string>> rows;
};

}  // namespace huying::app

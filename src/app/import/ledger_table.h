// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

// A spreadsheet as it was read, before anything is understood. Filled by the documents layer.
namespace huying::app {

struct LedgerCell {
    std::string text;              // trimmed; of a number its shortest plain form ("120", "0.5")
    std::optional<double> number;  // a numeric cell: dates arrive as serial days, columns decide
    bool isUncalculated = false;   // a formula whose result the file does not have: its text is empty, and nobody knows what it shows
};

// Cells of a column that people have merged over several rows: the value stands in the first alone.
struct MergedRows {
    int first = 0;  // as the spreadsheet numbers rows
    int last = 0;
    std::size_t column = 0;  // place in the row
};

struct LedgerRow {
    int number = 0;  // as the spreadsheet numbers it
    std::vector<LedgerCell> cells;
};

struct LedgerTable {
    std::vector<std::string> header;  // the first row with anything in it; header_row.h finds the one with the columns' names
    int headerNumber = 1;
    std::vector<LedgerRow> rows;  // without entirely empty ones
};

}  // namespace huying::app

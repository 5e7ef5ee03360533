// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/sheet_grid.h"

#include <algorithm>

#include "base/text.h"

namespace huying::documents {

namespace {

using Row = std::vector<app::LedgerCell>;

std::size_t filledCells(const Row& row) {
    return static_cast<std::size_t>(std::count_if(row.begin(), row.end(), [](const app::LedgerCell& cell) { return !cell.text.empty(); }));
}

std::size_t widthOf(const Row& row) {
    const auto last = std::find_if(row.rbegin(), row.rend(), [](const app::LedgerCell& cell) { return !cell.text.empty(); });
    return static_cast<std::size_t>(row.rend() - last);
}

void trimCells(SheetGrid& grid) {
    for (Row& row : grid) {
        for (app::LedgerCell& cell : row) cell.text = base::trimmed(cell.text);
    }
}

}  // namespace

base::Result<app::LedgerTable> ledgerFromGrid(SheetGrid grid) {
    trimCells(grid);
    std::size_t width = 0;
    for (const Row& row : grid) width = std::max(width, widthOf(row));
    if (width == 0) return base::failure(base::Error("file-empty", "", "format"));
    const auto first = std::find_if(grid.begin(), grid.end(), [](const Row& row) { return filledCells(row) > 0; });
    const auto blank = static_cast<std::size_t>(first - grid.begin());  // empty rows at the top are passed over
    grid.erase(grid.begin(), first);
    app::LedgerTable table;
    grid.front().resize(width);
    for (app::LedgerCell& cell : grid.front()) table.header.push_back(std::move(cell.text));
    table.headerNumber = static_cast<int>(blank) + 1;
    for (std::size_t index = 1; index < grid.size(); ++index) {
        if (filledCells(grid[index]) == 0) continue;
        grid[index].resize(width);
        table.rows.push_back({static_cast<int>(blank + index) + 1, std::move(grid[index])});
    }
    return table;
}

}  // namespace huying::documents

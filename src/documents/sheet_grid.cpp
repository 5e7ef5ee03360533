// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/sheet_grid.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "documents/cell_reference.h"

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

// The office puts a merged title above the header; then the first row names no columns.
bool isTitleAbove(const SheetGrid& grid) {
    const std::size_t inHeader = filledCells(grid.front());
    if (inHeader >= 2) return false;
    return std::any_of(grid.begin() + 1, grid.end(), [&](const Row& row) { return filledCells(row) > inHeader; });
}

base::Result<void> checkNames(const std::vector<std::string>& header) {
    std::map<std::string, std::vector<std::size_t>> columnsOf;
    for (std::size_t column = 0; column < header.size(); ++column) {
        if (!header[column].empty()) columnsOf[base::comparableName(header[column])].push_back(column);
    }
    for (std::size_t column = 0; column < header.size(); ++column) {  // the leftmost one is named first
        const std::vector<std::size_t>& same = columnsOf[base::comparableName(header[column])];
        if (same.size() < 2) continue;
        std::vector<std::string> letters;
        for (const std::size_t each : same) letters.push_back(columnLetters(each));
        return base::failure(
            base::Error("duplicate-header", "", "unique").with("name", header[column]).with("columns", base::joined(letters, "、")));
    }
    return {};
}

}  // namespace

base::Result<app::LedgerTable> ledgerFromGrid(SheetGrid grid) {
    trimCells(grid);
    std::size_t width = 0;
    for (const Row& row : grid) width = std::max(width, widthOf(row));
    if (width == 0) return base::failure(base::Error("file-empty", "", "format"));
    const auto first = std::find_if(grid.begin(), grid.end(), [](const Row& row) { return filledCells(row) > 0; });
    const auto blank = static_cast<std::size_t>(first - grid.begin());  // empty rows above the header are passed over
    grid.erase(grid.begin(), first);
    if (isTitleAbove(grid)) {
        const Row& title = grid.front();
        const auto filled = std::find_if(title.begin(), title.end(), [](const app::LedgerCell& cell) { return !cell.text.empty(); });
        return base::failure(base::Error("title-row-above-header", "", "format")
                                 .with("row", std::to_string(blank + 1))
                                 .with("text", filled == title.end() ? std::string{} : filled->text));
    }
    app::LedgerTable table;
    grid.front().resize(width);
    for (app::LedgerCell& cell : grid.front()) table.header.push_back(std::move(cell.text));
    if (auto unique = checkNames(table.header); !unique) return base::failure(unique.error());
    for (std::size_t index = 1; index < grid.size(); ++index) {
        if (filledCells(grid[index]) == 0) continue;
        grid[index].resize(width);
        table.rows.push_back({static_cast<int>(blank + index) + 1, std::move(grid[index])});
    }
    return table;
}

}  // namespace huying::documents

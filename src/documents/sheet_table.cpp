// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/sheet_table.h"

#include <algorithm>
#include <array>

namespace huying::documents {

Table sheetTable(const app::ListSheet& sheet) {
    Table table;
    table.name = sheet.title;
    for (const app::SheetColumn& column : sheet.columns) {
        const ColumnKind kind = column.kind == app::SheetCell::number ? ColumnKind::number
                                : column.kind == app::SheetCell::date ? ColumnKind::date
                                                                      : ColumnKind::text;
        table.columns.push_back({column.title, static_cast<double>(column.width), kind});
    }
    table.rows = sheet.rows;
    return table;
}

namespace {

// What the ledger of promises has in the spreadsheet and nobody needs on paper: all of its columns would leave none room enough.
constexpr std::array onlyInSpreadsheets{"first_class", "number",         "promised_on",       "first_due_on", "progress_on",
                                        "settled_on",  "deputy_told_on", "answered_again_on", "rating",       "present_class"};

// In twips at 9 pt with the margins of the cell: a date, a number and a short text stand in one line; a long text wraps.
int leastWidth(const app::SheetColumn& column) {
    if (column.kind == app::SheetCell::date) return 1400;
    if (column.kind == app::SheetCell::number) return 700;
    return std::min(column.width, 12) * 100;
}

}  // namespace

app::Paper sheetPaper(const app::ListSheet& sheet, const std::string& subtitle) {
    app::Paper paper;
    paper.title = sheet.title;
    paper.parts.emplace_back(app::PaperBreak::lyingPages);
    paper.parts.emplace_back(app::PaperParagraph{app::ParagraphStyle::annexHeading, sheet.title});
    paper.parts.emplace_back(app::PaperParagraph{app::ParagraphStyle::caption, subtitle});
    const bool hasNumber =
        std::any_of(sheet.columns.begin(), sheet.columns.end(), [](const app::SheetColumn& column) { return column.key == "number_text"; });
    std::vector<std::size_t> shown;
    int least = 0;
    int wish = 0;  // of those that take more than their least, in characters
    const auto excess = [](const app::SheetColumn& column) {
        return column.kind == app::SheetCell::text ? std::max(0, column.width - 12) : 0;
    };
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
        const app::SheetColumn& column = sheet.columns[i];
        if (std::find(onlyInSpreadsheets.begin(), onlyInSpreadsheets.end(), column.key) != onlyInSpreadsheets.end()) continue;
        if (column.key == "case" && hasNumber) continue;  // on paper by the number as it is quoted
        shown.push_back(i);
        least += leastWidth(column);
        wish += excess(column);
    }
    app::PaperTable table;
    table.isSmall = true;
    const int rest = std::max(0, app::lyingWidth - least);
    for (const std::size_t i : shown) {
        const app::SheetColumn& column = sheet.columns[i];
        const int width = leastWidth(column) + (wish > 0 ? rest * excess(column) / wish : 0);
        table.columns.push_back({column.title, width, column.kind != app::SheetCell::text});
    }
    for (const auto& cells : sheet.rows) {
        app::PaperRow& row = table.rows.emplace_back();
        for (const std::size_t i : shown) row.cells.push_back(cells[i]);
    }
    paper.parts.emplace_back(std::move(table));
    return paper;
}

}  // namespace huying::documents

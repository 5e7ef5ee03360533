// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/sheet_table.h"

#include <algorithm>
#include <numeric>

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

app::Paper sheetPaper(const app::ListSheet& sheet, const std::string& subtitle) {
    app::Paper paper;
    paper.title = sheet.title;
    paper.parts.emplace_back(app::PaperBreak::lyingPages);
    paper.parts.emplace_back(app::PaperParagraph{app::ParagraphStyle::annexHeading, sheet.title});
    paper.parts.emplace_back(app::PaperParagraph{app::ParagraphStyle::caption, subtitle});
    app::PaperTable table;
    table.isSmall = true;
    const int whole =
        std::accumulate(sheet.columns.begin(), sheet.columns.end(), 0, [](int sum, const auto& column) { return sum + column.width; });
    for (const app::SheetColumn& column : sheet.columns)
        table.columns.push_back({column.title, app::lyingWidth * column.width / std::max(1, whole), column.kind != app::SheetCell::text});
    for (const auto& cells : sheet.rows) table.rows.push_back({cells});
    paper.parts.emplace_back(std::move(table));
    return paper;
}

}  // namespace huying::documents

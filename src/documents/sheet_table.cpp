// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/sheet_table.h"

#include <algorithm>
#include <array>

#include "base/text.h"

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
    table.isForPrinter = true;
    return table;
}

namespace {

// What the ledger of promises has in the spreadsheet and nobody needs on paper: all of its columns would leave none room enough.
constexpr std::array onlyInSpreadsheets{"first_class", "number",         "promised_on",       "first_due_on", "progress_on",
                                        "settled_on",  "deputy_told_on", "answered_again_on", "rating",       "present_class"};

// In twips at 9 pt: a letter of Chinese, one that is not, and the margins of a cell with the air a line needs to end well.
constexpr int letter = 180;
constexpr int halfLetter = 100;
constexpr int cellSides = 180;
constexpr int shortText = 12 * halfLetter;  // an address, a date or a name stands in one line
constexpr int longText = 7000;              // what is longer than this wraps anyway

int lengthOf(const std::string& text) {
    int length = 0;
    for (const std::string& one : base::characters(text)) length += one.size() == 1 ? halfLetter : letter;
    return length;
}

// What a column takes at least, its title in two lines, and what all in it would like to have, by what stands in it: an empty
// column takes no more than its title.
struct Width {
    int least = 0;
    int wish = 0;
    int content = 0;
};
Width widthOf(const app::ListSheet& sheet, std::size_t column) {
    const int title = lengthOf(sheet.columns[column].title);
    Width width;
    for (const auto& cells : sheet.rows) width.content = std::max(width.content, std::min(lengthOf(cells[column]), longText));
    const int halfTitle = (title / letter + 1) / 2 * letter;
    width.least = std::max(halfTitle, std::min(width.content, shortText)) + cellSides;
    width.wish = std::max(width.least, std::max(title, width.content) + cellSides);
    return width;
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
    std::vector<Width> widths;
    int least = 0;
    int wish = 0;
    int content = 0;
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
        const app::SheetColumn& column = sheet.columns[i];
        if (std::find(onlyInSpreadsheets.begin(), onlyInSpreadsheets.end(), column.key) != onlyInSpreadsheets.end()) continue;
        if (column.key == "case" && hasNumber) continue;  // on paper by the number as it is quoted
        shown.push_back(i);
        widths.push_back(widthOf(sheet, i));
        least += widths.back().least;
        wish += widths.back().wish;
        content += widths.back().content;
    }
    app::PaperTable table;
    table.isSmall = true;
    // Where all have what they wish for, what is left goes to what is written in them; else they share what the least of all leaves.
    const bool isEnough = wish <= app::lyingWidth;
    const int rest = std::max(0, app::lyingWidth - (isEnough ? wish : least));
    const auto shareOf = [](int part, int whole, int of) { return whole > 0 ? of * part / whole : 0; };
    for (std::size_t at = 0; at < shown.size(); ++at) {
        const app::SheetColumn& column = sheet.columns[shown[at]];
        const Width& own = widths[at];
        const int width =
            isEnough ? own.wish + shareOf(own.content, content, rest) : own.least + shareOf(own.wish - own.least, wish - least, rest);
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

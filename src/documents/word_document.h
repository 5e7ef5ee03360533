// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "documents/xml_writer.h"

namespace huying::documents {

// The kinds of paragraphs of an official paper (GB/T 9704; word_styles.cpp says how each looks).
enum class ParagraphStyle { title, subtitle, heading, subheading, body, annexHeading, caption, tableText, note, alert, slot, foot };

// Columns and rows of a table; widths in twips (1/1440 inch), centred or from the left.
struct WordColumn {
    std::string title;
    int width = 0;
    bool isCentred = true;
};
struct WordRow {
    std::vector<std::string> cells;
    bool isStrong = false;
    bool isRed = false;
};
struct WordTable {
    std::vector<WordColumn> columns;
    std::vector<WordRow> rows;
    bool isSmall = false;  // 9 pt instead of 10.5 pt, for long lists
};

// The width of the type area of GB/T 9704 in twips: A4 upright 156 mm, lying 225 mm.
inline constexpr int uprightWidth = 8844;
inline constexpr int lyingWidth = 12756;

// Builds a Word file (.docx) that can go on being edited in WPS and Word: true styles, tables with repeated headers,
// page numbers. The same calls give the same bytes.
class WordDocument {
public:
    WordDocument();

    void paragraph(ParagraphStyle style, std::string_view text);
    // The paper's title in one paragraph that is narrow enough to break behind `first`, so that no word is torn.
    void title(const std::string& first, const std::string& rest);
    void table(const WordTable& table);
    // The next paragraph begins a page.
    void startPage() { startsPage_ = true; }
    // What follows stands on lying pages.
    void turnPage();
    // Error: cannot-make-file. Ends the document.
    base::Result<std::string> finish(std::string_view title);

private:
    void run(std::string_view text, ParagraphStyle style);
    void cell(std::string_view text, const WordColumn& column, const WordTable& table, const WordRow& row, bool isHeader, bool keepsNext);
    void tableRow(const WordTable& table, const WordRow& row, bool isHeader, bool keepsNext);
    void sectionProperties();

    XmlWriter body_;
    bool isLying_ = false;
    bool startsPage_ = false;
};

}  // namespace huying::documents

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/papers/paper.h"
#include "base/result.h"
#include "documents/xml_writer.h"

namespace huying::documents {

using app::lyingWidth;
using app::ParagraphStyle;
using app::uprightWidth;
using WordColumn = app::PaperColumn;
using WordRow = app::PaperRow;
using WordTable = app::PaperTable;

// Builds a Word file (.docx) that can go on being edited in WPS and Word: true styles, tables with repeated headers,
// page numbers. The same calls give the same bytes.
class WordDocument {
public:
    WordDocument();

    void paragraph(ParagraphStyle style, std::string_view text);
    // The paper's title in one paragraph that is narrow enough to break behind `first`, so that no word is torn.
    void title(const std::string& first, const std::string& rest);
    void table(const WordTable& table);
    // A chart that can be changed in Word, with its figures inside: its title above it as a caption, its note below.
    void chart(const app::Chart& chart);
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
    std::vector<app::Chart> charts_;  // in the order of the text
    bool isLying_ = false;
    bool startsPage_ = false;
};

}  // namespace huying::documents

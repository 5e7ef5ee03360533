// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "app/report/report_charts.h"

// A paper as what stands on it, from the top down. Word, html and print lay out the same parts, so they say the same.
namespace huying::app {

// The kinds of paragraphs of an official paper (GB/T 9704).
enum class ParagraphStyle {
    title,
    subtitle,
    heading,
    subheading,
    body,
    annexHeading,
    caption,
    tableText,
    note,
    alert,
    slot,
    foot,
    addressee,
    signature
};

// Columns and rows of a table; widths in twips (1/1440 inch), centred or from the left.
struct PaperColumn {
    std::string title;
    int width = 0;
    bool isCentred = true;
};
struct PaperRow {
    std::vector<std::string> cells;
    bool isStrong = false;
    bool isRed = false;
    std::vector<std::string> pieces = {};  // behind the figure of the table's figure column
};
struct PaperTable {
    std::vector<PaperColumn> columns;
    std::vector<PaperRow> rows;
    bool isSmall = false;     // 9 pt instead of 10.5 pt, for long lists
    int figureColumn = -1;    // whose cells open the pieces of their row; -1 = none
    bool namesPieces = false; // the first column holds the addresses of pieces
};

// The width of the type area of GB/T 9704 in twips: A4 upright 156 mm, lying 225 mm.
inline constexpr int uprightWidth = 8844;
inline constexpr int lyingWidth = 12756;

struct PaperTitle {
    std::string beginning;  // no word is torn between the two
    std::string end;
};
struct PaperParagraph {
    ParagraphStyle style = ParagraphStyle::body;
    std::string text;
    bool isTyped = false;  // by a person: a number in it is none that was computed
};
enum class PaperBreak {
    newPage,    // what follows begins a page
    lyingPages  // what follows stands on lying pages
};

using PaperPart = std::variant<PaperTitle, PaperParagraph, PaperTable, Chart, PaperBreak>;

struct Paper {
    std::string title;
    std::vector<PaperPart> parts;
};

}  // namespace huying::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/word_document.h"

#include "base/text.h"
#include "documents/word_chart.h"
#include "documents/word_styles.h"
#include "documents/xlsx_charts.h"
#include "documents/zip_writer.h"

namespace huying::documents {

namespace {

std::string number(int value) { return std::to_string(value); }

}  // namespace

WordDocument::WordDocument() {
    body_.open("w:document", {{"xmlns:w", wordNamespace}, {"xmlns:r", relationshipNamespace}});
    body_.open("w:body");
}

void WordDocument::run(std::string_view text, ParagraphStyle style) {
    body_.open("w:r");
    if (style == ParagraphStyle::slot) {
        body_.open("w:rPr");
        body_.empty("w:highlight", {{"w:val", "yellow"}});
        body_.close();
    } else if (style == ParagraphStyle::alert) {
        // Said in the run as well: a style that is lost on pasting must not turn a warning black.
        body_.open("w:rPr");
        body_.empty("w:color", {{"w:val", "FF0000"}});
        body_.close();
    }
    body_.element("w:t", text, {{"xml:space", "preserve"}});
    body_.close();
}

void WordDocument::paragraph(ParagraphStyle style, std::string_view text) {
    body_.open("w:p");
    body_.open("w:pPr");
    body_.empty("w:pStyle", {{"w:val", styleId(style)}});
    if (startsPage_) body_.empty("w:pageBreakBefore");
    startsPage_ = false;
    body_.close();
    run(text, style);
    body_.close();
}

void WordDocument::title(const std::string& first, const std::string& rest) {
    constexpr std::size_t characterWidth = 440;  // 22 pt
    constexpr std::size_t mostCharacters = uprightWidth / characterWidth;
    const std::size_t inFirst = base::characterCount(first);
    const std::size_t inRest = base::characterCount(rest);
    if (inFirst + inRest <= mostCharacters || inFirst > mostCharacters || inRest > inFirst) {
        return paragraph(ParagraphStyle::title, first + rest);
    }
    const auto side = (uprightWidth - static_cast<int>(inFirst * characterWidth) - static_cast<int>(characterWidth) / 2) / 2;
    body_.open("w:p");
    body_.open("w:pPr");
    body_.empty("w:pStyle", {{"w:val", styleId(ParagraphStyle::title)}});
    body_.empty("w:ind", {{"w:left", number(side)}, {"w:right", number(side)}});
    body_.close();
    run(first + rest, ParagraphStyle::title);
    body_.close();
}

void WordDocument::cell(std::string_view text, const WordColumn& column, const WordTable& table, const WordRow& row, bool isHeader,
                        bool keepsNext) {
    body_.open("w:tc");
    body_.open("w:tcPr");
    body_.empty("w:tcW", {{"w:w", number(column.width)}, {"w:type", "dxa"}});
    if (isHeader) body_.empty("w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", "EDEDED"}});
    body_.empty("w:vAlign", {{"w:val", "center"}});
    body_.close();
    body_.open("w:p");
    body_.open("w:pPr");
    body_.empty("w:pStyle", {{"w:val", styleId(ParagraphStyle::tableText)}});
    if (keepsNext) body_.empty("w:keepNext");
    if (isHeader || column.isCentred) body_.empty("w:jc", {{"w:val", "center"}});
    body_.close();
    body_.open("w:r");
    body_.open("w:rPr");
    if (isHeader || row.isStrong) body_.empty("w:rFonts", {{"w:eastAsia", "黑体"}});
    if (row.isRed) body_.empty("w:color", {{"w:val", "FF0000"}});
    if (table.isSmall) {
        body_.empty("w:sz", {{"w:val", "18"}});
        body_.empty("w:szCs", {{"w:val", "18"}});
    }
    body_.close();
    body_.element("w:t", text, {{"xml:space", "preserve"}});
    body_.close();
    body_.close();
    body_.close();
}

void WordDocument::tableRow(const WordTable& table, const WordRow& row, bool isHeader, bool keepsNext) {
    body_.open("w:tr");
    body_.open("w:trPr");
    body_.empty("w:cantSplit");
    if (isHeader) body_.empty("w:tblHeader");
    body_.empty("w:jc", {{"w:val", "center"}});
    body_.close();
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const std::string_view text = i < row.cells.size() ? std::string_view(row.cells[i]) : std::string_view{};
        cell(text, table.columns[i], table, row, isHeader, keepsNext);
    }
    body_.close();
}

void WordDocument::table(const WordTable& table) {
    int width = 0;
    for (const WordColumn& column : table.columns) width += column.width;
    body_.open("w:tbl");
    body_.open("w:tblPr");
    body_.empty("w:tblW", {{"w:w", number(width)}, {"w:type", "dxa"}});
    body_.empty("w:jc", {{"w:val", "center"}});
    body_.open("w:tblBorders");
    for (const std::string_view side : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"}) {
        body_.empty(side, {{"w:val", "single"}, {"w:sz", "4"}, {"w:space", "0"}, {"w:color", "auto"}});
    }
    body_.close();
    body_.empty("w:tblLayout", {{"w:type", "fixed"}});
    body_.open("w:tblCellMar");
    body_.empty("w:top", {{"w:w", "28"}, {"w:type", "dxa"}});
    body_.empty("w:left", {{"w:w", "70"}, {"w:type", "dxa"}});
    body_.empty("w:bottom", {{"w:w", "28"}, {"w:type", "dxa"}});
    body_.empty("w:right", {{"w:w", "70"}, {"w:type", "dxa"}});
    body_.close();
    body_.close();
    body_.open("w:tblGrid");
    for (const WordColumn& column : table.columns) body_.empty("w:gridCol", {{"w:w", number(column.width)}});
    body_.close();
    WordRow header;
    for (const WordColumn& column : table.columns) header.cells.push_back(column.title);
    // A short table stays on one page, with its note; of a long one the header stays with the first row.
    constexpr std::size_t shortTable = 18;
    const bool staysWhole = table.rows.size() <= shortTable;
    tableRow(table, header, true, true);
    for (const WordRow& row : table.rows) tableRow(table, row, false, staysWhole);
    body_.close();
}

void WordDocument::chart(const app::Chart& chart) {
    charts_.push_back(chart);
    const int id = static_cast<int>(charts_.size());
    paragraph(ParagraphStyle::caption, chart.title);
    body_.open("w:p");
    body_.open("w:pPr");
    body_.empty("w:keepNext");
    // Lines of the grid are of one height and would cut the drawing.
    body_.empty("w:spacing", {{"w:line", "240"}, {"w:lineRule", "auto"}});
    body_.empty("w:ind", {{"w:firstLineChars", "0"}, {"w:firstLine", "0"}});
    body_.empty("w:jc", {{"w:val", "center"}});
    body_.close();
    body_.open("w:r");
    body_.open("w:drawing");
    body_.open("wp:inline", {{"xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"},
                             {"distT", "0"},
                             {"distB", "0"},
                             {"distL", "0"},
                             {"distR", "0"}});
    body_.empty("wp:extent", {{"cx", std::to_string(uprightWidth * drawingUnitsInTwip)}, {"cy", std::to_string(wordChartHeight(chart))}});
    body_.empty("wp:docPr", {{"id", number(id)}, {"name", chart.title}, {"descr", chart.title}});
    body_.empty("wp:cNvGraphicFramePr");
    body_.open("a:graphic", {{"xmlns:a", drawingNamespace}});
    body_.open("a:graphicData", {{"uri", chartNamespace}});
    body_.empty("c:chart", {{"xmlns:c", chartNamespace}, {"r:id", wordChartId(id)}});
    for (int open = 0; open < 6; ++open) body_.close();  // graphic data, graphic, inline, drawing, run and paragraph
    if (!chart.note.empty()) paragraph(ParagraphStyle::note, chart.note);
}

void WordDocument::sectionProperties() {
    body_.open("w:sectPr");
    body_.empty("w:footerReference", {{"w:type", "default"}, {"r:id", "rId3"}});
    body_.empty("w:footerReference", {{"w:type", "even"}, {"r:id", "rId4"}});
    if (isLying_) {
        // The upright page turned clockwise: its left margin comes to the top.
        body_.empty("w:pgSz", {{"w:w", "16838"}, {"w:h", "11906"}, {"w:orient", "landscape"}});
        body_.empty("w:pgMar", {{"w:top", "1587"},
                                {"w:right", "2098"},
                                {"w:bottom", "1474"},
                                {"w:left", "1984"},
                                {"w:header", "851"},
                                {"w:footer", "794"},
                                {"w:gutter", "0"}});
    } else {
        body_.empty("w:pgSz", {{"w:w", "11906"}, {"w:h", "16838"}});
        body_.empty("w:pgMar", {{"w:top", "2098"},
                                {"w:right", "1474"},
                                {"w:bottom", "1984"},
                                {"w:left", "1587"},
                                {"w:header", "851"},
                                {"w:footer", "1304"},
                                {"w:gutter", "0"}});
    }
    body_.empty("w:docGrid", {{"w:type", "lines"}, {"w:linePitch", "579"}});  // 225 mm / 22 lines
    body_.close();
}

void WordDocument::turnPage() {
    body_.open("w:p");
    body_.open("w:pPr");
    body_.empty("w:spacing", {{"w:line", "20"}, {"w:lineRule", "exact"}});
    sectionProperties();
    body_.close();
    body_.close();
    isLying_ = true;
}

base::Result<std::string> WordDocument::finish(std::string_view title) {
    sectionProperties();
    const int charts = static_cast<int>(charts_.size());
    std::vector<ZipEntry> parts{{"[Content_Types].xml", wordContentTypes(charts)},
                                {"_rels/.rels", wordPackageRelationships()},
                                {"word/document.xml", body_.take()},
                                {"word/_rels/document.xml.rels", wordDocumentRelationships(charts)},
                                {"word/styles.xml", wordStyles()},
                                {"word/settings.xml", wordSettings()},
                                {"word/footer1.xml", wordFooter(false)},
                                {"word/footer2.xml", wordFooter(true)},
                                {"docProps/core.xml", wordProperties(title)}};
    for (int id = 1; id <= charts; ++id) {
        const app::Chart& chart = charts_[static_cast<std::size_t>(id - 1)];
        auto figures = chartWorkbook(chart);
        if (!figures) return base::failure(figures.error());
        const std::string name = "chart" + number(id) + ".xml";
        parts.push_back({"word/charts/" + name, wordChart(chart)});
        parts.push_back({"word/charts/_rels/" + name + ".rels", wordChartRelationships(id)});
        parts.push_back({"word/embeddings/chart" + number(id) + ".xlsx", std::move(*figures)});
    }
    return makeZip(parts);
}

}  // namespace huying::documents

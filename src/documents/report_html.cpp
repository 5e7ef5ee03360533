// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/report_html.h"

#include <set>

#include "base/embedded.h"
#include "documents/html_chart.h"
#include "documents/report_composition.h"
#include "documents/xml_writer.h"

namespace huying::documents {

namespace {

using app::ParagraphStyle;

std::string_view classOf(ParagraphStyle style) {
    switch (style) {
        case ParagraphStyle::subtitle:
            return "subtitle";
        case ParagraphStyle::note:
            return "note";
        case ParagraphStyle::alert:
            return "alert";
        case ParagraphStyle::slot:
            return "slot";
        case ParagraphStyle::foot:
            return "foot";
        default:
            return "body";
    }
}

bool isHeading(ParagraphStyle style) { return style == ParagraphStyle::heading || style == ParagraphStyle::annexHeading; }

// Where the pieces have their rows: the last list that names them.
const app::PaperTable* listOfPieces(const app::Paper& paper) {
    const app::PaperTable* last = nullptr;
    for (const app::PaperPart& part : paper.parts) {
        const auto* table = std::get_if<app::PaperTable>(&part);
        if (table != nullptr && table->namesPieces) last = table;
    }
    return last;
}

class HtmlParts {
public:
    HtmlParts(XmlWriter& html, const app::PaperTable* listOfPieces) : html_(html), listOfPieces_(listOfPieces) {
        if (listOfPieces_ == nullptr) return;
        for (const app::PaperRow& row : listOfPieces_->rows) addresses_.insert(row.cells.front());
    }

    void operator()(const app::PaperTitle& title) { html_.element("h1", title.beginning + title.end); }

    void operator()(const app::PaperParagraph& paragraph) {
        if (paragraph.style == ParagraphStyle::caption) {
            caption_ = paragraph.text;
        } else if (isHeading(paragraph.style)) {
            html_.element("h2", paragraph.text, {{"id", "part-" + std::to_string(++headings_)}});
        } else if (paragraph.style == ParagraphStyle::subheading) {
            html_.element("h3", paragraph.text);
        } else {
            html_.element("p", paragraph.text, {{"class", classOf(paragraph.style)}});
        }
    }

    void operator()(const app::PaperTable& table) {
        html_.open("div", {{"class", "scroll"}});
        html_.open("table", {{"class", table.isSmall ? "small" : "plain"}});
        if (!caption_.empty()) html_.element("caption", caption_);
        caption_.clear();
        html_.open("thead");
        html_.open("tr");
        for (const app::PaperColumn& column : table.columns) html_.element("th", column.title, {{"scope", "col"}});
        html_.close();
        html_.close();
        html_.open("tbody");
        for (const app::PaperRow& row : table.rows) tableRow(table, row);
        html_.close();
        html_.close();
        html_.close();
    }

    void operator()(const app::Chart& chart) { writeHtmlChart(html_, chart); }
    void operator()(app::PaperBreak) {}  // a page of the screen has no end

private:
    void tableRow(const app::PaperTable& table, const app::PaperRow& row) {
        const std::string_view look = row.isRed ? "red" : row.isStrong ? "strong" : "plain";
        if (&table == listOfPieces_ && !row.cells.empty()) {
            html_.open("tr", {{"class", look}, {"id", "piece-" + row.cells.front()}});
        } else {
            html_.open("tr", {{"class", look}});
        }
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            html_.open("td", {{"class", table.columns[i].isCentred ? "centred" : "left"}});
            const std::string text = i < row.cells.size() ? row.cells[i] : std::string{};
            if (static_cast<int>(i) == table.figureColumn && !row.pieces.empty()) {
                figure(text, row.pieces);
            } else if (i == 0 && table.namesPieces && &table != listOfPieces_) {
                piece(text);
            } else {
                html_.text(text);
            }
            html_.close();
        }
        html_.close();
    }

    void figure(const std::string& text, const std::vector<std::string>& pieces) {
        html_.open("details");
        html_.element("summary", text);
        html_.open("p");
        for (const std::string& address : pieces) {
            piece(address);
            html_.text(" ");
        }
        html_.close();
        html_.close();
    }

    void piece(const std::string& address) {
        if (addresses_.contains(address)) {
            html_.element("a", address, {{"href", "#piece-" + address}});
        } else {
            html_.text(address);
        }
    }

    XmlWriter& html_;
    const app::PaperTable* listOfPieces_;
    std::set<std::string> addresses_;
    std::string caption_;
    int headings_ = 0;
};

void writeHead(XmlWriter& html, const std::string& title) {
    html.open("head");
    html.empty("meta", {{"charset", "utf-8"}});
    html.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    html.empty("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", "default-src 'none'; style-src 'unsafe-inline'"}});
    html.element("title", title);
    html.element("style", base::embedded("templates/report.css"));
    html.close();
}

void writeContents(XmlWriter& html, const app::Paper& paper) {
    html.open("nav");
    int headings = 0;
    for (const app::PaperPart& part : paper.parts) {
        const auto* paragraph = std::get_if<app::PaperParagraph>(&part);
        if (paragraph == nullptr || !isHeading(paragraph->style)) continue;
        html.element("a", paragraph->text, {{"href", "#part-" + std::to_string(++headings)}});
        html.text(" ");
    }
    html.close();
}

}  // namespace

std::string reportAsHtml(const app::YearEndReport& report, const ReportPaper& settings) {
    const app::Paper paper = composeReport(report, settings);
    XmlWriter html("<!DOCTYPE html>\n");
    html.open("html", {{"lang", "zh-CN"}});
    writeHead(html, paper.title);
    html.open("body");
    writeContents(html, paper);
    html.open("main");
    HtmlParts parts(html, listOfPieces(paper));
    for (const app::PaperPart& part : paper.parts) std::visit(parts, part);
    return html.take();
}

}  // namespace huying::documents

// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/report_docx.h"

#include "documents/report_composition.h"
#include "documents/word_document.h"

namespace huying::documents {

namespace {

// Writes one part after the other.
struct WordParts {
    WordDocument& document;

    void operator()(const app::PaperTitle& title) const { document.title(title.beginning, title.end); }
    void operator()(const app::PaperParagraph& paragraph) const { document.paragraph(paragraph.style, paragraph.text); }
    void operator()(const app::PaperTable& table) const { document.table(table); }
    void operator()(const app::Chart& chart) const {
        if (!chart.groups.empty() && !chart.groups.front().rows.empty()) document.chart(chart);
    }
    void operator()(app::PaperBreak pageBreak) const {
        if (pageBreak == app::PaperBreak::newPage) {
            document.startPage();
        } else {
            document.turnPage();
        }
    }
};

}  // namespace

base::Result<std::string> paperAsDocx(const app::Paper& paper) {
    WordDocument document;
    for (const app::PaperPart& part : paper.parts) std::visit(WordParts{document}, part);
    return document.finish(paper.title);
}

base::Result<std::string> reportAsDocx(const app::YearEndReport& report, const ReportPaper& paper) {
    return paperAsDocx(composeReport(report, paper));
}

}  // namespace huying::documents

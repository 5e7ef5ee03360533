// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/clipboard_table.h"

#include <algorithm>

#include "base/text.h"
#include "documents/formula_guard.h"

namespace huying::documents {

namespace {

std::string cellText(const std::string& cell) {
    std::string text = withFormulaGuard(cell);
    std::replace_if(text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    return text;
}

std::string escaped(const std::string& text) {
    return base::replacedAll(base::replacedAll(base::replacedAll(text, "&", "&amp;"), "<", "&lt;"), ">", "&gt;");
}

std::string line(const std::vector<std::string>& cells) {
    std::string text;
    for (std::size_t i = 0; i < cells.size(); ++i) text += (i == 0 ? "" : "\t") + cellText(cells[i]);
    return text + "\n";
}

std::string htmlRow(const std::vector<std::string>& cells, const std::string& tag) {
    std::string text = "<tr>";
    for (const std::string& cell : cells)
        text += "<" + tag + " style=\"mso-number-format:'\\@'\">" + escaped(cellText(cell)) + "</" + tag + ">";
    return text + "</tr>";
}

}  // namespace

std::string tableAsTabs(const std::vector<std::string>& titles, const ClipboardRows& rows) {
    std::string text = line(titles);
    for (const auto& row : rows) text += line(row);
    return text;
}

std::string tableAsHtml(const std::vector<std::string>& titles, const ClipboardRows& rows) {
    std::string text = "<html><head><meta charset=\"utf-8\"></head><body><table>" + htmlRow(titles, "th");
    for (const auto& row : rows) text += htmlRow(row, "td");
    return text + "</table></body></html>";
}

}  // namespace huying::documents

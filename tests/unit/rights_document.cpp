// SPDX-License-Identifier: GPL-3.0-or-later
#include "rights_document.h"

#include "app/rights/rights.h"
#include "app/words/words.h"

namespace huying::tests {

namespace {

const std::string beginMark = "<!-- rights: begin -->\n";
const std::string endMark = "<!-- rights: end -->\n";

const app::Words& zh() { return app::Words::of(app::Language::chinese); }

std::string nameOf(std::string_view deed) {
    const std::string command = "command." + std::string(deed);
    if (zh().has(command)) return zh().text(command) + " `" + std::string(deed) + "`";
    return zh().text("deed." + std::string(deed));
}

}  // namespace

std::string rightsTable() {
    std::string head = "| 做什么 |";
    std::string line = "|---|";
    for (const auto& [role, code] : base::EnumCodes<domain::Role>::values) {
        head += " " + zh().label(role) + " |";
        line += "---|";
    }
    std::string table = head + "\n" + line + "\n";
    const auto rows = app::rightRows();
    for (std::size_t i = 0; i < rows.size();) {
        std::string names = nameOf(rows[i].deed);
        std::size_t next = i + 1;
        for (; next < rows.size() && rows[next].byRole == rows[i].byRole; ++next) names += "、" + nameOf(rows[next].deed);
        table += "| " + names + " |";
        for (const auto& [role, code] : base::EnumCodes<domain::Role>::values) table += " " + zh().label(rows[i].of(role)) + " |";
        table += "\n";
        i = next;
    }
    return table;
}

std::string withRightsTable(const std::string& page) {
    const std::size_t begin = page.find(beginMark);
    const std::size_t end = page.find(endMark);
    if (begin == std::string::npos || end == std::string::npos || end < begin) return page;
    return page.substr(0, begin + beginMark.size()) + rightsTable() + page.substr(end);
}

}  // namespace huying::tests

// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "documents/clipboard_table.h"

namespace huying::tests {

TEST_CASE("rows for the clipboard are cells of a spreadsheet and never formulas") {
    const std::vector<std::string> titles{"编号", "标题"};
    const documents::ClipboardRows rows{{"003", "=HYPERLINK(\"http://x\")"}, {"4", "两行\n一格\t内"}, {"-1", "a<b & c"}};
    CHECK(documents::tableAsTabs(titles, rows) == "编号\t标题\n003\t'=HYPERLINK(\"http://x\")\n4\t两行 一格 内\n'-1\ta<b & c\n");
    const std::string html = documents::tableAsHtml(titles, rows);
    CHECK(html.find(">003<") != std::string::npos);
    CHECK(html.find(">'=HYPERLINK") != std::string::npos);
    CHECK(html.find(">a&lt;b &amp; c<") != std::string::npos);
    CHECK(html.find("mso-number-format:'\\@'") != std::string::npos);
    CHECK(html.find(">=") == std::string::npos);
}

}  // namespace huying::tests

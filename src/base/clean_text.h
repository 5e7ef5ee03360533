// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace huying::base {

// Running text as it is typed, out of what word processors, web pages and scanners leave behind: paragraphs end with a line
// feed and begin without an indent; signs that nobody sees are gone; blanks of every width are ordinary ones, never two
// together; at most one empty line stands between paragraphs, none at the ends. Words, signs and the order of lines stay.
// Takes UTF-8; bytes that are none are dropped.
std::string cleanText(std::string_view text);

// Whether a line reads like the title of a suggestion: 关于……的建议 (or 批评, 意见).
bool looksLikeTitle(std::string_view line);

}  // namespace huying::base

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace huying::documents {

// A spreadsheet program runs text of a csv file as a formula when it begins with = + - @ (full width too, after blanks
// too), a tab or a line break. Such text is written with an apostrophe before it, and read back without.
bool looksLikeFormula(std::string_view text);
std::string withFormulaGuard(std::string text);
std::string withoutFormulaGuard(std::string text);

}  // namespace huying::documents

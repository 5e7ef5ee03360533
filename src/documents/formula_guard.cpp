// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/formula_guard.h"

#include <algorithm>
#include <array>

namespace huying::documents {

bool looksLikeFormula(std::string_view text) {
    constexpr std::array<std::string_view, 8> signs{"=", "+", "-", "@", "＝", "＋", "－", "＠"};
    if (text.empty()) return false;
    if (text.front() == '\t' || text.front() == '\r' || text.front() == '\n') return true;
    const std::size_t start = text.find_first_not_of(' ');
    if (start == std::string_view::npos) return false;
    const std::string_view rest = text.substr(start);
    return std::any_of(signs.begin(), signs.end(), [&](std::string_view sign) { return rest.substr(0, sign.size()) == sign; });
}

std::string withFormulaGuard(std::string text) {
    if (looksLikeFormula(text)) text.insert(text.begin(), '\'');
    return text;
}

std::string withoutFormulaGuard(std::string text) {
    if (!text.empty() && text.front() == '\'' && looksLikeFormula(std::string_view(text).substr(1))) text.erase(0, 1);
    return text;
}

}  // namespace huying::documents

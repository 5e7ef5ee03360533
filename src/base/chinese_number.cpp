// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/chinese_number.h"

#include <array>

#include "base/text.h"

namespace huying::base {

namespace {
constexpr std::array<std::string_view, 10> digits{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
}

std::string chineseNumber(int number) {
    if (number < 1 || number > 99) return {};
    const auto tens = static_cast<std::size_t>(number / 10);
    std::string text;
    if (tens > 0) text = (tens == 1 ? std::string() : std::string(digits[tens])) + "十";
    text += digits[static_cast<std::size_t>(number % 10)];
    return text;
}

std::optional<int> parseChineseNumber(std::string_view text) {
    const std::string folded = foldWidth(trimmed(text));
    if (const auto number = parseNumber(folded)) return number;
    for (int number = 1; number <= 99; ++number) {
        if (chineseNumber(number) == folded) return number;
    }
    return std::nullopt;
}

}  // namespace huying::base

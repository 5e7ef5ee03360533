// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/plain_number.h"

#include <array>
#include <charconv>
#include <cmath>

namespace huying::documents {

std::string plainNumber(double number) {
    if (!std::isfinite(number)) return {};
    constexpr int shownDigits = 15;
    std::array<char, 512> buffer{};
    char* const begin = buffer.data();
    char* const end = begin + buffer.size();
    // 0.1 + 0.2 is stored as 0.30000000000000004 and shown as 0.3: round to what the person sees.
    const auto rounded = std::to_chars(begin, end, number, std::chars_format::scientific, shownDigits - 1);
    double shown = number;
    std::from_chars(begin, rounded.ptr, shown);
    if (shown == 0) return "0";  // without the sign of a negative zero
    const auto written = std::to_chars(begin, end, shown, std::chars_format::fixed);
    return {begin, written.ptr};
}

std::optional<double> quantityOf(std::string_view text) {
    constexpr std::size_t longest = 15;
    if (text.empty() || text.size() > longest) return std::nullopt;
    const std::string_view digits = text.front() == '-' ? text.substr(1) : text;
    if (digits.empty() || digits.find_first_not_of("0123456789.") != std::string_view::npos) return std::nullopt;
    if (digits.front() == '.' || digits.back() == '.') return std::nullopt;
    if (digits.size() > 1 && digits.front() == '0' && digits[1] != '.') return std::nullopt;
    double number = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
    if (parsed.ec != std::errc{} || parsed.ptr != text.data() + text.size()) return std::nullopt;
    return number;
}

}  // namespace huying::documents

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/assessment.h"

#include <algorithm>
#include <cmath>

namespace huying::domain {

std::string pointsText(Points points) {
    const std::int64_t size = std::abs(points.hundredths);
    std::string text = (points.hundredths < 0 ? "-" : "") + std::to_string(size / 100);
    if (const std::int64_t rest = size % 100; rest != 0) {
        text += '.';
        text += static_cast<char>('0' + rest / 10);
        if (rest % 10 != 0) text += static_cast<char>('0' + rest % 10);
    }
    return text;
}

std::optional<Points> parsePoints(std::string_view text) {
    constexpr std::int64_t most = 1'000'000;
    const bool isNegative = text.starts_with('-');
    if (isNegative || text.starts_with('+')) text.remove_prefix(1);
    const std::size_t point = std::min(text.find('.'), text.size());
    std::int64_t size = 0;  // in hundredths
    for (const char sign : text.substr(0, point)) {
        if (sign < '0' || sign > '9' || size > most) return std::nullopt;
        size = size * 10 + (sign - '0');
    }
    const std::string_view decimals = point < text.size() ? text.substr(point + 1) : std::string_view();
    if (decimals.size() > 2 || point + decimals.size() == 0) return std::nullopt;
    for (std::size_t i = 0; i < 2; ++i) {
        const char sign = i < decimals.size() ? decimals[i] : '0';
        if (sign < '0' || sign > '9') return std::nullopt;
        size = size * 10 + (sign - '0');
    }
    if (size > most * 100) return std::nullopt;
    return Points{isNegative ? -size : size};
}

Points roundedPoints(double value) {
    constexpr double hair = 1e-7;   // what a machine's number falls short of the one that was written
    constexpr double most = 1e15;   // hundredths: a formula may give more than any sheet has
    const double size = std::min(most, std::floor(std::abs(value) * 100 + 0.5 + hair));
    return {static_cast<std::int64_t>(value < 0 ? -size : size)};
}

std::string gradeOf(const AssessmentSheet& sheet, Points score) {
    const auto found = std::find_if(sheet.grades.begin(), sheet.grades.end(), [&](const Grade& grade) { return score >= grade.from; });
    return found == sheet.grades.end() ? std::string() : found->name;
}

}  // namespace huying::domain

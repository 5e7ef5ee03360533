// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/statistics.h"

#include <cstdlib>

namespace huying::domain {

namespace {
constexpr std::int64_t hundredthsInWhole = 10'000;

std::int64_t dividedHalfUp(std::int64_t numerator, std::int64_t denominator) { return (2 * numerator + denominator) / (2 * denominator); }
}  // namespace

std::optional<std::int64_t> hundredthsOfPercent(std::int64_t part, std::int64_t whole) {
    if (whole <= 0) return std::nullopt;
    return dividedHalfUp(part * hundredthsInWhole, whole);
}

std::optional<std::int64_t> growthHundredths(std::int64_t now, std::int64_t base) {
    if (base <= 0) return std::nullopt;
    const std::int64_t change = now - base;
    const std::int64_t size = dividedHalfUp(std::abs(change) * hundredthsInWhole, base);
    return change < 0 ? -size : size;
}

std::string percentText(std::int64_t hundredths) {
    const std::int64_t size = std::abs(hundredths);
    std::string decimals = std::to_string(size % 100);
    if (decimals.size() < 2) decimals.insert(0, 1, '0');
    return (hundredths < 0 ? "-" : "") + std::to_string(size / 100) + "." + decimals;
}

std::string trimmedPercent(const std::string& percent) {
    if (percent.find('.') == std::string::npos) return percent;
    std::string text = percent;
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
    return text;
}

}  // namespace huying::domain

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/statistics.h"

#include <cstdlib>

namespace huying::domain {

namespace {

constexpr std::int64_t percentsInWhole = 100;

std::int64_t unitsInPercent(int decimals) {
    std::int64_t units = 1;
    for (int i = 0; i < decimals; ++i) units *= 10;
    return units;
}

std::int64_t dividedHalfUp(std::int64_t numerator, std::int64_t denominator) { return (2 * numerator + denominator) / (2 * denominator); }

}  // namespace

std::optional<std::int64_t> percentUnits(std::int64_t part, std::int64_t whole, int decimals) {
    if (whole <= 0) return std::nullopt;
    return dividedHalfUp(part * percentsInWhole * unitsInPercent(decimals), whole);
}

std::optional<std::int64_t> hundredthsOfPercent(std::int64_t part, std::int64_t whole) { return percentUnits(part, whole, 2); }

std::optional<std::int64_t> growthUnits(std::int64_t now, std::int64_t base, int decimals) {
    const auto size = percentUnits(std::abs(now - base), base, decimals);
    return size && now < base ? -*size : size;
}

std::optional<std::int64_t> growthHundredths(std::int64_t now, std::int64_t base) { return growthUnits(now, base, 2); }

std::string percentText(std::int64_t units, int decimals) {
    const std::int64_t size = std::abs(units);
    const std::int64_t inOne = unitsInPercent(decimals);
    const std::string whole = (units < 0 ? "-" : "") + std::to_string(size / inOne);
    if (decimals == 0) return whole;
    const std::string rest = std::to_string(size % inOne);
    return whole + "." + std::string(static_cast<std::size_t>(decimals) - rest.size(), '0') + rest;
}

std::string trimmedPercent(const std::string& percent) {
    if (percent.find('.') == std::string::npos) return percent;
    std::string text = percent;
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
    return text;
}

std::string styledPercent(std::int64_t units, const PercentStyle& style) {
    const std::string text = percentText(units, style.decimals);
    return style.trimsZeros ? trimmedPercent(text) : text;
}

}  // namespace huying::domain

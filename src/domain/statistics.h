// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// Arithmetic of the report's figures (domain.md §7): integers only, round half up, never doubles.
namespace huying::domain {

// How people read percentages: 0 to 4 decimals, zeros at the end dropped or not.
struct PercentStyle {
    static constexpr int mostDecimals = 4;

    int decimals = 2;
    bool trimsZeros = true;

    bool operator==(const PercentStyle&) const = default;
};

// part of whole in units of the last decimal of a percentage, rounded half up: 121 of 670 is 1806 with two decimals, 181 with
// one. Nothing where whole is 0.
std::optional<std::int64_t> percentUnits(std::int64_t part, std::int64_t whole, int decimals);
// The same with two decimals.
std::optional<std::int64_t> hundredthsOfPercent(std::int64_t part, std::int64_t whole);

// Growth against a base in the same units, rounded half away from zero: 670 against 581 is 1532 with two decimals.
std::optional<std::int64_t> growthUnits(std::int64_t now, std::int64_t base, int decimals);
std::optional<std::int64_t> growthHundredths(std::int64_t now, std::int64_t base);

// 1806 -> "18.06", -345 -> "-3.45": exactly so many decimals.
std::string percentText(std::int64_t units, int decimals = 2);

// As it is read: "91.30" -> "91.3", "18.00" -> "18".
std::string trimmedPercent(const std::string& percent);
// With the decimals of the style: 1806 of one with two decimals is "18.06", 1800 is "18" or "18.00".
std::string styledPercent(std::int64_t units, const PercentStyle& style);

}  // namespace huying::domain

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// Arithmetic of the report's figures (domain.md §7): integers only, round half up, never doubles.
namespace huying::domain {

// part of whole in hundredths of a percent, rounded half up: 121 of 670 is 1806. Nothing where whole is 0.
std::optional<std::int64_t> hundredthsOfPercent(std::int64_t part, std::int64_t whole);

// Growth against a base in hundredths of a percent, rounded half away from zero: 670 against 581 is 1532.
std::optional<std::int64_t> growthHundredths(std::int64_t now, std::int64_t base);

// 1806 -> "18.06", -345 -> "-3.45": exactly two decimals.
std::string percentText(std::int64_t hundredths);

// As papers print it: "91.30" -> "91.3", "18.00" -> "18".
std::string trimmedPercent(const std::string& percent);

}  // namespace huying::domain

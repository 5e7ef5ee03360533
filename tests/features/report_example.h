// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "support/temporary_register.h"

// Eight pieces whose every figure is worked out by hand in the tests that use them.
namespace huying::tests {

// Pieces 1 to 7 of session 18-1, the seventh withdrawn, the intersessional piece 闭1, and one piece of session 18-2.
// All plenary replies are due on 2023-06-05, joint opinions on 2023-04-03, the intersessional reply on 2023-10-10.
void fillYear(TemporaryRegister& office);

const app::BlockRow& rowOf(const app::YearEndReport& report, std::string_view block, std::string_view key);
bool hasRow(const app::YearEndReport& report, std::string_view block, std::string_view key);

// Count and percentage of a row or rate.
void checkRow(const app::YearEndReport& report, std::string_view block, std::string_view key, int count,
              const std::optional<std::string>& percent);
void checkRate(const app::YearEndReport& report, std::string_view key, int count, int base, const std::optional<std::string>& percent);

}  // namespace huying::tests

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace huying::base {

// A calendar day without time or zone. Everything the law counts, it counts in these.
using Date = std::chrono::sys_days;

// The day, or nothing where the calendar has no such day (2023-02-30) or the year is not within 1900..2199.
std::optional<Date> makeDate(int year, unsigned month, unsigned day);

// "2023-03-03", nothing else: the form of files and of the register.
std::optional<Date> parseIsoDate(std::string_view text);

// The spellings that ledgers use: 2023-03-03, 2023/3/3, 2023.3.3, 2023年3月3日, 20230303; full width accepted.
std::optional<Date> parseWrittenDate(std::string_view text);

// A spreadsheet's serial day (1900 system, days since 1899-12-30), or nothing for fractions and absurd numbers.
std::optional<Date> fromSpreadsheetSerial(double serial);

std::string isoDate(Date date);                       // 2023-03-03
std::string paperDate(Date date);                     // 2023年3月3日, as papers print it
std::string isoOrEmpty(const std::optional<Date>& date);
int yearOf(Date date);

// The same day number `months` later, or the last day of that month where it has no such day (Civil Code art. 202).
Date addMonths(Date date, int months);

}  // namespace huying::base

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/date.h"

#include <array>
#include <cmath>
#include <cstdio>

#include "base/text.h"

namespace huying::base {

namespace chrono = std::chrono;

namespace {

constexpr int earliestYear = 1900;
constexpr int latestYear = 2199;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// Reads up to `most` digits at `at`, moving it on; -1 when there is none.
int readNumber(std::string_view text, std::size_t& at, std::size_t most) {
    int number = 0;
    std::size_t digits = 0;
    while (at < text.size() && digits < most && isDigit(text[at])) {
        number = number * 10 + (text[at] - '0');
        ++at;
        ++digits;
    }
    return digits == 0 ? -1 : number;
}

bool readMark(std::string_view text, std::size_t& at, std::string_view mark) {
    if (text.substr(at, mark.size()) != mark) return false;
    at += mark.size();
    return true;
}

}  // namespace

std::optional<Date> makeDate(int year, unsigned month, unsigned day) {
    const chrono::year_month_day date{chrono::year{year}, chrono::month{month}, chrono::day{day}};
    if (year < earliestYear || year > latestYear || !date.ok()) return std::nullopt;
    return chrono::sys_days{date};
}

std::optional<Date> parseIsoDate(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    std::size_t at = 0;
    const int year = readNumber(text, at, 4);
    if (at != 4) return std::nullopt;
    at = 5;
    const int month = readNumber(text, at, 2);
    if (at != 7) return std::nullopt;
    at = 8;
    const int day = readNumber(text, at, 2);
    if (at != 10) return std::nullopt;
    return makeDate(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

std::optional<Date> parseWrittenDate(std::string_view written) {
    const std::string folded = foldWidth(trimmed(written));
    const std::string_view text = folded;
    if (text.size() == 8 && text.find_first_not_of("0123456789") == std::string_view::npos) {
        std::size_t at = 0;
        const int year = readNumber(text, at, 4);
        const int month = readNumber(text, at, 2);
        const int day = readNumber(text, at, 2);
        return makeDate(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
    }
    struct Marks {
        std::string_view first, second, last;
    };
    constexpr std::array spellings{Marks{"-", "-", ""}, Marks{"/", "/", ""}, Marks{".", ".", ""}, Marks{"年", "月", "日"}};
    for (const Marks& marks : spellings) {
        std::size_t at = 0;
        const int year = readNumber(text, at, 4);
        if (at != 4 || !readMark(text, at, marks.first)) continue;
        const int month = readNumber(text, at, 2);
        if (month < 0 || !readMark(text, at, marks.second)) continue;
        const int day = readNumber(text, at, 2);
        if (day < 0 || !readMark(text, at, marks.last) || at != text.size()) continue;
        return makeDate(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
    }
    return std::nullopt;
}

std::optional<Date> fromSpreadsheetSerial(double serial) {
    constexpr double earliest = 367;     // 1901-01-01: below it the 1900 system has a day that never was
    constexpr double latest = 109'574;   // 2199-12-31
    if (serial < earliest || serial > latest || std::floor(serial) != serial) return std::nullopt;
    const Date zero = chrono::sys_days{chrono::year{1899} / chrono::December / 30};
    return zero + chrono::days{static_cast<int>(serial)};
}

std::string isoDate(Date date) {
    const chrono::year_month_day day{date};
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                  static_cast<unsigned>(day.day()));
    return text.data();
}

std::string paperDate(Date date) {
    const chrono::year_month_day day{date};
    return std::to_string(static_cast<int>(day.year())) + "年" + std::to_string(static_cast<unsigned>(day.month())) + "月" +
           std::to_string(static_cast<unsigned>(day.day())) + "日";
}

std::string isoOrEmpty(const std::optional<Date>& date) { return date ? isoDate(*date) : std::string{}; }

int yearOf(Date date) { return static_cast<int>(chrono::year_month_day{date}.year()); }

Date addMonths(Date date, int months) {
    const chrono::year_month_day start{date};
    const chrono::year_month_day moved = start + chrono::months{months};
    if (moved.ok()) return chrono::sys_days{moved};
    return chrono::sys_days{moved.year() / moved.month() / chrono::last};
}

}  // namespace huying::base

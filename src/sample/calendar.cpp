// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendar.h"

#include "csv_text.h"

#include <charconv>
#include <chrono>
#include <cstdio>
#include <stdexcept>

namespace huying::sample {

namespace {

int numberIn(std::string_view text) {
    int value = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? value : -1;
}

std::chrono::year_month_day civil(Day day) { return std::chrono::year_month_day{std::chrono::sys_days{std::chrono::days{day.number}}}; }

Day fromCivil(std::chrono::year_month_day date) { return Day{static_cast<int>(std::chrono::sys_days{date}.time_since_epoch().count())}; }

} // namespace

Day dayOf(int year, int month, int day) {
    return fromCivil(std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(month)} /
                     std::chrono::day{static_cast<unsigned>(day)});
}

DayParts partsOf(Day day) {
    const auto date = civil(day);
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

Day parseDay(std::string_view text) {
    if (text.size() == 10 && text[4] == '-' && text[7] == '-') {
        const int year = numberIn(text.substr(0, 4));
        const int month = numberIn(text.substr(5, 2));
        const int day = numberIn(text.substr(8, 2));
        if (year > 0 && month > 0 && day > 0) {
            const auto date =
                std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(month)} / std::chrono::day{static_cast<unsigned>(day)};
            if (date.ok()) {
                return fromCivil(date);
            }
        }
    }
    throw std::runtime_error("not a date of the form 2023-03-03: " + std::string(text));
}

std::string isoText(Day day) {
    const DayParts parts = partsOf(day);
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", parts.year, parts.month, parts.day);
    return text;
}

Day addMonths(Day day, int months) {
    const auto start = civil(day);
    const auto target = std::chrono::year_month{start.year(), start.month()} + std::chrono::months{months};
    std::chrono::year_month_day date = target / start.day();
    if (!date.ok()) {
        date = std::chrono::year_month_day{target / std::chrono::last};
    }
    return fromCivil(date);
}

WorkCalendar::WorkCalendar(const std::filesystem::path& file) {
    for (const CsvRow& row : readCsv(file, {"date", "kind"})) {
        special_[parseDay(row.at("date"))] = row.at("kind") == "workday";
    }
}

bool WorkCalendar::isWorkday(Day day) const {
    if (const auto found = special_.find(day); found != special_.end()) {
        return found->second;
    }
    const std::chrono::weekday weekday{std::chrono::sys_days{std::chrono::days{day.number}}};
    return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday;
}

Day WorkCalendar::onOrAfter(Day day) const {
    while (!isWorkday(day)) {
        day = day.plus(1);
    }
    return day;
}

Day WorkCalendar::onOrBefore(Day day) const {
    while (!isWorkday(day)) {
        day = day.plus(-1);
    }
    return day;
}

Day WorkCalendar::after(Day day, int workdays) const {
    for (; workdays > 0; --workdays) {
        day = onOrAfter(day.plus(1));
    }
    return day;
}

} // namespace huying::sample

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace huying::sample {

/// A calendar day, counted from 1970-01-01.
struct Day {
    int number = 0;

    auto operator<=>(const Day&) const = default;
    Day plus(int days) const { return Day{number + days}; }
};

struct DayParts {
    int year;
    int month;
    int day;
};

Day dayOf(int year, int month, int day);
DayParts partsOf(Day day);
/// Reads 2023-03-03; throws std::runtime_error on anything else.
Day parseDay(std::string_view text);
std::string isoText(Day day);
/// The same day number so many months later, or that month's last day.
Day addMonths(Day day, int months);

/// Working days: Monday to Friday, without public holidays, with make-up workdays.
class WorkCalendar {
public:
    explicit WorkCalendar(const std::filesystem::path& file);

    bool isWorkday(Day day) const;
    /// The day itself when it is a working day, else the next one.
    Day onOrAfter(Day day) const;
    Day onOrBefore(Day day) const;
    /// The working day so many working days later.
    Day after(Day day, int workdays) const;
    /// Three months after the assignment (or as many as given), moved to a working day.
    Day dueAfterMonths(Day assigned, int months) const { return onOrAfter(addMonths(assigned, months)); }

private:
    std::map<Day, bool> special_;
};

} // namespace huying::sample

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/working_days.h"

#include <utility>

namespace huying::domain {

void WorkingDayCalendar::add(Date date, bool isWorkday, std::string name) {
    const std::chrono::year_month_day day{date};
    if (day.month() != std::chrono::December) knownYears_.insert(static_cast<int>(day.year()));
    exceptions_[date] = Exception{isWorkday, std::move(name)};
}

CalendarDay WorkingDayCalendar::day(Date date) const {
    const std::chrono::weekday weekday{date};
    const bool isWeekend = weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
    const auto found = exceptions_.find(date);
    if (found == exceptions_.end()) return {isWeekend ? DayKind::weekend : DayKind::workday, {}};
    if (!found->second.isWorkday) return {DayKind::holiday, found->second.name};
    return {isWeekend ? DayKind::makeUpWorkday : DayKind::workday, found->second.name};
}

bool WorkingDayCalendar::isWorkingDay(Date date) const {
    const DayKind kind = day(date).kind;
    return kind == DayKind::workday || kind == DayKind::makeUpWorkday;
}

std::optional<int> WorkingDayCalendar::firstKnownYear() const {
    if (knownYears_.empty()) return std::nullopt;
    return *knownYears_.begin();
}

std::optional<int> WorkingDayCalendar::lastKnownYear() const {
    if (knownYears_.empty()) return std::nullopt;
    return *knownYears_.rbegin();
}

}  // namespace huying::domain

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/working_days.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace huying::domain {

namespace {

struct HolidayMark {
    StatutoryHoliday holiday;
    std::string_view word;  // of its name, long or short
    unsigned month = 0;     // of those that have a fixed day
};

constexpr std::array marks{
    HolidayMark{StatutoryHoliday::newYear, "元旦", 1},      HolidayMark{StatutoryHoliday::springFestival, "春节"},
    HolidayMark{StatutoryHoliday::qingming, "清明"},        HolidayMark{StatutoryHoliday::labourDay, "劳动", 5},
    HolidayMark{StatutoryHoliday::dragonBoat, "端午"},      HolidayMark{StatutoryHoliday::midAutumn, "中秋"},
    HolidayMark{StatutoryHoliday::nationalDay, "国庆", 10},
};

constexpr std::uint8_t bitOf(StatutoryHoliday holiday) { return static_cast<std::uint8_t>(1U << static_cast<unsigned>(holiday)); }

constexpr std::uint8_t all = [] {
    std::uint8_t bits = 0;
    for (const HolidayMark& mark : marks) bits = static_cast<std::uint8_t>(bits | bitOf(mark.holiday));
    return bits;
}();

}  // namespace

void WorkingDayCalendar::add(Date date, bool isWorkday, std::string name) {
    const std::chrono::year_month_day day{date};
    for (const HolidayMark& mark : marks) {
        if (isWorkday) break;  // a make-up workday alone gives nobody the holiday
        const bool isItsDay = mark.month != 0 && day.month() == std::chrono::month{mark.month} && day.day() == std::chrono::day{1};
        const bool isNextYears = mark.holiday == StatutoryHoliday::newYear && day.month() == std::chrono::December;
        if (!isNextYears && (isItsDay || name.find(mark.word) != std::string::npos))
            entered_[static_cast<int>(day.year())] |= bitOf(mark.holiday);
    }
    exceptions_[date] = Exception{isWorkday, std::move(name)};
}

bool WorkingDayCalendar::knowsYear(int year) const {
    const auto found = entered_.find(year);
    return found != entered_.end() && found->second == all;
}

std::vector<StatutoryHoliday> WorkingDayCalendar::missingHolidays(int year) const {
    std::vector<StatutoryHoliday> missing;
    const auto found = entered_.find(year);
    if (found == entered_.end()) return missing;
    for (const auto& [holiday, code] : base::EnumCodes<StatutoryHoliday>::values) {
        if ((found->second & bitOf(holiday)) == 0) missing.push_back(holiday);
    }
    return missing;
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
    const auto found = std::find_if(entered_.begin(), entered_.end(), [](const auto& year) { return year.second == all; });
    return found == entered_.end() ? std::nullopt : std::optional(found->first);
}

std::optional<int> WorkingDayCalendar::lastKnownYear() const {
    const auto found = std::find_if(entered_.rbegin(), entered_.rend(), [](const auto& year) { return year.second == all; });
    return found == entered_.rend() ? std::nullopt : std::optional(found->first);
}

}  // namespace huying::domain

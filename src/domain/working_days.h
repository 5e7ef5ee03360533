// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/enum_codes.h"

// The working-day calendar: Monday to Friday, less public holidays, plus make-up workdays (调休), as the State Council
// announces them each year (domain.md §3). One notice announces all statutory holidays of a year; a year without it, or with
// only some of them, is unknown, not guessed.
namespace huying::domain {

using base::Date;

// The holidays that every notice since 2008 announces (全国年节及纪念日放假办法, art. 2).
enum class StatutoryHoliday { newYear, springFestival, qingming, labourDay, dragonBoat, midAutumn, nationalDay };

enum class DayKind { workday, weekend, holiday, makeUpWorkday };

struct CalendarDay {
    DayKind kind = DayKind::workday;
    std::string name;  // the holiday's name, for holidays and make-up workdays
};

// A day that the State Council announced, with its source.
struct AnnouncedDay {
    Date date{};
    bool isWorkday = false;  // false: a day off; true: a make-up workday
    std::string name;
    std::string source;

    bool operator==(const AnnouncedDay&) const = default;
};

class WorkingDayCalendar {
public:
    // Enters an announced exception; `isWorkday` false is a day off, true a make-up workday. A holiday is found by its name
    // (several may stand in one: 中秋节、国庆节), the three that have a fixed day also by that; a day off in the last days of
    // December that is called 元旦 belongs to the next year's notice.
    void add(Date date, bool isWorkday, std::string name);

    [[nodiscard]] CalendarDay day(Date date) const;
    [[nodiscard]] bool isWorkingDay(Date date) const;
    // All statutory holidays of the year are entered.
    [[nodiscard]] bool knowsYear(int year) const;
    // Those of a year of which only some are entered, in the order of the year; empty of a year that is known or has none.
    [[nodiscard]] std::vector<StatutoryHoliday> missingHolidays(int year) const;
    [[nodiscard]] std::optional<int> firstKnownYear() const;
    [[nodiscard]] std::optional<int> lastKnownYear() const;

private:
    struct Exception {
        bool isWorkday = false;
        std::string name;
    };
    std::map<Date, Exception> exceptions_;
    std::map<int, std::uint8_t> entered_;  // of each year its statutory holidays, a bit each
};

}  // namespace huying::domain

template <>
struct huying::base::EnumCodes<huying::domain::StatutoryHoliday> {
    using E = domain::StatutoryHoliday;
    static constexpr std::string_view name = "statutory_holiday";
    static constexpr std::array values{
        std::pair{E::newYear, std::string_view("new_year")},         std::pair{E::springFestival, std::string_view("spring_festival")},
        std::pair{E::qingming, std::string_view("qingming")},        std::pair{E::labourDay, std::string_view("labour_day")},
        std::pair{E::dragonBoat, std::string_view("dragon_boat")},   std::pair{E::midAutumn, std::string_view("mid_autumn")},
        std::pair{E::nationalDay, std::string_view("national_day")},
    };
};

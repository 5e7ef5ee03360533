// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "base/date.h"

// The working-day calendar: Monday to Friday, less public holidays, plus make-up workdays (调休), as the State Council
// announces them each year (domain.md §3). A year without an announcement is unknown, not guessed.
namespace huying::domain {

using base::Date;

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
    // Enters an announced exception; `isWorkday` false is a day off, true a make-up workday. Its year counts as known
    // from then on; a holiday announced for the last days of December belongs to the next year's notice, so a year is
    // known only by an exception in its January to November.
    void add(Date date, bool isWorkday, std::string name);

    [[nodiscard]] CalendarDay day(Date date) const;
    [[nodiscard]] bool isWorkingDay(Date date) const;
    [[nodiscard]] bool knowsYear(int year) const { return knownYears_.contains(year); }
    [[nodiscard]] std::optional<int> firstKnownYear() const;
    [[nodiscard]] std::optional<int> lastKnownYear() const;

private:
    struct Exception {
        bool isWorkday = false;
        std::string name;
    };
    std::map<Date, Exception> exceptions_;
    std::set<int> knownYears_;
};

}  // namespace huying::domain

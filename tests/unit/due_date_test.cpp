// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "base/date.h"
#include "domain/due_date.h"
#include "support/temporary_register.h"

namespace huying::tests {

namespace {

using base::Date;
using domain::DeadlineEvent;
using domain::DeadlineRule;
using domain::DueDate;
using domain::LimitUnit;
using domain::StepKind;
using std::chrono::days;

// The announced exceptions, read from the file in the plainest way: true is a day worked; with the names that make a year known.
std::map<std::string, std::string>& exceptionNames() {
    static std::map<std::string, std::string> names;
    return names;
}

const std::map<std::string, bool>& exceptionDays() {
    static const std::map<std::string, bool> exceptions = [] {
        std::map<std::string, bool> read;
        std::ifstream file(std::string(HUYING_SOURCE_DIR) + "/resources/calendars/china.csv");
        for (std::string line; std::getline(file, line);) {
            if (line.size() < 12 || line.rfind("20", 0) != 0) continue;
            read[line.substr(0, 10)] = line.compare(11, 7, "workday") == 0;
            const std::size_t name = line.find(',', 11) + 1;
            exceptionNames()[line.substr(0, 10)] = line.substr(name, line.find(',', name) - name);
        }
        return read;
    }();
    return exceptions;
}

const domain::WorkingDayCalendar& chinaCalendar() {
    static const domain::WorkingDayCalendar calendar = [] {
        domain::WorkingDayCalendar filled;
        for (const auto& [iso, isWorked] : exceptionDays()) filled.add(day(iso), isWorked, exceptionNames().at(iso));
        return filled;
    }();
    return calendar;
}

// Worked or not, by the announced days and the days since 2023-01-01, which was a Sunday.
bool isWorkedByHand(Date date) {
    const auto found = exceptionDays().find(base::isoDate(date));
    if (found != exceptionDays().end()) return found->second;
    const auto since = (date - day("2023-01-01")).count();
    const auto weekday = ((since % 7) + 7) % 7;  // 0 Sunday, 6 Saturday
    return weekday != 0 && weekday != 6;
}

// The due date counted a day at a time; months by looking for the day number in the month reached.
Date dueByHand(const DeadlineRule& rule, Date from) {
    Date last = from;
    if (rule.unit == LimitUnit::month) {
        const std::chrono::year_month_day start{from};
        int year = static_cast<int>(start.year());
        int month = static_cast<int>(static_cast<unsigned>(start.month()));
        for (int i = 0; i < rule.amount; ++i) {
            if (++month > 12) {
                month = 1;
                ++year;
            }
        }
        unsigned number = static_cast<unsigned>(start.day());
        std::optional<Date> found;
        while (!found) found = base::makeDate(year, static_cast<unsigned>(month), number--);
        last = *found;
    } else {
        for (int left = rule.amount; left > 0;) {
            last += days{1};
            if (rule.unit == LimitUnit::day || isWorkedByHand(last)) --left;
        }
    }
    while (rule.rollToWorkday && !isWorkedByHand(last)) last += days{1};
    return last;
}

DeadlineRule limit(int amount, LimitUnit unit, bool rolls = true) {
    DeadlineRule rule;
    rule.amount = amount;
    rule.unit = unit;
    rule.rollToWorkday = rolls;
    rule.source = "依据";
    return rule;
}

std::string dueIso(const DeadlineRule& rule, std::string_view from) {
    return base::isoDate(domain::computeDueDate(rule, day(from), chinaCalendar()).due);
}

// The limits of the Chengdu profile as domain.md §3 prints them, and two that do not roll.
std::vector<DeadlineRule> chengduLimits() {
    return {limit(3, LimitUnit::month),        limit(6, LimitUnit::month),     limit(1, LimitUnit::month),    limit(7, LimitUnit::workday),
            limit(10, LimitUnit::workday),     limit(15, LimitUnit::workday),  limit(20, LimitUnit::workday), limit(7, LimitUnit::day),
            limit(3, LimitUnit::month, false), limit(7, LimitUnit::day, false)};
}

std::size_t stepCount(const DueDate& due, StepKind kind) {
    return static_cast<std::size_t>(
        std::count_if(due.steps.begin(), due.steps.end(), [kind](const auto& step) { return step.kind == kind; }));
}

const domain::DueStep* firstStep(const DueDate& due, StepKind kind) {
    const auto found = std::find_if(due.steps.begin(), due.steps.end(), [kind](const auto& step) { return step.kind == kind; });
    return found == due.steps.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("Working days skip holidays and count make-up workdays") {
    CHECK(dueIso(limit(7, LimitUnit::workday), "2024-02-05") == "2024-02-20");
    CHECK(dueIso(limit(5, LimitUnit::workday), "2025-09-26") == "2025-10-10");
    CHECK(dueIso(limit(10, LimitUnit::workday), "2026-02-11") == "2026-03-03");
}

TEST_CASE("Months end on the same day number and roll to the next working day") {
    CHECK(dueIso(limit(3, LimitUnit::month), "2023-03-03") == "2023-06-05");
    CHECK(dueIso(limit(3, LimitUnit::month, false), "2023-03-03") == "2023-06-03");
    CHECK(dueIso(limit(3, LimitUnit::month), "2025-07-01") == "2025-10-09");
    CHECK(dueIso(limit(1, LimitUnit::month), "2023-03-03") == "2023-04-03");
    CHECK(dueIso(limit(1, LimitUnit::month), "2023-03-14") == "2023-04-14");
    CHECK(dueIso(limit(6, LimitUnit::month), "2023-03-03") == "2023-09-04");
    CHECK(dueIso(limit(1, LimitUnit::month), "2023-09-04") == "2023-10-07");
}

TEST_CASE("A date on a make-up workday does not roll") {
    CHECK(dueIso(limit(3, LimitUnit::month), "2025-11-30") == "2026-02-28");
    const DueDate rolled = domain::computeDueDate(limit(3, LimitUnit::month), day("2026-06-19"), chinaCalendar());
    CHECK(base::isoDate(rolled.due) == "2026-09-20");  // from a Saturday to a Sunday that is worked
    const DueDate due = domain::computeDueDate(limit(3, LimitUnit::month), day("2025-11-30"), chinaCalendar());
    CHECK(stepCount(due, StepKind::rolled) == 0);
    CHECK(stepCount(due, StepKind::makeUpWorkday) == 1);
    CHECK(stepCount(due, StepKind::monthEnd) == 1);
}

TEST_CASE("Every due date from 2022 to 2026 equals one counted a day at a time") {
    REQUIRE(exceptionDays().size() == 180);
    for (const DeadlineRule& rule : chengduLimits()) {
        INFO("limit " << rule.amount << " unit " << static_cast<int>(rule.unit) << " rolls " << rule.rollToWorkday);
        std::size_t wrong = 0, idle = 0, backwards = 0;
        Date before = day("2021-12-31");
        for (Date from = day("2022-01-01"); from <= day("2026-12-31"); from += days{1}) {
            const Date due = domain::computeDueDate(rule, from, chinaCalendar()).due;
            if (due != dueByHand(rule, from) && wrong++ == 0) UNSCOPED_INFO("first wrong from " << base::isoDate(from));
            if ((rule.rollToWorkday || rule.unit == LimitUnit::workday) && !isWorkedByHand(due)) ++idle;
            if (due < before) ++backwards;
            before = due;
        }
        CHECK(wrong == 0);
        CHECK(idle == 0);
        CHECK(backwards == 0);
    }
}

TEST_CASE("The steps of an explanation reproduce its date") {
    for (const DeadlineRule& rule : chengduLimits()) {
        INFO("limit " << rule.amount << " unit " << static_cast<int>(rule.unit) << " rolls " << rule.rollToWorkday);
        std::size_t wrong = 0;
        for (Date from = day("2022-01-01"); from <= day("2026-06-30"); from += days{1}) {
            const DueDate due = domain::computeDueDate(rule, from, chinaCalendar());
            const auto* counted = firstStep(due, StepKind::counted);
            const auto* rolled = firstStep(due, StepKind::rolled);
            const auto* start = firstStep(due, StepKind::start);
            REQUIRE(counted);
            REQUIRE(start);
            const auto skipped = static_cast<int>(stepCount(due, StepKind::skippedWeekend) + stepCount(due, StepKind::skippedHoliday));
            // A limit in working days is as long as its days and the days skipped; any other rolls over the days skipped.
            const Date fromSteps = rule.unit == LimitUnit::workday ? from + days{rule.amount + skipped} : *counted->date + days{skipped};
            const bool holds = fromSteps == due.due && due.from == from && *start->date == from + days{1} &&
                               counted->amount == rule.amount && (rolled != nullptr) == (due.due != *counted->date) &&
                               (rolled == nullptr || *rolled->date == due.due) && due.steps.front().kind == StepKind::rule &&
                               due.steps.front().date == from && due.steps.back().kind == StepKind::due && due.steps.back().date == due.due;
            if (!holds && wrong++ == 0) UNSCOPED_INFO("first wrong from " << base::isoDate(from));
        }
        CHECK(wrong == 0);
    }
}

TEST_CASE("Every day an explanation skips is no working day and carries its reason") {
    const DueDate due = domain::computeDueDate(limit(7, LimitUnit::workday), day("2024-02-05"), chinaCalendar());
    std::vector<std::string> holidays, weekends, makeUps;
    for (const auto& step : due.steps) {
        if (step.kind == StepKind::skippedHoliday) holidays.push_back(base::isoDate(*step.date));
        if (step.kind == StepKind::skippedWeekend) weekends.push_back(base::isoDate(*step.date));
        if (step.kind == StepKind::makeUpWorkday) makeUps.push_back(base::isoDate(*step.date));
    }
    CHECK(holidays == std::vector<std::string>{"2024-02-10", "2024-02-11", "2024-02-12", "2024-02-13", "2024-02-14", "2024-02-15",
                                               "2024-02-16", "2024-02-17"});
    CHECK(weekends.empty());
    CHECK(makeUps == std::vector<std::string>{"2024-02-18"});
    CHECK_FALSE(due.isProvisional);
}

TEST_CASE("A year without an announced calendar gives a provisional date that says so") {
    // 2027-01-04 is the first Monday of a year nobody has announced.
    const DueDate due = domain::computeDueDate(limit(3, LimitUnit::month), day("2026-10-02"), chinaCalendar());
    CHECK(base::isoDate(due.due) == "2027-01-04");  // 2027-01-02 is a Saturday
    CHECK(due.isProvisional);
    REQUIRE(stepCount(due, StepKind::calendarMissing) == 1);
    CHECK(firstStep(due, StepKind::calendarMissing)->name == "2027");
    CHECK_FALSE(firstStep(due, StepKind::calendarMissing)->date);

    // 10 working days across New Year: 2026-12-28 to 31 are four, 2027-01-01 counts as a plain Friday, then five and none on the weekend.
    const DueDate across = domain::computeDueDate(limit(10, LimitUnit::workday), day("2026-12-27"), chinaCalendar());
    CHECK(base::isoDate(across.due) == "2027-01-08");
    CHECK(across.isProvisional);
    CHECK(stepCount(across, StepKind::calendarMissing) == 1);

    const DueDate known = domain::computeDueDate(limit(1, LimitUnit::month), day("2026-11-30"), chinaCalendar());
    CHECK(base::isoDate(known.due) == "2026-12-30");
    CHECK_FALSE(known.isProvisional);
}

TEST_CASE("A year is known once all of its statutory holidays are entered, and what is missing until then has a name") {
    using domain::StatutoryHoliday;
    domain::WorkingDayCalendar calendar;
    CHECK_FALSE(calendar.lastKnownYear());
    calendar.add(day("2026-12-31"), false, "元旦");  // of the next year's notice
    CHECK_FALSE(calendar.knowsYear(2026));
    CHECK(calendar.missingHolidays(2026).empty());  // nothing of that year is there
    CHECK(calendar.missingHolidays(2027).empty());
    calendar.add(day("2027-01-01"), false, "元旦");
    CHECK_FALSE(calendar.knowsYear(2027));
    CHECK(calendar.missingHolidays(2027).size() == 6);
    calendar.add(day("2027-02-05"), false, "春节");
    calendar.add(day("2027-04-05"), false, "清明");
    calendar.add(day("2027-05-01"), false, "放假");  // its day says which one it is
    calendar.add(day("2027-06-09"), false, "端午节");
    calendar.add(day("2027-09-19"), true, "中秋节、国庆节");  // a make-up workday is no holiday
    CHECK((calendar.missingHolidays(2027) == std::vector{StatutoryHoliday::midAutumn, StatutoryHoliday::nationalDay}));
    const DueDate due = domain::computeDueDate(limit(1, LimitUnit::month), day("2027-03-15"), calendar);
    CHECK(due.isProvisional);
    CHECK(firstStep(due, StepKind::calendarMissing)->by == "mid_autumn national_day");
    calendar.add(day("2027-09-30"), false, "国庆节、中秋节");
    CHECK(calendar.missingHolidays(2027).empty());
    CHECK(calendar.knowsYear(2027));
    CHECK(calendar.lastKnownYear() == 2027);
    CHECK_FALSE(domain::computeDueDate(limit(1, LimitUnit::month), day("2027-03-15"), calendar).isProvisional);
}

TEST_CASE("A holiday announced for the end of December does not make that year known") {
    domain::WorkingDayCalendar calendar;
    calendar.add(day("2021-12-31"), false, "元旦");
    CHECK_FALSE(calendar.knowsYear(2021));
    CHECK(calendar.day(day("2021-12-31")).name == "元旦");
    CHECK_FALSE(calendar.isWorkingDay(day("2021-12-31")));
    CHECK(calendar.isWorkingDay(day("2021-12-30")));
}

}  // namespace huying::tests

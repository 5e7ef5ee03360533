// SPDX-License-Identifier: GPL-3.0-or-later
// Properties of due dates for random rules and every start day of five years. The calendar here is the list that domain.md §3
// prints, written out by hand, so that neither the program's file nor its reader is asked.
#include <catch2/catch.hpp>

#include <array>
#include <fstream>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "base/date.h"
#include "domain/deadline_rules.h"
#include "domain/due_date.h"
#include "support/temporary_register.h"

namespace huying::tests {

namespace {

using base::Date;
using domain::DeadlineRule;
using domain::DueDate;
using domain::LimitUnit;
using domain::StepKind;
using std::chrono::days;

struct Stretch {
    const char* first;
    const char* last;
};

// Days off and make-up workdays of 2023 to 2026 as domain.md §3 prints them.
constexpr std::array printedHolidays{
    Stretch{"2023-01-01", "2023-01-02"}, Stretch{"2023-01-21", "2023-01-27"}, Stretch{"2023-04-05", "2023-04-05"},
    Stretch{"2023-04-29", "2023-05-03"}, Stretch{"2023-06-22", "2023-06-24"}, Stretch{"2023-09-29", "2023-10-06"},
    Stretch{"2024-01-01", "2024-01-01"}, Stretch{"2024-02-10", "2024-02-17"}, Stretch{"2024-04-04", "2024-04-06"},
    Stretch{"2024-05-01", "2024-05-05"}, Stretch{"2024-06-10", "2024-06-10"}, Stretch{"2024-09-15", "2024-09-17"},
    Stretch{"2024-10-01", "2024-10-07"}, Stretch{"2025-01-01", "2025-01-01"}, Stretch{"2025-01-28", "2025-02-04"},
    Stretch{"2025-04-04", "2025-04-06"}, Stretch{"2025-05-01", "2025-05-05"}, Stretch{"2025-05-31", "2025-06-02"},
    Stretch{"2025-10-01", "2025-10-08"}, Stretch{"2026-01-01", "2026-01-03"}, Stretch{"2026-02-15", "2026-02-23"},
    Stretch{"2026-04-04", "2026-04-06"}, Stretch{"2026-05-01", "2026-05-05"}, Stretch{"2026-06-19", "2026-06-21"},
    Stretch{"2026-09-25", "2026-09-27"}, Stretch{"2026-10-01", "2026-10-07"}};
constexpr std::array printedWorkdays{"2023-01-28", "2023-01-29", "2023-04-23", "2023-05-06", "2023-06-25", "2023-10-07", "2023-10-08",
                                     "2024-02-04", "2024-02-18", "2024-04-07", "2024-04-28", "2024-05-11", "2024-09-14", "2024-09-29",
                                     "2024-10-12", "2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11", "2026-01-04",
                                     "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"};

// The announced days by hand: 2023 to 2026 as printed, 2022 from the shipped file, whose lines are read in the plainest way.
const std::map<Date, bool>& announced() {
    static const std::map<Date, bool> table = [] {
        std::map<Date, bool> filled;
        for (const Stretch& stretch : printedHolidays) {
            for (Date one = day(stretch.first); one <= day(stretch.last); one += days{1}) filled[one] = false;
        }
        for (const char* iso : printedWorkdays) filled[day(iso)] = true;
        std::ifstream file(std::string(HUYING_SOURCE_DIR) + "/resources/calendars/china.csv");
        for (std::string line; std::getline(file, line);) {
            if (line.starts_with("2022-")) filled[day(line.substr(0, 10))] = line.substr(11, 7) == "workday";
        }
        return filled;
    }();
    return table;
}

const domain::WorkingDayCalendar& calendar() {
    static const domain::WorkingDayCalendar filled = [] {
        domain::WorkingDayCalendar made;
        for (const auto& [date, isWorkday] : announced())
            made.add(date, isWorkday, "元旦、春节、清明、劳动、端午、中秋、国庆");  // all years are known
        return made;
    }();
    return filled;
}

bool isWorked(Date date) {
    const auto found = announced().find(date);
    if (found != announced().end()) return found->second;
    const auto since = (date - day("2021-01-03")).count();  // a Sunday
    return since % 7 != 0 && since % 7 != 6;
}

const Date first = day("2022-01-01");
const Date last = day("2026-12-31");

// Every day of the five years in one line, and far beyond, where Monday to Friday are worked.
struct Enumeration {
    std::vector<int> worked;  // how many worked days there are from `first` up to and including day i
    std::vector<Date> nth;    // the nth worked day since `first`, from 1 on
    Enumeration() {
        nth.push_back(first - days{1});
        for (Date one = first; one <= last + days{900}; one += days{1}) {
            if (isWorked(one)) nth.push_back(one);
            worked.push_back(static_cast<int>(nth.size()) - 1);
        }
    }
    // The nth worked day after `from`.
    [[nodiscard]] Date after(Date from, int amount) const {
        return nth.at(static_cast<std::size_t>(worked.at(static_cast<std::size_t>((from - first).count())) + amount));
    }
};

const Enumeration& enumeration() {
    static const Enumeration made;
    return made;
}

std::vector<DeadlineRule> randomRules(int count) {
    std::mt19937 random(20231220);  // the same on every machine
    std::vector<DeadlineRule> rules;
    for (int i = 0; i < count; ++i) {
        DeadlineRule& rule = rules.emplace_back();
        rule.unit = static_cast<LimitUnit>(i % 3);
        const unsigned most = rule.unit == LimitUnit::month ? 36U : 400U;  // four hundred months are past every calendar
        rule.amount = static_cast<int>(random() % most) + 1;
        rule.rollToWorkday = random() % 2 == 0;
        rule.source = "依据";
    }
    rules.front().amount = 400;
    return rules;
}

std::string nameOf(const DeadlineRule& rule) {
    return std::to_string(rule.amount) + " " + std::string(base::codeOf(rule.unit)) + (rule.rollToWorkday ? " rolling" : "");
}

Date due(const DeadlineRule& rule, Date from) { return domain::computeDueDate(rule, from, calendar()).due; }

// The date as its steps tell it, without asking rule or calendar.
Date fromSteps(const DueDate& due, LimitUnit unit) {
    Date start{}, counted{};
    int amount = 0, skippedBefore = 0, skippedAfter = 0;
    bool isCounted = false;
    for (const domain::DueStep& step : due.steps) {
        const bool isSkipped = step.kind == StepKind::skippedHoliday || step.kind == StepKind::skippedWeekend;
        if (isSkipped) ++(isCounted ? skippedAfter : skippedBefore);
        if (step.kind == StepKind::start) start = *step.date;
        if (step.kind != StepKind::counted) continue;
        counted = *step.date;
        amount = step.amount;
        isCounted = true;
    }
    if (unit == LimitUnit::month) return counted + days{skippedAfter};
    return start + days{amount - 1 + skippedBefore + skippedAfter};
}

}  // namespace

TEST_CASE("The printed calendar is the shipped one") {
    std::map<Date, bool> shipped;
    std::ifstream file(std::string(HUYING_SOURCE_DIR) + "/resources/calendars/china.csv");
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("20")) shipped[day(line.substr(0, 10))] = line.substr(11, 7) == "workday";
    }
    CHECK(shipped == announced());
}

TEST_CASE("For random rules and every start day the steps reproduce the date") {
    for (const DeadlineRule& rule : randomRules(9)) {
        int wrong = 0;
        for (Date from = first; from <= last; from += days{1}) {
            const DueDate computed = domain::computeDueDate(rule, from, calendar());
            if (fromSteps(computed, rule.unit) != computed.due && wrong++ == 0) UNSCOPED_INFO("first wrong from " << base::isoDate(from));
        }
        INFO(nameOf(rule));
        CHECK(wrong == 0);
    }
}

TEST_CASE("A later start never has an earlier due date, and with roll-over none is on a day off") {
    for (const DeadlineRule& rule : randomRules(9)) {
        int backwards = 0, idle = 0;
        Date before{};
        for (Date from = first; from <= last; from += days{1}) {
            const Date computed = due(rule, from);
            if (computed < before) ++backwards;
            if ((rule.rollToWorkday || rule.unit == LimitUnit::workday) && !isWorked(computed)) ++idle;
            before = computed;
        }
        INFO(nameOf(rule));
        CHECK(backwards == 0);
        CHECK(idle == 0);
    }
}

TEST_CASE("Whatever a task counts from, its explanation names the base with its day and its steps reproduce the date") {
    std::mt19937 random(20240115);
    using domain::DeadlineBase;
    int missing = 0, fallenBack = 0, wrong = 0, unnamed = 0, idle = 0, early = 0;
    for (const DeadlineRule& some : randomRules(9)) {
        for (const DeadlineBase base : {DeadlineBase::assignment, DeadlineBase::receipt, DeadlineBase::close}) {
            DeadlineRule rule = some;
            rule.base = base;
            for (int sample = 0; sample < 400; ++sample) {
                domain::BaseDays known;
                const Date assigned = first + days{300 + static_cast<int>(random() % 1200)};
                known.assignment = assigned;
                if (random() % 3 != 0) known.receipt = assigned + days{static_cast<int>(random() % 20)};
                if (random() % 3 != 0) known.close = assigned - days{static_cast<int>(random() % 300)};
                known.isPlenary = random() % 3 != 0;
                known.isTakenOver = random() % 5 == 0;
                known.round = random() % 5 == 0 ? 2 : 1;
                const auto counted = domain::countLimit(rule, known, calendar());
                if (!counted) {
                    ++missing;
                    if (base == DeadlineBase::assignment || known.round > 1) ++wrong;
                    continue;
                }
                const auto& steps = counted->steps;
                const bool fellBack = counted->base != base;
                fallenBack += fellBack ? 1 : 0;
                if (fromSteps(*counted, rule.unit) != counted->due) ++wrong;
                const std::optional<Date> named = counted->base == DeadlineBase::receipt ? known.receipt
                                                  : counted->base == DeadlineBase::close ? known.close
                                                                                         : known.assignment;
                if (steps.front().kind != StepKind::rule || steps.front().date != named) ++unnamed;
                if (fellBack != (steps.at(1).kind == StepKind::fromAssignment)) ++unnamed;
                if ((rule.rollToWorkday || rule.unit == LimitUnit::workday) && !isWorked(counted->due)) ++idle;
                if (counted->due < assigned) ++early;  // nobody is late before he has the piece
            }
        }
    }
    CHECK(missing > 0);
    CHECK(fallenBack > 0);
    CHECK(wrong == 0);
    CHECK(unnamed == 0);
    CHECK(idle == 0);
    CHECK(early == 0);
}

TEST_CASE("A later receipt or a later assignment never makes a limit end earlier, whatever it counts from") {
    std::mt19937 random(7);
    using domain::DeadlineBase;
    int backwards = 0;
    for (const DeadlineRule& some : randomRules(6)) {
        for (const DeadlineBase base : {DeadlineBase::assignment, DeadlineBase::receipt, DeadlineBase::close}) {
            DeadlineRule rule = some;
            rule.base = base;
            domain::BaseDays of;
            of.close = first + days{static_cast<int>(random() % 700)};
            Date before{};
            for (Date assigned = first; assigned <= last - days{30}; assigned += days{1}) {
                of.assignment = assigned;
                of.receipt = assigned + days{3};
                const Date computed = domain::countLimit(rule, of, calendar())->due;
                if (computed < before) ++backwards;
                before = computed;
            }
        }
    }
    CHECK(backwards == 0);
}

TEST_CASE("A longer limit never ends earlier") {
    std::mt19937 random(42);
    for (const LimitUnit unit : {LimitUnit::day, LimitUnit::workday, LimitUnit::month}) {
        for (const bool rolls : {false, true}) {
            int backwards = 0, idle = 0;
            for (int sample = 0; sample < 5; ++sample) {
                const Date from = first + days{random() % 1826};
                Date before = from;
                for (int amount = 1; amount <= 400; ++amount) {
                    DeadlineRule rule;
                    rule.unit = unit;
                    rule.amount = amount;
                    rule.rollToWorkday = rolls;
                    const Date computed = due(rule, from);
                    if (computed < before || computed <= from) ++backwards;
                    if (rolls && !isWorked(computed)) ++idle;
                    before = computed;
                }
            }
            INFO(base::codeOf(unit) << rolls);
            CHECK(backwards == 0);
            CHECK(idle == 0);
        }
    }
}

TEST_CASE("Working days are counted as an enumeration of all days counts them") {
    for (const int amount : {1, 5, 7, 10, 20, 30, 61, 400}) {
        DeadlineRule rule;
        rule.unit = LimitUnit::workday;
        rule.amount = amount;
        int wrong = 0;
        for (Date from = first; from <= last; from += days{1}) {
            if (due(rule, from) != enumeration().after(from, amount)) ++wrong;
        }
        INFO(amount);
        CHECK(wrong == 0);
    }
    // 2023 to 2026 have so many worked days, by the lists alone.
    const auto workedIn = [](int year) {
        int count = 0;
        for (Date one = *base::makeDate(year, 1, 1); one <= *base::makeDate(year, 12, 31); one += days{1}) count += isWorked(one) ? 1 : 0;
        int counted = 0;
        for (Date one = *base::makeDate(year, 1, 1); one <= *base::makeDate(year, 12, 31); one += days{1})
            counted += calendar().isWorkingDay(one) ? 1 : 0;
        CHECK(count == counted);
        return count;
    };
    for (int year = 2022; year <= 2026; ++year) CHECK(workedIn(year) > 240);
}

TEST_CASE("The test values of domain.md are met with the printed calendar") {
    const auto check = [](int amount, LimitUnit unit, const char* from, const char* expected) {
        DeadlineRule rule;
        rule.amount = amount;
        rule.unit = unit;
        INFO(from);
        CHECK(base::isoDate(due(rule, day(from))) == expected);
    };
    check(7, LimitUnit::workday, "2024-02-05", "2024-02-20");
    check(5, LimitUnit::workday, "2025-09-26", "2025-10-10");
    check(10, LimitUnit::workday, "2026-02-11", "2026-03-03");
    check(3, LimitUnit::month, "2023-03-03", "2023-06-05");
    check(3, LimitUnit::month, "2025-11-30", "2026-02-28");
    check(3, LimitUnit::month, "2025-07-01", "2025-10-09");
    check(3, LimitUnit::month, "2026-06-19", "2026-09-20");
    // §11, the worked case.
    check(1, LimitUnit::month, "2023-03-14", "2023-04-14");
    check(6, LimitUnit::month, "2023-03-03", "2023-09-04");
    check(1, LimitUnit::month, "2023-09-04", "2023-10-07");
}

}  // namespace huying::tests

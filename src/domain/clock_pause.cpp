// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/clock_pause.h"

#include <algorithm>

#include "domain/case_facts.h"
#include "domain/deadline_rules.h"

namespace huying::domain {

namespace {

constexpr std::chrono::days oneDay{1};

}  // namespace

int daysPaused(const ClockPause& pause, LimitUnit unit, const WorkingDayCalendar& calendar) {
    int days = 0;
    for (Date day = pause.on; pause.resumedOn && day < *pause.resumedOn; day += oneDay) {
        if (unit != LimitUnit::workday || calendar.isWorkingDay(day)) ++days;
    }
    return days;
}

Date dueAfterPause(const ClockPause& pause, Date due, const WorkingDayCalendar& calendar, DueDate& explained) {
    const LimitUnit unit = explained.rule.unit;
    const int days = daysPaused(pause, unit, calendar);
    Date moved = due;
    for (int counted = 0; counted < days;) {
        moved += oneDay;
        if (unit != LimitUnit::workday || calendar.isWorkingDay(moved)) ++counted;
    }
    const LimitUnit told = unit == LimitUnit::workday ? unit : LimitUnit::day;
    explained.steps.push_back({pause.resumedOn, StepKind::resumed, base::isoDate(moved), days, std::string(base::codeOf(told))});
    if (explained.rule.rollToWorkday && unit != LimitUnit::workday) moved = moveToWorkday(explained, moved, calendar);
    return moved;
}

std::optional<Date> dueBeforePause(const CaseFacts& facts, const Task& task, const ClockPause& pause) {
    CaseFacts before = factsAsOf(facts, pause.on).value_or(facts);
    std::erase_if(before.clockPauses, [&](const ClockPause& row) { return row.id == pause.id; });
    return before.deadlineOf(task);
}

std::optional<Date> dueAfterPause(const CaseFacts& facts, const Task& task, const ClockPause& pause, const RuleBook& book) {
    const std::optional<Date> due = dueBeforePause(facts, task, pause);
    if (!due || !pause.resumedOn) return std::nullopt;
    DueDate explained;
    explained.rule = ruleOfPause(facts, task, pause, book);
    return dueAfterPause(pause, *due, book.calendar, explained);
}

bool overlap(const ClockPause& left, const ClockPause& right) {
    const bool leftEndsBefore = left.resumedOn && *left.resumedOn <= right.on;
    const bool rightEndsBefore = right.resumedOn && *right.resumedOn <= left.on;
    return left.task == right.task && !leftEndsBefore && !rightEndsBefore;
}

}  // namespace huying::domain

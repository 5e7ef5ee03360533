// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "domain/due_date.h"
#include "domain/ids.h"

// 中止计时 (feature 40): the office stops the clock of a unit's limit for a reason the unit does not answer for, and starts it again.
// No printed rule of domain.md §3 knows it, so it is what the office agreed, recorded with who agreed. While it lasts there is no
// date; then the limit has as many days more as the clock stood still.
namespace huying::domain {

struct Task;
struct CaseFacts;
struct RuleBook;

// One stop of one task's clock.
struct ClockPause {
    ClockPauseId id;
    TaskId task;
    base::Date on{};  // the first day that does not count
    std::string reason;
    std::string agreedBy;                 // who agreed to it
    std::optional<base::Date> resumedOn;  // the first day that counts again
    std::optional<base::Date> dueOn;      // the limit since then, fixed when the clock was started again; never without resumedOn
    std::string voidReason = {};
};

// How many days the clock stood still, in the unit the rule of the task counts in: working days for a rule of working days, else
// calendar days, of months too. `resumedOn` itself counts again.
int daysPaused(const ClockPause& pause, LimitUnit unit, const WorkingDayCalendar& calendar);

// What a limit of `due` moves to by a pause that has ended, on a working day where the rule asks for that; the steps are told in
// `explained`, which has the rule.
base::Date dueAfterPause(const ClockPause& pause, base::Date due, const WorkingDayCalendar& calendar, DueDate& explained);

// The limit that stood on the day on which the pause began; nothing where there was none.
std::optional<base::Date> dueBeforePause(const CaseFacts& facts, const Task& task, const ClockPause& pause);

// What that limit moves to by the rule of the task; nothing without a limit, or while the clock stands still.
std::optional<base::Date> dueAfterPause(const CaseFacts& facts, const Task& task, const ClockPause& pause, const RuleBook& book);

// Of the same task, and both stop its clock on one day.
bool overlap(const ClockPause& left, const ClockPause& right);

}  // namespace huying::domain

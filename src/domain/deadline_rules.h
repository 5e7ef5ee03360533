// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/case_facts.h"
#include "domain/due_date.h"

// Rules of time limits as data (domain.md §3): a profile per place, the profile an office goes by, and what a change of either
// would move.
namespace huying::domain {

struct RuleProfile {
    std::string code;  // "chengdu"
    std::string name;  // as people call the place
    std::string note;  // what its text leaves open
};

// Which profile the office goes by, for base days from `from` on; the first choice has no such day.
struct ProfileChoice {
    std::string profile;
    std::optional<Date> from;
};

// The profile for a base day; `choices` by day, the first without one.
std::string_view profileOn(std::span<const ProfileChoice> choices, Date day);

// What the clock of an event can start from; the program has no other fact to count from. The first is the usual one.
std::span<const DeadlineBase> basesOf(DeadlineEvent event);

// Whether two rules of one profile and event are in force on the same day.
bool overlap(const DeadlineRule& left, const DeadlineRule& right);

constexpr int mostUnits = 1000;  // longer than any limit: over eighty years in months

// By what a task's due date is counted: its role and round say which limit.
DeadlineEvent eventOf(const Task& task);

// All that due dates are computed from.
struct RuleBook {
    std::vector<DeadlineRule> rules;
    std::vector<ProfileChoice> choices;
    WorkingDayCalendar calendar;

    // The rule of the profile in use in force on `day`, or nothing.
    [[nodiscard]] const DeadlineRule* ruleOn(DeadlineEvent event, Date day) const;
    [[nodiscard]] std::optional<DueDate> dueDate(DeadlineEvent event, Date from) const;
    [[nodiscard]] const DeadlineRule* rule(DeadlineRuleId id) const;
};

// What recomputing would do to the due date of a task that is still open. Only `moves` may be written: a date on an issued
// notice stands, one that an extension was asked for was dealt with by the decision, and without a rule there is no date.
enum class DueDateFate { unchanged, moves, notified, extended, noRule };

struct DueDateReview {
    Task task;  // as recomputed
    std::optional<Date> before;
    DueDateFate fate = DueDateFate::unchanged;
};

// Of every open task of the case with a day of assignment; none where the case is completed or withdrawn.
std::vector<DueDateReview> reviewDueDates(const CaseFacts& facts, const RuleBook& book);

// Years that are counted in without a calendar: those of `inUse`, this year, and from October on the next one.
std::set<int> missingYears(const WorkingDayCalendar& calendar, const std::set<int>& inUse, Date today);

}  // namespace huying::domain

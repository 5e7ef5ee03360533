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

// What the clock of an event can start from; the program has no other fact to count from. The first is the usual one. The
// close of the session is meant for plenary pieces: others count from the assignment then.
std::span<const DeadlineBase> basesOf(DeadlineEvent event);

// Whether two rules of one profile and event are in force on the same day.
bool overlap(const DeadlineRule& left, const DeadlineRule& right);

constexpr int mostUnits = 1000;  // longer than any limit: over eighty years in months

// By what a task's due date is counted: its role and round say which limit.
DeadlineEvent eventOf(const Task& task);

// When the office got a piece: the day it was handed in, where that is not on record the day it got its number. From then a piece
// that comes in between sessions has to be given out within days (自收到之日起; domain.md §3: SH 11, CQ 13).
std::optional<Date> receivedOn(const Suggestion& piece);

// The days that the limit of a task may count from, as far as they are on record.
struct BaseDays {
    std::optional<Date> assignment;
    std::optional<Date> receipt;
    std::optional<Date> close;  // of the session
    bool isPlenary = true;
    bool isTakenOver = false;  // from another unit
    int round = 1;
};

// Of a task of the case, or of one that is about to be given out there.
BaseDays baseDaysOf(const CaseFacts& facts, const Task& task);

// The limit of a task by a rule, from the base that the rule names or from the assignment instead (BaseFallback). Nothing while
// the base is not on record.
std::optional<DueDate> countLimit(const DeadlineRule& rule, const BaseDays& days, const WorkingDayCalendar& calendar);
// Why it counts from the assignment although the rule names another base; nothing where it does not.
std::optional<BaseFallback> fallbackOf(const DeadlineRule& rule, const BaseDays& days, const WorkingDayCalendar& calendar);

// Writes down in the task by which rule its date is computed, from which day, and the date; while the base is not on record
// the rule alone (Task::waitsForBase). Its answer is what was counted.
std::optional<DueDate> countTask(Task& task, const DeadlineRule& rule, const BaseDays& days, const WorkingDayCalendar& calendar);

// All that due dates are computed from.
struct RuleBook {
    std::vector<DeadlineRule> rules;
    std::vector<ProfileChoice> choices;
    WorkingDayCalendar calendar;

    // The rule of the profile in use in force on `day`, or nothing.
    [[nodiscard]] const DeadlineRule* ruleOn(DeadlineEvent event, Date day) const;
    [[nodiscard]] std::optional<DueDate> dueDate(DeadlineEvent event, Date from) const;
    // The limit of a task for what its unit does; the rule in force on the day of assignment holds, whatever it counts from
    // (docs/decisions/0019). Nothing without a rule, or while its base is not on record.
    [[nodiscard]] std::optional<DueDate> dueDate(DeadlineEvent event, const BaseDays& days) const;
    // One that is counted when looked at: by the rule in force since the unit signed for the piece, else got it, from that day
    // or from the assignment as the rule says.
    [[nodiscard]] std::optional<DueDate> dueDateOfUnit(DeadlineEvent event, std::optional<Date> receipt,
                                                       std::optional<Date> assignment) const;
    // By when the office gives a piece out: of one that came in between sessions since it was received (receivedOn), of one of the
    // session since its close (SH 15). Nothing without a rule, or while that day is not on record.
    [[nodiscard]] std::optional<DueDate> assignmentLimit(SuggestionKind kind, std::optional<Date> received,
                                                         std::optional<Date> sessionClosed) const;
    // The furthest day that may be granted a task: six months from assignment, or what the rules of the place name instead
    // (LAW 51 and before it art. 42; domain.md §2.7). Nothing without such a rule, or while its base is not on record.
    [[nodiscard]] std::optional<DueDate> extensionCeiling(const CaseFacts& facts, const Task& task) const;
    // The last day that a task has when `day` is granted it: a last day like any other, so where the limits of the place move to
    // the next working day it does too (domain.md §3, §11). Why, or that it is no working day and stays, is told in `explained`.
    Date lastDayGranted(const Task& task, Date day, DueDate& explained) const;
    [[nodiscard]] const DeadlineRule* rule(DeadlineRuleId id) const;
};

// The rule of the limit that a pause of the task's clock moves: of an opinion that was sent back before, the one for giving it again;
// else as written down with the task or in force when it was assigned; without any one of calendar days that moves no day.
DeadlineRule ruleOfPause(const CaseFacts& facts, const Task& task, const ClockPause& pause, const RuleBook& book);

// What recomputing would do to the due date of a task that is still open. Only `moves` and `waits` are written: a date on an issued
// notice stands, one that an extension was asked for or the clock was stopped for was dealt with by that decision, and without a rule there
// is no date. One that counts from what is not on record yet `waits`: it goes, and comes back with the receipt or the close of the session.
enum class DueDateFate { unchanged, moves, waits, notified, extended, noRule };

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

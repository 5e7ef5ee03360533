// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/deadline_rules.h"

#include <algorithm>
#include <array>

namespace huying::domain {

std::string_view profileOn(std::span<const ProfileChoice> choices, Date day) {
    std::string_view profile;
    for (const ProfileChoice& choice : choices) {
        if (!choice.from || *choice.from <= day) profile = choice.profile;
    }
    return profile;
}

std::span<const DeadlineBase> basesOf(DeadlineEvent event) {
    using B = DeadlineBase;
    static constexpr std::array assignment{B::assignment};
    static constexpr std::array receiptOrAssignment{B::receipt, B::assignment};
    static constexpr std::array ofTask{B::assignment, B::receipt, B::close};
    static constexpr std::array receipt{B::receipt};
    static constexpr std::array close{B::close};
    static constexpr std::array delivery{B::delivery};
    static constexpr std::array order{B::order};
    static constexpr std::array reply{B::reply};
    static constexpr std::array request{B::request};
    static constexpr std::array sendingBack{B::sendingBack};
    switch (event) {
        case DeadlineEvent::reply:
        case DeadlineEvent::replyExtended:
        case DeadlineEvent::jointOpinion:
            return ofTask;
        case DeadlineEvent::receipt:
            return assignment;
        case DeadlineEvent::returnRequest:
        case DeadlineEvent::firstContact:
            return receiptOrAssignment;
        case DeadlineEvent::feedback:
        case DeadlineEvent::promiseRating:
            return delivery;
        case DeadlineEvent::rehandling:
            return order;
        case DeadlineEvent::jointOpinionAgain:
            return sendingBack;
        case DeadlineEvent::publication:
            return reply;
        case DeadlineEvent::assignIntersessional:
            return receipt;
        case DeadlineEvent::assignPlenary:
            return close;
        case DeadlineEvent::reassign:
            return request;
    }
    return {};
}

bool overlap(const DeadlineRule& left, const DeadlineRule& right) {
    if (left.profile != right.profile || left.event != right.event) return false;
    const bool leftEndsBefore = left.validTo && right.validFrom && *left.validTo < *right.validFrom;
    const bool rightEndsBefore = right.validTo && left.validFrom && *right.validTo < *left.validFrom;
    return !leftEndsBefore && !rightEndsBefore;
}

DeadlineEvent eventOf(const Task& task) {
    if (task.role == TaskRole::joint) return DeadlineEvent::jointOpinion;
    return task.round > 1 ? DeadlineEvent::rehandling : DeadlineEvent::reply;
}

std::optional<Date> receivedOn(const Suggestion& piece) { return piece.submittedOn ? piece.submittedOn : piece.registeredOn; }

BaseDays baseDaysOf(const CaseFacts& facts, const Task& task) {
    const Merger* merger = facts.isOfMain(task) ? facts.merger() : nullptr;
    const Suggestion& piece = merger != nullptr && merger->mainFacts ? merger->mainFacts->suggestion : facts.suggestion;
    const Receipt* receipt = facts.receiptOf(task.id);
    BaseDays days;
    days.assignment = task.assignedOn;
    if (receipt != nullptr) days.receipt = receipt->on;
    days.close = piece.sessionClosedOn;
    days.isPlenary = piece.kind == SuggestionKind::plenary;
    days.isTakenOver = facts.taskBefore(task) != nullptr;
    days.round = task.round;
    return days;
}

std::optional<BaseFallback> fallbackOf(const DeadlineRule& rule, const BaseDays& days, const WorkingDayCalendar& calendar) {
    if (rule.base != DeadlineBase::receipt && rule.base != DeadlineBase::close) return std::nullopt;
    if (days.round > 1) return BaseFallback::rehandled;
    if (rule.base == DeadlineBase::receipt) return std::nullopt;
    if (!days.isPlenary) return BaseFallback::intersessional;
    if (days.isTakenOver) return BaseFallback::takenOver;
    const bool isPassed = days.close && days.assignment && computeDueDate(rule, *days.close, calendar).due < *days.assignment;
    return isPassed ? std::optional(BaseFallback::passed) : std::nullopt;
}

std::optional<DueDate> countLimit(const DeadlineRule& rule, const BaseDays& days, const WorkingDayCalendar& calendar) {
    const auto fallback = fallbackOf(rule, days, calendar);
    std::optional<Date> from = days.assignment;  // also of a re-handling: its units get it on the day of the order
    if (!fallback && rule.base == DeadlineBase::receipt) from = days.receipt;
    if (!fallback && rule.base == DeadlineBase::close) from = days.close;
    if (!from) return std::nullopt;
    DueDate due = computeDueDate(rule, *from, calendar);
    if (fallback) due.countsFromAssignment(*fallback);
    return due;
}

std::optional<DueDate> countTask(Task& task, const DeadlineRule& rule, const BaseDays& days, const WorkingDayCalendar& calendar) {
    task.rule = rule.id;
    task.computedDueOn.reset();
    task.countedFrom.reset();
    auto due = countLimit(rule, days, calendar);
    if (!due) return due;
    task.computedDueOn = due->due;
    if (due->base == DeadlineBase::receipt || due->base == DeadlineBase::close) task.countedFrom = due->from;
    return due;
}

const DeadlineRule* RuleBook::ruleOn(DeadlineEvent event, Date day) const {
    return ruleInForce(rules, profileOn(choices, day), event, day);
}

std::optional<DueDate> RuleBook::dueDate(DeadlineEvent event, Date from) const {
    const DeadlineRule* rule = ruleOn(event, from);
    if (rule == nullptr) return std::nullopt;
    return computeDueDate(*rule, from, calendar);
}

std::optional<DueDate> RuleBook::dueDate(DeadlineEvent event, const BaseDays& days) const {
    const DeadlineRule* rule = days.assignment ? ruleOn(event, *days.assignment) : nullptr;
    return rule == nullptr ? std::nullopt : countLimit(*rule, days, calendar);
}

std::optional<DueDate> RuleBook::dueDateOfUnit(DeadlineEvent event, std::optional<Date> receipt, std::optional<Date> assignment) const {
    const std::optional<Date> since = receipt ? receipt : assignment;
    const DeadlineRule* rule = since ? ruleOn(event, *since) : nullptr;
    if (rule == nullptr) return std::nullopt;
    const bool isFromAssignment = rule->base == DeadlineBase::assignment && assignment;
    DueDate due = computeDueDate(*rule, isFromAssignment ? *assignment : *since, calendar);
    if (rule->base == DeadlineBase::receipt && !receipt) due.countsFromAssignment(BaseFallback::notReceived);
    return due;
}

std::optional<DueDate> RuleBook::assignmentLimit(SuggestionKind kind, std::optional<Date> received,
                                                 std::optional<Date> sessionClosed) const {
    const bool isPlenary = kind == SuggestionKind::plenary;
    const std::optional<Date> from = isPlenary ? sessionClosed : received;
    if (!from) return std::nullopt;
    return dueDate(isPlenary ? DeadlineEvent::assignPlenary : DeadlineEvent::assignIntersessional, *from);
}

std::optional<DueDate> RuleBook::extensionCeiling(const CaseFacts& facts, const Task& task) const {
    return dueDate(DeadlineEvent::replyExtended, baseDaysOf(facts, task));
}

Date RuleBook::lastDayGranted(const Task& task, Date day, DueDate& explained) const {
    const DeadlineRule* extended = task.assignedOn ? ruleOn(DeadlineEvent::replyExtended, *task.assignedOn) : nullptr;
    if (extended != nullptr && extended->rollToWorkday) return moveToWorkday(explained, day, calendar);
    if (!calendar.isWorkingDay(day)) explained.steps.push_back({day, StepKind::notRolled, {}, 0, {}});
    return day;
}

const DeadlineRule* RuleBook::rule(DeadlineRuleId id) const {
    if (!id) return nullptr;
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const DeadlineRule& one) { return one.id == id; });
    return found == rules.end() ? nullptr : &*found;
}

DeadlineRule ruleOfPause(const CaseFacts& facts, const Task& task, const ClockPause& pause, const RuleBook& book) {
    const JointOpinion* back = task.role == TaskRole::joint ? facts.returnedOpinionOf(task.id) : nullptr;
    const bool isAgain = back != nullptr && back->returnedOn && *back->returnedOn <= pause.on;
    const DeadlineRule* rule = isAgain ? book.ruleOn(DeadlineEvent::jointOpinionAgain, *back->returnedOn) : nullptr;
    if (rule == nullptr) rule = book.rule(task.rule);
    if (rule == nullptr && task.assignedOn) rule = book.ruleOn(eventOf(task), *task.assignedOn);
    if (rule != nullptr) return *rule;
    DeadlineRule plain;
    plain.event = eventOf(task);
    plain.unit = LimitUnit::day;
    plain.rollToWorkday = false;
    return plain;
}

std::vector<DueDateReview> reviewDueDates(const CaseFacts& facts, const RuleBook& book) {
    std::vector<DueDateReview> reviews;
    if (facts.withdrawal || facts.completion() != nullptr) return reviews;
    for (const Task& task : facts.tasks) {
        const bool isOpen =
            (task.answers() && facts.replyOf(task.id) == nullptr) || (task.givesJointOpinion() && facts.jointOpinionOf(task.id) == nullptr);
        // An opinion sent back has a day of its own.
        if (!isOpen || !task.assignedOn || facts.returnedOpinionOf(task.id) != nullptr) continue;
        DueDateReview& review = reviews.emplace_back(DueDateReview{task, task.dueOn, DueDateFate::unchanged});
        const DeadlineRule* rule = book.ruleOn(eventOf(task), *task.assignedOn);
        Task counted = task;
        if (rule != nullptr) countTask(counted, *rule, baseDaysOf(facts, task), book.calendar);
        const bool isExtended =
            std::any_of(facts.extensions.begin(), facts.extensions.end(),
                        [&](const Extension& row) { return row.task == task.id && row.granted != false; }) ||
            std::any_of(facts.clockPauses.begin(), facts.clockPauses.end(), [&](const ClockPause& row) { return row.task == task.id; });
        if (rule != nullptr && task.dueOn == counted.computedDueOn && (task.dueOn || task.rule == counted.rule)) continue;
        if (rule == nullptr) {
            review.fate = task.dueOn ? DueDateFate::noRule : DueDateFate::unchanged;
        } else if (task.hasNotifiedDueDate()) {
            review.fate = DueDateFate::notified;
        } else if (isExtended) {
            review.fate = DueDateFate::extended;
        } else {
            review.fate = counted.waitsForBase() ? DueDateFate::waits : DueDateFate::moves;
            review.task = counted;
            review.task.dueOn = counted.computedDueOn;
        }
    }
    return reviews;
}

std::set<int> missingYears(const WorkingDayCalendar& calendar, const std::set<int>& inUse, Date today) {
    std::set<int> needed = inUse;
    const std::chrono::year_month_day day{today};
    const int year = static_cast<int>(day.year());
    needed.insert(year);
    if (day.month() >= std::chrono::October) needed.insert(year + 1);
    std::erase_if(needed, [&](int one) { return calendar.knowsYear(one); });
    return needed;
}

}  // namespace huying::domain

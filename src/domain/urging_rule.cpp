// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/urging_rule.h"

#include <algorithm>

#include "domain/awaited.h"

namespace huying::domain {

namespace {

constexpr std::chrono::days oneDay{1};

Date onWorkingDay(Date day, const WorkingDayCalendar& calendar) {
    constexpr int longestHoliday = 31;
    for (int i = 0; i < longestHoliday && !calendar.isWorkingDay(day); ++i) day += oneDay;
    return day;
}

template <class Rows>
bool hasRow(const Rows& rows, TaskId task) {
    return std::any_of(rows.begin(), rows.end(), [task](const auto& row) { return row.task == task; });
}

// What is awaited of one task, by kind.
struct Owed {
    std::optional<Awaited> answer;  // its reply or opinion
    std::optional<Awaited> receipt;
};

Owed owedBy(const CaseFacts& facts, TaskId task) {
    Owed owed;
    for (const Awaited& one : awaitedOf(facts)) {
        if (one.task != task) continue;
        if (one.kind == AwaitedKind::reply || one.kind == AwaitedKind::jointOpinion) owed.answer = one;
        if (one.kind == AwaitedKind::receipt) owed.receipt = one;
    }
    return owed;
}

bool isPast(const RuleBook& book, DeadlineEvent event, const std::optional<Date>& from, Date day) {
    if (!from) return false;
    const auto limit = book.dueDate(event, *from);
    return limit && limit->due < day;
}

std::vector<UrgingReason> reasonsFor(const CaseFacts& facts, const Task& task, Date day, const UrgingRule& rule) {
    std::vector<UrgingReason> reasons;
    const Owed owed = owedBy(facts, task.id);
    if (!owed.answer || facts.openPauseOf(task.id) != nullptr) return reasons;  // nobody is urged while the clock stands still
    if (const auto deadline = facts.deadlineOf(task)) {
        const auto left = (*deadline - day).count();
        if (left < 0) {
            reasons.push_back(UrgingReason::overdue);
        } else if (left <= rule.step(UrgingLevel::reminder).days) {
            reasons.push_back(UrgingReason::dueSoon);
        }
    }
    if (owed.receipt && isPast(rule.book, DeadlineEvent::receipt, owed.receipt->since, day)) reasons.push_back(UrgingReason::notReceived);
    const Receipt* receipt = facts.receiptOf(task.id);
    const bool isContactDue = task.round == 1 && task.answers() && receipt != nullptr && !hasRow(facts.contacts, task.id);
    if (isContactDue && receipt->on) {
        const auto limit = rule.book.dueDateOfUnit(DeadlineEvent::firstContact, receipt->on, task.assignedOn);
        if (limit && limit->due < day) reasons.push_back(UrgingReason::notContacted);
    }
    const bool isReply = owed.answer->kind == AwaitedKind::reply;
    if (isReply && owed.answer->since && (day - *owed.answer->since).count() >= rule.silentDays) reasons.push_back(UrgingReason::silent);
    return reasons;
}

UrgingLevel levelFor(const std::optional<Date>& deadline, const std::optional<Urging>& strongest, Date day, const UrgingRule& rule) {
    const auto late = deadline ? (day - *deadline).count() : -1;
    const bool wasUrged = strongest && strongest->level != UrgingLevel::reminder;
    if (wasUrged && late >= rule.step(UrgingLevel::letter).days) return UrgingLevel::letter;
    return late >= std::max(1, rule.step(UrgingLevel::urge).days) ? UrgingLevel::urge : UrgingLevel::reminder;
}

}  // namespace

std::vector<UrgingStep> standardUrgingSteps() {
    return {{UrgingLevel::reminder, 15, 7, 0}, {UrgingLevel::urge, 1, 7, 7}, {UrgingLevel::letter, 15, 15, 10}};
}

const UrgingStep& UrgingRule::step(UrgingLevel level) const {
    static const std::vector<UrgingStep> standard = standardUrgingSteps();
    const auto isMeant = [level](const UrgingStep& one) { return one.level == level; };
    const auto found = std::find_if(steps.begin(), steps.end(), isMeant);
    return found != steps.end() ? *found : *std::find_if(standard.begin(), standard.end(), isMeant);
}

std::optional<Date> UrgingRule::answerDueOn(UrgingLevel level, Date on) const {
    const int days = step(level).answerWithin;
    return days > 0 ? std::optional(onWorkingDay(on + std::chrono::days{days}, book.calendar)) : std::nullopt;
}

Date UrgingRule::nextOn(UrgingLevel level, Date on) const {
    return onWorkingDay(on + std::chrono::days{std::max(1, step(level).repeatAfter)}, book.calendar);
}

UrgingProposal urgingOf(const CaseFacts& facts, const Task& task, Date day, const UrgingRule& rule) {
    UrgingProposal proposal;
    proposal.task = task.id;
    proposal.deadline = facts.deadlineOf(task);
    proposal.reasons = reasonsFor(facts, task, day, rule);
    std::optional<Urging> strongest;
    for (const Urging& row : facts.urgings) {
        if (row.task != task.id) continue;
        ++proposal.times;
        if (!proposal.last || !row.on || !proposal.last->on || *proposal.last->on <= *row.on) proposal.last = row;
        if (!strongest || strongest->level < row.level) strongest = row;
    }
    proposal.level = levelFor(proposal.deadline, strongest, day, rule);
    if (proposal.last && proposal.last->nextOn && day < *proposal.last->nextOn) {
        const bool givesWay = proposal.last->level == UrgingLevel::reminder && proposal.level != UrgingLevel::reminder;
        if (!givesWay) proposal.restsUntil = proposal.last->nextOn;
    }
    return proposal;
}

std::vector<UrgingProposal> urgingsDue(const CaseFacts& facts, Date day, const UrgingRule& rule) {
    std::vector<UrgingProposal> proposals;
    const auto past = factsAsOf(facts, day);
    if (!past) return proposals;
    for (const Task& task : past->tasks) {
        if (!past->isOpen(task)) continue;
        UrgingProposal proposal = urgingOf(*past, task, day, rule);
        if (!proposal.reasons.empty()) proposals.push_back(std::move(proposal));
    }
    return proposals;
}

}  // namespace huying::domain

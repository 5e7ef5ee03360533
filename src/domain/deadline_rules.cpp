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
    static constexpr std::array receipt{B::receipt};
    static constexpr std::array delivery{B::delivery};
    static constexpr std::array order{B::order};
    static constexpr std::array reply{B::reply};
    static constexpr std::array request{B::request};
    static constexpr std::array sendingBack{B::sendingBack};
    switch (event) {
        case DeadlineEvent::reply:
        case DeadlineEvent::replyExtended:
        case DeadlineEvent::jointOpinion:
        case DeadlineEvent::receipt:
            return assignment;
        case DeadlineEvent::returnRequest:
        case DeadlineEvent::firstContact:
            return receiptOrAssignment;
        case DeadlineEvent::feedback:
            return delivery;
        case DeadlineEvent::rehandling:
            return order;
        case DeadlineEvent::jointOpinionAgain:
            return sendingBack;
        case DeadlineEvent::publication:
            return reply;
        case DeadlineEvent::assignIntersessional:
            return receipt;
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

const DeadlineRule* RuleBook::ruleOn(DeadlineEvent event, Date day) const {
    return ruleInForce(rules, profileOn(choices, day), event, day);
}

std::optional<DueDate> RuleBook::dueDate(DeadlineEvent event, Date from) const {
    const DeadlineRule* rule = ruleOn(event, from);
    if (rule == nullptr) return std::nullopt;
    return computeDueDate(*rule, from, calendar);
}

const DeadlineRule* RuleBook::rule(DeadlineRuleId id) const {
    if (!id) return nullptr;
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const DeadlineRule& one) { return one.id == id; });
    return found == rules.end() ? nullptr : &*found;
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
        const auto due = book.dueDate(eventOf(task), *task.assignedOn);
        const bool isExtended = std::any_of(facts.extensions.begin(), facts.extensions.end(),
                                            [&](const Extension& row) { return row.task == task.id && row.granted != false; });
        if (due && task.dueOn == due->due) continue;
        if (!due) {
            review.fate = task.dueOn ? DueDateFate::noRule : DueDateFate::unchanged;
        } else if (task.hasNotifiedDueDate()) {
            review.fate = DueDateFate::notified;
        } else if (isExtended) {
            review.fate = DueDateFate::extended;
        } else {
            review.fate = DueDateFate::moves;
            review.task.rule = due->rule.id;
            review.task.computedDueOn = review.task.dueOn = due->due;
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

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "domain/case_facts.h"
#include "domain/deadline_rules.h"
#include "domain/urging.h"

// Which open task of a case is to be urged on a day, for what and how strongly. Pure functions of facts, rules and the day.
namespace huying::domain {

// By which a chase judges: the steps, the time limits, and after how many days without a fact a task counts as silent.
struct UrgingRule {
    std::vector<UrgingStep> steps;
    RuleBook book;
    int silentDays = 30;

    [[nodiscard]] const UrgingStep& step(UrgingLevel level) const;
    // So many days after `on`, moved to a working day.
    [[nodiscard]] std::optional<Date> answerDueOn(UrgingLevel level, Date on) const;
    [[nodiscard]] Date nextOn(UrgingLevel level, Date on) const;
};

// One open task with something to urge it for.
struct UrgingProposal {
    TaskId task;
    std::optional<Date> deadline;
    UrgingLevel level = UrgingLevel::reminder;
    std::vector<UrgingReason> reasons;  // never empty, the hardest first
    int times = 0;                      // urged before
    std::optional<Urging> last;
    // Urged already and not yet again before this day. A reminder gives way at once when the deadline has passed.
    std::optional<Date> restsUntil;
};

// What is open and due, nearly due, not signed for, not in contact or silent on `day`, by what had happened by then. A letter
// of supervision presupposes that the unit was urged in vain: before that it is an urging, however late the task is.
std::vector<UrgingProposal> urgingsDue(const CaseFacts& facts, Date day, const UrgingRule& rule);

// The level and the reasons of one task whatever the ladder says of its turn; no reasons: nothing to urge it for.
UrgingProposal urgingOf(const CaseFacts& facts, const Task& task, Date day, const UrgingRule& rule);

}  // namespace huying::domain

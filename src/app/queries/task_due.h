// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "base/result.h"
#include "domain/case_facts.h"
#include "domain/deadline_rules.h"

// Why a task is due when it is: what the case pane (F2), `show` and its JSON tell.
namespace huying::app {

// The due date of one task with all that bears on it: rule, base, days, extension, notified date. Its last step is the date;
// without a date it says what the date waits for.
domain::DueDate explainTask(const domain::CaseFacts& facts, const domain::Task& task, const domain::RuleBook& book);

// The same while more time is asked for, with what matters for that decision (domain.md §2.7): until when it is asked for, the
// furthest day that may be granted and by which rule, and by when it had to be asked for.
domain::DueDate explainExtension(const domain::CaseFacts& facts, const domain::Task& task, const domain::RuleBook& book);

// How the unit got the piece, by which its assignment is called in the explanation.
void tellHowGiven(domain::DueDate& explained, const domain::CaseFacts& facts, const domain::Task& task);

// The date was fixed once and stands: where rules and calendar would count another one today, that is told before the result.
void keepFixed(domain::DueDate& explained, base::Date fixed);

// The furthest day that an extension of the task may go to, as `due`, with its rule and what moved it; without a date its step
// says why there is none.
domain::DueDate explainFurthestDay(const domain::CaseFacts& facts, const domain::Task& task, const domain::RuleBook& book);
// Why an extension may not go to `until`; nothing where it may. `furthest` as above or as counted by the rules.
std::optional<base::Error> reasonBeyond(const domain::DueDate& furthest, base::Date until);

}  // namespace huying::app

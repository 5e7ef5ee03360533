// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/words/words.h"
#include "domain/case_facts.h"
#include "domain/deadline_rules.h"

// By when what is recorded of a task is to be done, and where a day stands to that: what every form says beside its date.
namespace huying::app {

struct CaseView;
class RegisterReader;

// Of a task that was not cancelled, by the rules now in use; nothing where these set none or what they count from is not on record.
struct TaskLimits {
    std::optional<base::Date> receipt;        // a re-handling is not signed for
    std::optional<base::Date> returnRequest;  // counted from the receipt, else from the assignment
    std::optional<base::Date> firstContact;   // of an answering unit that has not spoken with the deputy yet
    domain::DueDate extension;                // the furthest day, explained (explainFurthestDay)
};

TaskLimits limitsOf(const domain::CaseFacts& facts, const domain::Task& task, const domain::RuleBook& book);

struct Limit {
    std::string what;  // key of the catalogue: deadline_event.*, next_step.*, awaited_kind.*
    base::Date due{};
};

// By when that is to be done which a command of this name records of the task; with record-feedback, of its reply. Nothing where
// no day is set for it.
std::optional<Limit> limitFor(std::string_view command, const CaseView& view, const domain::Task& task);

// 会办意见：应于2023-04-03前，晚3天
std::string standingOf(const Limit& limit, base::Date on, const Words& words);

// When what is ordered, asked for or sent back on `from` is due by the rules in use; nothing where none sets a day.
std::optional<domain::DueDate> dueByRule(RegisterReader& reader, domain::DeadlineEvent event, base::Date from);

}  // namespace huying::app

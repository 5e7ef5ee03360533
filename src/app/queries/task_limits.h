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
    std::optional<domain::DueDate> returnRequest;  // explained; counted from the receipt, else from the assignment
    std::optional<base::Date> firstContact;   // of an answering unit, whether it has spoken with the deputy or not
    std::optional<base::Date> feedback;       // counted from the day on which the lead proposer got the reply
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

// By when that was to be done which is on record, to correct its day: none of a contact that is not the unit's first on that day.
// A request to return keeps the window that was fixed for it.
std::optional<Limit> limitOfRecorded(const CaseView& view, const domain::Contact& contact, base::Date on);
std::optional<Limit> limitOfRecorded(const CaseView& view, const domain::Feedback& form);
std::optional<Limit> limitOfRecorded(const domain::ReturnRequest& request);
// Of a decision about an extension: the day that the extension moved, which goes on until it is decided.
std::optional<Limit> limitOfRecorded(const domain::CaseFacts& facts, const domain::Extension& extension);

// 会办意见：应于2023-04-03前，晚3天
std::string standingOf(const Limit& limit, base::Date on, const Words& words);

// When what is ordered, asked for or sent back on `from` is due by the rules in use; nothing where none sets a day.
std::optional<domain::DueDate> dueByRule(RegisterReader& reader, domain::DeadlineEvent event, base::Date from);

}  // namespace huying::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "app/commands/allowed_commands.h"
#include "base/date.h"
#include "domain/case_facts.h"

// What each need of the table of commands (allowed_commands.cpp) asks of a case, and how its refusal is called.
namespace huying::app {

// The facts up to the command's own date, and all that is on record.
struct Situation {
    const domain::CaseFacts& before;
    const domain::CaseFacts& all;
    MaybeUnit unit;
    std::optional<base::Date> on;  // none: the command does not know its date; only old ledgers do that
    bool isUndated = !on;
};

bool isMet(Need need, const Situation& s);

std::string_view refusalOf(Need need);

template <class Test>
const domain::Task* newestTask(const domain::CaseFacts& facts, MaybeUnit unit, Test test) {
    const bool isByItself = facts.isHandledWithMain && !facts.followsMain();  // handled again: what came before is the main case's
    for (auto task = facts.tasks.rbegin(); task != facts.tasks.rend(); ++task) {
        if (isByItself && facts.isOfMain(*task)) continue;
        if ((!unit || task->unit == *unit) && !task->cancelledOn && test(*task)) return &*task;
    }
    return nullptr;
}

// A task that stands by the command's date and was cancelled later: what is recorded late may not contradict that.
bool isCancelledSince(const domain::CaseFacts& all, const domain::Task& task);

// It had neither replied nor given its opinion by then, and is not cancelled.
bool mayReturn(const domain::CaseFacts& before, const domain::CaseFacts& all, const domain::Task& task);

// Given by then, and it still counts.
bool hasOpinionToReturn(const domain::CaseFacts& before, const domain::CaseFacts& all, const domain::Task& task);

// It has a joint task, and somebody of its round had not replied by then.
bool mayCountersign(const domain::CaseFacts& before, const domain::CaseFacts& all, const domain::Task& task);

}  // namespace huying::app

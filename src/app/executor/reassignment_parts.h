// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/executor/assignment_guards.h"

// What returns, proposals of more units and the commands around them share (domain.md §2.5, §3).
namespace huying::app {

// Fixes the last day on which the task may be returned: counted by the rule in force from the receipt or, where there is
// none or the rule says so, from the assignment. Without a known day or a rule none is.
void fixReturnWindow(domain::ReturnRequest& request, const domain::CaseFacts& facts, CommandContext& context);

// A receipt that came in later, or a corrected day, moves the window of what was asked before.
void moveReturnWindows(const domain::CaseFacts& facts, domain::TaskId task, CommandContext& context);

// By when the office decides (rule reassign).
std::optional<base::Date> decisionDue(CommandContext& context);
std::optional<base::Date> decisionDue(base::Date askedOn, CommandContext& context);

// The record of coordination a decision rests on; refuses a number the case has not.
std::optional<domain::CoordinationId> findCoordination(std::optional<std::int64_t> number, const domain::CaseFacts& facts,
                                                       CommandContext& context);

// A proposal that other units take part, by a unit that has the task; refuses units that have one already.
std::optional<domain::UnitProposal> plannedProposal(const std::vector<std::string>& units, const std::string& reason,
                                                    const std::string& field, const UnitTask& by, CommandContext& context);

// Notes that a new task takes the place of one whose return was approved and that nobody has taken over yet; false where it
// takes nobody's.
bool linkToReturn(const domain::CaseFacts& facts, const domain::Task& task, std::vector<domain::ReturnRequest>& open);
std::vector<domain::ReturnRequest> returnsWithoutSuccessor(const domain::CaseFacts& facts, int round);

}  // namespace huying::app

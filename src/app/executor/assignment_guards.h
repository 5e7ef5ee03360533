// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/executor/command_context.h"

// What holds for the tasks of one round together, whether they are given out or corrected (domain.md §1, §2.5).
namespace huying::app {

struct PlannedTask {
    domain::Task task;
    std::string unitName;
};

std::string unitName(CommandContext& context, domain::UnitId id);
std::string officialName(CommandContext& context, domain::UnitId id);  // the whole one, which no other unit has
// The tasks of a round that stand, with the names of their units.
std::vector<PlannedTask> standingTasks(const domain::CaseFacts& facts, int round, CommandContext& context);

// Notes every guard that these tasks, taken together, break. A round whose lead or only unit was let go by an approved
// return may lack one that answers until somebody takes over.
void checkRoles(const std::vector<PlannedTask>& all, CommandContext& context, bool mayLackAnswering = false);

// Several leads are legal and rare: they have to agree on one reply, so they are named (several-leads; SH 17, domain.md §2.6).
// Called where a unit becomes a lead.
void noteSeveralLeads(const std::vector<PlannedTask>& all, CommandContext& context);

// The due date by the rule in force on the day of assignment becomes the computed one; without a day or a rule none is, and
// none while what the rule counts from is not on record.
void computeDueDate(domain::Task& task, const domain::BaseDays& days, CommandContext& context);
// The same by the rule that the task has already, after the receipt or the close of the session that it counts from was
// recorded or corrected. A date that a notice prints stands.
void recountDueDate(domain::Task& task, const domain::BaseDays& days, const std::string& unitName, CommandContext& context);
// Whether the limit of the task is one that counts from `base`, whatever it was counted from in its case.
bool isRuledBy(const domain::Task& task, domain::DeadlineBase base, CommandContext& context);
// Due dates that count from the close of the session follow it, as one follows a corrected day of assignment; each is told,
// and last how many.
// What is archived stays as it is.
void followClose(const domain::Session& session, CommandContext& context);
// Fixes the due date of a task: as the issued notice prints it, else as computed. Notes where the two differ.
void fixDueDate(domain::Task& task, std::optional<base::Date> notified, const std::string& unitName, CommandContext& context);

// Who hands the task over, where the office has said it of the unit's system; false where it has not, and the task stays as it is.
bool followRoute(domain::Task& task, const domain::Unit& unit, CommandContext& context);

// A unit that answers cannot be added to a round that was rated or completed on the answers of others.
void refuseClosedRound(const domain::CaseFacts& facts, int round, CommandContext& context);

}  // namespace huying::app

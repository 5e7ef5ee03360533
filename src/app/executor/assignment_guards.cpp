// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/executor/assignment_guards.h"

#include <algorithm>
#include <set>

#include "base/text.h"

namespace huying::app {

using base::Error;
using domain::TaskRole;

namespace {

bool isAnswering(TaskRole role) { return role == TaskRole::sole || role == TaskRole::lead || role == TaskRole::separate; }

}  // namespace

std::string unitName(CommandContext& context, domain::UnitId id) {
    for (const domain::Unit& unit : context.directory().units()) {
        if (unit.id == id) return unit.displayName();
    }
    return {};
}

std::string officialName(CommandContext& context, domain::UnitId id) {
    for (const domain::Unit& unit : context.directory().units()) {
        if (unit.id == id) return unit.name;
    }
    return {};
}

std::vector<PlannedTask> standingTasks(const domain::CaseFacts& facts, int round, CommandContext& context) {
    std::vector<PlannedTask> tasks;
    for (const domain::Task& task : facts.tasks) {
        if (task.round == round && !task.cancelledOn) tasks.push_back({task, unitName(context, task.unit)});
    }
    return tasks;
}

void checkRoles(const std::vector<PlannedTask>& all, CommandContext& context, bool mayLackAnswering) {
    const auto count = [&](TaskRole role) {
        return std::count_if(all.begin(), all.end(), [role](const PlannedTask& row) { return row.task.role == role; });
    };
    const auto sole = count(TaskRole::sole);
    const auto lead = count(TaskRole::lead);
    const auto joint = count(TaskRole::joint);
    const auto separate = count(TaskRole::separate);
    const bool isLacking = sole + lead + separate == 0;
    if (isLacking && !mayLackAnswering) context.refuse(Error("answering-unit-required", "tasks", "required"));
    if (sole > 1) context.refuse(Error("one-sole-unit-only", "tasks", "unique"));
    if (sole == 1 && lead + joint + separate > 0) context.refuse(Error("sole-stands-alone", "tasks", "conflict"));
    if (joint > 0 && lead == 0 && sole == 0 && !(isLacking && mayLackAnswering))
        context.refuse(Error("joint-needs-lead", "tasks", "required"));
    if (lead > 0 && separate > 0) {  // never mixed without the part of each (SH 13, QD 16)
        for (const PlannedTask& row : all) {
            if (isAnswering(row.task.role) && row.task.scope.empty()) {
                context.refuse(Error("scope-required", "tasks", "required").with("unit", row.unitName));
            }
        }
    }
    std::set<domain::UnitId> seen;
    for (const PlannedTask& row : all) {
        if (!seen.insert(row.task.unit).second) context.refuse(Error("unit-twice", "tasks", "unique").with("unit", row.unitName));
    }
}

void noteSeveralLeads(const std::vector<PlannedTask>& all, CommandContext& context) {
    std::vector<std::string> leads;
    for (const PlannedTask& row : all) {
        if (row.task.role == TaskRole::lead) leads.push_back(row.unitName);
    }
    if (leads.size() < 2) return;
    context.notice(Error("several-leads", "tasks", "conflict").with("units", base::joined(leads, "、")));
}

namespace {

void countBy(const domain::DeadlineRule& rule, domain::Task& task, const domain::BaseDays& days, CommandContext& context) {
    const auto due = domain::countTask(task, rule, days, context.directory().ruleBook().calendar);
    if (due && due->isProvisional)
        context.notice(Error("calendar-missing", "on", "known").with("year", std::to_string(base::yearOf(due->due))));
}

}  // namespace

void computeDueDate(domain::Task& task, const domain::BaseDays& days, CommandContext& context) {
    task.computedDueOn.reset();
    task.countedFrom.reset();
    task.rule = {};
    if (!task.assignedOn || task.role == TaskRole::reference) return;
    const domain::DeadlineRule* rule = context.directory().ruleBook().ruleOn(domain::eventOf(task), *task.assignedOn);
    if (rule != nullptr) countBy(*rule, task, days, context);
}

void recountDueDate(domain::Task& task, const domain::BaseDays& days, const std::string& unitName, CommandContext& context) {
    const domain::DeadlineRule* rule = context.directory().ruleBook().rule(task.rule);
    if (rule == nullptr) return;
    const std::optional<base::Date> notified = task.hasNotifiedDueDate() ? task.dueOn : std::nullopt;
    const bool isGiven = task.isDueDateGiven;
    countBy(*rule, task, days, context);
    fixDueDate(task, notified, unitName, context);
    task.isDueDateGiven = isGiven;
}

bool isRuledBy(const domain::Task& task, domain::DeadlineBase base, CommandContext& context) {
    const domain::DeadlineRule* rule = context.directory().ruleBook().rule(task.rule);
    return rule != nullptr && rule->base == base;
}

namespace {

// The piece, or one that is handled with it, is in the archive.
bool isPutAway(const domain::CaseFacts& facts, CommandContext& context) {
    if (facts.archiving() != nullptr) return true;
    return std::any_of(facts.mergedPieces.begin(), facts.mergedPieces.end(), [&](const domain::MergedPiece& row) {
        const auto piece = row.endedOn ? std::nullopt : context.reader().caseFacts(row.piece);
        return piece && piece->archiving() != nullptr;
    });
}

// How many dates it moved.
int followCloseIn(const domain::CaseFacts& facts, CommandContext& context) {
    int moved = 0;
    for (const domain::Task& old : facts.tasks) {
        if (!isRuledBy(old, domain::DeadlineBase::close, context)) continue;
        domain::Task task = old;
        const std::string unit = unitName(context, task.unit);
        recountDueDate(task, domain::baseDaysOf(facts, task), unit, context);
        if (context.isRefused()) return moved;
        if (task.computedDueOn == old.computedDueOn && task.countedFrom == old.countedFrom) continue;
        context.writer().updateTask(task);
        if (task.dueOn == old.dueOn) continue;
        ++moved;
        context.notice(Error("due-date-moves", "due_on", "known")
                           .with("case", facts.suggestion.address())
                           .with("unit", unit)
                           .with("before", base::isoOrEmpty(old.dueOn))
                           .with("after", base::isoOrEmpty(task.dueOn)));
    }
    return moved;
}

}  // namespace

void followClose(const domain::Session& session, CommandContext& context) {
    const std::vector<domain::DeadlineRule>& rules = context.directory().ruleBook().rules;
    if (std::none_of(rules.begin(), rules.end(), [](const auto& rule) { return rule.base == domain::DeadlineBase::close; })) return;
    int moved = 0;
    for (const domain::CaseFacts& facts : context.reader().caseFactsOfSession(session.id, LongTexts::read)) {
        if (!isPutAway(facts, context)) moved += followCloseIn(facts, context);
    }
    if (moved > 0) context.notice(Error("due-dates-follow", "closed", "known").with("moved", std::to_string(moved)));
}

void fixDueDate(domain::Task& task, std::optional<base::Date> notified, const std::string& unitName, CommandContext& context) {
    task.dueOn = notified ? notified : task.computedDueOn;
    task.isDueDateGiven = notified.has_value();
    if (task.isDueDateNotified() && task.dueOn) {
        context.notice(Error("due-date-as-notified", "due_on", "conflict")
                           .with("unit", unitName)
                           .with("notified", base::isoDate(*task.dueOn))
                           .with("computed", base::isoOrEmpty(task.computedDueOn)));
    }
    if (task.dueOn && task.assignedOn && *task.dueOn < *task.assignedOn) {
        context.refuse(Error("due-before-assigned", "tasks", "order").with("unit", unitName).with("value", base::isoDate(*task.dueOn)));
    }
}

bool followRoute(domain::Task& task, const domain::Unit& unit, CommandContext& context) {
    const domain::HandOverRoute* route = domain::routeOf(context.directory().handOverRoutes(), unit.system);
    if (route == nullptr) return false;
    task.via = domain::bodyBefore(*route, unit);
    if (!route->assignedBy.empty()) task.assignedBy = route->assignedBy;
    return true;
}

void refuseClosedRound(const domain::CaseFacts& facts, int round, CommandContext& context) {
    const auto isOfRound = [round](const auto& row) { return row.round == round; };
    if (std::any_of(facts.completions.begin(), facts.completions.end(), isOfRound) ||
        std::any_of(facts.feedback.begin(), facts.feedback.end(), isOfRound)) {
        context.refuse(Error("round-closed", "tasks", "order").with("case", facts.suggestion.address()));
    }
}

}  // namespace huying::app

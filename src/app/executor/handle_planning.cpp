// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/executor/assignment_guards.h"
#include "base/text.h"

// Which units the deputy proposed and the office plans, what these say, and the second hop to them (domain.md §2.5).
namespace huying::app {

using base::Error;
using domain::PlanStage;

namespace {

domain::TaskRole roleOf(const PlanOrder& order, std::size_t place, std::size_t count) {
    if (order.role) return *order.role;
    if (count == 1) return domain::TaskRole::sole;
    return place == 0 ? domain::TaskRole::lead : domain::TaskRole::joint;
}

// The units of a plan; the guards of an assignment hold for them together with the units that have the piece already.
std::vector<domain::PlannedUnit> plannedUnits(const std::vector<PlanOrder>& orders, const domain::CaseFacts& facts, int round,
                                              std::optional<base::Date> on, CommandContext& context) {
    std::vector<domain::PlannedUnit> units;
    std::vector<PlannedTask> all;
    for (std::size_t i = 0; i < orders.size(); ++i) {
        const auto unit = context.findUnit(orders[i].unit, "tasks");
        if (!unit) continue;
        context.checkInForce(*unit, on, "tasks");
        const domain::TaskRole role = roleOf(orders[i], i, orders.size());
        units.push_back({unit->id, role, orders[i].scope});
        PlannedTask one;
        one.unitName = unit->displayName();
        one.task.unit = unit->id;
        one.task.role = role;
        one.task.scope = orders[i].scope;
        all.push_back(std::move(one));
    }
    if (units.size() != orders.size()) return units;  // a unit is unknown, and that is said
    std::vector<PlannedTask> standing = standingTasks(facts, round, context);
    // What an old ledger does not date was planned before somebody had it.
    if (std::any_of(standing.begin(), standing.end(), [](const PlannedTask& row) { return row.task.answers(); })) standing.clear();
    for (PlannedTask& row : standing) {
        const bool isPlannedSo = std::any_of(units.begin(), units.end(), [&](const domain::PlannedUnit& unit) {
            return unit.unit == row.task.unit && unit.role == row.task.role;
        });
        if (!isPlannedSo) all.push_back(std::move(row));
    }
    checkRoles(all, context);
    return units;
}

// A row by its number within the case, 1 the first.
template <class Row>
Row* numbered(std::vector<Row>& rows, int number, const char* code, const char* field, CommandContext& context) {
    if (number >= 1 && static_cast<std::size_t>(number) <= rows.size()) return &rows[static_cast<std::size_t>(number) - 1];
    context.refuse(Error(code, field, "known").with("value", std::to_string(number)).with("count", std::to_string(rows.size())));
    return nullptr;
}

void checkVoid(std::optional<bool> isVoid, const std::string& reason, CommandContext& context) {
    if (isVoid.value_or(false) && base::trimmed(reason).empty())
        context.refuse(Error("field-required", "reason", "required").with("field", "reason"));
}

// An objection says why, and names a better unit than the one that objects (HA 12).
void checkOpinion(const domain::Consultation& row, CommandContext& context) {
    if (row.consent == domain::Consent::objected && base::trimmed(row.opinion).empty())
        context.refuse(Error("field-required", "opinion", "required").with("field", "opinion"));
    if (row.consent == domain::Consent::agreed && row.betterUnit)
        context.refuse(Error("better-unit-of-consent", "better_unit", "conflict"));
    if (row.betterUnit == row.unit)
        context.refuse(Error("new-unit-same", "better_unit", "conflict").with("unit", unitName(context, row.unit)));
}

std::optional<domain::UnitId> betterUnit(const std::string& name, std::optional<base::Date> on, CommandContext& context) {
    const auto unit = context.findUnit(name, "better_unit");
    if (!unit) return std::nullopt;
    context.checkInForce(*unit, on, "better_unit");
    return unit->id;
}

}  // namespace

void handle(const PlanAssignment& command, CommandContext& context) {
    const auto facts = context.findCase(command.caseAddress);
    if (!facts) return;
    context.checkAllowed(*facts);
    if (facts->followsMain()) return;
    domain::UnitPlan plan;
    plan.round = context.on() ? context.before(*facts).round() : 1;  // an old ledger tells of the first round
    plan.stage = command.stage.value_or(PlanStage::planned);
    plan.on = context.on();
    plan.by = command.by;
    plan.note = command.note;
    if (context.isRefused()) return;
    plan.units = plannedUnits(command.tasks, context.before(*facts), plan.round, plan.on, context);
    if (!context.isRefused()) context.writer().addUnitPlan(facts->suggestion.id, plan);
}

void handle(const RecordConsultation& command, CommandContext& context) {
    const auto facts = context.findCase(command.caseAddress);
    if (!facts) return;
    context.checkAllowed(*facts);
    const auto unit = context.findUnit(command.unit);
    domain::Consultation row;
    row.on = context.on();
    row.consent = command.consent;
    row.opinion = command.opinion;
    row.contact = command.contact;
    if (!command.betterUnit.empty()) row.betterUnit = betterUnit(command.betterUnit, context.on(), context);
    if (!unit) return;
    row.unit = unit->id;
    checkOpinion(row, context);
    const domain::CaseFacts before = context.before(*facts);
    const domain::UnitPlan* plan = domain::newestPlan(before, PlanStage::planned);
    if (plan == nullptr) return;  // said by the table
    if (plan->unitIn(unit->id) == nullptr) {
        context.refuse(
            Error("unit-not-planned", "unit", "known").with("case", facts->suggestion.address()).with("unit", unit->displayName()));
    }
    row.plan = plan->id;
    if (!context.isRefused()) context.writer().addConsultation(facts->suggestion.id, row);
}

void handle(const CorrectPlan& command, CommandContext& context) {
    const auto known = context.findCase(command.caseAddress);
    if (!known) return;
    context.checkAllowed(*known);
    domain::CaseFacts facts = *known;
    domain::UnitPlan* plan = numbered(facts.unitPlans, command.plan, "unknown-plan", "plan_number", context);
    if (plan == nullptr) return;
    checkVersion(command.expect, context.reader().unitPlanVersion(plan->id), context);
    replace(command.happenedOn, plan->on);
    replace(command.by, plan->by, std::string());
    replace(command.note, plan->note, std::string());
    if (command.isVoid) plan->isVoid = *command.isVoid;
    checkVoid(command.isVoid, command.reason, context);
    context.refuseFuture(plan->on, "happened_on");
    const domain::CaseFacts then = plan->on ? domain::factsAsOf(*known, *plan->on).value_or(*known) : *known;
    if (!command.tasks.empty()) plan->units = plannedUnits(command.tasks, then, plan->round, plan->on, context);
    context.checkOrder(*known, facts);
    if (!context.isRefused()) context.writer().updateUnitPlan(facts.suggestion.id, *plan);
}

void handle(const CorrectConsultation& command, CommandContext& context) {
    const auto known = context.findCase(command.caseAddress);
    if (!known) return;
    context.checkAllowed(*known);
    domain::CaseFacts facts = *known;
    domain::Consultation* row = numbered(facts.consultations, command.consultation, "unknown-consultation", "consultation_number", context);
    if (row == nullptr) return;
    checkVersion(command.expect, context.reader().consultationVersion(row->id), context);
    replace(command.happenedOn, row->on);
    if (command.consent) row->consent = *command.consent;
    replace(command.opinion, row->opinion, std::string());
    replace(command.contact, row->contact, std::string());
    if (command.betterUnit.isGiven) {
        row->betterUnit.reset();
        if (!command.betterUnit.value.value_or("").empty()) row->betterUnit = betterUnit(*command.betterUnit.value, row->on, context);
    }
    if (command.isVoid) row->isVoid = *command.isVoid;
    checkVoid(command.isVoid, command.reason, context);
    checkOpinion(*row, context);
    context.refuseFuture(row->on, "happened_on");
    context.checkOrder(*known, facts);
    if (!context.isRefused()) context.writer().updateConsultation(*row);
}

void handle(const PassOnAssignment& command, CommandContext& context) {
    const auto known = context.findCase(command.caseAddress);
    if (!known) return;
    const auto unit = command.unit.empty() ? std::nullopt : context.findUnit(command.unit);
    if (!command.unit.empty() && !unit) return;
    const auto day = context.knownDay();
    context.checkAllowed(*known, unit ? MaybeUnit(unit->id) : std::nullopt);
    if (!day || context.isRefused()) return;
    const domain::CaseFacts before = context.before(*known);
    domain::CaseFacts facts = *known;
    const auto isWaiting = [&](const domain::Task& task) {
        return task.round == before.round() && before.task(task.id) != nullptr && !task.cancelledOn && !task.passedOn;
    };
    // A body passes on its own share: what others pass on, or what goes straight to the unit, waits for nobody here.
    const bool hasShare = !unit && std::any_of(facts.tasks.begin(), facts.tasks.end(), [&](const domain::Task& task) {
        return isWaiting(task) && !command.via.empty() && task.via == command.via;
    });
    std::vector<domain::Task> passed;
    for (domain::Task& task : facts.tasks) {
        const bool isMeant = unit ? task.unit == unit->id : !hasShare || task.via == command.via;
        if (!isMeant || !isWaiting(task)) continue;
        if (!command.via.empty()) task.via = command.via;
        // Without a unit named, those that no body stands between got it with the assignment.
        if (task.via.empty() && !unit) continue;
        if (task.via.empty()) context.refuse(Error("field-required", "via", "required").with("field", "via"));
        task.passedOn = day;
        passed.push_back(task);
    }
    if (passed.empty()) context.refuse(Error("nothing-to-pass-on", "via", "order").with("case", known->suggestion.address()));
    context.checkOrder(*known, facts);
    if (context.isRefused()) return;
    for (const domain::Task& task : passed) context.writer().updateTask(task);
}

void handle(const SetHandOverRoute& command, CommandContext& context) {
    constexpr std::size_t longestBody = 60;  // characters: it stands in lists beside the units
    const domain::HandOverRoute route{command.system, base::trimmed(command.assignedBy), base::trimmed(command.via)};
    if (command.system == domain::UnitSystem::unknown) context.refuse(Error("route-without-system", "system", "known"));
    if (command.way == domain::RouteWay::through && route.via.empty())
        context.refuse(Error("field-required", "via", "required").with("field", "via"));
    if (command.way != domain::RouteWay::through && !route.via.empty())
        context.refuse(Error("route-names-body", "via", "conflict").with("value", route.via));
    checkName(route.assignedBy, "assigned_by", longestBody, context);
    checkName(route.via, "via", longestBody, context);
    if (context.isRefused()) return;
    if (command.way == domain::RouteWay::none) {
        context.writer().removeHandOverRoute(command.system);
    } else {
        context.writer().saveHandOverRoute(route);
    }
    context.directory().forget();
}

void handle(const SetWithdrawalRule& command, CommandContext& context) {
    const auto term = context.termOrNewest(command.term);
    if (!term) return;
    const bool isEarlier = command.until == domain::WithdrawalLimit::assignment;
    if (isEarlier && base::trimmed(command.source).empty())  // a refusal will name it
        context.refuse(Error("field-required", "source", "required").with("field", "source"));
    if (!context.isRefused()) context.writer().saveWithdrawalRule(*term, {command.until, command.source});
}

}  // namespace huying::app

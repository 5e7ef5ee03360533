// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/executor/reassignment_parts.h"

namespace huying::app {

using base::Error;

namespace {

// As the command names them, or as they are planned: those of the plan that do not have it yet.
std::vector<TaskOrder> ordersOf(const AssignSuggestion& command, const domain::CaseFacts& facts, CommandContext& context) {
    if (!command.asPlanned.value_or(false)) {
        if (command.tasks.empty()) context.refuse(Error("field-required", "tasks", "required").with("field", "tasks"));
        return command.tasks;
    }
    if (!command.tasks.empty()) context.refuse(Error("tasks-or-plan", "tasks", "conflict"));
    const domain::CaseFacts before = context.before(facts);
    const domain::UnitPlan* plan = domain::openPlan(before, domain::PlanStage::planned);
    if (plan == nullptr) {
        context.refuse(Error("no-plan-yet", "as_planned", "order").with("case", facts.suggestion.address()));
        return {};
    }
    std::vector<TaskOrder> orders;
    for (const domain::PlannedUnit& row : plan->units) {
        const bool hasIt = std::any_of(facts.tasks.begin(), facts.tasks.end(), [&](const domain::Task& task) {
            return task.round == plan->round && !task.cancelledOn && task.unit == row.unit && task.role == row.role;
        });
        if (!hasIt) orders.push_back({officialName(context, row.unit), row.role, row.scope, std::nullopt});
    }
    if (orders.empty()) context.refuse(Error("all-planned-have-it", "as_planned", "order").with("case", facts.suggestion.address()));
    return orders;
}

// Nobody passes on what goes straight to every unit.
void checkPassingOn(const AssignSuggestion& command, bool isAnyBodyBetween, CommandContext& context) {
    if (!command.passedOn) return;
    context.refuseFuture(command.passedOn, "passed_on");
    if (!isAnyBodyBetween) context.refuse(Error("field-required", "via", "required").with("field", "via"));
}

// What the command does not name itself, by the system of the unit.
void handOver(domain::Task& task, const domain::Unit& unit, const AssignSuggestion& command, CommandContext& context) {
    task.assignedBy = command.assignedBy;
    task.via = command.via;
    if (command.byRoute.value_or(false)) {
        domain::Task routed = task;
        const bool isKnown = followRoute(routed, unit, context);
        if (command.assignedBy.empty()) task.assignedBy = routed.assignedBy;
        if (command.via.empty()) task.via = routed.via;
        if (!isKnown && command.via.empty()) {
            context.notice(Error("no-route-for-unit", "by_route", "known")
                               .with("unit", unit.displayName())
                               .with("unit_system", std::string(base::codeOf(unit.system))));
        }
    }
    if (!task.via.empty()) task.passedOn = command.passedOn;
}

// An objection that nobody has answered yet does not hold the office back: it decides (domain.md §2.5). It is said.
void noteObjections(const domain::CaseFacts& facts, const std::vector<PlannedTask>& all, std::size_t first, CommandContext& context) {
    const domain::CaseFacts before = context.before(facts);
    const domain::UnitPlan* plan = domain::openPlan(before, domain::PlanStage::planned);
    if (plan == nullptr) return;
    for (std::size_t i = first; i < all.size(); ++i) {
        const domain::PlannedUnit* unit = plan->unitIn(all[i].task.unit);
        const domain::Consultation* answer = unit == nullptr ? nullptr : domain::answerTo(before, *plan, *unit);
        if (answer == nullptr || answer->consent != domain::Consent::objected) continue;
        context.notice(Error("objection-open", "tasks", "conflict")
                           .with("unit", all[i].unitName)
                           .with("on", base::isoOrEmpty(answer->on))
                           .with("opinion", answer->opinion));
    }
}

// Whoever gets joint units or another lead beside it is no sole unit any more: it leads from that day on. Null where there
// is no sole unit, or where the new ones do not fit beside one.
domain::Task* leadOfAdded(std::vector<PlannedTask>& all, std::size_t existing, const CommandContext& context) {
    using domain::TaskRole;
    const auto firstNew = all.begin() + static_cast<std::ptrdiff_t>(existing);
    const auto sole = std::find_if(all.begin(), firstNew, [](const PlannedTask& row) { return row.task.role == TaskRole::sole; });
    const bool doFit = std::all_of(firstNew, all.end(), [](const PlannedTask& row) {
        return row.task.role == TaskRole::joint || row.task.role == TaskRole::lead || row.task.role == TaskRole::reference;
    });
    const bool isBeside = std::any_of(firstNew, all.end(), [](const PlannedTask& row) { return row.task.role != TaskRole::reference; });
    if (sole == firstNew || !doFit || !isBeside) return nullptr;
    sole->task.role = TaskRole::lead;
    sole->task.leadSince = context.on();
    return &sole->task;
}

}  // namespace

void handle(const AssignSuggestion& command, CommandContext& context) {
    const auto facts = context.findCase(command.caseAddress);
    if (!facts) return;
    context.checkAllowed(*facts);
    if (facts->followsMain()) return;  // the units that stand here are the main case's
    const int round = context.before(*facts).round();  // of the day of the assignment, not of today
    std::vector<PlannedTask> all = standingTasks(*facts, round, context);
    const std::size_t existing = all.size();
    const std::vector<TaskOrder> orders = ordersOf(command, *facts, context);
    const std::vector<domain::ReturnRequest> before = returnsWithoutSuccessor(*facts, round);
    std::vector<domain::ReturnRequest> vacant = before;  // places that the orders fill one by one
    for (const TaskOrder& order : orders) {
        const auto unit = context.findUnit(order.unit, "tasks");
        if (!unit) continue;
        context.checkInForce(*unit, context.on(), "tasks");
        PlannedTask planned;
        planned.unitName = unit->displayName();
        planned.task.suggestion = facts->suggestion.id;
        planned.task.round = round;
        planned.task.unit = unit->id;
        planned.task.role = order.role;
        planned.task.scope = order.scope;
        planned.task.assignedOn = context.on();
        handOver(planned.task, *unit, command, context);
        planned.task.documentNumber = command.documentNumber;
        domain::BaseDays days = domain::baseDaysOf(*facts, planned.task);
        days.isTakenOver = linkToReturn(*facts, planned.task, vacant);
        computeDueDate(planned.task, days, context);
        fixDueDate(planned.task, order.dueOn, order.unit, context);
        all.push_back(std::move(planned));
    }
    domain::Task* const madeLead = leadOfAdded(all, existing, context);
    const auto isAnyNew = [&](const auto& isSuch) {
        return std::any_of(all.begin() + static_cast<std::ptrdiff_t>(existing), all.end(), isSuch);
    };
    if (isAnyNew([](const PlannedTask& row) { return row.task.answers(); })) refuseClosedRound(*facts, round, context);
    if (!orders.empty() && all.size() == existing + orders.size()) checkRoles(all, context);  // else a unit is unknown, and that is said
    checkPassingOn(command, isAnyNew([](const PlannedTask& row) { return !row.task.via.empty(); }), context);
    domain::CaseFacts assigned = *facts;
    if (madeLead != nullptr)
        *std::find_if(assigned.tasks.begin(), assigned.tasks.end(), [&](const auto& row) { return row.id == madeLead->id; }) = *madeLead;
    for (std::size_t i = existing; i < all.size(); ++i) assigned.tasks.push_back(all[i].task);
    if (!context.isRefused()) context.checkOrder(*facts, assigned);  // before a plan, or passed on before it
    if (context.isRefused()) return;
    if (madeLead != nullptr) {
        context.writer().updateTask(*madeLead);
        context.notice(Error("sole-became-lead", "tasks", "conflict").with("unit", unitName(context, madeLead->unit)));
    }
    noteObjections(*facts, all, existing, context);
    if (isAnyNew([](const PlannedTask& row) { return row.task.role == domain::TaskRole::lead; })) noteSeveralLeads(all, context);
    std::vector<domain::ReturnRequest> returned = before;
    for (std::size_t i = existing; i < all.size(); ++i) {
        all[i].task.id = context.writer().addTask(all[i].task);
        linkToReturn(*facts, all[i].task, returned);
    }
    for (std::size_t i = 0; i < returned.size(); ++i) {
        if (returned[i].newTask != before[i].newTask) context.writer().updateReturnRequest(returned[i]);
    }
}

void handle(const AcknowledgeReceipt& command, CommandContext& context) {
    const auto found = context.findUnitTask(command.caseAddress, command.unit);
    if (!found || context.isRefused()) return;
    const bool isProposal = !command.proposeUnits.empty() || !command.proposeReason.empty();
    std::optional<domain::UnitProposal> proposal;
    if (isProposal) {
        const auto require = [&](bool isThere, const char* field) {
            if (!isThere) context.refuse(Error("field-required", field, "required").with("field", field));
        };
        require(!command.proposeUnits.empty(), "propose_units");
        require(!command.proposeReason.empty(), "propose_reason");
        for (Error& error : whatStandsInTheWay(ProposeUnits::name, found->facts, context.on(), found->unit.id)) context.refuse(error);
        proposal = plannedProposal(command.proposeUnits, command.proposeReason, "propose_units", *found, context);
        if (context.isRefused()) return;
    }
    domain::CaseFacts facts = found->facts;
    const domain::Receipt receipt{found->task.id, context.on(), command.receiver};
    facts.receipts.push_back(receipt);
    context.checkOrder(found->facts, facts);  // nobody signs for what has not been passed on
    domain::Task task = found->task;
    const bool isFixed = isRuledBy(task, domain::DeadlineBase::receipt, context);  // a limit that counts from the receipt
    if (isFixed) recountDueDate(task, domain::baseDaysOf(facts, task), found->unit.displayName(), context);
    if (context.isRefused()) return;
    context.writer().addReceipt(facts.suggestion.id, receipt);
    if (proposal) context.writer().addUnitProposal(facts.suggestion.id, *proposal);
    moveReturnWindows(facts, found->task.id, context);
    if (isFixed) context.writer().updateTask(task);
    recordPeople(command, task, context);
}

}  // namespace huying::app

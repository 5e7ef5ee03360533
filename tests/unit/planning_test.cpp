// SPDX-License-Identifier: GPL-3.0-or-later
// The road to the formal unit: stages, steps, what is spent and what still holds.
#include <catch2/catch.hpp>

#include "app/commands/allowed_commands.h"
#include "domain/fact_order.h"
#include "domain/life_cycle.h"
#include "domain/missing_causes.h"
#include "unit/case_examples.h"

namespace huying::tests {

namespace {

using domain::Consent;
using domain::NextStep;
using domain::PlanningStage;
using domain::PlanStage;
using domain::TaskRole;

void plan(CaseExample& example, PlanStage stage, std::string_view on, std::vector<domain::PlannedUnit> units, int round = 1) {
    domain::UnitPlan row;
    row.id = domain::UnitPlanId(static_cast<std::int64_t>(example.facts.unitPlans.size()) + 1);
    row.stage = stage;
    row.round = round;
    row.on = CaseExample::maybe(on);
    row.units = std::move(units);
    example.facts.unitPlans.push_back(std::move(row));
}

void said(CaseExample& example, int unit, Consent consent, std::string_view on) {
    domain::Consultation row;
    row.id = domain::ConsultationId(static_cast<std::int64_t>(example.facts.consultations.size()) + 1);
    row.plan = example.facts.unitPlans.back().id;
    row.unit = domain::UnitId(unit);
    row.on = CaseExample::maybe(on);
    row.consent = consent;
    example.facts.consultations.push_back(row);
}

domain::PlannedUnit unit(int id, TaskRole role) { return {domain::UnitId(id), role, {}}; }

void checkStand(const CaseExample& example, std::optional<PlanningStage> stage, NextStep step, std::string_view why) {
    const domain::CaseSummary summary = domain::summarize(example.facts);
    CHECK((summary.state == domain::CaseState::registered));
    CHECK((summary.planning == stage));
    CHECK((summary.nextStep == step));
    CHECK((summary.turn == domain::Turn::office));
    CHECK(summary.why == why);
}

}  // namespace

TEST_CASE("planning: each stage says what comes next, and the state stays") {
    CaseExample example;
    checkStand(example, std::nullopt, NextStep::assign, "not_assigned");
    plan(example, PlanStage::proposed, "2023-02-26", {unit(10, TaskRole::sole)});
    checkStand(example, PlanningStage::proposed, NextStep::planUnits, "units_proposed");
    plan(example, PlanStage::planned, "2023-02-28", {unit(10, TaskRole::lead), unit(11, TaskRole::joint), unit(12, TaskRole::reference)});
    checkStand(example, PlanningStage::planned, NextStep::consultUnits, "unit_not_asked");
    CHECK(domain::summarize(example.facts).turnUnit == domain::UnitId(10));
    said(example, 10, Consent::agreed, "2023-03-01");
    CHECK(domain::summarize(example.facts).turnUnit == domain::UnitId(11));
    said(example, 11, Consent::objected, "2023-03-01");
    checkStand(example, PlanningStage::objected, NextStep::planUnits, "unit_objected");
    said(example, 11, Consent::agreed, "2023-03-02");
    checkStand(example, PlanningStage::agreed, NextStep::assign, "units_agreed");
    example.task(10, TaskRole::lead, "2023-03-03");
    const domain::CaseSummary assigned = domain::summarize(example.facts);
    CHECK((assigned.state == domain::CaseState::assigned));
    CHECK((assigned.planning == PlanningStage::assigned));
}

TEST_CASE("planning: what a unit said holds for the same role and part, also in a later plan") {
    CaseExample example;
    plan(example, PlanStage::planned, "2023-02-28", {unit(10, TaskRole::lead), unit(11, TaskRole::joint)});
    said(example, 10, Consent::agreed, "2023-03-01");
    said(example, 11, Consent::objected, "2023-03-01");
    plan(example, PlanStage::planned, "2023-03-02", {unit(10, TaskRole::lead), unit(12, TaskRole::joint)});
    const domain::UnitPlan& now = *domain::newestPlan(example.facts, PlanStage::planned);
    CHECK(now.id == domain::UnitPlanId(2));
    CHECK(domain::answerTo(example.facts, now, now.units[0]) != nullptr);
    CHECK(domain::answerTo(example.facts, now, now.units[1]) == nullptr);
    checkStand(example, PlanningStage::planned, NextStep::consultUnits, "unit_not_asked");
    plan(example, PlanStage::planned, "2023-03-03", {unit(10, TaskRole::joint), unit(12, TaskRole::lead)});
    CHECK(domain::answerTo(example.facts, example.facts.unitPlans[2], example.facts.unitPlans[2].units[0]) == nullptr);
    example.facts.unitPlans[2].isVoid = true;  // the one before stands again
    CHECK(domain::newestPlan(example.facts, PlanStage::planned)->id == domain::UnitPlanId(2));
}

TEST_CASE("planning: a plan made before an approved return has had its assignment") {
    CaseExample example;
    plan(example, PlanStage::planned, "2023-02-28", {unit(10, TaskRole::sole)});
    const auto task = example.task(10, TaskRole::sole, "2023-03-03");
    example.returnRequest(task, "2023-03-06");
    example.approve("2023-03-10");
    CHECK(domain::openPlan(example.facts, PlanStage::planned) == nullptr);
    checkStand(example, std::nullopt, NextStep::assign, "returned");
    plan(example, PlanStage::planned, "2023-03-10", {unit(11, TaskRole::sole)});
    checkStand(example, PlanningStage::planned, NextStep::consultUnits, "unit_not_asked");
    CHECK(domain::faultsOfOrder(example.facts).empty());
    CHECK(domain::missingCauses(example.facts).empty());
}

TEST_CASE("planning: dates follow one another, and a plan lies where nobody answers") {
    CaseExample example;
    plan(example, PlanStage::planned, "2023-03-05", {unit(10, TaskRole::sole)});
    said(example, 10, Consent::agreed, "2023-03-04");
    example.task(10, TaskRole::sole, "2023-03-03");
    example.facts.tasks[0].passedOn = day("2023-03-02");
    std::vector<std::pair<domain::DatedFact, domain::DatedFact>> faults;
    for (const domain::OrderFault& fault : domain::faultsOfOrder(example.facts)) faults.emplace_back(fault.cause, fault.effect);
    using F = domain::DatedFact;
    CHECK((faults == std::vector<std::pair<F, F>>{{F::plan, F::consultation}, {F::plan, F::assignment}, {F::assignment, F::passingOn}}));
    REQUIRE(domain::missingCauses(example.facts).size() == 1);
    CHECK((domain::missingCauses(example.facts)[0].cause == domain::Cause::noAnsweringUnit));
    example.facts.unitPlans.clear();
    CHECK((domain::missingCauses(example.facts)[0].cause == domain::Cause::plan));
}

TEST_CASE("planning: it is not known before its day, nor what was said, nor the passing on") {
    CaseExample example;
    plan(example, PlanStage::planned, "2023-03-01", {unit(10, TaskRole::sole)});
    said(example, 10, Consent::agreed, "2023-03-02");
    example.task(10, TaskRole::sole, "2023-03-03");
    example.facts.tasks[0].passedOn = day("2023-03-06");
    const auto on = [&](std::string_view iso) { return *domain::factsAsOf(example.facts, day(iso)); };
    CHECK(on("2023-02-28").unitPlans.empty());
    CHECK(on("2023-03-01").unitPlans.size() == 1);
    CHECK(on("2023-03-01").consultations.empty());
    CHECK(on("2023-03-02").consultations.size() == 1);
    CHECK_FALSE(on("2023-03-05").tasks.at(0).passedOn);
    CHECK(on("2023-03-06").tasks.at(0).passedOn);
    example.facts.tasks.clear();
    CHECK(on("2023-02-28").unitPlans.empty());  // also where they are the only facts with a date
}

TEST_CASE("planning: planned while nobody answers by that day, whatever came later") {
    CaseExample example;
    const auto codes = [&](std::string_view command, std::string_view on) {
        return codesOf(app::whatStandsInTheWay(command, example.facts, CaseExample::maybe(on), std::nullopt));
    };
    using Codes = std::vector<std::string>;
    CHECK(codes("plan-assignment", "2023-03-01").empty());
    CHECK(codes("record-consultation", "2023-03-01") == Codes{"no-plan-yet"});
    plan(example, PlanStage::planned, "2023-03-01", {unit(10, TaskRole::sole)});
    CHECK(codes("record-consultation", "2023-03-01").empty());
    example.task(10, TaskRole::sole, "2023-03-03");
    CHECK(codes("plan-assignment", "2023-03-02").empty());
    CHECK(codes("plan-assignment", "2023-03-04") == Codes{"already-assigned"});
    CHECK(codes("record-consultation", "2023-03-04") == Codes{"already-assigned"});
    CHECK(codes("plan-assignment", "").empty());  // an old ledger that does not date it
    CHECK(codes("pass-on-assignment", "2023-03-04").empty());
    example.facts.tasks[0].passedOn = day("2023-03-06");
    CHECK(codes("pass-on-assignment", "2023-03-07") == Codes{"nothing-to-pass-on"});
}

TEST_CASE("planning: how one list of units differs from another") {
    const std::vector before{unit(10, TaskRole::lead), unit(11, TaskRole::joint)};
    const std::vector after{unit(11, TaskRole::lead), unit(12, TaskRole::joint)};
    const domain::PlanDifference difference = domain::differenceBetween(before, after);
    CHECK(difference.added == std::vector{domain::UnitId(12)});
    CHECK(difference.removed == std::vector{domain::UnitId(10)});
    CHECK(difference.changed == std::vector{domain::UnitId(11)});
    CHECK(domain::differenceBetween(before, before).isEmpty());
}

TEST_CASE("withdrawal: by the rule of the term only before it is assigned") {
    CaseExample example;
    example.facts.withdrawalRule = {domain::WithdrawalLimit::assignment, "条例第十三条"};
    const auto errors = [&] { return app::whatStandsInTheWay("withdraw-suggestion", example.facts, day("2023-03-05"), std::nullopt); };
    CHECK(errors().empty());
    example.task(10, TaskRole::sole, "2023-03-03");
    REQUIRE(codesOf(errors()) == std::vector<std::string>{"withdrawal-too-late"});
    CHECK(argumentOf(errors()[0], "source") == "条例第十三条");
    example.facts.withdrawalRule = {};
    CHECK(errors().empty());
}

}  // namespace huying::tests

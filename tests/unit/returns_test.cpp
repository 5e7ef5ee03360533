// SPDX-License-Identifier: GPL-3.0-or-later
// Returns and proposals of more units as the pure rules see them.
#include <catch2/catch.hpp>

#include <algorithm>

#include "domain/awaited.h"
#include "domain/fact_order.h"
#include "domain/life_cycle.h"
#include "domain/missing_causes.h"
#include "unit/case_examples.h"

namespace huying::tests {

using domain::AwaitedKind;
using domain::Cause;
using domain::FactKind;
using domain::NextStep;
using domain::TaskRole;

namespace {

// A lead, B and C joint, as in the worked case (domain.md §11).
CaseExample threeUnits() {
    CaseExample example;
    example.task(1, TaskRole::lead, "2023-03-03", "2023-06-05");
    example.task(2, TaskRole::joint, "2023-03-03", "2023-04-03");
    example.task(3, TaskRole::joint, "2023-03-03", "2023-04-03");
    for (int task = 1; task <= 3; ++task) example.receipt(domain::TaskId(task), "2023-03-06");
    return example;
}

std::optional<domain::Awaited> awaitedIn(const CaseExample& example, AwaitedKind kind, int unit = 0) {
    for (const domain::Awaited& one : domain::awaitedOf(example.facts)) {
        if (one.kind == kind && (unit == 0 || one.unit == domain::UnitId(unit))) return one;
    }
    return std::nullopt;
}

bool misses(const CaseExample& example, FactKind fact, Cause cause) {
    const auto missing = domain::missingCauses(example.facts);
    return std::any_of(missing.begin(), missing.end(), [&](const auto& row) { return row.fact == fact && row.cause == cause; });
}

}  // namespace

TEST_CASE("returns: while one is undecided it is the office's turn and no clock stops") {
    CaseExample example = threeUnits();
    example.returnRequest(domain::TaskId(2), "2023-03-09", "2023-03-23");
    const auto summary = domain::summarize(example.facts);
    CHECK((summary.nextStep == NextStep::decideReturn));
    CHECK((summary.turn == domain::Turn::office));
    CHECK(summary.turnUnit == domain::UnitId(2));
    CHECK(summary.why == "return_pending");
    CHECK((summary.state == domain::CaseState::handling));
    const auto decision = awaitedIn(example, AwaitedKind::decision);
    REQUIRE(decision);
    CHECK(decision->since == day("2023-03-09"));
    CHECK(decision->dueOn == day("2023-03-23"));
    CHECK(awaitedIn(example, AwaitedKind::reply, 1)->dueOn == day("2023-06-05"));
    CHECK(awaitedIn(example, AwaitedKind::jointOpinion, 2)->dueOn == day("2023-04-03"));
}

TEST_CASE("returns: of several the longest waiting one is told, and a proposal after them") {
    CaseExample example = threeUnits();
    example.proposal(domain::TaskId(1), "2023-03-07", "2023-03-21");
    CHECK((domain::summarize(example.facts).nextStep == NextStep::decideProposal));
    CHECK(awaitedIn(example, AwaitedKind::decision)->dueOn == day("2023-03-21"));
    example.returnRequest(domain::TaskId(3), "2023-03-10", "2023-03-24");
    example.returnRequest(domain::TaskId(2), "2023-03-09", "2023-03-23");
    CHECK((domain::summarize(example.facts).nextStep == NextStep::decideReturn));
    CHECK(awaitedIn(example, AwaitedKind::decision)->dueOn == day("2023-03-23"));
    // Once all answering units have replied nobody waits for it.
    example.reply(domain::TaskId(1), "2023-05-30");
    CHECK((domain::summarize(example.facts).nextStep == NextStep::collectFeedback));
}

TEST_CASE("returns: approved with a successor the old task is awaited of nobody and the new one by its own date") {
    CaseExample example = threeUnits();
    example.returnRequest(domain::TaskId(2), "2023-03-09", "2023-03-23");
    const auto successor = example.task(4, TaskRole::joint, "2023-03-14", "2023-04-14");
    example.approve("2023-03-14", successor);
    CHECK_FALSE(awaitedIn(example, AwaitedKind::jointOpinion, 2));
    CHECK(awaitedIn(example, AwaitedKind::jointOpinion, 4)->dueOn == day("2023-04-14"));
    CHECK(awaitedIn(example, AwaitedKind::receipt, 4)->since == day("2023-03-14"));
    CHECK(domain::summarize(example.facts).jointUnits == 2);
    CHECK(example.facts.returnBefore(successor) == &example.facts.returnRequests[0]);
    CHECK(domain::missingCauses(example.facts).empty());
}

TEST_CASE("returns: approved without a successor the piece is to be assigned again by the same day") {
    CaseExample example = threeUnits();
    example.returnRequest(domain::TaskId(1), "2023-03-09", "2023-03-23");
    example.approve("2023-03-14");
    const auto summary = domain::summarize(example.facts);
    CHECK((summary.state == domain::CaseState::registered));
    CHECK((summary.nextStep == NextStep::assign));
    CHECK((summary.turn == domain::Turn::office));
    CHECK(summary.why == "returned");
    CHECK(awaitedIn(example, AwaitedKind::decision)->since == day("2023-03-14"));
    CHECK(awaitedIn(example, AwaitedKind::decision)->dueOn == day("2023-03-23"));
    CHECK(example.facts.isVacant(1));
    CHECK(domain::missingCauses(example.facts).empty());  // the joint units wait for their lead
    example.facts.returnRequests.clear();
    CHECK(misses(example, FactKind::task, Cause::leadTask));
}

TEST_CASE("returns: who asks instead of signing owes no receipt while it is undecided") {
    CaseExample example;
    const auto task = example.task(1, TaskRole::sole, "2023-03-03", "2023-06-05");
    CHECK(awaitedIn(example, AwaitedKind::receipt));
    example.returnRequest(task, "2023-03-06");
    CHECK_FALSE(awaitedIn(example, AwaitedKind::receipt));
    CHECK((domain::summarize(example.facts).state == domain::CaseState::assigned));
    example.facts.returnRequests[0].decision = domain::Decision::refused;
    CHECK(awaitedIn(example, AwaitedKind::receipt));
    CHECK((domain::summarize(example.facts).nextStep == NextStep::acknowledgeReceipt));
}

TEST_CASE("returns: late is judged only where both days are known") {
    domain::ReturnRequest request;
    CHECK_FALSE(request.isLate());
    request.askedOn = day("2023-03-15");
    CHECK_FALSE(request.isLate());
    request.lastDay = day("2023-03-15");
    CHECK_FALSE(request.isLate());
    request.lastDay = day("2023-03-14");
    CHECK(request.isLate());
}

TEST_CASE("returns: as of a day before the decision nothing of it is known") {
    CaseExample example = threeUnits();
    example.returnRequest(domain::TaskId(2), "2023-03-09");
    const auto successor = example.task(4, TaskRole::joint, "2023-03-14", "2023-04-14");
    example.approve("2023-03-14", successor);
    CHECK(domain::factsAsOf(example.facts, day("2023-03-08"))->returnRequests.empty());
    const auto pending = domain::factsAsOf(example.facts, day("2023-03-13"));
    REQUIRE(pending->returnRequests.size() == 1);
    CHECK_FALSE(pending->returnRequests[0].decision);
    CHECK_FALSE(pending->returnRequests[0].newTask);
    CHECK(pending->tasks.size() == 3);
    CHECK_FALSE(pending->tasks[1].cancelledOn);
    CHECK((domain::summarize(*pending).nextStep == NextStep::decideReturn));
    const auto decided = domain::factsAsOf(example.facts, day("2023-03-14"));
    CHECK(decided->tasks.size() == 4);
    CHECK(decided->tasks[1].cancelledOn == day("2023-03-14"));
    CHECK(decided->returnRequests[0].newTask == successor);
}

TEST_CASE("returns: the sole unit that became the lead is sole as of the day before") {
    CaseExample example;
    const auto task = example.task(1, TaskRole::lead, "2023-03-03");
    domain::UnitProposal& row = example.proposal(task, "2023-03-09");
    row.decision = domain::Decision::approved;
    row.decidedOn = day("2023-03-14");
    row.madeLead = true;
    example.task(2, TaskRole::joint, "2023-03-14");
    CHECK((domain::factsAsOf(example.facts, day("2023-03-13"))->tasks[0].role == TaskRole::sole));
    CHECK_FALSE(domain::factsAsOf(example.facts, day("2023-03-13"))->unitProposals[0].madeLead);
    CHECK((domain::factsAsOf(example.facts, day("2023-03-14"))->tasks[0].role == TaskRole::lead));
}

TEST_CASE("returns: a decision before its request and a successor before its decision contradict each other") {
    CaseExample example = threeUnits();
    example.returnRequest(domain::TaskId(2), "2023-03-09");
    const auto successor = example.task(4, TaskRole::joint, "2023-03-14", "2023-04-14");
    example.approve("2023-03-14", successor);
    CHECK(domain::faultsOfOrder(example.facts).empty());
    example.facts.tasks[3].assignedOn = day("2023-03-13");
    example.facts.returnRequests[0].askedOn = day("2023-03-15");
    CHECK(domain::faultsOfOrder(example.facts).size() == 2);
    example.facts.returnRequests[0].askedOn = day("2023-03-02");
    const auto faults = domain::faultsOfOrder(example.facts);
    CHECK(std::any_of(faults.begin(), faults.end(), [](const auto& row) { return row.effect == domain::DatedFact::returnRequest; }));
}

TEST_CASE("returns: what no command brings about is seen") {
    CaseExample example = threeUnits();
    example.returnRequest(domain::TaskId(2), "2023-03-09").countedFrom = day("2023-03-06");
    CHECK(domain::missingCauses(example.facts).empty());
    example.facts.receipts[1].on = day("2023-03-07");
    CHECK(misses(example, FactKind::returnRequest, Cause::receipt));
    example.facts.returnRequests[0].countedFrom = day("2023-03-03");  // the assignment
    CHECK(domain::missingCauses(example.facts).empty());
    example.returnRequest(domain::TaskId(2), "2023-03-10");
    CHECK(misses(example, FactKind::returnRequest, Cause::standsAlone));
    example.facts.returnRequests.clear();
    example.proposal(domain::TaskId(1), "2023-03-09");
    example.proposal(domain::TaskId(1), "2023-03-10");
    CHECK(misses(example, FactKind::unitProposal, Cause::standsAlone));
    example.facts.unitProposals.clear();
    example.task(3, TaskRole::joint, "2023-03-20");  // C a second time
    CHECK(misses(example, FactKind::task, Cause::standsAlone));
}

}  // namespace huying::tests

// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "domain/life_cycle.h"
#include "unit/case_examples.h"

namespace huying::tests {

using domain::CaseState;
using domain::NextStep;
using domain::Rating;
using domain::ResultClass;
using domain::TaskRole;
using domain::Turn;

namespace {

void checkStand(const CaseExample& example, CaseState state, NextStep step, Turn turn, int unit = 0) {
    const domain::CaseSummary summary = domain::summarize(example.facts);
    INFO("state " << base::codeOf(summary.state) << " step " << base::codeOf(summary.nextStep) << " turn " << base::codeOf(summary.turn));
    CHECK((summary.state == state));
    CHECK((summary.nextStep == step));
    CHECK((summary.turn == turn));
    if (turn == Turn::unit) CHECK((summary.turnUnit == domain::UnitId(unit)));
}

}  // namespace

TEST_CASE("A joint unit signs for the case before its opinion is next") {
    CaseExample example;
    const auto lead = example.task(10, TaskRole::lead, "2023-03-03", "2023-06-05");
    const auto first = example.task(11, TaskRole::joint, "2023-03-03", "2023-04-03");
    const auto second = example.task(12, TaskRole::joint, "2023-03-03", "2023-04-03");
    example.receipt(lead, "2023-03-06");
    checkStand(example, CaseState::handling, NextStep::acknowledgeReceipt, Turn::unit, 11);
    example.receipt(first, "2023-03-07");
    checkStand(example, CaseState::handling, NextStep::acknowledgeReceipt, Turn::unit, 12);
    example.note(second, "2023-03-08");  // it has the case, and need not sign for it afterwards
    checkStand(example, CaseState::handling, NextStep::giveJointOpinion, Turn::unit, 11);
    example.opinion(first, "2023-03-20");
    checkStand(example, CaseState::handling, NextStep::giveJointOpinion, Turn::unit, 12);
}

TEST_CASE("A joint unit that gave its opinion has the case, also where the opinion was sent back") {
    CaseExample example;
    const auto lead = example.task(10, TaskRole::lead, "2023-03-03", "2023-06-05");
    const auto joint = example.task(11, TaskRole::joint, "2023-03-03", "2023-04-03");
    example.contact(lead, "2023-03-06");
    example.opinion(joint, "2023-03-20");
    checkStand(example, CaseState::handling, NextStep::reply, Turn::unit, 10);
    example.facts.jointOpinions.back().returnedOn = day("2023-03-22");
    checkStand(example, CaseState::handling, NextStep::giveJointOpinion, Turn::unit, 11);
}

TEST_CASE("A case walks from registration to completion as its facts come in") {
    CaseExample example;
    checkStand(example, CaseState::registered, NextStep::assign, Turn::office);

    const auto lead = example.task(10, TaskRole::lead, "2023-03-03", "2023-06-05");
    const auto joint = example.task(11, TaskRole::joint, "2023-03-03", "2023-04-03");
    checkStand(example, CaseState::assigned, NextStep::acknowledgeReceipt, Turn::unit, 10);

    example.receipt(joint, "2023-03-05");  // a joint unit's receipt is not the answering unit's
    checkStand(example, CaseState::assigned, NextStep::acknowledgeReceipt, Turn::unit, 10);

    example.receipt(lead, "2023-03-06");
    checkStand(example, CaseState::handling, NextStep::giveJointOpinion, Turn::unit, 11);

    example.opinion(joint, "2023-04-01");
    checkStand(example, CaseState::handling, NextStep::contactDeputy, Turn::unit, 10);

    example.contact(lead, "2023-04-10");
    checkStand(example, CaseState::handling, NextStep::reply, Turn::unit, 10);

    auto& extension = example.extension(lead, "2023-05-20", "2023-08-31");
    checkStand(example, CaseState::handling, NextStep::decideExtension, Turn::office);
    extension.granted = true;
    extension.grantedUntil = day("2023-08-31");
    checkStand(example, CaseState::handling, NextStep::reply, Turn::unit, 10);
    CHECK((domain::summarize(example.facts).dueOn == day("2023-08-31")));

    const auto letter = example.reply(lead, "2023-08-15", ResultClass::B);
    example.delivery(letter, "");
    checkStand(example, CaseState::replied, NextStep::deliverReply, Turn::unit, 10);
    example.facts.deliveries.back().way = domain::DeliveryWay::post;
    checkStand(example, CaseState::replied, NextStep::collectFeedback, Turn::deputy);
    example.delivery(letter, "");  // a co-signer's

    example.rating("2023-08-29", Rating::mostlySatisfied);
    checkStand(example, CaseState::rated, NextStep::complete, Turn::office);

    example.completion("2023-08-29");
    checkStand(example, CaseState::completed, NextStep::none, Turn::nobody);
    const auto summary = domain::summarize(example.facts);
    CHECK(summary.isCompleted);
    CHECK((summary.completedOn == day("2023-08-29")));
    CHECK((summary.repliedOn == day("2023-08-15")));
    CHECK((summary.assignedOn == day("2023-03-03")));
    CHECK((summary.resultClass == ResultClass::B));
    CHECK(summary.undelivered == 1);  // a debt that holds back no state
    CHECK_FALSE(summary.dueOn);
}

TEST_CASE("A progress note or a visit takes a case up as a receipt does") {
    for (const int fact : {0, 1, 2}) {
        CaseExample example;
        const auto task = example.task(10, TaskRole::sole, "2023-03-03", "2023-06-05");
        if (fact == 0) example.receipt(task, "2023-03-04");
        if (fact == 1) example.note(task, "2023-03-04");
        if (fact == 2) example.contact(task, "2023-03-04");
        CHECK((domain::summarize(example.facts).state == CaseState::handling));
    }
}

TEST_CASE("Joint and reference units alone leave a case registered") {
    CaseExample example;
    example.task(10, TaskRole::joint, "2023-03-03");
    example.task(11, TaskRole::reference, "2023-03-03");
    checkStand(example, CaseState::registered, NextStep::assign, Turn::office);
}

TEST_CASE("A cancelled task answers nothing and is waited for by nobody") {
    CaseExample example;
    example.task(10, TaskRole::sole, "2023-03-03", "2023-06-05");
    example.facts.tasks.front().cancelledOn = day("2023-03-14");
    checkStand(example, CaseState::registered, NextStep::assign, Turn::office);
    CHECK_FALSE(domain::summarize(example.facts).dueOn);
    example.task(12, TaskRole::sole, "2023-03-14", "2023-06-14");
    checkStand(example, CaseState::assigned, NextStep::acknowledgeReceipt, Turn::unit, 12);
    CHECK((domain::summarize(example.facts).dueOn == day("2023-06-14")));
}

TEST_CASE("The earliest open deadline may be a joint unit's") {
    CaseExample example;
    const auto lead = example.task(10, TaskRole::lead, "2023-03-03", "2023-06-05");
    const auto joint = example.task(11, TaskRole::joint, "2023-03-03", "2023-04-03");
    auto summary = domain::summarize(example.facts);
    CHECK((summary.dueOn == day("2023-04-03")));
    CHECK((summary.dueTask == joint));
    CHECK(summary.answeringUnits == 1);
    CHECK(summary.jointUnits == 1);
    example.opinion(joint, "2023-04-01");
    summary = domain::summarize(example.facts);
    CHECK((summary.dueOn == day("2023-06-05")));
    CHECK((summary.dueTask == lead));
}

TEST_CASE("Separate units each reply and the last one makes the case replied") {
    CaseExample example;
    const auto first = example.task(10, TaskRole::separate, "2023-03-03", "2023-06-05");
    const auto second = example.task(11, TaskRole::separate, "2023-03-03", "2023-06-05");
    example.reply(first, "2023-05-01", ResultClass::A);
    auto summary = domain::summarize(example.facts);
    CHECK((summary.state == CaseState::handling));
    CHECK_FALSE(summary.isReplied);
    CHECK_FALSE(summary.repliedOn);
    CHECK_FALSE(summary.resultClass);
    CHECK((summary.turnUnit == domain::UnitId(11)));

    example.reply(second, "2023-04-20", ResultClass::A);
    summary = domain::summarize(example.facts);
    CHECK((summary.state == CaseState::replied));
    CHECK((summary.repliedOn == day("2023-05-01")));  // the later of the two, whichever came in last
    CHECK((summary.resultClass == ResultClass::A));

    example.facts.replies.back().resultClass = ResultClass::C;
    CHECK_FALSE(domain::summarize(example.facts).resultClass);  // differing classes: not classified
}

TEST_CASE("Dissatisfied with how it was handled, the deputy is not taken for satisfied") {
    CaseExample example;
    const auto task = example.task(10, TaskRole::sole, "2023-03-03", "2023-06-05");
    example.reply(task, "2023-05-30", ResultClass::A);
    domain::Feedback& form = example.rating("2023-06-12", Rating::satisfied);
    form.process = Rating::dissatisfied;
    checkStand(example, CaseState::rated, NextStep::decideRehandling, Turn::office);
    CHECK(domain::summarize(example.facts).why == "dissatisfied_process");
    form.process = Rating::mostlySatisfied;
    checkStand(example, CaseState::rated, NextStep::complete, Turn::office);
}

TEST_CASE("Separate replies rated apart merge to the worst once all are rated") {
    CaseExample example;
    const auto first = example.task(10, TaskRole::separate, "2023-03-03");
    const auto second = example.task(11, TaskRole::separate, "2023-03-03");
    example.reply(first, "2023-05-01");
    example.reply(second, "2023-05-02");
    example.rating("2023-05-10", Rating::satisfied).task = first;
    CHECK((domain::summarize(example.facts).state == CaseState::replied));
    CHECK_FALSE(domain::summarize(example.facts).result);
    example.rating("2023-05-08", Rating::mostlySatisfied).task = second;
    const auto summary = domain::summarize(example.facts);
    CHECK((summary.state == CaseState::rated));
    CHECK((summary.result == Rating::mostlySatisfied));
    CHECK((summary.ratedOn == day("2023-05-10")));
}

TEST_CASE("A co-signer's form does not stand in for the lead's on a reply rated apart") {
    CaseExample example;
    const auto first = example.task(10, TaskRole::separate, "2023-03-03");
    const auto second = example.task(11, TaskRole::separate, "2023-03-03");
    example.reply(first, "2023-05-01");
    example.reply(second, "2023-05-02");
    example.rating("2023-05-10", Rating::satisfied).task = first;
    auto& other = example.rating("2023-05-11", Rating::dissatisfied);
    other.task = second;
    other.deputy = domain::DeputyId(2);
    CHECK((domain::summarize(example.facts).state == CaseState::replied));
}

TEST_CASE("A co-signer's form alone does not rate the case") {
    CaseExample example;
    example.reply(example.task(10, TaskRole::sole, "2023-03-03"), "2023-05-01");
    example.rating("2023-05-10", Rating::dissatisfied).deputy = domain::DeputyId(2);
    checkStand(example, CaseState::replied, NextStep::collectFeedback, Turn::deputy);
    CHECK_FALSE(domain::summarize(example.facts).result);
    example.rating("2023-05-12", Rating::satisfied);
    CHECK((domain::summarize(example.facts).result == Rating::satisfied));
}

TEST_CASE("A dissatisfied deputy leaves the decision to the office") {
    CaseExample example;
    example.reply(example.task(10, TaskRole::sole, "2023-03-03"), "2023-05-01");
    example.rating("2023-05-10", Rating::dissatisfied);
    checkStand(example, CaseState::rated, NextStep::decideRehandling, Turn::office);
}

TEST_CASE("A second round has its own reply rating and class and keeps the first rating") {
    CaseExample example;
    const auto first = example.task(10, TaskRole::sole, "2023-03-03", "2023-06-05");
    example.receipt(first, "2023-03-06");
    example.reply(first, "2023-05-01", ResultClass::C);
    example.rating("2023-05-10", Rating::dissatisfied).process = Rating::satisfied;
    example.order(2, "2023-05-15");
    const auto again = example.task(10, TaskRole::sole, "2023-05-15", "2023-06-15", 2);
    checkStand(example, CaseState::rehandling, NextStep::replyAgain, Turn::unit, 10);
    auto summary = domain::summarize(example.facts);
    CHECK(summary.round == 2);
    CHECK_FALSE(summary.isReplied);
    CHECK((summary.resultClass == ResultClass::C));  // what is known until the second reply
    CHECK((summary.result == Rating::dissatisfied));
    CHECK((summary.dueOn == day("2023-06-15")));

    example.reply(again, "2023-06-10", ResultClass::B);
    checkStand(example, CaseState::replied, NextStep::collectFeedback, Turn::deputy);
    example.rating("2023-06-20", Rating::satisfied, 2);
    summary = domain::summarize(example.facts);
    CHECK((summary.state == CaseState::rated));
    CHECK((summary.firstResult == Rating::dissatisfied));
    CHECK((summary.result == Rating::satisfied));
    CHECK((summary.resultClass == ResultClass::B));
    CHECK((summary.repliedOn == day("2023-06-10")));
    CHECK((summary.ratedOn == day("2023-06-20")));
}

TEST_CASE("A re-handling order ends a completion of the round before") {
    CaseExample example;
    const auto first = example.task(10, TaskRole::sole, "2023-03-03");
    example.reply(first, "2023-05-01");
    example.rating("2023-05-10", Rating::dissatisfied);
    example.completion("2023-05-12");
    CHECK((domain::summarize(example.facts).state == CaseState::completed));
    example.order(2, "2023-05-15");
    const auto again = example.task(10, TaskRole::sole, "2023-05-15", "2023-06-15", 2);
    const auto summary = domain::summarize(example.facts);
    CHECK((summary.state == CaseState::rehandling));
    CHECK_FALSE(summary.isCompleted);
    CHECK_FALSE(summary.completedOn);
    example.reply(again, "2023-06-10");
    example.completion("2023-06-30", 2);
    CHECK((domain::summarize(example.facts).completedOn == day("2023-06-30")));
}

TEST_CASE("A withdrawn case is at its end whatever else is recorded") {
    CaseExample example;
    example.task(10, TaskRole::sole, "2023-03-03", "2023-06-05");
    example.withdrawal("2023-03-20");
    checkStand(example, CaseState::withdrawn, NextStep::none, Turn::nobody);
    CHECK_FALSE(domain::summarize(example.facts).dueOn);
    CHECK_FALSE(domain::summarize(example.facts).isCompleted);
}

TEST_CASE("A piece that wants no written reply is closed by the office after the reply") {
    CaseExample example;
    example.facts.suggestion.replyWanted = false;
    example.reply(example.task(10, TaskRole::sole, "2023-03-03"), "2023-05-01");
    checkStand(example, CaseState::replied, NextStep::complete, Turn::office);
}

TEST_CASE("A case stands the same however long ago or far ahead its dates are") {
    // Nothing but the facts goes in: the same facts a century earlier or later give the same state, step and turn.
    for (const int years : {-100, 0, 100}) {
        CaseExample example;
        const auto shifted = [years](int year, const char* rest) { return std::to_string(year + years) + rest; };
        example.facts.suggestion.registeredOn = day(shifted(2023, "-02-26"));
        const auto lead = example.task(10, TaskRole::lead, shifted(2023, "-03-03"), shifted(2023, "-06-05"));
        example.receipt(lead, shifted(2023, "-03-06"));
        example.contact(lead, shifted(2023, "-03-20"));
        checkStand(example, CaseState::handling, NextStep::reply, Turn::unit, 10);
        CHECK((domain::summarize(example.facts).dueOn == day(shifted(2023, "-06-05"))));
    }
}

}  // namespace huying::tests

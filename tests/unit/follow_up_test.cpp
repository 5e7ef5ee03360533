// SPDX-License-Identifier: GPL-3.0-or-later
// Promises, second answers, meetings and who rates, as pure functions of facts.
#include <catch2/catch.hpp>

#include "domain/awaited.h"
#include "domain/fact_order.h"
#include "domain/life_cycle.h"
#include "domain/missing_causes.h"
#include "domain/second_answers.h"
#include "unit/case_examples.h"

namespace huying::tests {

namespace {

using domain::AwaitedKind;
using domain::CommitmentState;
using domain::CommitmentStepKind;
using domain::NextStep;
using domain::Rating;
using domain::ResultClass;
using domain::TaskRole;

int awaitedCount(const CaseExample& example, AwaitedKind kind) {
    int count = 0;
    for (const domain::Awaited& one : domain::awaitedOf(example.facts)) count += one.kind == kind ? 1 : 0;
    return count;
}

// Answered with class B and completed; two promises.
struct Promising : CaseExample {
    domain::TaskId unit = task(5, TaskRole::sole, "2023-03-03");
    domain::CommitmentId first, second;

    Promising() {
        reply(unit, "2023-05-15", ResultClass::B);
        rating("2023-05-30", Rating::satisfied);
        completion("2023-05-30");
        first = commitment(unit, "2023-05-15", "2024-06-30");
        second = commitment(unit, "2023-05-15");
    }
};

}  // namespace

TEST_CASE("open promises are awaited beyond completion, by the day promised last") {
    Promising example;
    CHECK(awaitedCount(example, AwaitedKind::commitment) == 2);
    example.step(example.first, "2024-05-20", CommitmentStepKind::progress).dueOn = day("2024-12-31");
    const auto awaited = domain::awaitedOf(example.facts);
    CHECK((awaited.front().dueOn == day("2024-12-31")));
    CHECK((awaited.front().since == day("2024-05-20")));
    CHECK_FALSE(awaited.back().dueOn);
    example.facts.commitments[1].isVoid = true;
    CHECK(awaitedCount(example, AwaitedKind::commitment) == 1);
    example.withdrawal("2024-06-01");
    CHECK(awaitedCount(example, AwaitedKind::commitment) == 0);
}

TEST_CASE("the last settlement by date says how a promise stands, whatever was recorded last") {
    Promising example;
    example.step(example.first, "2024-07-10", CommitmentStepKind::fulfilled);
    example.step(example.first, "2024-07-01", CommitmentStepKind::notFulfilled);
    const auto& row = example.facts.commitments[0];
    CHECK((domain::stateOf(example.facts, row) == CommitmentState::fulfilled));
    CHECK((domain::stateOf(example.facts, row, day("2024-07-09")) == CommitmentState::notFulfilled));
    CHECK((domain::stateOf(example.facts, row, day("2024-06-30")) == CommitmentState::open));
}

TEST_CASE("a second answer is owed once everything is settled and something of it was fulfilled") {
    Promising example;
    example.step(example.first, "2024-06-28", CommitmentStepKind::fulfilled);
    CHECK(awaitedCount(example, AwaitedKind::secondReply) == 0);
    example.step(example.second, "2024-05-01", CommitmentStepKind::notFulfilled);
    CHECK(awaitedCount(example, AwaitedKind::secondReply) == 1);
    example.answerAgain(example.unit, "2024-06-27");  // before the last one was fulfilled
    CHECK(awaitedCount(example, AwaitedKind::secondReply) == 1);
    example.answerAgain(example.unit, "2024-06-28");
    CHECK(awaitedCount(example, AwaitedKind::secondReply) == 0);
    Promising broken;
    broken.step(broken.first, "2024-05-01", CommitmentStepKind::notFulfilled);
    broken.step(broken.second, "2024-05-01", CommitmentStepKind::notFulfilled);
    CHECK(awaitedCount(broken, AwaitedKind::secondReply) == 0);
}

TEST_CASE("a unit owes one answer for the promises of all its rounds, and only once none of them is open") {
    Promising example;
    example.order(2, "2023-06-05");
    const auto again = example.task(5, TaskRole::sole, "2023-06-05", "", 2);
    example.reply(again, "2023-06-20", ResultClass::B);
    example.completion("2023-06-30", 2);
    const auto third = example.commitment(again, "2023-06-20");
    example.step(example.first, "2024-06-28", CommitmentStepKind::fulfilled);
    example.step(example.second, "2024-05-01", CommitmentStepKind::fulfilled);
    CHECK(awaitedCount(example, AwaitedKind::secondReply) == 0);  // an answer with a class would be refused
    example.step(third, "2024-03-01", CommitmentStepKind::fulfilled);
    REQUIRE(domain::answersOwed(example.facts).size() == 1);
    const domain::OwedAnswer owed = domain::answersOwed(example.facts)[0];
    CHECK((owed.task == again));
    CHECK((owed.promises == std::vector{example.first, example.second, third}));
    CHECK((owed.since == day("2024-06-28")));
    CHECK(awaitedCount(example, AwaitedKind::secondReply) == 1);

    Promising answered = example;
    answered.answerAgain(again, "2024-06-01");  // about the two that were fulfilled by then
    REQUIRE(domain::answersOwed(answered.facts).size() == 1);
    CHECK((domain::answersOwed(answered.facts)[0].promises == std::vector{example.first}));
    answered.answerAgain(again, "2024-07-01");
    CHECK(domain::answersOwed(answered.facts).empty());

    // An answer that was given before the second round is not about what that one promised.
    Promising before = example;
    before.answerAgain(before.unit, "2024-07-01");
    REQUIRE(domain::answersOwed(before.facts).size() == 1);
    CHECK((domain::answersOwed(before.facts)[0].promises == std::vector{third}));
}

TEST_CASE("an answer is owed only by a unit that can give it, and not held back by another unit's promise") {
    CaseExample example;
    const auto one = example.task(5, TaskRole::separate, "2023-03-03");
    const auto other = example.task(6, TaskRole::separate, "2023-03-03");
    const auto letter = example.reply(one, "2023-05-15", ResultClass::B);
    example.reply(other, "2023-05-20", ResultClass::B);
    const auto kept = example.commitment(one, "2023-05-15");
    example.commitment(other, "2023-05-20");
    example.step(kept, "2024-06-28", CommitmentStepKind::fulfilled);
    REQUIRE(domain::answersOwed(example.facts).size() == 1);
    CHECK((domain::answersOwed(example.facts)[0].task == one));
    example.facts.replyReviews.emplace_back();
    example.facts.replyReviews.back().reply = letter;
    example.facts.replyReviews.back().result = domain::ReviewResult::sentBack;
    CHECK(domain::answersOwed(example.facts).empty());  // it replies anew first
    example.facts.replyReviews.clear();
    example.withdrawal("2024-07-01");
    CHECK(domain::answersOwed(example.facts).empty());
}

TEST_CASE("the class in force is the last answer's by date, the first one stays") {
    Promising example;
    example.answerAgain(example.unit, "2024-07-05", ResultClass::A);
    example.answerAgain(example.unit, "2024-03-05", ResultClass::C);  // recorded late
    example.answerAgain(example.unit, "2024-08-05", std::nullopt);
    const auto summary = domain::summarize(example.facts);
    CHECK((summary.resultClass == ResultClass::A));
    CHECK((summary.firstClass == ResultClass::B));
    CHECK((domain::summarize(*domain::factsAsOf(example.facts, day("2024-07-04"))).resultClass == ResultClass::C));
    CHECK((domain::summarize(*domain::factsAsOf(example.facts, day("2024-03-04"))).resultClass == ResultClass::B));
}

TEST_CASE("a promise rests on its reply, an entry on its promise, an answer with a class on what is settled") {
    Promising example;
    CHECK(domain::missingCauses(example.withDebts()).empty());
    example.answerAgain(example.unit, "2024-07-05", ResultClass::A);
    REQUIRE(domain::missingCauses(example.withDebts()).size() == 1);
    CHECK((domain::missingCauses(example.withDebts())[0].cause == domain::Cause::settledPromises));
    example.step(example.first, "2024-07-05", CommitmentStepKind::fulfilled);
    example.step(example.second, "2024-07-06", CommitmentStepKind::fulfilled);
    CHECK(domain::missingCauses(example.withDebts()).size() == 1);  // a day too late
    example.facts.commitmentSteps.back().on = day("2024-07-05");
    CHECK(domain::missingCauses(example.withDebts()).empty());
    CHECK(domain::faultsOfOrder(example.facts).empty());
    example.facts.commitmentSteps.back().on = day("2023-05-14");
    REQUIRE(domain::faultsOfOrder(example.facts).size() == 1);
    CHECK((domain::faultsOfOrder(example.facts)[0].cause == domain::DatedFact::commitment));
    example.facts.replies.clear();
    CHECK(domain::missingCauses(example.withDebts()).size() >= 3);
}

TEST_CASE("a rating of a promise keeps what it was about") {
    Promising example;
    example.step(example.first, "2024-06-28", CommitmentStepKind::fulfilled);
    example.step(example.first, "2024-07-10", CommitmentStepKind::rated);
    const domain::CaseFacts before = example.withDebts();
    CHECK(domain::missingCauses(before).empty());
    const auto left = [&](const domain::CaseFacts& after) { return domain::ratingsWithoutTheirCause(before, after).size(); };
    CHECK(left(before) == 0);
    domain::CaseFacts after = before;
    after.commitmentSteps[0].on = day("2024-07-10");  // on the same day it was fulfilled by then
    CHECK(left(after) == 0);
    after.commitmentSteps[0].on = day("2024-07-11");
    CHECK(left(after) == 1);
    after.commitmentSteps[0] = before.commitmentSteps[0];
    after.commitmentSteps[0].kind = CommitmentStepKind::notFulfilled;
    CHECK(left(after) == 1);
    CHECK(domain::missingCauses(after).empty());  // by itself a rating of what is explained or open is rightful
    after.commitmentSteps.pop_back();  // with the rating gone nothing rests on it
    CHECK(left(after) == 0);
}

TEST_CASE("a joint opinion sent back is awaited again with its own day, and was received all the same") {
    CaseExample example;
    example.task(10, TaskRole::lead, "2023-03-03", "2023-06-05");
    const auto joint = example.task(11, TaskRole::joint, "2023-03-03", "2023-04-03");
    example.opinion(joint, "2023-04-03");
    CHECK(awaitedCount(example, AwaitedKind::jointOpinion) == 0);
    example.facts.jointOpinions.back().returnedOn = day("2023-04-10");
    example.facts.jointOpinions.back().dueAgainOn = day("2023-04-17");
    REQUIRE(awaitedCount(example, AwaitedKind::jointOpinion) == 1);
    for (const domain::Awaited& one : domain::awaitedOf(example.facts)) {
        if (one.kind == AwaitedKind::receipt) CHECK((one.unit != domain::UnitId(11)));
        if (one.kind == AwaitedKind::jointOpinion) CHECK((one.dueOn == day("2023-04-17")));
        if (one.kind == AwaitedKind::jointOpinion) CHECK((one.since == day("2023-04-10")));
    }
    example.opinion(joint, "2023-04-15");
    CHECK(awaitedCount(example, AwaitedKind::jointOpinion) == 0);
    CHECK(domain::missingCauses(example.withDebts()).empty());
    example.facts.jointOpinions.front().returnedOn.reset();
    CHECK(domain::missingCauses(example.withDebts()).size() == 1);
}

TEST_CASE("who stays dissatisfied in a later round is met before it is decided") {
    CaseExample example;
    example.reply(example.task(5, TaskRole::sole, "2023-03-03"), "2023-04-20");
    example.rating("2023-05-10", Rating::dissatisfied);
    CHECK((domain::summarize(example.facts).nextStep == NextStep::decideRehandling));
    example.order(2, "2023-05-20");
    example.reply(example.task(5, TaskRole::sole, "2023-05-20", "", 2), "2023-06-01");
    example.rating("2023-06-10", Rating::dissatisfied, 2);
    CHECK((domain::summarize(example.facts).nextStep == NextStep::holdMeeting));
    example.meeting(2, "2023-06-20");
    CHECK((domain::summarize(example.facts).nextStep == NextStep::decideRehandling));
    CHECK(domain::missingCauses(example.withDebts()).empty());
    example.facts.feedback.back().result = Rating::satisfied;
    CHECK(domain::missingCauses(example.withDebts()).size() == 1);
}

TEST_CASE("where every signer rates the value is the lead's, the worst or the majority's") {
    CaseExample example;
    example.facts.coSigners = {{{}, domain::DeputyId(2), 1}, {{}, domain::DeputyId(3), 2}};
    const auto unit = example.task(5, TaskRole::sole, "2023-03-03");
    example.reply(unit, "2023-04-20");
    const auto rated = [&](int deputy, Rating value, const char* on) { example.rating(on, value).deputy = domain::DeputyId(deputy); };
    rated(1, Rating::mostlySatisfied, "2023-05-01");
    CHECK((domain::summarize(example.facts).state == domain::CaseState::rated));
    example.facts.ratingRule.party = domain::RatingParty::everySigner;
    CHECK((domain::summarize(example.facts).state == domain::CaseState::replied));
    CHECK(domain::signersWithoutForm(example.facts, 1).size() == 2);
    CHECK(awaitedCount(example, AwaitedKind::feedback) == 1);
    rated(2, Rating::satisfied, "2023-05-03");
    rated(3, Rating::dissatisfied, "2023-05-02");
    CHECK(domain::signersWithoutForm(example.facts, 1).empty());
    CHECK((domain::summarize(example.facts).result == Rating::mostlySatisfied));  // the lead's
    CHECK((domain::summarize(example.facts).ratedOn == day("2023-05-03")));
    example.facts.ratingRule.piece = domain::PieceRating::worst;
    CHECK((domain::summarize(example.facts).result == Rating::dissatisfied));
    example.facts.ratingRule.piece = domain::PieceRating::majority;
    CHECK((domain::summarize(example.facts).result == Rating::dissatisfied));  // one each: the worst
    example.facts.feedback.back().result = Rating::satisfied;
    CHECK((domain::summarize(example.facts).result == Rating::satisfied));
}

TEST_CASE("a promise that was fulfilled after its day is late for good, judged by the day promised last before that") {
    Promising example;
    const auto late = [&](std::optional<base::Date> today = std::nullopt) {
        return domain::daysLate(example.facts, example.facts.commitments[0], today);
    };
    CHECK(late() == 0);
    CHECK(late(day("2024-06-30")) == 0);
    CHECK(late(day("2024-07-03")) == 3);  // open, and its day has passed
    CHECK(domain::daysLate(example.facts, example.facts.commitments[1], day("2033-01-01")) == 0);  // no day was promised
    example.step(example.first, "2024-07-05", CommitmentStepKind::fulfilled);
    CHECK(late() == 5);
    CHECK(late(day("2025-01-01")) == 5);
    example.step(example.first, "2024-06-20", CommitmentStepKind::progress).dueOn = day("2024-07-04");
    CHECK(late() == 1);
    example.facts.commitmentSteps[0].on = day("2024-07-04");
    CHECK(late() == 0);
    example.facts.commitmentSteps[0].kind = CommitmentStepKind::notFulfilled;  // it is explained to the deputy instead
    CHECK(late(day("2025-01-01")) == 0);
}

}  // namespace huying::tests

// SPDX-License-Identifier: GPL-3.0-or-later
// Which answers wait for their promises to be recorded, as a pure function of facts.
#include <catch2/catch.hpp>

#include <algorithm>

#include "domain/awaited.h"
#include "domain/follow_up.h"
#include "domain/missing_causes.h"
#include "domain/unrecorded_promises.h"
#include "unit/case_examples.h"

namespace huying::tests {

namespace {

using domain::CommitmentStepKind;
using domain::ResultClass;
using domain::TaskRole;

// Answered with class B on 2023-05-15.
class Planned : public CaseExample {
public:
    domain::TaskId unit = task(5, TaskRole::sole, "2023-03-03");

    Planned() { reply(unit, "2023-05-15", ResultClass::B); }

    // Since when the unit's promises are awaited; nothing where they are not.
    [[nodiscard]] std::optional<base::Date> awaitedSince() const {
        for (const domain::Awaited& one : domain::awaitedOf(facts)) {
            if (one.kind == domain::AwaitedKind::commitmentRecord) return one.since;
        }
        return std::nullopt;
    }
    [[nodiscard]] bool isAwaited() const { return awaitedSince().has_value(); }
};

}  // namespace

TEST_CASE("unrecorded promises: a planned class waits for one that counts, also when the piece is completed") {
    Planned example;
    CHECK(example.awaitedSince() == day("2023-05-15"));
    for (const domain::Awaited& one : domain::awaitedOf(example.facts)) {
        if (one.kind != domain::AwaitedKind::commitmentRecord) continue;
        CHECK_FALSE(one.dueOn);  // no rule sets a limit
        CHECK(one.unit == domain::UnitId(5));
    }
    example.completion("2023-06-15");
    CHECK(example.isAwaited());
    example.commitment(example.unit, "2023-05-15");  // without a day is a promise all the same
    CHECK_FALSE(example.isAwaited());
    example.facts.commitments.back().isVoid = true;
    CHECK(example.isAwaited());
    example.facts.archivings.emplace_back().on = day("2023-07-01");
    CHECK_FALSE(example.isAwaited());
}

TEST_CASE("unrecorded promises: which classes promise is the term's") {
    Planned example;
    example.facts.promisingClasses = {ResultClass::C};
    CHECK_FALSE(example.isAwaited());
    example.facts.replies[0].resultClass = ResultClass::C;
    CHECK(example.isAwaited());
    example.facts.replies[0].resultClass.reset();
    CHECK_FALSE(example.isAwaited());
}

TEST_CASE("unrecorded promises: what is said to promise nothing does not wait") {
    Planned example;
    example.facts.replies[0].nothingPromised = "已列入年度计划";
    CHECK_FALSE(example.isAwaited());
    CHECK_FALSE(domain::hasUnrecordedPromises(example.facts));
    REQUIRE(domain::answersWithoutPromises(example.facts).size() == 1);  // it may still be taken back
}

TEST_CASE("unrecorded promises: only the reply that counts now, of each unit") {
    Planned example;
    const auto other = example.task(6, TaskRole::separate, "2023-03-03");
    CHECK(domain::answersWithoutPromises(example.facts).size() == 1);
    const auto letter = example.reply(other, "2023-05-20", ResultClass::B);
    REQUIRE(domain::answersWithoutPromises(example.facts).size() == 2);
    CHECK((domain::answersWithoutPromises(example.facts)[0].task == example.unit));
    example.facts.replyReviews.emplace_back();
    example.facts.replyReviews.back().reply = letter;
    example.facts.replyReviews.back().result = domain::ReviewResult::sentBack;
    CHECK(domain::answersWithoutPromises(example.facts).size() == 1);

    // A reply that is being given anew promises nothing any more.
    Planned again;
    again.order(2, "2023-06-05");
    const auto second = again.task(5, TaskRole::sole, "2023-06-05", "", 2);
    CHECK_FALSE(again.isAwaited());
    again.reply(second, "2023-06-20", ResultClass::B);
    CHECK(again.awaitedSince() == day("2023-06-20"));
}

TEST_CASE("unrecorded promises: what an earlier round promised goes on with a later reply while it is open") {
    Planned example;
    const auto promise = example.commitment(example.unit, "2023-05-15");
    example.order(2, "2023-06-05");
    const auto again = example.task(5, TaskRole::sole, "2023-06-05", "", 2);
    example.reply(again, "2023-06-20", ResultClass::B);
    CHECK_FALSE(example.isAwaited());
    example.step(promise, "2024-06-28", CommitmentStepKind::fulfilled);  // that one was the reply's own all the same
    CHECK_FALSE(example.isAwaited());
    example.facts.commitmentSteps[0].on = day("2023-06-10");  // settled before the reply: it means something else
    CHECK(example.isAwaited());
}

TEST_CASE("unrecorded promises: an answer given again with such a class waits for its own, one with another class for none") {
    Planned example;
    const auto promise = example.commitment(example.unit, "2023-05-15");
    example.step(promise, "2024-06-01", CommitmentStepKind::fulfilled);
    example.answerAgain(example.unit, "2024-06-28", std::nullopt);
    CHECK_FALSE(example.isAwaited());  // nothing was said of the class
    example.answerAgain(example.unit, "2024-06-28", ResultClass::B);
    CHECK(example.awaitedSince() == day("2024-06-28"));
    example.commitment(example.unit, "2024-06-28");
    CHECK_FALSE(example.isAwaited());
    // What it promises itself is not what it answers about.
    const auto missing = domain::missingCauses(example.withDebts());
    CHECK(std::none_of(missing.begin(), missing.end(), [](const auto& one) { return one.cause == domain::Cause::settledPromises; }));
    example.facts.secondReplies[1].resultClass = ResultClass::A;
    const auto refused = domain::missingCauses(example.withDebts());
    CHECK(std::any_of(refused.begin(), refused.end(), [](const auto& one) { return one.cause == domain::Cause::settledPromises; }));

    Planned solved;
    solved.answerAgain(solved.unit, "2024-06-28", ResultClass::A);
    CHECK_FALSE(solved.isAwaited());
}

}  // namespace huying::tests

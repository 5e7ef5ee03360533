// SPDX-License-Identifier: GPL-3.0-or-later
// The ladder of urging on its boundary days, and what follows from what was urged before.
#include <catch2/catch.hpp>

#include "domain/urging_rule.h"
#include "unit/case_examples.h"

namespace huying::tests {

namespace {

using domain::UrgingLevel;
using domain::UrgingReason;

// Steps as shipped; no time limits, so that deadlines and silence alone count.
domain::UrgingRule shipped() { return {domain::standardUrgingSteps(), {}, 30}; }

std::optional<domain::UrgingProposal> proposedOn(const CaseExample& example, std::string_view iso) {
    const auto proposals = domain::urgingsDue(example.facts, day(iso), shipped());
    return proposals.empty() ? std::nullopt : std::optional(proposals.front());
}

// Due on 2023-06-05, with a note on 2023-05-15: silent from 2023-06-14 on.
CaseExample dueInJune() {
    CaseExample example;
    const auto task = example.task(10, domain::TaskRole::sole, "2023-03-03", "2023-06-05");
    example.note(task, "2023-05-15");
    return example;
}

}  // namespace

TEST_CASE("A task is reminded from fifteen days before its deadline and urged from the day after it") {
    const CaseExample example = dueInJune();
    CHECK_FALSE(proposedOn(example, "2023-05-20"));
    CHECK(proposedOn(example, "2023-05-21")->level == UrgingLevel::reminder);
    CHECK(proposedOn(example, "2023-06-05")->level == UrgingLevel::reminder);
    CHECK(proposedOn(example, "2023-06-05")->reasons == std::vector{UrgingReason::dueSoon});
    CHECK(proposedOn(example, "2023-06-06")->level == UrgingLevel::urge);
    CHECK(proposedOn(example, "2023-06-06")->reasons == std::vector{UrgingReason::overdue});
    CHECK(proposedOn(example, "2023-06-14")->reasons == std::vector{UrgingReason::overdue, UrgingReason::silent});
}

TEST_CASE("A granted extension moves the day by which a task is judged") {
    CaseExample example = dueInJune();
    domain::Extension& extension = example.extension(domain::TaskId(1), "2023-05-29", "2023-07-05");
    extension.granted = true;
    extension.decidedOn = day("2023-05-31");
    extension.grantedUntil = day("2023-07-05");
    CHECK_FALSE(proposedOn(example, "2023-06-06"));
    CHECK(proposedOn(example, "2023-06-20")->level == UrgingLevel::reminder);
}

TEST_CASE("A letter presupposes an urging, not a reminder, and fifteen days over the deadline") {
    CaseExample example = dueInJune();
    example.urging(domain::TaskId(1), "2023-05-22", UrgingLevel::reminder);
    CHECK(proposedOn(example, "2023-08-01")->level == UrgingLevel::urge);
    example.urging(domain::TaskId(1), "2023-06-06", UrgingLevel::urge);
    CHECK(proposedOn(example, "2023-06-19")->level == UrgingLevel::urge);
    CHECK(proposedOn(example, "2023-06-20")->level == UrgingLevel::letter);
    CHECK(proposedOn(example, "2023-06-20")->times == 2);
    // What was recorded for later days has not happened yet.
    CHECK(proposedOn(example, "2023-05-30")->times == 1);
}

TEST_CASE("Who was urged rests until the day set for the next time, but a reminder gives way when the deadline passes") {
    CaseExample example = dueInJune();
    example.urging(domain::TaskId(1), "2023-06-02", UrgingLevel::reminder, "2023-06-12");
    CHECK(proposedOn(example, "2023-06-05")->restsUntil == day("2023-06-12"));
    CHECK_FALSE(proposedOn(example, "2023-06-06")->restsUntil);
    example.urging(domain::TaskId(1), "2023-06-06", UrgingLevel::urge, "2023-06-26");
    CHECK(proposedOn(example, "2023-06-21")->level == UrgingLevel::letter);
    CHECK(proposedOn(example, "2023-06-21")->restsUntil == day("2023-06-26"));
    CHECK_FALSE(proposedOn(example, "2023-06-26")->restsUntil);
}

TEST_CASE("Nothing is proposed for what is answered, cancelled, withdrawn or completed") {
    CaseExample example = dueInJune();
    example.facts.tasks[0].cancelledOn = day("2023-06-10");
    CHECK(proposedOn(example, "2023-06-09"));
    CHECK_FALSE(proposedOn(example, "2023-06-10"));
    example.facts.tasks[0].cancelledOn.reset();
    example.reply(domain::TaskId(1), "2023-06-12");
    CHECK(proposedOn(example, "2023-06-11"));
    CHECK_FALSE(proposedOn(example, "2023-06-12"));
    example.facts.replies.clear();
    example.withdrawal("2023-06-15");
    CHECK(proposedOn(example, "2023-06-14"));
    CHECK_FALSE(proposedOn(example, "2023-06-15"));
    CHECK_FALSE(proposedOn(example, "2023-02-01"));
}

TEST_CASE("The days of an urging move to a working day and none is named where no answer is asked for") {
    const domain::UrgingRule rule = shipped();
    CHECK_FALSE(rule.answerDueOn(UrgingLevel::reminder, day("2023-06-01")));
    CHECK(rule.answerDueOn(UrgingLevel::urge, day("2023-06-03")) == day("2023-06-12"));  // a week later is a Saturday
    CHECK(rule.nextOn(UrgingLevel::letter, day("2023-06-01")) == day("2023-06-16"));
    const domain::UrgingRule empty{{}, {}, 30};
    CHECK(empty.step(UrgingLevel::letter) == domain::standardUrgingSteps().at(2));
}

}  // namespace huying::tests

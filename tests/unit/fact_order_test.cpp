// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "case_examples.h"
#include "domain/fact_order.h"

namespace huying::tests {

namespace {

using domain::DatedFact;
using Pair = std::pair<DatedFact, DatedFact>;

std::vector<Pair> contradictions(const CaseExample& example) {
    std::vector<Pair> pairs;
    for (const domain::OrderFault& fault : domain::faultsOfOrder(example.facts)) pairs.emplace_back(fault.cause, fault.effect);
    return pairs;
}

// Registered 2023-02-26, one round, completed.
CaseExample orderly() {
    CaseExample example;
    const auto task = example.task(10, domain::TaskRole::sole, "2023-03-03", "2023-06-05");
    example.receipt(task, "2023-03-06");
    example.reply(task, "2023-05-30");
    example.rating("2023-06-12", domain::Rating::satisfied);
    example.completion("2023-06-12");
    return example;
}

}  // namespace

TEST_CASE("A case whose facts follow one another has no contradiction, not even on equal days") {
    CHECK(contradictions(orderly()).empty());
    CaseExample sameDay = orderly();
    sameDay.facts.replies[0].on = day("2023-06-12");
    sameDay.facts.receipts[0].on = day("2023-03-03");
    CHECK(contradictions(sameDay).empty());
}

TEST_CASE("Each fact is held against the one that it presupposes") {
    CaseExample example = orderly();
    example.facts.tasks[0].assignedOn = day("2023-03-07");
    CHECK(contradictions(example) == std::vector<Pair>{{DatedFact::assignment, DatedFact::receipt}});
    example = orderly();
    example.facts.tasks[0].assignedOn = day("2023-02-20");
    CHECK(contradictions(example) == std::vector<Pair>{{DatedFact::registration, DatedFact::assignment}});
    example = orderly();
    example.facts.replies[0].on = day("2023-06-13");
    CHECK(contradictions(example) == std::vector<Pair>{{DatedFact::reply, DatedFact::rating}, {DatedFact::reply, DatedFact::completion}});
    example = orderly();
    example.facts.tasks[0].dueOn = day("2023-03-01");
    CHECK(contradictions(example) == std::vector<Pair>{{DatedFact::assignment, DatedFact::dueDate}});
}

TEST_CASE("What is published was registered before, and the first reply given where it is the reply") {
    CaseExample example = orderly();
    const auto publish = [&](domain::PublishedPart what, std::string_view on) {
        domain::PublicationRecord& row = example.facts.publications.emplace_back();
        row.what = what;
        row.on = day(on);
    };
    publish(domain::PublishedPart::suggestion, "2023-02-26");
    publish(domain::PublishedPart::reply, "2023-05-30");
    CHECK(contradictions(example).empty());
    publish(domain::PublishedPart::suggestion, "2023-02-25");
    publish(domain::PublishedPart::reply, "2023-05-29");
    CHECK(contradictions(example) ==
          std::vector<Pair>{{DatedFact::registration, DatedFact::publication}, {DatedFact::reply, DatedFact::publication}});
}

TEST_CASE("A second round stands after the first") {
    CaseExample example = orderly();
    example.facts.completions.clear();
    example.facts.feedback[0].result = domain::Rating::dissatisfied;
    example.order(2, "2023-06-15");
    const auto again = example.task(10, domain::TaskRole::sole, "2023-06-15", "2023-07-15", 2);
    example.reply(again, "2023-07-10");
    CHECK(contradictions(example).empty());
    example.facts.rehandlings[0].on = day("2023-06-10");
    CHECK(contradictions(example) == std::vector<Pair>{{DatedFact::rating, DatedFact::rehandlingOrder}});
}

TEST_CASE("Facts without a date contradict nothing") {
    CaseExample example = orderly();
    example.facts.tasks[0].assignedOn.reset();
    example.facts.suggestion.registeredOn = day("2023-12-31");
    CHECK(contradictions(example).empty());
}

TEST_CASE("An urging stands after the assignment, its answer after it, and neither after the withdrawal") {
    CaseExample example;
    const auto task = example.task(10, domain::TaskRole::sole, "2023-03-03", "2023-06-05");
    example.urging(task, "2023-06-06").answeredOn = day("2023-06-06");
    CHECK(contradictions(example).empty());
    example.facts.urgings[0].answeredOn = day("2023-06-05");
    CHECK(contradictions(example) == std::vector<Pair>{{DatedFact::urging, DatedFact::urgingAnswer}});
    example.facts.urgings[0].answeredOn.reset();
    example.facts.urgings[0].on = day("2023-03-02");
    CHECK(contradictions(example) == std::vector<Pair>{{DatedFact::assignment, DatedFact::urging}});
    example.facts.urgings[0].on = day("2023-06-06");
    example.withdrawal("2023-06-05");
    CHECK(contradictions(example) == std::vector<Pair>{{DatedFact::urging, DatedFact::withdrawal}});
}

}  // namespace huying::tests

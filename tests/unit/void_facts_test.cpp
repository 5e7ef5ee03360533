// SPDX-License-Identifier: GPL-3.0-or-later
// Entries that were recorded by mistake stand beside those that count.
#include <catch2/catch.hpp>

#include "app/commands/allowed_commands.h"
#include "domain/fact_order.h"
#include "domain/void_facts.h"
#include "unit/case_examples.h"

namespace huying::tests {

namespace {

using domain::VoidableFacts;

std::vector<std::int64_t> idsOf(const std::vector<domain::Urging>& rows) {
    std::vector<std::int64_t> ids;
    for (const domain::Urging& row : rows) ids.push_back(row.id.value);
    return ids;
}

// Made void, or made to count again where there is no reason.
void mark(domain::CaseFacts& facts, std::size_t place, const std::string& reason) {
    domain::Urging row = *domain::recorded(facts, &VoidableFacts::urgings).at(place);
    row.voidReason = reason;
    domain::place(facts, &VoidableFacts::urgings, row);
}

}  // namespace

TEST_CASE("A void entry keeps its number, and so do the others") {
    using Ids = std::vector<std::int64_t>;
    CaseExample example;
    const auto task = example.task(10, domain::TaskRole::sole, "2023-03-03", "2023-06-05");
    for (const char* on : {"2023-05-22", "2023-06-06", "2023-06-20"}) example.urging(task, on);
    domain::CaseFacts& facts = example.facts;
    mark(facts, 1, "没有发出");
    CHECK(idsOf(facts.urgings) == Ids{1, 3});
    CHECK(idsOf(facts.voided.urgings) == Ids{2});
    CHECK(domain::numberOf(facts, &VoidableFacts::urgings, facts.voided.urgings[0]) == 2);
    CHECK(domain::numberOf(facts, &VoidableFacts::urgings, facts.urgings[1]) == 3);
    mark(facts, 0, "误记");
    CHECK(idsOf(facts.urgings) == Ids{3});
    CHECK(idsOf(facts.voided.urgings) == Ids{1, 2});
    mark(facts, 1, "");
    CHECK(idsOf(facts.urgings) == Ids{2, 3});
    domain::Urging other;
    other.id = domain::UrgingId(9);
    CHECK(domain::numberOf(facts, &VoidableFacts::urgings, other) == 0);
}

TEST_CASE("What is void contradicts nothing, and is there to be corrected also where nothing else is") {
    CaseExample example;
    const auto task = example.task(10, domain::TaskRole::sole, "2023-03-03", "2023-06-05");
    const auto letter = example.reply(task, "2023-05-30");
    example.delivery(letter, "2023-05-20");  // before the reply
    REQUIRE(domain::faultsOfOrder(example.facts).size() == 1);
    const auto isPossible = [&] {
        return app::whatStandsInTheWay("correct-delivery", example.facts, day("2023-06-10"), std::nullopt).empty();
    };
    CHECK(isPossible());
    domain::Delivery row = example.facts.deliveries[0];
    row.voidReason = "记错了日期";
    domain::place(example.facts, &VoidableFacts::deliveries, row);
    CHECK(domain::faultsOfOrder(example.facts).empty());
    CHECK(isPossible());
    example.facts.voided.deliveries.clear();
    CHECK_FALSE(isPossible());
}

}  // namespace huying::tests

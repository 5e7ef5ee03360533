// SPDX-License-Identifier: GPL-3.0-or-later
// The three visits: before, during and after handling (CD 15).
#include <catch2/catch.hpp>

#include "domain/visits.h"
#include "unit/case_examples.h"

namespace huying::tests {

namespace {

using domain::ContactPhase;
using Phases = std::vector<ContactPhase>;

void visit(CaseExample& example, domain::TaskId task, ContactPhase phase, int deputy = 1) {
    example.contact(task, "2023-03-20");
    example.facts.contacts.back().phase = phase;
    example.facts.contacts.back().deputy = domain::DeputyId(deputy);
}

}  // namespace

TEST_CASE("visits: the last one is owed once the unit has replied, and a joint unit owes none") {
    CaseExample example;
    const domain::TaskId lead = example.task(1, domain::TaskRole::lead, "2023-03-03");
    const domain::TaskId joint = example.task(2, domain::TaskRole::joint, "2023-03-03");
    CHECK((domain::visitsMissing(example.facts, *example.facts.task(lead)) == Phases{ContactPhase::before, ContactPhase::during}));
    CHECK(domain::visitsMissing(example.facts, *example.facts.task(joint)).empty());
    visit(example, lead, ContactPhase::during);
    CHECK((domain::visitsMissing(example.facts, *example.facts.task(lead)) == Phases{ContactPhase::before}));
    example.reply(lead, "2023-05-30");
    CHECK((domain::visitsMissing(example.facts, *example.facts.task(lead)) == Phases{ContactPhase::before, ContactPhase::after}));
    visit(example, lead, ContactPhase::before);
    visit(example, lead, ContactPhase::after);
    CHECK(domain::visitsMissing(example.facts, *example.facts.task(lead)).empty());
    CHECK((domain::visitsMade(example.facts, *example.facts.task(lead)) ==
           Phases{ContactPhase::before, ContactPhase::during, ContactPhase::after}));
}

TEST_CASE("visits: what another unit made, or was held with the signer of a merged piece, is none of its own") {
    CaseExample example;
    const domain::TaskId first = example.task(1, domain::TaskRole::separate, "2023-03-03");
    const domain::TaskId second = example.task(2, domain::TaskRole::separate, "2023-03-03");
    domain::MergedPiece& piece = example.facts.mergedPieces.emplace_back();
    piece.signers.push_back({domain::DeputyId(7), {}});
    visit(example, second, ContactPhase::before);
    visit(example, first, ContactPhase::during, 7);
    CHECK(domain::visitsMade(example.facts, *example.facts.task(first)).empty());
    CHECK((domain::visitsMade(example.facts, *example.facts.task(second)) == Phases{ContactPhase::before}));
}

}  // namespace huying::tests

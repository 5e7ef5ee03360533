// SPDX-License-Identifier: GPL-3.0-or-later
// What is awaited in a case, from facts put together by hand.
#include <catch2/catch.hpp>

#include "domain/awaited.h"

#include "case_examples.h"

namespace huying::tests {

namespace {

using domain::AwaitedKind;
using domain::TaskRole;

// "reply:1 due 2023-06-05 since 2023-03-03" of each matter, a line each.
std::string told(const CaseExample& example) {
    std::string text;
    for (const domain::Awaited& one : domain::awaitedOf(example.facts)) {
        text += (text.empty() ? "" : "; ") + std::string(base::codeOf(one.kind));
        if (one.unit) text += ":" + std::to_string(one.unit->value);
        if (one.dueOn) text += " due " + base::isoDate(*one.dueOn);
        if (one.since) text += " since " + base::isoDate(*one.since);
        if (one.signers > 0) text += " x" + std::to_string(one.signers);
    }
    return text;
}

}  // namespace

TEST_CASE("awaited: a registered case waits for the office to assign it") {
    const CaseExample example;
    CHECK(told(example) == "decision since 2023-02-26");
}

TEST_CASE("awaited: an assigned case waits for receipts, the joint opinion and the reply") {
    CaseExample example;
    const auto lead = example.task(1, TaskRole::lead, "2023-03-03", "2023-06-05");
    const auto joint = example.task(2, TaskRole::joint, "2023-03-03", "2023-04-03");
    example.task(3, TaskRole::reference, "2023-03-03");
    CHECK(told(example) ==
          "reply:1 due 2023-06-05 since 2023-03-03; joint_opinion:2 due 2023-04-03 since 2023-03-03; "
          "receipt:1 since 2023-03-03; receipt:2 since 2023-03-03; first_contact:1 since 2023-03-03");
    example.receipt(lead, "2023-03-06");
    example.opinion(joint, "2023-03-20");
    CHECK(told(example) == "reply:1 due 2023-06-05 since 2023-03-06; first_contact:1 since 2023-03-06");
    example.returnRequest(lead, "2023-03-08");
    CHECK(told(example) == "reply:1 due 2023-06-05 since 2023-03-08; decision since 2023-03-08");
}

TEST_CASE("awaited: a note or a contact shows that a unit has the case and is its last fact") {
    CaseExample example;
    const auto task = example.task(1, TaskRole::sole, "2023-03-03", "2023-06-05");
    example.contact(task, "2023-03-20");
    example.note(task, "2023-03-10");
    example.note(task, "");
    CHECK(told(example) == "reply:1 due 2023-06-05 since 2023-03-20");
}

TEST_CASE("awaited: a granted extension moves the deadline, a pending one is the office's turn") {
    CaseExample example;
    const auto task = example.task(1, TaskRole::sole, "2023-03-03", "2023-06-05");
    example.receipt(task, "2023-03-06");
    auto& extension = example.extension(task, "2023-05-30", "2023-09-04");
    CHECK(told(example) == "reply:1 due 2023-06-05 since 2023-05-30; first_contact:1 since 2023-03-06; decision since 2023-05-30");
    extension.granted = true;
    extension.decidedOn = day("2023-06-01");
    extension.grantedUntil = day("2023-09-04");
    CHECK(told(example) == "reply:1 due 2023-09-04 since 2023-06-01; first_contact:1 since 2023-03-06; extension_notice since 2023-06-01");
    extension.deputyToldOn = day("2023-06-02");
    CHECK(told(example) == "reply:1 due 2023-09-04 since 2023-06-02; first_contact:1 since 2023-03-06");
}

TEST_CASE("awaited: a reply opens its debts and the form, whose time runs once the lead has it") {
    CaseExample example;
    const auto task = example.task(1, TaskRole::sole, "2023-03-03", "2023-06-05");
    const auto reply = example.reply(task, "2023-05-30");
    example.delivery(reply, "");
    example.delivery(reply, "");
    example.facts.deliveries.back().deputy = domain::DeputyId(2);
    CHECK(told(example) == "delivery:1 since 2023-05-30 x2; feedback:1");
    example.facts.deliveries.front().way = domain::DeliveryWay::post;
    example.facts.deliveries.front().on = day("2023-06-01");
    CHECK(told(example) == "delivery:1 since 2023-05-30 x1; feedback:1 since 2023-06-01");
    example.rating("2023-06-12", domain::Rating::satisfied);
    CHECK(told(example) == "delivery:1 since 2023-05-30 x1; decision since 2023-06-12");
    example.completion("2023-06-12");
    CHECK(told(example) == "delivery:1 since 2023-05-30 x1");
}

TEST_CASE("awaited: separate units answer and are rated each for themselves") {
    CaseExample example;
    const auto first = example.task(1, TaskRole::separate, "2023-03-03", "2023-06-05");
    const auto second = example.task(2, TaskRole::separate, "2023-03-03", "2023-06-05");
    example.receipt(second, "2023-03-08");
    const auto reply = example.reply(first, "2023-05-01");
    example.delivery(reply, "2023-05-02");
    CHECK(told(example) == "reply:2 due 2023-06-05 since 2023-03-08; first_contact:2 since 2023-03-08");
    example.delivery(example.reply(second, "2023-05-20"), "2023-05-22");
    CHECK(told(example) == "feedback:1 since 2023-05-02; feedback:2 since 2023-05-22");
    example.rating("2023-06-01", domain::Rating::satisfied).task = first;
    CHECK(told(example) == "feedback:2 since 2023-05-22");
}

TEST_CASE("awaited: a re-handling waits for the second reply and for no receipt") {
    CaseExample example;
    const auto task = example.task(1, TaskRole::sole, "2023-03-03", "2023-06-05");
    example.delivery(example.reply(task, "2023-05-30"), "2023-05-31");
    example.rating("2023-06-12", domain::Rating::dissatisfied);
    CHECK(told(example) == "decision since 2023-06-12");
    example.order(2, "2023-06-15");
    example.task(1, TaskRole::sole, "2023-06-15", "2023-07-17", 2);
    CHECK(told(example) == "reply:1 due 2023-07-17 since 2023-06-15");
}

TEST_CASE("awaited: nothing of a withdrawn case, and no form where no reply was wanted") {
    CaseExample withdrawn;
    withdrawn.task(1, TaskRole::sole, "2023-03-03", "2023-06-05");
    withdrawn.withdrawal("2023-03-10");
    CHECK(told(withdrawn).empty());
    CaseExample unwanted;
    unwanted.facts.suggestion.replyWanted = false;
    unwanted.reply(unwanted.task(1, TaskRole::sole, "2023-03-03", "2023-06-05"), "2023-05-30");
    CHECK(told(unwanted) == "decision since 2023-05-30");
}

TEST_CASE("awaited: what lies in the archive is awaited of nobody until it is taken out") {
    CaseExample example;
    example.delivery(example.reply(example.task(1, TaskRole::sole, "2023-03-03", "2023-06-05"), "2023-05-30"), "");
    example.completion("2023-06-12");
    CHECK(told(example) == "delivery:1 since 2023-05-30 x1");
    example.facts.archivings.emplace_back().on = day("2023-07-01");
    CHECK(told(example).empty());
    example.facts.archivings.back().takenOutOn = day("2023-07-05");
    CHECK(told(example) == "delivery:1 since 2023-05-30 x1");
}

TEST_CASE("awaited: a cancelled task is awaited of nobody and an undated one has no days") {
    CaseExample example;
    example.task(1, TaskRole::lead, "");
    example.task(2, TaskRole::joint, "2023-03-03", "2023-04-03");
    example.facts.tasks.back().cancelledOn = day("2023-03-10");
    CHECK(told(example) == "reply:1; receipt:1; first_contact:1");
}

}  // namespace huying::tests

// SPDX-License-Identifier: GPL-3.0-or-later
// A piece that is handled with a main case (domain.md §2.1), and replies that are reviewed before they go out (§2.7).
#include <catch2/catch.hpp>

#include <algorithm>
#include <memory>

#include "domain/awaited.h"
#include "domain/fact_order.h"
#include "domain/life_cycle.h"
#include "domain/missing_causes.h"
#include "domain/publishing.h"
#include "domain/reply_debts.h"
#include "unit/case_examples.h"

namespace huying::tests {

namespace {

using domain::AwaitedKind;
using domain::CaseState;
using domain::NextStep;
using domain::Rating;
using domain::TaskRole;

// Piece 2 of deputy 2 and co-signer 3, merged on 20 March into `main`.
CaseExample mergedInto(const CaseExample& main, std::string_view endedOn = "") {
    CaseExample piece;
    piece.facts.suggestion.id = domain::SuggestionId(2);
    piece.facts.suggestion.serial = 121;
    piece.facts.suggestion.leadDeputy = domain::DeputyId(2);
    piece.facts.coSigners.push_back({domain::SuggestionId(2), domain::DeputyId(3), 1});
    domain::Merger merger;
    merger.id = domain::MergerId(1);
    merger.main = main.facts.suggestion.id;
    merger.mainAddress = main.facts.suggestion.address();
    merger.on = day("2023-03-20");
    merger.endedOn = CaseExample::maybe(endedOn);
    merger.mainFacts = std::make_shared<const domain::CaseFacts>(main.facts);
    piece.facts.mergers.push_back(merger);
    return piece;
}

void owe(CaseExample& piece, domain::ReplyId reply, int deputy, std::string_view on) {
    piece.delivery(reply, on);
    piece.facts.deliveries.back().deputy = domain::DeputyId(deputy);
}

int countOf(const CaseExample& example, AwaitedKind kind) {
    int count = 0;
    for (const domain::Awaited& one : domain::awaitedOf(example.facts)) count += one.kind == kind ? 1 : 0;
    return count;
}

domain::ReplyReview review(domain::ReplyId reply, std::string_view on, domain::ReviewResult result) {
    domain::ReplyReview row;
    row.reply = reply;
    row.on = day(on);
    row.result = result;
    return row;
}

}  // namespace

TEST_CASE("merged: a piece has no clock of its own and follows its main case") {
    CaseExample main;
    const auto task = main.task(10, TaskRole::sole, "2023-03-03", "2023-06-05");
    CaseExample piece = mergedInto(main);
    piece.task(11, TaskRole::sole, "2023-03-10", "2023-06-12");  // its own unit, which rests now
    domain::CaseSummary summary = domain::summarize(piece.facts);
    CHECK((summary.state == CaseState::assigned));
    CHECK((summary.nextStep == NextStep::followMain));
    CHECK((summary.turn == domain::Turn::nobody));
    CHECK_FALSE(summary.dueOn);
    CHECK(summary.handledIn == main.facts.suggestion.id);
    CHECK(summary.answeringUnit == domain::UnitId(10));
    CHECK(domain::awaitedOf(piece.facts).empty());

    main.receipt(task, "2023-03-06");
    main.reply(task, "2023-05-30", domain::ResultClass::B);
    piece = mergedInto(main);
    owe(piece, domain::ReplyId(1), 2, "2023-06-01");
    owe(piece, domain::ReplyId(1), 3, "");
    summary = domain::summarize(piece.facts);
    CHECK((summary.state == CaseState::replied));
    CHECK((summary.nextStep == NextStep::deliverReply));  // a co-signer has not got it
    CHECK(summary.resultClass == domain::ResultClass::B);
    CHECK(summary.repliedOn == day("2023-05-30"));
    CHECK(summary.undelivered == 1);
    CHECK(countOf(piece, AwaitedKind::delivery) == 1);
    CHECK(countOf(piece, AwaitedKind::feedback) == 1);
    CHECK(domain::missingCauses(piece.withDebts()).empty());
    CHECK(domain::faultsOfOrder(piece.facts).empty());

    piece.rating("2023-06-10", Rating::satisfied).deputy = domain::DeputyId(2);
    CHECK((domain::summarize(piece.facts).nextStep == NextStep::complete));
    CHECK((domain::summarize(main.facts).nextStep == NextStep::collectFeedback));  // the main case is rated for itself
}

TEST_CASE("merged: before the merger and after its end the piece stands by itself, as of any day") {
    CaseExample main;
    const auto task = main.task(10, TaskRole::sole, "2023-03-03", "2023-06-05");
    main.receipt(task, "2023-03-25");
    CaseExample piece = mergedInto(main, "2023-04-10");
    piece.task(11, TaskRole::sole, "2023-03-10", "2023-06-12");
    const auto on = [&](std::string_view iso) { return domain::summarize(*domain::factsAsOf(piece.facts, day(iso))); };
    CHECK(on("2023-03-19").answeringUnit == domain::UnitId(11));
    CHECK((on("2023-03-19").nextStep == NextStep::acknowledgeReceipt));
    CHECK((on("2023-03-20").nextStep == NextStep::followMain));
    CHECK((on("2023-03-24").state == CaseState::assigned));
    CHECK((on("2023-03-25").state == CaseState::handling));  // the main case's own receipt, of its own day
    CHECK((on("2023-04-09").nextStep == NextStep::followMain));
    CHECK((on("2023-04-10").nextStep == NextStep::acknowledgeReceipt));
    CHECK(on("2023-04-10").dueOn == day("2023-06-12"));
    CHECK(domain::summarize(piece.facts).dueOn == day("2023-06-12"));
}

TEST_CASE("merged: what happened in the main case after a day is not known to the piece on that day") {
    CaseExample main;
    const auto task = main.task(10, TaskRole::sole, "2023-03-03", "2023-06-05");
    main.reply(task, "2023-05-30");
    const CaseExample piece = mergedInto(main);
    CHECK_FALSE(domain::summarize(*domain::factsAsOf(piece.facts, day("2023-05-29"))).isReplied);
    CHECK(domain::summarize(*domain::factsAsOf(piece.facts, day("2023-05-30"))).isReplied);
}

TEST_CASE("merged: a re-handling is the piece's own, and the main case's second round is not the piece's") {
    CaseExample main;
    const auto task = main.task(10, TaskRole::sole, "2023-03-03", "2023-06-05");
    main.reply(task, "2023-05-30");
    CaseExample piece = mergedInto(main);
    piece.rating("2023-06-10", Rating::dissatisfied).deputy = domain::DeputyId(2);
    piece.order(2, "2023-06-12");
    piece.task(10, TaskRole::sole, "2023-06-12", "2023-07-12", 2);
    const domain::TaskId again = piece.facts.tasks.back().id = domain::TaskId(50);  // not the main case's
    domain::CaseSummary summary = domain::summarize(piece.facts);
    CHECK((summary.state == CaseState::rehandling));
    CHECK(summary.dueOn == day("2023-07-12"));
    CHECK_FALSE(summary.handledIn);
    CHECK(countOf(piece, AwaitedKind::reply) == 1);
    piece.facts.replies.push_back({domain::ReplyId(9), again, day("2023-07-01"), domain::ResultClass::A, "", "", "", {}, {}});
    CHECK((domain::summarize(piece.facts).state == CaseState::replied));
    CHECK((domain::summarize(piece.facts).firstResult == Rating::dissatisfied));

    main.rating("2023-06-20", Rating::dissatisfied);
    main.order(2, "2023-06-21");
    main.task(10, TaskRole::sole, "2023-06-21", "2023-07-21", 2);
    const CaseExample other = mergedInto(main);
    CHECK((domain::summarize(other.facts).state == CaseState::replied));
    CHECK(domain::summarize(other.facts).round == 1);
}

TEST_CASE("merged: what the reply of the main case brought presupposes the merger") {
    CaseExample main;
    main.reply(main.task(10, TaskRole::sole, "2023-03-03"), "2023-05-30");
    CaseExample piece = mergedInto(main);
    owe(piece, domain::ReplyId(1), 2, "2023-06-01");
    piece.rating("2023-06-10", Rating::satisfied).deputy = domain::DeputyId(2);
    CHECK(domain::missingCauses(piece.withDebts()).empty());
    piece.facts.mergers.clear();
    std::vector<domain::FactKind> kinds;
    for (const domain::MissingCause& one : domain::missingCauses(piece.withDebts())) kinds.push_back(one.fact);
    CHECK((kinds == std::vector{domain::FactKind::delivery, domain::FactKind::feedback}));

    CaseExample answered = mergedInto(main);
    answered.facts.mergers[0].mainFacts = std::make_shared<const domain::CaseFacts>(CaseExample().facts);
    answered.reply(answered.task(11, TaskRole::sole, "2023-03-10"), "2023-05-01");
    std::vector<domain::Cause> causes;
    for (const domain::MissingCause& one : domain::missingCauses(answered.facts)) causes.push_back(one.cause);
    CHECK(std::count(causes.begin(), causes.end(), domain::Cause::noReply) == 1);
}

TEST_CASE("merged: dates of a merger follow the registration and go before its end") {
    CaseExample main;
    main.task(10, TaskRole::sole, "2023-03-03");
    CaseExample piece = mergedInto(main, "2023-03-19");
    auto faults = domain::faultsOfOrder(piece.facts);
    REQUIRE(faults.size() == 1);
    CHECK((faults[0].effect == domain::DatedFact::mergerEnd));
    piece = mergedInto(main);
    piece.facts.suggestion.registeredOn = day("2023-03-21");
    faults = domain::faultsOfOrder(piece.facts);
    REQUIRE(faults.size() == 1);  // and nothing about the main case's tasks, which are older than the piece
    CHECK((faults[0].effect == domain::DatedFact::merger));
}

TEST_CASE("debts: every signer is owed every answering unit's reply, before it is given and until it is delivered") {
    CaseExample main;
    main.facts.coSigners.push_back({domain::SuggestionId(1), domain::DeputyId(4), 1});
    const auto first = main.task(10, TaskRole::separate, "2023-03-03");
    main.task(11, TaskRole::separate, "2023-03-03");
    main.task(12, TaskRole::reference, "2023-03-03");
    main.reply(first, "2023-05-30");
    owe(main, domain::ReplyId(1), 1, "2023-06-01");
    owe(main, domain::ReplyId(1), 4, "");
    auto debts = domain::replyDebtsOf(main.facts);
    REQUIRE(debts.size() == 4);
    CHECK_FALSE(debts[0].isOpen());
    CHECK(debts[0].isLead);
    CHECK(debts[1].isOpen());
    CHECK(debts[1].reply);
    CHECK_FALSE(debts[2].reply);
    CHECK(debts[3].unit == domain::UnitId(11));
    // The signers of a merged piece are owed the same replies, for their own piece.
    CaseExample piece = mergedInto(main);
    owe(piece, domain::ReplyId(1), 2, "");
    owe(piece, domain::ReplyId(1), 3, "");
    debts = domain::replyDebtsOf(piece.facts);
    REQUIRE(debts.size() == 4);
    CHECK(debts[0].signer.deputy == domain::DeputyId(2));
    CHECK(debts[3].signer.deputy == domain::DeputyId(3));
    piece.withdrawal("2023-06-02");
    CHECK(domain::replyDebtsOf(piece.facts).empty());
}

TEST_CASE("review: a reply that is sent back does not count, the next one does, and before that day the first one did") {
    CaseExample example;
    const auto task = example.task(10, TaskRole::sole, "2023-03-03", "2023-06-05");
    const auto first = example.reply(task, "2023-05-20", domain::ResultClass::A);
    example.facts.replyReviews.push_back(review(first, "2023-05-22", domain::ReviewResult::sentBack));
    domain::CaseSummary summary = domain::summarize(example.facts);
    CHECK_FALSE(summary.isReplied);
    CHECK(summary.why == "reply_sent_back");
    CHECK(summary.dueOn == day("2023-06-05"));
    CHECK(countOf(example, AwaitedKind::reply) == 1);
    CHECK(domain::summarize(*domain::factsAsOf(example.facts, day("2023-05-21"))).isReplied);

    const auto second = example.reply(task, "2023-05-30", domain::ResultClass::B);
    CHECK(example.facts.replyOf(task)->id == second);
    CHECK(domain::summarize(example.facts).resultClass == domain::ResultClass::B);
    CHECK(domain::missingCauses(example.withDebts()).empty());
    example.facts.replyReviews.clear();
    REQUIRE(domain::missingCauses(example.withDebts()).size() == 1);
    CHECK((domain::missingCauses(example.withDebts())[0].fact == domain::FactKind::reply));
}

TEST_CASE("review: a class changed there was the unit's own on the days before") {
    CaseExample example;
    const auto reply = example.reply(example.task(10, TaskRole::sole, "2023-03-03"), "2023-05-20", domain::ResultClass::B);
    domain::ReplyReview change = review(reply, "2023-05-25", domain::ReviewResult::approved);
    change.resultClass = domain::ResultClass::B;
    change.classBefore = domain::ResultClass::A;
    example.facts.replyReviews.push_back(change);
    const auto classOn = [&](std::string_view iso) { return domain::summarize(*domain::factsAsOf(example.facts, day(iso))).resultClass; };
    CHECK(classOn("2023-05-24") == domain::ResultClass::A);
    CHECK(classOn("2023-05-25") == domain::ResultClass::B);
    CHECK(domain::faultsOfOrder(example.facts).empty());
    example.facts.replyReviews[0].on = day("2023-05-19");
    CHECK(domain::faultsOfOrder(example.facts).size() == 1);
}

TEST_CASE("publication: all three agree, the strictest holds, one no is enough, a secret is never published") {
    using domain::Publication;
    CaseExample example;
    const auto reply = example.reply(example.task(10, TaskRole::sole, "2023-03-03"), "2023-05-20");
    example.facts.suggestion.publishByDeputy = Publication::full;
    CHECK_FALSE(domain::consentsOf(example.facts).allowed);
    example.facts.replies[0].publishByUnit = Publication::titleOnly;
    example.facts.replyReviews.push_back(review(reply, "2023-05-25", domain::ReviewResult::approved));
    CHECK_FALSE(domain::consentsOf(example.facts).allowed);
    example.facts.replyReviews[0].publication = Publication::full;
    CHECK(domain::consentsOf(example.facts).allowed == Publication::titleOnly);
    example.facts.replies[0].publishByUnit = Publication::full;
    CHECK(domain::consentsOf(example.facts).allowed == Publication::full);
    example.facts.suggestion.publishByDeputy = Publication::no;
    CHECK(domain::consentsOf(example.facts).allowed == Publication::no);
    example.facts.suggestion.publishByDeputy = Publication::full;
    example.facts.suggestion.classified = true;
    CHECK(domain::consentsOf(example.facts).allowed == Publication::no);
}

TEST_CASE("publication: units that answer by themselves agree each for its own reply, and silence is no consent") {
    using domain::Publication;
    using domain::PublicationExtent;
    using domain::PublishedPart;
    CaseExample example;
    const auto first = example.reply(example.task(10, TaskRole::separate, "2023-03-03"), "2023-05-20");
    const auto second = example.reply(example.task(11, TaskRole::separate, "2023-03-03"), "2023-05-21");
    domain::CaseFacts& facts = example.facts;
    facts.suggestion.publishByDeputy = Publication::full;
    facts.replies[0].publishByUnit = Publication::full;
    facts.replyReviews.push_back(review(first, "2023-05-25", domain::ReviewResult::approved));
    facts.replyReviews[0].publication = Publication::full;
    const auto countOfMissing = [&](const domain::Reply& reply) {
        return domain::missingConsents(facts, reply, PublicationExtent::full).size();
    };
    CHECK(countOfMissing(facts.replies[0]) == 0);
    CHECK(countOfMissing(facts.replies[1]) == 2);  // neither its unit nor a review has said anything
    CHECK_FALSE(domain::consentsOf(facts).byUnit);
    CHECK_FALSE(domain::consentsOf(facts).byReview);
    CHECK(domain::consentsOf(facts).allowed == Publication::full);  // of the first one's reply
    CHECK(domain::missingConsents(facts, PublishedPart::reply, PublicationExtent::full).empty());

    facts.replies[1].publishByUnit = Publication::no;
    CHECK(domain::consentsOf(facts).byUnit == Publication::no);
    CHECK(domain::consentsOf(facts).allowed == Publication::full);
    CHECK(domain::missingConsents(facts, PublishedPart::reply, PublicationExtent::full).empty());
    CHECK(domain::missingConsents(facts, PublishedPart::suggestion, PublicationExtent::full).size() == 1);  // it was heard
    facts.replies[0].publishByUnit = std::nullopt;
    CHECK_FALSE(domain::consentsOf(facts).allowed);
    const auto missing = domain::missingConsents(facts, PublishedPart::reply, PublicationExtent::full);
    REQUIRE(missing.size() == 2);
    CHECK((missing[0].party == domain::ConsentParty::unit));
    CHECK(missing[0].given == Publication::no);
    CHECK((missing[1].party == domain::ConsentParty::review));
    facts.replies[0].publishByUnit = Publication::no;
    CHECK(domain::consentsOf(facts).allowed == Publication::no);
    CHECK(second == facts.replies[1].id);
}

}  // namespace huying::tests

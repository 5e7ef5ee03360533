// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "domain/missing_causes.h"
#include "unit/case_examples.h"

namespace huying::tests {

using domain::Cause;
using domain::FactKind;
using domain::MissingCause;
using domain::Rating;
using domain::TaskRole;

namespace {

// Assigned to one unit, answered, dissatisfied, handled again, answered, satisfied and completed.
CaseExample twoRounds() {
    CaseExample example;
    example.delivery(example.reply(example.task(5, TaskRole::sole, "2023-03-03"), "2023-04-20"), "2023-04-21");
    example.rating("2023-05-10", Rating::dissatisfied);
    example.order(2, "2023-05-20");
    example.reply(example.task(5, TaskRole::sole, "2023-05-20", "", 2), "2023-06-01");
    example.rating("2023-06-10", Rating::satisfied, 2);
    example.completion("2023-06-10", 2);
    return example;
}

void checkMissing(const CaseExample& example, FactKind fact, Cause cause) {
    const auto missing = domain::missingCauses(example.withDebts());
    REQUIRE(missing.size() == 1);
    CHECK((missing[0].fact == fact));
    CHECK((missing[0].cause == cause));
}

bool isMissing(const CaseExample& example, FactKind fact, Cause cause) {
    for (const MissingCause& missing : domain::missingCauses(example.withDebts())) {
        if (missing.fact == fact && missing.cause == cause) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("a case handled twice in due order misses nothing") {
    CHECK(domain::missingCauses(CaseExample().withDebts()).empty());
    CHECK(domain::missingCauses(twoRounds().withDebts()).empty());
}

TEST_CASE("a published reply presupposes one that stands, a published suggestion none") {
    CaseExample example;
    example.delivery(example.reply(example.task(5, TaskRole::sole, "2023-03-03"), "2023-04-20"), "2023-04-21");
    for (const domain::PublishedPart what : {domain::PublishedPart::suggestion, domain::PublishedPart::reply}) {
        domain::PublicationRecord& row = example.facts.publications.emplace_back();
        row.what = what;
        row.on = day("2023-05-01");
    }
    CHECK(domain::missingCauses(example.withDebts()).empty());
    example.facts.replies.clear();
    example.facts.deliveries.clear();
    checkMissing(example, FactKind::publication, Cause::reply);
    example.facts.publications.pop_back();
    CHECK(domain::missingCauses(example.withDebts()).empty());
}

TEST_CASE("a rating and a completion presuppose the replies of their round") {
    CaseExample example = twoRounds();
    example.facts.replies.pop_back();
    CHECK(isMissing(example, FactKind::feedback, Cause::reply));
    CHECK(isMissing(example, FactKind::completion, Cause::reply));
    CHECK(domain::missingCauses(example.withDebts()).size() == 2);
}

TEST_CASE("with separate units a rating of one reply presupposes that reply, of the piece all of them") {
    CaseExample example;
    const auto first = example.task(5, TaskRole::separate, "2023-03-03");
    example.task(6, TaskRole::separate, "2023-03-03");
    example.reply(first, "2023-04-20");
    example.rating("2023-05-10", Rating::satisfied).task = first;
    CHECK(domain::missingCauses(example.withDebts()).empty());
    example.facts.feedback[0].task.reset();
    checkMissing(example, FactKind::feedback, Cause::reply);
}

TEST_CASE("a completion after rating presupposes a rating, one explained to the dissatisfied a dissatisfied one") {
    CaseExample example = twoRounds();
    example.facts.feedback.pop_back();
    checkMissing(example, FactKind::completion, Cause::rating);
    example.facts.completions[0].ground = domain::CompletionGround::noFormReturned;
    CHECK(domain::missingCauses(example.withDebts()).empty());
    example.facts.completions[0].ground = domain::CompletionGround::dissatisfiedExplained;
    CHECK(domain::missingCauses(example.withDebts()).empty());
    example.facts.feedback[0].result = Rating::satisfied;
    CHECK(isMissing(example, FactKind::completion, Cause::dissatisfiedRating));
}

TEST_CASE("a dated order presupposes a dissatisfied rating, an undated one any rating") {
    CaseExample example = twoRounds();
    example.facts.feedback[0].result = Rating::mostlySatisfied;
    checkMissing(example, FactKind::rehandlingOrder, Cause::dissatisfiedRating);
    example.facts.rehandlings[0].on.reset();
    CHECK(domain::missingCauses(example.withDebts()).empty());
    example.facts.feedback.erase(example.facts.feedback.begin());
    checkMissing(example, FactKind::rehandlingOrder, Cause::rating);
}

TEST_CASE("a task of a later round presupposes the order of that round and an order the one before") {
    CaseExample example = twoRounds();
    example.facts.rehandlings.clear();
    checkMissing(example, FactKind::task, Cause::rehandlingOrder);
    example.order(3, "");
    CHECK(isMissing(example, FactKind::rehandlingOrder, Cause::rehandlingOrder));
}

TEST_CASE("a joint unit presupposes a lead and a sole unit that it is alone") {
    CaseExample example;
    example.task(5, TaskRole::joint, "2023-03-03");
    checkMissing(example, FactKind::task, Cause::leadTask);
    example.task(6, TaskRole::lead, "2023-03-03");
    example.task(7, TaskRole::reference, "2023-03-03");
    CHECK(domain::missingCauses(example.withDebts()).empty());
    example.facts.tasks.erase(example.facts.tasks.begin());
    example.task(8, TaskRole::sole, "2023-03-03");
    checkMissing(example, FactKind::task, Cause::standsAlone);
    example.facts.tasks[0].cancelledOn = day("2023-03-10");
    CHECK(domain::missingCauses(example.withDebts()).empty());
}

TEST_CASE("a request for extension presupposes that no other is undecided") {
    CaseExample example;
    const auto task = example.task(5, TaskRole::sole, "2023-03-03");
    example.extension(task, "2023-05-01", "2023-07-01").granted = false;
    example.extension(task, "2023-05-02", "2023-07-01");
    CHECK(domain::missingCauses(example.withDebts()).empty());
    example.facts.extensions[0].granted.reset();
    checkMissing(example, FactKind::extension, Cause::standsAlone);
}

TEST_CASE("a round is rated once by a deputy and a withdrawn piece has no reply") {
    CaseExample example = twoRounds();
    example.rating("2023-06-11", Rating::satisfied, 2);
    checkMissing(example, FactKind::feedback, Cause::firstRating);
    example.facts.feedback.pop_back();
    example.withdrawal("2023-03-04");
    checkMissing(example, FactKind::withdrawal, Cause::noReply);
}

TEST_CASE("what is still to be delivered is owed to a signer; what was done may be left by a correction") {
    CaseExample example = twoRounds();
    example.facts.coSigners.push_back({{}, domain::DeputyId(2), 1});
    example.delivery(domain::ReplyId(1), "");
    example.facts.deliveries.back().deputy = domain::DeputyId(2);
    CHECK(domain::missingCauses(example.withDebts()).empty());
    example.facts.coSigners.clear();
    checkMissing(example, FactKind::delivery, Cause::signer);
    CHECK_FALSE(domain::isLeftBehind(domain::missingCauses(example.withDebts())[0]));
    example.facts.deliveries.back().way = domain::DeliveryWay::post;
    checkMissing(example, FactKind::delivery, Cause::formerSigner);
    CHECK(domain::isLeftBehind(domain::missingCauses(example.withDebts())[0]));
}

TEST_CASE("a reply that stands is owed to the lead, and to every signer where it is to any") {
    CaseExample example;
    const auto reply = example.reply(example.task(5, TaskRole::sole, "2023-03-03"), "2023-04-20");
    const auto missing = [&] { return domain::missingCauses(example.facts); };
    REQUIRE(missing().size() == 1);
    CHECK((missing()[0] == MissingCause{FactKind::reply, Cause::debts, "1"}));
    example.delivery(reply, "");
    CHECK(missing().empty());
    example.facts.coSigners.push_back({{}, domain::DeputyId(2), 1});
    example.facts.coSigners.push_back({{}, domain::DeputyId(3), 2});
    CHECK(missing().empty());  // the lead passes it on
    example.delivery(reply, "2023-04-22");
    example.facts.deliveries.back().deputy = domain::DeputyId(2);
    REQUIRE(missing().size() == 1);  // 3 was forgotten
    example.withdrawal("2023-03-04");
    CHECK(isMissing(example, FactKind::withdrawal, Cause::noReply));
    CHECK_FALSE(isMissing(example, FactKind::reply, Cause::debts));
}

TEST_CASE("a reply owed to a delegation presupposes that it proposed") {
    CaseExample example = twoRounds();
    example.facts.deliveries[0].deputy = {};
    example.facts.deliveries[0].way.reset();
    example.facts.deliveries[0].delegation = domain::DelegationId(3);
    CHECK(isMissing(example, FactKind::delivery, Cause::signer));
    example.facts.suggestion.leadDelegation = domain::DelegationId(3);
    CHECK_FALSE(isMissing(example, FactKind::delivery, Cause::signer));
}

}  // namespace huying::tests

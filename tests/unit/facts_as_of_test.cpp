// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "domain/life_cycle.h"
#include "unit/case_examples.h"

namespace huying::tests {

namespace {

using State = domain::CaseState;

domain::CaseSummary standOn(const CaseExample& example, std::string_view iso) {
    const auto past = domain::factsAsOf(example.facts, day(iso));
    REQUIRE(past);
    return domain::summarize(*past);
}

// One unit, nothing undated: assigned 03-03, replied 05-01, dissatisfied 05-10, sent back 05-15, again 06-10, good 06-20.
CaseExample twoRounds() {
    CaseExample example;
    const auto first = example.task(10, domain::TaskRole::sole, "2023-03-03", "2023-06-05");
    example.receipt(first, "2023-03-06");
    example.delivery(example.reply(first, "2023-05-01", domain::ResultClass::C), "2023-05-04");
    example.rating("2023-05-10", domain::Rating::dissatisfied);
    example.completion("2023-05-12");
    example.order(2, "2023-05-15");
    const auto again = example.task(10, domain::TaskRole::sole, "2023-05-15", "2023-06-15", 2);
    example.reply(again, "2023-06-10", domain::ResultClass::B);
    example.rating("2023-06-20", domain::Rating::satisfied, 2);
    example.completion("2023-06-20", 2);
    return example;
}

}  // namespace

TEST_CASE("A case stands on every day as it stood with the facts of that day") {
    const CaseExample example = twoRounds();
    CHECK_FALSE(domain::factsAsOf(example.facts, day("2023-02-25")));
    const std::vector<std::pair<const char*, State>> stands{
        {"2023-02-26", State::registered}, {"2023-03-02", State::registered}, {"2023-03-03", State::assigned},
        {"2023-03-05", State::assigned},   {"2023-03-06", State::handling},   {"2023-04-30", State::handling},
        {"2023-05-01", State::replied},    {"2023-05-09", State::replied},    {"2023-05-10", State::rated},
        {"2023-05-11", State::rated},      {"2023-05-12", State::completed},  {"2023-05-14", State::completed},
        {"2023-05-15", State::rehandling}, {"2023-06-09", State::rehandling}, {"2023-06-10", State::replied},
        {"2023-06-19", State::replied},    {"2023-06-20", State::completed},  {"2024-12-31", State::completed},
    };
    for (const auto& [iso, state] : stands) {
        INFO(iso << " is " << base::codeOf(standOn(example, iso).state));
        CHECK((standOn(example, iso).state == state));
    }
}

TEST_CASE("A completion before re-handling stands on the days before the order and counts again only when renewed") {
    const CaseExample example = twoRounds();
    CHECK((standOn(example, "2023-05-14").completedOn == day("2023-05-12")));
    CHECK(standOn(example, "2023-05-14").round == 1);
    CHECK((standOn(example, "2023-05-14").result == domain::Rating::dissatisfied));
    CHECK_FALSE(standOn(example, "2023-05-15").isCompleted);
    CHECK((standOn(example, "2023-06-20").completedOn == day("2023-06-20")));
    CHECK((standOn(example, "2023-05-14").resultClass == domain::ResultClass::C));
    CHECK((standOn(example, "2023-06-10").resultClass == domain::ResultClass::B));
}

TEST_CASE("Each kind of fact that lies behind the day is left out, also where it is the only one") {
    const base::Date later = day("2030-01-01");
    const auto countOn = [](const domain::CaseFacts& facts) {
        const auto past = domain::factsAsOf(facts, day("2024-01-01"));
        REQUIRE(past);
        const auto granted =
            std::count_if(past->extensions.begin(), past->extensions.end(), [](const auto& row) { return row.granted.has_value(); });
        const auto delivered =
            std::count_if(past->deliveries.begin(), past->deliveries.end(), [](const auto& row) { return row.way.has_value(); });
        const auto cancelled =
            std::count_if(past->tasks.begin(), past->tasks.end(), [](const auto& row) { return row.cancelledOn.has_value(); });
        const auto ended =
            std::count_if(past->priorities.begin(), past->priorities.end(), [](const auto& row) { return row.endedOn.has_value(); });
        const auto decided = std::count_if(past->returnRequests.begin(), past->returnRequests.end(),
                                           [](const auto& row) { return row.decision.has_value(); });
        const auto returned = static_cast<std::size_t>(std::count_if(past->jointOpinions.begin(), past->jointOpinions.end(),
                                                                     [](const auto& row) { return row.returnedOn.has_value(); }));
        const auto resumed = static_cast<std::size_t>(
            std::count_if(past->clockPauses.begin(), past->clockPauses.end(), [](const auto& row) { return row.resumedOn.has_value(); }));
        const auto told = static_cast<std::size_t>(std::count_if(past->commitmentSteps.begin(), past->commitmentSteps.end(),
                                                                 [](const auto& row) { return row.deputyToldOn.has_value(); }));
        const auto passed = static_cast<std::size_t>(
            std::count_if(past->tasks.begin(), past->tasks.end(), [](const auto& row) { return row.passedOn.has_value(); }));
        return past->tasks.size() + past->receipts.size() + past->notes.size() + past->contacts.size() + past->jointOpinions.size() +
               past->replies.size() + past->extensions.size() + past->feedback.size() + past->rehandlings.size() +
               past->completions.size() + past->priorities.size() + (past->withdrawal ? 1U : 0U) + (past->governmentItem ? 1U : 0U) +
               past->returnRequests.size() + past->unitProposals.size() + past->coordinations.size() + past->commitments.size() +
               past->commitmentSteps.size() + past->secondReplies.size() + past->ratingMeetings.size() + past->unitPlans.size() +
               past->consultations.size() + past->publications.size() + past->lookBackLines.size() + past->lookBackAnswers.size() +
               past->lookBackFindings.size() + past->countersigns.size() + past->clockPauses.size() + resumed + returned + told + passed +
               static_cast<std::size_t>(granted + delivered + cancelled + ended + decided);
    };
    CaseExample example = twoRounds();
    domain::CaseFacts& facts = example.facts;
    const domain::TaskId task = facts.tasks.front().id;
    const base::Date then = day("2023-03-10");
    facts.notes.push_back({task, then, "进展", false});
    facts.contacts.push_back({task, domain::ContactPhase::before, domain::ContactWay::visit, then, {}, "", "", "", "", false});
    facts.jointOpinions.push_back({task, then, "", "", ""});
    domain::Extension extension;
    extension.task = task;
    extension.askedOn = then;
    extension.granted = true;
    extension.decidedOn = then;
    facts.extensions.push_back(extension);
    domain::Priority priority;
    priority.on = then;
    priority.endedOn = then;
    facts.priorities.push_back(priority);
    facts.governmentItem = domain::GovernmentItem{"某副市长", then};
    facts.withdrawal = domain::Withdrawal{then, ""};
    domain::ReturnRequest request;
    request.task = task;
    request.askedOn = then;
    request.decision = domain::Decision::refused;
    request.decidedOn = then;
    facts.returnRequests.push_back(request);
    domain::UnitProposal proposal;
    proposal.task = task;
    proposal.askedOn = then;
    facts.unitProposals.push_back(proposal);
    domain::Coordination coordination;
    coordination.on = then;
    facts.coordinations.push_back(coordination);
    facts.jointOpinions.back().returnedOn = then;
    example.step(example.commitment(task, "2023-03-10"), "2023-03-10", domain::CommitmentStepKind::fulfilled).deputyToldOn = then;
    example.answerAgain(task, "2023-03-10");
    example.meeting(1, "2023-03-10");
    facts.deliveries.front().way = domain::DeliveryWay::post;
    facts.tasks.back().cancelledOn = then;
    facts.tasks.back().passedOn = then;
    facts.unitPlans.emplace_back().on = then;
    facts.unitPlans.back().id = domain::UnitPlanId(1);
    facts.consultations.emplace_back().on = then;
    facts.consultations.back().plan = domain::UnitPlanId(1);
    facts.publications.emplace_back().on = then;
    facts.lookBackLines.emplace_back().on = then;
    facts.lookBackAnswers.emplace_back().on = then;
    facts.lookBackFindings.emplace_back().on = then;
    facts.countersigns.emplace_back().on = then;
    facts.clockPauses.emplace_back().on = then;
    facts.clockPauses.back().resumedOn = then;
    const std::size_t all = countOn(facts);

    const auto isLeftOut = [&](const char* what, auto change) {
        INFO(what);
        domain::CaseFacts one = facts;
        change(one);
        CHECK(countOn(one) < all);
    };
    isLeftOut("task", [&](auto& one) { one.tasks.back().assignedOn = later; });
    isLeftOut("cancelled task", [&](auto& one) { one.tasks.back().cancelledOn = later; });
    isLeftOut("receipt", [&](auto& one) { one.receipts.back().on = later; });
    isLeftOut("note", [&](auto& one) { one.notes.back().on = later; });
    isLeftOut("contact", [&](auto& one) { one.contacts.back().on = later; });
    isLeftOut("joint opinion", [&](auto& one) { one.jointOpinions.back().on = later; });
    isLeftOut("countersigning", [&](auto& one) { one.countersigns.back().on = later; });
    isLeftOut("pause of the clock", [&](auto& one) { one.clockPauses.back().on = later; });
    isLeftOut("end of the pause", [&](auto& one) { one.clockPauses.back().resumedOn = later; });
    isLeftOut("reply", [&](auto& one) { one.replies.back().on = later; });
    isLeftOut("delivery", [&](auto& one) { one.deliveries.front().on = later; });
    isLeftOut("request for an extension", [&](auto& one) { one.extensions.back().askedOn = later; });
    isLeftOut("decision about it", [&](auto& one) { one.extensions.back().decidedOn = later; });
    isLeftOut("rating", [&](auto& one) { one.feedback.back().on = later; });
    isLeftOut("order to handle again", [&](auto& one) { one.rehandlings.back().on = later; });
    isLeftOut("completion", [&](auto& one) { one.completions.back().on = later; });
    isLeftOut("priority", [&](auto& one) { one.priorities.back().on = later; });
    isLeftOut("its end", [&](auto& one) { one.priorities.back().endedOn = later; });
    isLeftOut("government item", [&](auto& one) { one.governmentItem->on = later; });
    isLeftOut("request to return", [&](auto& one) { one.returnRequests.back().askedOn = later; });
    isLeftOut("decision about the return", [&](auto& one) { one.returnRequests.back().decidedOn = later; });
    isLeftOut("proposal of more units", [&](auto& one) { one.unitProposals.back().askedOn = later; });
    isLeftOut("coordination", [&](auto& one) { one.coordinations.back().on = later; });
    isLeftOut("joint opinion sent back", [&](auto& one) { one.jointOpinions.back().returnedOn = later; });
    isLeftOut("promise", [&](auto& one) { one.commitments.back().on = later; });
    isLeftOut("what became of it", [&](auto& one) { one.commitmentSteps.back().on = later; });
    isLeftOut("that the deputy was told", [&](auto& one) { one.commitmentSteps.back().deputyToldOn = later; });
    isLeftOut("second answer", [&](auto& one) { one.secondReplies.back().on = later; });
    isLeftOut("meeting", [&](auto& one) { one.ratingMeetings.back().on = later; });
    isLeftOut("plan of units", [&](auto& one) { one.unitPlans.back().on = later; });
    isLeftOut("what a unit said", [&](auto& one) { one.consultations.back().on = later; });
    isLeftOut("publication", [&](auto& one) { one.publications.back().on = later; });
    isLeftOut("line of a look-back round", [&](auto& one) { one.lookBackLines.back().on = later; });
    isLeftOut("answer to it", [&](auto& one) { one.lookBackAnswers.back().on = later; });
    isLeftOut("finding of it", [&](auto& one) { one.lookBackFindings.back().on = later; });
    isLeftOut("passing on", [&](auto& one) { one.tasks.back().passedOn = later; });
    isLeftOut("withdrawal", [&](auto& one) { one.withdrawal->on = later; });
}

TEST_CASE("An extension decided later is pending on the days before") {
    CaseExample example;
    const auto task = example.task(10, domain::TaskRole::sole, "2023-03-03", "2023-06-05");
    example.receipt(task, "2023-03-06");
    auto& extension = example.extension(task, "2023-05-20", "2023-08-31");
    extension.granted = true;
    extension.decidedOn = day("2023-05-23");
    extension.grantedUntil = day("2023-08-31");
    extension.deputyToldOn = day("2023-05-24");

    CHECK(domain::factsAsOf(example.facts, day("2023-05-19"))->extensions.empty());
    const auto pending = domain::factsAsOf(example.facts, day("2023-05-22"));
    REQUIRE(pending->extensions.size() == 1);
    CHECK_FALSE(pending->extensions[0].granted);
    CHECK_FALSE(pending->extensions[0].decidedOn);
    CHECK((pending->deadlineOf(pending->tasks[0]) == day("2023-06-05")));
    CHECK((domain::summarize(*pending).nextStep == domain::NextStep::decideExtension));
    const auto decided = domain::factsAsOf(example.facts, day("2023-05-23"));
    CHECK((decided->deadlineOf(decided->tasks[0]) == day("2023-08-31")));
}

TEST_CASE("An undated request for an extension counts from its decision") {
    CaseExample example;
    const auto task = example.task(10, domain::TaskRole::sole, "2023-03-03", "2023-06-05");
    auto& extension = example.extension(task, "", "2023-08-31");
    extension.granted = true;
    extension.decidedOn = day("2023-05-23");
    extension.grantedUntil = day("2023-08-31");
    CHECK(domain::factsAsOf(example.facts, day("2023-05-22"))->extensions.empty());
    CHECK(domain::factsAsOf(example.facts, day("2023-05-23"))->extensions.size() == 1);
}

TEST_CASE("A reply delivered later is owed on the days before") {
    const CaseExample example = twoRounds();
    CHECK(domain::factsAsOf(example.facts, day("2023-04-30"))->deliveries.empty());
    const auto owed = domain::factsAsOf(example.facts, day("2023-05-03"));
    REQUIRE(owed->deliveries.size() == 1);
    CHECK_FALSE(owed->deliveries[0].way);
    CHECK(domain::summarize(*owed).undelivered == 1);
    const auto delivered = domain::factsAsOf(example.facts, day("2023-05-04"));
    CHECK(delivered->deliveries[0].way.has_value());
    CHECK(domain::summarize(*delivered).undelivered == 0);
}

TEST_CASE("A cancelled task is open and a withdrawn case alive on the days before") {
    CaseExample example;
    example.task(10, domain::TaskRole::sole, "2023-03-03", "2023-06-05");
    example.facts.tasks[0].cancelledOn = day("2023-03-14");
    example.withdrawal("2023-03-20");
    CHECK((standOn(example, "2023-03-13").state == State::assigned));
    CHECK((standOn(example, "2023-03-14").state == State::registered));
    CHECK((standOn(example, "2023-03-19").state == State::registered));
    CHECK((standOn(example, "2023-03-20").state == State::withdrawn));
}

TEST_CASE("An undated assignment counts from the earliest dated fact that presupposes it") {
    CaseExample example;
    const auto task = example.task(10, domain::TaskRole::sole, "");
    CHECK((standOn(example, "2023-02-26").state == State::assigned));  // nothing dated: from registration
    example.reply(task, "2023-05-01");
    CHECK((standOn(example, "2023-04-30").state == State::registered));
    CHECK((standOn(example, "2023-05-01").state == State::replied));
    example.receipt(task, "2023-03-06");
    CHECK((standOn(example, "2023-03-05").state == State::registered));
    CHECK((standOn(example, "2023-03-06").state == State::handling));
}

TEST_CASE("Undated reply and rating count from the completion that presupposes them") {
    CaseExample example;
    const auto task = example.task(10, domain::TaskRole::sole, "2023-03-03");
    example.reply(task, "");
    example.rating("", domain::Rating::satisfied);
    example.completion("2023-07-01");
    CHECK((standOn(example, "2023-03-03").state == State::assigned));
    CHECK((standOn(example, "2023-06-30").state == State::assigned));
    CHECK((standOn(example, "2023-07-01").state == State::completed));
    CHECK((standOn(example, "2023-07-01").result == domain::Rating::satisfied));
}

TEST_CASE("An undated reply counts from its delivery or rating, whichever is earlier") {
    CaseExample example;
    const auto task = example.task(10, domain::TaskRole::sole, "2023-03-03");
    const auto letter = example.reply(task, "");
    example.rating("2023-06-20", domain::Rating::satisfied);
    CHECK((standOn(example, "2023-06-19").state == State::assigned));
    CHECK((standOn(example, "2023-06-20").state == State::rated));
    example.delivery(letter, "2023-06-01");
    CHECK((standOn(example, "2023-05-31").state == State::assigned));
    CHECK((standOn(example, "2023-06-01").state == State::replied));
}

TEST_CASE("An undated first round of an old ledger counts from the first dated fact of the second") {
    CaseExample example;
    const auto first = example.task(10, domain::TaskRole::sole, "2023-03-03");
    example.reply(first, "");
    example.rating("", domain::Rating::dissatisfied);
    example.order(2, "");
    const auto again = example.task(10, domain::TaskRole::sole, "", "", 2);
    example.reply(again, "2023-09-26");
    example.rating("2023-09-28", domain::Rating::mostlySatisfied, 2);
    example.completion("2023-09-28", 2);
    CHECK((standOn(example, "2023-09-25").state == State::assigned));
    CHECK_FALSE(standOn(example, "2023-09-25").firstResult);
    CHECK((standOn(example, "2023-09-26").state == State::replied));
    CHECK(standOn(example, "2023-09-26").round == 2);
    CHECK((standOn(example, "2023-09-26").firstResult == domain::Rating::dissatisfied));
    CHECK((standOn(example, "2023-09-28").state == State::completed));
}

TEST_CASE("A case without any date counts at once and for every cut-off") {
    CaseExample example;
    example.facts.suggestion.registeredOn.reset();
    const auto task = example.task(10, domain::TaskRole::sole, "");
    example.reply(task, "");
    example.rating("", domain::Rating::satisfied);
    example.completion("");
    CHECK((domain::summarize(example.facts).state == State::completed));
    CHECK((standOn(example, "2000-01-01").state == State::completed));
    example.facts.suggestion.submittedOn = day("2023-02-24");
    CHECK_FALSE(domain::factsAsOf(example.facts, day("2023-02-23")));
    CHECK((standOn(example, "2023-02-24").state == State::completed));
}

TEST_CASE("Mergers, links and reviews are not known before their day, nor their end before its own") {
    CaseExample example;
    const auto reply = example.reply(example.task(10, domain::TaskRole::sole, "2023-03-03"), "2023-05-01");
    domain::Merger merger;
    merger.on = day("2023-06-01");
    merger.endedOn = day("2023-06-10");
    example.facts.mergers.push_back(merger);
    domain::MergedPiece piece;
    piece.on = day("2023-06-02");
    piece.endedOn = day("2023-06-11");
    example.facts.mergedPieces.push_back(piece);
    domain::CaseLink link;
    link.on = day("2023-06-03");
    link.endedOn = day("2023-06-12");
    example.facts.links.push_back(link);
    domain::ReplyReview review;
    review.reply = reply;
    review.on = day("2023-06-04");
    example.facts.replyReviews.push_back(review);
    const auto on = [&](std::string_view iso) { return *domain::factsAsOf(example.facts, day(iso)); };
    CHECK(on("2023-05-31").mergers.empty());
    CHECK(on("2023-06-01").mergers.size() == 1);
    CHECK(on("2023-06-01").mergedPieces.empty());
    CHECK(on("2023-06-02").mergedPieces.size() == 1);
    CHECK(on("2023-06-02").links.empty());
    CHECK(on("2023-06-03").links.size() == 1);
    CHECK(on("2023-06-03").replyReviews.empty());
    CHECK(on("2023-06-04").replyReviews.size() == 1);
    CHECK_FALSE(on("2023-06-09").mergers[0].endedOn);
    CHECK(on("2023-06-10").mergers[0].endedOn);
    CHECK_FALSE(on("2023-06-10").mergedPieces[0].endedOn);
    CHECK_FALSE(on("2023-06-11").links[0].endedOn);
    CHECK(on("2023-06-12").links[0].endedOn);
}

TEST_CASE("An urging and its answer are there from their days on, and what was put off until it was shown again") {
    CaseExample example;
    const auto task = example.task(10, domain::TaskRole::sole, "2023-03-03", "2023-06-05");
    example.urging(task, "2023-06-06").answeredOn = day("2023-06-09");
    domain::Snooze snooze;
    snooze.queue = "overdue";
    snooze.on = day("2023-06-10");
    snooze.until = day("2023-07-01");
    snooze.endedOn = day("2023-06-12");
    example.facts.snoozes.push_back(snooze);
    CHECK(domain::factsAsOf(example.facts, day("2023-06-05"))->urgings.empty());
    CHECK_FALSE(domain::factsAsOf(example.facts, day("2023-06-08"))->urgings.at(0).answeredOn);
    CHECK(domain::factsAsOf(example.facts, day("2023-06-09"))->urgings.at(0).answeredOn);
    CHECK(domain::factsAsOf(example.facts, day("2023-06-09"))->snoozes.empty());
    CHECK_FALSE(domain::factsAsOf(example.facts, day("2023-06-11"))->snoozes.at(0).endedOn);
    CHECK(domain::factsAsOf(example.facts, day("2023-06-12"))->snoozes.at(0).endedOn == day("2023-06-12"));
}

TEST_CASE("An undated assignment counts from the urging that presupposes it") {
    CaseExample example;
    const auto task = example.task(10, domain::TaskRole::sole, "");
    example.urging(task, "2023-06-06");
    CHECK((standOn(example, "2023-06-05").state == State::registered));
    CHECK((standOn(example, "2023-06-06").state == State::assigned));
}

}  // namespace huying::tests

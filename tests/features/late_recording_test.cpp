// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "support/temporary_register.h"

// Offices record late: a fact dated between its cause and its effect may come in at any later time and then belongs to
// the round of its own date, not to the round the case is in when it is typed in.
namespace huying::tests {

namespace {

// Assigned 03-03, replied 05-30, dissatisfied 06-12, sent back 06-15, replied again 07-10 where asked.
void recordTwoRounds(TemporaryRegister& office, bool isAnsweredAgain) {
    office.mustRun(
        R"({"command":"register-suggestion","on":"2023-02-26","serial":1,"title":"关于停车的建议","lead":"王明（武侯代表团）","co_signers":["李三（锦江代表团）"],"category":"K02"})");
    office.mustRun(R"({"command":"assign-suggestion","on":"2023-03-03","case":"1","tasks":[{"unit":"市住建局","role":"lead"}]})");
    office.mustRun(R"({"command":"record-reply","on":"2023-05-30","case":"1","unit":"市住建局","result_class":"C"})");
    office.mustRun(R"({"command":"record-feedback","on":"2023-06-12","case":"1","result":"dissatisfied","comment":"没有措施"})");
    office.mustRun(R"({"command":"order-rehandling","on":"2023-06-15","case":"1"})");
    if (isAnsweredAgain) office.mustRun(R"({"command":"record-reply","on":"2023-07-10","case":"1","unit":"市住建局","result_class":"B"})");
}

int roundOfTask(const app::CaseView& view, domain::TaskId id) { return view.facts.task(id) == nullptr ? 0 : view.facts.task(id)->round; }

}  // namespace

TEST_CASE("A completion dated before a re-handling order does not close the round the order opened") {
    TemporaryRegister office;
    recordTwoRounds(office, false);
    office.run(R"({"command":"complete-suggestion","on":"2023-06-13","case":"1","ground":"dissatisfied_explained","reason":"已当面说明"})");
    const auto summary = office.view("1").summary;
    CHECK((summary.state == domain::CaseState::rehandling));
    CHECK_FALSE(summary.isCompleted);
    CHECK(office.report("2023-12-31").totals.completed == 0);
}

TEST_CASE("An assignment dated before a re-handling order belongs to the first round") {
    TemporaryRegister office;
    recordTwoRounds(office, false);
    const auto result =
        office.run(R"({"command":"assign-suggestion","on":"2023-03-14","case":"1","tasks":[{"unit":"市公安局","role":"joint"}]})");
    if (result.isAccepted()) {
        const auto view = office.view("1");
        CHECK(view.facts.tasks.back().round == 1);
        CHECK(office.report("2023-04-01").totals.units == 2);
    }
}

TEST_CASE("A visit or receipt of the first round recorded during the second belongs to the first") {
    TemporaryRegister office;
    recordTwoRounds(office, false);
    office.mustRun(R"({"command":"acknowledge-receipt","on":"2023-03-06","case":"1","unit":"市住建局"})");
    office.mustRun(R"({"command":"record-contact","on":"2023-03-20","case":"1","unit":"市住建局","phase":"before","way":"visit"})");
    office.mustRun(R"({"command":"record-progress","on":"2023-04-20","case":"1","unit":"市住建局","text":"调查"})");
    const auto view = office.view("1");
    CHECK(roundOfTask(view, view.facts.receipts.at(0).task) == 1);
    CHECK(roundOfTask(view, view.facts.contacts.at(0).task) == 1);
    CHECK(roundOfTask(view, view.facts.notes.at(0).task) == 1);
    CHECK((domain::summarize(*domain::factsAsOf(view.facts, day("2023-04-30"))).state == domain::CaseState::handling));
}

TEST_CASE("A delivery of the first reply may be recorded after the second reply") {
    TemporaryRegister office;
    recordTwoRounds(office, true);
    const auto result = office.run(R"({"command":"record-delivery","on":"2023-06-02","case":"1","way":"post","unit":"市住建局"})");
    CHECK(codesOf(result.errors).empty());
    int delivered = 0;
    const auto view = office.view("1");
    for (const auto& line : view.facts.deliveries) delivered += line.way ? 1 : 0;
    CHECK(delivered == 2);  // lead and co-signer, first reply
    CHECK(view.summary.undelivered == 2);
}

TEST_CASE("A request for more time typed in after the reply is taken with its own date") {
    TemporaryRegister office;
    office.mustRun(
        R"({"command":"register-suggestion","on":"2023-02-26","serial":1,"title":"关于停车的建议","lead":"王明（武侯代表团）"})");
    office.mustRun(R"({"command":"assign-suggestion","on":"2023-03-03","case":"1","tasks":[{"unit":"市住建局","role":"sole"}]})");
    office.mustRun(R"({"command":"record-reply","on":"2023-08-15","case":"1","unit":"市住建局","result_class":"A"})");
    const auto asked = office.run(
        R"({"command":"request-extension","on":"2023-05-20","case":"1","unit":"市住建局","reason":"会商","until":"2023-08-31"})");
    CHECK(codesOf(asked.errors).empty());
    const auto decided = office.run(R"({"command":"decide-extension","on":"2023-05-23","case":"1","unit":"市住建局","granted":true})");
    CHECK(codesOf(decided.errors).empty());
    const auto view = office.view("1");
    CHECK((view.facts.deadlineOf(view.facts.tasks.at(0)) == day("2023-08-31")));
}

TEST_CASE("Facts in any order of recording give the same case") {
    TemporaryRegister office;
    office.mustRun(
        R"({"command":"register-suggestion","on":"2023-02-26","serial":1,"title":"关于停车的建议","lead":"王明（武侯代表团）"})");
    office.mustRun(
        R"({"command":"assign-suggestion","on":"2023-03-03","case":"1","tasks":[{"unit":"市住建局","role":"lead"},{"unit":"市公安局","role":"joint"}]})");
    office.mustRun(R"({"command":"record-reply","on":"2023-05-30","case":"1","unit":"市住建局","result_class":"A"})");
    office.mustRun(R"({"command":"record-feedback","on":"2023-06-12","case":"1","result":"satisfied"})");
    office.mustRun(R"({"command":"record-joint-opinion","on":"2023-04-01","case":"1","unit":"市公安局"})");
    office.mustRun(R"({"command":"record-contact","on":"2023-03-20","case":"1","unit":"市住建局","phase":"before","way":"telephone"})");
    office.mustRun(R"({"command":"acknowledge-receipt","on":"2023-03-06","case":"1","unit":"市住建局"})");
    const auto view = office.view("1");
    CHECK((view.summary.completedOn == day("2023-06-12")));
    const auto standOn = [&](std::string_view iso) { return domain::summarize(*domain::factsAsOf(view.facts, day(iso))).nextStep; };
    CHECK((standOn("2023-03-05") == domain::NextStep::acknowledgeReceipt));
    CHECK((standOn("2023-03-06") == domain::NextStep::acknowledgeReceipt));  // of the joint unit
    CHECK((standOn("2023-04-01") == domain::NextStep::reply));
    CHECK((standOn("2023-05-30") == domain::NextStep::deliverReply));
    CHECK(office.store().verify().empty());
}

TEST_CASE("Every signer's form is kept, before or after the lead's") {
    TemporaryRegister office;
    recordTwoRounds(office, true);
    office.mustRun(R"({"command":"record-feedback","on":"2023-07-20","case":"1","result":"satisfied"})");
    const auto late = office.run(
        R"({"command":"record-feedback","on":"2023-07-22","case":"1","result":"dissatisfied","comment":"还不够","deputy":"李三"})");
    CHECK(codesOf(late.errors).empty());
    const auto twice = office.run(R"({"command":"record-feedback","on":"2023-07-23","case":"1","result":"satisfied","deputy":"李三"})");
    CHECK(codesOf(twice.errors) == std::vector<std::string>{"already-rated"});
    CHECK((office.view("1").summary.result == domain::Rating::satisfied));
}

}  // namespace huying::tests

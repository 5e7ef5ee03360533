// SPDX-License-Identifier: GPL-3.0-or-later
// More units beside those that have a piece, and what units that disagree were brought to.
#include <catch2/catch.hpp>

#include "app/history/history_text.h"
#include "app/queries/task_chain.h"
#include "app/queries/today.h"
#include "returns_office.h"

namespace huying::tests {

namespace {

using domain::NextStep;
using domain::TaskRole;

std::string proposing(const std::string& on, const std::string& unit, const std::string& units) {
    return ReturnsOffice::head("propose-units", on, unit) + R"(,"units":[)" + units + R"(],"reason":"需要配合"})";
}

std::string decidingOn(const std::string& on, const std::string& unit, const std::string& rest) {
    return ReturnsOffice::head("decide-proposal", on, unit) + "," + rest + "}";
}

}  // namespace

TEST_CASE("proposals: a unit signs and proposes in one, the sole unit becomes the lead, and undo takes all of it back") {
    ReturnsOffice o;
    o.assignSole();
    o.must(ReturnsOffice::head("acknowledge-receipt", "2023-03-06", b) +
           R"(,"propose_units":["市公安局","市城管委"],"propose_reason":"需要配合"})");
    app::CaseView view = o.view();
    CHECK(view.facts.receipts.size() == 1);
    REQUIRE(view.facts.unitProposals.size() == 1);
    CHECK(view.facts.unitProposals[0].units.size() == 2);
    CHECK(view.facts.unitProposals[0].decisionDueOn == day("2023-03-20"));
    CHECK((view.summary.nextStep == NextStep::decideProposal));
    CHECK((view.summary.turn == domain::Turn::office));
    CHECK(view.summary.dueOn == day("2023-06-05"));
    // No place has a rule for more units: that of returns is applied, and it is said.
    const domain::DueDate& decision = *view.matters.front().explained;
    CHECK((decision.due == day("2023-03-20")));
    const std::string rule = app::Words::of(app::Language::chinese).dueStep(decision, decision.steps.front());
    CHECK(rule.starts_with("自收到退办申请之日起十个工作日内重新交办"));
    CHECK(rule.ends_with("；没有专门规定增办的期限，参照退办的规定；起算依据：2023-03-06（提出申请）"));

    o.must(decidingOn("2023-03-10", b, R"("decision":"approved","document_number":"成人办函〔2023〕10号")"));
    view = o.view();
    CHECK((o.task(b).role == TaskRole::lead));
    CHECK(o.task(b).dueOn == day("2023-06-05"));
    CHECK((o.task(d).role == TaskRole::joint));
    CHECK(o.task(d).dueOn == day("2023-04-10"));
    CHECK(o.task("市城管委").documentNumber == "成人办函〔2023〕10号");
    CHECK((domain::factsAsOf(view.facts, day("2023-03-09"))->tasks.at(0).role == TaskRole::sole));
    CHECK(app::chainText(app::chainOf(view, o.task(b)), app::Words::of(app::Language::chinese)) ==
          "交办 2023-03-03 → 签收 2023-03-06 → 提出增加市公安局、市城管委 2023-03-06（需要配合） → 同意增办 2023-03-10");
    CHECK(o.office.store().verify().empty());
    REQUIRE(o.office.store().undo({}));
    CHECK((o.task(b).role == TaskRole::sole));
    CHECK(o.view().facts.tasks.size() == 1);
    CHECK((o.view().summary.nextStep == NextStep::decideProposal));
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("proposals: refused or decided otherwise") {
    ReturnsOffice o;
    o.assignThree();
    o.must(proposing("2023-03-09", a, R"("市公安局")"));
    CHECK(o.refused(decidingOn("2023-03-10", a, R"("decision":"refused")")) == Codes{"field-required"});
    CHECK(o.refused(decidingOn("2023-03-10", a, R"("decision":"refused","reason":"不必","tasks":[{"unit":"市公安局","role":"joint"}])")) ==
          Codes{"new-unit-needs-approval"});
    o.must(decidingOn("2023-03-10", a, R"("decision":"refused","reason":"不必")"));
    CHECK(o.view().facts.tasks.size() == 3);
    CHECK((o.view().summary.nextStep == NextStep::acknowledgeReceipt));
    o.must(proposing("2023-03-11", a, R"("市公安局")"));  // asked again
    o.must(decidingOn("2023-03-13", a, R"("decision":"approved","tasks":[{"unit":"市城管委","role":"reference"}])"));
    CHECK((o.task("市城管委").role == TaskRole::reference));
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("proposals: one that nobody decided on stays with the office after the reply, until it is decided or the piece is completed") {
    ReturnsOffice o;
    o.assignSole();
    o.must(ReturnsOffice::head("acknowledge-receipt", "2023-03-06", b) + R"(,"propose_units":["市公安局"],"propose_reason":"需要配合"})");
    o.must(ReturnsOffice::head("record-reply", "2023-05-30", b) + R"(,"result_class":"A"})");
    const auto left = [&] {
        const app::CaseView view = o.view();
        std::string text;
        for (const app::OpenMatter& one : view.matters) {
            if (one.what != "next_step.decide_proposal") continue;
            CHECK_FALSE(one.isNext);
            CHECK(one.turn == domain::Turn::office);
            text += view.unitName(*one.unit) + " " + base::isoOrEmpty(one.dueOn) + ";";
        }
        return text;
    };
    const auto waiting = [&] {
        app::TodayQuery query;
        query.today = day("2023-06-01");
        const app::Today today = app::readToday(o.office.reader(), query);
        std::string text;
        for (const app::TodayQueue& one : today.queues) {
            if (one.queue != app::Queue::decision) continue;
            for (const app::TodayLine& line : one.lines) text += line.why + " " + base::isoOrEmpty(line.dueOn) + ";";
        }
        return text;
    };
    // Ten working days from Monday 6 March, by the rule of returns.
    CHECK((o.view().summary.nextStep == NextStep::deliverReply));
    CHECK(left() == b + " 2023-03-20;");
    CHECK(waiting() == "proposal_pending 2023-03-20;");
    o.must(R"({"command":"record-delivery","on":"2023-05-31","case":"1","way":"post"})");
    CHECK((o.view().summary.turn == domain::Turn::deputy));
    CHECK(left() == b + " 2023-03-20;");
    CHECK(waiting() == "proposal_pending 2023-03-20;");
    CHECK(o.office.store().verify().empty());

    const auto decided = o.must(decidingOn("2023-06-01", b, R"("decision":"refused","reason":"已经答复")"));
    CHECK(left().empty());
    CHECK(waiting().empty());
    REQUIRE(decided.entry);
    CHECK(undoCode(o, *decided.entry).empty());
    CHECK(waiting() == "proposal_pending 2023-03-20;");
    o.must(R"({"command":"record-feedback","on":"2023-06-01","case":"1","result":"satisfied"})");
    CHECK(o.view().summary.isCompleted);
    CHECK(left().empty());
    CHECK(waiting().empty());
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("proposals: what is not proposed, or not decided so") {
    ReturnsOffice o;
    CHECK(o.refused(proposing("2023-03-09", a, R"("市公安局")")) == Codes{"no-open-task"});
    o.assignThree();
    CHECK(o.refused(proposing("2023-03-09", a, R"("市住建局","没有的单位")")) == Codes{"unit-twice", "unknown-unit"});
    CHECK(o.refused(proposing("2023-03-09", a, R"("市公安局","公安局")")) == Codes{"unit-twice"});
    CHECK(o.refused(proposing("2023-03-09", a, "")) == Codes{"field-required"});
    CHECK(o.refused(ReturnsOffice::head("acknowledge-receipt", "2023-03-06", a) + R"(,"propose_units":["市公安局"]})") ==
          Codes{"field-required"});
    CHECK(o.refused(decidingOn("2023-03-10", a, R"("decision":"approved")")) == Codes{"no-proposal-pending"});
    o.must(proposing("2023-03-09", a, R"("市公安局")"));
    CHECK(o.refused(proposing("2023-03-10", a, R"("市城管委")")) == Codes{"proposal-pending"});
    CHECK(o.refused(ReturnsOffice::head("acknowledge-receipt", "2023-03-10", a) +
                    R"(,"propose_units":["市城管委"],"propose_reason":"需要"})") == Codes{"proposal-pending"});
    CHECK(o.refused(decidingOn("2023-03-08", a, R"("decision":"approved")")) == Codes{"too-early"});
    CHECK(o.refused(decidingOn("2023-03-10", a, R"("decision":"approved","tasks":[{"unit":"成都轨道集团","role":"joint"}])")) ==
          Codes{"unit-twice"});
    CHECK(o.refused(decidingOn("2023-03-10", a, R"("decision":"approved","tasks":[{"unit":"市公安局","role":"separate"}])")) ==
          Codes{"scope-required", "scope-required"});
}

TEST_CASE("proposals: coordination is recorded with who settles it, and a decision rests on it") {
    ReturnsOffice o;
    CHECK(o.refused(R"({"command":"record-coordination","on":"2023-03-13","case":"1","units":["市住建局"],"text":"不一致"})") ==
          Codes{"never-assigned"});
    o.assignThree();
    o.must(o.asking("2023-03-09", b, "不属本局职责", d));
    CHECK(
        o.must(
             R"({"command":"record-coordination","on":"2023-03-13","case":"1","units":["市住建局","市公安局"],"coordination_way":"meeting","people":"分管负责人","text":"各执一词","ruling":"由市公安局会办"})")
            .notices.empty());
    const domain::Coordination record = o.view().facts.coordinations.at(0);
    CHECK((record.by == domain::Mediator::governmentOffice));
    CHECK(record.units.size() == 2);
    CHECK(record.ruling == "由市公安局会办");
    // With a unit outside the government system it is the deputy office's (SH 17).
    o.must(R"({"command":"record-coordination","on":"2023-03-13","case":"1","units":["市住建局","成都轨道集团"],"text":"各执一词"})");
    CHECK((o.view().facts.coordinations.at(1).by == domain::Mediator::deputyOffice));
    CHECK(
        codesOf(
            o.must(
                 R"({"command":"record-coordination","on":"2023-03-13","case":"1","units":["市住建局","市公安局"],"by":"deputy_office","text":"再次协调"})")
                .notices) == Codes{"mediator-unusual"});
    CHECK(o.refused(R"({"command":"record-coordination","on":"2023-03-13","case":"1","units":["市住建局","市住建局"],"text":"同上"})") ==
          Codes{"unit-twice"});
    const std::int64_t made = o.office.entryCount() - 2;
    o.must(o.deciding("2023-03-14", b, R"("decision":"approved","new_unit":"市公安局","coordination":)" + std::to_string(record.id.value)));
    CHECK(o.request().coordination == record.id);
    CHECK_FALSE(domain::factsAsOf(o.view().facts, day("2023-03-13"))->returnRequests.at(0).coordination);
    CHECK(domain::factsAsOf(o.view().facts, day("2023-03-12"))->coordinations.empty());
    CHECK(undoCode(o, made) == "later-changes");  // the decision rests on it
    CHECK(o.office.store().verify().empty());
    // History tells it in words.
    bool isTold = false;
    for (const auto& entry : app::historyInWords(o.office.reader(), o.view().facts.suggestion.id, app::Words::of(app::Language::chinese))) {
        for (const std::string& line : entry.lines) {
            CHECK_FALSE(base::contains(line, "approved"));
            isTold = isTold || base::contains(line, "退办（市住建局）：建议承办单位") || base::contains(line, "市公安局");
        }
    }
    CHECK(isTold);
}

TEST_CASE("proposals: among separate units the proposed one is separate too") {
    ReturnsOffice o;
    o.must(
        R"({"command":"assign-suggestion","on":"2023-03-03","case":"1","tasks":[{"unit":"市交通运输局","role":"separate","scope":"站点"},{"unit":"市住建局","role":"separate","scope":"道路"}]})");
    o.must(proposing("2023-03-09", a, R"("市公安局")"));
    o.must(decidingOn("2023-03-10", a, R"("decision":"approved")"));
    CHECK((o.task(d).role == TaskRole::separate));
    CHECK((o.task(a).role == TaskRole::separate));
    // A separate unit's part goes on with its successor.
    o.must(o.asking("2023-03-11", b, "不属本局职责"));
    o.must(o.deciding("2023-03-13", b, R"("decision":"approved","new_unit":"市城管委")"));
    CHECK(o.task("市城管委").scope == "道路");
    CHECK(o.task("市城管委").dueOn == day("2023-06-13"));
    CHECK(o.office.store().verify().empty());
}

}  // namespace huying::tests

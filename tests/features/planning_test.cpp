// SPDX-License-Identifier: GPL-3.0-or-later
// The road to the formal unit through the executor: planned, agreed, assigned as planned, passed on; refusals, undo, history.
#include <catch2/catch.hpp>

#include "app/history/history_text.h"
#include "app/queries/case_list.h"
#include "app/queries/hand_over_list.h"
#include "app/queries/plan_chain.h"
#include "import_table.h"
#include "returns_office.h"

namespace huying::tests {

namespace {

using domain::NextStep;
using domain::PlanningStage;
using domain::TaskRole;

const app::Words& zh() { return app::Words::of(app::Language::chinese); }

std::string planned(const std::string& on, const std::string& tasks, const std::string& more = {}) {
    return R"({"command":"plan-assignment","on":")" + on + R"(","case":"1","tasks":)" + tasks + more + "}";
}

std::string saying(const std::string& on, const std::string& unit, const std::string& rest) {
    return ReturnsOffice::head("record-consultation", on, unit) + "," + rest + "}";
}

const std::string leadAndJoint = R"([{"unit":"市交通运输局","role":"lead"},{"unit":"市住建局","role":"joint"}])";
const std::string asPlanned = R"({"command":"assign-suggestion","on":"2023-03-03","case":"1","as_planned":true})";

std::vector<std::string> linesOf(ReturnsOffice& o) {
    const app::CaseView view = o.view();
    std::vector<std::string> lines;
    for (const app::PlanStep& step : app::planStepsOf(view.facts)) lines.push_back(app::planStepText(step, view, zh()));
    return lines;
}

}  // namespace

TEST_CASE("planning: proposed, planned, agreed, assigned as planned; the chain tells it and marks what differs") {
    ReturnsOffice o;
    o.must(planned("2023-02-26", R"([{"unit":"市住建局"}])", R"(,"stage":"proposed","by":"王明")"));
    CHECK((o.view().summary.nextStep == NextStep::planUnits));
    o.must(planned("2023-02-28", R"([{"unit":"市住建局"},{"unit":"市公安局"}])"));  // roles by place
    CHECK((o.view().facts.unitPlans[1].units[0].role == TaskRole::lead));
    CHECK((o.view().facts.unitPlans[1].units[1].role == TaskRole::joint));
    o.must(saying("2023-03-01", d, R"("consent":"objected","opinion":"不属本局职责","better_unit":"市交通运输局")"));
    CHECK((o.view().summary.nextStep == NextStep::planUnits));
    CHECK(o.view().summary.why == "unit_objected");
    o.must(planned("2023-03-02", leadAndJoint, R"(,"by":"代表工委")"));
    o.must(saying("2023-03-02", a, R"("consent":"agreed","contact":"何×")"));
    o.must(saying("2023-03-02", b, R"("consent":"agreed")"));
    CHECK((o.view().summary.planning == PlanningStage::agreed));
    CHECK((o.view().summary.nextStep == NextStep::assign));
    CHECK((o.view().summary.state == domain::CaseState::registered));
    CHECK(o.must(asPlanned).notices.empty());
    const app::CaseView view = o.view();
    REQUIRE(view.facts.tasks.size() == 2);
    CHECK((view.facts.tasks[0].role == TaskRole::lead));
    CHECK(view.unitName(view.facts.tasks[1].unit) == b);
    CHECK(view.facts.tasks[0].dueOn == day("2023-06-05"));
    CHECK((view.summary.planning == PlanningStage::assigned));
    CHECK(o.office.reader().storedSummary(view.facts.suggestion.id) == view.summary);
    CHECK(linesOf(o) ==
          std::vector<std::string>{
              "代表建议 2023-02-26：市住建局（单办）（王明）",
              "拟办 2023-02-28：市住建局（主办）、市公安局（会办）（增加市公安局；市住建局的承办方式或部分有改变；后来有改变）",
              "市公安局不同意 2023-03-01（不属本局职责；建议改由市交通运输局承办）",
              "拟办 2023-03-02：市交通运输局（主办）、市住建局（会办）（代表工委；增加市交通运输局；减去市公安局；"
              "市住建局的承办方式或部分有改变）",
              "市交通运输局同意 2023-03-02（何×）", "市住建局同意 2023-03-02",
              "正式交办 2023-03-03：市交通运输局（主办）、市住建局（会办）"});
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("planning: refusals by name, and an objection that is no obstacle") {
    ReturnsOffice o;
    CHECK(refusedCodes(o.office, asPlanned) == Codes{"no-plan-yet"});
    CHECK(refusedCodes(o.office, saying("2023-03-01", a, R"("consent":"agreed")")) == Codes{"no-plan-yet"});
    CHECK(refusedCodes(o.office, planned("2023-03-01", R"([{"unit":"没有的局"}])")) == Codes{"unknown-unit"});
    CHECK(refusedCodes(o.office, planned("2023-03-01", R"([{"unit":"市住建局","role":"joint"}])")) ==
          Codes{"answering-unit-required", "joint-needs-lead"});
    CHECK(refusedCodes(o.office, planned("2023-03-01", R"([{"unit":"市住建局","role":"sole"},{"unit":"市住建局","role":"joint"}])")) ==
          Codes{"sole-stands-alone", "unit-twice"});
    CHECK(refusedCodes(o.office, planned("2023-03-01", R"([{"unit":"市住建局","role":"lead"},{"unit":"市公安局","role":"separate"}])")) ==
          Codes{"scope-required", "scope-required"});
    CHECK(refusedCodes(o.office, planned("2023-02-01", leadAndJoint)) == Codes{"not-registered-then"});
    o.must(planned("2023-03-01", leadAndJoint));
    CHECK(refusedCodes(o.office, saying("2023-03-02", c, R"("consent":"agreed")")) == Codes{"unit-not-planned"});
    CHECK(refusedCodes(o.office, saying("2023-03-02", a, R"("consent":"objected")")) == Codes{"field-required"});
    CHECK(refusedCodes(o.office, saying("2023-03-02", a, R"("consent":"objected","opinion":"否","better_unit":"市交通运输局")")) ==
          Codes{"new-unit-same"});
    CHECK(refusedCodes(o.office, saying("2023-03-02", a, R"("consent":"agreed","better_unit":"市公安局")")) ==
          Codes{"better-unit-of-consent"});
    CHECK(refusedCodes(o.office, saying("2023-02-28", a, R"("consent":"agreed")")) == Codes{"too-early"});
    o.must(saying("2023-03-02", a, R"("consent":"objected","opinion":"不属本局职责")"));
    CHECK(refusedCodes(o.office, R"({"command":"assign-suggestion","on":"2023-03-03","case":"1","as_planned":true,"tasks":[{"unit":")" + c +
                                     R"(","role":"sole"}]})") == Codes{"tasks-or-plan"});
    // Before the plan that is on record it was not assigned.
    CHECK(refusedCodes(o.office, R"({"command":"assign-suggestion","on":"2023-02-28","case":"1","tasks":[{"unit":")" + c +
                                     R"(","role":"sole"}]})") == Codes{"dates-out-of-order"});
    const auto done = o.must(asPlanned);
    REQUIRE(codesOf(done.notices) == Codes{"objection-open"});
    CHECK(argumentOf(done.notices[0], "unit") == a);
    CHECK(refusedCodes(o.office, planned("2023-03-04", leadAndJoint)) == Codes{"already-assigned"});
    CHECK(refusedCodes(o.office, saying("2023-03-04", a, R"("consent":"agreed")")) == Codes{"already-assigned"});
    // What was planned before may still be recorded late.
    o.must(planned("2023-03-02", R"([{"unit":"市公安局"}])", R"(,"stage":"proposed")"));
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("planning: after an approved return the piece is planned anew and given out as planned") {
    ReturnsOffice o;
    o.assignThree();
    o.receive("2023-03-06", a);
    o.must(o.asking("2023-03-07", a, "不属本局职责"));
    o.must(o.deciding("2023-03-09", a, R"("decision":"approved")"));
    CHECK(refusedCodes(o.office, planned("2023-03-10", R"([{"unit":"市公安局","role":"sole"}])")) == Codes{"sole-stands-alone"});
    o.must(planned("2023-03-10", R"([{"unit":"市公安局","role":"lead"},{"unit":"市住建局","role":"joint"}])"));  // who has it stays
    CHECK((o.view().summary.nextStep == NextStep::consultUnits));
    o.must(R"({"command":"assign-suggestion","on":"2023-03-13","case":"1","as_planned":true})");
    CHECK(o.view().facts.tasks.size() == 4);
    CHECK(o.view().facts.returnRequests[0].newTask == o.task(d).id);
    CHECK(refusedCodes(o.office, R"({"command":"assign-suggestion","on":"2023-03-13","case":"1","as_planned":true})") ==
          Codes{"all-planned-have-it"});
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("planning: corrections keep the rest, what was recorded by mistake stays readable, versions are held against") {
    ReturnsOffice o;
    o.must(planned("2023-03-01", leadAndJoint));
    o.must(saying("2023-03-02", a, R"("consent":"objected","opinion":"不属本局职责")"));
    const std::int64_t version = o.view().planVersions.begin()->second;
    o.must(R"({"command":"correct-plan","case":"1","plan_number":1,"happened_on":"2023-02-28","note":"电话","expect":)" +
           std::to_string(version) + "}");
    CHECK(o.view().facts.unitPlans[0].on == day("2023-02-28"));
    CHECK(o.view().facts.unitPlans[0].units.size() == 2);
    CHECK(refusedCodes(o.office, R"({"command":"correct-plan","case":"1","plan_number":1,"note":"x","expect":)" + std::to_string(version) +
                                     "}") == Codes{"changed-meanwhile"});
    CHECK(refusedCodes(o.office, R"({"command":"correct-plan","case":"1","plan_number":1,"happened_on":"2023-03-03"})") ==
          Codes{"dates-out-of-order"});
    CHECK(refusedCodes(o.office, R"({"command":"correct-plan","case":"1","plan_number":2,"note":"x"})") == Codes{"unknown-plan"});
    CHECK(refusedCodes(o.office, R"({"command":"correct-plan","case":"1","plan_number":1,"void":true})") == Codes{"field-required"});
    o.must(
        R"({"command":"correct-plan","case":"1","plan_number":1,"tasks":[{"unit":"市交通运输局","role":"lead"},{"unit":"成都轨道集团","role":"joint"}]})");
    CHECK(o.view().unitName(o.view().facts.unitPlans[0].units[1].unit) == c);
    o.must(R"({"command":"correct-consultation","case":"1","consultation_number":1,"consent":"agreed","opinion":null})");
    CHECK((o.view().facts.consultations[0].consent == domain::Consent::agreed));
    CHECK(refusedCodes(o.office, R"({"command":"correct-consultation","case":"1","consultation_number":3,"contact":"x"})") ==
          Codes{"unknown-consultation"});
    o.must(R"({"command":"correct-plan","case":"1","plan_number":1,"void":true,"reason":"误登"})");
    CHECK_FALSE(o.view().summary.planning);
    CHECK(linesOf(o).size() == 2);
    CHECK(base::contains(linesOf(o)[0], "作废"));
    CHECK(o.office.store().verify().empty());
    const auto history = app::historyInWords(o.office.reader(), o.view().facts.suggestion.id, zh());
    CHECK(history.size() == 7);
}

TEST_CASE("planning: everything is undone and done again, not from under what rests on it") {
    ReturnsOffice o;
    o.must(planned("2023-03-01", leadAndJoint));
    const std::int64_t plan = o.office.entryCount();
    o.must(saying("2023-03-02", a, R"("consent":"agreed")"));
    const auto refused = o.office.store().undo({std::nullopt, plan, "张敏"});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().front().code == "later-changes");
    o.must(asPlanned);
    const app::CaseView after = o.view();
    for (int i = 0; i < 3; ++i) REQUIRE(o.office.store().undo({}));
    CHECK(o.view().facts.unitPlans.empty());
    CHECK(o.view().facts.tasks.empty());
    CHECK((o.view().summary.nextStep == NextStep::assign));
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("planning: the second hop has its own day, which no due date goes from") {
    ReturnsOffice o;
    o.must(planned("2023-03-01", leadAndJoint));
    CHECK(refusedCodes(o.office,
                       R"({"command":"assign-suggestion","on":"2023-03-03","case":"1","as_planned":true,"passed_on":"2023-03-06"})") ==
          Codes{"field-required"});
    o.must(
        R"({"command":"assign-suggestion","on":"2023-03-03","case":"1","as_planned":true,"assigned_by":"代表工委","via":"市政府办公厅"})");
    CHECK(refusedCodes(o.office, R"({"command":"pass-on-assignment","on":"2023-03-02","case":"1"})") == Codes{"too-early"});
    o.must(R"({"command":"pass-on-assignment","on":"2023-03-06","case":"1","unit":"市住建局"})");
    o.must(R"({"command":"pass-on-assignment","on":"2023-03-07","case":"1"})");
    CHECK(o.task(b).passedOn == day("2023-03-06"));
    CHECK(o.task(a).passedOn == day("2023-03-07"));
    CHECK(o.task(a).dueOn == day("2023-06-05"));
    CHECK(refusedCodes(o.office, R"({"command":"pass-on-assignment","on":"2023-03-08","case":"1"})") == Codes{"nothing-to-pass-on"});
    CHECK(refusedCodes(o.office, ReturnsOffice::head("acknowledge-receipt", "2023-03-04", b) + "}") == Codes{"dates-out-of-order"});
    const app::CaseView view = o.view();
    const domain::DueDate& due = view.deadlines.at(o.task(a).id);
    const auto step =
        std::find_if(due.steps.begin(), due.steps.end(), [](const auto& row) { return row.kind == domain::StepKind::passedOn; });
    REQUIRE(step != due.steps.end());
    CHECK(zh().dueStep(due, *step) == "市政府办公厅于2023-03-07（星期二）转交；期限自2023-03-03交办起算，不因转交改变");
    CHECK(due.due == day("2023-06-05"));
    // Nobody signs for what has not reached it.
    CHECK(refusedCodes(o.office, R"({"command":"correct-assignment","case":"1","unit":"市住建局","passed_on":"2023-03-01"})") ==
          Codes{"dates-out-of-order"});
    o.must(R"({"command":"correct-assignment","case":"1","unit":"市住建局","passed_on":"2023-03-05","via":"市府办"})");
    CHECK(o.task(b).via == "市府办");
    // Who takes over from a unit gets it on a day of its own.
    o.receive("2023-03-08", b);
    o.must(o.asking("2023-03-09", b, "不属本局职责", d));
    o.must(o.deciding("2023-03-14", b, R"("decision":"approved","new_unit":")" + d + "\""));
    CHECK_FALSE(o.task(d).passedOn);
    o.must(R"({"command":"record-reply","on":"2023-05-30","case":"1","unit":"市交通运输局","result_class":"C"})");
    o.must(R"({"command":"record-feedback","on":"2023-06-10","case":"1","result":"dissatisfied","comment":"未答复"})");
    o.must(R"({"command":"order-rehandling","on":"2023-06-15","case":"1"})");
    CHECK_FALSE(o.view().facts.tasks.back().passedOn);
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("planning: the list for the hand-over meeting holds what is planned and not assigned") {
    ReturnsOffice o;
    for (const char* serial : {"2", "3", "4"}) {
        o.must(R"({"command":"register-suggestion","on":"2023-02-26","serial":)" + std::string(serial) +
               R"(,"title":"关于停车的建议","lead":"王明（武侯代表团）"})");
    }
    o.must(planned("2023-02-27", R"([{"unit":"市公安局"}])", R"(,"stage":"proposed")"));
    o.must(planned("2023-02-28", leadAndJoint));
    o.must(saying("2023-03-01", a, R"("consent":"agreed")"));
    o.must(saying("2023-03-01", b, R"("consent":"objected","opinion":"职责不符","better_unit":"市公安局")"));
    o.must(R"({"command":"plan-assignment","on":"2023-02-28","case":"3","tasks":[{"unit":"市教育局"}]})");
    o.must(R"({"command":"plan-assignment","on":"2023-02-28","case":"4","tasks":[{"unit":"市教育局"}]})");
    o.must(R"({"command":"assign-suggestion","on":"2023-03-02","case":"4","as_planned":true})");
    const app::ListSheet sheet = app::handOverSheet(o.office.reader(), std::nullopt, zh());
    REQUIRE(sheet.rows.size() == 2);
    CHECK(sheet.rows[0] == std::vector<std::string>{"18-1-1", "1", "关于公交接驳的建议", "王明", "市公安局",
                                                    "市交通运输局（主办）、市住建局（会办）",
                                                    "市交通运输局同意；市住建局不同意（职责不符；建议改由市公安局承办）", "单位有异议"});
    CHECK(sheet.rows[1][0] == "18-1-3");
    CHECK(sheet.rows[1][6].empty());
    const auto listed = [&](const std::string& filter) {
        app::ListQuery query;
        query.filter = app::parseFilter(filter).value();
        std::vector<std::string> found;
        for (const app::CaseRow& row : o.office.reader().caseRows(o.office.reader().caseIds(query))) found.push_back(row.address);
        return found;
    };
    CHECK(listed("planning_stage = 已拟办") == std::vector<std::string>{"18-1-3"});
    CHECK(listed("planned_units = 市教育局") == std::vector<std::string>{"18-1-3", "18-1-4"});
    CHECK(listed("proposed_units contains 公安") == std::vector<std::string>{"18-1-1"});
    CHECK(listed("planning_stage empty") == std::vector<std::string>{"18-1-2"});
    // Nothing of it is a state or a figure.
    CHECK(o.office.report("2023-03-01").block("unit_system")->denominator.count == 0);
}

TEST_CASE("planning: a ledger brings what was proposed and planned, undated, beside the assignment") {
    TemporaryRegister office;
    const auto table =
        ledger({{"编号", "标题", "领衔代表", "登记日期", "建议承办单位", "拟办单位", "主办单位", "交办日期"},
                {"1", "关于公交的建议", "王明", "2023-02-26", "市住建局", "市交通运输局、市公安局", "市交通运输局", "2023-03-03"},
                {"2", "关于停车的建议", "王明", "2023-02-26", "", "市公安局", "", ""}});
    const app::ImportResult result = importInto(office, table);
    CHECK(result.created == 2);
    const app::CaseView first = office.view("1");
    REQUIRE(first.facts.unitPlans.size() == 2);
    CHECK((first.facts.unitPlans[0].stage == domain::PlanStage::proposed));
    CHECK_FALSE(first.facts.unitPlans[1].on);
    CHECK((first.facts.unitPlans[1].units[1].role == TaskRole::joint));
    CHECK(first.facts.tasks.size() == 1);
    CHECK((first.summary.planning == PlanningStage::assigned));
    CHECK((office.view("2").summary.planning == PlanningStage::planned));
    CHECK(office.view("2").facts.tasks.empty());
    CHECK(importInto(office, table).unchanged == 2);
    // Another unit is a conflict, and with --update a correction.
    const auto other = ledger({{"编号", "标题", "领衔代表", "拟办单位"}, {"2", "关于停车的建议", "王明", "市住建局"}});
    CHECK(importInto(office, other).refused == 1);
    app::ImportOptions update = usual();
    update.updates = true;
    CHECK(importInto(office, other, update).changed == 1);
    CHECK(office.view("2").unitName(office.view("2").facts.unitPlans.at(0).units.at(0).unit) == b);
    CHECK(office.store().verify().empty());
}

}  // namespace huying::tests

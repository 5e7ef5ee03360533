// SPDX-License-Identifier: GPL-3.0-or-later
// A unit asks to return its task: the worked case of domain.md §11 date for date, the window, refusals, undo.
#include <catch2/catch.hpp>

#include "app/queries/line_matter.h"
#include "app/queries/task_chain.h"
#include "app/queries/today.h"
#include "import_table.h"
#include "returns_office.h"

namespace huying::tests {

namespace {

using domain::CaseState;
using domain::NextStep;
using domain::TaskRole;

int tasksCounted(const app::YearEndReport& report) { return report.block("unit_system")->denominator.count; }

const app::Rate& rate(const app::YearEndReport& report, std::string_view key) {
    const auto found = std::find_if(report.rates.begin(), report.rates.end(), [&](const app::Rate& one) { return one.key == key; });
    REQUIRE(found != report.rates.end());
    return *found;
}

}  // namespace

TEST_CASE("returns: the worked case, date for date") {
    ReturnsOffice o("2023-03-06");
    o.assignThree();
    o.receive("2023-03-06", a);
    o.receive("2023-03-06", b);

    o.office.setToday("2023-03-09");
    CHECK(o.must(o.asking("2023-03-09", b, "站点周边道路不属本局职责", d)).notices.empty());
    app::CaseView view = o.view();
    const domain::ReturnRequest request = view.facts.returnRequests.at(0);
    CHECK(request.countedFrom == day("2023-03-06"));
    CHECK(request.lastDay == day("2023-03-15"));  // seven working days
    CHECK_FALSE(request.isLate());
    CHECK(request.decisionDueOn == day("2023-03-23"));  // ten
    CHECK((view.summary.nextStep == NextStep::decideReturn));
    CHECK((view.summary.turn == domain::Turn::office));
    CHECK(view.unitName(*view.summary.turnUnit) == b);
    CHECK(view.summary.dueOn == day("2023-04-03"));
    CHECK(o.task(a).dueOn == day("2023-06-05"));  // the lead's clock goes on
    app::TodayQuery query;
    query.today = day("2023-03-09");
    const app::Today today = app::readToday(o.office.reader(), query);
    REQUIRE(today.count(app::Queue::decision) == 1);
    for (const app::TodayQueue& queue : today.queues) {
        if (queue.queue != app::Queue::decision) continue;
        CHECK(queue.lines.at(0).why == "return_pending");
        CHECK(queue.lines.at(0).dueOn == day("2023-03-23"));
        CHECK(queue.lines.at(0).since == day("2023-03-09"));
    }

    o.office.setToday("2023-03-14");
    o.must(o.deciding("2023-03-14", b, R"("decision":"approved","reason":"职责以公安为主","new_unit":")" + d + "\""));
    view = o.view();
    CHECK(o.task(b).cancelledOn == day("2023-03-14"));
    CHECK(o.task(d).assignedOn == day("2023-03-14"));
    CHECK(o.task(d).dueOn == day("2023-04-14"));
    CHECK((o.task(d).role == TaskRole::joint));
    CHECK(o.task(c).dueOn == day("2023-04-03"));
    CHECK(o.task(a).dueOn == day("2023-06-05"));
    CHECK((view.summary.nextStep == NextStep::acknowledgeReceipt));  // of the joint units
    CHECK(view.summary.jointUnits == 2);
    CHECK(o.office.reader().storedSummary(view.facts.suggestion.id) == view.summary);
    const auto& words = app::Words::of(app::Language::chinese);
    CHECK(app::chainText(app::chainOf(view, o.task(b)), words) ==
          "交办 2023-03-03 → 签收 2023-03-06 → 申请退办 2023-03-09（站点周边道路不属本局职责；建议改由市公安局承办） → "
          "同意退办 2023-03-14（职责以公安为主） → 改由市公安局承办 2023-03-14");
    CHECK(app::chainText(app::chainOf(view, o.task(d)), words) ==
          "接市住建局退办（原交办 2023-03-03，原期限 2023-04-03） → 交办 2023-03-14");
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("returns: figures as of each day, and an old task that is never late") {
    ReturnsOffice o;
    o.returnedToD();
    CHECK(tasksCounted(o.office.report("2023-03-02")) == 0);
    CHECK(tasksCounted(o.office.report("2023-03-13")) == 3);
    CHECK(tasksCounted(o.office.report("2023-03-14")) == 3);
    const auto unitsOn = [&](std::string_view on) {
        std::vector<std::string> units;
        const auto facts = domain::factsAsOf(o.view().facts, day(on));
        for (const domain::Task& task : facts->tasks) {
            if (!task.cancelledOn) units.push_back(o.view().unitName(task.unit));
        }
        return units;
    };
    CHECK(unitsOn("2023-03-13") == std::vector<std::string>{a, b, c});
    CHECK(unitsOn("2023-03-14") == std::vector<std::string>{a, c, d});
    // C is late on 4 April, B is not: D's own month ends on the 14th.
    const auto report = o.office.report("2023-04-10");
    CHECK(rate(report, "joint_on_time").base.count == 1);
    CHECK(rate(report, "joint_on_time").count == 0);
    CHECK(rate(o.office.report("2023-04-14"), "joint_on_time").base.count == 2);
    app::TodayQuery query;
    query.today = day("2023-04-14");
    const app::Today today = app::readToday(o.office.reader(), query);
    for (const app::TodayQueue& queue : today.queues) {
        for (const app::TodayLine& line : queue.lines) CHECK(std::find(line.units.begin(), line.units.end(), b) == line.units.end());
    }
}

TEST_CASE("returns: an approval is taken back and brought back as one") {
    ReturnsOffice o;
    o.returnedToD();
    const app::CaseView after = o.view();
    const auto undone = o.office.store().undo({});
    REQUIRE(undone);
    CHECK(undone->commands == std::vector<std::string>{"decide-return"});
    CHECK(o.view().facts.tasks.size() == 3);
    CHECK_FALSE(o.task(b).cancelledOn);
    CHECK((o.view().summary.nextStep == NextStep::decideReturn));
    CHECK(o.office.store().verify().empty());
    REQUIRE(o.office.store().undo({std::nullopt, undone->entry, "张敏"}));
    CHECK(o.view().facts.tasks.size() == 4);
    CHECK(o.view().summary == after.summary);
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("returns: an approval stays while others build on it") {
    ReturnsOffice o;
    o.returnedToD();
    const std::int64_t decision = o.office.entryCount();
    o.receive("2023-03-15", d);
    CHECK(undoCode(o, decision) == "later-changes");
    REQUIRE(o.office.store().undo({}));  // the receipt
    // B given a second time: with the approval taken back it would stand twice.
    o.must(R"({"command":"assign-suggestion","on":"2023-03-20","case":"1","tasks":[{"unit":"市住建局","role":"joint"}]})");
    CHECK(undoCode(o, decision) == "later-changes");
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("returns: the window is counted from the receipt, else from the assignment, and moves with them") {
    ReturnsOffice o;
    o.assignThree();
    const auto late = o.must(o.asking("2023-03-15", b, "职责不符"));
    CHECK(codesOf(late.notices) == std::vector<std::string>{"return-late"});
    CHECK(argumentOf(late.notices.at(0), "last_day") == "2023-03-14");
    CHECK_FALSE(argumentOf(late.notices.at(0), "rule").empty());
    CHECK(o.request().countedFrom == day("2023-03-03"));
    CHECK(o.request().isLate());
    CHECK((o.view().summary.nextStep == NextStep::decideReturn));  // decided like any other
    o.receive("2023-03-06", b);                                    // recorded late
    CHECK(o.request().lastDay == day("2023-03-15"));
    CHECK_FALSE(o.request().isLate());
    o.must(R"({"command":"correct-assignment","case":"1","unit":"市住建局","received_on":"2023-03-04"})");
    CHECK(o.request().countedFrom == day("2023-03-04"));
    CHECK(o.request().isLate());
    REQUIRE(o.office.store().undo({}));
    CHECK_FALSE(o.request().isLate());
    REQUIRE(o.office.store().undo({}));
    CHECK(o.request().countedFrom == day("2023-03-03"));
    CHECK(o.request().isLate());
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("returns: the receipt from which a window was counted is not taken back under it") {
    ReturnsOffice o;
    o.assignThree();
    o.receive("2023-03-06", b);
    const std::int64_t receipt = o.office.entryCount();
    o.must(o.asking("2023-03-15", b, "职责不符"));
    CHECK(undoCode(o, receipt) == "later-changes");
    CHECK(o.refused(R"({"command":"correct-assignment","case":"1","unit":"市住建局","assigned_on":"2023-03-16"})") ==
          Codes{"dates-out-of-order", "dates-out-of-order"});
}

TEST_CASE("returns: what is not asked for, or not so") {
    ReturnsOffice o;
    CHECK(o.refused(o.asking("2023-03-09", b, "职责不符")) == Codes{"no-open-task"});
    o.assignThree();
    CHECK(o.refused(o.asking("2023-03-02", b, "职责不符")) == Codes{"too-early"});
    CHECK(o.refused(o.asking("2023-03-09", d, "职责不符")) == Codes{"no-open-task"});
    CHECK(o.refused(o.asking("2023-03-09", b, "职责不符", b)) == Codes{"new-unit-same"});
    CHECK(o.refused(o.asking("2023-03-09", b, "职责不符", "没有的单位")) == Codes{"unknown-unit"});
    CHECK(o.refused(R"({"command":"request-return","on":"2023-03-09","case":"1","unit":"市住建局"})") == Codes{"field-required"});
    CHECK(o.refused(o.deciding("2023-03-14", b, R"("decision":"approved")")) == Codes{"no-return-pending"});
    o.must(o.asking("2023-03-09", b, "职责不符"));
    CHECK(o.refused(o.asking("2023-03-10", b, "职责不符")) == Codes{"return-pending"});
    o.must(R"({"command":"record-joint-opinion","on":"2023-03-20","case":"1","unit":"成都轨道集团","text":"同意"})");
    CHECK(o.refused(o.asking("2023-03-20", c, "职责不符")) == Codes{"no-open-task"});
    o.must(R"({"command":"record-reply","on":"2023-05-30","case":"1","unit":"市交通运输局","result_class":"A"})");
    CHECK(o.refused(o.asking("2023-05-30", a, "职责不符")) == Codes{"no-open-task"});
    o.must(R"({"command":"record-feedback","on":"2023-06-12","case":"1","result":"satisfied"})");
    CHECK(o.refused(o.deciding("2023-06-13", b, R"("decision":"approved")")) == Codes{"already-completed"});
    o.must(o.deciding("2023-03-14", b, R"("decision":"approved")"));  // recorded late: that day it was open
    CHECK(o.task(b).cancelledOn == day("2023-03-14"));
}

TEST_CASE("returns: a decision names every reason against it") {
    ReturnsOffice o;
    o.assignThree();
    o.must(o.asking("2023-03-09", b, "职责不符"));
    const auto deciding = [&](const std::string& rest, const std::string& on = "2023-03-14") { return o.refused(o.deciding(on, b, rest)); };
    CHECK(deciding(R"("decision":"approved")", "2023-03-08") == Codes{"too-early"});
    CHECK(deciding(R"("decision":"approved","new_unit":"市住建局")") == Codes{"new-unit-same"});
    CHECK(deciding(R"("decision":"approved","new_unit":"成都轨道集团")") == Codes{"unit-twice"});
    CHECK(deciding(R"("decision":"approved","new_unit":"没有的单位","coordination":7)") == Codes{"unknown-coordination", "unknown-unit"});
    CHECK(deciding(R"("decision":"approved","new_unit":"市公安局","new_role":"sole")") == Codes{"sole-stands-alone"});
    CHECK(deciding(R"("decision":"approved","new_unit":"市公安局","due_on":"2023-03-13")") == Codes{"due-before-assigned"});
    CHECK(deciding(R"("decision":"refused")") == Codes{"field-required"});
    CHECK(deciding(R"("decision":"refused","reason":"职责明确","new_unit":"市公安局")") == Codes{"new-unit-needs-approval"});
    CHECK(deciding(R"("decision":"maybe")") == Codes{"unknown-code"});
    o.must(R"({"command":"record-joint-opinion","on":"2023-03-20","case":"1","unit":"市住建局","text":"同意"})");
    CHECK((o.view().summary.nextStep != NextStep::decideReturn));  // it gave its opinion after all
    CHECK(deciding(R"("decision":"approved")") == Codes{"unit-gave-opinion"});
    o.must(o.deciding("2023-03-14", b, R"("decision":"refused","reason":"职责明确")"));
}

TEST_CASE("returns: a lead that is let go has to leave someone who answers or nobody") {
    ReturnsOffice o;
    o.assignThree();
    o.must(o.asking("2023-03-09", a, "不属本局职责"));
    CHECK(o.refused(o.deciding("2023-03-14", a, R"("decision":"approved","new_unit":"市公安局","new_role":"joint")")) ==
          Codes{"answering-unit-required", "joint-needs-lead"});
    o.must(o.deciding("2023-03-14", a, R"("decision":"approved")"));
    CHECK((o.view().summary.state == CaseState::registered));
    CHECK((o.view().summary.nextStep == NextStep::assign));
    CHECK(o.view().summary.why == "returned");
    CHECK(o.office.store().verify().empty());
    // A joint unit may go as well, and what is assigned then stands in the place of what was returned.
    o.must(o.asking("2023-03-14", b, "不属本局职责"));
    o.must(R"({"command":"cancel-assignment","on":"2023-03-15","case":"1","unit":"成都轨道集团","reason":"不再需要"})");
    o.must(R"({"command":"assign-suggestion","on":"2023-03-16","case":"1","tasks":[{"unit":"市公安局","role":"lead"}]})");
    const app::CaseView view = o.view();
    REQUIRE(view.facts.returnBefore(o.task(d).id) != nullptr);
    CHECK(view.facts.returnBefore(o.task(d).id)->task == view.facts.tasks.at(0).id);
    CHECK(o.task(d).dueOn == day("2023-06-16"));
    CHECK((view.summary.nextStep == NextStep::decideReturn));
    REQUIRE(o.office.store().undo({}));
    CHECK((o.view().summary.nextStep == NextStep::assign));
    CHECK_FALSE(o.request().newTask);
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("returns: the only unit's piece goes on with another one, with its own three months") {
    ReturnsOffice o;
    o.assignSole();
    o.must(o.asking("2023-03-09", b, "职责不符", d));
    CHECK((o.view().summary.state == CaseState::assigned));
    o.must(o.deciding("2023-03-14", b, R"("decision":"approved","new_unit":"市公安局","document_number":"成人办函〔2023〕9号")"));
    CHECK((o.task(d).role == TaskRole::sole));
    CHECK(o.task(d).dueOn == day("2023-06-14"));
    CHECK(o.task(d).documentNumber == "成人办函〔2023〕9号");
    CHECK((o.view().summary.nextStep == NextStep::acknowledgeReceipt));
    CHECK(o.view().summary.assignedOn == day("2023-03-03"));
    CHECK(tasksCounted(o.office.report("2023-06-10")) == 1);
    CHECK(rate(o.office.report("2023-06-10"), "on_time").base.count == 0);  // B's 5 June is nobody's limit any more
    CHECK(rate(o.office.report("2023-06-14"), "on_time").base.count == 1);
    // B's receipt, dated before, still comes in; a reply of B does not.
    o.receive("2023-03-06", b);
    CHECK(o.view().facts.receiptOf(o.task(b).id) != nullptr);
    CHECK(o.request().countedFrom == day("2023-03-06"));
    CHECK(o.refused(R"({"command":"record-reply","on":"2023-03-13","case":"1","unit":"市住建局"})") == Codes{"no-open-answering-task"});
}

TEST_CASE("returns: refused, the unit handles it; the same ground is not heard again") {
    ReturnsOffice o;
    o.assignThree();
    o.receive("2023-03-06", b);
    o.must(o.asking("2023-03-09", b, "不属本局职责"));
    o.must(o.deciding("2023-03-14", b, R"("decision":"refused","reason":"职责明确","decided_by":"代表工委")"));
    CHECK_FALSE(o.task(b).cancelledOn);
    CHECK(o.task(b).dueOn == day("2023-04-03"));
    CHECK((o.view().summary.nextStep == NextStep::acknowledgeReceipt));
    CHECK(o.refused(o.asking("2023-03-15", b, " 不属 本局职责 ")) == Codes{"return-refused-before"});
    CHECK(codesOf(o.must(o.asking("2023-03-15", b, "机构改革，职责已划转")).notices) == Codes{"return-asked-again"});
    const std::int64_t again = o.office.entryCount();
    CHECK(undoCode(o, again - 1) == "later-changes");  // the refusal: two requests would wait
    o.must(o.deciding("2023-03-20", b, R"("decision":"approved","new_unit":"市公安局")"));
    CHECK(o.task(b).cancelledOn == day("2023-03-20"));
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("returns: a withdrawn piece is not returned any more") {
    ReturnsOffice o;
    o.assignSole();
    o.must(o.asking("2023-03-09", b, "职责不符"));
    o.must(R"({"command":"withdraw-suggestion","on":"2023-03-10","case":"1","reason":"代表要求","all_signers_ask":true})");
    CHECK((o.view().summary.nextStep == NextStep::none));
    CHECK(o.refused(o.deciding("2023-03-14", b, R"("decision":"approved")")) == Codes{"already-withdrawn"});
    CHECK(o.refused(o.asking("2023-03-14", b, "职责不符")) == Codes{"already-withdrawn"});
}

TEST_CASE("returns: a ledger with the units as they are now finds nothing to change") {
    ReturnsOffice o;
    o.returnedToD();
    const app::LedgerTable table =
        oneRow({{"编号", "1"}, {"标题", "关于公交接驳的建议"}, {"主办单位", a}, {"会办单位", c + "、" + d}, {"交办日期", "2023-03-03"}});
    CHECK(countsOf(importInto(o.office, table)) == Counts{0, 0, 1, 0});
    CHECK(o.view().facts.tasks.size() == 4);
}

TEST_CASE("reassigning: the office gives a task to another unit of its own accord, with its own clock") {
    ReturnsOffice o;
    o.assignThree();
    o.receive("2023-03-06", b);
    const auto giving = [](const std::string& on, const std::string& unit, const std::string& rest) {
        return ReturnsOffice::head("reassign-task", on, unit) + "," + rest + "}";
    };
    CHECK(o.refused(giving("2023-03-14", b, R"("new_unit":"市公安局")")) == Codes{"field-required"});
    CHECK(o.refused(giving("2023-03-14", b, R"("new_unit":"市住建局","reason":"职责划转")")) == Codes{"new-unit-same"});
    CHECK(o.refused(giving("2023-03-14", b, R"("new_unit":"成都轨道集团","reason":"职责划转")")) == Codes{"unit-twice"});
    CHECK(o.refused(giving("2023-03-14", d, R"("new_unit":"市教育局","reason":"职责划转")")) == Codes{"no-open-task"});
    CHECK(o.refused(giving("2023-03-02", b, R"("new_unit":"市公安局","reason":"职责划转")")).size() == 1);

    o.must(giving("2023-03-14", b, R"("new_unit":"市公安局","reason":"职责划转")"));
    const domain::Task old = o.task(b);
    const domain::Task now = o.task(d);
    CHECK((old.cancelledOn == day("2023-03-14")));
    CHECK(old.cancelReason == "职责划转");
    CHECK(now.replaces == old.id);
    CHECK((now.role == domain::TaskRole::joint));
    CHECK((now.assignedOn == day("2023-03-14")));
    CHECK((now.dueOn == day("2023-04-14")));  // one month from its own day
    const app::CaseView view = o.view();
    CHECK(view.facts.taskBefore(now)->id == old.id);
    const auto chain = app::chainOf(view, now);
    REQUIRE(chain.size() == 2);
    CHECK((chain[0].kind == app::ChainKind::replaced));
    CHECK((chain[0].on == day("2023-03-03")));
    CHECK((chain[0].dueOn == day("2023-04-03")));
    CHECK((app::chainOf(view, old).back().kind == app::ChainKind::passedOn));
    // Nobody waits for the unit that is rid of it, and as of an earlier day it still had it.
    for (const domain::Awaited& one : domain::awaitedOf(view.facts)) CHECK_FALSE(one.task == old.id);
    const auto before = domain::factsAsOf(view.facts, day("2023-03-13"));
    CHECK_FALSE(before->task(old.id)->cancelledOn);
    CHECK(before->task(old.id)->cancelReason.empty());
    CHECK(before->task(now.id) == nullptr);

    // The unit that answers is replaced too, and the piece has never nobody.
    o.must(giving("2023-03-20", a, R"("new_unit":"市城管委","reason":"主责在城管")"));
    CHECK((o.task("市城管委").role == domain::TaskRole::lead));
    CHECK((o.task("市城管委").dueOn == day("2023-06-20")));
    CHECK((o.view().summary.state == domain::CaseState::assigned));
    o.must(ReturnsOffice::head("record-reply", "2023-05-30", "市城管委") + R"(,"result_class":"A"})");
    CHECK(o.refused(giving("2023-06-01", "市城管委", R"("new_unit":"市教育局","reason":"职责划转")")) == Codes{"no-open-task"});

    // Handled again, it has the piece by that order and not by the reassignment.
    o.must(ReturnsOffice::head("record-joint-opinion", "2023-06-01", d) + R"(,"text":"同意"})");
    o.must(R"({"command":"record-feedback","on":"2023-06-05","case":"1","result":"dissatisfied","comment":"没有解决"})");
    o.must(R"({"command":"order-rehandling","on":"2023-06-08","case":"1"})");
    const app::CaseView rehandled = o.view();
    const auto again =
        std::find_if(rehandled.facts.tasks.begin(), rehandled.facts.tasks.end(), [](const auto& row) { return row.round == 2; });
    REQUIRE(again != rehandled.facts.tasks.end());
    CHECK(rehandled.facts.taskBefore(*again) == nullptr);
    CHECK((app::chainOf(rehandled, *again).front().kind == app::ChainKind::assigned));
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("reassigning: while a return is asked for, that is decided instead") {
    ReturnsOffice o;
    o.assignSole();
    o.must(ReturnsOffice::asking("2023-03-09", b, "职责不符"));
    CHECK(o.refused(ReturnsOffice::head("reassign-task", "2023-03-10", b) + R"(,"new_unit":"市公安局","reason":"职责划转"})") ==
          Codes{"return-pending"});
}

TEST_CASE("assigning: a sole unit leads from the day on which others are added, and is sole as of an earlier one") {
    ReturnsOffice o;
    o.assignSole();
    const auto added =
        o.must(R"({"command":"assign-suggestion","on":"2023-03-20","case":"1","tasks":[{"unit":"市公安局","role":"joint"}]})");
    REQUIRE(added.notices.size() == 1);
    CHECK(added.notices[0].code == "sole-became-lead");
    CHECK((o.task(b).role == domain::TaskRole::lead));
    CHECK((o.task(b).dueOn == day("2023-06-05")));  // its own clock goes on
    CHECK((o.task(d).dueOn == day("2023-04-20")));
    CHECK((domain::factsAsOf(o.view().facts, day("2023-03-19"))->tasks[0].role == domain::TaskRole::sole));
    CHECK((domain::factsAsOf(o.view().facts, day("2023-03-20"))->tasks[0].role == domain::TaskRole::lead));
    CHECK(o.refused(R"({"command":"assign-suggestion","on":"2023-03-21","case":"1","tasks":[{"unit":"市教育局","role":"sole"}]})") ==
          Codes{"sole-stands-alone"});
    REQUIRE(o.office.store().undo({std::nullopt, *added.entry, "张敏"}));
    CHECK((o.task(b).role == domain::TaskRole::sole));
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("returns: the time of a unit that took a piece over is said to count from the reassignment, on every road to it") {
    const auto baseOf = [](ReturnsOffice& o) {
        const domain::DueDate due = o.view().deadlines.at(o.task(d).id);
        CHECK(base::isoDate(due.due) == "2023-04-14");
        return app::Words::of(app::Language::chinese).dueBase(due) + " / " + app::Words::of(app::Language::english).dueBase(due);
    };
    ReturnsOffice returned;
    returned.returnedToD();
    CHECK(baseOf(returned) == "改办 / reassignment");
    const app::CaseView view = returned.view();
    const auto receipt = std::find_if(view.matters.begin(), view.matters.end(), [&](const app::OpenMatter& one) {
        return one.explained && one.explained->rule.event == domain::DeadlineEvent::receipt && view.unitName(*one.unit) == d;
    });
    REQUIRE(receipt != view.matters.end());
    CHECK(app::Words::of(app::Language::chinese).dueBase(*receipt->explained) == "改办");
    CHECK(app::Words::of(app::Language::chinese).dueBase(view.deadlines.at(returned.task(c).id)) == "交办");

    // Until when it may ask to return it counts from that as well, before it asks and after.
    const auto windowOf = [](ReturnsOffice& o, domain::TaskId task) {
        const app::Words words = app::Words::of(app::Language::chinese);
        const app::ExplainedMatter window = app::explainReturnWindow(o.view(), task, words);
        REQUIRE(window.explained.has_value());
        return words.dueBase(*window.explained);
    };
    CHECK(windowOf(returned, returned.task(d).id) == "改办");
    CHECK(windowOf(returned, returned.task(c).id) == "交办");
    returned.must(ReturnsOffice::asking("2023-03-16", d, "职责不清"));
    CHECK(windowOf(returned, returned.task(d).id) == "改办");

    // In a further round it was given out anew.
    ReturnsOffice again;
    again.assignSole();
    again.must(ReturnsOffice::head("record-reply", "2023-05-30", b) + R"(,"result_class":"A"})");
    again.must(R"({"command":"record-delivery","on":"2023-06-01","case":"1","way":"post"})");
    again.must(R"({"command":"record-feedback","on":"2023-06-12","case":"1","result":"dissatisfied","comment":"没有答复班次"})");
    again.must(R"({"command":"order-rehandling","on":"2023-06-15","case":"1"})");
    const app::CaseView second = again.view();
    REQUIRE(second.facts.tasks.back().round == 2);
    CHECK(windowOf(again, second.facts.tasks.back().id) == "重新交办");

    ReturnsOffice taken;
    taken.assignThree();
    taken.must(ReturnsOffice::head("reassign-task", "2023-03-14", b) + R"(,"new_unit":")" + d + R"(","reason":"职责已划转"})");
    CHECK(baseOf(taken) == "改办 / reassignment");
}

}  // namespace huying::tests

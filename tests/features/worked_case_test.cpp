// SPDX-License-Identifier: GPL-3.0-or-later
// The worked case of domain.md §11, whole and date for date: what is due, what comes next and whose move it is after every
// fact, and what the report and the ledger of promises say of it.
#include <catch2/catch.hpp>

#include "app/queries/follow_up_ledger.h"
#include "support/temporary_register.h"

namespace huying::tests {

namespace {

using domain::CaseState;
using domain::NextStep;
using domain::Rating;
using domain::ResultClass;
using domain::Turn;

// A: 市交通运输局, B: 市住建局, C: 成都轨道集团, D: 市公安局.
struct Fact {
    std::string command;
    std::string on;
    std::string rest;
    CaseState state;
    NextStep step;
    Turn turn;
    std::string due;  // the nearest open deadline of the case; empty: none
};

const std::vector<Fact>& facts() {
    using enum CaseState;
    static const std::string a = R"("unit":"市交通运输局")";
    static const std::string b = R"("unit":"市住建局")";
    static const std::vector<Fact> all{
        {"assign-suggestion", "2023-03-03",
         R"("tasks":[{"unit":"市交通运输局","role":"lead"},{"unit":"市住建局","role":"joint"},{"unit":"成都轨道集团","role":"joint"}])",
         assigned, NextStep::acknowledgeReceipt, Turn::unit, "2023-04-03"},
        {"acknowledge-receipt", "2023-03-06", b, assigned, NextStep::acknowledgeReceipt, Turn::unit, "2023-04-03"},
        {"acknowledge-receipt", "2023-03-06", a, handling, NextStep::acknowledgeReceipt, Turn::unit, "2023-04-03"},
        {"request-return", "2023-03-09", b + R"(,"reason":"不属本局职责","suggested_unit":"市公安局")", handling, NextStep::decideReturn,
         Turn::office, "2023-04-03"},
        {"decide-return", "2023-03-14", b + R"(,"decision":"approved","reason":"职责以公安为主","new_unit":"市公安局")", handling,
         NextStep::acknowledgeReceipt, Turn::unit, "2023-04-03"},
        {"record-contact", "2023-03-20", a + R"(,"phase":"before","way":"visit")", handling, NextStep::acknowledgeReceipt, Turn::unit,
         "2023-04-03"},
        {"record-joint-opinion", "2023-04-03", R"("unit":"成都轨道集团","text":"可压缩到50米")", handling, NextStep::acknowledgeReceipt,
         Turn::unit, "2023-04-14"},
        {"record-joint-opinion", "2023-04-12", R"("unit":"市公安局","text":"同意增设过街设施")", handling, NextStep::reply, Turn::unit,
         "2023-06-05"},
        {"record-contact", "2023-04-26", a + R"(,"phase":"during","way":"meeting")", handling, NextStep::reply, Turn::unit, "2023-06-05"},
        {"request-extension", "2023-05-30", a + R"(,"reason":"涉及多部门会商","until":"2023-09-03")", handling, NextStep::decideExtension,
         Turn::office, "2023-06-05"},
        {"decide-extension", "2023-05-30", a + R"(,"granted":true,"until":"2023-09-04","deputy_told_on":"2023-05-31")", handling,
         NextStep::reply, Turn::unit, "2023-09-04"},
        {"record-reply", "2023-08-15",
         a + R"(,"result_class":"B","document_number":"成交函〔2023〕88号","commitments":[{"text":"新开3条接驳线","due_on":"2024-06-30"}])",
         replied, NextStep::deliverReply, Turn::unit, ""},
        {"record-delivery", "2023-08-16", R"("way":"post","form_sent":true)", replied, NextStep::collectFeedback, Turn::deputy, ""},
        {"record-contact", "2023-08-22", a + R"(,"phase":"after","way":"visit")", replied, NextStep::collectFeedback, Turn::deputy, ""},
        {"record-feedback", "2023-08-29", R"("process":"satisfied","result":"dissatisfied","comment":"夜间班次没有答复")", rated,
         NextStep::decideRehandling, Turn::office, ""},
        {"order-rehandling", "2023-09-04", R"("reason":"夜间班次须明确答复")", rehandling, NextStep::replyAgain, Turn::unit, "2023-10-07"},
        {"record-reply", "2023-09-26", a + R"(,"result_class":"B","document_number":"成交函〔2023〕120号")", replied,
         NextStep::deliverReply, Turn::unit, ""},
        {"record-feedback", "2023-09-28", R"("process":"satisfied","result":"mostly_satisfied")", completed, NextStep::none, Turn::nobody,
         ""},
    };
    return all;
}

std::string commandOf(const Fact& fact) {
    return R"({"command":")" + fact.command + R"(","on":")" + fact.on + R"(","case":"18-1-120",)" + fact.rest + "}";
}

void registerIt(TemporaryRegister& office) {
    office.setToday("2023-02-26");
    office.mustRun(
        R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","kind":"plenary","serial":120,"title":"关于优化公交接驳的建议","lead":"王明（武侯代表团）","co_signers":["陈二（武侯代表团）","李三（锦江代表团）"],"category":"交通邮电类","formation_source":"special_research","submitted_on":"2023-02-24"})");
}

const domain::Task& taskOf(const app::CaseView& view, std::string_view unit, int round = 1) {
    for (const domain::Task& task : view.facts.tasks) {
        if (task.round == round && view.unitName(task.unit) == unit) return task;
    }
    throw std::runtime_error("no task of " + std::string(unit));
}

int countIn(const app::YearEndReport& report, std::string_view block, std::string_view row) {
    for (const app::BlockRow& one : report.block(block)->rows) {
        if (one.key == row) return one.count;
    }
    return -1;
}

const app::Rate& rateOf(const app::YearEndReport& report, std::string_view key) {
    for (const app::Rate& rate : report.rates) {
        if (rate.key == key) return rate;
    }
    throw std::runtime_error("no rate " + std::string(key));
}

}  // namespace

TEST_CASE("worked case: each fact on its day, and what is due and comes next after it") {
    TemporaryRegister office;
    registerIt(office);
    for (const Fact& fact : facts()) {
        INFO(commandOf(fact));
        office.setToday(fact.on);
        office.mustRun(commandOf(fact));
        const domain::CaseSummary now = office.view("120").summary;
        CHECK((now.state == fact.state));
        CHECK((now.nextStep == fact.step));
        CHECK((now.turn == fact.turn));
        CHECK(base::isoOrEmpty(now.dueOn) == fact.due);
    }
    const app::CaseView view = office.view("120");
    CHECK(taskOf(view, "市住建局").cancelledOn == day("2023-03-14"));
    CHECK(taskOf(view, "市公安局").assignedOn == day("2023-03-14"));
    CHECK(taskOf(view, "市公安局").dueOn == day("2023-04-14"));
    CHECK(taskOf(view, "成都轨道集团").dueOn == day("2023-04-03"));
    CHECK(taskOf(view, "市交通运输局").dueOn == day("2023-06-05"));  // 3 June is a Saturday
    CHECK(view.facts.deadlineOf(taskOf(view, "市交通运输局")) == day("2023-09-04"));
    CHECK(taskOf(view, "市交通运输局", 2).dueOn == day("2023-10-07"));  // 4 October is a holiday; the 7th is worked
    CHECK(view.summary.completedOn == day("2023-09-28"));
    CHECK(view.facts.deliveries.size() == 6);
    CHECK(office.store().verify().empty());
}

TEST_CASE("worked case: in the report and in the ledger of promises") {
    TemporaryRegister office;
    registerIt(office);
    office.setToday("2024-01-10");
    for (const Fact& fact : facts()) office.mustRun(commandOf(fact));
    const app::YearEndReport report = office.report("2023-12-31");
    CHECK(report.totals.registered == 1);
    CHECK(report.totals.plenary == 1);
    CHECK(report.totals.completed == 1);
    CHECK(countIn(report, "result_class", "B") == 1);
    CHECK(countIn(report, "rating_result", "mostly_satisfied") == 1);
    CHECK(rateOf(report, "first_satisfied").count == 0);
    CHECK(rateOf(report, "on_time").count == rateOf(report, "on_time").base.count);  // the extension was granted
    const app::YearEndReport first = office.report("2023-08-20");
    CHECK(rateOf(first, "on_time").count == 1);
    CHECK(rateOf(first, "on_time_original").count == 0);  // late against 5 June
    CHECK(rateOf(first, "on_time_original").base.count == 1);
    CHECK(rateOf(report, "three_visits").count == 1);
    const auto promises = app::readLedger(office.reader(), {});
    REQUIRE(promises.size() == 1);
    CHECK((promises[0].state == domain::CommitmentState::open));
    CHECK(promises[0].unit == "市交通运输局");
    CHECK(promises[0].dueOn == day("2024-06-30"));
}

}  // namespace huying::tests

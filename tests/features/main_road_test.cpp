// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "support/temporary_register.h"

namespace huying::tests {

namespace {

using domain::CaseState;
using domain::NextStep;
using domain::Rating;
using domain::ResultClass;

// A lead and two joint units, an extension, a dissatisfied deputy, a second round: the worked case of the domain guide
// without its return (worked_case_test.cpp has it whole).
const std::vector<std::string>& workedCase() {
    static const std::vector<std::string> commands{
        R"({"command":"register-suggestion","on":"2023-02-26","serial":120,"title":"关于优化公交接驳的建议","lead":"王明（武侯代表团）","co_signers":["陈二（武侯代表团）","李三（锦江代表团）"],"category":"交通邮电类","formation_source":"special_research","submitted_on":"2023-02-24"})",
        R"({"command":"assign-suggestion","on":"2023-03-03","case":"18-1-120","tasks":[{"unit":"市交通运输局","role":"lead"},{"unit":"市住建局","role":"joint"},{"unit":"成都轨道集团","role":"joint"}]})",
        R"({"command":"acknowledge-receipt","on":"2023-03-06","case":"18-1-120","unit":"市交通运输局","receiver":"周×"})",
        R"({"command":"record-contact","on":"2023-03-20","case":"18-1-120","unit":"市交通运输局","phase":"before","way":"visit"})",
        R"({"command":"record-joint-opinion","on":"2023-03-30","case":"18-1-120","unit":"市住建局","text":"同意"})",
        R"({"command":"record-joint-opinion","on":"2023-04-03","case":"18-1-120","unit":"成都轨道集团","text":"可压缩到50米"})",
        R"({"command":"record-contact","on":"2023-04-26","case":"18-1-120","unit":"市交通运输局","phase":"during","way":"meeting"})",
        R"({"command":"request-extension","on":"2023-05-30","case":"18-1-120","unit":"市交通运输局","reason":"涉及多部门会商","until":"2023-09-03"})",
        R"({"command":"decide-extension","on":"2023-05-30","case":"18-1-120","unit":"市交通运输局","granted":true,"until":"2023-09-04","deputy_told_on":"2023-05-31"})",
        R"({"command":"record-reply","on":"2023-08-15","case":"18-1-120","unit":"市交通运输局","result_class":"B","document_number":"成交函〔2023〕88号"})",
        R"({"command":"record-delivery","on":"2023-08-16","case":"18-1-120","way":"post","form_sent":true})",
        R"({"command":"record-contact","on":"2023-08-22","case":"18-1-120","unit":"市交通运输局","phase":"after","way":"visit"})",
        R"({"command":"record-feedback","on":"2023-08-29","case":"18-1-120","process":"satisfied","result":"dissatisfied","comment":"夜间班次没有答复"})",
        R"({"command":"order-rehandling","on":"2023-09-04","case":"18-1-120","reason":"夜间班次须明确答复"})",
        R"({"command":"record-reply","on":"2023-09-26","case":"18-1-120","unit":"市交通运输局","result_class":"B","document_number":"成交函〔2023〕120号"})",
        R"({"command":"record-feedback","on":"2023-09-28","case":"18-1-120","process":"satisfied","result":"mostly_satisfied"})",
    };
    return commands;
}

struct Stand {
    CaseState state;
    NextStep step;
};

// How the case stands after each of the commands above.
const std::vector<Stand>& stands() {
    using enum CaseState;
    static const std::vector<Stand> afterEach{{registered, NextStep::assign},
                                              {assigned, NextStep::acknowledgeReceipt},
                                              {handling, NextStep::acknowledgeReceipt},  // of the joint units
                                              {handling, NextStep::acknowledgeReceipt},
                                              {handling, NextStep::acknowledgeReceipt},
                                              {handling, NextStep::reply},
                                              {handling, NextStep::reply},
                                              {handling, NextStep::decideExtension},
                                              {handling, NextStep::reply},
                                              {replied, NextStep::deliverReply},
                                              {replied, NextStep::collectFeedback},
                                              {replied, NextStep::collectFeedback},
                                              {rated, NextStep::decideRehandling},
                                              {rehandling, NextStep::replyAgain},
                                              {replied, NextStep::deliverReply},
                                              {completed, NextStep::none}};
    return afterEach;
}

const app::Rate& rateOf(const app::YearEndReport& report, std::string_view key) {
    for (const app::Rate& rate : report.rates) {
        if (rate.key == key) return rate;
    }
    throw std::runtime_error("no rate " + std::string(key));
}

int countIn(const app::YearEndReport& report, std::string_view block, std::string_view row) {
    for (const app::BlockRow& one : report.block(block)->rows) {
        if (one.key == row) return one.count;
    }
    return -1;
}

const domain::Task& taskIn(const app::CaseView& view, std::string_view unit, int round) {
    for (const domain::Task& task : view.facts.tasks) {
        if (task.round == round && view.unitName(task.unit) == unit) return task;
    }
    throw std::runtime_error("no task of " + std::string(unit));
}

}  // namespace

TEST_CASE("A case walks its whole road as it is recorded day by day") {
    TemporaryRegister office;
    REQUIRE(workedCase().size() == stands().size());
    for (std::size_t i = 0; i < workedCase().size(); ++i) {
        INFO(workedCase()[i]);
        // Recorded on the day it happened: nothing later is known yet.
        const std::size_t at = workedCase()[i].find(R"("on":")") + 6;
        office.setToday(workedCase()[i].substr(at, 10));
        const auto result = office.mustRun(workedCase()[i]);
        CHECK(result.ids == std::vector<std::string>{"18-1-120"});
        CHECK(result.entry.has_value());
        const auto view = office.view("120");
        INFO("state " << base::codeOf(view.summary.state) << " step " << base::codeOf(view.summary.nextStep));
        CHECK((view.summary.state == stands()[i].state));
        CHECK((view.summary.nextStep == stands()[i].step));
        CHECK((office.reader().storedSummary(view.facts.suggestion.id) == view.summary));
    }
    CHECK(office.store().verify().empty());
}

TEST_CASE("The due dates of the worked case are those of the guide") {
    TemporaryRegister office;
    for (const std::string& command : workedCase()) office.mustRun(command);
    const auto view = office.view("18-1-120");
    CHECK((taskIn(view, "市交通运输局", 1).dueOn == day("2023-06-05")));
    CHECK((taskIn(view, "市住建局", 1).dueOn == day("2023-04-03")));
    CHECK((taskIn(view, "成都轨道集团", 1).dueOn == day("2023-04-03")));
    CHECK((view.facts.deadlineOf(taskIn(view, "市交通运输局", 1)) == day("2023-09-04")));
    CHECK((taskIn(view, "市交通运输局", 2).dueOn == day("2023-10-07")));
    CHECK((taskIn(view, "市交通运输局", 2).assignedOn == day("2023-09-04")));
    CHECK(view.facts.tasks.size() == 4);  // joint units have no second round
    CHECK((view.summary.completedOn == day("2023-09-28")));
    CHECK((view.summary.firstResult == Rating::dissatisfied));
    CHECK((view.summary.result == Rating::mostlySatisfied));
    CHECK((view.summary.resultClass == ResultClass::B));
    CHECK(view.facts.deliveries.size() == 6);  // three signers, two replies
    CHECK(view.summary.undelivered == 3);
    CHECK(view.leadName == "王明（武侯代表团）");
    CHECK(view.categoryName == "交通邮电类");
}

TEST_CASE("A joint unit that comes in later has its own month") {
    TemporaryRegister office;
    office.mustRun(workedCase()[0]);
    office.mustRun(workedCase()[1]);
    office.mustRun(R"({"command":"assign-suggestion","on":"2023-03-14","case":"120","tasks":[{"unit":"市公安局","role":"joint"}]})");
    CHECK((taskIn(office.view("120"), "市公安局", 1).dueOn == day("2023-04-14")));
}

TEST_CASE("An extension may be granted to the Monday that ends the six months and not a day longer") {
    TemporaryRegister office;
    for (std::size_t i = 0; i < 8; ++i) office.mustRun(workedCase()[i]);
    const auto beyond = office.run(
        R"({"command":"decide-extension","on":"2023-05-30","case":"120","unit":"市交通运输局","granted":true,"until":"2023-09-05"})");
    CHECK(codesOf(beyond.errors) == std::vector<std::string>{"extension-beyond-ceiling"});
    CHECK(
        office
            .run(
                R"({"command":"decide-extension","on":"2023-05-30","case":"120","unit":"市交通运输局","granted":true,"until":"2023-09-04"})")
            .isAccepted());
}

TEST_CASE("The report counts the worked case as of every day it has lived") {
    TemporaryRegister office;
    for (const std::string& command : workedCase()) office.mustRun(command);

    CHECK(office.report("2023-02-25").totals.registered == 0);

    const auto assigned = office.report("2023-03-03");
    CHECK(assigned.totals.registered == 1);
    CHECK(assigned.totals.open == 1);
    CHECK(assigned.totals.units == 3);
    CHECK(rateOf(assigned, "replied").count == 0);
    CHECK(rateOf(assigned, "on_time").base.count == 0);
    CHECK(countIn(assigned, "unit_system", "government") == 2);
    CHECK(countIn(assigned, "unit_system", "enterprise") == 1);

    // The original due date has passed and the extension holds: late only against the original date.
    const auto extended = office.report("2023-07-01");
    CHECK(rateOf(extended, "on_time").base.count == 0);
    CHECK(rateOf(extended, "on_time_original").base.count == 1);
    CHECK(rateOf(extended, "on_time_original").count == 0);
    CHECK(rateOf(extended, "joint_on_time").count == 2);

    const auto dissatisfied = office.report("2023-08-31");
    CHECK(dissatisfied.totals.completed == 0);
    CHECK(countIn(dissatisfied, "rating_result", "rated_not_completed") == 1);
    CHECK(rateOf(dissatisfied, "replied").percent == "100.00");
    CHECK(rateOf(dissatisfied, "three_visits").count == 1);

    const auto final = office.report("2023-12-31");
    CHECK(final.totals.completed == 1);
    CHECK(final.totals.plenary == 1);
    CHECK(countIn(final, "result_class", "B") == 1);
    CHECK(countIn(final, "rating_result", "mostly_satisfied") == 1);
    CHECK(countIn(final, "rating_result", "dissatisfied") == 0);
    CHECK(rateOf(final, "first_satisfied").count == 0);
    CHECK(rateOf(final, "first_satisfied").base.count == 1);
    CHECK(rateOf(final, "on_time").count == 2);  // both rounds in time, thanks to the extension
    CHECK(rateOf(final, "on_time").base.count == 2);
    CHECK(rateOf(final, "on_time_original").count == 1);
    CHECK(final.turnedSatisfied == std::vector<std::string>{"18-1-120"});
    CHECK(final.extended == std::vector<std::string>{"18-1-120"});
    CHECK(final.allChecksHold());
}

TEST_CASE("The whole case in one transaction gives what single commands give") {
    TemporaryRegister single;
    for (const std::string& command : workedCase()) single.mustRun(command);
    TemporaryRegister batch;
    const auto preview = batch.runAll(workedCase(), app::RunMode::preview);
    CHECK(preview.isAccepted());
    CHECK_FALSE(preview.isWritten);
    CHECK(batch.entryCount() == 0);
    CHECK(batch.runAll(workedCase()).isWritten);
    CHECK((batch.view("120").summary == single.view("120").summary));
    CHECK(batch.entryCount() == static_cast<std::int64_t>(workedCase().size()));
    CHECK(batch.store().verify().empty());
}

}  // namespace huying::tests

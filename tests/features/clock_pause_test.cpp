// SPDX-License-Identifier: GPL-3.0-or-later
// 中止计时: the office stops the clock of a unit's limit and starts it again. Counted by hand with the calendar of 2023: the limit of
// what was given out on 3 March is Monday, 5 June; 22 to 24 June are a holiday, and Sunday, 25 June is worked.
#include <catch2/catch.hpp>

#include <algorithm>

#include "app/queries/chase.h"
#include "app/queries/today.h"
#include "features/accounts_office.h"
#include "features/merged_office.h"
#include "features/returns_office.h"

namespace huying::tests {

namespace {

using app::Queue;
using domain::StepKind;

std::string pausing(const std::string& on, const std::string& rest = R"(,"reason":"等待上级批复","agreed_by":"代表工委")") {
    return ReturnsOffice::head("pause-clock", on, b) + rest + "}";
}

std::string resuming(const std::string& on) { return ReturnsOffice::head("resume-clock", on, b) + "}"; }

std::string correcting(const std::string& rest) { return R"({"command":"correct-pause","case":"1","pause_number":)" + rest + "}"; }

// The unit has signed for the piece and spoken with the deputy, so that its reply is next.
void work(ReturnsOffice& o) {
    o.assignSole();
    o.receive("2023-03-06", b);
    o.must(ReturnsOffice::head("record-contact", "2023-03-20", b) + R"(,"phase":"before","way":"visit"})");
}

int countOn(ReturnsOffice& o, Queue queue, std::string_view today) {
    app::TodayQuery query;
    query.today = day(today);
    return app::readToday(o.office.store().reader(), query).count(queue);
}

std::size_t chasedOn(ReturnsOffice& o, std::string_view today) {
    app::ChaseQuery query;
    query.today = day(today);
    return app::readChase(o.office.store().reader(), query, app::Words::of(app::Language::chinese)).units.size();
}

// "paused 2023-04-10, resumed 2023-04-27, …": what follows the counting of the first limit.
std::string told(const domain::DueDate& due) {
    std::string text;
    bool isAfter = false;
    for (const domain::DueStep& step : due.steps) {
        isAfter = isAfter || step.kind == StepKind::paused;
        if (isAfter) text += (text.empty() ? "" : ", ") + std::string(base::codeOf(step.kind)) + " " + base::isoOrEmpty(step.date);
    }
    return text;
}

}  // namespace

TEST_CASE("clock: while it stands still there is no date and nobody is late, silent or chased, and Today keeps it in sight") {
    ReturnsOffice o;
    work(o);
    CHECK(countOn(o, Queue::overdue, "2023-06-10") == 1);
    CHECK(countOn(o, Queue::silent, "2023-06-10") == 1);
    CHECK(chasedOn(o, "2023-06-10") == 1);
    o.must(pausing("2023-04-10"));
    const app::CaseView view = o.view();
    CHECK_FALSE(view.summary.dueOn);
    CHECK((view.summary.nextStep == domain::NextStep::reply));
    CHECK(view.summary.why == "clock_paused");
    const app::OpenMatter& next = view.matters.front();
    REQUIRE(next.openPause() != nullptr);
    CHECK((next.openPause()->date == day("2023-04-10")));
    CHECK(next.openPause()->name == "等待上级批复");
    CHECK(next.openPause()->by == "代表工委");
    CHECK_FALSE(next.lacksAssignmentDate());
    for (const Queue queue : {Queue::overdue, Queue::dueSoon, Queue::silent}) CHECK(countOn(o, queue, "2023-06-10") == 0);
    CHECK(chasedOn(o, "2023-06-10") == 0);
    app::TodayQuery query;
    query.today = day("2023-06-10");
    const app::Today today = app::readToday(o.office.store().reader(), query);
    const auto paused =
        std::find_if(today.queues.begin(), today.queues.end(), [](const app::TodayQueue& one) { return one.queue == Queue::clockPauses; });
    REQUIRE(paused != today.queues.end());
    REQUIRE(paused->lines.size() == 1);
    CHECK((paused->lines[0].since == day("2023-04-10")));
    CHECK((paused->lines[0].turn == domain::Turn::office));
    CHECK(paused->lines[0].why == "clock_paused");
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("clock: who has not signed yet is not chased either while it stands still") {
    ReturnsOffice o;
    o.assignSole();
    CHECK(chasedOn(o, "2023-05-10") == 1);
    o.must(pausing("2023-04-10"));
    CHECK(countOn(o, Queue::notSigned, "2023-05-10") == 1);
    CHECK(chasedOn(o, "2023-05-10") == 0);
    o.must(resuming("2023-05-04"));
    CHECK(chasedOn(o, "2023-05-10") == 1);
}

TEST_CASE("clock: started again the limit has as many days more, over a holiday to the next day that is worked, and stands") {
    ReturnsOffice o;
    work(o);
    const auto stopped = o.must(pausing("2023-04-10"));
    const auto started = o.must(resuming("2023-04-27"));  // seventeen days: Thursday, 22 June is a holiday
    app::CaseView view = o.view();
    CHECK((view.summary.dueOn == day("2023-06-25")));
    CHECK((view.facts.tasks[0].dueOn == day("2023-06-05")));  // the first limit is kept
    CHECK(view.summary.why == "reply_missing");
    REQUIRE(view.matters.front().explained);
    CHECK(told(*view.matters.front().explained) ==
          "paused 2023-04-10, resumed 2023-04-27, skipped_holiday 2023-06-22, skipped_holiday 2023-06-23, skipped_holiday 2023-06-24, "
          "make_up_workday 2023-06-25, rolled 2023-06-25, due 2023-06-25");
    const auto& steps = view.matters.front().explained->steps;
    const auto resumed = std::find_if(steps.begin(), steps.end(), [](const auto& step) { return step.kind == StepKind::resumed; });
    CHECK(app::Words::of(app::Language::chinese).dueStep(*view.matters.front().explained, *resumed) ==
          "2023-04-27（星期四）恢复计时，中止17天，期限顺延相同天数到2023-06-22");
    CHECK(countOn(o, Queue::clockPauses, "2023-06-10") == 0);
    CHECK(countOn(o, Queue::overdue, "2023-06-25") == 0);
    CHECK(countOn(o, Queue::overdue, "2023-06-26") == 1);
    // A unit whose clock stood still was not silent meanwhile.
    CHECK(countOn(o, Queue::silent, "2023-05-26") == 0);
    CHECK(countOn(o, Queue::silent, "2023-05-27") == 1);
    // As it stood while it was stopped.
    const auto past = domain::factsAsOf(view.facts, day("2023-04-20"));
    REQUIRE(past);
    CHECK_FALSE(past->deadlineOf(past->tasks[0]));
    // Taking back goes step by step.
    CHECK(undoCode(o, *started.entry).empty());
    CHECK_FALSE(o.view().summary.dueOn);
    CHECK(undoCode(o, *stopped.entry).empty());
    CHECK((o.view().summary.dueOn == day("2023-06-05")));
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("clock: what a later pause rests on is not taken back before it") {
    ReturnsOffice o;
    work(o);
    o.must(ReturnsOffice::head("request-extension", "2023-04-03", b) + R"(,"reason":"面广","until":"2023-07-31"})");
    const auto granted = o.must(ReturnsOffice::head("decide-extension", "2023-04-04", b) + R"(,"granted":true})");
    o.must(pausing("2023-04-10"));
    const auto started = o.must(resuming("2023-04-24"));
    const auto reworded = o.must(correcting(R"(1,"pause_reason":"等待规划批复")"));
    CHECK((o.view().summary.dueOn == day("2023-08-14")));
    const auto again = o.must(pausing("2023-05-08"));
    CHECK(undoCode(o, *started.entry) == "later-changes");
    CHECK(undoCode(o, *granted.entry) == "later-changes");
    CHECK(undoCode(o, *reworded.entry).empty());  // no date rests on the reason
    CHECK(undoCode(o, *again.entry).empty());
    CHECK((o.view().summary.dueOn == day("2023-08-14")));
    CHECK(undoCode(o, *started.entry).empty());
    CHECK_FALSE(o.view().summary.dueOn);
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("clock: it is stopped while it runs, for a reason, once at a time, and started again later than it was stopped") {
    ReturnsOffice o;
    CHECK(o.refused(pausing("2023-03-02")) == Codes{"no-open-task"});
    work(o);
    CHECK(o.refused(resuming("2023-04-10")) == Codes{"clock-not-paused"});
    CHECK(o.refused(pausing("2023-06-06")) == Codes{"paused-after-due-date"});
    CHECK(o.refused(pausing("2023-04-10", R"(,"reason":" ")")) == Codes{"field-required"});
    o.must(pausing("2023-04-10"));
    CHECK(o.refused(pausing("2023-04-20")) == Codes{"clock-paused"});
    CHECK(o.refused(resuming("2023-04-10")) == Codes{"resumed-before-paused"});
    o.must(resuming("2023-04-27"));
    o.must(pausing("2023-05-08"));
    o.must(resuming("2023-05-10"));  // two days more
    CHECK((o.view().summary.dueOn == day("2023-06-27")));
}

TEST_CASE("clock: an extension goes beyond what a pause made of the limit, and a later pause beyond the extension") {
    ReturnsOffice o;
    work(o);
    o.must(pausing("2023-04-10"));
    o.must(resuming("2023-04-24"));  // fourteen days: Monday, 19 June
    CHECK((o.view().summary.dueOn == day("2023-06-19")));
    const auto asking = [](const std::string& until) {
        return ReturnsOffice::head("request-extension", "2023-06-01", b) + R"(,"reason":"面广","until":")" + until + "\"}";
    };
    CHECK(o.refused(asking("2023-06-19")) == Codes{"not-later-than-due-date"});
    o.must(asking("2023-07-31"));
    o.must(ReturnsOffice::head("decide-extension", "2023-06-02", b) + R"(,"granted":true})");
    CHECK((o.view().summary.dueOn == day("2023-07-31")));
    o.must(pausing("2023-07-03"));
    o.must(resuming("2023-07-10"));  // seven days: Monday, 7 August
    const app::CaseView view = o.view();
    CHECK((view.summary.dueOn == day("2023-08-07")));
    CHECK(told(*view.matters.front().explained) ==
          "paused 2023-04-10, resumed 2023-04-24, extended 2023-07-31, paused 2023-07-03, resumed 2023-07-10, due 2023-08-07");
}

TEST_CASE("clock: where the limit or the extension before a pause is corrected, what the pause made of it follows") {
    const auto corrected = [](const std::string& command, const std::string& rest) {
        return R"({"command":")" + command + R"(","case":"1","unit":")" + b + "\"," + rest + "}";
    };
    ReturnsOffice o;
    work(o);
    o.must(pausing("2023-04-10"));
    o.must(resuming("2023-04-24"));  // fourteen days: Monday, 19 June
    const auto moved = o.must(corrected("correct-assignment", R"("due_on":"2023-05-31")"));
    CHECK((o.view().summary.dueOn == day("2023-06-14")));
    o.must(ReturnsOffice::head("request-extension", "2023-05-04", b) + R"(,"reason":"面广","until":"2023-07-31"})");
    o.must(ReturnsOffice::head("decide-extension", "2023-05-05", b) + R"(,"granted":true})");
    o.must(pausing("2023-05-08"));
    o.must(resuming("2023-05-15"));  // seven days: Monday, 7 August
    CHECK((o.view().summary.dueOn == day("2023-08-07")));
    const auto shorter = o.must(corrected("correct-extension", R"("until":"2023-07-10")"));
    CHECK((o.view().summary.dueOn == day("2023-07-17")));
    CHECK((o.view().facts.clockPauses.at(0).dueOn == day("2023-06-14")));  // the first did not go on from it
    CHECK(undoCode(o, *moved.entry) == "later-changes");
    CHECK(undoCode(o, *shorter.entry).empty());
    CHECK((o.view().summary.dueOn == day("2023-08-07")));
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("clock: who answers while it stands still has answered, and the pause ends on that day") {
    ReturnsOffice o;
    work(o);
    o.must(pausing("2023-04-10"));
    const auto replied = o.must(ReturnsOffice::head("record-reply", "2023-04-20", b) + R"(,"result_class":"A"})");
    const app::CaseView view = o.view();
    REQUIRE(view.facts.clockPauses.size() == 1);
    CHECK((view.facts.clockPauses[0].resumedOn == day("2023-04-20")));
    CHECK((view.facts.deadlineOf(view.facts.tasks[0]) == day("2023-06-15")));
    CHECK(countOn(o, Queue::clockPauses, "2023-04-21") == 0);
    CHECK(undoCode(o, *replied.entry).empty());
    CHECK(countOn(o, Queue::clockPauses, "2023-04-21") == 1);
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("clock: of a joint unit it stands in Today until all have replied") {
    ReturnsOffice o;
    o.assignThree();
    o.must(pausing("2023-03-20"));
    CHECK_FALSE(o.view().facts.deadlineOf(o.task(b)));
    CHECK(countOn(o, Queue::clockPauses, "2023-06-01") == 1);
    o.must(ReturnsOffice::head("record-reply", "2023-05-30", a) + R"(,"result_class":"A"})");
    CHECK(countOn(o, Queue::clockPauses, "2023-06-01") == 0);
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("clock: a pause is corrected and made void, the last one first, and the limit follows") {
    ReturnsOffice o;
    work(o);
    o.must(pausing("2023-04-10"));
    o.must(resuming("2023-04-27"));
    o.must(correcting(R"(1,"resumed_on":"2023-04-24","pause_reason":"等待规划批复")"));
    app::CaseView view = o.view();
    CHECK((view.summary.dueOn == day("2023-06-19")));
    CHECK(view.facts.clockPauses[0].reason == "等待规划批复");
    CHECK(o.refused(correcting(R"(1,"resumed_on":"2023-04-09")")) == Codes{"resumed-before-paused"});
    CHECK(o.refused(correcting(R"(1,"happened_on":"2023-03-01")")) == Codes{"dates-out-of-order"});
    CHECK(o.refused(correcting(R"(2,"agreed_by":"x")")) == Codes{"unknown-fact-number"});
    CHECK(o.refused(correcting(R"(1,"void":true)")) == Codes{"field-required"});
    o.must(correcting(R"(1,"resumed_on":null)"));
    CHECK_FALSE(o.view().summary.dueOn);
    o.must(resuming("2023-04-27"));
    o.must(pausing("2023-05-08"));
    CHECK(o.refused(correcting(R"(1,"void":true,"reason":"误记")")) == Codes{"later-pause"});
    o.must(correcting(R"(2,"void":true,"reason":"误记")"));
    o.must(correcting(R"(1,"void":true,"reason":"误记")"));
    view = o.view();
    CHECK((view.summary.dueOn == day("2023-06-05")));
    CHECK(view.facts.voided.clockPauses.size() == 2);
    o.must(correcting(R"(1,"void":false)"));
    CHECK((o.view().summary.dueOn == day("2023-06-25")));
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("clock: a pause is not moved to after a later one that went on from it") {
    ReturnsOffice o;
    work(o);
    o.must(pausing("2023-04-10"));
    o.must(resuming("2023-04-27"));
    o.must(pausing("2023-05-08"));
    o.must(resuming("2023-05-10"));
    CHECK(o.refused(correcting(R"(1,"happened_on":"2023-05-15","resumed_on":"2023-05-20")")) == Codes{"later-pause"});
    CHECK((o.view().summary.dueOn == day("2023-06-27")));
}

TEST_CASE("clock: a pause that was answered on its first day is corrected and made void like any other") {
    ReturnsOffice o;
    work(o);
    o.must(pausing("2023-04-10"));
    o.must(ReturnsOffice::head("record-reply", "2023-04-10", b) + R"(,"result_class":"A"})");
    CHECK((o.view().facts.clockPauses.at(0).resumedOn == day("2023-04-10")));
    o.must(correcting(R"(1,"pause_reason":"等待规划批复")"));
    CHECK(o.view().facts.clockPauses.at(0).reason == "等待规划批复");
    o.must(correcting(R"(1,"void":true,"reason":"误记")"));
    CHECK(o.view().facts.clockPauses.empty());
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("clock: only the office stops it; a unit sees its own pauses and those of the opinions it waits for") {
    AccountsOffice o;
    CHECK(o.refused(transport, about("pause-clock", "2023-04-10", "1", "市交通运输局", R"("reason":"等批复")")) == Codes{"not-your-right"});
    o.must(officer, about("pause-clock", "2023-04-10", "1", "市交通运输局", R"("reason":"等批复")"));
    CHECK(o.refused(transport, about("resume-clock", "2023-04-20", "1", "市交通运输局", R"("actor":"")")) == Codes{"not-your-right"});
    o.signIn(transport);
    CHECK(o.office.view("1").facts.clockPauses.size() == 1);
    o.signIn(housing);
    CHECK(o.office.view("1").facts.clockPauses.empty());
    // The unit that answers waits for the joint opinion, so it is told why that has no date.
    o.must(officer, about("pause-clock", "2023-03-20", "1", "市住建局", R"("reason":"等数据")"));
    o.signIn(transport);
    CHECK(o.office.view("1").facts.clockPauses.size() == 2);
    o.signIn(housing);
    CHECK(o.office.view("1").facts.clockPauses.size() == 1);
}

}  // namespace huying::tests

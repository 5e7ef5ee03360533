// SPDX-License-Identifier: GPL-3.0-or-later
// What is explained for a line of Today, of the agenda and of the ledgers is the date that stands in that line.
#include <catch2/catch.hpp>

#include <algorithm>

#include "app/queries/agenda.h"
#include "app/queries/line_matter.h"
#include "app/queries/today.h"
#include "returns_office.h"

namespace huying::tests {

namespace {

using domain::AwaitedKind;
using domain::StepKind;

const app::Words& zh() {
    static const app::Words words = app::Words::of(app::Language::chinese);
    return words;
}

app::Today today(ReturnsOffice& o, std::string_view on) {
    app::TodayQuery query;
    query.today = day(on);
    return app::readToday(o.office.reader(), query);
}

// "市住建局　报送会办意见 2023-04-03" of the only line of a queue.
std::string explainedIn(ReturnsOffice& o, app::Queue queue, std::string_view on) {
    for (const app::TodayQueue& group : today(o, on).queues) {
        if (group.queue != queue) continue;
        REQUIRE(group.lines.size() == 1);
        const app::ExplainedMatter matter = app::explainMatter(o.view(), group.lines[0].matter, zh());
        return matter.name + " " + (matter.explained ? base::isoDate(matter.explained->due) : matter.whyNoDate);
    }
    return {};
}

}  // namespace

TEST_CASE("line matters: each queue of Today explains its own date, whatever comes next in the piece") {
    ReturnsOffice o;
    o.assignThree();
    o.receive("2023-03-06", a);
    // Next comes the receipt of the joint unit; the other queues are about something else.
    CHECK((o.view().summary.nextStep == domain::NextStep::acknowledgeReceipt));
    CHECK(explainedIn(o, app::Queue::notSigned, "2023-06-10") == "市住建局　签收 2023-03-10");
    CHECK(explainedIn(o, app::Queue::firstContact, "2023-06-10") == "市交通运输局　首次联系代表 2023-04-03");
    CHECK(explainedIn(o, app::Queue::jointOpinion, "2023-06-10") == "市住建局　报送会办意见 2023-04-03");
    CHECK(explainedIn(o, app::Queue::overdue, "2023-06-10") == "市交通运输局　答复代表 2023-06-05");
    CHECK(explainedIn(o, app::Queue::silent, "2023-06-10") == "市交通运输局　答复代表 2023-06-05");
}

TEST_CASE("line matters: every entry of the agenda is explained by the date that it has") {
    ReturnsOffice o;
    o.assignThree();
    o.receive("2023-03-06", a);
    o.must(ReturnsOffice::asking("2023-03-09", b, "不属本局职责", d));
    app::AgendaQuery query;
    query.today = day("2023-03-10");
    query.days = 200;
    const app::Agenda agenda = app::readAgenda(o.office.reader(), query, zh());
    int count = 0;
    for (const app::AgendaGroup& group : agenda.groups) {
        for (const app::AgendaEntry& entry : group.entries) {
            const app::ExplainedMatter matter = app::explainMatter(o.view(), entry.matter, zh());
            INFO(matter.name);
            REQUIRE(matter.explained.has_value());
            CHECK((matter.explained->due == entry.due));
            CHECK(entry.matter.round == (entry.kind == AwaitedKind::decision ? 0 : 1));
            ++count;
        }
    }
    CHECK(count == 6);  // a reply, two opinions, the decision, one receipt and a first talk
}

TEST_CASE("line matters: promises are told apart, also when they are kept, and a form whose time has not begun says so") {
    ReturnsOffice o;
    o.assignSole();
    o.must(
        ReturnsOffice::head("record-reply", "2023-05-30", b) +
        R"(,"result_class":"B","commitments":[{"text":"新增车位","due_on":"2024-06-30"},{"text":"公布收费"},{"text":"改造路口","due_on":"2024-03-29"}]})");
    const auto explained = [&](int promise) {
        app::LineMatter about;
        about.promise = promise;
        return app::explainMatter(o.view(), about, zh());
    };
    CHECK(explained(1).name == "市住建局　落实承诺：新增车位");
    CHECK((explained(1).explained->due == day("2024-06-30")));
    CHECK_FALSE(explained(2).explained.has_value());
    CHECK(explained(2).whyNoDate == "答复时没有写明完成日期，这项承诺没有期限。");
    o.must(R"({"command":"record-commitment-progress","on":"2024-03-20","case":"1","commitment":3,"step":"fulfilled","text":"已改造"})");
    CHECK((explained(3).explained->due == day("2024-03-29")));
    CHECK(explained(4).whyNoDate == "这一项现在不在待办之列，没有期限。");

    CHECK(explainedIn(o, app::Queue::formMissing, "2023-06-10") ==
          "市住建局　返回征询意见表 征询意见表的期限自领衔代表收到答复起算；答复还没有送达领衔代表，期限还没有起算。");
    o.must(R"({"command":"record-delivery","on":"2023-06-01","case":"1","way":"post"})");
    CHECK(explainedIn(o, app::Queue::formMissing, "2023-06-10")
              .ends_with(" 2023-06-25"));  // 15 working days: 22 and 23 June are off, Sunday the 25th is worked
}

TEST_CASE("line matters: until when a return may be asked for is explained before, and as it was fixed after") {
    ReturnsOffice o;
    o.assignThree();
    app::ExplainedMatter window = app::explainReturnWindow(o.view(), o.task(b).id, zh());
    CHECK(window.name == "市住建局　申请退办");
    CHECK((window.explained->due == day("2023-03-14")));  // nobody signed: from the assignment
    CHECK(std::any_of(window.explained->steps.begin(), window.explained->steps.end(),
                      [](const domain::DueStep& step) { return step.kind == StepKind::fromAssignment; }));
    o.receive("2023-03-06", b);
    CHECK((app::explainReturnWindow(o.view(), o.task(b).id, zh()).explained->due == day("2023-03-15")));
    o.must(ReturnsOffice::asking("2023-03-16", b, "不属本局职责", d));
    window = app::explainReturnWindow(o.view(), o.task(b).id, zh());
    CHECK((window.explained->due == day("2023-03-15")));
    CHECK((window.explained->steps.back().kind == StepKind::due));

    // The decision says whether it was asked for in time.
    const app::CaseView view = o.view();
    REQUIRE((view.summary.nextStep == domain::NextStep::decideReturn));
    const domain::DueDate& decision = *view.matters.front().explained;
    const auto told = std::find_if(decision.steps.begin(), decision.steps.end(),
                                   [](const domain::DueStep& step) { return step.kind == StepKind::returnWindow; });
    REQUIRE(told != decision.steps.end());
    CHECK(zh().dueStep(decision, *told) == "申请退办的最后一天为2023-03-15（星期三）；单位2023-03-16才申请，已过期限");
    CHECK((decision.steps.back().kind == StepKind::due));
}

TEST_CASE("visits: Today and the case say which of them is missing for which unit") {
    ReturnsOffice o;
    o.assignSole();
    const auto said = [&](app::Queue queue, std::string_view on) {
        for (const app::TodayQueue& group : today(o, on).queues) {
            if (group.queue == queue && group.lines.size() == 1) return app::visitsText(group.lines[0].visits, zh());
        }
        return std::string("no line");
    };
    CHECK(said(app::Queue::overdue, "2023-06-10").empty());  // it has not taken the piece up
    CHECK(o.view().visits.empty());
    o.receive("2023-03-06", b);
    CHECK(said(app::Queue::overdue, "2023-06-10") == "市住建局三访还缺办前、办中");
    o.must(ReturnsOffice::head("record-contact", "2023-03-20", b) + R"(,"phase":"before","way":"visit"})");
    CHECK(said(app::Queue::overdue, "2023-06-10") == "市住建局三访还缺办中");
    CHECK(app::visitsText(o.view().visits, zh()) == "市住建局三访还缺办中");
    o.must(ReturnsOffice::head("record-reply", "2023-05-30", b) + R"(,"result_class":"A"})");
    CHECK(said(app::Queue::undelivered, "2023-06-10") == "市住建局三访还缺办中、办后");
    CHECK(app::visitsText(o.view().visits, zh()) == "市住建局三访还缺办中、办后");
    o.must(ReturnsOffice::head("record-contact", "2023-06-05", b) + R"(,"phase":"after","way":"visit"})");
    o.must(ReturnsOffice::head("record-contact", "2023-05-20", b) + R"(,"phase":"during","way":"visit"})");
    CHECK(said(app::Queue::undelivered, "2023-06-10").empty());
    CHECK(o.view().visits.empty());
}

TEST_CASE("visits: a unit whose replies of two rounds are on the way is told once") {
    ReturnsOffice o;
    o.assignSole();
    o.must(ReturnsOffice::head("record-reply", "2023-05-30", b) + R"(,"result_class":"A"})");
    o.must(R"({"command":"record-feedback","on":"2023-06-12","case":"1","result":"dissatisfied","comment":"没有班次"})");
    o.must(R"({"command":"order-rehandling","on":"2023-06-15","case":"1"})");
    o.must(ReturnsOffice::head("record-reply", "2023-07-10", b) + R"(,"result_class":"A"})");
    for (const app::TodayQueue& group : today(o, "2023-07-20").queues) {
        if (group.queue != app::Queue::undelivered) continue;
        REQUIRE(group.lines.size() == 1);
        CHECK(group.lines[0].signers == 2);  // of each round
        CHECK(app::visitsText(group.lines[0].visits, zh()) == "市住建局三访还缺办前、办中、办后");
    }
}

}  // namespace huying::tests

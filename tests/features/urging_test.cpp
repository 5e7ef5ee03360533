// SPDX-License-Identifier: GPL-3.0-or-later
// Urging units: the ladder, what is recorded, what is refused, and what undo and as-of make of it.
#include <catch2/catch.hpp>

#include "app/queries/case_list.h"
#include "app/queries/chase.h"
#include "app/queries/today.h"
#include "domain/urging_rule.h"
#include "returns_office.h"

namespace huying::tests {

namespace {

using domain::UrgingLevel;
using domain::UrgingReason;

std::string urging(const std::string& on, const std::string& unit, const std::string& rest = "") {
    return ReturnsOffice::head("record-urging", on, unit) + rest + "}";
}

app::ChaseList chased(ReturnsOffice& o, std::string_view on) {
    app::ChaseQuery query;
    query.today = day(on);
    return app::readChase(o.office.reader(), query, app::Words::of(app::Language::chinese));
}

// The only line of a list with one unit and one piece.
app::ChaseLine lineOn(ReturnsOffice& o, std::string_view on) {
    const app::ChaseList list = chased(o, on);
    REQUIRE(list.units.size() == 1);
    REQUIRE(list.units[0].lines.size() == 1);
    return list.units[0].lines[0];
}

}  // namespace

TEST_CASE("urging: a reminder before the due date, an urging after it, a letter when that was in vain") {
    ReturnsOffice o;
    o.assignSole();
    o.receive("2023-03-06", b);  // the reply is due on 2023-06-05
    o.must(R"({"command":"record-contact","on":"2023-05-15","case":"1","unit":"市住建局","phase":"before","way":"visit"})");
    CHECK(chased(o, "2023-05-20").units.empty());

    app::ChaseLine line = lineOn(o, "2023-05-21");  // fifteen days before
    CHECK(line.level == UrgingLevel::reminder);
    CHECK(line.reasons == std::vector{UrgingReason::dueSoon});
    CHECK_FALSE(line.answerDueOn);
    CHECK(line.nextOn == day("2023-05-29"));  // a week later is a Sunday
    o.must(urging("2023-05-22", b));
    CHECK(lineOn(o, "2023-05-23").restsUntil == day("2023-05-29"));
    CHECK_FALSE(lineOn(o, "2023-05-29").restsUntil);

    // On the due date it is not late; the day after the reminder gives way to an urging at once.
    o.must(urging("2023-06-05", b));
    line = lineOn(o, "2023-06-06");
    CHECK(line.level == UrgingLevel::urge);
    CHECK(line.reasons == std::vector{UrgingReason::overdue});
    CHECK_FALSE(line.restsUntil);
    CHECK(line.answerDueOn == day("2023-06-13"));

    // However late, nobody gets a letter of supervision who was not urged before.
    CHECK(lineOn(o, "2023-07-20").level == UrgingLevel::urge);
    o.must(urging("2023-06-06", b, R"(,"document_number":"〔2023〕12号","demand":"说明原因")"));
    CHECK(lineOn(o, "2023-06-12").restsUntil == day("2023-06-13"));
    CHECK(lineOn(o, "2023-06-14").level == UrgingLevel::urge);  // nine days late
    CHECK(lineOn(o, "2023-06-20").level == UrgingLevel::letter);

    const domain::Urging row = o.view().facts.urgings.at(2);
    CHECK(row.level == UrgingLevel::urge);
    CHECK(row.reason == UrgingReason::overdue);
    CHECK(row.documentNumber == "〔2023〕12号");
    CHECK(row.answerDueOn == day("2023-06-13"));
    CHECK(row.nextOn == day("2023-06-13"));
    const app::ChaseList list = chased(o, "2023-06-20");
    CHECK(list.units[0].times == 3);
    CHECK(list.units[0].lastOn == day("2023-06-06"));
    CHECK(list.units[0].lines[0].lastLevel == UrgingLevel::urge);

    o.must(R"({"command":"record-reply","on":"2023-06-21","case":"1","unit":"市住建局","result_class":"A"})");
    CHECK(chased(o, "2023-06-22").units.empty());
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("urging: who has not signed, not met the deputy or is silent is reminded too") {
    ReturnsOffice o;
    o.assignSole();  // to be signed for by 2023-03-10
    CHECK(chased(o, "2023-03-10").units.empty());
    CHECK(lineOn(o, "2023-03-11").reasons == std::vector{UrgingReason::notReceived});
    o.receive("2023-03-13", b);
    CHECK(chased(o, "2023-03-14").units.empty());
    // Twenty working days after the receipt end on 2023-04-11; silence begins after thirty days.
    const app::ChaseLine line = lineOn(o, "2023-04-12");
    CHECK(line.reasons == std::vector{UrgingReason::notContacted, UrgingReason::silent});
    CHECK(line.level == UrgingLevel::reminder);
}

TEST_CASE("urging: a joint unit is urged for its opinion and a unit that answered the urging is not silent") {
    ReturnsOffice o;
    o.assignThree();  // opinions due 2023-04-03, the reply 2023-06-05
    const app::ChaseList list = chased(o, "2023-04-05");
    int joint = 0;
    for (const app::ChaseUnit& unit : list.units) {
        for (const app::ChaseLine& line : unit.lines) joint += line.role == domain::TaskRole::joint && line.level == UrgingLevel::urge;
    }
    CHECK(joint == 2);
    o.must(urging("2023-04-05", a, R"(,"urged_for":"silent")"));
    CHECK(o.refused(R"({"command":"record-urging-answer","on":"2023-04-10","case":"1","unit":"市住建局","answer":"正在会商"})") ==
          Codes{"no-urging-to-answer"});
    CHECK(o.refused(R"({"command":"record-urging-answer","on":"2023-04-04","case":"1","unit":"市交通运输局","answer":"正在会商"})") ==
          Codes{"too-early"});
    o.must(R"({"command":"record-urging-answer","on":"2023-04-10","case":"1","unit":"市交通运输局","answer":"正在会商"})");
    CHECK(o.view().facts.urgings.at(0).answeredOn == day("2023-04-10"));
    CHECK(o.refused(R"({"command":"record-urging-answer","on":"2023-04-11","case":"1","unit":"市交通运输局","answer":"正在会商"})") ==
          Codes{"no-urging-to-answer"});
    for (const domain::Awaited& one : domain::awaitedOf(o.view().facts)) {
        if (one.kind == domain::AwaitedKind::reply) CHECK(one.since == day("2023-04-10"));
    }
}

TEST_CASE("urging: what is refused names every reason") {
    ReturnsOffice o;
    CHECK(o.refused(urging("2023-03-10", b)) == Codes{"not-assigned"});
    o.assignSole();
    CHECK(o.refused(urging("2023-03-06", b)) == Codes{"nothing-to-urge"});
    CHECK(o.refused(urging("2023-03-06", b, R"(,"answer_due_on":"2023-03-06","next_on":"2023-03-01")")) ==
          Codes{"nothing-to-urge", "day-not-later", "day-not-later"});
    CHECK(o.refused(R"({"command":"record-urging","on":null,"case":"1","unit":"市住建局"})") == Codes{"day-needed"});
    // For a reason of its own and without asking for an answer it can be urged at any time.
    o.must(urging("2023-03-06", b, R"(,"urged_for":"silent","level":"urge","answer_due_on":null)"));
    CHECK_FALSE(o.view().facts.urgings.at(0).answerDueOn);
    const auto again = o.office.run(urging("2023-03-08", b, R"(,"urged_for":"silent")"));
    CHECK(codesOf(again.notices) == Codes{"urged-before-its-day"});
    o.must(R"({"command":"record-reply","on":"2023-05-21","case":"1","unit":"市住建局","result_class":"A"})");
    CHECK(o.refused(urging("2023-06-10", b, R"(,"urged_for":"silent")")) == Codes{"no-open-task"});
    // It was open by then: what happened is recorded late.
    o.must(urging("2023-05-20", b, R"(,"urged_for":"silent")"));
}

TEST_CASE("urging: as of the day before it is not there, and undo and redo take it back and bring it again") {
    ReturnsOffice o;
    o.assignSole();
    const auto urged = o.must(urging("2023-06-06", b));
    o.must(R"({"command":"record-urging-answer","on":"2023-06-09","case":"1","unit":"市住建局","answer":"下周答复"})");
    const auto facts = o.view().facts;
    CHECK(domain::factsAsOf(facts, day("2023-06-05"))->urgings.empty());
    CHECK_FALSE(domain::factsAsOf(facts, day("2023-06-08"))->urgings.at(0).answeredOn);
    CHECK(domain::factsAsOf(facts, day("2023-06-09"))->urgings.at(0).answer == "下周答复");
    CHECK(undoCode(o, *urged.entry) == "later-changes");
    REQUIRE(o.office.store().undo({std::nullopt, std::nullopt, "张敏"}));
    CHECK_FALSE(o.view().facts.urgings.at(0).answeredOn);
    const auto undone = o.office.store().undo({std::nullopt, *urged.entry, "张敏"});
    REQUIRE(undone);
    CHECK(o.view().facts.urgings.empty());
    REQUIRE(o.office.store().undo({std::nullopt, undone->entry, "张敏"}));
    CHECK(o.view().facts.urgings.size() == 1);
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("urging: a correction cannot put the assignment after the urging") {
    ReturnsOffice o;
    o.assignSole();
    o.must(urging("2023-06-06", b));
    CHECK(o.refused(R"({"command":"correct-assignment","case":"1","unit":"市住建局","assigned_on":"2023-06-07"})") ==
          Codes{"dates-out-of-order"});
}

TEST_CASE("urging: staff set the steps, within their order") {
    ReturnsOffice o;
    o.assignSole();
    CHECK(o.office.reader().urgingSteps() == domain::standardUrgingSteps());
    CHECK(o.refused(R"({"command":"set-urging-step","level":"urge"})") == Codes{"field-required"});
    CHECK(o.refused(R"({"command":"set-urging-step","level":"reminder","days":0,"repeat_after":400})") ==
          Codes{"days-out-of-range", "days-out-of-range"});
    CHECK(o.refused(R"({"command":"set-urging-step","level":"urge","days":20})") == Codes{"letter-before-urging"});
    o.must(R"({"command":"set-urging-step","level":"reminder","days":30})");
    o.must(R"({"command":"set-urging-step","level":"urge","answer_within":3,"repeat_after":4})");
    o.must(R"({"command":"set-urging-step","level":"urge","answer_within":5})");
    CHECK(lineOn(o, "2023-05-08").level == UrgingLevel::reminder);  // twenty-eight days before
    o.must(urging("2023-06-06", b));
    CHECK(o.view().facts.urgings.at(0).answerDueOn == day("2023-06-12"));  // the eleventh is a Sunday
    CHECK(o.view().facts.urgings.at(0).nextOn == day("2023-06-12"));       // the tenth is a Saturday
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("urging: what a chase proposes is what recording it writes, and its papers read it back") {
    ReturnsOffice o;
    o.assignThree();
    const app::ChaseList list = chased(o, "2023-06-07");
    REQUIRE(list.count() == 3);
    std::vector<app::CommandRequest> requests;
    int number = 0;
    for (const app::ChaseUnit& unit : list.units) {
        for (app::ChaseLine line : unit.lines) {
            line.documentNumber = app::numberedOnward("成人代工函〔2023〕09号", number);
            requests.push_back({app::urgingOf(unit, line), "张敏", {day("2023-06-07"), false}});
        }
        ++number;
    }
    REQUIRE(app::execute(o.office.store(), requests, o.office.today(), app::RunMode::apply).isWritten);
    const app::ChaseList sent =
        app::readUrgedOn(o.office.reader(), day("2023-06-07"), std::nullopt, app::Words::of(app::Language::chinese));
    REQUIRE(sent.units.size() == list.units.size());
    for (std::size_t i = 0; i < sent.units.size(); ++i) {
        CHECK(sent.units[i].name == list.units[i].name);
        CHECK(sent.units[i].lines[0].level == list.units[i].lines[0].level);
        CHECK(sent.units[i].lines[0].answerDueOn == list.units[i].lines[0].answerDueOn);
    }
    CHECK(sent.units[1].lines[0].documentNumber == "成人代工函〔2023〕10号");
    CHECK(app::numberedOnward("无号", 3) == "无号");
    CHECK(app::readUrgedOn(o.office.reader(), day("2023-06-08"), std::nullopt, app::Words::of(app::Language::chinese)).units.empty());
    // One batch: one undo.
    REQUIRE(o.office.store().undo({std::nullopt, std::nullopt, "张敏"}));
    CHECK(o.view().facts.urgings.empty());
}

TEST_CASE("urging: the list knows how often, when last and when next") {
    ReturnsOffice o;
    o.assignSole();
    o.must(urging("2023-06-06", b));
    o.must(urging("2023-06-14", b));
    const auto id = o.view().facts.suggestion.id;
    const app::CaseRow row = o.office.reader().caseRows({id}).at(0);
    CHECK(row.urged == 2);
    CHECK(row.urgedOn == day("2023-06-14"));
    CHECK(row.nextUrgingOn == day("2023-06-21"));
    app::ListQuery query;
    query.filter = *app::parseFilter("next_urging_on <= 2023-06-21 and urged > 1");
    CHECK(o.office.reader().caseIds(query) == std::vector{id});
    o.must(R"({"command":"record-reply","on":"2023-06-16","case":"1","unit":"市住建局","result_class":"A"})");
    CHECK_FALSE(o.office.reader().caseRows({id}).at(0).nextUrgingOn);
}

TEST_CASE("snooze: a line of Today is put off with its reason and comes back by itself") {
    ReturnsOffice o;
    o.assignSole();
    const auto today = [&](std::string_view on) {
        app::TodayQuery query;
        query.today = day(on);
        return app::readToday(o.office.reader(), query);
    };
    const auto overdue = [&](std::string_view on) { return today(on).queues.at(static_cast<std::size_t>(app::Queue::overdue)); };
    REQUIRE(overdue("2023-06-07").count == 1);
    CHECK(o.refused(
              R"({"command":"snooze-suggestion","on":"2023-06-07","case":"1","queue":"overdue","until":"2023-06-07","reason":"等会议"})") ==
          Codes{"day-not-later"});
    CHECK(o.refused(R"({"command":"end-snooze","on":"2023-06-07","case":"1"})") == Codes{"not-snoozed"});
    o.must(
        R"({"command":"snooze-suggestion","on":"2023-06-07","case":"1","queue":"overdue","until":"2023-06-20","reason":"等常委会会议"})");
    CHECK(o.refused(
              R"({"command":"snooze-suggestion","on":"2023-06-08","case":"1","queue":"overdue","until":"2023-06-30","reason":"再等"})") ==
          Codes{"already-snoozed"});
    CHECK(overdue("2023-06-06").count == 1);
    const app::TodayQueue away = overdue("2023-06-19");
    CHECK(away.count == 0);
    CHECK(away.lines.empty());
    REQUIRE(away.away.size() == 1);
    CHECK(away.away[0].until == day("2023-06-20"));
    CHECK(away.away[0].reason == "等常委会会议");
    CHECK(away.away[0].line.dueOn == day("2023-06-05"));
    CHECK(overdue("2023-06-20").count == 1);  // back by itself
    CHECK(today("2023-06-19").count(app::Queue::silent) == 1);  // only in the queue that was meant
    o.must(R"({"command":"end-snooze","on":"2023-06-10","case":"1","queue":"overdue"})");
    CHECK(overdue("2023-06-09").count == 0);
    CHECK(overdue("2023-06-10").count == 1);
    REQUIRE(o.office.store().undo({std::nullopt, std::nullopt, "张敏"}));
    CHECK(overdue("2023-06-10").count == 0);
    CHECK(o.office.store().verify().empty());
}

}  // namespace huying::tests

// SPDX-License-Identifier: GPL-3.0-or-later
// Entries about a piece that were recorded wrongly: put right, or made void so that they stay readable and count nowhere.
#include <catch2/catch.hpp>

#include <algorithm>

#include "app/history/history_text.h"
#include "app/queries/chase.h"
#include "app/queries/today.h"
#include "domain/void_facts.h"
#include "features/merged_office.h"
#include "features/returns_office.h"

namespace huying::tests {

namespace {

using domain::NextStep;

std::string correcting(const std::string& command, const std::string& rest, const std::string& address = "1") {
    return R"({"command":")" + command + R"(","case":")" + address + "\"," + rest + "}";
}

std::string expecting(std::int64_t version) { return R"(,"expect":)" + std::to_string(version); }

// How many pieces of the page Today are in the queue on that day.
std::size_t in(TemporaryRegister& office, app::Queue queue, std::string_view today) {
    app::TodayQuery query;
    query.today = day(today);
    for (const auto& one : app::readToday(office.reader(), query).queues) {
        if (one.queue == queue) return one.lines.size();
    }
    return 0;
}

}  // namespace

TEST_CASE("void entries: progress is put right, and void it is no sign of life") {
    ReturnsOffice o;
    o.assignThree();
    CHECK(o.refused(correcting("correct-progress", R"("progress_number":1,"text":"x")")) == Codes{"no-progress-yet"});
    o.must(ReturnsOffice::head("record-progress", "2023-04-20", a) + R"(,"text":"完成12个站点调查"})");
    o.must(ReturnsOffice::head("record-progress", "2023-04-25", a) + R"(,"text":"方案初稿"})");
    const std::int64_t seen = o.view().progressVersions.begin()->second;
    const std::string first = R"("progress_number":1)";
    o.must(
        correcting("correct-progress", first + expecting(seen) + R"(,"text":"完成14个站点调查","happened_on":"2023-04-21","plan":true)"));
    const domain::ProgressNote note = o.view().facts.notes.at(0);
    CHECK(note.text == "完成14个站点调查");
    CHECK((note.on == day("2023-04-21")));
    CHECK(note.isPlan);
    o.must(correcting("correct-progress", first + R"(,"unit":"市住建局","happened_on":null)"));
    CHECK((o.view().facts.notes.at(0).task == o.task(b).id));
    CHECK_FALSE(o.view().facts.notes.at(0).on);
    o.must(correcting("correct-progress", first + R"(,"unit":"市交通运输局","happened_on":"2023-04-21")"));

    CHECK(o.refused(correcting("correct-progress", first + expecting(seen) + R"(,"text":"x")")) == Codes{"changed-meanwhile"});
    CHECK(o.refused(correcting("correct-progress", R"("progress_number":3,"text":"x")")) == Codes{"unknown-fact-number"});
    CHECK(o.refused(correcting("correct-progress", first + R"(,"text":" ")")) == Codes{"field-required"});
    CHECK(o.refused(correcting("correct-progress", first + R"(,"unit":"市公安局")")) == Codes{"no-task-in-round"});
    CHECK(o.refused(correcting("correct-progress", first + R"(,"happened_on":"2023-03-02")")) == Codes{"dates-out-of-order"});
    CHECK(o.refused(correcting("correct-progress", first + R"(,"happened_on":"2025-03-02")")) == Codes{"date-in-the-future"});
    CHECK(o.refused(correcting("correct-progress", first + R"(,"void":true)")) == Codes{"field-required"});

    CHECK((o.view().summary.state == domain::CaseState::handling));
    CHECK(in(o.office, app::Queue::silent, "2023-05-10") == 0);
    o.must(correcting("correct-progress", R"("progress_number":2,"void":true,"reason":"记错了件")"));
    const auto done = o.must(correcting("correct-progress", first + R"(,"void":true,"reason":"重复登记")"));
    const app::CaseView view = o.view();
    CHECK(view.facts.notes.empty());
    REQUIRE(view.facts.voided.notes.size() == 2);
    CHECK(view.facts.voided.notes[0].text == "完成14个站点调查");
    CHECK(view.facts.voided.notes[0].voidReason == "重复登记");
    CHECK((view.summary.state == domain::CaseState::assigned));  // nobody has taken it up any more
    CHECK(in(o.office, app::Queue::silent, "2023-05-10") == 1);  // since the day of assignment
    const auto history = app::historyInWords(o.office.reader(), view.facts.suggestion.id, app::Words::of(app::Language::chinese));
    const bool isTold = std::any_of(history.begin(), history.end(), [](const app::HistoryText& entry) {
        return entry.what == "更正办理进展" && std::any_of(entry.lines.begin(), entry.lines.end(), [](const std::string& line) {
                   return base::contains(line, "作废原因") && base::contains(line, "重复登记");
               });
    });
    CHECK(isTold);

    CHECK(o.refused(correcting("correct-progress", first + R"(,"text":"x")")) == Codes{"fact-is-void"});
    CHECK(o.refused(correcting("correct-progress", first + R"(,"void":true,"reason":"再次")")) == Codes{"fact-is-void"});
    o.must(correcting("correct-progress", R"("progress_number":2,"void":false)"));
    CHECK(o.view().facts.notes.at(0).text == "方案初稿");  // keeps its number: the other one is still the first
    CHECK((o.view().summary.state == domain::CaseState::handling));
    CHECK(undoCode(o, *done.entry).empty());
    CHECK(o.view().facts.notes.size() == 2);
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("void entries: a delivery is put right, and void the reply is owed to that signer again") {
    ReturnsOffice o;
    o.must(R"({"command":"correct-suggestion","case":"1","co_signers":["陈二（锦江代表团）"]})");
    o.assignSole();
    o.must(ReturnsOffice::head("record-reply", "2023-05-30", b) + R"(,"result_class":"A"})");
    CHECK(o.refused(correcting("correct-delivery", R"("delivery_number":1,"way":"post")")) == Codes{"no-delivery-yet"});
    o.must(R"({"command":"record-delivery","on":"2023-06-02","case":"1","way":"post","deputy":"王明"})");
    CHECK(o.refused(correcting("correct-delivery", R"("delivery_number":2,"way":"post")")) == Codes{"not-delivered-yet"});
    o.must(R"({"command":"record-delivery","on":"2023-06-02","case":"1","way":"post"})");
    o.must(correcting("correct-delivery", R"("delivery_number":1,"way":"in_person","happened_on":"2023-06-01","form_sent":true)"));
    const domain::Delivery line = o.view().facts.deliveries.at(0);
    CHECK((line.way == domain::DeliveryWay::inPerson));
    CHECK((line.on == day("2023-06-01")));
    CHECK(line.formSent);
    CHECK(o.refused(correcting("correct-delivery", R"("delivery_number":1,"happened_on":"2023-05-29")")) == Codes{"dates-out-of-order"});
    CHECK((o.view().summary.nextStep == NextStep::collectFeedback));

    const std::string second = R"("delivery_number":2,"void":)";
    o.must(correcting("correct-delivery", second + R"(true,"reason":"信被退回")"));
    app::CaseView view = o.view();
    CHECK((view.summary.nextStep == NextStep::deliverReply));
    CHECK(view.summary.undelivered == 1);
    CHECK(in(o.office, app::Queue::undelivered, "2023-06-10") == 1);
    CHECK(std::count_if(view.debts.begin(), view.debts.end(), [](const app::DebtLine& one) { return one.debt.isOpen(); }) == 1);
    REQUIRE(view.facts.voided.deliveries.size() == 1);
    CHECK(view.deputyName(view.facts.voided.deliveries[0].deputy) == "陈二（锦江代表团）");

    // It reached him after all: what was owed since is owed no more.
    o.must(correcting("correct-delivery", second + "false"));
    CHECK(o.view().summary.undelivered == 0);
    CHECK(o.view().facts.deliveries.size() == 2);
    o.must(correcting("correct-delivery", second + R"(true,"reason":"信被退回")"));
    o.must(R"({"command":"record-delivery","on":"2023-06-12","case":"1","way":"in_person"})");
    CHECK((o.view().summary.nextStep == NextStep::collectFeedback));
    CHECK(o.refused(correcting("correct-delivery", second + "false")) == Codes{"delivered-since"});
    CHECK(o.office.store().verify().empty());

    // A reply that reached nobody may be sent back.
    const std::string back =
        ReturnsOffice::head("record-review", "2023-06-13", b) + R"(,"reviewer":"审","review_result":"sent_back","reason":"没有逐条答复"})";
    CHECK(o.refused(back) == Codes{"reply-is-out"});
    o.must(correcting("correct-delivery", R"("delivery_number":1,"void":true,"reason":"没有送出")"));
    o.must(correcting("correct-delivery", R"("delivery_number":3,"void":true,"reason":"没有送出")"));
    const auto sent = o.must(back);
    CHECK((o.view().summary.state == domain::CaseState::handling));
    CHECK(o.office.store().verify().empty());

    // What was recorded of it stays readable under its numbers, beside the reply it was about, and is left as it is.
    view = o.view();
    CHECK(view.facts.deliveries.empty());
    REQUIRE(view.facts.voided.deliveries.size() == 3);
    const std::vector<std::string> reasons{"没有送出", "信被退回", "没有送出"};
    for (std::size_t i = 0; i < reasons.size(); ++i) {
        const domain::Delivery& row = view.facts.voided.deliveries[i];
        CHECK(row.voidReason == reasons[i]);
        CHECK(view.facts.isSentBack(row.reply));
        CHECK(domain::numberOf(view.facts, &domain::VoidableFacts::deliveries, row) == static_cast<int>(i) + 1);
    }
    CHECK(view.deputyName(view.facts.voided.deliveries[1].deputy) == "陈二（锦江代表团）");
    CHECK(o.refused(correcting("correct-delivery", second + "false")) == Codes{"no-delivery-yet"});
    o.must(ReturnsOffice::head("record-reply", "2023-06-20", b) + R"(,"result_class":"A"})");
    o.must(R"({"command":"record-delivery","on":"2023-06-21","case":"1","way":"post"})");
    CHECK(o.refused(correcting("correct-delivery", second + "false")) == Codes{"reply-was-sent-back"});
    o.must(correcting("correct-delivery", R"("delivery_number":4,"way":"in_person")"));
    // A deputy who turns out to be another is another there too.
    o.must(R"({"command":"register-suggestion","on":"2023-02-26","serial":2,"title":"关于公园的建议","lead":"陈三（锦江代表团）"})");
    o.must(R"({"command":"merge-deputy","deputy":"陈二（锦江代表团）","into":"陈三（锦江代表团）","term":18})");
    CHECK(o.view().deputyName(o.view().facts.voided.deliveries[1].deputy) == "陈三（锦江代表团）");
    CHECK(o.office.store().verify().empty());
    CHECK(undoCode(o, *sent.entry) == "later-changes");
}

TEST_CASE("void entries: sending a reply back is taken back with its void deliveries, also those of merged pieces") {
    MergedOffice o;
    o.assign();
    o.mergeBoth();
    o.reply();
    o.must(R"({"command":"record-delivery","on":"2023-06-01","case":"120","way":"post","with_merged":true})");
    for (const char* address : {"120", "121", "122"}) {
        const std::size_t delivered = o.view(address).facts.deliveries.size();
        for (std::size_t line = 1; line <= delivered; ++line)
            o.must(correcting("correct-delivery", R"("delivery_number":)" + std::to_string(line) + R"(,"void":true,"reason":"没有寄出")",
                              address));
    }
    const std::size_t ofMerged = o.view("121").facts.voided.deliveries.size();
    REQUIRE(ofMerged == 2);
    o.must(
        R"({"command":"record-review","on":"2023-06-05","case":"120","unit":"市交通运输局","reviewer":"审","review_result":"sent_back","reason":"空"})");
    const app::CaseView merged = o.view("121");
    CHECK(merged.facts.deliveries.empty());
    REQUIRE(merged.facts.voided.deliveries.size() == ofMerged);
    CHECK(merged.facts.isSentBack(merged.facts.voided.deliveries[0].reply));
    CHECK(o.office.store().verify().empty());
    REQUIRE(o.office.store().undo({std::nullopt, std::nullopt, "张敏"}));
    CHECK(o.view("121").facts.voided.deliveries.size() == ofMerged);
    CHECK_FALSE(o.view("121").facts.isSentBack(o.view("121").facts.voided.deliveries[0].reply));
    CHECK(o.view("121").facts.deliveries.size() == 2);  // owed again
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("void entries: whoever got the reply of a main case for a merged piece is corrected in that piece") {
    MergedOffice o;
    o.assign();
    o.mergeBoth();
    o.reply();
    o.must(R"({"command":"record-progress","on":"2023-04-20","case":"120","unit":"市交通运输局","text":"调查"})");
    o.must(R"({"command":"record-delivery","on":"2023-06-01","case":"120","way":"post","with_merged":true})");
    o.must(correcting("correct-delivery", R"("delivery_number":2,"void":true,"reason":"赵云没有收到")", "121"));
    CHECK(o.view("121").summary.undelivered == 1);
    CHECK(o.view("120").summary.undelivered == 0);
    CHECK(refusedCodes(o.office, correcting("correct-progress", R"("progress_number":1,"text":"x")", "121")) == Codes{"merged-into-main"});
    o.must(correcting("correct-progress", R"("progress_number":1,"void":true,"reason":"误记")", "120"));
    CHECK(o.view("121").facts.notes.empty());
    CHECK(o.view("121").facts.voided.notes.size() == 1);
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("void entries: an urging is put right with its answer, and void it leads to no letter") {
    ReturnsOffice o;
    o.assignSole();
    o.receive("2023-03-06", b);  // the reply is due on 2023-06-05
    const std::string first = R"("urging_number":1)";
    CHECK(o.refused(correcting("correct-urging", first + R"(,"level":"urge")")) == Codes{"no-urging-yet"});
    o.must(ReturnsOffice::head("record-urging", "2023-06-06", b) + R"(,"document_number":"12号"})");
    o.must(ReturnsOffice::head("record-urging-answer", "2023-06-09", b) + R"(,"answer":"下周答复"})");
    const auto level = [&] {
        app::ChaseQuery query;
        query.today = day("2023-06-20");  // fifteen days late
        return app::readChase(o.office.reader(), query, app::Words::of(app::Language::chinese)).units.at(0).lines.at(0).level;
    };
    CHECK((level() == domain::UrgingLevel::letter));
    o.must(correcting(
        "correct-urging",
        first + R"(,"document_number":"13号","demand":"说明原因","urged_for":"silent","answered_on":"2023-06-10","answer":"下月答复")"));
    const domain::Urging row = o.view().facts.urgings.at(0);
    CHECK(row.documentNumber == "13号");
    CHECK(row.demand == "说明原因");
    CHECK((row.reason == domain::UrgingReason::silent));
    CHECK((row.answeredOn == day("2023-06-10")));
    CHECK(row.answer == "下月答复");
    o.must(correcting("correct-urging", first + R"(,"answered_on":null)"));
    CHECK(o.view().facts.urgings.at(0).answer.empty());
    CHECK(o.refused(correcting("correct-urging", first + R"(,"answer":"下月答复")")) == Codes{"field-required"});
    CHECK(o.refused(correcting("correct-urging", first + R"(,"answered_on":"2023-06-10")")) == Codes{"field-required"});
    CHECK(o.refused(correcting("correct-urging", first + R"(,"happened_on":null)")) == Codes{"field-required"});
    CHECK(o.refused(correcting("correct-urging", first + R"(,"next_on":"2023-06-06")")) == Codes{"day-not-later"});
    CHECK(o.refused(correcting("correct-urging", first + R"(,"answered_on":"2023-06-05","answer":"早答")")) == Codes{"dates-out-of-order"});

    o.must(correcting("correct-urging", first + R"(,"void":true,"reason":"没有发出")"));
    CHECK((level() == domain::UrgingLevel::urge));  // nobody gets a letter who was not urged before
    CHECK(o.office.reader().unitUrgings(std::nullopt).empty());
    CHECK(o.office.reader().casesUrgedOn(day("2023-06-06")).empty());
    CHECK(o.refused(ReturnsOffice::head("record-urging-answer", "2023-06-12", b) + R"(,"answer":"答"})") == Codes{"no-urging-to-answer"});
    o.must(correcting("correct-urging", first + R"(,"void":false)"));
    CHECK((level() == domain::UrgingLevel::letter));
    CHECK(o.office.reader().unitUrgings(std::nullopt).at(0).times == 1);
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("void entries: a meeting that was not held is still to be held") {
    ReturnsOffice o;
    o.assignSole();
    const auto answered = [&](const std::string& replied, const std::string& rated) {
        o.must(ReturnsOffice::head("record-reply", replied, b) + R"(,"result_class":"A"})");
        o.must(R"({"command":"record-delivery","on":")" + replied + R"(","case":"1","way":"post"})");
        o.must(R"({"command":"record-feedback","on":")" + rated + R"(","case":"1","result":"dissatisfied","comment":"没有解决"})");
    };
    answered("2023-05-15", "2023-05-30");
    o.must(R"({"command":"order-rehandling","on":"2023-06-05","case":"1","due_on":"2023-07-05"})");
    answered("2023-06-28", "2023-07-08");
    const std::string first = R"("meeting_number":1)";
    CHECK(o.refused(correcting("correct-meeting", first + R"(,"place":"机关")")) == Codes{"no-meeting-yet"});
    o.must(R"({"command":"record-meeting","on":"2023-07-15","case":"1","text":"代表要求明确时限","meeting_outcome":"年底前完成"})");
    o.must(correcting("correct-meeting",
                      first + R"(,"happened_on":"2023-07-14","place":"机关","meeting_kind":"expert_review","meeting_outcome":"九月完成")"));
    const domain::RatingMeeting row = o.view().facts.ratingMeetings.at(0);
    CHECK((row.on == day("2023-07-14")));
    CHECK(row.place == "机关");
    CHECK((row.kind == domain::MeetingKind::expertReview));
    CHECK(row.outcome == "九月完成");
    CHECK(row.text == "代表要求明确时限");
    CHECK(o.refused(correcting("correct-meeting", first + R"(,"meeting_outcome":"")")) == Codes{"field-required"});
    CHECK(o.refused(correcting("correct-meeting", first + R"(,"happened_on":"2023-07-07")")) == Codes{"dates-out-of-order"});
    CHECK((o.view().summary.nextStep == NextStep::decideRehandling));
    o.must(correcting("correct-meeting", first + R"(,"void":true,"reason":"改期，没有开")"));
    CHECK((o.view().summary.nextStep == NextStep::holdMeeting));
    // Nothing rests on it any more; but what it was about has to be there when it is to count again.
    o.must(R"({"command":"correct-feedback","case":"1","result":"satisfied"})");
    CHECK(o.refused(correcting("correct-meeting", first + R"(,"void":false)")) == Codes{"not-dissatisfied"});
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("void entries: a coordination record is put right, and void no decision rests on it") {
    ReturnsOffice o;
    o.assignThree();
    o.must(
        R"({"command":"record-coordination","on":"2023-03-10","case":"1","units":["市住建局","市公安局"],"text":"各有说法","ruling":"市公安局会办"})");
    o.must(R"({"command":"record-coordination","on":"2023-03-11","case":"1","units":["市住建局","市公安局"],"text":"误记"})");
    const auto number = [&](std::size_t place) {
        return R"("coordination":)" + std::to_string(o.view().facts.coordinations.at(place).id.value);
    };
    const std::string first = number(0);
    const std::string second = number(1);
    const std::int64_t seen = o.view().coordinationVersions.begin()->second;
    o.must(
        correcting("correct-coordination",
                   first + R"(,"units":["市住建局","市公安局","市交通运输局"],"coordination_way":"on_site","happened_on":"2023-03-09")"));
    const domain::Coordination row = o.view().facts.coordinations.at(0);
    CHECK(row.units.size() == 3);
    CHECK((row.way == domain::CoordinationWay::onSite));
    CHECK((row.on == day("2023-03-09")));
    CHECK(row.ruling == "市公安局会办");
    CHECK(o.refused(correcting("correct-coordination", first + expecting(seen) + R"(,"text":"x")")) == Codes{"changed-meanwhile"});
    CHECK(o.refused(correcting("correct-coordination", first + R"(,"units":["市住建局","市住建局"])")) == Codes{"unit-twice"});
    CHECK(o.refused(correcting("correct-coordination", R"("coordination":99,"text":"x")")) == Codes{"unknown-fact-number"});

    o.must(correcting("correct-coordination", second + R"(,"void":true,"reason":"重复登记")"));
    o.receive("2023-03-06", b);
    o.must(ReturnsOffice::asking("2023-03-09", b, "不属本局职责", d));
    const std::string deciding = R"("decision":"approved","new_unit":"市公安局",)";
    CHECK(o.refused(ReturnsOffice::deciding("2023-03-14", b, deciding + second)) == Codes{"unknown-coordination"});
    o.must(ReturnsOffice::deciding("2023-03-14", b, deciding + first));
    CHECK(o.refused(correcting("correct-coordination", first + R"(,"void":true,"reason":"误记")")) == Codes{"coordination-in-use"});
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("void entries: a coordination record does not become void again under the decision that rests on it") {
    ReturnsOffice o;
    o.assignThree();
    o.must(
        R"({"command":"record-coordination","on":"2023-03-10","case":"1","units":["市住建局","市公安局"],"text":"各有说法","ruling":"市公安局会办"})");
    const std::string number = R"("coordination":)" + std::to_string(o.view().facts.coordinations.at(0).id.value);
    o.must(correcting("correct-coordination", number + R"(,"void":true,"reason":"误记")"));
    const auto counts = o.must(correcting("correct-coordination", number + R"(,"void":false)"));
    o.receive("2023-03-06", b);
    o.must(ReturnsOffice::asking("2023-03-09", b, "不属本局职责", d));
    o.must(ReturnsOffice::deciding("2023-03-14", b, R"("decision":"approved","new_unit":"市公安局",)" + number));
    CHECK(undoCode(o, *counts.entry) == "later-changes");
    CHECK(o.view().facts.coordinations.size() == 1);
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("void entries: an entry about a promise is put right, and void the promise is open again") {
    ReturnsOffice o;
    o.assignSole();
    o.must(ReturnsOffice::head("record-reply", "2023-05-15", b) +
           R"(,"result_class":"B","commitments":[{"text":"新增车位","due_on":"2023-12-31"}]})");
    const std::string first = R"("commitment":1,"entry":1)";
    CHECK(o.refused(correcting("correct-commitment-progress", first + R"(,"text":"x")")) == Codes{"no-commitment-entry-yet"});
    o.must(R"({"command":"record-commitment-progress","on":"2023-09-01","case":"1","text":"已开工","due_on":"2024-03-31"})");
    o.must(R"({"command":"record-commitment-progress","on":"2023-12-20","case":"1","step":"fulfilled","text":"已验收"})");
    const std::string second = R"("commitment":1,"entry":2)";
    CHECK(in(o.office, app::Queue::commitments, "2024-01-10") == 0);
    CHECK(o.refused(correcting("correct-commitment-progress", R"("commitment":1,"entry":3,"text":"x")")) ==
          Codes{"unknown-commitment-entry"});
    CHECK(o.refused(correcting("correct-commitment-progress", first + R"(,"step":"fulfilled","text":"已验收")")) ==
          Codes{"commitment-fulfilled"});
    CHECK(o.refused(correcting("correct-commitment-progress", first + R"(,"step":"not_fulfilled","happened_on":"2023-12-21")")) ==
          Codes{"commitment-fulfilled"});
    CHECK(o.refused(correcting("correct-commitment-progress", first + R"(,"happened_on":null)")) == Codes{"field-required"});

    o.must(correcting("correct-commitment-progress", second + R"(,"void":true,"reason":"记到了别件的进展")"));
    CHECK((domain::stateOf(o.view().facts, o.view().facts.commitments[0]) == domain::CommitmentState::open));
    CHECK(in(o.office, app::Queue::commitments, "2024-01-10") == 1);
    CHECK(o.refused(ReturnsOffice::head("answer-again", "2024-01-05", b) + R"(,"result_class":"A"})") == Codes{"commitments-open"});
    // Of another kind it promises nothing anew: the first day stands again.
    o.must(correcting("correct-commitment-progress", first + R"(,"step":"not_fulfilled","text":"场地未落实","signatory":"赵×")"));
    CHECK((domain::stateOf(o.view().facts, o.view().facts.commitments[0]) == domain::CommitmentState::notFulfilled));
    CHECK((domain::dueOf(o.view().facts, o.view().facts.commitments[0]) == day("2023-12-31")));
    o.must(correcting("correct-commitment-progress", second + R"(,"void":false)"));
    o.must(ReturnsOffice::head("answer-again", "2024-01-05", b) + R"(,"result_class":"A"})");
    o.must(correcting("correct-commitment-progress", first + R"(,"step":"progress")"));
    CHECK(o.refused(correcting("correct-commitment-progress", second + R"(,"void":true,"reason":"误记")")) == Codes{"commitments-open"});
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("void entries: a promise is not fulfilled twice by taking back what made the first fulfilment void") {
    ReturnsOffice o;
    o.assignSole();
    o.must(ReturnsOffice::head("record-reply", "2023-05-15", b) +
           R"(,"result_class":"B","commitments":[{"text":"新增车位","due_on":"2023-12-31"}]})");
    o.must(R"({"command":"record-commitment-progress","on":"2023-12-20","case":"1","step":"fulfilled","text":"已验收"})");
    const auto voided = o.must(correcting("correct-commitment-progress", R"("commitment":1,"entry":1,"void":true,"reason":"记早了")"));
    o.must(R"({"command":"record-commitment-progress","on":"2023-12-28","case":"1","step":"fulfilled","text":"已验收"})");
    CHECK(undoCode(o, *voided.entry) == "later-changes");
    CHECK(o.view().facts.commitmentSteps.size() == 1);
    CHECK(o.office.store().verify().empty());
}

}  // namespace huying::tests

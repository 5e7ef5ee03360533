// SPDX-License-Identifier: GPL-3.0-or-later
// Pieces that are handled with a main case: they go on counting, follow it, are answered and rated for themselves.
#include <catch2/catch.hpp>

#include "app/queries/case_list.h"
#include "merged_office.h"

namespace huying::tests {

namespace {

using domain::CaseState;
using domain::NextStep;

const app::Rate& rate(const app::YearEndReport& report, std::string_view key) {
    const auto found = std::find_if(report.rates.begin(), report.rates.end(), [&](const app::Rate& one) { return one.key == key; });
    REQUIRE(found != report.rates.end());
    return *found;
}

}  // namespace

TEST_CASE("mergers: two pieces follow their main case from the merger to the reply") {
    MergedOffice o;
    o.assign();
    o.assign("121", "市住建局", "2023-03-10");
    const auto merged = o.must(o.merging(R"("121","122")", "120"));
    CHECK((merged.ids == Codes{"18-1-121", "18-1-122", "18-1-120"}));
    app::CaseView piece = o.view("121");
    CHECK(piece.mainAddress() == "18-1-120");
    CHECK((piece.summary.nextStep == NextStep::followMain));
    CHECK_FALSE(piece.summary.dueOn);
    REQUIRE(piece.facts.tasks.size() == 1);
    CHECK(piece.unitName(piece.facts.tasks[0].unit) == "市交通运输局");
    REQUIRE(piece.facts.ownTasks.size() == 1);
    CHECK((o.view("122").summary.state == CaseState::assigned));  // never assigned itself
    const app::CaseView main = o.view("120");
    REQUIRE(main.facts.mergedPieces.size() == 2);
    CHECK(main.related.at(main.facts.mergedPieces[0].piece).title == "关于轨道站点接驳的建议");
    CHECK(main.summary.dueOn == day("2023-06-05"));

    // The main case alone is overdue, not signed for and silent.
    CHECK((o.inQueue(app::Queue::overdue, "2023-07-01") == Codes{"18-1-120"}));
    CHECK((o.inQueue(app::Queue::notSigned, "2023-07-01") == Codes{"18-1-120"}));
    CHECK((o.inQueue(app::Queue::silent, "2023-07-01") == Codes{"18-1-120"}));
    CHECK(o.inQueue(app::Queue::decision, "2023-07-01").empty());

    o.must(R"({"command":"acknowledge-receipt","on":"2023-03-22","case":"120","unit":"市交通运输局"})");
    CHECK((o.stored("121").state == CaseState::handling));  // kept with the main case's change
    o.reply();
    CHECK((o.stored("121").state == CaseState::replied));
    CHECK(o.stored("122").repliedOn == day("2023-05-30"));
    CHECK(o.stored("122").undelivered == 1);
    o.checkSound();
}

TEST_CASE("mergers: each piece is rated, completed and counted for itself") {
    MergedOffice o;
    o.assign();
    o.mergeBoth();
    o.reply();
    o.must(R"({"command":"record-feedback","on":"2023-06-12","case":"121","result":"satisfied"})");
    CHECK((o.stored("121").state == CaseState::completed));
    CHECK((o.stored("120").state == CaseState::replied));
    CHECK((o.stored("122").state == CaseState::replied));
    o.must(R"({"command":"record-feedback","on":"2023-06-13","case":"120","result":"mostly_satisfied"})");
    CHECK((o.inQueue(app::Queue::formMissing, "2023-12-01") == Codes{"18-1-122"}));

    const app::YearEndReport report = o.office.report("2023-12-20");
    CHECK(report.totals.registered == 3);
    CHECK(report.totals.completed == 2);
    for (const app::Check& check : report.checks) CHECK(check.isOk);
    CHECK(rate(report, "replied").count == 3);
    CHECK(rate(report, "on_time").count == 3);  // one reply, three pieces answered in time
    CHECK(report.block("unit_system")->denominator.count == 3);
    const app::YearEndReport before = o.office.report("2023-03-19");
    CHECK(before.block("unit_system")->denominator.count == 1);  // the merger had not happened
    CHECK(before.totals.registered == 3);
    o.checkSound();
}

TEST_CASE("mergers: visits to the deputies of a merged piece are that piece's") {
    MergedOffice o;
    o.assign();
    o.mergeBoth();
    o.must(
        R"({"command":"record-contact","on":"2023-04-02","case":"120","unit":"市交通运输局","phase":"before","way":"visit","deputy":"李亮"})");
    CHECK((rate(o.office.report("2023-12-20"), "face_to_face").pieces == Codes{"18-1-121"}));
    CHECK(
        (o.refused(R"({"command":"record-contact","on":"2023-04-02","case":"121","unit":"市交通运输局","phase":"before","way":"visit"})") ==
         Codes{"merged-into-main"}));
    o.checkSound();
}

TEST_CASE("mergers: what is recorded of a merged piece belongs in the main case, by the command's own date") {
    MergedOffice o;
    o.assign();
    o.assign("121", "市住建局", "2023-03-10");
    o.mergeBoth();
    const auto progress = [](const std::string& on) {
        return R"({"command":"record-progress","on":")" + on + R"(","case":"121","unit":"市住建局","text":"方案已会商"})";
    };
    CHECK((o.refused(progress("2023-03-20")) == Codes{"merged-into-main"}));
    o.must(progress("2023-03-19"));  // before it was merged, recorded late
    CHECK((o.refused(R"({"command":"record-reply","on":"2023-03-19","case":"121","unit":"市住建局","result_class":"A"})") ==
           Codes{"merged-into-main"}));  // a merger presupposes that nobody had answered
    CHECK((o.refused(R"({"command":"assign-suggestion","on":"2023-03-21","case":"121","tasks":[{"unit":"市公安局","role":"sole"}]})") ==
           Codes{"merged-into-main"}));
    const auto result = o.office.run(progress("2023-03-21"));
    REQUIRE(result.errors.size() == 1);
    CHECK(argumentOf(result.errors[0], "main") == "18-1-120");
    o.checkSound();
}

TEST_CASE("mergers: who is urged is the main case's unit, and the merged piece shows it") {
    MergedOffice o;
    o.assign();
    o.mergeBoth();
    const auto urging = [](const std::string& address) {
        return R"({"command":"record-urging","on":"2023-06-10","case":")" + address + R"(","unit":"市交通运输局","urged_for":"overdue"})";
    };
    CHECK((o.refused(urging("121")) == Codes{"merged-into-main"}));
    o.must(urging("120"));
    CHECK(o.view("121").facts.urgings.size() == 1);
    CHECK((o.refused(R"({"command":"record-urging-answer","on":"2023-06-12","case":"121","unit":"市交通运输局","answer":"下周答复"})") ==
           Codes{"merged-into-main"}));
    o.checkSound();
}

TEST_CASE("mergers: guards are named, all at once") {
    MergedOffice o;
    o.assign();
    o.must(R"({"command":"register-suggestion","on":"2023-02-26","serial":130,"title":"涉密，另行办理","lead":"王明","classified":true})");
    o.must(R"({"command":"register-suggestion","on":"2023-02-26","serial":131,"title":"关于甲的建议","lead":"王明"})");
    o.must(R"({"command":"withdraw-suggestion","on":"2023-03-01","case":"131","reason":"代表申请"})");
    o.must(R"({"command":"open-session","term":19,"number":1})");
    o.must(
        R"({"command":"register-suggestion","on":"2024-02-26","session":"19-1","serial":1,"title":"关于乙的建议","lead":"王明（武侯代表团）"})");
    CHECK((o.refused(o.merging(R"("120")", "120")) == Codes{"merge-into-itself"}));
    CHECK((o.refused(o.merging(R"("19-1-1")", "120", "2024-03-20")) == Codes{"merge-across-terms"}));
    CHECK((o.refused(o.merging(R"("130","131")", "120")) == Codes{"merge-mixes-classified", "already-withdrawn"}));
    CHECK((o.refused(o.merging(R"("121","121")", "120")) == Codes{"case-twice"}));
    CHECK((o.refused(o.merging(R"("121")", "999")) == Codes{"unknown-case"}));
    CHECK((o.refused(o.merging(R"("121")", "120", "2023-02-25")) == Codes{"not-registered-then", "not-registered-then"}));
    CHECK((o.refused(R"({"command":"merge-suggestions","on":null,"cases":["121"],"into":"120","reason":"同一事项"})") ==
           Codes{"day-needed"}));
    CHECK((o.refused(R"({"command":"merge-suggestions","on":"2023-03-20","cases":["121"],"into":"120"})") == Codes{"field-required"}));

    o.must(o.merging(R"("121")", "120"));
    CHECK((o.refused(o.merging(R"("121")", "122")) == Codes{"merged-into-main"}));
    CHECK((o.refused(o.merging(R"("122")", "121")) == Codes{"main-is-merged"}));
    CHECK((o.refused(o.merging(R"("120")", "121")) == Codes{"main-is-merged", "merge-circle", "has-merged-pieces"}));
    CHECK((o.refused(o.merging(R"("120")", "122")) == Codes{"has-merged-pieces"}));
    CHECK((o.refused(o.merging(R"("121")", "122", "2023-03-10")) == Codes{"merged-into-main"}));  // it was to be merged elsewhere later
    CHECK((o.refused(R"({"command":"withdraw-suggestion","on":"2023-03-25","case":"120","reason":"代表申请","all_signers_ask":true})") ==
           Codes{"has-merged-pieces"}));
    CHECK((o.refused(R"({"command":"correct-suggestion","case":"121","classified":true})") == Codes{"merge-mixes-classified"}));
    o.reply("2023-05-30");
    CHECK((o.refused(o.merging(R"("122")", "120", "2023-06-01")) == Codes{"main-already-replied"}));
    CHECK((o.refused(o.merging(R"("120")", "122", "2023-06-01")) == Codes{"has-merged-pieces", "already-replied"}));
    o.checkSound();
}

TEST_CASE("mergers: one recorded late is owed the reply that the main case gave meanwhile") {
    MergedOffice o;
    o.assign();
    o.reply();
    o.must(o.merging(R"("121")", "120", "2023-04-20"));
    CHECK((o.debts("121") == Codes{"18-1-121 李亮（锦江代表团） owed", "18-1-121 赵云（青羊代表团） owed"}));
    CHECK(o.stored("121").isReplied);
    o.checkSound();
}

TEST_CASE("mergers: a case that had been answered whole before the merger took no pieces, whenever its reply is recorded") {
    MergedOffice o;
    o.assign();
    o.must(o.merging(R"("121")", "120"));
    const std::string late = R"({"command":"record-reply","on":"2023-03-15","case":"120","unit":"市交通运输局","result_class":"A"})";
    const auto refused = o.office.run(late);
    REQUIRE(refused.errors.size() == 1);
    CHECK(refused.errors[0].code == "reply-before-merger");
    CHECK(app::Words::of(app::Language::chinese).sentence(refused.errors[0]) ==
          "18-1-121 在2023-03-20才并入 18-1-120，而这次答复写的是2023-03-15：到那天 18-1-120 已全部答复，不能再并入其他建议。请核对日期；"
          "确是那天答复的，先取消并案，再登记答复。");
    o.must(o.unmerging("121", "2023-03-21"));
    o.must(late);
    CHECK(o.view("121").facts.deliveries.empty());  // no answer to that piece
    CHECK_FALSE(o.stored("121").isReplied);
    o.checkSound();
}

TEST_CASE("mergers: what one of several units had answered before the merger is owed to the merged piece, and delivered since") {
    MergedOffice o;
    o.must(
        R"({"command":"assign-suggestion","on":"2023-03-03","case":"120","tasks":[{"unit":"市交通运输局","role":"separate","scope":"公交"},{"unit":"市住建局","role":"separate","scope":"站点"}]})");
    o.must(o.merging(R"("121")", "120"));
    o.reply("2023-03-15");  // recorded late; the other unit had not answered
    CHECK(o.stored("121").undelivered == 2);
    const auto reply = [](const std::string& on) {
        return R"({"command":"record-reply","on":")" + on + R"(","case":"120","unit":"市住建局","result_class":"A"})";
    };
    CHECK((o.refused(reply("2023-03-18")) == Codes{"reply-before-merger"}));  // the last one
    o.must(reply("2023-05-30"));
    CHECK((o.refused(R"({"command":"correct-reply","case":"120","unit":"市住建局","replied_on":"2023-03-18"})") ==
           Codes{"dates-out-of-order"}));

    const auto delivering = [](const std::string& on, const std::string& unit, const std::string& rest) {
        return R"({"command":"record-delivery","on":")" + on + R"(","case":"120","unit":")" + unit + R"(","way":"post")" + rest + "}";
    };
    CHECK((o.refused(delivering("2023-03-16", "市交通运输局", R"(,"with_merged":true)")) == Codes{"delivery-before-merger"}));
    CHECK((o.refused(delivering("2023-03-16", "市交通运输局", R"(,"deputy":"李亮")")) == Codes{"delivery-before-merger"}));
    CHECK((o.refused(delivering("2023-05-29", "市住建局", "")) == Codes{"delivery-before-reply"}));
    o.must(delivering("2023-03-16", "市交通运输局", ""));  // the case's own signers
    o.must(delivering("2023-03-21", "市交通运输局", R"(,"with_merged":true)"));
    CHECK((o.refused(R"({"command":"correct-delivery","case":"121","delivery_number":1,"happened_on":"2023-03-16"})") ==
           Codes{"dates-out-of-order"}));
    o.must(R"({"command":"correct-delivery","case":"121","delivery_number":1,"happened_on":"2023-03-20"})");
    o.must(delivering("2023-05-30", "市住建局", R"(,"with_merged":true)"));
    CHECK(o.inQueue(app::Queue::undelivered, "2023-06-10").empty());
    o.checkSound();
}

TEST_CASE("mergers: taken out again, a piece has its own units, its own clock and its own state") {
    MergedOffice o;
    o.assign();
    o.assign("121", "市住建局", "2023-03-10");
    o.mergeBoth();
    CHECK((o.refused(o.unmerging("120", "2023-04-10")) == Codes{"not-merged"}));
    CHECK((o.refused(o.unmerging("121", "2023-03-19")) == Codes{"too-early"}));
    o.must(o.unmerging("121", "2023-04-10"));
    o.must(o.unmerging("122", "2023-04-11"));
    app::CaseView piece = o.view("121");
    CHECK(piece.mainAddress().empty());
    CHECK(piece.summary.dueOn == day("2023-06-12"));
    CHECK((piece.summary.nextStep == NextStep::acknowledgeReceipt));
    CHECK((o.stored("122").nextStep == NextStep::assign));
    CHECK((o.inQueue(app::Queue::overdue, "2023-07-01") == Codes{"18-1-120", "18-1-121"}));
    // On a day in between it was merged, whatever came later.
    CHECK((o.refused(R"({"command":"record-progress","on":"2023-04-01","case":"121","unit":"市住建局","text":"会商"})") ==
           Codes{"too-early"}));
    o.must(R"({"command":"record-reply","on":"2023-06-01","case":"121","unit":"市住建局","result_class":"B"})");
    CHECK((o.debts("120") == Codes{"18-1-120 王明（武侯代表团） awaited", "18-1-120 陈红（锦江代表团） awaited"}));
    o.must(o.merging(R"("122")", "120", "2023-04-20"));  // and merged again
    CHECK((o.stored("122").nextStep == NextStep::followMain));
    o.checkSound();
}

TEST_CASE("mergers: a reply that has reached a deputy holds the merger, an open debt goes with it") {
    MergedOffice o;
    o.assign();
    o.mergeBoth();
    o.reply();
    o.must(R"({"command":"record-delivery","on":"2023-06-01","case":"121","way":"post","deputy":"赵云"})");
    CHECK((o.refused(o.unmerging("121", "2023-06-05")) == Codes{"answered-with-main"}));
    o.must(o.unmerging("122", "2023-06-05"));
    CHECK(o.view("122").facts.deliveries.empty());
    CHECK_FALSE(o.stored("122").isReplied);
    o.checkSound();
}

TEST_CASE("mergers: a dissatisfied deputy's piece is handled again by itself") {
    MergedOffice o;
    o.assign();
    o.mergeBoth();
    o.reply();
    o.must(R"({"command":"record-feedback","on":"2023-06-12","case":"121","result":"dissatisfied","comment":"没有答到点上"})");
    CHECK((o.inQueue(app::Queue::decision, "2023-06-20") == Codes{"18-1-121"}));
    o.must(R"({"command":"order-rehandling","on":"2023-06-15","case":"121","reason":"逐条答复"})");
    app::CaseView piece = o.view("121");
    CHECK((piece.summary.state == CaseState::rehandling));
    CHECK(piece.summary.dueOn == day("2023-07-17"));
    CHECK(piece.facts.tasks.back().suggestion == piece.facts.suggestion.id);
    CHECK((o.inQueue(app::Queue::overdue, "2023-08-01") == Codes{"18-1-121"}));
    CHECK((o.refused(o.unmerging("121", "2023-06-20")) == Codes{"not-merged"}));
    o.must(R"({"command":"record-reply","on":"2023-07-10","case":"121","unit":"市交通运输局","result_class":"A"})");
    o.must(R"({"command":"record-feedback","on":"2023-07-20","case":"121","result":"satisfied"})");
    CHECK((o.stored("121").state == CaseState::completed));
    CHECK((o.stored("120").state == CaseState::replied));
    CHECK(o.view("120").debts.size() == 7);  // two of its own, two of 121's first round and two of its second, one of 122
    o.checkSound();
}

TEST_CASE("mergers: taken back and done again, with all that was built on them in the way") {
    MergedOffice o;
    o.assign();
    const auto merged = o.must(o.merging(R"("121","122")", "120"));
    o.undo();
    CHECK((o.stored("121").nextStep == NextStep::assign));
    CHECK(o.view("120").facts.mergedPieces.empty());
    o.undo(merged.entry.value() + 1);  // the undo itself: done again
    CHECK((o.stored("121").nextStep == NextStep::followMain));
    o.checkSound();

    o.reply();
    CHECK(o.undoRefusal(*merged.entry) == "later-changes");  // the pieces were answered because of it
    const auto rated = o.must(R"({"command":"record-feedback","on":"2023-06-12","case":"121","result":"satisfied"})");
    CHECK(o.undoRefusal(*rated.entry - 1) == "later-changes");  // the main case's reply is what was rated
    o.undo();
    o.undo();
    CHECK_FALSE(o.stored("121").isReplied);
    CHECK(o.view("121").facts.deliveries.empty());
    const auto ended = o.must(o.unmerging("121", "2023-04-10"));
    o.assign("121", "市住建局", "2023-04-11");
    o.must(R"({"command":"record-reply","on":"2023-06-01","case":"121","unit":"市住建局","result_class":"B"})");
    CHECK(o.undoRefusal(*ended.entry) == "later-changes");
    o.checkSound();
}

TEST_CASE("mergers: the list shows the main case, how many are merged, and the main case's units and dates") {
    MergedOffice o;
    o.assign();
    o.mergeBoth();
    o.reply();
    app::ListQuery query;
    query.filter = *app::parseFilter("merged_into = 18-1-120 and units = 市交通运输局");
    const auto ids = o.office.reader().caseIds(query);
    REQUIRE(ids.size() == 2);
    const app::CaseRow row = o.office.reader().caseRows(ids)[0];
    CHECK(row.units == "市交通运输局");
    CHECK(row.mergedInto == "18-1-120");
    CHECK(row.documentNumber == "成交函〔2023〕8号");
    CHECK(row.assignedOn == day("2023-03-03"));
    CHECK(row.undelivered == 2);
    query.filter = *app::parseFilter("merged_count > 0");
    REQUIRE(o.office.reader().caseIds(query).size() == 1);
    CHECK(o.office.reader().caseRows(o.office.reader().caseIds(query))[0].mergedCount == 2);
    query.filter.reset();
    query.unit = o.view("120").facts.tasks[0].unit;
    CHECK(o.office.reader().caseIds(query).size() == 3);  // the unit's own pieces
    CHECK((o.inQueue(app::Queue::undelivered, "2023-06-10") == Codes{"18-1-120", "18-1-121", "18-1-122"}));
}

TEST_CASE("mergers: a signer found late is owed the main case's reply, one who never signed is not") {
    MergedOffice o;
    o.assign();
    o.mergeBoth();
    o.reply();
    o.must(R"({"command":"correct-suggestion","case":"121","co_signers":["周平（武侯代表团）"]})");
    CHECK((o.debts("121") == Codes{"18-1-121 李亮（锦江代表团） owed", "18-1-121 周平（武侯代表团） owed"}));
    o.checkSound();
}

}  // namespace huying::tests

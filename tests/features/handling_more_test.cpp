// SPDX-License-Identifier: GPL-3.0-or-later
// Joint opinions sent back, why a reply was late, extensions told and corrected, three visits, meetings after a second
// dissatisfied rating, who rates in a term, and whom to call about missing forms.
#include <catch2/catch.hpp>

#include "app/queries/call_sheet.h"
#include "app/queries/case_list.h"
#include "features/returns_office.h"

namespace huying::tests {

namespace {

using domain::NextStep;
using domain::Rating;

std::string opinion(const std::string& on, const std::string& text) {
    return ReturnsOffice::head("record-joint-opinion", on, c) + R"(,"text":")" + text + "\"}";
}
std::string sendingBack(const std::string& on, const std::string& rest = {}) {
    return ReturnsOffice::head("return-joint-opinion", on, c) + R"(,"reason":"没有实质内容")" + rest + "}";
}
std::string rating(const std::string& on, const std::string& result, const std::string& deputy = {}) {
    return R"({"command":"record-feedback","on":")" + on + R"(","case":"1","comment":"仍未解决","result":")" + result + "\"" +
           (deputy.empty() ? "" : R"(,"deputy":")" + deputy + "\"") + "}";
}
std::string replying(const std::string& on, const std::string& unit, const std::string& rest = R"(,"result_class":"A")") {
    return ReturnsOffice::head("record-reply", on, unit) + rest + "}";
}

// Two rounds, both dissatisfied.
void twiceDissatisfied(ReturnsOffice& o) {
    o.assignSole();
    o.must(replying("2023-05-15", b));
    o.must(rating("2023-05-30", "dissatisfied"));
    o.must(R"({"command":"order-rehandling","on":"2023-06-05","case":"1","due_on":"2023-07-05"})");
    o.must(replying("2023-06-28", b));
    o.must(rating("2023-07-08", "dissatisfied"));
}

const app::Rate& rate(const app::YearEndReport& report, const std::string& key) {
    for (const app::Rate& one : report.rates) {
        if (one.key == key) return one;
    }
    throw std::runtime_error("no rate " + key);
}

}  // namespace

TEST_CASE("an empty joint opinion is sent back, is due again by rule and is given once more") {
    ReturnsOffice o;
    o.assignThree();
    CHECK(o.refused(sendingBack("2023-04-10")) == Codes{"no-opinion-to-return"});
    o.must(opinion("2023-04-03", "无意见"));
    CHECK(o.refused(sendingBack("2023-04-02")) == Codes{"too-early"});
    CHECK(o.refused(sendingBack("2023-04-10", R"(,"due_on":"2023-04-09")")) == Codes{"due-before-assigned"});
    const auto back = o.must(sendingBack("2023-04-10"));
    const app::CaseView view = o.view();
    const domain::Task task = o.task(c);
    CHECK(view.facts.jointOpinionOf(task.id) == nullptr);
    CHECK((view.facts.deadlineOf(task) == day("2023-04-17")));  // five working days
    CHECK((task.dueOn == day("2023-04-03")));                   // as first given
    CHECK(view.deadlines.at(task.id).due == day("2023-04-17"));
    CHECK(o.refused(sendingBack("2023-04-11")) == Codes{"no-opinion-to-return"});
    CHECK((domain::factsAsOf(view.facts, day("2023-04-09"))->jointOpinionOf(task.id) != nullptr));
    o.must(opinion("2023-04-14", "可将站口与公交站距离压缩到50米内"));
    CHECK(o.view().facts.jointOpinionOf(task.id)->text == "可将站口与公交站距离压缩到50米内");
    CHECK(o.view().facts.jointOpinions.size() == 2);
    CHECK(undoCode(o, *back.entry) == "later-changes");  // two opinions would stand
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("an opinion is not given anew on a day before it was sent back") {
    ReturnsOffice o;
    o.assignThree();
    o.must(opinion("2023-04-03", "无意见"));
    o.must(sendingBack("2023-04-10"));
    CHECK(o.refused(opinion("2023-04-09", "补充意见")) == Codes{"dates-out-of-order"});
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("a joint opinion sent back is missing when the lead replies, and its day may be named") {
    ReturnsOffice o;
    o.assignThree();
    o.must(opinion("2023-04-03", "无意见"));
    o.must(sendingBack("2023-04-10", R"(,"due_on":"2023-04-20")"));
    CHECK((o.view().facts.deadlineOf(o.task(c)) == day("2023-04-20")));
    const auto notices =
        codesOf(o.must(replying("2023-05-15", a, R"(,"result_class":"A","opinions_adopted":"采纳接驳距离的意见")")).notices);
    CHECK(notices == Codes{"joint-opinion-missing", "joint-opinion-missing"});
    CHECK(o.view().facts.replies[0].opinionsAdopted == "采纳接驳距离的意见");
}

TEST_CASE("a late reply asks why, judged against the extension that was granted") {
    ReturnsOffice o;
    o.assignSole();
    CHECK(codesOf(o.must(replying("2023-06-06", b)).notices) == Codes{"late-reason-missing"});
    o.must(R"({"command":"correct-reply","case":"1","unit":"市住建局","late_reason":"等待规划批复"})");
    CHECK(o.view().facts.replies[0].lateReason == "等待规划批复");
    CHECK(o.office.report("2023-12-20").lateReplies == std::vector<std::string>{"18-1-1"});
    app::ListQuery query;
    query.filter = app::parseFilter("late_reason contains 规划").value();
    CHECK(o.office.reader().caseIds(query).size() == 1);

    ReturnsOffice extended;
    extended.assignSole();
    extended.must(ReturnsOffice::head("request-extension", "2023-05-30", b) + R"(,"reason":"会商","until":"2023-08-31"})");
    extended.must(ReturnsOffice::head("decide-extension", "2023-05-31", b) + R"(,"granted":true})");
    CHECK(extended.must(replying("2023-08-15", b)).notices.empty());
    CHECK(extended.office.report("2023-12-20").lateReplies.empty());
}

TEST_CASE("an extension is told to the deputy after it was decided, corrected with the version that was seen, never beyond the ceiling") {
    ReturnsOffice o;
    o.assignSole();
    const std::string correct = R"({"command":"correct-extension","case":"1","unit":"市住建局",)";
    CHECK(o.refused(correct + R"("deputy_told_on":"2023-05-31"})") == Codes{"no-extension-yet"});
    CHECK(o.refused(ReturnsOffice::head("request-extension", "2023-06-06", b) + R"(,"reason":"会商","until":"2023-08-31"})") ==
          Codes{"asked-after-due-date"});
    o.must(ReturnsOffice::head("request-extension", "2023-05-30", b) + R"(,"reason":"会商","until":"2023-08-31"})");
    CHECK(o.refused(correct + R"("deputy_told_on":"2023-05-31"})") == Codes{"extension-pending"});
    const std::string decide = ReturnsOffice::head("decide-extension", "2023-05-31", b) + R"(,"granted":true)";
    CHECK(o.refused(decide + R"(,"deputy_told_on":"2023-05-30"})") == Codes{"told-before-it-happened"});
    o.must(decide + R"(,"decided_by":"代表工委"})");
    const std::int64_t seen = o.view().extensionVersions.begin()->second;
    o.must(correct + R"("expect":)" + std::to_string(seen) + R"(,"deputy_told_on":"2023-06-02"})");
    CHECK((o.view().facts.extensions[0].deputyToldOn == day("2023-06-02")));
    CHECK(o.refused(correct + R"("expect":)" + std::to_string(seen) + R"(,"until":"2023-09-01"})") == Codes{"changed-meanwhile"});
    CHECK(o.refused(correct + R"("until":"2023-10-30"})") == Codes{"extension-beyond-ceiling"});
    CHECK(o.refused(correct + R"("until":"2023-06-05"})") == Codes{"not-later-than-due-date"});
    CHECK(o.refused(correct + R"("decided_on":"2023-05-29"})") == Codes{"decided-before-asked"});
    CHECK((o.task(b).dueOn == day("2023-06-05")));  // the original date stays
}

TEST_CASE("the three visits of every answering unit make its rate") {
    ReturnsOffice o;
    o.must(
        R"({"command":"assign-suggestion","on":"2023-03-03","case":"1","tasks":[{"unit":"市住建局","role":"separate","scope":"甲"},{"unit":"市公安局","role":"separate","scope":"乙"}]})");
    for (const std::string phase : {"before", "during", "after"})
        o.must(ReturnsOffice::head("record-contact", "2023-04-03", b) + R"(,"way":"visit","phase":")" + phase + "\"}");
    const app::YearEndReport report = o.office.report("2023-12-20");
    CHECK(rate(report, "three_visits").count == 0);
    CHECK(rate(report, "three_visits_tasks").count == 1);
    CHECK(rate(report, "three_visits_tasks").base.count == 2);
    CHECK(rate(report, "three_visits_tasks").percent == "50.00");
    for (const app::AnnexLine& line : report.annex("unit")->lines) CHECK(line.visited == (line.label == "成都市住房和城乡建设局" ? 1 : 0));
    CHECK(report.annex("unit")->sum.visited == 1);
}

TEST_CASE("still dissatisfied after the second round: a meeting and its outcome before the office decides") {
    ReturnsOffice o;
    CHECK(o.refused(R"({"command":"record-meeting","on":"2023-03-10","case":"1","text":"x","meeting_outcome":"y"})") ==
          Codes{"not-dissatisfied"});
    twiceDissatisfied(o);
    CHECK((o.view().summary.nextStep == NextStep::holdMeeting));
    const std::string meeting = R"({"command":"record-meeting","on":"2023-07-15","case":"1","people":"王明、分管副局长",)";
    CHECK(o.refused(meeting + R"("text":"代表要求明确时限"})") == Codes{"field-required"});
    const std::string explain =
        R"({"command":"complete-suggestion","on":"2023-07-20","case":"1","ground":"dissatisfied_explained","reason":"已向代表说明"})";
    const auto early = o.must(explain);
    CHECK(codesOf(early.notices) == Codes{"meeting-not-held"});
    CHECK(undoCode(o, *early.entry).empty());
    o.must(meeting + R"("text":"代表要求明确时限","meeting_outcome":"年底前完成，代表认可"})");
    const app::CaseView view = o.view();
    REQUIRE(view.facts.ratingMeetings.size() == 1);
    CHECK(view.facts.ratingMeetings[0].round == 2);
    CHECK((view.summary.nextStep == NextStep::decideRehandling));
    CHECK((view.summary.firstResult == Rating::dissatisfied));
    CHECK(o.refused(R"({"command":"correct-feedback","case":"1","result":"satisfied"})") == Codes{"meeting-rests-on-it"});
    CHECK((domain::summarize(*domain::factsAsOf(view.facts, day("2023-07-14"))).nextStep == NextStep::holdMeeting));
    CHECK(o.must(explain).notices.empty());
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("where every signer rates, the piece is rated when all forms are back, by the value the term chose") {
    ReturnsOffice o;
    o.must(R"({"command":"correct-suggestion","case":"1","co_signers":["陈二（锦江代表团）","李三（锦江代表团）"]})");
    o.assignSole();
    o.must(replying("2023-05-15", b));
    CHECK(o.refused(R"({"command":"set-rating-rule","rating_party":"lead","piece_rating":"worst"})") == Codes{"only-the-lead-rates"});
    const auto rule = o.must(R"({"command":"set-rating-rule","term":18,"rating_party":"every_signer","piece_rating":"majority"})");
    o.must(rating("2023-05-20", "mostly_satisfied"));
    CHECK((o.view().summary.state == domain::CaseState::replied));
    o.must(rating("2023-05-22", "satisfied", "陈二"));
    const auto calls = app::unratedCalls(o.office.reader(), day("2023-06-01"), std::nullopt);
    REQUIRE(calls.size() == 1);
    CHECK(calls[0].deputy == "李三");
    o.must(rating("2023-05-24", "satisfied", "李三"));
    CHECK((o.view().summary.result == Rating::satisfied));
    CHECK((o.view().summary.completedOn == day("2023-05-24")));
    o.must(R"({"command":"set-rating-rule","term":18,"rating_party":"every_signer","piece_rating":"worst"})");
    CHECK((o.office.reader().storedSummary(o.view().facts.suggestion.id)->result == Rating::mostlySatisfied));  // at once
    CHECK((o.office.report("2023-12-20").block("rating_result")->rows[1].count == 1));
    CHECK(o.office.store().verify().empty());
    CHECK(undoCode(o, *rule.entry) == "later-changes");
}

TEST_CASE("the call sheet names each deputy once with telephone and pieces, and masks a protected proposer") {
    ReturnsOffice o;
    o.must(R"({"command":"correct-deputy","deputy":"王明","term":18,"phone":"028-1234"})");
    for (const std::string serial : {"2", "3"}) {
        o.must(R"({"command":"register-suggestion","on":"2023-02-26","serial":)" + serial +
               R"(,"title":"关于停车的建议","lead":"王明","hide_identity":)" + (serial == "3" ? "true" : "false") + "}");
        o.must(R"({"command":"assign-suggestion","on":"2023-03-03","case":")" + serial +
               R"(","tasks":[{"unit":"市住建局","role":"sole"}]})");
        o.must(R"({"command":"record-reply","on":"2023-05-15","case":")" + serial + R"(","unit":"市住建局","result_class":"A"})");
    }
    o.assignSole();
    o.must(replying("2023-05-15", b));
    const auto calls = app::unratedCalls(o.office.reader(), day("2023-06-01"), std::nullopt);
    REQUIRE(calls.size() == 2);
    CHECK(calls[0].deputy == "王明");
    CHECK(calls[0].phone == "028-1234");
    CHECK(calls[0].pieces.size() == 2);
    CHECK(calls[1].deputy.empty());
    CHECK(calls[1].phone.empty());
    const app::ListSheet sheet = app::callSheet(calls, app::Words::of(app::Language::chinese));
    CHECK(sheet.rows.size() == 3);
    CHECK(sheet.rows[1][0].empty());
    CHECK(sheet.rows[2][0] == "身份保密");
    CHECK(rate(o.office.report("2023-06-01"), "forms_returned").percent == "0.00");
    o.must(rating("2023-06-02", "satisfied"));
    CHECK(rate(o.office.report("2023-06-02"), "forms_returned").percent == "33.33");
    CHECK(app::unratedCalls(o.office.reader(), day("2023-06-03"), std::nullopt)[0].pieces.size() == 1);
}

}  // namespace huying::tests

// SPDX-License-Identifier: GPL-3.0-or-later
// What a case says is next and what else is open, each with its own date and why: through the whole road that a piece can go.
#include <catch2/catch.hpp>

#include <algorithm>

#include "features/returns_office.h"

namespace huying::tests {

namespace {

using domain::StepKind;

const app::OpenMatter* find(const app::CaseView& view, const std::string& what, const std::string& unit = {}) {
    const auto found = std::find_if(view.matters.begin(), view.matters.end(), [&](const app::OpenMatter& one) {
        return one.what == what && (unit.empty() || (one.unit && view.unitName(*one.unit) == unit));
    });
    return found == view.matters.end() ? nullptr : &*found;
}

// The next step by code, whose turn, its date, and whether the explanation ends at that date by the rule it names.
void checkNext(const app::CaseView& view, const std::string& step, const std::string& unit, const std::string& due) {
    REQUIRE_FALSE(view.matters.empty());
    const app::OpenMatter& next = view.matters.front();
    INFO("next " << next.what << ", due " << base::isoOrEmpty(next.dueOn));
    CHECK(next.isNext);
    CHECK(next.what == "next_step." + step);
    CHECK((next.unit ? view.unitName(*next.unit) : std::string()) == unit);
    CHECK(base::isoOrEmpty(next.dueOn) == due);
    CHECK(next.explained.has_value() == !due.empty());
    if (!next.explained) return;
    CHECK(base::isoDate(next.explained->due) == due);
    REQUIRE_FALSE(next.explained->steps.empty());
    CHECK((next.explained->steps.back().kind == StepKind::due));
    CHECK(base::isoOrEmpty(next.explained->steps.back().date) == due);
}

void checkOpen(const app::CaseView& view, const std::string& kind, const std::string& unit, const std::string& due) {
    const app::OpenMatter* matter = find(view, "awaited_kind." + kind, unit);
    INFO(kind << " of " << unit);
    REQUIRE(matter != nullptr);
    CHECK_FALSE(matter->isNext);
    CHECK(base::isoOrEmpty(matter->dueOn) == due);
    CHECK(matter->explained.has_value() == !due.empty());
}

int nextCount(const app::CaseView& view) {
    return static_cast<int>(std::count_if(view.matters.begin(), view.matters.end(), [](const auto& one) { return one.isNext; }));
}

}  // namespace

// Dates counted by hand from the rules of the Chengdu profile and the calendars of 2023 and 2024: receipt 7 days, contact 20
// working days from receipt, joint opinion 1 month, reply 3 months, decision 10 working days, form 15 working days.
TEST_CASE("open matters: every step of a long road has its own date, explained, and the others stand beside it") {
    ReturnsOffice o("2023-12-29");
    checkNext(o.view(), "assign", "", "");
    CHECK(o.view().matters.size() == 1);  // a plenary piece has no limit for its assignment

    o.assignThree();
    checkNext(o.view(), "acknowledge_receipt", a, "2023-03-10");
    checkOpen(o.view(), "receipt", b, "2023-03-10");
    checkOpen(o.view(), "receipt", c, "2023-03-10");
    checkOpen(o.view(), "joint_opinion", b, "2023-04-03");
    checkOpen(o.view(), "joint_opinion", c, "2023-04-03");
    checkOpen(o.view(), "reply", a, "2023-06-05");

    // After the lead has signed, the joint units sign too, and then their opinions are next.
    o.receive("2023-03-06", a);
    checkNext(o.view(), "acknowledge_receipt", b, "2023-03-10");
    checkOpen(o.view(), "receipt", c, "2023-03-10");
    checkOpen(o.view(), "joint_opinion", b, "2023-04-03");
    o.receive("2023-03-06", b);
    checkNext(o.view(), "acknowledge_receipt", c, "2023-03-10");
    o.receive("2023-03-07", c);
    checkNext(o.view(), "give_joint_opinion", b, "2023-04-03");
    checkOpen(o.view(), "joint_opinion", c, "2023-04-03");

    // The request is decided by its own day, whatever the units still owe.
    o.must(ReturnsOffice::asking("2023-03-31", b, "不属本局职责", d));
    checkNext(o.view(), "decide_return", b, "2023-04-17");
    CHECK(o.view().matters.front().explained->rule.event == domain::DeadlineEvent::reassign);
    CHECK((o.view().matters.front().explained->from == day("2023-03-31")));
    o.must(ReturnsOffice::deciding("2023-04-03", b, R"("decision":"approved","new_unit":"市公安局")"));
    CHECK(find(o.view(), "awaited_kind.joint_opinion", b) == nullptr);
    checkNext(o.view(), "acknowledge_receipt", d, "2023-04-10");
    checkOpen(o.view(), "joint_opinion", d, "2023-05-04");  // after the holiday of the first of May
    checkOpen(o.view(), "joint_opinion", c, "2023-04-03");
    CHECK(nextCount(o.view()) == 1);

    // Late, and it stays visible that it was.
    o.must(ReturnsOffice::head("record-joint-opinion", "2023-05-10", d) + R"(,"text":"同意"})");
    o.must(ReturnsOffice::head("record-joint-opinion", "2023-04-03", c) + R"(,"text":"同意"})");
    CHECK(o.view().facts.daysLate(o.task(d), day("2023-05-10")) == 6);
    CHECK(o.view().facts.daysLate(o.task(c), day("2023-04-03")) == 0);

    checkNext(o.view(), "contact_deputy", a, "2023-04-03");  // 20 working days from 2023-03-06
    CHECK(o.view().matters.front().explained->rule.event == domain::DeadlineEvent::firstContact);
    checkOpen(o.view(), "reply", a, "2023-06-05");
    o.must(ReturnsOffice::head("record-contact", "2023-03-20", a) + R"(,"phase":"before","way":"visit"})");
    checkNext(o.view(), "reply", a, "2023-06-05");

    o.must(ReturnsOffice::head("request-extension", "2023-05-30", a) + R"(,"reason":"涉及面广","until":"2023-08-31"})");
    checkNext(o.view(), "decide_extension", a, "2023-06-05");
    o.must(ReturnsOffice::head("decide-extension", "2023-05-31", a) + R"(,"granted":true,"until":"2023-08-31"})");
    checkNext(o.view(), "reply", a, "2023-08-31");

    o.must(ReturnsOffice::head("record-reply", "2023-08-15", a) +
           R"(,"result_class":"B","commitments":[{"text":"新开3条线","due_on":"2024-06-30"}]})");
    checkNext(o.view(), "deliver_reply", a, "");
    CHECK(o.view().matters.front().signers == 1);
    CHECK(find(o.view(), "awaited_kind.feedback") == nullptr);  // it cannot come back before the reply is there
    checkOpen(o.view(), "commitment", a, "2024-06-30");
    CHECK(find(o.view(), "awaited_kind.commitment", a)->explained->steps.front().kind == StepKind::promised);

    o.must(R"({"command":"record-delivery","on":"2023-08-16","case":"1","way":"post","form_sent":true})");
    checkNext(o.view(), "collect_feedback", a, "2023-09-06");
    CHECK((o.view().matters.front().turn == domain::Turn::deputy));
    o.must(R"({"command":"record-feedback","on":"2023-08-29","case":"1","result":"dissatisfied","comment":"没有说夜间"})");
    checkNext(o.view(), "decide_rehandling", "", "");
    o.must(R"({"command":"order-rehandling","on":"2023-09-04","case":"1"})");
    checkNext(o.view(), "reply_again", a, "2023-10-07");  // 4 October is a holiday, 7 October is worked
    o.must(ReturnsOffice::head("record-reply", "2023-09-26", a) + R"(,"result_class":"B"})");
    o.must(R"({"command":"record-delivery","on":"2023-09-26","case":"1","way":"in_person"})");
    o.must(R"({"command":"record-feedback","on":"2023-09-28","case":"1","result":"satisfied"})");

    // Completed, and what was promised is still open and says until when.
    const app::CaseView completed = o.view();
    CHECK(completed.summary.isCompleted);
    CHECK(nextCount(completed) == 0);
    checkOpen(completed, "commitment", a, "2024-06-30");
    o.must(
        R"({"command":"record-commitment-progress","on":"2023-12-20","case":"1","text":"招标延后","due_on":"2024-09-30","deputy_told_on":"2023-12-21"})");
    checkOpen(o.view(), "commitment", a, "2024-09-30");
    CHECK(find(o.view(), "awaited_kind.commitment", a)->explained->steps.size() == 3);  // both promises and the result
    o.must(R"({"command":"record-commitment-progress","on":"2023-12-28","case":"1","step":"fulfilled","text":"已开行"})");
    checkOpen(o.view(), "second_reply", a, "");
    CHECK(find(o.view(), "awaited_kind.commitment") == nullptr);
    o.must(ReturnsOffice::head("answer-again", "2023-12-29", a) + R"(,"result_class":"A"})");
    CHECK(o.view().matters.empty());
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("open matters: a piece between sessions is to be assigned by a day, a withdrawn one owes nothing") {
    ReturnsOffice o("2023-12-29");
    o.must(
        R"({"command":"register-suggestion","on":"2023-06-01","kind":"intersessional","serial":7,"title":"关于路灯的建议","lead":"王明（武侯代表团）"})");
    const app::CaseView fresh = o.office.view("闭7");
    checkNext(fresh, "assign", "", "2023-06-12");  // seven working days
    CHECK(fresh.matters.front().explained->rule.event == domain::DeadlineEvent::assignIntersessional);
    o.must(R"({"command":"withdraw-suggestion","on":"2023-06-05","case":"闭7","reason":"另行提出"})");
    CHECK(o.office.view("闭7").matters.empty());
}

TEST_CASE("open matters: of two units whose opinions are missing the one with the earlier date is told as next") {
    ReturnsOffice o;
    o.assignThree();
    for (const std::string& unit : {a, b, c}) o.receive("2023-03-06", unit);
    o.must(ReturnsOffice::head("record-joint-opinion", "2023-03-20", b) + R"(,"text":"同意"})");
    o.must(ReturnsOffice::head("return-joint-opinion", "2023-03-31", b) + R"(,"reason":"没有具体措施"})");
    // The summary, which lists and filters go by, has the first that was given the piece; b is due five working days after the
    // 31st (the 5th is a holiday).
    const app::CaseView view = o.view();
    REQUIRE((view.summary.nextStep == domain::NextStep::giveJointOpinion));
    REQUIRE(view.unitName(*view.summary.turnUnit) == b);
    checkNext(view, "give_joint_opinion", c, "2023-04-03");
    checkOpen(view, "joint_opinion", b, "2023-04-10");
    CHECK(nextCount(view) == 1);
    CHECK(view.unitName(*app::turnUnitOf(view.summary, view.matters)) == c);
}

TEST_CASE("open matters: several replies that have not arrived are each their own") {
    ReturnsOffice o("2023-12-29");
    o.must(
        R"({"command":"assign-suggestion","on":"2023-03-03","case":"1","tasks":[{"unit":"市交通运输局","role":"separate","scope":"公交"},{"unit":"市住建局","role":"separate","scope":"站点"}]})");
    o.must(ReturnsOffice::head("record-reply", "2023-05-20", a) + R"(,"result_class":"A"})");
    checkOpen(o.view(), "delivery", a, "");
    checkOpen(o.view(), "reply", b, "2023-06-05");  // not signed for: the receipt is next, the reply stands beside it
    checkNext(o.view(), "acknowledge_receipt", b, "2023-03-10");
    o.must(ReturnsOffice::head("record-reply", "2023-05-21", b) + R"(,"result_class":"A"})");
    checkNext(o.view(), "deliver_reply", a, "");
    checkOpen(o.view(), "delivery", b, "");
}

TEST_CASE("open matters: what rests while a return is decided stays in sight with its date, last, and goes on when it is refused") {
    ReturnsOffice o("2023-12-29");
    o.assignSole();
    o.must(ReturnsOffice::asking("2023-03-09", b, "不属本局职责", d));
    const auto resting = [](const app::CaseView& view) {
        std::vector<std::string> texts;
        for (const app::OpenMatter& one : view.matters) {
            if (one.isResting)
                texts.push_back(app::matterText(one, view, app::Words::of(app::Language::chinese)) + " " + base::isoOrEmpty(one.dueOn));
        }
        return texts;
    };
    CHECK(resting(o.view()) ==
          Codes{"市住建局　签收（等退办决定，期限照算） 2023-03-10", "市住建局　首次联系代表（等退办决定，期限照算） 2023-03-31"});
    o.receive("2023-03-06", b);
    checkNext(o.view(), "decide_return", b, "2023-03-23");
    checkOpen(o.view(), "first_contact", b, "2023-04-03");
    CHECK(resting(o.view()).size() == 1);
    CHECK(o.view().matters.back().isResting);  // after the reply, which is due later
    checkOpen(o.view(), "reply", b, "2023-06-05");

    o.must(ReturnsOffice::deciding("2023-03-14", b, R"("decision":"refused","reason":"职责明确")"));
    CHECK(resting(o.view()).empty());
    checkNext(o.view(), "contact_deputy", b, "2023-04-03");
    CHECK(o.office.store().verify().empty());
}

}  // namespace huying::tests

// SPDX-License-Identifier: GPL-3.0-or-later
// Contacts, joint opinions, receipts and requests to return put right after they were recorded.
#include <catch2/catch.hpp>

#include "features/returns_office.h"

namespace huying::tests {

namespace {

std::string correcting(const std::string& command, const std::string& rest) {
    return R"({"command":")" + command + R"(","case":"1",)" + rest + "}";
}

}  // namespace

TEST_CASE("corrections: a contact gets its day, place, deputy and unit right, and only what is given") {
    ReturnsOffice o;
    o.assignThree();
    CHECK(o.refused(correcting("correct-contact", R"("contact_number":1,"place":"家中")")) == Codes{"no-contact-yet"});
    o.must(ReturnsOffice::head("record-contact", "2023-03-20", a) +
           R"(,"phase":"before","way":"visit","place":"单位","unit_answer":"将调研"})");
    o.must(ReturnsOffice::head("record-contact", "2023-04-20", a) + R"(,"phase":"during","way":"telephone"})");
    const std::int64_t seen = o.view().contactVersions.begin()->second;
    o.must(correcting("correct-contact", R"("contact_number":1,"contacted_on":"2023-03-21","place":null,"signed":true,"way":"meeting")"));
    const domain::Contact first = o.view().facts.contacts.at(0);
    CHECK((first.on == day("2023-03-21")));
    CHECK(first.place.empty());
    CHECK(first.isSigned);
    CHECK((first.way == domain::ContactWay::meeting));
    CHECK((first.phase == domain::ContactPhase::before));
    CHECK(first.unitAnswer == "将调研");
    CHECK((o.view().facts.contacts.at(1).way == domain::ContactWay::telephone));

    o.must(correcting("correct-contact", R"("contact_number":2,"unit":"市住建局")"));
    CHECK((o.view().facts.contacts.at(1).task == o.task(b).id));
    CHECK(o.refused(correcting("correct-contact", R"("contact_number":2,"unit":"市公安局")")) == Codes{"no-task-in-round"});
    CHECK(o.refused(correcting("correct-contact", R"("contact_number":3,"place":"家中")")) == Codes{"unknown-contact"});
    CHECK(o.refused(correcting("correct-contact", R"("contact_number":1,"contacted_on":"2025-01-01")")) == Codes{"date-in-the-future"});
    CHECK(o.refused(correcting("correct-contact", R"("contact_number":1,"contacted_on":"2023-03-02")")) == Codes{"dates-out-of-order"});
    CHECK(o.refused(correcting("correct-contact", R"("contact_number":1,"deputy":"赵六（锦江代表团）","place":"家中")")).size() == 1);
    CHECK(o.refused(correcting("correct-contact", R"("contact_number":1,"place":"家中","expect":)" + std::to_string(seen))) ==
          Codes{"changed-meanwhile"});
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("corrections: a joint opinion that counts is put right, one that was sent back stays") {
    ReturnsOffice o;
    o.assignThree();
    CHECK(o.refused(correcting("correct-joint-opinion", R"("unit":"市住建局","text":"同意")")) == Codes{"no-opinion-yet"});
    o.must(ReturnsOffice::head("record-joint-opinion", "2023-04-10", b) + R"(,"text":"无意见"})");
    CHECK(o.view().facts.daysLate(o.task(b), o.view().facts.jointOpinionOf(o.task(b).id)->on) == 7);
    o.must(correcting("correct-joint-opinion", R"("unit":"市住建局","given_on":"2023-04-03","signatory":"周×")"));
    const domain::JointOpinion given = *o.view().facts.jointOpinionOf(o.task(b).id);
    CHECK((given.on == day("2023-04-03")));
    CHECK(given.signatory == "周×");
    CHECK(given.text == "无意见");
    CHECK(o.view().facts.daysLate(o.task(b), given.on) == 0);
    o.must(ReturnsOffice::head("return-joint-opinion", "2023-04-12", b) + R"(,"reason":"没有实质内容"})");
    CHECK(o.refused(correcting("correct-joint-opinion", R"("unit":"市住建局","text":"同意")")) == Codes{"no-opinion-yet"});
    o.must(ReturnsOffice::head("record-joint-opinion", "2023-04-18", b) + R"(,"text":"七月完成"})");
    CHECK_FALSE(o.refused(correcting("correct-joint-opinion", R"("unit":"市住建局","given_on":"2023-04-11")")).empty());
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("corrections: a request to return and who signed for the case") {
    ReturnsOffice o;
    o.assignThree();
    CHECK(o.refused(correcting("correct-return", R"("unit":"市住建局","signatory":"吴×")")) == Codes{"no-return-yet"});
    CHECK(o.refused(correcting("correct-assignment", R"("unit":"市住建局","receiver":"李×")")) == Codes{"no-receipt-yet"});
    o.receive("2023-03-06", b);
    o.must(correcting("correct-assignment", R"("unit":"市住建局","receiver":"李×")"));
    CHECK(o.view().facts.receiptOf(o.task(b).id)->receiver == "李×");
    CHECK((o.view().facts.receiptOf(o.task(b).id)->on == day("2023-03-06")));

    o.must(ReturnsOffice::asking("2023-03-20", b, "不属本局职责", d));  // the last day was the 15th
    CHECK(o.request().isLate());
    CHECK((o.request().decisionDueOn == day("2023-04-03")));
    o.must(
        correcting("correct-return",
                   R"("unit":"市住建局","asked_on":"2023-03-15","request_reason":"属交通秩序","suggested_unit":null,"signatory":"吴×")"));
    CHECK_FALSE(o.request().isLate());
    CHECK((o.request().decisionDueOn == day("2023-03-29")));
    CHECK(o.request().reason == "属交通秩序");
    CHECK_FALSE(o.request().suggestedUnit);
    CHECK(o.request().signatory == "吴×");
    CHECK(o.refused(correcting("correct-return", R"("unit":"市住建局","decided_by":"主任会议")")) == Codes{"return-not-decided"});
    CHECK(o.refused(correcting("correct-return", R"("unit":"市住建局","suggested_unit":"市住建局")")) == Codes{"new-unit-same"});
    o.must(ReturnsOffice::deciding("2023-03-22", b, R"("decision":"approved","new_unit":"市公安局")"));
    o.must(correcting("correct-return", R"("unit":"市住建局","decided_by":"主任会议","decision_reason":"职责以公安为主")"));
    CHECK(o.request().decidedBy == "主任会议");
    CHECK(o.request().decisionReason == "职责以公安为主");
    CHECK((o.request().decidedOn == day("2023-03-22")));
    CHECK_FALSE(o.refused(correcting("correct-return", R"("unit":"市住建局","asked_on":"2023-03-23")")).empty());  // after the decision
    CHECK(o.office.store().verify().empty());
}

}  // namespace huying::tests

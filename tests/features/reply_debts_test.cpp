// SPDX-License-Identifier: GPL-3.0-or-later
// To whom replies are owed, over all pieces that are handled together, and replies that are reviewed before they go out.
#include <catch2/catch.hpp>

#include "merged_office.h"

namespace huying::tests {

namespace {

std::string delivering(const std::string& address, const std::string& rest) {
    return R"({"command":"record-delivery","on":"2023-06-01","case":")" + address + R"(","way":"post")" + rest + "}";
}

std::string reviewing(const std::string& on, const std::string& result, const std::string& rest = {}) {
    return R"({"command":"record-review","on":")" + on + R"(","case":"120","unit":"市交通运输局","reviewer":"周×","review_result":")" +
           result + "\"" + rest + "}";
}

}  // namespace

TEST_CASE("debts: the main case shows every signer of every piece, each piece its own") {
    MergedOffice o;
    o.assign();
    o.mergeBoth();
    CHECK((o.debts("120") == Codes{"18-1-120 王明（武侯代表团） awaited", "18-1-120 陈红（锦江代表团） awaited",
                                   "18-1-121 李亮（锦江代表团） awaited", "18-1-121 赵云（青羊代表团） awaited",
                                   "18-1-122 青羊代表团 awaited"}));
    o.reply();
    CHECK((o.debts("122") == Codes{"18-1-122 青羊代表团 owed"}));
    o.must(delivering("120", ""));  // the signers of the main case itself
    CHECK(o.stored("120").undelivered == 0);
    CHECK(o.stored("121").undelivered == 2);
    CHECK((o.inQueue(app::Queue::undelivered, "2023-06-10") == Codes{"18-1-121", "18-1-122"}));
    const auto delivered = o.must(delivering("120", R"(,"deputy":"李亮")"));  // a signer of a merged piece, by name
    CHECK((delivered.ids == Codes{"18-1-120", "18-1-121", "18-1-122"}));
    CHECK(o.stored("121").undelivered == 1);
    o.must(delivering("120", R"(,"with_merged":true)"));
    CHECK(o.inQueue(app::Queue::undelivered, "2023-06-10").empty());
    CHECK((o.refused(delivering("120", R"(,"with_merged":true)")) == Codes{"nothing-to-deliver"}));
    CHECK((o.refused(delivering("121", "")) == Codes{"nothing-to-deliver"}));
    CHECK((o.debts("121") == Codes{"18-1-121 李亮（锦江代表团） post 2023-06-01", "18-1-121 赵云（青羊代表团） post 2023-06-01"}));
    o.undo();
    CHECK(o.stored("121").undelivered == 1);
    o.checkSound();
}

TEST_CASE("debts: where the lead passes the reply on, only leads are owed what is replied from then on") {
    MergedOffice o;
    o.assign();
    o.mergeBoth();
    o.must(R"({"command":"set-reply-to","reply_to":"via_lead"})");
    CHECK((o.debts("120") ==
           Codes{"18-1-120 王明（武侯代表团） awaited", "18-1-121 李亮（锦江代表团） awaited", "18-1-122 青羊代表团 awaited"}));
    o.reply();
    CHECK((o.debts("121") == Codes{"18-1-121 李亮（锦江代表团） owed"}));
    o.must(R"({"command":"correct-suggestion","case":"121","co_signers":["周平（武侯代表团）"]})");
    CHECK(o.stored("121").undelivered == 1);
    o.must(R"({"command":"set-reply-to","reply_to":"each"})");
    CHECK((o.debts("121") == Codes{"18-1-121 李亮（锦江代表团） owed"}));  // as it was owed when it was given
    CHECK_FALSE(o.must(R"({"command":"set-reply-to","reply_to":"each"})").hasChanged);
    o.undo();
    CHECK((o.office.reader().settings().replyTo == domain::ReplyTo::viaLead));
    o.checkSound();
}

TEST_CASE("debts: a deputy who signed both pieces is served where the delivery says") {
    MergedOffice o;
    o.must(R"({"command":"register-suggestion","on":"2023-02-26","serial":123,"title":"关于接驳的建议","lead":"王明（武侯代表团）"})");
    o.assign();
    o.must(o.merging(R"("123")", "120"));
    o.reply();
    o.must(delivering("120", R"(,"deputy":"王明")"));
    CHECK((o.debts("123") == Codes{"18-1-123 王明（武侯代表团） owed"}));
    o.must(delivering("120", R"(,"deputy":"王明","with_merged":true)"));
    CHECK((o.debts("123") == Codes{"18-1-123 王明（武侯代表团） post 2023-06-01"}));
}

TEST_CASE("review: approved, with another class and its reason, and the consent to publish") {
    MergedOffice o;
    o.assign();
    o.must(R"({"command":"correct-suggestion","case":"120","publish_by_deputy":"full"})");
    o.must(
        R"({"command":"record-reply","on":"2023-05-20","case":"120","unit":"市交通运输局","result_class":"A","publish_by_unit":"title_only"})");
    CHECK((o.refused(reviewing("2023-05-22", "approved", R"(,"result_class":"B")")) == Codes{"field-required"}));
    o.must(reviewing("2023-05-22", "approved", R"(,"result_class":"B","reason":"尚在计划中","publication":"full")"));
    const app::CaseView view = o.view("120");
    CHECK(view.summary.resultClass == domain::ResultClass::B);
    REQUIRE(view.facts.replyReviews.size() == 1);
    CHECK(view.facts.replyReviews[0].classBefore == domain::ResultClass::A);
    CHECK(view.facts.replyReviews[0].reviewer == "周×");
    CHECK(domain::summarize(*domain::factsAsOf(view.facts, day("2023-05-21"))).resultClass == domain::ResultClass::A);
    o.undo();
    CHECK(o.stored("120").resultClass == domain::ResultClass::A);
    o.checkSound();
}

TEST_CASE("review: sent back, the unit replies anew and nobody is owed the first reply") {
    MergedOffice o;
    o.assign();
    o.mergeBoth();
    o.reply("2023-05-20");
    CHECK((o.refused(reviewing("2023-05-19", "sent_back")) == Codes{"too-early", "too-early", "field-required"}));
    CHECK((o.refused(reviewing("2023-05-22", "sent_back")) == Codes{"field-required"}));
    CHECK((o.refused(reviewing("2023-05-22", "sent_back", R"(,"reason":"空","result_class":"B")")) == Codes{"sent-back-has-no-class"}));
    const auto sent = o.must(reviewing("2023-05-22", "sent_back", R"(,"reason":"没有逐条答复")"));
    CHECK((o.stored("120").nextStep == domain::NextStep::replyAgain));
    CHECK(o.stored("120").why == "reply_sent_back");
    CHECK((o.stored("121").nextStep == domain::NextStep::followMain));
    CHECK(o.inQueue(app::Queue::undelivered, "2023-06-10").empty());
    CHECK((o.inQueue(app::Queue::overdue, "2023-07-10") == Codes{"18-1-120"}));
    CHECK((o.refused(delivering("120", "")) == Codes{"no-reply-yet", "nothing-to-deliver"}));
    CHECK((o.refused(reviewing("2023-05-23", "approved")) == Codes{"no-reply-yet", "no-reply-to-review"}));
    CHECK((o.refused(R"({"command":"record-reply","on":"2023-05-21","case":"120","unit":"市交通运输局","result_class":"A"})") ==
           Codes{"reply-before-sent-back"}));
    o.reply("2023-06-02", "120", "B");
    CHECK(o.stored("120").repliedOn == day("2023-06-02"));
    CHECK(o.stored("120").undelivered == 2);
    CHECK(o.stored("121").undelivered == 2);
    CHECK(o.view("120").debts.size() == 5);
    CHECK(o.undoRefusal(*sent.entry) == "later-changes");  // two replies would count
    o.must(delivering("121", ""));
    CHECK((o.refused(reviewing("2023-06-05", "sent_back", R"(,"reason":"迟了")")) == Codes{"reply-is-out"}));
    CHECK(o.office.report("2023-12-20").totals.registered == 3);
    o.checkSound();
}

}  // namespace huying::tests

// SPDX-License-Identifier: GPL-3.0-or-later
// A piece that was answered with a main case and is then handled again by itself: what is recorded from then on is its own,
// and what is taken back never leaves a deputy without the line that says whether the reply got there.
#include <catch2/catch.hpp>

#include "app/queries/case_list.h"
#include "merged_office.h"

namespace huying::tests {

namespace {

// 121 and 122 are merged into 120 and answered with it on 30 May; the deputy of 121 is dissatisfied and it is handled again.
struct HandledAgain : MergedOffice {
    HandledAgain() {
        assign();
        mergeBoth();
        must(R"({"command":"record-urging","on":"2023-05-20","case":"120","unit":"市交通运输局","urged_for":"silent"})");
        reply();
        must(R"({"command":"record-feedback","on":"2023-06-12","case":"121","result":"dissatisfied","comment":"没有答到点上"})");
        must(R"({"command":"order-rehandling","on":"2023-06-15","case":"121","reason":"逐条答复"})");
    }
};

std::string correctingReply(const std::string& address, const std::string& rest) {
    return R"({"command":"correct-reply","case":")" + address + R"(","unit":"市交通运输局",)" + rest + "}";
}

}  // namespace

TEST_CASE("merged rounds: what a piece records while it is handled again never lands in its main case") {
    HandledAgain o;
    const auto before = o.view("120").facts;
    CHECK((o.refused(correctingReply("121", R"("document_number":"成交函〔2023〕9号")")) == Codes{"no-reply-of-unit"}));
    CHECK((o.refused(R"({"command":"record-urging-answer","on":"2023-06-16","case":"121","unit":"市交通运输局","answer":"正在办"})") ==
           Codes{"no-urging-to-answer"}));
    o.must(R"({"command":"record-reply","on":"2023-07-10","case":"121","unit":"市交通运输局","result_class":"B"})");
    o.must(correctingReply("121", R"("document_number":"成交函〔2023〕9号")"));
    const auto main = o.view("120").facts;
    REQUIRE(main.replies.size() == 1);
    CHECK(main.replies[0].documentNumber == "成交函〔2023〕8号");
    CHECK(main.urgings[0].answeredOn == before.urgings[0].answeredOn);
    CHECK(o.view("121").facts.replies.back().documentNumber == "成交函〔2023〕9号");
    o.checkSound();
}

TEST_CASE("merged rounds: the list shows of the main case its first round and of the piece its own second one") {
    HandledAgain o;
    o.must(R"({"command":"record-feedback","on":"2023-06-20","case":"120","result":"dissatisfied","comment":"太笼统"})");
    o.must(R"({"command":"order-rehandling","on":"2023-06-25","case":"120","reason":"重答"})");
    o.must(
        R"({"command":"record-reply","on":"2023-07-20","case":"120","unit":"市交通运输局","result_class":"A","document_number":"成交函〔2023〕30号"})");
    app::ListQuery query;
    query.filter = *app::parseFilter("case = 18-1-122");
    const auto rows = o.office.reader().caseRows(o.office.reader().caseIds(query));
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].documentNumber == "成交函〔2023〕8号");  // 122 was answered with the main case's first reply alone
    o.checkSound();
}

TEST_CASE("merged rounds: the date of the main case's reply is not moved behind what became of the pieces") {
    HandledAgain o;
    const auto codes = o.refused(correctingReply("120", R"("replied_on":"2023-06-14")"));
    CHECK((codes == Codes{"dates-out-of-order"}));  // 121 was rated on the 12th
    o.must(correctingReply("120", R"("replied_on":"2023-06-01")"));
    CHECK(o.stored("122").repliedOn == day("2023-06-01"));
    o.checkSound();
}

TEST_CASE("merged rounds: a reply about which a merged piece is closed is not sent back") {
    MergedOffice o;
    o.assign();
    o.mergeBoth();
    o.reply();
    o.must(R"({"command":"complete-suggestion","on":"2023-07-30","case":"122","ground":"no_form_returned","reason":"三次催收未返回"})");
    CHECK((
        o.refused(
            R"({"command":"record-review","on":"2023-08-02","case":"120","unit":"市交通运输局","reviewer":"周×","review_result":"sent_back","reason":"空"})") ==
        Codes{"reply-is-out"}));
}

TEST_CASE("merged rounds: an unmerging is not taken back behind a reply that was then owed to others alone") {
    MergedOffice o;
    o.assign();
    o.mergeBoth();
    const auto apart = o.must(o.unmerging("121", "2023-04-10"));
    o.reply();
    CHECK(o.undoRefusal(*apart.entry) == "later-changes");
    o.undo();
    o.undo();
    o.reply();
    CHECK(o.stored("121").undelivered == 2);
    o.checkSound();
}

TEST_CASE("merged rounds: a withdrawal is not taken back behind the main case's reply") {
    MergedOffice o;
    o.assign();
    o.mergeBoth();
    const auto gone =
        o.must(R"({"command":"withdraw-suggestion","on":"2023-04-10","case":"121","reason":"代表书面申请","all_signers_ask":true})");
    o.reply();
    CHECK(o.undoRefusal(*gone.entry) == "later-changes");
    o.checkSound();
}

TEST_CASE("merged rounds: a review is not taken back once a piece was taken out while the reply was sent back") {
    MergedOffice o;
    o.assign();
    o.must(o.merging(R"("122")", "120"));
    o.reply("2023-05-20");
    const auto sent = o.must(
        R"({"command":"record-review","on":"2023-05-22","case":"120","unit":"市交通运输局","reviewer":"周×","review_result":"sent_back","reason":"空"})");
    o.must(o.unmerging("122", "2023-05-23"));
    CHECK(o.undoRefusal(*sent.entry) == "later-changes");  // 122 would be owed a reply that is none of its own
    o.undo();
    CHECK(o.undoRefusal(*sent.entry).empty());
    CHECK((o.debts("122") == Codes{"18-1-122 青羊代表团 owed"}));
    o.checkSound();
}

}  // namespace huying::tests

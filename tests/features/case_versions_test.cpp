// SPDX-License-Identifier: GPL-3.0-or-later
// The versions of a case's rows, read at once, against those that a correction compares with.
#include <catch2/catch.hpp>

#include "domain/void_facts.h"
#include "features/merged_office.h"
#include "features/returns_office.h"

namespace huying::tests {

namespace {

template <class Versions, class Rows, class Ask>
void check(const Versions& versions, const Rows& rows, std::size_t least, Ask ask) {
    std::size_t count = 0;
    for (const auto& row : rows) {
        CHECK(versions.at(row.id) == ask(row.id));
        ++count;
    }
    CHECK(count >= least);
}

template <class Versions, class Row>
void checkVoidable(const app::CaseView& view, const Versions& versions, domain::VoidableRows<Row> rows, std::size_t least,
                   app::RegisterReader& reader) {
    const auto all = domain::recorded(view.facts, rows);
    for (const Row* row : all) CHECK(versions.at(row->id) == reader.factVersion(row->id));
    CHECK(all.size() >= least);
}

}  // namespace

TEST_CASE("versions read at once are those that a correction compares with") {
    ReturnsOffice o;
    o.must(R"({"command":"correct-suggestion","case":"1","co_signers":["陈二（锦江代表团）"]})");
    o.must(R"({"command":"plan-assignment","on":"2023-03-01","case":"1","tasks":[{"unit":"市住建局","role":"sole"}]})");
    o.assignSole();
    const auto received = o.must(ReturnsOffice::head("acknowledge-receipt", "2023-03-06", b) + "}");
    o.must(ReturnsOffice::head("record-progress", "2023-04-20", b) + R"(,"text":"调查"})");
    o.must(ReturnsOffice::head("record-progress", "2023-04-21", b) + R"(,"text":"误记"})");
    o.must(R"({"command":"correct-progress","case":"1","progress_number":2,"void":true,"reason":"误"})");
    o.must(ReturnsOffice::head("record-contact", "2023-04-22", b) + R"(,"phase":"during","way":"visit"})");
    o.must(ReturnsOffice::head("record-urging", "2023-04-25", b) + R"(,"urged_for":"silent"})");
    o.must(ReturnsOffice::head("request-extension", "2023-05-10", b) + R"(,"until":"2023-06-30","reason":"因"})");
    o.must(ReturnsOffice::head("decide-extension", "2023-05-11", b) + R"(,"granted":true})");
    o.must(ReturnsOffice::head("record-reply", "2023-05-30", b) +
           R"(,"result_class":"B","commitments":[{"text":"新增车位","due_on":"2023-12-31"}]})");
    o.must(R"({"command":"record-delivery","on":"2023-06-02","case":"1","way":"post"})");
    o.must(R"({"command":"correct-delivery","case":"1","delivery_number":1,"void":true,"reason":"误"})");
    o.must(R"({"command":"record-delivery","on":"2023-06-03","case":"1","way":"post"})");
    o.must(R"({"command":"record-feedback","on":"2023-06-10","case":"1","result":"satisfied"})");
    const auto fulfilled =
        o.must(R"({"command":"record-commitment-progress","on":"2023-12-20","case":"1","step":"fulfilled","text":"已验收"})");
    o.must(ReturnsOffice::head("answer-again", "2024-01-05", b) + R"(,"result_class":"A"})");

    const app::CaseView view = o.view();
    app::RegisterReader& reader = o.office.reader();
    check(view.planVersions, view.facts.unitPlans, 1, [&](auto id) { return reader.unitPlanVersion(id); });
    check(view.taskVersions, view.facts.tasks, 1, [&](auto id) { return reader.taskVersion(id); });
    check(view.contactVersions, view.facts.contacts, 1, [&](auto id) { return reader.contactVersion(id); });
    check(view.extensionVersions, view.facts.extensions, 1, [&](auto id) { return reader.extensionVersion(id); });
    check(view.replyVersions, view.facts.replies, 1, [&](auto id) { return reader.replyVersion(id); });
    check(view.feedbackVersions, view.facts.feedback, 1, [&](auto id) { return reader.feedbackVersion(id); });
    check(view.completionVersions, view.facts.completions, 1, [&](auto id) { return reader.completionVersion(id); });
    check(view.commitmentVersions, view.facts.commitments, 1, [&](auto id) { return reader.commitmentVersion(id); });
    check(view.secondReplyVersions, view.facts.secondReplies, 1, [&](auto id) { return reader.secondReplyVersion(id); });
    checkVoidable(view, view.progressVersions, &domain::VoidableFacts::notes, 2, reader);
    checkVoidable(view, view.deliveryVersions, &domain::VoidableFacts::deliveries, 3, reader);
    checkVoidable(view, view.urgingVersions, &domain::VoidableFacts::urgings, 1, reader);
    // What belongs to a row makes it newer: the receipt its task, the entry its promise.
    CHECK(view.taskVersions.begin()->second == *received.entry);
    CHECK(view.commitmentVersions.begin()->second == *fulfilled.entry);
}

TEST_CASE("versions of a merged piece are with those of its main case") {
    MergedOffice o;
    o.assign();
    o.mergeBoth();
    o.reply();
    o.must(R"({"command":"record-delivery","on":"2023-06-01","case":"120","way":"post","with_merged":true})");
    const app::CaseView view = o.view("121");
    app::RegisterReader& reader = o.office.reader();
    check(view.taskVersions, view.facts.tasks, 1, [&](auto id) { return reader.taskVersion(id); });
    check(view.replyVersions, view.facts.replies, 1, [&](auto id) { return reader.replyVersion(id); });
    checkVoidable(view, view.deliveryVersions, &domain::VoidableFacts::deliveries, 2, reader);
}

}  // namespace huying::tests

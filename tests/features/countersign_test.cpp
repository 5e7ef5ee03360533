// SPDX-License-Identifier: GPL-3.0-or-later
// 会签: the lead's draft is put to the joint units and signed by them before the reply.
#include <catch2/catch.hpp>

#include <algorithm>

#include "features/accounts_office.h"
#include "features/merged_office.h"
#include "features/returns_office.h"

namespace huying::tests {

namespace {

using domain::CountersignResult;
using domain::NextStep;

std::string countersign(const std::string& on, const std::string& unit, const std::string& rest) {
    return ReturnsOffice::head("record-countersign", on, unit) + R"(,"countersign_result":)" + rest + "}";
}

std::string correcting(const std::string& rest) {
    return R"({"command":"correct-countersign","case":"1","countersign_number":)" + rest + "}";
}

// All three have signed for the piece and both joint units have given their opinion.
void work(ReturnsOffice& o) {
    o.assignThree();
    for (const std::string& unit : {a, b, c}) o.receive("2023-03-06", unit);
    for (const std::string& unit : {b, c}) o.must(ReturnsOffice::head("record-joint-opinion", "2023-03-25", unit) + R"(,"text":"同意"})");
    o.must(ReturnsOffice::head("record-contact", "2023-03-20", a) + R"(,"phase":"before","way":"visit"})");
}

Codes noticesOf(const app::CommandResult& result) { return codesOf(result.notices); }

}  // namespace

TEST_CASE("countersigning: a draft that was put to a joint unit is its turn until it signs on that day or later") {
    ReturnsOffice o;
    work(o);
    CHECK((o.view().summary.nextStep == NextStep::reply));
    o.must(countersign("2023-05-20", b, R"("asked")"));
    o.must(countersign("2023-05-20", c, R"("asked")"));
    auto view = o.view();
    CHECK((view.summary.nextStep == NextStep::countersign));
    CHECK((view.summary.turn == domain::Turn::unit));
    CHECK(view.summary.why == "countersign_awaited");
    CHECK(view.unitName(*view.summary.turnUnit) == b);
    CHECK(view.matters.front().what == "next_step.countersign");
    o.must(countersign("2023-05-24", b, R"("remarked","remark":"站口改造改为七月底","signatory":"周×")"));
    CHECK(o.view().unitName(*o.view().summary.turnUnit) == c);
    // Recorded late, of a day before it was asked: it is asked all the same.
    o.must(countersign("2023-05-10", c, R"("agreed")"));
    CHECK((o.view().summary.nextStep == NextStep::countersign));
    o.must(countersign("2023-05-20", c, R"("agreed")"));
    view = o.view();
    CHECK((view.summary.nextStep == NextStep::reply));
    REQUIRE(view.facts.countersigns.size() == 5);
    const domain::Countersign* given = domain::countersignedBy(view.facts, o.task(b).id);
    REQUIRE(given != nullptr);
    CHECK((given->result == CountersignResult::remarked));
    CHECK(given->remark == "站口改造改为七月底");
    CHECK(given->signatory == "周×");
    CHECK((given->on == day("2023-05-24")));
    // As it stood on a day between.
    CHECK((domain::summarize(*domain::factsAsOf(view.facts, day("2023-05-22"))).nextStep == NextStep::countersign));
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("countersigning: only a joint unit signs, before the reply, and who remarks says what") {
    ReturnsOffice o;
    CHECK(o.refused(countersign("2023-03-01", b, R"("asked")")) == Codes{"nothing-to-countersign"});
    work(o);
    CHECK(o.refused(countersign("2023-05-20", a, R"("asked")")) == Codes{"nothing-to-countersign"});
    CHECK(o.refused(countersign("2023-05-20", b, R"("remarked","remark":" ")")) == Codes{"field-required"});
    CHECK(o.refused(countersign("2023-03-02", b, R"("asked")")) == Codes{"too-early"});
    o.must(ReturnsOffice::head("record-reply", "2023-05-30", a) + R"(,"result_class":"A"})");
    CHECK(o.refused(countersign("2023-05-30", b, R"("agreed")")) == Codes{"nothing-to-countersign"});
    o.must(countersign("2023-05-29", b, R"("agreed")"));  // what happened before may be recorded late
}

TEST_CASE("countersigning: the reply tells of a joint unit that neither gave its opinion nor signed") {
    ReturnsOffice o;
    o.assignThree();
    o.must(countersign("2023-05-20", b, R"("agreed")"));
    o.must(countersign("2023-05-20", c, R"("asked")"));
    const auto replied = o.must(ReturnsOffice::head("record-reply", "2023-05-30", a) + R"(,"result_class":"A"})");
    const Codes notices = noticesOf(replied);
    CHECK(std::count(notices.begin(), notices.end(), "joint-opinion-missing") == 1);  // of c, which was asked and said nothing
}

TEST_CASE("countersigning: what was recorded wrongly is corrected, made void and taken back") {
    ReturnsOffice o;
    work(o);
    CHECK(o.refused(correcting(R"(1,"remark":"x")")) == Codes{"no-countersign-yet"});
    o.must(countersign("2023-05-20", b, R"("asked")"));
    const auto given = o.must(countersign("2023-05-24", b, R"("agreed")"));
    const std::int64_t seen = o.view().countersignVersions.rbegin()->second;
    CHECK(seen == *given.entry);
    const std::string expect = R"(2,"expect":)" + std::to_string(seen);
    CHECK(o.refused(correcting(R"(2,"countersign_result":"remarked")")) == Codes{"field-required"});
    CHECK(o.refused(correcting(R"(2,"happened_on":"2023-03-02")")) == Codes{"dates-out-of-order"});
    CHECK(o.refused(correcting(R"(3,"remark":"x")")) == Codes{"unknown-fact-number"});
    o.must(correcting(expect + R"(,"countersign_result":"remarked","remark":"补充时限","signatory":"周×","happened_on":"2023-05-25")"));
    CHECK(o.refused(correcting(expect + R"(,"remark":"y")")) == Codes{"changed-meanwhile"});
    const domain::Countersign row = o.view().facts.countersigns.at(1);
    CHECK((row.result == CountersignResult::remarked));
    CHECK(row.remark == "补充时限");
    CHECK(row.signatory == "周×");
    CHECK((row.on == day("2023-05-25")));
    CHECK(o.refused(correcting(R"(2,"void":true)")) == Codes{"field-required"});
    const auto voided = o.must(correcting(R"(2,"void":true,"reason":"误记")"));
    CHECK((o.view().summary.nextStep == NextStep::countersign));  // asked, and not signed after all
    CHECK(o.view().facts.voided.countersigns.size() == 1);
    CHECK(undoCode(o, *voided.entry).empty());
    CHECK((o.view().summary.nextStep == NextStep::reply));
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("countersigning: of pieces handled together it is the main case's") {
    MergedOffice o;
    o.assign();
    o.must(R"({"command":"assign-suggestion","on":"2023-03-05","case":"120","tasks":[{"unit":"市住建局","role":"joint"}]})");
    o.mergeBoth();
    const auto recording = [&](const std::string& piece) {
        return R"({"command":"record-countersign","on":"2023-04-20","case":")" + piece +
               R"(","unit":"市住建局","countersign_result":"agreed"})";
    };
    CHECK(refusedCodes(o.office, recording("121")) == Codes{"merged-into-main"});
    o.must(recording("120"));
    CHECK(o.view("121").facts.countersigns.size() == 1);
}

TEST_CASE("countersigning: the joint unit signs for itself, the lead reads it, and no other unit does") {
    AccountsOffice o;
    o.must(housing, about("acknowledge-receipt", "2023-03-06", "1", "市住建局", R"("receiver":"收")"));
    o.must(housing, about("record-joint-opinion", "2023-03-25", "1", "市住建局", R"("text":"同意")"));
    o.must(transport, about("acknowledge-receipt", "2023-03-06", "1", "市交通运输局", R"("receiver":"收")"));
    CHECK(o.refused(transport, about("record-countersign", "2023-05-20", "1", "市住建局", R"("countersign_result":"asked")")) ==
          Codes{"not-your-unit"});
    o.must(clerk, about("record-countersign", "2023-05-20", "1", "市住建局", R"("countersign_result":"asked")"));
    o.signIn(housing);
    CHECK((o.office.view("1").summary.nextStep == NextStep::countersign));
    o.signIn(transport);  // its own work goes on meanwhile
    CHECK((o.office.view("1").summary.nextStep == NextStep::contactDeputy));
    o.must(housing, about("record-countersign", "2023-05-22", "1", "市住建局", R"("countersign_result":"remarked","remark":"住建的意见")"));
    CHECK(o.refused(housing, R"({"command":"correct-countersign","case":"1","countersign_number":2,"remark":"x"})") ==
          Codes{"not-your-right"});
    o.signIn(transport);
    CHECK(o.office.view("1").facts.countersigns.size() == 2);
    o.must(officer, R"({"command":"assign-suggestion","on":"2023-03-10","case":"1","tasks":[{"unit":"市公安局","role":"joint"}]})");
    o.addForUnit("公安经办", "市公安局");
    o.signIn("公安经办");
    CHECK(o.office.view("1").facts.countersigns.empty());
}

}  // namespace huying::tests

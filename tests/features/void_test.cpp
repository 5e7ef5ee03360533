// SPDX-License-Identifier: GPL-3.0-or-later
// What was registered by mistake, and delegations that a slip made.
#include <catch2/catch.hpp>

#include "app/queries/today.h"
#include "app/report/compute_report.h"
#include "features/returns_office.h"

namespace huying::tests {

TEST_CASE("void: a piece registered by mistake stays readable and counts nowhere, whatever was recorded of it") {
    ReturnsOffice o;
    o.assignSole();
    o.must(ReturnsOffice::head("record-reply", "2023-05-30", b) +
           R"(,"result_class":"B","commitments":[{"text":"新增车位","due_on":"2024-06-30"}]})");
    const std::string voiding = R"({"command":"void-suggestion","on":"2023-06-01","case":"1")";
    CHECK(o.refused(voiding + "}") == Codes{"field-required"});
    CHECK_FALSE(
        o.refused(R"({"command":"void-suggestion","on":"2023-05-01","case":"1","reason":"重复登记"})").empty());  // before the reply
    const auto done = o.must(voiding + R"(,"reason":"与第7号重复登记"})");
    const app::CaseView view = o.view();
    CHECK((view.summary.state == domain::CaseState::voided));
    CHECK((view.summary.nextStep == domain::NextStep::none));
    CHECK(view.facts.withdrawal->reason == "与第7号重复登记");
    CHECK(view.matters.empty());
    CHECK(domain::awaitedOf(view.facts).empty());
    CHECK(o.refused(R"({"command":"record-delivery","on":"2023-06-02","case":"1","way":"post"})") == Codes{"already-withdrawn"});
    CHECK(o.refused(voiding + R"(,"reason":"重复登记"})") == Codes{"already-withdrawn"});

    const auto report = app::computeReport(o.office.reader(), {18, 1}, day("2023-12-31"), app::Words::of(app::Language::chinese));
    REQUIRE(report);
    CHECK(report->totals.registered == 0);
    CHECK(report->totals.withdrawn == 0);
    CHECK(report->totals.voided == 1);
    CHECK(report->totals.voidedPieces == std::vector<std::string>{"18-1-1"});
    // As of a day before it was made void it stood as it was known then.
    const auto before = app::computeReport(o.office.reader(), {18, 1}, day("2023-05-31"), app::Words::of(app::Language::chinese));
    CHECK(before->totals.registered == 1);

    CHECK(o.refused(R"({"command":"register-suggestion","on":"2023-06-02","serial":1,"title":"题","lead":"王明"})") ==
          Codes{"number-used"});
    REQUIRE(o.office.store().undo({std::nullopt, *done.entry, "张敏"}));
    CHECK((o.view().summary.state == domain::CaseState::replied));
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("void: papers that were not accepted are told beside the totals of the report") {
    ReturnsOffice o;
    o.must(R"({"command":"record-submission","on":"2023-02-20","kind":"plenary","title":"关于个案的建议","lead":"王明（武侯代表团）"})");
    o.must(
        R"({"command":"review-submission","on":"2023-02-22","submission":"18-1-来1","stage":"first","verdict":"decline","reviewer":"审","refusal_reason":"personal_matter","reason":"个人事务"})");
    const auto report = [&](std::string_view on) {
        return app::computeReport(o.office.reader(), {18, 1}, day(on), app::Words::of(app::Language::chinese))->totals.refused;
    };
    CHECK(report("2023-02-21") == 0);
    CHECK(report("2023-12-31") == 1);
}

TEST_CASE("directory: a delegation that a slip made is removed while nobody belongs to it") {
    ReturnsOffice o;
    o.must(R"({"command":"add-delegation","name":"武侯代表团（错）"})");
    CHECK(o.refused(R"({"command":"remove-delegation","delegation":"武侯代表团"})") == Codes{"delegation-in-use"});
    CHECK(o.refused(R"({"command":"remove-delegation","delegation":"没有的代表团"})").size() == 1);
    o.must(R"({"command":"remove-delegation","delegation":"武侯代表团（错）"})");
    CHECK(o.refused(R"({"command":"remove-delegation","delegation":"武侯代表团（错）"})").size() == 1);
    CHECK(o.office.store().verify().empty());
}

}  // namespace huying::tests

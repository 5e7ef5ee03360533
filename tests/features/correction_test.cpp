// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "support/temporary_register.h"

// What a correction changes, and what it must leave alone.
namespace huying::tests {

namespace {

void recordCompletedPiece(TemporaryRegister& office) {
    office.mustRun(
        R"({"command":"register-suggestion","on":"2023-02-26","serial":1,"title":"关于停车的建议","lead":"王明（武侯代表团）","co_signers":["李三（锦江代表团）"],"category":"K02","formation_source":"inspection","remark":"急"})");
    office.mustRun(R"({"command":"assign-suggestion","on":"2023-03-03","case":"1","tasks":[{"unit":"市住建局","role":"sole"}]})");
    office.mustRun(R"({"command":"record-reply","on":"2023-05-30","case":"1","unit":"市住建局","result_class":"A"})");
    office.mustRun(R"({"command":"record-feedback","on":"2023-06-12","case":"1","process":"satisfied","result":"satisfied"})");
}

}  // namespace

TEST_CASE("A correction replaces what it names, empties what it names as null and leaves the rest") {
    TemporaryRegister office;
    recordCompletedPiece(office);
    office.mustRun(
        R"({"command":"correct-suggestion","case":"1","title":"关于停车和充电的建议","category":null,"remark":null,"co_signers":["陈二（武侯代表团）"]})");
    const auto view = office.view("1");
    CHECK(view.facts.suggestion.title == "关于停车和充电的建议");
    CHECK_FALSE(view.facts.suggestion.category);
    CHECK(view.facts.suggestion.remark.empty());
    CHECK((view.facts.suggestion.formationSource == domain::FormationSource::inspection));
    CHECK((view.facts.suggestion.registeredOn == day("2023-02-26")));
    CHECK(view.leadName == "王明（武侯代表团）");
    REQUIRE(view.facts.coSigners.size() == 1);
    CHECK(view.deputyName(view.facts.coSigners[0].deputy) == "陈二（武侯代表团）");
    CHECK((view.summary.completedOn == day("2023-06-12")));
    CHECK(office.store().verify().empty());
}

TEST_CASE("Correcting the lead's name keeps the rating that the lead gave") {
    TemporaryRegister office;
    recordCompletedPiece(office);
    office.mustRun(R"({"command":"correct-suggestion","case":"1","lead":"王鸣（武侯代表团）","reason":"姓名录错"})");
    const auto view = office.view("1");
    CHECK(view.leadName == "王鸣（武侯代表团）");
    CHECK((view.summary.result == domain::Rating::satisfied));
    const auto report = office.report("2023-12-31");
    for (const auto& row : report.block("rating_result")->rows) {
        if (row.key == "satisfied") CHECK(row.count == 1);
        if (row.key == "not_returned") CHECK(row.count == 0);
    }
}

TEST_CASE("A replied piece is not withdrawn under a date before its reply") {
    TemporaryRegister office;
    recordCompletedPiece(office);
    const auto result = office.run(R"({"command":"withdraw-suggestion","on":"2023-05-01","case":"1","all_signers_ask":true})");
    CHECK_FALSE(result.isAccepted());
    CHECK(office.report("2023-12-31").totals.registered == 1);
}

TEST_CASE("A delegation is the same with and without the word delegation") {
    TemporaryRegister office;
    office.mustRun(R"({"command":"add-delegation","name":"武侯"})");
    office.mustRun(R"({"command":"add-delegation","name":"武侯代表团"})");
    CHECK(office.reader().delegations(18).size() == 1);
}

TEST_CASE("A signer is found by the short name of the delegation too") {
    TemporaryRegister office;
    recordCompletedPiece(office);
    CHECK(
        office
            .run(
                R"({"command":"record-contact","on":"2023-03-20","case":"1","unit":"市住建局","phase":"before","way":"visit","deputy":"李三（锦江）"})")
            .isAccepted());
}

TEST_CASE("A form for a separate unit's first reply counts for the first round however late it is recorded") {
    TemporaryRegister office;
    office.mustRun(
        R"({"command":"register-suggestion","on":"2023-02-26","serial":1,"title":"关于停车的建议","lead":"王明（武侯代表团）"})");
    office.mustRun(
        R"({"command":"assign-suggestion","on":"2023-03-03","case":"1","tasks":[{"unit":"市住建局","role":"separate"},{"unit":"市公安局","role":"separate"}]})");
    office.mustRun(R"({"command":"record-reply","on":"2023-05-30","case":"1","unit":"市住建局","result_class":"A"})");
    office.mustRun(R"({"command":"record-reply","on":"2023-05-30","case":"1","unit":"市公安局","result_class":"A"})");
    office.mustRun(
        R"({"command":"record-feedback","on":"2023-06-12","case":"1","unit":"市住建局","result":"dissatisfied","comment":"没有措施"})");
    office.mustRun(R"({"command":"order-rehandling","on":"2023-06-15","case":"1"})");
    office.mustRun(R"({"command":"record-feedback","on":"2023-06-13","case":"1","unit":"市公安局","result":"satisfied"})");
    const auto view = office.view("1");
    CHECK(view.facts.feedback.at(1).round == 1);
    CHECK((view.summary.firstResult == domain::Rating::dissatisfied));
}

}  // namespace huying::tests

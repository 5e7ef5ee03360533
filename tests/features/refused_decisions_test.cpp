// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "support/temporary_register.h"

// Refusals of extensions, completions, the directory and of whole batches.
namespace huying::tests {

namespace {

using DecisionCodes = std::vector<std::string>;

void openCase(TemporaryRegister& office) {
    office.mustRun(
        R"({"command":"register-suggestion","on":"2023-02-26","serial":1,"title":"关于停车的建议","lead":"王明（武侯代表团）"})");
    office.mustRun(R"({"command":"assign-suggestion","on":"2023-03-03","case":"1","tasks":[{"unit":"市住建局","role":"sole"}]})");
}

DecisionCodes refusedIn(TemporaryRegister& office, const std::string& json) {
    const std::int64_t before = office.entryCount();
    const auto result = office.run(json);
    CHECK_FALSE(result.isAccepted());
    CHECK(office.entryCount() == before);
    CHECK(office.store().verify().empty());
    return codesOf(result.errors);
}

}  // namespace

TEST_CASE("An extension is asked for in time and within six months") {
    TemporaryRegister office;
    openCase(office);
    const auto asking = [&](const std::string& on, const std::string& until) {
        return refusedIn(office, R"({"command":"request-extension","on":")" + on +
                                     R"(","case":"1","unit":"市住建局","reason":"会商","until":")" + until + "\"}");
    };
    CHECK(asking("2023-06-06", "2023-08-31") == DecisionCodes{"asked-after-due-date"});
    CHECK(asking("2023-05-20", "2023-06-05") == DecisionCodes{"not-later-than-due-date"});
    CHECK(asking("2023-05-20", "2023-09-05") == DecisionCodes{"extension-beyond-ceiling"});  // six months: 09-03, a Sunday, so 09-04
    CHECK(asking("2023-06-06", "2023-06-05") == DecisionCodes{"asked-after-due-date", "not-later-than-due-date"});
    CHECK(refusedIn(office, R"({"command":"decide-extension","on":"2023-05-20","case":"1","unit":"市住建局","granted":true})") ==
          DecisionCodes{"no-extension-pending"});
    office.mustRun(
        R"({"command":"request-extension","on":"2023-06-05","case":"1","unit":"市住建局","reason":"会商","until":"2023-09-04"})");
    CHECK(asking("2023-06-05", "2023-08-31") == DecisionCodes{"extension-pending"});
    CHECK(refusedIn(office, R"({"command":"decide-extension","on":"2023-06-04","case":"1","unit":"市住建局","granted":true})") ==
          DecisionCodes{"too-early"});
    office.mustRun(R"({"command":"decide-extension","on":"2023-06-06","case":"1","unit":"市住建局","granted":false,"reason":"可以按期"})");
    CHECK((office.view("1").summary.dueOn == day("2023-06-05")));
}

TEST_CASE("More time than the unit asked for is given with a notice, by the decision and by its correction") {
    TemporaryRegister office;
    openCase(office);
    office.mustRun(
        R"({"command":"request-extension","on":"2023-06-01","case":"1","unit":"市住建局","reason":"会商","until":"2023-08-31"})");
    const auto noticed = [&](const std::string& json) {
        DecisionCodes codes;
        for (const base::Error& notice : office.mustRun(json).notices) codes.push_back(notice.code);
        return codes;
    };
    const auto decided = office.mustRun(
        R"({"command":"decide-extension","on":"2023-06-02","case":"1","unit":"市住建局","granted":true,"until":"2023-09-04"})");
    REQUIRE(decided.notices.size() == 1);
    CHECK(app::Words::of(app::Language::chinese).sentence(decided.notices.front()) ==
          "同意延期至2023-09-04，晚于单位申请的2023-08-31；请核对，写错的用“更正延期”改正。");
    CHECK((office.view("1").summary.dueOn == day("2023-09-04")));
    const std::string correct = R"({"command":"correct-extension","case":"1","unit":"市住建局",)";
    CHECK(noticed(correct + R"("until":"2023-09-01"})") == DecisionCodes{"extension-beyond-asked"});
    CHECK(noticed(correct + R"("until":"2023-08-31"})").empty());
    CHECK(noticed(correct + R"("decided_by":"周×"})").empty());
}

TEST_CASE("A completion rests on a ground that holds") {
    TemporaryRegister office;
    openCase(office);
    office.mustRun(R"({"command":"record-reply","on":"2023-05-30","case":"1","unit":"市住建局","result_class":"C"})");
    const auto completing = [&](const std::string& rest) {
        return refusedIn(office, R"({"command":"complete-suggestion","on":"2023-07-01","case":"1",)" + rest + "}");
    };
    CHECK(completing(R"("ground":"rated")") == DecisionCodes{"not-rated"});
    CHECK(completing(R"("ground":"no_form_returned")") == DecisionCodes{"field-required"});
    CHECK(completing(R"("ground":"dissatisfied_explained","reason":"说明")") == DecisionCodes{"not-dissatisfied"});
    office.mustRun(R"({"command":"record-feedback","on":"2023-06-12","case":"1","result":"dissatisfied","comment":"没有措施"})");
    CHECK(completing(R"("ground":"no_form_returned","reason":"催收")") == DecisionCodes{"form-was-returned"});
    office.mustRun(
        R"({"command":"complete-suggestion","on":"2023-07-01","case":"1","ground":"dissatisfied_explained","reason":"已当面说明"})");
    CHECK(completing(R"("ground":"dissatisfied_explained","reason":"说明")") == DecisionCodes{"already-completed"});
}

TEST_CASE("A second round is ordered only after a dissatisfied rating") {
    TemporaryRegister office;
    openCase(office);
    CHECK(refusedIn(office, R"({"command":"order-rehandling","on":"2023-06-15","case":"1"})") ==
          DecisionCodes{"not-dissatisfied", "not-replied"});
    office.mustRun(R"({"command":"record-reply","on":"2023-05-30","case":"1","unit":"市住建局","result_class":"C"})");
    office.mustRun(R"({"command":"record-feedback","on":"2023-06-12","case":"1","result":"dissatisfied","comment":"没有措施"})");
    CHECK(refusedIn(office, R"({"command":"order-rehandling","on":"2023-06-11","case":"1"})") == DecisionCodes{"too-early"});
    CHECK(refusedIn(office, R"({"command":"order-rehandling","on":"2023-06-15","case":"1","due_on":"2023-06-14"})") ==
          DecisionCodes{"due-before-assigned"});
    office.mustRun(R"({"command":"order-rehandling","on":"2023-06-15","case":"1"})");
    CHECK(refusedIn(office, R"({"command":"order-rehandling","on":"2023-06-16","case":"1"})") ==
          DecisionCodes{"not-dissatisfied", "not-replied"});
    CHECK(office.view("1").facts.rehandlings.at(0).reason == "没有措施");  // the deputy's words where none are given
}

TEST_CASE("The directory takes nothing twice and nothing absurd") {
    TemporaryRegister office;
    CHECK(refusedIn(office, R"({"command":"add-unit","name":"市住建局"})") == DecisionCodes{"unit-exists"});
    CHECK(refusedIn(office, R"({"command":"add-category","name":"交通邮电"})") == DecisionCodes{"category-exists"});
    CHECK(refusedIn(office, R"({"command":"open-session","term":0,"number":100})") ==
          DecisionCodes{"number-out-of-range", "number-out-of-range"});
    CHECK(refusedIn(office, R"({"command":"open-session","term":18,"number":1,"opened":"2023-02-24","closed":"2023-02-23"})") ==
          DecisionCodes{"closed-before-opened"});
    CHECK(refusedIn(office, R"({"command":"set-base-figure","term":17,"number":1,"total":0})") == DecisionCodes{"number-out-of-range"});
    CHECK(refusedIn(office, R"({"command":"set-base-figure","term":17,"number":1,"total":581,"plenary":500,"intersessional":80})") ==
          DecisionCodes{"parts-do-not-add-up"});
}

TEST_CASE("One refused command in a batch keeps all others out and every line has its own verdict") {
    TemporaryRegister office;
    const auto batch = office.runAll({
        R"({"command":"register-suggestion","on":"2023-02-26","serial":1,"title":"关于停车的建议","lead":"王明（武侯代表团）"})",
        R"({"command":"assign-suggestion","on":"2023-03-03","case":"1","tasks":[{"unit":"没有的单位","role":"sole"}]})",
        R"({"command":"assign-suggestion","on":"2023-03-03","case":"1","tasks":[{"unit":"市住建局","role":"sole"}]})",
        R"({"command":"record-reply","on":"2023-05-30","case":"1","unit":"市住建局"})",
    });
    CHECK_FALSE(batch.isWritten);
    CHECK(batch.results.at(0).isAccepted());
    CHECK(codesOf(batch.results.at(1).errors) == DecisionCodes{"unknown-unit"});
    CHECK(batch.results.at(2).isAccepted());
    CHECK(batch.results.at(3).isAccepted());
    for (const auto& result : batch.results) CHECK_FALSE(result.entry);
    CHECK(office.entryCount() == 0);
    CHECK(office.reader().deputies(18).empty());
    CHECK(office.store().verify().empty());
    CHECK_FALSE(office.reader().isNumberUsed(office.reader().sessions().at(0).id, domain::SuggestionKind::plenary, 1));
}

TEST_CASE("A command that changes nothing is accepted and leaves no entry") {
    TemporaryRegister office;
    openCase(office);
    const std::int64_t before = office.entryCount();
    const auto result = office.run(R"({"command":"correct-suggestion","case":"1","title":"关于停车的建议"})");
    CHECK(result.isAccepted());
    CHECK_FALSE(result.hasChanged);
    CHECK(office.entryCount() == before);
}

}  // namespace huying::tests

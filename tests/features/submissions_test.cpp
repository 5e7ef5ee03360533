// SPDX-License-Identifier: GPL-3.0-or-later
// A paper from the hands of a deputy to its number, or to another end.
#include <catch2/catch.hpp>

#include "app/history/history_text.h"
#include "app/queries/submissions.h"
#include "directory_office.h"
#include "domain/fact_order.h"

namespace huying::tests {

namespace {

using domain::SubmissionState;

class ReviewOffice : public DirectoryOffice {
public:
    app::CommandResult hand(const std::string& title, const std::string& more = {}, const std::string& on = "2023-02-20") {
        return office.mustRun(R"({"command":"record-submission","session":"18-1","lead":"王明（武侯代表团）","on":")" + on +
                              R"(","title":")" + title + "\"" + more + "}");
    }
    static std::string review(const std::string& paper, const std::string& stage, const std::string& verdict, const std::string& on,
                              const std::string& more = {}) {
        return R"({"command":"review-submission","submission":")" + paper + R"(","stage":")" + stage + R"(","verdict":")" + verdict +
               R"(","on":")" + on + "\"" + more + "}";
    }
    static std::string registering(const std::string& paper, const std::string& on = "2023-02-26", const std::string& more = {}) {
        return R"({"command":"register-suggestion","submission":")" + paper + R"(","on":")" + on + "\"" + more + "}";
    }
    static std::string anew(const std::string& paper, const std::string& on, const std::string& more = {}) {
        return R"({"command":"resubmit-submission","submission":")" + paper + R"(","on":")" + on + "\"" + more + "}";
    }
    app::SubmissionView paper(const std::string& address) {
        const auto id = app::findSubmission(office.reader(), address);
        if (!id) throw std::runtime_error("no paper " + address);
        return *app::viewSubmission(office.reader(), *id);
    }
    Codes undoRefusal(std::int64_t entry) {
        const auto receipt = office.store().undo({std::nullopt, entry, "张敏"});
        return receipt ? Codes{} : codesOf(receipt.error());
    }
};

}  // namespace

TEST_CASE("submissions: a paper is handed in, returned, handed in anew, reviewed twice and registered with all it says") {
    ReviewOffice o;
    const auto handed = o.hand(
        "关于盲道的建议",
        R"(,"body":"盲道中断。","co_signers":["李红（锦江代表团）"],"category":"K05","paper_source":"代表团送来","kind":"intersessional")");
    CHECK(handed.ids == std::vector<std::string>{"18-1-来1"});
    CHECK((o.paper("来1").state == SubmissionState::submitted));
    CHECK(o.paper("18-1-来1").daysWaiting(day("2023-03-02")) == 10);
    o.office.mustRun(o.review("来1", "first", "return", "2023-02-21", R"(,"reason":"写明路口","doubts":["short_text"])"));
    CHECK((o.paper("来1").turn == domain::Turn::deputy));
    CHECK((o.refused(o.registering("来1")) == Codes{"submission-returned"}));
    o.office.mustRun(o.anew("来1", "2023-02-22", R"(,"title":"关于修补盲道的建议","body":"玉林东街盲道中断。建议修补。","note":"写明了")"));
    o.office.mustRun(o.review("来1", "first", "pass", "2023-02-23", R"(,"reviewer":"钱×")"));
    o.office.mustRun(o.review("来1", "second", "pass", "2023-02-24"));
    const auto registered = o.office.mustRun(o.registering("来1"));
    CHECK(registered.ids == std::vector<std::string>{"18-1-闭1", "18-1-来1"});
    CHECK(registered.notices.empty());
    const app::CaseView view = o.office.view("18-1-闭1");
    const domain::Suggestion& suggestion = view.facts.suggestion;
    CHECK(suggestion.title == "关于修补盲道的建议");
    CHECK(suggestion.body == "玉林东街盲道中断。建议修补。");
    CHECK(suggestion.submittedOn == day("2023-02-20"));
    CHECK(suggestion.registeredOn == day("2023-02-26"));
    CHECK(suggestion.paperSource == "代表团送来");
    CHECK(view.leadName == "王明（武侯代表团）");
    CHECK(view.facts.coSigners.size() == 1);
    CHECK(view.categoryName == "城乡建设与管理类");
    REQUIRE(view.submission);
    CHECK(view.submission->paper.address() == "18-1-来1");
    const auto chain = app::chainOf(view.submission->paper, app::Words::of(app::Language::chinese));
    REQUIRE(chain.size() == 6);
    CHECK(chain[1] == "2023-02-21 初审退回修改；写明路口；核对：正文不足100字，情况、问题和建议可能不全");
    CHECK(chain[2] == "2023-02-22 重新提交；写明了；原标题：关于盲道的建议");
    CHECK(chain[5] == "2023-02-26 登记为18-1-闭1");
    CHECK((o.paper("来1").state == SubmissionState::registered));
    CHECK(o.paper("来1").paper.suggestionAddress == "18-1-闭1");
    CHECK((o.refused(o.registering("来1")) == Codes{"submission-registered"}));
    CHECK(domain::submissionAsOf(o.paper("来1").paper, day("2023-02-21"))->title == "关于盲道的建议");
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("submissions: none of them is counted, before or after") {
    ReviewOffice o;
    o.piece(1, "王明（武侯代表团）", "市公安局");
    const auto before = o.office.report("2023-12-20");
    o.hand("关于盲道的建议");
    o.hand("关于养犬的建议");
    o.office.mustRun(o.review("来1", "first", "decline", "2023-02-21", R"(,"refusal_reason":"court_case","told_on":"2023-02-22")"));
    o.office.mustRun(
        R"({"command":"record-pre-contact","on":"2023-02-01","deputy":"王明","unit":"市公安局","matter":"养犬","settled_reason":"已解决"})");
    const auto after = o.office.report("2023-12-20");
    CHECK(after.totals.registered == before.totals.registered);
    CHECK(after.totals.units == before.totals.units);
    CHECK(o.office.reader().caseIds({}).size() == 1);
    CHECK(o.office.reader().nextSerial(o.office.reader().sessions().front().id, domain::SuggestionKind::plenary) == 2);
}

TEST_CASE("submissions: one review is enough for a number, and that is said") {
    ReviewOffice o;
    o.hand("关于盲道的建议");
    CHECK((o.refused(o.registering("来1")) == Codes{"first-review-missing"}));
    CHECK((o.refused(o.review("来1", "second", "pass", "2023-02-21")) == Codes{"first-review-missing"}));
    CHECK((o.refused(o.anew("来1", "2023-02-21")) == Codes{"submission-not-returned"}));
    o.office.mustRun(o.review("来1", "first", "pass", "2023-02-22"));
    CHECK((o.refused(o.review("来1", "first", "pass", "2023-02-23")) == Codes{"first-review-passed"}));
    CHECK((o.refused(o.registering("来1", "2023-02-21")) == Codes{"first-review-missing"}));  // by its own day
    CHECK((o.refused(o.registering("来1", "2023-02-19")) == Codes{"before-submission", "registered-before-submitted"}));
    const auto result =
        o.office.mustRun(o.registering("来1", "2023-02-26", R"(,"title":"关于修补盲道的建议","serial":7,"category":"K02")"));
    CHECK(codesOf(result.notices) == Codes{"second-review-missing"});
    CHECK(o.office.view("18-1-7").facts.suggestion.title == "关于修补盲道的建议");  // what is given stands
    CHECK(o.paper("来1").paper.title == "关于盲道的建议");
    // A second review that was held before the number may still be recorded, one after it not.
    o.office.mustRun(o.review("来1", "second", "pass", "2023-02-24"));
    CHECK((o.refused(o.review("来1", "second", "return", "2023-02-25", R"(,"reason":"因")")) == Codes{"step-in-the-way"}));
    CHECK((o.refused(o.review("来1", "second", "return", "2023-02-27", R"(,"reason":"因")")) == Codes{"submission-registered"}));
    CHECK((o.refused(R"({"command":"correct-suggestion","case":"18-1-7","registered_on":"2023-02-23"})") == Codes{"step-in-the-way"}));
    CHECK((o.refused(R"({"command":"correct-suggestion","case":"18-1-7","registered_on":null})") == Codes{"field-required"}));
    o.office.mustRun(R"({"command":"correct-suggestion","case":"18-1-7","registered_on":"2023-02-25"})");
    CHECK((o.refused(R"({"command":"withdraw-submission","submission":"来1","on":"2023-03-01"})") == Codes{"submission-registered"}));
}

TEST_CASE("submissions: who is not accepted is told why, and where the paper went") {
    ReviewOffice o;
    o.hand("关于某案件的建议");
    CHECK((o.refused(o.review("来1", "first", "decline", "2023-02-21")) == Codes{"field-required"}));
    CHECK((o.refused(o.review("来1", "first", "decline", "2023-02-21", R"(,"refusal_reason":"other_reason")")) == Codes{"field-required"}));
    CHECK((o.refused(o.review("来1", "first", "decline", "2023-02-21", R"(,"refusal_reason":"court_case","went_to":"other_body")")) ==
           Codes{"field-required"}));
    CHECK((o.refused(o.review("来1", "first", "decline", "2023-02-21",
                              R"(,"refusal_reason":"court_case","told_on":"2023-02-20","went_to_body":"市法院")")) ==
           Codes{"only-with-other-body", "told-before-review"}));
    CHECK((o.refused(o.review("来1", "first", "pass", "2023-02-21",
                              R"(,"refusal_reason":"court_case","told_on":"2023-02-22","went_to":"letter")")) ==
           Codes{"only-with-refusal", "only-with-refusal", "only-with-refusal"}));
    CHECK((o.refused(o.review("来1", "first", "return", "2023-02-21")) == Codes{"field-required"}));
    CHECK(
        (o.refused(o.review("来1", "first", "decline", "2025-02-21", R"(,"refusal_reason":"court_case")")) == Codes{"date-in-the-future"}));
    const auto declined =
        o.office.mustRun(o.review("来1", "first", "decline", "2023-02-21", R"(,"refusal_reason":"court_case","reason":"正在二审")"));
    CHECK(codesOf(declined.notices) == Codes{"deputy-to-be-told"});
    CHECK((o.refused(o.registering("来1")) == Codes{"submission-not-accepted"}));
    CHECK((o.refused(o.review("来1", "first", "pass", "2023-02-22")) == Codes{"submission-not-accepted"}));
    CHECK(
        (o.refused(R"({"command":"correct-submission-review","submission":"来1","told_on":"2023-02-20"})") == Codes{"told-before-review"}));
    CHECK((o.refused(R"({"command":"correct-submission-review","submission":"来1","step":2,"told_on":"2023-02-22"})") ==
           Codes{"no-such-review"}));
    CHECK((o.refused(R"({"command":"correct-submission-review","submission":"来1","reviewed_on":"2023-02-19"})") ==
           Codes{"before-submission"}));
    CHECK((o.refused(R"({"command":"correct-submission-review","submission":"来1","refusal_reason":null})") == Codes{"field-required"}));
    o.office.mustRun(
        R"({"command":"correct-submission-review","submission":"来1","told_on":"2023-02-22","went_to":"other_body","went_to_body":"市法院"})");
    const auto sheet = app::notAcceptedSheet(app::readSubmissions(o.office.reader(), {}), app::Words::of(app::Language::chinese));
    REQUIRE(sheet.rows.size() == 1);
    CHECK(sheet.rows[0][6] == "court_case");
    CHECK(base::contains(sheet.rows[0][8], "上海规定第8条"));
    CHECK(sheet.rows[0][9] == "正在二审");
    CHECK(sheet.rows[0][10] == "2023-02-22");
    CHECK(sheet.rows[0][12] == "市法院");
}

TEST_CASE("submissions: a paper may pass to be merged, until it is handed in anew") {
    ReviewOffice o;
    o.office.mustRun(
        R"({"command":"register-suggestion","on":"2023-02-19","serial":120,"title":"关于盲道的建议","lead":"李红（锦江代表团）"})");
    o.hand("关于修补盲道的建议");
    CHECK((o.refused(o.review("来1", "first", "return", "2023-02-21", R"(,"reason":"因","merge_into":"120")")) == Codes{"only-with-pass"}));
    CHECK((o.refused(o.review("来1", "first", "pass", "2023-02-21", R"(,"merge_into":"121")")) == Codes{"unknown-case"}));
    o.office.mustRun(o.review("来1", "first", "pass", "2023-02-21", R"(,"reason":"同一路口","merge_into":"120")"));
    REQUIRE(o.paper("来1").paper.outcomeOfMerging() != nullptr);
    CHECK(o.paper("来1").paper.outcomeOfMerging()->mergeIntoAddress == "18-1-120");
    CHECK(app::chainOf(o.paper("来1").paper, app::Words::of(app::Language::chinese)).back() ==
          "2023-02-21 初审通过；同一路口；并入18-1-120");
    o.office.mustRun(o.review("来1", "second", "pass", "2023-02-22"));  // says nothing against it
    CHECK(o.paper("来1").paper.outcomeOfMerging() != nullptr);
    o.office.mustRun(R"({"command":"correct-submission-review","submission":"来1","step":1,"merge_into":null})");
    CHECK(o.paper("来1").paper.outcomeOfMerging() == nullptr);
    o.office.mustRun(R"({"command":"correct-submission-review","submission":"来1","step":1,"merge_into":"18-1-120"})");
    CHECK(o.paper("来1").paper.outcomeOfMerging() != nullptr);
    o.office.mustRun(o.registering("来1"));
    o.office.mustRun(R"({"command":"merge-suggestions","on":"2023-02-27","cases":["121"],"into":"120","reason":"同一路口"})");
    CHECK(o.office.view("121").facts.merger()->mainAddress == "18-1-120");
    CHECK(o.office.store().verify().empty());

    o.hand("关于路灯的建议");
    o.office.mustRun(o.review("来2", "first", "pass", "2023-02-21", R"(,"merge_into":"120")"));
    o.office.mustRun(o.review("来2", "second", "return", "2023-02-22", R"(,"reason":"写明路口")"));
    o.office.mustRun(o.anew("来2", "2023-02-23", R"(,"body":"写明了")"));
    CHECK(o.paper("来2").paper.outcomeOfMerging() == nullptr);
}

TEST_CASE("submissions: the deputy takes a joint paper back only when all signers ask") {
    ReviewOffice o;
    o.hand("关于盲道的建议", R"(,"co_signers":["李红（锦江代表团）"])");
    CHECK((o.refused(R"({"command":"withdraw-submission","submission":"来1","on":"2023-02-21"})") == Codes{"all-signers-must-ask"}));
    o.office.mustRun(R"({"command":"withdraw-submission","submission":"来1","on":"2023-02-21","all_signers_ask":true,"reason":"已解决"})");
    CHECK((o.paper("来1").state == SubmissionState::takenBack));
    CHECK((o.refused(o.registering("来1")) == Codes{"submission-taken-back"}));
    CHECK_FALSE(o.paper("来1").daysWaiting(day("2023-03-02")));
    CHECK(o.hand("关于盲道的建议").ids == std::vector<std::string>{"18-1-来2"});  // nothing is deleted, no number comes back
}

TEST_CASE("submissions: what cannot be a paper is refused with every reason") {
    ReviewOffice o;
    CHECK((o.refused(R"({"command":"record-submission","on":"2023-02-20","title":"关于甲的建议"})") == Codes{"proposer-required"}));
    CHECK((o.refused(R"({"command":"record-submission","on":null,"title":"关于甲的建议","lead":"王明（武侯代表团）"})") ==
           Codes{"day-needed"}));
    CHECK((
        o.refused(
            R"({"command":"record-submission","on":"2023-02-20","title":"关于甲的建议","body":"文","classified":true,"lead":"王明（武侯代表团）","origin":"direct","motion_number":"7","category":"无"})") ==
        Codes{"no-text-of-secrets", "motion-number-of-direct", "unknown-category"}));
    o.hand("关于养犬的议案", R"(,"motion_number":"议案第7号")");
    CHECK((o.paper("来1").paper.origin == domain::Origin::convertedMotion));
    for (const char* wrong : {"18-1-来9", "来9"}) CHECK((o.refused(o.registering(wrong)) == Codes{"unknown-submission"}));
    CHECK((o.refused(o.registering("18-1-1")) == Codes{"bad-submission-address"}));
    o.office.mustRun(R"({"command":"open-session","term":18,"number":2,"opened":"2024-01-30"})");
    o.office.mustRun(o.review("来1", "first", "pass", "2023-02-21"));
    CHECK((o.refused(o.registering("来1", "2024-02-01", R"(,"session":"18-2")")) == Codes{"submission-of-other-session"}));
    o.office.mustRun(
        R"({"command":"record-submission","on":"2024-02-01","session":"18-2","title":"关于乙的建议","lead":"王明（武侯代表团）"})");
    CHECK((o.refused(o.review("来1", "first", "pass", "2024-02-02")) == Codes{"ambiguous-submission"}));
    CHECK(o.office.mustRun(o.registering("18-1-来1", "2024-02-01")).ids.front() == "18-1-1");  // in its own session
}

TEST_CASE("submissions: a correction says only what differs, with the version that was seen") {
    ReviewOffice o;
    o.hand("关于盲道的建议", R"(,"co_signers":["李红（锦江代表团）"],"body":"文")");
    const std::int64_t seen = o.paper("来1").version;
    o.office.mustRun(R"({"command":"correct-submission","submission":"来1","remark":"注"})");
    CHECK((o.refused(R"({"command":"correct-submission","submission":"来1","title":"关于乙的建议","expect":)" + std::to_string(seen) +
                     "}") == Codes{"changed-meanwhile"}));
    o.office.mustRun(o.review("来1", "first", "pass", "2023-02-22"));
    CHECK((o.refused(R"({"command":"correct-submission","submission":"来1","submitted_on":"2023-02-23"})") == Codes{"before-submission"}));
    CHECK((o.refused(R"({"command":"correct-submission","submission":"来1","submitted_on":null,"title":""})") ==
           Codes{"field-required", "field-required"}));
    CHECK((o.refused(R"({"command":"correct-submission","submission":"来1","lead":"李红（锦江代表团）"})") == Codes{"signer-twice"}));
    CHECK((o.refused(R"({"command":"correct-submission","submission":"来1","classified":true})") == Codes{"no-text-of-secrets"}));
    o.office.mustRun(
        R"({"command":"correct-submission","submission":"来1","delegation":"青羊代表团","co_signers":[],"classified":true,"body":null,"kind":"intersessional","category":"K02"})");
    const app::SubmissionView view = o.paper("来1");
    CHECK(view.leadName == "青羊代表团");
    CHECK(view.coSigners.empty());
    CHECK(view.shownTitle(app::Words::of(app::Language::chinese)) == "（涉密件，标题从略）");
    // What is secret is found by nothing that it says.
    CHECK(app::readSubmissions(o.office.reader(), {std::nullopt, false, "盲道"}).empty());
    CHECK(app::readSubmissions(o.office.reader(), {std::nullopt, false, "来1"}).size() == 1);
}

TEST_CASE("submissions: papers are found by any of their words") {
    ReviewOffice o;
    o.hand("关于盲道的建议", R"(,"body":"玉林东街路口盲道中断")");
    o.hand("关于养犬的建议", R"(,"co_signers":["李红（锦江代表团）"],"hide_identity":true)");
    const auto found = [&](const std::string& text, bool openOnly = false) {
        return app::readSubmissions(o.office.reader(), {std::nullopt, openOnly, text}).size();
    };
    CHECK(found("玉林东街") == 1);
    CHECK(found("养犬") == 1);
    CHECK(found("王明") == 1);  // the other one keeps its names
    CHECK(found("李红") == 0);
    CHECK(found("没有") == 0);
    CHECK(found("") == 2);
    o.office.mustRun(o.review("来2", "first", "decline", "2023-02-21", R"(,"refusal_reason":"no_content","reason":"没有实际内容")"));
    CHECK(found("没有实际") == 1);
    CHECK(found("", true) == 1);
}

TEST_CASE("submissions: undo and redo keep the chain whole") {
    ReviewOffice o;
    const auto handed = o.hand("关于盲道的建议");
    const auto first = o.office.mustRun(o.review("来1", "first", "pass", "2023-02-22"));
    const auto second = o.office.mustRun(o.review("来1", "second", "pass", "2023-02-23"));
    const auto registered = o.office.mustRun(o.registering("来1", "2023-02-26", R"(,"serial":7)"));
    CHECK((o.undoRefusal(*handed.entry) == Codes{"later-changes"}));
    CHECK((o.undoRefusal(*first.entry) == Codes{"later-changes"}));
    // One review is enough, so the second may go alone.
    CHECK((o.undoRefusal(*second.entry) == Codes{}));
    CHECK((o.undoRefusal(*first.entry) == Codes{"later-changes"}));
    const auto undone = o.office.store().undo({std::nullopt, *registered.entry, "张敏"});
    REQUIRE(undone);
    CHECK(undone->cases == std::vector<std::string>{"18-1-7", "18-1-来1"});
    CHECK((o.paper("来1").state == SubmissionState::underReview));
    CHECK((o.refused(o.registering("来1", "2023-02-26", R"(,"serial":7)")) == Codes{"number-used"}));
    const auto again = o.office.mustRun(o.registering("来1", "2023-02-26", R"(,"serial":8)"));
    CHECK((o.undoRefusal(undone->entry) == Codes{"later-changes"}));  // the paper is another suggestion now
    CHECK((o.undoRefusal(*again.entry) == Codes{}));
    o.office.mustRun(R"({"command":"withdraw-submission","submission":"来1","on":"2023-02-25"})");
    CHECK((o.undoRefusal(undone->entry) == Codes{"later-changes"}));
    o.takeBack();
    CHECK((o.undoRefusal(undone->entry) == Codes{}));
    CHECK(o.paper("来1").paper.suggestionAddress == "18-1-7");
    // The day of the number rests on the reviews.
    const auto moved = o.office.mustRun(R"({"command":"correct-suggestion","case":"18-1-7","registered_on":"2023-03-05"})");
    o.office.mustRun(o.review("来1", "second", "pass", "2023-03-01"));
    CHECK((o.undoRefusal(*moved.entry) == Codes{"later-changes"}));
    CHECK(o.office.store().verify().empty());
    const auto history = app::historyInWords(o.office.reader(), o.paper("来1").paper.id, app::Words::of(app::Language::chinese));
    CHECK(history.front().what == "登记来件");
    CHECK(base::contains(base::joined(history[1].lines, "\n"), "来件审查 · 事项：初审通过"));
}

TEST_CASE("submissions: deputies and categories that papers name stay") {
    ReviewOffice o;
    o.hand("关于盲道的建议", R"(,"category":"K05")");
    o.office.mustRun(
        R"({"command":"record-submission","on":"2023-02-20","session":"18-1","title":"关于乙的建议","lead":"王明二","co_signers":["王明（武侯代表团）"]})");
    CHECK((o.refused(R"({"command":"remove-deputy","deputy":"王明二","term":18})") == Codes{"deputy-on-papers"}));
    CHECK(
        (o.refused(R"({"command":"merge-deputy","deputy":"王明二","into":"王明（武侯代表团）","term":18})") == Codes{"both-signed-paper"}));
    CHECK((o.refused(R"({"command":"remove-category","category":"K05","term":18})") == Codes{"category-on-papers"}));
    o.office.mustRun(R"({"command":"correct-submission","submission":"来2","co_signers":[]})");
    o.office.mustRun(R"({"command":"merge-deputy","deputy":"王明二","into":"王明（武侯代表团）","term":18})");
    CHECK(o.paper("来2").leadName == "王明（武侯代表团）");
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("pre-contacts: a talk is raised, taken up, answered and leads to a paper") {
    ReviewOffice o;
    const auto raised = o.office.mustRun(
        R"({"command":"record-pre-contact","on":"2023-02-06","deputy":"王明（武侯代表团）","unit":"市住建局","matter":"盲道中断"})");
    CHECK(raised.ids == std::vector<std::string>{"1"});
    CHECK((o.refused(R"({"command":"correct-pre-contact","pre_contact":1,"taken_up_on":"2023-02-05"})") == Codes{"stage-out-of-order"}));
    CHECK((o.refused(R"({"command":"correct-pre-contact","pre_contact":1,"answer":"同意"})") == Codes{"field-required"}));
    CHECK((o.refused(R"({"command":"correct-pre-contact","pre_contact":9,"answer":"同意"})") == Codes{"unknown-pre-contact"}));
    o.office.mustRun(R"({"command":"correct-pre-contact","pre_contact":1,"taken_up_on":"2023-02-08","taken_up_by":"市政处"})");
    o.office.mustRun(R"({"command":"correct-pre-contact","pre_contact":1,"answered_on":"2023-02-14","answer":"建议书面提出"})");
    o.hand("关于盲道的建议");
    CHECK((o.refused(R"({"command":"correct-pre-contact","pre_contact":1,"submission":"来1","settled_reason":"已解决"})") ==
           Codes{"one-result-only"}));
    CHECK((o.refused(R"({"command":"correct-pre-contact","pre_contact":1,"submission":"来2"})") == Codes{"unknown-submission"}));
    const auto linked = o.office.mustRun(R"({"command":"correct-pre-contact","pre_contact":1,"submission":"来1"})");
    REQUIRE(o.paper("来1").talks.size() == 1);
    CHECK((o.paper("来1").talks[0].state == domain::PreContactState::ledToPaper));
    CHECK((o.refused(R"({"command":"correct-submission","submission":"来1","submitted_on":"2023-02-01"})") == Codes{"paper-before-talk"}));
    o.office.mustRun(o.review("来1", "first", "pass", "2023-02-22"));
    o.office.mustRun(o.registering("来1", "2023-02-26", R"(,"serial":7)"));
    CHECK(o.office.view("18-1-7").talks.size() == 1);
    const auto sheet = app::preContactSheet(app::readPreContacts(o.office.reader(), {}), app::Words::of(app::Language::chinese));
    REQUIRE(sheet.rows.size() == 1);
    CHECK(sheet.rows[0][10] == "18-1-来1");
    CHECK(app::readPreContacts(o.office.reader(), {std::nullopt, true, {}}).empty());
    CHECK((o.undoRefusal(*raised.entry) == Codes{"later-changes"}));
    CHECK((o.undoRefusal(*linked.entry) == Codes{}));
    CHECK(o.office.view("18-1-7").talks.empty());
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("pre-contacts: a talk may settle the matter, or lead to a suggestion at once") {
    ReviewOffice o;
    o.piece(5, "王明（武侯代表团）", "");
    CHECK((o.refused(
               R"({"command":"record-pre-contact","on":"2023-03-06","deputy":"王明","unit":"没有的局","matter":"甲","case":"18-1-5"})") ==
           Codes{"unknown-unit", "paper-before-talk"}));
    o.office.mustRun(
        R"({"command":"record-pre-contact","on":"2023-02-06","deputy":"王明","unit":"市住建局","matter":"甲","case":"18-1-5"})");
    CHECK(o.office.view("18-1-5").talks.size() == 1);
    o.office.mustRun(R"({"command":"record-pre-contact","on":"2023-02-07","deputy":"王明","unit":"市住建局","matter":"乙"})");
    const auto moved = o.office.mustRun(R"({"command":"correct-pre-contact","pre_contact":2,"raised_on":"2023-02-01"})");
    o.office.mustRun(R"({"command":"correct-pre-contact","pre_contact":2,"taken_up_on":"2023-02-02","settled_reason":"当场解决"})");
    CHECK((o.undoRefusal(*moved.entry) == Codes{"later-changes"}));  // else it would have been taken up before it was raised
    CHECK((app::readPreContacts(o.office.reader(), {})[0].state == domain::PreContactState::settled));
    CHECK(o.office.store().verify().empty());
}

}  // namespace huying::tests

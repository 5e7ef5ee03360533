// SPDX-License-Identifier: GPL-3.0-or-later
// Terms in which every signer rates: completions, corrections and ledgers go by the rating of the piece, not by one form.
#include <catch2/catch.hpp>

#include "features/import_table.h"
#include "features/refused_codes.h"

namespace huying::tests {

namespace {

using Codes = std::vector<std::string>;

// A piece of 王一 and 陈二, answered on 1 May; where both rate, the lead's word is the piece's.
struct BothRate : TemporaryRegister {
    BothRate() {
        mustRun(
            R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","serial":2,"title":"关于公园的建议","lead":"王一（武侯代表团）","co_signers":["陈二（锦江代表团）"]})");
        mustRun(R"({"command":"assign-suggestion","on":"2023-03-03","case":"2","tasks":[{"unit":"市住建局","role":"sole"}]})");
        mustRun(R"({"command":"set-rating-rule","term":18,"rating_party":"every_signer","piece_rating":"lead"})");
        mustRun(R"({"command":"record-reply","on":"2023-05-01","case":"2","unit":"市住建局","result_class":"A"})");
    }
    void rate(const std::string& on, const std::string& deputy, const std::string& result) {
        mustRun(R"({"command":"record-feedback","on":")" + on + R"(","case":"2","deputy":")" + deputy +
                R"(","comment":"见附言","result":")" + result + "\"}");
    }
};

}  // namespace

TEST_CASE("every signer: one form alone completes nothing, and a co-signer's word does not stand against the piece's") {
    BothRate office;
    office.rate("2023-05-08", "王一", "satisfied");
    const char* complete = R"({"command":"complete-suggestion","on":"2023-05-09","case":"2","ground":"rated"})";
    CHECK((refusedCodes(office, complete) == Codes{"not-rated"}));
    office.rate("2023-05-10", "陈二", "dissatisfied");
    const app::CaseView view = office.view("2");
    CHECK(view.summary.completedOn == day("2023-05-10"));  // both forms are there, and the lead's is the piece's
    CHECK((view.summary.result == domain::Rating::satisfied));
    CHECK(office.store().verify().empty());
}

TEST_CASE("every signer: a corrected form that does not decide leaves the completion, one that decides takes it along") {
    BothRate office;
    office.rate("2023-05-08", "王一", "satisfied");
    office.rate("2023-05-10", "陈二", "satisfied");
    REQUIRE(office.view("2").summary.isCompleted);
    office.mustRun(R"({"command":"correct-feedback","case":"2","deputy":"陈二","result":"dissatisfied","comment":"录错"})");
    CHECK(office.view("2").summary.isCompleted);
    office.mustRun(R"({"command":"correct-feedback","case":"2","deputy":"王一","result":"dissatisfied","comment":"录错"})");
    CHECK_FALSE(office.view("2").summary.isCompleted);
    CHECK((office.view("2").summary.nextStep == domain::NextStep::decideRehandling));
    office.mustRun(R"({"command":"correct-feedback","case":"2","deputy":"王一","result":"mostly_satisfied"})");
    CHECK(office.view("2").summary.completedOn == day("2023-05-10"));  // the day of the last form
    CHECK(office.store().verify().empty());
}

TEST_CASE("every signer: a ledger with one rating corrects no form and says where the piece's differs") {
    BothRate office;
    office.rate("2023-05-08", "王一", "satisfied");
    office.rate("2023-05-10", "陈二", "mostly_satisfied");
    app::ImportOptions options = usual();
    options.updates = true;
    const auto row = [](const std::string& rating) {
        return oneRow({{"编号", "2"}, {"标题", "关于公园的建议"}, {"领衔代表", "王一（武侯代表团）"}, {"结果评价", rating}});
    };
    CHECK((countsOf(importInto(office, row("满意"), options)) == Counts{0, 0, 1, 0}));
    const app::ImportResult other = importInto(office, row("不满意"), options);
    CHECK((other.remarks.size() == 1));
    const auto facts = office.view("2").facts;
    REQUIRE(facts.feedback.size() == 2);
    CHECK((facts.feedback[0].result == domain::Rating::satisfied));
    CHECK((facts.feedback[1].result == domain::Rating::mostlySatisfied));
}

TEST_CASE("every signer: a ledger's completion stands beside its one form, which completes nothing") {
    BothRate office;
    const auto row = [](const std::string& serial, const std::string& completedOn, const std::string& state) {
        return oneRow({{"编号", serial},
                       {"标题", "关于公园的建议"},
                       {"领衔代表", "王一（武侯代表团）"},
                       {"联名代表", "陈二（锦江代表团）"},
                       {"主办单位", "市住建局"},
                       {"答复日期", "2023-05-01"},
                       {"结果评价", "满意"},
                       {"评价日期", "2023-05-08"},
                       {"办结日期", completedOn},
                       {"办理状态", state}});
    };
    for (const app::LedgerTable& table : {row("3", "2023-05-08", ""), row("4", "", "已办结"), row("5", "2023-05-12", "已办结")}) {
        CHECK((countsOf(importInto(office, table)) == Counts{1, 0, 0, 0}));
        CHECK((countsOf(importInto(office, table)) == Counts{0, 0, 1, 0}));
    }
    CHECK(office.view("3").summary.completedOn == day("2023-05-08"));
    CHECK(office.view("4").summary.isCompleted);
    CHECK(office.view("5").summary.completedOn == day("2023-05-12"));
    CHECK((office.view("4").facts.completion()->ground == domain::CompletionGround::imported));
    CHECK((importInto(office, row("6", "", "办理中")).created == 1));
    CHECK_FALSE(office.view("6").summary.isCompleted);
    CHECK(office.store().verify().empty());
}

TEST_CASE("a ledger with today's class leaves the first class of a piece that was answered again") {
    TemporaryRegister office("2024-12-31");
    office.mustRun(
        R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","serial":2,"title":"关于公园的建议","lead":"王一（武侯代表团）"})");
    office.mustRun(R"({"command":"assign-suggestion","on":"2023-03-03","case":"2","tasks":[{"unit":"市住建局","role":"sole"}]})");
    office.mustRun(
        R"({"command":"record-reply","on":"2023-05-15","case":"2","unit":"市住建局","result_class":"B","commitments":[{"text":"新增30个车位"}]})");
    office.mustRun(
        R"({"command":"record-commitment-progress","on":"2024-06-28","case":"2","commitment":1,"step":"fulfilled","text":"已完成"})");
    office.mustRun(R"({"command":"answer-again","on":"2024-07-05","case":"2","unit":"市住建局","result_class":"A"})");
    app::ImportOptions options = usual();
    options.updates = true;
    const auto row = [](const std::string& resultClass) {
        return oneRow({{"编号", "2"},
                       {"标题", "关于公园的建议"},
                       {"领衔代表", "王一（武侯代表团）"},
                       {"承办单位", "市住建局"},
                       {"答复日期", "2023-05-15"},
                       {"结果类别", resultClass}});
    };
    for (const char* resultClass : {"A", "C"}) {
        INFO(resultClass);
        (void)importInto(office, row(resultClass), options);
        CHECK((office.view("2").facts.replies.at(0).resultClass == domain::ResultClass::B));
        CHECK((office.view("2").summary.resultClass == domain::ResultClass::A));
    }
    CHECK(office.store().verify().empty());
}

}  // namespace huying::tests

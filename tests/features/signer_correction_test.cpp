// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "support/temporary_register.h"

// Who is meant by a signer's name, and what stays with whom when signers are corrected.
namespace huying::tests {

namespace {

struct Piece : TemporaryRegister {
    Piece() {
        mustRun(
            R"({"command":"register-suggestion","on":"2023-02-26","serial":1,"title":"关于停车的建议","lead":"王一（武侯代表团）","co_signers":["陈二（锦江代表团）"]})");
        mustRun(R"({"command":"assign-suggestion","on":"2023-03-03","case":"1","tasks":[{"unit":"市住建局","role":"sole"}]})");
        mustRun(R"({"command":"record-reply","on":"2023-05-30","case":"1","unit":"市住建局","result_class":"A"})");
    }
    std::vector<std::string> owed() {
        const app::CaseView view = this->view("1");
        std::vector<std::string> names;
        for (const domain::Delivery& line : view.facts.deliveries) {
            if (!line.way) names.push_back(view.deputyName(line.deputy));
        }
        std::sort(names.begin(), names.end());
        return names;
    }
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("When lead and co-signer change places each keeps the own form, and each is still owed the reply") {
    Piece office;
    office.mustRun(
        R"({"command":"record-feedback","on":"2023-06-10","case":"1","deputy":"陈二","result":"dissatisfied","comment":"不够"})");
    office.mustRun(R"({"command":"record-feedback","on":"2023-06-12","case":"1","result":"satisfied"})");
    office.mustRun(R"({"command":"correct-suggestion","case":"1","lead":"陈二（锦江代表团）","co_signers":["王一（武侯代表团）"]})");
    const app::CaseView view = office.view("1");
    for (const domain::Feedback& form : view.facts.feedback) {
        const bool isOfChen = view.deputyName(form.deputy) == "陈二（锦江代表团）";
        CHECK((form.result == (isOfChen ? domain::Rating::dissatisfied : domain::Rating::satisfied)));
    }
    CHECK(view.facts.feedback.size() == 2);
    CHECK(office.owed() == Names{"王一（武侯代表团）", "陈二（锦江代表团）"});
}

TEST_CASE("A lead who leaves is owed nothing, one who comes is owed the reply") {
    Piece office;
    office.mustRun(R"({"command":"correct-suggestion","case":"1","lead":"陈二（锦江代表团）","co_signers":[]})");
    CHECK(office.owed() == Names{"陈二（锦江代表团）"});
    office.mustRun(R"({"command":"correct-suggestion","case":"1","co_signers":["赵三（青羊代表团）"]})");
    CHECK(office.owed() == Names{"赵三（青羊代表团）", "陈二（锦江代表团）"});
}

TEST_CASE("A certificate number that no signer has is nobody's") {
    Piece office;
    const auto result =
        office.run(R"({"command":"record-feedback","on":"2023-06-12","case":"1","deputy":{"certificate":"999999"},"result":"satisfied"})");
    CHECK(codesOf(result.errors) == std::vector<std::string>{"not-a-signer"});
    CHECK(office.view("1").facts.feedback.empty());
}

TEST_CASE("Two who correct the same registration are told of each other, whichever part they change") {
    Piece office;
    const std::string seen = std::to_string(office.view("1").version);
    office.mustRun(R"({"command":"correct-suggestion","actor":"刘芳","case":"1","body":"刘芳写的正文","expect":)" + seen + "}");
    const auto overwritten = office.run(R"({"command":"correct-suggestion","case":"1","body":"另一份正文","expect":)" + seen + "}");
    CHECK(codesOf(overwritten.errors) == std::vector<std::string>{"changed-meanwhile"});
    CHECK(office.view("1").facts.suggestion.body == "刘芳写的正文");
    const std::string then = std::to_string(office.view("1").version);
    office.mustRun(R"({"command":"correct-suggestion","case":"1","co_signers":[],"expect":)" + then + "}");
    CHECK(codesOf(office.run(R"({"command":"correct-suggestion","case":"1","remark":"x","expect":)" + then + "}").errors) ==
          std::vector<std::string>{"changed-meanwhile"});
}

}  // namespace huying::tests

// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "support/temporary_register.h"

// Rounds that are closed, rounds of separate units, and what a completion may rest on.
namespace huying::tests {

namespace {

using Codes = std::vector<std::string>;

struct Separate : TemporaryRegister {
    Separate() {
        mustRun(R"({"command":"register-suggestion","on":"2023-02-26","serial":1,"title":"关于停车的建议","lead":"王一（武侯代表团）"})");
        mustRun(
            R"({"command":"assign-suggestion","on":"2023-03-03","case":"1","tasks":[{"unit":"市住建局","role":"separate","scope":"甲"},{"unit":"市公安局","role":"separate","scope":"乙"}]})");
    }
    Codes codes(const std::string& json) { return codesOf(run(json).errors); }
};

void makeCompleted(TemporaryRegister& office, const std::string& result) {
    office.mustRun(
        R"({"command":"register-suggestion","on":"2023-02-26","serial":2,"title":"关于公园的建议","lead":"王一（武侯代表团）","co_signers":["陈二（锦江代表团）"]})");
    office.mustRun(R"({"command":"assign-suggestion","on":"2023-03-03","case":"2","tasks":[{"unit":"市住建局","role":"lead"}]})");
    office.mustRun(R"({"command":"record-reply","on":"2023-05-01","case":"2","unit":"市住建局","result_class":"A"})");
    if (!result.empty())
        office.mustRun(R"({"command":"record-feedback","on":"2023-05-08","case":"2","comment":"不够","result":")" + result + "\"}");
}

}  // namespace

TEST_CASE("A round that was rated takes no further unit that answers, under no date") {
    TemporaryRegister office;
    makeCompleted(office, "satisfied");
    const char* late = R"({"command":"assign-suggestion","on":"2023-04-03","case":"2","tasks":[{"unit":"市公安局","role":"lead"}]})";
    CHECK(codesOf(office.run(late).errors) == Codes{"round-closed"});
    office.mustRun(R"({"command":"assign-suggestion","on":"2023-04-03","case":"2","tasks":[{"unit":"市公安局","role":"joint"}]})");
}

TEST_CASE("With separate units only the reply that was rated dissatisfied is handled again, and only once all have replied") {
    Separate office;
    office.mustRun(R"({"command":"record-reply","on":"2023-05-01","case":"1","unit":"市住建局","result_class":"A"})");
    office.mustRun(
        R"({"command":"record-feedback","on":"2023-05-08","case":"1","unit":"市住建局","result":"dissatisfied","comment":"没有解决"})");
    const char* order = R"({"command":"order-rehandling","on":"2023-05-25","case":"1"})";
    CHECK(office.codes(order) == Codes{"not-replied"});
    office.mustRun(R"({"command":"record-reply","on":"2023-05-20","case":"1","unit":"市公安局","result_class":"A"})");
    office.mustRun(order);
    const app::CaseView view = office.view("1");
    REQUIRE(view.facts.tasks.size() == 3);
    CHECK(view.unitName(view.facts.tasks[2].unit) == "市住建局");
}

TEST_CASE("A completion rests on the lead's own form") {
    TemporaryRegister office;
    makeCompleted(office, "");
    office.mustRun(R"({"command":"record-feedback","on":"2023-05-08","case":"2","deputy":"陈二","result":"satisfied"})");
    CHECK(codesOf(office.run(R"({"command":"complete-suggestion","on":"2023-05-09","case":"2","ground":"rated"})").errors) ==
          Codes{"not-rated"});
    office.mustRun(
        R"({"command":"complete-suggestion","on":"2023-05-09","case":"2","ground":"no_form_returned","reason":"领衔代表三次催收未返回"})");
}

TEST_CASE("A dissatisfied piece is not completed as rated, and one that wants a reply not as needing none") {
    TemporaryRegister office;
    makeCompleted(office, "dissatisfied");
    CHECK(codesOf(office.run(R"({"command":"complete-suggestion","on":"2023-05-09","case":"2","ground":"rated"})").errors) ==
          Codes{"dissatisfied-not-rated"});
    CHECK(codesOf(office.run(R"({"command":"complete-suggestion","on":"2023-05-09","case":"2","ground":"no_reply_wanted","reason":"x"})")
                      .errors) == Codes{"reply-is-wanted"});
}

TEST_CASE("A piece is not withdrawn before what was done about it, and what was done before may still be recorded") {
    Separate office;
    office.mustRun(R"({"command":"record-contact","on":"2023-03-10","case":"1","unit":"市住建局","phase":"before","way":"visit"})");
    CHECK(office.codes(R"({"command":"withdraw-suggestion","on":"2023-03-09","case":"1"})") == Codes{"dates-out-of-order"});
    office.mustRun(R"({"command":"withdraw-suggestion","on":"2023-03-20","case":"1"})");
    office.mustRun(R"({"command":"record-contact","on":"2023-03-12","case":"1","unit":"市住建局","phase":"during","way":"telephone"})");
    CHECK(
        office.codes(R"({"command":"record-contact","on":"2023-03-21","case":"1","unit":"市住建局","phase":"during","way":"telephone"})") ==
        Codes{"already-withdrawn"});
}

TEST_CASE("A second extension goes beyond the first") {
    Separate office;
    const auto ask = [&](const char* on, const char* until) {
        office.mustRun(std::string(R"({"command":"request-extension","case":"1","unit":"市住建局","reason":"会商","on":")") + on +
                       R"(","until":")" + until + "\"}");
    };
    ask("2023-05-20", "2023-08-01");
    office.mustRun(R"({"command":"decide-extension","on":"2023-05-21","case":"1","unit":"市住建局","granted":true})");
    ask("2023-07-20", "2023-08-20");
    CHECK(office.codes(
              R"({"command":"decide-extension","on":"2023-07-21","case":"1","unit":"市住建局","granted":true,"until":"2023-06-20"})") ==
          Codes{"not-later-than-due-date"});
}

}  // namespace huying::tests

// SPDX-License-Identifier: GPL-3.0-or-later
// What was published stands in the text and the JSON of a case, in its history, in lists and files.
#include <catch2/catch.hpp>

#include "cli/program_run.h"

namespace huying::tests {

TEST_CASE("publications are shown with number, place and reason, and listed") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(
        cli.apply(
               {R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","serial":120,"title":"关于优化接驳的建议","lead":"王一（武侯代表团）","publish_by_deputy":"full"})",
                R"({"command":"assign-suggestion","on":"2023-03-03","case":"120","tasks":[{"unit":"市交通运输局","role":"sole"}]})",
                R"({"command":"record-publication","on":"2023-03-10","case":"120","what":"suggestion","extent":"full","where":"成都人大网"})",
                R"({"command":"record-reply","on":"2023-05-30","case":"120","unit":"市交通运输局","result_class":"A"})",
                R"({"command":"record-publication","on":"2023-06-01","case":"120","what":"reply","extent":"none","reason_if_not":"涉及商业秘密"})"})
            .exitCode == 0);
    const auto shown = cli.onLedger({"--format", "json", "show", "120"}).json();
    CHECK(shown["publication_state"] == "suggestion");
    CHECK(shown["public_against_consents"] == false);
    REQUIRE(shown["publications"].size() == 2);
    CHECK(shown["publications"][0]["publication_number"] == 1);
    CHECK(shown["publications"][0]["where"] == "成都人大网");
    CHECK(shown["publications"][1]["extent"] == "none");
    CHECK(shown["publications"][1]["reason_if_not"] == "涉及商业秘密");
    REQUIRE(cli.apply({R"({"command":"correct-publication","case":"120","publication_number":2,"void":true,"reason":"记错了件","expect":)" +
                       shown["publications"][1]["version"].dump() + "}"})
                .exitCode == 0);
    const std::string text = cli.onLedger({"show", "120"}).output;
    CHECK(text.find("公开情况：2023-03-10 建议全文公开，成都人大网") != std::string::npos);
    CHECK(text.find("2023-06-01 答复不公开：涉及商业秘密（作废：记错了件）") != std::string::npos);
    const std::string history = cli.onLedger({"history", "120"}).output;
    CHECK(history.find("登记公开") != std::string::npos);
    CHECK(history.find("仅标题") == std::string::npos);
    const auto list =
        cli.onLedger({"--format", "json", "list", "--columns", "case,公开情况", "--filter", "publication_state = suggestion"}).json();
    CHECK(list["total"] == 1);
    CHECK(list["rows"][0]["publication_state"] == "suggestion");
    CHECK(cli.onLedger({"list", "--columns", "case,publication_state"}).output.find("建议已公开") != std::string::npos);

    REQUIRE(cli.apply({R"({"command":"correct-suggestion","case":"120","publish_by_deputy":"no"})"}).exitCode == 0);
    CHECK(cli.onLedger({"show", "120"}).output.find("请撤下或更正") != std::string::npos);
    const auto refused = cli.apply(
        {R"({"command":"record-publication","on":"2023-06-02","case":"120","what":"suggestion","extent":"summary","where":"成都日报"})"});
    CHECK(refused.exitCode == 1);
    CHECK(refused.lines()[0]["errors"][0]["sentence"] == "18-1-120 的建议不能这样公开：代表的意见是“不公开”。");
    CHECK(cli.onLedger({"--format", "json", "verify"}).json()["ok"] == true);
}

}  // namespace huying::tests

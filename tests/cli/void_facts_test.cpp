// SPDX-License-Identifier: GPL-3.0-or-later
// What was recorded by mistake, on the command line: made void it is shown as such and no list counts it.
#include <catch2/catch.hpp>

#include "cli/program_run.h"

namespace huying::tests {

TEST_CASE("void entries are shown with their number and reason, and lists leave them out") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(
        cli.apply(
               {R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","serial":120,"title":"关于优化接驳的建议","lead":"王一（武侯代表团）"})",
                R"({"command":"assign-suggestion","on":"2023-03-03","case":"120","tasks":[{"unit":"市交通运输局","role":"sole"}]})",
                R"({"command":"record-coordination","on":"2023-03-10","case":"120","units":["市交通运输局","市公安局"],"text":"各有说法"})",
                R"({"command":"record-progress","on":"2023-04-10","case":"120","unit":"市交通运输局","text":"已调查"})",
                R"({"command":"record-urging","on":"2023-05-10","case":"120","unit":"市交通运输局","urged_for":"silent"})",
                R"({"command":"record-reply","on":"2023-05-30","case":"120","unit":"市交通运输局","result_class":"A"})",
                R"({"command":"record-delivery","on":"2023-06-01","case":"120","way":"post"})"})
            .exitCode == 0);
    CHECK(cli.onLedger({"--format", "json", "list", "--filter", "urged = 1"}).json()["total"] == 1);
    const auto before = cli.onLedger({"--format", "json", "show", "120"}).json();
    const auto version = before["tasks"][0]["urgings"][0]["version"].dump();
    CHECK(before["tasks"][0]["urgings"][0]["void"] == false);
    CHECK(before["tasks"][0]["progress"][0]["progress_number"] == 1);
    REQUIRE(cli.apply({R"({"command":"correct-urging","case":"120","urging_number":1,"expect":)" + version +
                           R"(,"void":true,"reason":"没有发出"})",
                       R"({"command":"correct-progress","case":"120","progress_number":1,"void":true,"reason":"记错了件"})",
                       R"({"command":"correct-coordination","case":"120","coordination":1,"void":true,"reason":"没有开"})",
                       R"({"command":"correct-delivery","case":"120","delivery_number":1,"void":true,"reason":"信被退回"})"})
                .exitCode == 0);
    const auto shown = cli.onLedger({"--format", "json", "show", "120"}).json();
    const auto& task = shown["tasks"][0];
    CHECK(task["urgings"][0]["void"] == true);
    CHECK(task["urgings"][0]["void_reason"] == "没有发出");
    CHECK(task["urgings"][0]["urging_number"] == 1);
    CHECK(task["progress"][0]["void_reason"] == "记错了件");
    CHECK(shown["coordinations"][0]["void"] == true);
    REQUIRE(task["reply"]["deliveries"].size() == 2);
    CHECK(task["reply"]["deliveries"][0]["void"] == true);
    CHECK(task["reply"]["deliveries"][1]["way"].is_null());
    CHECK(task["reply"]["deliveries"][1]["delivery_number"] == 2);
    CHECK(cli.onLedger({"--format", "json", "list", "--filter", "urged = 0"}).json()["total"] == 1);
    CHECK(cli.onLedger({"--format", "json", "list", "--queue", "undelivered"}).json()["total"] == 1);
    const std::string text = cli.onLedger({"show", "120"}).output;
    CHECK(text.find("（作废：没有开）") != std::string::npos);
    CHECK(text.find("（作废：信被退回）") != std::string::npos);
    CHECK(cli.onLedger({"--lang", "en", "show", "120"}).output.find("(void: 没有开)") != std::string::npos);
    CHECK(cli.onLedger({"history", "120"}).output.find("记错了件") != std::string::npos);
    // Of a reply that is sent back its void line is told alike, and is corrected no more.
    auto line = task["reply"]["deliveries"][0];
    REQUIRE(line.contains("version"));
    line.erase("version");
    REQUIRE(
        cli.apply(
               {R"({"command":"record-review","on":"2023-06-05","case":"120","unit":"市交通运输局","reviewer":"周某","review_result":"sent_back","reason":"没有逐条答复"})"})
            .exitCode == 0);
    const auto reviews = cli.onLedger({"--format", "json", "show", "120"}).json()["tasks"][0]["reviews"];
    REQUIRE(reviews.size() == 1);
    REQUIRE(reviews[0]["deliveries"].size() == 1);
    CHECK(reviews[0]["deliveries"][0] == line);
    CHECK(cli.onLedger({"--format", "json", "verify"}).json()["ok"] == true);
}

}  // namespace huying::tests

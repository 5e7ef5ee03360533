// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "cli/program_run.h"

namespace huying::tests {

namespace {

std::string registering(int serial, const std::string& title, const std::string& body) {
    return R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","serial":)" + std::to_string(serial) + R"(,"title":")" +
           title + R"(","lead":"欧阳晓（武侯代表团）","category":"K02","body":")" + body + "\"}";
}

}  // namespace

TEST_CASE("search prints what was found, ranked, with the place of every match") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(cli.apply({registering(7, "关于道路的建议", "学校门口停车难由来已久。"), registering(120, "关于停车难的建议", "backup")})
                .exitCode == 0);

    const auto answer = cli.onLedger({"search", "停车难", "--format", "json"}).json();
    CHECK(answer["total"] == 2);
    CHECK(answer["more"] == false);
    REQUIRE(answer["rows"].size() == 2);
    CHECK(answer["rows"][0]["case"] == "18-1-120");
    CHECK(answer["rows"][0]["title"] == "关于停车难的建议");
    CHECK(answer["rows"][0]["reason"] == "title");
    CHECK(answer["rows"][1]["rank"] == 2);
    CHECK(answer["rows"][1]["reason"] == "body");
    CHECK(answer["rows"][1]["matches"][0] == nlohmann::json({{"field", "body"},
                                                             {"label", "正文"},
                                                             {"text", "学校门口停车难由来已久。"},
                                                             {"marks", nlohmann::json::array({nlohmann::json::array({4, 3})})}}));

    CHECK(cli.onLedger({"search", "120", "--format", "json"}).json()["rows"][0]["reason"] == "number");
    CHECK(cli.onLedger({"search", "oyx 道路", "--format", "json"}).json()["total"] == 1);
    CHECK(cli.onLedger({"search", "backup", "--format", "json"}).json()["total"] == 1);
    CHECK(cli.onLedger({"search", "停车", "--limit", "1", "--format", "json"}).json()["rows"].size() == 1);
    CHECK(cli.onLedger({"search", "停车难"}).output.find("正文：学校门口【停车难】由来已久。") != std::string::npos);
    CHECK(cli.onLedger({"search", "停车", "--session", "17-1"}).exitCode != 0);
}

TEST_CASE("search answers garbage with nothing found") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(cli.apply({registering(1, "关于停车的建议", "正文")}).exitCode == 0);
    std::string longText;
    for (int i = 0; i < 10000; ++i) longText += "停";
    for (const std::string& text :
         {std::string("\"'*()"), std::string("\xED\xA0\x80\xFF"), std::string("𪚥"), longText, std::string(" ")}) {
        const ProgramResult result = cli.onLedger({"search", text, "--format", "json"});
        CAPTURE(text.substr(0, 20), result.errors);
        CHECK(result.exitCode == 0);
        CHECK(result.json()["total"] == 0);
    }
    CHECK(cli.onLedger({"search"}).exitCode == 2);
}

}  // namespace huying::tests

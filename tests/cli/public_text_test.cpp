// SPDX-License-Identifier: GPL-3.0-or-later
// `publication` prints what may go out, tells what it hid and left out beside it, and records nothing.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "cli/program_run.h"

namespace huying::tests {

namespace {

void prepare(const CommandLine& cli) {
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(
        cli.apply(
               {R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","serial":120,"title":"关于优化接驳的建议","body":"请致电13800001234。","lead":"王一（武侯代表团）","publish_by_deputy":"full"})",
                R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","serial":121,"title":"关于托育的建议","body":"建议增加点位。","lead":"王一（武侯代表团）","publish_by_deputy":"no"})",
                R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","serial":122,"title":"关于盲道的建议","lead":"王一（武侯代表团）","publish_by_deputy":"title_only"})"})
            .exitCode == 0);
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string contents(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

TEST_CASE("publication: the text on standard output, what was hidden on standard error") {
    const CommandLine cli;
    prepare(cli);
    const auto result = cli.onLedger({"publication", "18-1-120"});
    CHECK(result.exitCode == 0);
    CHECK(result.output == "关于优化接驳的建议\n十八届人大一次会议第120号建议\n领衔代表：王一（武侯代表团）\n　　请致电×××。\n");
    CHECK(has(result.errors, "huying-cli: personal-data-hidden: 18-1-120 建议第1段：已隐去手机号码“13800001234”，请核对。\n"));
    CHECK(has(result.errors, "huying-cli: public-text-goes-out: 18-1-120 现在可以公开：建议全文。\n"));
    CHECK(has(result.errors, "huying-cli: no-reply-yet: 18-1-120 还没有答复。\n"));
    CHECK(has(cli.onLedger({"--lang", "en", "publication", "120"}).errors, "hidden is the mobile number “13800001234”"));
    CHECK(cli.onLedger({"--format", "json", "show", "120"}).json()["publications"].empty());
}

TEST_CASE("publication: refused as recording it would be, by code and with exit 1") {
    const CommandLine cli;
    prepare(cli);
    const auto refused = cli.onLedger({"publication", "121"});
    CHECK(refused.exitCode == 1);
    CHECK(refused.output.empty());
    CHECK(refused.errors == "huying-cli: consent-refused: 18-1-121 的建议不能这样公开：代表的意见是“不公开”。\n");
    CHECK(cli.onLedger({"publication", "122", "--extent", "full"}).exitCode == 1);
    CHECK(has(cli.onLedger({"publication", "120", "--what", "reply"}).errors, "huying-cli: no-reply-yet: "));
    CHECK(cli.onLedger({"publication", "999"}).exitCode == 1);
    CHECK(cli.onLedger({"publication", "120", "--extent", "summary"}).exitCode == 2);
    CHECK(cli.onLedger({"publication", "120", "--what", "all"}).exitCode == 2);
    CHECK(cli.onLedger({"publication"}).exitCode == 2);
    CHECK(cli.onLedger({"publication", "120", "--each"}).exitCode == 2);
}

TEST_CASE("publication: as JSON with what was hidden and left out") {
    const CommandLine cli;
    prepare(cli);
    const auto json = cli.onLedger({"--format", "json", "publication", "120", "121", "122"}).json();
    REQUIRE(json["texts"].size() == 2);
    CHECK(json["texts"][0]["case"] == "18-1-120");
    CHECK(json["texts"][0]["extent"] == "full");
    CHECK(json["texts"][0]["reply"] == false);
    REQUIRE(json["texts"][0]["hidden"].size() == 1);
    CHECK(json["texts"][0]["hidden"][0]["kind"] == "mobile");
    CHECK(json["texts"][0]["hidden"][0]["paragraph"] == 1);
    CHECK(json["texts"][0]["hidden"][0]["value"] == "13800001234");
    CHECK(json["texts"][0]["notes"][0]["code"] == "no-reply-yet");
    CHECK(json["texts"][1]["extent"] == "title_only");
    CHECK(json["left_out"].size() == 1);
    CHECK(json["left_out"][0]["case"] == "18-1-121");
    CHECK(json["left_out"][0]["errors"][0]["code"] == "consent-refused");
}

TEST_CASE("publication: of a filter, into one page or a file each") {
    const CommandLine cli;
    prepare(cli);
    const auto page =
        cli.onLedger({"publication", "--filter", "publish_by_deputy != no", "--format", "html", "--output", cli.path("a.html").string()});
    CHECK(page.exitCode == 0);
    const std::string html = contents(cli.path("a.html"));
    CHECK(has(html, "关于优化接驳的建议"));
    CHECK(has(html, "关于盲道的建议"));
    CHECK_FALSE(has(html, "13800001234"));
    const auto each = cli.onLedger({"publication", "--session", "18-1", "--each", "--output", cli.path("公开").string()});
    CHECK(each.exitCode == 0);
    CHECK(has(each.errors, "consent-refused: 18-1-121"));
    CHECK(contents(cli.path("公开") / "18-1-120 关于优化接驳的建议.txt") == cli.onLedger({"publication", "120"}).output);
    CHECK(std::filesystem::exists(cli.path("公开") / "18-1-122 关于盲道的建议.txt"));
    CHECK_FALSE(std::filesystem::exists(cli.path("公开") / "18-1-121 关于托育的建议.txt"));
    CHECK(cli.onLedger({"publication", "120", "--each", "--output", cli.path("公开").string()}).exitCode == 1);
}

}  // namespace huying::tests

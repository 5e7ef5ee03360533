// SPDX-License-Identifier: GPL-3.0-or-later
// --lang en: sentences and texts are English; labels in JSON and official papers stay the register's.
#include <catch2/catch.hpp>

#include <filesystem>

#include "base/text.h"
#include "cli/program_run.h"

namespace huying::tests {

namespace {

// Whether a Chinese character or a full-width sign stands in the text (U+3000 to U+9FFF, U+FF00 to U+FFEF).
bool hasChinese(const std::string& text) {
    for (std::size_t i = 0; i + 2 < text.size(); ++i) {
        const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
        if ((byte(i) & 0xF0u) != 0xE0u) continue;
        const unsigned point = (byte(i) & 0x0Fu) << 12 | (byte(i + 1) & 0x3Fu) << 6 | (byte(i + 2) & 0x3Fu);
        if ((point >= 0x3000 && point <= 0x9FFF) || (point >= 0xFF00 && point <= 0xFFEF)) return true;
    }
    return false;
}

// The register's way of writing a deputy, which can be typed in the same form.
constexpr auto deputyAsWritten = "Wang Ming（Wuhou）";

// A register whose own texts are all Latin, so that every Chinese character in an output is the program's.
void fill(const CommandLine& cli) {
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    const ProgramResult filled = cli.apply(
        {R"({"command":"add-delegation","actor":"Zhang","on":"2023-01-03","term":18,"name":"Wuhou"})",
         R"({"command":"add-deputy","actor":"Zhang","on":"2023-01-03","term":18,"name":"Wang Ming","delegation":"Wuhou"})",
         R"({"command":"add-unit","actor":"Zhang","on":"2023-01-03","name":"Roads Bureau","short_name":"Roads","system":"government"})",
         R"({"command":"register-suggestion","actor":"Zhang","on":"2023-02-26","serial":120,"title":"On parking","lead":"Wang Ming"})",
         R"({"command":"register-suggestion","actor":"Zhang","on":"2023-02-26","serial":121,"title":"Secret","lead":"Wang Ming","classified":true})",
         R"({"command":"assign-suggestion","actor":"Zhang","case":"18-1-120","on":"2023-03-03","tasks":[{"unit":"Roads","role":"sole"}]})"});
    const ProgramResult replied = cli.apply(  // a batch of its own
        {R"({"command":"record-reply","actor":"Zhang","case":"18-1-120","on":"2023-04-03","unit":"Roads","result_class":"A","text":"Done"})"});
    CAPTURE(filled.output, filled.errors);
    REQUIRE(filled.exitCode == 0);
    REQUIRE(replied.exitCode == 0);
}

}  // namespace

TEST_CASE("in English no output and no sentence has a Chinese word of the program") {
    const CommandLine cli;
    fill(cli);
    for (const std::vector<std::string>& words :
         std::vector<std::vector<std::string>>{{"list", "--columns", "case,title,lead,state,next_step,turn,units,classified"},
                                               {"list", "--format", "csv"},
                                               {"show", "18-1-120"},
                                               {"history", "18-1-120"},
                                               {"search", "parking"},
                                               {"fields"},
                                               {"verify"},
                                               {"backup"},
                                               {"undo"},
                                               {"show", "18-1-9"},
                                               {"list", "--filter", "title ="},
                                               {"dance"},
                                               {"import", "missing.csv"},
                                               {"--help"},
                                               {"import", "--help"}}) {
        std::vector<std::string> english = words;
        english.insert(english.begin(), {"--lang", "en"});
        const ProgramResult result = cli.onLedger(english);
        CAPTURE(words, result.output, result.errors);
        CHECK_FALSE((result.output + result.errors).empty());
        CHECK_FALSE(hasChinese(base::replacedAll(result.output, deputyAsWritten, "")));
        CHECK_FALSE(hasChinese(result.errors));
    }
    CHECK(hasChinese(cli.onLedger({"--help"}).output));
    CHECK(cli.run({"--ledger", cli.path("b.huying").string(), "--lang=en", "init"}).output.starts_with("Register made: "));
}

TEST_CASE("in English the sentences of JSON follow and its labels stay the register's") {
    const CommandLine cli;
    fill(cli);
    const auto refused =
        cli.onLedger({"apply", "-", "--lang", "en"}, R"({"command":"record-feedback","case":"18-1-121","result":"satisfied"})").lines();
    CHECK_FALSE(hasChinese(refused.at(0)["errors"].dump()));
    const auto shown = cli.onLedger({"show", "18-1-120", "--format", "json", "--lang", "en"}).json();
    CHECK(shown["state_label"] == "已答复");
    CHECK(hasChinese(shown["tasks"][0]["role_label"]));
    for (const auto& action : shown["actions"]) CHECK_FALSE(hasChinese(action["reasons"].dump()));
    const auto fields = cli.onLedger({"fields", "--format", "json", "--lang", "en"});
    CHECK(fields.output == cli.onLedger({"fields", "--format", "json"}).output);
    const auto report = [&](const std::string& language) {
        return cli.onLedger({"report", "--format", "html", "--as-of", "2023-12-20", "--lang", language}).output;
    };
    CHECK(report("en") == report("zh"));
    CHECK(hasChinese(report("en")));
}

TEST_CASE("history and undo name units, labels and the case instead of codes and keys") {
    const CommandLine cli;
    fill(cli);
    const std::string chinese = cli.onLedger({"history", "18-1-120"}).output;
    const std::string english = cli.onLedger({"history", "18-1-120", "--lang", "en"}).output;
    CAPTURE(chinese, english);
    CHECK(chinese.find("答复（Roads） · 结果类别：A\n") != std::string::npos);
    CHECK(english.find("Reply (Roads) · Result class: A\n") != std::string::npos);
    CHECK(english.find("Lead proposer: Wang Ming（Wuhou）") != std::string::npos);  // the way a name is written down is data
    for (const std::string code : {"result_class", "suggestion_id", "unit_id", "is_plan", "sole"})
        CHECK(english.find(code) == std::string::npos);
    CHECK(cli.onLedger({"undo"}).output == "撤销：记录答复（18-1-120）\n");
    CHECK(cli.onLedger({"undo", "--entry", "8", "--lang", "en"}).output == "Redo: Record reply (18-1-120)\n");
}

TEST_CASE("an answer that cannot be written is told, and says that the change stands") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    std::filesystem::remove(cli.path(".out"));
    std::filesystem::create_symlink("/dev/full", cli.path(".out"));
    const ProgramResult result =
        cli.apply({R"({"command":"register-suggestion","on":"2023-02-26","title":"绿道","lead":"王一（武侯代表团）"})"});
    std::filesystem::remove(cli.path(".out"));
    CHECK(result.exitCode == 1);
    CHECK(result.errors.starts_with("huying-cli: output-failed: "));
    CHECK(cli.onLedger({"list", "--format", "json"}).json()["total"] == 1);
}

}  // namespace huying::tests

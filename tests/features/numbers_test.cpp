// SPDX-License-Identifier: GPL-3.0-or-later
// Two settings of a term: until when a deputy may withdraw, and how numbers are quoted.
#include <catch2/catch.hpp>

#include "app/questions/search.h"
#include "features/refused_codes.h"
#include "support/temporary_register.h"

namespace huying::tests {

namespace {

using Codes = std::vector<std::string>;

std::string registering(int serial, const std::string& more = {}) {
    return R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","serial":)" + std::to_string(serial) +
           R"(,"title":"关于公交的建议","lead":"王明（武侯代表团）")" + more + "}";
}

// As refusedCodes; the sentences quote patterns, whose braces are no gaps.
Codes refusedPattern(TemporaryRegister& office, const std::string& json) {
    const std::int64_t before = office.entryCount();
    const auto result = office.run(json);
    CHECK_FALSE(result.isAccepted());
    CHECK(office.entryCount() == before);
    for (const base::Error& error : result.errors) {
        for (const auto language : {app::Language::chinese, app::Language::english}) {
            const std::string sentence = app::Words::of(language).sentence(error);
            CHECK(sentence != "error." + error.code);
            for (const char* gap : {"{value}", "{pattern}", "{most}", "{session}", "{case}"}) CHECK_FALSE(base::contains(sentence, gap));
        }
    }
    return codesOf(result.errors);
}

std::string setting(const std::string& kind, const std::string& pattern, const std::string& more = R"(,"term":18)") {
    return R"({"command":"set-number-pattern","kind":")" + kind + R"(","pattern":")" + pattern + "\"" + more + "}";
}

}  // namespace

TEST_CASE("withdrawal: by the rule of the term, which a refusal names with its law") {
    TemporaryRegister office;
    office.mustRun(registering(1, R"(,"co_signers":["李红（锦江代表团）"])"));
    office.mustRun(registering(2));
    CHECK(refusedCodes(office, R"({"command":"set-withdrawal-rule","term":18,"withdraw_until":"assignment"})") == Codes{"field-required"});
    office.mustRun(R"({"command":"set-withdrawal-rule","term":18,"withdraw_until":"assignment","source":"北京条例第十三条"})");
    CHECK(office.reader().withdrawalRules().at(18).source == "北京条例第十三条");
    office.mustRun(R"({"command":"assign-suggestion","on":"2023-03-03","case":"2","tasks":[{"unit":"市公安局","role":"sole"}]})");
    const auto refused = office.run(R"({"command":"withdraw-suggestion","on":"2023-03-06","case":"2"})");
    REQUIRE(codesOf(refused.errors) == Codes{"withdrawal-too-late"});
    CHECK(app::Words::of(app::Language::chinese).sentence(refused.errors[0]) ==
          "18-1-2 已经交办：这一届规定交办以后不能撤回（北京条例第十三条）。");
    // All signers have to ask, whatever the rule.
    CHECK(refusedCodes(office, R"({"command":"withdraw-suggestion","on":"2023-03-06","case":"1"})") == Codes{"all-signers-must-ask"});
    office.mustRun(R"({"command":"withdraw-suggestion","on":"2023-03-06","case":"1","all_signers_ask":true})");
    office.mustRun(R"({"command":"set-withdrawal-rule","withdraw_until":"reply"})");
    office.mustRun(R"({"command":"withdraw-suggestion","on":"2023-03-06","case":"2"})");
    REQUIRE(office.store().undo({}));
    REQUIRE(office.store().undo({}));
    CHECK((office.reader().withdrawalRules().at(18).until == domain::WithdrawalLimit::assignment));
    CHECK(office.store().verify().empty());
}

TEST_CASE("numbers: made by the pattern when a piece is registered, and never changed by another pattern") {
    TemporaryRegister office;
    office.mustRun(registering(1));
    CHECK(office.view("1").facts.suggestion.numberText == "1");
    office.mustRun(setting("plenary", "市{term}届人大{session}次会议第{serial}号建议"));
    office.mustRun(setting("intersessional", "{year}{serial:4}"));
    office.mustRun(registering(2));
    office.mustRun(registering(1, R"(,"kind":"intersessional")"));
    office.mustRun(registering(3, R"(,"number_text":"特1")"));
    CHECK(office.view("2").facts.suggestion.numberText == "市十八届人大一次会议第2号建议");
    CHECK(office.view("闭1").facts.suggestion.numberText == "20230001");
    CHECK(office.view("3").facts.suggestion.numberText == "特1");
    office.mustRun(setting("plenary", "第{serial:3}号", R"(,"session":"18-1")"));  // of the session before that of its term
    office.mustRun(registering(4));
    CHECK(office.view("4").facts.suggestion.numberText == "第004号");
    CHECK(office.view("2").facts.suggestion.numberText == "市十八届人大一次会议第2号建议");
    app::SearchQuery query;
    query.text = "20230001";
    CHECK(office.reader().search(query).hits.size() == 1);
    office.mustRun(setting("plenary", "", R"(,"session":"18-1")"));
    office.mustRun(registering(5));
    CHECK(office.view("5").facts.suggestion.numberText == "市十八届人大一次会议第5号建议");
    CHECK(office.reader().numberPatterns().size() == 2);
    CHECK(office.store().verify().empty());
}

TEST_CASE("numbers: bad patterns, numbers given twice and a year that is missing are refused by name") {
    TemporaryRegister office;
    CHECK(refusedPattern(office, setting("plenary", "第{term}号")) == Codes{"pattern-without-serial"});
    CHECK(refusedPattern(office, setting("plenary", "{serial}{x}")) == Codes{"unknown-place"});
    CHECK(refusedPattern(office, setting("plenary", "{serial")) == Codes{"brace-not-closed"});
    CHECK(refusedPattern(office, setting("plenary", "{serial:9}")) == Codes{"bad-width"});
    CHECK(refusedPattern(office, setting("plenary", std::string(70, 'x') + "{serial}")) == Codes{"pattern-too-long"});
    CHECK(refusedPattern(office, setting("plenary", "{serial}", R"(,"session":"99-1")")) == Codes{"unknown-session"});
    CHECK(refusedPattern(office, setting("plenary", "{serial}", R"(,"session":"18-1","term":17)")) == Codes{"term-or-session"});
    office.mustRun(setting("plenary", "{year}{serial:4}"));
    CHECK(refusedPattern(office, setting("intersessional", "{year}{serial:4}")) == Codes{"pattern-of-both-kinds"});
    CHECK(refusedPattern(office, setting("intersessional", "{year}{serial:4}", R"(,"session":"18-1")")) == Codes{"pattern-of-both-kinds"});
    office.mustRun(registering(1, R"(,"number_text":"20230002")"));
    CHECK(refusedPattern(office, registering(2)) == Codes{"number-text-used"});
    office.mustRun(registering(2, R"(,"number_text":"2023-2")"));
    CHECK(refusedPattern(office, R"({"command":"register-suggestion","on":null,"serial":3,"title":"关于公交的建议","lead":"王明"})") ==
          Codes{"number-needs-year"});
    CHECK(office.store().verify().empty());
}

}  // namespace huying::tests

// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <algorithm>

#include "base/pinyin.h"
#include "base/search_text.h"

namespace huying::tests {

namespace {

std::vector<std::string> tokensOf(std::string_view text) {
    std::vector<std::string> tokens;
    base::appendTokens(base::searchable(text), "", tokens);
    std::sort(tokens.begin(), tokens.end());
    tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
    return tokens;
}

bool finds(std::string_view text, std::string_view typed) {
    for (const std::string& word : base::searchWords(typed)) {
        if (base::findWord(base::searchable(text), word) == std::string::npos) return false;
    }
    return true;
}

}  // namespace

TEST_CASE("text is folded for searching: width, case, signs and what is no text") {
    CHECK(base::searchable("关于“停车难”的建议。") == "关于 停车难 的建议");
    CHECK(base::searchable("５Ｇ　基站ＡＢ") == "5g 基站ab");
    CHECK(base::searchable("\n\t 。") == "");
    CHECK(base::searchable(std::string_view("停\0车", 7)) == "停 车");
    CHECK(base::searchable("停\xED\xA0\x80车\xFF") == "停 车");       // half of a surrogate pair, a stray byte
    CHECK(base::searchable("葛\U000E0100城\u200B区") == "葛城区");  // variation selector, zero-width space
    CHECK(base::searchable("𠮷〇々") == "𠮷〇々");
}

TEST_CASE("the index knows every character, every pair, and the beginnings of words and numbers") {
    CHECK(tokensOf("停车难") == std::vector<std::string>{"停", "停车", "车", "车难", "难"});
    CHECK(tokensOf("停，车") == std::vector<std::string>{"停", "车"});
    CHECK(tokensOf("12345") == std::vector<std::string>{"1", "12", "123", "1234", "12345"});
    CHECK(tokensOf("DH7") == std::vector<std::string>{"7", "d", "dh"});
    CHECK(tokensOf("𠮷田") == std::vector<std::string>{"田", "𠮷", "𠮷田"});
}

TEST_CASE("a word asks for pairs and is enough by itself where it is short") {
    const auto terms = base::termsOf("停车难");
    REQUIRE(terms.size() == 2);
    CHECK(terms[0].token == "停车");
    CHECK(terms[1].token == "车难");
    CHECK(base::termsAreEnough("停车"));
    CHECK(base::termsAreEnough("停"));
    CHECK_FALSE(base::termsAreEnough("停车难"));
    CHECK_FALSE(base::termsAreEnough("5g"));
    CHECK(base::termsOf("12345").front().isPrefix);
    CHECK_FALSE(base::termsOf("1234").front().isPrefix);
}

TEST_CASE("Chinese is found anywhere, letters and numbers where they begin") {
    CHECK(finds("关于解决老旧小区停车难的建议", "小区 车难"));
    CHECK_FALSE(finds("关于解决老旧小区停车难的建议", "小区 地铁"));
    CHECK(finds("投入1200万元", "120"));
    CHECK_FALSE(finds("2012年", "12"));
    CHECK(finds("成办函〔2023〕5号", "成办函[2023]5号"));
    CHECK(finds("DH123", "123"));
    CHECK(finds("达到１００％的目标", "100%"));
    CHECK_FALSE(finds("达到100户的目标", "100%"));
    CHECK(finds("5G基站", "5g基"));
    CHECK(base::searchWords("  “ ” *?\"'()- ").empty());
    CHECK(base::searchWords("停车 停车　难") == std::vector<std::string>{"停车", "难"});
}

TEST_CASE("places lead back to the original text") {
    const std::string text = "“停车”ＡＢ难";
    const base::SearchableText folded = base::searchableWithPlaces(text);
    REQUIRE(folded.text == "停车 ab难");
    CHECK(folded.places.size() == folded.text.size() + 1);
    const std::size_t at = folded.text.find("ab");
    CHECK(text.substr(folded.places[at], folded.places[at + 2] - folded.places[at]) == "ＡＢ");
    CHECK(folded.places.back() == text.size());
}

TEST_CASE("names are known by initials, by full pinyin and by both mixed") {
    const base::Syllables unit(base::pinyinOf("市卫生健康委员会"));
    for (const char* typed : {"swsjkwyh", "wsjk", "weisheng", "weisjk", "wsjiankang", "shiws", "wei"}) {
        CAPTURE(typed);
        CHECK(unit.match(typed));
    }
    for (const char* typed : {"sjw", "eisheng", "wsx", ""}) {
        CAPTURE(typed);
        CHECK_FALSE(unit.match(typed));
    }
    CHECK(unit.initials() == "swsjkwyh");
    CHECK(base::Syllables(base::pinyinOf("王明")).joined() == "wangming");
}

TEST_CASE("what is typed is all the initials of a name with or without 市, or it is not") {
    CHECK(base::areAllInitials("smzj", "市民政局", "smzj"));
    CHECK(base::areAllInitials("mzj", "市民政局", "smzj"));
    CHECK_FALSE(base::areAllInitials("swj", "市卫健委", "swjw"));
    CHECK_FALSE(base::areAllInitials("ha", "武侯区", "whq"));
    CHECK_FALSE(base::areAllInitials("hq", "武侯区", "whq"));
    CHECK_FALSE(base::areAllInitials("", "市", "s"));
    CHECK_FALSE(base::areAllInitials("s", "市", ""));
}

TEST_CASE("characters with several readings are found by each, and odd names do no harm") {
    const base::Syllables street(base::pinyinOf("长乐银行"));
    CHECK(street.match("chang"));
    CHECK(street.match("zhangle"));
    CHECK(street.match("yinhang"));
    CHECK(base::Syllables(base::pinyinOf("单丽女")).match("shanlinv"));
    CHECK(base::Syllables(base::pinyinOf("单丽女")).match("danlinu"));
    CHECK(base::pinyinOf("").empty());
    CHECK(base::Syllables(base::pinyinOf("12345热线A组")).match("12345rx"));
    CHECK_FALSE(base::Syllables(base::pinyinOf("\xFF\xED\xA0\x80")).match("a"));
    CHECK_FALSE(base::Syllables("shi wei").match(std::string(10000, 's')));
}

TEST_CASE("what is plain without folding agrees with folding") {
    using base::Standing;
    const auto standing = [](const char* word, const char* written) { return base::WrittenWord(word).standingIn(written); };
    CHECK(standing("停车难", "关于解决停车难的建议") == Standing::yes);
    CHECK(standing("停车难", "关于停车，难的建议") == Standing::no);
    CHECK(standing("停车难", "关于停\u200B车难的建议") == Standing::perhaps);  // folding leaves the sign out
    CHECK(base::searchable("停\u200B车难") == "停车难");
    CHECK(standing("5g", "关于网络的建议") == Standing::no);
    CHECK(standing("5g", "关于５Ｇ网络的建议") == Standing::perhaps);
    CHECK(standing("％", "占50%") == Standing::perhaps);
    CHECK_FALSE(base::WrittenWord("％").isChinese());
    CHECK_FALSE(base::WrittenWord("").isChinese());
}

}  // namespace huying::tests

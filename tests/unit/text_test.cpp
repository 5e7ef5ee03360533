// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "base/chinese_number.h"
#include "base/text.h"
#include "base/typed_list.h"

namespace huying::tests {

using Texts = std::vector<std::string>;

TEST_CASE("Text outside strict UTF-8 is recognised") {
    using namespace std::string_literals;
    for (const std::string& good : {""s, "abc"s, "呼应"s, "王㛃"s, "𠮷田"s, "\x7F"s, "a\0b"s, "\xC2\x80"s, "\xDF\xBF"s, "\xE0\xA0\x80"s,
                                    "\xED\x9F\xBF"s, "\xEE\x80\x80"s, "\xEF\xBF\xBF"s, "\xF0\x90\x80\x80"s, "\xF4\x8F\xBF\xBF"s}) {
        INFO(good);
        CHECK(base::isValidUtf8(good));
    }
    const std::vector<std::string> bad{
        "\x80"s,              // a continuation byte alone
        "\xE5\x91"s,          // cut off
        "\xE5\x91\x41"s,      // no continuation
        "\xC0\x80"s,          // overlong NUL
        "\xC1\xBF"s,          // overlong ASCII
        "\xE0\x9F\xBF"s,      // overlong in three
        "\xF0\x8F\xBF\xBF"s,  // overlong in four
        "\xED\xA0\x80"s,      // surrogate
        "\xED\xBF\xBF"s,      // surrogate
        "\xF4\x90\x80\x80"s,  // beyond U+10FFFF
        "\xF8\x88\x80\x80\x80"s,
        "\xFF"s,
        "\xFE"s,
        "好\xC4"s,
        "\xBA\xF4\xD3\xA6"s,  // GB18030 bytes of 呼应
    };
    for (std::size_t i = 0; i < bad.size(); ++i) {
        INFO("bad text " << i);
        CHECK_FALSE(base::isValidUtf8(bad[i]));
    }
}

TEST_CASE("Blanks at both ends go, whichever they are, and inner ones stay") {
    CHECK(base::trimmed("  王 明\t") == "王 明");
    CHECK(base::trimmed("　王　明　") == "王　明");
    CHECK(base::trimmed("\u00A0 \r\n王明\n \u00A0") == "王明");
    CHECK(base::trimmed("　 \t\n").empty());
    CHECK(base::trimmed("").empty());
    CHECK(base::trimmed("。王") == "。王");  // shares its first two bytes with the ideographic space
    CHECK(base::trimmed("王。") == "王。");
}

TEST_CASE("Full width letters digits and signs fold to ASCII and nothing else changes") {
    CHECK(base::foldWidth("ＡＢＣｘｙｚ０１９（２０２３）．－／～！") == "ABCxyz019(2023).-/~!");
    CHECK(base::foldWidth("a　b") == "a b");
    CHECK(base::foldWidth("“引号”、〔2024〕。·•・") == "“引号”、〔2024〕。·•・");
    CHECK(base::foldWidth("｟￠￥ｱ") == "｟￠￥ｱ");  // beyond U+FF5E
    CHECK(base::foldWidth("𠮷田") == "𠮷田");
    for (int code = 0x21; code <= 0x7E; ++code) {
        const int wide = code + 0xFEE0;
        const std::string character{static_cast<char>(0xE0 | (wide >> 12)), static_cast<char>(0x80 | ((wide >> 6) & 0x3F)),
                                    static_cast<char>(0x80 | (wide & 0x3F))};
        CHECK(base::foldWidth(character) == std::string(1, static_cast<char>(code)));
    }
}

TEST_CASE("Only ASCII letters are lowered") { CHECK(base::lowered("DH-ＤＨ闭ABCxyz") == "dh-ＤＨ闭abcxyz"); }

TEST_CASE("Every spelling of the dot in a name compares as the same name") {
    const std::string wanted = "阿依·买买提";
    for (const std::string_view name :
         {"阿依·买买提", "阿依•买买提", "阿依・买买提", "阿依．买买提", "阿依.买买提", " 阿依 · 买买提 ", "阿依　·买买提"}) {
        INFO(name);
        CHECK(base::comparableName(name) == wanted);
    }
    CHECK(base::comparableName("王 明") == "王明");
    CHECK(base::comparableName("王　明") == base::comparableName("王明"));
    CHECK(base::comparableName("Ａ公司") == "A公司");
    CHECK(base::comparableName("王明") != base::comparableName("王朋"));
    CHECK(base::comparableName("阿依买买提") != wanted);
}

TEST_CASE("Length is counted in characters and not in bytes") {
    CHECK(base::characterCount("") == 0);
    CHECK(base::characterCount("呼应ab") == 4);
    CHECK(base::characterCount("𠮷㛃") == 2);
    CHECK(base::characters("a呼𠮷") == Texts{"a", "呼", "𠮷"});
    CHECK(base::shortened("关于轨道交通的建议", 4) == "关于轨道…");
    CHECK(base::shortened("关于轨道", 4) == "关于轨道");
    CHECK(base::shortened("𠮷田买", 1) == "𠮷…");
    CHECK(base::shortened("好", 0) == "…");
    CHECK(base::shortened("", 0).empty());
}

TEST_CASE("A cell with several values is taken apart at Chinese and ASCII separators") {
    CHECK(base::splitValues("张三、李四；王五;赵六\n钱七\r\n孙八") == Texts{"张三", "李四", "王五", "赵六", "钱七", "孙八"});
    CHECK(base::splitValues(" 张三 、、 李四　") == Texts{"张三", "李四"});
    CHECK(base::splitValues("") == Texts{});
    CHECK(base::splitValues("、；;\n") == Texts{});
    CHECK(base::splitValues("市住建局,市规划局") == Texts{"市住建局,市规划局"});
    CHECK(base::splitValues("张 三") == Texts{"张 三"});
}

TEST_CASE("Splitting keeps empty parts and joining puts them back") {
    CHECK(base::split("a,,b,", ',') == Texts{"a", "", "b", ""});
    CHECK(base::split("", ',') == Texts{""});
    CHECK(base::joined({"a", "", "b"}, "、") == "a、、b");
    CHECK(base::joined({}, "、").empty());
    CHECK(base::joined({"", ""}, "-") == "-");
    CHECK(base::replacedAll("{a}{a}", "{a}", "{a}x") == "{a}x{a}x");
    CHECK(base::replacedAll("abc", "", "x") == "abc");
    CHECK(base::contains("市住建局", "住建"));
    CHECK_FALSE(base::contains("住建", "市住建局"));
}

TEST_CASE("A whole number is digits and nothing else") {
    CHECK(base::parseNumber("0120") == 120);
    CHECK(base::parseNumber("0") == 0);
    CHECK(base::parseNumber("999999999") == 999'999'999);
    for (const std::string_view text : {"", "-1", "+1", "1.0", "1 ", " 1", "１", "一", "0x1", "9999999999", "99999999999999999999"}) {
        INFO(text);
        CHECK_FALSE(base::parseNumber(text));
    }
}

TEST_CASE("Sessions are named in Chinese numbers") {
    const std::vector<std::pair<int, std::string>> names{{1, "一"},    {9, "九"},      {10, "十"},     {11, "十一"}, {18, "十八"},
                                                         {20, "二十"}, {21, "二十一"}, {99, "九十九"}, {50, "五十"}, {17, "十七"}};
    for (const auto& [number, name] : names) {
        CHECK(base::chineseNumber(number) == name);
        CHECK(base::parseChineseNumber(name) == number);
    }
    CHECK(base::chineseNumber(0).empty());
    CHECK(base::chineseNumber(100).empty());
    CHECK(base::parseChineseNumber("１８") == 18);
    CHECK(base::parseChineseNumber(" 十八 ") == 18);
    for (const std::string_view text : {"", "百", "一八", "十十", "〇", "第十八"}) CHECK_FALSE(base::parseChineseNumber(text));
}

TEST_CASE("A mistyped name is more alike to the right one than to others") {
    const double right = base::likeness("市交通局", "市交通运输局");
    CHECK(right > base::likeness("市交通局", "市教育局"));
    CHECK(right > base::likeness("市交通局", "市公安局"));
    CHECK(base::likeness("市住建局", "市住建局") > base::likeness("市住建局", "市住建委"));
    CHECK(base::likeness("", "市住建局") == 0);
    CHECK(base::likeness("甲", "乙") == 0);
}

TEST_CASE("The three names nearest to a mistyped one are offered, each once") {
    const std::vector<std::string> units{"市交通运输局", "法院", "市交通委", "市教育局", "区交通局", "市交通委", "市交通建设管理局"};
    // Two are equally near (three characters and two pairs shared of four): in the order in which they came.
    CHECK(base::nearestNames("市交通局", units) == "市交通委、区交通局、市交通运输局");
    CHECK(base::nearestNames("档案馆", units).empty());
    const std::vector<std::string> categories{"教科文卫体类", "城乡建设与管理类", "劳动人事民政类", "农林水利类"};
    CHECK(base::nearestNames("民政", categories) == "劳动人事民政类");  // short for it, however long the whole is
    CHECK(base::nearestNames("城建", categories) == "城乡建设与管理类");
}

TEST_CASE("Typed numbers are told apart by commas, semicolons and blanks of any width") {
    const std::vector<std::string> numbers{"18-1-3", "18-1-闭4", "5"};
    for (const std::string between : {"、", "，", ",", "；", ";", " ", "　", "\t", "\n", "、 ", " ；， "})
        CHECK(base::splitNumbers(between + "18-1-3" + between + "18-1-闭4" + between + "5" + between) == numbers);
    CHECK(base::splitNumbers(" 、").empty());
}

}  // namespace huying::tests

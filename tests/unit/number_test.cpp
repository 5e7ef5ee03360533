// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "domain/suggestion_number.h"

namespace huying::tests {

using domain::CaseAddress;
using domain::SuggestionKind;
using domain::WrittenNumber;

namespace {

constexpr auto plenaryKind = SuggestionKind::plenary;
constexpr auto intersessionalKind = SuggestionKind::intersessional;

struct NumberRow {
    const char* text;
    int term;
    int session;
    std::optional<SuggestionKind> kind;
    int serial;
};

void checkNumbers(const std::vector<NumberRow>& rows) {
    for (const NumberRow& row : rows) {
        INFO(row.text << " in " << row.term << "-" << row.session);
        const auto number = domain::parseWrittenNumber(row.text, row.term, row.session);
        REQUIRE(number);
        CHECK(number->serial == row.serial);
        CHECK((number->kind == row.kind));
    }
}

}  // namespace

TEST_CASE("A case address is term session and number") {
    CHECK((domain::parseCaseAddress("18-1-120") == CaseAddress{18, 1, plenaryKind, 120}));
    CHECK((domain::parseCaseAddress("18-1-闭3") == CaseAddress{18, 1, intersessionalKind, 3}));
    CHECK((domain::parseCaseAddress(" １８－１－１２０ ") == CaseAddress{18, 1, plenaryKind, 120}));
    CHECK((domain::parseCaseAddress("18-1-0120") == CaseAddress{18, 1, plenaryKind, 120}));
    CHECK((domain::parseCaseAddress("120") == CaseAddress{0, 0, plenaryKind, 120}));
    CHECK((domain::parseCaseAddress("闭3") == CaseAddress{0, 0, intersessionalKind, 3}));
    for (const std::string_view text : {"", "18-1", "18-1-", "18-1-0", "0-1-120", "18-0-120", "18-1-120-1", "18-1-x", "18-1-开3", "闭",
                                        "-120", "18--120", "18/1/120", "18-1-12 0", "第120号"}) {
        INFO(text);
        CHECK_FALSE(domain::parseCaseAddress(text));
    }
}

TEST_CASE("A case address prints as people write it") {
    CHECK(CaseAddress{18, 1, plenaryKind, 120}.text() == "18-1-120");
    CHECK(CaseAddress{18, 1, intersessionalKind, 3}.text() == "18-1-闭3");
    CHECK(CaseAddress{0, 0, intersessionalKind, 3}.text() == "闭3");
    CHECK(CaseAddress{0, 0, plenaryKind, 120}.text() == "120");
    for (const int serial : {1, 9, 10, 670, 9999}) {
        for (const SuggestionKind kind : {plenaryKind, intersessionalKind}) {
            const CaseAddress address{18, 3, kind, serial};
            CHECK((domain::parseCaseAddress(address.text()) == address));
        }
    }
}

TEST_CASE("A session address is term and session") {
    CHECK((domain::parseSessionAddress("18-1") == domain::SessionAddress{18, 1}));
    CHECK((domain::parseSessionAddress("１８－２") == domain::SessionAddress{18, 2}));
    for (const std::string_view text : {"", "18", "18-", "-1", "0-1", "18-0", "18-1-1", "100-1", "18-100", "十八-一"}) {
        INFO(text);
        CHECK_FALSE(domain::parseSessionAddress(text));
    }
}

TEST_CASE("A plain serial is read with or without padding and sign") {
    checkNumbers({{"64", 18, 1, std::nullopt, 64},
                  {"064", 18, 1, std::nullopt, 64},
                  {"0197", 18, 1, std::nullopt, 197},
                  {"第72号", 18, 1, std::nullopt, 72},
                  {"72号", 18, 1, std::nullopt, 72},
                  {"第72号建议", 18, 1, std::nullopt, 72},
                  {"建议第72号", 18, 1, std::nullopt, 72},
                  {"０６４", 18, 1, std::nullopt, 64},
                  {" 第 72 号 ", 18, 1, std::nullopt, 72}});
}

TEST_CASE("Term and session before the serial are taken off") {
    checkNumbers({{"12050094", 12, 5, std::nullopt, 94},
                  {"1901023", 19, 1, std::nullopt, 23},
                  {"18070123", 18, 7, std::nullopt, 123},
                  {"71186", 7, 1, std::nullopt, 186},
                  {"74227", 7, 4, std::nullopt, 227},
                  {"173169", 17, 3, std::nullopt, 169},
                  {"18010123", 18, 1, std::nullopt, 123},
                  {"181120", 18, 1, std::nullopt, 120}});
}

TEST_CASE("A year before the serial is taken off") {
    checkNumbers({{"20240076", 18, 1, std::nullopt, 76},
                  {"20250036", 18, 3, std::nullopt, 36},
                  {"2024085", 18, 2, std::nullopt, 85},
                  {"20191001", 18, 1, std::nullopt, 1001}});
}

TEST_CASE("Four digits or fewer are the serial even where they look like term and session") {
    checkNumbers({{"1801", 18, 1, std::nullopt, 1801},
                  {"2024", 18, 1, std::nullopt, 2024},
                  {"181", 18, 1, std::nullopt, 181},
                  {"7118", 7, 1, std::nullopt, 7118}});
}

TEST_CASE("Digits that begin with another session are the serial as a whole") {
    checkNumbers(
        {{"17010123", 18, 1, std::nullopt, 17010123}, {"12345", 18, 1, std::nullopt, 12345}, {"18020005", 18, 1, std::nullopt, 18020005}});
}

TEST_CASE("Letters before the number say which kind it is") {
    checkNumbers({{"DH123", 18, 1, plenaryKind, 123},
                  {"dh123", 18, 1, plenaryKind, 123},
                  {"ＤＨ１２３", 18, 1, plenaryKind, 123},
                  {"BH037", 18, 1, intersessionalKind, 37},
                  {"闭08", 18, 1, intersessionalKind, 8},
                  {"闭会08", 18, 1, intersessionalKind, 8},
                  {"第闭3号", 18, 1, intersessionalKind, 3},
                  {"DH18010012", 18, 1, plenaryKind, 12},
                  {"闭20230008", 18, 1, intersessionalKind, 8}});
}

TEST_CASE("The sentence form of a number is read") {
    checkNumbers({{"市十八届人大一次会议第1号建议", 18, 1, std::nullopt, 1},
                  {"省十二届人大三次会议第1528号", 12, 3, std::nullopt, 1528},
                  {"市十八届人大一次会议第120号", 18, 1, std::nullopt, 120}});
}

TEST_CASE("Any other number is refused and never guessed") {
    for (const std::string_view text : {"HG-201901287", "T014",        "B(2019)331", "B（2019）331", "",    "第号", "建议", "DH",
                                        "闭",           "第0号",       "0",          "000",          "12a", "12.5", "1/2",  "一二〇",
                                        "第120、121号", "12345678901", "18-1-120",   "提案第5号"}) {
        INFO(text);
        CHECK_FALSE(domain::parseWrittenNumber(text, 18, 1));
    }
}

TEST_CASE("A minus sign is no part of a number") {
    CHECK_FALSE(domain::parseWrittenNumber("-5", 18, 1));
    CHECK_FALSE(domain::parseWrittenNumber("第-5号", 18, 1));
}

TEST_CASE("Nothing but zeros after term and session is no number") {
    CHECK_FALSE(domain::parseWrittenNumber("18010000", 18, 1));
    CHECK_FALSE(domain::parseWrittenNumber("20230000", 18, 1));
}

}  // namespace huying::tests

// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "domain/number_pattern.h"

namespace huying::tests {

namespace {

std::string codeOf(std::string_view pattern) {
    const auto fault = domain::faultOf(pattern);
    return fault ? fault->code : std::string();
}

}  // namespace

TEST_CASE("number patterns: places are filled, the rest stands as it is written") {
    const domain::NumberParts parts{18, 1, 2023, 120};
    CHECK(domain::numberFrom("市{term}届人大{session}次会议第{serial}号建议", parts) == "市十八届人大一次会议第120号建议");
    CHECK(domain::numberFrom("{year}{serial:4}", parts) == "20230120");
    CHECK(domain::numberFrom("{term:2}{session:2}-{serial:3}", parts) == "1801-120");
    CHECK(domain::numberFrom("{届}届{次}次 {年}年{序号}号", parts) == "十八届一次 2023年120号");
    CHECK(domain::numberFrom("闭{serial:2}", {18, 1, std::nullopt, 123}) == "闭123");  // a width cuts nothing off
    CHECK(domain::numberFrom("{ serial : 4 }", parts) == "0120");
    CHECK(domain::needsYear("{year}-{serial}"));
    CHECK_FALSE(domain::needsYear("第{serial}号"));
}

TEST_CASE("number patterns: what is wrong with one is named") {
    CHECK(codeOf("第{serial}号").empty());
    CHECK(codeOf("") == "pattern-without-serial");
    CHECK(codeOf("第{term}号") == "pattern-without-serial");
    CHECK(codeOf("{serial}{number}") == "unknown-place");
    CHECK(codeOf("{}{serial}") == "unknown-place");
    CHECK(codeOf("{serial") == "brace-not-closed");
    CHECK(codeOf("serial}") == "brace-not-closed");
    CHECK(codeOf("{{serial}}") == "brace-not-closed");
    CHECK(codeOf("{serial:0}") == "bad-width");
    CHECK(codeOf("{serial:7}") == "bad-width");
    CHECK(codeOf("{serial:x}") == "bad-width");
    CHECK(codeOf("{year:2}{serial}") == "bad-width");
    CHECK(codeOf(std::string(61, 'x') + "{serial}") == "pattern-too-long");
}

}  // namespace huying::tests

// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "base/name_order.h"

namespace huying::tests {

namespace {

using Names = std::vector<std::string>;

Names ordered(Names names, std::string (*key)(std::string_view)) {
    std::sort(names.begin(), names.end(), [key](const auto& left, const auto& right) { return key(left) < key(right); });
    return names;
}

}  // namespace

TEST_CASE("Names stand in the order of strokes by number, then by kind") {
    // Surnames of seven strokes, as domain.md §8.23 has them.
    CHECK(ordered({"陈", "陆", "张", "吴", "杨", "李", "杜", "苏"}, base::strokeKey) ==
          Names{"苏", "杜", "李", "杨", "吴", "张", "陆", "陈"});
    CHECK(ordered({"欧阳修", "丁一", "王二", "刘三", "卜四"}, base::strokeKey) == Names{"丁一", "卜四", "王二", "刘三", "欧阳修"});
}

TEST_CASE("A one-character given name is compared by its character, and a name comes before a longer one") {
    CHECK(ordered({"田富", "田大利"}, base::strokeKey) == Names{"田大利", "田富"});
    CHECK(ordered({"王大利", "王大"}, base::strokeKey) == Names{"王大", "王大利"});
}

TEST_CASE("By the other custom a given name of one character has a blank before it") {
    CHECK(ordered({"田大利", "田富", "田一一"}, base::surnameStrokeKey) == Names{"田富", "田一一", "田大利"});
    CHECK(ordered({"欧阳一修", "欧阳修", "欧二"}, base::surnameStrokeKey) == Names{"欧二", "欧阳修", "欧阳一修"});
    CHECK(ordered({"田", "丁一二", "丁富"}, base::surnameStrokeKey) == Names{"丁富", "丁一二", "田"});
}

TEST_CASE("A character that the table does not know comes last and never fails") {
    CHECK(ordered({"\xF0\xA0\xAE\xB7一", "爨一", "丁一", ""}, base::strokeKey) == Names{"", "丁一", "爨一", "\xF0\xA0\xAE\xB7一"});
    CHECK_FALSE(base::strokeKey("abc\xFF").empty());
}

TEST_CASE("People stand in the order of the readings of their surnames") {
    CHECK(ordered({"单明", "丁一", "尚二", "曾三", "邹四", "陈五"}, base::personPinyinKey) ==
          Names{"陈五", "丁一", "单明", "尚二", "曾三", "邹四"});
    CHECK(ordered({"第10号", "第2号"}, base::pinyinKey) == Names{"第2号", "第10号"});
}

}  // namespace huying::tests

// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <set>
#include <string>
#include <vector>

#include "app/queries/case_list.h"
#include "app/words/words.h"
#include "support/temporary_register.h"

namespace huying::tests {

namespace {

// The tree with all its brackets, so that a test sees how it was put together.
std::string spelled(const app::Filter& filter) {
    if (filter.kind != app::Filter::Kind::comparison) {
        return "(" + spelled(*filter.left) + (filter.kind == app::Filter::Kind::both ? " & " : " | ") + spelled(*filter.right) + ")";
    }
    static const std::vector<std::string> signs{"=", "!=", "<", "<=", ">", ">=", "contains", "empty"};
    return std::string(filter.field->code) + " " + signs.at(static_cast<std::size_t>(filter.comparison)) + " [" + filter.value + "]";
}

std::string parsed(std::string_view text) {
    const auto filter = app::parseFilter(text);
    if (!filter) return filter.error().code;
    return *filter ? spelled(**filter) : "no filter";
}

std::string placeOfTrouble(std::string_view text) {
    const auto filter = app::parseFilter(text);
    if (filter || filter.error().code != "bad-filter") return "no trouble";
    return argumentOf(filter.error(), "place");
}

}  // namespace

TEST_CASE("Every operator of a filter is read with and without blanks") {
    CHECK(parsed("serial = 12") == "serial = [12]");
    CHECK(parsed("serial=12") == "serial = [12]");
    CHECK(parsed("serial!=12") == "serial != [12]");
    CHECK(parsed("serial<12") == "serial < [12]");
    CHECK(parsed("serial<=12") == "serial <= [12]");
    CHECK(parsed("serial>12") == "serial > [12]");
    CHECK(parsed("  serial   >=\t12 ") == "serial >= [12]");
    CHECK(parsed("title contains 轨道") == "title contains [轨道]");
    CHECK(parsed("category empty") == "category empty []");
    CHECK(parsed("") == "no filter");
    CHECK(parsed("   ") == "no filter");
}

TEST_CASE("And binds before or and equals join from the left") {
    CHECK(parsed("serial=1 or serial=2 and kind=plenary") == "(serial = [1] | (serial = [2] & kind = [plenary]))");
    CHECK(parsed("serial=1 and kind=plenary or serial=2") == "((serial = [1] & kind = [plenary]) | serial = [2])");
    CHECK(parsed("serial=1 and serial=2 or serial=3 and serial=4") == "((serial = [1] & serial = [2]) | (serial = [3] & serial = [4]))");
    CHECK(parsed("serial=1 or serial=2 or serial=3") == "((serial = [1] | serial = [2]) | serial = [3])");
    CHECK(parsed("category empty and title empty") == "(category empty [] & title empty [])");
}

TEST_CASE("Values with blanks or words of the grammar stand in double quotes") {
    CHECK(parsed(R"(title = "轨道 交通")") == "title = [轨道 交通]");
    CHECK(parsed(R"(title="a and b" or serial=1)") == "(title = [a and b] | serial = [1])");
    CHECK(parsed(R"(title contains "and")") == "title contains [and]");
    CHECK(parsed(R"(title contains "a=b")") == "title contains [a=b]");
    CHECK(parsed(R"(title = "")") == "title = []");
}

TEST_CASE("Fields and coded values may be named by their Chinese labels") {
    CHECK(parsed("状态 = 办理中") == "state = [handling]");
    CHECK(parsed("state = handling") == "state = [handling]");
    CHECK(parsed("类型=闭会 and 结果评价!=基本满意") == "(kind = [intersessional] & result_rating != [mostly_satisfied])");
    CHECK(parsed("形成来源 = 专题调研") == "formation_source = [special_research]");
    CHECK(parsed("轮到 = 承办单位") == "turn = [unit]");
    CHECK(parsed("下一步 = 决定是否重新办理") == "next_step = [decide_rehandling]");
    CHECK(parsed("公开意见 = 仅公开标题") == "publish_by_deputy = [title_only]");
    CHECK(parsed("来源 = 议案转建议") == "origin = [converted_motion]");
    CHECK(parsed("涉密 = 是") == "classified = [true]");
    CHECK(parsed("classified = false") == "classified = [false]");
}

TEST_CASE("Dates are taken in every spelling") {
    for (const std::string_view text : {"due_on <= 2023-06-05", "due_on <= 2023/6/5", "期限 <= 2023年6月5日", "due_on<=20230605"})
        CHECK(parsed(text) == "due_on <= [2023-06-05]");
}

TEST_CASE("A value that its field cannot have is refused by name") {
    for (const std::string_view text : {"state = 处理中", "due_on < 2023-02-30", "due_on < 明天", "serial = 一百", "serial > -1",
                                        "classified = 也许", "result_class = E"}) {
        INFO(text);
        const auto filter = app::parseFilter(text);
        REQUIRE_FALSE(filter);
        CHECK(filter.error().code == "bad-filter-value");
        CHECK_FALSE(argumentOf(filter.error(), "field").empty());
        CHECK_FALSE(argumentOf(filter.error(), "value").empty());
    }
}

TEST_CASE("An unknown field is refused by name") {
    const auto filter = app::parseFilter("标题 contains 轨道 and 颜色 = 红");
    REQUIRE_FALSE(filter);
    CHECK(filter.error().code == "unknown-list-field");
    CHECK(argumentOf(filter.error(), "value") == "颜色");
}

TEST_CASE("A filter that breaks off or goes astray is refused with its place in characters") {
    CHECK(placeOfTrouble("标题 类别") == "4");
    CHECK(placeOfTrouble("标题 == 轨道") == "4");
    CHECK(placeOfTrouble("标题 = 轨道 交通") == "9");
    CHECK(placeOfTrouble("serial = 1 serial = 2") == "12");
    CHECK(placeOfTrouble("标题 = \"轨道") == "6");
    for (const std::string_view unfinished : {"标题 =", "标题", "标题 = 轨道 and"}) CHECK(parsed(unfinished) == "incomplete-filter");
    CHECK(placeOfTrouble("serial = 1 or or serial = 2") == "no trouble");  // the second or stands where a field should
    CHECK(parsed("serial = 1 or or serial = 2") == "unknown-list-field");
    CHECK(parsed("and") == "unknown-list-field");
}

TEST_CASE("Every field of the list has its own label and is found by it") {
    const auto& words = app::Words::of(app::Language::chinese);
    std::set<std::string> labels, codes;
    for (const app::Field& field : app::listFields()) {
        INFO(field.code);
        CHECK(words.has("field." + std::string(field.code)));
        CHECK(app::Words::of(app::Language::english).has("field." + std::string(field.code)));
        CHECK(labels.insert(words.fieldLabel(field.code)).second);
        CHECK(codes.insert(std::string(field.code)).second);
        CHECK(app::findField(field.code) == &field);
        CHECK(app::findField(words.fieldLabel(field.code)) == &field);
    }
    CHECK(app::findField("") == nullptr);
    CHECK(app::findField("colour") == nullptr);
}

TEST_CASE("An order is a list of fields with a minus for descending") {
    const auto order = app::parseOrder("due_on, -编号,-serial");
    REQUIRE(order);
    REQUIRE(order->size() == 3);
    CHECK(order->at(0).field->code == "due_on");
    CHECK_FALSE(order->at(0).isDescending);
    CHECK(order->at(1).field->code == "number_text");
    CHECK(order->at(1).isDescending);
    CHECK(order->at(2).field->code == "serial");
    CHECK(order->at(2).isDescending);
    CHECK(app::parseOrder("")->empty());
    for (const std::string_view text : {"colour", "due_on,", ",due_on", "--serial", "due_on serial"}) {
        INFO(text);
        const auto bad = app::parseOrder(text);
        REQUIRE_FALSE(bad);
        CHECK(bad.error().code == "unknown-list-field");
    }
}

}  // namespace huying::tests

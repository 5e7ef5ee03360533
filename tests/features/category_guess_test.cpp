// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "app/queries/category_guess.h"
#include "support/temporary_register.h"

namespace huying::tests {

namespace {

const std::vector<std::string> known{"交通邮电类", "城乡建设与管理类", "教科文卫体类"};

void add(TemporaryRegister& office, int serial, const std::string& title, const std::string& category) {
    office.mustRun(R"({"command":"register-suggestion","on":"2023-02-26","serial":)" + std::to_string(serial) + R"(,"title":")" + title +
                   R"(","lead":"王明（武侯代表团）")" + (category.empty() ? "" : R"(,"category":")" + category + "\"") + "}");
}

}  // namespace

TEST_CASE("category: pieces with a similar title say which one it mostly is, and nothing is proposed where they do not") {
    TemporaryRegister office;
    const auto guess = [&](std::string_view title) { return app::guessCategory(office.reader(), title, known); };
    CHECK(guess("关于优化公交接驳的建议").empty());
    add(office, 1, "关于增加公交线路的建议", "交通邮电类");
    add(office, 2, "关于优化公交站点设置的建议", "交通邮电类");
    add(office, 3, "关于老旧小区停车的建议", "城乡建设与管理类");
    add(office, 4, "关于小区公交接驳的建议", "");  // none yet: says nothing
    CHECK(guess("关于优化公交接驳的建议") == "交通邮电类");
    CHECK(guess("关于小区停车难的建议") == "城乡建设与管理类");
    CHECK(guess("关于乡村教师待遇的建议").empty());
    CHECK(guess("").empty());
    CHECK(guess("关于的建议").empty());
    CHECK(guess("abc 123 \xF0\xA0\x80\x80").empty());
    // Not one that may no longer be used, and none where the alike ones are divided.
    CHECK(app::guessCategory(office.reader(), "关于优化公交接驳的建议", {"教科文卫体类"}).empty());
    add(office, 5, "关于公交进校园的建议", "教科文卫体类");
    add(office, 6, "关于公交学生票的建议", "教科文卫体类");
    CHECK(guess("关于公交的建议").empty());
}

}  // namespace huying::tests

// SPDX-License-Identifier: GPL-3.0-or-later
// Deputies and units as tables of their own.
#include <catch2/catch.hpp>

#include "import_table.h"

namespace huying::tests {

namespace {

app::ImportOptions as(app::ImportKind kind, bool updates = false) {
    app::ImportOptions options;
    options.kind = kind;
    options.actor = "张敏";
    options.updates = updates;
    options.tellsRows = true;
    return options;
}

app::ImportResult deputies(TemporaryRegister& target, const std::vector<std::vector<std::string>>& lines, bool updates = false) {
    return importInto(target, ledger(lines), as(app::ImportKind::deputies, updates));
}

app::ImportResult units(TemporaryRegister& target, const std::vector<std::vector<std::string>>& lines, bool updates = false) {
    return importInto(target, ledger(lines), as(app::ImportKind::units, updates));
}

domain::Deputy deputy(TemporaryRegister& target, const std::string& name) {
    const auto named = target.reader().deputiesNamed(18, name);
    REQUIRE(named.size() == 1);
    return named.front();
}

domain::Unit unitNamed(TemporaryRegister& target, const std::string& name) {
    for (const domain::Unit& unit : target.reader().units()) {
        if (unit.name == name) return unit;
    }
    FAIL("no unit " << name);
    return {};
}

}  // namespace

TEST_CASE("a table of deputies: created, filled, unchanged, and refused where another value is on record") {
    TemporaryRegister target;
    const std::vector<std::string> header{"姓名", "代表证号", "所属代表团", "联系电话", "工作单位", "资格终止日期"};
    const std::vector<std::vector<std::string>> table{{"代表名册"},
                                                      header,
                                                      {"王明", "0012", "武侯代表团", "028-1", "某公司", ""},
                                                      {"李红（锦江代表团）", "", "", "", "", "2023年5月1日"}};
    CHECK(countsOf(deputies(target, table)) == Counts{2, 0, 0, 0});
    CHECK(countsOf(deputies(target, table)) == Counts{0, 0, 2, 0});
    CHECK(deputy(target, "王明").certificate == "0012");
    CHECK(deputy(target, "王明").phone == "028-1");
    CHECK(deputy(target, "王明").employer == "某公司");
    CHECK(deputy(target, "李红").delegationName == "锦江代表团");
    CHECK(deputy(target, "李红").validTo == base::makeDate(2023, 5, 1));

    // By name and delegation; the number is filled in.
    const app::ImportResult filled = deputies(target, {header, {"李红", "0013", "锦江", "", "", ""}});
    CHECK(countsOf(filled) == Counts{0, 1, 0, 0});
    REQUIRE(filled.rows.front().changes.size() == 1);
    CHECK(filled.rows.front().changes.front().column == "代表证号");
    CHECK(filled.rows.front().changes.front().after == "0013");

    const std::vector<std::vector<std::string>> other{header, {"王明", "0012", "锦江代表团", "", "另公司", ""}};
    CHECK(refusalsIn(deputies(target, other)) == Said{"所属代表团 ledger-conflict", "工作单位 ledger-conflict"});
    CHECK(deputy(target, "王明").employer == "某公司");
    CHECK(countsOf(deputies(target, other, true)) == Counts{0, 1, 0, 0});
    CHECK(deputy(target, "王明").employer == "另公司");
    CHECK(deputy(target, "王明").delegationName == "锦江代表团");
    CHECK(target.store().verify().empty());
}

TEST_CASE("deputies who cannot be told apart, or are others, are refused or made") {
    TemporaryRegister target;
    const std::vector<std::string> header{"姓名", "代表证号", "代表团"};
    CHECK(countsOf(deputies(target, {header, {"王明", "1", "武侯代表团"}, {"王明", "2", "武侯代表团"}, {"王明", "", "锦江代表团"}})) ==
          Counts{3, 0, 0, 0});
    CHECK(refusalsIn(deputies(target, {header, {"王明", "", ""}})) == Said{"姓名 ambiguous-deputy"});
    CHECK(refusalsIn(deputies(target, {header, {"李红", "1", ""}})) == Said{"代表证号 certificate-of-another"});
    CHECK(refusalsIn(deputies(target, {header, {"", "9", "武侯代表团"}})) == Said{"姓名 field-required"});
    CHECK(deputies(target, {{"代表证号"}, {"1"}}).failure->code == "missing-column");
    // Someone known from a bare name only is found to be a deputy.
    CHECK(saidIn(deputies(target, {header, {"赵强", "", ""}})) == Said{"2 姓名 deputy-to-be-checked"});
    CHECK(deputy(target, "赵强").toBeChecked);
    CHECK(countsOf(deputies(target, {header, {"赵强", "7", "锦江代表团"}})) == Counts{0, 1, 0, 0});
    CHECK_FALSE(deputy(target, "赵强").toBeChecked);
    CHECK(deputy(target, "赵强").delegationName == "锦江代表团");
    CHECK(countsOf(deputies(target, {header, {"赵强", "7", "锦江代表团"}})) == Counts{0, 0, 1, 0});
}

TEST_CASE("a table of units: created with order, aliases and contacts, found by any name, second import changes nothing") {
    TemporaryRegister target;
    const std::vector<std::string> header{"单位名称", "简称", "所属系统", "别名", "曾用名", "排序", "联系人", "联系电话"};
    const std::vector<std::vector<std::string>> table{header,
                                                      {"市新设局", "新设局", "市政府", "新局", "旧设局", "5", "张三、李四", "1、2"},
                                                      {"市教育局", "", "", "教育局机关", "", "", "王五", "110"}};
    const app::ImportResult first = units(target, table);
    CHECK(countsOf(first) == Counts{1, 1, 0, 0});
    CHECK(saidIn(first) == Said{"2 曾用名 former-name-as-alias"});
    CHECK(countsOf(units(target, table)) == Counts{0, 0, 2, 0});
    const domain::Unit fresh = unitNamed(target, "市新设局");
    CHECK(fresh.sortNumber == 5);
    CHECK(fresh.system == domain::UnitSystem::government);
    CHECK(fresh.aliases == Said{"新局", "旧设局"});
    REQUIRE(fresh.contacts.size() == 2);
    CHECK(fresh.contacts[1].person == "李四");
    CHECK(fresh.contacts[1].phone == "2");

    CHECK(refusalsIn(units(target, {header, {"市新设局", "别的", "党群", "", "", "6", "张三", "9"}})) ==
          Said{"简称 ledger-conflict", "所属系统 ledger-conflict", "排序 ledger-conflict", "联系人 ledger-conflict"});
    CHECK(countsOf(units(target, {header, {"市新设局", "别的", "党群", "", "", "6", "张三", "9"}}, true)) == Counts{0, 1, 0, 0});
    CHECK(unitNamed(target, "市新设局").contacts[0].phone == "9");
    CHECK(target.store().verify().empty());
}

TEST_CASE("a table that tells two things of one deputy settles: the first holds, the other is told") {
    TemporaryRegister target;
    const std::vector<std::vector<std::string>> table{{"姓名", "代表证号", "代表团", "电话", "地址", "工作单位", "资格终止日期"},
                                                      {"王明", "1", "武侯代表团", "028-1", "", "某公司", "2023-05-01"},
                                                      {"王明", "1", "锦江", "028-2", "某路1号", "某公司", "2023年5月1日"},
                                                      {"王明", "1", "武侯", "028-1", "某路2号", "", "2023-06-01"}};
    const Said told{"3 代表团 another-value-in-file", "3 电话 another-value-in-file", "4 地址 another-value-in-file",
                    "4 资格终止日期 another-value-in-file"};
    for (const bool updates : {false, true, true}) {
        const bool isFirst = target.reader().deputiesNamed(18, "王明").empty();
        const app::ImportResult result = deputies(target, table, updates);
        CHECK(saidIn(result) == told);
        CHECK(refusalsIn(result).empty());
        CHECK(countsOf(result) == (isFirst ? Counts{1, 1, 1, 0} : Counts{0, 0, 3, 0}));
        const domain::Deputy known = deputy(target, "王明");
        CHECK(known.delegationName == "武侯代表团");
        CHECK(known.phone == "028-1");
        CHECK(known.address == "某路1号");
        CHECK(known.validTo == base::makeDate(2023, 5, 1));
    }
    CHECK(target.store().verify().empty());
}

TEST_CASE("a table that tells two things of one unit settles: the first holds, the other is told") {
    TemporaryRegister target;
    const std::vector<std::vector<std::string>> table{{"全称", "简称", "系统", "顺序", "联系人", "电话", "地址"},
                                                      {"市新设局", "新设局", "市政府", "5", "张三", "1", ""},
                                                      {"市新设局", "新局", "党群", "6", "张三", "2", "某路1号"},
                                                      {"市新设局", "", "", "", "李四", "3", ""},
                                                      {"市教育局", "", "", "", "", "110", ""},
                                                      {"市教育局", "", "", "", "", "120", ""}};
    const Said told{"3 简称 another-value-in-file", "3 系统 another-value-in-file", "3 顺序 another-value-in-file",
                    "3 电话 another-value-in-file", "6 电话 another-value-in-file"};
    for (const bool updates : {false, true, true}) {
        const std::vector<domain::Unit> before = target.reader().units();
        const bool isFirst = std::none_of(before.begin(), before.end(), [](const domain::Unit& unit) { return unit.name == "市新设局"; });
        const app::ImportResult result = units(target, table, updates);
        CHECK(saidIn(result) == told);
        CHECK(refusalsIn(result).empty());
        CHECK(countsOf(result) == (isFirst ? Counts{1, 3, 1, 0} : Counts{0, 0, 5, 0}));
        const domain::Unit unit = unitNamed(target, "市新设局");
        CHECK(unit.shortName == "新设局");
        CHECK(unit.system == domain::UnitSystem::government);
        CHECK(unit.sortNumber == 5);
        REQUIRE(unit.contacts.size() == 2);
        CHECK(unit.contacts[0].phone == "1");
        CHECK(unit.contacts[0].address == "某路1号");
        CHECK(unit.contacts[1].person == "李四");
    }
    CHECK(target.store().verify().empty());
}

TEST_CASE("two people of one name in one unit stay two") {
    TemporaryRegister target;
    const std::vector<std::vector<std::string>> table{{"全称", "联系人", "联系人职务", "电话"},
                                                      {"市教育局", "张三、张三", "科长、科员", "1、2"}};
    CHECK(countsOf(units(target, table)) == Counts{0, 1, 0, 0});
    const auto phones = [&] {
        Said all;
        for (const domain::UnitContact& contact : unitNamed(target, "成都市教育局").contacts) all.push_back(contact.phone);
        return all;
    };
    CHECK(phones() == Said{"1", "2"});
    CHECK(countsOf(units(target, table)) == Counts{0, 0, 1, 0});
    CHECK(countsOf(units(target, table, true)) == Counts{0, 0, 1, 0});
    CHECK(phones() == Said{"1", "2"});
}

TEST_CASE("rows of units that nobody could keep are refused, and nothing is written") {
    TemporaryRegister target;
    const auto before = target.reader().lastEntry();
    const std::vector<std::string> header{"全称", "简称", "系统", "曾用名", "顺序", "联系人", "电话", "启用日期"};
    CHECK(refusalsIn(units(target, {header,
                                    {"", "甲局", "", "", "", "", "", ""},
                                    {"乙局", "", "没有的系统", "", "x", "张三、李四", "1、2、3", "2023-02-30"},
                                    {"丙局", "", "", "市教育局", "", "", "", ""},
                                    {"丁局", "", "市政府", "", "", "", "", ""}})) ==
          Said{"全称 field-required", "系统 unknown-code", "顺序 number-out-of-range", "电话 values-do-not-match-people",
               "启用日期 no-such-date", "全称 unit-has-other-name"});
    CHECK(target.reader().lastEntry() == before);
}

TEST_CASE("a row of a ledger tells what it changes") {
    TemporaryRegister target;
    app::ImportOptions options = usual();
    options.tellsRows = true;
    const std::vector<std::string> header{"编号", "标题", "领衔代表", "主办单位", "答复日期", "结果类别"};
    const app::ImportResult first =
        importInto(target, ledger({header, {"1", "关于公交的建议", "王明（武侯代表团）", "市教育局", "", ""}}), options);
    REQUIRE(first.rows.size() == 1);
    CHECK(first.rows[0].verdict == app::RowVerdict::created);
    CHECK(first.rows[0].subject == "1 关于公交的建议");
    CHECK(first.rows[0].changes.size() == 4);
    const auto table =
        ledger({header, {"1", "关于地铁的建议", "王明（武侯代表团）", "市教育局", "2023-06-01", "B"}, {"", "x", "", "", "", ""}});
    options.updates = true;
    options.skipsRefused = true;
    options.isDryRun = true;
    const app::ImportResult second = importInto(target, table, options);
    REQUIRE(second.rows.size() == 2);
    CHECK(second.rows[0].verdict == app::RowVerdict::changed);
    CHECK(second.rows[1].verdict == app::RowVerdict::refused);
    Said told;
    for (const app::ValueChange& change : second.rows[0].changes)
        told.push_back(change.column + ": " + change.before + " > " + change.after);
    CHECK(told == Said{"标题: 关于公交的建议 > 关于地铁的建议", "答复日期:  > 2023-06-01", "结果类别:  > B"});
    options.isDryRun = false;
    CHECK(countsOf(importInto(target, table, options)) == countsOf(second));
}

TEST_CASE("a piece between the sessions is told from that of the plenary by its number") {
    TemporaryRegister target;
    app::ImportOptions options = usual();
    options.tellsRows = true;
    const auto table =
        ledger({{"编号", "标题", "类型"}, {"2", "甲", "大会"}, {"2", "乙", "闭会"}, {"闭03", "丙", ""}, {"BH004", "丁", ""}});
    for (const bool isDryRun : {true, false}) {
        options.isDryRun = isDryRun;
        const app::ImportResult result = importInto(target, table, options);
        CHECK(countsOf(result) == Counts{4, 0, 0, 0});
        Said subjects;
        for (const app::RowOutcome& row : result.rows) subjects.push_back(row.subject);
        CHECK(subjects == Said{"2 甲", "闭2 乙", "闭03 丙", "BH004 丁"});
    }
}

TEST_CASE("cancelled in the middle, an import of pieces or deputies writes nothing") {
    TemporaryRegister target;
    const auto before = target.reader().lastEntry();
    for (const app::ImportKind kind : {app::ImportKind::suggestions, app::ImportKind::deputies}) {
        app::ImportOptions options = as(kind);
        options.session = "18-1";
        std::vector<std::size_t> seen;
        options.progress = [&](std::size_t done, std::size_t all) {
            CHECK(all == 3);
            seen.push_back(done);
            return done < 2;
        };
        const app::ImportResult result =
            importInto(target, ledger({{"编号", "标题", "姓名"}, {"1", "a", "王明"}, {"2", "b", "李红"}, {"3", "c", "赵强"}}), options);
        REQUIRE(result.failure);
        CHECK(result.failure->code == "import-cancelled");
        CHECK(seen == std::vector<std::size_t>{0, 1, 2});
        CHECK(target.reader().lastEntry() == before);
    }
}

}  // namespace huying::tests

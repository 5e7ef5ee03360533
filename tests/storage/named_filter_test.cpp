// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "changing_registers.h"

namespace huying::tests {

namespace {

std::string namesOf(TemporaryRegister& ledger) {
    std::string text;
    for (const app::NamedFilter& filter : ledger.reader().namedFilters()) text += (text.empty() ? "" : " ") + filter.name;
    return text;
}

std::int64_t saved(TemporaryRegister& ledger, const std::string& name, const std::string& definition = "{}") {
    const auto filter = ledger.store().saveNamedFilter({0, name, definition});
    REQUIRE(filter);
    return filter->id;
}

std::string refusalOf(const base::Result<app::NamedFilter>& result) { return result ? std::string() : result.error().code; }

}  // namespace

TEST_CASE("named filters are kept, renamed, ordered and removed, outside history") {
    TemporaryRegister ledger;
    const std::int64_t entries = ledger.entryCount();
    const auto first = saved(ledger, " 教育类 ", R"({"conditions":{}})");
    const auto second = saved(ledger, "本周到期");
    const auto third = saved(ledger, "武侯代表团");
    CHECK(namesOf(ledger) == "教育类 本周到期 武侯代表团");
    REQUIRE(ledger.store().orderNamedFilters({third, first}));
    CHECK(namesOf(ledger) == "武侯代表团 教育类 本周到期");
    REQUIRE(ledger.store().saveNamedFilter({second, "七日内到期", R"({"search":"a"})"}));
    CHECK(namesOf(ledger) == "武侯代表团 教育类 七日内到期");
    CHECK(ledger.reader().namedFilters().back().definition == R"({"search":"a"})");
    REQUIRE(ledger.store().removeNamedFilter(first));
    CHECK(namesOf(ledger) == "武侯代表团 七日内到期");
    CHECK(ledger.entryCount() == entries);
    CHECK(ledger.store().verify().empty());
}

TEST_CASE("a filter's name is neither empty nor too long nor another's") {
    TemporaryRegister ledger;
    saved(ledger, "教育类");
    const auto other = saved(ledger, "交通类");
    std::string longest;
    for (int i = 0; i < 40; ++i) longest += "字";
    CHECK(refusalOf(ledger.store().saveNamedFilter({0, "  ", "{}"})) == "field-required");
    CHECK(refusalOf(ledger.store().saveNamedFilter({0, longest + "字", "{}"})) == "filter-name-too-long");
    CHECK(refusalOf(ledger.store().saveNamedFilter({0, "教育类", "{}"})) == "filter-name-taken");
    CHECK(refusalOf(ledger.store().saveNamedFilter({other, "教育类", "{}"})) == "filter-name-taken");
    CHECK(refusalOf(ledger.store().saveNamedFilter({999, "新", "{}"})) == "unknown-filter");
    const auto gone = ledger.store().removeNamedFilter(999);
    REQUIRE_FALSE(gone);
    CHECK(gone.error().code == "unknown-filter");
    CHECK(namesOf(ledger) == "教育类 交通类");
    CHECK(refusalOf(ledger.store().saveNamedFilter({0, longest, "{}"})).empty());
    CHECK(refusalOf(ledger.store().saveNamedFilter({0, "'; DROP TABLE named_filter; --", "{}"})).empty());
    CHECK(ledger.reader().namedFilters().size() == 4);
}

TEST_CASE("a list can be asked for the cases in whose history a person stands") {
    TemporaryRegister ledger;
    ledger.mustRun(registering(1, "关于一件事的建议"));
    ledger.mustRun(registering(2, "关于另一件事的建议", R"(,"actor":"李红")"));
    app::ListQuery query;
    query.recordedBy = "李红";
    const auto ids = ledger.reader().caseIds(query);
    REQUIRE(ids.size() == 1);
    CHECK(ledger.reader().caseRows(ids).front().serial == 2);
    query.recordedBy = "无此人";
    CHECK(ledger.reader().caseCount(query) == 0);
}

}  // namespace huying::tests

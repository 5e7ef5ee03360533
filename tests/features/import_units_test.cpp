// SPDX-License-Identifier: GPL-3.0-or-later
// Units, roles and dates of assignment in a ledger.
#include <catch2/catch.hpp>

#include "import_table.h"

namespace huying::tests {

namespace {

using Cells = std::vector<std::pair<std::string, std::string>>;

app::LedgerTable assigned(const std::string& number, Cells cells) {
    Cells all{{"编号", number}, {"标题", "关于某事的建议"}, {"领衔代表", "王明（武侯代表团）"}, {"登记日期", "2023-02-26"}};
    all.insert(all.end(), cells.begin(), cells.end());
    return oneRow(all);
}

// Role codes of the tasks, in order.
Said rolesOf(TemporaryRegister& target, const std::string& address) {
    Said roles;
    const app::CaseView view = target.view(address);
    for (const domain::Task& task : view.facts.tasks) roles.emplace_back(base::codeOf(task.role));
    return roles;
}

}  // namespace

TEST_CASE("units match by full, short and former name") {
    TemporaryRegister target;
    const auto unitOf = [&](const std::string& number, const std::string& name) {
        CHECK(refusalsIn(importInto(target, assigned(number, {{"主办单位", name}}))).empty());
        return target.view("18-1-" + number).facts.tasks.front().unit;
    };
    std::string fullName;
    std::string alias;
    for (const domain::Unit& unit : target.reader().units()) {
        if (unit.shortName != "市教育局") continue;
        fullName = unit.name;
        if (!unit.aliases.empty()) alias = unit.aliases.front();
    }
    REQUIRE(!fullName.empty());
    REQUIRE(!alias.empty());
    CHECK(unitOf("1", "市教育局") == unitOf("2", fullName));
    CHECK(unitOf("3", alias) == unitOf("4", " 市 教育局 "));
}

TEST_CASE("unknown units and categories are refused with the nearest, or created") {
    TemporaryRegister target;
    const app::LedgerTable table = ledger({{"编号", "标题", "领衔代表", "主办单位", "类别"},
                                           {"1", "a", "王明（武侯代表团）", "市低空经济局", "低空经济类"},
                                           {"2", "b", "王明（武侯代表团）", "市低空经济局", "低空经济类"}});
    const app::ImportResult refused = importInto(target, table);
    CHECK(saidIn(refused) ==
          Said{"2 类别 unknown-category", "2 主办单位 unknown-unit", "3 类别 unknown-category", "3 主办单位 unknown-unit"});
    const app::ImportResult near = importInto(target, assigned("3", {{"主办单位", "市教育厅"}, {"类别", "交通类"}}));
    REQUIRE(near.remarks.size() == 2);
    CHECK(argumentOf(near.remarks[0].error, "nearest").find("交通邮电类") != std::string::npos);
    CHECK(argumentOf(near.remarks[1].error, "nearest").find("市教育局") != std::string::npos);
    app::ImportOptions options = usual();
    options.createsUnits = true;
    CHECK(refusalsIn(importInto(target, table, options)) == Said{"类别 unknown-category", "类别 unknown-category"});
    options.createsCategories = true;
    CHECK(countsOf(importInto(target, table, options)) == Counts{2, 0, 0, 0});
    CHECK(countsOf(importInto(target, table, options)) == Counts{0, 0, 2, 0});
    const app::CaseView view = target.view("18-1-2");
    CHECK(view.categoryName == "低空经济类");
    REQUIRE(view.units.size() == 1);
    CHECK(view.units.begin()->second.system == domain::UnitSystem::unknown);
    CHECK(view.facts.tasks.front().unit == target.view("18-1-1").facts.tasks.front().unit);
    CHECK(target.store().verify().empty());
}

TEST_CASE("办理方式 and the columns of units give the roles") {
    TemporaryRegister target;
    const auto roles = [&](const std::string& number, Cells cells) {
        const app::ImportResult result = importInto(target, assigned(number, std::move(cells)));
        return result.refused > 0 ? refusalsIn(result) : rolesOf(target, "18-1-" + number);
    };
    CHECK(roles("1", {{"主办单位", "市教育局"}}) == Said{"sole"});
    CHECK(roles("2", {{"主办单位", "市教育局"}, {"会办单位", "市财政局、市交通运输局"}}) == Said{"lead", "joint", "joint"});
    CHECK(roles("3", {{"分办单位", "市教育局；市财政局"}}) == Said{"separate", "separate"});
    CHECK(roles("4", {{"主办单位", "市教育局\n市财政局"}}) == Said{"lead", "lead"});
    CHECK(roles("5", {{"办理方式", "独办"}, {"主办单位", "市教育局"}}) == Said{"sole"});
    CHECK(roles("6", {{"办理方式", "主办+会办"}, {"主办单位", "市教育局"}, {"会办单位", "市财政局"}}) == Said{"lead", "joint"});
    CHECK(roles("7", {{"办理方式", "分办"}, {"主办单位", "市教育局、市财政局"}}) == Said{"separate", "separate"});
    CHECK(roles("8", {{"办理方式", "单办"}, {"主办单位", "市教育局"}, {"会办单位", "市财政局"}}) == Said{"办理方式 way-against-units"});
    CHECK(roles("9", {{"办理方式", "单办"}, {"主办单位", "市教育局、市财政局"}}) == Said{"办理方式 way-against-units"});
    CHECK(roles("10", {{"办理方式", "分办"}, {"分办单位", "市教育局"}, {"会办单位", "市财政局"}}) == Said{"办理方式 way-against-units"});
    CHECK(roles("11", {{"办理方式", "主会办"}, {"主办单位", "市教育局"}, {"分办单位", "市财政局"}}) == Said{"办理方式 way-against-units"});
    CHECK(roles("12", {{"办理方式", "联办"}, {"主办单位", "市教育局"}}) == Said{"办理方式 unknown-code"});
    // Lead and separate need the part of each, which a ledger cannot give.
    CHECK(roles("13", {{"主办单位", "市教育局"}, {"分办单位", "市财政局"}}) == Said{"分办单位 scope-required", "分办单位 scope-required"});
    CHECK(roles("14", {{"会办单位", "市财政局"}}) == Said{"会办单位 answering-unit-required", "会办单位 joint-needs-lead"});
    CHECK(roles("15", {{"办理方式", "单办"}}) == Said{});
    // What the register says for 会办, beside what it has always taken.
    CHECK(roles("16", {{"办理方式", "主协同"}, {"主办单位", "市教育局"}, {"会办单位", "市财政局"}}) == Said{"办理方式 unknown-code"});
    target.mustRun(R"({"command":"set-wording","key":"joint","text":"协同"})");
    CHECK(roles("16", {{"办理方式", "主协同"}, {"主办单位", "市教育局"}, {"会办单位", "市财政局"}}) == Said{"lead", "joint"});
    CHECK(roles("17", {{"办理方式", "主会办"}, {"主办单位", "市教育局"}, {"会办单位", "市财政局"}}) == Said{"lead", "joint"});
    const app::ImportResult unknown = importInto(target, assigned("18", {{"办理方式", "联办"}, {"主办单位", "市教育局"}}));
    CHECK(argumentOf(unknown.remarks.at(0).error, "expected") == "单办、主协同、分办、参考");
    // A later term with a word of its own leaves the rows of this one theirs.
    target.mustRun(R"({"command":"open-session","term":19,"number":1,"opened":"2024-03-01"})");
    target.mustRun(R"({"command":"set-wording","term":19,"key":"joint","text":"会同办理"})");
    CHECK(roles("19", {{"办理方式", "主协同"}, {"主办单位", "市教育局"}, {"会办单位", "市财政局"}}) == Said{"lead", "joint"});
}

TEST_CASE("two units named as leads are both leads, and the row says so") {
    TemporaryRegister target;
    const app::LedgerTable table = assigned("1", {{"主办单位", "市教育局、市财政局"}});
    app::ImportOptions preview = usual();
    preview.isDryRun = true;
    for (const app::ImportOptions& options : {preview, usual()}) {
        const app::ImportResult result = importInto(target, table, options);
        CHECK(saidIn(result) == Said{"2 主办单位 several-leads", "2 交办日期 assignment-undated"});
        CHECK(refusalsIn(result).empty());
        CHECK(argumentOf(result.remarks.front().error, "units") == "市教育局、市财政局");
    }
    CHECK(rolesOf(target, "18-1-1") == Said{"lead", "lead"});
    CHECK(saidIn(importInto(target, table)).empty());  // nothing new about it
}

TEST_CASE("units without 交办日期 are told once for the whole file, answered pieces are not") {
    TemporaryRegister target;
    const app::LedgerTable table = ledger({{"编号", "标题", "领衔代表", "主办单位", "答复日期", "应答复日期"},
                                           {"1", "a", "王明（武侯代表团）", "市教育局", "2023-05-30", ""},
                                           {"2", "b", "王明（武侯代表团）", "市教育局", "", ""},
                                           {"3", "c", "王明（武侯代表团）", "市教育局", "", "2023-06-05"},
                                           {"4", "d", "王明（武侯代表团）", "", "", ""},
                                           {"5", "e", "王明（武侯代表团）", "市教育局", "", ""}});
    const app::ImportResult result = importInto(target, table);
    CHECK(countsOf(result) == Counts{5, 0, 0, 0});
    REQUIRE_FALSE(saidIn(result).empty());
    CHECK(saidIn(result).back() == "3 交办日期 assignment-undated");
    CHECK(argumentOf(result.remarks.back().error, "count") == "2");
    const app::CaseView view = target.view("18-1-2");
    REQUIRE_FALSE(view.matters.empty());
    const app::OpenMatter& next = view.matters.front();
    REQUIRE(next.isNext);
    CHECK_FALSE(next.dueOn);
    CHECK(next.lacksAssignmentDate());
    const app::Words& words = app::Words::of(app::Language::chinese);
    CHECK(words.dueStep(*next.explained, next.explained->steps.front()).find("交办日期没有登记") == 0);
    CHECK(importInto(target, table).remarks.empty());  // nothing new about them
}

TEST_CASE("assignment without 交办日期 is undated, never today") {
    TemporaryRegister target;
    importInto(target, assigned("1", {{"主办单位", "市教育局"}}));
    const domain::Task task = target.view("18-1-1").facts.tasks.front();
    CHECK_FALSE(task.assignedOn);
    CHECK_FALSE(task.dueOn);
    importInto(target, assigned("2", {{"主办单位", "市教育局"}, {"交办日期", "2023-03-03"}, {"签收日期", "2023-03-06"}}));
    const app::CaseView dated = target.view("18-1-2");
    CHECK(dated.facts.tasks.front().assignedOn == day("2023-03-03"));
    CHECK(dated.facts.tasks.front().dueOn == day("2023-06-05"));
    CHECK(dated.facts.receiptOf(dated.facts.tasks.front().id)->on == day("2023-03-06"));
    const app::ImportResult early = importInto(target, assigned("3", {{"主办单位", "市教育局"}, {"交办日期", "2023-02-20"}}));
    CHECK(refusalsIn(early) == Said{"交办日期 not-registered-then"});
    const app::ImportResult receipt =
        importInto(target, assigned("4", {{"主办单位", "市教育局"}, {"交办日期", "2023-03-03"}, {"签收日期", "2023-03-01"}}));
    CHECK(refusalsIn(receipt) == Said{"签收日期 too-early"});
    CHECK(target.reader().findCases({18, 1, domain::SuggestionKind::plenary, 4}).empty());
}

TEST_CASE("a due date that differs from the computed one stands and is listed") {
    TemporaryRegister target;
    const auto remarks = [&](const std::string& number, const char* due) {
        return saidIn(importInto(target, assigned(number, {{"主办单位", "市教育局"}, {"交办日期", "2023-03-03"}, {"应答复日期", due}})));
    };
    CHECK(remarks("1", "2023-06-05").empty());
    CHECK(remarks("2", "2023-06-03") == Said{"2 应答复日期 due-date-as-notified"});
    CHECK(target.view("18-1-2").facts.tasks.front().dueOn == day("2023-06-03"));
    CHECK(target.view("18-1-2").facts.tasks.front().computedDueOn == day("2023-06-05"));
    CHECK(remarks("3", "2023-03-01") == Said{"2 应答复日期 due-before-assigned"});
}

TEST_CASE("延期至 is an extension asked for and granted, undated, under its ceiling") {
    TemporaryRegister target;
    const auto table = [](const std::string& number, const char* until) {
        return assigned(
            number,
            {{"主办单位", "市教育局"}, {"交办日期", "2023-03-03"}, {"延期至", until}, {"答复日期", "2023-08-01"}, {"结果类别", "B"}});
    };
    CHECK(countsOf(importInto(target, table("1", "2023-09-01"))) == Counts{1, 0, 0, 0});
    const app::CaseView view = target.view("18-1-1");
    REQUIRE(view.facts.extensions.size() == 1);
    const domain::Extension extension = view.facts.extensions.front();
    CHECK(extension.granted == true);
    CHECK(extension.grantedUntil == day("2023-09-01"));
    CHECK_FALSE(extension.askedOn);
    CHECK_FALSE(extension.decidedOn);
    CHECK(view.facts.deadlineOf(view.facts.tasks.front()) == day("2023-09-01"));
    CHECK(countsOf(importInto(target, table("1", "2023-09-01"))) == Counts{0, 0, 1, 0});
    // A Sunday moves to the Monday, and the same ledger says nothing new.
    CHECK(countsOf(importInto(target, table("4", "2023-09-03"))) == Counts{1, 0, 0, 0});
    CHECK(target.view("18-1-4").facts.extensions.front().grantedUntil == day("2023-09-04"));
    CHECK(countsOf(importInto(target, table("4", "2023-09-03"))) == Counts{0, 0, 1, 0});
    CHECK(refusalsIn(importInto(target, table("2", "2023-12-01"))) == Said{"延期至 extension-beyond-ceiling"});
    CHECK(refusalsIn(importInto(target, table("3", "2023-06-01"))) == Said{"延期至 not-later-than-due-date"});
}

TEST_CASE("one value for several answering units means all, the same number by position, anything else is refused") {
    TemporaryRegister target;
    const auto table = [](const std::string& number, const char* received, const char* replied, const char* document, const char* classes) {
        return assigned(number, {{"分办单位", "市教育局、市财政局"},
                                 {"交办日期", "2023-03-03"},
                                 {"签收日期", received},
                                 {"答复日期", replied},
                                 {"文号", document},
                                 {"结果类别", classes}});
    };
    CHECK(refusalsIn(importInto(target, table("1", "2023-03-06", "2023-05-01；2023-05-02", "甲1号、乙2号", "A、B"))).empty());
    const app::CaseView view = target.view("18-1-1");
    REQUIRE(view.facts.replies.size() == 2);
    CHECK(view.facts.receipts.size() == 2);
    CHECK(view.facts.receipts[1].on == day("2023-03-06"));
    CHECK(view.facts.replies[0].on == day("2023-05-01"));
    CHECK(view.facts.replies[1].on == day("2023-05-02"));
    CHECK(view.facts.replies[1].documentNumber == "乙2号");
    CHECK(view.facts.replies[1].resultClass == domain::ResultClass::B);
    const app::ImportResult refused =
        importInto(target, table("2", "2023-03-06、2023-03-07、2023-03-08", "2023-05-01、2023-05-02、2023-05-03", "a、b、c", "A、B、C"));
    CHECK(refusalsIn(refused) == Said{"签收日期 values-do-not-match-units", "答复日期 values-do-not-match-units",
                                      "文号 values-do-not-match-units", "结果类别 values-do-not-match-units"});
    // One unit's document number may hold a 、 itself.
    CHECK(refusalsIn(importInto(target, assigned("3", {{"主办单位", "市教育局"}, {"文号", "成教函〔2023〕1号、2号"}}))).empty());
    CHECK(target.view("18-1-3").facts.replies.front().documentNumber == "成教函〔2023〕1号、2号");
}

TEST_CASE("facts of handling without an answering unit are refused") {
    TemporaryRegister target;
    CHECK(refusalsIn(importInto(target, assigned("1", {{"结果类别", "A"}, {"结果评价", "满意"}}))) ==
          Said{"结果类别 no-answering-unit", "结果评价 no-answering-unit"});
    CHECK(refusalsIn(importInto(target, assigned("2", {{"办结日期", "2023-06-01"}, {"交办日期", "2023-03-03"}}))) ==
          Said{"交办日期 no-answering-unit", "办结日期 no-answering-unit"});
}

}  // namespace huying::tests

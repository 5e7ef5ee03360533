// SPDX-License-Identifier: GPL-3.0-or-later
// A ledger over suggestions that are on record: empty fields are filled, different values are conflicts or corrections.
#include <catch2/catch.hpp>

#include "import_table.h"

namespace huying::tests {

namespace {

app::ImportOptions updating() {
    app::ImportOptions options = usual();
    options.updates = true;
    return options;
}

// A suggestion of the register's own, before any ledger.
void registerFirst(TemporaryRegister& target) {
    target.mustRun(
        R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","serial":1,"title":"关于公交接驳的建议","lead":"王明（武侯代表团）"})");
}

void assignFirst(TemporaryRegister& target) {
    target.mustRun(
        R"({"command":"assign-suggestion","on":"2023-03-03","case":"18-1-1","tasks":[{"unit":"市教育局","role":"lead"},{"unit":"市财政局","role":"joint"}]})");
}

}  // namespace

TEST_CASE("an absent column or an empty cell changes nothing") {
    TemporaryRegister target;
    registerFirst(target);
    assignFirst(target);
    const app::LedgerTable table = ledger({{"编号", "标题", "类别", "主办单位", "结果评价", "公开"}, {"1", "", "", "", "", ""}});
    for (const app::ImportOptions& options : {usual(), updating()}) {
        CHECK(countsOf(importInto(target, table, options)) == Counts{0, 0, 1, 0});
    }
    CHECK(target.view("18-1-1").facts.suggestion.title == "关于公交接驳的建议");
}

TEST_CASE("empty fields and missing facts are filled, step by step as the year goes on") {
    TemporaryRegister target;
    registerFirst(target);
    const app::ImportResult filled = importInto(target, oneRow({{"编号", "第1号"},
                                                                {"标题", "关于公交接驳的建议"},
                                                                {"类别", "交通邮电类"},
                                                                {"形成来源", "专题调研"},
                                                                {"提交日期", "2023-02-24"},
                                                                {"公开", "公开"},
                                                                {"正文", "正文"},
                                                                {"备注", "备注"},
                                                                {"联名代表", "李红（锦江代表团）"},
                                                                {"保密", "是"}}));
    CHECK(countsOf(filled) == Counts{0, 1, 0, 0});
    app::CaseView view = target.view("18-1-1");
    CHECK(view.categoryName == "交通邮电类");
    CHECK(view.facts.suggestion.formationSource == domain::FormationSource::specialResearch);
    CHECK(view.facts.suggestion.submittedOn == day("2023-02-24"));
    CHECK(view.facts.suggestion.body == "正文");
    CHECK(view.facts.suggestion.hideIdentity);
    CHECK(view.facts.coSigners.size() == 1);

    CHECK(countsOf(importInto(target, oneRow({{"编号", "1"}, {"标题", ""}, {"主办单位", "市教育局"}, {"交办日期", "2023-03-03"}}))) ==
          Counts{0, 1, 0, 0});
    // A ledger without the columns of units speaks of the units on record.
    const app::LedgerTable later = oneRow({{"编号", "1"},
                                           {"标题", ""},
                                           {"签收日期", "2023-03-06"},
                                           {"答复日期", "2023-05-30"},
                                           {"结果类别", "A"},
                                           {"结果评价", "满意"},
                                           {"评价日期", "2023-06-02"}});
    CHECK(countsOf(importInto(target, later)) == Counts{0, 1, 0, 0});
    view = target.view("18-1-1");
    CHECK(view.summary.isCompleted);
    CHECK(view.facts.receipts.size() == 1);
    CHECK(countsOf(importInto(target, later)) == Counts{0, 0, 1, 0});
    CHECK(target.store().verify().empty());
}

TEST_CASE("a different value is a conflict, with --update a correction with history") {
    TemporaryRegister target;
    registerFirst(target);
    importInto(
        target,
        oneRow(
            {{"编号", "1"}, {"标题", ""}, {"类别", "交通邮电类"}, {"公开", "公开"}, {"联名代表", "李红（锦江代表团）"}, {"保密", "是"}}));
    const app::LedgerTable other = oneRow({{"编号", "1"},
                                           {"标题", "关于地铁接驳的建议"},
                                           {"类别", "农林水利类"},
                                           {"公开", "不公开"},
                                           {"登记日期", "2023-02-27"},
                                           {"领衔代表", "赵强（青羊代表团）"},
                                           {"联名代表", "周新（双流代表团）"},
                                           {"保密", "否"}});
    const app::ImportResult conflict = importInto(target, other);
    CHECK(countsOf(conflict) == Counts{0, 0, 0, 1});
    CHECK(refusalsIn(conflict) == Said{"标题 ledger-conflict", "登记日期 ledger-conflict", "公开 ledger-conflict", "保密 ledger-conflict",
                                       "类别 ledger-conflict", "领衔代表 ledger-conflict", "联名代表 ledger-conflict"});
    CHECK(argumentOf(conflict.remarks[4].error, "known") == "交通邮电类");
    CHECK(argumentOf(conflict.remarks[4].error, "value") == "农林水利类");
    CHECK(target.view("18-1-1").facts.suggestion.title == "关于公交接驳的建议");

    CHECK(countsOf(importInto(target, other, updating())) == Counts{0, 1, 0, 0});
    const app::CaseView view = target.view("18-1-1");
    CHECK(view.facts.suggestion.title == "关于地铁接驳的建议");
    CHECK(view.categoryName == "农林水利类");
    CHECK(view.leadName == "赵强（青羊代表团）");
    CHECK(view.facts.suggestion.publishByDeputy == domain::Publication::no);
    CHECK_FALSE(view.facts.suggestion.hideIdentity);
    CHECK(view.facts.suggestion.registeredOn == day("2023-02-27"));
    const auto history = target.reader().historyOfCase(view.facts.suggestion.id);
    CHECK(history.back().command == "correct-suggestion");
    CHECK(std::any_of(history.back().changes.begin(), history.back().changes.end(), [](const app::HistoryChange& change) {
        return change.column == "title" && change.oldValue == "关于公交接驳的建议";
    }));
    CHECK(countsOf(importInto(target, other, updating())) == Counts{0, 0, 1, 0});
    CHECK(target.store().verify().empty());
}

TEST_CASE("values of facts that no command corrects are refused, also with --update") {
    TemporaryRegister target;
    const auto row = [](const char* unit, const char* assigned, const char* received, const char* due, const char* replied,
                        const char* document, const char* resultClass, const char* result, const char* rated, const char* completed) {
        return oneRow({{"编号", "1"},
                       {"标题", "关于公交接驳的建议"},
                       {"领衔代表", "王明（武侯代表团）"},
                       {"主办单位", unit},
                       {"交办日期", assigned},
                       {"签收日期", received},
                       {"应答复日期", due},
                       {"答复日期", replied},
                       {"文号", document},
                       {"结果类别", resultClass},
                       {"结果评价", result},
                       {"评价日期", rated},
                       {"办结日期", completed}});
    };
    importInto(target, row("市教育局", "2023-03-03", "2023-03-06", "", "2023-05-30", "1号", "A", "满意", "2023-06-02", "2023-06-02"));
    REQUIRE(target.view("18-1-1").summary.isCompleted);
    const app::LedgerTable other =
        row("市财政局", "", "2023-03-07", "2023-06-30", "2023-05-31", "2号", "B", "基本满意", "2023-06-03", "2023-06-03");
    CHECK(refusalsIn(importInto(target, other)).front() == "主办单位 ledger-conflict");
    CHECK(refusalsIn(importInto(target, other, updating())).front() == "主办单位 not-correctable");
    const app::LedgerTable values =
        row("", "2023-03-04", "2023-03-07", "2023-06-30", "2023-05-31", "2号", "B", "基本满意", "2023-06-03", "2023-06-03");
    CHECK(refusalsIn(importInto(target, values)).size() == 9);
    CHECK(refusalsIn(importInto(target, values, updating())) ==
          Said{"交办日期 not-correctable", "应答复日期 not-correctable", "签收日期 not-correctable", "答复日期 not-correctable",
               "文号 not-correctable", "结果类别 not-correctable", "结果评价 not-correctable", "评价日期 not-correctable",
               "办结日期 not-correctable"});
    // The proposer stands behind the rating on record.
    CHECK(refusalsIn(importInto(target, oneRow({{"编号", "1"}, {"标题", ""}, {"领衔代表", "赵强（青羊代表团）"}}), updating())) ==
          Said{"领衔代表 not-correctable"});
    CHECK(target.store().verify().empty());
}

TEST_CASE("an undated fact on record cannot be dated by a ledger, and says so") {
    TemporaryRegister target;
    importInto(target, oneRow({{"编号", "1"}, {"标题", "a"}, {"主办单位", "市教育局"}, {"结果类别", "A"}}));
    CHECK(refusalsIn(importInto(target, oneRow({{"编号", "1"}, {"标题", "a"}, {"交办日期", "2023-03-03"}, {"答复日期", "2023-05-30"}}))) ==
          Said{"交办日期 not-fillable", "答复日期 not-fillable"});
}

TEST_CASE("units on record stand; joint units may be added") {
    TemporaryRegister target;
    registerFirst(target);
    assignFirst(target);
    const auto units = [&](const char* lead, const char* joint, const char* way, const app::ImportOptions& options) {
        return importInto(
            target,
            oneRow({{"编号", "1"}, {"标题", ""}, {"主办单位", lead}, {"会办单位", joint}, {"办理方式", way}, {"交办日期", "2023-03-03"}}),
            options);
    };
    CHECK(units("市教育局", "市财政局", "主会办", usual()).unchanged == 1);
    CHECK(units("市教育局", "", "", usual()).unchanged == 1);  // without joint units in the ledger it may be the lead as well
    CHECK(refusalsIn(units("市教育局", "", "单办", usual())) == Said{"办理方式 ledger-conflict"});
    CHECK(refusalsIn(units("市财政局", "", "", usual())) == Said{"主办单位 ledger-conflict"});
    CHECK(refusalsIn(units("市教育局", "市财政局、市交通运输局", "", usual())) == Said{"会办单位 ledger-conflict"});
    CHECK(refusalsIn(units("市教育局", "市交通运输局", "", updating())) == Said{"会办单位 not-correctable"});
    CHECK(units("市教育局", "市财政局、市交通运输局", "", updating()).changed == 1);
    CHECK(target.view("18-1-1").summary.jointUnits == 2);
}

TEST_CASE("a withdrawn suggestion takes corrections and no facts") {
    TemporaryRegister target;
    registerFirst(target);
    target.mustRun(R"({"command":"withdraw-suggestion","on":"2023-03-01","case":"18-1-1","reason":"代表书面申请撤回"})");
    CHECK(importInto(target, oneRow({{"编号", "1"}, {"标题", ""}, {"类别", "交通邮电类"}})).changed == 1);
    const app::ImportResult result = importInto(target, oneRow({{"编号", "1"}, {"标题", ""}, {"主办单位", "市教育局"}, {"备注", "备注"}}));
    CHECK(refusalsIn(result) == Said{"主办单位 already-withdrawn"});
    CHECK(target.view("18-1-1").facts.suggestion.remark.empty());
}

}  // namespace huying::tests

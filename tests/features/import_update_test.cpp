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

namespace {

struct Values {
    const char* unit = "";
    const char* assigned = "";
    const char* received = "";
    const char* due = "";
    const char* replied = "";
    const char* document = "";
    const char* resultClass = "";
    const char* result = "";
    const char* rated = "";
    const char* completed = "";
};

app::LedgerTable rowWith(const Values& values) {
    return oneRow({{"编号", "1"},
                   {"标题", "关于公交接驳的建议"},
                   {"领衔代表", "王明（武侯代表团）"},
                   {"主办单位", values.unit},
                   {"交办日期", values.assigned},
                   {"签收日期", values.received},
                   {"应答复日期", values.due},
                   {"答复日期", values.replied},
                   {"文号", values.document},
                   {"结果类别", values.resultClass},
                   {"结果评价", values.result},
                   {"评价日期", values.rated},
                   {"办结日期", values.completed}});
}

const Values recorded{"市教育局", "2023-03-03", "2023-03-06", "", "2023-05-30", "1号", "A", "满意", "2023-06-02", "2023-06-02"};

}  // namespace

TEST_CASE("every value of the road is a conflict when it differs, and with --update a correction with history") {
    TemporaryRegister target;
    importInto(target, rowWith(recorded));
    REQUIRE(target.view("18-1-1").summary.isCompleted);
    const auto other =
        rowWith({"市财政局", "2023-03-04", "2023-03-07", "2023-06-30", "2023-05-31", "2号", "B", "基本满意", "2023-06-03", "2023-06-04"});
    const app::ImportResult conflict = importInto(target, other);
    CHECK(countsOf(conflict) == Counts{0, 0, 0, 1});
    const Said said = refusalsIn(conflict);
    CHECK(said.front() == "主办单位 ledger-conflict");
    const auto values =
        rowWith({"", "2023-03-04", "2023-03-07", "2023-06-30", "2023-05-31", "2号", "B", "基本满意", "2023-06-03", "2023-06-04"});
    CHECK(refusalsIn(importInto(target, values)) == Said{"交办日期 ledger-conflict", "应答复日期 ledger-conflict",
                                                         "签收日期 ledger-conflict", "答复日期 ledger-conflict", "文号 ledger-conflict",
                                                         "结果类别 ledger-conflict", "结果评价 ledger-conflict", "评价日期 ledger-conflict",
                                                         "办结日期 ledger-conflict"});
    CHECK(target.view("18-1-1").summary.completedOn == day("2023-06-02"));

    CHECK(countsOf(importInto(target, other, updating())) == Counts{0, 1, 0, 0});
    const app::CaseView view = target.view("18-1-1");
    const domain::CaseFacts& facts = view.facts;
    REQUIRE(facts.tasks.size() == 1);
    CHECK(view.unitName(facts.tasks[0].unit) == "市财政局");
    CHECK(facts.tasks[0].assignedOn == day("2023-03-04"));
    CHECK(facts.tasks[0].dueOn == day("2023-06-30"));
    CHECK(facts.receipts.at(0).on == day("2023-03-07"));
    CHECK(facts.replies.at(0).on == day("2023-05-31"));
    CHECK(facts.replies.at(0).documentNumber == "2号");
    CHECK((facts.replies.at(0).resultClass == domain::ResultClass::B));
    CHECK((facts.feedback.at(0).result == domain::Rating::mostlySatisfied));
    CHECK(facts.feedback.at(0).on == day("2023-06-03"));
    REQUIRE(facts.completions.size() == 1);
    CHECK(facts.completions[0].on == day("2023-06-04"));
    CHECK(countsOf(importInto(target, other, updating())) == Counts{0, 0, 1, 0});
    CHECK(countsOf(importInto(target, other)) == Counts{0, 0, 1, 0});
    CHECK(target.store().verify().empty());
}

TEST_CASE("dates of a row move together, earlier or later, past what stands between them") {
    TemporaryRegister target;
    importInto(target, rowWith(recorded));
    Values later = recorded;
    later.assigned = "2023-06-03";
    later.received = "2023-06-05";
    later.replied = "2023-08-30";
    later.rated = later.completed = "2023-09-02";
    CHECK(countsOf(importInto(target, rowWith(later), updating())) == Counts{0, 1, 0, 0});
    CHECK(target.view("18-1-1").summary.completedOn == day("2023-09-02"));
    CHECK(countsOf(importInto(target, rowWith(recorded), updating())) == Counts{0, 1, 0, 0});
    CHECK(target.view("18-1-1").summary.completedOn == day("2023-06-02"));
    CHECK(target.view("18-1-1").facts.tasks.at(0).assignedOn == day("2023-03-03"));
}

TEST_CASE("a correction that contradicts what the row leaves alone is refused at its column") {
    TemporaryRegister target;
    importInto(target, rowWith(recorded));
    const auto result = importInto(target, oneRow({{"编号", "1"}, {"标题", ""}, {"答复日期", "2023-06-05"}}), updating());
    CHECK(refusalsIn(result).front() == "答复日期 dates-out-of-order");
    CHECK(target.view("18-1-1").facts.replies.at(0).on == day("2023-05-30"));
}

TEST_CASE("a corrected rating takes the completion with it as its ground says") {
    TemporaryRegister target;
    importInto(target, rowWith(recorded));
    Values worse = recorded;
    worse.result = "不满意";
    CHECK(countsOf(importInto(target, rowWith(worse), updating())) == Counts{0, 1, 0, 0});
    const app::CaseView view = target.view("18-1-1");
    REQUIRE(view.facts.completions.size() == 1);
    CHECK((view.facts.completions[0].ground == domain::CompletionGround::dissatisfiedExplained));
    CHECK(countsOf(importInto(target, rowWith(worse))) == Counts{0, 0, 1, 0});
}

TEST_CASE("an undated fact on record is dated by a later ledger without --update") {
    TemporaryRegister target;
    importInto(target, oneRow({{"编号", "1"}, {"标题", "a"}, {"主办单位", "市教育局"}, {"结果类别", "A"}}));
    const auto dates = oneRow({{"编号", "1"}, {"标题", "a"}, {"交办日期", "2023-03-03"}, {"答复日期", "2023-05-30"}, {"文号", "1号"}});
    CHECK(countsOf(importInto(target, dates)) == Counts{0, 1, 0, 0});
    const domain::CaseFacts facts = target.view("18-1-1").facts;
    CHECK(facts.tasks.at(0).assignedOn == day("2023-03-03"));
    CHECK(facts.tasks.at(0).dueOn == day("2023-06-05"));
    CHECK(facts.replies.at(0).on == day("2023-05-30"));
    CHECK(facts.replies.at(0).documentNumber == "1号");
    CHECK(countsOf(importInto(target, dates)) == Counts{0, 0, 1, 0});
}

TEST_CASE("an extension that a ledger tells late is filled although the reply is there") {
    TemporaryRegister target;
    importInto(target, rowWith(recorded));
    CHECK(countsOf(importInto(target, oneRow({{"编号", "1"}, {"标题", ""}, {"延期至", "2023-08-31"}}))) == Counts{0, 1, 0, 0});
    CHECK(target.view("18-1-1").facts.extensions.at(0).grantedUntil == day("2023-08-31"));
}

TEST_CASE("another proposer takes over what the one on record was owed and said; details of a person are filled") {
    TemporaryRegister target;
    importInto(target, rowWith(recorded));
    CHECK(importInto(target, oneRow({{"编号", "1"}, {"标题", ""}, {"领衔代表", "赵强（青羊代表团）"}}), updating()).changed == 1);
    CHECK(target.view("18-1-1").leadName == "赵强（青羊代表团）");
    CHECK((target.view("18-1-1").summary.result == domain::Rating::satisfied));
    const auto details = oneRow({{"编号", "1"}, {"标题", ""}, {"领衔代表", "赵强"}, {"代表团", "青羊代表团"}, {"代表证号", "180311"}});
    CHECK(importInto(target, details).changed == 1);
    CHECK(importInto(target, details).unchanged == 1);
    const app::CaseView view = target.view("18-1-1");
    CHECK(view.deputies.at(view.facts.suggestion.leadDeputy).certificate == "180311");
    CHECK(target.store().verify().empty());
}

TEST_CASE("other units than those on record are a conflict, with --update they take their places") {
    TemporaryRegister target;
    registerFirst(target);
    assignFirst(target);
    const auto units = [&](const char* lead, const char* joint, const char* way, const app::ImportOptions& options) {
        return importInto(
            target,
            oneRow({{"编号", "1"}, {"标题", ""}, {"主办单位", lead}, {"会办单位", joint}, {"办理方式", way}, {"交办日期", "2023-03-03"}}),
            options);
    };
    const auto roles = [&] {
        const app::CaseView view = target.view("18-1-1");
        Said said;
        for (const domain::Task& task : view.facts.tasks) {
            if (!task.cancelledOn) said.push_back(view.unitName(task.unit) + " " + std::string(base::codeOf(task.role)));
        }
        std::sort(said.begin(), said.end());
        return said;
    };
    CHECK(units("市教育局", "市财政局", "主会办", usual()).unchanged == 1);
    CHECK(units("市教育局", "", "", usual()).unchanged == 1);  // without joint units in the ledger it may be the lead as well
    CHECK(refusalsIn(units("市教育局", "", "单办", usual())) == Said{"办理方式 ledger-conflict"});
    CHECK(refusalsIn(units("市交通运输局", "", "", usual())) == Said{"主办单位 ledger-conflict"});
    CHECK(refusalsIn(units("市教育局", "市财政局、市交通运输局", "", usual())) == Said{"会办单位 ledger-conflict"});

    CHECK(units("市教育局", "市财政局、市交通运输局", "", updating()).changed == 1);
    CHECK(roles() == Said{"市交通运输局 joint", "市教育局 lead", "市财政局 joint"});
    CHECK(units("市财政局", "市教育局、市交通运输局", "", updating()).changed == 1);  // lead and joint change places
    CHECK(roles() == Said{"市交通运输局 joint", "市教育局 joint", "市财政局 lead"});
    CHECK(units("市财政局", "市教育局", "", updating()).changed == 1);
    CHECK(roles() == Said{"市教育局 joint", "市财政局 lead"});
    CHECK(units("市财政局", "市住建局", "", updating()).changed == 1);
    CHECK(roles() == Said{"市住建局 joint", "市财政局 lead"});
    CHECK(units("市财政局", "市住建局", "", updating()).unchanged == 1);
    CHECK(target.store().verify().empty());
}

TEST_CASE("a joint unit joins a piece that one unit had alone") {
    TemporaryRegister target;
    importInto(target, oneRow({{"编号", "1"}, {"标题", "a"}, {"主办单位", "市教育局"}, {"交办日期", "2023-03-03"}}));
    CHECK((target.view("18-1-1").facts.tasks.at(0).role == domain::TaskRole::sole));
    CHECK(importInto(target, oneRow({{"编号", "1"}, {"标题", "a"}, {"主办单位", "市教育局"}, {"会办单位", "市财政局"}})).changed == 1);
    CHECK((target.view("18-1-1").facts.tasks.at(0).role == domain::TaskRole::lead));
    CHECK(target.view("18-1-1").summary.jointUnits == 1);
}

TEST_CASE("a unit that takes another's place may be created with the row") {
    TemporaryRegister target;
    importInto(target, rowWith(recorded));
    Values other = recorded;
    other.unit = "市低空经济局";
    app::ImportOptions options = updating();
    CHECK(refusalsIn(importInto(target, rowWith(other), options)) == Said{"主办单位 unknown-unit"});
    options.createsUnits = true;
    CHECK(importInto(target, rowWith(other), options).changed == 1);
    const app::CaseView view = target.view("18-1-1");
    CHECK(view.unitName(view.facts.tasks.at(0).unit) == "市低空经济局");
    CHECK(view.facts.tasks.size() == 1);
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

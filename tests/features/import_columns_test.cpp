// SPDX-License-Identifier: GPL-3.0-or-later
// The columns that ledgers hold beside the course of the pieces: the year, how people are reached, who handled the piece
// in the unit, how it met the deputy, the reply's own text, the state.
#include <catch2/catch.hpp>

#include "app/import/column_values.h"
#include "import_table.h"

namespace huying::tests {

namespace {

app::ImportOptions updating() {
    app::ImportOptions options = usual();
    options.updates = true;
    return options;
}

app::ImportOptions withoutSession() {
    app::ImportOptions options = usual();
    options.session.clear();
    return options;
}

const domain::Task& taskOf(const app::CaseView& view, domain::TaskRole role) {
    for (const domain::Task& task : view.facts.tasks) {
        if (task.role == role) return task;
    }
    throw std::runtime_error("no such task");
}

std::vector<domain::ContactWay> waysOf(const app::CaseView& view, domain::TaskId task) {
    std::vector<domain::ContactWay> ways;
    for (const domain::Contact& contact : view.facts.contacts) {
        if (contact.task == task) ways.push_back(contact.way);
    }
    return ways;
}

using Ways = std::vector<domain::ContactWay>;
using domain::ContactWay;
using domain::TaskRole;

}  // namespace

TEST_CASE("年份 tells the session where nothing else does, and agrees with it where it is told") {
    CHECK(app::yearFromWords("2024") == 2024);
    CHECK(app::yearFromWords("２０２４年") == 2024);
    CHECK(app::yearFromWords("二〇二四年度") == 2024);
    for (const char* wrong : {"24", "20240", "今年", "0024", "九"}) CHECK_FALSE(app::yearFromWords(wrong));

    TemporaryRegister target;
    target.mustRun(R"({"command":"open-session","term":18,"number":1,"opened":"2023-02-26"})");
    target.mustRun(R"({"command":"open-session","term":18,"number":2,"opened":"2024-01-30"})");
    CHECK(importInto(target, oneRow({{"编号", "1"}, {"标题", "a"}, {"年份", "2024"}}), withoutSession()).created == 1);
    CHECK(target.view("18-2-1").facts.suggestion.title == "a");

    const auto said = [&](const std::string& number, const std::string& session, const std::string& year,
                          const app::ImportOptions& options) {
        return saidIn(importInto(
            target, oneRow({{"编号", number}, {"标题", "b"}, {"领衔代表", "王明（武侯代表团）"}, {"届次", session}, {"年度", year}}),
            options));
    };
    CHECK(said("2", "", "2021", withoutSession()) == Said{"2 年度 no-session-of-year"});
    CHECK(said("2", "", "去年", withoutSession()) == Said{"2 年度 bad-ledger-year"});
    // Where the session is told, by the row or for the whole file, the year stops nothing.
    int number = 10;
    const auto next = [&] { return std::to_string(++number); };
    CHECK(said(next(), "18-1", "2025", withoutSession()) == Said{"2 年度 year-outside-session"});
    CHECK(said(next(), "18-2", "2023", withoutSession()) == Said{"2 年度 year-outside-session"});
    CHECK(said(next(), "18-1", "去年", withoutSession()) == Said{"2 年度 bad-ledger-year"});
    CHECK(said(next(), "18-1", "2023", withoutSession()).empty());
    CHECK(said(next(), "", "2023", usual()).empty());
    CHECK(said(next(), "", "2021", usual()) == Said{"2 年度 year-outside-session"});
    CHECK(said(next(), "", "2024", usual()) == Said{"2 年度 year-outside-session"});  // by its number a piece of the plenary of 2023
    CHECK(target.view("18-1-17").facts.suggestion.title == "b");
    // Between the sessions: handed in after the year has turned, still of the session before.
    CHECK(said("闭" + next(), "", "2024", usual()).empty());
    CHECK(said("闭" + next(), "18-2", "2025", withoutSession()).empty());
    CHECK(said("闭" + next(), "", "2025", usual()) == Said{"2 年度 year-outside-session"});
    CHECK(target.view("18-1-闭18").facts.suggestion.title == "b");
}

TEST_CASE("a register without days of its sessions takes a ledger with 年份 into the session that is named for it") {
    TemporaryRegister target;
    const auto table = ledger({{"编号", "标题", "年份"}, {"1", "a", "2022"}, {"2", "b", "2031"}, {"闭3", "c", "2022"}, {"4", "d", "不详"}});
    CHECK(countsOf(importInto(target, table)) == Counts{4, 0, 0, 0});
    CHECK(countsOf(importInto(target, table)) == Counts{0, 0, 4, 0});
}

TEST_CASE("two sessions in one year: 年份 alone does not choose between them") {
    TemporaryRegister target;
    target.mustRun(R"({"command":"open-session","term":18,"number":1,"opened":"2023-02-26"})");
    target.mustRun(R"({"command":"open-session","term":19,"number":1,"opened":"2023-12-20"})");
    const app::ImportResult result = importInto(target, oneRow({{"编号", "1"}, {"标题", "a"}, {"年份", "2023"}}), withoutSession());
    CHECK(refusalsIn(result) == Said{"年份 no-session-of-year"});
    CHECK(importInto(target, oneRow({{"编号", "1"}, {"标题", "a"}, {"届次", "19"}, {"年份", "2023"}}), withoutSession()).created == 1);
    CHECK(target.view("19-1-1").facts.suggestion.title == "a");
}

TEST_CASE("代表电话 and 地址 go to the directory; another value there stays unless the import updates") {
    TemporaryRegister target;
    const auto row = [](const std::string& serial, const std::string& phone) {
        return oneRow({{"编号", serial},
                       {"标题", "关于公交的建议"},
                       {"领衔代表", "王明（武侯代表团）"},
                       {"联系方式", phone},
                       {"通讯地址", "武侯区某路1号"}});
    };
    CHECK(saidIn(importInto(target, row("1", "028-1111"))).empty());
    const auto lead = [&] { return target.reader().deputiesNamed(18, "王明").front(); };
    CHECK(lead().phone == "028-1111");
    CHECK(lead().address == "武侯区某路1号");
    CHECK(countsOf(importInto(target, row("1", "028-1111"))) == Counts{0, 0, 1, 0});

    const app::ImportResult other = importInto(target, row("1", "028-2222"));
    CHECK(saidIn(other) == Said{"2 联系方式 deputy-contact-differs"});
    CHECK(argumentOf(other.remarks.front().error, "known") == "028-1111");
    CHECK(countsOf(other) == Counts{0, 0, 1, 0});
    CHECK(lead().phone == "028-1111");
    CHECK(saidIn(importInto(target, row("1", "028-2222"), updating())).empty());
    CHECK(lead().phone == "028-2222");
    CHECK(lead().address == "武侯区某路1号");

    const app::ImportResult ofDelegation =
        importInto(target, oneRow({{"编号", "2"}, {"标题", "b"}, {"领衔代表", ""}, {"代表团", "武侯代表团"}, {"代表电话", "028-3333"}}));
    CHECK(saidIn(ofDelegation) == Said{"2 代表电话 contact-without-deputy"});
    CHECK(ofDelegation.created == 1);
    CHECK(target.store().verify().empty());
}

TEST_CASE("a ledger that gives two numbers of one deputy settles: the first holds, the other is told") {
    TemporaryRegister target;
    const auto table = ledger({{"编号", "标题", "领衔代表", "代表证号", "代表电话", "代表地址"},
                               {"1", "a", "王明（武侯代表团）", "180001", "028-1111", ""},
                               {"2", "b", "李红（锦江代表团）", "", "028-2222", "锦江区某路2号"},
                               {"3", "c", "王明", "180001", "028-3333", "武侯区某路1号"},
                               {"4", "d", "王明（武侯代表团）", "", "028-1111", "武侯区某路9号"}});
    const auto phoneOf = [&](const char* name) { return target.reader().deputiesNamed(18, name).front().phone; };
    const auto addressOf = [&](const char* name) { return target.reader().deputiesNamed(18, name).front().address; };
    for (const app::ImportOptions& options : {usual(), updating()}) {
        const bool isFirst = target.reader().deputiesNamed(18, "王明").empty();
        const app::ImportResult result = importInto(target, table, options);
        CHECK(saidIn(result) == Said{"4 代表电话 another-value-in-file", "5 代表地址 another-value-in-file"});
        CHECK(argumentOf(result.remarks.at(0).error, "known") == "028-1111");
        CHECK(argumentOf(result.remarks.at(0).error, "row") == "2");
        CHECK(countsOf(result) == (isFirst ? Counts{4, 0, 0, 0} : Counts{0, 0, 4, 0}));
        CHECK(phoneOf("王明") == "028-1111");
        CHECK(addressOf("王明") == "武侯区某路1号");
        CHECK(phoneOf("李红") == "028-2222");
    }

    // What is on record gives way to the first value of the file, and to no other.
    target.mustRun(R"({"command":"correct-deputy","deputy":"王明","term":18,"phone":"028-9999"})");
    CHECK(countsOf(importInto(target, table, updating())) == Counts{0, 1, 3, 0});
    CHECK(phoneOf("王明") == "028-1111");
    CHECK(countsOf(importInto(target, table, updating())) == Counts{0, 0, 4, 0});

    // A row that was refused has said nothing.
    app::ImportOptions skipping = updating();
    skipping.skipsRefused = true;
    const auto partly = ledger({{"编号", "标题", "领衔代表", "主办单位", "代表电话"},
                                {"5", "e", "李红（锦江代表团）", "没有的单位", "028-5555"},
                                {"6", "f", "李红（锦江代表团）", "", "028-6666"}});
    CHECK(countsOf(importInto(target, partly, skipping)) == Counts{1, 0, 0, 1});
    CHECK(phoneOf("李红") == "028-6666");
    CHECK(target.store().verify().empty());
}

TEST_CASE("who is responsible in each unit, and how it met the deputy") {
    TemporaryRegister target;
    const std::vector<std::string> header{"编号",     "标题",           "领衔代表",   "主办单位", "会办单位",
                                          "承办领导", "承办科室与人员", "承办人电话", "见面方式"};
    const app::LedgerTable one =
        ledger({header,
                {"1", "a", "王明（武侯代表团）", "市教育局", "市财政局", "刘×、陈×", "基教处、李×", "028-1、028-2", "上门走访、电话沟通"}});
    CHECK(saidIn(importInto(target, one)) == Said{"2 交办日期 assignment-undated"});
    const app::CaseView view = target.view("18-1-1");
    const domain::Task& lead = taskOf(view, TaskRole::lead);
    CHECK(lead.leader == "刘×、陈×");  // one answering unit: the cell is its own, undivided
    CHECK(lead.handler == "基教处、李×");
    CHECK(lead.handlerPhone == "028-1、028-2");
    CHECK(taskOf(view, TaskRole::joint).handler.empty());
    CHECK(waysOf(view, lead.id) == Ways{ContactWay::visit, ContactWay::telephone});
    CHECK_FALSE(view.facts.contacts.front().on);
    CHECK(countsOf(importInto(target, one)) == Counts{0, 0, 1, 0});

    const std::vector<std::string> separate{"编号", "标题", "分办单位", "承办人", "见面方式"};
    const app::LedgerTable two = ledger({separate, {"2", "b", "市教育局、市财政局", "李×、周×", "面谈、电话"}});
    CHECK(importInto(target, two).created == 1);
    const app::CaseView parts = target.view("18-1-2");
    REQUIRE(parts.facts.tasks.size() == 2);
    CHECK(parts.facts.tasks[0].handler == "李×");
    CHECK(parts.facts.tasks[1].handler == "周×");
    CHECK(waysOf(parts, parts.facts.tasks[0].id) == Ways{ContactWay::interview});
    CHECK(waysOf(parts, parts.facts.tasks[1].id) == Ways{ContactWay::telephone});

    CHECK(refusalsIn(importInto(target, ledger({separate, {"3", "c", "市教育局、市财政局", "李×、周×、吴×", ""}}))) ==
          Said{"承办人 values-do-not-match-units"});
    CHECK(refusalsIn(importInto(target, ledger({separate, {"3", "c", "市教育局", "", "托梦"}}))) == Said{"见面方式 unknown-code"});
    CHECK(refusalsIn(importInto(target, ledger({separate, {"3", "c", "", "", "电话"}}))) == Said{"见面方式 no-answering-unit"});
    CHECK(importInto(target, ledger({separate, {"3", "c", "市教育局", "", "未见面"}})).created == 1);
    CHECK(target.view("18-1-3").facts.contacts.empty());

    const app::LedgerTable changed = ledger({{"编号", "标题", "分办单位", "承办人"}, {"3", "c", "市教育局", "孙×"}});
    CHECK(countsOf(importInto(target, changed)) == Counts{0, 1, 0, 0});
    const app::LedgerTable again = ledger({{"编号", "标题", "分办单位", "承办人"}, {"3", "c", "市教育局", "钱×"}});
    CHECK(refusalsIn(importInto(target, again)) == Said{"承办人 ledger-conflict"});
    CHECK(countsOf(importInto(target, again, updating())) == Counts{0, 1, 0, 0});
    CHECK(target.view("18-1-3").facts.tasks.front().handler == "钱×");
    CHECK(target.store().verify().empty());
}

TEST_CASE("签发人 and 答复内容 are the reply's; alone they tell that there was one") {
    TemporaryRegister target;
    const auto row = [](const std::string& signatory, const std::string& text) {
        return oneRow({{"编号", "1"},
                       {"标题", "a"},
                       {"领衔代表", "王明（武侯代表团）"},
                       {"主办单位", "市教育局"},
                       {"签发人", signatory},
                       {"答复内容", text}});
    };
    CHECK(importInto(target, row("", "收悉。现答复如下。")).created == 1);
    const auto reply = [&] { return target.view("18-1-1").facts.replies.front(); };
    CHECK(reply().text == "收悉。现答复如下。");
    CHECK_FALSE(reply().on);
    CHECK(countsOf(importInto(target, row("刘×", ""))) == Counts{0, 1, 0, 0});
    CHECK(reply().signatory == "刘×");
    CHECK(reply().text == "收悉。现答复如下。");
    CHECK(countsOf(importInto(target, row("刘×", "收悉。现答复如下。"))) == Counts{0, 0, 1, 0});
    CHECK(refusalsIn(importInto(target, row("刘×", "另一种答复"))) == Said{"答复内容 ledger-conflict"});
    CHECK(countsOf(importInto(target, row("刘×", "另一种答复"), updating())) == Counts{0, 1, 0, 0});
    CHECK(reply().text == "另一种答复");
}

TEST_CASE("办理状态 completes without a date, or only agrees") {
    TemporaryRegister target;
    const auto row = [](const std::string& serial, const std::string& state, const std::string& completed) {
        return oneRow({{"编号", serial},
                       {"标题", "a"},
                       {"领衔代表", "王明（武侯代表团）"},
                       {"主办单位", "市教育局"},
                       {"交办日期", "2023-03-03"},
                       {"办理状态", state},
                       {"办结日期", completed}});
    };
    CHECK(importInto(target, row("1", "已办结", "")).created == 1);
    const auto completion = [&](const char* address) { return target.view(address).facts.completion(); };
    CHECK(target.view("18-1-1").summary.isCompleted);
    CHECK_FALSE(target.view("18-1-1").facts.completion()->on);
    CHECK(countsOf(importInto(target, row("1", "已办结", ""))) == Counts{0, 0, 1, 0});
    CHECK(importInto(target, row("2", "办理中", "")).created == 1);
    CHECK_FALSE(target.view("18-1-2").summary.isCompleted);
    CHECK(target.view("18-1-2").facts.replies.empty());
    CHECK(importInto(target, row("3", "办毕", "2023-06-12")).created == 1);
    CHECK(completion("18-1-3") != nullptr);
    CHECK(target.view("18-1-3").facts.completion()->on == day("2023-06-12"));
    CHECK(refusalsIn(importInto(target, row("4", "办理中", "2023-06-12"))) == Said{"办理状态 columns-disagree"});
    const app::ImportResult unknown = importInto(target, row("5", "不清楚", ""));
    CHECK(saidIn(unknown) == Said{"2 办理状态 state-not-understood"});
    CHECK(unknown.created == 1);
    CHECK(refusalsIn(importInto(target, oneRow({{"编号", "4"}, {"标题", "a"}, {"状态", "已办结"}}))) == Said{"状态 no-answering-unit"});
    CHECK(target.store().verify().empty());
}

TEST_CASE("办理状态 takes every state as Huying names it, in the shipped words and in those of the term") {
    TemporaryRegister target;
    target.mustRun(R"({"command":"open-session","term":19,"number":1,"opened":"2023-12-01"})");
    target.mustRun(R"({"command":"set-wording","term":18,"key":"replied","text":"已回复"})");
    target.mustRun(R"({"command":"set-wording","term":18,"key":"rehandling","text":"二次办理"})");
    target.mustRun(R"({"command":"set-wording","term":19,"key":"replied","text":"已复函"})");
    int number = 0;
    const auto said = [&](const std::string& session, const std::string& state) {
        const app::ImportResult result = importInto(target, oneRow({{"编号", std::to_string(++number)},
                                                                    {"届次", session},
                                                                    {"标题", "a"},
                                                                    {"领衔代表", "王明（武侯代表团）"},
                                                                    {"主办单位", "市教育局"},
                                                                    {"交办日期", "2023-12-01"},
                                                                    {"状态", state}}));
        CHECK(result.created == 1);
        return saidIn(result);
    };
    for (const auto& [state, code] : base::EnumCodes<domain::CaseState>::values) {
        INFO(code);
        const bool isGone = state == domain::CaseState::withdrawn || state == domain::CaseState::voided;
        const std::string label = app::Words::of(app::Language::chinese).label(state);
        CHECK(said("18-1", label) == (isGone ? Said{"2 状态 withdrawal-not-recorded"} : Said{}));
        const auto address = "18-1-" + std::to_string(number);
        CHECK(target.view(address).summary.isCompleted == (state == domain::CaseState::completed));
    }
    CHECK(said("18-1", "已回复").empty());
    CHECK(said("18-1", "二次办理").empty());
    CHECK(said("19-1", "已复函").empty());
    CHECK(said("18-1", "已复函") == Said{"2 状态 state-not-understood"});  // a word of another term
    CHECK(said("18-1", "查无此事") == Said{"2 状态 state-not-understood"});

    // What is withdrawn on record needs no word.
    target.mustRun(R"({"command":"withdraw-suggestion","on":"2023-12-02","case":"18-1-1","reason":"代表要求","all_signers_ask":true})");
    const app::ImportResult again = importInto(
        target, oneRow({{"编号", "1"}, {"标题", "a"}, {"领衔代表", "王明（武侯代表团）"}, {"主办单位", "市教育局"}, {"状态", "已撤回"}}));
    CHECK(saidIn(again).empty());
    CHECK(again.unchanged == 1);
    CHECK(target.store().verify().empty());
}

TEST_CASE("是否重点 places under supervision without a topic") {
    TemporaryRegister target;
    const auto row = [](const std::string& serial, const std::string& isPriority, const std::string& topic) {
        return oneRow({{"编号", serial}, {"标题", "a"}, {"领衔代表", "王明（武侯代表团）"}, {"是否重点", isPriority}, {"督办主题", topic}});
    };
    CHECK(importInto(target, row("1", "是", "")).created == 1);
    REQUIRE(target.view("18-1-1").facts.priority() != nullptr);
    CHECK(target.view("18-1-1").facts.priority()->topicName.empty());
    CHECK(countsOf(importInto(target, row("1", "是", ""))) == Counts{0, 0, 1, 0});
    CHECK(importInto(target, row("2", "否", "")).created == 1);
    CHECK(target.view("18-1-2").facts.priority() == nullptr);
    CHECK(importInto(target, row("3", "是", "养老")).created == 1);
    CHECK(target.view("18-1-3").facts.priority()->topicName == "养老");
    CHECK(refusalsIn(importInto(target, row("4", "也许", ""))) == Said{"是否重点 unknown-code"});
    CHECK(refusalsIn(importInto(target, row("4", "否", "养老"))) == Said{"是否重点 columns-disagree"});
}

}  // namespace huying::tests

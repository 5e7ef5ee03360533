// SPDX-License-Identifier: GPL-3.0-or-later
// Replies, ratings, second rounds and completion in a ledger.
#include <catch2/catch.hpp>

#include "import_table.h"

namespace huying::tests {

namespace {

using domain::CompletionGround;
using domain::Rating;
using Pairs = std::vector<std::pair<std::string, std::string>>;

app::LedgerTable handled(const std::string& number, Pairs cells) {
    Pairs all{{"编号", number},         {"标题", "关于某事的建议"}, {"领衔代表", "王明（武侯代表团）"}, {"登记日期", "2023-02-26"},
              {"主办单位", "市教育局"}, {"会办单位", "市财政局"},   {"交办日期", "2023-03-03"}};
    all.insert(all.end(), cells.begin(), cells.end());
    return oneRow(all);
}

// Imports a row that must be accepted, once more to see that it is then unchanged, and shows the case.
app::CaseView taken(TemporaryRegister& target, const std::string& number, const Pairs& cells) {
    const app::ImportResult first = importInto(target, handled(number, cells));
    CHECK(saidIn(first).empty());
    CHECK(first.created == 1);
    const app::ImportResult second = importInto(target, handled(number, cells));
    CHECK(saidIn(second).empty());
    CHECK(countsOf(second) == Counts{0, 0, 1, 0});
    return target.view("18-1-" + number);
}

}  // namespace

TEST_CASE("a reply known only by its class, number, rating or completion is undated") {
    TemporaryRegister target;
    int number = 0;
    for (const Pairs& cells :
         {Pairs{{"结果类别", "A"}}, Pairs{{"文号", "成教函〔2023〕1号"}}, Pairs{{"结果评价", "满意"}}, Pairs{{"办结日期", "2023-06-12"}}}) {
        INFO(cells.front().first);
        const app::CaseView view = taken(target, std::to_string(++number), cells);
        REQUIRE(view.facts.replies.size() == 1);
        CHECK_FALSE(view.facts.replies.front().on);
        CHECK(view.summary.isReplied);
    }
    CHECK(target.view("18-1-1").facts.replies.front().resultClass == domain::ResultClass::A);
    CHECK_FALSE(target.view("18-1-1").summary.isCompleted);
    CHECK(target.view("18-1-3").summary.isCompleted);
    CHECK(target.store().verify().empty());
}

TEST_CASE("办结日期 completes even when no rating came back") {
    TemporaryRegister target;
    const app::CaseView view = taken(target, "1", {{"答复日期", "2023-05-30"}, {"结果类别", "A"}, {"办结日期", "2023-06-12"}});
    REQUIRE(view.facts.completion() != nullptr);
    CHECK(view.facts.completion()->on == day("2023-06-12"));
    CHECK(view.facts.completion()->ground == CompletionGround::imported);
    CHECK(view.facts.feedback.empty());
    const app::ImportResult early = importInto(target, handled("2", {{"答复日期", "2023-05-30"}, {"办结日期", "2023-05-01"}}));
    CHECK(refusalsIn(early) == Said{"办结日期 too-early"});
    const app::ImportResult rated =
        importInto(target, handled("3", {{"答复日期", "2023-05-30"}, {"结果评价", "满意"}, {"评价日期", "2023-05-01"}}));
    CHECK(refusalsIn(rated) == Said{"评价日期 too-early"});
}

TEST_CASE("a satisfied rating completes on 评价日期, or on 办结日期 where that differs") {
    TemporaryRegister target;
    const app::CaseView alone =
        taken(target, "1", {{"答复日期", "2023-05-30"}, {"过程评价", "满意"}, {"结果评价", "比较满意"}, {"评价日期", "2023-06-10"}});
    CHECK(alone.facts.completion()->on == day("2023-06-10"));
    CHECK(alone.facts.completion()->ground == CompletionGround::rated);
    CHECK(alone.summary.result == Rating::mostlySatisfied);
    CHECK(alone.summary.process == Rating::satisfied);
    const app::CaseView same =
        taken(target, "2", {{"答复日期", "2023-05-30"}, {"结果评价", "满意"}, {"评价日期", "2023-06-10"}, {"办结日期", "2023-06-10"}});
    CHECK(same.facts.completion()->ground == CompletionGround::rated);
    const app::CaseView later =
        taken(target, "3", {{"答复日期", "2023-05-30"}, {"结果评价", "满意"}, {"评价日期", "2023-06-10"}, {"办结日期", "2023-06-12"}});
    CHECK(later.facts.completion()->on == day("2023-06-12"));
    CHECK(later.summary.ratedOn == day("2023-06-10"));
    const app::CaseView undated = taken(target, "4", {{"答复日期", "2023-05-30"}, {"结果评价", "满意"}});
    CHECK(undated.summary.isCompleted);
    CHECK_FALSE(undated.facts.completion()->on);
    const app::CaseView completed = taken(target, "5", {{"结果评价", "满意"}, {"办结日期", "2023-06-12"}});
    CHECK(completed.facts.completion()->on == day("2023-06-12"));
    CHECK_FALSE(completed.summary.ratedOn);
    CHECK(target.store().verify().empty());
}

TEST_CASE("已办结 beside a satisfied rating is the completion that comes with the form") {
    TemporaryRegister target;
    const app::CaseView dated =
        taken(target, "1",
              {{"答复日期", "2023-05-30"}, {"结果评价", "满意"}, {"评价日期", "2023-06-10"}, {"办结日期", ""}, {"办理状态", "已办结"}});
    CHECK(dated.facts.completion()->on == day("2023-06-10"));
    CHECK(dated.facts.completion()->ground == CompletionGround::rated);
    CHECK(dated.facts.completions.size() == 1);

    const app::CaseView again = taken(
        target, "3",
        {{"答复日期", "2023-05-30"}, {"首次结果评价", "不满意"}, {"结果评价", "满意"}, {"评价日期", "2023-06-10"}, {"办理状态", "已办结"}});
    REQUIRE(again.facts.completion() != nullptr);
    CHECK(again.facts.completion()->round == 2);
    CHECK(again.facts.completion()->on == day("2023-06-10"));

    // Where no form completes by itself, the word of the ledger does.
    target.mustRun(R"({"command":"set-completion-rule","completes_on_satisfied":false})");
    const app::CaseView told =
        taken(target, "2", {{"答复日期", "2023-05-30"}, {"结果评价", "满意"}, {"评价日期", "2023-06-10"}, {"办理状态", "已办结"}});
    REQUIRE(told.facts.completion() != nullptr);
    CHECK_FALSE(told.facts.completion()->on);
    CHECK(told.facts.completion()->ground == CompletionGround::rated);
    CHECK(target.store().verify().empty());
}

TEST_CASE("a piece that the ledger calls open and its rating completes is told") {
    TemporaryRegister target;
    const auto rated = [](const std::string& number, const std::string& rating, const std::string& state) {
        return handled(number, {{"答复日期", "2023-05-30"}, {"结果评价", rating}, {"评价日期", "2023-06-10"}, {"办理状态", state}});
    };
    const app::ImportResult first = importInto(target, rated("1", "满意", "办理中"));
    CHECK(saidIn(first) == Said{"2 办理状态 completed-by-rating"});
    CHECK(argumentOf(first.remarks.at(0).error, "value") == "办理中");
    CHECK(first.created == 1);
    CHECK(target.view("18-1-1").summary.isCompleted);
    const app::ImportResult second = importInto(target, rated("1", "满意", "办理中"));
    CHECK(saidIn(second) == Said{"2 办理状态 completed-on-record"});
    CHECK(countsOf(second) == Counts{0, 0, 1, 0});

    CHECK(saidIn(importInto(target, rated("2", "不满意", "办理中"))).empty());
    app::ImportOptions updates = usual();
    updates.updates = true;
    CHECK(saidIn(importInto(target, rated("2", "满意", "已反馈"), updates)) == Said{"2 办理状态 completed-by-rating"});
    // The completion goes with the rating that made it: the ledger and the register agree.
    CHECK(saidIn(importInto(target, rated("2", "不满意", "办理中"), updates)).empty());
    CHECK_FALSE(target.view("18-1-2").summary.isCompleted);
    // Where no form completes by itself the word holds.
    target.mustRun(R"({"command":"set-completion-rule","completes_on_satisfied":false})");
    CHECK(saidIn(importInto(target, rated("3", "满意", "办理中"))).empty());
    CHECK_FALSE(target.view("18-1-3").summary.isCompleted);
    CHECK(target.store().verify().empty());
}

TEST_CASE("a form that is dissatisfied with the process alone completes nothing; the ledger's completion is an explained one") {
    TemporaryRegister target;
    const Pairs rated{{"答复日期", "2023-05-30"}, {"过程评价", "不满意"}, {"结果评价", "满意"}, {"评价日期", "2023-06-10"}};
    const auto with = [&](const std::string& column, const std::string& value) {
        Pairs cells = rated;
        cells.emplace_back(column, value);
        return cells;
    };
    CHECK_FALSE(taken(target, "1", rated).summary.isCompleted);
    const app::CaseView sameDay = taken(target, "2", with("办结日期", "2023-06-10"));
    REQUIRE(sameDay.facts.completion() != nullptr);
    CHECK(sameDay.facts.completion()->on == day("2023-06-10"));
    CHECK(sameDay.facts.completion()->ground == CompletionGround::dissatisfiedExplained);
    const app::CaseView undated = taken(target, "3", with("办理状态", "已办结"));
    REQUIRE(undated.facts.completion() != nullptr);
    CHECK(undated.facts.completion()->ground == CompletionGround::dissatisfiedExplained);
    // The form was there already.
    CHECK(countsOf(importInto(target, handled("1", with("办理状态", "已办结")))) == Counts{0, 1, 0, 0});
    CHECK(target.view("18-1-1").facts.completion()->ground == CompletionGround::dissatisfiedExplained);
    CHECK(target.store().verify().empty());
}

TEST_CASE("a completion keeps to what the ledger says where its rating is corrected") {
    TemporaryRegister target;
    app::ImportOptions updates = usual();
    updates.updates = true;
    const auto rated = [](const std::string& number, const std::string& rating, const std::string& ratedOn, const std::string& completedOn,
                          const std::string& state) {
        return handled(
            number,
            {{"答复日期", "2023-05-30"}, {"结果评价", rating}, {"评价日期", ratedOn}, {"办结日期", completedOn}, {"办理状态", state}});
    };
    struct Step {
        std::string ratedOn;
        std::string completedOn;
        std::string state;
        std::string expected;
    };
    int number = 0;
    // The form proves to be satisfied, and so completes.
    for (const Step& step : {Step{"2023-06-10", "", "已办结", "2023-06-10"}, Step{"2023-06-10", "2023-06-12", "", "2023-06-12"},
                             Step{"2023-06-11", "2023-06-11", "已办结", "2023-06-11"}}) {
        const std::string name = std::to_string(++number);
        INFO(name);
        REQUIRE(importInto(target, rated(name, "不满意", "2023-06-10", "", "")).created == 1);
        const app::LedgerTable table = rated(name, "满意", step.ratedOn, step.completedOn, step.state);
        const app::ImportResult first = importInto(target, table, updates);
        CHECK(saidIn(first).empty());
        CHECK(countsOf(first) == Counts{0, 1, 0, 0});
        REQUIRE(target.view("18-1-" + name).facts.completion() != nullptr);
        CHECK(target.view("18-1-" + name).facts.completion()->on == day(step.expected));
        CHECK(countsOf(importInto(target, table, updates)) == Counts{0, 0, 1, 0});
    }
    // The form's day moves, the completion's does not.
    REQUIRE(importInto(target, rated("9", "满意", "2023-06-10", "2023-06-10", "")).created == 1);
    const app::LedgerTable moved = rated("9", "满意", "2023-06-08", "2023-06-10", "");
    CHECK(countsOf(importInto(target, moved, updates)) == Counts{0, 1, 0, 0});
    CHECK(target.view("18-1-9").facts.completion()->on == day("2023-06-10"));
    CHECK(target.view("18-1-9").summary.ratedOn == day("2023-06-08"));
    CHECK(countsOf(importInto(target, moved, updates)) == Counts{0, 0, 1, 0});
    CHECK(target.store().verify().empty());
}

TEST_CASE("a dissatisfied rating keeps the piece open, and with 办结日期 completes it as explained") {
    TemporaryRegister target;
    const app::CaseView open = taken(target, "1", {{"答复日期", "2023-05-30"}, {"结果评价", "不满意"}, {"评价日期", "2023-06-10"}});
    CHECK_FALSE(open.summary.isCompleted);
    CHECK(open.facts.feedback.front().comment == "台账未载明理由");
    const app::CaseView closed =
        taken(target, "2", {{"答复日期", "2023-05-30"}, {"结果评价", "不满意"}, {"评价日期", "2023-06-10"}, {"办结日期", "2023-06-20"}});
    REQUIRE(closed.facts.completion() != nullptr);
    CHECK(closed.facts.completion()->ground == CompletionGround::dissatisfiedExplained);
    CHECK(closed.facts.completion()->on == day("2023-06-20"));
}

TEST_CASE("a first rating that differs makes a first round, undated; the rest belongs to the last") {
    TemporaryRegister target;
    const Pairs cells{{"签收日期", "2023-03-06"},    {"延期至", "2023-08-01"},   {"答复日期", "2023-09-26"},
                      {"文号", "成教函〔2023〕9号"}, {"结果类别", "B"},          {"首次结果评价", "不满意"},
                      {"结果评价", "基本满意"},      {"评价日期", "2023-09-28"}, {"办结日期", "2023-09-28"}};
    const app::CaseView view = taken(target, "1", cells);
    CHECK(view.summary.round == 2);
    REQUIRE(view.facts.replies.size() == 2);
    CHECK_FALSE(view.facts.replies[0].on);
    CHECK_FALSE(view.facts.replies[0].resultClass);
    CHECK(view.facts.replies[1].on == day("2023-09-26"));
    CHECK(view.facts.replies[1].resultClass == domain::ResultClass::B);
    CHECK(view.facts.replies[1].documentNumber == "成教函〔2023〕9号");
    REQUIRE(view.facts.feedback.size() == 2);
    CHECK(view.facts.feedback[0].result == Rating::dissatisfied);
    CHECK(view.facts.feedback[0].comment == "台账未载明理由");
    CHECK_FALSE(view.facts.feedback[0].on);
    CHECK(view.facts.feedback[1].on == day("2023-09-28"));
    REQUIRE(view.facts.rehandlings.size() == 1);
    CHECK_FALSE(view.facts.rehandlings.front().on);
    CHECK(view.summary.firstResult == Rating::dissatisfied);
    CHECK(view.summary.result == Rating::mostlySatisfied);
    CHECK(view.summary.isCompleted);
    CHECK(view.facts.completion()->round == 2);
    CHECK(view.facts.completion()->on == day("2023-09-28"));
    CHECK(target.store().verify().empty());

    const app::CaseView same = taken(target, "2", {{"答复日期", "2023-05-30"}, {"首次结果评价", "满意"}, {"结果评价", "满意"}});
    CHECK(same.summary.round == 1);
    const app::CaseView firstOnly = taken(target, "3", {{"答复日期", "2023-05-30"}, {"首次结果评价", "不满意"}});
    CHECK(firstOnly.summary.round == 1);
    CHECK(firstOnly.summary.result == Rating::dissatisfied);
}

TEST_CASE("a second round comes on top of a first one on record") {
    TemporaryRegister target;
    importInto(target, handled("1", {{"答复日期", "2023-05-30"}, {"结果评价", "不满意"}, {"评价日期", "2023-06-10"}}));
    const Pairs later{{"答复日期", "2023-07-30"}, {"首次结果评价", "不满意"}, {"结果评价", "满意"}, {"评价日期", "2023-08-10"}};
    CHECK(countsOf(importInto(target, handled("1", later))) == Counts{0, 1, 0, 0});
    const app::CaseView view = target.view("18-1-1");
    CHECK(view.facts.replies.size() == 2);
    CHECK(view.facts.replies[0].on == day("2023-05-30"));
    CHECK(view.facts.feedback.size() == 2);
    CHECK(view.summary.isCompleted);
    CHECK(countsOf(importInto(target, handled("1", later))) == Counts{0, 0, 1, 0});
    const app::ImportResult other = importInto(target, handled("1", {{"首次结果评价", "满意"}, {"结果评价", "满意"}}));
    CHECK(refusalsIn(other) == Said{"首次结果评价 ledger-conflict"});
}

TEST_CASE("a rating without its result is refused") {
    TemporaryRegister target;
    CHECK(refusalsIn(importInto(target, handled("1", {{"过程评价", "满意"}, {"评价日期", "2023-06-10"}}))) ==
          Said{"过程评价 result-rating-required", "评价日期 result-rating-required"});
}

TEST_CASE("an undated fact counts for state at once and as of a day from what presupposes it") {
    TemporaryRegister target;
    taken(target, "1", {{"结果类别", "A"}, {"结果评价", "满意"}, {"办结日期", "2023-06-12"}});
    const app::CaseView view = target.view("18-1-1");
    CHECK(domain::factsAsOf(view.facts, day("2023-06-11"))->completions.empty());
    CHECK(domain::factsAsOf(view.facts, day("2023-06-12"))->completions.size() == 1);
    CHECK(domain::factsAsOf(view.facts, day("2023-06-12"))->replies.size() == 1);
}

}  // namespace huying::tests

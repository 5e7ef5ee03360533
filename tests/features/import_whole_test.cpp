// SPDX-License-Identifier: GPL-3.0-or-later
// A ledger as a whole: counts, verdicts, dry run, refusal of everything or of single rows, undo.
#include <catch2/catch.hpp>

#include "import_table.h"

namespace huying::tests {

namespace {

app::LedgerTable threeRows() {
    return ledger({{"标题", "编号", "领衔代表", "代表团", "主办单位", "交办日期", "答复日期", "结果类别", "结果评价", "评价日期", "类别"},
                   {"关于公交接驳的建议", "1", "王明", "武侯代表团", "市交通运输局", "2023-03-03", "2023-05-30", "A", "满意", "2023-06-02",
                    "交通邮电类"},
                   {"关于校园食堂的建议", "第2号", "李红", "锦江代表团", "市教育局", "2023/3/3", "", "", "", "", "教科文卫体类"},
                   {"关于社区养老的建议", "闭3", "赵强", "青羊代表团", "", "", "", "", "", "", ""}});
}

}  // namespace

TEST_CASE("a ledger is taken in and a second import of the same file changes nothing") {
    TemporaryRegister target;
    const auto before = target.entryCount();
    const app::ImportResult first = importInto(target, threeRows());
    REQUIRE(!first.failure);
    CHECK(refusalsIn(first).empty());
    CHECK(countsOf(first) == Counts{3, 0, 0, 0});
    CHECK(first.isWritten);
    CHECK(target.entryCount() > before);
    CHECK(target.view("18-1-1").summary.isCompleted);
    CHECK(target.view("18-1-2").summary.state == domain::CaseState::assigned);
    CHECK(target.view("18-1-闭3").summary.state == domain::CaseState::registered);
    CHECK(target.view("18-1-2").facts.suggestion.numberText == "第2号");
    CHECK(target.store().verify().empty());

    const auto entries = target.entryCount();
    const app::ImportResult second = importInto(target, threeRows());
    CHECK(countsOf(second) == Counts{0, 0, 3, 0});
    CHECK(second.remarks.empty());
    CHECK_FALSE(second.isWritten);
    CHECK(target.entryCount() == entries);
    CHECK(target.store().verify().empty());
}

TEST_CASE("a dry run gives the verdicts of the real run and writes nothing") {
    TemporaryRegister target;
    target.mustRun(
        R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","serial":2,"title":"关于校园食堂的建议","lead":"李红（锦江代表团）"})");
    app::LedgerTable table = threeRows();
    table.rows.push_back(table.rows.front());
    table.rows.back().number = 5;
    for (const bool skips : {false, true}) {
        app::ImportOptions options = usual();
        options.skipsRefused = skips;
        options.isDryRun = true;
        const auto entries = target.entryCount();
        const app::ImportResult dry = importInto(target, table, options);
        CHECK_FALSE(dry.isWritten);
        CHECK(target.entryCount() == entries);
        options.isDryRun = false;
        const app::ImportResult real = importInto(target, table, options);
        CHECK(countsOf(dry) == countsOf(real));
        CHECK(countsOf(real) == Counts{2, 1, 0, 1});
        CHECK(saidIn(dry) == saidIn(real));
        CHECK(real.isWritten == skips);
    }
    CHECK(target.store().verify().empty());
}

TEST_CASE("one refused row and nothing is written, unless refused rows are skipped") {
    TemporaryRegister target;
    app::LedgerTable table = ledger({{"编号", "标题", "领衔代表", "主办单位", "会办单位", "交办日期"},
                                     {"1", "好的一行", "王明（武侯代表团）", "市教育局", "", "2023-03-03"},
                                     {"2", "不好的一行", "新人（新都代表团）", "市交通运输局、新设单位", "市交通运输局", "2023-03-03"},
                                     {"3", "又一行好的", "李红（锦江代表团）", "市教育局", "", "2023-03-03"}});
    app::ImportOptions options = usual();
    options.createsUnits = true;
    const auto entries = target.entryCount();
    const app::ImportResult whole = importInto(target, table, options);
    CHECK(countsOf(whole) == Counts{2, 0, 0, 1});
    CHECK_FALSE(whole.isWritten);
    CHECK(target.entryCount() == entries);

    options.skipsRefused = true;
    const app::ImportResult skipped = importInto(target, table, options);
    CHECK(countsOf(skipped) == Counts{2, 0, 0, 1});
    CHECK(refusalsIn(skipped) == Said{"主办单位 unit-twice"});
    CHECK(skipped.isWritten);
    // Nothing of the refused row is left: not the suggestion, not the unit and the people it would have brought.
    CHECK(target.reader().findCases({18, 1, domain::SuggestionKind::plenary, 2}).empty());
    CHECK(target.reader().deputiesNamed(18, "新人").empty());
    for (const domain::Unit& unit : target.reader().units()) CHECK(unit.name != "新设单位");
    for (const domain::Delegation& row : target.reader().delegations(18)) CHECK(row.name != "新都代表团");
    CHECK_FALSE(target.reader().isNumberUsed(target.reader().sessions().front().id, domain::SuggestionKind::plenary, 2));
    CHECK(target.store().verify().empty());
}

TEST_CASE("an import is one batch even when its first row was taken back, and undo takes the whole of it") {
    TemporaryRegister target;
    const app::LedgerTable table = ledger({{"编号", "标题", "领衔代表", "主办单位", "会办单位", "交办日期"},
                                           {"1", "被拒绝的第一行", "王明（武侯代表团）", "市教育局", "市教育局", "2023-03-03"},
                                           {"2", "第二行", "王明（武侯代表团）", "市教育局", "", "2023-03-03"},
                                           {"3", "第三行", "李红（锦江代表团）", "市教育局", "", "2023-03-03"}});
    app::ImportOptions options = usual();
    options.skipsRefused = true;
    REQUIRE(importInto(target, table, options).isWritten);
    const auto entries = target.reader().historyEntries(1, target.entryCount());
    REQUIRE(entries.size() == 4);
    for (const app::HistoryEntry& entry : entries) CHECK(entry.batch == entries.front().entry);
    CHECK(target.store().verify().empty());

    const auto undone = target.store().undo({std::nullopt, std::nullopt, "张敏"});
    REQUIRE(undone);
    CHECK(undone->undone.size() == 4);
    CHECK(target.reader().findCases({18, 1, domain::SuggestionKind::plenary, 2}).empty());
    CHECK(target.reader().findCases({18, 1, domain::SuggestionKind::plenary, 3}).empty());
    CHECK(target.reader().deputiesNamed(18, "王明").empty());
    CHECK(target.store().verify().empty());
}

TEST_CASE("a number twice in a file is refused at its second row, a title twice is legal") {
    TemporaryRegister target;
    const app::ImportResult result = importInto(target, ledger({{"编号", "标题", "领衔代表", "类型"},
                                                                {"5", "同一标题", "王明（武侯代表团）", ""},
                                                                {"6", "同一标题", "李红（锦江代表团）", ""},
                                                                {"第5号", "另一标题", "李红（锦江代表团）", "大会"},
                                                                {"5", "闭会的第五号", "李红（锦江代表团）", "闭会"}}));
    CHECK(countsOf(result) == Counts{3, 0, 0, 1});
    REQUIRE(result.remarks.size() == 1);
    CHECK(result.remarks.front().row == 4);
    CHECK(result.remarks.front().error.code == "number-twice-in-file");
    CHECK(argumentOf(result.remarks.front().error, "row") == "2");
}

TEST_CASE("a cancelled import writes nothing") {
    TemporaryRegister target;
    app::ImportOptions options = usual();
    std::vector<std::size_t> seen;
    options.progress = [&](std::size_t done, std::size_t all) {
        CHECK(all == 3);
        seen.push_back(done);
        return done < 2;
    };
    const auto entries = target.entryCount();
    const app::ImportResult result = importInto(target, threeRows(), options);
    REQUIRE(result.failure);
    CHECK(result.failure->code == "import-cancelled");
    CHECK_FALSE(result.isWritten);
    CHECK(seen == std::vector<std::size_t>{0, 1, 2});
    CHECK(target.entryCount() == entries);
    options.progress = [&](std::size_t, std::size_t) { return true; };
    CHECK(importInto(target, threeRows(), options).isWritten);
}

TEST_CASE("a number that was used and taken back is refused") {
    TemporaryRegister target;
    REQUIRE(importInto(target, threeRows()).isWritten);
    REQUIRE(target.store().undo({std::nullopt, std::nullopt, "张敏"}));
    const app::ImportResult result = importInto(target, threeRows());
    CHECK(countsOf(result) == Counts{0, 0, 0, 3});
    CHECK(saidIn(result) == Said{"2 编号 number-used", "3 编号 number-used", "4 编号 number-used"});
}

}  // namespace huying::tests

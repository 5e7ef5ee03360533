// SPDX-License-Identifier: GPL-3.0-or-later
// The proofs of the report's sums: each fails when the part that it is about is wrong, and only then.
#include <catch2/catch.hpp>

#include <algorithm>
#include <deque>
#include <functional>

#include "app/report/report_parts.h"

namespace huying::tests {

namespace {

using app::AnnexLine;
using app::AnnexList;
using app::Block;
using app::BlockRow;
using Pieces = std::vector<std::string>;

domain::Task taskOf(std::int64_t unit, domain::TaskRole role) {
    domain::Task task;
    task.id = domain::TaskId(unit);
    task.unit = domain::UnitId(unit);
    task.role = role;
    return task;
}

// Four pieces: 1 and 2 of the session, 闭1 and 闭2 between sessions. 闭2 is open and has no unit, 闭1 was not rated; 2 has two units.
struct Year {
    std::deque<domain::CaseFacts> pieces;  // stay where they are
    app::ReportBasis basis;
    app::Totals totals;
    std::vector<Block> blocks;
    std::vector<AnnexList> annexes;

    Year() {
        basis.words = &app::Words::of(app::Language::chinese);
        basis.term = 18;
        basis.classes = basis.words->classesOf(18);
        addCategory(1, "K01");
        addCategory(2, "K02");
        addUnit(1, domain::UnitSystem::government);
        addUnit(2, domain::UnitSystem::party);
        add("18-1-1", domain::SuggestionKind::plenary, 1, domain::ResultClass::A, domain::Rating::satisfied)
            .tasks.push_back(taskOf(1, domain::TaskRole::sole));
        domain::CaseFacts& second =
            add("18-1-2", domain::SuggestionKind::plenary, 2, domain::ResultClass::B, domain::Rating::mostlySatisfied);
        second.tasks = {taskOf(1, domain::TaskRole::lead), taskOf(2, domain::TaskRole::joint)};
        add("18-1-闭1", domain::SuggestionKind::intersessional, 1, domain::ResultClass::C, std::nullopt)
            .tasks.push_back(taskOf(2, domain::TaskRole::sole));
        add("18-1-闭2", domain::SuggestionKind::intersessional, 2, std::nullopt, std::nullopt);
        totals.registered = 4;
        totals.plenary = totals.intersessional = 2;
        totals.completed = 3;
        totals.open = 1;
        blocks = app::makeBlocks(basis);
        annexes = app::makeAnnexes(basis, totals);
    }

    [[nodiscard]] std::vector<app::Check> checks() const { return app::makeChecks(basis, totals, blocks); }
    Block& block(std::string_view key) {
        return *std::find_if(blocks.begin(), blocks.end(), [&](const Block& one) { return one.key == key; });
    }
    // The row of a block in which the piece stands.
    BlockRow& rowWith(std::string_view key, const std::string& piece) {
        std::vector<BlockRow>& rows = block(key).rows;
        return *std::find_if(rows.begin(), rows.end(), [&](const BlockRow& row) {
            return !row.isSubtotal && std::count(row.pieces.begin(), row.pieces.end(), piece) > 0;
        });
    }
    void loses(std::string_view key, const std::string& piece) {
        BlockRow& row = rowWith(key, piece);
        std::erase(row.pieces, piece);
        --row.count;
    }

private:
    void addCategory(std::int64_t id, const std::string& code) {
        domain::Category& category = basis.categories.emplace_back();
        category.id = domain::CategoryId(id);
        category.term = 18;
        category.code = category.name = code;
    }
    void addUnit(std::int64_t id, domain::UnitSystem system) {
        domain::Unit& unit = basis.units[domain::UnitId(id)];
        unit.id = domain::UnitId(id);
        unit.code = unit.name = "U" + std::to_string(id);
        unit.system = system;
        unit.sortNumber = static_cast<int>(id);
    }
    domain::CaseFacts& add(const std::string& address, domain::SuggestionKind kind, std::int64_t category,
                           std::optional<domain::ResultClass> resultClass, std::optional<domain::Rating> rating) {
        domain::CaseFacts& facts = pieces.emplace_back();
        facts.suggestion.kind = kind;
        facts.suggestion.category = domain::CategoryId(category);
        basis.cases.push_back({facts, {}, address});
        app::CountedCase& one = basis.cases.back();
        one.summary.isCompleted = resultClass.has_value();
        one.summary.resultClass = resultClass;
        one.summary.result = rating;
        return facts;
    }
};

// One part of the report made wrong: which check is about it, and which piece it names.
struct Wrong {
    std::string check;
    Pieces named;
    std::function<void(Year&)> make;
};

}  // namespace

TEST_CASE("each sum check of the report fails when its part is wrong and only then") {
    for (const app::Check& check : Year().checks()) {
        CAPTURE(check.key, check.left, check.right);
        CHECK(check.isOk);
        CHECK(check.right == (check.key == "classes_sum" || check.key == "ratings_sum" ? 3 : 4));
    }
    const std::vector<Wrong> wrongs{
        {"kinds_sum", {"18-1-1"}, [](Year& year) { year.loses("kind", "18-1-1"); }},
        {"kinds_sum", {}, [](Year& year) { ++year.rowWith("kind", "18-1-闭1").count; }},
        {"categories_sum", {"18-1-2"}, [](Year& year) { year.loses("category", "18-1-2"); }},
        {"categories_sum", {}, [](Year& year) { --year.rowWith("category", "18-1-2").count; }},
        {"classes_sum", {"18-1-闭1"}, [](Year& year) { year.loses("result_class", "18-1-闭1"); }},
        {"classes_sum", {}, [](Year& year) { ++year.rowWith("result_class", "18-1-1").count; }},
        {"ratings_sum", {"18-1-2"}, [](Year& year) { year.loses("rating_result", "18-1-2"); }},
        {"ratings_sum", {"18-1-闭1"}, [](Year& year) { year.loses("rating_result", "18-1-闭1"); }},  // among those not returned
        {"open_sum", {}, [](Year& year) { ++year.totals.open; }},
    };
    for (const Wrong& wrong : wrongs) {
        Year year;
        wrong.make(year);
        CAPTURE(wrong.check, wrong.named);
        const std::vector<app::Check> checks = year.checks();
        REQUIRE(checks.size() == 5);
        for (const app::Check& check : checks) {
            CAPTURE(check.key, check.left, check.right);
            CHECK(check.isOk == (check.key != wrong.check));
            if (check.key == wrong.check) CHECK(check.pieces == wrong.named);
        }
    }
}

TEST_CASE("what leaves the sums as they are fails no check: a row put elsewhere, a share, a piece rated and not completed") {
    Year year;
    std::reverse(year.block("category").rows.begin(), year.block("category").rows.end());
    year.block("result_class").rows.front().percent = "12.34";
    year.basis.cases.back().summary.result = domain::Rating::satisfied;
    year.blocks[4] = app::makeBlocks(year.basis)[4];
    REQUIRE(year.blocks[4].key == "rating_result");
    for (const app::Check& check : year.checks()) {
        CAPTURE(check.key, check.left, check.right);
        CHECK(check.isOk);
    }
}

TEST_CASE("each proof of an annex list fails when its part is wrong and only then") {
    const Year whole;
    REQUIRE(whole.annexes.size() == 3);
    const auto dropPiece = [](AnnexList& list) {
        for (AnnexLine& line : list.lines) line.pieces -= static_cast<int>(std::erase(line.addresses, "18-1-2"));
    };
    const std::vector<std::pair<std::string, std::function<void(AnnexList&)>>> wrongs{
        {"tasks", [](AnnexList& list) { --list.lines.front().tasks; }},
        {"roles", [](AnnexList& list) { ++list.lines.front().joint; }},
        {"roles", [](AnnexList& list) { --list.lines.back().answering; }},
        {"pieces", dropPiece},
    };
    for (const AnnexList& list : whole.annexes) {
        for (const app::Check& check : list.checks) {
            CAPTURE(check.key);
            CHECK(check.isOk);
            CHECK(check.right == 4);  // pieces, and tasks too
        }
        for (const auto& [part, make] : wrongs) {
            AnnexList wrong = list;
            make(wrong);
            app::proveAnnex(whole.basis, app::PiecePlaces(whole.basis), app::annexWholeOf(whole.basis), whole.totals.registered, wrong);
            CAPTURE(list.key, part);
            REQUIRE(wrong.checks.size() == 3);
            for (const app::Check& check : wrong.checks) {
                CAPTURE(check.key, check.left, check.right);
                CHECK(check.isOk == (check.key != list.key + "_" + part));
                if (check.key == list.key + "_pieces" && part == "pieces") CHECK(check.pieces == Pieces{"18-1-2"});
            }
        }
    }
}

}  // namespace huying::tests

// SPDX-License-Identifier: GPL-3.0-or-later
// The replies of many pieces and units that nobody has recorded as delivered, as ledgers of past years bring them, in one step.
#include <catch2/catch.hpp>

#include "app/executor/batch_preview.h"
#include "import_table.h"
#include "merged_office.h"

namespace huying::tests {

namespace {

app::BatchEdit delivering(std::optional<base::Date> on) {
    app::BatchEdit edit;
    edit.kind = app::BatchKind::delivery;
    edit.date = on;
    edit.way = domain::DeliveryWay::inPerson;
    edit.formSent = true;
    return edit;
}

// Four pieces of an old ledger: 1 and 2 of one unit, 3 of two units that answer by themselves, 4 not answered.
class OldLedger {
public:
    TemporaryRegister office{"2024-12-31"};

    OldLedger() {
        const app::ImportResult result = importInto(
            office,
            ledger(
                {{"编号", "标题", "领衔代表", "联名代表", "登记日期", "主办单位", "分办单位", "交办日期", "答复日期", "结果类别"},
                 {"1", "甲事", "王明（武侯代表团）", "陈红（锦江代表团）", "2023-02-26", "市教育局", "", "2023-03-03", "2023-05-10", "A"},
                 {"2", "乙事", "王明（武侯代表团）", "", "2023-02-26", "市财政局", "", "2023-03-03", "2023-06-20", "A"},
                 {"3", "丙事", "李亮（锦江代表团）", "赵云（青羊代表团）", "2023-02-26", "", "市教育局；市财政局", "2023-03-03",
                  "2023-05-12", "A"},
                 {"4", "丁事", "李亮（锦江代表团）", "", "2023-02-26", "市教育局", "", "2023-03-03", "", ""}}));
        REQUIRE(result.isWritten);
    }
    [[nodiscard]] int undelivered(const std::string& serial) {
        return office.reader().storedSummary(office.view("18-1-" + serial).facts.suggestion.id)->undelivered;
    }
    app::BatchPreview preview(const app::BatchEdit& edit) {
        std::vector<domain::SuggestionId> ids;
        for (const char* serial : {"1", "2", "3", "4"}) ids.push_back(office.view(std::string("18-1-") + serial).facts.suggestion.id);
        plan = app::planBatch(office.reader(), edit, ids);
        return app::previewBatch(office.store(), plan, app::dateOf(edit), "张敏", office.today(), app::Words::of(app::Language::chinese));
    }
    app::BatchResult carryOut(const app::BatchEdit& edit) {
        const app::BatchPreview seen = preview(edit);
        std::vector<app::CommandRequest> requests;
        for (std::size_t i = 0; i < plan.size(); ++i) {
            if (!seen.pieces[i].errors.empty()) continue;
            for (const app::Command& command : plan[i].commands) requests.push_back({command, "张敏", app::dateOf(edit)});
        }
        return app::execute(office.store(), requests, office.today(), app::RunMode::apply);
    }

    std::vector<app::PieceCommands> plan;
};

std::string deliveredIn(const app::PiecePreview& piece) {
    for (const app::FieldChange& change : piece.changes) {
        if (change.what == "batch_task.delivered") return change.before + " → " + change.after;
    }
    return {};
}

}  // namespace

TEST_CASE("the open deliveries of many pieces of different units are recorded in one step and taken back in one", "[batch]") {
    OldLedger o;
    CHECK(o.undelivered("1") == 2);
    CHECK(o.undelivered("3") == 4);  // two units, two signers
    const app::BatchPreview seen = o.preview(delivering(day("2023-06-01")));
    REQUIRE(seen.pieces.size() == 4);
    CHECK(deliveredIn(seen.pieces[0]) == "0/2 → 2/2");
    CHECK(deliveredIn(seen.pieces[2]) == "0/4 → 4/4");
    CHECK(codesOf(seen.pieces[1].errors) == Codes{"too-early"});  // the reply of that piece came later
    CHECK(codesOf(seen.pieces[3].errors) == Codes{"no-reply-yet", "nothing-to-deliver"});
    CHECK(o.undelivered("1") == 2);  // nothing is written by looking

    REQUIRE(o.carryOut(delivering(day("2023-06-01"))).isWritten);
    for (const char* serial : {"1", "3"}) CHECK(o.undelivered(serial) == 0);
    CHECK(o.undelivered("2") == 1);
    for (const domain::Delivery& line : o.office.view("18-1-3").facts.deliveries) {
        CHECK(line.way == domain::DeliveryWay::inPerson);
        CHECK(line.on == day("2023-06-01"));
        CHECK(line.formSent);
    }
    REQUIRE(o.office.store().undo({std::nullopt, std::nullopt, "张敏"}));
    CHECK(o.undelivered("1") == 2);
    CHECK(o.undelivered("3") == 4);
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("deliveries of one unit alone, and those whose day nobody knows", "[batch]") {
    OldLedger o;
    app::BatchEdit edit = delivering(day("2023-07-01"));
    edit.unit = "市财政局";
    const app::BatchPreview seen = o.preview(edit);
    CHECK(codesOf(seen.pieces[0].errors).size() == 1);  // the other unit's piece
    CHECK(deliveredIn(seen.pieces[1]) == "0/1 → 1/1");
    CHECK(deliveredIn(seen.pieces[2]) == "0/2 → 2/2");
    REQUIRE(o.carryOut(edit).isWritten);
    CHECK(o.undelivered("3") == 2);

    REQUIRE(o.carryOut(delivering(std::nullopt)).isWritten);
    for (const char* serial : {"1", "2", "3"}) CHECK(o.undelivered(serial) == 0);
    for (const domain::Delivery& line : o.office.view("18-1-1").facts.deliveries) {
        CHECK(line.way == domain::DeliveryWay::inPerson);
        CHECK_FALSE(line.on);
    }
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("a main case and the pieces merged into it are ticked together, and each is served its own", "[batch]") {
    MergedOffice o;
    o.assign();
    o.mergeBoth();
    o.reply();
    std::vector<domain::SuggestionId> ids;
    for (const char* serial : {"120", "121", "122"}) ids.push_back(o.view(serial).facts.suggestion.id);
    const app::BatchEdit edit = delivering(day("2023-06-01"));
    const auto plan = app::planBatch(o.office.reader(), edit, ids);
    const auto seen =
        app::previewBatch(o.office.store(), plan, app::dateOf(edit), "张敏", o.office.today(), app::Words::of(app::Language::chinese));
    CHECK(seen.refused() == 0);
    CHECK(deliveredIn(seen.pieces[0]) == "0/2 → 2/2");
    CHECK(deliveredIn(seen.pieces[2]) == "0/1 → 1/1");
    std::vector<app::CommandRequest> requests;
    for (const app::PieceCommands& piece : plan) {
        for (const app::Command& command : piece.commands) requests.push_back({command, "张敏", app::dateOf(edit)});
    }
    REQUIRE(app::execute(o.office.store(), requests, o.office.today(), app::RunMode::apply).isWritten);
    CHECK(o.inQueue(app::Queue::undelivered, "2023-06-10").empty());
    o.checkSound();
}

}  // namespace huying::tests

// SPDX-License-Identifier: GPL-3.0-or-later
// One change to many pieces: planned, previewed by the executor, carried out as one batch.
#include <catch2/catch.hpp>

#include "app/executor/batch_preview.h"
#include "app/words/words.h"
#include "support/temporary_register.h"

namespace huying::tests {

namespace {

using app::BatchKind;
using Codes = std::vector<std::string>;

class BatchOffice {
public:
    TemporaryRegister office;
    std::vector<domain::SuggestionId> ids;

    explicit BatchOffice(int pieces) {
        std::vector<std::string> commands;
        for (int serial = 1; serial <= pieces; ++serial) {
            commands.push_back(R"({"command":"register-suggestion","on":"2023-03-01","serial":)" + std::to_string(serial) +
                               R"(,"title":"关于第)" + std::to_string(serial) +
                               R"(件事的建议","lead":"王明（武侯代表团）","category":"K01"})");
        }
        REQUIRE(office.runAll(commands).isWritten);
        for (int serial = 1; serial <= pieces; ++serial) ids.push_back(office.view("18-1-" + std::to_string(serial)).facts.suggestion.id);
    }

    app::BatchPreview preview(const app::BatchEdit& edit) {
        plan = app::planBatch(office.reader(), edit, ids);
        return app::previewBatch(office.store(), plan, app::dateOf(edit), "张敏", office.today(), app::Words::of(app::Language::chinese));
    }
    // The pieces that can be done, as one batch.
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

std::string changeOf(const app::PiecePreview& piece, std::string_view field) {
    for (const app::FieldChange& change : piece.changes) {
        if (change.field->code == field) return change.before + " → " + change.after;
    }
    return {};
}

app::BatchEdit assigning(const std::string& unit) {
    app::BatchEdit edit;
    edit.kind = BatchKind::assignment;
    edit.date = day("2023-03-03");
    edit.tasks = {{unit, domain::TaskRole::sole, {}, {}}};
    return edit;
}

}  // namespace

TEST_CASE("batch: the preview says old and new of every piece and writes nothing") {
    BatchOffice o(3);
    app::BatchEdit edit;
    edit.kind = BatchKind::category;
    edit.text = "交通邮电类";
    const std::int64_t before = o.office.entryCount();
    const app::BatchPreview seen = o.preview(edit);
    CHECK(o.office.entryCount() == before);
    REQUIRE(seen.pieces.size() == 3);
    CHECK(seen.refused() == 0);
    CHECK(seen.changed() == 3);
    CHECK(changeOf(seen.pieces[1], "category") == "教科文卫体类 → 交通邮电类");
    CHECK(seen.pieces[1].address == "18-1-2");
    REQUIRE(o.carryOut(edit).isWritten);
    CHECK(o.office.view("18-1-2").categoryName == "交通邮电类");
    CHECK(o.preview(edit).changed() == 0);  // already so
    REQUIRE(o.office.store().undo({std::nullopt, std::nullopt, "张敏"}));
    for (const char* address : {"18-1-1", "18-1-2", "18-1-3"}) CHECK(o.office.view(address).categoryName == "教科文卫体类");
}

TEST_CASE("batch: what is refused is named piece by piece and the rest is carried out") {
    BatchOffice o(3);
    o.office.mustRun(R"({"command":"withdraw-suggestion","on":"2023-03-02","case":"18-1-2"})");
    REQUIRE(o.preview(assigning("市教育局")).refused() == 1);
    CHECK(codesOf(o.preview(assigning("市教育局")).pieces[1].errors) == Codes{"already-withdrawn"});
    CHECK(codesOf(o.preview(assigning("没有的单位")).pieces[0].errors) == Codes{"unknown-unit"});
    REQUIRE(o.carryOut(assigning("市教育局")).isWritten);
    CHECK(o.office.view("18-1-1").facts.tasks.size() == 1);
    CHECK(o.office.view("18-1-2").facts.tasks.empty());
    CHECK(changeOf(o.preview(assigning("市住建局")).pieces[0], "units").empty());  // assigned to a sole unit already
    CHECK_FALSE(o.preview(assigning("市住建局")).pieces[0].errors.empty());
}

TEST_CASE("batch: dates, receipts and urgings go to every unit that they concern") {
    BatchOffice o(2);
    app::BatchEdit receipt;
    receipt.kind = BatchKind::receipt;
    receipt.date = day("2023-03-06");
    CHECK(codesOf(o.preview(receipt).pieces[0].errors) == Codes{"not-assigned"});
    app::BatchEdit both = assigning("市教育局");
    both.tasks = {{"市教育局", domain::TaskRole::lead, {}, {}}, {"市住建局", domain::TaskRole::joint, {}, {}}};
    REQUIRE(o.carryOut(both).isWritten);
    REQUIRE(o.carryOut(receipt).isWritten);
    CHECK(o.office.view("18-1-1").facts.receipts.size() == 2);
    CHECK(codesOf(o.preview(receipt).pieces[0].errors) == Codes{"nothing-in-this-piece"});

    app::BatchEdit due;
    due.kind = BatchKind::dueOn;
    due.unit = "市教育局";
    due.date = day("2023-07-31");
    const app::BatchPreview moved = o.preview(due);
    CHECK(moved.refused() == 0);
    CHECK(moved.changed() == 0);  // the list shows the joint unit's earlier date
    REQUIRE(o.carryOut(due).isWritten);
    CHECK(o.office.view("18-1-2").facts.tasks[0].dueOn == day("2023-07-31"));
    CHECK(o.office.view("18-1-2").facts.tasks[1].dueOn == day("2023-04-03"));
    due.unit = "无此单位";
    CHECK(codesOf(o.preview(due).pieces[0].errors) == Codes{"unknown-unit"});

    app::BatchEdit urge;
    urge.kind = BatchKind::urging;
    urge.date = day("2023-04-20");
    const app::BatchPreview urged = o.preview(urge);
    // The lead has nothing to be urged for yet but silence; both are urged or neither.
    CHECK(urged.refused() == 0);
    CHECK(changeOf(urged.pieces[0], "urged") == "0 → 2");
    app::BatchEdit assigned;
    assigned.kind = BatchKind::assignedOn;
    assigned.date = day("2023-03-10");
    CHECK(codesOf(o.preview(assigned).pieces[0].errors) == Codes{"dates-out-of-order", "dates-out-of-order"});
}

TEST_CASE("batch: a change that came in between is not written over") {
    BatchOffice o(1);
    app::BatchEdit edit;
    edit.kind = BatchKind::registeredOn;
    edit.date = day("2023-02-27");
    const auto plan = app::planBatch(o.office.reader(), edit, o.ids);
    o.office.mustRun(R"({"command":"correct-suggestion","case":"18-1-1","remark":"别人改的"})");
    const auto seen = app::previewBatch(o.office.store(), plan, {}, "张敏", o.office.today(), app::Words::of(app::Language::chinese));
    CHECK(codesOf(seen.pieces[0].errors) == Codes{"changed-meanwhile"});
}

TEST_CASE("batch: a thousand pieces are previewed and changed as one") {
    BatchOffice o(1000);  // how long that takes stands in docs/performance.md
    app::BatchEdit edit;
    edit.kind = BatchKind::category;
    edit.text = "交通邮电类";
    CHECK(o.preview(edit).changed() == 1000);
    REQUIRE(o.carryOut(edit).isWritten);
    REQUIRE(o.office.store().undo({std::nullopt, std::nullopt, "张敏"}));
    CHECK(o.office.view("18-1-1000").categoryName == "教科文卫体类");
}

TEST_CASE("batch: why nothing is promised is said of every answer that waits for its promises, and undone as one") {
    BatchOffice o(4);
    app::BatchEdit both = assigning("市住建局");
    both.tasks = {{"市住建局", domain::TaskRole::separate, "甲", {}}, {"市公安局", domain::TaskRole::separate, "乙", {}}};
    REQUIRE(o.carryOut(both).isWritten);
    const auto reply = [&](int serial, const std::string& unit, const std::string& rest) {
        o.office.mustRun(R"({"command":"record-reply","on":"2023-05-15","case":"18-1-)" + std::to_string(serial) + R"(","unit":")" + unit +
                         "\"," + rest + "}");
    };
    reply(1, "市住建局", R"("result_class":"B")");
    reply(1, "市公安局", R"("result_class":"B")");
    reply(2, "市住建局", R"("result_class":"B","commitments":[{"text":"新增车位"}])");
    reply(2, "市公安局", R"("result_class":"B")");
    reply(3, "市住建局", R"("result_class":"A")");
    app::BatchEdit nothing;
    nothing.kind = BatchKind::nothingPromised;
    nothing.text = "旧台账没有写明承诺";
    const app::BatchPreview seen = o.preview(nothing);
    CHECK(seen.refused() == 2);
    CHECK(codesOf(seen.pieces[2].errors) == Codes{"no-promises-awaited"});
    CHECK(codesOf(seen.pieces[3].errors) == Codes{"no-promises-awaited"});
    CHECK(o.plan[0].commands.size() == 2);
    CHECK(o.plan[1].commands.size() == 1);  // the other promised something
    REQUIRE(o.carryOut(nothing).isWritten);
    const auto reasons = [&](const char* address) {
        std::vector<std::string> found;
        for (const domain::Reply& row : o.office.view(address).facts.replies) found.push_back(row.nothingPromised);
        return found;
    };
    CHECK(reasons("18-1-1") == std::vector<std::string>(2, nothing.text));
    CHECK(reasons("18-1-2") == std::vector<std::string>{"", nothing.text});
    nothing.text = "另一个原因";
    CHECK(o.preview(nothing).refused() == 4);  // a reason that stands is not written over
    REQUIRE(o.office.store().undo({std::nullopt, std::nullopt, "张敏"}));
    CHECK(reasons("18-1-1") == std::vector<std::string>(2));
    nothing.unit = "市公安局";
    REQUIRE(o.carryOut(nothing).isWritten);
    CHECK(reasons("18-1-1") == std::vector<std::string>{"", nothing.text});
    CHECK(o.office.store().verify().empty());
}

}  // namespace huying::tests

// SPDX-License-Identifier: GPL-3.0-or-later
// 综合检查: planned, chosen and drawn, found, followed up, closed, taken back, reported.
#include <catch2/catch.hpp>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include "app/queries/inspection_list.h"
#include "app/queries/today.h"
#include "returns_office.h"

namespace huying::tests {

namespace {

const app::Words& zh() { return app::Words::of(app::Language::chinese); }

// Six pieces of three units; the sixth is secret.
class InspectionOffice : public ReturnsOffice {
public:
    InspectionOffice() {
        assignSole();
        const std::vector<std::string> units{b, d, d, a, a};
        for (std::size_t i = 0; i < units.size(); ++i) {
            const std::string serial = std::to_string(i + 2);
            must(R"({"command":"register-suggestion","on":"2023-02-26","serial":)" + serial + R"(,"title":"题)" + serial +
                 R"(","lead":"王明（武侯代表团）")" + (serial == "6" ? R"(,"classified":true})" : "}"));
            must(R"({"command":"assign-suggestion","on":"2023-03-03","case":")" + serial + R"(","tasks":[{"unit":")" + units[i] +
                 R"(","role":"sole"}]})");
        }
    }
    void plan() {
        must(
            R"({"command":"plan-inspection","on":"2024-11-11","name":"年终检查","committee":"城环资委","from_date":"2024-11-18","to_date":"2024-11-22","committee_members":["钱某、孙某"],"proposing_deputies":["王明（武侯代表团）"]})");
    }
    static std::string about(const std::string& command, const std::string& on, const std::string& rest) {
        return R"({"command":")" + command + R"(","on":")" + on + R"(","inspection":"年终检查",)" + rest + "}";
    }
    app::InspectionView view() { return app::viewInspections(office.reader(), std::nullopt, zh()).at(0); }
    app::WaitingPapers waiting() {
        app::TodayQuery query;
        query.today = day("2024-12-31");
        for (app::WaitingPapers& group : app::readToday(office.reader(), query).papers) {
            if (group.queue == app::PaperQueue::inspectionDemands) return std::move(group);
        }
        throw std::runtime_error("no such queue");
    }
    std::int64_t undo() {
        app::UndoRequest request;
        request.actor = "张敏";
        const auto receipt = office.store().undo(request);
        REQUIRE(receipt);
        return receipt->entry;
    }
    std::vector<std::string> undoing(std::int64_t entry) {
        app::UndoRequest request;
        request.actor = "张敏";
        request.entry = entry;
        const auto receipt = office.store().undo(request);
        return receipt ? std::vector<std::string>{} : codesOf(receipt.error());
    }
};

}  // namespace

TEST_CASE("an inspection has its people, its sample and what was found, and what was asked for waits in Today") {
    InspectionOffice o;
    o.plan();
    CHECK(o.view().committee == "城环资委");
    CHECK(o.view().deputies == std::vector<std::string>{"王明（武侯代表团）"});
    CHECK(o.view().inspection.members == std::vector<std::string>{"钱某", "孙某"});
    o.must(InspectionOffice::about("add-inspection-sample", "2024-11-12", R"("units":["市公安局"],"cases":["1","2"])"));
    REQUIRE(o.view().lines.size() == 3);
    CHECK(o.view().counts.units == 2);
    CHECK(o.view().counts.pieces == 2);

    const std::string line = R"("unit":"市住建局","case":"1",)";
    o.must(InspectionOffice::about("record-inspection-finding", "2024-11-19",
                                   line + R"("text":"没有公布","score":85,"problem":true,"demand":"公布","due_on":"2024-12-20")"));
    o.must(InspectionOffice::about("record-inspection-finding", "2024-11-20", R"("unit":"市公安局","text":"台账齐全")"));
    CHECK(o.view().counts.inspected == 2);
    CHECK(o.view().counts.problems == 1);
    const app::WaitingPapers waiting = o.waiting();
    REQUIRE(waiting.count == 1);
    CHECK(waiting.lines[0].unit == "市住建局");
    CHECK(waiting.lines[0].address == "18-1-1");
    CHECK(waiting.lines[0].dueOn == day("2024-12-20"));
    o.must(InspectionOffice::about("record-inspection-follow-up", "2024-12-01", line + R"("text":"拟稿")"));
    CHECK(o.waiting().count == 1);
    o.must(InspectionOffice::about("close-inspection", "2024-11-29", R"("conclusion":"总体较好")"));
    o.must(InspectionOffice::about("record-inspection-follow-up", "2024-12-10", line + R"("text":"已公布","rectified":true)"));
    CHECK(o.waiting().count == 0);
    CHECK(o.view().counts.done == 1);
    // The piece itself is as it was; its history says that it was inspected.
    CHECK(o.office.view("1").summary.state == domain::CaseState::assigned);
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("what cannot be of an inspection is refused") {
    InspectionOffice o;
    o.plan();
    CHECK(refusedCodes(o.office, R"({"command":"plan-inspection","on":"2024-11-12","name":"年终检查","committee":"城环资委"})") ==
          Codes{"inspection-exists"});
    CHECK(refusedCodes(o.office, R"({"command":"plan-inspection","on":"2024-11-12","name":"另一次","committee":"没有的委"})") ==
          Codes{"unknown-committee"});
    o.must(InspectionOffice::about("add-inspection-sample", "2024-11-12", R"("cases":["1"])"));
    CHECK(refusedCodes(o.office, InspectionOffice::about("add-inspection-sample", "2024-11-12", R"("cases":["1"])")) ==
          Codes{"inspection-sample-there"});
    CHECK(refusedCodes(o.office, InspectionOffice::about("add-inspection-sample", "2024-11-10", R"("cases":["2"])")) ==
          Codes{"inspection-not-planned-yet"});
    CHECK(refusedCodes(o.office, InspectionOffice::about("record-inspection-finding", "2024-11-19", R"("unit":"市公安局","text":"无")")) ==
          Codes{"unknown-inspection-line"});
    const std::string line = R"("unit":"市住建局","case":"1",)";
    CHECK(refusedCodes(o.office, InspectionOffice::about("record-inspection-finding", "2024-11-19",
                                                         line + R"("text":"看过","score":101,"due_on":"2024-11-01")")) ==
          Codes{"inspection-score", "inspection-due-without-demand", "day-too-early"});
    o.must(InspectionOffice::about("record-inspection-finding", "2024-11-19", line + R"("text":"看过")"));
    CHECK(refusedCodes(o.office, InspectionOffice::about("record-inspection-follow-up", "2024-11-20", line + R"("text":"改了")")) ==
          Codes{"inspection-nothing-demanded"});
    CHECK(refusedCodes(o.office, InspectionOffice::about("remove-inspection-sample", "2024-11-20", line + R"("reason":"不查")")) ==
          Codes{"inspection-line-has-findings"});
    CHECK(refusedCodes(o.office, R"({"command":"correct-inspection","inspection":"年终检查","void":true,"reason":"误记"})") ==
          Codes{"inspection-has-findings"});
    CHECK(refusedCodes(o.office, InspectionOffice::about("close-inspection", "2024-11-18", R"("conclusion":"早了")")) ==
          Codes{"inspection-finding-after-close"});
    o.must(InspectionOffice::about("close-inspection", "2024-11-29", R"("conclusion":"完")"));
    CHECK(refusedCodes(o.office, InspectionOffice::about("record-inspection-finding", "2024-12-01", line + R"("text":"晚了")")) ==
          Codes{"inspection-closed"});
    // What is recorded late of a day on which it went on still comes in.
    o.must(InspectionOffice::about("record-inspection-finding", "2024-11-21", line + R"("text":"补记")"));
}

TEST_CASE("a finding is not corrected to a day before its piece was in the sample, and nothing goes on in a void inspection") {
    InspectionOffice o;
    o.plan();
    o.must(InspectionOffice::about("add-inspection-sample", "2024-11-15", R"("cases":["1"])"));
    const std::string line = R"("unit":"市住建局","case":"1",)";
    o.must(InspectionOffice::about("record-inspection-finding", "2024-11-19", line + R"("text":"看过")"));
    const std::string correcting = R"({"command":"correct-inspection-finding","inspection":"年终检查",)" + line;
    for (const std::string early : {"2024-11-12", "2024-11-01"})
        CHECK(refusedCodes(o.office, correcting + R"("happened_on":")" + early + "\"}") == Codes{"inspection-not-planned-yet"});
    o.must(correcting + R"("void":true,"reason":"误记"})");
    o.must(R"({"command":"correct-inspection","inspection":"年终检查","void":true,"reason":"误记"})");
    for (const std::string& command : {InspectionOffice::about("close-inspection", "2024-11-29", R"("conclusion":"完")"),
                                       InspectionOffice::about("remove-inspection-sample", "2024-11-20", line + R"("reason":"不查")"),
                                       InspectionOffice::about("record-inspection-finding", "2024-11-20", line + R"("text":"看过")")}) {
        CAPTURE(command);
        CHECK(refusedCodes(o.office, command) == Codes{"inspection-is-void"});
    }
}

TEST_CASE("what is inspected is shown under the name of its day and named by the present one") {
    InspectionOffice o;
    o.plan();
    o.must(InspectionOffice::about("add-inspection-sample", "2024-11-12", R"("units":["市公安局"])"));
    o.must(R"({"command":"rename-unit","on":"2024-11-15","unit":"市公安局","name":"成都市公共安全局","short_name":"市公共安全局"})");
    CHECK(o.view().lines.at(0).unit == "市公安局");
    CHECK(o.view().lines.at(0).presentUnit == "市公共安全局");
}

TEST_CASE("two entries of one deputy that are merged go along once") {
    InspectionOffice o;
    o.must(R"({"command":"add-deputy","term":18,"name":"王朋","delegation":"武侯代表团"})");
    o.must(
        R"({"command":"plan-inspection","on":"2024-11-11","name":"年终检查","committee":"城环资委","proposing_deputies":["王明（武侯代表团）","王朋（武侯代表团）"]})");
    REQUIRE(o.view().deputies.size() == 2);
    o.must(R"({"command":"merge-deputy","deputy":"王朋（武侯代表团）","into":"王明（武侯代表团）"})");
    CHECK(o.view().deputies == std::vector<std::string>{"王明（武侯代表团）"});
    o.undo();
    CHECK(o.view().deputies.size() == 2);
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("a draw is repeatable and proved, and leaves secret pieces and the sample out") {
    InspectionOffice o;
    o.plan();
    o.must(InspectionOffice::about("add-inspection-sample", "2024-11-12", R"("cases":["1"])"));
    const std::string draw =
        InspectionOffice::about("draw-inspection-sample", "2024-11-12", R"("draw_subject":"pieces","draw_count":2,"seed":"03 17 25")");
    const auto first = o.must(draw);
    REQUIRE(first.ids.size() == 2);
    const domain::InspectionDraw kept = o.view().inspection.draws.at(0);
    CHECK(kept.candidates == std::vector<std::string>{"18-1-2 市住建局", "18-1-3 市公安局", "18-1-4 市公安局", "18-1-5 市交通运输局"});
    CHECK(kept.drawn == first.ids);
    CHECK(domain::isProven(kept));
    CHECK(o.view().lines.size() == 3);
    o.undo();
    CHECK(o.view().inspection.draws.empty());
    CHECK(o.must(draw).ids == first.ids);

    // Of every unit one; what is in the sample is not drawn twice.
    o.undo();
    const auto perUnit = o.must(InspectionOffice::about("draw-inspection-sample", "2024-11-12",
                                                        R"("draw_subject":"pieces","draw_count":1,"per_unit":true,"seed":"03 17 25")"));
    CHECK(perUnit.ids.size() == 3);
    const auto more =
        o.must(InspectionOffice::about("draw-inspection-sample", "2024-11-13", R"("draw_subject":"pieces","draw_count":5,"seed":"9")"));
    CHECK(more.ids.size() == 1);
    CHECK(codesOf(more.notices) == Codes{"inspection-fewer-candidates"});
    CHECK(refusedCodes(o.office, InspectionOffice::about("draw-inspection-sample", "2024-11-14",
                                                         R"("draw_subject":"pieces","draw_count":1,"seed":"9")")) ==
          Codes{"inspection-no-candidates"});
    const auto units =
        o.must(InspectionOffice::about("draw-inspection-sample", "2024-11-14", R"("draw_subject":"units","draw_count":1,"seed":"9")"));
    CHECK(units.ids.size() == 1);
    CHECK(refusedCodes(o.office, InspectionOffice::about("draw-inspection-sample", "2024-11-14",
                                                         R"("draw_subject":"units","draw_count":0,"per_unit":true,"seed":"9")")) ==
          Codes{"inspection-draw-nothing", "inspection-units-per-unit"});
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("undoing leaves no finding after the close, and no follow-up of a void finding") {
    InspectionOffice o;
    o.plan();
    o.must(InspectionOffice::about("add-inspection-sample", "2024-11-12", R"("cases":["1"])"));
    o.must(InspectionOffice::about("close-inspection", "2024-11-20", R"("conclusion":"完")"));
    const auto opened = o.must(R"({"command":"correct-inspection","inspection":"年终检查","closed_on":null})");
    const std::string line = R"("unit":"市住建局","case":"1",)";
    o.must(InspectionOffice::about("record-inspection-finding", "2024-11-25", line + R"("text":"看过","demand":"整改")"));
    CHECK(o.undoing(opened.entry.value()) == Codes{"later-changes"});

    o.must(R"({"command":"correct-inspection-finding","inspection":"年终检查",)" + line + R"("void":true,"reason":"误记"})");
    const std::int64_t back = o.undo();
    o.must(InspectionOffice::about("record-inspection-follow-up", "2024-11-26", line + R"("text":"改了","rectified":true)"));
    CHECK(o.undoing(back) == Codes{"later-changes"});
    CHECK(refusedCodes(o.office, R"({"command":"correct-inspection-finding","inspection":"年终检查",)" + line +
                                     R"("void":true,"reason":"误记"})") == Codes{"inspection-finding-followed"});
    // Taken out and put in again: the first time does not come back beside it.
    o.must(InspectionOffice::about("add-inspection-sample", "2024-11-26", R"("cases":["2"])"));
    const auto removed =
        o.must(InspectionOffice::about("remove-inspection-sample", "2024-11-26", R"("unit":"市住建局","case":"2","reason":"不查")"));
    o.must(InspectionOffice::about("add-inspection-sample", "2024-11-27", R"("cases":["2"])"));
    CHECK(o.undoing(removed.entry.value()) == Codes{"later-changes"});
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("the report counts what has a finding by its day, each unit and piece once, as the tables have it") {
    InspectionOffice o;
    o.plan();
    o.must(InspectionOffice::about("add-inspection-sample", "2024-11-12", R"("units":["市公安局","市交通运输局"],"cases":["1","2","3"])"));
    o.must(InspectionOffice::about("record-inspection-finding", "2024-11-19",
                                   R"("unit":"市住建局","case":"1","text":"甲","problem":true,"demand":"改")"));
    o.must(InspectionOffice::about("record-inspection-finding", "2024-11-20", R"("unit":"市住建局","case":"1","text":"乙")"));
    o.must(InspectionOffice::about("record-inspection-finding", "2024-11-21", R"("unit":"市住建局","case":"2","text":"丙")"));
    o.must(InspectionOffice::about("record-inspection-finding", "2024-11-22", R"("unit":"市公安局","text":"丁")"));
    o.must(InspectionOffice::about("record-inspection-follow-up", "2024-12-10",
                                   R"("unit":"市住建局","case":"1","finding_number":1,"text":"改了","rectified":true)"));
    CHECK_FALSE(o.office.report("2024-11-18").inspections);
    const auto figures = o.office.report("2024-12-31").inspections.value();
    SQLite::Database database(o.office.file().string(), SQLite::OPEN_READONLY);
    const auto count = [&](const std::string& what) {
        return database
            .execAndGet("SELECT count(DISTINCT l." + what +
                        ") FROM inspection_line l JOIN inspection_finding f ON f.inspection_line_id = l.id")
            .getInt();
    };
    CHECK(static_cast<int>(figures.units.size()) == count("unit_id"));
    CHECK(figures.units.size() == 2);
    CHECK(static_cast<int>(figures.pieces.size()) == count("suggestion_id"));
    CHECK(figures.pieces == std::vector<std::string>{"18-1-1", "18-1-2"});
    CHECK(figures.problems == 1);
    CHECK(figures.demands == 1);
    CHECK(figures.done == 1);
    CHECK(o.office.report("2024-12-01").inspections->done == 0);
}

}  // namespace huying::tests

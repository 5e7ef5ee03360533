// SPDX-License-Identifier: GPL-3.0-or-later
// The work of a handling unit over all its pieces: recorded for many at once by its own person, measures, what is due and why,
// and its figures, counted by hand beside the report's.
#include <catch2/catch.hpp>

#include <algorithm>

#include "app/executor/batch_preview.h"
#include "app/queries/measures_list.h"
#include "app/queries/unit_due.h"
#include "app/report/unit_figures.h"
#include "app/words/words.h"
#include "features/accounts_office.h"

namespace huying::tests {

namespace {

const app::Words& chinese() { return app::Words::of(app::Language::chinese); }

// 住建 joins in piece 1, has piece 2 alone, and 4, 5, 6 beside: 4 and 5 alone, 6 separately with 市公安局.
class UnitsOffice : public AccountsOffice {
public:
    UnitsOffice() {
        for (const std::string serial : {"4", "5", "6"}) {
            must(clerk, R"({"command":"register-suggestion","on":"2023-02-26","serial":)" + serial + R"(,"title":"第)" + serial +
                            R"(件","body":"正文","lead":"王明（武侯代表团）"})");
        }
        for (const std::string serial : {"4", "5"}) {
            must(officer, R"({"command":"assign-suggestion","on":"2023-03-03","case":")" + serial +
                              R"(","tasks":[{"unit":"市住建局","role":"sole"}]})");
        }
        must(
            officer,
            R"({"command":"assign-suggestion","on":"2023-03-03","case":"6","tasks":[{"unit":"市住建局","role":"separate"},{"unit":"市公安局","role":"separate"}]})");
        signIn(housing);
    }

    [[nodiscard]] domain::UnitId idOf(const std::string& name) {
        for (const domain::Unit& unit : office.reader().units()) {
            if (unit.name == name || unit.shortName == name) return unit.id;
        }
        throw std::runtime_error(name);
    }
    [[nodiscard]] std::vector<domain::SuggestionId> pieces(const std::vector<std::string>& addresses) {
        std::vector<domain::SuggestionId> ids;
        for (const std::string& address : addresses) ids.push_back(office.view("18-1-" + address).facts.suggestion.id);
        return ids;
    }
    app::BatchPreview preview(const app::BatchEdit& edit, const std::vector<std::string>& addresses) {
        plan = app::planBatch(office.reader(), edit, pieces(addresses));
        return app::previewBatch(office.store(), plan, app::dateOf(edit), housing, office.today(), chinese());
    }
    app::BatchResult carryOut(const app::BatchEdit& edit, const std::vector<std::string>& addresses) {
        const app::BatchPreview seen = preview(edit, addresses);
        std::vector<app::CommandRequest> requests;
        for (std::size_t i = 0; i < plan.size(); ++i) {
            if (!seen.pieces[i].errors.empty()) continue;
            for (const app::Command& command : plan[i].commands) requests.push_back({command, housing, app::dateOf(edit)});
        }
        return app::execute(office.store(), requests, office.today(), app::RunMode::apply);
    }

    std::vector<app::PieceCommands> plan;
};

app::BatchEdit editOf(app::BatchKind kind, const char* on, const std::string& unit = "市住建局") {
    app::BatchEdit edit;
    edit.kind = kind;
    edit.date = day(on);
    edit.unit = unit;
    return edit;
}

std::string changesOf(const app::PiecePreview& piece) {
    std::string text;
    for (const app::FieldChange& change : piece.changes) {
        if (change.field == nullptr) text += change.label(chinese()) + "：" + change.before + "→" + change.after + "；";
    }
    return text;
}

const app::UnitFigure& figure(const std::vector<app::UnitFigure>& figures, const std::string& key) {
    const auto found = std::find_if(figures.begin(), figures.end(), [&](const app::UnitFigure& one) { return one.key == key; });
    if (found == figures.end()) throw std::runtime_error("no figure " + key);
    return *found;
}

}  // namespace

TEST_CASE("a unit's person signs for many pieces at once: old and new are shown, refusals named, one undo takes all back", "[units]") {
    UnitsOffice o;
    o.must(housing, about("acknowledge-receipt", "2023-03-05", "4", "市住建局", R"("receiver":"王收")"));
    app::BatchEdit edit = editOf(app::BatchKind::receipt, "2023-03-06");
    edit.receiver = "李收";
    edit.leader = "分管甲";
    edit.handler = "承办乙";
    edit.handlerPhone = "028-1";
    const auto seen = o.preview(edit, {"1", "2", "4"});
    REQUIRE(seen.pieces.size() == 3);
    CHECK(changesOf(seen.pieces[0]) == "签收日期：→2023-03-06；签收人：→李收；分管领导：→分管甲；承办人：→承办乙；承办人电话：→028-1；");
    CHECK(codesOf(seen.pieces[2].errors) == Codes{"already-received"});
    CHECK(seen.refused() == 1);
    REQUIRE(o.carryOut(edit, {"1", "2", "4"}).isWritten);
    CHECK(o.office.view("18-1-2").facts.tasks.front().handler == "承办乙");
    CHECK(o.office.view("18-1-1").facts.receipts.size() == 1);  // the lead's own is not touched
    REQUIRE(o.office.store().undo({std::nullopt, std::nullopt, housing}));
    for (const char* piece : {"18-1-1", "18-1-2"}) CHECK(o.office.view(piece).facts.receipts.empty());
}

TEST_CASE("nobody records another unit's work in a batch", "[units]") {
    UnitsOffice o;
    const auto seen = o.preview(editOf(app::BatchKind::receipt, "2023-03-06", "市公安局"), {"6"});
    REQUIRE(seen.pieces.size() == 1);
    CHECK(seen.refused() == 1);
}

TEST_CASE("people, plans with measures, progress, extensions and deliveries go to many pieces at once", "[units]") {
    UnitsOffice o;
    REQUIRE(o.carryOut(editOf(app::BatchKind::receipt, "2023-03-06"), {"1", "2", "4", "5", "6"}).isWritten);
    app::BatchEdit people = editOf(app::BatchKind::people, "2023-03-07");
    people.handler = "承办丙";
    CHECK(changesOf(o.preview(people, {"2"}).pieces[0]).starts_with("承办人：→承办丙；"));
    REQUIRE(o.carryOut(people, {"2", "4"}).isWritten);
    CHECK(codesOf(o.preview(people, {"2"}).pieces[0].errors) == Codes{"nothing-in-this-piece"});  // they are named already
    CHECK(o.office.view("18-1-2").facts.notes.back().text == "承办人员变动：承办人承办丙");

    app::BatchEdit planned = editOf(app::BatchKind::progress, "2023-03-10");
    planned.text = "按季推进";
    planned.isPlan = true;
    planned.measures = {{"摸底", "张三", day("2023-04-10")}, {"出方案", "", std::nullopt}};
    CHECK(changesOf(o.preview(planned, {"2"}).pieces[0]) == "办理计划与措施：→2023-03-10 按季推进；工作措施项数：→2；");
    REQUIRE(o.carryOut(planned, {"2", "5"}).isWritten);
    // Another plan comes to the first one; it does not take its place.
    planned.measures.clear();
    planned.text = "补充";
    const auto second = o.preview(planned, {"2"}).pieces[0].changes.front();
    CHECK(second.isAddition);
    CHECK(second.before.empty());
    CHECK(second.after == "2023-03-10 补充");

    app::BatchEdit more = editOf(app::BatchKind::extension, "2023-05-20");
    more.text = "涉及面广";
    more.until = day("2023-08-31");
    CHECK(changesOf(o.preview(more, {"2"}).pieces[0]) == "申请延至：→2023-08-31；");
    REQUIRE(o.carryOut(more, {"2", "5"}).isWritten);
    CHECK(codesOf(o.preview(more, {"2"}).pieces[0].errors) == Codes{"extension-pending"});

    o.must(housing, about("record-reply", "2023-05-21", "4", "市住建局", R"("result_class":"A")"));
    const auto sent = o.preview(editOf(app::BatchKind::delivery, "2023-05-22"), {"4", "6"});
    CHECK(changesOf(sent.pieces[0]) == "已送达／应送达：0/1→1/1；");
    CHECK_FALSE(sent.pieces[1].errors.empty());
    REQUIRE(o.carryOut(editOf(app::BatchKind::delivery, "2023-05-22"), {"4"}).isWritten);
}

TEST_CASE("measures are lines with who and until; that one is done is an entry of its own and can be taken back", "[units]") {
    UnitsOffice o;
    o.must(housing, about("record-progress", "2023-03-10", "2", "市住建局",
                          R"("text":"计划","measures":[{"text":"摸底","owner":"张三","due_on":"2023-04-10"},{"text":"出方案"}])"));
    const auto listed = [&] { return app::readMeasures(o.office.reader(), {day("2023-04-20"), {}, {}, false}); };
    auto lines = listed();
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].text == "摸底");
    CHECK(lines[0].owner == "张三");
    CHECK(lines[0].dueOn == day("2023-04-10"));
    CHECK(lines[0].daysLate == 10);
    CHECK_FALSE(lines[0].isDone);
    CHECK(o.refused(housing, about("record-progress", "2023-04-12", "2", "市住建局", R"("text":"完","measure":"没有的","done":true)")) ==
          Codes{"unknown-measure"});
    CHECK(o.refused(housing, about("record-progress", "2023-04-12", "2", "市住建局", R"("text":"完","done":true)")) ==
          Codes{"field-required"});
    o.must(housing, about("record-progress", "2023-04-12", "2", "市住建局", R"("text":"摸底报告已成","measure":"摸底","done":true)"));
    lines = listed();
    CHECK(lines[0].text == "出方案");
    CHECK(lines[1].isDone);
    CHECK(lines[1].doneOn == day("2023-04-12"));
    CHECK(lines[1].daysLate == 2);
    CHECK(lines[1].progress == "摸底报告已成");
    CHECK(app::readMeasures(o.office.reader(), {day("2023-04-20"), {}, {}, true}).size() == 1);
    // What the measure rests on is not taken back from under it; what was told by mistake is made void.
    o.must(housing, R"({"command":"correct-progress","case":"2","progress_number":4,"void":true,"reason":"还没有完"})");
    CHECK_FALSE(listed()[0].isDone);
    o.must(housing, R"({"command":"correct-progress","case":"2","progress_number":2,"due_on":"2023-05-10","owner":null})");
    CHECK(listed()[0].dueOn == day("2023-05-10"));
    CHECK(listed()[0].owner.empty());
    CHECK(o.refused(housing, R"({"command":"correct-progress","case":"2","progress_number":1,"owner":"谁"})") == Codes{"not-a-measure"});
    // Nobody else reads them.
    o.signIn(transport);
    CHECK(app::readMeasures(o.office.reader(), {day("2023-04-20"), {}, {}, false}).empty());
    o.signIn(admin);
    CHECK(app::readMeasures(o.office.reader(), {day("2023-04-20"), {}, {}, false}).size() == 2);
}

TEST_CASE("what is due for a unit stands with why, the longest overdue first, with the opinions that the lead waits for", "[units]") {
    UnitsOffice o;
    o.must(housing, about("acknowledge-receipt", "2023-03-06", "2", "市住建局", R"("receiver":"王收")"));
    o.must(housing, about("record-progress", "2023-03-10", "2", "市住建局",
                          R"("text":"计划","measures":[{"text":"摸底","owner":"张三","due_on":"2023-03-20"}])"));
    const base::Date today = day("2023-04-05");
    const auto lines = app::readUnitDue(o.office.reader(), {o.idOf("市住建局"), today, {}}, chinese());
    REQUIRE_FALSE(lines.empty());
    CHECK(std::is_sorted(lines.begin(), lines.end(), [](const app::UnitDue& left, const app::UnitDue& right) {
        return left.dueOn.value_or(base::Date::max()) < right.dueOn.value_or(base::Date::max());
    }));
    const auto of = [&](const std::string& address, const std::string& what) {
        const auto found =
            std::find_if(lines.begin(), lines.end(), [&](const app::UnitDue& one) { return one.address == address && one.what == what; });
        if (found == lines.end()) throw std::runtime_error("not due: " + address + " " + what);
        return *found;
    };
    CHECK(of("18-1-4", "签收").dueOn == day("2023-03-10"));
    CHECK(app::daysText(of("18-1-4", "签收"), today, chinese()) == "超26天");
    CHECK(of("18-1-1", "报送会办意见").dueOn == day("2023-04-03"));
    CHECK(of("18-1-2", "答复代表").dueOn == day("2023-06-05"));
    REQUIRE(of("18-1-2", "答复代表").explained);
    CHECK(of("18-1-2", "答复代表").explained->from == day("2023-03-03"));
    const app::UnitDue own = of("18-1-2", "工作措施：摸底（张三）");
    CHECK(own.kind == app::UnitDueKind::measure);
    CHECK(own.dueOn == day("2023-03-20"));
    CHECK(app::unitDueSheet({own}, today, chinese()).rows[0][6] == "单位2023-03-10在工作措施清单中自定2023-03-20（星期一）前完成");
    // Of others nothing, though they have a task in the same piece.
    CHECK(std::none_of(lines.begin(), lines.end(), [](const app::UnitDue& one) { return one.address == "18-1-3"; }));
    CHECK(app::readUnitDue(o.office.reader(), {o.idOf("市公安局"), today, {}}, chinese()).empty());
    o.signIn(transport);
    const auto leads = app::readUnitDue(o.office.reader(), {o.idOf("市交通运输局"), today, {}}, chinese());
    CHECK(std::any_of(leads.begin(), leads.end(), [](const app::UnitDue& one) {
        return one.kind == app::UnitDueKind::opinion && one.what == "待市住建局报送会办意见" && one.dueOn == day("2023-04-03");
    }));
}

TEST_CASE("a unit's figures are those counted by hand, and the report's where the unit has all of it", "[units]") {
    UnitsOffice o;
    const std::string unit = "市住建局";
    o.must(housing, about("acknowledge-receipt", "2023-03-06", "1", unit, R"("receiver":"王收","leader":"甲","handler":"乙")"));
    o.must(housing, about("acknowledge-receipt", "2023-03-06", "2", unit, R"("receiver":"王收","leader":"甲","handler":"乙")"));
    o.must(housing, about("acknowledge-receipt", "2023-03-20", "4", unit, R"("receiver":"王收")"));  // after the 10th
    o.must(housing, about("record-progress", "2023-03-10", "2", unit,
                          R"("text":"计划","measures":[{"text":"摸底","due_on":"2023-03-20"},{"text":"出方案","due_on":"2023-12-30"}])"));
    o.must(housing, about("record-progress", "2023-03-19", "2", unit, R"("text":"完","measure":"摸底","done":true)"));
    o.must(housing, about("record-joint-opinion", "2023-04-10", "1", unit, R"("text":"意见")"));  // due on 2023-04-03
    const auto contact = [&](const char* piece, const char* phase, const char* way, const char* on) {
        o.must(housing, about("record-contact", on, piece, unit, std::string(R"("phase":")") + phase + R"(","way":")" + way + "\""));
    };
    contact("2", "before", "visit", "2023-03-12");
    contact("2", "during", "site_visit", "2023-04-12");
    contact("4", "before", "telephone", "2023-03-22");
    o.must(housing,
           about("record-reply", "2023-05-20", "2", unit,
                 R"("result_class":"B","commitments":[{"text":"修路","due_on":"2023-10-01"},{"text":"建桥","due_on":"2024-10-01"}])"));
    contact("2", "after", "visit", "2023-05-25");
    o.must(housing, about("record-reply", "2023-07-01", "4", unit, R"("result_class":"A","late_reason":"人手不足")"));  // due on 06-05
    o.must(clerk, R"({"command":"record-feedback","on":"2023-06-01","case":"2","result":"satisfied","process":"satisfied"})");
    o.must(clerk,
           R"({"command":"record-feedback","on":"2023-07-10","case":"4","result":"dissatisfied","process":"satisfied","comment":"不行"})");
    o.signIn(housing);
    const auto figures = app::unitFigures(o.office.reader(), {o.idOf(unit), day("2023-12-20"), {}}, chinese());
    struct Expected {
        const char* key;
        int count;
        std::optional<int> base;
        std::vector<std::string> pieces;
    };
    const std::vector<Expected> expected{
        {"pieces", 5, std::nullopt, {"18-1-1", "18-1-2", "18-1-4", "18-1-5", "18-1-6"}},
        {"tasks", 5, std::nullopt, {"18-1-1", "18-1-2", "18-1-4", "18-1-5", "18-1-6"}},
        {"sole", 3, std::nullopt, {"18-1-2", "18-1-4", "18-1-5"}},
        {"separate", 1, std::nullopt, {"18-1-6"}},
        {"joint", 1, std::nullopt, {"18-1-1"}},
        {"lead", 0, std::nullopt, {}},
        {"people_named", 2, 5, {"18-1-1", "18-1-2"}},
        {"planned", 1, 5, {"18-1-2"}},
        {"measures", 2, std::nullopt, {"18-1-2"}},
        {"measures_done", 1, 2, {"18-1-2"}},
        {"measures_overdue", 0, 2, {}},
        {"signed", 3, 5, {"18-1-1", "18-1-2", "18-1-4"}},
        {"signed_on_time", 2, 5, {"18-1-1", "18-1-2"}},
        {"contacted", 2, 4, {"18-1-2", "18-1-4"}},
        {"three_visits_tasks", 1, 4, {"18-1-2"}},
        {"open_handling", 1, 4, {"18-1-2"}},
        {"joint_on_time", 0, 1, {}},
        {"opinions_open", 0, std::nullopt, {}},
        {"replied", 2, 4, {"18-1-2", "18-1-4"}},
        {"on_time", 1, 4, {"18-1-2"}},
        {"replies_open", 2, std::nullopt, {"18-1-5", "18-1-6"}},
        {"replies_overdue", 2, std::nullopt, {"18-1-5", "18-1-6"}},
        {"completed", 1, 4, {"18-1-2"}},
        {"class_B", 1, 1, {"18-1-2"}},
        {"first_rated", 2, 4, {"18-1-2", "18-1-4"}},
        {"first_satisfied", 1, 2, {"18-1-2"}},
        {"first_dissatisfied", 1, 2, {"18-1-4"}},
        {"final_rated", 1, 1, {"18-1-2"}},
        {"final_satisfied", 1, 1, {"18-1-2"}},
        {"final_dissatisfied", 0, 1, {}},
        {"promises", 2, std::nullopt, {"18-1-2"}},
        {"promises_kept", 0, 2, {}},
        {"promises_open", 2, 2, {"18-1-2"}},
        {"promises_overdue", 1, 2, {"18-1-2"}},
    };
    for (const Expected& one : expected) {
        CAPTURE(one.key);
        const app::UnitFigure& found = figure(figures, one.key);
        CHECK(found.count == one.count);
        CHECK(found.base == one.base);
        CHECK(found.addresses == one.pieces);
        CHECK(found.pieces.size() == one.pieces.size());
    }
    CHECK(figure(figures, "on_time").percent == "25.00");
    for (const app::UnitFigure& one : figures) {
        CAPTURE(one.key);
        CHECK(one.label.find('.') == std::string::npos);
        CHECK(app::definitionOf(one, chinese()).find("unit_figure") == std::string::npos);
    }
    // On an earlier day as it was then.
    const auto earlier = app::unitFigures(o.office.reader(), {o.idOf(unit), day("2023-05-01"), {}}, chinese());
    CHECK(figure(earlier, "replied").count == 0);
    CHECK(figure(earlier, "on_time").base == 0);
    CHECK(figure(earlier, "measures_done").count == 1);
    // The office sees the same, and the list of the report that has a line for each unit counts alike.
    o.signIn(admin);
    const auto whole = app::unitFigures(o.office.reader(), {o.idOf(unit), day("2023-12-20"), {}}, chinese());
    REQUIRE(whole.size() == figures.size());
    for (std::size_t i = 0; i < whole.size(); ++i) {
        CAPTURE(whole[i].key);
        CHECK(whole[i].count == figures[i].count);
        CHECK(whole[i].addresses == figures[i].addresses);
    }
    const app::YearEndReport report = o.office.report("2023-12-20");
    const auto& lines = report.annex("unit")->lines;
    const auto line = std::find_if(lines.begin(), lines.end(),
                                   [&](const app::AnnexLine& one) { return one.addresses == figure(figures, "pieces").addresses; });
    REQUIRE(line != lines.end());
    CHECK(line->tasks == figure(figures, "tasks").count);
    CHECK(line->joint == figure(figures, "joint").count);
    CHECK(line->replied == figure(figures, "replied").count);
    CHECK(line->visited == figure(figures, "three_visits_tasks").count);
    CHECK(line->completed == 1);
    // Of another unit a unit's person gets none.
    o.signIn(transport);
    CHECK(app::unitFigures(o.office.reader(), {o.idOf(unit), day("2023-12-20"), {}}, chinese()).empty());
}

}  // namespace huying::tests

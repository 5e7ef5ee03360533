// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever somebody writes into a sheet becomes an entry, is on record, or is named: nothing of it is passed over.
#include <catch2/catch.hpp>

#include <algorithm>

#include "documents/form_office.h"
#include "documents/zip_reader.h"

namespace huying::tests {

namespace {

Codes reasonsOf(const app::ReturnPreview& judged) {
    Codes codes;
    for (const app::LineJudgement& line : judged.works.at(0).lines) {
        for (const base::Error& reason : line.reasons) codes.push_back(reason.code);
    }
    return codes;
}

void addNote(EditedForm& form, const std::string& text) {
    app::LedgerRow& note = form.added("进展");
    form.set("进展", note, "number", "18-1-2");
    form.set("进展", note, "on", "2023-04-01");
    form.set("进展", note, "text", text);
}

void eraseColumn(EditedForm& form, const std::string& page, std::size_t place) {
    for (app::LedgerRow& row : form.page(page).rows) {
        if (place < row.cells.size()) row.cells.erase(row.cells.begin() + static_cast<std::ptrdiff_t>(place));
    }
}

const std::string receiptOfOne =
    R"({"command":"acknowledge-receipt","on":"2023-03-04","case":"1","unit":"市交通运输局","receiver":"钱进","leader":"孙局长","handler":"李工"})";

}  // namespace

TEST_CASE("unit form: what is written where nothing is filled in is named, each place by itself") {
    FormOffice o;
    EditedForm form(o.sent("市交通运输局").file);
    // The time limit written over, a column of remarks with two values, a remark in the column that the register fills.
    form.setDay("任务", form.row("任务", "18-1-1"), "due_on", day("2023-09-01"));
    const std::size_t beyond = form.placeOf("任务", "evidence") + 1;
    for (app::LedgerRow& row : form.page("任务").rows) {
        row.cells.resize(beyond + 1);
        if (row.number > 2) row.cells[beyond].text = "备注" + std::to_string(row.number);
    }
    app::LedgerRow& total = form.added("任务");
    form.set("任务", total, "title", "以上两件请延期");
    app::LedgerRow& note = form.added("进展");
    form.set("进展", note, "number", "18-1-2");
    form.set("进展", note, "state", "已电话报告");
    app::LedgerRow& stray = form.added("进展");
    form.set("进展", stray, "number", "注：其余无进展");
    app::LedgerRow remark;
    remark.number = 30;
    remark.cells.push_back({"联系人张三", std::nullopt});
    form.pages.at(0).rows.push_back(remark);
    const auto works = o.read({form.saved(o.folder, "备注.xlsx")});
    const auto judged = o.preview(works);
    CHECK(reasonsOf(judged) == Codes{"form-column-unknown", "form-known-changed", "form-column-unknown", "form-row-unknown",
                                     "form-known-changed", "form-row-unknown", "form-guide-written"});
    CHECK(works[0].lines[0].caseAddress == "18-1-1");
    CHECK(works[0].lines[2].faults[0].value == "备注4");
    CHECK(works[0].lines[3].faults[0].value == "以上两件请延期");
    CHECK(works[0].lines[6].faults[0].value == "联系人张三");
}

TEST_CASE("unit form: a number written over another one is named though nothing else was filled in") {
    FormOffice o;
    EditedForm form(o.sent("市交通运输局").file);
    form.set("任务", form.row("任务", "18-1-1"), "number", "18-1-2");
    CHECK(reasonsOf(o.preview(o.read({form.saved(o.folder, "编号.xlsx")}))) == Codes{"form-number-changed"});
}

TEST_CASE("unit form: without its explanations and with nothing but an added row the row is read") {
    FormOffice o;
    EditedForm form(o.sent("市交通运输局").file);
    form.pages.erase(form.pages.begin());
    addNote(form, "已踏勘");
    const auto works = o.read({form.saved(o.folder, "删了说明.xlsx")});
    REQUIRE(works.size() == 1);
    CHECK(verdictsOf(o.preview(works).works[0]) == Verdicts{ReturnVerdict::fresh});
}

TEST_CASE("unit form: where the names of the columns were deleted the first row is no header, and a line above them is named") {
    FormOffice o;
    EditedForm form(o.sent("市交通运输局").file);
    addNote(form, "已踏勘");
    std::vector<app::LedgerRow>& notes = form.page("进展").rows;
    std::erase_if(notes, [](const app::LedgerRow& row) { return row.number == 2; });
    std::vector<app::LedgerRow>& tasks = form.page("任务").rows;
    for (app::LedgerRow& row : tasks) row.number += row.number > 1 ? 1 : 0;
    app::LedgerRow title;
    title.number = 2;
    title.cells.resize(3);
    title.cells[2].text = "市交通运输局填报";
    tasks.insert(tasks.begin() + 1, title);
    const auto works = o.read({form.saved(o.folder, "表头.xlsx")});
    const auto judged = o.preview(works);
    CHECK(verdictsOf(judged.works[0]) == Verdicts{ReturnVerdict::refused, ReturnVerdict::fresh});
    CHECK(works[0].lines[0].faults[0].value == "市交通运输局填报");
    CHECK(works[0].lines[0].place.number == 2);
}

TEST_CASE("unit form: merged cells and errors of formulas are named, the first row of merged cells is read") {
    FormOffice o;
    EditedForm form(o.sent("市交通运输局").file);
    app::LedgerRow& one = form.row("任务", "18-1-1");
    form.set("任务", one, "received_on", "2023-03-06");
    form.set("任务", one, "receiver", "钱进");
    form.page("任务").merged.push_back({one.number, one.number + 1, form.placeOf("任务", "receiver")});
    app::LedgerRow& two = form.row("任务", "18-1-2");
    form.set("任务", two, "handler", "#REF!");
    form.set("任务", two, "received_on", "2023-03-07");
    const auto judged = o.preview(o.read({form.saved(o.folder, "合并单元格.xlsx")}));
    CHECK(reasonsOf(judged) == Codes{"form-cells-merged", "form-cell-error"});
    CHECK(verdictsOf(judged.works[0]) ==
          Verdicts{ReturnVerdict::refused, ReturnVerdict::fresh, ReturnVerdict::refused, ReturnVerdict::fresh});
}

TEST_CASE("unit form: a deleted column says nothing, and without the hidden ones what is on record is known") {
    FormOffice o;
    o.office.mustRun(receiptOfOne);
    o.office.mustRun(R"({"command":"record-progress","on":"2023-03-04","case":"1","unit":"市交通运输局","text":"已踏勘"})");
    const std::filesystem::path file = o.sent("市交通运输局").file;
    SECTION("a column of the sheet") {
        EditedForm form(file);
        eraseColumn(form, "任务", form.placeOf("任务", "received_on"));
        eraseColumn(form, "进展", form.placeOf("进展", "on"));
        CHECK(o.read({form.saved(o.folder, "少列.xlsx")})[0].lines.empty());
    }
    SECTION("the hidden one that says whose row it is") {
        EditedForm form(file);
        eraseColumn(form, "任务", 0);
        eraseColumn(form, "进展", 0);
        CHECK(verdictsOf(o.preview(o.read({form.saved(o.folder, "无标记列.xlsx")})).works[0]) == Verdicts{ReturnVerdict::known});
    }
    SECTION("the hidden one that says what was sent") {
        EditedForm form(file);
        eraseColumn(form, "任务", 1);
        eraseColumn(form, "进展", 1);
        const auto judged = o.preview(o.read({form.saved(o.folder, "无隐藏列.xlsx")}));
        CHECK(judged.works[0].count(ReturnVerdict::known) == static_cast<int>(judged.works[0].lines.size()));
        CHECK(judged.works[0].lines.size() == 2);
    }
}

TEST_CASE("unit form: a plan, its measures and what was told of them are known without the hidden column") {
    FormOffice o;
    o.office.mustRun(
        R"({"command":"record-progress","on":"2023-03-04","case":"1","unit":"市交通运输局","text":"计划","measures":[{"text":"摸底"}]})");
    o.office.mustRun(
        R"({"command":"record-progress","on":"2023-03-04","case":"1","unit":"市交通运输局","text":"已摸底","measure":"摸底","done":true})");
    EditedForm form(o.sent("市交通运输局").file);
    eraseColumn(form, "进展", 0);
    CHECK(verdictsOf(o.preview(o.read({form.saved(o.folder, "无标记列.xlsx")})).works[0]) ==
          Verdicts{ReturnVerdict::known, ReturnVerdict::known, ReturnVerdict::known});
}

TEST_CASE("unit form: a row on record that was copied with its marks and written over is something new") {
    FormOffice o;
    o.office.mustRun(R"({"command":"record-progress","on":"2023-03-04","case":"1","unit":"市交通运输局","text":"已踏勘"})");
    EditedForm form(o.sent("市交通运输局").file);
    app::LedgerRow copy = form.row("进展", "18-1-1");
    copy.number = 20;
    form.set("进展", copy, "on", "2023-04-01");
    form.set("进展", copy, "text", "方案已定");
    form.page("进展").rows.push_back(copy);
    const auto works = o.read({form.saved(o.folder, "复制.xlsx")});
    CHECK(verdictsOf(o.preview(works).works[0]) == Verdicts{ReturnVerdict::fresh});
    CHECK(o.applied(works).applied == 1);
    CHECK(o.office.view("1").facts.notes.size() == 2);
}

TEST_CASE("unit form: of several files one that is no sheet is named and the others are taken") {
    FormOffice o;
    EditedForm form(o.sent("市交通运输局").file);
    form.set("任务", form.row("任务", "18-1-1"), "received_on", "2023-03-06");
    const auto works = o.read({o.folder.put("别的.csv", "编号,标题\n1,甲\n"), form.saved(o.folder, "填好.xlsx")});
    REQUIRE(works.size() == 2);
    const auto judged = o.preview(works);
    CHECK(codesOf(judged.works[0].faults) == Codes{"not-a-unit-form"});
    CHECK(verdictsOf(judged.works[1]) == Verdicts{ReturnVerdict::fresh});
    CHECK(o.applied(works).applied == 1);
}

TEST_CASE("unit form: rows sorted by the filter take their hidden marks along") {
    FormOffice o;
    const std::string bytes = bytesOf(o.sent("市交通运输局").file);
    const auto package = documents::ZipReader::open(bytes);
    REQUIRE(package);
    const auto tasks = package->read("xl/worksheets/sheet2.xml");
    REQUIRE(tasks);
    CHECK(tasks->find("<autoFilter ref=\"A2:") != std::string::npos);
}

TEST_CASE("unit form: two deputies met on one day are two contacts, and a signature that differs is told") {
    FormOffice o;
    o.office.mustRun(
        R"({"command":"register-suggestion","on":"2023-02-26","serial":4,"title":"第4件","lead":"王明（武侯代表团）","co_signers":["李华（武侯代表团）"]})");
    o.office.mustRun(R"({"command":"assign-suggestion","on":"2023-03-03","case":"4","tasks":[{"unit":"市交通运输局","role":"sole"}]})");
    EditedForm form(o.sent("市交通运输局").file);
    const auto contact = [&](const std::string& deputy, const std::string& isSigned) {
        app::LedgerRow& row = form.added("联系代表");
        form.set("联系代表", row, "number", "18-1-4");
        form.set("联系代表", row, "phase", "办前");
        form.set("联系代表", row, "on", "2023-03-08");
        form.set("联系代表", row, "way", "电话");
        form.set("联系代表", row, "deputy", deputy);
        form.set("联系代表", row, "signed", isSigned);
    };
    contact("", "");
    contact("李华", "否");
    contact("王明", "");
    CHECK(o.applied(o.read({form.saved(o.folder, "联系.xlsx")})).applied == 2);
    CHECK(o.office.view("4").facts.contacts.size() == 2);
    contact("李华", "是");
    const auto judged = o.preview(o.read({form.saved(o.folder, "再联系.xlsx")}));
    CHECK(verdictsOf(judged.works[0]) ==
          Verdicts{ReturnVerdict::known, ReturnVerdict::known, ReturnVerdict::known, ReturnVerdict::conflict});
    CHECK(judged.works[0].lines[3].reasons[0].code == "returned-contact-differs");
}

TEST_CASE("unit form: a row that was put right after it was taken is not recorded a second time unasked") {
    FormOffice o;
    EditedForm form(o.sent("市交通运输局").file);
    app::LedgerRow& contact = form.added("联系代表");
    for (const auto& [column, value] : {std::pair{"number", "18-1-2"}, std::pair{"phase", "办前"}, std::pair{"on", "2023-03-08"},
                                        std::pair{"way", "电话"}, std::pair{"people", "郑军"}})
        form.set("联系代表", contact, column, value);
    addNote(form, "到现场看了三处路口");
    REQUIRE(o.applied(o.read({form.saved(o.folder, "一.xlsx")})).applied == 2);
    app::LedgerRow& row = form.page("联系代表").rows.back();
    const auto conflictOf = [&](const std::string& name) {
        const auto works = o.read({form.saved(o.folder, name + ".xlsx")});
        const auto judged = o.preview(works);
        for (const app::LineJudgement& line : judged.works[0].lines) {
            CHECK_FALSE(line.isProposed);
            if (line.verdict != ReturnVerdict::known) CHECK(line.verdict == ReturnVerdict::conflict);
        }
        CHECK(o.applied(works).applied == 0);
        for (const app::LineJudgement& line : judged.works[0].lines) {
            if (line.verdict == ReturnVerdict::conflict) return app::Words::of(app::Language::chinese).sentence(line.reasons.front());
        }
        return std::string();
    };
    SECTION("the office has put it right, too") {
        o.office.mustRun(R"({"command":"correct-contact","case":"2","contact_number":1,"people":"郑军、吴副主任"})");
        form.set("联系代表", row, "people", "郑军、孙梅");
        CHECK(base::contains(conflictOf("人员"), "台账“郑军、吴副主任”，交回“郑军、孙梅”"));
    }
    SECTION("its day") {
        form.set("联系代表", row, "on", "2023-03-09");
        CHECK(base::contains(conflictOf("日期"), "台账“2023-03-08”，交回“2023-03-09”"));
    }
    SECTION("the text of progress") {
        form.set("进展", form.page("进展").rows.back(), "text", "到现场看了四处路口");
        CHECK(base::contains(conflictOf("进展"), "台账“到现场看了三处路口”，交回“到现场看了四处路口”"));
    }
    SECTION("the day of progress") {
        form.set("进展", form.page("进展").rows.back(), "on", "2023-04-02");
        CHECK(base::contains(conflictOf("进展日期"), "台账“2023-04-01”，交回“2023-04-02”"));
    }
    CHECK(o.office.view("2").facts.contacts.size() == 1);
    CHECK(o.office.view("2").facts.notes.size() == 1);
}

TEST_CASE("unit form: the same on another day in a later sheet is another entry") {
    FormOffice o;
    EditedForm first(o.sent("市交通运输局").file);
    addNote(first, "开了推进会");
    REQUIRE(o.applied(o.read({first.saved(o.folder, "一.xlsx")})).applied == 1);
    EditedForm second(o.sent("市交通运输局").file);
    app::LedgerRow& note = second.added("进展");
    for (const auto& [column, value] : {std::pair{"number", "18-1-2"}, std::pair{"on", "2023-04-08"}, std::pair{"text", "开了推进会"}})
        second.set("进展", note, column, value);
    CHECK(o.applied(o.read({second.saved(o.folder, "二.xlsx")})).applied == 1);
}

TEST_CASE("unit form: a reply on record is the same only where it has all that the unit filled in") {
    FormOffice o;
    const std::filesystem::path file = o.sent("市交通运输局").file;
    o.office.mustRun(
        R"({"command":"record-reply","on":"2023-05-20","case":"2","unit":"市交通运输局","result_class":"A","document_number":"1号"})");
    EditedForm form(file);
    app::LedgerRow& task = form.row("任务", "18-1-2");
    form.set("任务", task, "reply_on", "2023-05-20");
    form.set("任务", task, "reply_number", "1号");
    form.set("任务", task, "reply_class", "A类");
    CHECK(verdictsOf(o.preview(o.read({form.saved(o.folder, "同.xlsx")})).works[0]) == Verdicts{ReturnVerdict::known});
    for (const auto& [column, value] : {std::pair{"measures", "新增泊位"}, std::pair{"publish", "不公开"}}) {
        form.set("任务", task, column, value);
        const auto judged = o.preview(o.read({form.saved(o.folder, std::string(column) + ".xlsx")}));
        CHECK(verdictsOf(judged.works[0]) == Verdicts{ReturnVerdict::conflict});
        CHECK(judged.works[0].lines[0].reasons[0].code == "returned-reply-differs");
        form.set("任务", task, column, "");
    }
}

TEST_CASE("unit form: other people in a sheet that was taken before are recorded without their old receipt") {
    FormOffice o;
    EditedForm form(o.sent("市交通运输局").file);
    app::LedgerRow& task = form.row("任务", "18-1-1");
    form.set("任务", task, "received_on", "2023-03-06");
    o.applied(o.read({form.saved(o.folder, "一.xlsx")}));
    form.set("任务", task, "handler", "王工");
    const auto works = o.read({form.saved(o.folder, "二.xlsx")});
    const auto judged = o.preview(works);
    CHECK(verdictsOf(judged.works[0]) == Verdicts{ReturnVerdict::fresh});
    REQUIRE_FALSE(judged.works[0].lines[0].notices.empty());
    CHECK(judged.works[0].lines[0].notices[0].code == "returned-people-alone");
    CHECK(o.applied(works).applied == 1);
    const domain::CaseFacts facts = o.office.view("1").facts;
    CHECK(facts.receipts.size() == 1);
    CHECK(facts.tasks[0].handler == "王工");
    CHECK(verdictsOf(o.preview(works).works[0]) == Verdicts{ReturnVerdict::known});
}

}  // namespace huying::tests

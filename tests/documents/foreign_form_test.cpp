// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets as the office programs of the units save them: what can be known is taken, the rest is named.
#include <catch2/catch.hpp>

#include <algorithm>

#include "documents/foreign_form.h"
#include "documents/form_office.h"

namespace huying::tests {

namespace {

// Receipt and reply of 18-1-2, its day as a program keeps days.
void fillTask(EditedForm& form) {
    app::LedgerRow& task = form.row("任务", "18-1-2");
    form.setDay("任务", task, "received_on", day("2023-03-06"));
    form.set("任务", task, "receiver", "钱进");
    form.set("任务", task, "reply_on", "2023-05-20");
    form.set("任务", task, "reply_number", "=B1&\"号\"|成交函〔2023〕12号");
    form.set("任务", task, "reply_class", "A类");
    form.set("任务", task, "reply_signatory", "=IF(A1=\"\",\"\",A1)|");
    form.set("任务", task, "reply_text", "王明代表：\n您提出的“停车难”建议收悉 <附件&图>");
}

// A plan that a formula was to tell, saved by a program that does not calculate.
void planByFormula(EditedForm& form) {
    app::LedgerRow& task = form.row("任务", "18-1-1");
    form.setDay("任务", task, "plan_on", day("2023-03-10"));
    form.set("任务", task, "plan", "=CONCATENATE(B1,C1)");
}

HiddenRows hiddenRowOf(EditedForm& form, const std::string& page, const std::string& address) {
    return {{page, 1}, {page, form.row(page, address).number}};
}

void checkTaskTaken(FormOffice& o) {
    const domain::CaseFacts facts = o.office.view("2").facts;
    REQUIRE(facts.receipts.size() == 1);
    CHECK(facts.receipts[0].on == day("2023-03-06"));
    CHECK(facts.receipts[0].receiver == "钱进");
    REQUIRE(facts.replies.size() == 1);
    CHECK(facts.replies[0].documentNumber == "成交函〔2023〕12号");
    CHECK(facts.replies[0].signatory.empty());
    CHECK(facts.replies[0].text == "王明代表：\n您提出的“停车难”建议收悉 <附件&图>");
}

// What both formats must give: the formula named by place, its plan held back, the rest taken.
void checkReadAndTaken(FormOffice& o, const std::vector<app::ReturnedWork>& works) {
    REQUIRE(works.size() == 1);
    const auto judged = o.preview(works);
    CHECK(verdictsOf(judged.works[0]) ==
          Verdicts{ReturnVerdict::refused, ReturnVerdict::refused, ReturnVerdict::fresh, ReturnVerdict::fresh});
    REQUIRE(works[0].lines.size() == 4);
    CHECK(codesOf(judged.works[0].lines[0].reasons) == Codes{"form-cell-uncalculated"});
    CHECK(works[0].lines[0].place.page == "任务");
    CHECK(works[0].lines[0].place.number == 3);
    CHECK(works[0].lines[0].faults[0].column == "办理计划与措施");
    CHECK(codesOf(judged.works[0].lines[1].reasons) == Codes{"form-entry-incomplete"});
    CHECK(o.applied(works).applied == 2);
    CHECK(o.office.view("1").facts.notes.empty());
    checkTaskTaken(o);
}

}  // namespace

TEST_CASE("foreign form: saved by Excel with runs of letters, serial days, hidden rows and formats down to the last row") {
    FormOffice o;
    EditedForm form(o.sent("市交通运输局").file);
    fillTask(form);
    planByFormula(form);
    XlsxMaker excel(XlsxProgram::excel, hiddenRowOf(form, "任务", "18-1-2"));
    checkReadAndTaken(o, o.read({o.folder.put("Excel.xlsx", excel.file(form.pages))}));
}

TEST_CASE("foreign form: saved by LibreOffice with notes, spans, hidden rows, and empty rows to the end") {
    FormOffice o;
    EditedForm form(o.sent("市交通运输局").file);
    fillTask(form);
    planByFormula(form);
    const OdsMaker libreOffice(hiddenRowOf(form, "任务", "18-1-2"));
    checkReadAndTaken(o, o.read({o.folder.put("LibreOffice.ods", libreOffice.file(form.pages))}));
}

TEST_CASE("foreign form: saved by WPS after a row was deleted, columns were moved and one was renamed") {
    FormOffice o;
    EditedForm form(o.sent("市交通运输局").file);
    fillTask(form);
    const std::size_t receiver = form.placeOf("任务", "receiver");
    const std::size_t evidence = form.placeOf("任务", "evidence");
    std::vector<app::LedgerRow>& rows = form.page("任务").rows;
    std::erase_if(rows, [](const app::LedgerRow& row) { return row.number == 3; });
    for (app::LedgerRow& row : rows) {
        row.cells.resize(evidence + 1);
        if (row.number > 2) row.number -= 1;
        if (row.number == 2) row.cells[receiver].text = "谁签的";
        std::rotate(row.cells.begin(), row.cells.begin() + 5, row.cells.end());
    }
    XlsxMaker wps(XlsxProgram::wps, {});
    const auto works = o.read({o.folder.put("WPS.xlsx", wps.file(form.pages))});
    REQUIRE(works.size() == 1);
    CHECK(verdictsOf(o.preview(works).works[0]) == Verdicts{ReturnVerdict::fresh, ReturnVerdict::fresh});
    CHECK(o.applied(works).applied == 2);
    checkTaskTaken(o);
}

TEST_CASE("foreign form: a formula without a result is named in columns of its own and in rows that were added too") {
    FormOffice o;
    EditedForm form(o.sent("市交通运输局").file);
    app::LedgerRow& task = form.row("任务", "18-1-2");
    const std::size_t beyond = form.placeOf("任务", "evidence") + 1;
    task.cells.resize(beyond + 1);
    task.cells[beyond].text = "=NOW()";
    app::LedgerRow& note = form.added("进展");
    form.set("进展", note, "number", "18-1-2");
    form.set("进展", note, "on", "2023-04-01");
    form.set("进展", note, "text", "=Sheet9!A1");
    app::LedgerRow& alone = form.added("进展");
    form.set("进展", alone, "text", "=Sheet9!A2");
    XlsxMaker excel(XlsxProgram::excel, {});
    const auto judged = o.preview(o.read({o.folder.put("公式.xlsx", excel.file(form.pages))}));
    std::vector<Codes> reasons;
    for (const app::LineJudgement& line : judged.works.at(0).lines) reasons.push_back(codesOf(line.reasons));
    CHECK(reasons == std::vector<Codes>{Codes{"form-column-unknown"}, Codes{"form-cell-uncalculated"}, Codes{"form-entry-incomplete"},
                                        Codes{"form-cell-uncalculated"}});
}

TEST_CASE("foreign form: two sheets put below each other, heads and all, keep their columns and whose they are") {
    FormOffice o;
    EditedForm form(o.sent("市交通运输局").file);
    EditedForm other(o.sent("市公安局").file);
    form.setDay("任务", form.row("任务", "18-1-1"), "received_on", day("2023-03-06"));
    app::LedgerRow& theirs = other.row("任务", "18-1-3");
    other.setDay("任务", theirs, "received_on", day("2023-03-07"));
    other.set("任务", theirs, "receiver", "李警官");
    app::LedgerRow& note = other.added("进展");
    other.set("进展", note, "number", "18-1-3");
    other.set("进展", note, "on", "2023-04-01");
    other.set("进展", note, "text", "已踏勘");
    const std::size_t one = other.placeOf("任务", "receiver");
    const std::size_t two = other.placeOf("任务", "handler_phone");
    for (app::LedgerRow& row : other.page("任务").rows) {
        row.cells.resize(std::max({row.cells.size(), one + 1, two + 1}));
        std::swap(row.cells[one], row.cells[two]);
    }
    int noteRow = 0;
    for (const char* page : {"任务", "进展"}) {
        std::vector<app::LedgerRow>& rows = form.page(page).rows;
        int last = 0;
        for (const app::LedgerRow& row : rows) last = std::max(last, row.number);
        for (app::LedgerRow row : other.page(page).rows) {
            row.number += last + 1;
            noteRow = row.number;
            rows.push_back(std::move(row));
        }
    }
    XlsxMaker excel(XlsxProgram::excel, {});
    const auto works = o.read({o.folder.put("两份.xlsx", excel.file(form.pages))});
    REQUIRE(works.size() == 2);
    const auto judged = o.preview(works);
    CHECK(judged.works[0].unit->id == o.unit("市交通运输局").id);
    CHECK(judged.works[1].unit->id == o.unit("市公安局").id);
    CHECK(verdictsOf(judged.works[0]) == Verdicts{ReturnVerdict::fresh});
    CHECK(verdictsOf(judged.works[1]) == Verdicts{ReturnVerdict::fresh, ReturnVerdict::fresh});
    REQUIRE(works[1].lines.size() == 2);
    CHECK(works[1].lines[1].place.number == noteRow);
    CHECK(o.applied(works).applied == 3);
    CHECK(o.office.view("3").facts.receipts.at(0).receiver == "李警官");
}

}  // namespace huying::tests

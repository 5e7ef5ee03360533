// SPDX-License-Identifier: GPL-3.0-or-later
// 回头看 in the sheet for a unit: what is asked goes out with what was promised, and comes back as an answer.
#include <catch2/catch.hpp>

#include "documents/form_office.h"

namespace huying::tests {

namespace {

// Piece 2 was answered with a promise and completed; nothing else is open for its unit.
class AskedOffice : public FormOffice {
public:
    AskedOffice() {
        office.mustRun(
            R"({"command":"record-reply","on":"2023-03-03","case":"2","unit":"市交通运输局","result_class":"B","text":"分步解决","commitments":[{"text":"建成停车楼","due_on":"2023-09-30"}]})");
        office.mustRun(R"({"command":"open-look-back","on":"2023-03-03","name":"2023年回头看","due_on":"2023-03-31","demand":"附照片"})");
        office.mustRun(
            R"({"command":"add-look-back-lines","on":"2023-03-03","look_back":"2023年回头看","cases":["2"],"look_at":"commitments"})");
    }
};

void answer(EditedForm& form) {
    app::LedgerRow& row = form.row("回头看", "18-1-2");
    form.set("回头看", row, "answered_on", "2023-03-20");
    form.set("回头看", row, "answer_state", "部分落实");
    form.set("回头看", row, "answer_text", "主体已完工");
    form.setDay("回头看", row, "expected_on", day("2023-12-31"));
    form.set("回头看", row, "person", "李工");
}

}  // namespace

TEST_CASE("unit form: a line of a look-back goes out with what was promised and comes back as the unit's answer") {
    AskedOffice o;
    EditedForm form(o.sent("市交通运输局").file);
    app::LedgerRow& row = form.row("回头看", "18-1-2");
    CHECK(form.text("回头看", row, "look_back") == "2023年回头看");
    CHECK(form.text("回头看", row, "looked_at") == "承诺1：建成停车楼");
    CHECK(form.text("回头看", row, "demand") == "附照片");
    CHECK(o.read({form.saved(o.folder, "untouched.xlsx")})[0].lines.empty());
    answer(form);
    const auto works = o.read({form.saved(o.folder, "filled.xlsx")});
    REQUIRE(works.size() == 1);
    REQUIRE(works[0].lines.size() == 1);
    const auto receipt = o.applied(works);
    REQUIRE(receipt.isWritten);
    CHECK(receipt.applied == 1);
    const domain::CaseFacts facts = o.office.view("2").facts;
    REQUIRE(facts.lookBackAnswers.size() == 1);
    CHECK(facts.lookBackAnswers[0].state == domain::LookBackState::partly);
    CHECK(facts.lookBackAnswers[0].expectedOn == day("2023-12-31"));
    CHECK(facts.lookBackAnswers[0].person == "李工");
    // Taken a second time it is on record; once answered the sheet asks nothing more.
    CHECK(o.preview(works).works[0].lines[0].verdict == ReturnVerdict::known);
    CHECK_THROWS(EditedForm(o.sent("市交通运输局").file).row("回头看", "18-1-2"));
}

TEST_CASE("unit form: an answer to a look-back without its day or with another word says what is wrong") {
    AskedOffice o;
    EditedForm form(o.sent("市交通运输局").file);
    app::LedgerRow& row = form.row("回头看", "18-1-2");
    form.set("回头看", row, "answer_state", "差不多");
    form.set("回头看", row, "answer_text", "主体已完工");
    const auto judged = o.preview(o.read({form.saved(o.folder, "wrong.xlsx")}));
    REQUIRE(judged.works[0].lines.size() == 1);
    CHECK(judged.works[0].lines[0].verdict == ReturnVerdict::refused);
    CHECK(codesOf(judged.works[0].lines[0].reasons) == Codes{"form-choice", "form-value-missing"});
}

TEST_CASE("unit form: an answer about a line that was taken out of the round is taken for no other line") {
    AskedOffice o;
    o.office.mustRun(R"({"command":"add-look-back-lines","on":"2023-03-03","look_back":"2023年回头看","cases":["2"]})");
    EditedForm form(o.sent("市交通运输局").file);
    answer(form);
    o.office.mustRun(
        R"({"command":"remove-look-back-line","on":"2023-03-05","case":"2","unit":"市交通运输局","commitment":1,"reason":"只看整件"})");
    const auto judged = o.preview(o.read({form.saved(o.folder, "filled.xlsx")}));
    REQUIRE(judged.works[0].lines.size() == 1);
    CHECK_FALSE(judged.works[0].lines[0].isProposed);
    CHECK(codesOf(judged.works[0].lines[0].reasons) == Codes{"unknown-look-back-line"});
}

TEST_CASE("unit form: without its hidden column a line of a look-back that was not answered says nothing, one that was is named") {
    AskedOffice o;
    EditedForm form(o.sent("市交通运输局").file);
    for (app::LedgerRow& row : form.page("回头看").rows) {
        if (!row.cells.empty()) row.cells.erase(row.cells.begin());
    }
    CHECK(o.read({form.saved(o.folder, "untouched.xlsx")})[0].lines.empty());
    answer(form);
    const auto judged = o.preview(o.read({form.saved(o.folder, "filled.xlsx")}));
    REQUIRE(judged.works[0].lines.size() == 1);
    CHECK(judged.works[0].lines[0].verdict == ReturnVerdict::refused);
}

TEST_CASE("unit form: a completed piece is work of the unit while a look-back asks about it, and none when the round is closed") {
    AskedOffice o;
    o.office.mustRun(R"({"command":"record-commitment-progress","on":"2023-03-03","case":"2","step":"fulfilled","text":"已建成"})");
    o.office.mustRun(R"({"command":"record-feedback","on":"2023-03-03","case":"2","result":"satisfied"})");
    const domain::UnitId unit = o.unit("市交通运输局").id;
    CHECK(app::openTasksOf(o.office.reader(), unit).size() == 2);
    o.office.mustRun(R"({"command":"close-look-back","on":"2023-03-31","look_back":"2023年回头看","conclusion":"到此为止"})");
    CHECK(app::openTasksOf(o.office.reader(), unit).size() == 1);
}

}  // namespace huying::tests

// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet that goes out to a unit and comes back, through files as other programs save them.
#include <catch2/catch.hpp>

#include <algorithm>

#include "app/exchange/line_text.h"
#include "documents/form_office.h"
#include "documents/zip_reader.h"

namespace huying::tests {

namespace {

// What a unit fills in over a year: receipt, people, plan, two contacts, progress, reply with its outcome, one promise.
void fill(EditedForm& form) {
    app::LedgerRow& task = form.row("任务", "18-1-2");
    form.setDay("任务", task, "received_on", day("2023-03-06"));
    form.set("任务", task, "receiver", "钱进");
    form.set("任务", task, "leader", "孙局长");
    form.set("任务", task, "handler", "李工");
    form.set("任务", task, "handler_phone", "02861880000");
    form.set("任务", task, "plan_on", "2023年3月10日");
    form.set("任务", task, "plan", "分三步：踏勘、方案、实施");
    form.setDay("任务", task, "plan_until", day("2023-05-31"));
    form.set("任务", task, "reply_on", "2023-05-20");
    form.set("任务", task, "reply_number", "成交函〔2023〕12号");
    form.set("任务", task, "reply_class", "B类");
    form.set("任务", task, "reply_text", "王明代表：您提出的建议收悉……");
    form.set("任务", task, "publish", "同意全文公开");
    form.set("任务", task, "measures", "新增泊位");
    form.set("任务", task, "figures", "300个");
    app::LedgerRow& note = form.added("进展");
    form.set("进展", note, "number", "18-1-2");
    form.setDay("进展", note, "on", day("2023-04-01"));
    form.set("进展", note, "text", "已踏勘");
    for (const auto& [phase, on] : {std::pair{"办前", "2023-03-08"}, std::pair{"办后", "2023-05-22"}}) {
        app::LedgerRow& contact = form.added("联系代表");
        form.set("联系代表", contact, "number", "18-1-2");
        form.set("联系代表", contact, "phase", phase);
        form.set("联系代表", contact, "on", on);
        form.set("联系代表", contact, "way", "走访");
        form.set("联系代表", contact, "deputy_opinion", "同意");
        form.set("联系代表", contact, "signed", "是");
    }
    app::LedgerRow& promise = form.added("承诺");
    form.set("承诺", promise, "number", "18-1-2");
    form.set("承诺", promise, "promise", "建成停车楼");
    form.set("承诺", promise, "promise_due", "2024-06-30");
}

}  // namespace

TEST_CASE("unit form: the file locks what is known, offers choices and hides its marks") {
    FormOffice o;
    const documents::SentForm sent = o.sent("市交通运输局");
    CHECK(sent.tasks == 2);
    CHECK(sent.exchange.number == 1);
    CHECK(sent.file.filename().string().find("2023-03-04") != std::string::npos);
    const std::string bytes = bytesOf(sent.file);
    const auto package = documents::ZipReader::open(bytes);
    REQUIRE(package);
    const auto tasks = package->read("xl/worksheets/sheet2.xml");
    REQUIRE(tasks);
    CHECK(tasks->find("<sheetProtection") != std::string::npos);
    CHECK(tasks->find("password=") == std::string::npos);
    CHECK(tasks->find("<dataValidation ") != std::string::npos);
    CHECK(tasks->find("hidden=\"1\"") != std::string::npos);
    const auto progress = package->read("xl/worksheets/sheet3.xml");
    REQUIRE(progress);
    CHECK(progress->find("$C$3:$C$4") != std::string::npos);  // the numbers of the two tasks
    EditedForm form(sent.file);
    CHECK(form.text("任务", form.row("任务", "18-1-1"), "role") == "主办");
    CHECK(form.text("任务", form.row("任务", "18-1-2"), "title") == "第2件");
    // Neither case 3, which is another unit's, nor its own register twice in the file's name.
    CHECK_THROWS(form.row("任务", "18-1-3"));
    CHECK(o.sent("市交通运输局").exchange.number == 2);
}

TEST_CASE("unit form: what comes back untouched says nothing") {
    FormOffice o;
    o.office.mustRun(
        R"({"command":"acknowledge-receipt","on":"2023-03-04","case":"1","unit":"市交通运输局","receiver":"钱进","leader":"孙局长","handler":"李工"})");
    o.office.mustRun(R"({"command":"record-progress","on":"2023-03-04","case":"1","unit":"市交通运输局","text":"第一行\n第二行"})");
    const auto works = o.read({o.sent("市交通运输局").file});
    REQUIRE(works.size() == 1);
    CHECK(works[0].lines.empty());
    CHECK(o.preview(works).works[0].faults.empty());
}

TEST_CASE("unit form: what a unit filled in is recorded on its behalf, in one batch that one undo takes back") {
    FormOffice o;
    EditedForm form(o.sent("市交通运输局").file);
    fill(form);
    const auto works = o.read({form.saved(o.folder, "填好.xlsx")});
    REQUIRE(works.size() == 1);
    const auto judged = o.preview(works);
    REQUIRE(judged.works.size() == 1);
    CHECK(judged.works[0].faults.empty());
    CHECK(judged.works[0].unit->id == o.unit("市交通运输局").id);
    CHECK(verdictsOf(judged.works[0]) == Verdicts(7, ReturnVerdict::fresh));
    CHECK(o.office.view("2").facts.receipts.empty());  // a preview writes nothing
    CHECK(o.office.reader().exchanges().front().returns.empty());

    const auto receipt = o.applied(works);
    CHECK(receipt.isWritten);
    CHECK(receipt.applied == 7);
    const app::CaseView view = o.office.view("2");
    const domain::CaseFacts& facts = view.facts;
    REQUIRE(facts.receipts.size() == 1);
    CHECK(facts.receipts[0].on == day("2023-03-06"));
    CHECK(facts.tasks[0].handler == "李工");
    CHECK(facts.tasks[0].handlerPhone == "02861880000");
    REQUIRE(facts.notes.size() == 2);
    CHECK(base::contains(facts.notes[0].text, "2023年5月31日"));
    CHECK(facts.notes[0].isPlan);
    CHECK(facts.contacts.size() == 2);
    REQUIRE(facts.replies.size() == 1);
    CHECK(facts.replies[0].resultClass == domain::ResultClass::B);
    CHECK(facts.replies[0].outcome.figures == "300个");
    CHECK(facts.replies[0].publishByUnit == domain::Publication::full);
    REQUIRE(facts.commitments.size() == 1);
    CHECK(facts.commitments[0].on == day("2023-05-20"));  // promised in the reply

    const auto history = o.office.reader().historyOfCase(facts.suggestion.id);
    CHECK(history.back().actor == "周敏");
    CHECK(history.back().forUnit == o.unit("市交通运输局").displayName());
    const auto exchange = o.office.reader().exchanges().front();
    REQUIRE(exchange.returns.size() == 1);
    CHECK(exchange.returns[0].applied == 7);
    CHECK(exchange.returns[0].by == "周敏");

    REQUIRE(o.office.store().undo({std::nullopt, std::nullopt, "周敏"}));
    CHECK(o.office.view("2").facts.receipts.empty());
    CHECK(o.office.view("2").facts.replies.empty());
    CHECK(o.office.reader().exchanges().front().returns[0].isTakenBack);
    CHECK(verdictsOf(o.preview(works).works[0]) == Verdicts(7, ReturnVerdict::fresh));
    CHECK(o.preview(works).works[0].remarks.empty());
}

TEST_CASE("unit form: taken twice nothing is recorded twice, and what was added since is") {
    FormOffice o;
    EditedForm form(o.sent("市交通运输局").file);
    fill(form);
    o.applied(o.read({form.saved(o.folder, "一.xlsx")}));
    app::LedgerRow& note = form.added("进展");
    form.set("进展", note, "number", "18-1-2");
    form.set("进展", note, "on", "2023-05-30");
    form.set("进展", note, "text", "已完工");
    const auto works = o.read({form.saved(o.folder, "二.xlsx")});
    const auto judged = o.preview(works);
    CHECK(codesOf(judged.works[0].remarks) == Codes{"exchange-returned-otherwise"});
    auto same = works;
    same[0].file = "一.xlsx";
    CHECK(codesOf(o.preview(same).works[0].remarks) == Codes{"exchange-returned-before"});
    CHECK(judged.works[0].count(ReturnVerdict::known) == 7);
    CHECK(judged.works[0].count(ReturnVerdict::fresh) == 1);
    CHECK(o.applied(works).applied == 1);
    CHECK(o.office.view("2").facts.notes.size() == 3);
}

TEST_CASE("unit form: both copies of one form at once, and an older one after a newer") {
    FormOffice o;
    const documents::SentForm old = o.sent("市交通运输局");
    const documents::SentForm newer = o.sent("市交通运输局");
    EditedForm first(newer.file);
    first.setDay("任务", first.row("任务", "18-1-1"), "received_on", day("2023-03-06"));
    EditedForm second(newer.file);
    second.setDay("任务", second.row("任务", "18-1-2"), "received_on", day("2023-03-06"));
    second.setDay("任务", second.row("任务", "18-1-1"), "received_on", day("2023-03-06"));
    const auto both = o.read({first.saved(o.folder, "甲.xlsx"), second.saved(o.folder, "乙.xlsx")});
    const auto judged = o.preview(both);
    CHECK(verdictsOf(judged.works[0]) == Verdicts{ReturnVerdict::fresh});
    CHECK(verdictsOf(judged.works[1]) == Verdicts{ReturnVerdict::known, ReturnVerdict::fresh});
    CHECK(o.applied(both).applied == 2);
    EditedForm outdated(old.file);
    outdated.setDay("任务", outdated.row("任务", "18-1-1"), "received_on", day("2023-03-07"));
    const auto late = o.preview(o.read({outdated.saved(o.folder, "旧.xlsx")}));
    CHECK(codesOf(late.works[0].remarks) == Codes{"exchange-outdated"});
    CHECK(verdictsOf(late.works[0]) == Verdicts{ReturnVerdict::conflict});
    CHECK(late.works[0].lines[0].reasons[0].code == "returned-receipt-differs");
    CHECK_FALSE(late.works[0].lines[0].isProposed);
}

TEST_CASE("unit form: rows and columns that were moved, deleted, added and renamed are understood") {
    FormOffice o;
    EditedForm form(o.sent("市交通运输局").file);
    fill(form);
    std::vector<app::LedgerRow>& rows = form.page("任务").rows;
    // The rows change places, with their numbers; the first one goes.
    app::LedgerRow moved = form.row("任务", "18-1-2");
    std::erase_if(rows, [](const app::LedgerRow& row) { return row.number > 2; });
    moved.number = 9;
    rows.push_back(moved);
    const std::size_t one = form.placeOf("任务", "receiver");
    const std::size_t other = form.placeOf("任务", "handler_phone");
    const std::size_t last = form.placeOf("任务", "evidence");
    for (app::LedgerRow& row : rows) {
        row.cells.resize(last + 1);
        std::swap(row.cells[one], row.cells[other]);
        std::rotate(row.cells.begin(), row.cells.begin() + 3, row.cells.end());  // the hidden columns move too
    }
    const auto renamed = std::find_if(rows[1].cells.begin(), rows[1].cells.end(), [](const auto& cell) { return cell.text == "签收日期"; });
    REQUIRE(renamed != rows[1].cells.end());
    renamed->text = "何时收到";
    const auto works = o.read({form.saved(o.folder, "改过.xlsx")});
    REQUIRE(works.size() == 1);
    CHECK(verdictsOf(o.preview(works).works[0]) == Verdicts(7, ReturnVerdict::fresh));
    CHECK(works[0].lines[0].place.page == "任务");
    CHECK(works[0].lines[0].place.number == 9);
    CHECK(o.applied(works).applied == 7);
    CHECK(o.office.view("2").facts.tasks[0].handlerPhone == "02861880000");
}

TEST_CASE("unit form: without its hidden row the names of the columns do, and pages merged by hand keep whose they are") {
    FormOffice o;
    EditedForm form(o.sent("市交通运输局").file);
    EditedForm other(o.sent("市公安局").file);
    form.setDay("任务", form.row("任务", "18-1-1"), "received_on", day("2023-03-06"));
    other.set("任务", other.row("任务", "18-1-3"), "received_on", "2023-03-07");
    app::LedgerRow pasted = other.row("任务", "18-1-3");
    pasted.number = 20;
    form.page("任务").rows.push_back(pasted);
    form.page("任务").rows.erase(form.page("任务").rows.begin());
    const auto works = o.read({form.saved(o.folder, "合并.xlsx")});
    REQUIRE(works.size() == 2);
    CHECK(works[0].lines.size() == 1);
    CHECK(works[1].lines.size() == 1);
    const auto judged = o.preview(works);
    CHECK(judged.works[0].unit->id == o.unit("市交通运输局").id);
    CHECK(judged.works[1].unit->id == o.unit("市公安局").id);
    CHECK(o.applied(works).applied == 2);
    CHECK(o.office.view("3").facts.receipts.size() == 1);
}

TEST_CASE("unit form: an .ods is read as well, with dates of its own kind") {
    FormOffice o;
    EditedForm form(o.sent("市交通运输局").file);
    fill(form);
    const auto works = o.read({form.savedAsOds(o.folder, "填好.ods")});
    REQUIRE(works.size() == 1);
    CHECK(verdictsOf(o.preview(works).works[0]) == Verdicts(7, ReturnVerdict::fresh));
}

TEST_CASE("unit form: what is not understood is named with page, row, column and value, and the rest is taken") {
    FormOffice o;
    EditedForm form(o.sent("市交通运输局").file);
    app::LedgerRow& one = form.row("任务", "18-1-1");
    form.set("任务", one, "received_on", "三月初");
    app::LedgerRow& two = form.row("任务", "18-1-2");
    form.set("任务", two, "reply_on", "2023-05-20");
    form.set("任务", two, "reply_class", "优");
    app::LedgerRow& note = form.added("进展");
    form.set("进展", note, "text", "没有写编号和日期");
    const int noteRow = note.number;
    app::LedgerRow& good = form.added("进展");
    form.set("进展", good, "number", "18-1-12");  // as a program that takes it for a day keeps it
    form.setDay("进展", good, "number", day("2018-01-02"));
    form.setDay("进展", good, "on", day("2023-04-01"));
    form.set("进展", good, "text", "已踏勘");
    app::ReadPage notes;
    notes.name = "随手记";
    notes.rows.push_back({1, {{"别忘了", std::nullopt}}});
    form.pages.push_back(notes);
    const auto works = o.read({form.saved(o.folder, "有错.xlsx")});
    const auto judged = o.preview(works);
    REQUIRE(works[0].lines.size() == 5);
    CHECK(verdictsOf(judged.works[0]) ==
          Verdicts{ReturnVerdict::refused, ReturnVerdict::refused, ReturnVerdict::refused, ReturnVerdict::fresh, ReturnVerdict::refused});
    const app::Words& words = app::Words::of(app::Language::chinese);
    CHECK(words.sentence(judged.works[0].lines[0].reasons[0]) == "“签收日期”填的“三月初”不是日期，请写成2023-03-05或2023年3月5日。");
    CHECK(base::contains(words.sentence(judged.works[0].lines[1].reasons[0]), "“结果类别”填的“优”不在可选的几项里：已经解决或基本解决"));
    CHECK(codesOf(judged.works[0].lines[2].reasons) == Codes{"form-value-missing", "form-value-missing"});
    CHECK(works[0].lines[2].place.number == noteRow);
    CHECK(works[0].lines[3].caseAddress == "18-1-2");
    CHECK(codesOf(judged.works[0].lines[4].reasons) == Codes{"form-page-unknown"});
    CHECK(o.applied(works).applied == 1);
}

TEST_CASE("unit form: what was on record is not changed by overwriting it, and another number in a row is not followed") {
    FormOffice o;
    o.office.mustRun(R"({"command":"record-progress","on":"2023-03-04","case":"1","unit":"市交通运输局","text":"已踏勘"})");
    EditedForm form(o.sent("市交通运输局").file);
    form.set("进展", form.row("进展", "18-1-1"), "text", "没有踏勘");
    app::LedgerRow& task = form.row("任务", "18-1-1");
    form.setDay("任务", task, "received_on", day("2023-03-06"));
    form.set("任务", task, "number", "18-1-3");
    const auto judged = o.preview(o.read({form.saved(o.folder, "改.xlsx")}));
    REQUIRE(judged.works[0].lines.size() == 2);
    CHECK(codesOf(judged.works[0].lines[0].reasons) == Codes{"form-number-changed"});
    CHECK(codesOf(judged.works[0].lines[1].reasons) == Codes{"form-recorded-changed"});
}

TEST_CASE("unit form: a change of people alone is told, and stands against one of the office") {
    FormOffice o;
    o.office.mustRun(
        R"({"command":"acknowledge-receipt","on":"2023-03-04","case":"1","unit":"市交通运输局","leader":"孙局长","handler":"李工"})");
    EditedForm form(o.sent("市交通运输局").file);
    form.set("任务", form.row("任务", "18-1-1"), "handler", "王工");
    form.set("任务", form.row("任务", "18-1-1"), "handler_phone", "02861880000");
    const auto works = o.read({form.saved(o.folder, "换人.xlsx")});
    CHECK(verdictsOf(o.preview(works).works[0]) == Verdicts{ReturnVerdict::fresh});
    const std::string said = "承办人员变动：承办人由李工改为王工，承办人电话02861880000";
    CHECK(app::saidText(works[0].lines[0], app::Words::of(app::Language::chinese)) == said);
    o.office.mustRun(R"({"command":"correct-assignment","case":"1","unit":"市交通运输局","handler":"赵工"})");
    const auto judged = o.preview(works);
    CHECK(verdictsOf(judged.works[0]) == Verdicts{ReturnVerdict::conflict});
    CHECK(judged.works[0].lines[0].reasons[0].code == "returned-people-changed");
    CHECK(judged.works[0].lines[0].mayBeChosen);  // a person may decide that the unit is right
    const auto receipt = app::applyReturnedWork(o.office.store(), works, {{0, 0}}, "周敏", o.office.today());
    CHECK(receipt.applied == 1);
    // As the window records it: progress of the day on which it was taken, with the people of the task.
    const domain::CaseFacts facts = o.office.view("1").facts;
    CHECK(facts.tasks[0].handler == "王工");
    CHECK(facts.tasks[0].handlerPhone == "02861880000");
    CHECK(facts.tasks[0].leader == "孙局长");
    REQUIRE(facts.notes.size() == 1);
    CHECK(facts.notes[0].text == said);
    CHECK(facts.notes[0].on == o.office.today());
    CHECK_FALSE(facts.notes[0].isPlan);
}

TEST_CASE("unit form: where nobody was named when the sheet was sent, the conflict says so") {
    FormOffice o;
    EditedForm form(o.sent("市交通运输局").file);
    app::LedgerRow& task = form.row("任务", "18-1-1");
    form.setDay("任务", task, "received_on", day("2023-03-06"));
    form.set("任务", task, "handler", "王工");
    const auto works = o.read({form.saved(o.folder, "签收.xlsx")});
    o.office.mustRun(R"({"command":"correct-assignment","case":"1","unit":"市交通运输局","handler":"赵工"})");
    const auto judged = o.preview(works);
    REQUIRE_FALSE(judged.works[0].lines[0].reasons.empty());
    const base::Error& reason = judged.works[0].lines[0].reasons[0];
    CHECK(reason.code == "returned-people-named");
    const std::string said = app::Words::of(app::Language::chinese).sentence(reason);
    CHECK(said.find("发出时没有填写") != std::string::npos);
    CHECK(said.find("“”") == std::string::npos);
}

TEST_CASE("unit form: a promise whose number another one has by now is a conflict") {
    FormOffice o;
    o.office.mustRun(
        R"({"command":"record-reply","on":"2023-05-20","case":"2","unit":"市交通运输局","result_class":"B","commitments":[{"text":"建成停车楼","due_on":"2024-06-30"}]})");
    EditedForm form(o.sent("市交通运输局").file);
    app::LedgerRow& promise = form.row("承诺", "18-1-2");
    form.set("承诺", promise, "step_on", "2023-11-01");
    form.set("承诺", promise, "step", "已落实");
    form.set("承诺", promise, "step_text", "已投入使用");
    const auto works = o.read({form.saved(o.folder, "落实.xlsx")});
    REQUIRE(o.office.store().undo({std::nullopt, std::nullopt, "张敏"}));
    o.office.mustRun(
        R"({"command":"record-reply","on":"2023-05-20","case":"2","unit":"市交通运输局","result_class":"B","commitments":[{"text":"开通公交专线","due_on":"2024-06-30"}]})");
    const auto judged = o.preview(works);
    CHECK(verdictsOf(judged.works[0]) == Verdicts{ReturnVerdict::conflict});
    CHECK(codesOf(judged.works[0].lines[0].reasons) == Codes{"returned-promise-differs"});
    CHECK_FALSE(judged.works[0].lines[0].isProposed);
}

TEST_CASE("unit form: of a promise on record the unit tells what became of it") {
    FormOffice o;
    o.office.mustRun(
        R"({"command":"record-reply","on":"2023-05-20","case":"2","unit":"市交通运输局","result_class":"B","commitments":[{"text":"建成停车楼","due_on":"2024-06-30"}]})");
    EditedForm form(o.sent("市交通运输局").file);
    app::LedgerRow& promise = form.row("承诺", "18-1-2");
    form.set("承诺", promise, "step_on", "2023-11-01");
    form.set("承诺", promise, "step", "已落实");
    form.set("承诺", promise, "step_text", "已投入使用");
    const auto works = o.read({form.saved(o.folder, "落实.xlsx")});
    CHECK(verdictsOf(o.preview(works).works[0]) == Verdicts{ReturnVerdict::fresh});
    o.applied(works);
    CHECK_FALSE(domain::hasOpenPromise(o.office.view("2").facts));
    CHECK(verdictsOf(o.preview(works).works[0]) == Verdicts{ReturnVerdict::known});
}

TEST_CASE("unit form: other files are told apart") {
    FormOffice o;
    FormOffice elsewhere;
    EditedForm form(elsewhere.sent("市交通运输局").file);
    fill(form);
    const auto judged = o.preview(o.read({form.saved(o.folder, "别处.xlsx")}));
    CHECK(codesOf(judged.works[0].faults) == Codes{"other-register"});
    CHECK(judged.works[0].count(ReturnVerdict::refused) == static_cast<int>(judged.works[0].lines.size()));
    CHECK(app::proposedLines(judged).empty());
    EditedForm plain(o.sent("市公安局").file);
    for (app::ReadPage& page : plain.pages) {
        for (app::LedgerRow& row : page.rows) {
            std::erase_if(row.cells, [](const app::LedgerCell& cell) { return cell.text.starts_with("HY"); });
        }
    }
    const auto none = documents::readUnitForms({plain.saved(o.folder, "无标记.xlsx")}, o.office.reader());
    REQUIRE_FALSE(none);
    CHECK(none.error().code == "not-a-unit-form");
}

}  // namespace huying::tests

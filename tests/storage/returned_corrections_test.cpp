// SPDX-License-Identifier: GPL-3.0-or-later
// What a unit corrects after it has returned it: the office has the entry under another number, and corrects that one.
#include <catch2/catch.hpp>

#include <algorithm>

#include "app/exchange/line_text.h"
#include "domain/measures.h"
#include "packages_office.h"

namespace huying::tests {

namespace {

using app::ReturnVerdict;
using Codes = std::vector<std::string>;

const std::string noted = R"({"command":"record-progress","case":"2","on":"2023-03-20","unit":"市住建局","text":"到现场看过"})";
const std::string corrected = R"({"command":"correct-progress","case":"2","progress_number":1,"text":"到现场看过两次"})";

struct NotesTrip : RoundTrip {
    std::vector<domain::ProgressNote> notes() { return post.office.view("2").facts.notes; }
    std::vector<domain::ProgressNote> notesAtUnit() {
        const auto store = housing.open();
        const auto ids = store->reader().findCases({18, 1, domain::SuggestionKind::plenary, 2});
        return store->reader().caseFacts(ids.front())->notes;
    }
    void undoAtUnit() {
        const auto store = housing.open();
        app::UndoRequest undo;
        undo.actor = store->reader().viewer().account->name;
        undo.entry = store->reader().lastEntry();
        REQUIRE(store->undo(undo));
    }
};

std::string changesOf(const app::LineJudgement& line) { return app::changesText(line.changes, app::Words::of(app::Language::chinese)); }

}  // namespace

TEST_CASE("an entry that was returned and then corrected is corrected at the office, and shown with its old and new values") {
    NotesTrip trip;
    // Of the unit it is the first, at the office the second.
    trip.post.office.mustRun(R"({"command":"record-progress","on":"2023-03-10","case":"2","unit":"市住建局","text":"机关代记的"})");
    trip.taken(noted);
    trip.housing.mustRun(corrected);
    const auto work = trip.returned();
    const auto lines = trip.judged(work);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].verdict == ReturnVerdict::fresh);
    CHECK(lines[0].isProposed);
    CHECK(lines[0].title == "第2件");
    CHECK(changesOf(lines[0]) == "内容：到现场看过 → 到现场看过两次");
    REQUIRE(work.lines[0].request);
    CHECK(app::commandName(work.lines[0].request->command) == "correct-progress");
    REQUIRE(trip.post.applied(work).applied == 1);
    REQUIRE(trip.notes().size() == 2);
    CHECK(trip.notes()[0].text == "机关代记的");
    CHECK(trip.notes()[1].text == "到现场看过两次");
    CHECK(trip.judged(work)[0].verdict == ReturnVerdict::known);
    // A second correction is told from the first one on.
    trip.housing.mustRun(R"({"command":"correct-progress","case":"2","progress_number":1,"happened_on":"2023-03-22"})");
    const auto next = trip.returned();
    CHECK(changesOf(trip.judged(next)[0]) == "日期：2023-03-20 → 2023-03-22");
    REQUIRE(trip.post.applied(next).applied == 1);
    CHECK(trip.notes()[1].on == day("2023-03-22"));
    CHECK(trip.post.office.store().verify().empty());
}

TEST_CASE("made void after it was returned, or taken back, it is made void at the office") {
    NotesTrip trip;
    trip.taken(noted);
    SECTION("made void") {
        trip.housing.mustRun(R"({"command":"correct-progress","case":"2","progress_number":1,"void":true,"reason":"记错了件"})");
    }
    SECTION("taken back") { trip.undoAtUnit(); }
    const auto work = trip.returned();
    const auto lines = trip.judged(work);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].verdict == ReturnVerdict::fresh);
    CHECK(changesOf(lines[0]) == "作废");
    REQUIRE(trip.post.applied(work).applied == 1);
    CHECK(trip.notes().empty());
    const auto voided = trip.post.office.view("2").facts.voided.notes;
    REQUIRE(voided.size() == 1);
    CHECK_FALSE(voided[0].voidReason.empty());
    CHECK(trip.judged(work)[0].verdict == ReturnVerdict::known);
}

TEST_CASE("of a receipt that was taken back after its return the office is told which, and sees to it by hand") {
    NotesTrip trip;
    trip.taken(R"({"command":"acknowledge-receipt","case":"2","on":"2023-03-06","unit":"市住建局","receiver":"小李"})");
    trip.undoAtUnit();
    const auto work = trip.returned();
    const auto lines = trip.judged(work);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].verdict == ReturnVerdict::refused);
    CHECK(lines[0].title == "第2件");
    CHECK(codesOf(lines[0].reasons) == Codes{"returned-entry-undone"});
    REQUIRE(work.lines[0].request);
    CHECK(app::commandName(work.lines[0].request->command) == "acknowledge-receipt");
    CHECK(app::saidText(work.lines[0], app::Words::of(app::Language::chinese)).find("小李") != std::string::npos);
    // Once it is gone at the office too, there is nothing to see to.
    app::UndoRequest undo;
    undo.actor = "张敏";
    undo.entry = trip.post.office.reader().lastEntry();
    REQUIRE(trip.post.office.store().undo(undo));
    CHECK(trip.judged(work)[0].verdict == ReturnVerdict::known);
}

TEST_CASE("that a reply was taken back at the unit is told although the office has corrected it since") {
    NotesTrip trip;
    trip.taken(
        R"({"command":"record-reply","on":"2023-05-01","case":"2","unit":"市住建局","result_class":"A","document_number":"1号","text":"答复"})");
    trip.post.office.mustRun(R"({"command":"correct-reply","on":"2023-05-10","case":"2","unit":"市住建局","document_number":"2号"})");
    trip.undoAtUnit();
    const auto lines = trip.judged(trip.returned());
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].verdict == ReturnVerdict::refused);
    CHECK(codesOf(lines[0].reasons) == Codes{"returned-entry-undone"});
}

TEST_CASE("what the office changed meanwhile is a conflict that shows both, and nothing is recorded unasked") {
    NotesTrip trip;
    trip.taken(noted);
    trip.post.office.mustRun(R"({"command":"correct-progress","on":"2023-03-25","case":"2","progress_number":1,"text":"机关改过的"})");
    trip.housing.mustRun(corrected);
    const auto work = trip.returned();
    const auto lines = trip.judged(work);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].verdict == ReturnVerdict::conflict);
    CHECK_FALSE(lines[0].isProposed);
    CHECK(lines[0].mayBeChosen);
    REQUIRE(codesOf(lines[0].reasons) == Codes{"returned-entry-changed"});
    CHECK(argumentOf(lines[0].reasons[0], "values") == "内容：到现场看过 → 机关改过的");
    CHECK(changesOf(lines[0]) == "内容：机关改过的 → 到现场看过两次");
    CHECK(trip.post.applied(work).applied == 0);
    // A person may decide for the unit.
    const auto chosen = app::applyReturnedWork(trip.post.office.store(), {work}, {{0, 0}}, "张敏", trip.post.office.today());
    REQUIRE(chosen.isWritten);
    REQUIRE(trip.notes().size() == 1);
    CHECK(trip.notes()[0].text == "到现场看过两次");
}

TEST_CASE("what the office corrected itself does not come back as another entry") {
    NotesTrip trip;
    trip.taken(noted);
    trip.post.office.mustRun(R"({"command":"correct-progress","on":"2023-03-25","case":"2","progress_number":1,"text":"机关改过的"})");
    const auto lines = trip.judged(trip.returned(true));
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].verdict == ReturnVerdict::known);
    CHECK(codesOf(lines[0].notices) == Codes{"returned-entry-corrected-here"});
}

TEST_CASE("of a return that comes twice it is told that the unit itself corrected what is in it") {
    NotesTrip trip;
    trip.housing.mustRun(noted);
    const auto first = trip.returned();
    REQUIRE(trip.post.applied(first).applied == 1);
    trip.taken(corrected);
    const auto lines = trip.judged(first);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].verdict == ReturnVerdict::known);
    CHECK(codesOf(lines[0].notices) == Codes{"returned-entry-corrected-there"});
    // Corrected here as well, it is the office's word that stands.
    trip.post.office.mustRun(R"({"command":"correct-progress","case":"2","progress_number":1,"text":"本机关核实的"})");
    CHECK(codesOf(trip.judged(first)[0].notices) == Codes{"returned-entry-corrected-here"});
}

TEST_CASE("a correction whose original was left out names that one, and asks for nothing again") {
    NotesTrip trip;
    const std::string met =
        R"({"command":"record-contact","on":"2023-03-20","case":"2","unit":"市住建局","phase":"during","way":"visit","people":")";
    trip.post.office.mustRun(met + "别人\"}");
    trip.housing.mustRun(met + "郑军\"}");
    trip.housing.mustRun(noted);
    const auto first = trip.returned();
    REQUIRE(trip.post.applied(first).applied == 1);  // the contact looks like the one on record and is left
    trip.housing.mustRun(R"({"command":"correct-contact","case":"2","contact_number":1,"people":"郑军、孙梅"})");
    const auto lines = trip.judged(trip.returned());
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].verdict == ReturnVerdict::conflict);
    REQUIRE(codesOf(lines[0].reasons) == Codes{"returned-entry-left-out"});
    CHECK(app::Words::of(app::Language::chinese).sentence(lines[0].reasons[0]).find("郑军") != std::string::npos);
}

TEST_CASE("a correction that comes before what it corrects waits for it") {
    NotesTrip trip;
    trip.housing.mustRun(noted);
    const auto first = trip.returned();
    trip.housing.mustRun(corrected);
    const auto second = trip.returned();
    const auto lines = trip.judged(second);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].verdict == ReturnVerdict::conflict);
    CHECK_FALSE(lines[0].mayBeChosen);
    CHECK(codesOf(lines[0].reasons) == Codes{"returned-entry-missing"});
    REQUIRE(trip.post.applied(first).applied == 1);
    REQUIRE(trip.post.applied(second).applied == 1);
    REQUIRE(trip.notes().size() == 1);
    CHECK(trip.notes()[0].text == "到现场看过两次");
}

TEST_CASE("everything returned again corrects what the office has and doubles nothing") {
    NotesTrip trip;
    trip.taken(noted);
    trip.housing.mustRun(corrected);
    (void)trip.returned();  // lost on the way
    const auto whole = trip.returned(true);
    const auto lines = trip.judged(whole);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].verdict == ReturnVerdict::fresh);
    CHECK(changesOf(lines[0]) == "内容：到现场看过 → 到现场看过两次");
    REQUIRE(trip.post.applied(whole).applied == 1);
    REQUIRE(trip.notes().size() == 1);
    CHECK(trip.notes()[0].text == "到现场看过两次");
    CHECK(trip.judged(whole)[0].verdict == ReturnVerdict::known);
}

TEST_CASE("a correction that was not returned goes over into the next package, and from there to the same entry") {
    NotesTrip trip;
    SECTION("the office had the entry when it made the package") {
        trip.taken(noted);
        trip.housing.mustRun(corrected);
        const auto received = trip.housing.receive(trip.post.sent("市住建局"));
        REQUIRE(received);
        CHECK(received->carriedOver == 1);
        CHECK(received->left.empty());
        REQUIRE(trip.notesAtUnit().size() == 1);
        CHECK(trip.notesAtUnit()[0].text == "到现场看过两次");
        const auto work = trip.returned();
        CHECK(trip.judged(work)[0].verdict == ReturnVerdict::fresh);
        CHECK(changesOf(trip.judged(work)[0]) == "内容：到现场看过 → 到现场看过两次");
        REQUIRE(trip.post.applied(work).applied == 1);
    }
    SECTION("the office took the return after it had made the package") {
        trip.housing.mustRun(noted);
        const auto first = trip.returned();
        trip.housing.mustRun(corrected);
        const std::string next = trip.post.sent("市住建局");
        REQUIRE(trip.housing.receive(next));
        REQUIRE(trip.notesAtUnit().size() == 1);
        CHECK(trip.notesAtUnit()[0].text == "到现场看过两次");
        REQUIRE(trip.post.applied(first).applied == 1);
        const auto work = trip.returned();
        REQUIRE(trip.judged(work).size() == 1);
        CHECK(changesOf(trip.judged(work)[0]) == "内容：到现场看过 → 到现场看过两次");
        REQUIRE(trip.post.applied(work).applied == 1);
    }
    REQUIRE(trip.notes().size() == 1);
    CHECK(trip.notes()[0].text == "到现场看过两次");
}

TEST_CASE("a correction that finds no entry in the next package is named with what it says") {
    NotesTrip trip;
    trip.taken(noted);
    trip.post.office.mustRun(R"({"command":"correct-progress","on":"2023-03-25","case":"2","progress_number":1,"text":"机关改过的"})");
    trip.housing.mustRun(corrected);
    const auto received = trip.housing.receive(trip.post.sent("市住建局"));
    REQUIRE(received);
    // What was returned is there once more, beside what the office made of it.
    const auto isTold = [&](const app::LeftWork& one) {
        return app::saidText(one.line, app::Words::of(app::Language::chinese)).find("到现场看过两次") != std::string::npos;
    };
    const auto notes = trip.notesAtUnit();
    const bool isCarried = std::any_of(notes.begin(), notes.end(), [](const auto& note) { return note.text == "到现场看过两次"; });
    CHECK((isCarried || std::any_of(received->left.begin(), received->left.end(), isTold)));
    // At the office it is never another entry.
    if (isCarried) {
        const auto lines = trip.judged(trip.returned());
        REQUIRE(lines.size() == 1);
        CHECK(lines[0].verdict == ReturnVerdict::conflict);
    }
}

TEST_CASE("an entry that says what another one said before it was corrected is left as it is") {
    NotesTrip trip;
    const std::string other = R"({"command":"correct-progress","case":"2","progress_number":)";
    const auto textsOf = [](const std::vector<domain::ProgressNote>& notes) {
        Codes texts;
        for (const auto& note : notes) texts.push_back(note.text);
        std::sort(texts.begin(), texts.end());
        return texts;
    };
    const Codes both{"到了第二处", "到现场看过"};
    SECTION("both were returned, then everything again and into the next package") {
        trip.housing.mustRun(noted);
        trip.housing.mustRun(other + R"(1,"text":"到了第二处"})");
        trip.housing.mustRun(noted);
        REQUIRE(trip.post.applied(trip.returned()).applied == 2);
        for (const auto& line : trip.judged(trip.returned(true))) CHECK(line.verdict == ReturnVerdict::known);
        const auto received = trip.housing.receive(trip.post.sent("市住建局"));
        REQUIRE(received);
        CHECK(received->carriedOver == 0);
        CHECK(textsOf(trip.notesAtUnit()) == both);
    }
    SECTION("both come for the first time, in a return of everything too") {
        const bool isWhole = GENERATE(false, true);
        trip.housing.mustRun(noted);
        trip.housing.mustRun(noted);
        trip.housing.mustRun(other + R"(2,"text":"到了第二处"})");
        REQUIRE(trip.post.applied(trip.returned(isWhole)).applied == 2);
    }
    SECTION("one was taken, the other one is new") {
        trip.taken(noted);
        trip.housing.mustRun(noted);
        trip.housing.mustRun(other + R"(2,"text":"到了第二处"})");
        const auto work = trip.returned();
        const auto lines = trip.judged(work);
        REQUIRE(lines.size() == 1);
        CHECK(lines[0].changes.empty());
        REQUIRE(trip.post.applied(work).applied == 1);
    }
    SECTION("one came with the package, the other one is new") {
        trip.post.office.mustRun(noted);
        REQUIRE(trip.housing.receive(trip.post.sent("市住建局")));
        trip.housing.mustRun(noted);
        trip.housing.mustRun(other + R"(2,"text":"到了第二处"})");
        REQUIRE(trip.post.applied(trip.returned()).applied == 1);
    }
    CHECK(textsOf(trip.notes()) == both);
}

TEST_CASE("an answer to a look-back that the office compared is corrected at the unit, and comes beside it to the office") {
    NotesTrip trip;
    for (
        const std::string json :
        {R"({"command":"record-reply","on":"2023-05-01","case":"2","unit":"市住建局","result_class":"A","text":"答复"})",
         R"({"command":"open-look-back","on":"2023-10-08","name":"2023年回头看","due_on":"2023-10-31"})",
         R"({"command":"add-look-back-lines","on":"2023-10-08","look_back":"2023年回头看","cases":["2"]})",
         R"({"command":"record-look-back-answer","on":"2023-10-20","case":"2","unit":"市住建局","answer_state":"done","text":"都做完了"})",
         R"({"command":"record-look-back-finding","on":"2023-10-25","case":"2","unit":"市住建局","finding":"partly_confirmed","text":"还差一处没有做"})"})
        trip.post.office.mustRun(json);
    REQUIRE(trip.housing.receive(trip.post.sent("市住建局")));
    trip.housing.mustRun(R"({"command":"correct-look-back-answer","case":"2","unit":"市住建局","text":"还差一处"})");
    const auto work = trip.returned();
    REQUIRE(work.lines.size() == 1);
    REQUIRE(trip.judged(work).size() == 1);
    CHECK(trip.judged(work)[0].verdict == ReturnVerdict::fresh);
    REQUIRE(trip.post.applied(work).applied == 1);
    const auto answers = trip.post.office.view("2").facts.lookBackAnswers;
    REQUIRE(answers.size() == 2);
    CHECK(answers[0].text == "都做完了");
    CHECK(answers[1].text == "还差一处");
    CHECK(trip.judged(work)[0].verdict == ReturnVerdict::known);
    // Corrected once more, it is that one.
    trip.housing.mustRun(R"({"command":"correct-look-back-answer","case":"2","unit":"市住建局","text":"还差两处"})");
    const auto next = trip.returned();
    REQUIRE(trip.judged(next).size() == 1);
    CHECK(changesOf(trip.judged(next)[0]).find("还差一处 → 还差两处") != std::string::npos);
    REQUIRE(trip.post.applied(next).applied == 1);
    CHECK(trip.post.office.view("2").facts.lookBackAnswers.back().text == "还差两处");
    CHECK(trip.post.office.view("2").facts.lookBackAnswers.size() == 2);
}

TEST_CASE("every kind of entry that a unit may correct is corrected after its return") {
    struct Kind {
        const char* record;
        const char* correction;
        const char* changes;
    };
    const Kind kind = GENERATE(
        Kind{R"({"command":"record-contact","on":"2023-03-20","case":"2","unit":"市住建局","phase":"before","way":"visit","place":"街道"})",
             R"({"command":"correct-contact","case":"2","contact_number":1,"place":"社区","way":"meeting"})", "地点：街道 → 社区"},
        Kind{R"({"command":"record-joint-opinion","case":"1","on":"2023-03-25","unit":"市住建局","text":"站口靠近"})",
             R"({"command":"correct-joint-opinion","case":"1","unit":"市住建局","text":"站口与站台靠近"})",
             "内容：站口靠近 → 站口与站台靠近"},
        Kind{
            R"({"command":"record-reply","on":"2023-05-01","case":"2","unit":"市住建局","result_class":"A","document_number":"1号","text":"答复"})",
            R"({"command":"correct-reply","case":"2","unit":"市住建局","document_number":"2号"})", "文号：1号 → 2号"});
    NotesTrip trip;
    trip.taken(kind.record);
    trip.housing.mustRun(kind.correction);
    const auto work = trip.returned();
    const auto lines = trip.judged(work);
    REQUIRE(lines.size() == 1);
    CAPTURE(changesOf(lines[0]));
    CHECK(lines[0].verdict == ReturnVerdict::fresh);
    CHECK(changesOf(lines[0]).find(kind.changes) != std::string::npos);
    REQUIRE(trip.post.applied(work).applied == 1);
    CHECK(trip.judged(work)[0].verdict == ReturnVerdict::known);
    CHECK(trip.post.office.store().verify().empty());
}

TEST_CASE("promises and what was told of them are corrected after their return, a delivery too") {
    NotesTrip trip;
    trip.housing.mustRun(
        R"({"command":"record-reply","on":"2023-05-01","case":"2","unit":"市住建局","result_class":"B","text":"答复","commitments":[{"text":"新增车位","due_on":"2023-10-31"}]})");
    trip.housing.mustRun(R"({"command":"record-delivery","on":"2023-05-02","case":"2","unit":"市住建局","way":"post"})");
    trip.housing.mustRun(R"({"command":"record-commitment-progress","on":"2023-06-01","case":"2","commitment":1,"text":"选址"})");
    REQUIRE(trip.post.applied(trip.returned()).applied == 3);
    trip.housing.mustRun(R"({"command":"correct-commitment","case":"2","commitment":1,"due_on":"2023-11-30"})");
    trip.housing.mustRun(R"({"command":"correct-commitment-progress","case":"2","commitment":1,"entry":1,"text":"选址定了"})");
    trip.housing.mustRun(R"({"command":"correct-delivery","case":"2","delivery_number":1,"way":"in_person"})");
    const auto work = trip.returned();
    const auto lines = trip.judged(work);
    REQUIRE(lines.size() == 3);
    CHECK(changesOf(lines[0]) == "期限：2023-10-31 → 2023-11-30");
    CHECK(changesOf(lines[1]) == "内容：选址 → 选址定了");
    CHECK(changesOf(lines[2]).starts_with("方式："));
    REQUIRE(trip.post.applied(work).applied == 3);
    const auto facts = trip.post.office.view("2").facts;
    REQUIRE(facts.commitments.size() == 1);
    CHECK(facts.commitments[0].dueOn == day("2023-11-30"));
    REQUIRE(facts.commitmentSteps.size() == 1);
    CHECK(facts.commitmentSteps[0].text == "选址定了");
}

TEST_CASE("one measure of a plan that went back is put right by itself") {
    NotesTrip trip;
    trip.taken(
        R"({"command":"record-progress","case":"2","on":"2023-03-10","unit":"市住建局","text":"计划","measures":[{"text":"摸底","owner":"张三","due_on":"2023-04-10"},{"text":"多写的"}]})");
    trip.housing.mustRun(R"({"command":"correct-progress","case":"2","progress_number":2,"text":"全面摸底","owner":"李四"})");
    trip.housing.mustRun(R"({"command":"correct-progress","case":"2","progress_number":3,"void":true,"reason":"多写"})");
    const auto work = trip.returned();
    REQUIRE(trip.judged(work).size() == 2);
    CHECK(changesOf(trip.judged(work)[0]) == "内容：摸底 → 全面摸底；责任人：张三 → 李四");
    REQUIRE(trip.post.applied(work).applied == 2);
    const auto facts = trip.post.office.view("2").facts;
    const auto measures = domain::measuresOf(facts, facts.tasks.front().id);
    REQUIRE(measures.size() == 1);
    CHECK(measures.front().note->text == "全面摸底");
    CHECK(measures.front().note->owner == "李四");
}

TEST_CASE("progress that the office has already, but for the measure that it closes, closes the measure alone") {
    NotesTrip trip;
    trip.taken(
        R"({"command":"record-progress","case":"2","on":"2023-03-10","unit":"市住建局","text":"计划","measures":[{"text":"摸底"}]})");
    trip.post.office.mustRun(R"({"command":"record-progress","on":"2023-03-20","case":"2","unit":"市住建局","text":"摸底做完了"})");
    trip.housing.mustRun(
        R"({"command":"record-progress","case":"2","on":"2023-03-20","unit":"市住建局","text":"摸底做完了","measure":"摸底","done":true})");
    const auto work = trip.returned();
    const auto lines = trip.judged(work);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].verdict == ReturnVerdict::fresh);
    CHECK(codesOf(lines[0].notices) == Codes{"returned-measure-alone"});
    REQUIRE(trip.post.applied(work).applied == 1);
    const auto facts = trip.post.office.view("2").facts;
    CHECK(domain::measuresOf(facts, facts.tasks.front().id).front().isDone);
    CHECK(std::count_if(facts.notes.begin(), facts.notes.end(), [](const auto& note) { return note.text == "摸底做完了"; }) == 1);
    CHECK(trip.judged(work)[0].verdict == ReturnVerdict::known);
}

TEST_CASE("a measure that was closed at the unit goes over into the next package where the office has the progress already") {
    NotesTrip trip;
    trip.taken(
        R"({"command":"record-progress","case":"2","on":"2023-03-10","unit":"市住建局","text":"计划","measures":[{"text":"摸底"}]})");
    trip.post.office.mustRun(R"({"command":"record-progress","on":"2023-03-20","case":"2","unit":"市住建局","text":"摸底做完了"})");
    trip.housing.mustRun(
        R"({"command":"record-progress","case":"2","on":"2023-03-20","unit":"市住建局","text":"摸底做完了","measure":"摸底","done":true})");
    const auto received = trip.housing.receive(trip.post.sent("市住建局"));
    REQUIRE(received);
    CHECK(received->carriedOver == 1);
    const auto store = trip.housing.open();
    const auto ids = store->reader().findCases({18, 1, domain::SuggestionKind::plenary, 2});
    const auto facts = store->reader().caseFacts(ids.front());
    CHECK(domain::measuresOf(*facts, facts->tasks.front().id).front().isDone);
}

TEST_CASE("people who came after others are not changed back when everything is returned again") {
    NotesTrip trip;
    trip.housing.mustRun(
        R"({"command":"record-progress","case":"2","on":"2023-03-20","unit":"市住建局","text":"到现场看过","handler":"李四"})");
    trip.housing.mustRun(
        R"({"command":"record-progress","case":"2","on":"2023-03-21","unit":"市住建局","text":"又看了一次","handler":"王五"})");
    const auto first = trip.returned();
    REQUIRE(trip.post.applied(first).applied == 2);
    for (const auto& line : trip.judged(first)) CHECK(line.verdict == ReturnVerdict::known);
    for (const auto& line : trip.judged(trip.returned(true))) CHECK(line.verdict == ReturnVerdict::known);
    CHECK(trip.post.office.view("2").facts.tasks.front().handler == "王五");
}

TEST_CASE("a package that comes for the first time is not said to have been taken before") {
    NotesTrip trip;
    trip.taken(noted);
    trip.housing.mustRun(R"({"command":"record-progress","case":"2","on":"2023-03-21","unit":"市住建局","text":"另一条"})");
    const auto bytes = trip.housing.returned();
    REQUIRE(bytes);
    CHECK(trip.post.preview(*trip.post.opened(*bytes)).works.front().remarks.empty());
    REQUIRE(trip.post.applied(*trip.post.opened(*bytes)).applied == 1);
    CHECK(codesOf(trip.post.preview(*trip.post.opened(*bytes)).works.front().remarks) == Codes{"package-return-doubled"});
}

}  // namespace huying::tests

// SPDX-License-Identifier: GPL-3.0-or-later
// 回头看: choose, ask, answer, compare, and what it must not change.
#include "app/queries/look_back_list.h"
#include "app/queries/today.h"
#include "domain/void_facts.h"
#include "returns_office.h"

namespace huying::tests {

namespace {

class LookBackOffice : public ReturnsOffice {
public:
    // One piece that 市住建局 answered in class B with two promises.
    LookBackOffice() {
        assignSole();
        must(
            head("record-reply", "2023-05-30", b) +
            R"(,"result_class":"B","text":"分步解决","commitments":[{"text":"新开3条接驳线","due_on":"2024-06-30"},{"text":"公布班次"}]})");
    }
    void open() {
        must(R"({"command":"open-look-back","on":"2024-03-01","name":"2023年回头看","due_on":"2024-03-31","demand":"逐项说明"})");
    }
    void choose(const std::string& rest) {
        must(R"({"command":"add-look-back-lines","on":"2024-03-02","look_back":"2023年回头看","cases":["1"])" + rest + "}");
    }
    static std::string answer(const std::string& on, const std::string& rest) {
        return head("record-look-back-answer", on, b) + "," + rest + "}";
    }
    static std::string finding(const std::string& on, const std::string& rest) {
        return head("record-look-back-finding", on, b) + "," + rest + "}";
    }
    domain::LookBackStanding standing(std::size_t line = 0) {
        const domain::CaseFacts facts = view("1").facts;
        return domain::standingOf(facts, facts.lookBackLines.at(line));
    }
    std::vector<app::LookBackRow> rows(const char* today = "2024-04-05") {
        return app::readLookBackRows(office.reader(), {office.reader().lookBacks().at(0).id, std::nullopt, day(today)});
    }
    int waiting(app::Queue queue) {
        app::TodayQuery query;
        query.today = day("2024-04-05");
        return app::readToday(office.reader(), query).count(queue);
    }
    app::CaseView view(const std::string& address) { return office.view(address); }
    void undo() {
        app::UndoRequest request;
        request.actor = "张敏";
        REQUIRE(office.store().undo(request));
    }
};

}  // namespace

TEST_CASE("a look-back is asked, answered and compared, and each waits for whoever has to act") {
    LookBackOffice o;
    o.open();
    o.choose("");
    CHECK(o.waiting(app::Queue::lookBackAnswers) == 1);
    CHECK(o.waiting(app::Queue::lookBackFindings) == 0);
    REQUIRE(o.rows().size() == 1);
    CHECK(o.rows()[0].looked == "分步解决");
    CHECK(o.rows()[0].daysLate == 5);
    CHECK(app::countsOf(o.rows()).overdue == 1);

    o.must(LookBackOffice::answer("2024-04-02", R"("answer_state":"done","text":"均已开行","evidence":"照片")"));
    CHECK(o.waiting(app::Queue::lookBackAnswers) == 0);
    CHECK(o.waiting(app::Queue::lookBackFindings) == 1);
    CHECK(o.rows()[0].daysLate == 2);
    CHECK(app::countsOf(o.rows()).overdue == 0);

    // Sent back, the unit is asked once more, and what it says then is to be compared anew.
    o.must(LookBackOffice::finding("2024-04-03", R"("finding":"sent_back","text":"没有附线路图")"));
    CHECK(o.waiting(app::Queue::lookBackAnswers) == 1);
    CHECK(app::countsOf(o.rows()).outstanding == 1);
    CHECK(app::countsOf(o.rows()).askedAgain == 1);
    CHECK(app::countsOf(o.rows()).toCompare == 0);
    o.must(LookBackOffice::answer("2024-04-04", R"("answer_state":"done","text":"补线路图")"));
    CHECK(o.standing() == domain::LookBackStanding::answered);
    o.must(LookBackOffice::finding("2024-04-05", R"("finding":"confirmed")"));
    CHECK(o.standing() == domain::LookBackStanding::compared);
    CHECK(o.waiting(app::Queue::lookBackFindings) == 0);
    const app::LookBackCounts counts = app::countsOf(o.rows());
    CHECK(counts.outstanding + counts.toCompare + counts.compared == counts.lines);
    CHECK(counts.confirmed + counts.notDone == counts.compared);
    CHECK(counts.confirmed == 1);
    CHECK(domain::recordedAnswersOf(o.view("1").facts, o.view("1").facts.lookBackLines[0].id).size() == 2);
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("promises are looked at one by one, open ones alone where that is asked, and none twice") {
    LookBackOffice o;
    o.must(R"({"command":"record-commitment-progress","on":"2024-02-01","case":"1","commitment":2,"step":"fulfilled","text":"已公布"})");
    o.open();
    o.choose(R"(,"look_at":"open_commitments")");
    REQUIRE(o.rows().size() == 1);
    CHECK(o.rows()[0].commitment == 1);
    CHECK(o.rows()[0].looked == "新开3条接驳线");
    CHECK(o.rows()[0].promisedDueOn == day("2024-06-30"));
    const auto result =
        o.must(R"({"command":"add-look-back-lines","on":"2024-03-02","look_back":"2023年回头看","cases":["1"],"look_at":"commitments"})");
    REQUIRE(result.notices.size() == 1);
    CHECK(result.notices[0].code == "look-back-lines-there");
    CHECK(o.rows().size() == 2);

    const std::string unnamed = LookBackOffice::answer("2024-03-10", R"("answer_state":"partly","text":"已开1条")");
    CHECK(o.refused(unnamed) == Codes{"look-back-line-must-be-named"});
    o.must(LookBackOffice::answer("2024-03-10", R"("commitment":1,"answer_state":"partly","text":"已开1条","expected_on":"2024-09-30")"));
    CHECK(o.standing(0) == domain::LookBackStanding::answered);
    CHECK(o.standing(1) == domain::LookBackStanding::unanswered);
    // Neither the promise nor the class has moved.
    const domain::CaseFacts facts = o.view("1").facts;
    CHECK(domain::stateOf(facts, facts.commitments[0]) == domain::CommitmentState::open);
    CHECK(facts.replies[0].resultClass == domain::ResultClass::B);
}

TEST_CASE("what a look-back presupposes is there, and what rests on it stays") {
    LookBackOffice o;
    CHECK(o.refused(LookBackOffice::answer("2024-03-10", R"("answer_state":"done","text":"x")")) == Codes{"not-in-look-back"});
    o.open();
    CHECK(o.refused(R"({"command":"open-look-back","on":"2024-03-01","name":"2023年 回头看","due_on":"2024-03-31"})") ==
          Codes{"look-back-exists"});
    CHECK(o.refused(R"({"command":"open-look-back","on":"2024-03-01","name":"另一次","due_on":"2024-02-28"})") == Codes{"day-not-later"});
    CHECK(o.refused(R"({"command":"add-look-back-lines","on":"2024-02-28","look_back":"2023年回头看","cases":["1"]})") ==
          Codes{"look-back-not-open-yet"});
    o.choose(R"(,"commitment":1)");
    CHECK(o.refused(LookBackOffice::answer("2024-03-01", R"("answer_state":"done","text":"x")")) == Codes{"too-early"});
    CHECK(o.refused(LookBackOffice::answer("2024-03-10", R"("answer_state":"done","text":"x","expected_on":"2024-09-30")")) ==
          Codes{"expected-of-done"});
    CHECK(o.refused(LookBackOffice::finding("2024-03-10", R"("finding":"confirmed")")) == Codes{"look-back-not-answered"});
    CHECK(o.refused(R"({"command":"correct-commitment","case":"1","commitment":1,"void":true,"reason":"误登"})") ==
          Codes{"look-back-rests-on-commitment"});

    o.must(LookBackOffice::answer("2024-03-10", R"("answer_state":"done","text":"x")"));
    CHECK(o.refused(LookBackOffice::head("remove-look-back-line", "2024-03-11", b) + R"(,"reason":"不看了"})") ==
          Codes{"look-back-line-answered"});
    o.must(LookBackOffice::finding("2024-03-12", R"("finding":"not_done","text":"现场没有")"));
    const std::string voiding = LookBackOffice::head("correct-look-back-answer", "2024-03-13", b) + R"(,"void":true,"reason":"误记"})";
    CHECK(o.refused(voiding) == Codes{"finding-rests-on-answer"});
    o.must(LookBackOffice::head("correct-look-back-finding", "2024-03-13", b) + R"(,"void":true,"reason":"误记"})");
    o.must(voiding);
    CHECK(o.standing() == domain::LookBackStanding::unanswered);
    o.must(LookBackOffice::head("remove-look-back-line", "2024-03-14", b) + R"(,"reason":"不看了"})");
    CHECK(o.view("1").facts.lookBackLines.empty());
    CHECK(o.waiting(app::Queue::lookBackAnswers) == 0);

    // Undone one by one everything is there again.
    o.undo();
    o.undo();
    o.undo();
    CHECK(o.standing() == domain::LookBackStanding::compared);
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("a closed round waits for nobody, keeps its archive shut until then, and takes what belongs to its days") {
    LookBackOffice o;
    o.must(R"({"command":"record-feedback","on":"2023-06-12","case":"1","result":"satisfied","process":"satisfied"})");
    for (const char* number : {"1", "2"})
        o.must(R"({"command":"record-commitment-progress","on":"2024-02-01","case":"1","commitment":)" + std::string(number) +
               R"(,"step":"fulfilled","text":"已办"})");
    o.open();
    o.choose("");
    CHECK(o.refused(R"({"command":"archive-suggestion","on":"2024-04-01","case":"1","archived_by":"李"})") == Codes{"look-back-open"});
    const auto closed = o.must(R"({"command":"close-look-back","on":"2024-04-10","look_back":"2023年回头看","conclusion":"到此为止"})");
    REQUIRE(closed.notices.size() == 1);
    CHECK(closed.notices[0].code == "look-back-closed-open");
    CHECK(o.waiting(app::Queue::lookBackAnswers) == 0);
    CHECK(o.refused(LookBackOffice::answer("2024-04-11", R"("answer_state":"done","text":"x")")) == Codes{"look-back-closed"});
    o.must(LookBackOffice::answer("2024-04-09", R"("answer_state":"done","text":"补记")"));
    CHECK(o.waiting(app::Queue::lookBackFindings) == 0);
    o.must(R"({"command":"correct-look-back","look_back":"2023年回头看","closed_on":null,"due_on":"2024-05-31"})");
    CHECK(o.waiting(app::Queue::lookBackFindings) == 1);
    CHECK(o.office.reader().lookBacks().at(0).conclusion.empty());
    o.must(R"({"command":"close-look-back","on":"2024-04-10","look_back":"2023年回头看","conclusion":"到此为止"})");
    o.must(R"({"command":"archive-suggestion","on":"2024-04-12","case":"1","archived_by":"李"})");
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("nothing is found of an answer that was not seen") {
    LookBackOffice o;
    o.open();
    o.choose("");
    o.must(LookBackOffice::answer("2024-03-10", R"("answer_state":"done","text":"均已开行")"));
    const auto seen = [&] { return std::to_string(o.view("1").lookBackVersions.begin()->second); };
    const std::string before = seen();
    o.must(LookBackOffice::head("correct-look-back-answer", "2024-03-11", b) + R"(,"answer_state":"partly"})");
    const auto confirming = [](const std::string& version) {
        return LookBackOffice::finding("2024-03-12", R"("finding":"confirmed","expect":)" + version);
    };
    CHECK(o.refused(confirming(before)) == Codes{"changed-meanwhile"});
    o.must(confirming(seen()));
    CHECK(o.standing() == domain::LookBackStanding::compared);
}

TEST_CASE("an answer that was compared stays, its correction stands beside it and is to be compared anew") {
    LookBackOffice o;
    o.open();
    o.choose("");
    o.must(LookBackOffice::answer("2024-03-10", R"("answer_state":"done","text":"均已开行")"));
    o.must(LookBackOffice::finding("2024-03-12", R"("finding":"confirmed","text":"现场看过")"));
    const auto corrected =
        o.must(LookBackOffice::head("correct-look-back-answer", "2024-03-13", b) + R"(,"answer_state":"partly","text":"开行两条"})");
    REQUIRE(corrected.notices.size() == 1);
    CHECK(corrected.notices[0].code == "look-back-compare-anew");
    CHECK(o.standing() == domain::LookBackStanding::answered);
    CHECK(o.waiting(app::Queue::lookBackFindings) == 1);
    const domain::CaseFacts facts = o.view("1").facts;
    REQUIRE(facts.lookBackAnswers.size() == 2);
    CHECK(facts.lookBackAnswers[0].text == "均已开行");  // what was confirmed
    CHECK(facts.lookBackAnswers[1].on == day("2024-03-10"));
    CHECK(domain::isOfOlderAnswer(facts, facts.lookBackFindings.at(0)));
    // What was compared and answered anew is history; the last one is what is corrected.
    CHECK(o.refused(LookBackOffice::head("correct-look-back-answer", "2024-03-14", b) + R"(,"entry":1,"text":"另一说法"})") ==
          Codes{"look-back-answer-compared"});
    // Who answered for the unit is no matter of what was compared.
    o.must(LookBackOffice::head("correct-look-back-answer", "2024-03-14", b) + R"(,"entry":1,"person":"李红"})");
    o.must(LookBackOffice::finding("2024-03-15", R"("finding":"partly_confirmed","text":"两条")"));
    CHECK(o.standing() == domain::LookBackStanding::compared);
    // The correction does not go while something was found of it.
    app::UndoRequest request;
    request.actor = "张敏";
    request.entry = o.office.entryCount() - 2;
    const auto undone = o.office.store().undo(request);
    REQUIRE_FALSE(undone);
    CHECK(undone.error().front().code == "later-changes");
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("after its close a round takes corrections of the office's within its days") {
    LookBackOffice o;
    o.open();
    o.choose("");
    o.must(LookBackOffice::answer("2024-03-10", R"("answer_state":"done","text":"均已开行")"));
    CHECK(o.refused(R"({"command":"close-look-back","on":"2024-03-09","look_back":"2023年回头看","conclusion":"完"})") ==
          Codes{"look-back-recorded-after"});
    o.must(R"({"command":"close-look-back","on":"2024-04-10","look_back":"2023年回头看","conclusion":"完"})");
    CHECK(o.refused(R"({"command":"correct-look-back","look_back":"2023年回头看","closed_on":"2024-03-09"})") ==
          Codes{"look-back-recorded-after"});
    const std::string correcting = LookBackOffice::head("correct-look-back-answer", "2024-04-11", b);
    CHECK(o.refused(correcting + R"(,"happened_on":"2024-04-11"})") == Codes{"look-back-closed"});
    o.must(correcting + R"(,"happened_on":"2024-04-09","text":"开行两条"})");
    CHECK(o.view("1").facts.lookBackAnswers.at(0).text == "开行两条");
}

TEST_CASE("a change of a round's days is not taken back from under what was recorded since") {
    LookBackOffice o;
    o.open();
    o.choose("");
    o.must(R"({"command":"close-look-back","on":"2024-04-10","look_back":"2023年回头看","conclusion":"完"})");
    o.must(R"({"command":"correct-look-back","look_back":"2023年回头看","closed_on":null})");
    const std::int64_t reopened = o.office.entryCount();
    const auto undo = [&](std::int64_t entry) {
        app::UndoRequest request;
        request.actor = "张敏";
        request.entry = entry;
        const auto receipt = o.office.store().undo(request);
        return receipt ? std::string("undone") : receipt.error().front().code + " " + receipt.error().front().arguments.front().second;
    };
    SECTION("its close") {
        o.must(LookBackOffice::answer("2024-04-20", R"("answer_state":"done","text":"迟答")"));
        const std::int64_t answered = o.office.entryCount();
        CHECK(undo(reopened) == "later-changes " + std::to_string(answered));
        CHECK(undo(answered) == "undone");
        CHECK(undo(reopened) == "undone");
        // And what came after the close does not come back into it.
        CHECK(undo(o.office.entryCount() - 1).starts_with("later-changes"));
    }
    SECTION("its first day") {
        o.must(R"({"command":"correct-look-back","look_back":"2023年回头看","opened_on":"2024-02-01"})");
        const std::int64_t earlier = o.office.entryCount();
        o.must(R"({"command":"add-look-back-lines","on":"2024-02-10","look_back":"2023年回头看","cases":["1"],"look_at":"commitments"})");
        CHECK(undo(earlier) == "later-changes " + std::to_string(o.office.entryCount()));
    }
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("on earlier days a look-back stands as it stood then") {
    LookBackOffice o;
    o.open();
    o.choose("");
    o.must(LookBackOffice::answer("2024-03-10", R"("answer_state":"done","text":"x")"));
    const domain::CaseFacts facts = o.view("1").facts;
    const auto before = domain::factsAsOf(facts, day("2024-03-05"));
    REQUIRE(before);
    REQUIRE(before->lookBackLines.size() == 1);
    CHECK(domain::standingOf(*before, before->lookBackLines[0]) == domain::LookBackStanding::unanswered);
    CHECK(domain::factsAsOf(facts, day("2024-03-01"))->lookBackLines.empty());
}

}  // namespace huying::tests

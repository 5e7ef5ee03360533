// SPDX-License-Identifier: GPL-3.0-or-later
// The ledger of promises: recorded with the reply or later, progress, fulfilled or explained, answered again, B→A, and on
// into the next session; the report of an earlier day stays as it was.
#include <catch2/catch.hpp>

#include "app/queries/follow_up_ledger.h"
#include "app/queries/today.h"
#include "features/returns_office.h"

namespace huying::tests {

namespace {

using domain::CommitmentState;
using domain::ResultClass;

// Handed out on 3 March, answered with class B on 15 May, due long after.
class PromisingOffice : public ReturnsOffice {
public:
    explicit PromisingOffice(std::string_view today = "2025-12-31") : ReturnsOffice(today) { assignSole(); }

    static std::string reply(const std::string& rest) {
        return head("record-reply", "2023-05-15", b) + R"(,"result_class":"B")" + rest + "}";
    }
    void promised() {
        must(reply(
            R"(,"commitments":[{"text":"新增30个车位","due_on":"2024-06-30","owner":"停车处"},{"text":"公布收费标准","due_on":"2023-12-31"}])"));
    }
    static std::string step(const std::string& on, int number, const std::string& kind, const std::string& rest = R"(,"text":"已完成")") {
        return R"({"command":"record-commitment-progress","on":")" + on + R"(","case":"1","commitment":)" + std::to_string(number) +
               R"(,"step":")" + kind + "\"" + rest + "}";
    }
    static std::string again(const std::string& on,
                             const std::string& rest = R"(,"result_class":"A","document_number":"成住建函〔2024〕9号")") {
        return head("answer-again", on, b) + rest + "}";
    }
    void kept() {
        promised();
        must(step("2023-12-20", 2, "fulfilled"));
        must(step("2024-06-28", 1, "fulfilled"));
    }
    [[nodiscard]] CommitmentState state(int number) {
        const auto facts = view().facts;
        return domain::stateOf(facts, *domain::commitmentNumbered(facts, number));
    }
    std::vector<std::string> in(app::Queue queue, std::string_view today, std::optional<domain::SessionId> session = std::nullopt) {
        app::TodayQuery query;
        query.today = day(today);
        query.session = session;
        std::vector<std::string> titles;
        for (const auto& one : app::readToday(office.reader(), query).queues) {
            if (one.queue != queue) continue;
            for (const auto& line : one.lines) titles.push_back(line.title);
        }
        return titles;
    }
};

}  // namespace

TEST_CASE("promises come with the reply that makes them, on its day") {
    PromisingOffice o;
    o.promised();
    const app::CaseView view = o.view();
    REQUIRE(view.facts.commitments.size() == 2);
    CHECK((view.facts.commitments[0].on == day("2023-05-15")));
    CHECK(view.facts.commitments[0].owner == "停车处");
    CHECK(view.summary.commitments == 2);
    CHECK(view.summary.commitmentsOpen == 2);
    CHECK((view.summary.commitmentDueOn == day("2023-12-31")));
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("a planned reply without its promises says so, and they are recorded afterwards") {
    PromisingOffice o;
    CHECK(codesOf(o.must(PromisingOffice::reply("")).notices) == Codes{"promises-missing"});
    const std::string promise = ReturnsOffice::head("record-commitment", "2023-05-15", b) + R"(,"text":"新增车位","due_on":"2024-06-30"})";
    o.must(promise);
    CHECK(o.view().summary.commitmentsOpen == 1);
    CHECK(o.refused(ReturnsOffice::head("record-commitment", "2023-05-14", b) + R"(,"text":"x"})") == Codes{"too-early"});
    CHECK(o.refused(ReturnsOffice::head("record-commitment", "2023-05-16", a) + R"(,"text":"x"})") == Codes{"unit-not-replied"});
    CHECK(o.refused(ReturnsOffice::head("record-commitment", "2023-05-16", b) + R"(,"text":"x","due_on":"2023-05-15"})") ==
          Codes{"due-before-promise"});
}

TEST_CASE("a class that is no plan promises nothing") {
    PromisingOffice o;
    CHECK(o.refused(ReturnsOffice::head("record-reply", "2023-05-15", b) + R"(,"result_class":"A","commitments":[{"text":"x"}]})") ==
          Codes{"class-promises-nothing"});
    o.must(ReturnsOffice::head("record-reply", "2023-05-15", b) + R"(,"result_class":"A"})");
    CHECK(o.refused(ReturnsOffice::head("record-commitment", "2023-05-16", b) + R"(,"text":"x"})") == Codes{"class-promises-nothing"});
}

TEST_CASE("the class of a reply stays a plan while promises rest on it") {
    PromisingOffice o;
    o.promised();
    const std::string better = R"({"command":"correct-reply","case":"1","unit":"市住建局","result_class":"A"})";
    CHECK(o.refused(better) == Codes{"commitments-rest-on-class"});
    CHECK(o.refused(R"({"command":"correct-reply","case":"1","unit":"市住建局","replied_on":"2023-05-16"})") ==
          Codes{"dates-out-of-order"});
}

TEST_CASE("what became of a promise: progress with a new day, fulfilled with evidence, not fulfilled with an explanation") {
    PromisingOffice o;
    o.promised();
    o.must(PromisingOffice::step("2024-05-20", 1, "progress", R"(,"text":"选址调整","due_on":"2024-12-31","deputy_told_on":"2024-05-22")"));
    CHECK((domain::dueOf(o.view().facts, o.view().facts.commitments[0]) == day("2024-12-31")));
    CHECK((o.view().facts.commitments[0].dueOn == day("2024-06-30")));  // as first promised
    CHECK(o.refused(PromisingOffice::step("2024-11-20", 1, "fulfilled", "")) == Codes{"fulfilment-needs-evidence"});
    CHECK(o.refused(PromisingOffice::step("2024-11-20", 1, "not_fulfilled", "")) == Codes{"failure-needs-explanation"});
    CHECK(o.refused(PromisingOffice::step("2024-11-20", 1, "fulfilled", R"(,"text":"建成","due_on":"2024-12-01","rating":"satisfied")")) ==
          Codes{"rating-of-no-rating", "due-only-with-progress"});
    CHECK(o.refused(PromisingOffice::step("2024-11-20", 1, "progress", R"(,"text":"x","deputy_told_on":"2024-11-19")")) ==
          Codes{"told-before-it-happened"});
    o.must(PromisingOffice::step("2024-11-20", 1, "fulfilled"));
    CHECK((o.state(1) == CommitmentState::fulfilled));
    CHECK(o.refused(PromisingOffice::step("2024-12-01", 1, "fulfilled")) == Codes{"commitment-fulfilled"});
    CHECK(o.refused(PromisingOffice::step("2024-12-01", 1, "progress")) == Codes{"commitment-fulfilled"});
    o.must(PromisingOffice::step("2023-09-01", 1, "progress"));  // recorded late, before it was fulfilled
    CHECK((o.state(1) == CommitmentState::fulfilled));
    o.must(PromisingOffice::step("2024-12-02", 1, "rated", R"(,"rating":"satisfied")"));
    CHECK(o.refused(PromisingOffice::step("2024-12-03", 1, "rated", R"(,"rating":"dissatisfied")")) == Codes{"dissatisfied-needs-reason"});
    o.must(PromisingOffice::step("2024-01-05", 2, "not_fulfilled",
                                 R"(,"text":"上级标准未定","signatory":"局长×","deputy_told_on":"2024-01-06")"));
    CHECK((o.state(2) == CommitmentState::notFulfilled));
    o.must(PromisingOffice::step("2025-03-05", 2, "fulfilled"));  // done after all
    CHECK((o.state(2) == CommitmentState::fulfilled));
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("which promise is meant need not be said where only one is open") {
    PromisingOffice o;
    o.promised();
    const std::string unnamed = R"({"command":"record-commitment-progress","on":"2024-01-05","case":"1","text":"x"})";
    CHECK(o.refused(unnamed) == Codes{"commitment-must-be-named"});
    CHECK(o.refused(PromisingOffice::step("2024-01-05", 3, "progress")) == Codes{"unknown-commitment"});
    CHECK(o.refused(PromisingOffice::step("2023-05-14", 1, "progress")) == Codes{"too-early", "before-the-promise"});
    o.must(PromisingOffice::step("2023-12-20", 2, "fulfilled"));
    o.must(unnamed);
    CHECK(domain::stepsOf(o.view().facts, o.view().facts.commitments[0].id).size() == 1);
}

TEST_CASE("B becomes A with a second answer, and the report of an earlier day keeps B") {
    PromisingOffice o;
    o.promised();
    o.must(R"({"command":"record-feedback","on":"2023-05-30","case":"1","result":"satisfied"})");
    CHECK(o.refused(PromisingOffice::again("2024-07-05")) == Codes{"commitments-open"});
    o.must(PromisingOffice::again("2024-01-10", R"(,"text":"进展通报")"));  // without a class it may always be said
    o.must(PromisingOffice::step("2023-12-20", 2, "fulfilled"));
    o.must(PromisingOffice::step("2024-06-28", 1, "fulfilled"));
    CHECK(o.in(app::Queue::answerAgain, "2024-07-01").size() == 1);
    CHECK(o.refused(PromisingOffice::again("2024-06-27")) == Codes{"commitments-open"});  // one was still open on that day
    o.must(PromisingOffice::again("2024-07-05"));
    const app::CaseView view = o.view();
    CHECK((view.summary.resultClass == ResultClass::A));
    CHECK((view.summary.firstClass == ResultClass::B));
    CHECK(o.in(app::Queue::answerAgain, "2024-07-06").empty());
    CHECK(o.refused(ReturnsOffice::head("record-commitment", "2023-06-01", b) + R"(,"text":"漏登"})") == Codes{"answered-again-since"});
    const auto count = [&](const char* asOf, const char* key) {
        const app::YearEndReport report = o.office.report(asOf);
        for (const app::BlockRow& row : report.block("result_class")->rows) {
            if (row.key == key) return row.count;
        }
        return -1;
    };
    CHECK(count("2023-12-31", "B") == 1);
    CHECK(count("2024-07-04", "B") == 1);
    CHECK(count("2024-07-05", "B") == 0);
    CHECK(count("2024-07-05", "A") == 1);
    const auto follow = o.office.report("2024-07-05").followUp;
    REQUIRE(follow);
    CHECK(follow->ofSession.fulfilled == 2);
    CHECK(follow->turned == std::vector<std::string>{"18-1-1"});
    CHECK(o.office.report("2023-12-25").followUp->ofSession.fulfilled == 1);
    CHECK(o.office.report("2023-12-25").followUp->turned.empty());
    CHECK_FALSE(o.office.report("2023-05-14").followUp);
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("open promises go on into the next session and count there as carried over") {
    PromisingOffice o;
    o.promised();
    o.must(PromisingOffice::step("2023-12-20", 2, "fulfilled"));
    o.must(R"({"command":"roll-over-session","term":18,"number":2,"opened":"2024-01-20"})");
    const auto sessions = o.office.reader().sessions();
    REQUIRE(sessions.front().number == 2);
    CHECK(o.in(app::Queue::commitments, "2024-03-01", sessions.front().id) == std::vector<std::string>{"关于公交接驳的建议"});
    CHECK(o.in(app::Queue::commitments, "2024-03-01").size() == 1);
    app::ListQuery query;
    query.session = sessions.front().id;
    query.queue = app::QueueOnDay{app::Queue::commitments, day("2024-03-01")};
    CHECK(o.office.reader().caseIds(query).size() == 1);  // the same in the list
    CHECK(app::readLedger(o.office.reader(), {sessions.front().id, std::nullopt, true}).size() == 1);
    o.must(PromisingOffice::step("2024-06-28", 1, "fulfilled"));
    o.must(PromisingOffice::again("2024-07-05"));
    const app::YearEndReport later = o.office.report("2024-12-20", "18-2");
    REQUIRE(later.followUp);
    CHECK(later.followUp->ofSession.all == 0);
    CHECK(later.followUp->carriedOver.all == 1);  // the other was fulfilled before the session began
    CHECK(later.followUp->carriedOver.fulfilled == 1);
    CHECK(later.followUp->turnedEarlier == std::vector<std::string>{"18-1-1"});
    CHECK(o.office.report("2024-03-01", "18-2").followUp->carriedOver.open == 1);
    // Which earlier pieces a report reads at all: fulfilled on 12-20 and 06-28, answered again on 07-05.
    const auto carried = [&](domain::SessionId session, std::optional<base::Date> since, std::string_view asOf) {
        return o.office.reader().casesCarriedOver(session, since, day(asOf)).size();
    };
    const domain::SessionId second = sessions.front().id;
    CHECK(carried(second, day("2024-01-20"), "2024-12-20") == 1);
    CHECK(carried(second, day("2024-07-05"), "2024-12-20") == 1);  // answered again on its first day
    CHECK(carried(second, day("2024-07-06"), "2024-12-20") == 0);
    CHECK(carried(second, day("2024-07-06"), "2024-06-27") == 1);  // on that day it was still promised
    CHECK(carried(second, std::nullopt, "2024-12-20") == 1);
    CHECK(carried(sessions.back().id, std::nullopt, "2024-12-20") == 0);  // its own pieces are none of earlier ones
}

TEST_CASE("a promise, an entry and a second answer are corrected with the version that was seen") {
    PromisingOffice o;
    o.kept();
    o.must(PromisingOffice::again("2024-07-05"));
    const app::CaseView seen = o.view();
    const auto version = [&](std::size_t number) {
        return std::to_string(seen.commitmentVersions.at(seen.facts.commitments[number - 1].id));
    };
    const std::string head = R"({"command":"correct-commitment","case":"1","commitment":1,)";
    o.must(head + R"("expect":)" + version(1) + R"(,"text":"新增32个车位","due_on":null})");
    CHECK(o.view().facts.commitments[0].text == "新增32个车位");
    CHECK_FALSE(o.view().facts.commitments[0].dueOn);
    CHECK(o.refused(head + R"("expect":)" + version(1) + R"(,"owner":"某处"})") == Codes{"changed-meanwhile"});
    const std::string entry = R"({"command":"correct-commitment-progress","case":"1","commitment":1,)";
    o.must(entry + R"("entry":1,"text":"建成32个车位","deputy_told_on":"2024-07-01"})");
    CHECK(domain::stepsOf(o.view().facts, o.view().facts.commitments[0].id)[0]->text == "建成32个车位");
    CHECK(o.refused(entry + R"("entry":2,"text":"x"})") == Codes{"unknown-commitment-entry"});
    CHECK(o.refused(entry + R"("deputy_told_on":"2024-07-01"})") == Codes{"field-required"});
    // The second answer rests on the day it was fulfilled.
    CHECK(o.refused(entry + R"("entry":1,"happened_on":"2024-07-06"})") == Codes{"told-before-it-happened", "commitments-open"});
    CHECK(o.refused(head + R"("happened_on":"2024-06-29"})") == Codes{"dates-out-of-order"});
    const std::string answer = R"({"command":"correct-second-reply","case":"1","unit":"市住建局",)";
    CHECK(o.refused(answer + R"("replied_on":"2024-06-27"})") == Codes{"commitments-open"});
    o.must(answer + R"("expect":)" + std::to_string(seen.secondReplyVersions.begin()->second) +
           R"(,"replied_on":"2024-07-08","way":"post"})");
    CHECK((o.view().facts.secondReplies[0].on == day("2024-07-08")));
    CHECK(o.refused(answer + R"("expect":)" + std::to_string(seen.secondReplyVersions.begin()->second) + R"(,"way":null})") ==
          Codes{"changed-meanwhile"});
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("what the deputy rated of a promise stands as long as the rating does") {
    PromisingOffice o;
    o.promised();
    const std::string entry = R"({"command":"correct-commitment-progress","case":"1","commitment":1,"entry":)";
    o.must(PromisingOffice::step("2024-05-20", 1, "progress"));
    const auto done = o.must(PromisingOffice::step("2024-06-28", 1, "fulfilled"));
    o.must(PromisingOffice::step("2024-07-10", 1, "rated", R"(,"rating":"satisfied")"));
    const std::string isVoid = R"(,"void":true,"reason":"没有完成"})";
    CHECK(o.refused(entry + "2" + isVoid) == Codes{"rating-rests-on-entry"});
    CHECK(o.refused(entry + R"(2,"happened_on":"2024-07-11"})") == Codes{"rating-rests-on-entry"});
    CHECK(o.refused(entry + R"(2,"step":"not_fulfilled"})") == Codes{"rating-rests-on-entry"});
    CHECK(o.refused(entry + R"(2,"step":"progress"})") == Codes{"rating-rests-on-entry"});
    const auto result = o.office.run(entry + "2" + isVoid);
    REQUIRE(result.errors.size() == 1);
    CHECK(argumentOf(result.errors[0], "entry") == "3");
    CHECK(argumentOf(result.errors[0], "on") == "2024-07-10");
    CHECK(undoCode(o, *done.entry) == "later-changes");  // by undoing no more than by correcting

    o.must(entry + R"(2,"happened_on":"2024-06-30","text":"已验收"})");  // what leaves it fulfilled by then
    o.must(entry + R"(1,"void":true,"reason":"记重了"})");
    o.must(entry + R"(3,"void":true,"reason":"评的是别件"})");
    const auto voided = o.must(entry + "2" + isVoid);
    CHECK((o.state(1) == CommitmentState::open));

    // Of a promise that is open the deputy may say something too, and what came before it may be recorded late.
    o.must(PromisingOffice::step("2024-03-01", 2, "rated", R"(,"rating":"dissatisfied","text":"太慢")"));
    o.must(PromisingOffice::step("2024-02-01", 2, "not_fulfilled", R"(,"text":"标准未定","signatory":"局长×")"));
    CHECK(o.refused(R"({"command":"correct-commitment-progress","case":"1","commitment":2,"entry":1,"void":true,"reason":"误记"})") ==
          Codes{"rating-rests-on-entry"});
    CHECK(undoCode(o, *voided.entry).empty());
    CHECK((o.state(1) == CommitmentState::fulfilled));
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("a rating of a promise that is open is brought back and undone whatever else was recorded") {
    PromisingOffice o;
    o.promised();
    const auto again = [&](const app::CommandResult& recorded) {
        const auto undone = o.office.store().undo({std::nullopt, *recorded.entry, "张敏"});
        REQUIRE(undone);
        return undone->entry;
    };
    const auto rated = o.must(PromisingOffice::step("2024-03-01", 1, "rated", R"(,"rating":"dissatisfied","text":"太慢")"));
    const auto undoOfRating = again(rated);
    o.must(PromisingOffice::step("2024-03-02", 1, "progress"));
    CHECK(undoCode(o, undoOfRating).empty());

    // Dated anew to after the fulfilment, and back.
    o.must(PromisingOffice::step("2024-06-28", 1, "fulfilled"));
    const auto dated =
        o.must(R"({"command":"correct-commitment-progress","case":"1","commitment":1,"entry":1,"happened_on":"2024-07-10"})");
    o.must(PromisingOffice::step("2024-07-11", 2, "progress"));
    CHECK(undoCode(o, *dated.entry).empty());
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("a rating is not brought back, nor what it rests on taken away, where the promise was settled otherwise since") {
    PromisingOffice o;
    o.promised();
    const auto undo = [&](std::int64_t entry) { return o.office.store().undo({std::nullopt, entry, "张敏"}); };
    const auto fulfilled = o.must(PromisingOffice::step("2024-03-05", 1, "fulfilled"));
    const auto rated = o.must(PromisingOffice::step("2024-03-10", 1, "rated", R"(,"rating":"satisfied")"));
    const auto other = o.must(PromisingOffice::step("2024-03-11", 2, "progress"));
    const auto inTheWay = undo(*fulfilled.entry);
    REQUIRE_FALSE(inTheWay);
    CHECK(argumentOf(inTheWay.error()[0], "entries") == std::to_string(*rated.entry));  // not what is about the other promise
    REQUIRE(*other.entry > *rated.entry);

    const auto ratingGone = undo(*rated.entry);
    REQUIRE(ratingGone);
    const auto fulfilmentGone = undo(*fulfilled.entry);
    REQUIRE(fulfilmentGone);
    const auto withoutCause = undo(ratingGone->entry);
    REQUIRE_FALSE(withoutCause);
    CHECK(argumentOf(withoutCause.error()[0], "entries") == std::to_string(fulfilmentGone->entry));

    // The fulfilment does not come back under a rating that was given of an explanation meanwhile.
    const auto explained = o.must(PromisingOffice::step("2024-03-01", 1, "not_fulfilled", R"(,"text":"标准未定","signatory":"局长×")"));
    const auto dissatisfied = o.must(PromisingOffice::step("2024-03-10", 1, "rated", R"(,"rating":"dissatisfied","text":"太慢")"));
    const auto under = undo(fulfilmentGone->entry);
    REQUIRE_FALSE(under);
    CHECK(argumentOf(under.error()[0], "entries") == std::to_string(*explained.entry) + "、" + std::to_string(*dissatisfied.entry));
    REQUIRE(undo(*dissatisfied.entry));
    CHECK(undo(fulfilmentGone->entry));
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("what is recorded late does not come between an explanation and what the deputy rated of it") {
    PromisingOffice o;
    o.promised();
    o.must(PromisingOffice::step("2024-03-01", 1, "not_fulfilled", R"(,"text":"标准未定","signatory":"局长×")"));
    o.must(PromisingOffice::step("2024-03-10", 1, "rated", R"(,"rating":"dissatisfied","text":"太慢")"));
    const auto late = o.office.run(PromisingOffice::step("2024-03-05", 1, "fulfilled"));
    CHECK(codesOf(late.errors) == Codes{"rating-rests-on-entry"});
    REQUIRE(late.errors.size() == 1);
    CHECK(late.errors[0].field == "on");
    CHECK(argumentOf(late.errors[0], "entry") == "2");
    o.must(PromisingOffice::step("2024-03-05", 1, "progress"));  // what settles nothing may
    o.must(PromisingOffice::step("2024-03-11", 1, "fulfilled"));
    CHECK((o.state(1) == CommitmentState::fulfilled));
}

TEST_CASE("a promise recorded by mistake is void, readable and counts nowhere") {
    PromisingOffice o;
    o.promised();
    const std::string mistake = R"({"command":"correct-commitment","case":"1","commitment":2,"void":true)";
    CHECK(o.refused(mistake + "}") == Codes{"field-required"});
    o.must(mistake + R"(,"reason":"误登"})");
    const app::CaseView view = o.view();
    CHECK(view.facts.commitments.size() == 2);
    CHECK(view.summary.commitments == 1);
    CHECK(o.refused(PromisingOffice::step("2024-01-05", 2, "progress")) == Codes{"commitment-void"});
    CHECK(app::readLedger(o.office.reader(), {}).size() == 1);
}

TEST_CASE("a piece that was handled again is answered again as a whole, also about what its first reply promised") {
    PromisingOffice o;
    o.promised();
    o.must(R"({"command":"record-feedback","on":"2023-06-01","case":"1","result":"dissatisfied","comment":"太慢"})");
    o.must(R"({"command":"order-rehandling","on":"2023-06-05","case":"1","reason":"重答"})");
    o.must(PromisingOffice::head("record-reply", "2023-06-20", b) + R"(,"result_class":"B"})");
    o.must(R"({"command":"record-feedback","on":"2023-06-25","case":"1","result":"satisfied"})");
    o.must(PromisingOffice::step("2023-12-20", 2, "fulfilled"));
    CHECK(o.refused(PromisingOffice::again("2024-01-05")) == Codes{"commitments-open"});  // the other promise of the first round
    o.must(PromisingOffice::step("2024-06-28", 1, "fulfilled"));
    CHECK(o.in(app::Queue::answerAgain, "2024-07-01").size() == 1);
    o.must(PromisingOffice::again("2024-07-05"));
    CHECK(o.in(app::Queue::answerAgain, "2024-08-01").empty());
    CHECK((o.view().summary.resultClass == ResultClass::A));
    CHECK((o.view().summary.firstClass == ResultClass::B));
    for (const app::LedgerLine& line : app::readLedger(o.office.reader(), {})) {
        CHECK(line.answeredAgainOn == day("2024-07-05"));
        CHECK((line.presentClass == ResultClass::A));
        CHECK_FALSE(line.isAnswerOwed);
    }
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("a void promise comes back only with a reply of a class that promises") {
    PromisingOffice o;
    o.promised();
    const std::string promise = R"({"command":"correct-commitment","case":"1","commitment":)";
    o.must(promise + R"(1,"void":true,"reason":"误登"})");
    o.must(promise + R"(2,"void":true,"reason":"误登"})");
    o.must(R"({"command":"correct-reply","case":"1","unit":"市住建局","result_class":"A"})");
    CHECK(o.refused(promise + R"(1,"void":false,"reason":"又对了"})").size() == 1);
    o.must(R"({"command":"correct-reply","case":"1","unit":"市住建局","result_class":"B"})");
    o.must(promise + R"(1,"void":false,"reason":"又对了"})");
    CHECK(o.view().summary.commitments == 1);
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("what a secret piece promised stands in no list") {
    PromisingOffice o;
    o.promised();
    o.must(PromisingOffice::step("2023-10-20", 1, "progress", R"(,"text":"已开工")"));
    o.must(R"({"command":"correct-suggestion","case":"1","classified":true,"reason":"定密"})");
    const auto lines = app::readLedger(o.office.reader(), {});
    REQUIRE(lines.size() == 2);
    for (const auto& line : lines) CHECK(line.title + line.text + line.owner + line.progress == "");
}

TEST_CASE("undo takes follow-up back in order and redo brings it again") {
    PromisingOffice o;
    o.promised();
    const auto fulfilled = o.must(PromisingOffice::step("2023-12-20", 2, "fulfilled"));
    o.must(PromisingOffice::step("2024-06-28", 1, "fulfilled"));
    const auto answered = o.must(PromisingOffice::again("2024-07-05"));
    CHECK(undoCode(o, *fulfilled.entry) == "later-changes");  // the second answer rests on it
    CHECK(undoCode(o, *answered.entry).empty());
    CHECK((o.view().summary.resultClass == ResultClass::B));
    CHECK(undoCode(o, *fulfilled.entry).empty());
    CHECK((o.state(2) == CommitmentState::open));
    CHECK(undoCode(o, *fulfilled.entry).empty() == false);  // already undone
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("a withdrawn case takes no promises, and undated facts are refused") {
    PromisingOffice o;
    o.promised();
    CHECK(o.refused(R"({"command":"record-commitment-progress","on":null,"case":"1","commitment":1,"text":"x"})") == Codes{"day-needed"});
    CHECK(o.refused(R"({"command":"withdraw-suggestion","on":"2023-06-01","case":"1"})") == Codes{"already-replied"});
}

}  // namespace huying::tests

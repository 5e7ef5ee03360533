// SPDX-License-Identifier: GPL-3.0-or-later
// Papers and talks without a number on the page Today: whose turn, since when, and that what is kept of them is right.
#include <catch2/catch.hpp>

#include <functional>

#include "app/queries/today.h"
#include "app/words/words.h"

#include "changing_registers.h"

namespace huying::tests {

namespace {

using app::PaperQueue;

void hand(TemporaryRegister& ledger, const std::string& title, const std::string& on, const std::string& more = {}) {
    ledger.mustRun(R"({"command":"record-submission","session":"18-1","lead":"王明（武侯代表团）","on":")" + on + R"(","title":")" + title +
                   "\"" + more + "}");
}

std::string review(const std::string& paper, const std::string& stage, const std::string& verdict, const std::string& on) {
    return R"({"command":"review-submission","submission":")" + paper + R"(","stage":")" + stage + R"(","verdict":")" + verdict +
           R"(","on":")" + on + R"(","reason":"写明路口"})";
}

app::WaitingPapers in(TemporaryRegister& ledger, PaperQueue queue, const std::function<void(app::TodayQuery&)>& change = {}) {
    app::TodayQuery query;
    query.today = day("2023-03-10");
    if (change) change(query);
    const app::Today today = app::readToday(ledger.reader(), query);
    for (const app::WaitingPapers& one : today.papers) {
        if (one.queue == queue) return one;
    }
    throw std::runtime_error("no such queue");
}

// "18-1-来2 second_review 2023-02-21" of each line.
std::string told(const app::WaitingPapers& waiting) {
    std::string text;
    for (const app::PaperLine& line : waiting.lines)
        text += (text.empty() ? "" : "; ") + (line.talk ? line.title : line.address) + " " + line.why + " " + base::isoDate(line.since);
    return text;
}

}  // namespace

TEST_CASE("today: a paper between sessions says by when it is to be given out, and its piece says the same") {
    TemporaryRegister ledger;
    hand(ledger, "关于甲的建议", "2023-05-29", R"(,"kind":"intersessional")");
    hand(ledger, "关于乙的建议", "2023-05-29");
    const auto onDay = [](auto& query) { query.today = day("2023-06-01"); };
    const app::WaitingPapers waiting = in(ledger, PaperQueue::papers, onDay);
    REQUIRE(waiting.lines.size() == 2);
    CHECK(waiting.lines.front().dueOn == day("2023-06-07"));  // seven working days
    CHECK_FALSE(waiting.lines.back().dueOn);                  // handed in at the session
    ledger.mustRun(review("来1", "first", "pass", "2023-06-01"));
    ledger.mustRun(review("来1", "second", "pass", "2023-06-01"));
    ledger.mustRun(R"({"command":"register-suggestion","on":"2023-06-02","submission":"来1"})");
    const app::CaseView view = ledger.view("18-1-闭1");
    REQUIRE_FALSE(view.matters.empty());
    CHECK(view.matters.front().dueOn == day("2023-06-07"));
}

TEST_CASE("today: of more papers than are shown those stand first that are to be given out soonest, however late they came in") {
    TemporaryRegister ledger;
    hand(ledger, "关于甲的建议", "2023-02-20");
    hand(ledger, "关于乙的建议", "2023-02-21");
    hand(ledger, "关于丙的建议", "2023-05-29", R"(,"kind":"intersessional")");
    const auto first = [](int most) {
        return [most](auto& query) {
            query.today = day("2023-06-01");
            query.most = most;
        };
    };
    const app::WaitingPapers one = in(ledger, PaperQueue::papers, first(1));
    CHECK(one.count == 3);
    CHECK(told(one) == "18-1-来3 first_review 2023-05-29");
    CHECK(told(in(ledger, PaperQueue::papers, first(2))) == "18-1-来3 first_review 2023-05-29; 18-1-来1 first_review 2023-02-20");
}

TEST_CASE("today: a paper waits for the office, for the deputy or for nobody, since its last step") {
    TemporaryRegister ledger;
    hand(ledger, "关于甲的建议", "2023-02-22");
    hand(ledger, "关于乙的建议", "2023-02-20");
    CHECK(told(in(ledger, PaperQueue::papers)) == "18-1-来2 first_review 2023-02-20; 18-1-来1 first_review 2023-02-22");
    CHECK(in(ledger, PaperQueue::papers).lines.front().deputy == "王明");
    ledger.mustRun(review("来2", "first", "return", "2023-02-23"));
    ledger.mustRun(review("来1", "first", "pass", "2023-02-24"));
    CHECK(told(in(ledger, PaperQueue::papers)) == "18-1-来1 second_review 2023-02-24");
    CHECK(told(in(ledger, PaperQueue::returnedPapers)) == "18-1-来2 hand_in_anew 2023-02-23");
    CHECK((in(ledger, PaperQueue::returnedPapers).lines.front().turn == domain::Turn::deputy));
    ledger.mustRun(review("来1", "second", "pass", "2023-02-25"));
    CHECK(told(in(ledger, PaperQueue::papers)) == "18-1-来1 register_paper 2023-02-25");
    ledger.mustRun(R"({"command":"register-suggestion","submission":"来1","on":"2023-02-26"})");
    ledger.mustRun(R"({"command":"resubmit-submission","submission":"来2","on":"2023-02-27"})");
    CHECK(told(in(ledger, PaperQueue::papers)) == "18-1-来2 first_review 2023-02-27");
    CHECK(in(ledger, PaperQueue::returnedPapers).count == 0);
    ledger.mustRun(R"({"command":"withdraw-submission","submission":"来2","on":"2023-02-28","reason":"代表撤回"})");
    CHECK(in(ledger, PaperQueue::papers).count == 0);
    CHECK(ledger.store().verify().empty());
}

TEST_CASE("today: what waits of papers follows a change taken back and is proved by verify") {
    TemporaryRegister ledger;
    hand(ledger, "关于甲的建议", "2023-02-20");
    ledger.mustRun(review("来1", "first", "return", "2023-02-23"));
    mustTakeBack(ledger);
    CHECK(told(in(ledger, PaperQueue::papers)) == "18-1-来1 first_review 2023-02-20");
    CHECK(ledger.store().verify().empty());
    RawDatabase(ledger.file()).execute("UPDATE awaited_paper SET turn = 'deputy'");
    auto found = ledger.store().verify();
    REQUIRE(found.size() == 1);
    CHECK(found.front().table == "awaited_paper");
    CHECK(found.front().row == "18-1-来1");
    RawDatabase(ledger.file()).execute("UPDATE awaited_paper SET turn = 'office'");
    RawDatabase(ledger.file()).execute("INSERT INTO awaited_paper VALUES (99, 1, 'office', 'first_review', '2023-02-20')");
    found = ledger.store().verify();
    REQUIRE(found.size() == 1);
    CHECK(found.front().found == "1");
}

TEST_CASE("today: talks wait until the unit has answered or they are over in another way") {
    TemporaryRegister ledger;
    const auto talk = [&](const std::string& matter, const std::string& on, const std::string& unit = "市住建局") {
        ledger.mustRun(R"({"command":"record-pre-contact","session":"18-1","deputy":"王明（武侯代表团）","unit":")" + unit +
                       R"(","matter":")" + matter + R"(","on":")" + on + "\"}");
    };
    talk("盲道", "2023-02-10");
    talk("路灯", "2023-02-06");
    talk("停车", "2023-02-08", "市公安局");
    talk("厕所", "2023-02-09");
    CHECK(told(in(ledger, PaperQueue::openTalks)) ==
          "路灯 talk_not_taken_up 2023-02-06; 停车 talk_not_taken_up 2023-02-08; 厕所 talk_not_taken_up 2023-02-09; "
          "盲道 talk_not_taken_up 2023-02-10");
    const auto correct = [&](int number, const std::string& more) {
        ledger.mustRun(R"({"command":"correct-pre-contact","pre_contact":)" + std::to_string(number) + "," + more + "}");
    };
    correct(2, R"("taken_up_on":"2023-02-07")");
    CHECK(in(ledger, PaperQueue::openTalks).lines.front().why == "talk_not_answered");
    correct(2, R"("answered_on":"2023-02-08","answer":"下月装")");
    correct(4, R"("settled_reason":"代表不再提")");
    hand(ledger, "关于盲道的建议", "2023-02-20");
    correct(1, R"("submission":"18-1-来1")");
    CHECK(told(in(ledger, PaperQueue::openTalks)) == "停车 talk_not_taken_up 2023-02-08");
    const app::PaperLine line = in(ledger, PaperQueue::openTalks).lines.front();
    CHECK(line.unit == "市公安局");
    CHECK(line.deputy == "王明");
    CHECK((line.turn == domain::Turn::unit));
    CHECK(ledger.store().verify().empty());
}

TEST_CASE("today: of papers and talks only those of the session and the unit, the first of them, and no secret") {
    TemporaryRegister ledger;
    hand(ledger, "关于甲的建议", "2023-02-20", R"(,"classified":true,"hide_identity":true)");
    hand(ledger, "关于乙的建议", "2023-02-21");
    hand(ledger, "关于丙的建议", "2023-02-22");
    ledger.mustRun(
        R"({"command":"record-pre-contact","on":"2023-02-06","session":"18-1","deputy":"王明（武侯代表团）","unit":"市住建局","matter":"盲道"})");
    ledger.mustRun(R"({"command":"open-session","term":18,"number":2,"opened":"2024-01-30"})");
    const app::WaitingPapers two = in(ledger, PaperQueue::papers, [](auto& query) { query.most = 2; });
    CHECK(two.count == 3);
    REQUIRE(two.lines.size() == 2);
    const app::Words& words = app::Words::of(app::Language::chinese);
    CHECK(two.lines[0].title.empty());
    CHECK(app::shownTitle(two.lines[0], words) == words.text("mask.title"));
    CHECK(app::shownDeputy(two.lines[0], words) == words.text("mask.name"));
    CHECK(app::shownTitle(two.lines[1], words) == "关于乙的建议");
    const auto sessions = ledger.reader().sessions();
    const auto later = std::find_if(sessions.begin(), sessions.end(), [](const auto& one) { return one.number == 2; });
    REQUIRE(later != sessions.end());
    CHECK(in(ledger, PaperQueue::papers, [&](auto& query) { query.session = later->id; }).count == 0);
    CHECK(in(ledger, PaperQueue::openTalks, [&](auto& query) { query.session = later->id; }).count == 0);
    const auto units = ledger.reader().units();
    const auto unitOf = [&](const std::string& name) {
        return std::find_if(units.begin(), units.end(), [&](const auto& one) { return one.shortName == name; })->id;
    };
    CHECK(in(ledger, PaperQueue::papers, [&](auto& query) { query.unit = unitOf("市住建局"); }).count == 0);
    CHECK(in(ledger, PaperQueue::openTalks, [&](auto& query) { query.unit = unitOf("市住建局"); }).count == 1);
    CHECK(in(ledger, PaperQueue::openTalks, [&](auto& query) { query.unit = unitOf("市公安局"); }).count == 0);
}

}  // namespace huying::tests

// SPDX-License-Identifier: GPL-3.0-or-later
// Which second answers are owed, as the case, the ledger and Today tell it: once of each unit, about every round, and only while
// the answer would be taken.
#include <catch2/catch.hpp>

#include <algorithm>

#include "app/queries/follow_up_ledger.h"
#include "app/queries/today.h"
#include "features/returns_office.h"

namespace huying::tests {

namespace {

class TwoRounds : public ReturnsOffice {
public:
    // Two promises of the first reply, one of the second; completed.
    TwoRounds() : ReturnsOffice("2025-12-31") {
        assignSole();
        must(reply("2023-05-15", R"({"text":"新增30个车位","due_on":"2024-06-30"},{"text":"公布收费标准"})"));
        must(R"({"command":"record-feedback","on":"2023-06-01","case":"1","result":"dissatisfied","comment":"太慢"})");
        must(R"({"command":"order-rehandling","on":"2023-06-05","case":"1","reason":"重答"})");
        must(reply("2023-06-20", R"({"text":"加装充电桩"})"));
        must(R"({"command":"record-feedback","on":"2023-06-25","case":"1","result":"satisfied"})");
    }
    static std::string reply(const std::string& on, const std::string& promises) {
        return head("record-reply", on, b) + R"(,"result_class":"B","commitments":[)" + promises + "]}";
    }
    void settle(int number, const std::string& on, const std::string& step = "fulfilled") {
        must(R"({"command":"record-commitment-progress","on":")" + on + R"(","case":"1","commitment":)" + std::to_string(number) +
             R"(,"step":")" + step + R"(","text":"已办"})");
    }
    static std::string again(const std::string& on) { return head("answer-again", on, b) + R"(,"result_class":"A"})"; }

    // The lines of the case about second answers, in words.
    std::vector<std::string> lines() {
        const app::CaseView now = view();
        std::vector<std::string> texts;
        for (const app::OpenMatter& matter : now.matters) {
            if (matter.what == "awaited_kind.second_reply")
                texts.push_back(app::matterText(matter, now, app::Words::of(app::Language::chinese)));
        }
        return texts;
    }
    // The numbers of the promises whose lines in the ledger say that an answer is owed.
    std::vector<int> owedInLedger() {
        std::vector<int> numbers;
        for (const app::LedgerLine& line : app::readLedger(office.reader(), {})) {
            if (line.isAnswerOwed) numbers.push_back(line.number);
        }
        std::sort(numbers.begin(), numbers.end());
        return numbers;
    }
    int inQueue() {
        app::TodayQuery query;
        query.today = day("2024-12-31");
        return app::readToday(office.reader(), query).count(app::Queue::answerAgain);
    }
};

}  // namespace

TEST_CASE("second answers: none is awaited of one round while a promise of another is open") {
    TwoRounds o;
    o.settle(1, "2024-06-28");
    o.settle(2, "2023-12-20");
    CHECK(o.refused(TwoRounds::again("2024-07-05")) == Codes{"commitments-open"});
    CHECK(o.lines().empty());
    CHECK(o.owedInLedger().empty());
    CHECK(o.inQueue() == 0);
    o.settle(3, "2024-03-01");
    CHECK(o.inQueue() == 1);
    o.must(TwoRounds::again("2024-07-05"));
    CHECK(o.lines().empty());
    CHECK(o.owedInLedger().empty());
    CHECK(o.inQueue() == 0);
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("second answers: one line for both rounds says which promises it is about") {
    TwoRounds o;
    o.settle(1, "2024-06-28");
    o.settle(2, "2024-05-01", "not_fulfilled");
    o.settle(3, "2024-03-01");
    CHECK(o.lines() == std::vector<std::string>{"市住建局　再次答复代表：第1轮承诺1“新增30个车位”、第2轮承诺3“加装充电桩”"});
    CHECK(o.owedInLedger() == std::vector<int>{1, 3});
    const app::CaseView view = o.view();
    const auto owed = std::find_if(view.matters.begin(), view.matters.end(),
                                   [](const app::OpenMatter& one) { return one.what == "awaited_kind.second_reply"; });
    REQUIRE(owed != view.matters.end());
    CHECK(owed->promises == std::vector<int>{1, 3});
    CHECK(owed->since == day("2024-06-28"));
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("second answers: two units owe one each, and the open promise of one holds the other back in nothing") {
    ReturnsOffice o("2025-12-31");
    o.must(
        R"({"command":"assign-suggestion","on":"2023-03-03","case":"1","tasks":[{"unit":"市住建局","role":"separate","scope":"甲"},{"unit":"市公安局","role":"separate","scope":"乙"}]})");
    for (const std::string& unit : {b, d})
        o.must(ReturnsOffice::head("record-reply", "2023-05-15", unit) + R"(,"result_class":"B","commitments":[{"text":"新增车位"}]})");
    const auto owing = [&] {
        const app::CaseView view = o.view();
        std::vector<std::string> units;
        for (const app::OpenMatter& matter : view.matters) {
            if (matter.what == "awaited_kind.second_reply") units.push_back(view.unitName(*matter.unit));
        }
        return units;
    };
    const auto settle = [&](int number, const std::string& on) {
        o.must(R"({"command":"record-commitment-progress","on":")" + on + R"(","case":"1","commitment":)" + std::to_string(number) +
               R"(,"step":"fulfilled","text":"已办"})");
    };
    settle(2, "2024-03-01");
    CHECK(owing() == std::vector<std::string>{d});
    settle(1, "2024-04-01");
    CHECK(owing() == std::vector<std::string>{b, d});
    o.must(ReturnsOffice::head("answer-again", "2024-04-10", d) + R"(,"result_class":"A"})");
    CHECK(owing() == std::vector<std::string>{b});
}

}  // namespace huying::tests

// SPDX-License-Identifier: GPL-3.0-or-later
// What a unit tells of its promises comes to the promise that it meant, whatever number that has at the office.
#include <catch2/catch.hpp>

#include "app/exchange/line_fields.h"
#include "domain/follow_up.h"
#include "packages_office.h"

namespace huying::tests {

namespace {

using app::ReturnVerdict;
using Codes = std::vector<std::string>;

const std::string replied =
    R"({"command":"record-reply","on":"2023-05-01","case":"2","unit":"市住建局","result_class":"B","text":"答复","commitments":[{"text":"甲事","due_on":"2023-10-31"},{"text":"乙事","due_on":"2023-11-30"}]})";
const std::string secondDone =
    R"({"command":"record-commitment-progress","on":"2023-06-01","case":"2","commitment":2,"step":"fulfilled","text":"乙事的依据"})";
const std::string firstDone =
    R"({"command":"record-commitment-progress","on":"2023-06-02","case":"2","commitment":1,"step":"fulfilled","text":"甲事的依据"})";

struct PromisesTrip : RoundTrip {
    domain::CaseFacts facts() { return post.office.view("2").facts; }
    domain::CommitmentState stateOf(const std::string& text) {
        const domain::CaseFacts now = facts();
        for (const domain::Commitment& row : now.commitments) {
            if (row.text == text) return domain::stateOf(now, row);
        }
        throw std::runtime_error("no promise " + text);
    }
    // The promises themselves came with an earlier return.
    void promised() { taken(replied); }
};

std::string promiseShown(const app::LineJudgement& line) {
    const app::Words& words = app::Words::of(app::Language::chinese);
    if (!line.request) return {};
    for (const app::SaidField& field : app::saidFields(*line.request, words)) {
        if (field.label == words.fieldLabel("commitment")) return field.value;
    }
    return {};
}

// The one line of the work is a conflict that nobody can choose, and records nothing. `sent` is the promise as the unit told it; empty:
// it told of none.
void checkNotTaken(PromisesTrip& trip, const app::ReturnedWork& work, const std::string& code, const std::string& sent) {
    const auto line = trip.judgedAlone(work);
    CHECK(line.verdict == ReturnVerdict::conflict);
    CHECK_FALSE(line.mayBeChosen);
    REQUIRE(codesOf(line.reasons) == Codes{code});
    CHECK(argumentOf(line.reasons[0], "case") == "18-1-2");
    if (!sent.empty()) CHECK(argumentOf(line.reasons[0], "sent") == sent);
    CHECK(trip.post.applied(work).applied == 0);
}

}  // namespace

TEST_CASE("the fulfilment of the unit's second promise is recorded on that one") {
    PromisesTrip trip;
    trip.promised();
    trip.housing.mustRun(secondDone);
    const auto work = trip.returned();
    const auto line = trip.judgedAlone(work);
    CHECK(line.verdict == ReturnVerdict::fresh);
    CHECK(promiseShown(line) == "2");
    REQUIRE(trip.post.applied(work).applied == 1);
    CHECK(trip.stateOf("甲事") == domain::CommitmentState::open);
    CHECK(trip.stateOf("乙事") == domain::CommitmentState::fulfilled);
    CHECK(trip.judgedAlone(work).verdict == ReturnVerdict::known);
}

TEST_CASE("a promise that the office settled meanwhile is a conflict, and no other one is taken for it") {
    PromisesTrip trip;
    trip.promised();
    trip.post.office.mustRun(
        R"({"command":"record-commitment-progress","on":"2023-06-20","case":"2","commitment":2,"step":"fulfilled","text":"机关核实"})");
    trip.housing.mustRun(secondDone);
    const auto work = trip.returned();
    const auto line = trip.judgedAlone(work);
    CHECK(line.verdict == ReturnVerdict::conflict);
    CHECK_FALSE(line.isProposed);
    CHECK(codesOf(line.reasons) == Codes{"commitment-fulfilled"});
    CHECK(trip.post.applied(work).applied == 0);
    CHECK(trip.stateOf("甲事") == domain::CommitmentState::open);
}

TEST_CASE("promises, what became of them and the second answer come in one return") {
    PromisesTrip trip;
    trip.housing.mustRun(replied);
    trip.housing.mustRun(secondDone);
    trip.housing.mustRun(firstDone);
    trip.housing.mustRun(
        R"({"command":"answer-again","on":"2023-06-10","case":"2","unit":"市住建局","result_class":"A","text":"都办完了"})");
    REQUIRE(trip.post.applied(trip.returned()).applied == 4);
    CHECK(trip.stateOf("甲事") == domain::CommitmentState::fulfilled);
    CHECK(trip.stateOf("乙事") == domain::CommitmentState::fulfilled);
    CHECK(trip.facts().secondReplies.size() == 1);
    for (const auto& line : trip.judged(trip.returned(true))) CHECK(line.verdict == ReturnVerdict::known);
}

TEST_CASE("the same said of two promises on one day is two entries, each of which is corrected by itself") {
    PromisesTrip trip;
    trip.promised();
    const std::string told = R"({"command":"record-commitment-progress","on":"2023-06-01","case":"2","text":"正在办","commitment":)";
    trip.housing.mustRun(told + "1}");
    trip.housing.mustRun(told + "2}");
    REQUIRE(trip.post.applied(trip.returned()).applied == 2);
    trip.housing.mustRun(R"({"command":"correct-commitment-progress","case":"2","commitment":2,"entry":1,"text":"招标完成"})");
    REQUIRE(trip.post.applied(trip.returned()).applied == 1);
    const auto facts = trip.facts();
    REQUIRE(facts.commitments.size() == 2);
    const auto first = domain::stepsOf(facts, facts.commitments[0].id);
    const auto second = domain::stepsOf(facts, facts.commitments[1].id);
    REQUIRE(first.size() == 1);
    REQUIRE(second.size() == 1);
    CHECK(first[0]->text == "正在办");
    CHECK(second[0]->text == "招标完成");
}

TEST_CASE("a promise that the office has not taken is missing, and another one is not taken for it") {
    PromisesTrip trip;
    trip.housing.mustRun(replied);
    (void)trip.returned();  // lost on the way
    trip.post.office.mustRun(
        R"({"command":"record-reply","on":"2023-05-01","case":"2","unit":"市住建局","result_class":"B","text":"答复","commitments":[{"text":"另一件事"}]})");
    trip.housing.mustRun(secondDone);
    const auto work = trip.returned();
    checkNotTaken(trip, work, "returned-promise-missing", "乙事");
}

TEST_CASE("of two promises of the unit that say the same it cannot be told which one is meant, and neither is taken") {
    PromisesTrip trip;
    trip.taken(
        R"({"command":"record-reply","on":"2023-05-01","case":"2","unit":"市住建局","result_class":"B","text":"答复","commitments":[{"text":"乙事","due_on":"2023-11-30"},{"text":"乙事","due_on":"2023-11-30"}]})");
    trip.housing.mustRun(secondDone);
    const auto work = trip.returned();
    checkNotTaken(trip, work, "returned-promise-uncertain", "乙事");
    CHECK(trip.facts().commitmentSteps.empty());
}

TEST_CASE("a promise that came from the office and was undone there since is gone, and no other one is taken for it") {
    PromisesTrip trip;
    trip.post.office.mustRun(
        R"({"command":"record-reply","on":"2023-05-01","case":"2","unit":"市住建局","result_class":"B","text":"答复","commitments":[{"text":"旧事"}]})");
    const auto bridge =
        trip.post.office.mustRun(R"({"command":"record-commitment","on":"2023-05-10","case":"2","unit":"市住建局","text":"修一座桥"})");
    REQUIRE(trip.housing.receive(trip.post.sent("市住建局")));
    REQUIRE(trip.post.office.store().undo({std::nullopt, bridge.entry, "张敏"}));
    trip.housing.mustRun(secondDone);
    const auto work = trip.returned();
    checkNotTaken(trip, work, "returned-promise-gone", "");
    CHECK(trip.stateOf("旧事") == domain::CommitmentState::open);
}

TEST_CASE("a step that a program returns which does not name its promise is taken where there is one, not where there are several") {
    PromisesTrip trip;
    trip.taken(
        R"({"command":"record-reply","on":"2023-05-01","case":"2","unit":"市住建局","result_class":"B","text":"答复","commitments":[{"text":"甲事","due_on":"2023-10-31"}]})");
    trip.housing.mustRun(R"({"command":"record-commitment-progress","on":"2023-06-02","case":"2","step":"fulfilled","text":"甲事的依据"})");
    auto work = trip.returned();
    REQUIRE(work.lines.size() == 1);
    REQUIRE(work.lines[0].entry);
    // As the package of such a program is read: with neither the mark of the promise nor its number.
    work.lines[0].entry->promise.reset();
    auto step = *work.lines[0].request->command.as<app::RecordCommitmentProgress>();
    step.commitment.reset();
    work.lines[0].request->command = step;
    CHECK(trip.judgedAlone(work).verdict == ReturnVerdict::fresh);
    trip.post.office.mustRun(R"({"command":"record-commitment","on":"2023-05-10","case":"2","unit":"市住建局","text":"修一座桥"})");
    checkNotTaken(trip, work, "returned-promise-unnamed", "");
    CHECK(trip.stateOf("甲事") == domain::CommitmentState::open);
}

TEST_CASE("the promise is the one that the unit meant also where the office recorded others and changed its words") {
    PromisesTrip trip;
    trip.post.office.mustRun(
        R"({"command":"record-reply","on":"2023-05-01","case":"2","unit":"市住建局","result_class":"B","text":"答复","commitments":[{"text":"旧事"}]})");
    REQUIRE(trip.housing.receive(trip.post.sent("市住建局")));
    trip.post.office.mustRun(R"({"command":"record-commitment","on":"2023-05-10","case":"2","unit":"市住建局","text":"修一座桥"})");
    trip.taken(R"({"command":"record-commitment","on":"2023-05-12","case":"2","unit":"市住建局","text":"建停车场"})");
    trip.post.office.mustRun(R"({"command":"correct-commitment","case":"2","commitment":3,"text":"建停车场两处"})");
    trip.housing.mustRun(secondDone);  // the second one at the unit, the third one here
    const auto work = trip.returned();
    CHECK(promiseShown(trip.judgedAlone(work)) == "3");
    REQUIRE(trip.post.applied(work).applied == 1);
    CHECK(trip.stateOf("建停车场两处") == domain::CommitmentState::fulfilled);
    CHECK(trip.stateOf("修一座桥") == domain::CommitmentState::open);
    CHECK(trip.stateOf("旧事") == domain::CommitmentState::open);
}

TEST_CASE("what was told of a promise goes over into the next package with it") {
    PromisesTrip trip;
    trip.promised();
    trip.housing.mustRun(secondDone);
    const auto received = trip.housing.receive(trip.post.sent("市住建局"));
    REQUIRE(received);
    CHECK(received->left.empty());
    CHECK(received->carriedOver == 1);
    REQUIRE(trip.post.applied(trip.returned()).applied == 1);
    CHECK(trip.stateOf("乙事") == domain::CommitmentState::fulfilled);
    CHECK(trip.stateOf("甲事") == domain::CommitmentState::open);
}

}  // namespace huying::tests

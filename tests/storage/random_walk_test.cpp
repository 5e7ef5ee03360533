// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever was done, in whatever order: undone whole it is as it was, brought back it is as it became.
#include <catch2/catch.hpp>

#include <functional>
#include <random>

#include "domain/missing_causes.h"

#include "changing_registers.h"

namespace huying::tests {

namespace {

// Steps through commands that are often, not always, allowed; the same seed walks the same way on every machine.
class RandomWalk {
public:
    enum class Through { singlePieces, relatedPieces, papers };
    explicit RandomWalk(unsigned seed, Through through = Through::singlePieces) : through_(through), engine_(seed) {}

    std::string nextCommand() {
        if (through_ == Through::papers) return paperCommand();
        // There must be pieces before anything can happen to them.
        constexpr int pieces = 6;
        if (step_ < pieces) {
            ++step_;
            return registering(step_, "题" + std::to_string(step_));
        }
        if (through_ == Through::relatedPieces && below(3) == 0) return relating();
        const int serial = below(6) + 1;
        const std::string address = "18-1-" + std::to_string(serial);
        const std::string unit = pick({"市教育局", "市住建局", "市交通运输局"});
        const std::string head = R"(","case":")" + address + R"(","on":")" + date();
        switch (below(23)) {
            case 0:
            case 1:
                return registering(serial, "题" + std::to_string(below(100)), below(2) == 0 ? R"(,"co_signers":["李二","赵三"])" : "");
            case 2:
                return correcting(address, "title", "改" + std::to_string(below(5)));
            case 3:
                return correcting(address, "remark", "注" + std::to_string(below(1000)));
            case 4:
                return R"({"command":"correct-suggestion)" + head + R"(","co_signers":[)" +
                       pick({"", R"("赵三")", R"("赵三","李二","钱四")"}) + "]}";
            case 5:
            case 6:
            case 22:
                return assigning(address, unit);
            case 7:
                return R"({"command":"acknowledge-receipt)" + head + R"(","unit":")" + unit + R"(","handler":"办")" +
                       std::to_string(below(3)) + R"("})";
            case 8:
                return R"({"command":"record-progress)" + head + R"(","unit":")" + unit + R"(","text":"进展"})";
            case 9:
                return R"({"command":"record-contact)" + head + R"(","unit":")" + unit + R"(","phase":"before","way":"telephone"})";
            case 10:
                return R"({"command":"record-reply)" + head + R"(","unit":")" + unit + R"(","result_class":")" + pick({"A", "B", "C"}) +
                       R"("})";
            case 11:
                return R"({"command":"record-delivery)" + head + R"(","way":"post"})";
            case 13:
                return R"({"command":"request-return)" + head + R"(","unit":")" + unit + R"(","reason":"因)" + std::to_string(below(3)) +
                       R"("})";
            case 14:
                return R"({"command":"decide-return)" + head + R"(","unit":")" + unit + R"(","reason":"定","decision":)" +
                       pick({R"("refused"})", R"("approved"})", R"("approved","new_unit":"市教育局"})",
                             R"("approved","new_unit":"市交通运输局"})"});
            case 15:
                return R"({"command":"propose-units)" + head + R"(","unit":")" + unit + R"(","reason":"因","units":[")" +
                       pick({"市教育局", "市住建局", "市交通运输局"}) + R"("]})";
            case 16:
                return R"({"command":"decide-proposal)" + head + R"(","unit":")" + unit + R"(","reason":"定","decision":")" +
                       pick({"approved", "refused"}) + R"("})";
            case 17:
                return followUp(head, unit);
            case 18:
            case 19:
                return correcting(address, "remark", "注" + std::to_string(below(1000)));
            case 20:
                return R"({"command":"record-urging)" + head + R"(","unit":")" + unit + R"(","urged_for":"silent"})";
            case 21:
                return R"({"command":"record-urging-answer)" + head + R"(","unit":")" + unit + R"(","answer":"答"})";
            case 12:
                return R"({"command":"record-feedback)" + head + R"(","result":")" + pick({"satisfied", "dissatisfied", "dissatisfied"}) +
                       R"(","comment":"意见"})";
            default:
                return R"({"command":")" + pick({"order-rehandling", "withdraw-suggestion"}) + head + R"(","reason":"因"})";
        }
    }

private:
    // What happens to papers before they have a number, and to the number.
    std::string paperCommand() {
        constexpr int papers = 5;
        if (step_ < papers) {
            ++step_;
            return R"({"command":"record-submission","session":"18-1","on":"2023-03-01","lead":"王明","title":"文)" +
                   std::to_string(step_) + R"("})";
        }
        const std::string paper = R"(","submission":"来)" + std::to_string(below(papers) + 1) + R"(","on":")" + date();
        switch (below(12)) {
            case 0:
            case 1:
            case 2:
            case 3:
                return R"({"command":"review-submission)" + paper + R"(","reason":"因","stage":")" + pick({"first", "first", "second"}) +
                       R"(","verdict":")" + pick({"pass", "pass", "pass", "return", "decline"}) + R"(","refusal_reason":"no_content"})";
            case 4:
            case 5:
            case 6:
                return R"({"command":"review-submission)" + paper + R"(","reason":"因","stage":")" + pick({"first", "first", "second"}) +
                       R"(","verdict":")" + pick({"pass", "pass", "return"}) + R"("})";
            case 7:
                return R"({"command":"resubmit-submission)" + paper + R"(","title":"改)" + std::to_string(below(9)) + R"("})";
            case 8:
                return R"({"command":"register-suggestion)" + paper + R"("})";
            case 9:
                return correcting("18-1-" + std::to_string(below(4) + 1), "registered_on", date());
            case 10:
                return R"({"command":"record-pre-contact","session":"18-1","deputy":"王明","unit":"市教育局","matter":"事","on":")" +
                       pick({"2023-02-01", "2023-03-01"}) + R"(","submission":"来)" + std::to_string(below(papers) + 1) + R"("})";
            default:
                return R"({"command":")" + pick({"withdraw-submission", "correct-submission-review", "correct-submission-review"}) +
                       R"(","submission":"来)" + std::to_string(below(papers) + 1) + R"(","reason":"因)" + std::to_string(below(99)) +
                       R"("})";
        }
    }

    // What comes after a reply, opinions sent back and meetings.
    std::string followUp(const std::string& head, const std::string& unit) {
        switch (below(9)) {
            case 7:
                return R"({"command":"record-countersign)" + head + R"(","unit":")" + unit + R"(","countersign_result":")" +
                       pick({"asked", "agreed"}) + R"("})";
            case 0:
                return R"({"command":"record-commitment)" + head + R"(","unit":")" + unit + R"(","text":"承诺"})";
            case 1:
            case 2:
                return R"({"command":"record-commitment-progress)" + head + R"(","text":"因","commitment":)" +
                       std::to_string(below(2) + 1) + R"(,"step":")" + pick({"progress", "fulfilled", "fulfilled", "not_fulfilled"}) +
                       R"("})";
            case 3:
                return R"({"command":"answer-again)" + head + R"(","unit":")" + unit + R"("})";
            case 4:
                return R"({"command":"answer-again)" + head + R"(","unit":")" + unit + R"(","result_class":"A"})";
            case 5:
                return R"({"command":"record-joint-opinion)" + head + R"(","unit":")" + unit + R"(","text":"同意"})";
            case 6:
                return R"({"command":"return-joint-opinion)" + head + R"(","unit":")" + unit + R"(","reason":"空"})";
            default:
                return R"({"command":"record-meeting)" + head + R"(","text":"座谈","meeting_outcome":"定"})";
        }
    }

    // Pieces that are merged and taken out again, linked, and whose replies are sent back.
    std::string relating() {
        const std::string address = "18-1-" + std::to_string(below(6) + 1);
        const std::string other = "18-1-" + std::to_string(below(6) + 1);
        const std::string head = R"(","on":")" + date() + R"(","reason":"因","cases":[")" + address + R"("])";
        switch (below(8)) {
            case 5:
            case 6:  // what can be done to a merged piece as well
                return correcting(address, "remark", "注" + std::to_string(below(1000)));
            case 0:
            case 1:
            case 2:
                return R"({"command":"merge-suggestions)" + head + R"(,"into":")" + other + R"("})";
            case 3:
                return R"({"command":"unmerge-suggestions)" + head + "}";
            case 4:
                return R"({"command":"link-suggestion","on":")" + date() + R"(","case":")" + address + R"(","earlier":[")" + other +
                       R"("]})";
            default:
                return R"({"command":"record-review","on":")" + date() + R"(","case":")" + address + R"(","unit":")" +
                       pick({"市教育局", "市住建局", "市交通运输局"}) + R"(","reviewer":"审","reason":"因","review_result":)" +
                       pick({R"("sent_back"})", R"("sent_back"})", R"("approved","result_class":"C"})"});
        }
    }

    int below(int bound) { return static_cast<int>(engine_() % static_cast<unsigned>(bound)); }
    std::string pick(std::vector<std::string> values) {
        return values.at(static_cast<std::size_t>(below(static_cast<int>(values.size()))));
    }
    std::string date() { return "2023-0" + std::to_string(below(6) + 3) + "-15"; }

    Through through_;
    int step_ = 0;
    std::mt19937 engine_;
};

// Facts of all cases that stand without what they presuppose.
int impossibleFacts(TemporaryRegister& ledger) {
    int count = 0;
    for (const domain::SuggestionId id : ledger.reader().caseIds({})) {
        const auto missing = domain::missingCauses(*ledger.reader().caseFacts(id));
        count += static_cast<int>(std::count_if(missing.begin(), missing.end(), std::not_fn(domain::isLeftBehind)));
    }
    for (const domain::Submission& paper : ledger.reader().submissions(std::nullopt))
        count += static_cast<int>(domain::faultsOf(paper).size());
    return count;
}

}  // namespace

TEST_CASE("whatever was done can be undone to the start and brought back to the end") {
    const unsigned seed = GENERATE(1U, 20231220U, 77U);
    const auto through = GENERATE(RandomWalk::Through::singlePieces, RandomWalk::Through::relatedPieces, RandomWalk::Through::papers);
    CAPTURE(seed, static_cast<int>(through));
    constexpr int steps = 150;
    TemporaryRegister ledger;
    const RawDump start = dumpOfTrackedTables(ledger.file());
    RandomWalk walk(seed, through);
    int accepted = 0;
    for (int step = 0; step < steps; ++step) {
        if (ledger.run(walk.nextCommand()).hasChanged) ++accepted;
        REQUIRE(impossibleFacts(ledger) == 0);
    }
    CHECK(accepted > (through == RandomWalk::Through::singlePieces ? steps / 6 : steps / 10));
    const RawDump end = dumpOfTrackedTables(ledger.file());
    const std::string summaries = textOfTable(ledger.file(), "case_summary");

    std::vector<std::int64_t> undos;
    for (int step = 0; step < accepted; ++step) {
        undos.push_back(mustTakeBack(ledger).entry);
        REQUIRE(impossibleFacts(ledger) == 0);
    }
    CHECK(undoError(ledger, takingBack()) == "nothing-to-undo");
    CHECK((dumpOfTrackedTables(ledger.file()) == start));
    CHECK(textOfTable(ledger.file(), "case_summary").empty());

    for (auto undo = undos.rbegin(); undo != undos.rend(); ++undo) {
        mustTakeBack(ledger, takingBack(*undo));
        REQUIRE(impossibleFacts(ledger) == 0);
    }
    CHECK((dumpOfTrackedTables(ledger.file()) == end));
    CHECK(textOfTable(ledger.file(), "case_summary") == summaries);
    CHECK(ledger.store().verify().empty());
}

// Entries taken back and brought again in any order, most of them refused: none may leave what commands never would.
TEST_CASE("no undo and no redo out of order leaves a case that no command could have made") {
    const unsigned seed = GENERATE(2U, 20240219U, 99U);
    const auto through = GENERATE(RandomWalk::Through::singlePieces, RandomWalk::Through::relatedPieces, RandomWalk::Through::papers);
    CAPTURE(seed, static_cast<int>(through));
    constexpr int steps = 220;
    TemporaryRegister ledger;
    RandomWalk walk(seed, through);
    std::mt19937 engine(seed);
    int undone = 0;
    int refused = 0;
    for (int step = 0; step < steps; ++step) {
        if (engine() % 3 != 0) {
            ledger.run(walk.nextCommand());
        } else {
            const auto entry = static_cast<std::int64_t>(engine() % static_cast<unsigned>(ledger.entryCount() + 1));
            ++(ledger.store().undo(takingBack(entry)) ? undone : refused);
        }
        CAPTURE(step);
        REQUIRE(impossibleFacts(ledger) == 0);
    }
    CHECK(undone > 3);
    CHECK(refused > 3);
    CHECK(ledger.store().verify().empty());
}

}  // namespace huying::tests

// SPDX-License-Identifier: GPL-3.0-or-later
// Look-back rounds done and undone in any order: nothing stands without what it presupposes.
#include <catch2/catch.hpp>

#include <functional>
#include <random>

#include "domain/missing_causes.h"

#include "changing_registers.h"

namespace huying::tests {

namespace {

// One piece with two promises of one unit, and steps about them that are often, not always, allowed.
class LookBackWalk {
public:
    LookBackWalk(TemporaryRegister& ledger, unsigned seed) : ledger_(ledger), engine_(seed) {
        ledger_.mustRun(registering(1, "甲"));
        ledger_.mustRun(R"({"command":"assign-suggestion","case":"18-1-1","on":"2023-03-03","tasks":[{"unit":"市教育局","role":"sole"}]})");
        ledger_.mustRun(
            R"({"command":"record-reply","case":"18-1-1","on":"2023-03-10","unit":"市教育局","result_class":"B","commitments":[{"text":"一"},{"text":"二"}]})");
    }

    std::string next() {
        const std::string head = R"(","case":"18-1-1","unit":"市教育局","look_back":"甲","commitment":)" + std::to_string(below(3));
        const std::string on = R"(,"on":"2023-0)" + std::to_string(below(3) + 4) + R"(-15")";
        switch (below(11)) {
            case 0:
                return R"({"command":"open-look-back","name":"甲","on":"2023-04-01","due_on":"2023-06-30"})";
            case 1:
            case 2:
                return R"({"command":"add-look-back-lines","look_back":"甲","cases":["18-1-1"],"look_at":")" +
                       pick({"piece", "commitments", "open_commitments"}) + "\"" + on + "}";
            case 3:
                return R"({"command":"remove-look-back-line)" + head + on + R"(,"reason":"因"})";
            case 4:
            case 5:
                return R"({"command":"record-look-back-answer)" + head + on + R"(,"answer_state":"partly","text":"文)" +
                       std::to_string(below(99)) + R"("})";
            case 6:
                return R"({"command":"record-look-back-finding)" + head + on + R"(,"text":"文","finding":")" +
                       pick({"confirmed", "not_done", "sent_back"}) + R"("})";
            case 7:
                return R"({"command":"correct-look-back-answer)" + head + validity() + "}";
            case 8:
                return R"({"command":"correct-look-back-finding)" + head + validity() + "}";
            case 9:
                return R"({"command":"correct-commitment","case":"18-1-1","commitment":)" + std::to_string(below(2) + 1) +
                       R"(,"reason":"因","void":)" + pick({"true", "false"}) + "}";
            default:
                return R"({"command":"correct-look-back","look_back":"甲","closed_on":)" + pick({"null", "\"2023-05-20\""}) + "}";
        }
    }
    std::size_t below(std::size_t bound) { return engine_() % bound; }

private:
    std::string validity() {
        return R"(,"reason":"因","entry":)" + std::to_string(below(2) + 1) + R"(,"void":)" + pick({"true", "true", "false"});
    }
    std::string pick(const std::vector<std::string>& values) { return values.at(below(values.size())); }

    TemporaryRegister& ledger_;
    std::mt19937 engine_;
};

std::size_t impossibleFacts(TemporaryRegister& ledger) { return domain::missingCauses(ledger.view("18-1-1").facts).size(); }

}  // namespace

TEST_CASE("no undo and no redo out of order leaves a look-back that no command could have made") {
    const unsigned seed = GENERATE(3U, 20231220U, 41U);
    CAPTURE(seed);
    constexpr int steps = 250;
    TemporaryRegister ledger;
    LookBackWalk walk(ledger, seed);
    const std::int64_t first = ledger.entryCount();
    int accepted = 0;
    int undone = 0;
    int refused = 0;
    for (int step = 0; step < steps; ++step) {
        if (walk.below(3) != 0) {
            if (ledger.run(walk.next()).hasChanged) ++accepted;
        } else if (ledger.entryCount() > first) {
            const auto entry = first + 1 + static_cast<std::int64_t>(walk.below(static_cast<std::size_t>(ledger.entryCount() - first)));
            ++(ledger.store().undo(takingBack(entry)) ? undone : refused);
        }
        CAPTURE(step);
        REQUIRE(impossibleFacts(ledger) == 0);
    }
    CHECK(accepted > 20);
    CHECK(undone > 3);
    CHECK(refused > 3);
    CHECK(ledger.store().verify().empty());
}

TEST_CASE("a round does not get a name back that another one has by now, and who asks is told why") {
    TemporaryRegister ledger;
    const std::string opened = R"({"command":"open-look-back","name":"甲","on":"2023-04-01","due_on":"2023-06-30"})";
    ledger.mustRun(opened);
    ledger.mustRun(R"({"command":"correct-look-back","look_back":"甲","name":"乙"})");
    const std::int64_t renamed = ledger.entryCount();
    ledger.mustRun(opened);
    const auto receipt = ledger.store().undo(takingBack(renamed));
    REQUIRE_FALSE(receipt);
    CHECK(receipt.error().front().code == "later-changes");
    CHECK(receipt.error().front().arguments.front().second == std::to_string(ledger.entryCount()));
    mustTakeBack(ledger, takingBack(ledger.entryCount()));
    mustTakeBack(ledger, takingBack(renamed));
    CHECK(ledger.reader().lookBacks().front().name == "甲");
    CHECK(ledger.store().verify().empty());
}

}  // namespace huying::tests

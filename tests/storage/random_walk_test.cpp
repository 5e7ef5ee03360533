// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever was done, in whatever order: undone whole it is as it was, brought back it is as it became.
#include <catch2/catch.hpp>

#include <random>

#include "domain/missing_causes.h"

#include "random_walk.h"

namespace huying::tests {

namespace {

// Facts of all cases that stand without what they presuppose.
int impossibleFacts(TemporaryRegister& ledger) {
    int count = 0;
    for (const domain::SuggestionId id : ledger.reader().caseIds({})) {
        const auto missing = domain::missingCauses(*ledger.reader().caseFacts(id));
        count += static_cast<int>(std::count_if(missing.begin(), missing.end(), domain::isImpossible));
    }
    return count;
}

}  // namespace

TEST_CASE("whatever was done can be undone to the start and brought back to the end") {
    const unsigned seed = GENERATE(1U, 20231220U, 77U);
    const auto through = GENERATE(RandomWalk::Through::singlePieces, RandomWalk::Through::relatedPieces);
    CAPTURE(seed, through == RandomWalk::Through::relatedPieces);
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
    const auto through = GENERATE(RandomWalk::Through::singlePieces, RandomWalk::Through::relatedPieces);
    CAPTURE(seed, through == RandomWalk::Through::relatedPieces);
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

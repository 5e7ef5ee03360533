// SPDX-License-Identifier: GPL-3.0-or-later
// Ballots by hand, and draws that another program draws alike.
#include <catch2/catch.hpp>

#include "domain/ballot.h"
#include "domain/inspection.h"

namespace huying::tests {

namespace {

using domain::Ballot;
using domain::BallotBase;
using domain::BallotMeasure;

Ballot votes(int members, int present, int satisfied, int mostly, int dissatisfied, int invalid) {
    Ballot ballot;
    ballot.members = members;
    ballot.present = present;
    ballot.handedOut = present;
    ballot.satisfied = satisfied;
    ballot.mostly = mostly;
    ballot.dissatisfied = dissatisfied;
    ballot.invalid = invalid;
    ballot.collected = satisfied + mostly + dissatisfied + invalid;
    return ballot;
}

bool passes(Ballot ballot, domain::BallotRule rule = {}) {
    ballot.rule = rule;
    return domain::outcomeOf(ballot).passes;
}

std::vector<std::string_view> faults(const Ballot& ballot) {
    std::vector<std::string_view> codes;
    for (const domain::BallotFault& fault : domain::faultsOf(ballot)) codes.push_back(fault.code);
    return codes;
}

}  // namespace

TEST_CASE("A ballot passes with more than half of its base; exactly half is not enough") {
    CHECK(passes(votes(52, 50, 20, 6, 24, 0)));         // 26 of 50 present
    CHECK_FALSE(passes(votes(52, 50, 20, 5, 25, 0)));   // 25 of 50 is half
    CHECK_FALSE(passes(votes(52, 50, 20, 6, 20, 4), {BallotBase::allMembers}));  // 26 of 52 is half
    CHECK(passes(votes(52, 50, 21, 6, 20, 3), {BallotBase::allMembers}));
    CHECK(passes(votes(52, 50, 20, 1, 20, 9), {BallotBase::validVotes}));        // 21 of 41
    CHECK_FALSE(passes(votes(52, 50, 20, 0, 20, 10), {BallotBase::validVotes}));
    CHECK_FALSE(passes(votes(52, 50, 20, 1, 20, 9)));  // the same votes, 21 of 50 present
    const domain::BallotOutcome outcome = domain::outcomeOf(votes(52, 50, 20, 6, 24, 0));
    CHECK(outcome.counted == 26);
    CHECK(outcome.base == 50);
}

TEST_CASE("A share may be another one, and reaching it may be enough") {
    const domain::BallotRule twoThirds{BallotBase::present, BallotMeasure::approving, 2, 3, true, {}};
    CHECK(passes(votes(60, 60, 30, 10, 20, 0), twoThirds));        // 40 of 60
    CHECK_FALSE(passes(votes(60, 60, 30, 9, 21, 0), twoThirds));
    CHECK_FALSE(passes(votes(60, 60, 30, 10, 20, 0), {BallotBase::present, BallotMeasure::approving, 2, 3, false, {}}));
    CHECK(domain::faultsOf(twoThirds).empty());
    CHECK(domain::faultsOf({BallotBase::present, BallotMeasure::approving, 3, 2, true, {}}).size() == 1);
    CHECK(domain::faultsOf({BallotBase::present, BallotMeasure::approving, 1, 1, false, {}}).size() == 1);  // more than all
    CHECK(domain::faultsOf({BallotBase::present, BallotMeasure::approving, 1, 0, false, {}}).size() == 1);
}

TEST_CASE("Where the dissatisfied are counted, more than half of the members dissatisfied fails") {
    const domain::BallotRule shanxi{BallotBase::allMembers, BallotMeasure::dissatisfied, 1, 2, false, {}};
    CHECK(passes(votes(52, 50, 10, 14, 26, 0), shanxi));        // 26 of 52 is not more than half
    CHECK_FALSE(passes(votes(52, 50, 10, 13, 27, 0), shanxi));
    // Nobody's valid vote makes nothing pass.
    CHECK_FALSE(passes(votes(52, 50, 0, 0, 0, 50), shanxi));
    CHECK_FALSE(passes(votes(52, 50, 0, 0, 0, 50)));
}

TEST_CASE("Numbers of a ballot that do not agree are all named") {
    CHECK(faults(votes(52, 50, 30, 12, 6, 2)).empty());
    Ballot wrong = votes(50, 52, 30, 12, 6, 2);
    wrong.handedOut = 53;
    wrong.collected = 54;
    CHECK(faults(wrong) == std::vector<std::string_view>{"ballot-present-over-members", "ballot-handed-over-present",
                                                         "ballot-collected-over-handed", "ballot-sum-differs"});
    CHECK(domain::faultsOf(wrong).back().left == 50);
    CHECK(domain::faultsOf(wrong).back().right == 54);
}

TEST_CASE("What waits after a ballot: the second report, then the second ballot") {
    Ballot first = votes(52, 50, 10, 10, 30, 0);
    first.id = domain::BallotId(1);
    CHECK(domain::waitsFor(first, {first}) == domain::AfterBallot::secondReport);
    first.reportedOn = base::parseIsoDate("2024-12-20");
    CHECK(domain::waitsFor(first, {first}) == domain::AfterBallot::secondBallot);
    Ballot second = votes(52, 50, 40, 10, 0, 0);
    second.id = domain::BallotId(2);
    second.repeats = first.id;
    CHECK(domain::waitsFor(first, {first, second}) == domain::AfterBallot::nothing);
    CHECK(domain::waitsFor(second, {first, second}) == domain::AfterBallot::nothing);
    second.voidReason = "误记";
    CHECK(domain::waitsFor(first, {first, second}) == domain::AfterBallot::secondBallot);
}

TEST_CASE("A draw comes out the same wherever it is drawn") {
    // Computed by another program from the description in docs/cli.md.
    CHECK(domain::lotOf("03 17 25", "18-1-1 市教育局") == 2299122211145416788ULL);
    const std::vector<std::string> candidates{"18-1-1 市教育局", "18-1-2 市住建局", "18-1-3 市教育局",
                                              "18-1-4 市公安局", "18-1-5 市住建局", "18-1-闭1 市教育局"};
    CHECK(domain::drawnFrom(candidates, "03 17 25", 2, false) == std::vector<std::string>{"18-1-5 市住建局", "18-1-1 市教育局"});
    CHECK(domain::drawnFrom(candidates, "另一个", 2, false) == std::vector<std::string>{"18-1-1 市教育局", "18-1-3 市教育局"});
    // Of every unit one, in the order in which the units come.
    CHECK(domain::drawnFrom(candidates, "03 17 25", 1, true) ==
          std::vector<std::string>{"18-1-1 市教育局", "18-1-5 市住建局", "18-1-4 市公安局"});
    CHECK(domain::drawnFrom(candidates, "03 17 25", 9, false).size() == 6);
    domain::InspectionDraw draw{{}, {}, {}, domain::DrawSubject::pieces, 2, false, "03 17 25", candidates, {}};
    CHECK_FALSE(domain::isProven(draw));
    draw.drawn = {"18-1-5 市住建局", "18-1-1 市教育局"};
    CHECK(domain::isProven(draw));
}

}  // namespace huying::tests

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ballot.h"

#include <algorithm>
#include <cstdint>

namespace huying::domain {

namespace {

int baseOf(const Ballot& ballot) {
    switch (ballot.rule.base) {
        case BallotBase::present:
            return ballot.present;
        case BallotBase::allMembers:
            return ballot.members;
        case BallotBase::validVotes:
            break;
    }
    return ballot.valid();
}

// Whether `part` is more of `whole` than the rule's share, or just as much where that is enough.
bool reaches(const BallotRule& rule, int part, int whole) {
    const std::int64_t left = static_cast<std::int64_t>(part) * rule.denominator;
    const std::int64_t right = static_cast<std::int64_t>(whole) * rule.numerator;
    return rule.isInclusive ? left >= right : left > right;
}

}  // namespace

std::vector<BallotFault> faultsOf(const Ballot& ballot) {
    std::vector<BallotFault> faults;
    if (ballot.members < 1) faults.push_back({"ballot-without-members", "members", ballot.members, 1});
    if (ballot.present < 1) faults.push_back({"ballot-nobody-present", "present", ballot.present, 1});
    if (ballot.present > ballot.members) faults.push_back({"ballot-present-over-members", "present", ballot.present, ballot.members});
    if (ballot.handedOut > ballot.present) faults.push_back({"ballot-handed-over-present", "handed_out", ballot.handedOut, ballot.present});
    if (ballot.collected > ballot.handedOut)
        faults.push_back({"ballot-collected-over-handed", "collected", ballot.collected, ballot.handedOut});
    if (ballot.valid() + ballot.invalid != ballot.collected)
        faults.push_back({"ballot-sum-differs", "collected", ballot.valid() + ballot.invalid, ballot.collected});
    return faults;
}

std::vector<BallotFault> faultsOf(const BallotRule& rule) {
    const bool isShare = rule.denominator > 0 && rule.numerator > 0 && rule.numerator <= rule.denominator;
    // More than all of them is never reached.
    const bool isReachable = rule.numerator < rule.denominator || rule.isInclusive;
    if (isShare && isReachable) return {};
    return {{"ballot-share-impossible", "numerator", rule.numerator, rule.denominator}};
}

BallotOutcome outcomeOf(const Ballot& ballot) {
    BallotOutcome outcome;
    const bool countsApproval = ballot.rule.measure == BallotMeasure::approving;
    outcome.counted = countsApproval ? ballot.satisfied + ballot.mostly : ballot.dissatisfied;
    outcome.base = baseOf(ballot);
    if (ballot.valid() == 0) return outcome;
    outcome.passes = reaches(ballot.rule, outcome.counted, outcome.base) == countsApproval;
    return outcome;
}

const Ballot* repeatedBy(const Ballot& ballot, const std::vector<Ballot>& all) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Ballot& other) { return other.counts() && other.repeats == ballot.id; });
    return found == all.end() ? nullptr : &*found;
}

AfterBallot waitsFor(const Ballot& ballot, const std::vector<Ballot>& all) {
    if (!ballot.counts() || outcomeOf(ballot).passes || repeatedBy(ballot, all) != nullptr) return AfterBallot::nothing;
    return ballot.reportedOn ? AfterBallot::secondBallot : AfterBallot::secondReport;
}

const Rectification* doneBy(const ReviewOpinion& opinion) {
    const auto found = std::find_if(opinion.rectifications.begin(), opinion.rectifications.end(),
                                    [](const Rectification& row) { return row.isDone && row.voidReason.empty(); });
    return found == opinion.rectifications.end() ? nullptr : &*found;
}

bool isOpen(const ReviewOpinion& opinion) { return opinion.voidReason.empty() && doneBy(opinion) == nullptr; }

}  // namespace huying::domain

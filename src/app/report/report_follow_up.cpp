// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/report/report_parts.h"
#include "domain/second_answers.h"

// Part 13 of the report: promises and what became of them, and pieces of earlier years whose class has become better
// (report_wording.md). The reports of those years stay as they were: every class has its date.
namespace huying::app {

namespace {

using domain::CaseFacts;
using domain::CommitmentState;

bool isImplemented(const ReportBasis& basis, std::optional<domain::ResultClass> value) {
    return std::any_of(basis.classes.begin(), basis.classes.end(),
                       [&](const auto& wording) { return value == wording.code && wording.countsAsImplemented; });
}

// A second answer of the period took the piece to a class that counts as implemented.
bool isTurned(const ReportBasis& basis, const CaseFacts& facts, std::optional<base::Date> since) {
    return std::any_of(facts.replies.begin(), facts.replies.end(), [&](const domain::Reply& reply) {
        if (facts.isSentBack(reply.id)) return false;
        if (isImplemented(basis, reply.resultClass) || !isImplemented(basis, domain::presentClassOf(facts, reply))) return false;
        return std::any_of(facts.secondReplies.begin(), facts.secondReplies.end(), [&](const domain::SecondReply& row) {
            return domain::isAbout(facts, row, reply.task) && isImplemented(basis, row.resultClass) && (!since || row.on >= *since);
        });
    });
}

void count(const CaseFacts& facts, const domain::Commitment& row, const std::string& address, PromiseCounts& counts) {
    ++counts.all;
    const CommitmentState state = domain::stateOf(facts, row);
    if (state == CommitmentState::fulfilled) ++counts.fulfilled;
    if (state == CommitmentState::notFulfilled) ++counts.notFulfilled;
    if (state == CommitmentState::open) ++counts.open;
    if (counts.pieces.empty() || counts.pieces.back() != address) counts.pieces.push_back(address);
}

}  // namespace

std::optional<base::Date> startOfPeriod(const ReportBasis& basis, const domain::Session& session) {
    if (session.opened) return session.opened;
    std::optional<base::Date> first;
    for (const CountedCase& one : basis.cases) {
        const auto on = one.facts.suggestion.registeredOn;
        if (on && (!first || *on < *first)) first = on;
    }
    return first;
}

std::optional<FollowUp> makeFollowUp(const ReportBasis& basis, const std::vector<CaseFacts>& earlier, std::optional<base::Date> since) {
    FollowUp follow;
    for (const CountedCase& one : basis.cases) {
        for (const domain::Commitment& row : one.facts.commitments) {
            if (!row.isVoid) count(one.facts, row, one.address, follow.ofSession);
        }
        if (isTurned(basis, one.facts, std::nullopt)) follow.turned.push_back(one.address);
    }
    for (const CaseFacts& facts : earlier) {
        const std::string address = facts.suggestion.address();
        for (const domain::Commitment& row : facts.commitments) {
            // What was settled before the period belongs to the reports of those years.
            const bool wasOpen = !since || domain::stateOf(facts, row, *since - std::chrono::days{1}) == CommitmentState::open;
            if (!row.isVoid && wasOpen) count(facts, row, address, follow.carriedOver);
        }
        if (isTurned(basis, facts, since)) follow.turnedEarlier.push_back(address);
    }
    const bool isAnything = follow.ofSession.all + follow.carriedOver.all > 0 || !follow.turned.empty() || !follow.turnedEarlier.empty();
    return isAnything ? std::optional(follow) : std::nullopt;
}

}  // namespace huying::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/unrecorded_promises.h"

#include <algorithm>

#include "domain/case_facts.h"
#include "domain/second_answers.h"

namespace huying::domain {

namespace {

// The answer that gave the class which holds now; null where that is the reply.
const SecondReply* classGiver(const CaseFacts& facts, TaskId task) {
    const SecondReply* giver = nullptr;
    for (const SecondReply& row : facts.secondReplies) {
        if (row.resultClass && isAbout(facts, row, task) && (giver == nullptr || giver->on <= row.on)) giver = &row;
    }
    return giver;
}

bool isPromisedSince(const CaseFacts& facts, const SecondReply& answer) {
    return std::any_of(facts.commitments.begin(), facts.commitments.end(),
                       [&](const Commitment& row) { return !row.isVoid && isAbout(facts, answer, row.task) && row.on >= answer.on; });
}

bool isPromisedWith(const CaseFacts& facts, const Reply& reply) {
    SecondReply ofUnit;  // what it would be about are the promises of the unit up to this round
    ofUnit.task = reply.task;
    return std::any_of(facts.commitments.begin(), facts.commitments.end(), [&](const Commitment& row) {
        if (row.isVoid || !isAbout(facts, ofUnit, row.task)) return false;
        return row.task == reply.task || stateOf(facts, row, reply.on) == CommitmentState::open;
    });
}

std::optional<AnswerWithoutPromises> withoutPromises(const CaseFacts& facts, const Reply& reply) {
    if (!facts.promises(reply.resultClass) || !facts.promises(presentClassOf(facts, reply))) return std::nullopt;
    AnswerWithoutPromises found;
    found.task = reply.task;
    if (const SecondReply* again = classGiver(facts, reply.task)) {
        if (isPromisedSince(facts, *again)) return std::nullopt;
        found.secondReply = again->id;
        found.on = again->on;
        found.nothingPromised = again->nothingPromised;
        return found;
    }
    if (isPromisedWith(facts, reply)) return std::nullopt;
    found.on = reply.on;
    found.nothingPromised = reply.nothingPromised;
    return found;
}

}  // namespace

std::vector<AnswerWithoutPromises> answersWithoutPromises(const CaseFacts& facts) {
    std::vector<AnswerWithoutPromises> found;
    if (facts.withdrawal || facts.followsMain()) return found;
    std::vector<UnitId> seen;
    for (auto task = facts.tasks.rbegin(); task != facts.tasks.rend(); ++task) {
        if (!task->answers() || facts.isOfMain(*task)) continue;
        if (std::find(seen.begin(), seen.end(), task->unit) != seen.end()) continue;
        seen.push_back(task->unit);
        const Reply* reply = facts.replyOf(task->id);
        if (reply == nullptr) continue;
        if (auto one = withoutPromises(facts, *reply)) found.push_back(std::move(*one));
    }
    std::reverse(found.begin(), found.end());
    return found;
}

bool hasUnrecordedPromises(const CaseFacts& facts) {
    const auto answers = answersWithoutPromises(facts);
    return std::any_of(answers.begin(), answers.end(), [](const AnswerWithoutPromises& row) { return row.nothingPromised.empty(); });
}

}  // namespace huying::domain

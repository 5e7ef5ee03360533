// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/second_answers.h"

#include <algorithm>
#include <optional>

#include "domain/case_facts.h"

namespace huying::domain {

namespace {

std::optional<Date> fulfilledOn(const CaseFacts& facts, const Commitment& promise) {
    std::optional<Date> on;
    for (const CommitmentStep* step : stepsOf(facts, promise.id)) {
        if (step->kind == CommitmentStepKind::fulfilled) on = step->on;
    }
    return on;
}

bool isAnsweredSince(const CaseFacts& facts, const Commitment& promise, Date day) {
    return std::any_of(facts.secondReplies.begin(), facts.secondReplies.end(),
                       [&](const SecondReply& row) { return isAbout(facts, row, promise.task) && row.on >= day; });
}

// What an answer with this task would be about; nothing where it is not owed or cannot be given.
std::optional<OwedAnswer> owedWith(const CaseFacts& facts, const Task& task) {
    SecondReply wouldBe;
    wouldBe.task = task.id;
    OwedAnswer owed;
    owed.task = task.id;
    for (const Commitment& row : facts.commitments) {
        if (row.isVoid || !isAbout(facts, wouldBe, row.task)) continue;
        const CommitmentState state = stateOf(facts, row);
        if (state == CommitmentState::open) return std::nullopt;
        const auto on = state == CommitmentState::fulfilled ? fulfilledOn(facts, row) : std::nullopt;
        if (!on || isAnsweredSince(facts, row, *on)) continue;
        owed.promises.push_back(row.id);
        owed.since = std::max(owed.since, *on);
    }
    return owed.promises.empty() ? std::nullopt : std::optional(owed);
}

}  // namespace

bool isAbout(const CaseFacts& facts, const SecondReply& answer, TaskId task) {
    if (answer.task == task) return true;
    const Task* answered = facts.task(answer.task);
    const Task* promised = facts.task(task);
    return answered != nullptr && promised != nullptr && answered->unit == promised->unit && promised->round < answered->round;
}

bool wasOpenAt(const CaseFacts& facts, const SecondReply& answer, const Commitment& promise) {
    const bool isItsOwn = promise.on == answer.on && facts.promises(answer.resultClass);
    return isAbout(facts, answer, promise.task) && !promise.isVoid && promise.on <= answer.on && !isItsOwn &&
           stateOf(facts, promise, answer.on) == CommitmentState::open;
}

std::vector<OwedAnswer> answersOwed(const CaseFacts& facts) {
    std::vector<OwedAnswer> owed;
    if (facts.withdrawal || facts.followsMain() || facts.commitments.empty()) return owed;
    std::vector<UnitId> seen;
    for (auto task = facts.tasks.rbegin(); task != facts.tasks.rend(); ++task) {
        if (!task->answers() || facts.isOfMain(*task) || facts.replyOf(task->id) == nullptr) continue;
        if (std::find(seen.begin(), seen.end(), task->unit) != seen.end()) continue;
        seen.push_back(task->unit);
        if (auto one = owedWith(facts, *task)) owed.push_back(std::move(*one));
    }
    std::reverse(owed.begin(), owed.end());
    return owed;
}

}  // namespace huying::domain

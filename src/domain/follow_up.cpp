// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/follow_up.h"

#include <algorithm>

#include "domain/case_facts.h"
#include "domain/second_answers.h"
#include "domain/void_facts.h"

namespace huying::domain {

namespace {

std::vector<const CommitmentStep*> ofPromise(std::vector<const CommitmentStep*> steps, CommitmentId commitment) {
    std::erase_if(steps, [&](const CommitmentStep* row) { return row->commitment != commitment; });
    std::stable_sort(steps.begin(), steps.end(), [](const auto* left, const auto* right) { return left->on < right->on; });
    return steps;
}

}  // namespace

std::vector<const CommitmentStep*> stepsOf(const CaseFacts& facts, CommitmentId commitment) {
    std::vector<const CommitmentStep*> steps;
    for (const CommitmentStep& row : facts.commitmentSteps) steps.push_back(&row);
    return ofPromise(std::move(steps), commitment);
}

std::vector<const CommitmentStep*> recordedStepsOf(const CaseFacts& facts, CommitmentId commitment) {
    return ofPromise(recorded(facts, &VoidableFacts::commitmentSteps), commitment);
}

CommitmentState stateOf(const CaseFacts& facts, const Commitment& commitment, std::optional<Date> upTo) {
    CommitmentState state = CommitmentState::open;
    for (const CommitmentStep* step : stepsOf(facts, commitment.id)) {
        if (upTo && step->on > *upTo) break;
        if (step->kind == CommitmentStepKind::fulfilled) state = CommitmentState::fulfilled;
        if (step->kind == CommitmentStepKind::notFulfilled) state = CommitmentState::notFulfilled;
    }
    return state;
}

const CommitmentStep* settledAndUnrated(const CaseFacts& facts, CommitmentId commitment) {
    const CommitmentStep* settled = nullptr;
    for (const CommitmentStep* step : stepsOf(facts, commitment)) {
        if (step->kind == CommitmentStepKind::fulfilled || step->kind == CommitmentStepKind::notFulfilled) settled = step;
        if (step->kind == CommitmentStepKind::rated) settled = nullptr;
    }
    return settled;
}

std::vector<const CommitmentStep*> ratingsWithoutTheirCause(const CaseFacts& before, const CaseFacts& after) {
    std::vector<const CommitmentStep*> left;
    for (const CommitmentStep& row : after.commitmentSteps) {
        if (row.kind != CommitmentStepKind::rated) continue;
        const auto isSame = [&](const CommitmentStep& one) { return one.id == row.id && one.kind == row.kind && one.on == row.on; };
        if (std::none_of(before.commitmentSteps.begin(), before.commitmentSteps.end(), isSame)) continue;
        for (const Commitment& promise : after.commitments) {
            if (promise.id != row.commitment) continue;
            const CommitmentState then = stateOf(before, promise, row.on);
            if (then != CommitmentState::open && then != stateOf(after, promise, row.on)) left.push_back(&row);
        }
    }
    return left;
}

std::optional<Date> dueOf(const CaseFacts& facts, const Commitment& commitment) {
    std::optional<Date> due = commitment.dueOn;
    for (const CommitmentStep* step : stepsOf(facts, commitment.id)) {
        if (step->dueOn) due = step->dueOn;
    }
    return due;
}

int daysLate(const CaseFacts& facts, const Commitment& commitment, std::optional<Date> today) {
    std::optional<Date> due = commitment.dueOn;
    const Date* judged = today ? &*today : nullptr;  // none: nobody waits for it
    for (const CommitmentStep* step : stepsOf(facts, commitment.id)) {
        if (step->dueOn) due = step->dueOn;
        if (step->kind == CommitmentStepKind::notFulfilled) judged = nullptr;
        if (step->kind != CommitmentStepKind::fulfilled) continue;
        judged = &step->on;
        break;  // nothing is promised anew after that
    }
    return due && judged != nullptr && *judged > *due ? static_cast<int>((*judged - *due).count()) : 0;
}

int numberOf(const CaseFacts& facts, CommitmentId commitment) {
    const auto found =
        std::find_if(facts.commitments.begin(), facts.commitments.end(), [&](const Commitment& row) { return row.id == commitment; });
    return found == facts.commitments.end() ? 0 : static_cast<int>(found - facts.commitments.begin()) + 1;
}

const Commitment* commitmentNumbered(const CaseFacts& facts, int number) {
    const auto place = static_cast<std::size_t>(number);
    return number < 1 || place > facts.commitments.size() ? nullptr : &facts.commitments[place - 1];
}

std::optional<ResultClass> presentClassOf(const CaseFacts& facts, const Reply& reply) {
    std::optional<ResultClass> present = reply.resultClass;
    std::optional<Date> since;
    for (const SecondReply& row : facts.secondReplies) {
        if (!isAbout(facts, row, reply.task) || !row.resultClass || (since && row.on < *since)) continue;
        present = row.resultClass;
        since = row.on;
    }
    return present;
}

bool hasOpenPromise(const CaseFacts& facts) {
    return std::any_of(facts.commitments.begin(), facts.commitments.end(),
                       [&](const Commitment& row) { return !row.isVoid && stateOf(facts, row) == CommitmentState::open; });
}

}  // namespace huying::domain

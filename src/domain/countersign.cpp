// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/countersign.h"

#include "domain/case_facts.h"

namespace huying::domain {

namespace {

// The latest by its day, of one day and of undated ones the one recorded last.
template <class Test>
const Countersign* latest(const CaseFacts& facts, TaskId task, Test test) {
    const Countersign* found = nullptr;
    for (const Countersign& row : facts.countersigns) {
        if (row.task != task || !test(row)) continue;
        if (found == nullptr || !found->on || !row.on || *found->on <= *row.on) found = &row;
    }
    return found;
}

}  // namespace

const Countersign* countersignedBy(const CaseFacts& facts, TaskId task) {
    return latest(facts, task, [](const Countersign& row) { return row.isSigned(); });
}

const Countersign* awaitedCountersign(const CaseFacts& facts, TaskId task) {
    const Countersign* asked = latest(facts, task, [](const Countersign& row) { return !row.isSigned(); });
    if (asked == nullptr) return nullptr;
    const Countersign* given = countersignedBy(facts, task);
    const bool isAnswered = given != nullptr && (!given->on || !asked->on || *asked->on <= *given->on);
    return isAnswered ? nullptr : asked;
}

}  // namespace huying::domain

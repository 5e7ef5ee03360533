// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "domain/case_facts.h"

// 工作措施清单: what a unit set itself to do in its plan, who does it, by when and whether it is done (domain.md §2.6, feature 41).
// Measures are the unit's own plan: no limit of the rules hangs on them and no state.
namespace huying::domain {

struct Measure {
    const ProgressNote* note = nullptr;  // with text, owner and due date
    bool isDone = false;
    std::optional<Date> doneOn;        // the first day it was told done; none too where that entry has no date
    const ProgressNote* last = nullptr;  // what was told of it last; null: nothing

    // Its day has passed and it is not done.
    [[nodiscard]] bool isOverdue(Date today) const { return !isDone && note->dueOn && *note->dueOn < today; }
};

// Of one task, as they were planned; those made void are none.
std::vector<Measure> measuresOf(const CaseFacts& facts, TaskId task);

}  // namespace huying::domain

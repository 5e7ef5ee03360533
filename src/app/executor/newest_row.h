// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <vector>

#include "domain/case_facts.h"

namespace huying::app {

// The last of these rows that is about a task of the unit: what a correction that names only the unit means. Null where
// there is none. `rows` are those of `facts`.
template <class Row>
Row* newestOfUnit(std::vector<Row>& rows, const domain::CaseFacts& facts, domain::UnitId unit) {
    const auto found = std::find_if(rows.rbegin(), rows.rend(), [&](const Row& row) {
        const domain::Task* task = facts.task(row.task);
        return task != nullptr && !facts.isOfMain(*task) && task->unit == unit;  // the main case's are corrected there
    });
    return found == rows.rend() ? nullptr : &*found;
}

}  // namespace huying::app

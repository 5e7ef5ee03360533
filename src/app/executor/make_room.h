// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace huying::app {

// Lets an entry stand at `number`: those that stand there and directly after it move on by one, as far as needed. `rows`
// are in their order; `save` is called for each that moved.
template <class Row, class Id, class Save>
void makeRoom(std::vector<Row> rows, Id self, int number, Save save) {
    int taken = number;
    for (Row& row : rows) {
        if (row.id == self || row.sortNumber < number) continue;
        if (row.sortNumber > taken) break;
        row.sortNumber = ++taken;
        save(row);
    }
}

template <class Row>
int highestNumber(const std::vector<Row>& rows) {
    int highest = 0;
    for (const Row& row : rows) highest = row.sortNumber > highest ? row.sortNumber : highest;
    return highest;
}

}  // namespace huying::app

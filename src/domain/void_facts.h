// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "domain/case_facts.h"

// Facts that were made void (作废) stand beside those that count, so that whatever judges a case never sees them. Only where a
// case is shown or corrected are both asked.
namespace huying::domain {

template <class Row>
using VoidableRows = std::vector<Row> VoidableFacts::*;

// Those that count and those that do not, as recorded: their places are their numbers, 1 the first.
template <class Row>
std::vector<const Row*> recorded(const CaseFacts& facts, VoidableRows<Row> rows) {
    std::vector<const Row*> all;
    for (const Row& row : facts.*rows) all.push_back(&row);
    for (const Row& row : facts.voided.*rows) all.push_back(&row);
    std::sort(all.begin(), all.end(), [](const Row* left, const Row* right) { return left->id < right->id; });
    return all;
}

// 0 where it is not of this case.
template <class Row>
int numberOf(const CaseFacts& facts, VoidableRows<Row> rows, const Row& row) {
    const std::vector<const Row*> all = recorded(facts, rows);
    const auto found = std::find_if(all.begin(), all.end(), [&](const Row* one) { return one->id == row.id; });
    return found == all.end() ? 0 : static_cast<int>(found - all.begin()) + 1;
}

// Puts the row in the place of the one of its id: among those that count, or among the others where it has a reason.
template <class Row>
void place(CaseFacts& facts, VoidableRows<Row> rows, Row row) {
    const auto isSame = [&](const Row& one) { return one.id == row.id; };
    std::erase_if(facts.*rows, isSame);
    std::erase_if(facts.voided.*rows, isSame);
    std::vector<Row>& among = row.voidReason.empty() ? facts.*rows : facts.voided.*rows;
    const auto after = std::find_if(among.begin(), among.end(), [&](const Row& one) { return row.id < one.id; });
    among.insert(after, std::move(row));
}

}  // namespace huying::domain

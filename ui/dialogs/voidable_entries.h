// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "dialogs/changed_values.h"
#include "dialogs/correction.h"
#include "domain/void_facts.h"

// Entries among which some may be void, and what a correction of one sends.
namespace huying::ui {

// Also among those that are void.
template <class Row>
const Row* factWithId(const domain::CaseFacts& facts, domain::VoidableRows<Row> rows, std::int64_t id) {
    const Row* found = rowWithId(facts.*rows, id);
    return found != nullptr ? found : rowWithId(facts.voided.*rows, id);
}

// Newest first.
template <class Row>
std::vector<const Row*> newestFirst(const domain::CaseFacts& facts, domain::VoidableRows<Row> rows) {
    std::vector<const Row*> all = domain::recorded(facts, rows);
    std::reverse(all.begin(), all.end());
    return all;
}

template <class E>
std::optional<E> changedChoice(const QComboBox* box, E recorded) {
    const auto now = chosen<E>(box);
    return now == recorded ? std::nullopt : now;
}

inline std::optional<std::string> changedWords(const std::string& typed, const std::string& recorded) {
    return typed == recorded ? std::nullopt : std::optional(typed);
}

}  // namespace huying::ui

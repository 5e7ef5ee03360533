// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "app/ports/register_reader.h"

namespace huying::app {

// Hands the facts of each piece that exists to `work`, in the order of `ids`, each piece once. They are read together, some hundreds
// at a time: each table is asked once for all of these, and never more than these are in memory. An id stands in `ids` once.
template <class Work>
void forEachCase(RegisterReader& reader, const std::vector<domain::SuggestionId>& ids, Work work) {
    constexpr std::size_t atOnce = 250;
    for (std::size_t first = 0; first < ids.size(); first += atOnce) {
        const auto begin = ids.begin() + static_cast<std::ptrdiff_t>(first);
        const auto end = begin + static_cast<std::ptrdiff_t>(std::min(atOnce, ids.size() - first));
        std::vector<domain::CaseFacts> cases = reader.caseFactsOf({begin, end});
        for (domain::CaseFacts& facts : cases) work(std::move(facts));
    }
}

}  // namespace huying::app

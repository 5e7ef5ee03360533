// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "app/history/history_text.h"
#include "app/queries/case_view.h"

namespace huying::app {

// What was recorded about a case since somebody looked at it, for a form that is open about it.
struct Meanwhile {
    std::int64_t seen = 0;              // CaseView::entry of then
    bool isOther = false;               // anything was
    bool isEarlier = false;             // the register was put back to a state before that
    std::vector<HistoryText> entries;   // oldest first, as far as this person may read the history
    std::optional<CaseView> view;       // as it is now where isOther; none: this person does not see the case any more
};

Meanwhile readMeanwhile(RegisterReader& reader, domain::SuggestionId id, std::int64_t seen, base::Date today, const Words& words);

// What is behind a case shows other values to who sees only a part of it.
bool showsOther(const CaseView& before, const CaseView& now);

// Whether the case shows more of what `command` records for this unit than it did: somebody has recorded the same, also where the
// history is not this person's to read. Of steps that one task can have several of; where the rules allow one they refuse a second.
bool showsSameStep(const CaseView& before, const CaseView& now, std::string_view command, domain::UnitId unit);

}  // namespace huying::app

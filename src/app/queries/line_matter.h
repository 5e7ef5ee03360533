// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "app/questions/list_line.h"
#include "app/words/words.h"
#include "base/date.h"
#include "domain/awaited.h"
#include "domain/due_date.h"
#include "domain/ids.h"

// The date that stands in a line of a list, explained (F2, `due --case`): of what the line is about, and not of the next step of its
// case.
namespace huying::app {

struct CaseView;

struct ExplainedMatter {
    std::string name;  // 市财政局 报送会办意见
    std::optional<domain::DueDate> explained;
    std::optional<base::Date> since;  // without a date: awaited since
    std::string whyNoDate;            // in words, where it is known
};

// The matter as it stands in the case now. What is not open any more says so, unless its date stays on record (promises, look-backs).
ExplainedMatter explainMatter(const CaseView& view, const LineMatter& about, const Words& words);

// The same of the day until which the unit of a task may ask to return it (CD 10): as it was fixed where it asked, else by the rules.
ExplainedMatter explainReturnWindow(const CaseView& view, domain::TaskId task, const Words& words);

}  // namespace huying::app

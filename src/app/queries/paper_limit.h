// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "app/queries/line_matter.h"
#include "app/queries/submissions.h"
#include "domain/deadline_rules.h"

// By when a paper that has no number yet is to be given out. Only of what came in between sessions is that known before the number:
// it counts from when the office got the paper (SH 11, CQ 13). A plenary one is registered within the session, whose close its limit
// counts from.
namespace huying::app {

// Nothing where the paper is plenary, or where no rule is in force on the day it was handed in.
std::optional<domain::DueDate> givenOutBy(domain::SuggestionKind kind, std::optional<base::Date> submittedOn, const domain::RuleBook& book);

// The same of one paper as the window (F2) and `due --case` tell it; without a day it says why.
ExplainedMatter explainPaper(const SubmissionView& view, const domain::RuleBook& book, const Words& words);

}  // namespace huying::app

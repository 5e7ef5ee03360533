// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/case_versions.h"
#include "app/questions/case_rows.h"
#include "app/rights/viewer.h"
#include "domain/case_facts.h"
#include "domain/life_cycle.h"

namespace huying::app {

// A piece as one of its handling units sees it: its text and signers, who else handles it and in which role, what is finished
// and what concerns its own task. No other unit's work in progress, and nothing that the office notes for itself. A supervising
// committee sees everything of a piece of its topics but in which topic of another committee it was; others see everything.
domain::CaseFacts asSeenBy(const Viewer& viewer, domain::CaseFacts facts);
// Where a piece stands, by all of its facts, with what comes next told by those that are seen: what the unit owes itself before
// what others owe, and of another unit's work only that it is at work, not what it asked for or what was sent back to it.
domain::CaseSummary asSeenBy(const Viewer& viewer, domain::CaseSummary whole, const domain::CaseFacts& seen);
// A row of the list without what the office notes for itself, for a unit.
CaseRow withoutOffice(CaseRow row);
// Nor with what is told by facts: in a list that shows no such columns.
CaseRow withoutSteps(CaseRow row);
// Its row of the list. The name of the unit whose turn it is is left to who knows the names.
CaseRow asSeenBy(const Viewer& viewer, CaseRow row, const domain::CaseSummary& summary, const domain::CaseFacts& seen);

// The versions of those rows alone that stand in `seen`, in the facts of its main cases too.
CaseVersions versionsOf(const domain::CaseFacts& seen, const CaseVersions& versions);

// A column of the list that tells of other units' work or of the office's own notes: a unit neither sees nor filters by it.
bool isHiddenFrom(const Viewer& viewer, std::string_view field);
// The first such column that a list is filtered or ordered by; null: none.
const Field* hiddenFieldIn(const Viewer& viewer, const ListQuery& query);

}  // namespace huying::app

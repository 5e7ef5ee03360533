// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/case_versions.h"
#include "app/queries/case_list.h"
#include "app/rights/viewer.h"
#include "domain/case_facts.h"

namespace huying::app {

// A piece as one of its handling units sees it: its text and signers, who else handles it and in which role, what is finished
// and what concerns its own task. No other unit's work in progress, and nothing that the office notes for itself. Others than
// handling units see everything of a piece that they see at all.
domain::CaseFacts asSeenBy(const Viewer& viewer, domain::CaseFacts facts);
CaseRow asSeenBy(const Viewer& viewer, CaseRow row);

// The versions of those rows alone that stand in `seen`, in the facts of its main cases too.
CaseVersions versionsOf(const domain::CaseFacts& seen, const CaseVersions& versions);

// A column of the list that tells of other units' work or of the office's own notes: a unit neither sees nor filters by it.
bool isHiddenFrom(const Viewer& viewer, std::string_view field);
// The first such column that a list is filtered or ordered by; null: none.
const Field* hiddenFieldIn(const Viewer& viewer, const ListQuery& query);

}  // namespace huying::app

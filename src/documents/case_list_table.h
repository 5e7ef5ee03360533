// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/queries/case_list.h"
#include "app/words/words.h"
#include "documents/table.h"

namespace huying::documents {

// The list of cases as a spreadsheet with the columns in the given order; values as people read them.
Table caseListTable(const std::vector<app::CaseRow>& rows, const std::vector<const app::Field*>& columns, const app::Words& words);

}  // namespace huying::documents

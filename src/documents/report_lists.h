// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/year_end_report.h"
#include "documents/table.h"

// The lists of the report as spreadsheets.
namespace huying::documents {

// What people wrote, by its place; without rows where nobody wrote anything.
Table proseList(const app::YearEndReport& report);
Table ratesList(const app::YearEndReport& report);
// A list of the annex with its sum and proof.
Table annexList(const app::AnnexList& list);
Table piecesList(const app::YearEndReport& report);
// Those of them that are not completed.
Table openPiecesList(const app::YearEndReport& report);

}  // namespace huying::documents

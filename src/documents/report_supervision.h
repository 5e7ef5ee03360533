// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/report/year_end_report.h"
#include "documents/table.h"
#include "documents/word_document.h"

// Priority supervision on paper and as a spreadsheet.
namespace huying::documents {

// 由主任会议组成人员领衔督办8类29件，8个专门委员会跟踪督办；市政府领导领办8件。 Parts that are zero are left out.
std::string supervisionSentence(const app::Supervision& supervision);
// One line a topic: leaders, committee, units, pieces, activities, classes.
WordTable topicsTable(const app::Supervision& supervision);
std::string topicsNote(const app::YearEndReport& report);
// The annex: every piece under supervision or led by a leader of the government.
WordTable supervisedPiecesTable(const app::Supervision& supervision);
Table supervisedPiecesList(const app::Supervision& supervision);

}  // namespace huying::documents

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/papers/paper.h"
#include "app/queries/agenda.h"
#include "documents/table.h"

namespace huying::documents {

// The agenda as a paper, group by group, and as rows for a spreadsheet; Chinese like every paper.
app::Paper agendaPaper(const app::Agenda& agenda);
Table agendaTable(const app::Agenda& agenda);

}  // namespace huying::documents

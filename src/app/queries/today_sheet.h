// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/queries/list_sheet.h"
#include "app/queries/today.h"

namespace huying::app {

// The day's work as a list that leaves the register: a row for each line of each queue in their order, papers, talks and topics below
// the pieces, what was put off last. Who prints it asks readToday() for all lines.
ListSheet todaySheet(RegisterReader& reader, const Today& today, const Words& words);

// 2023-12-20，共12项
std::string todaySubtitle(const Today& today, const ListSheet& sheet, const Words& words);

}  // namespace huying::app

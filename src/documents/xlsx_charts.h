// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/report/report_charts.h"
#include "documents/xlsx_book.h"

namespace huying::documents {

// Each chart as a native one beside the cells it draws, so that the office can go on changing both.
void writeChartSheet(XlsxBook& book, lxw_worksheet* sheet, const std::string& sheetName, const std::vector<app::Chart>& charts);

}  // namespace huying::documents

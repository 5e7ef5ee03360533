// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/report/report_charts.h"
#include "documents/xlsx_book.h"

namespace huying::documents {

// Each chart as a native one beside the cells it draws, so that the office can go on changing both.
void writeChartSheet(XlsxBook& book, lxw_worksheet* sheet, const std::string& sheetName, const std::vector<app::Chart>& charts);

// The sheet of the workbook below, and what the figures of a chart without series are called.
inline constexpr std::string_view chartSheetName = "图表";
inline constexpr std::string_view loneSeriesName = "数量";

// The figures of one chart as a workbook, as charts of Word have them inside: titles in the first row, names in column A,
// figures from column B on. Error: cannot-make-file.
base::Result<std::string> chartWorkbook(const app::Chart& chart);

}  // namespace huying::documents

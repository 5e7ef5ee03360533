// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "app/report/report_charts.h"

// A chart as a part of a Word file (DrawingML, ECMA-376 part 1, 21.2). Its figures stand in it and in a workbook beside it
// (chartWorkbook), which Word and WPS open for changing them.
namespace huying::documents {

inline constexpr std::string_view drawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/main";
inline constexpr std::string_view chartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";
inline constexpr int drawingUnitsInTwip = 635;  // of which 914,400 are an inch

// The part itself; the relationship rId1 leads to its workbook. It has no title: the text has it as a caption.
std::string wordChart(const app::Chart& chart);
// As high as its bars need and a page holds, in units of drawings.
int wordChartHeight(const app::Chart& chart);

}  // namespace huying::documents

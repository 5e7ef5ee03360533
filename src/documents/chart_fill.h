// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/report/report_charts.h"

// How native charts of Word and Excel look: one place for both.
namespace huying::documents {

// The colours are those of the window; printed in grey the pattern tells tones apart.
struct ChartFill {
    std::string_view pattern;      // a preset of DrawingML (ECMA-376, ST_PresetPatternVal); empty for one colour
    std::uint32_t foreground = 0;  // RRGGBB
    std::uint32_t background = 0xFFFFFF;
};
ChartFill fillOf(app::ChartTone tone);

// Columns along the months stand three beside each other: their figures are written smaller than what is around (points), the months are
// nearer to each other (per cent of a column), and a column of nothing has no figure, for it would lie on that of its neighbour.
inline constexpr double columnFigureSize = 7.5;
inline constexpr int columnGap = 30;
inline constexpr std::string_view figureOfColumn = "0;;";  // a format of numbers: positive ones only

// What a native chart calls each of its rows, from the top down; of several groups with the group: 办理结果：A类.
std::vector<std::string> labelsOf(const app::Chart& chart);
// The rows themselves, in the same order.
std::vector<const app::ChartRow*> rowsOf(const app::Chart& chart);

}  // namespace huying::documents

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

// What a native chart calls each of its rows, from the top down; of several groups with the group: 办理结果：A类.
std::vector<std::string> labelsOf(const app::Chart& chart);
// The rows themselves, in the same order.
std::vector<const app::ChartRow*> rowsOf(const app::Chart& chart);

}  // namespace huying::documents

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/report/year_end_report.h"
#include "app/words/words.h"

// The few charts of the report as data: window, print, html and spreadsheet draw the same bars with the same figures.
namespace huying::app {

// How a bar is told from its neighbours; each tone has a pattern of its own beside its colour.
enum class ChartTone { plain, leading, good, middling, bad, open };

struct ChartBar {
    ChartTone tone = ChartTone::plain;
    int count = 0;
    std::string written;  // what stands at the bar: 121件 18.06%
    std::vector<std::string> pieces;
};

// A label with one bar, or with one bar for each series.
struct ChartRow {
    std::string label;
    std::vector<ChartBar> bars;
};

struct ChartGroup {
    std::string title;
    std::vector<ChartRow> rows;
};

struct Chart {
    std::string key;  // categories, classes_and_ratings, replies, growth
    std::string title;
    bool isOverTime = false;          // columns side by side along the months, else bars below each other
    std::vector<std::string> series;  // names of the bars of a row; empty where each row has one
    std::vector<ChartGroup> groups;
    std::string note;                 // base and cut-off
};

// Categories by size; classes and ratings; replies against due dates; growth against earlier sessions. A chart without anything to show is
// left out.
std::vector<Chart> reportCharts(const YearEndReport& report, const Words& words);

}  // namespace huying::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/html_chart.h"

#include <algorithm>
#include <string>

namespace huying::documents {

namespace {

std::string_view classOf(app::ChartTone tone) {
    switch (tone) {
        case app::ChartTone::leading:
            return "leading";
        case app::ChartTone::good:
            return "good";
        case app::ChartTone::middling:
            return "middling";
        case app::ChartTone::bad:
            return "bad";
        case app::ChartTone::open:
            return "open";
        case app::ChartTone::plain:
            break;
    }
    return "plain";
}

int longestOf(const app::Chart& chart) {
    int longest = 1;
    for (const app::ChartGroup& group : chart.groups) {
        for (const app::ChartRow& row : group.rows) {
            for (const app::ChartBar& bar : row.bars) longest = std::max(longest, bar.count);
        }
    }
    return longest;
}

void writeBars(XmlWriter& html, const app::Chart& chart) {
    const int longest = longestOf(chart);
    for (const app::ChartGroup& group : chart.groups) {
        if (!group.title.empty()) html.element("div", group.title, {{"class", "group"}});
        for (const app::ChartRow& row : group.rows) {
            const app::ChartBar& bar = row.bars.front();
            html.open("div", {{"class", "bar"}});
            html.element("span", row.label, {{"class", "label"}});
            html.open("span");
            if (bar.count > 0) {
                const std::string width = "width:" + std::to_string(bar.count * 100.0 / longest) + "%";
                html.element("span", "", {{"class", "fill " + std::string(classOf(bar.tone))}, {"style", width}});
            }
            html.close();
            html.element("span", bar.written, {{"class", "value"}});
            html.close();
        }
    }
}

// Sizes of the drawing in its own units; the page scales it as a whole.
constexpr int barWidth = 30;
constexpr int rowWidth = 3 * barWidth + 24;
constexpr int top = 24;
constexpr int height = 180;

void writeColumns(XmlWriter& html, const app::Chart& chart) {
    const int longest = longestOf(chart);
    const std::vector<app::ChartRow>& rows = chart.groups.front().rows;
    const std::string width = std::to_string(static_cast<int>(rows.size()) * rowWidth);
    html.open("svg", {{"viewBox", "0 0 " + width + " " + std::to_string(top + height + 30)}, {"role", "img"}, {"aria-label", chart.title}});
    html.open("defs");
    html.open("pattern",
              {{"id", "hatched"}, {"width", "7"}, {"height", "7"}, {"patternUnits", "userSpaceOnUse"}, {"patternTransform", "rotate(45)"}});
    html.empty("line", {{"x1", "0"}, {"y1", "0"}, {"x2", "0"}, {"y2", "7"}, {"class", "stroke"}});
    html.close();
    html.close();
    const std::string ground = std::to_string(top + height);
    html.empty("line", {{"x1", "0"}, {"y1", ground}, {"x2", width}, {"y2", ground}, {"class", "axis"}});
    int left = 12;
    for (const app::ChartRow& row : rows) {
        int at = left;
        for (const app::ChartBar& bar : row.bars) {
            const int tall = bar.count * height / longest;
            const std::string y = std::to_string(top + height - tall);
            if (bar.count > 0) {
                html.empty("rect", {{"x", std::to_string(at + 2)},
                                    {"y", y},
                                    {"width", std::to_string(barWidth - 4)},
                                    {"height", std::to_string(tall)},
                                    {"class", classOf(bar.tone)}});
                html.element("text", bar.written,
                             {{"x", std::to_string(at + barWidth / 2)}, {"y", std::to_string(top + height - tall - 5)}});
            }
            at += barWidth;
        }
        html.element("text", row.label, {{"x", std::to_string(left + 3 * barWidth / 2)}, {"y", std::to_string(top + height + 20)}});
        left += rowWidth;
    }
    html.close();
}

}  // namespace

void writeHtmlChart(XmlWriter& html, const app::Chart& chart) {
    if (chart.groups.empty()) return;
    html.open("figure");
    html.element("figcaption", chart.title);
    if (!chart.series.empty()) {
        html.open("div", {{"class", "legend"}});
        const std::vector<app::ChartRow>& rows = chart.groups.front().rows;
        for (std::size_t i = 0; i < chart.series.size() && !rows.empty(); ++i) {
            html.element("span", "", {{"class", "fill " + std::string(classOf(rows.front().bars[i].tone))}});
            html.element("span", chart.series[i]);
        }
        html.close();
    }
    if (chart.isOverTime) {
        writeColumns(html, chart);
    } else {
        writeBars(html, chart);
    }
    html.element("p", chart.note, {{"class", "note"}});
    html.close();
}

}  // namespace huying::documents

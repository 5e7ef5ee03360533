// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/xlsx_charts.h"

#include <algorithm>

namespace huying::documents {

namespace {

constexpr lxw_col_t chartColumn = 6;  // right of the figures
constexpr int gap = 2;                // empty rows between two charts
constexpr int rowPixels = 20;
constexpr int chartWidth = 860;

// Colours of the window; printed in grey the pattern tells them apart.
lxw_chart_pattern patternOf(app::ChartTone tone) {
    lxw_chart_pattern pattern{};
    pattern.bg_color = 0xFFFFFF;
    switch (tone) {
        case app::ChartTone::good:
            pattern.fg_color = 0x2E7D4F;
            pattern.bg_color = 0x2E7D4F;
            pattern.type = LXW_CHART_PATTERN_PERCENT_90;
            break;
        case app::ChartTone::middling:
            pattern.fg_color = 0x9A6700;
            pattern.type = LXW_CHART_PATTERN_DARK_VERTICAL;
            break;
        case app::ChartTone::bad:
            pattern.fg_color = 0xB3262E;
            pattern.type = LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL;
            break;
        case app::ChartTone::leading:
            pattern.fg_color = 0xB3262E;
            pattern.bg_color = 0xB3262E;
            pattern.type = LXW_CHART_PATTERN_PERCENT_90;
            break;
        case app::ChartTone::open:
            pattern.fg_color = 0xC9CED6;
            pattern.type = LXW_CHART_PATTERN_PERCENT_25;
            break;
        case app::ChartTone::plain:
            pattern.fg_color = 0x8B93A0;
            pattern.bg_color = 0x8B93A0;
            pattern.type = LXW_CHART_PATTERN_PERCENT_90;
            break;
    }
    return pattern;
}

class ChartSheet {
public:
    ChartSheet(XlsxBook& book, lxw_worksheet* sheet, const std::string& name) : book_(book), sheet_(sheet), name_(name) {
        worksheet_set_column(sheet_, 0, 0, 40, nullptr);
        worksheet_set_column(sheet_, 1, chartColumn - 1, 13, nullptr);
        worksheet_set_paper(sheet_, 9);  // A4
        worksheet_set_landscape(sheet_);
        worksheet_fit_to_pages(sheet_, 1, 0);
    }

    void write(const app::Chart& chart) {
        const lxw_row_t first = row_;
        book_.writeText(sheet_, row_++, 0, chart.title, book_.formats().strong);
        writeFigures(chart);
        insert(chart, first);
        constexpr double noteHeight = 60;  // points; four lines of the first column
        worksheet_set_row(sheet_, row_, noteHeight, nullptr);
        book_.writeText(sheet_, row_++, 0, chart.note, book_.formats().note);
        row_ = std::max(row_, first + static_cast<lxw_row_t>(heightOf(chart) / rowPixels)) + gap;
    }

private:
    [[nodiscard]] int heightOf(const app::Chart& chart) const {
        const int lines = static_cast<int>(lastRow_ - firstRow_) + 1;
        return chart.isOverTime ? 380 : std::max(260, 90 + lines * 26);
    }

    void writeFigures(const app::Chart& chart) {
        lxw_col_t column = 1;
        for (const std::string& series : chart.series) book_.writeText(sheet_, row_, column++, series, book_.formats().header);
        if (chart.series.empty()) book_.writeText(sheet_, row_, 1, "数量", book_.formats().header);
        if (chart.series.empty()) book_.writeText(sheet_, row_, 2, "数量和占比", book_.formats().header);
        firstRow_ = ++row_;
        for (const app::ChartGroup& group : chart.groups) {
            for (const app::ChartRow& row : group.rows) {
                book_.writeText(sheet_, row_, 0, group.title.empty() ? row.label : group.title + "：" + row.label);
                column = 1;
                for (const app::ChartBar& bar : row.bars) worksheet_write_number(sheet_, row_, column++, bar.count, book_.formats().plain);
                if (chart.series.empty()) book_.writeText(sheet_, row_, 2, row.bars.front().written);
                ++row_;
            }
        }
        lastRow_ = row_ - 1;
    }

    void insert(const app::Chart& chart, lxw_row_t row) {
        lxw_chart* const native = book_.addChart(chart.isOverTime ? LXW_CHART_COLUMN : LXW_CHART_BAR);
        if (native == nullptr) return;
        chart_title_set_name(native, chart.title.c_str());
        const std::size_t count = std::max<std::size_t>(1, chart.series.size());
        for (std::size_t i = 0; i < count; ++i) addSeries(native, chart, i);
        // Of bars that lie, the library calls the upright axis y; it has the labels, the other one the values.
        lxw_chart_axis* const values = chart.isOverTime ? native->y_axis : native->x_axis;
        if (!chart.isOverTime) chart_axis_set_reverse(native->y_axis);  // the first row on top
        chart_axis_major_gridlines_set_visible(values, LXW_FALSE);
        chart_axis_off(values);  // the figures stand at the bars
        chart_legend_set_position(native, chart.series.empty() ? LXW_CHART_LEGEND_NONE : LXW_CHART_LEGEND_BOTTOM);
        lxw_chart_options options{};
        constexpr double naturalWidth = 480;
        constexpr double naturalHeight = 288;
        options.x_scale = chartWidth / naturalWidth;
        options.y_scale = heightOf(chart) / naturalHeight;
        worksheet_insert_chart_opt(sheet_, row, chartColumn, native, &options);
    }

    void addSeries(lxw_chart* native, const app::Chart& chart, std::size_t number) {
        const auto column = static_cast<lxw_col_t>(number + 1);
        lxw_chart_series* const series = chart_add_series(native, nullptr, nullptr);
        chart_series_set_categories(series, name_.c_str(), firstRow_, 0, lastRow_, 0);
        chart_series_set_values(series, name_.c_str(), firstRow_, column, lastRow_, column);
        chart_series_set_name_range(series, name_.c_str(), firstRow_ - 1, column);
        chart_series_set_labels(series);  // the figure stands at its bar
        if (!chart.series.empty()) {
            lxw_chart_pattern pattern = patternOf(chart.groups.front().rows.front().bars[number].tone);
            chart_series_set_pattern(series, &pattern);
            return;
        }
        std::vector<lxw_chart_pattern> patterns;
        for (const app::ChartGroup& group : chart.groups) {
            for (const app::ChartRow& row : group.rows) patterns.push_back(patternOf(row.bars.front().tone));
        }
        std::vector<lxw_chart_point> points(patterns.size());
        std::vector<lxw_chart_point*> list;
        for (std::size_t i = 0; i < points.size(); ++i) {
            points[i].pattern = &patterns[i];
            list.push_back(&points[i]);
        }
        list.push_back(nullptr);
        chart_series_set_points(series, list.data());  // copies
    }

    XlsxBook& book_;
    lxw_worksheet* sheet_;
    const std::string& name_;
    lxw_row_t row_ = 0;
    lxw_row_t firstRow_ = 0;
    lxw_row_t lastRow_ = 0;
};

}  // namespace

void writeChartSheet(XlsxBook& book, lxw_worksheet* sheet, const std::string& sheetName, const std::vector<app::Chart>& charts) {
    ChartSheet writer(book, sheet, sheetName);
    for (const app::Chart& chart : charts) {
        const bool hasRows = std::any_of(chart.groups.begin(), chart.groups.end(), [](const auto& group) { return !group.rows.empty(); });
        if (hasRows) writer.write(chart);
    }
}

}  // namespace huying::documents

// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/xlsx_charts.h"

#include <algorithm>

#include "documents/chart_fill.h"

namespace huying::documents {

namespace {

constexpr lxw_col_t lastColumn = 4;  // of the figures; charts stand below them over the same width
constexpr int gap = 2;               // empty rows between two charts
constexpr int rowPixels = 20;
constexpr int chartWidth = 720;
constexpr double labelWidth = 44;   // characters of half width
constexpr double figureWidth = 14;
constexpr lxw_col_t writtenColumn = 2;  // how the figure of a chart without series is written beside it
constexpr double writtenWidth = 26;
constexpr double allWidth = labelWidth + (lastColumn - 1) * figureWidth + writtenWidth;

// The library names presets by numbers, and has one colour as a dense pattern of it only.
lxw_chart_pattern patternOf(app::ChartTone tone) {
    const ChartFill fill = fillOf(tone);
    lxw_chart_pattern pattern{};
    pattern.fg_color = fill.foreground;
    pattern.bg_color = fill.pattern.empty() ? fill.foreground : fill.background;
    pattern.type = fill.pattern == "dkVert"     ? LXW_CHART_PATTERN_DARK_VERTICAL
                   : fill.pattern == "dkHorz"   ? LXW_CHART_PATTERN_DARK_HORIZONTAL
                   : fill.pattern == "wdUpDiag" ? LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL
                   : fill.pattern == "pct25"    ? LXW_CHART_PATTERN_PERCENT_25
                                                : LXW_CHART_PATTERN_PERCENT_90;
    return pattern;
}

class ChartSheet {
public:
    ChartSheet(XlsxBook& book, lxw_worksheet* sheet, const std::string& name) : book_(book), sheet_(sheet), name_(name) {
        worksheet_set_column(sheet_, 0, 0, labelWidth, nullptr);
        worksheet_set_column(sheet_, 1, writtenColumn - 1, figureWidth, nullptr);  // no column in two calls: the file would be refused
        worksheet_set_column(sheet_, writtenColumn + 1, lastColumn, figureWidth, nullptr);
        worksheet_set_column(sheet_, writtenColumn, writtenColumn, writtenWidth, nullptr);
        written_ = book_.addFormat();
        if (written_ != nullptr) {
            format_set_text_wrap(written_);
            format_set_indent(written_, 1);  // a number stands at the right end of the column before it
        }
        worksheet_set_paper(sheet_, 9);  // A4
        worksheet_fit_to_pages(sheet_, 1, 0);
    }

    void write(const app::Chart& chart) {
        book_.writeText(sheet_, row_, 0, chart.title, book_.formats().strong);
        XlsxBook::fitRow(sheet_, row_++, {{chart.title, labelWidth}});
        writeFigures(chart);
        if (!chart.note.empty()) book_.writeWide(sheet_, row_++, lastColumn, allWidth, chart.note, book_.formats().note);
        insert(chart, row_);
        row_ += static_cast<lxw_row_t>(heightOf(chart) / rowPixels) + gap;
    }

    void writeFigures(const app::Chart& chart) {
        lxw_col_t column = 1;
        std::vector<XlsxBook::WrappedCell> heads;
        for (const std::string& series : chart.series) {
            heads.push_back({series, column == writtenColumn ? writtenWidth : figureWidth});
            book_.writeText(sheet_, row_, column++, series, book_.formats().header);
        }
        XlsxBook::fitRow(sheet_, row_, heads);
        if (chart.series.empty()) book_.writeText(sheet_, row_, 1, std::string(loneSeriesName), book_.formats().header);
        if (chart.series.empty()) book_.writeText(sheet_, row_, writtenColumn, "数量和占比", book_.formats().header);
        firstRow_ = ++row_;
        const std::vector<std::string> labels = labelsOf(chart);
        const std::vector<const app::ChartRow*> rows = rowsOf(chart);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            book_.writeText(sheet_, row_, 0, labels[i], book_.formats().wrapped);
            column = 1;
            for (const app::ChartBar& bar : rows[i]->bars) worksheet_write_number(sheet_, row_, column++, bar.count, book_.formats().plain);
            std::vector<XlsxBook::WrappedCell> cells{{labels[i], labelWidth}};
            if (chart.series.empty()) {
                constexpr double indented = 3;  // characters that the indent takes, amply
                const std::string& written = rows[i]->bars.front().written;
                book_.writeText(sheet_, row_, writtenColumn, written, written_);
                cells.push_back({written, writtenWidth - indented});
            }
            XlsxBook::fitRow(sheet_, row_++, cells);
        }
        lastRow_ = row_ - 1;
    }

private:
    [[nodiscard]] int heightOf(const app::Chart& chart) const {
        const int lines = static_cast<int>(lastRow_ - firstRow_) + 1;
        return chart.isOverTime ? 380 : std::max(260, 90 + lines * 26);
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
        chart_axis_off(values);       // the figures stand at the bars
        chart_axis_set_min(values, 0);  // else a program may begin at the smallest, and 581 beside 670 looks like half of it
        chart_legend_set_position(native, chart.series.empty() ? LXW_CHART_LEGEND_NONE : LXW_CHART_LEGEND_BOTTOM);
        if (chart.isOverTime) chart_set_series_gap(native, columnGap);
        lxw_chart_options options{};
        constexpr double naturalWidth = 480;
        constexpr double naturalHeight = 288;
        options.x_scale = chartWidth / naturalWidth;
        options.y_scale = heightOf(chart) / naturalHeight;
        worksheet_insert_chart_opt(sheet_, row, 0, native, &options);
    }

    void addSeries(lxw_chart* native, const app::Chart& chart, std::size_t number) {
        const auto column = static_cast<lxw_col_t>(number + 1);
        lxw_chart_series* const series = chart_add_series(native, nullptr, nullptr);
        chart_series_set_categories(series, name_.c_str(), firstRow_, 0, lastRow_, 0);
        chart_series_set_values(series, name_.c_str(), firstRow_, column, lastRow_, column);
        chart_series_set_name_range(series, name_.c_str(), firstRow_ - 1, column);
        chart_series_set_labels(series);  // the figure stands at its bar
        if (chart.isOverTime) {
            chart_series_set_labels_num_format(series, std::string(figureOfColumn).c_str());
            lxw_chart_font small{};
            small.size = columnFigureSize;
            chart_series_set_labels_font(series, &small);
        }
        if (!chart.series.empty()) {
            lxw_chart_pattern pattern = patternOf(chart.groups.front().rows.front().bars[number].tone);
            chart_series_set_pattern(series, &pattern);
            return;
        }
        std::vector<lxw_chart_pattern> patterns;
        for (const app::ChartRow* row : rowsOf(chart)) patterns.push_back(patternOf(row->bars.front().tone));
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
    lxw_format* written_ = nullptr;
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

base::Result<std::string> chartWorkbook(const app::Chart& chart) {
    XlsxBook book;
    const std::string name(chartSheetName);
    lxw_worksheet* const sheet = book.addSheet(name);
    if (sheet == nullptr) return base::failure(base::Error("cannot-make-file", "", "storage"));
    ChartSheet(book, sheet, name).writeFigures(chart);
    return book.finish();
}

}  // namespace huying::documents

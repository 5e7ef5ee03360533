// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/word_chart.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "documents/chart_fill.h"
#include "documents/word_styles.h"
#include "documents/xlsx_charts.h"

namespace huying::documents {

namespace {

constexpr std::string_view labelAxis = "111111111";
constexpr std::string_view valueAxis = "222222222";

std::string colour(std::uint32_t value) {
    std::array<char, 7> text{};
    std::snprintf(text.data(), text.size(), "%06X", value);
    return text.data();
}

class ChartPart {
public:
    explicit ChartPart(const app::Chart& chart) : chart_(chart), rows_(rowsOf(chart)), labels_(labelsOf(chart)) {}

    std::string write() {
        xml_.open("c:chartSpace", {{"xmlns:c", chartNamespace}, {"xmlns:a", drawingNamespace}, {"xmlns:r", relationshipNamespace}});
        value("c:roundedCorners", "0");
        xml_.open("c:chart");
        value("c:autoTitleDeleted", "1");
        xml_.open("c:plotArea");
        layout();
        bars();
        axis("c:catAx", labelAxis, valueAxis, chart_.isOverTime ? "b" : "l");
        axis("c:valAx", valueAxis, labelAxis, chart_.isOverTime ? "l" : "b");
        xml_.close();
        if (!chart_.series.empty()) {
            xml_.open("c:legend");
            value("c:legendPos", "b");
            value("c:overlay", "0");
            xml_.close();
        }
        value("c:plotVisOnly", "1");
        value("c:dispBlanksAs", "gap");
        xml_.close();
        textLook(10.5);
        xml_.open("c:externalData", {{"r:id", "rId1"}});
        value("c:autoUpdate", "0");
        return xml_.take();
    }

private:
    void value(std::string_view name, std::string_view value) { xml_.empty(name, {{"val", value}}); }

    // Bars that lie leave room on the right for the figure at the longest, where the frame would cross it. Not by the greatest value of
    // the axis: a bar that somebody makes longer would end there.
    void layout() {
        if (chart_.isOverTime) return xml_.empty("c:layout");
        xml_.open("c:layout");
        xml_.open("c:manualLayout");
        value("c:layoutTarget", "outer");  // with the labels of the rows
        value("c:xMode", "edge");
        value("c:yMode", "edge");
        value("c:x", "0.02");
        value("c:y", "0.02");
        value("c:w", "0.88");
        value("c:h", "0.96");
        xml_.close();
        xml_.close();
    }

    void bars() {
        xml_.open("c:barChart");
        value("c:barDir", chart_.isOverTime ? "col" : "bar");
        value("c:grouping", "clustered");
        value("c:varyColors", "0");
        const std::size_t count = std::max<std::size_t>(1, chart_.series.size());
        for (std::size_t i = 0; i < count; ++i) series(i);
        value("c:gapWidth", chart_.isOverTime ? std::to_string(columnGap) : "50");
        value("c:axId", labelAxis);
        value("c:axId", valueAxis);
        xml_.close();
    }

    void series(std::size_t number) {
        const std::string column(1, static_cast<char>('B' + number));
        xml_.open("c:ser");
        value("c:idx", std::to_string(number));
        value("c:order", std::to_string(number));
        xml_.open("c:tx");
        texts(cells(column, 1, 1), {chart_.series.empty() ? std::string(loneSeriesName) : chart_.series[number]});
        xml_.close();
        fill(rows_.front()->bars[number].tone);
        value("c:invertIfNegative", "0");
        // Of bars of one series each has its own tone.
        for (std::size_t i = 0; chart_.series.empty() && i < rows_.size(); ++i) {
            xml_.open("c:dPt");
            value("c:idx", std::to_string(i));
            value("c:invertIfNegative", "0");
            value("c:bubble3D", "0");
            fill(rows_[i]->bars.front().tone);
            xml_.close();
        }
        xml_.open("c:dLbls");  // the figure stands at its bar
        if (chart_.isOverTime) {
            xml_.empty("c:numFmt", {{"formatCode", figureOfColumn}, {"sourceLinked", "0"}});
            textLook(columnFigureSize);
        }
        for (const std::string_view name :
             {"c:showLegendKey", "c:showVal", "c:showCatName", "c:showSerName", "c:showPercent", "c:showBubbleSize"}) {
            value(name, name == "c:showVal" ? "1" : "0");
        }
        xml_.close();
        const int last = static_cast<int>(rows_.size()) + 1;
        xml_.open("c:cat");
        texts(cells("A", 2, last), labels_);
        xml_.close();
        xml_.open("c:val");
        xml_.open("c:numRef");
        xml_.element("c:f", cells(column, 2, last));
        xml_.open("c:numCache");
        xml_.element("c:formatCode", "General");
        value("c:ptCount", std::to_string(rows_.size()));
        for (std::size_t i = 0; i < rows_.size(); ++i) point(i, std::to_string(rows_[i]->bars[number].count));
        for (int open = 0; open < 4; ++open) xml_.close();  // cache, reference, values and series
    }

    void fill(app::ChartTone tone) {
        const ChartFill look = fillOf(tone);
        const auto paint = [this](std::string_view name, std::uint32_t with) {
            xml_.open(name);
            value("a:srgbClr", colour(with));
            xml_.close();
        };
        xml_.open("c:spPr");
        if (look.pattern.empty()) {
            paint("a:solidFill", look.foreground);
        } else {
            xml_.open("a:pattFill", {{"prst", look.pattern}});
            paint("a:fgClr", look.foreground);
            paint("a:bgClr", look.background);
            xml_.close();
        }
        // A pattern on white has an edge, or its bar would end nowhere.
        xml_.open("a:ln", {{"w", "6350"}});
        paint("a:solidFill", look.foreground);
        xml_.close();
        xml_.close();
    }

    void axis(std::string_view name, std::string_view own, std::string_view other, std::string_view place) {
        const bool hasLabels = name == "c:catAx";
        xml_.open(name);
        value("c:axId", own);
        xml_.open("c:scaling");
        value("c:orientation", hasLabels && !chart_.isOverTime ? "maxMin" : "minMax");  // the first row on top
        if (!hasLabels) value("c:min", "0");
        xml_.close();
        value("c:delete", hasLabels ? "0" : "1");  // the figures stand at the bars
        value("c:axPos", place);
        value("c:majorTickMark", "none");
        value("c:minorTickMark", "none");
        value("c:tickLblPos", "low");
        value("c:crossAx", other);
        value("c:crosses", "autoZero");
        if (hasLabels) {
            value("c:auto", "0");
            value("c:lblAlgn", "ctr");
            value("c:lblOffset", "100");
            value("c:noMultiLvlLbl", "1");
        } else {
            value("c:crossBetween", "between");
        }
        xml_.close();
    }

    // In the font of tables, black: what a grey print shows best.
    void textLook(double points) {
        xml_.open("c:txPr");
        xml_.empty("a:bodyPr");
        xml_.empty("a:lstStyle");
        xml_.open("a:p");
        xml_.open("a:pPr");
        xml_.open("a:defRPr", {{"sz", std::to_string(std::lround(points * 100))}});
        xml_.open("a:solidFill");
        value("a:srgbClr", "000000");
        xml_.close();
        xml_.empty("a:latin", {{"typeface", "宋体"}});
        xml_.empty("a:ea", {{"typeface", "宋体"}});
        xml_.close();
        xml_.close();
        xml_.empty("a:endParaRPr", {{"lang", "zh-CN"}});
        xml_.close();
        xml_.close();
    }

    // Rows counted from 1, as spreadsheets write them.
    static std::string cells(const std::string& column, int first, int last) {
        std::string range = "'" + std::string(chartSheetName) + "'!$" + column + "$" + std::to_string(first);
        if (last > first) range += ":$" + column + "$" + std::to_string(last);
        return range;
    }

    void texts(const std::string& from, const std::vector<std::string>& values) {
        xml_.open("c:strRef");
        xml_.element("c:f", from);
        xml_.open("c:strCache");
        value("c:ptCount", std::to_string(values.size()));
        for (std::size_t i = 0; i < values.size(); ++i) point(i, values[i]);
        xml_.close();
        xml_.close();
    }

    void point(std::size_t number, const std::string& text) {
        xml_.open("c:pt", {{"idx", std::to_string(number)}});
        xml_.element("c:v", text);
        xml_.close();
    }

    const app::Chart& chart_;
    std::vector<const app::ChartRow*> rows_;
    std::vector<std::string> labels_;
    XmlWriter xml_;
};

}  // namespace

std::string wordChart(const app::Chart& chart) { return ChartPart(chart).write(); }

int wordChartHeight(const app::Chart& chart) {
    constexpr int millimetre = 36'000;
    constexpr int tallest = 200;  // of 225 that a page has
    if (chart.isOverTime) return 80 * millimetre;
    const int rows = static_cast<int>(rowsOf(chart).size());
    return std::min(tallest, 14 + 7 * rows) * millimetre;
}

}  // namespace huying::documents

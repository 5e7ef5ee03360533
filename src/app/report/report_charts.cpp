// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/report_charts.h"

#include <algorithm>

#include "app/report/report_percent.h"

namespace huying::app {

namespace {

std::string pieces(const Words& words, int count) { return words.text("report_chart.pieces", {{"count", std::to_string(count)}}); }

// As papers write it: charts stand in them, and are copied into them.
std::string dayOf(const Words& words, const YearEndReport& report) {
    return words.language() == Language::chinese ? base::paperDate(report.asOf) : base::isoDate(report.asOf);
}

std::string baseNote(const Words& words, const YearEndReport& report, const Block& block) {
    return words.text(
        "report_chart.base",
        {{"base", block.denominator.label}, {"count", pieces(words, block.denominator.count)}, {"date", dayOf(words, report)}});
}

ChartRow rowOf(const Words& words, const YearEndReport& report, const Block& block, const BlockRow& row, ChartTone tone) {
    std::string written = pieces(words, row.count);
    if (row.percent) written += "　" + printedShare(row, block, report.settings.percents);
    return {row.label, {{tone, row.count, std::move(written), row.pieces}}};
}

// The largest first, as the report names them; ties keep the order of the category table.
Chart categoriesChart(const Words& words, const YearEndReport& report, const Block& block) {
    Chart chart{"categories", words.text("report_chart.categories"), false, {}, {}, baseNote(words, report, block)};
    ChartGroup& group = chart.groups.emplace_back();
    std::vector<const BlockRow*> rows;
    for (const BlockRow& row : block.rows) {
        if (!row.isSubtotal) rows.push_back(&row);
    }
    // Pieces without a category come last, however many they are.
    const auto rank = [](const BlockRow* row) { return std::pair(row->key == withoutCategory, -row->count); };
    std::stable_sort(rows.begin(), rows.end(), [&](const auto* left, const auto* right) { return rank(left) < rank(right); });
    constexpr std::size_t named = 5;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool isNamed = i < named && rows[i]->key != withoutCategory;
        group.rows.push_back(rowOf(words, report, block, *rows[i], isNamed ? ChartTone::leading : ChartTone::plain));
    }
    return chart;
}

ChartTone toneOf(std::string_view key) {
    if (key == "A" || key == "satisfied") return ChartTone::good;
    if (key == "B" || key == "mostly_satisfied") return ChartTone::middling;
    if (key == "dissatisfied") return ChartTone::bad;
    return ChartTone::plain;
}

Chart ratingsChart(const Words& words, const YearEndReport& report) {
    Chart chart{"classes_and_ratings", words.text("report_chart.classes_and_ratings"), false, {}, {}, {}};
    for (const char* key : {"result_class", "rating_result", "rating_process"}) {
        const Block* const block = report.block(key);
        if (block == nullptr || block->denominator.count == 0) continue;
        ChartGroup group{block->label, {}};
        for (const BlockRow& row : block->rows) {
            if (row.isSubtotal || (row.count == 0 && toneOf(row.key) == ChartTone::plain && row.key != "C")) continue;
            group.rows.push_back(rowOf(words, report, *block, row, toneOf(row.key)));
        }
        chart.groups.push_back(std::move(group));
        chart.note += (chart.note.empty() ? "" : " ") + baseNote(words, report, *block);
    }
    const std::string returned = formsReturnedText(report, words);
    if (!chart.groups.empty() && !returned.empty()) chart.note += " " + returned;
    return chart;
}

Chart repliesChart(const Words& words, const YearEndReport& report) {
    Chart chart{"replies", words.text("report_chart.replies"), true, {}, {}, {}};
    ChartGroup& group = chart.groups.emplace_back();
    for (const char* series : {"due", "on_time", "late"}) chart.series.push_back(words.text(std::string("report_chart.") + series));
    for (const ReplyMonth& month : report.replyMonths) {
        const auto bar = [](ChartTone tone, const std::vector<std::string>& list) {
            const auto count = static_cast<int>(list.size());
            return ChartBar{tone, count, std::to_string(count), list};
        };
        group.rows.push_back(
            {month.key,
             {bar(ChartTone::open, month.duePieces), bar(ChartTone::good, month.onTimePieces), bar(ChartTone::bad, month.latePieces)}});
    }
    chart.note = words.text("report_chart.replies_note", {{"date", dayOf(words, report)}});
    if (report.undatedReplies > 0) chart.note += words.text("report_chart.undated", {{"count", std::to_string(report.undatedReplies)}});
    return chart;
}

// The bases as the report names them, and the session itself last; each base says how the session stands to it.
Chart growthChart(const Words& words, const YearEndReport& report) {
    Chart chart{"growth", words.text("report_chart.growth"), false, {}, {}, {}};
    ChartGroup& group = chart.groups.emplace_back();
    for (const Growth& growth : report.growth) {
        std::string written = pieces(words, growth.base);
        if (const std::string text = growthText(growth, report.settings.percents, words); !text.empty()) written += "　" + text;
        group.rows.push_back({growth.baseLabel, {{ChartTone::plain, growth.base, std::move(written), {}}}});
    }
    std::vector<std::string> all;
    for (const ReportPiece& piece : report.pieces) all.push_back(piece.address);
    const int now = report.growth.front().now;
    group.rows.push_back({words.text("report_chart.growth_this", {{"session", report.sessionName}}),
                          {{ChartTone::leading, now, pieces(words, now), std::move(all)}}});
    chart.note = words.text("report_chart.growth_note", {{"date", dayOf(words, report)}});
    return chart;
}

}  // namespace

std::vector<Chart> reportCharts(const YearEndReport& report, const Words& words) {
    std::vector<Chart> charts;
    const Block* const categories = report.block("category");
    if (categories != nullptr && categories->denominator.count > 0) charts.push_back(categoriesChart(words, report, *categories));
    if (Chart ratings = ratingsChart(words, report); !ratings.groups.empty()) charts.push_back(std::move(ratings));
    if (!report.replyMonths.empty()) charts.push_back(repliesChart(words, report));
    if (!report.growth.empty()) charts.push_back(growthChart(words, report));
    return charts;
}

}  // namespace huying::app

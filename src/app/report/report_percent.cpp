// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/report_percent.h"

#include <array>
#include <cstdlib>

#include "base/text.h"

namespace huying::app {

namespace {

constexpr int exactDecimals = 2;  // of the figures

std::string withSign(std::int64_t units, const domain::PercentStyle& style) { return domain::styledPercent(units, style) + "%"; }

// "100.01" -> 10001; nothing for anything else.
std::optional<std::int64_t> hundredthsIn(const std::string& percent) {
    const std::size_t point = percent.find('.');
    if (point == std::string::npos || percent.size() - point != 3) return std::nullopt;
    return base::parseNumber(percent.substr(0, point) + percent.substr(point + 1));
}

}  // namespace

std::string printedShare(const std::optional<std::string>& percent, int part, int whole, const domain::PercentStyle& style) {
    if (!percent) return {};
    if (style.decimals == exactDecimals) return (style.trimsZeros ? domain::trimmedPercent(*percent) : *percent) + "%";
    const auto units = domain::percentUnits(part, whole, style.decimals);
    return units ? withSign(*units, style) : std::string();
}

std::string printedShare(const BlockRow& row, const Block& block, const domain::PercentStyle& style) {
    return printedShare(row.percent, row.count, block.denominator.count, style);
}

std::string printedShare(const Rate& rate, const domain::PercentStyle& style) {
    return printedShare(rate.percent, rate.count, rate.base.count, style);
}

std::string printedGrowth(const Growth& growth, const domain::PercentStyle& style) {
    const auto units = domain::growthUnits(growth.now, growth.base, style.decimals);
    return units && growth.percent ? withSign(std::abs(*units), style) : std::string();
}

std::string growthText(const Growth& growth, const domain::PercentStyle& style, const Words& words) {
    if (!growth.percent) return {};
    if (growth.now == growth.base) return words.text("report_chart.growth_same");
    return words.text(growth.now < growth.base ? "report_chart.growth_less" : "report_chart.growth_more",
                      {{"percent", printedGrowth(growth, style)}});
}

std::string printedExplanation(const ReportBallot& ballot, const domain::PercentStyle& style) {
    if (!ballot.percent) return ballot.explanation;
    return base::replacedAll(ballot.explanation, *ballot.percent + "%",
                             printedShare(ballot.percent, ballot.counted, ballot.base.count, style));
}

std::int64_t sumOfShares(const Block& block, const domain::PercentStyle& style) {
    if (style.decimals == exactDecimals) {
        if (const auto sum = hundredthsIn(block.percentSum)) return *sum;
    }
    std::int64_t sum = 0;
    for (const BlockRow& row : block.rows) {
        if (row.isSubtotal || !row.percent) continue;
        sum += domain::percentUnits(row.count, block.denominator.count, style.decimals).value_or(0);
    }
    return sum;
}

std::string printedSum(const Block& block, const domain::PercentStyle& style) { return withSign(sumOfShares(block, style), style); }

std::string formsReturnedText(const YearEndReport& report, const Words& words) {
    const Rate* const returned = report.rate("forms_returned");
    if (returned == nullptr || !returned->percent) return {};
    return words.text("report.forms_returned_of", {{"percent", printedShare(*returned, report.settings.percents)},
                                                   {"count", std::to_string(returned->count)},
                                                   {"base", std::to_string(returned->base.count)}});
}

std::string satisfactionText(const YearEndReport& report, const Words& words) {
    return words.text("report.satisfaction_note." + std::string(base::codeOf(report.settings.satisfiedMeans)));
}

bool isOfRatings(const Block& block) { return block.key.starts_with("rating_"); }

std::string roundingText(const Words& words, int decimals) {
    constexpr std::array keys{"report.rounding.0", "report.rounding.1", "report.rounding.2", "report.rounding.3", "report.rounding.4"};
    static_assert(keys.size() == domain::PercentStyle::mostDecimals + 1);
    return words.text(keys.at(static_cast<std::size_t>(decimals)));
}

std::string printedFormula(const YearEndReport& report, const std::string& formula) {
    if (report.settings.percents.decimals == exactDecimals) return formula;
    std::string printed = formula;
    for (const Language language : {Language::chinese, Language::english}) {  // a report was computed in one of them
        const Words& words = Words::of(language);
        printed = base::replacedAll(printed, roundingText(words, exactDecimals), roundingText(words, report.settings.percents.decimals));
    }
    return printed;
}

}  // namespace huying::app

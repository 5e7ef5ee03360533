// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "app/assessment/scoreboard.h"
#include "app/report/unit_measures.h"
#include "base/text.h"
#include "domain/statistics.h"

namespace huying::app {

namespace {

using domain::Points;

void addColumn(ListSheet& sheet, const Words& words, const char* key, int width, SheetCell kind = SheetCell::text) {
    sheet.columns.push_back({key, words.text(std::string("sheet.") + key), width, kind});
}

std::string signedText(Points points) { return (points.hundredths > 0 ? "+" : "") + domain::pointsText(points); }

std::string signedOrNothing(Points points) { return points.hundredths == 0 ? std::string() : signedText(points); }

std::vector<std::string> rowOf(const Scoreboard& board, const ScoreList& list, const UnitScore& score, bool isTooFew, const Words& words) {
    std::vector<std::string> cells{words.label(list.role),
                                   score.rank == 0 ? std::string() : std::to_string(score.rank),
                                   score.name,
                                   std::to_string(score.tasks.count),
                                   score.score ? domain::pointsText(*score.score) : std::string(),
                                   score.grade};
    for (std::size_t place = 0; place < board.sheet.indicators.size(); ++place) {
        const auto found = std::find_if(score.indicators.begin(), score.indicators.end(),
                                        [place](const IndicatorScore& one) { return one.place == place; });
        cells.push_back(found == score.indicators.end() ? std::string() : pointsOrNone(found->points, words));
    }
    cells.push_back(signedOrNothing(score.byHand));
    cells.push_back(isTooFew ? words.text("assessment.too_few") : !score.score ? words.text("assessment.nothing_judged") : std::string());
    return cells;
}

std::string quantitiesText(const IndicatorScore& score, const Words& words) {
    std::vector<std::string> parts;
    for (const UsedQuantity& one : score.quantities) {
        parts.push_back(words.text("assessment.quantity", {{"name", labelOfMeasure(one.name, words)},
                                                           {"count", std::to_string(one.count)},
                                                           {"pieces", base::joined(one.addresses, words.text("phrase.list_separator"))}}));
    }
    return base::joined(parts, words.text("phrase.semicolon"));
}

std::string rankText(int rank) { return rank == 0 ? std::string() : std::to_string(rank); }

std::string quantityChangeText(const QuantityChange& change, const Words& words) {
    const std::string between = words.text("phrase.list_separator");
    std::string text = words.text(
        "assessment.quantity_change",
        {{"name", labelOfMeasure(change.name, words)}, {"before", std::to_string(change.before)}, {"now", std::to_string(change.now)}});
    if (!change.came.empty()) text += words.text("assessment.came", {{"pieces", base::joined(change.came, between)}});
    if (!change.went.empty()) text += words.text("assessment.went", {{"pieces", base::joined(change.went, between)}});
    return text;
}

std::string changeText(const UnitChange& change, const Words& words) {
    std::vector<std::string> parts;
    for (const IndicatorChange& one : change.indicators) {
        std::vector<std::string> why;
        if (one.isOtherFormula) why.push_back(words.text("assessment.other_formula"));
        for (const QuantityChange& quantity : one.quantities) why.push_back(quantityChangeText(quantity, words));
        std::string text =
            words.text("assessment.indicator_change",
                       {{"name", one.name}, {"before", pointsOrNone(one.before, words)}, {"now", pointsOrNone(one.now, words)}});
        if (!why.empty())
            text = words.text("cli.in_brackets", {{"text", text}, {"inside", base::joined(why, words.text("phrase.semicolon"))}});
        parts.push_back(std::move(text));
    }
    if (change.byHandBefore != change.byHandNow) {
        parts.push_back(words.text("assessment.indicator_change", {{"name", words.text("sheet.by_hand")},
                                                                   {"before", domain::pointsText(change.byHandBefore)},
                                                                   {"now", domain::pointsText(change.byHandNow)}}));
    }
    return base::joined(parts, words.text("phrase.semicolon"));
}

}  // namespace

std::string pointsOrNone(const std::optional<Points>& points, const Words& words) {
    return points ? domain::pointsText(*points) : words.text("assessment.not_judged");
}

std::string valueText(const domain::Indicator& indicator, const IndicatorScore& score, const domain::PercentStyle& style,
                      const Words& words) {
    if (!score.value) return words.text("assessment.not_judged");
    if (indicator.scale != domain::IndicatorScale::share) return domain::pointsText(domain::roundedPoints(*score.value));
    // Points are hundredths; a share has as many decimals as the style says.
    double units = *score.value;
    for (int i = 0; i < style.decimals; ++i) units *= 10;
    return domain::styledPercent(domain::roundedPoints(units).hundredths, style) + "%";
}

ListSheet scoreboardSheet(const Scoreboard& board, const Words& words) {
    ListSheet sheet;
    sheet.title = words.text("assessment.title", {{"sheet", board.sheet.name}, {"session", board.sessionName}});
    addColumn(sheet, words, "role", 8);
    addColumn(sheet, words, "rank", 6, SheetCell::number);
    addColumn(sheet, words, "unit", 18);
    addColumn(sheet, words, "unit_tasks", 8, SheetCell::number);
    addColumn(sheet, words, "score", 8, SheetCell::number);
    addColumn(sheet, words, "grade", 10);
    int place = 0;
    for (const domain::Indicator& indicator : board.sheet.indicators) {
        const std::string full = words.text("assessment.of_full", {{"name", indicator.name}, {"full", domain::pointsText(indicator.full)}});
        sheet.columns.push_back({"indicator_" + std::to_string(++place), full, 12, SheetCell::number});
    }
    addColumn(sheet, words, "by_hand", 10);
    addColumn(sheet, words, "assessment_note", 20);
    for (const ScoreList& list : board.lists) {
        for (const UnitScore& score : list.ranked) sheet.rows.push_back(rowOf(board, list, score, false, words));
        for (const UnitScore& score : list.tooFew) sheet.rows.push_back(rowOf(board, list, score, true, words));
    }
    return sheet;
}

ListSheet unitScoreSheet(const Scoreboard& board, const UnitScore& score, const Words& words) {
    ListSheet sheet;
    sheet.title = words.text("assessment.unit_title", {{"unit", score.name}, {"sheet", board.sheet.name}});
    addColumn(sheet, words, "indicator", 18);
    addColumn(sheet, words, "points", 8);
    addColumn(sheet, words, "full_points", 8);
    addColumn(sheet, words, "value", 10);
    addColumn(sheet, words, "formula", 36);
    addColumn(sheet, words, "numbers", 24);
    addColumn(sheet, words, "quantities", 60);
    for (const IndicatorScore& one : score.indicators) {
        const domain::Indicator& indicator = board.sheet.indicators[one.place];
        std::string value = valueText(indicator, one, board.percents, words);
        if (one.isCut) value = words.text("cli.in_brackets", {{"text", value}, {"inside", words.text("assessment.cut")}});
        sheet.rows.push_back({indicator.name, pointsOrNone(one.points, words), domain::pointsText(indicator.full), std::move(value),
                              shownFormula(indicator.formula, words), one.numbers, quantitiesText(one, words)});
    }
    for (const domain::AssessmentEntry& entry : score.entries) {
        sheet.rows.push_back({words.text("assessment.entry", {{"number", std::to_string(entry.id.value)}, {"on", base::isoDate(entry.on)}}),
                              signedText(entry.points), std::string(), std::string(), entry.reason, std::string(), entry.evidence});
    }
    return sheet;
}

ListSheet changesSheet(const std::vector<UnitChange>& changes, const Words& words) {
    ListSheet sheet;
    sheet.title = words.text("assessment.changes");
    addColumn(sheet, words, "role", 8);
    addColumn(sheet, words, "unit", 18);
    addColumn(sheet, words, "score_before", 10);
    addColumn(sheet, words, "score", 8);
    addColumn(sheet, words, "rank_before", 8);
    addColumn(sheet, words, "rank", 6);
    addColumn(sheet, words, "changes", 60);
    for (const UnitChange& one : changes) {
        sheet.rows.push_back({words.label(one.role), one.name, pointsOrNone(one.before, words), pointsOrNone(one.now, words),
                              rankText(one.rankBefore), rankText(one.rankNow), changeText(one, words)});
    }
    return sheet;
}

}  // namespace huying::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/unit_figures.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "app/ports/read_snapshot.h"
#include "app/ports/register_reader.h"
#include "app/queries/cases_in_turn.h"
#include "app/queries/rule_book.h"
#include "app/report/unit_measures.h"
#include "base/text.h"

namespace huying::app {

namespace {

// The pieces in which the unit has a task that counts, as they stood on the day; by session, kind and number.
std::vector<domain::CaseFacts> piecesOf(RegisterReader& reader, const UnitFiguresQuery& query, const MeasuredUnit& work) {
    std::vector<domain::CaseFacts> pieces;
    forEachCase(reader, reader.casesOfUnits({query.unit}), [&](domain::CaseFacts facts) {
        if (query.session && facts.suggestion.session != *query.session) return;
        if (putAsCounted(facts, query.asOf) && work.isIn(facts)) pieces.push_back(std::move(facts));
    });
    std::stable_sort(pieces.begin(), pieces.end(), [](const domain::CaseFacts& left, const domain::CaseFacts& right) {
        const auto rank = [](const domain::Suggestion& piece) {
            return std::tuple(piece.term, piece.sessionNumber, piece.kind, piece.serial);
        };
        return rank(left.suggestion) < rank(right.suggestion);
    });
    return pieces;
}

// A figure, and of how many where it is a share of something.
struct FigureRow {
    std::string_view key;
    std::string_view base = {};
};

constexpr std::array figureRows{
    FigureRow{"pieces"},
    FigureRow{"tasks"},
    FigureRow{"sole"},
    FigureRow{"lead"},
    FigureRow{"separate"},
    FigureRow{"joint"},
    FigureRow{"handled_again"},
    FigureRow{"people_named", "tasks"},
    FigureRow{"planned", "tasks"},
    FigureRow{"measures"},
    FigureRow{"measures_done", "measures"},
    FigureRow{"measures_overdue", "measures"},
    FigureRow{"signed", "first_tasks"},
    FigureRow{"signed_on_time", "signing_due"},
    FigureRow{"contacted", "first_answering"},
    FigureRow{"three_visits_tasks", "first_answering"},
    FigureRow{"open_handling", "first_answering"},
    FigureRow{"joint_on_time", "joint_due"},
    FigureRow{"opinions_open"},
    FigureRow{"opinions_overdue"},
    FigureRow{"replied", "answering"},
    FigureRow{"on_time", "reply_due"},
    FigureRow{"on_time_original", "reply_due_original"},
    FigureRow{"replies_open"},
    FigureRow{"replies_overdue"},
    FigureRow{"completed", "answered_pieces"},
    FigureRow{"class_A", "completed"},
    FigureRow{"class_B", "completed"},
    FigureRow{"class_C", "completed"},
    FigureRow{"class_D", "completed"},
    FigureRow{"unclassified", "completed"},
    FigureRow{"first_rated", "answered_pieces"},  // how many forms came back: beside the shares of ratings
    FigureRow{"first_satisfied", "first_rated"},
    FigureRow{"first_mostly_satisfied", "first_rated"},
    FigureRow{"first_dissatisfied", "first_rated"},
    FigureRow{"final_rated", "completed"},
    FigureRow{"final_satisfied", "final_rated"},
    FigureRow{"final_mostly_satisfied", "final_rated"},
    FigureRow{"final_dissatisfied", "final_rated"},
    FigureRow{"promises"},
    FigureRow{"promises_kept", "promises"},
    FigureRow{"promises_explained", "promises"},
    FigureRow{"promises_open", "promises"},
    FigureRow{"promises_overdue", "promises"},
};

UnitFigure figureOf(const MeasuredUnit& work, const FigureRow& row, const Words& words) {
    const UnitMeasure& measure = unitMeasure(row.key);
    MeasuredCount counted = measured(work, measure);
    UnitFigure figure;
    figure.group = measure.group;
    figure.key = measure.key;
    figure.label = labelOfMeasure(measure.key, words);
    figure.count = counted.count;
    if (!row.base.empty()) {
        figure.base = measured(work, unitMeasure(row.base)).count;
        figure.percent = percentOf(figure.count, *figure.base);
    }
    figure.pieces = std::move(counted.pieces);
    figure.addresses = std::move(counted.addresses);
    return figure;
}

}  // namespace

std::vector<UnitFigure> unitFigures(RegisterReader& reader, const UnitFiguresQuery& query, const Words& words) {
    const ReadSnapshot moment(reader);
    if (!reader.viewer().seesWorkOf(query.unit)) return {};
    const domain::RuleBook book = readRuleBook(reader);
    MeasuredUnit work;
    work.unit = query.unit;
    work.asOf = query.asOf;
    work.book = &book;
    const std::vector<domain::CaseFacts> pieces = piecesOf(reader, query, work);
    const std::vector<CountedCase> cases = countedCases(pieces);
    for (const CountedCase& one : cases) work.cases.push_back(&one);
    std::vector<UnitFigure> figures;
    for (const FigureRow& row : figureRows) {
        UnitFigure figure = figureOf(work, row, words);
        if (figure.count == 0 && row.key.starts_with("class_")) continue;  // a term has the classes that it gives
        figures.push_back(std::move(figure));
    }
    return figures;
}

std::string definitionOf(const UnitFigure& figure, const Words& words) {
    const std::string key = figure.key.starts_with("class_") ? "class" : figure.key;
    return words.text("unit_figure_means." + key);
}

ListSheet unitFiguresSheet(const std::vector<UnitFigure>& figures, const Words& words) {
    ListSheet sheet;
    sheet.title = words.text("sheet.unit_figures");
    for (const auto& [key, width, kind] :
         {std::tuple{"figure_group", 12, SheetCell::text}, std::tuple{"figure", 24, SheetCell::text},
          std::tuple{"count", 8, SheetCell::number}, std::tuple{"base", 8, SheetCell::number}, std::tuple{"percent", 10, SheetCell::text},
          std::tuple{"means", 50, SheetCell::text}, std::tuple{"pieces", 40, SheetCell::text}}) {
        sheet.columns.push_back({key, words.text(std::string("sheet.") + key), width, kind});
    }
    for (const UnitFigure& figure : figures) {
        sheet.rows.push_back({words.text("unit_figure_group." + figure.group), figure.label, std::to_string(figure.count),
                              figure.base ? std::to_string(*figure.base) : std::string(),
                              figure.percent ? *figure.percent + "%" : std::string(), definitionOf(figure, words),
                              base::joined(figure.addresses, words.text("phrase.list_separator"))});
    }
    return sheet;
}

}  // namespace huying::app

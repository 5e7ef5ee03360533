// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/measures_list.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "app/ports/read_snapshot.h"
#include "app/ports/register_reader.h"
#include "app/queries/cases_in_turn.h"
#include "domain/measures.h"

namespace huying::app {

namespace {

MeasureLine lineOf(const domain::CaseFacts& facts, const domain::Measure& measure, base::Date today) {
    MeasureLine line;
    line.id = facts.suggestion.id;
    line.address = facts.suggestion.address();
    line.plannedOn = measure.note->on;
    line.dueOn = measure.note->dueOn;
    line.isDone = measure.isDone;
    line.doneOn = measure.doneOn;
    const std::optional<base::Date> end = measure.isDone ? measure.doneOn : std::optional(today);
    if (line.dueOn && end && *end > *line.dueOn) line.daysLate = static_cast<int>((*end - *line.dueOn).count());
    if (measure.last != nullptr) line.progressOn = measure.last->on;
    if (facts.suggestion.classified) return line;
    line.title = facts.suggestion.title;
    line.text = measure.note->text;
    line.owner = measure.note->owner;
    if (measure.last != nullptr) line.progress = measure.last->text;
    return line;
}

}  // namespace

std::vector<MeasureLine> readMeasures(RegisterReader& reader, const MeasuresQuery& query) {
    const ReadSnapshot moment(reader);
    const Viewer viewer = reader.viewer();
    std::map<domain::UnitId, domain::Unit> units;
    for (domain::Unit& unit : reader.units()) units.emplace(unit.id, std::move(unit));
    ListQuery pieces;
    pieces.session = query.session;
    pieces.unit = query.unit;
    std::vector<MeasureLine> lines;
    // As recorded: of pieces that are handled together the main case has them.
    forEachCase(reader, reader.caseIds(pieces), [&](const domain::CaseFacts& facts) {
        if (facts.withdrawal) return;
        for (const domain::Task& task : facts.tasks) {
            if ((query.unit && task.unit != *query.unit) || !viewer.seesWorkOf(task.unit)) continue;
            const auto unit = units.find(task.unit);
            for (const domain::Measure& measure : domain::measuresOf(facts, task.id)) {
                // What a cancelled task had left to do nobody does any more.
                if (!measure.isDone && task.cancelledOn) continue;
                if (query.isOpenOnly && measure.isDone) continue;
                MeasureLine line = lineOf(facts, measure, query.today);
                if (unit != units.end()) line.unit = unit->second.asOf(task.assignedOn).displayName();
                lines.push_back(std::move(line));
            }
        }
    });
    std::stable_sort(lines.begin(), lines.end(), [](const MeasureLine& left, const MeasureLine& right) {
        const auto rank = [](const MeasureLine& line) {
            return std::tuple(line.isDone, !line.isDone && !line.dueOn, line.isDone ? base::Date{} : line.dueOn.value_or(base::Date{}));
        };
        return rank(left) < rank(right);
    });
    return lines;
}

ListSheet measuresSheet(const std::vector<MeasureLine>& lines, const Words& words) {
    ListSheet sheet;
    sheet.title = words.text("sheet.measures");
    for (const auto& [key, width, kind] :
         {std::tuple{"case", 12, SheetCell::text}, std::tuple{"title", 32, SheetCell::text}, std::tuple{"unit", 16, SheetCell::text},
          std::tuple{"measure", 40, SheetCell::text}, std::tuple{"owner", 12, SheetCell::text},
          std::tuple{"planned_on", 12, SheetCell::date}, std::tuple{"due_by", 12, SheetCell::date},
          std::tuple{"measure_state", 10, SheetCell::text}, std::tuple{"done_on", 12, SheetCell::date},
          std::tuple{"days_late", 8, SheetCell::number}, std::tuple{"measure_progress", 36, SheetCell::text},
          std::tuple{"progress_on", 12, SheetCell::date}}) {
        sheet.columns.push_back({key, words.text(std::string("sheet.") + key), width, kind});
    }
    for (const MeasureLine& line : lines) {
        sheet.rows.push_back({line.address, line.title.empty() ? words.text("mask.title") : line.title, line.unit, line.text, line.owner,
                              base::isoOrEmpty(line.plannedOn), base::isoOrEmpty(line.dueOn),
                              words.text(line.isDone ? "measure_state.done" : "measure_state.open"), base::isoOrEmpty(line.doneOn),
                              line.daysLate > 0 ? std::to_string(line.daysLate) : std::string(), line.progress,
                              base::isoOrEmpty(line.progressOn)});
    }
    return sheet;
}

}  // namespace huying::app

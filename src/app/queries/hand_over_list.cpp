// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/hand_over_list.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "app/ports/read_snapshot.h"
#include "app/ports/register_reader.h"
#include "app/queries/case_view.h"
#include "app/queries/cases_in_turn.h"
#include "app/queries/list_values.h"
#include "app/queries/plan_chain.h"
#include "base/text.h"

namespace huying::app {

namespace {

// Names of the units as they are called today: the meeting is still to come.
CaseView namesOf(RegisterReader& reader) {
    CaseView names;
    for (const domain::Unit& unit : reader.units()) names.units.emplace(unit.id, unit);
    return names;
}

std::string opinionsText(const domain::CaseFacts& facts, const domain::UnitPlan& plan, const CaseView& names, const Words& words) {
    std::vector<std::string> texts;
    for (const domain::PlannedUnit& unit : plan.units) {
        const domain::Consultation* answer = domain::answerTo(facts, plan, unit);
        if (answer == nullptr) continue;
        std::vector<std::string> parts;
        if (!answer->opinion.empty()) parts.push_back(answer->opinion);
        if (answer->betterUnit) parts.push_back(words.text("chain_part.suggested", {{"unit", names.unitName(*answer->betterUnit)}}));
        std::string said = names.unitName(unit.unit) + words.label(answer->consent);
        if (!parts.empty()) {
            const std::string inside = base::joined(parts, words.text("chain_part.separator"));
            said = words.text("cli.in_brackets", {{"text", said}, {"inside", inside}});
        }
        texts.push_back(std::move(said));
    }
    return base::joined(texts, words.text("chain_part.separator"));
}

// The planned units of one body, as the whole list writes them.
std::string unitsText(const domain::UnitsOfBody& group, const domain::UnitPlan& plan, const CaseView& names, const Words& words) {
    std::vector<domain::PlannedUnit> own;
    for (const domain::Unit* unit : group.units) own.push_back(*plan.unitIn(unit->id));
    return plannedUnitsText(own, names, words);
}

std::vector<domain::UnitsOfBody> bodiesOf(const domain::UnitPlan& plan, const CaseView& names,
                                          const std::vector<domain::HandOverRoute>& routes) {
    std::vector<const domain::Unit*> units;
    for (const domain::PlannedUnit& planned : plan.units) {
        if (const auto found = names.units.find(planned.unit); found != names.units.end()) units.push_back(&found->second);
    }
    return domain::unitsByBody(units, routes);
}

// As the groups of one piece stand, so do those of the list: bodies, then straight, then systems without a route.
auto placeOf(const domain::UnitsOfBody& group) {
    const int kind = !group.hasRoute ? 2 : group.body.empty() ? 1 : 0;
    return std::tuple(kind, group.body, group.system);
}

using Columns = std::vector<std::tuple<const char*, int, SheetCell>>;

ListSheet sheetOf(const char* title, const Columns& columns, const Words& words) {
    ListSheet sheet;
    sheet.title = words.text(title);
    for (const auto& [key, width, kind] : columns) sheet.columns.push_back({key, words.text("sheet." + std::string(key)), width, kind});
    return sheet;
}

}  // namespace

std::string bodyText(const domain::UnitsOfBody& group, const Words& words) {
    if (!group.hasRoute) return words.text("hand_over.no_route", {{"system", words.label(group.system)}});
    return group.body.empty() ? words.text("hand_over.direct") : group.body;
}

ListSheet handOverSheet(RegisterReader& reader, std::optional<domain::SessionId> session, const Words& words) {
    const ReadSnapshot moment(reader);
    const std::vector<domain::HandOverRoute> routes = reader.handOverRoutes();
    Columns columns{{"case", 12, SheetCell::text},          {"number_text", 12, SheetCell::text},    {"title", 40, SheetCell::text},
                    {"deputy", 14, SheetCell::text},        {"proposed_units", 22, SheetCell::text}, {"planned_units", 34, SheetCell::text},
                    {"unit_opinions", 34, SheetCell::text}, {"planning_stage", 10, SheetCell::text}};
    if (!routes.empty()) columns.insert(columns.begin(), {{"hand_over_body", 20, SheetCell::text}, {"body_units", 24, SheetCell::text}});
    ListSheet sheet = sheetOf("sheet.hand_over", columns, words);
    ListQuery query;
    query.session = session;
    query.filter = parseFilter("planning_stage = planned or planning_stage = objected or planning_stage = agreed").value();
    query.order = parseOrder("case").value();
    const std::vector<domain::SuggestionId> found = reader.caseIds(query);
    const CaseView names = namesOf(reader);
    using Cells = std::vector<std::string>;
    std::vector<std::pair<domain::UnitsOfBody, Cells>> ofBodies;
    std::map<domain::SuggestionId, CaseRow> rows;
    for (CaseRow& row : reader.caseRows(found)) rows.emplace(row.id, std::move(row));
    forEachCase(reader, found, [&](const domain::CaseFacts& facts) {
        const auto known = rows.find(facts.suggestion.id);
        const domain::UnitPlan* plan = domain::openPlan(facts, domain::PlanStage::planned);
        if (known == rows.end() || plan == nullptr) return;
        const CaseRow& row = known->second;
        const Cells cells{row.address,
                          row.numberText,
                          shownTitle(row, words),
                          shownLead(row, words),
                          row.proposedUnits,
                          plannedUnitsText(plan->units, names, words),
                          opinionsText(facts, *plan, names, words),
                          words.label(row.planning)};
        if (routes.empty()) {
            sheet.rows.push_back(cells);
            return;
        }
        for (const domain::UnitsOfBody& group : bodiesOf(*plan, names, routes)) {
            Cells ofBody{bodyText(group, words), unitsText(group, *plan, names, words)};
            ofBody.insert(ofBody.end(), cells.begin(), cells.end());
            ofBodies.emplace_back(group, std::move(ofBody));
        }
    });
    std::stable_sort(ofBodies.begin(), ofBodies.end(),
                     [](const auto& left, const auto& right) { return placeOf(left.first) < placeOf(right.first); });
    for (auto& [group, cells] : ofBodies) sheet.rows.push_back(std::move(cells));
    return sheet;
}

ListSheet handOverSheetOf(const ListSheet& whole, const std::string& body) {
    ListSheet sheet = whole;
    const bool hasBodies = !whole.columns.empty() && whole.columns.front().key == "hand_over_body";
    std::erase_if(sheet.rows, [&](const std::vector<std::string>& cells) { return !hasBodies || cells.front() != body; });
    return sheet;
}

ListSheet routeSheet(RegisterReader& reader, base::Date today, const Words& words) {
    const ReadSnapshot moment(reader);
    ListSheet sheet = sheetOf("sheet.routes",
                              {{"system", 14, SheetCell::text},
                               {"system_code", 14, SheetCell::text},
                               {"route_way", 14, SheetCell::text},
                               {"assigned_by", 24, SheetCell::text},
                               {"via", 24, SheetCell::text},
                               {"system_units", 8, SheetCell::number}},
                              words);
    const std::vector<domain::HandOverRoute> routes = reader.handOverRoutes();
    const std::vector<domain::Unit> units = reader.units();
    for (const auto& [system, code] : base::EnumCodes<domain::UnitSystem>::values) {
        const domain::HandOverRoute* route = domain::routeOf(routes, system);
        const auto count = std::count_if(units.begin(), units.end(), [&, wanted = system](const domain::Unit& unit) {
            return unit.system == wanted && unit.isInForceOn(today);
        });
        const domain::HandOverRoute shown = route == nullptr ? domain::HandOverRoute{} : *route;
        sheet.rows.push_back({words.label(system), std::string(code), words.label(domain::wayOf(route)), shown.assignedBy, shown.via,
                              std::to_string(count)});
    }
    return sheet;
}

}  // namespace huying::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/hand_over_list.h"

#include <tuple>

#include "app/ports/read_snapshot.h"
#include "app/ports/register_reader.h"
#include "app/queries/case_view.h"
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

}  // namespace

ListSheet handOverSheet(RegisterReader& reader, std::optional<domain::SessionId> session, const Words& words,
                        std::vector<domain::SuggestionId>* ids) {
    const ReadSnapshot moment(reader);
    ListSheet sheet;
    sheet.title = words.text("sheet.hand_over");
    for (const auto& [key, width, kind] :
         {std::tuple{"case", 12, SheetCell::text}, std::tuple{"number_text", 12, SheetCell::text}, std::tuple{"title", 40, SheetCell::text},
          std::tuple{"deputy", 14, SheetCell::text}, std::tuple{"proposed_units", 22, SheetCell::text},
          std::tuple{"planned_units", 34, SheetCell::text}, std::tuple{"unit_opinions", 34, SheetCell::text},
          std::tuple{"planning_stage", 10, SheetCell::text}}) {
        sheet.columns.push_back({key, words.text("sheet." + std::string(key)), width, kind});
    }
    ListQuery query;
    query.session = session;
    query.filter = parseFilter("planning_stage = planned or planning_stage = objected or planning_stage = agreed").value();
    query.order = parseOrder("case").value();
    const std::vector<domain::SuggestionId> found = reader.caseIds(query);
    const CaseView names = namesOf(reader);
    for (const CaseRow& row : reader.caseRows(found)) {
        const auto facts = reader.caseFacts(row.id);
        const domain::UnitPlan* plan = facts ? domain::openPlan(*facts, domain::PlanStage::planned) : nullptr;
        if (plan == nullptr) continue;
        if (ids != nullptr) ids->push_back(row.id);
        sheet.rows.push_back({row.address, row.numberText, shownTitle(row, words), shownLead(row, words), row.proposedUnits,
                              plannedUnitsText(plan->units, names, words), opinionsText(*facts, *plan, names, words),
                              words.label(row.planning)});
    }
    return sheet;
}

}  // namespace huying::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/plan_chain.h"
#include "cli/json_forms.h"

// The JSON shape of the road to the formal unit (docs/cli.md, `show`).
namespace huying::cli {

namespace {

Json plannedJson(const domain::PlannedUnit& row, const app::CaseView& view, const app::Words& labels) {
    return {
        {"unit", view.unitName(row.unit)}, {"role", base::codeOf(row.role)}, {"role_label", labels.label(row.role)}, {"scope", row.scope}};
}

Json namesJson(const std::vector<domain::UnitId>& units, const app::CaseView& view) {
    return listOf(units, [&](domain::UnitId id) { return Json(view.unitName(id)); });
}

Json stepJson(const app::PlanStep& step, const app::CaseView& view, const app::Words& labels) {
    Json json{{"step", base::codeOf(step.kind)}, {"label", app::planStepText(step, view, labels)}, {"on", orNull(step.on)}};
    json["units"] = listOf(step.units, [&](const domain::PlannedUnit& row) { return plannedJson(row, view, labels); });
    json["added"] = namesJson(step.difference.added, view);
    json["removed"] = namesJson(step.difference.removed, view);
    json["changed"] = namesJson(step.difference.changed, view);
    if (step.kind == app::PlanStepKind::assigned) return json;
    const bool isPlan = step.kind == app::PlanStepKind::proposed || step.kind == app::PlanStepKind::planned;
    const auto place = static_cast<std::size_t>(step.number) - 1;
    json[isPlan ? "plan_number" : "consultation_number"] = step.number;
    json[isPlan ? "by" : "contact"] = step.by;
    json[isPlan ? "note" : "opinion"] = step.text;
    if (!isPlan) json["better_unit"] = step.betterUnit ? Json(view.unitName(*step.betterUnit)) : Json(nullptr);
    json["void"] = step.isVoid;
    json["replaced"] = step.isReplaced;
    json["version"] =
        isPlan ? view.planVersions.at(view.facts.unitPlans[place].id) : view.consultationVersions.at(view.facts.consultations[place].id);
    return json;
}

}  // namespace

void addPlanning(Json& json, const app::CaseView& view, const app::Words& labels) {
    json["planning_stage"] = codeOrNull(view.summary.planning);
    json["planning"] = listOf(app::planStepsOf(view.facts), [&](const app::PlanStep& step) { return stepJson(step, view, labels); });
}

}  // namespace huying::cli

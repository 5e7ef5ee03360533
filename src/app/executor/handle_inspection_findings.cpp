// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/executor/inspection_parts.h"
#include "base/text.h"

// What was found of a unit or a piece that is inspected, and what followed from it.
namespace huying::app {

using base::Date;
using base::Error;
using domain::Inspection;
using domain::InspectionFinding;
using domain::InspectionFollowUp;
using domain::InspectionLine;

std::string nameOfUnit(domain::UnitId id, CommandContext& context) {
    for (const domain::Unit& unit : context.directory().units()) {
        if (unit.id == id) return unit.displayName();
    }
    return {};
}

std::optional<Inspection> findInspection(const std::string& name, const std::string& session, CommandContext& context) {
    const auto found = context.directory().session(session);
    if (!found) {
        context.refuse(found.error());
        return std::nullopt;
    }
    const std::string wanted = base::comparableName(name);
    std::vector<std::string> names;
    for (Inspection& row : context.reader().inspections(found->id)) {
        if (base::comparableName(row.name) == wanted) return std::move(row);
        names.push_back(row.name);
    }
    context.refuse(Error("unknown-inspection", "inspection", "known").with("value", name).with("nearest", base::nearestNames(name, names)));
    return std::nullopt;
}

bool refuseVoidInspection(const Inspection& inspection, CommandContext& context) {
    if (inspection.counts()) return true;
    context.refuse(
        Error("inspection-is-void", "inspection", "conflict").with("value", inspection.name).with("reason", inspection.voidReason));
    return false;
}

void checkGoesOn(const Inspection& inspection, Date on, CommandContext& context) {
    if (!refuseVoidInspection(inspection, context)) return;
    if (inspection.closedOn && on > *inspection.closedOn)
        context.refuse(Error("inspection-closed", "inspection", "order")
                           .with("value", inspection.name)
                           .with("on", base::isoDate(*inspection.closedOn)));
    if (on < inspection.plannedOn)
        context.refuse(Error("inspection-not-planned-yet", "on", "order").with("on", base::isoDate(inspection.plannedOn)));
}

std::optional<NamedInspectionLine> findInspectionLine(const InspectionLineName& name, CommandContext& context) {
    auto inspection = findInspection(name.inspection, name.session, context);
    const auto unit = context.findUnit(name.unit);
    domain::SuggestionId piece;
    std::string what = unit ? unit->displayName() : name.unit;
    if (!name.caseAddress.empty()) {
        const auto facts = context.findCase(name.caseAddress);
        if (!facts) return std::nullopt;
        piece = facts->suggestion.id;
        what = domain::drawKey(facts->suggestion.address(), what);
    }
    if (!inspection || !refuseVoidInspection(*inspection, context) || !unit) return std::nullopt;
    for (const InspectionLine& line : inspection->lines) {
        if (!line.counts() || line.unit != unit->id || line.suggestion != piece) continue;
        const InspectionLine found = line;
        return NamedInspectionLine{std::move(*inspection), found, what};
    }
    context.refuse(Error("unknown-inspection-line", "unit", "known").with("value", what).with("inspection", inspection->name));
    return std::nullopt;
}

void makeVoid(std::optional<bool> isVoid, const std::string& reason, std::string& voidReason, CommandContext& context) {
    const bool wasVoid = !voidReason.empty();
    const bool becomes = isVoid.value_or(wasVoid);
    if (wasVoid && becomes) return context.refuse(Error("fact-is-void", "void", "conflict").with("reason", voidReason));
    if (becomes && base::trimmed(reason).empty())
        return context.refuse(Error("field-required", "reason", "required").with("field", "reason"));
    voidReason = becomes ? reason : std::string();
}

namespace {

void checkFinding(const InspectionFinding& row, CommandContext& context) {
    constexpr int best = 100;
    if (row.score && (*row.score < 0 || *row.score > best))
        context.refuse(Error("inspection-score", "score", "limit").with("most", std::to_string(best)));
    if (row.dueOn && row.demand.empty()) context.refuse(Error("inspection-due-without-demand", "due_on", "conflict"));
    if (row.dueOn && *row.dueOn < row.on)
        context.refuse(Error("day-too-early", "due_on", "order").with("field", "due_on").with("on", base::isoDate(row.on)));
}

bool hasFollowUps(const InspectionFinding& row) {
    return std::any_of(row.followUps.begin(), row.followUps.end(), [](const InspectionFollowUp& one) { return one.voidReason.empty(); });
}

void refuseVoidFinding(const InspectionFinding& row, CommandContext& context) {
    if (!row.voidReason.empty()) context.refuse(Error("fact-is-void", "finding_number", "conflict").with("reason", row.voidReason));
}

void checkFollowUp(const InspectionFinding& finding, const InspectionFollowUp& row, CommandContext& context) {
    if (row.voidReason.empty() && row.on < finding.on)
        context.refuse(Error("before-inspection-finding", "on", "order").with("on", base::isoDate(finding.on)));
}

// Found while the inspection goes on, of what is in its sample by then.
void checkDayOfFinding(const NamedInspectionLine& named, Date on, CommandContext& context) {
    checkGoesOn(named.inspection, on, context);
    const bool isBeforeSample = on >= named.inspection.plannedOn && on < named.line.on;
    if (isBeforeSample) context.refuse(Error("inspection-not-planned-yet", "on", "order").with("on", base::isoDate(named.line.on)));
}

}  // namespace

void handle(const RecordInspectionFinding& command, CommandContext& context) {
    const auto on = context.knownDay();
    const auto named = findInspectionLine(command, context);
    if (!on || !named) return;
    checkDayOfFinding(*named, *on, context);
    const InspectionFinding row{
        {},           named->line.id, *on, command.text, command.score, command.problem.value_or(false), base::trimmed(command.demand),
        command.dueOn};
    checkFinding(row, context);
    if (!context.isRefused()) context.writer().saveInspectionFinding(row);
}

void handle(const CorrectInspectionFinding& command, CommandContext& context) {
    auto named = findInspectionLine(command, context);
    if (!named) return;
    InspectionFinding* row = rowNumbered(named->line.findings, command.finding, "finding_number", context);
    if (row == nullptr) return;
    checkVersion(command.expect, context.reader().inspectionLineVersion(named->line.id), context);
    makeVoid(command.isVoid, command.reason, row->voidReason, context);
    if (command.happenedOn) row->on = *command.happenedOn;
    replaceWritten(command.text, "text", row->text, context);
    replace(command.score, row->score);
    if (command.problem) row->isProblem = *command.problem;
    replace(command.demand, row->demand, std::string());
    replace(command.dueOn, row->dueOn);
    if (command.demand.isGiven && row->demand.empty() && !command.dueOn.isGiven) row->dueOn.reset();
    context.refuseFuture(row->on, "happened_on");
    if (row->voidReason.empty()) {
        checkDayOfFinding(*named, row->on, context);
        checkFinding(*row, context);
    } else if (hasFollowUps(*row)) {
        context.refuse(Error("inspection-finding-followed", "void", "order").with("value", named->what));
    }
    for (const InspectionFollowUp& one : row->followUps) checkFollowUp(*row, one, context);
    if (row->demand.empty() && hasFollowUps(*row))
        context.refuse(Error("inspection-finding-followed", "demand", "order").with("value", named->what));
    if (!context.isRefused()) context.writer().saveInspectionFinding(*row);
}

// What is asked for may be done long after the inspection was closed.
void handle(const RecordInspectionFollowUp& command, CommandContext& context) {
    const auto on = context.knownDay();
    auto named = findInspectionLine(command, context);
    if (!on || !named) return;
    const InspectionFinding* finding = rowNumbered(named->line.findings, command.finding, "finding_number", context);
    if (finding == nullptr) return;
    refuseVoidFinding(*finding, context);
    if (finding->demand.empty()) context.refuse(Error("inspection-nothing-demanded", "finding_number", "order").with("value", named->what));
    const InspectionFollowUp row{{}, finding->id, *on, command.text, command.done.value_or(false)};
    checkFollowUp(*finding, row, context);
    if (!context.isRefused()) context.writer().saveInspectionFollowUp(row);
}

void handle(const CorrectInspectionFollowUp& command, CommandContext& context) {
    auto named = findInspectionLine(command, context);
    if (!named) return;
    InspectionFinding* finding = rowNumbered(named->line.findings, command.finding, "finding_number", context);
    if (finding == nullptr) return;
    InspectionFollowUp* row = rowNumbered(finding->followUps, command.followUp, "follow_up_number", context);
    if (row == nullptr) return;
    checkVersion(command.expect, context.reader().inspectionLineVersion(named->line.id), context);
    makeVoid(command.isVoid, command.reason, row->voidReason, context);
    if (command.happenedOn) row->on = *command.happenedOn;
    replaceWritten(command.text, "text", row->text, context);
    if (command.done) row->isDone = *command.done;
    context.refuseFuture(row->on, "happened_on");
    if (row->voidReason.empty()) refuseVoidFinding(*finding, context);
    checkFollowUp(*finding, *row, context);
    if (!context.isRefused()) context.writer().saveInspectionFollowUp(*row);
}

}  // namespace huying::app

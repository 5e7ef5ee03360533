// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/executor/inspection_parts.h"
#include "app/executor/session_deputies.h"

// 综合检查: planned and corrected, what is inspected chosen by hand or by lot, closed (domain.md §5, decision 0030).
namespace huying::app {

using base::Date;
using base::Error;
using domain::Inspection;
using domain::InspectionLine;

namespace {

std::vector<std::string> namesIn(const std::vector<std::string>& given) {
    std::vector<std::string> names;
    for (const std::string& one : given) {
        for (std::string& name : base::splitValues(one)) {
            if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
        }
    }
    return names;
}

void checkInspection(const Inspection& inspection, CommandContext& context) {
    constexpr std::size_t longestName = 60;  // characters
    if (inspection.name.empty()) context.refuse(Error("field-required", "name", "required").with("field", "name"));
    checkName(inspection.name, "name", longestName, context);
    for (const Inspection& other : context.reader().inspections(inspection.session)) {
        if (other.id != inspection.id && base::comparableName(other.name) == base::comparableName(inspection.name))
            context.refuse(Error("inspection-exists", "name", "unique").with("value", other.name));
    }
    if (inspection.from && inspection.to && *inspection.to < *inspection.from)
        context.refuse(Error("day-too-early", "to_date", "order").with("field", "to_date").with("on", base::isoDate(*inspection.from)));
    if (inspection.closedOn && *inspection.closedOn < inspection.plannedOn)
        context.refuse(Error("inspection-closed-before", "closed_on", "order").with("on", base::isoDate(inspection.plannedOn)));
}

// A day is not put behind what happened on it.
void checkWork(const Inspection& inspection, CommandContext& context) {
    for (const InspectionLine& line : inspection.lines) {
        if (!line.counts()) continue;
        const bool isBefore = line.on < inspection.plannedOn;
        const bool isAfter =
            inspection.closedOn && std::any_of(line.findings.begin(), line.findings.end(), [&](const domain::InspectionFinding& row) {
                return row.voidReason.empty() && row.on > *inspection.closedOn;
            });
        if (isBefore)
            return context.refuse(
                Error("inspection-sample-before", "planned_on", "order").with("value", inspection.name).with("on", base::isoDate(line.on)));
        if (isAfter) return context.refuse(Error("inspection-finding-after-close", "closed_on", "order").with("value", inspection.name));
    }
}

struct Candidate {
    std::string key;
    domain::UnitId unit;
    domain::SuggestionId suggestion;
};

bool isInSample(const Inspection& inspection, domain::UnitId unit, domain::SuggestionId suggestion) {
    return std::any_of(inspection.lines.begin(), inspection.lines.end(),
                       [&](const InspectionLine& line) { return line.counts() && line.unit == unit && line.suggestion == suggestion; });
}

// The shares of units that answer pieces of the session as they stood on that day, without those that are in the sample; secret
// pieces are in no draw.
std::vector<Candidate> candidatesFor(const Inspection& inspection, domain::DrawSubject subject, const std::vector<domain::UnitId>& only,
                                     Date on, CommandContext& context) {
    std::vector<Candidate> candidates;
    for (const domain::CaseFacts& now : context.reader().caseFactsOfSession(inspection.session, LongTexts::read)) {
        const auto then = domain::factsAsOf(now, on);
        if (!then || then->withdrawal || then->suggestion.classified) continue;
        for (const domain::Task& task : then->tasks) {
            const bool isMeant = only.empty() || std::find(only.begin(), only.end(), task.unit) != only.end();
            if (!task.answers() || task.cancelledOn || !isMeant) continue;
            const bool isOfUnit = subject == domain::DrawSubject::units;
            const domain::SuggestionId piece = isOfUnit ? domain::SuggestionId() : then->suggestion.id;
            const bool isKnown = std::any_of(candidates.begin(), candidates.end(),
                                             [&](const Candidate& one) { return one.unit == task.unit && one.suggestion == piece; });
            if (isKnown || isInSample(inspection, task.unit, piece)) continue;
            const std::string address = isOfUnit ? std::string() : then->suggestion.address();
            candidates.push_back({domain::drawKey(address, nameOfUnit(task.unit, context)), task.unit, piece});
        }
    }
    return candidates;
}

// Of the piece the unit that answers it, or the one that is named.
std::optional<domain::UnitId> unitOfPiece(const domain::CaseFacts& facts, const std::string& named, CommandContext& context) {
    std::vector<domain::UnitId> units;
    for (const domain::Task& task : facts.tasks) {
        if (!task.cancelledOn && std::find(units.begin(), units.end(), task.unit) == units.end() && (task.answers() || !named.empty()))
            units.push_back(task.unit);
    }
    if (!named.empty()) {
        const auto unit = context.findUnit(named);
        if (!unit) return std::nullopt;
        if (std::find(units.begin(), units.end(), unit->id) != units.end()) return unit->id;
        context.refuse(
            Error("unit-without-task", "unit", "known").with("case", facts.suggestion.address()).with("unit", unit->displayName()));
        return std::nullopt;
    }
    if (units.size() == 1) return units.front();
    std::vector<std::string> names;
    for (const domain::UnitId id : units) names.push_back(nameOfUnit(id, context));
    context.refuse(Error(units.empty() ? "inspection-piece-without-unit" : "inspection-unit-must-be-named", "unit", "required")
                       .with("case", facts.suggestion.address())
                       .with("candidates", base::joined(names, "、")));
    return std::nullopt;
}

}  // namespace

void handle(const PlanInspection& command, CommandContext& context) {
    const auto on = context.knownDay();
    const auto session = context.directory().session(command.session);
    if (!session) return context.refuse(session.error());
    Inspection inspection;
    inspection.session = session->id;
    inspection.name = base::trimmed(command.title);
    inspection.from = command.from;
    inspection.to = command.to;
    inspection.purpose = command.purpose;
    inspection.members = namesIn(command.members);
    inspection.committee = context.findCommittee(command.committee).value_or(domain::CommitteeId());
    inspection.deputies = deputiesOnRecord(command.deputies, session->term, "proposing_deputies", context);
    if (!on) return;
    inspection.plannedOn = *on;
    checkInspection(inspection, context);
    if (!context.isRefused()) context.writer().saveInspection(inspection);
}

void handle(const CorrectInspection& command, CommandContext& context) {
    auto inspection = findInspection(command.inspection, command.session, context);
    if (!inspection) return;
    checkVersion(command.expect, context.reader().inspectionVersion(inspection->id), context);
    if (command.title) inspection->name = base::trimmed(*command.title);
    if (command.committee.isGiven) {
        const std::string name = command.committee.value.value_or("");
        if (name.empty()) context.refuse(Error("field-required", "committee", "required").with("field", "committee"));
        if (!name.empty()) inspection->committee = context.findCommittee(name).value_or(domain::CommitteeId());
    }
    if (command.plannedOn) inspection->plannedOn = *command.plannedOn;
    replace(command.from, inspection->from);
    replace(command.to, inspection->to);
    replace(command.purpose, inspection->purpose, std::string());
    if (command.members.isGiven) inspection->members = namesIn(command.members.value.value_or(std::vector<std::string>{}));
    if (command.deputies.isGiven)
        inspection->deputies = deputiesOnRecord(command.deputies.value.value_or(std::vector<DeputyReference>{}),
                                                termOf(inspection->session, context), "proposing_deputies", context);
    replace(command.closedOn, inspection->closedOn);
    replace(command.conclusion, inspection->conclusion, std::string());
    if (command.closedOn.isGiven && !inspection->closedOn && !command.conclusion.isGiven) inspection->conclusion.clear();
    makeVoid(command.isVoid, command.reason, inspection->voidReason, context);
    const bool isInspected = std::any_of(inspection->lines.begin(), inspection->lines.end(),
                                         [](const InspectionLine& line) { return domain::hasFinding(line); });
    if (!inspection->voidReason.empty() && isInspected)
        context.refuse(Error("inspection-has-findings", "void", "order").with("value", inspection->name));
    context.refuseFuture(inspection->plannedOn, "planned_on");
    context.refuseFuture(inspection->closedOn, "closed_on");
    checkInspection(*inspection, context);
    checkWork(*inspection, context);
    if (!context.isRefused()) context.writer().saveInspection(*inspection);
}

void handle(const AddInspectionSample& command, CommandContext& context) {
    const auto on = context.knownDay();
    const auto inspection = findInspection(command.inspection, command.session, context);
    const std::vector<domain::CaseFacts> cases = context.findCases(command.cases);
    if (!on || !inspection) return;
    checkGoesOn(*inspection, *on, context);
    if (command.units.empty() && command.cases.empty()) context.refuse(Error("field-required", "cases", "required").with("field", "cases"));
    std::vector<InspectionLine> lines;
    const auto add = [&](domain::UnitId unit, domain::SuggestionId suggestion, const std::string& what) {
        const bool isTwice = std::any_of(lines.begin(), lines.end(),
                                         [&](const InspectionLine& line) { return line.unit == unit && line.suggestion == suggestion; });
        if (isTwice || isInSample(*inspection, unit, suggestion))
            return context.refuse(Error("inspection-sample-there", suggestion ? "cases" : "units", "unique").with("value", what));
        lines.push_back({{}, inspection->id, unit, suggestion, {}, {}, *on});
    };
    for (const std::string& name : command.units) {
        const auto unit = context.findUnit(name, "units");
        if (unit) add(unit->id, {}, unit->displayName());
    }
    for (const domain::CaseFacts& facts : cases) {
        if (facts.suggestion.session != inspection->session)
            context.refuse(Error("inspection-of-another-session", "cases", "conflict").with("case", facts.suggestion.address()));
        if (facts.withdrawal) context.refuse(Error("already-withdrawn", "cases", "order").with("case", facts.suggestion.address()));
        const auto unit = unitOfPiece(context.before(facts), command.unit, context);
        if (unit) add(*unit, facts.suggestion.id, facts.suggestion.address());
    }
    if (context.isRefused()) return;
    for (const InspectionLine& line : lines) context.writer().saveInspectionLine(line);
}

void handle(const DrawInspectionSample& command, CommandContext& context) {
    const auto on = context.knownDay();
    const auto inspection = findInspection(command.inspection, command.session, context);
    if (!on || !inspection) return;
    checkGoesOn(*inspection, *on, context);
    const bool isPerUnit = command.perUnit.value_or(false);
    if (command.count < 1) context.refuse(Error("inspection-draw-nothing", "draw_count", "limit"));
    if (isPerUnit && *command.subject == domain::DrawSubject::units)
        context.refuse(Error("inspection-units-per-unit", "per_unit", "conflict"));
    checkName(command.seed, "seed", 100, context);  // one line, which is said aloud
    std::vector<domain::UnitId> only;
    for (const std::string& name : command.units) {
        if (const auto unit = context.findUnit(name, "units")) only.push_back(unit->id);
    }
    if (context.isRefused()) return;
    const std::vector<Candidate> candidates = candidatesFor(*inspection, *command.subject, only, *on, context);
    domain::InspectionDraw draw{{}, inspection->id, *on, *command.subject, command.count, isPerUnit, command.seed, {}, {}};
    for (const Candidate& one : candidates) draw.candidates.push_back(one.key);
    if (candidates.empty()) return context.refuse(Error("inspection-no-candidates", "draw_subject", "known"));
    draw.drawn = domain::drawnFrom(draw.candidates, draw.seed, draw.count, draw.isPerUnit);
    if (!isPerUnit && draw.drawn.size() < static_cast<std::size_t>(draw.count))
        context.notice(Error("inspection-fewer-candidates", "draw_count", "limit")
                           .with("count", std::to_string(draw.drawn.size()))
                           .with("wanted", std::to_string(draw.count)));
    draw.id = context.writer().addInspectionDraw(draw);
    for (const std::string& key : draw.drawn) {
        const auto found = std::find_if(candidates.begin(), candidates.end(), [&](const Candidate& one) { return one.key == key; });
        context.writer().saveInspectionLine({{}, inspection->id, found->unit, found->suggestion, {}, draw.id, *on});
        context.concerns(key);
    }
}

void handle(const RemoveInspectionSample& command, CommandContext& context) {
    auto named = findInspectionLine(command, context);
    if (!named) return;
    if (domain::hasFinding(named->line)) {
        context.refuse(Error("inspection-line-has-findings", "unit", "order").with("value", named->what));
        return;
    }
    named->line.voidReason = command.reason;
    context.writer().saveInspectionLine(named->line);
}

void handle(const CloseInspection& command, CommandContext& context) {
    const auto on = context.knownDay();
    auto inspection = findInspection(command.inspection, command.session, context);
    if (!on || !inspection || !refuseVoidInspection(*inspection, context)) return;
    if (inspection->closedOn)
        return context.refuse(Error("inspection-closed", "inspection", "order")
                                  .with("value", inspection->name)
                                  .with("on", base::isoDate(*inspection->closedOn)));
    inspection->closedOn = on;
    inspection->conclusion = command.conclusion;
    checkInspection(*inspection, context);
    checkWork(*inspection, context);
    int uninspected = 0;
    int open = 0;
    for (const InspectionLine& line : inspection->lines) {
        if (!line.counts()) continue;
        if (!domain::hasFinding(line)) ++uninspected;
        open += static_cast<int>(std::count_if(line.findings.begin(), line.findings.end(),
                                               [](const domain::InspectionFinding& row) { return domain::isOpen(row); }));
    }
    if (uninspected > 0) context.notice(Error("inspection-closed-uninspected", "", "order").with("count", std::to_string(uninspected)));
    if (open > 0) context.notice(Error("inspection-closed-open", "", "order").with("count", std::to_string(open)));
    if (!context.isRefused()) context.writer().saveInspection(*inspection);
}

}  // namespace huying::app

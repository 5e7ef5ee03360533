// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <tuple>

#include "app/ports/register_reader.h"
#include "app/queries/ballot_list.h"
#include "app/report/report_parts.h"

namespace huying::app {

namespace {

void addOnce(std::vector<std::string>& list, const std::string& text) {
    if (std::find(list.begin(), list.end(), text) == list.end()) list.push_back(text);
}

bool isDoneBy(const domain::InspectionFinding& finding, base::Date day) {
    return std::any_of(finding.followUps.begin(), finding.followUps.end(),
                       [day](const auto& row) { return row.isDone && row.voidReason.empty() && row.on <= day; });
}

bool isDoneBy(const domain::ReviewOpinion& opinion, base::Date day) {
    return std::any_of(opinion.rectifications.begin(), opinion.rectifications.end(),
                       [day](const auto& row) { return row.isDone && row.voidReason.empty() && row.on <= day; });
}

}  // namespace

std::optional<ReportInspections> makeInspections(RegisterReader& reader, const domain::Session& session, const ReportBasis& basis) {
    ReportInspections figures;
    std::map<domain::UnitId, ReportInspectedUnit> units;
    for (const domain::Inspection& inspection : reader.inspections(session.id)) {
        if (!inspection.counts()) continue;
        for (const domain::InspectionLine& line : inspection.lines) {
            if (!domain::hasFinding(line, basis.asOf)) continue;
            addOnce(figures.names, inspection.name);
            ReportInspectedUnit& unit = units[line.unit];
            if (const auto known = basis.units.find(line.unit); known != basis.units.end()) unit.unit = known->second.displayName();
            if (line.suggestion) {
                addOnce(unit.pieces, line.address);
                addOnce(figures.pieces, line.address);
            }
            for (const domain::InspectionFinding& finding : line.findings) {
                if (!finding.voidReason.empty() || finding.on > basis.asOf) continue;
                if (finding.isProblem) ++unit.problems;
                if (finding.demand.empty()) continue;
                ++unit.demands;
                if (isDoneBy(finding, basis.asOf)) ++unit.done;
            }
        }
    }
    if (units.empty()) return std::nullopt;
    std::vector<domain::UnitId> order;
    for (const auto& [id, unit] : units) order.push_back(id);
    const auto rank = [&](domain::UnitId id) {
        const auto unit = basis.units.find(id);
        return unit == basis.units.end() ? std::tuple(0, 0, id.value)
                                         : std::tuple(static_cast<int>(unit->second.system), unit->second.sortNumber, id.value);
    };
    std::sort(order.begin(), order.end(), [&](domain::UnitId left, domain::UnitId right) { return rank(left) < rank(right); });
    for (const domain::UnitId id : order) {
        const ReportInspectedUnit& unit = figures.units.emplace_back(std::move(units[id]));
        figures.problems += unit.problems;
        figures.demands += unit.demands;
        figures.done += unit.done;
    }
    return figures;
}

std::vector<ReportBallot> makeBallots(RegisterReader& reader, const domain::Session& session, const ReportBasis& basis) {
    std::vector<ReportBallot> ballots;
    for (const BallotView& view : viewBallots(reader, session.id, *basis.words)) {
        const domain::Ballot& row = view.ballot;
        if (!row.counts() || row.on > basis.asOf) continue;
        ReportBallot& line = ballots.emplace_back();
        line.number = row.id.value;
        line.on = row.on;
        line.meeting = row.meeting;
        line.about = view.about;
        if (row.suggestion) line.pieces.push_back(row.address);
        line.members = row.members;
        line.present = row.present;
        line.collected = row.collected;
        line.satisfied = row.satisfied;
        line.mostly = row.mostly;
        line.dissatisfied = row.dissatisfied;
        line.invalid = row.invalid;
        line.base = {std::string(base::codeOf(row.rule.base)), basis.words->label(row.rule.base), view.outcome.base};
        line.measure = base::codeOf(row.rule.measure);
        line.counted = view.outcome.counted;
        line.percent = view.percent;
        line.passes = view.outcome.passes;
        line.explanation = outcomeText(row, *basis.words);
        line.repeats = row.repeats.value;
        for (const domain::ReviewOpinion& opinion : row.opinions) {
            if (!opinion.voidReason.empty() || opinion.on > basis.asOf) continue;
            ++line.opinions;
            if (isDoneBy(opinion, basis.asOf)) ++line.rectified;
        }
    }
    return ballots;
}

}  // namespace huying::app

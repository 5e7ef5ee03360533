// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/inspection_list.h"

#include <map>
#include <set>
#include <tuple>

#include "app/ports/read_snapshot.h"
#include "app/ports/register_reader.h"
#include "base/text.h"

namespace huying::app {

namespace {

using domain::InspectionFinding;
using domain::InspectionLine;

void count(const InspectionLine& line, InspectionCounts& counts) {
    if (domain::hasFinding(line)) ++counts.inspected;
    for (const InspectionFinding& finding : line.findings) {
        if (!finding.voidReason.empty()) continue;
        if (finding.isProblem) ++counts.problems;
        if (finding.demand.empty()) continue;
        ++counts.demands;
        if (domain::doneBy(finding) != nullptr) ++counts.done;
    }
}

std::vector<std::string> cellsOf(const InspectionView& view, const InspectionLineView& line, const InspectionFinding* finding,
                                 const Words& words) {
    std::vector<std::string> cells{view.inspection.name, line.unit, line.line.address, line.title,
                                   words.text(line.line.draw ? "inspection.drawn" : "inspection.chosen")};
    if (finding == nullptr) {
        cells.resize(13);
        return cells;
    }
    const domain::InspectionFollowUp* done = domain::doneBy(*finding);
    std::vector<std::string> followed;
    for (const domain::InspectionFollowUp& row : finding->followUps) {
        if (row.voidReason.empty()) followed.push_back(base::isoDate(row.on) + " " + row.text);
    }
    for (const std::string& cell :
         {base::isoDate(finding->on), finding->text, finding->score ? std::to_string(*finding->score) : std::string(),
          words.text(finding->isProblem ? "flag.true" : "flag.false"), finding->demand, base::isoOrEmpty(finding->dueOn),
          base::joined(followed, "；"), done == nullptr ? std::string() : base::isoDate(done->on)})
        cells.push_back(cell);
    return cells;
}

}  // namespace

std::vector<InspectionView> viewInspections(RegisterReader& reader, std::optional<domain::SessionId> session, const Words& words) {
    const ReadSnapshot moment(reader);
    std::map<domain::UnitId, domain::Unit> units;
    for (domain::Unit& unit : reader.units()) units.emplace(unit.id, std::move(unit));
    std::map<domain::CommitteeId, std::string> committees;
    for (const domain::Committee& row : reader.committees()) committees[row.id] = row.displayName();
    std::map<domain::SessionId, std::string> sessions;
    for (const domain::Session& row : reader.sessions()) sessions[row.id] = row.address();
    std::vector<InspectionView> views;
    for (domain::Inspection& inspection : reader.inspections(session)) {
        InspectionView& view = views.emplace_back();
        view.version = reader.inspectionVersion(inspection.id);
        view.session = sessions[inspection.session];
        view.committee = committees[inspection.committee];
        for (const domain::DeputyId id : inspection.deputies) {
            if (const auto deputy = reader.deputy(id)) view.deputies.push_back(deputy->described());
        }
        std::set<domain::UnitId> unitsInSample;
        std::set<domain::SuggestionId> piecesInSample;
        for (const InspectionLine& line : inspection.lines) {
            if (!line.counts()) continue;
            InspectionLineView& row = view.lines.emplace_back();
            row.line = line;
            row.version = reader.inspectionLineVersion(line.id);
            if (const auto unit = units.find(line.unit); unit != units.end()) {
                row.unit = unit->second.asOf(line.on).displayName();
                row.presentUnit = unit->second.displayName();
            }
            unitsInSample.insert(line.unit);
            if (line.suggestion) {
                piecesInSample.insert(line.suggestion);
                // Who leads the inspection may see a piece in it that is otherwise another's: its number is enough then.
                if (const auto facts = reader.caseFacts(line.suggestion))
                    row.title = facts->suggestion.classified ? words.text("mask.title") : facts->suggestion.title;
            }
            count(line, view.counts);
        }
        view.counts.units = static_cast<int>(unitsInSample.size());
        view.counts.pieces = static_cast<int>(piecesInSample.size());
        view.inspection = std::move(inspection);
    }
    return views;
}

std::string countsText(const InspectionCounts& counts, const Words& words) {
    return words.text("inspection.counts", {{"units", std::to_string(counts.units)},
                                            {"pieces", std::to_string(counts.pieces)},
                                            {"inspected", std::to_string(counts.inspected)},
                                            {"problems", std::to_string(counts.problems)},
                                            {"demands", std::to_string(counts.demands)},
                                            {"done", std::to_string(counts.done)}});
}

std::string drawText(const domain::InspectionDraw& draw, const Words& words) {
    return words.text(draw.isPerUnit ? "inspection.draw_per_unit" : "inspection.draw",
                      {{"on", base::isoDate(draw.on)},
                       {"seed", draw.seed},
                       {"what", words.label(draw.subject)},
                       {"candidates", std::to_string(draw.candidates.size())},
                       {"count", std::to_string(draw.count)},
                       {"drawn", base::joined(draw.drawn, "、")},
                       {"proof", words.text(domain::isProven(draw) ? "inspection.proven" : "inspection.not_proven")}});
}

ListSheet inspectionSheet(const std::vector<InspectionView>& inspections, bool isOpenOnly, const Words& words) {
    const auto title = [&](const char* key) { return words.text("sheet." + std::string(key)); };
    ListSheet sheet;
    sheet.title = title("inspections");
    for (const auto& [key, width, kind] :
         {std::tuple{"inspection", 24, SheetCell::text}, std::tuple{"unit", 16, SheetCell::text}, std::tuple{"case", 12, SheetCell::text},
          std::tuple{"title", 36, SheetCell::text}, std::tuple{"sampled", 10, SheetCell::text},
          std::tuple{"inspected_on", 12, SheetCell::date}, std::tuple{"inspection_text", 40, SheetCell::text},
          std::tuple{"inspection_score", 8, SheetCell::number}, std::tuple{"problem", 8, SheetCell::text},
          std::tuple{"inspection_demand", 30, SheetCell::text}, std::tuple{"rectify_by", 12, SheetCell::date},
          std::tuple{"rectification", 40, SheetCell::text}, std::tuple{"rectified_on", 12, SheetCell::date}})
        sheet.columns.push_back({key, title(key), width, kind});
    for (const InspectionView& view : inspections) {
        if (!view.inspection.counts()) continue;
        for (const InspectionLineView& line : view.lines) {
            bool isFound = false;
            for (const InspectionFinding& finding : line.line.findings) {
                if (!finding.voidReason.empty()) continue;
                isFound = true;
                if (!isOpenOnly || domain::isOpen(finding)) sheet.rows.push_back(cellsOf(view, line, &finding, words));
            }
            if (!isFound) sheet.rows.push_back(cellsOf(view, line, nullptr, words));
        }
    }
    return sheet;
}

}  // namespace huying::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <unordered_map>

#include "app/report/report_parts.h"

namespace huying::app {

namespace {

using domain::Task;

void countPiece(AnnexLine& line, const CountedCase& one) {
    ++line.pieces;
    line.completed += one.isCompleted() ? 1 : 0;
    line.addresses.push_back(one.address);
}

// What one task adds to each of its lines.
struct TaskCounts {
    int answering = 0;
    int joint = 0;
    int replied = 0;
    int visited = 0;
};

TaskCounts countsOf(const domain::CaseFacts& facts, const Task& task) {
    if (!task.answers()) return {0, task.givesJointOpinion() ? 1 : 0, 0, 0};
    return {1, 0, facts.replyOf(task.id) != nullptr ? 1 : 0, task.round == 1 && domain::areVisitsMade(facts, task) ? 1 : 0};
}

void count(AnnexLine& line, const TaskCounts& task) {
    ++line.tasks;
    line.answering += task.answering;
    line.joint += task.joint;
    line.replied += task.replied;
    line.visited += task.visited;
}

AnnexList startList(const ReportBasis& basis, const std::string& key, bool isOverlapping) {
    AnnexList list;
    list.key = key;
    list.label = basis.words->text("report_annex." + key);
    list.isOverlapping = isOverlapping;
    return list;
}

AnnexLine& addLine(AnnexList& list, std::string key, std::string label) {
    AnnexLine& line = list.lines.emplace_back();
    line.key = std::move(key);
    line.label = std::move(label);
    return line;
}

// Where the lines of a list stand, and the list.
template <class Key>
struct Lines {
    AnnexList list;
    std::map<Key, std::size_t> places;

    AnnexLine& add(Key key, std::string code, std::string label) {
        places[key] = list.lines.size();
        return addLine(list, std::move(code), std::move(label));
    }
    [[nodiscard]] AnnexLine& of(Key key) { return list.lines[places.at(key)]; }
};

Lines<domain::UnitId> unitLines(const ReportBasis& basis) {
    Lines<domain::UnitId> lines{startList(basis, "unit", true), {}};
    std::vector<const domain::Unit*> inOrder;
    for (const auto& [id, unit] : basis.units) inOrder.push_back(&unit);
    std::sort(inOrder.begin(), inOrder.end(), [](const auto* left, const auto* right) { return left->sortNumber < right->sortNumber; });
    for (const domain::Unit* unit : inOrder) lines.add(unit->id, unit->code, unit->name).group = basis.words->label(unit->system);
    return lines;
}

Lines<domain::UnitSystem> systemLines(const ReportBasis& basis) {
    Lines<domain::UnitSystem> lines{startList(basis, "system", true), {}};
    for (const auto& [system, code] : base::EnumCodes<domain::UnitSystem>::values)
        lines.add(system, std::string(code), basis.words->label(system));
    return lines;
}

// Every piece stands in one line; those without a category of the term in a line of their own, so that the list stays whole.
Lines<domain::CategoryId> categoryLines(const ReportBasis& basis) {
    Lines<domain::CategoryId> lines{startList(basis, "category", false), {}};
    for (const domain::Category& category : basis.categories) lines.add(category.id, category.code, category.name);
    lines.add(domain::CategoryId(), "none", basis.words->text("report.unknown_category"));
    return lines;
}

}  // namespace

AnnexWhole annexWholeOf(const ReportBasis& basis) {
    AnnexWhole whole;
    for (const CountedCase& one : basis.cases) {
        const auto tasks = std::count_if(one.facts.tasks.begin(), one.facts.tasks.end(), isCountedTask);
        whole.tasks += static_cast<int>(tasks);
        whole.unassigned += tasks == 0 ? 1 : 0;
    }
    return whole;
}

void proveAnnex(const ReportBasis& basis, const PiecePlaces& places, const AnnexWhole& whole, int registered, AnnexList& list) {
    PlacedPieces placed(places);
    list.sum = {};
    list.piecesWithRepeats = 0;
    list.checks.clear();
    list.sum.label = basis.words->text("report_annex.sum");
    for (const AnnexLine& line : list.lines) {
        list.piecesWithRepeats += line.pieces;
        list.sum.tasks += line.tasks;
        list.sum.answering += line.answering;
        list.sum.joint += line.joint;
        list.sum.replied += line.replied;
        list.sum.visited += line.visited;
        placed.add(line.addresses);
    }
    std::vector<std::string> missing;
    list.sum.addresses.reserve(basis.cases.size());
    for (std::size_t i = 0; i < basis.cases.size(); ++i) {
        const CountedCase& one = basis.cases[i];
        const bool hasTask = std::any_of(one.facts.tasks.begin(), one.facts.tasks.end(), isCountedTask);
        if (placed.has(i)) {
            countPiece(list.sum, one);
        } else if (hasTask || !list.isOverlapping) {
            missing.push_back(one.address);
        }
    }
    const auto add = [&](const std::string& key, int left, int right) {
        list.checks.push_back({list.key + "_" + key, basis.words->text("report_annex." + list.key + "_" + key), left == right, left, right,
                               left == right ? std::vector<std::string>{} : missing});
    };
    add("tasks", list.sum.tasks, whole.tasks);
    add("roles", list.sum.answering + list.sum.joint, whole.tasks);
    add("pieces", list.isOverlapping ? list.sum.pieces + whole.unassigned : list.piecesWithRepeats, registered);
}

std::vector<AnnexList> makeAnnexes(const ReportBasis& basis, const Totals& totals) {
    Lines<domain::UnitId> units = unitLines(basis);
    Lines<domain::CategoryId> categories = categoryLines(basis);
    Lines<domain::UnitSystem> systems = systemLines(basis);
    struct LinesOfUnit {
        AnnexLine* unit;
        AnnexLine* system;
    };
    std::unordered_map<domain::UnitId, LinesOfUnit> ofUnits;
    for (const auto& [id, unit] : basis.units) ofUnits.emplace(id, LinesOfUnit{&units.of(id), &systems.of(unit.system)});
    for (const CountedCase& one : basis.cases) {
        const domain::CategoryId category = one.facts.suggestion.category.value_or(domain::CategoryId());
        AnnexLine& ofCategory = categories.of(categories.places.contains(category) ? category : domain::CategoryId());
        countPiece(ofCategory, one);
        for (const Task& task : one.facts.tasks) {
            if (!isCountedTask(task)) continue;
            const TaskCounts counts = countsOf(one.facts, task);
            count(ofCategory, counts);
            const auto ofUnit = ofUnits.find(task.unit);
            if (ofUnit == ofUnits.end()) continue;
            // A piece stands once in each line, however many of its tasks do.
            for (AnnexLine* line : {ofUnit->second.unit, ofUnit->second.system}) {
                count(*line, counts);
                if (line->addresses.empty() || line->addresses.back() != one.address) countPiece(*line, one);
            }
        }
    }
    const auto hasNoTask = [](const AnnexLine& line) { return line.tasks == 0; };
    std::erase_if(units.list.lines, hasNoTask);
    std::erase_if(systems.list.lines, hasNoTask);
    if (categories.list.lines.back().pieces == 0) categories.list.lines.pop_back();
    std::vector<AnnexList> lists;
    for (AnnexList* list : {&units.list, &categories.list, &systems.list}) lists.push_back(std::move(*list));
    const AnnexWhole whole = annexWholeOf(basis);
    const PiecePlaces places(basis);
    for (AnnexList& list : lists) proveAnnex(basis, places, whole, totals.registered, list);
    return lists;
}

}  // namespace huying::app

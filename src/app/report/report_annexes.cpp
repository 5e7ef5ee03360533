// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <set>
#include <unordered_set>

#include "app/report/report_parts.h"

namespace huying::app {

namespace {

using domain::Task;

void countPiece(AnnexLine& line, const CountedCase& one) {
    ++line.pieces;
    line.completed += one.isCompleted() ? 1 : 0;
    line.addresses.push_back(one.address);
}

void countTask(AnnexLine& line, const CountedCase& one, const Task& task) {
    ++line.tasks;
    line.answering += task.answers() ? 1 : 0;
    line.joint += task.givesJointOpinion() ? 1 : 0;
    line.replied += task.answers() && one.facts.replyOf(task.id) != nullptr ? 1 : 0;
    line.visited += task.round == 1 && task.answers() && hasThreeVisits(one.facts, task) ? 1 : 0;
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

// Lines that tasks belong to; `lineOf` gives the place of a task's unit. A piece stands once in each line.
template <class LineOf>
void countByTask(const ReportBasis& basis, AnnexList& list, LineOf lineOf) {
    for (const CountedCase& one : basis.cases) {
        std::set<std::size_t> here;
        for (const Task& task : one.facts.tasks) {
            const auto unit = basis.units.find(task.unit);
            if (!isCountedTask(task) || unit == basis.units.end()) continue;
            const std::size_t place = lineOf(unit->second);
            countTask(list.lines[place], one, task);
            if (here.insert(place).second) countPiece(list.lines[place], one);
        }
    }
    std::erase_if(list.lines, [](const AnnexLine& line) { return line.tasks == 0; });
}

AnnexList unitList(const ReportBasis& basis) {
    AnnexList list = startList(basis, "unit", true);
    std::vector<const domain::Unit*> inOrder;
    for (const auto& [id, unit] : basis.units) inOrder.push_back(&unit);
    std::sort(inOrder.begin(), inOrder.end(), [](const auto* left, const auto* right) { return left->sortNumber < right->sortNumber; });
    std::map<domain::UnitId, std::size_t> places;
    for (const domain::Unit* unit : inOrder) {
        places[unit->id] = list.lines.size();
        addLine(list, unit->code, unit->name).group = basis.words->label(unit->system);
    }
    countByTask(basis, list, [&](const domain::Unit& unit) { return places.at(unit.id); });
    return list;
}

AnnexList systemList(const ReportBasis& basis) {
    AnnexList list = startList(basis, "system", true);
    std::map<domain::UnitSystem, std::size_t> places;
    for (const auto& [system, code] : base::EnumCodes<domain::UnitSystem>::values) {
        places[system] = list.lines.size();
        addLine(list, std::string(code), basis.words->label(system));
    }
    countByTask(basis, list, [&](const domain::Unit& unit) { return places.at(unit.system); });
    return list;
}

// Every piece stands in one line; those without a category in a line of their own, so that the list stays whole.
AnnexList categoryList(const ReportBasis& basis) {
    AnnexList list = startList(basis, "category", false);
    std::map<domain::CategoryId, std::size_t> places;
    for (const domain::Category& category : basis.categories) {
        places[category.id] = list.lines.size();
        addLine(list, category.code, category.name);
    }
    const std::size_t none = list.lines.size();
    addLine(list, "none", basis.words->text("report.unknown_category"));
    for (const CountedCase& one : basis.cases) {
        const std::optional<domain::CategoryId> category = one.facts.suggestion.category;
        const auto place = category ? places.find(*category) : places.end();
        AnnexLine& line = list.lines[place == places.end() ? none : place->second];
        countPiece(line, one);
        for (const Task& task : one.facts.tasks) {
            if (isCountedTask(task)) countTask(line, one, task);
        }
    }
    if (list.lines.back().pieces == 0) list.lines.pop_back();
    return list;
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

void proveAnnex(const ReportBasis& basis, const AnnexWhole& whole, int registered, AnnexList& list) {
    std::unordered_set<std::string_view> placed;
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
        placed.insert(line.addresses.begin(), line.addresses.end());
    }
    std::vector<std::string> missing;
    for (const CountedCase& one : basis.cases) {
        const bool hasTask = std::any_of(one.facts.tasks.begin(), one.facts.tasks.end(), isCountedTask);
        if (placed.contains(one.address)) {
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
    std::vector<AnnexList> lists{unitList(basis), categoryList(basis), systemList(basis)};
    const AnnexWhole whole = annexWholeOf(basis);
    for (AnnexList& list : lists) proveAnnex(basis, whole, totals.registered, list);
    return lists;
}

}  // namespace huying::app

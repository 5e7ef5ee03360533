// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/import/row_commands.h"

namespace huying::app {

using domain::TaskRole;

namespace {

using NamedUnits = std::vector<const UnitInRow*>;
using Tasks = std::vector<const domain::Task*>;

// The roles that one column of units may stand for: a sole unit and a lead are told apart by what stands beside them.
TaskRole groupOf(TaskRole role) { return role == TaskRole::sole ? TaskRole::lead : role; }

// Units on record, each with the role it was first given.
Tasks firstTasks(const domain::CaseFacts& facts) {
    Tasks tasks;
    for (const domain::Task& task : facts.tasks) {
        const bool isSeen = std::any_of(tasks.begin(), tasks.end(), [&](const domain::Task* other) { return other->unit == task.unit; });
        if (!task.cancelledOn && !isSeen) tasks.push_back(&task);
    }
    return tasks;
}

class UnitsOfRow {
public:
    UnitsOfRow(const RowValues& row, const domain::CaseFacts& known, PlanSources sources, RowPlan& plan)
        : row_(row), known_(known), onRecord_(firstTasks(known)), sources_(sources), plan_(plan) {}

    void run() {
        for (const TaskRole group : {TaskRole::lead, TaskRole::joint, TaskRole::separate, TaskRole::reference}) {
            NamedUnits named;
            for (const UnitInRow& unit : row_.units) {
                if (groupOf(unit.role) == group) named.push_back(&unit);
            }
            if (!named.empty()) compareGroup(group, named);
        }
        // Some unit answers and the roles fit together after every step: first who begins to answer, then who ceases.
        for (auto* step : {&beginning_, &ceasing_, &alone_}) {
            for (auto& [command, column] : *step) plan_.runToday(std::move(command), column);
        }
    }

private:
    [[nodiscard]] std::string nameOf(const domain::Task& task) const { return namesOf({&task}, sources_); }
    // Named in this row in another group, so that it keeps a task.
    [[nodiscard]] bool isKept(domain::UnitId id) const {
        return std::any_of(row_.units.begin(), row_.units.end(), [id](const UnitInRow& unit) { return unit.id == id; });
    }

    void compareGroup(TaskRole group, const NamedUnits& named) {
        NamedUnits missing = named;
        Tasks there;
        Tasks leftOut;
        for (const domain::Task* task : onRecord_) {
            const auto same = std::find_if(missing.begin(), missing.end(), [&](const UnitInRow* unit) { return unit->id == task->unit; });
            const bool isNamed = same != missing.end();
            if (groupOf(task->role) == group) {
                there.push_back(task);
                if (isNamed) compareRole(*task, **same);
                if (!isNamed) leftOut.push_back(task);
            } else if (isNamed) {
                changeRole(*task, **same);
            }
            if (isNamed) missing.erase(same);
        }
        const LedgerColumn column = named.front()->column;
        const bool differs = !leftOut.empty() || (!missing.empty() && !there.empty());
        if (differs && plan_.mayReplace(column, namesOf(there, sources_))) replaceUnits(column, missing, leftOut);
    }

    // One in the place of another was named by mistake; what is left over is new, or had no task after all.
    void replaceUnits(LedgerColumn column, const NamedUnits& missing, Tasks leftOut) {
        std::erase_if(leftOut, [&](const domain::Task* task) { return isKept(task->unit); });
        for (std::size_t i = 0; i < leftOut.size(); ++i) {
            if (i < missing.size()) {
                renameUnit(*leftOut[i], *missing[i]);
            } else {
                ceasing_.emplace_back(CancelAssignment{row_.address.text(), nameOf(*leftOut[i]), std::string(reasonNotInLedger)}, column);
            }
        }
    }

    // Without 会办单位 in the ledger a lone 主办单位 may be either; 办理方式 says which.
    void compareRole(const domain::Task& task, const UnitInRow& unit) {
        const bool saysSole = row_.way == HandlingWay::sole && task.role == TaskRole::lead;
        const bool saysLead = row_.way == HandlingWay::leadAndJoint && task.role == TaskRole::sole;
        const bool getsJoint = unit.role == TaskRole::lead && task.role == TaskRole::sole;
        if ((saysSole || saysLead) && !plan_.mayReplace(LedgerColumn::way, RowPlan::shown(task.role))) return;
        if (saysSole || saysLead || getsJoint) correctRole(task, saysSole ? TaskRole::sole : TaskRole::lead, unit.column);
    }

    void changeRole(const domain::Task& task, const UnitInRow& unit) {
        const std::string known = nameOf(task) + "（" + RowPlan::shown(task.role) + "）";
        if (plan_.mayReplace(unit.column, known)) correctRole(task, unit.role, unit.column);
    }

    void correctRole(const domain::Task& task, TaskRole role, LedgerColumn column) {
        CorrectAssignment command = correctionOf(task);
        command.role = role;
        auto& step = role == TaskRole::sole ? alone_ : role == TaskRole::lead || role == TaskRole::separate ? beginning_ : ceasing_;
        step.emplace_back(std::move(command), column);
    }

    void renameUnit(const domain::Task& task, const UnitInRow& unit) {
        if (!unit.id) plan_.prepare(AddUnit{unit.name, "", domain::UnitSystem::unknown, {}}, unit.column);
        for (const domain::Task& ofAnyRound : known_.tasks) {
            if (ofAnyRound.unit != task.unit || ofAnyRound.cancelledOn) continue;
            CorrectAssignment command = correctionOf(ofAnyRound);
            command.newUnit = unit.name;
            beginning_.emplace_back(std::move(command), unit.column);
        }
    }

    [[nodiscard]] CorrectAssignment correctionOf(const domain::Task& task) const {
        CorrectAssignment command;
        command.caseAddress = row_.address.text();
        command.unit = nameOf(task);
        command.round = task.round;
        command.reason = reasonNotInLedger;
        return command;
    }

    const RowValues& row_;
    const domain::CaseFacts& known_;
    Tasks onRecord_;
    PlanSources sources_;
    RowPlan& plan_;
    using Steps = std::vector<std::pair<Command, LedgerColumn>>;
    Steps beginning_;
    Steps ceasing_;
    Steps alone_;
};

}  // namespace

void planUnitCorrections(const RowValues& row, const domain::CaseFacts& known, PlanSources sources, RowPlan& plan) {
    UnitsOfRow(row, known, sources, plan).run();
}

}  // namespace huying::app

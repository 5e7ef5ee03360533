// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rights/own_actions.h"

#include <algorithm>

#include "app/commands/commands.h"

namespace huying::app {

using base::Error;
using domain::CaseFacts;
using domain::Task;
using domain::UnitId;

namespace {

bool isOfUnit(const Viewer& viewer) { return viewer.conditionOf(Deed::readCases) == Condition::ownTask; }

// Why nothing of this unit can be recorded here: its task ended, or its work went over to others.
Error whyNothing(const Viewer& viewer, const CaseFacts& facts, MaybeUnit unit) {
    const std::string address = facts.suggestion.address();
    for (auto task = facts.tasks.rbegin(); task != facts.tasks.rend(); ++task) {
        const bool isMeant = unit ? task->unit == *unit : viewer.recordsFor(task->unit);
        if (isMeant && task->cancelledOn)
            return Error("own-task-ended", "unit", "order").with("case", address).with("on", base::isoDate(*task->cancelledOn));
    }
    return Error("not-your-unit", "unit", "rights").with("case", address);
}

// The leading unit sends the opinion of a joint one back: what it does is about that one's task.
bool isAboutAnother(std::string_view command) { return command == ReturnJointOpinion::name; }

class OwnActions {
public:
    OwnActions(const Viewer& viewer, const CaseFacts& facts, base::Date today, MaybeUnit unit)
        : viewer_(viewer), handled_(domain::asHandled(facts)), unit_(unit), ofAnybody_(allowedCommands(facts, today)) {
        units_ = unitsAtWork(viewer, handled_);
        if (unit) std::erase_if(units_, [&](UnitId one) { return one != *unit; });
        for (const UnitId one : units_) {
            ofUnits_.push_back(allowedCommands(facts, today, one));
            if (!replied(one)) withoutReply(ofUnits_.back());
        }
    }

    std::vector<AllowedCommand> all() const {
        std::vector<AllowedCommand> actions;
        for (std::size_t i = 0; i < ofAnybody_.size(); ++i) actions.push_back(one(i));
        return actions;
    }

private:
    // The place of a command is the same in every list.
    [[nodiscard]] AllowedCommand one(std::size_t place) const {
        const AllowedCommand& anybodys = ofAnybody_[place];
        if (viewer_.conditionOf(anybodys.command) != Condition::ownTask) return anybodys;
        if (units_.empty()) return {anybodys.command, {whyNothing(viewer_, handled_, unit_)}};
        if (isAboutAnother(anybodys.command)) {
            if (answers()) return anybodys;
            return {anybodys.command, {Error("not-your-unit", "unit", "rights").with("case", handled_.suggestion.address())}};
        }
        for (const auto& actions : ofUnits_) {
            if (actions[place].isAllowed()) return actions[place];
        }
        return ofUnits_.front()[place];
    }

    [[nodiscard]] bool replied(UnitId unit) const {
        return std::any_of(handled_.replies.begin(), handled_.replies.end(), [&](const domain::Reply& reply) {
            const Task* task = handled_.task(reply.task);
            return task != nullptr && task->unit == unit && !handled_.isSentBack(reply.id);
        });
    }

    // What others replied is not this unit's to correct.
    void withoutReply(std::vector<AllowedCommand>& actions) const {
        for (AllowedCommand& action : actions) {
            if (action.command == CorrectReply::name && action.isAllowed())
                action.reasons.push_back(Error("no-reply-yet", "", "order").with("case", handled_.suggestion.address()));
        }
    }

    [[nodiscard]] bool answers() const {
        return std::any_of(handled_.tasks.begin(), handled_.tasks.end(), [&](const Task& task) {
            return task.answers() && std::find(units_.begin(), units_.end(), task.unit) != units_.end();
        });
    }

    const Viewer& viewer_;
    CaseFacts handled_;
    MaybeUnit unit_;
    std::vector<AllowedCommand> ofAnybody_;
    std::vector<UnitId> units_;
    std::vector<std::vector<AllowedCommand>> ofUnits_;
};

}  // namespace

std::vector<UnitId> unitsAtWork(const Viewer& viewer, const CaseFacts& facts) {
    std::vector<UnitId> units;
    if (!isOfUnit(viewer)) return units;
    for (auto task = facts.tasks.rbegin(); task != facts.tasks.rend(); ++task) {
        const bool isKnown = std::find(units.begin(), units.end(), task->unit) != units.end();
        if (!isKnown && !task->cancelledOn && viewer.recordsFor(task->unit)) units.push_back(task->unit);
    }
    return units;
}

std::vector<AllowedCommand> actionsOf(const Viewer& viewer, const CaseFacts& facts, base::Date today, MaybeUnit unit) {
    auto actions = isOfUnit(viewer) ? OwnActions(viewer, facts, today, unit).all() : allowedCommands(facts, today, unit);
    for (AllowedCommand& action : actions) {
        if (auto reason = reasonAgainst(viewer, action.command)) action.reasons.insert(action.reasons.begin(), std::move(*reason));
    }
    return actions;
}

}  // namespace huying::app

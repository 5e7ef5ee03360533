// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/line_doubts.h"

#include <algorithm>

#include "app/exchange/facts_on_record.h"
#include "app/exchange/returned_file.h"
#include "base/text.h"

namespace huying::app {

using base::Error;
using domain::CaseFacts;
using domain::Task;
using domain::Unit;

namespace {

// What was promised in an earlier round is to be kept all the same, and a look-back asks about it.
bool isAboutPromises(const Command& command) {
    return command.as<RecordCommitment>() != nullptr || command.as<RecordCommitmentProgress>() != nullptr ||
           command.as<AnswerAgain>() != nullptr || command.as<RecordLookBackAnswer>() != nullptr;
}

}  // namespace

Error withoutTask(const CaseFacts& facts, const Viewer& worker, const Unit& unit) {
    const bool hadOne =
        std::any_of(facts.ownTasks.begin(), facts.ownTasks.end(), [&](const Task& task) { return worker.recordsFor(task.unit); });
    Error error(hadOne ? "returned-case-merged" : "returned-not-its-case", "unit", hadOne ? "conflict" : "rights");
    error.arguments.emplace_back("case", facts.suggestion.address());
    error.arguments.emplace_back("unit", unit.displayName());
    error.arguments.emplace_back("main", hadOne && facts.merger() != nullptr ? facts.merger()->mainAddress : std::string());
    return error;
}

base::Errors lineDoubts(const ReturnedLine& line, const CaseFacts& facts, const Task& task, const std::vector<Unit>& units) {
    base::Errors found;
    const std::string address = facts.suggestion.address();
    if (facts.withdrawal) {
        const char* gone = facts.withdrawal->isVoid ? "returned-case-voided" : "returned-case-withdrawn";
        found.push_back(Error(gone, "case", "conflict").with("case", address).with("on", base::isoOrEmpty(facts.withdrawal->on)));
    } else if (task.cancelledOn) {
        std::vector<std::string> now;
        for (const Task& other : facts.tasks) {
            const Unit* unit = other.cancelledOn || other.round != task.round ? nullptr : unitOf(other.unit, units);
            if (unit != nullptr) now.push_back(unit->displayName());
        }
        found.push_back(Error("returned-task-gone", "unit", "conflict")
                            .with("case", address)
                            .with("on", base::isoDate(*task.cancelledOn))
                            .with("reason", task.cancelReason)
                            .with("units", base::joined(now, "、")));
    } else if (line.task && task.round < facts.round() && !isAboutPromises(line.request->command)) {
        found.push_back(Error("returned-round-over", "case", "conflict")
                            .with("case", address)
                            .with("round", std::to_string(task.round))
                            .with("now", std::to_string(facts.round())));
    }
    if (line.seenPromise) {
        if (auto changed = changedPromise(*line.request, *line.seenPromise, facts)) found.push_back(std::move(*changed));
    }
    return found;
}

}  // namespace huying::app

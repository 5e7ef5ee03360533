// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/executor/clock_pause_parts.h"
#include "app/executor/fact_correction_parts.h"

// The clock of a unit's limit is stopped and started again (domain/clock_pause.h).
namespace huying::app {

using base::Error;
using domain::ClockPause;

namespace {

void checkEnd(const ClockPause& pause, const char* field, CommandContext& context) {
    if (!pause.resumedOn || *pause.resumedOn > pause.on) return;
    context.refuse(
        Error("resumed-before-paused", field, "order").with("value", base::isoDate(*pause.resumedOn)).with("on", base::isoDate(pause.on)));
}

void checkApart(const domain::CaseFacts& facts, const ClockPause& pause, const char* field, CommandContext& context) {
    const auto other = std::find_if(facts.clockPauses.begin(), facts.clockPauses.end(),
                                    [&](const ClockPause& row) { return row.id != pause.id && domain::overlap(row, pause); });
    if (other == facts.clockPauses.end()) return;
    context.refuse(Error("pauses-overlap", field, "conflict")
                       .with("value", base::isoDate(pause.on))
                       .with("on", base::isoDate(other->on))
                       .with("until", other->resumedOn ? base::isoDate(*other->resumedOn) : std::string("…")));
}

// Nothing is left to stop of a limit that has run out, and nothing moves where there is none.
void checkRunning(const domain::CaseFacts& facts, const domain::Task& task, const ClockPause& pause, const char* field,
                  CommandContext& context) {
    const std::optional<base::Date> due = domain::dueBeforePause(facts, task, pause);
    if (!due) context.refuse(Error("no-clock-to-pause", "unit", "order").with("case", facts.suggestion.address()));
    if (due && pause.on > *due) {
        context.refuse(
            Error("paused-after-due-date", field, "order").with("value", base::isoDate(pause.on)).with("due", base::isoDate(*due)));
    }
}

// Later pauses went on from what this one, recorded as of `since`, made of the limit.
bool isLast(const domain::CaseFacts& facts, const ClockPause& pause, base::Date since) {
    return std::none_of(facts.clockPauses.begin(), facts.clockPauses.end(),
                        [&](const ClockPause& row) { return row.task == pause.task && row.id != pause.id && row.on > since; });
}

// The first day that did not count before the correction, or does not count now, whichever is earlier.
base::Date earliestOn(const domain::CaseFacts& facts, const ClockPause& pause) {
    for (const ClockPause& row : facts.clockPauses) {
        if (row.id == pause.id) return std::min(row.on, pause.on);
    }
    return pause.on;
}

void fixDue(const domain::CaseFacts& facts, const domain::Task& task, ClockPause& pause, CommandContext& context) {
    pause.dueOn = domain::dueAfterPause(facts, task, pause, context.directory().ruleBook());
}

}  // namespace

void handle(const PauseClock& command, CommandContext& context) {
    const auto found = context.findUnitTask(command.caseAddress, command.unit);
    const auto on = context.knownDay();
    if (!found || !on || context.isRefused()) return;
    ClockPause pause;
    pause.task = found->task.id;
    pause.on = *on;
    pause.reason = command.reason;
    pause.agreedBy = command.agreedBy;
    checkRunning(found->facts, found->task, pause, "on", context);
    checkApart(found->facts, pause, "on", context);
    if (!context.isRefused()) context.writer().addClockPause(found->facts.suggestion.id, pause);
}

void handle(const ResumeClock& command, CommandContext& context) {
    const auto found = context.findUnitTask(command.caseAddress, command.unit);
    const auto on = context.knownDay();
    if (!found || !on || context.isRefused()) return;
    const auto& [facts, unit, task] = *found;
    ClockPause pause = *facts.openPauseOf(task.id);
    pause.resumedOn = on;
    checkEnd(pause, "on", context);
    if (context.isRefused()) return;
    fixDue(facts, task, pause, context);
    context.writer().updateFact(facts.suggestion.id, pause);
}

void handle(const CorrectPause& command, CommandContext& context) {
    auto found = findFact(command, &domain::VoidableFacts::clockPauses, "pause_number", context);
    if (!found) return;
    ClockPause& pause = found->row;
    const domain::CaseFacts& facts = found->known;
    const domain::Task& task = *facts.task(pause.task);
    replaceText(command.pauseReason, "pause_reason", pause.reason, context);
    replace(command.agreedBy, pause.agreedBy, std::string());
    replace(command.resumedOn, pause.resumedOn);
    context.refuseFuture(pause.resumedOn, "resumed_on");
    // One that an answer ended on its first day stays as it is, whatever else is corrected.
    if (command.happenedOn.isGiven || command.resumedOn.isGiven) checkEnd(pause, "resumed_on", context);
    if (context.isRefused()) return;
    const bool movesDue = found->becomesVoid() || found->countsAgain() || command.happenedOn.isGiven || command.resumedOn.isGiven;
    if (movesDue && !isLast(facts, pause, earliestOn(facts, pause)))
        context.refuse(Error("later-pause", "pause_number", "order").with("case", facts.suggestion.address()));
    if (pause.voidReason.empty() && movesDue) {
        checkRunning(facts, task, pause, "happened_on", context);
        checkApart(facts, pause, "happened_on", context);
        // An answered task waits for nobody to start its clock again.
        if (!pause.resumedOn && !facts.isOpen(task))
            context.refuse(Error("field-required", "resumed_on", "required").with("field", "resumed_on"));
        if (!context.isRefused()) fixDue(facts, task, pause, context);
    }
    keepFact(*found, context);
}

void endPauseOf(const domain::CaseFacts& facts, const domain::Task& task, CommandContext& context) {
    const ClockPause* open = facts.openPauseOf(task.id);
    if (open == nullptr) return;
    ClockPause pause = *open;
    pause.resumedOn = std::max(pause.on, context.on().value_or(pause.on));
    fixDue(facts, task, pause, context);
    context.writer().updateFact(facts.suggestion.id, pause);
}

void movePauses(const domain::CaseFacts& before, domain::CaseFacts after, domain::TaskId id, CommandContext& context) {
    std::vector<ClockPause> pauses;
    for (const ClockPause& row : after.clockPauses) {
        if (row.task == id && row.resumedOn) pauses.push_back(row);
    }
    // Each goes on from the one before.
    std::stable_sort(pauses.begin(), pauses.end(), [](const ClockPause& left, const ClockPause& right) { return left.on < right.on; });
    for (ClockPause& pause : pauses) {
        const domain::Task& task = *after.task(id);
        if (domain::dueBeforePause(before, *before.task(id), pause) == domain::dueBeforePause(after, task, pause)) continue;
        fixDue(after, task, pause, context);
        domain::place(after, &domain::VoidableFacts::clockPauses, pause);
        context.writer().updateFact(after.suggestion.id, pause);
    }
}

}  // namespace huying::app

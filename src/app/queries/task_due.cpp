// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/task_due.h"

#include <algorithm>

namespace huying::app {

using domain::StepKind;

namespace {

// The day as it was decided. Decisions from before it was recorded: what was asked for, where that means the day that stands.
base::Date decidedDay(const domain::Extension& extension, const domain::Task& task, const domain::RuleBook& book) {
    if (extension.decidedUntil) return *extension.decidedUntil;
    domain::DueDate why;
    const bool isAsked = extension.askedUntil && book.lastDayGranted(task, *extension.askedUntil, why) == extension.grantedUntil;
    return isAsked ? *extension.askedUntil : *extension.grantedUntil;
}

// What bears on a day that is told within another explanation; of a year without a calendar that is said once in all.
void tell(const domain::DueStep& step, domain::DueDate& due) {
    const auto isSaid = [&](const domain::DueStep& one) { return one.kind == StepKind::calendarMissing && one.name == step.name; };
    if (step.kind == StepKind::calendarMissing && std::any_of(due.steps.begin(), due.steps.end(), isSaid)) return;
    due.steps.push_back(step);
}

void explainGranted(const domain::Extension& extension, const domain::Task& task, const domain::RuleBook& book, domain::DueDate& due) {
    const base::Date decided = decidedDay(extension, task, book);
    due.steps.push_back({decided, StepKind::extended, base::isoOrEmpty(extension.decidedOn), 0, extension.decidedBy});
    domain::DueDate moved;
    const base::Date now = book.lastDayGranted(task, decided, moved);
    if (now == *extension.grantedUntil) {
        for (const domain::DueStep& step : moved.steps) tell(step, due);
        due.isProvisional = due.isProvisional || moved.isProvisional;
    } else {  // what was decided stands, whatever the calendar says today
        due.steps.push_back({extension.grantedUntil, StepKind::extensionFixed, base::isoDate(now), 0, {}});
    }
    due.due = *extension.grantedUntil;
}

// While the clock stands still there is no date.
void explainPause(const domain::ClockPause& pause, const domain::CaseFacts& facts, const domain::Task& task, const domain::RuleBook& book,
                  domain::DueDate& due) {
    due.steps.push_back({pause.on, StepKind::paused, pause.reason, 0, pause.agreedBy});
    if (!pause.resumedOn || !pause.dueOn || !due.hasDate()) {
        if (!pause.resumedOn) due.due = {};
        return;
    }
    domain::DueDate moved;
    moved.rule = domain::ruleOfPause(facts, task, pause, book);
    const base::Date now = domain::dueAfterPause(pause, due.due, book.calendar, moved);
    for (const domain::DueStep& step : moved.steps) tell(step, due);
    due.isProvisional = due.isProvisional || moved.isProvisional;
    if (now != *pause.dueOn) due.steps.push_back({pause.dueOn, StepKind::pauseFixed, base::isoDate(now), 0, {}});
    due.due = std::max(due.due, *pause.dueOn);
}

// An opinion that was sent back has a limit of its own from that day, by its own rule: the first one is over. Where the office named
// another day than the rule, that day is all there is to tell.
void explainDueAgain(const domain::JointOpinion& back, const domain::RuleBook& book, domain::DueDate& due) {
    const domain::DueStep sentBack{back.dueAgainOn, StepKind::dueAgain, base::isoOrEmpty(back.returnedOn), 0, {}};
    const domain::DeadlineRule* rule = back.returnedOn ? book.ruleOn(domain::DeadlineEvent::jointOpinionAgain, *back.returnedOn) : nullptr;
    domain::DueDate counted = rule != nullptr ? domain::computeDueDate(*rule, *back.returnedOn, book.calendar) : domain::DueDate();
    if (counted.due == *back.dueAgainOn) {
        counted.steps.pop_back();  // the result comes last
        due = std::move(counted);
    }
    due.steps.push_back(sentBack);
    due.due = *back.dueAgainOn;
}

// What moved the limit, as it happened: a pause goes on from what an extension before it granted, and the other way round. One that
// has not ended comes last: there is no date then, whatever was decided meanwhile.
void explainMoves(const domain::CaseFacts& facts, const domain::Task& task, const domain::RuleBook& book, domain::DueDate& due) {
    std::vector<const domain::ClockPause*> pauses;
    for (const domain::ClockPause& row : facts.clockPauses) {
        if (row.task == task.id && row.resumedOn) pauses.push_back(&row);
    }
    std::stable_sort(pauses.begin(), pauses.end(), [](const auto* left, const auto* right) { return left->on < right->on; });
    auto next = pauses.begin();
    std::optional<base::Date> movedTo;  // by pauses; an extension decided meanwhile takes nothing of it
    const auto tellPausesBefore = [&](const std::optional<base::Date>& day) {
        for (; day && next != pauses.end() && (*next)->on < *day; ++next) {
            explainPause(**next, facts, task, book, due);
            if ((*next)->dueOn) movedTo = (*next)->dueOn;
        }
    };
    for (const domain::Extension& extension : facts.extensions) {
        if (extension.task != task.id || extension.granted != true || !extension.grantedUntil) continue;
        tellPausesBefore(extension.decidedOn);
        explainGranted(extension, task, book, due);
        if (movedTo) due.due = std::max(due.due, *movedTo);
    }
    const domain::JointOpinion* back = task.role == domain::TaskRole::joint ? facts.returnedOpinionOf(task.id) : nullptr;
    if (back != nullptr && back->dueAgainOn) {
        tellPausesBefore(back->returnedOn);
        explainDueAgain(*back, book, due);
    }
    for (; next != pauses.end(); ++next) explainPause(**next, facts, task, book, due);
    if (const domain::ClockPause* open = facts.openPauseOf(task.id)) explainPause(*open, facts, task, book, due);
}

// The furthest day that may be granted, and what moved it; without a day where no rule sets one, or where what it counts from
// is not on record.
void explainCeiling(const domain::CaseFacts& facts, const domain::Task& task, const domain::RuleBook& book, domain::DueDate& due) {
    const auto ceiling = book.extensionCeiling(facts, task);
    if (!ceiling) {
        const domain::DeadlineRule* rule = task.assignedOn ? book.ruleOn(domain::DeadlineEvent::replyExtended, *task.assignedOn) : nullptr;
        const bool isWaiting = rule != nullptr || !task.assignedOn;
        const domain::DeadlineBase missing = rule != nullptr ? rule->base : domain::DeadlineBase::assignment;
        due.steps.push_back({std::nullopt, StepKind::extensionCeiling, rule != nullptr ? rule->source : std::string(), 0,
                             isWaiting ? std::string(base::codeOf(missing)) : std::string()});
        return;
    }
    const auto counted = std::find_if(ceiling->steps.begin(), ceiling->steps.end(),
                                      [](const domain::DueStep& step) { return step.kind == StepKind::counted; });
    // Of the counting itself only what makes it provisional.
    std::for_each(ceiling->steps.begin(), counted, [&](const domain::DueStep& step) {
        if (step.kind == StepKind::calendarMissing) tell(step, due);
    });
    due.steps.push_back({counted->date, StepKind::extensionCeiling, ceiling->rule.source, 0, base::isoDate(ceiling->from)});
    std::for_each(std::next(counted), std::prev(ceiling->steps.end()), [&](const domain::DueStep& step) { tell(step, due); });
    due.isProvisional = due.isProvisional || ceiling->isProvisional;
}

}  // namespace

void tellHowGiven(domain::DueDate& explained, const domain::CaseFacts& facts, const domain::Task& task) {
    explained.isReassigned = facts.taskBefore(task) != nullptr;
    explained.isGivenAnew = task.round > 1;
}

void keepFixed(domain::DueDate& explained, base::Date fixed) {
    if (explained.due != fixed && explained.steps.size() > 1) {
        explained.steps.pop_back();
        explained.steps.push_back({fixed, StepKind::fixed, base::isoDate(explained.due), 0, {}});
        explained.steps.push_back({fixed, StepKind::due, {}, 0, {}});
    }
    explained.due = fixed;
}

domain::DueDate explainFurthestDay(const domain::CaseFacts& facts, const domain::Task& task, const domain::RuleBook& book) {
    domain::DueDate furthest;
    explainCeiling(facts, task, book, furthest);
    if (const auto ceiling = book.extensionCeiling(facts, task)) {
        furthest.due = ceiling->due;
        furthest.rule = ceiling->rule;
    }
    return furthest;
}

std::optional<base::Error> reasonBeyond(const domain::DueDate& furthest, base::Date until) {
    if (!furthest.hasDate() || until <= furthest.due) return std::nullopt;
    return base::Error("extension-beyond-ceiling", "until", "limit")
        .with("value", base::isoDate(until))
        .with("most", base::isoDate(furthest.due))
        .with("rule", furthest.rule.source);
}

domain::DueDate explainTask(const domain::CaseFacts& facts, const domain::Task& task, const domain::RuleBook& book) {
    domain::DueDate due;
    const domain::DeadlineRule* rule = book.rule(task.rule);
    if (rule == nullptr && task.assignedOn) rule = book.ruleOn(domain::eventOf(task), *task.assignedOn);
    if (rule != nullptr && task.waitsForBase()) {
        due.rule = *rule;
        due.base = rule->base;
        due.steps.push_back({std::nullopt, StepKind::baseMissing, rule->source, 0, {}});
    }
    if (rule != nullptr && task.assignedOn && task.computedDueOn) {
        due = domain::computeDueDate(*rule, task.countedFrom.value_or(*task.assignedOn), book.calendar);
        const auto fallback = domain::fallbackOf(*rule, domain::baseDaysOf(facts, task), book.calendar);
        if (!task.countedFrom && fallback) due.countsFromAssignment(*fallback);
        due.steps.pop_back();  // the result comes last, after all that bears on it
        // A date once fixed stands, whatever the calendar says today.
        if (due.due != *task.computedDueOn) due.steps.push_back({task.computedDueOn, StepKind::fixed, base::isoDate(due.due), 0, {}});
        due.due = *task.computedDueOn;
    }
    tellHowGiven(due, facts, task);
    // Shown beside the date, which goes from the assignment all the same.
    if (task.passedOn) due.steps.push_back({task.passedOn, StepKind::passedOn, base::isoOrEmpty(task.assignedOn), 0, task.via});
    if (task.dueOn && task.isDueDateNotified()) {
        due.steps.push_back({task.dueOn, StepKind::notified, base::isoOrEmpty(task.computedDueOn), 0, {}});
        due.due = *task.dueOn;
    }
    explainMoves(facts, task, book, due);
    if (due.hasDate()) due.steps.push_back({due.due, StepKind::due, {}, 0, {}});
    return due;
}

domain::DueDate explainExtension(const domain::CaseFacts& facts, const domain::Task& task, const domain::RuleBook& book) {
    domain::DueDate due = explainTask(facts, task, book);
    const domain::Extension* pending = facts.pendingExtensionOf(task.id);
    if (pending == nullptr || !due.hasDate()) return due;
    due.steps.pop_back();  // the date comes last
    const std::string asked = base::isoOrEmpty(pending->askedOn);
    if (pending->askedUntil) {
        due.steps.push_back({pending->askedUntil, StepKind::extensionAsked, asked, 0, {}});
        book.lastDayGranted(task, *pending->askedUntil, due);
    }
    explainCeiling(facts, task, book, due);
    due.steps.push_back({due.due, StepKind::askBy, {}, 0, {}});
    due.steps.push_back({due.due, StepKind::due, {}, 0, {}});
    return due;
}

}  // namespace huying::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/executor/fact_correction_parts.h"
#include "domain/urging_rule.h"

// Urging units and putting lines of Today off.
namespace huying::app {

using base::Date;
using base::Error;

namespace {

void checkLater(const std::optional<Date>& day, Date on, const char* field, CommandContext& context) {
    if (day && *day <= on) context.refuse(Error("day-not-later", field, "order").with("field", field).with("on", base::isoDate(on)));
}

}  // namespace

void handle(const RecordUrging& command, CommandContext& context) {
    const auto on = context.knownDay();
    const auto found = context.findUnitTask(command.caseAddress, command.unit);
    if (!on || !found || context.isRefused()) return;
    const domain::UrgingRule rule{context.reader().urgingSteps(), context.directory().ruleBook()};
    const domain::UrgingProposal proposal = domain::urgingOf(context.before(found->facts), found->task, *on, rule);
    if (!command.reason && proposal.reasons.empty()) {
        context.refuse(Error("nothing-to-urge", "urged_for", "required").with("case", found->facts.suggestion.address()));
    }
    domain::Urging urging;
    urging.task = found->task.id;
    urging.on = on;
    urging.level = command.level.value_or(proposal.level);
    if (!proposal.reasons.empty()) urging.reason = proposal.reasons.front();
    if (command.reason) urging.reason = *command.reason;
    urging.documentNumber = command.documentNumber;
    urging.demand = command.demand;
    urging.answerDueOn = command.answerDueOn.isGiven ? command.answerDueOn.value : rule.answerDueOn(urging.level, *on);
    urging.nextOn = command.nextOn ? *command.nextOn : rule.nextOn(urging.level, *on);
    checkLater(urging.answerDueOn, *on, "answer_due_on", context);
    checkLater(urging.nextOn, *on, "next_on", context);
    if (context.isRefused()) return;
    if (proposal.restsUntil) {
        context.notice(Error("urged-before-its-day", "", "order")
                           .with("case", found->facts.suggestion.address())
                           .with("last", base::isoOrEmpty(proposal.last->on))
                           .with("next", base::isoDate(*proposal.restsUntil)));
    }
    context.writer().addUrging(found->facts.suggestion.id, urging);
}

void handle(const RecordUrgingAnswer& command, CommandContext& context) {
    const auto on = context.knownDay();
    const auto found = context.findUnitTask(command.caseAddress, command.unit);
    if (!on || !found || context.isRefused()) return;
    // The newest one that stood unanswered by then.
    const domain::Urging* asked = nullptr;
    for (const domain::Urging& row : found->facts.urgings) {
        const domain::Task* task = found->facts.task(row.task);
        const bool isTheirs = task != nullptr && !found->facts.isOfMain(*task) && task->unit == found->unit.id;
        if (!isTheirs || row.answeredOn || (row.on && *row.on > *on)) continue;
        if (asked == nullptr || !row.on || !asked->on || *asked->on <= *row.on) asked = &row;
    }
    if (asked == nullptr) return;
    domain::Urging answered = *asked;
    answered.answeredOn = on;
    answered.answer = command.answer;
    context.writer().updateFact(found->facts.suggestion.id, answered);
}

void handle(const CorrectUrging& command, CommandContext& context) {
    auto found = findFact(command, &domain::VoidableFacts::urgings, "urging_number", context);
    if (!found) return;
    domain::Urging& row = found->row;
    if (!command.unit.empty())
        row.task = taskOfOtherUnit(command.unit, found->known, *found->known.task(row.task), context).value_or(row.task);
    if (command.level) row.level = *command.level;
    if (command.urgedFor) row.reason = *command.urgedFor;
    replace(command.documentNumber, row.documentNumber, std::string());
    replace(command.demand, row.demand, std::string());
    replace(command.answerDueOn, row.answerDueOn);
    replace(command.nextOn, row.nextOn);
    replace(command.answeredOn, row.answeredOn);
    replaceText(command.answer, "answer", row.answer, context);
    const bool losesAnswer = command.answeredOn.isGiven && !row.answeredOn;
    if (losesAnswer && !command.answer) row.answer.clear();
    const auto require = [&](bool isThere, const char* field) {
        if (!isThere) context.refuse(Error("field-required", field, "required").with("field", field));
    };
    require(row.on.has_value(), "happened_on");
    require(!row.answeredOn || !row.answer.empty() || command.answer, "answer");
    require(row.answeredOn || row.answer.empty(), "answered_on");
    context.refuseFuture(row.answeredOn, "answered_on");
    if (!row.on) return;
    checkLater(row.answerDueOn, *row.on, "answer_due_on", context);
    checkLater(row.nextOn, *row.on, "next_on", context);
    keepFact(*found, context);
}

void handle(const SetUrgingStep& command, CommandContext& context) {
    if (!command.days && !command.repeatAfter && !command.answerWithin)
        context.refuse(Error("field-required", "days", "required").with("field", "days"));
    constexpr int most = 365;
    std::vector<domain::UrgingStep> steps = context.reader().urgingSteps();
    const auto step = std::find_if(steps.begin(), steps.end(), [&](const domain::UrgingStep& row) { return row.level == command.level; });
    if (step == steps.end()) return;
    step->days = command.days.value_or(step->days);
    step->repeatAfter = command.repeatAfter.value_or(step->repeatAfter);
    step->answerWithin = command.answerWithin.value_or(step->answerWithin);
    const auto checkRange = [&](int value, int least, const char* field) {
        if (value >= least && value <= most) return;
        context.refuse(Error("days-out-of-range", field, "limit")
                           .with("field", field)
                           .with("least", std::to_string(least))
                           .with("most", std::to_string(most)));
    };
    checkRange(step->days, 1, "days");
    checkRange(step->repeatAfter, 1, "repeat_after");
    checkRange(step->answerWithin, 0, "answer_within");
    const domain::UrgingRule rule{steps, {}};
    if (rule.step(domain::UrgingLevel::letter).days < rule.step(domain::UrgingLevel::urge).days)
        context.refuse(Error("letter-before-urging", "days", "order"));
    if (!context.isRefused()) context.writer().saveUrgingStep(*step);
}

void handle(const SnoozeSuggestion& command, CommandContext& context) {
    const auto on = context.knownDay();
    const auto facts = context.findCase(command.caseAddress);
    if (facts) context.checkAllowed(*facts);
    if (!on || !facts) return;
    domain::Snooze snooze;
    snooze.suggestion = facts->suggestion.id;
    snooze.queue = base::codeOf(command.queue);
    snooze.on = *on;
    snooze.until = *command.until;
    snooze.reason = command.reason;
    checkLater(command.until, *on, "until", context);
    for (const domain::Snooze& row : facts->snoozes) {
        if (row.queue == snooze.queue && row.isAwayOn(*on))
            context.refuse(Error("already-snoozed", "queue", "unique").with("until", base::isoDate(row.until)));
    }
    if (!context.isRefused()) context.writer().addSnooze(snooze);
}

void handle(const EndSnooze& command, CommandContext& context) {
    const auto on = context.knownDay();
    const auto facts = context.findCase(command.caseAddress);
    if (facts) context.checkAllowed(*facts);
    if (!on || !facts || context.isRefused()) return;
    int ended = 0;
    for (domain::Snooze row : facts->snoozes) {
        const bool isMeant = !command.queue || row.queue == base::codeOf(*command.queue);
        if (!isMeant || !row.isAwayOn(*on)) continue;
        row.endedOn = on;
        context.writer().endSnooze(row);
        ++ended;
    }
    if (ended == 0) context.refuse(Error("not-snoozed", "case", "order").with("case", facts->suggestion.address()));
}

}  // namespace huying::app

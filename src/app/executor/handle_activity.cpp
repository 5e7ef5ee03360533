// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/executor/command_context.h"

// What a supervising committee or leader does about a topic or a piece.
namespace huying::app {

using base::Error;

namespace {

// What is in the archive stays as it is.
void checkNotArchived(const domain::CaseFacts& facts, CommandContext& context) {
    const domain::Archiving* archived = facts.archiving();
    if (archived == nullptr) return;
    context.refuse(Error("already-archived", "", "order")
                       .with("case", facts.suggestion.address())
                       .with("on", base::isoDate(archived->on))
                       .with("by", archived->by));
}

void checkDates(const domain::Activity& activity, const char* field, CommandContext& context) {
    if (activity.on > context.today()) {
        context.refuse(Error("date-in-the-future", field, "order")
                           .with("value", base::isoDate(activity.on))
                           .with("today", base::isoDate(context.today())));
    }
    if (activity.nextOn && *activity.nextOn <= activity.on) {
        context.refuse(Error("next-not-later", "next_on", "order").with("on", base::isoDate(activity.on)));
    }
}

template <class T>
void replace(const Replacement<T>& replacement, T& value) {
    if (replacement.isGiven) value = replacement.value.value_or(T{});
}

}  // namespace

void handle(const RecordActivity& command, CommandContext& context) {
    domain::Activity activity;
    if (command.topic.empty() == command.caseAddress.empty()) context.refuse(Error("topic-or-case", "topic", "required"));
    if (!context.on()) context.refuse(Error("field-required", "on", "required").with("field", "on"));
    if (context.isRefused()) return;
    if (!command.topic.empty()) {
        const auto topic = context.findTopic(command.topic, command.session);
        if (topic) activity.topic = topic->id;
    } else if (const auto facts = context.findCase(command.caseAddress)) {
        activity.suggestion = facts->suggestion.id;
        checkNotArchived(*facts, context);
        if (facts->priorities.empty() && !facts->governmentItem) {
            context.refuse(Error("not-under-supervision", "case", "order").with("case", facts->suggestion.address()));
        }
    }
    activity.kind = command.kind;
    activity.on = *context.on();
    activity.place = command.place;
    activity.supervisor = command.supervisor;
    activity.people = command.people;
    activity.findings = command.findings;
    activity.decisions = command.decisions;
    activity.nextOn = command.nextOn;
    checkDates(activity, "on", context);
    if (!context.isRefused()) context.writer().saveActivity(activity);
}

void handle(const CorrectActivity& command, CommandContext& context) {
    auto activity = context.reader().activity(domain::ActivityId(command.activity));
    if (!activity) {
        return context.refuse(Error("unknown-activity", "activity", "known").with("value", std::to_string(command.activity)));
    }
    checkVersion(command.expect, context.reader().activityVersion(activity->id), context);
    if (activity->suggestion) {
        if (const auto facts = context.reader().caseFacts(activity->suggestion)) checkNotArchived(*facts, context);
    }
    if (command.kind.isGiven && command.kind.value) activity->kind = *command.kind.value;
    if (command.heldOn.isGiven && command.heldOn.value) activity->on = *command.heldOn.value;
    replace(command.place, activity->place);
    replace(command.supervisor, activity->supervisor);
    replace(command.people, activity->people);
    replace(command.findings, activity->findings);
    replace(command.decisions, activity->decisions);
    if (command.nextOn.isGiven) activity->nextOn = command.nextOn.value;
    checkDates(*activity, "held_on", context);
    if (!context.isRefused()) context.writer().saveActivity(*activity);
}

}  // namespace huying::app

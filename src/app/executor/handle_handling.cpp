// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/executor/command_context.h"
#include "base/text.h"

namespace huying::app {

using base::Error;

void handle(const RecordProgress& command, CommandContext& context) {
    const auto found = context.findUnitTask(command.caseAddress, command.unit);
    if (!found || context.isRefused()) return;
    const auto& [facts, unit, task] = *found;
    context.writer().addNote(facts.suggestion.id, {task.id, context.on(), command.text, command.plan.value_or(false)});
    recordPeople(command, task, context);
}

void handle(const RecordContact& command, CommandContext& context) {
    const auto found = context.findUnitTask(command.caseAddress, command.unit);
    if (!found) return;
    domain::Contact contact;
    contact.deputy = found->facts.suggestion.leadDeputy;
    if (!command.deputy.isEmpty()) {
        using Whose = CommandContext::Whose;  // a unit visits the signers of all pieces that it handles together
        contact.deputy = context.findSigner(command.deputy, found->facts, "deputy", Whose::mergedToo).value_or(domain::DeputyId());
    }
    if (context.isRefused()) return;
    contact.task = found->task.id;
    contact.phase = command.phase;
    contact.way = command.way;
    contact.on = context.on();
    contact.place = command.place;
    contact.people = command.people;
    contact.deputyOpinion = command.deputyOpinion;
    contact.unitAnswer = command.unitAnswer;
    contact.isSigned = command.isSigned.value_or(false);
    context.writer().addContact(found->facts.suggestion.id, contact);
}

void handle(const RecordJointOpinion& command, CommandContext& context) {
    const auto found = context.findUnitTask(command.caseAddress, command.unit);
    if (!found || context.isRefused()) return;
    const auto& [facts, unit, task] = *found;
    context.writer().addJointOpinion(facts.suggestion.id, {task.id, context.on(), command.text, command.signatory, command.documentNumber});
}

namespace {

// Never beyond six months from assignment (LAW 51 and before it art. 42; domain.md §2.7).
void checkCeiling(const domain::Task& task, base::Date until, CommandContext& context) {
    if (!task.assignedOn) return;
    const auto ceiling = context.dueDate(domain::DeadlineEvent::replyExtended, *task.assignedOn);
    if (ceiling && until > ceiling->due) {
        context.refuse(Error("extension-beyond-ceiling", "until", "limit")
                           .with("value", base::isoDate(until))
                           .with("most", base::isoDate(ceiling->due)));
    }
}

}  // namespace

void handle(const RequestExtension& command, CommandContext& context) {
    const auto found = context.findUnitTask(command.caseAddress, command.unit);
    if (!found || context.isRefused()) return;
    const auto& [facts, unit, task] = *found;
    const std::optional<base::Date> deadline = facts.deadlineOf(task);
    if (deadline && context.on() && *context.on() > *deadline) {
        context.refuse(Error("asked-after-due-date", "on", "order").with("due", base::isoDate(*deadline)));
    }
    if (deadline && *command.until <= *deadline) {
        context.refuse(Error("not-later-than-due-date", "until", "order").with("due", base::isoDate(*deadline)));
    }
    checkCeiling(task, *command.until, context);
    if (context.isRefused()) return;
    domain::Extension extension;
    extension.task = task.id;
    extension.askedOn = context.on();
    extension.reason = command.reason;
    extension.askedUntil = command.until;
    context.writer().addExtension(facts.suggestion.id, extension);
}

void handle(const DecideExtension& command, CommandContext& context) {
    const auto found = context.findUnitTask(command.caseAddress, command.unit);
    if (!found || context.isRefused()) return;
    const auto& [facts, unit, task] = *found;
    domain::Extension extension = *facts.pendingExtensionOf(task.id);
    extension.granted = command.granted;
    extension.decidedOn = context.on();
    extension.deputyToldOn = command.deputyToldOn;
    extension.decisionReason = command.reason;
    extension.decidedBy = command.decidedBy;
    if (command.granted) {
        extension.grantedUntil = command.until ? command.until : extension.askedUntil;
        if (extension.grantedUntil) checkCeiling(task, *extension.grantedUntil, context);
        const std::optional<base::Date> deadline = facts.deadlineOf(task);  // an extension granted before included
        if (extension.grantedUntil && deadline && *extension.grantedUntil <= *deadline) {
            context.refuse(Error("not-later-than-due-date", "until", "order").with("due", base::isoDate(*deadline)));
        }
    }
    if (context.isRefused()) return;
    context.writer().updateExtension(extension);
}

}  // namespace huying::app

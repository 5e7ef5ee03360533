// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/executor/clock_pause_parts.h"
#include "app/executor/fact_correction_parts.h"
#include "app/executor/newest_row.h"
#include "app/queries/task_due.h"
#include "base/text.h"
#include "domain/measures.h"

namespace huying::app {

using base::Error;

namespace {

// The measure of the unit's own list that is called so; of several the one that is not done.
domain::ProgressNoteId measureCalled(const std::string& name, const domain::CaseFacts& facts, const domain::Task& task,
                                     CommandContext& context) {
    std::vector<domain::Measure> called;
    std::vector<std::string> open;
    for (const domain::Measure& measure : domain::measuresOf(facts, task.id)) {
        if (!measure.isDone) open.push_back(measure.note->text);
        if (base::trimmed(measure.note->text) == base::trimmed(name)) called.push_back(measure);
    }
    if (called.size() > 1) std::erase_if(called, [](const domain::Measure& measure) { return measure.isDone; });
    if (called.size() == 1) return called.front().note->id;
    context.refuse(Error(called.empty() ? "unknown-measure" : "measure-not-clear", "measure", "known")
                       .with("case", facts.suggestion.address())
                       .with("value", name)
                       .with("open", base::joined(open, "、")));
    return {};
}

void checkMeasures(const RecordProgress& command, CommandContext& context) {
    for (const PlannedMeasure& one : command.measures) {
        if (base::trimmed(one.text).empty()) context.refuse(Error("field-required", "measures", "required").with("field", "measure"));
    }
    if (command.done && command.measure.empty()) context.refuse(Error("field-required", "measure", "required").with("field", "measure"));
}

}  // namespace

void handle(const RecordProgress& command, CommandContext& context) {
    const auto found = context.findUnitTask(command.caseAddress, command.unit);
    if (!found) return;
    const auto& [facts, unit, task] = *found;
    checkMeasures(command, context);
    domain::ProgressNote note{task.id, context.on(), command.text, command.plan.value_or(!command.measures.empty())};
    if (!command.measure.empty()) note.measure = measureCalled(command.measure, facts, task, context);
    note.isDone = command.done.value_or(false);
    if (context.isRefused()) return;
    context.writer().addNote(facts.suggestion.id, note);
    for (const PlannedMeasure& one : command.measures) {
        domain::ProgressNote measure{task.id, context.on(), one.text};
        measure.isMeasure = true;
        measure.owner = one.owner;
        measure.dueOn = one.dueOn;
        context.writer().addNote(facts.suggestion.id, measure);
    }
    recordPeople(command, task, context);
}

std::optional<domain::TaskId> taskOfOtherUnit(const std::string& name, const domain::CaseFacts& facts, const domain::Task& task,
                                              CommandContext& context) {
    const auto unit = context.findUnit(name);
    if (!unit) return std::nullopt;
    const auto found = std::find_if(facts.tasks.begin(), facts.tasks.end(), [&](const domain::Task& one) {
        return one.unit == unit->id && one.round == task.round && !facts.isOfMain(one);
    });
    if (found != facts.tasks.end()) return found->id;
    context.refuse(
        Error("no-task-in-round", "unit", "known").with("case", facts.suggestion.address()).with("round", std::to_string(task.round)));
    return std::nullopt;
}

void replaceText(const std::optional<std::string>& given, const char* field, std::string& value, CommandContext& context) {
    if (!given) return;
    if (base::trimmed(*given).empty()) context.refuse(Error("field-required", field, "required").with("field", field));
    value = *given;
}

void handle(const CorrectProgress& command, CommandContext& context) {
    auto found = findFact(command, &domain::VoidableFacts::notes, "progress_number", context);
    if (!found) return;
    domain::ProgressNote& row = found->row;
    if (!command.unit.empty())
        row.task = taskOfOtherUnit(command.unit, found->known, *found->known.task(row.task), context).value_or(row.task);
    replaceText(command.text, "text", row.text, context);
    if (command.plan) row.isPlan = *command.plan;
    if ((command.owner.isGiven || command.dueOn.isGiven) && !row.isMeasure)
        context.refuse(Error("not-a-measure", "progress_number", "conflict").with("case", found->known.suggestion.address()));
    replace(command.owner, row.owner, std::string());
    replace(command.dueOn, row.dueOn);
    keepFact(*found, context);
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

void handle(const CorrectContact& command, CommandContext& context) {
    const auto known = context.findCase(command.caseAddress);
    if (!known) return;
    context.checkAllowed(*known);
    if (context.isRefused()) return;
    domain::CaseFacts facts = *known;
    if (command.contactNumber < 1 || static_cast<std::size_t>(command.contactNumber) > facts.contacts.size()) {
        return context.refuse(Error("unknown-contact", "contact_number", "known")
                                  .with("value", std::to_string(command.contactNumber))
                                  .with("count", std::to_string(facts.contacts.size())));
    }
    domain::Contact& row = facts.contacts[static_cast<std::size_t>(command.contactNumber) - 1];
    const domain::Task& task = *facts.task(row.task);
    if (facts.isOfMain(task))
        return context.refuse(Error("contact-of-main", "contact_number", "conflict").with("main", facts.merger()->mainAddress));
    checkVersion(command.expect, context.reader().contactVersion(row.id), context);
    if (!command.unit.empty()) row.task = taskOfOtherUnit(command.unit, facts, task, context).value_or(row.task);
    if (command.phase) row.phase = *command.phase;
    if (command.way) row.way = *command.way;
    if (command.contactedOn) row.on = command.contactedOn;
    if (!command.deputy.isEmpty())
        row.deputy = context.findSigner(command.deputy, facts, "deputy", CommandContext::Whose::mergedToo).value_or(domain::DeputyId());
    replace(command.place, row.place, std::string());
    replace(command.people, row.people, std::string());
    replace(command.deputyOpinion, row.deputyOpinion, std::string());
    replace(command.unitAnswer, row.unitAnswer, std::string());
    if (command.isSigned) row.isSigned = *command.isSigned;
    context.refuseFuture(row.on, "contacted_on");
    context.checkOrder(*known, facts);
    if (!context.isRefused()) context.writer().updateContact(row);
}

void handle(const CorrectJointOpinion& command, CommandContext& context) {
    const auto known = context.findCase(command.caseAddress);
    if (!known) return;
    const auto unit = context.findUnit(command.unit);
    context.checkAllowed(*known, unit ? MaybeUnit(unit->id) : std::nullopt);
    if (!unit || context.isRefused()) return;
    domain::CaseFacts facts = *known;
    domain::JointOpinion* row = newestOfUnit(facts.jointOpinions, facts, unit->id);
    if (row == nullptr || row->returnedOn)
        return context.refuse(Error("no-opinion-yet", "unit", "known").with("case", facts.suggestion.address()));
    checkVersion(command.expect, context.reader().jointOpinionVersion(row->id), context);
    if (command.givenOn) row->on = command.givenOn;
    replace(command.text, row->text, std::string());
    replace(command.signatory, row->signatory, std::string());
    replace(command.documentNumber, row->documentNumber, std::string());
    context.refuseFuture(row->on, "given_on");
    context.checkOrder(*known, facts);
    if (!context.isRefused()) context.writer().updateJointOpinion(*row);
}

void handle(const RecordJointOpinion& command, CommandContext& context) {
    const auto found = context.findUnitTask(command.caseAddress, command.unit);
    if (!found || context.isRefused()) return;
    const auto& [facts, unit, task] = *found;
    domain::JointOpinion opinion;
    opinion.task = task.id;
    opinion.on = context.on();
    opinion.text = command.text;
    opinion.signatory = command.signatory;
    opinion.documentNumber = command.documentNumber;
    domain::CaseFacts given = facts;
    given.jointOpinions.push_back(opinion);
    context.checkOrder(facts, given);  // an opinion that was sent back is given anew after that
    if (context.isRefused()) return;
    endPauseOf(facts, task, context);
    context.writer().addJointOpinion(facts.suggestion.id, opinion);
}

void handle(const ReturnJointOpinion& command, CommandContext& context) {
    const auto found = context.findUnitTask(command.caseAddress, command.unit);
    if (!found || context.isRefused()) return;
    const auto& [facts, unit, task] = *found;
    domain::JointOpinion opinion = *facts.jointOpinionOf(task.id);
    const auto on = context.knownDay();
    if (!on) return;
    if (command.dueOn && *command.dueOn < *on) {
        context.refuse(
            Error("due-before-assigned", "due_on", "order").with("unit", unit.displayName()).with("value", base::isoDate(*command.dueOn)));
    }
    opinion.returnedOn = on;
    opinion.returnReason = command.reason;
    opinion.dueAgainOn = command.dueOn;
    if (!opinion.dueAgainOn) {
        const auto due = context.dueDate(domain::DeadlineEvent::jointOpinionAgain, *on);
        if (due) opinion.dueAgainOn = due->due;
        if (!due) context.notice(Error("no-due-date-again", "due_on", "limit").with("unit", unit.displayName()));
    }
    if (!context.isRefused()) context.writer().returnJointOpinion(facts.suggestion.id, opinion);
}

namespace {

// Never beyond the furthest day that the rules name: that is a last day like any other and moved to a working day already, so
// the day is judged as it was written, and forms can say so while it is typed.
void checkCeiling(const domain::CaseFacts& facts, const domain::Task& task, base::Date until, CommandContext& context) {
    const auto ceiling = context.directory().ruleBook().extensionCeiling(facts, task);
    if (!ceiling) return;
    if (auto reason = reasonBeyond(*ceiling, until)) context.refuse(std::move(*reason));
}

// The day that the office grants, and the last day that it means (RuleBook::lastDayGranted); where these differ that is said.
void grantUntil(domain::Extension& extension, std::optional<base::Date> until, const domain::Task& task, CommandContext& context) {
    extension.decidedUntil = extension.grantedUntil = until;
    if (!until) return;
    domain::DueDate why;
    extension.grantedUntil = context.directory().ruleBook().lastDayGranted(task, *until, why);
    if (extension.grantedUntil == until) return;
    context.notice(Error("granted-day-moved", "until", "limit")
                       .with("value", base::isoDate(*until))
                       .with("due", base::isoDate(*extension.grantedUntil)));
}

// Up to the furthest day the office may give more time than the unit asked for; usually it is a slip, so it is said. Who asks for a
// Sunday has asked for the Monday that it means.
void noteBeyondAsked(const domain::Extension& extension, const domain::Task& task, CommandContext& context) {
    if (!extension.askedUntil || !extension.decidedUntil) return;
    domain::DueDate why;
    if (*extension.decidedUntil <= context.directory().ruleBook().lastDayGranted(task, *extension.askedUntil, why)) return;
    context.notice(Error("extension-beyond-asked", "until", "limit")
                       .with("value", base::isoDate(*extension.decidedUntil))
                       .with("asked", base::isoDate(*extension.askedUntil)));
}

// The deputy is told what was decided, not before it was (SH 19, QD 25).
void checkTold(const domain::Extension& extension, CommandContext& context) {
    if (!extension.deputyToldOn || !extension.decidedOn || *extension.deputyToldOn >= *extension.decidedOn) return;
    context.refuse(Error("told-before-it-happened", "deputy_told_on", "order")
                       .with("value", base::isoDate(*extension.deputyToldOn))
                       .with("on", base::isoDate(*extension.decidedOn)));
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
    checkCeiling(facts, task, *command.until, context);
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
    checkTold(extension, context);
    extension.decisionReason = command.reason;
    extension.decidedBy = command.decidedBy;
    if (command.granted) {
        grantUntil(extension, command.until ? command.until : extension.askedUntil, task, context);
        if (extension.decidedUntil) checkCeiling(facts, task, *extension.decidedUntil, context);
        noteBeyondAsked(extension, task, context);
        const std::optional<base::Date> deadline = facts.deadlineOf(task);  // an extension granted before included
        if (extension.grantedUntil && deadline && *extension.grantedUntil <= *deadline) {
            context.refuse(Error("not-later-than-due-date", "until", "order").with("due", base::isoDate(*deadline)));
        }
    }
    if (context.isRefused()) return;
    context.writer().updateExtension(extension);
}

void handle(const CorrectExtension& command, CommandContext& context) {
    const auto known = context.findCase(command.caseAddress);
    if (!known) return;
    const auto unit = context.findUnit(command.unit);
    context.checkAllowed(*known, unit ? MaybeUnit(unit->id) : std::nullopt);
    if (!unit || context.isRefused()) return;
    domain::CaseFacts facts = *known;
    domain::Extension* row = newestOfUnit(facts.extensions, facts, unit->id);
    if (row == nullptr) return;  // said by the table of allowed commands
    const domain::Task& task = *facts.task(row->task);
    checkVersion(command.expect, context.reader().extensionVersion(row->id), context);
    if (!row->granted) return context.refuse(Error("extension-pending", "unit", "order").with("case", facts.suggestion.address()));
    if (command.decidedOn) row->decidedOn = command.decidedOn;
    replace(command.deputyToldOn, row->deputyToldOn);
    replace(command.decidedBy, row->decidedBy, std::string());
    replace(command.reason, row->decisionReason, std::string());
    context.refuseFuture(row->decidedOn, "decided_on");
    checkTold(*row, context);
    if (command.until && row->granted != true) context.refuse(Error("refused-has-no-date", "until", "conflict"));
    if (command.until && task.dueOn && *command.until <= *task.dueOn)
        context.refuse(Error("not-later-than-due-date", "until", "order").with("due", base::isoDate(*task.dueOn)));
    if (command.until && !context.isRefused()) grantUntil(*row, command.until, task, context);
    if (command.until) checkCeiling(facts, task, *command.until, context);
    if (command.until) noteBeyondAsked(*row, task, context);
    if (row->askedOn && row->decidedOn && *row->decidedOn < *row->askedOn) {
        context.refuse(Error("decided-before-asked", "decided_on", "order")
                           .with("value", base::isoDate(*row->decidedOn))
                           .with("on", base::isoDate(*row->askedOn)));
    }
    if (context.isRefused()) return;
    context.writer().updateExtension(*row);
    movePauses(*known, facts, row->task, context);
}

}  // namespace huying::app

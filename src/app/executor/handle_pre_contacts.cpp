// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/executor/paper_parts.h"
#include "app/queries/case_view.h"
#include "app/queries/submissions.h"
#include "base/text.h"

// Talks with a unit before anything is handed in: raised, taken up, answered, and what came of it (domain.md §2.1).
namespace huying::app {

using base::Error;
using domain::PreContact;

namespace {

// A talk leads to a paper, to a suggestion or to nothing.
void takeResult(const std::string& submission, const std::string& address, PreContact& talk, CommandContext& context) {
    const int results = (submission.empty() ? 0 : 1) + (address.empty() ? 0 : 1) + (talk.settledReason.empty() ? 0 : 1);
    if (results > 1) return context.refuse(Error("one-result-only", "settled_reason", "conflict"));
    const auto checkLater = [&](const char* field, const std::string& paper, const std::optional<base::Date>& on) {
        if (!on || *on >= talk.raisedOn) return;
        context.refuse(Error("paper-before-talk", field, "order")
                           .with("paper", paper)
                           .with("on", base::isoDate(*on))
                           .with("raised", base::isoDate(talk.raisedOn)));
    };
    talk.submission = {};
    talk.suggestion = {};
    if (!submission.empty()) {
        const base::Result<domain::SubmissionId> id = findSubmission(context.reader(), submission);
        if (!id) return context.refuse(id.error());
        talk.submission = *id;
        if (const auto paper = context.reader().submission(*id)) checkLater("submission", paper->address(), paper->submittedOn);
    }
    if (!address.empty()) {
        const base::Result<domain::SuggestionId> id = findCase(context.reader(), address);
        if (!id) return context.refuse(id.error());
        talk.suggestion = *id;
        if (const auto facts = context.reader().caseFacts(*id)) {
            const domain::Suggestion& suggestion = facts->suggestion;
            checkLater("case", suggestion.address(), suggestion.submittedOn ? suggestion.submittedOn : suggestion.registeredOn);
        }
    }
}

void checkStages(const PreContact& talk, CommandContext& context) {
    if (base::trimmed(talk.matter).empty()) context.refuse(Error("field-required", "matter", "required").with("field", "matter"));
    context.refuseFuture(talk.takenUpOn, "taken_up_on");
    context.refuseFuture(talk.answeredOn, "answered_on");
    if (const std::string field(domain::stageOutOfOrder(talk)); !field.empty())
        context.refuse(Error("stage-out-of-order", field, "order").with("raised", base::isoDate(talk.raisedOn)));
    const auto needsDay = [&](const std::string& what, const std::optional<base::Date>& on, const char* field) {
        if (!what.empty() && !on) context.refuse(Error("field-required", field, "required").with("field", field));
    };
    needsDay(talk.takenUpBy, talk.takenUpOn, "taken_up_on");
    needsDay(talk.answer, talk.answeredOn, "answered_on");
}

}  // namespace

void handle(const RecordPreContact& command, CommandContext& context) {
    const auto session = context.directory().session(command.session);
    if (!session) return context.refuse(session.error());
    const auto on = context.knownDay();
    if (!on) return;
    PreContact talk;
    talk.session = session->id;
    talk.raisedOn = *on;
    talk.matter = command.matter;
    talk.takenUpOn = command.takenUpOn;
    talk.takenUpBy = command.takenUpBy;
    talk.answeredOn = command.answeredOn;
    talk.answer = command.answer;
    talk.settledReason = command.settledReason;
    const auto deputy = context.findOrAddDeputy(command.deputy, session->term, "deputy");
    if (deputy) talk.deputy = *deputy;
    if (const auto unit = context.findUnit(command.unit)) {
        talk.unit = unit->id;
        context.checkInForce(*unit, talk.raisedOn, "unit");
    }
    checkStages(talk, context);
    takeResult(command.submission, command.caseAddress, talk, context);
    if (context.isRefused()) return;
    context.concerns(std::to_string(context.writer().savePreContact(talk).value));
}

void handle(const CorrectPreContact& command, CommandContext& context) {
    const auto before = context.reader().preContact(domain::PreContactId(command.preContact));
    if (!before) {
        return context.refuse(Error("unknown-pre-contact", "pre_contact", "known").with("value", std::to_string(command.preContact)));
    }
    checkVersion(command.expect, context.reader().preContactVersion(before->id), context);
    PreContact talk = *before;
    if (command.deputy.isGiven) {
        const auto deputy = context.findOrAddDeputy(command.deputy.value.value_or(DeputyReference{}), talk.term, "deputy");
        if (deputy) talk.deputy = *deputy;
    }
    if (command.raisedOn.isGiven) {
        if (!command.raisedOn.value) context.refuse(Error("field-required", "raised_on", "required").with("field", "raised_on"));
        talk.raisedOn = command.raisedOn.value.value_or(talk.raisedOn);
        context.refuseFuture(talk.raisedOn, "raised_on");
    }
    if (command.unit.isGiven) {
        const auto unit = context.findUnit(command.unit.value.value_or(""));
        if (unit) context.checkInForce(*unit, talk.raisedOn, "unit");
        if (unit) talk.unit = unit->id;
    }
    replace(command.matter, talk.matter, std::string());
    replace(command.takenUpOn, talk.takenUpOn);
    replace(command.takenUpBy, talk.takenUpBy, std::string());
    replace(command.answeredOn, talk.answeredOn);
    replace(command.answer, talk.answer, std::string());
    replace(command.settledReason, talk.settledReason, std::string());
    checkStages(talk, context);
    std::string submission = talk.submissionAddress;
    std::string address = talk.suggestionAddress;
    replace(command.submission, submission, std::string());
    replace(command.caseAddress, address, std::string());
    takeResult(submission, address, talk, context);
    if (context.isRefused()) return;
    context.writer().savePreContact(talk);
    context.concerns(std::to_string(talk.id.value));
}

}  // namespace huying::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/opinion_dialogs.h"

#include <QtWidgets>

#include "dialogs/changed_values.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

ReturnOpinionDialog::ReturnOpinionDialog(const CaseContext& context, QWidget* parent)
    : CaseDialog(context, app::ReturnJointOpinion::name, tr("Send the joint opinion back"), parent), unit_(addUnit(tr("Joint unit"))) {
    for (const domain::Task& task : facts().tasks) {
        if (const domain::JointOpinion* opinion = facts().jointOpinionOf(task.id))
            addHead(u"%1　%2　%3"_s.arg(isoText(opinion->on), toQt(context.view.unitName(task.unit)), toQt(opinion->text)));
    }
    addDate(tr("Sent back on"));
    addText(u"reason"_s, tr("What is missing"), 3, Form::Need::required);
    dueOn_ = form()->add(u"due_on"_s, tr("Due again on"), new DateEdit(context.theRegister.today(), DateSense::planned));
    dueOn_->setPlaceholderText(tr("by the rule"));
    form()->addNote(tr("The opinion stays on record and no longer counts as given."));
    restoreDraft();
}

std::vector<app::Command> ReturnOpinionDialog::commands() const {
    app::ReturnJointOpinion command;
    command.caseAddress = address();
    command.unit = unitOf(unit_);
    command.reason = text("reason");
    command.dueOn = dueOn_->date();
    return {command};
}

QString ReturnOpinionDialog::sentenceWhenDone(const app::BatchResult&) const {
    return tr("Joint opinion sent back: %1, %2").arg(name(), unit_->currentText());
}

CorrectExtensionDialog::CorrectExtensionDialog(const CaseContext& context, QWidget* parent)
    : Correction(context, app::CorrectExtension::name, tr("Correct the extension"), parent), beyond_(form()) {
    for (auto row = facts().extensions.rbegin(); row != facts().extensions.rend(); ++row) {
        if (isOurs(row->task) && !hasRow(unitText(row->task))) addRow(unitText(row->task), row->id.value);
    }
    const base::Date today = context.theRegister.today();
    chooseRow(u"unit"_s, tr("Extension of"));
    deputyToldOn_ = form()->add(u"deputy_told_on"_s, tr("Deputy told on"), new DateEdit(today, DateSense::happened));
    decidedOn_ = form()->add(u"decided_on"_s, tr("Decided on"), new DateEdit(today, DateSense::happened));
    addDueLineOfRow(decidedOn_, [this] { return extension() == nullptr ? std::nullopt : app::limitOfRecorded(facts(), *extension()); });
    until_ = form()->add(u"until"_s, tr("Until"), new DateEdit(today, DateSense::eitherSide));
    furthest_ = roleLabel(QString(), "muted");
    furthest_->setObjectName(u"furthestDay"_s);
    form()->addWide(furthest_);
    // The day that stands was granted: only another one is judged.
    connect(until_, &QLineEdit::textChanged, this, [this] {
        const domain::Extension* recorded = extension();
        const bool isNew = recorded != nullptr && until_->date() != recorded->grantedUntil;
        beyond_.check(this->context().view, recorded == nullptr ? nullptr : facts().task(recorded->task),
                      isNew ? until_->date() : std::nullopt);
    });
    addLine(u"decided_by"_s, tr("Decided by"));
    addText(u"reason"_s, tr("Reason"), 3);
    begin();
}

const domain::Extension* CorrectExtensionDialog::extension() const { return rowWithId(facts().extensions, rowId()); }

std::int64_t CorrectExtensionDialog::recordedVersion() const { return versionIn(context().view.extensionVersions, extension()); }

void CorrectExtensionDialog::showRecorded() {
    const domain::Extension* recorded = extension();
    if (recorded == nullptr) return;
    deputyToldOn_->setDate(recorded->deputyToldOn);
    decidedOn_->setDate(recorded->decidedOn);
    until_->setDate(recorded->grantedUntil);
    const domain::Task* task = facts().task(recorded->task);
    furthest_->setText(task == nullptr ? QString() : furthestDayLines(context().view, *task));
    furthest_->setVisible(!furthest_->text().isEmpty());
    setLine(u"decided_by"_s, recorded->decidedBy);
    setText(u"reason"_s, recorded->decisionReason);
}

std::vector<app::Command> CorrectExtensionDialog::commands() const {
    app::CorrectExtension command;
    command.caseAddress = address();
    command.unit = toUtf8(rowText());
    const domain::Extension* recorded = extension();
    if (recorded == nullptr) return {command};
    command.expect = seen();
    command.deputyToldOn = changedDate(deputyToldOn_, recorded->deputyToldOn);
    if (decidedOn_->date() != recorded->decidedOn) command.decidedOn = decidedOn_->date();
    if (until_->date() != recorded->grantedUntil) command.until = until_->date();
    command.decidedBy = changedText(text("decided_by"), recorded->decidedBy);
    command.reason = changedText(text("reason"), recorded->decisionReason);
    return {command};
}

MeetingDialog::MeetingDialog(const CaseContext& context, QWidget* parent)
    : CaseDialog(context, app::RecordMeeting::name, tr("Meeting with the deputy"), parent) {
    for (const domain::Feedback& feedback : facts().feedback) {
        if (feedback.isDissatisfied()) addHead(tr("Round %1, the deputy's reason: %2").arg(feedback.round).arg(toQt(feedback.comment)));
    }
    kind_ = form()->add(u"meeting_kind"_s, tr("Form"), codeBox<domain::MeetingKind>(domain::MeetingKind::meeting, false));
    addDate(tr("Held on"));
    addLine(u"place"_s, tr("Place"));
    addLine(u"people"_s, tr("Who took part"));
    addText(u"text"_s, tr("What was said"), 4, Form::Need::required);
    addText(u"meeting_outcome"_s, tr("What came of it"), 3, Form::Need::required);
    form()->addNote(tr("Whether it is handled again or explained is decided afterwards."));
    restoreDraft();
}

std::vector<app::Command> MeetingDialog::commands() const {
    app::RecordMeeting command;
    command.caseAddress = address();
    command.kind = chosen<domain::MeetingKind>(kind_);
    command.place = text("place");
    command.people = text("people");
    command.text = text("text");
    command.outcome = text("meeting_outcome");
    return {command};
}

QString MeetingDialog::sentenceWhenDone(const app::BatchResult&) const { return tr("Meeting recorded: %1").arg(name()); }

}  // namespace huying::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/clock_pause_dialogs.h"

#include <QtWidgets>

#include "dialogs/changed_values.h"
#include "dialogs/voidable_entries.h"
#include "text/case_text.h"
#include "text/labels.h"

namespace huying::ui {

using namespace Qt::StringLiterals;
using domain::VoidableFacts;

PauseClockDialog::PauseClockDialog(const CaseContext& context, QWidget* parent)
    : CaseDialog(context, app::PauseClock::name, tr("Stop the clock"), parent), unit_(addUnit()) {
    addUnitHint(unit_, [this](const domain::Task& task) -> QString {
        const auto due = facts().deadlineOf(task);
        return due ? tr("Due now: %1.").arg(isoText(due)) : QString();
    });
    addDate(tr("First day that does not count"));
    addText(u"reason"_s, tr("Reason"), 4, Form::Need::required);
    addLine(u"agreed_by"_s, tr("Agreed by"));
    form()->addNote(tr("There is no date until the clock goes on; then the limit has as many days more as the clock stood still."));
    restoreDraft();
}

std::vector<app::Command> PauseClockDialog::commands() const {
    app::PauseClock command;
    command.caseAddress = address();
    command.unit = unitOf(unit_);
    command.reason = text("reason");
    command.agreedBy = text("agreed_by");
    return {command};
}

QString PauseClockDialog::sentenceWhenDone(const app::BatchResult&) const {
    return tr("Clock stopped: %1, %2").arg(name(), unit_->currentText());
}

ResumeClockDialog::ResumeClockDialog(const CaseContext& context, QWidget* parent)
    : CaseDialog(context, app::ResumeClock::name, tr("Start the clock again"), parent), unit_(addUnit()) {
    addUnitHint(unit_, [this](const domain::Task& task) -> QString {
        const domain::ClockPause* pause = facts().openPauseOf(task.id);
        return pause == nullptr ? QString() : tr("Stopped since %1: %2").arg(isoText(pause->on), toQt(pause->reason));
    });
    addDate(tr("First day that counts again"));
    restoreDraft();
}

std::vector<app::Command> ResumeClockDialog::commands() const {
    app::ResumeClock command;
    command.caseAddress = address();
    command.unit = unitOf(unit_);
    return {command};
}

QString ResumeClockDialog::sentenceWhenDone(const app::BatchResult&) const {
    return tr("Clock started again: %1, %2").arg(name(), unit_->currentText());
}

CorrectPauseDialog::CorrectPauseDialog(const CaseContext& context, QWidget* parent)
    : FactCorrection(context, app::CorrectPause::name, tr("Correct a pause of the clock"), parent) {
    for (const domain::ClockPause* row : newestFirst(facts(), &VoidableFacts::clockPauses)) {
        if (!isOurs(row->task)) continue;
        const QString text = u"%1　%2　%3"_s.arg(isoText(row->on), unitText(row->task), toQt(row->reason));
        addRow(markedIfVoid(text, row->voidReason), row->id.value);
    }
    chooseEntry(u"pause_number"_s, tr("Entry"));
    resumedOn_ = form()->add(u"resumed_on"_s, tr("Started again on"), new DateEdit(theRegister().today(), DateSense::happened));
    addText(u"pause_reason"_s, tr("Reason of the pause"), 3);
    addLine(u"agreed_by"_s, tr("Agreed by"));
    addVoid();
}

const domain::ClockPause* CorrectPauseDialog::pause() const { return factWithId(facts(), &VoidableFacts::clockPauses, rowId()); }

std::int64_t CorrectPauseDialog::recordedVersion() const { return versionIn(context().view.clockPauseVersions, pause()); }

void CorrectPauseDialog::showRecorded() {
    const domain::ClockPause* recorded = pause();
    if (recorded == nullptr) return;
    showEntry(recorded->on, recorded->voidReason);
    resumedOn_->setDate(recorded->resumedOn);
    setText(u"pause_reason"_s, recorded->reason);
    setLine(u"agreed_by"_s, recorded->agreedBy);
}

std::vector<app::Command> CorrectPauseDialog::commands() const {
    app::CorrectPause command;
    command.caseAddress = address();
    command.reason = text("reason");
    const domain::ClockPause* recorded = pause();
    if (recorded == nullptr) return {command};
    fill(command, domain::numberOf(facts(), &VoidableFacts::clockPauses, *recorded), recorded->on, recorded->voidReason);
    command.pauseReason = changedWords(text("pause_reason"), recorded->reason);
    command.agreedBy = changedText(text("agreed_by"), recorded->agreedBy);
    command.resumedOn = changedDate(resumedOn_, recorded->resumedOn);
    return {command};
}

}  // namespace huying::ui

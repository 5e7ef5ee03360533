// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/countersign_dialogs.h"

#include <QtWidgets>

#include "dialogs/changed_values.h"
#include "dialogs/voidable_entries.h"
#include "text/case_text.h"
#include "text/labels.h"

namespace huying::ui {

using namespace Qt::StringLiterals;
using domain::CountersignResult;
using domain::VoidableFacts;

CountersignDialog::CountersignDialog(const CaseContext& context, QWidget* parent)
    : CaseDialog(context, app::RecordCountersign::name, tr("Countersigning"), parent), unit_(addUnit(tr("Joint unit"))) {
    result_ = form()->add(u"countersign_result"_s, toQt(words().fieldLabel("countersign_result")),
                          codeBox<CountersignResult>(proposed(), false), Form::Need::required);
    addDate(tr("Date"));
    addText(u"remark"_s, tr("Remark"), 4);
    addLine(u"signatory"_s, tr("Signed by"));
    form()->addNote(tr("A draft is signed before the reply; the joint opinion is still due."));
    connect(result_, &QComboBox::currentIndexChanged, this, &CountersignDialog::showFields);
    showFields();
    restoreDraft();
}

// Where the unit was asked, or records it itself, it signs; else the draft is put to it first.
CountersignResult CountersignDialog::proposed() const {
    const domain::Task* task = taskOf(unit_);
    const auto& account = theRegister().directory().viewer.account;
    const bool isOfUnit = account && account->role == domain::Role::handlingUnit;
    const bool isAsked = task != nullptr && domain::awaitedCountersign(facts(), task->id) != nullptr;
    return isAsked || isOfUnit ? CountersignResult::agreed : CountersignResult::asked;
}

void CountersignDialog::showFields() {
    const auto result = chosen<CountersignResult>(result_);
    form()->hideField(u"signatory"_s, result == CountersignResult::asked);
    form()->setNeed(u"remark"_s, result == CountersignResult::remarked ? Form::Need::required : Form::Need::optional);
}

std::vector<app::Command> CountersignDialog::commands() const {
    app::RecordCountersign command;
    command.caseAddress = address();
    command.unit = unitOf(unit_);
    command.result = chosen<CountersignResult>(result_).value_or(CountersignResult::asked);
    command.remark = text("remark");
    if (command.result != CountersignResult::asked) command.signatory = text("signatory");
    return {command};
}

QString CountersignDialog::sentenceWhenDone(const app::BatchResult&) const {
    return tr("Countersigning recorded: %1, %2, %3").arg(name(), unit_->currentText(), result_->currentText());
}

CorrectCountersignDialog::CorrectCountersignDialog(const CaseContext& context, QWidget* parent)
    : FactCorrection(context, app::CorrectCountersign::name, tr("Correct countersigning"), parent) {
    for (const domain::Countersign* row : newestFirst(facts(), &VoidableFacts::countersigns)) {
        if (!isOurs(row->task)) continue;
        const QString text = u"%1　%2　%3　%4"_s.arg(isoText(row->on), unitText(row->task), labelOf(row->result), toQt(row->remark));
        addRow(markedIfVoid(text, row->voidReason), row->id.value);
    }
    chooseEntry(u"countersign_number"_s, tr("Entry"));
    result_ = form()->add(u"countersign_result"_s, toQt(words().fieldLabel("countersign_result")),
                          codeBox<CountersignResult>(CountersignResult::agreed, false));
    addText(u"remark"_s, tr("Remark"), 4);
    addLine(u"signatory"_s, tr("Signed by"));
    addVoid();
}

const domain::Countersign* CorrectCountersignDialog::countersign() const {
    return factWithId(facts(), &VoidableFacts::countersigns, rowId());
}

std::int64_t CorrectCountersignDialog::recordedVersion() const { return versionIn(context().view.countersignVersions, countersign()); }

void CorrectCountersignDialog::showRecorded() {
    const domain::Countersign* recorded = countersign();
    if (recorded == nullptr) return;
    showEntry(recorded->on, recorded->voidReason);
    choose<CountersignResult>(result_, recorded->result);
    setText(u"remark"_s, recorded->remark);
    setLine(u"signatory"_s, recorded->signatory);
}

std::vector<app::Command> CorrectCountersignDialog::commands() const {
    app::CorrectCountersign command;
    command.caseAddress = address();
    command.reason = text("reason");
    const domain::Countersign* recorded = countersign();
    if (recorded == nullptr) return {command};
    fill(command, domain::numberOf(facts(), &VoidableFacts::countersigns, *recorded), recorded->on, recorded->voidReason);
    command.result = changedChoice(result_, recorded->result);
    command.remark = changedText(text("remark"), recorded->remark);
    command.signatory = changedText(text("signatory"), recorded->signatory);
    return {command};
}

}  // namespace huying::ui

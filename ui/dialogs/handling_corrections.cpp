// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/handling_corrections.h"

#include <QtWidgets>
#include <algorithm>

#include "dialogs/changed_values.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/choice_picker.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

CorrectContactDialog::CorrectContactDialog(const CaseContext& context, QWidget* parent)
    : Correction(context, app::CorrectContact::name, tr("Correct a contact"), parent), unit_(new QComboBox) {
    const auto& contacts = facts().contacts;
    for (auto row = contacts.rbegin(); row != contacts.rend(); ++row) {
        if (!isOurs(row->task)) continue;
        addRow(u"%1　%2　%3　%4"_s.arg(isoText(row->on), labelOf(row->phase), labelOf(row->way), unitText(row->task)), row->id.value);
    }
    chooseRow(u"contact_number"_s, tr("Contact"));
    for (const domain::Task& task : facts().tasks) {
        const QString unit = toQt(context.view.unitName(task.unit));
        if (isOurs(task.id) && unit_->findText(unit) < 0) unit_->addItem(unit);
    }
    form()->add(u"unit"_s, tr("Handling unit"), unit_);
    phase_ = form()->add(u"phase"_s, tr("Phase"), codeBox<domain::ContactPhase>(domain::ContactPhase::before, false));
    way_ = form()->add(u"way"_s, tr("Way"), offeredBox<domain::ContactWay>(facts().suggestion.term, std::nullopt));
    on_ = form()->add(u"contacted_on"_s, tr("Date"), new DateEdit(context.theRegister.today(), DateSense::happened));
    addDueLineOfRow(on_, [this] {
        const domain::Contact* recorded = contact();
        return recorded == nullptr ? std::nullopt : app::limitOfRecorded(this->context().view, *recorded, *on_->date());
    });
    deputy_ = form()->add(u"deputy"_s, tr("Deputy met"), signerBox(context, tr("the lead proposer"), Signers::ofMergedToo));
    addLine(u"place"_s, tr("Place"));
    addLine(u"people"_s, tr("Who took part"));
    addText(u"deputy_opinion"_s, tr("Deputy's opinion"), 3);
    addText(u"unit_answer"_s, tr("Unit's answer, next steps"), 3);
    isSigned_ = form()->add(u"signed"_s, QString(), new QCheckBox(tr("signed by the deputy")));
    addReason();
    begin();
}

const domain::Contact* CorrectContactDialog::contact() const { return rowWithId(facts().contacts, rowId()); }

std::int64_t CorrectContactDialog::recordedVersion() const { return versionIn(context().view.contactVersions, contact()); }

void CorrectContactDialog::showRecorded() {
    const domain::Contact* recorded = contact();
    if (recorded == nullptr) return;
    unit_->setCurrentText(unitText(recorded->task));
    choose<domain::ContactPhase>(phase_, recorded->phase);
    chooseRecorded(way_, recorded->way);
    on_->setDate(recorded->on);
    const bool isLead = !recorded->deputy || recorded->deputy == facts().suggestion.leadDeputy;
    deputy_->setCurrentIndex(isLead ? 0 : std::max(0, deputy_->findData(toQt(context().view.deputyName(recorded->deputy)))));
    setLine(u"place"_s, recorded->place);
    setLine(u"people"_s, recorded->people);
    setText(u"deputy_opinion"_s, recorded->deputyOpinion);
    setText(u"unit_answer"_s, recorded->unitAnswer);
    isSigned_->setChecked(recorded->isSigned);
}

std::vector<app::Command> CorrectContactDialog::commands() const {
    app::CorrectContact command;
    command.caseAddress = address();
    command.reason = text("reason");
    const domain::Contact* recorded = contact();
    if (recorded == nullptr) return {command};
    command.contactNumber = static_cast<int>(recorded - facts().contacts.data()) + 1;
    command.expect = seen();
    if (unit_->currentText() != unitText(recorded->task)) command.unit = toUtf8(unit_->currentText());
    if (chosen<domain::ContactPhase>(phase_) != recorded->phase) command.phase = chosen<domain::ContactPhase>(phase_);
    if (chosen<domain::ContactWay>(way_) != recorded->way) command.way = chosen<domain::ContactWay>(way_);
    if (on_->date() != recorded->on) command.contactedOn = on_->date();
    const QString deputy =
        deputy_->currentIndex() > 0 ? deputy_->currentData().toString() : toQt(context().view.deputyName(facts().suggestion.leadDeputy));
    if (deputy != toQt(context().view.deputyName(recorded->deputy)) && recorded->deputy) command.deputy.name = toUtf8(deputy);
    command.place = changedText(text("place"), recorded->place);
    command.people = changedText(text("people"), recorded->people);
    command.deputyOpinion = changedText(text("deputy_opinion"), recorded->deputyOpinion);
    command.unitAnswer = changedText(text("unit_answer"), recorded->unitAnswer);
    if (isSigned_->isChecked() != recorded->isSigned) command.isSigned = isSigned_->isChecked();
    return {command};
}

CorrectJointOpinionDialog::CorrectJointOpinionDialog(const CaseContext& context, QWidget* parent)
    : Correction(context, app::CorrectJointOpinion::name, tr("Correct a joint opinion"), parent) {
    for (const domain::JointOpinion& row : facts().jointOpinions) {
        if (!row.returnedOn && isOurs(row.task)) addRow(unitText(row.task), row.id.value);
    }
    chooseRow(u"unit"_s, tr("Joint unit"));
    on_ = form()->add(u"given_on"_s, tr("Date"), new DateEdit(context.theRegister.today(), DateSense::happened));
    addDueLineOfRow(on_, [this] {
        const domain::Task* task = opinion() == nullptr ? nullptr : facts().task(opinion()->task);
        return task == nullptr ? std::nullopt : app::limitFor(app::RecordJointOpinion::name, this->context().view, *task);
    });
    addText(u"text"_s, tr("Opinion"), 5);
    addLine(u"signatory"_s, tr("Signed by"));
    addLine(u"document_number"_s, tr("Document number"));
    addReason();
    begin();
}

const domain::JointOpinion* CorrectJointOpinionDialog::opinion() const {
    return rowWithId(facts().jointOpinions, rowId());  // those sent back have other ids
}

std::int64_t CorrectJointOpinionDialog::recordedVersion() const { return versionIn(context().view.jointOpinionVersions, opinion()); }

void CorrectJointOpinionDialog::showRecorded() {
    const domain::JointOpinion* recorded = opinion();
    if (recorded == nullptr) return;
    on_->setDate(recorded->on);
    setText(u"text"_s, recorded->text);
    setLine(u"signatory"_s, recorded->signatory);
    setLine(u"document_number"_s, recorded->documentNumber);
}

std::vector<app::Command> CorrectJointOpinionDialog::commands() const {
    app::CorrectJointOpinion command;
    command.caseAddress = address();
    command.reason = text("reason");
    const domain::JointOpinion* recorded = opinion();
    if (recorded == nullptr) return {command};
    command.unit = toUtf8(unitText(recorded->task));
    command.expect = seen();
    if (on_->date() != recorded->on) command.givenOn = on_->date();
    command.text = changedText(text("text"), recorded->text);
    command.signatory = changedText(text("signatory"), recorded->signatory);
    command.documentNumber = changedText(text("document_number"), recorded->documentNumber);
    return {command};
}

CorrectReturnDialog::CorrectReturnDialog(const CaseContext& context, QWidget* parent)
    : Correction(context, app::CorrectReturn::name, tr("Correct a return"), parent) {
    // The last request of each unit.
    QSet<QString> units;
    for (auto row = facts().returnRequests.rbegin(); row != facts().returnRequests.rend(); ++row) {
        if (!isOurs(row->task) || units.contains(unitText(row->task))) continue;
        units.insert(unitText(row->task));
        addRow(unitText(row->task), row->id.value);
    }
    chooseRow(u"unit"_s, tr("Unit that asked"));
    askedOn_ = form()->add(u"asked_on"_s, tr("Asked on"), new DateEdit(context.theRegister.today(), DateSense::happened));
    addDueLineOfRow(askedOn_, [this] { return request() == nullptr ? std::nullopt : app::limitOfRecorded(*request()); });
    addText(u"request_reason"_s, tr("Reason"), 4, Form::Need::required);
    suggestedUnit_ = form()->add(u"suggested_unit"_s, tr("Suggested unit"), new ChoicePicker(unitChoices(context.theRegister.directory())));
    addLine(u"signatory"_s, tr("Signed by"));
    addLine(u"document_number"_s, tr("Document number"));
    addLine(u"decided_by"_s, tr("Decided by"));
    addText(u"decision_reason"_s, tr("Reason of the decision"), 3);
    addReason();
    form()->addNote(tr("What the decision brought about stays: the day it was made and the unit that took over."));
    begin();
}

const domain::ReturnRequest* CorrectReturnDialog::request() const { return rowWithId(facts().returnRequests, rowId()); }

std::int64_t CorrectReturnDialog::recordedVersion() const { return versionIn(context().view.returnRequestVersions, request()); }

void CorrectReturnDialog::showRecorded() {
    const domain::ReturnRequest* recorded = request();
    if (recorded == nullptr) return;
    askedOn_->setDate(recorded->askedOn);
    setText(u"request_reason"_s, recorded->reason);
    suggestedUnit_->setText(recorded->suggestedUnit ? toQt(context().view.unitName(*recorded->suggestedUnit)) : QString());
    setLine(u"signatory"_s, recorded->signatory);
    setLine(u"document_number"_s, recorded->documentNumber);
    setLine(u"decided_by"_s, recorded->decidedBy);
    setText(u"decision_reason"_s, recorded->decisionReason);
    form()->hideField(u"decided_by"_s, !recorded->decision);
    form()->hideField(u"decision_reason"_s, !recorded->decision);
}

std::vector<app::Command> CorrectReturnDialog::commands() const {
    app::CorrectReturn command;
    command.caseAddress = address();
    command.reason = text("reason");
    const domain::ReturnRequest* recorded = request();
    if (recorded == nullptr) return {command};
    command.unit = toUtf8(unitText(recorded->task));
    command.expect = seen();
    if (askedOn_->date() != recorded->askedOn) command.askedOn = askedOn_->date();
    if (text("request_reason") != recorded->reason) command.requestReason = text("request_reason");
    const std::string suggested = recorded->suggestedUnit ? context().view.unitName(*recorded->suggestedUnit) : std::string();
    command.suggestedUnit = changedText(text("suggested_unit"), suggested);
    command.signatory = changedText(text("signatory"), recorded->signatory);
    command.documentNumber = changedText(text("document_number"), recorded->documentNumber);
    if (!recorded->decision) return {command};
    command.decidedBy = changedText(text("decided_by"), recorded->decidedBy);
    command.decisionReason = changedText(text("decision_reason"), recorded->decisionReason);
    return {command};
}

}  // namespace huying::ui

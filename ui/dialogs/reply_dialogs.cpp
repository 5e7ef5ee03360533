// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/reply_dialogs.h"

#include <QtWidgets>

#include "text/case_text.h"
#include "text/labels.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

ReplyDialog::ReplyDialog(const CaseContext& context, QWidget* parent)
    : CaseDialog(context, app::RecordReply::name, tr("Reply"), parent), unit_(addUnit()), class_(new QComboBox) {
    addDate(tr("Replied on"));
    class_->addItem(QString(), QString());
    for (const domain::ResultClassWording& wording : context.theRegister.directory().classes) {
        class_->addItem(u"%1　%2"_s.arg(toQt(wording.shortName), toQt(wording.name)), toQt(base::codeOf(wording.code)));
    }
    form()->add(u"result_class"_s, tr("Result class"), class_);
    addLine(u"document_number"_s, tr("Document number"));
    addLine(u"signatory"_s, tr("Signed by"));
    addText(u"text"_s, tr("Text of the reply"), 6);
    const QStringList missing = missingOpinions();
    if (!missing.isEmpty()) {
        withoutOpinions_ = new QCheckBox(tr("Reply although the joint opinion of %1 is missing").arg(joinNames(missing)));
        form()->add(u"withoutOpinions"_s, QString(), withoutOpinions_);
    }
    form()->addHeading(tr("Outcome"));
    addText(u"measures"_s, tr("Measures"), 2);
    addLine(u"documents"_s, tr("Documents issued"));
    addLine(u"figures"_s, tr("Figures"));
    addLine(u"evidence"_s, tr("Evidence"));
    isExemplary_ = form()->add(u"exemplary"_s, QString(), new QCheckBox(tr("may stand as an example in the year-end report")));
    form()->addHeading(tr("Contact for the deputy"));
    addPeople();
    restoreDraft();
}

QStringList ReplyDialog::missingOpinions() const {
    QStringList names;
    for (const domain::Task* task : tasksOfRound(facts(), facts().round())) {
        if (task->givesJointOpinion() && facts().jointOpinionOf(task->id) == nullptr)
            names.append(toQt(context().view.unitName(task->unit)));
    }
    return names;
}

bool ReplyDialog::checkMore() {
    if (withoutOpinions_ == nullptr || withoutOpinions_->isChecked()) return true;
    form()->showFault(u"withoutOpinions"_s, tr("Wait for the joint opinion, or tick that the reply goes without it."));
    withoutOpinions_->setFocus();
    return false;
}

std::vector<app::Command> ReplyDialog::commands() const {
    app::RecordReply command;
    command.caseAddress = address();
    command.unit = unitOf(unit_);
    command.resultClass = chosen<domain::ResultClass>(class_);
    command.documentNumber = text("document_number");
    command.signatory = text("signatory");
    command.text = text("text");
    command.outcome.measures = text("measures");
    command.outcome.documents = text("documents");
    command.outcome.figures = text("figures");
    command.outcome.evidence = text("evidence");
    command.outcome.isExemplary = isExemplary_->isChecked();
    fillPeople(command);
    return {command};
}

QString ReplyDialog::sentenceWhenDone(const app::BatchResult&) const {
    const QString shortClass = labelOf(chosen<domain::ResultClass>(class_));
    return shortClass.isEmpty() ? tr("Reply recorded: %1, %2").arg(name(), unit_->currentText())
                                : tr("Reply recorded: %1, %2, class %3").arg(name(), unit_->currentText(), shortClass);
}

DeliveryDialog::DeliveryDialog(const CaseContext& context, QWidget* parent)
    : CaseDialog(context, app::RecordDelivery::name, tr("Delivery of the reply"), parent), unit_(addUnit(tr("Reply of"))) {
    deputy_ = form()->add(u"deputy"_s, tr("Signer"), signerBox(context, tr("every signer still waiting")));
    way_ = form()->add(u"way"_s, tr("Way"), codeBox<domain::DeliveryWay>(std::nullopt), Form::Need::required);
    addDate(tr("Delivered on"));
    formSent_ = form()->add(u"form_sent"_s, QString(), new QCheckBox(tr("the feedback form went with it")));
    formSent_->setChecked(true);
    restoreDraft();
}

std::vector<app::Command> DeliveryDialog::commands() const {
    app::RecordDelivery command;
    command.caseAddress = address();
    command.way = chosen<domain::DeliveryWay>(way_).value_or(domain::DeliveryWay::post);
    command.unit = unitOf(unit_);
    command.deputy.name = unitOf(deputy_);
    command.formSent = formSent_->isChecked();
    return {command};
}

QString DeliveryDialog::sentenceWhenDone(const app::BatchResult&) const {
    return tr("Delivery recorded: %1, %2, %3").arg(name(), deputy_->currentText(), way_->currentText());
}

}  // namespace huying::ui

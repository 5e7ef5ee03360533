// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/reply_dialogs.h"

#include <QtWidgets>

#include "dialogs/follow_up_dialogs.h"
#include "text/case_text.h"
#include "text/labels.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

ReplyDialog::ReplyDialog(const CaseContext& context, QWidget* parent)
    : CaseDialog(context, app::RecordReply::name, tr("Reply"), parent), unit_(addUnit()), class_(new QComboBox) {
    on_ = addDate(tr("Replied on"));
    addDueLineOf(unit_);
    addText(u"late_reason"_s, tr("Why it is late"), 2);
    addClasses(class_, facts().suggestion.term);
    // What came of handling it again is said; of a first reply the class may follow later.
    form()->add(u"result_class"_s, tr("Result class"), class_, facts().round() > 1 ? Form::Need::required : Form::Need::optional);
    addLine(u"document_number"_s, tr("Document number"));
    addLine(u"signatory"_s, tr("Signed by"));
    addText(u"text"_s, tr("Text of the reply"), 6);
    commitments_ = addText(u"commitments"_s, tr("Promises"), 3);
    commitments_->setPlaceholderText(tr("one a line: what; by when; who is in charge"));
    for (const domain::Task& task : facts().tasks) {
        const domain::JointOpinion* opinion = facts().jointOpinionOf(task.id);
        if (opinion == nullptr || task.round != facts().round()) continue;
        form()->addNote(
            tr("Joint opinion of %1 (%2): %3").arg(toQt(context.view.unitName(task.unit)), isoText(opinion->on), toQt(opinion->text)));
    }
    for (const domain::Task& task : facts().tasks) {
        if (task.round != facts().round() || !task.givesJointOpinion()) continue;
        const QString unit = toQt(context.view.unitName(task.unit));
        if (const domain::Countersign* given = domain::countersignedBy(facts(), task.id))
            form()->addNote(
                tr("Countersigned by %1 (%2): %3 %4").arg(unit, isoText(given->on), labelOf(given->result), toQt(given->remark)));
        if (const domain::Countersign* asked = domain::awaitedCountersign(facts(), task.id))
            form()->addNote(tr("%1 has not countersigned the draft that was put to it on %2.").arg(unit, isoText(asked->on)));
    }
    addText(u"opinions_adopted"_s, tr("Joint opinions taken in"), 2);
    keepSaid([this] { form()->hideField(u"opinions_adopted"_s, facts().jointOpinions.empty() && facts().countersigns.empty()); });
    publication_ =
        form()->add(u"publish_by_unit"_s, toQt(words().fieldLabel("publish_by_unit")), codeBox<domain::Publication>(std::nullopt));
    withoutOpinions_ = form()->add(u"withoutOpinions"_s, QString(), new QCheckBox);
    keepSaid([this] {
        const QStringList missing = missingOpinions();
        withoutOpinions_->setText(tr("Reply although %1 has neither given its joint opinion nor countersigned").arg(joinNames(missing)));
        form()->hideField(u"withoutOpinions"_s, missing.isEmpty());
    });
    form()->addHeading(tr("Outcome"));
    addText(u"measures"_s, tr("Measures"), 2);
    addLine(u"documents"_s, tr("Documents issued"));
    addLine(u"figures"_s, tr("Figures"));
    addLine(u"evidence"_s, tr("Evidence"));
    isExemplary_ = form()->add(u"exemplary"_s, QString(), new QCheckBox(tr("may stand as an example in the year-end report")));
    form()->addHeading(tr("Contact for the deputy"));
    addPeople();
    connect(on_, &QLineEdit::textChanged, this, &ReplyDialog::showFields);
    connect(unit_, &QComboBox::currentIndexChanged, this, &ReplyDialog::showFields);
    connect(class_, &QComboBox::currentIndexChanged, this, &ReplyDialog::showFields);
    showFields();
    restoreDraft();
}

std::optional<base::Date> ReplyDialog::deadline() const {
    const domain::Task* task = taskOf(unit_);
    return task == nullptr || !task->answers() ? std::nullopt : facts().deadlineOf(*task);
}

bool ReplyDialog::promises() const {
    const auto value = chosen<domain::ResultClass>(class_);
    const auto classes = words().classesOf(facts().suggestion.term);
    return std::any_of(classes.begin(), classes.end(),
                       [&](const auto& wording) { return value == wording.code && wording.opensCommitment; });
}

bool ReplyDialog::isLate() const {
    const auto due = deadline();
    const auto on = on_->date();
    return due && on && *on > *due;
}

// Only what the day and the class ask for.
void ReplyDialog::showFields() {
    form()->hideField(u"late_reason"_s, !isLate());
    form()->setNeed(u"late_reason"_s, isLate() ? Form::Need::required : Form::Need::optional);
    form()->hideField(u"commitments"_s, !promises());
}

QStringList ReplyDialog::missingOpinions() const {
    QStringList names;
    for (const domain::Task* task : tasksOfRound(facts(), facts().round())) {
        const bool hasSpoken = facts().jointOpinionOf(task->id) != nullptr || domain::countersignedBy(facts(), task->id) != nullptr;
        if (task->givesJointOpinion() && !hasSpoken) names.append(toQt(context().view.unitName(task->unit)));
    }
    return names;
}

bool ReplyDialog::saysNothing() const {
    const bool isClassed = chosen<domain::ResultClass>(class_).has_value();
    return !isClassed && text("document_number").empty() && text("signatory").empty() && text("text").empty();
}

bool ReplyDialog::checkMore() {
    if (saysNothing()) {
        form()->showFault(u"result_class"_s, tr("Say what the reply is: its class, else its document number, who signed it or its text."));
        return false;
    }
    QString fault;
    if (promises()) promisesIn(commitments_->toPlainText(), theRegister().today(), fault);
    if (!fault.isEmpty()) {
        form()->showFault(u"commitments"_s, fault);
        commitments_->setFocus();
        return false;
    }
    if (missingOpinions().isEmpty() || withoutOpinions_->isChecked()) return true;
    form()->showFault(u"withoutOpinions"_s,
                      tr("Wait for the joint opinion or the countersigning, or tick that the reply goes without them."));
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
    command.publishByUnit = chosen<domain::Publication>(publication_);
    command.outcome.measures = text("measures");
    command.outcome.documents = text("documents");
    command.outcome.figures = text("figures");
    command.outcome.evidence = text("evidence");
    command.outcome.isExemplary = isExemplary_->isChecked();
    if (isLate()) command.lateReason = text("late_reason");
    command.opinionsAdopted = text("opinions_adopted");
    QString ignored;
    if (promises()) command.commitments = promisesIn(commitments_->toPlainText(), theRegister().today(), ignored);
    fillPeople(command);
    return {command};
}

QString ReplyDialog::sentenceWhenDone(const app::BatchResult&) const {
    const QString shortClass = classText(facts().suggestion.term, chosen<domain::ResultClass>(class_));
    return shortClass.isEmpty() ? tr("Reply recorded: %1, %2").arg(name(), unit_->currentText())
                                : tr("Reply recorded: %1, %2, class %3").arg(name(), unit_->currentText(), shortClass);
}

DeliveryDialog::DeliveryDialog(const CaseContext& context, QWidget* parent)
    : CaseDialog(context, app::RecordDelivery::name, tr("Delivery of the reply"), parent), unit_(addUnit(tr("Reply of"))) {
    deputy_ = form()->add(u"deputy"_s, tr("Signer"), signerBox(context, tr("every signer still waiting"), Signers::ofMergedToo));
    if (facts().hasMergedPieces()) {
        withMerged_ = form()->add(u"with_merged"_s, QString(), new QCheckBox(tr("to the signers of the merged pieces too")));
        withMerged_->setChecked(true);
    }
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
    if (withMerged_ != nullptr && withMerged_->isChecked()) command.withMerged = true;
    return {command};
}

QString DeliveryDialog::sentenceWhenDone(const app::BatchResult&) const {
    return tr("Delivery recorded: %1, %2, %3").arg(name(), deputy_->currentText(), way_->currentText());
}

ReviewDialog::ReviewDialog(const CaseContext& context, int task, QWidget* parent)
    : CaseDialog(context, app::RecordReview::name, tr("Review of the reply"), parent),
      unit_(addUnit(tr("Reply of"))),
      class_(new QComboBox) {
    if (task > 0 && task <= static_cast<int>(facts().tasks.size())) {
        const domain::Task& meant = facts().tasks[static_cast<std::size_t>(task) - 1];
        if (const int place = unit_->findData(toQt(context.view.unitName(meant.unit))); place >= 0) unit_->setCurrentIndex(place);
    }
    addDate(tr("Reviewed on"));
    addLine(u"reviewer"_s, toQt(words().fieldLabel("reviewer")), Form::Need::required);
    result_ = form()->add(u"review_result"_s, toQt(words().fieldLabel("review_result")), codeBox<domain::ReviewResult>(std::nullopt),
                          Form::Need::required);
    addClasses(class_, facts().suggestion.term);
    class_->setItemText(0, tr("stays as it is"));
    form()->add(u"result_class"_s, tr("Result class"), class_);
    publication_ = form()->add(u"publication"_s, toQt(words().fieldLabel("publication")), codeBox<domain::Publication>(std::nullopt));
    addText(u"reason"_s, toQt(words().fieldLabel("reason")), 3);
    form()->addNote(tr("Sent back, the reply does not count: the unit replies anew within the same time limit."));
    connect(result_, &QComboBox::currentIndexChanged, this, &ReviewDialog::showFields);
    restoreDraft();
}

void ReviewDialog::showFields() {
    const bool isSentBack = chosen<domain::ReviewResult>(result_) == domain::ReviewResult::sentBack;
    for (const QString& key : {u"result_class"_s, u"publication"_s}) form()->hideField(key, isSentBack);
}

std::vector<app::Command> ReviewDialog::commands() const {
    app::RecordReview command;
    command.caseAddress = address();
    command.unit = unitOf(unit_);
    command.reviewer = text("reviewer");
    command.result = chosen<domain::ReviewResult>(result_).value_or(domain::ReviewResult::approved);
    command.reason = text("reason");
    if (command.result == domain::ReviewResult::sentBack) return {command};
    command.resultClass = chosen<domain::ResultClass>(class_);
    command.publication = chosen<domain::Publication>(publication_);
    return {command};
}

QString ReviewDialog::sentenceWhenDone(const app::BatchResult&) const {
    return tr("%1: %2, %3").arg(result_->currentText(), name(), unit_->currentText());
}

}  // namespace huying::ui

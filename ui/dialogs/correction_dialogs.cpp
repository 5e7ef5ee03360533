// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/correction_dialogs.h"

#include <QtWidgets>

#include "dialogs/changed_values.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/choice_picker.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

QString ofRound(const QString& name, int round, int rounds) {
    return rounds > 1 ? QCoreApplication::translate("Corrections", "%1, round %2").arg(name).arg(round) : name;
}

DateEdit* addDateField(Form* form, const QString& key, const QString& label, base::Date today, DateSense sense) {
    return form->add(key, label, new DateEdit(today, sense));
}

}  // namespace

CorrectAssignmentDialog::CorrectAssignmentDialog(const CaseContext& context, QWidget* parent)
    : Correction(context, app::CorrectAssignment::name, tr("Correct the assignment"), parent) {
    const base::Date today = theRegister().today();
    for (auto row = facts().tasks.rbegin(); row != facts().tasks.rend(); ++row) {
        if (!row->cancelledOn && isOurs(row->id) && !hasRow(unitText(row->id))) addRow(unitText(row->id), row->id.value);
    }
    chooseRow(u"unit"_s, tr("Handling unit"));
    newUnit_ = form()->add(u"new_unit"_s, tr("Should be"), new ChoicePicker(unitChoices(theRegister().directory())));
    newUnit_->setPlaceholderText(tr("only if the unit itself is wrong"));
    role_ = form()->add(u"role"_s, tr("Role"), codeBox<domain::TaskRole>(domain::TaskRole::sole, false));
    scope_ = addLine(u"scope"_s, tr("Part to be answered"));
    assignedOn_ = addDateField(form(), u"assigned_on"_s, tr("Assigned on"), today, DateSense::happened);
    dueOn_ = addDateField(form(), u"due_on"_s, tr("Due date"), today, DateSense::eitherSide);
    receivedOn_ = addDateField(form(), u"received_on"_s, tr("Signed for on"), today, DateSense::happened);
    addDueLineOfRow(receivedOn_, [this] {
        return task() == nullptr ? std::nullopt : app::limitFor(app::AcknowledgeReceipt::name, this->context().view, *task());
    });
    receiver_ = addLine(u"receiver"_s, tr("Signed for by"));
    leader_ = addLine(u"leader"_s, tr("Leader in charge"));
    handler_ = addLine(u"handler"_s, tr("Handler"));
    handlerPhone_ = addLine(u"handler_phone"_s, tr("Telephone"));
    via_ = addLine(u"via"_s, tr("Passed on by"));
    passedOn_ = addDateField(form(), u"passed_on"_s, tr("Passed on on"), today, DateSense::happened);
    documentNumber_ = addLine(u"document_number"_s, tr("Document number"));
    addReason();
    form()->addNote(tr("A due date that was computed moves with the day of assignment; one that you change here stands as notified."));
    begin();
}

const domain::Task* CorrectAssignmentDialog::task() const { return rowWithId(facts().tasks, rowId()); }

std::int64_t CorrectAssignmentDialog::recordedVersion() const { return versionIn(context().view.taskVersions, task()); }

void CorrectAssignmentDialog::showRecorded() {
    const domain::Task* recorded = task();
    if (recorded == nullptr) return;
    newUnit_->clear();
    choose<domain::TaskRole>(role_, recorded->role);
    scope_->setText(toQt(recorded->scope));
    assignedOn_->setDate(recorded->assignedOn);
    dueOn_->setDate(recorded->dueOn);
    documentNumber_->setText(toQt(recorded->documentNumber));
    leader_->setText(toQt(recorded->leader));
    handler_->setText(toQt(recorded->handler));
    handlerPhone_->setText(toQt(recorded->handlerPhone));
    via_->setText(toQt(recorded->via));
    passedOn_->setDate(recorded->passedOn);
    const domain::Receipt* receipt = facts().receiptOf(recorded->id);
    receivedOn_->setDate(receipt != nullptr ? receipt->on : std::nullopt);
    receiver_->setText(receipt != nullptr ? toQt(receipt->receiver) : QString());
    receivedOn_->setEnabled(receipt != nullptr);  // a receipt that is not on record is signed for, not corrected
    receiver_->setEnabled(receipt != nullptr);
}

std::vector<app::Command> CorrectAssignmentDialog::commands() const {
    app::CorrectAssignment command;
    command.caseAddress = address();
    command.unit = toUtf8(rowText());
    command.reason = text("reason");
    command.newUnit = toUtf8(newUnit_->text().trimmed());
    const domain::Task* recorded = task();
    if (recorded == nullptr) return {command};
    command.expect = seen();
    command.round = recorded->round;
    if (chosen<domain::TaskRole>(role_) != recorded->role) command.role = chosen<domain::TaskRole>(role_);
    command.scope = changedText(text("scope"), recorded->scope);
    command.assignedOn = changedDate(assignedOn_, recorded->assignedOn);
    command.dueOn = changedDate(dueOn_, recorded->dueOn);
    command.documentNumber = changedText(text("document_number"), recorded->documentNumber);
    command.leader = changedText(text("leader"), recorded->leader);
    command.handler = changedText(text("handler"), recorded->handler);
    command.handlerPhone = changedText(text("handler_phone"), recorded->handlerPhone);
    command.via = changedText(text("via"), recorded->via);
    command.passedOn = changedDate(passedOn_, recorded->passedOn);
    if (const domain::Receipt* receipt = facts().receiptOf(recorded->id)) {
        command.receivedOn = changedDate(receivedOn_, receipt->on);
        command.receiver = changedText(text("receiver"), receipt->receiver);
    }
    return {command};
}

CancelAssignmentDialog::CancelAssignmentDialog(const CaseContext& context, QWidget* parent)
    : CaseDialog(context, app::CancelAssignment::name, tr("Cancel an assignment"), parent), unit_(addUnit()) {
    addDate(tr("Cancelled on"));
    addText(u"reason"_s, tr("Reason"), 3, Form::Need::required);
    form()->addNote(tr("The other units keep their tasks. A unit that has replied cannot be cancelled."));
    restoreDraft();
}

std::vector<app::Command> CancelAssignmentDialog::commands() const {
    return {app::CancelAssignment{address(), unitOf(unit_), text("reason")}};
}

QString CancelAssignmentDialog::sentenceWhenDone(const app::BatchResult&) const {
    return tr("Assignment cancelled: %1, %2").arg(name(), unit_->currentText());
}

CorrectReplyDialog::CorrectReplyDialog(const CaseContext& context, QWidget* parent)
    : Correction(context, app::CorrectReply::name, tr("Correct a reply"), parent), class_(new QComboBox) {
    for (auto row = facts().replies.rbegin(); row != facts().replies.rend(); ++row) {
        const domain::Task* task = facts().task(row->task);
        if (task == nullptr || facts().isSentBack(row->id) || (context.unit && task->unit != *context.unit)) continue;
        addRow(ofRound(unitText(task->id), task->round, facts().round()), row->id.value);
    }
    chooseRow(u"unit"_s, tr("Reply of"));
    repliedOn_ = addDateField(form(), u"replied_on"_s, tr("Replied on"), theRegister().today(), DateSense::happened);
    addDueLineOfRow(repliedOn_, [this] {
        const domain::Task* task = reply() == nullptr ? nullptr : facts().task(reply()->task);
        return task == nullptr ? std::nullopt : app::limitFor(app::RecordReply::name, this->context().view, *task);
    });
    addClasses(class_, facts().suggestion.term, context.view.summary.resultClass);
    form()->add(u"result_class"_s, tr("Result class"), class_);
    addLine(u"document_number"_s, tr("Document number"));
    addLine(u"signatory"_s, tr("Signed by"));
    addText(u"text"_s, tr("Text of the reply"), 6);
    addText(u"opinions_adopted"_s, tr("Joint opinions taken in"), 2);
    addText(u"late_reason"_s, tr("Why it was late"), 2);
    addText(u"nothing_promised"_s, toQt(words().fieldLabel("nothing_promised")), 2);
    publication_ =
        form()->add(u"publish_by_unit"_s, toQt(words().fieldLabel("publish_by_unit")), codeBox<domain::Publication>(std::nullopt));
    addReason();
    begin();
}

const domain::Reply* CorrectReplyDialog::reply() const { return rowWithId(facts().replies, rowId()); }

std::int64_t CorrectReplyDialog::recordedVersion() const { return versionIn(context().view.replyVersions, reply()); }

void CorrectReplyDialog::showRecorded() {
    const domain::Reply* recorded = reply();
    if (recorded == nullptr) return;
    repliedOn_->setDate(recorded->on);
    choose<domain::ResultClass>(class_, recorded->resultClass);
    setLine(u"document_number"_s, recorded->documentNumber);
    setLine(u"signatory"_s, recorded->signatory);
    setText(u"text"_s, recorded->text);
    setText(u"opinions_adopted"_s, recorded->opinionsAdopted);
    setText(u"late_reason"_s, recorded->lateReason);
    setText(u"nothing_promised"_s, recorded->nothingPromised);
    const bool isAsked = facts().promises(recorded->resultClass) || !recorded->nothingPromised.empty();
    form()->hideField(u"nothing_promised"_s, context().unit || !isAsked);  // for the office to say, of a class that promises
    choose<domain::Publication>(publication_, recorded->publishByUnit);
}

std::vector<app::Command> CorrectReplyDialog::commands() const {
    app::CorrectReply command;
    command.caseAddress = address();
    command.reason = text("reason");
    const domain::Reply* recorded = reply();
    const domain::Task* task = recorded != nullptr ? facts().task(recorded->task) : nullptr;
    if (task == nullptr) return {command};
    command.expect = seen();
    command.unit = context().view.unitName(task->unit);
    command.round = task->round;
    command.repliedOn = changedDate(repliedOn_, recorded->on);
    command.resultClass = changedCode<domain::ResultClass>(class_, recorded->resultClass);
    command.documentNumber = changedText(text("document_number"), recorded->documentNumber);
    command.signatory = changedText(text("signatory"), recorded->signatory);
    command.publishByUnit = changedCode<domain::Publication>(publication_, recorded->publishByUnit);
    command.text = changedText(text("text"), recorded->text);
    command.opinionsAdopted = changedText(text("opinions_adopted"), recorded->opinionsAdopted);
    command.lateReason = changedText(text("late_reason"), recorded->lateReason);
    command.nothingPromised = changedText(text("nothing_promised"), recorded->nothingPromised);
    return {command};
}

CorrectFeedbackDialog::CorrectFeedbackDialog(const CaseContext& context, QWidget* parent)
    : Correction(context, app::CorrectFeedback::name, tr("Correct a rating"), parent) {
    for (auto row = facts().feedback.rbegin(); row != facts().feedback.rend(); ++row) {
        const QString deputy = row->deputy ? toQt(context.view.deputyName(row->deputy)) : tr("the lead proposer");
        addRow(ofRound(deputy, row->round, facts().round()), row->id.value);
    }
    chooseRow(u"deputy"_s, tr("Form of"));
    ratedOn_ = addDateField(form(), u"rated_on"_s, tr("Form back on"), theRegister().today(), DateSense::happened);
    addDueLineOfRow(ratedOn_,
                    [this] { return feedback() == nullptr ? std::nullopt : app::limitOfRecorded(this->context().view, *feedback()); });
    process_ = form()->add(u"process"_s, tr("Rating of the process"), codeBox<domain::Rating>(std::nullopt));
    result_ = form()->add(u"result"_s, tr("Rating of the result"), codeBox<domain::Rating>(domain::Rating::satisfied, false));
    addText(u"comment"_s, tr("Comment"), 3);
    channel_ = form()->add(u"channel"_s, tr("Came by"), codeBox<domain::FeedbackChannel>(std::nullopt));
    addLine(u"collected_by"_s, tr("Collected by"));
    addReason();
    form()->addNote(tr("A completion that came with this form follows it."));
    begin();
}

const domain::Feedback* CorrectFeedbackDialog::feedback() const { return rowWithId(facts().feedback, rowId()); }

std::int64_t CorrectFeedbackDialog::recordedVersion() const { return versionIn(context().view.feedbackVersions, feedback()); }

void CorrectFeedbackDialog::showRecorded() {
    const domain::Feedback* recorded = feedback();
    if (recorded == nullptr) return;
    ratedOn_->setDate(recorded->on);
    choose<domain::Rating>(process_, recorded->process);
    if (recorded->result) choose<domain::Rating>(result_, recorded->result);
    setText(u"comment"_s, recorded->comment);
    choose<domain::FeedbackChannel>(channel_, recorded->channel);
    setLine(u"collected_by"_s, recorded->collectedBy);
}

std::vector<app::Command> CorrectFeedbackDialog::commands() const {
    app::CorrectFeedback command;
    command.caseAddress = address();
    command.reason = text("reason");
    const domain::Feedback* recorded = feedback();
    if (recorded == nullptr) return {command};
    command.expect = seen();
    command.round = recorded->round;
    if (recorded->deputy) command.deputy.name = context().view.deputyName(recorded->deputy);
    if (const domain::Task* task = recorded->task ? facts().task(*recorded->task) : nullptr)
        command.unit = context().view.unitName(task->unit);
    command.ratedOn = changedDate(ratedOn_, recorded->on);
    command.process = changedCode<domain::Rating>(process_, recorded->process);
    if (chosen<domain::Rating>(result_) != recorded->result) command.result = chosen<domain::Rating>(result_);
    command.comment = changedText(text("comment"), recorded->comment);
    command.channel = changedCode<domain::FeedbackChannel>(channel_, recorded->channel);
    command.collectedBy = changedText(text("collected_by"), recorded->collectedBy);
    return {command};
}

CorrectCompletionDialog::CorrectCompletionDialog(const CaseContext& context, QWidget* parent)
    : Correction(context, app::CorrectCompletion::name, tr("Correct the completion"), parent) {
    completedOn_ = addDateField(form(), u"completed_on"_s, tr("Completed on"), theRegister().today(), DateSense::happened);
    ground_ = form()->add(u"ground"_s, tr("Ground"), codeBox<domain::CompletionGround>(domain::CompletionGround::rated, false));
    addText(u"reason"_s, tr("Reason"), 3);
    begin();
}

std::int64_t CorrectCompletionDialog::recordedVersion() const {
    return facts().completions.empty() ? 0 : versionIn(context().view.completionVersions, &facts().completions.back());
}

void CorrectCompletionDialog::showRecorded() {
    if (facts().completions.empty()) return;
    const domain::Completion& recorded = facts().completions.back();
    completedOn_->setDate(recorded.on);
    choose<domain::CompletionGround>(ground_, recorded.ground);
    setText(u"reason"_s, recorded.reason);
}

std::vector<app::Command> CorrectCompletionDialog::commands() const {
    app::CorrectCompletion command;
    command.caseAddress = address();
    if (facts().completions.empty()) return {command};
    const domain::Completion& recorded = facts().completions.back();
    command.expect = seen();
    command.round = recorded.round;
    command.completedOn = changedDate(completedOn_, recorded.on);
    if (chosen<domain::CompletionGround>(ground_) != recorded.ground) command.ground = chosen<domain::CompletionGround>(ground_);
    command.reason = changedText(text("reason"), recorded.reason);
    return {command};
}

}  // namespace huying::ui

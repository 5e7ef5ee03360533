// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/follow_up_dialogs.h"

#include <QtWidgets>

#include "dialogs/changed_values.h"
#include "text/case_text.h"
#include "text/labels.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

// The units that have replied in any round, the last reply first; a unit's clerk sees his own.
QComboBox* repliedUnitBox(const CaseContext& context) {
    auto* box = new QComboBox;
    const domain::CaseFacts& facts = context.view.facts;
    for (auto task = facts.tasks.rbegin(); task != facts.tasks.rend(); ++task) {
        if (!task->answers() || facts.replyOf(task->id) == nullptr || (context.unit && task->unit != *context.unit)) continue;
        const QString name = toQt(context.view.unitName(task->unit));
        if (box->findData(name) < 0) box->addItem(name, name);
    }
    box->setEnabled(box->count() > 1);
    return box;
}

QComboBox* classBox(const CaseContext& context) {
    auto* box = new QComboBox;
    box->addItem(QString(), QString());
    for (const domain::ResultClassWording& wording : context.theRegister.directory().classes)
        box->addItem(u"%1　%2"_s.arg(toQt(wording.shortName), toQt(wording.name)), toQt(base::codeOf(wording.code)));
    return box;
}

QString numbered(const domain::CaseFacts& facts, const domain::Commitment& row) {
    return QCoreApplication::translate("FollowUp", "Promise %1: %2").arg(domain::numberOf(facts, row.id)).arg(toQt(row.text));
}

bool isOf(const CaseContext& context, const domain::Commitment& row) {
    const domain::Task* task = context.view.facts.task(row.task);
    return task != nullptr && (!context.unit || task->unit == *context.unit);
}

}  // namespace

std::vector<app::PromisedThing> promisesIn(const QString& lines, base::Date today, QString& fault) {
    std::vector<app::PromisedThing> promises;
    QStringList faults;
    for (const QString& line : lines.split(u'\n', Qt::SkipEmptyParts)) {
        QStringList parts = QString(line).replace(u';', u'；').split(u'；');
        for (QString& part : parts) part = part.trimmed();
        while (parts.size() > 1 && parts.constLast().isEmpty()) parts.removeLast();
        if (parts == QStringList{QString()}) continue;  // nothing stands in it
        if (parts.constFirst().isEmpty())
            faults.append(QCoreApplication::translate("FollowUp", "“%1”: write first what is promised.").arg(line.trimmed()));
        if (parts.size() > 3)
            faults.append(QCoreApplication::translate("FollowUp",
                                                      "“%1”: what; by when; who – no more than three parts. Join “%2” with one of them "
                                                      "by another sign, or write it in a line of its own.")
                              .arg(line.trimmed(), QStringList(parts.mid(3)).join(u'；')));
        app::PromisedThing& promise = promises.emplace_back();
        promise.text = toUtf8(parts.constFirst());
        if (const QString day = parts.value(1); !day.isEmpty()) {
            promise.dueOn = parseTypedDate(day, today, DateSense::planned);
            if (!promise.dueOn) faults.append(QCoreApplication::translate("FollowUp", "“%1” is no date.").arg(day));
        }
        promise.owner = toUtf8(parts.value(2));
    }
    fault = faults.join(u'\n');
    return promises;
}

CommitmentDialog::CommitmentDialog(const CaseContext& context, QWidget* parent)
    : CaseDialog(context, app::RecordCommitment::name, tr("Promise of the reply"), parent), unit_(repliedUnitBox(context)) {
    form()->add(u"unit"_s, tr("Handling unit"), unit_, Form::Need::required);
    DateEdit* on = addDate(tr("Promised on"));
    addText(u"text"_s, tr("What is promised"), 3, Form::Need::required);
    dueOn_ = form()->add(u"due_on"_s, tr("Promised for"), new DateEdit(context.theRegister.today(), DateSense::planned));
    addLine(u"owner"_s, tr("In charge"));
    // A promise stands in the reply, so its day is that of the reply.
    if (!facts().replies.empty() && facts().replies.back().on) on->setDate(facts().replies.back().on);
    restoreDraft();
}

std::vector<app::Command> CommitmentDialog::commands() const {
    app::RecordCommitment command;
    command.caseAddress = address();
    command.unit = unitOf(unit_);
    command.text = text("text");
    command.dueOn = dueOn_->date();
    command.owner = text("owner");
    return {command};
}

QString CommitmentDialog::sentenceWhenDone(const app::BatchResult&) const {
    return tr("Promise recorded: %1, %2").arg(name(), unit_->currentText());
}

CommitmentProgressDialog::CommitmentProgressDialog(const CaseContext& context, QWidget* parent)
    : CaseDialog(context, app::RecordCommitmentProgress::name, tr("What became of a promise"), parent), commitment_(new QComboBox) {
    for (const bool isOpen : {true, false}) {  // those that are open first
        for (const domain::Commitment& row : facts().commitments) {
            if (row.isVoid || !isOf(context, row) || (domain::stateOf(facts(), row) == domain::CommitmentState::open) != isOpen) continue;
            commitment_->addItem(numbered(facts(), row), domain::numberOf(facts(), row.id));
        }
    }
    form()->add(u"commitment"_s, tr("Promise"), commitment_, Form::Need::required);
    step_ = form()->add(u"step"_s, tr("Entry"), codeBox<domain::CommitmentStepKind>(domain::CommitmentStepKind::progress, false));
    addDate(tr("Date"));
    addText(u"text"_s, tr("Progress, evidence or explanation"), 4);
    rating_ = form()->add(u"rating"_s, tr("Deputy's rating"), codeBox<domain::Rating>(std::nullopt));
    dueOn_ = form()->add(u"due_on"_s, tr("Promised anew for"), new DateEdit(context.theRegister.today(), DateSense::planned));
    dueOn_->setPlaceholderText(tr("only where another day was promised"));
    addLine(u"signatory"_s, tr("Signed by"));
    deputyToldOn_ = form()->add(u"deputy_told_on"_s, tr("Deputy told on"), new DateEdit(context.theRegister.today(), DateSense::happened));
    form()->addNote(tr("Fulfilled needs its evidence, not fulfilled an explanation to the deputy, signed by the head of the unit."));
    connect(step_, &QComboBox::currentIndexChanged, this, &CommitmentProgressDialog::showFields);
    showFields();
    restoreDraft();
}

void CommitmentProgressDialog::showFields() {
    const auto step = chosen<domain::CommitmentStepKind>(step_);
    form()->hideField(u"rating"_s, step != domain::CommitmentStepKind::rated);
    form()->hideField(u"due_on"_s, step != domain::CommitmentStepKind::progress);
}

std::vector<app::Command> CommitmentProgressDialog::commands() const {
    app::RecordCommitmentProgress command;
    command.caseAddress = address();
    command.commitment = commitment_->currentData().toInt();
    command.step = chosen<domain::CommitmentStepKind>(step_);
    command.text = text("text");
    if (command.step == domain::CommitmentStepKind::progress) command.dueOn = dueOn_->date();
    if (command.step == domain::CommitmentStepKind::rated) command.rating = chosen<domain::Rating>(rating_);
    command.signatory = text("signatory");
    command.deputyToldOn = deputyToldOn_->date();
    return {command};
}

QString CommitmentProgressDialog::sentenceWhenDone(const app::BatchResult&) const {
    return tr("Recorded: %1, promise %2, %3").arg(name(), commitment_->currentData().toString(), step_->currentText());
}

CorrectCommitmentDialog::CorrectCommitmentDialog(const CaseContext& context, QWidget* parent)
    : CaseDialog(context, app::CorrectCommitment::name, tr("Correct a promise"), parent), what_(new QComboBox) {
    for (const domain::Commitment& row : facts().commitments) {
        if (!isOf(context, row)) continue;
        what_->addItem(numbered(facts(), row), static_cast<int>(choices_.size()));
        choices_.push_back({&row, nullptr, 0});
        int entry = 0;
        for (const domain::CommitmentStep* step : domain::stepsOf(facts(), row.id)) {
            what_->addItem(u"　%1　%2　%3"_s.arg(isoText(step->on), labelOf(step->kind), toQt(step->text)),
                           static_cast<int>(choices_.size()));
            choices_.push_back({&row, step, ++entry});
        }
    }
    const base::Date today = context.theRegister.today();
    form()->add(u"commitment"_s, tr("What is corrected"), what_, Form::Need::required);
    happenedOn_ = form()->add(u"happened_on"_s, tr("Date"), new DateEdit(today, DateSense::happened), Form::Need::required);
    text_ = addText(u"text"_s, tr("Text"), 3);
    dueOn_ = form()->add(u"due_on"_s, tr("Promised for"), new DateEdit(today, DateSense::eitherSide));
    addLine(u"owner"_s, tr("In charge"));
    addLine(u"signatory"_s, tr("Signed by"));
    deputyToldOn_ = form()->add(u"deputy_told_on"_s, tr("Deputy told on"), new DateEdit(today, DateSense::happened));
    isVoid_ = form()->add(u"void"_s, QString(), new QCheckBox(tr("recorded by mistake: stays readable and counts nowhere")));
    addLine(u"reason"_s, tr("Reason of the correction"));
    connect(what_, &QComboBox::currentIndexChanged, this, &CorrectCommitmentDialog::showRecorded);
    showRecorded();
    restoreDraft();
}

const CorrectCommitmentDialog::Choice& CorrectCommitmentDialog::chosenRow() const {
    static const Choice none;
    const auto place = static_cast<std::size_t>(what_->currentData().toInt());
    return place < choices_.size() ? choices_[place] : none;
}

void CorrectCommitmentDialog::showRecorded() {
    const Choice& row = chosenRow();
    if (row.commitment == nullptr) return;
    const bool isPromise = row.step == nullptr;
    seen_ = context().view.commitmentVersions.at(row.commitment->id);
    form()->hideField(u"owner"_s, !isPromise);
    form()->hideField(u"void"_s, !isPromise);
    form()->hideField(u"signatory"_s, isPromise);
    form()->hideField(u"deputy_told_on"_s, isPromise);
    happenedOn_->setDate(isPromise ? row.commitment->on : row.step->on);
    text_->setPlainText(toQt(isPromise ? row.commitment->text : row.step->text));
    dueOn_->setDate(isPromise ? row.commitment->dueOn : row.step->dueOn);
    isVoid_->setChecked(row.commitment->isVoid);
    qobject_cast<QLineEdit*>(form()->editor(u"owner"_s))->setText(toQt(row.commitment->owner));
    if (isPromise) return;
    qobject_cast<QLineEdit*>(form()->editor(u"signatory"_s))->setText(toQt(row.step->signatory));
    deputyToldOn_->setDate(row.step->deputyToldOn);
}

QVariantMap CorrectCommitmentDialog::typed() const {
    QVariantMap values = CaseDialog::typed();
    values.insert(u"seen"_s, static_cast<qlonglong>(seen_));
    return values;
}

void CorrectCommitmentDialog::putTyped(const QVariantMap& values) {
    CaseDialog::putTyped(values);
    seen_ = values.value(u"seen"_s, static_cast<qlonglong>(seen_)).toLongLong();
}

std::vector<app::Command> CorrectCommitmentDialog::commands() const {
    app::CorrectCommitment command;
    command.caseAddress = address();
    command.reason = text("reason");
    const Choice& row = chosenRow();
    if (row.commitment == nullptr) return {command};
    command.commitment = domain::numberOf(facts(), row.commitment->id);
    command.expect = seen_;
    const base::Date on = row.step == nullptr ? row.commitment->on : row.step->on;
    if (happenedOn_->date() != on) command.happenedOn = happenedOn_->date();
    const std::string recorded = row.step == nullptr ? row.commitment->text : row.step->text;
    if (text("text") != recorded) command.text = text("text");
    command.dueOn = changedDate(dueOn_, row.step == nullptr ? row.commitment->dueOn : row.step->dueOn);
    if (row.step == nullptr) {
        command.owner = changedText(text("owner"), row.commitment->owner);
        if (isVoid_->isChecked() != row.commitment->isVoid) command.isVoid = isVoid_->isChecked();
        return {command};
    }
    command.entry = row.entry;
    command.signatory = changedText(text("signatory"), row.step->signatory);
    command.deputyToldOn = changedDate(deputyToldOn_, row.step->deputyToldOn);
    return {command};
}

QString CorrectCommitmentDialog::sentenceWhenDone(const app::BatchResult& result) const {
    const bool hasChanged = !result.results.empty() && result.results.front().hasChanged;
    return hasChanged ? tr("Corrected: %1").arg(name()) : tr("Nothing was changed: %1").arg(name());
}

AnswerAgainDialog::AnswerAgainDialog(const CaseContext& context, QWidget* parent)
    : CaseDialog(context, app::AnswerAgain::name, tr("Answer the deputy again"), parent),
      unit_(repliedUnitBox(context)),
      class_(classBox(context)) {
    for (const domain::Commitment& row : facts().commitments) {
        if (!row.isVoid && isOf(context, row)) addHead(tr("%1 – %2").arg(numbered(facts(), row), labelOf(domain::stateOf(facts(), row))));
    }
    form()->add(u"unit"_s, tr("Handling unit"), unit_, Form::Need::required);
    addDate(tr("Answered on"));
    form()->add(u"result_class"_s, tr("Class from now on"), class_);
    addLine(u"document_number"_s, tr("Document number"));
    addLine(u"signatory"_s, tr("Signed by"));
    addText(u"text"_s, tr("Text of the answer"), 4);
    way_ = form()->add(u"way"_s, tr("Delivered by"), codeBox<domain::DeliveryWay>(std::nullopt));
    form()->addNote(tr("The class of the first reply stays readable; reports of earlier days keep it."));
    restoreDraft();
}

std::vector<app::Command> AnswerAgainDialog::commands() const {
    app::AnswerAgain command;
    command.caseAddress = address();
    command.unit = unitOf(unit_);
    command.resultClass = chosen<domain::ResultClass>(class_);
    command.documentNumber = text("document_number");
    command.signatory = text("signatory");
    command.text = text("text");
    command.way = chosen<domain::DeliveryWay>(way_);
    return {command};
}

QString AnswerAgainDialog::sentenceWhenDone(const app::BatchResult&) const {
    return tr("Answered again: %1, %2").arg(name(), unit_->currentText());
}

CorrectSecondReplyDialog::CorrectSecondReplyDialog(const CaseContext& context, QWidget* parent)
    : CaseDialog(context, app::CorrectSecondReply::name, tr("Correct a second answer"), parent),
      unit_(new QComboBox),
      class_(classBox(context)) {
    for (auto row = facts().secondReplies.rbegin(); row != facts().secondReplies.rend(); ++row) {
        const domain::Task* task = facts().task(row->task);
        if (task == nullptr || (context.unit && task->unit != *context.unit)) continue;
        const QString unit = toQt(context.view.unitName(task->unit));
        if (unit_->findText(unit) < 0) unit_->addItem(unit, static_cast<qlonglong>(row->id.value));
    }
    form()->add(u"unit"_s, tr("Second answer of"), unit_, Form::Need::required);
    repliedOn_ = form()->add(u"replied_on"_s, tr("Answered on"), new DateEdit(context.theRegister.today(), DateSense::happened),
                             Form::Need::required);
    form()->add(u"result_class"_s, tr("Class from that day on"), class_);
    addLine(u"document_number"_s, tr("Document number"));
    addLine(u"signatory"_s, tr("Signed by"));
    addText(u"text"_s, tr("Text of the answer"), 4);
    way_ = form()->add(u"way"_s, tr("Delivered by"), codeBox<domain::DeliveryWay>(std::nullopt));
    addLine(u"reason"_s, tr("Reason of the correction"));
    connect(unit_, &QComboBox::currentIndexChanged, this, &CorrectSecondReplyDialog::showRecorded);
    showRecorded();
    restoreDraft();
}

const domain::SecondReply* CorrectSecondReplyDialog::reply() const {
    for (const domain::SecondReply& row : facts().secondReplies) {
        if (row.id.value == unit_->currentData().toLongLong()) return &row;
    }
    return nullptr;
}

void CorrectSecondReplyDialog::showRecorded() {
    const domain::SecondReply* recorded = reply();
    if (recorded == nullptr) return;
    seen_ = context().view.secondReplyVersions.at(recorded->id);
    repliedOn_->setDate(recorded->on);
    choose<domain::ResultClass>(class_, recorded->resultClass);
    choose<domain::DeliveryWay>(way_, recorded->way);
    qobject_cast<QLineEdit*>(form()->editor(u"document_number"_s))->setText(toQt(recorded->documentNumber));
    qobject_cast<QLineEdit*>(form()->editor(u"signatory"_s))->setText(toQt(recorded->signatory));
    qobject_cast<QPlainTextEdit*>(form()->editor(u"text"_s))->setPlainText(toQt(recorded->text));
}

QVariantMap CorrectSecondReplyDialog::typed() const {
    QVariantMap values = CaseDialog::typed();
    values.insert(u"seen"_s, static_cast<qlonglong>(seen_));
    return values;
}

void CorrectSecondReplyDialog::putTyped(const QVariantMap& values) {
    CaseDialog::putTyped(values);
    seen_ = values.value(u"seen"_s, static_cast<qlonglong>(seen_)).toLongLong();
}

std::vector<app::Command> CorrectSecondReplyDialog::commands() const {
    app::CorrectSecondReply command;
    command.caseAddress = address();
    command.unit = toUtf8(unit_->currentText());
    command.reason = text("reason");
    const domain::SecondReply* recorded = reply();
    if (recorded == nullptr) return {command};
    command.expect = seen_;
    if (repliedOn_->date() != recorded->on) command.repliedOn = repliedOn_->date();
    command.resultClass = changedCode<domain::ResultClass>(class_, recorded->resultClass);
    command.documentNumber = changedText(text("document_number"), recorded->documentNumber);
    command.signatory = changedText(text("signatory"), recorded->signatory);
    command.text = changedText(text("text"), recorded->text);
    command.way = changedCode<domain::DeliveryWay>(way_, recorded->way);
    return {command};
}

QString CorrectSecondReplyDialog::sentenceWhenDone(const app::BatchResult& result) const {
    const bool hasChanged = !result.results.empty() && result.results.front().hasChanged;
    return hasChanged ? tr("Corrected: %1").arg(name()) : tr("Nothing was changed: %1").arg(name());
}

}  // namespace huying::ui

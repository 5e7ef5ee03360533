// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/follow_up_dialogs.h"

#include <QtWidgets>
#include <algorithm>

#include "dialogs/changed_values.h"
#include "domain/second_answers.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/parts.h"

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
    const domain::CaseFacts& facts = context.view.facts;
    addClasses(box, facts.suggestion.term);
    // A second reply on record may have what is given no more.
    for (const domain::SecondReply& row : facts.secondReplies) {
        const QString code = row.resultClass ? toQt(base::codeOf(*row.resultClass)) : QString();
        if (box->findData(code) < 0) box->addItem(classText(facts.suggestion.term, row.resultClass), code);
    }
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
    on_ = addDate(tr("Promised on"));
    addText(u"text"_s, tr("What is promised"), 3, Form::Need::required);
    dueOn_ = form()->add(u"due_on"_s, tr("Promised for"), new DateEdit(context.theRegister.today(), DateSense::planned));
    addLine(u"owner"_s, tr("In charge"));
    nothing_ = form()->add(u"nothing"_s, QString(), new QCheckBox(tr("nothing is promised: only why not is recorded")));
    addText(u"nothing_promised"_s, toQt(words().fieldLabel("nothing_promised")), 2, Form::Need::required);
    chooseUnit();
    showDay();
    connect(unit_, &QComboBox::activated, this, &CommitmentDialog::showDay);  // by hand: a draft has its own day
    connect(unit_, &QComboBox::currentIndexChanged, this, &CommitmentDialog::showFields);
    connect(nothing_, &QCheckBox::toggled, this, &CommitmentDialog::showFields);
    showFields();
    restoreDraft();
}

std::optional<domain::AnswerWithoutPromises> CommitmentDialog::answer() const {
    for (domain::AnswerWithoutPromises& one : domain::answersWithoutPromises(facts())) {
        if (context().view.unitName(facts().task(one.task)->unit) == unitOf(unit_)) return std::move(one);
    }
    return std::nullopt;
}

bool CommitmentDialog::isNothing() const { return !nothing_->isHidden() && nothing_->isChecked(); }

void CommitmentDialog::chooseUnit() {
    const auto answers = domain::answersWithoutPromises(facts());
    for (const domain::AnswerWithoutPromises& one : answers) {
        const int place = unit_->findData(toQt(context().view.unitName(facts().task(one.task)->unit)));
        if (!one.nothingPromised.empty() || place < 0) continue;
        unit_->setCurrentIndex(place);
        return;
    }
}

void CommitmentDialog::showDay() {
    std::optional<base::Date> day;
    for (const domain::Reply& reply : facts().replies) {
        const domain::Task* task = facts().isSentBack(reply.id) ? nullptr : facts().task(reply.task);
        if (task != nullptr && reply.on && context().view.unitName(task->unit) == unitOf(unit_)) day = reply.on;
    }
    if (const auto awaiting = answer(); awaiting && awaiting->on) day = awaiting->on;
    if (day) on_->setDate(day);
}

void CommitmentDialog::showFields() {
    form()->hideField(u"nothing"_s, context().unit.has_value() || !answer());
    for (const QString& key : {u"on"_s, u"text"_s, u"due_on"_s, u"owner"_s}) form()->hideField(key, isNothing());
    form()->hideField(u"nothing_promised"_s, !isNothing());
}

// It is said of the answer, on no day of its own.
app::CommandDate CommitmentDialog::commandDate() const { return isNothing() ? app::CommandDate() : CaseDialog::commandDate(); }

app::Command CommitmentDialog::nothing(const domain::AnswerWithoutPromises& answer) const {
    const auto correct = [&](auto command) {
        command.caseAddress = address();
        command.unit = unitOf(unit_);
        command.nothingPromised = {true, text("nothing_promised")};
        return command;
    };
    if (answer.secondReply) {
        auto command = correct(app::CorrectSecondReply());
        command.expect = versionIn(context().view.secondReplyVersions, rowWithId(facts().secondReplies, answer.secondReply.value));
        return command;
    }
    auto command = correct(app::CorrectReply());
    command.round = facts().task(answer.task)->round;
    command.expect = versionIn(context().view.replyVersions, facts().replyOf(answer.task));
    return command;
}

std::vector<app::Command> CommitmentDialog::commands() const {
    if (const auto awaiting = answer(); isNothing() && awaiting) return {nothing(*awaiting)};
    app::RecordCommitment command;
    command.caseAddress = address();
    command.unit = unitOf(unit_);
    command.text = text("text");
    command.dueOn = dueOn_->date();
    command.owner = text("owner");
    return {command};
}

QString CommitmentDialog::sentenceWhenDone(const app::BatchResult&) const {
    if (isNothing()) return tr("Recorded that nothing is promised: %1, %2").arg(name(), unit_->currentText());
    return tr("Promise recorded: %1, %2").arg(name(), unit_->currentText());
}

CommitmentProgressDialog::CommitmentProgressDialog(const CaseContext& context, int promise, QWidget* parent)
    : CaseDialog(context, app::RecordCommitmentProgress::name, tr("What became of a promise"), parent), commitment_(new QComboBox) {
    for (const bool isOpen : {true, false}) {  // those that are open first
        for (const domain::Commitment& row : facts().commitments) {
            if (row.isVoid || !isOf(context, row) || (domain::stateOf(facts(), row) == domain::CommitmentState::open) != isOpen) continue;
            commitment_->addItem(numbered(facts(), row), domain::numberOf(facts(), row.id));
        }
    }
    if (const int place = commitment_->findData(promise); place >= 0) commitment_->setCurrentIndex(place);
    form()->add(u"commitment"_s, tr("Promise"), commitment_, Form::Need::required);
    step_ = form()->add(u"step"_s, tr("Entry"), codeBox<domain::CommitmentStepKind>(domain::CommitmentStepKind::progress, false));
    addDate(tr("Date"));
    addDueLine([this] { return limit(); }, {commitment_, step_});
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

// What the deputy says of it has no day.
std::optional<app::Limit> CommitmentProgressDialog::limit() const {
    const domain::Commitment* meant = domain::commitmentNumbered(facts(), commitment_->currentData().toInt());
    if (meant == nullptr || chosen<domain::CommitmentStepKind>(step_) == domain::CommitmentStepKind::rated) return std::nullopt;
    const auto due = domain::dueOf(facts(), *meant);
    return due ? std::optional(app::Limit{"awaited_kind.commitment", *due}) : std::nullopt;
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

CorrectCommitmentDialog::CorrectCommitmentDialog(const CaseContext& context, int promise, QWidget* parent)
    : Correction(context, app::CorrectCommitment::name, tr("Correct a promise"), parent) {
    for (const domain::Commitment& row : facts().commitments) {
        if (isOf(context, row)) addRow(numbered(facts(), row), row.id.value);
    }
    const base::Date today = context.theRegister.today();
    chooseRow(u"commitment"_s, tr("Promise"));
    if (const domain::Commitment* meant = domain::commitmentNumbered(facts(), promise)) beginWith(meant->id.value);
    happenedOn_ = form()->add(u"happened_on"_s, tr("Date"), new DateEdit(today, DateSense::happened), Form::Need::required);
    addText(u"text"_s, tr("Text"), 3);
    dueOn_ = form()->add(u"due_on"_s, tr("Promised for"), new DateEdit(today, DateSense::eitherSide));
    addLine(u"owner"_s, tr("In charge"));
    isVoid_ = form()->add(u"void"_s, QString(), new QCheckBox(tr("recorded by mistake: stays readable and counts nowhere")));
    addReason();
    begin();
}

const domain::Commitment* CorrectCommitmentDialog::commitment() const { return rowWithId(facts().commitments, rowId()); }

std::int64_t CorrectCommitmentDialog::recordedVersion() const { return versionIn(context().view.commitmentVersions, commitment()); }

void CorrectCommitmentDialog::showRecorded() {
    const domain::Commitment* recorded = commitment();
    if (recorded == nullptr) return;
    happenedOn_->setDate(recorded->on);
    setText(u"text"_s, recorded->text);
    dueOn_->setDate(recorded->dueOn);
    setLine(u"owner"_s, recorded->owner);
    isVoid_->setChecked(recorded->isVoid);
}

std::vector<app::Command> CorrectCommitmentDialog::commands() const {
    app::CorrectCommitment command;
    command.caseAddress = address();
    command.reason = text("reason");
    const domain::Commitment* recorded = commitment();
    if (recorded == nullptr) return {command};
    command.commitment = domain::numberOf(facts(), recorded->id);
    command.expect = seen();
    if (happenedOn_->date() != recorded->on) command.happenedOn = happenedOn_->date();
    if (text("text") != recorded->text) command.text = text("text");
    command.dueOn = changedDate(dueOn_, recorded->dueOn);
    command.owner = changedText(text("owner"), recorded->owner);
    if (isVoid_->isChecked() != recorded->isVoid) command.isVoid = isVoid_->isChecked();
    return {command};
}

AnswerAgainDialog::AnswerAgainDialog(const CaseContext& context, int promise, QWidget* parent)
    : CaseDialog(context, app::AnswerAgain::name, tr("Answer the deputy again"), parent),
      promises_(roleLabel(QString(), "muted")),
      unit_(repliedUnitBox(context)),
      class_(classBox(context)) {
    form()->add(u"unit"_s, tr("Handling unit"), unit_, Form::Need::required);
    promises_->setObjectName(u"promisesAnswered"_s);
    form()->addWide(promises_);
    addDate(tr("Answered on"));
    form()->add(u"result_class"_s, tr("Class from now on"), class_, Form::Need::required);  // what the answer is given for
    addLine(u"document_number"_s, tr("Document number"));
    addLine(u"signatory"_s, tr("Signed by"));
    addText(u"text"_s, tr("Text of the answer"), 4);
    way_ = form()->add(u"way"_s, tr("Delivered by"), codeBox<domain::DeliveryWay>(std::nullopt));
    form()->addNote(tr("The class of the first reply stays readable; reports of earlier days keep it."));
    chooseUnitOf(promise);
    connect(unit_, &QComboBox::currentIndexChanged, this, &AnswerAgainDialog::showPromises);
    showPromises();
    restoreDraft();
}

// That of the promise where it owes the answer, else the first that owes one.
void AnswerAgainDialog::chooseUnitOf(int promise) {
    const domain::Commitment* meant = domain::commitmentNumbered(facts(), promise);
    const domain::Task* of = meant == nullptr ? nullptr : facts().task(meant->task);
    int place = -1;
    for (const domain::OwedAnswer& owed : domain::answersOwed(facts())) {
        const domain::UnitId unit = facts().task(owed.task)->unit;
        const int itsPlace = unit_->findData(toQt(context().view.unitName(unit)));
        if (place < 0 || (of != nullptr && of->unit == unit)) place = itsPlace;
    }
    if (place < 0 && of != nullptr) place = unit_->findData(toQt(context().view.unitName(of->unit)));
    if (place >= 0) unit_->setCurrentIndex(place);
}

// Those for which the answer is owed are marked; with the round where there is more than one.
void AnswerAgainDialog::showPromises() {
    std::vector<domain::CommitmentId> owed;
    for (const domain::OwedAnswer& one : domain::answersOwed(facts())) owed.insert(owed.end(), one.promises.begin(), one.promises.end());
    QStringList lines;
    for (const domain::Commitment& row : facts().commitments) {
        const domain::Task* task = facts().task(row.task);
        if (row.isVoid || task == nullptr || context().view.unitName(task->unit) != unitOf(unit_)) continue;
        QString line = tr("%1 – %2").arg(numbered(facts(), row), labelOf(domain::stateOf(facts(), row)));
        if (facts().round() > 1) line = tr("Round %1, %2").arg(task->round).arg(line);
        if (std::find(owed.begin(), owed.end(), row.id) != owed.end()) line = tr("%1: answered with this").arg(line);
        lines.append(line);
    }
    promises_->setText(lines.join(u'\n'));
    promises_->setVisible(!lines.isEmpty());
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
    : Correction(context, app::CorrectSecondReply::name, tr("Correct a second answer"), parent), class_(classBox(context)) {
    for (auto row = facts().secondReplies.rbegin(); row != facts().secondReplies.rend(); ++row) {
        if (isOurs(row->task) && !hasRow(unitText(row->task))) addRow(unitText(row->task), row->id.value);
    }
    chooseRow(u"unit"_s, tr("Second answer of"));
    repliedOn_ = form()->add(u"replied_on"_s, tr("Answered on"), new DateEdit(context.theRegister.today(), DateSense::happened),
                             Form::Need::required);
    form()->add(u"result_class"_s, tr("Class from that day on"), class_);
    addLine(u"document_number"_s, tr("Document number"));
    addLine(u"signatory"_s, tr("Signed by"));
    addText(u"text"_s, tr("Text of the answer"), 4);
    way_ = form()->add(u"way"_s, tr("Delivered by"), codeBox<domain::DeliveryWay>(std::nullopt));
    addText(u"nothing_promised"_s, toQt(words().fieldLabel("nothing_promised")), 2);
    addReason();
    begin();
}

const domain::SecondReply* CorrectSecondReplyDialog::reply() const { return rowWithId(facts().secondReplies, rowId()); }

std::int64_t CorrectSecondReplyDialog::recordedVersion() const { return versionIn(context().view.secondReplyVersions, reply()); }

void CorrectSecondReplyDialog::showRecorded() {
    const domain::SecondReply* recorded = reply();
    if (recorded == nullptr) return;
    repliedOn_->setDate(recorded->on);
    choose<domain::ResultClass>(class_, recorded->resultClass);
    choose<domain::DeliveryWay>(way_, recorded->way);
    setLine(u"document_number"_s, recorded->documentNumber);
    setLine(u"signatory"_s, recorded->signatory);
    setText(u"text"_s, recorded->text);
    setText(u"nothing_promised"_s, recorded->nothingPromised);
    const bool isAsked = facts().promises(recorded->resultClass) || !recorded->nothingPromised.empty();
    form()->hideField(u"nothing_promised"_s, context().unit || !isAsked);
}

std::vector<app::Command> CorrectSecondReplyDialog::commands() const {
    app::CorrectSecondReply command;
    command.caseAddress = address();
    command.unit = toUtf8(rowText());
    command.reason = text("reason");
    const domain::SecondReply* recorded = reply();
    if (recorded == nullptr) return {command};
    command.expect = seen();
    if (repliedOn_->date() != recorded->on) command.repliedOn = repliedOn_->date();
    command.resultClass = changedCode<domain::ResultClass>(class_, recorded->resultClass);
    command.documentNumber = changedText(text("document_number"), recorded->documentNumber);
    command.signatory = changedText(text("signatory"), recorded->signatory);
    command.text = changedText(text("text"), recorded->text);
    command.way = changedCode<domain::DeliveryWay>(way_, recorded->way);
    command.nothingPromised = changedText(text("nothing_promised"), recorded->nothingPromised);
    return {command};
}

}  // namespace huying::ui

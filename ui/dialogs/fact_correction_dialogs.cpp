// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/fact_correction_dialogs.h"

#include <QtWidgets>
#include <algorithm>

#include "dialogs/changed_values.h"
#include "dialogs/voidable_entries.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/chip_picker.h"

namespace huying::ui {

using namespace Qt::StringLiterals;
using domain::VoidableFacts;

void FactCorrection::chooseEntry(const QString& key, const QString& label) {
    chooseRow(key, label);
    happenedOn_ = form()->add(u"happened_on"_s, tr("Date"), new DateEdit(theRegister().today(), DateSense::happened));
}

void FactCorrection::addVoid() {
    isVoid_ = form()->add(u"void"_s, QString(), new QCheckBox(tr("recorded by mistake: stays readable and counts nowhere")));
    addReason();
    begin();
}

void FactCorrection::showEntry(const std::optional<base::Date>& on, const std::string& voidReason) {
    happenedOn_->setDate(on);
    isVoid_->setChecked(!voidReason.empty());
}

void FactCorrection::fill(app::FactCorrection& command, int number, const std::optional<base::Date>& on,
                          const std::string& voidReason) const {
    command.number = number;
    command.expect = seen();
    command.happenedOn = changedDate(happenedOn_, on);
    if (isVoid_->isChecked() == voidReason.empty()) command.isVoid = isVoid_->isChecked();
}

QComboBox* FactCorrection::addUnits() {
    auto* box = new QComboBox;
    for (const domain::Task& task : facts().tasks) {
        const QString unit = unitText(task.id);
        if (isOurs(task.id) && box->findText(unit) < 0) box->addItem(unit);
    }
    return form()->add(u"unit"_s, tr("Handling unit"), box);
}

CorrectProgressDialog::CorrectProgressDialog(const CaseContext& context, QWidget* parent)
    : FactCorrection(context, app::CorrectProgress::name, tr("Correct progress"), parent) {
    for (const domain::ProgressNote* row : newestFirst(facts(), &VoidableFacts::notes)) {
        if (!isOurs(row->task)) continue;
        const QString text = u"%1　%2　%3"_s.arg(isoText(row->on), unitText(row->task), toQt(row->text));
        addRow(markedIfVoid(text, row->voidReason), row->id.value);
    }
    chooseEntry(u"progress_number"_s, tr("Entry"));
    unit_ = addUnits();
    addText(u"text"_s, tr("Progress"), 5);
    isPlan_ = form()->add(u"plan"_s, QString(), new QCheckBox(tr("this is the handling plan")));
    dueOn_ = form()->add(u"due_on"_s, tr("To be done by"), new DateEdit(context.theRegister.today(), DateSense::eitherSide));
    owner_ = addLine(u"owner"_s, tr("In charge"));
    addVoid();
}

const domain::ProgressNote* CorrectProgressDialog::note() const { return factWithId(facts(), &VoidableFacts::notes, rowId()); }

std::int64_t CorrectProgressDialog::recordedVersion() const { return versionIn(context().view.progressVersions, note()); }

void CorrectProgressDialog::showRecorded() {
    const domain::ProgressNote* recorded = note();
    if (recorded == nullptr) return;
    showEntry(recorded->on, recorded->voidReason);
    unit_->setCurrentText(unitText(recorded->task));
    setText(u"text"_s, recorded->text);
    isPlan_->setChecked(recorded->isPlan);
    form()->hideField(u"plan"_s, recorded->isMeasure);
    form()->hideField(u"due_on"_s, !recorded->isMeasure);
    form()->hideField(u"owner"_s, !recorded->isMeasure);
    dueOn_->setDate(recorded->dueOn);
    owner_->setText(toQt(recorded->owner));
}

std::vector<app::Command> CorrectProgressDialog::commands() const {
    app::CorrectProgress command;
    command.caseAddress = address();
    command.reason = text("reason");
    const domain::ProgressNote* recorded = note();
    if (recorded == nullptr) return {command};
    fill(command, domain::numberOf(facts(), &VoidableFacts::notes, *recorded), recorded->on, recorded->voidReason);
    if (unit_->currentText() != unitText(recorded->task)) command.unit = toUtf8(unit_->currentText());
    command.text = changedWords(text("text"), recorded->text);
    if (!recorded->isMeasure && isPlan_->isChecked() != recorded->isPlan) command.plan = isPlan_->isChecked();
    if (recorded->isMeasure) {
        command.dueOn = changedDate(dueOn_, recorded->dueOn);
        command.owner = changedText(text("owner"), recorded->owner);
    }
    return {command};
}

CorrectDeliveryDialog::CorrectDeliveryDialog(const CaseContext& context, QWidget* parent)
    : FactCorrection(context, app::CorrectDelivery::name, tr("Correct a delivery"), parent) {
    for (const domain::Delivery* row : newestFirst(facts(), &VoidableFacts::deliveries)) {
        const domain::Reply* reply = rowWithId(facts().replies, row->reply.value);
        if (!row->way || reply == nullptr || facts().isSentBack(reply->id)) continue;
        // Of a merged piece the reply is its main case's: only whose it is counts.
        const domain::Task* task = facts().task(reply->task);
        if (context.unit && (task == nullptr || task->unit != *context.unit)) continue;
        const QString signer = toQt(row->deputy ? context.view.deputyName(row->deputy) : context.view.leadName);
        const QString text = u"%1　%2　%3　%4"_s.arg(isoText(row->on), labelOf(row->way), signer, unitText(reply->task));
        addRow(markedIfVoid(text, row->voidReason), row->id.value);
    }
    chooseEntry(u"delivery_number"_s, tr("Delivery"));
    way_ = form()->add(u"way"_s, tr("Way"), codeBox<domain::DeliveryWay>(domain::DeliveryWay::post, false));
    formSent_ = form()->add(u"form_sent"_s, QString(), new QCheckBox(tr("the feedback form went with it")));
    form()->addNote(tr("Where a delivery is void the reply is owed to that signer again."));
    addVoid();
}

const domain::Delivery* CorrectDeliveryDialog::delivery() const { return factWithId(facts(), &VoidableFacts::deliveries, rowId()); }

std::int64_t CorrectDeliveryDialog::recordedVersion() const { return versionIn(context().view.deliveryVersions, delivery()); }

void CorrectDeliveryDialog::showRecorded() {
    const domain::Delivery* recorded = delivery();
    if (recorded == nullptr) return;
    showEntry(recorded->on, recorded->voidReason);
    choose<domain::DeliveryWay>(way_, recorded->way);
    formSent_->setChecked(recorded->formSent);
}

std::vector<app::Command> CorrectDeliveryDialog::commands() const {
    app::CorrectDelivery command;
    command.caseAddress = address();
    command.reason = text("reason");
    const domain::Delivery* recorded = delivery();
    if (recorded == nullptr) return {command};
    fill(command, domain::numberOf(facts(), &VoidableFacts::deliveries, *recorded), recorded->on, recorded->voidReason);
    if (chosen<domain::DeliveryWay>(way_) != recorded->way) command.way = chosen<domain::DeliveryWay>(way_);
    if (formSent_->isChecked() != recorded->formSent) command.formSent = formSent_->isChecked();
    return {command};
}

CorrectUrgingDialog::CorrectUrgingDialog(const CaseContext& context, QWidget* parent)
    : FactCorrection(context, app::CorrectUrging::name, tr("Correct an urging"), parent) {
    for (const domain::Urging* row : newestFirst(facts(), &VoidableFacts::urgings)) {
        if (!isOurs(row->task)) continue;
        const QString text = u"%1　%2　%3"_s.arg(isoText(row->on), labelOf(row->level), unitText(row->task));
        addRow(markedIfVoid(text, row->voidReason), row->id.value);
    }
    chooseEntry(u"urging_number"_s, tr("Urging"));
    unit_ = addUnits();
    level_ = form()->add(u"level"_s, tr("Level"), codeBox<domain::UrgingLevel>(domain::UrgingLevel::reminder, false));
    urgedFor_ = form()->add(u"urged_for"_s, tr("Urged for"), codeBox<domain::UrgingReason>(domain::UrgingReason::overdue, false));
    addLine(u"document_number"_s, tr("Document number"));
    addText(u"demand"_s, tr("Demand"), 2);
    const base::Date today = theRegister().today();
    answerDueOn_ = form()->add(u"answer_due_on"_s, tr("Answer by"), new DateEdit(today, DateSense::eitherSide));
    nextOn_ = form()->add(u"next_on"_s, tr("Urge again on"), new DateEdit(today, DateSense::eitherSide));
    answeredOn_ = form()->add(u"answered_on"_s, tr("Answered on"), new DateEdit(today, DateSense::happened));
    addText(u"answer"_s, tr("Answer"), 3);
    addVoid();
}

const domain::Urging* CorrectUrgingDialog::urging() const { return factWithId(facts(), &VoidableFacts::urgings, rowId()); }

std::int64_t CorrectUrgingDialog::recordedVersion() const { return versionIn(context().view.urgingVersions, urging()); }

void CorrectUrgingDialog::showRecorded() {
    const domain::Urging* recorded = urging();
    if (recorded == nullptr) return;
    showEntry(recorded->on, recorded->voidReason);
    unit_->setCurrentText(unitText(recorded->task));
    choose<domain::UrgingLevel>(level_, recorded->level);
    choose<domain::UrgingReason>(urgedFor_, recorded->reason);
    setLine(u"document_number"_s, recorded->documentNumber);
    setText(u"demand"_s, recorded->demand);
    answerDueOn_->setDate(recorded->answerDueOn);
    nextOn_->setDate(recorded->nextOn);
    answeredOn_->setDate(recorded->answeredOn);
    setText(u"answer"_s, recorded->answer);
}

std::vector<app::Command> CorrectUrgingDialog::commands() const {
    app::CorrectUrging command;
    command.caseAddress = address();
    command.reason = text("reason");
    const domain::Urging* recorded = urging();
    if (recorded == nullptr) return {command};
    fill(command, domain::numberOf(facts(), &VoidableFacts::urgings, *recorded), recorded->on, recorded->voidReason);
    if (unit_->currentText() != unitText(recorded->task)) command.unit = toUtf8(unit_->currentText());
    command.level = changedChoice(level_, recorded->level);
    command.urgedFor = changedChoice(urgedFor_, recorded->reason);
    command.documentNumber = changedText(text("document_number"), recorded->documentNumber);
    command.demand = changedText(text("demand"), recorded->demand);
    command.answerDueOn = changedDate(answerDueOn_, recorded->answerDueOn);
    command.nextOn = changedDate(nextOn_, recorded->nextOn);
    command.answeredOn = changedDate(answeredOn_, recorded->answeredOn);
    const bool losesDay = command.answeredOn.isGiven && !command.answeredOn.value;
    if (!losesDay) command.answer = changedWords(text("answer"), recorded->answer);
    // Without its day there is no answer: what still stands in the field is said, so that the day is asked for.
    if (losesDay && !text("answer").empty()) command.answer = text("answer");
    return {command};
}

CorrectMeetingDialog::CorrectMeetingDialog(const CaseContext& context, QWidget* parent)
    : FactCorrection(context, app::CorrectMeeting::name, tr("Correct a meeting"), parent) {
    for (const domain::RatingMeeting* row : newestFirst(facts(), &VoidableFacts::ratingMeetings)) {
        const QString text = u"%1　%2　%3"_s.arg(isoText(row->on), labelOf(row->kind), toQt(row->outcome));
        addRow(markedIfVoid(text, row->voidReason), row->id.value);
    }
    chooseEntry(u"meeting_number"_s, tr("Meeting"));
    kind_ = form()->add(u"meeting_kind"_s, tr("Form"), codeBox<domain::MeetingKind>(domain::MeetingKind::meeting, false));
    addLine(u"place"_s, tr("Place"));
    addLine(u"people"_s, tr("Who took part"));
    addText(u"text"_s, tr("What was said"), 4);
    addText(u"meeting_outcome"_s, tr("What came of it"), 3);
    addVoid();
}

const domain::RatingMeeting* CorrectMeetingDialog::meeting() const { return factWithId(facts(), &VoidableFacts::ratingMeetings, rowId()); }

std::int64_t CorrectMeetingDialog::recordedVersion() const { return versionIn(context().view.meetingVersions, meeting()); }

void CorrectMeetingDialog::showRecorded() {
    const domain::RatingMeeting* recorded = meeting();
    if (recorded == nullptr) return;
    showEntry(recorded->on, recorded->voidReason);
    choose<domain::MeetingKind>(kind_, recorded->kind);
    setLine(u"place"_s, recorded->place);
    setLine(u"people"_s, recorded->people);
    setText(u"text"_s, recorded->text);
    setText(u"meeting_outcome"_s, recorded->outcome);
}

std::vector<app::Command> CorrectMeetingDialog::commands() const {
    app::CorrectMeeting command;
    command.caseAddress = address();
    command.reason = text("reason");
    const domain::RatingMeeting* recorded = meeting();
    if (recorded == nullptr) return {command};
    fill(command, domain::numberOf(facts(), &VoidableFacts::ratingMeetings, *recorded), recorded->on, recorded->voidReason);
    command.kind = changedChoice(kind_, recorded->kind);
    command.place = changedText(text("place"), recorded->place);
    command.people = changedText(text("people"), recorded->people);
    command.text = changedWords(text("text"), recorded->text);
    command.outcome = changedWords(text("meeting_outcome"), recorded->outcome);
    return {command};
}

CorrectCoordinationDialog::CorrectCoordinationDialog(const CaseContext& context, QWidget* parent)
    : FactCorrection(context, app::CorrectCoordination::name, tr("Correct a coordination record"), parent) {
    for (const domain::Coordination* row : newestFirst(facts(), &VoidableFacts::coordinations)) {
        const QString text = u"%1　%2　%3"_s.arg(isoText(row->on), joinNames(unitsOf(*row)), toQt(row->ruling));
        addRow(markedIfVoid(text, row->voidReason), row->id.value);
    }
    chooseEntry(u"coordination"_s, tr("Coordination"));
    units_ =
        form()->add(u"units"_s, tr("Units that disagree"), new ChipPicker(unitChoices(theRegister().directory())), Form::Need::required);
    by_ = form()->add(u"by"_s, tr("Brought together by"), codeBox<domain::Mediator>(domain::Mediator::deputyOffice, false));
    way_ = form()->add(u"coordination_way"_s, tr("Way"), codeBox<domain::CoordinationWay>(std::nullopt));
    addLine(u"people"_s, tr("Who took part"));
    addText(u"text"_s, tr("What each said"), 4);
    addText(u"ruling"_s, tr("Ruling"), 3);
    addVoid();
}

QStringList CorrectCoordinationDialog::unitsOf(const domain::Coordination& row) const {
    QStringList names;
    for (const domain::UnitId unit : row.units) names.append(toQt(context().view.unitName(unit)));
    return names;
}

const domain::Coordination* CorrectCoordinationDialog::coordination() const {
    return factWithId(facts(), &VoidableFacts::coordinations, rowId());
}

std::int64_t CorrectCoordinationDialog::recordedVersion() const { return versionIn(context().view.coordinationVersions, coordination()); }

void CorrectCoordinationDialog::showRecorded() {
    const domain::Coordination* recorded = coordination();
    if (recorded == nullptr) return;
    showEntry(recorded->on, recorded->voidReason);
    units_->setValues(unitsOf(*recorded));
    choose<domain::Mediator>(by_, recorded->by);
    choose<domain::CoordinationWay>(way_, recorded->way);
    setLine(u"people"_s, recorded->people);
    setText(u"text"_s, recorded->text);
    setText(u"ruling"_s, recorded->ruling);
}

std::vector<app::Command> CorrectCoordinationDialog::commands() const {
    app::CorrectCoordination command;
    command.caseAddress = address();
    command.reason = text("reason");
    const domain::Coordination* recorded = coordination();
    if (recorded == nullptr) return {command};
    fill(command, static_cast<int>(recorded->id.value), recorded->on, recorded->voidReason);
    if (units_->values() != unitsOf(*recorded)) {
        for (const QString& unit : units_->values()) command.units.push_back(toUtf8(unit));
    }
    command.by = changedChoice(by_, recorded->by);
    command.way = changedCode<domain::CoordinationWay>(way_, recorded->way);
    command.people = changedText(text("people"), recorded->people);
    command.text = changedWords(text("text"), recorded->text);
    command.ruling = changedText(text("ruling"), recorded->ruling);
    return {command};
}

CorrectCommitmentProgressDialog::CorrectCommitmentProgressDialog(const CaseContext& context, int promise, QWidget* parent)
    : FactCorrection(context, app::CorrectCommitmentProgress::name, tr("Correct an entry about a promise"), parent) {
    for (const domain::Commitment& one : facts().commitments) {
        if (!isOurs(one.task)) continue;
        for (const domain::CommitmentStep* row : domain::recordedStepsOf(facts(), one.id)) {
            const QString text = tr("Promise %1: %2").arg(domain::numberOf(facts(), one.id)).arg(isoText(row->on)) +
                                 u"　%1　%2"_s.arg(labelOf(row->kind), toQt(row->text));
            addRow(markedIfVoid(text, row->voidReason), row->id.value);
        }
    }
    chooseEntry(u"entry"_s, tr("Entry"));
    if (const domain::Commitment* meant = domain::commitmentNumbered(facts(), promise)) {
        const auto all = domain::recordedStepsOf(facts(), meant->id);
        const auto counting = domain::stepsOf(facts(), meant->id);
        if (!all.empty()) beginWith((counting.empty() ? all : counting).back()->id.value);
    }
    kind_ = form()->add(u"step"_s, tr("Kind"), codeBox<domain::CommitmentStepKind>(domain::CommitmentStepKind::progress, false));
    addText(u"text"_s, tr("Progress, evidence or explanation"), 4);
    rating_ = form()->add(u"rating"_s, tr("Deputy's rating"), codeBox<domain::Rating>(std::nullopt));
    dueOn_ = form()->add(u"due_on"_s, tr("Promised anew for"), new DateEdit(theRegister().today(), DateSense::eitherSide));
    addLine(u"signatory"_s, tr("Signed by"));
    deputyToldOn_ = form()->add(u"deputy_told_on"_s, tr("Deputy told on"), new DateEdit(theRegister().today(), DateSense::happened));
    connect(kind_, &QComboBox::currentIndexChanged, this, &CorrectCommitmentProgressDialog::showFields);
    addVoid();
    showFields();
}

void CorrectCommitmentProgressDialog::showFields() {
    const auto kind = chosen<domain::CommitmentStepKind>(kind_);
    form()->hideField(u"rating"_s, kind != domain::CommitmentStepKind::rated);
    form()->hideField(u"due_on"_s, kind != domain::CommitmentStepKind::progress);
}

const domain::CommitmentStep* CorrectCommitmentProgressDialog::step() const {
    return factWithId(facts(), &VoidableFacts::commitmentSteps, rowId());
}

std::int64_t CorrectCommitmentProgressDialog::recordedVersion() const {
    const domain::CommitmentStep* recorded = step();
    const domain::Commitment* promise = recorded == nullptr ? nullptr : rowWithId(facts().commitments, recorded->commitment.value);
    return versionIn(context().view.commitmentVersions, promise);
}

void CorrectCommitmentProgressDialog::showRecorded() {
    const domain::CommitmentStep* recorded = step();
    if (recorded == nullptr) return;
    showEntry(recorded->on, recorded->voidReason);
    choose<domain::CommitmentStepKind>(kind_, recorded->kind);
    setText(u"text"_s, recorded->text);
    choose<domain::Rating>(rating_, recorded->rating);
    dueOn_->setDate(recorded->dueOn);
    setLine(u"signatory"_s, recorded->signatory);
    deputyToldOn_->setDate(recorded->deputyToldOn);
}

std::vector<app::Command> CorrectCommitmentProgressDialog::commands() const {
    app::CorrectCommitmentProgress command;
    command.caseAddress = address();
    command.reason = text("reason");
    const domain::CommitmentStep* recorded = step();
    if (recorded == nullptr) return {command};
    const auto steps = domain::recordedStepsOf(facts(), recorded->commitment);
    fill(command, static_cast<int>(std::find(steps.begin(), steps.end(), recorded) - steps.begin()) + 1, recorded->on,
         recorded->voidReason);
    command.commitment = domain::numberOf(facts(), recorded->commitment);
    command.step = changedChoice(kind_, recorded->kind);
    command.text = changedWords(text("text"), recorded->text);
    const auto kind = chosen<domain::CommitmentStepKind>(kind_);
    if (kind == domain::CommitmentStepKind::progress) command.dueOn = changedDate(dueOn_, recorded->dueOn);
    if (kind == domain::CommitmentStepKind::rated && chosen<domain::Rating>(rating_) != recorded->rating)
        command.rating = chosen<domain::Rating>(rating_);
    command.signatory = changedText(text("signatory"), recorded->signatory);
    command.deputyToldOn = changedDate(deputyToldOn_, recorded->deputyToldOn);
    return {command};
}

}  // namespace huying::ui

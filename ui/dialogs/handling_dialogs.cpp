// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/handling_dialogs.h"

#include <QtWidgets>

#include "dialogs/follow_up_dialogs.h"
#include "domain/measures.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/chip_picker.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

ReceiptDialog::ReceiptDialog(const CaseContext& context, QWidget* parent)
    : CaseDialog(context, app::AcknowledgeReceipt::name, tr("Sign for"), parent), unit_(addUnit()) {
    addDate(tr("Signed for on"));
    addDueLineOf(unit_);
    addLine(u"receiver"_s, tr("Received by"));
    addPeople();
    proposeUnits_ = form()->add(u"propose_units"_s, tr("Units proposed beside it"),
                                new ChipPicker(unitChoices(context.theRegister.directory(), context.theRegister.today())));
    proposeUnits_->picker()->setPlaceholderText(tr("only where others should take part; the office decides"));
    addLine(u"propose_reason"_s, tr("Why they should"));
    restoreDraft();
}

std::vector<app::Command> ReceiptDialog::commands() const {
    app::AcknowledgeReceipt command;
    command.caseAddress = address();
    command.unit = unitOf(unit_);
    command.receiver = text("receiver");
    for (const QString& unit : proposeUnits_->values()) command.proposeUnits.push_back(toUtf8(unit));
    command.proposeReason = text("propose_reason");
    fillPeople(command);
    return {command};
}

QString ReceiptDialog::sentenceWhenDone(const app::BatchResult&) const {
    return tr("Signed for: %1, %2").arg(name(), unit_->currentText());
}

ProgressDialog::ProgressDialog(const CaseContext& context, QWidget* parent)
    : CaseDialog(context, app::RecordProgress::name, tr("Progress"), parent), unit_(addUnit()) {
    addDate(tr("Date"));
    addText(u"text"_s, tr("Progress"), 5, Form::Need::required);
    isPlan_ = form()->add(u"plan"_s, QString(), new QCheckBox(tr("this is the handling plan")));
    measures_ = addText(u"measures"_s, tr("Measures"), 4);
    measures_->setPlaceholderText(tr("one a line: what; by when; who is in charge"));
    measure_ = form()->add(u"measure"_s, tr("About the measure"), new QComboBox);
    isDone_ = form()->add(u"done"_s, QString(), new QCheckBox(tr("this measure is done")));
    addPeople();
    keepSaid([this] { offerMeasures(); });
    connect(unit_, &QComboBox::currentIndexChanged, this, &ProgressDialog::offerMeasures);
    connect(isPlan_, &QCheckBox::toggled, this, &ProgressDialog::showFields);
    connect(measure_, &QComboBox::currentIndexChanged, this, &ProgressDialog::showFields);
    restoreDraft();
    showFields();
}

void ProgressDialog::offerMeasures() {
    const QString before = measure_->currentData().toString();
    QList<std::pair<QString, QString>> offered{{QString(), QString()}};
    if (const domain::Task* task = taskOf(unit_)) {
        for (const domain::Measure& one : domain::measuresOf(facts(), task->id)) {
            if (one.isDone && toQt(one.note->text) != before) continue;  // the chosen one stays, whatever others recorded
            QStringList shown{toQt(one.note->text)};
            if (one.note->dueOn) shown.append(isoText(one.note->dueOn));
            if (!one.note->owner.empty()) shown.append(toQt(one.note->owner));
            offered.append({shown.join(u'　'), toQt(one.note->text)});
        }
    }
    bool isSame = measure_->count() == offered.size();
    for (int i = 0; isSame && i < measure_->count(); ++i) isSame = measure_->itemText(i) == offered[i].first;
    if (isSame) return;  // nobody's open list closes for nothing
    measure_->clear();
    for (const auto& [shown, text] : std::as_const(offered)) measure_->addItem(shown, text);
    measure_->setCurrentIndex(std::max(0, measure_->findData(before)));
    showFields();
}

// A plan has measures; progress may be about one of them.
void ProgressDialog::showFields() {
    const bool isPlan = isPlan_->isChecked();
    form()->hideField(u"measures"_s, !isPlan);
    form()->hideField(u"measure"_s, isPlan || measure_->count() < 2);
    form()->hideField(u"done"_s, isPlan || measure_->currentIndex() < 1);
}

bool ProgressDialog::checkMore() {
    QString fault;
    if (isPlan_->isChecked()) measuresIn(measures_->toPlainText(), theRegister().today(), fault);
    if (!fault.isEmpty()) form()->showFault(u"measures"_s, fault);
    return fault.isEmpty();
}

std::vector<app::PlannedMeasure> measuresIn(const QString& lines, base::Date today, QString& fault) {
    std::vector<app::PlannedMeasure> measures;
    for (app::PromisedThing& one : promisesIn(lines, today, fault))
        measures.push_back({std::move(one.text), std::move(one.owner), one.dueOn});
    return measures;
}

std::vector<app::Command> ProgressDialog::commands() const {
    app::RecordProgress command;
    command.caseAddress = address();
    command.unit = unitOf(unit_);
    command.text = text("text");
    if (isPlan_->isChecked()) {
        command.plan = true;
        QString ignored;  // said by checkMore()
        command.measures = measuresIn(measures_->toPlainText(), theRegister().today(), ignored);
    } else if (measure_->currentIndex() > 0) {
        command.measure = toUtf8(measure_->currentData().toString());
        if (isDone_->isChecked()) command.done = true;
    }
    fillPeople(command);
    return {command};
}

QString ProgressDialog::sentenceWhenDone(const app::BatchResult&) const {
    return tr("Progress recorded: %1, %2").arg(name(), unit_->currentText());
}

ContactDialog::ContactDialog(const CaseContext& context, QWidget* parent)
    : CaseDialog(context, app::RecordContact::name, tr("Contact with the deputy"), parent), unit_(addUnit()) {
    phase_ = form()->add(u"phase"_s, tr("Phase"), codeBox<domain::ContactPhase>(std::nullopt), Form::Need::required);
    way_ = form()->add(u"way"_s, tr("Way"), offeredBox<domain::ContactWay>(facts().suggestion.term, std::nullopt), Form::Need::required);
    addDate(tr("Date"));
    addDueLineOf(unit_);
    deputy_ = form()->add(u"deputy"_s, tr("Deputy met"), signerBox(context, tr("the lead proposer"), Signers::ofMergedToo));
    addLine(u"place"_s, tr("Place"));
    addLine(u"people"_s, tr("Who took part"));
    addText(u"deputy_opinion"_s, tr("Deputy's opinion"), 3);
    addText(u"unit_answer"_s, tr("Unit's answer, next steps"), 3);
    isSigned_ = form()->add(u"signed"_s, QString(), new QCheckBox(tr("signed by the deputy")));
    if (const QString phase = missingPhase(); !phase.isEmpty()) phase_->setCurrentIndex(phase_->findData(phase));
    restoreDraft();
}

QString ContactDialog::missingPhase() const {
    for (const auto phase : {domain::ContactPhase::before, domain::ContactPhase::during, domain::ContactPhase::after}) {
        const bool isThere =
            std::any_of(facts().contacts.begin(), facts().contacts.end(), [&](const domain::Contact& one) { return one.phase == phase; });
        if (!isThere) return toQt(base::codeOf(phase));
    }
    return {};
}

QStringList ContactDialog::takeRecorded(const app::CaseView& now) {
    CaseDialog::takeRecorded(now);
    const QString phase = missingPhase();
    if (phase.isEmpty() || isTouched(u"phase"_s)) return {};  // what was chosen is meant
    const QString changed = takeOver(u"phase"_s, phase);
    return changed.isEmpty() ? QStringList() : QStringList{changed};
}

std::vector<app::Command> ContactDialog::commands() const {
    app::RecordContact command;
    command.caseAddress = address();
    command.unit = unitOf(unit_);
    command.phase = chosen<domain::ContactPhase>(phase_).value_or(domain::ContactPhase::before);
    command.way = chosen<domain::ContactWay>(way_).value_or(domain::ContactWay::visit);
    command.deputy.name = unitOf(deputy_);
    command.place = text("place");
    command.people = text("people");
    command.deputyOpinion = text("deputy_opinion");
    command.unitAnswer = text("unit_answer");
    if (isSigned_->isChecked()) command.isSigned = true;
    return {command};
}

QString ContactDialog::sentenceWhenDone(const app::BatchResult&) const {
    return tr("Contact recorded: %1, %2, %3").arg(name(), phase_->currentText(), way_->currentText());
}

JointOpinionDialog::JointOpinionDialog(const CaseContext& context, QWidget* parent)
    : CaseDialog(context, app::RecordJointOpinion::name, tr("Joint opinion"), parent), unit_(addUnit(tr("Joint unit"))) {
    addDate(tr("Date"));
    addDueLineOf(unit_);
    addText(u"text"_s, tr("Opinion"), 5);
    addLine(u"signatory"_s, tr("Signed by"));
    addLine(u"document_number"_s, tr("Document number"));
    restoreDraft();
}

std::vector<app::Command> JointOpinionDialog::commands() const {
    app::RecordJointOpinion command;
    command.caseAddress = address();
    command.unit = unitOf(unit_);
    command.text = text("text");
    command.signatory = text("signatory");
    command.documentNumber = text("document_number");
    return {command};
}

QString JointOpinionDialog::sentenceWhenDone(const app::BatchResult&) const {
    return tr("Joint opinion recorded: %1, %2").arg(name(), unit_->currentText());
}

ExtensionDialog::ExtensionDialog(const CaseContext& context, std::string_view command, const QString& title, QWidget* parent)
    : CaseDialog(context, command, title, parent), unit_(addUnit()), beyond_(form()) {
    addUnitHint(unit_, [this](const domain::Task& task) { return whatBears(task); });
}

// What was asked for, the day that stands now, and how far an extension may go by which rule.
QString ExtensionDialog::whatBears(const domain::Task& task) const {
    QStringList lines;
    if (const domain::Extension* asked = facts().pendingExtensionOf(task.id))
        lines.append(tr("Asked for %1 until %2: %3").arg(isoText(asked->askedOn), isoText(asked->askedUntil), toQt(asked->reason)));
    lines.append(tr("Due now: %1.").arg(isoText(facts().deadlineOf(task))));
    if (const QString furthest = furthestDayLines(context().view, task); !furthest.isEmpty()) lines.append(furthest);
    return lines.join(u'\n');
}

void ExtensionDialog::checkUntil(const std::optional<base::Date>& until) { beyond_.check(context().view, taskOf(unit_), until); }

ExtensionRequestDialog::ExtensionRequestDialog(const CaseContext& context, QWidget* parent)
    : ExtensionDialog(context, app::RequestExtension::name, tr("Ask for an extension"), parent) {
    addDate(tr("Asked on"));
    until_ =
        form()->add(u"until"_s, tr("Extend until"), new DateEdit(context.theRegister.today(), DateSense::planned), Form::Need::required);
    addText(u"reason"_s, tr("Reason"), 4, Form::Need::required);
    const auto check = [this] { checkUntil(until_->date()); };
    connect(until_, &QLineEdit::textChanged, this, check);
    connect(unit_, &QComboBox::currentIndexChanged, this, check);
    restoreDraft();
}

std::vector<app::Command> ExtensionRequestDialog::commands() const {
    app::RequestExtension command;
    command.caseAddress = address();
    command.unit = unitOf(unit_);
    command.reason = text("reason");
    command.until = until_->date();
    return {command};
}

QString ExtensionRequestDialog::sentenceWhenDone(const app::BatchResult&) const {
    return tr("Extension asked for: %1, %2").arg(name(), unit_->currentText());
}

ExtensionDecisionDialog::ExtensionDecisionDialog(const CaseContext& context, QWidget* parent)
    : ExtensionDialog(context, app::DecideExtension::name, tr("Decide the extension"), parent) {
    addDate(tr("Decided on"));
    granted_ = new QComboBox;
    granted_->addItem(QString(), QString());
    granted_->addItem(tr("granted"), u"yes"_s);
    granted_->addItem(tr("refused"), u"no"_s);
    form()->add(u"granted"_s, tr("Decision"), granted_, Form::Need::required);
    until_ = form()->add(u"until"_s, tr("Until"), new DateEdit(context.theRegister.today(), DateSense::planned));
    until_->setPlaceholderText(tr("as asked for"));
    deputyToldOn_ = form()->add(u"deputy_told_on"_s, tr("Deputy told on"), new DateEdit(context.theRegister.today(), DateSense::happened));
    decidedBy_ = addLine(u"decided_by"_s, tr("Decided by"));
    decidedBy_->setPlaceholderText(tr("the assigning body"));
    addText(u"reason"_s, tr("Reason"), 3);
    connect(until_, &QLineEdit::textChanged, this, &ExtensionDecisionDialog::checkGranted);
    connect(unit_, &QComboBox::currentIndexChanged, this, &ExtensionDecisionDialog::checkGranted);
    connect(granted_, &QComboBox::currentIndexChanged, this, &ExtensionDecisionDialog::checkGranted);
    checkGranted();
    restoreDraft();
}

// What is refused goes to no day; granted without a day it goes to the one that was asked for.
void ExtensionDecisionDialog::checkGranted() {
    std::optional<base::Date> until = until_->date();
    const domain::Task* task = taskOf(unit_);
    const domain::Extension* asked = task == nullptr ? nullptr : facts().pendingExtensionOf(task->id);
    if (until_->text().isEmpty() && asked != nullptr) until = asked->askedUntil;
    if (granted_->currentData().toString() == "no"_L1) until.reset();
    checkUntil(until);
}

std::vector<app::Command> ExtensionDecisionDialog::commands() const {
    app::DecideExtension command;
    command.caseAddress = address();
    command.unit = unitOf(unit_);
    command.granted = granted_->currentData().toString() == "yes"_L1;
    command.until = until_->date();
    command.deputyToldOn = deputyToldOn_->date();
    command.decidedBy = toUtf8(decidedBy_->text().trimmed());
    command.reason = text("reason");
    return {command};
}

QString ExtensionDecisionDialog::sentenceWhenDone(const app::BatchResult&) const {
    return tr("Extension %1: %2, %3").arg(granted_->currentText(), name(), unit_->currentText());
}

}  // namespace huying::ui

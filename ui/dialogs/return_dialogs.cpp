// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/return_dialogs.h"

#include <QtWidgets>
#include <functional>

#include "app/queries/line_matter.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/choice_picker.h"
#include "widgets/due_explanation.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

QComboBox* addCoordinationBox(Form* form, const CaseContext& context, const QString& label) {
    auto* box = new QComboBox;
    box->addItem(QString(), 0);
    for (const domain::Coordination& row : context.view.facts.coordinations) {
        QStringList units;
        for (const domain::UnitId unit : row.units) units.append(toQt(context.view.unitName(unit)));
        box->addItem(u"%1　%2　%3"_s.arg(isoText(row.on), joinNames(units), toQt(row.ruling)), static_cast<qlonglong>(row.id.value));
    }
    form->add(u"coordination"_s, label, box);
    form->hideField(u"coordination"_s, box->count() == 1);
    return box;
}

std::optional<std::int64_t> coordinationIn(const QComboBox* box) {
    const qlonglong number = box->currentData().toLongLong();
    return number > 0 ? std::optional<std::int64_t>(number) : std::nullopt;
}

namespace {

// Until when the return may be asked for is explained like every other date: by F2 and by a line that can be entered.
void addWindowLine(QDialog* dialog, Form* form, std::function<app::ExplainedMatter()> explained) {
    auto* why = linkButton(QCoreApplication::translate("ReturnDialogs", "Why this last day to ask? (F2)"));
    why->setObjectName(u"returnWindow"_s);
    why->setFocusPolicy(Qt::ClickFocus);  // Tab goes from field to field
    form->addWide(why);
    QObject::connect(why, &QPushButton::clicked, dialog, [dialog, why, explained = std::move(explained)] {
        const app::ExplainedMatter matter = explained();
        auto* explanation = matter.explained ? new DueExplanation(toQt(matter.name), *matter.explained, dialog)
                                             : new DueExplanation(toQt(matter.name), toQt(matter.whyNoDate), dialog);
        explanation->openAt(why);
    });
    QObject::connect(new QShortcut(Qt::Key_F2, dialog), &QShortcut::activated, why, &QPushButton::click);
}

}  // namespace

ReturnRequestDialog::ReturnRequestDialog(const CaseContext& context, QWidget* parent)
    : CaseDialog(context, app::RequestReturn::name, tr("Ask to return"), parent), unit_(addUnit()) {
    addDate(tr("Asked on"));
    addDueLineOf(unit_);
    addWindowLine(this, form(), [this] {
        const domain::Task* task = taskOf(unit_);
        return app::explainReturnWindow(this->context().view, task == nullptr ? domain::TaskId() : task->id, words());
    });
    addText(u"reason"_s, tr("Reason"), 4, Form::Need::required);
    suggestedUnit_ = form()->add(u"suggested_unit"_s, tr("Suggested unit"),
                                 new ChoicePicker(unitChoices(context.theRegister.directory(), context.theRegister.today())));
    suggestedUnit_->setPlaceholderText(tr("who should handle it: any part of the name or its number"));
    addLine(u"signatory"_s, tr("Signed by"));
    addLine(u"document_number"_s, tr("Document number"));
    QLabel* from = form()->addNote(QString());
    from->setObjectName(u"countedFrom"_s);
    auto sayFrom = [this, from] {
        const domain::Task* task = taskOf(unit_);
        const bool isSigned = task != nullptr && facts().receiptOf(task->id) != nullptr;
        from->setText(isSigned ? tr("The last day follows from the receipt.")
                               : tr("No receipt is on record: the last day follows from the assignment."));
    };
    connect(unit_, &QComboBox::currentIndexChanged, from, sayFrom);
    keepSaid(sayFrom);
    form()->addNote(
        tr("A later request is recorded too, marked late, and decided like any other; until then the unit's own time limit goes on."));
    restoreDraft();
}

std::vector<app::Command> ReturnRequestDialog::commands() const {
    app::RequestReturn command;
    command.caseAddress = address();
    command.unit = unitOf(unit_);
    command.reason = text("reason");
    command.suggestedUnit = text("suggested_unit");
    command.signatory = text("signatory");
    command.documentNumber = text("document_number");
    return {command};
}

QString ReturnRequestDialog::sentenceWhenDone(const app::BatchResult&) const {
    return tr("Return asked for: %1, %2").arg(name(), unit_->currentText());
}

ReturnDecisionDialog::ReturnDecisionDialog(const CaseContext& context, QWidget* parent)
    : CaseDialog(context, app::DecideReturn::name, tr("Decide the return"), parent), unit_(addUnit(tr("Unit that asks"))) {
    request_ = plainLabel(QString());
    request_->setObjectName(u"returnRequest"_s);
    form()->addWide(request_);
    addWindowLine(this, form(), [this] {
        const domain::Task* of = task();
        return app::explainReturnWindow(this->context().view, of == nullptr ? domain::TaskId() : of->id, words());
    });
    addDate(tr("Decided on"));
    addDueLineOf(unit_);
    decision_ = form()->add(u"decision"_s, tr("Decision"), codeBox<domain::Decision>(std::nullopt), Form::Need::required);
    const QList<Choice> units = unitChoices(context.theRegister.directory(), context.theRegister.today());
    newUnit_ = form()->add(u"new_unit"_s, tr("Given to"), new ChoicePicker(units));
    newUnit_->setPlaceholderText(tr("nobody yet: the piece waits to be assigned"));
    newRole_ = form()->add(u"new_role"_s, tr("Role"), codeBox<domain::TaskRole>(std::nullopt));
    addLine(u"scope"_s, tr("Part"));
    dueOn_ = form()->add(u"due_on"_s, tr("Date on the notice"), new DateEdit(context.theRegister.today(), DateSense::planned));
    dueOn_->setPlaceholderText(tr("by rule, from the day of the decision"));
    addLine(u"document_number"_s, tr("Document number"));
    addText(u"reason"_s, tr("Reason"), 3);
    addLine(u"decided_by"_s, tr("Decided by"));
    coordination_ = addCoordinationBox(form(), context, tr("Coordination record"));
    connect(unit_, &QComboBox::currentIndexChanged, this, &ReturnDecisionDialog::showRequest);
    connect(unit_, &QComboBox::activated, this, &ReturnDecisionDialog::prefill);
    connect(decision_, &QComboBox::currentIndexChanged, this, &ReturnDecisionDialog::showFields);
    showRequest();
    prefill();
    restoreDraft();
}

const domain::Task* ReturnDecisionDialog::task() const {
    const domain::Task* found = nullptr;
    for (const domain::Task& row : facts().tasks) {
        if (context().view.unitName(row.unit) == unitOf(unit_) && !row.cancelledOn) found = &row;
    }
    return found;
}

const domain::ReturnRequest* ReturnDecisionDialog::request() const {
    const domain::Task* of = task();
    return of == nullptr ? nullptr : facts().pendingReturnOf(of->id);
}

void ReturnDecisionDialog::showRequest() {
    const domain::ReturnRequest* asked = request();
    QStringList lines;
    if (asked != nullptr) {
        lines.append(tr("Asked on %1: %2").arg(isoText(asked->askedOn), toQt(asked->reason)));
        if (asked->suggestedUnit) lines.append(tr("Suggested unit: %1").arg(toQt(context().view.unitName(*asked->suggestedUnit))));
        const auto window = context().view.returnWindows.find(asked->id);
        const QString rule = window == context().view.returnWindows.end() ? QString() : toQt(window->second.rule.source);
        if (asked->lastDay) {
            lines.append((asked->isLate() ? tr("Late: the last day to ask was %1. %2") : tr("In time: the last day to ask is %1. %2"))
                             .arg(isoText(asked->lastDay), rule));
        }
    }
    request_->setText(lines.join(u'\n'));
    setTone(request_, asked != nullptr && asked->isLate() ? Tone::warn : Tone::plain);
    request_->setVisible(!lines.isEmpty());
}

void ReturnDecisionDialog::prefill() {
    const domain::ReturnRequest* asked = request();
    const domain::Task* of = task();
    newUnit_->setText(asked != nullptr && asked->suggestedUnit ? toQt(context().view.unitName(*asked->suggestedUnit)) : QString());
    newRole_->setCurrentIndex(of == nullptr ? 0 : newRole_->findData(toQt(base::codeOf(of->role))));
    if (auto* scope = qobject_cast<QLineEdit*>(form()->editor(u"scope"_s))) scope->setText(of == nullptr ? QString() : toQt(of->scope));
}

void ReturnDecisionDialog::showFields() {
    const bool isRefused = chosen<domain::Decision>(decision_) == domain::Decision::refused;
    for (const QString& key : {u"new_unit"_s, u"new_role"_s, u"scope"_s, u"due_on"_s, u"document_number"_s})
        form()->hideField(key, isRefused);
    form()->setNeed(u"reason"_s, isRefused ? Form::Need::required : Form::Need::optional);
}

std::vector<app::Command> ReturnDecisionDialog::commands() const {
    app::DecideReturn command;
    command.caseAddress = address();
    command.unit = unitOf(unit_);
    command.decision = chosen<domain::Decision>(decision_).value_or(domain::Decision::refused);
    command.reason = text("reason");
    command.decidedBy = text("decided_by");
    command.coordination = coordinationIn(coordination_);
    command.newUnit = text("new_unit");
    if (command.decision == domain::Decision::refused) command.newUnit.clear();
    if (command.newUnit.empty()) return {command};
    command.newRole = chosen<domain::TaskRole>(newRole_);
    command.scope = text("scope");
    command.dueOn = dueOn_->date();
    command.documentNumber = text("document_number");
    return {command};
}

QString ReturnDecisionDialog::sentenceWhenDone(const app::BatchResult&) const {
    const QString said = tr("Return %1: %2, %3").arg(decision_->currentText(), name(), unit_->currentText());
    const bool isGiven = chosen<domain::Decision>(decision_) == domain::Decision::approved && !newUnit_->text().trimmed().isEmpty();
    return isGiven ? said + tr(", now with %1").arg(newUnit_->text().trimmed()) : said;
}

ReassignDialog::ReassignDialog(const CaseContext& context, QWidget* parent)
    : CaseDialog(context, app::ReassignTask::name, tr("Give to another unit"), parent), unit_(addUnit(tr("Unit that has it"))) {
    addDate(tr("From"));
    newUnit_ =
        form()->add(u"new_unit"_s, tr("Given to"),
                    new ChoicePicker(unitChoices(context.theRegister.directory(), context.theRegister.today())), Form::Need::required);
    newRole_ = form()->add(u"new_role"_s, tr("Role"), codeBox<domain::TaskRole>(std::nullopt));
    addLine(u"scope"_s, tr("Part"));
    dueOn_ = form()->add(u"due_on"_s, tr("Date on the notice"), new DateEdit(context.theRegister.today(), DateSense::planned));
    dueOn_->setPlaceholderText(tr("by rule, from that day"));
    addLine(u"document_number"_s, tr("Document number"));
    addText(u"reason"_s, tr("Reason"), 3, Form::Need::required);
    form()->addNote(
        tr("The unit is rid of it from that day on and is not late for it; what it did stays readable. The new unit has its own clock."));
    connect(unit_, &QComboBox::currentIndexChanged, this, &ReassignDialog::showTask);
    showTask();
    restoreDraft();
}

void ReassignDialog::showTask() {
    for (const domain::Task& row : facts().tasks) {
        if (context().view.unitName(row.unit) != unitOf(unit_) || row.cancelledOn) continue;
        newRole_->setCurrentIndex(newRole_->findData(toQt(base::codeOf(row.role))));
        qobject_cast<QLineEdit*>(form()->editor(u"scope"_s))->setText(toQt(row.scope));
    }
}

std::vector<app::Command> ReassignDialog::commands() const {
    app::ReassignTask command;
    command.caseAddress = address();
    command.unit = unitOf(unit_);
    command.newUnit = text("new_unit");
    command.reason = text("reason");
    command.newRole = chosen<domain::TaskRole>(newRole_);
    command.scope = text("scope");
    command.dueOn = dueOn_->date();
    command.documentNumber = text("document_number");
    return {command};
}

QString ReassignDialog::sentenceWhenDone(const app::BatchResult&) const {
    return tr("%1: given to %2, taken from %3").arg(name(), newUnit_->text(), unit_->currentText());
}

}  // namespace huying::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/planning_dialogs.h"

#include <QtWidgets>

#include "app/queries/plan_chain.h"
#include "dialogs/changed_values.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/choice_picker.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

// The planned units, those that have said nothing yet first.
QComboBox* plannedUnitBox(const CaseContext& context) {
    auto* box = new QComboBox;
    const domain::CaseFacts& facts = context.view.facts;
    const domain::UnitPlan* plan = domain::newestPlan(facts, domain::PlanStage::planned);
    if (plan == nullptr) return box;
    QStringList open;
    QStringList others;
    for (const domain::PlannedUnit& unit : plan->units) {
        const bool isOpen = domain::isToBeAsked(unit) && domain::answerTo(facts, *plan, unit) == nullptr;
        (isOpen ? open : others).append(toQt(context.view.unitName(unit.unit)));
    }
    for (const QString& name : open + others) box->addItem(name, name);
    return box;
}

// What is corrected is chosen by what is written of it; the last one first.
QComboBox* stepBox(const app::CaseView& view, bool isOfPlans) {
    auto* box = new QComboBox;
    const auto steps = app::planStepsOf(view.facts);
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        const bool isPlan = step->kind == app::PlanStepKind::proposed || step->kind == app::PlanStepKind::planned;
        if (step->number > 0 && isPlan == isOfPlans) box->addItem(toQt(app::planStepText(*step, view, words())), step->number);
    }
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(20);
    return box;
}

std::size_t placeIn(const QComboBox* box) { return static_cast<std::size_t>(std::max(1, box->currentData().toInt())) - 1; }

QString corrected(const QString& name, const app::BatchResult& result) {
    const bool hasChanged = !result.results.empty() && result.results.front().hasChanged;
    return hasChanged ? QCoreApplication::translate("Corrections", "Corrected: %1").arg(name)
                      : QCoreApplication::translate("Corrections", "Nothing was changed: %1").arg(name);
}

}  // namespace

ConsultationDialog::ConsultationDialog(const CaseContext& context, QWidget* parent)
    : CaseDialog(context, app::RecordConsultation::name, tr("What a planned unit says"), parent) {
    unit_ = form()->add(u"unit"_s, tr("Handling unit"), plannedUnitBox(context), Form::Need::required);
    addDate(tr("Date"));
    consent_ = form()->add(u"consent"_s, tr("It"), codeBox<domain::Consent>(domain::Consent::agreed, false), Form::Need::required);
    addText(u"opinion"_s, tr("What it says"), 3);
    better_ =
        form()->add(u"better_unit"_s, tr("Better unit"), new ChoicePicker(unitChoices(theRegister().directory(), theRegister().today())));
    better_->setPlaceholderText(tr("if it names one"));
    addLine(u"contact"_s, tr("Whom one spoke with"));
    connect(consent_, &QComboBox::currentIndexChanged, this, &ConsultationDialog::showFields);
    showFields();
    restoreDraft();
}

void ConsultationDialog::showFields() {
    form()->hideField(u"better_unit"_s, chosen<domain::Consent>(consent_) != domain::Consent::objected);
}

std::vector<app::Command> ConsultationDialog::commands() const {
    app::RecordConsultation command;
    command.caseAddress = address();
    command.unit = unitOf(unit_);
    command.consent = chosen<domain::Consent>(consent_).value_or(domain::Consent::agreed);
    command.opinion = text("opinion");
    if (command.consent == domain::Consent::objected) command.betterUnit = toUtf8(better_->text().trimmed());
    command.contact = text("contact");
    return {command};
}

QString ConsultationDialog::sentenceWhenDone(const app::BatchResult&) const {
    return tr("%1, %2: %3").arg(name(), unit_->currentText(), consent_->currentText());
}

PassOnDialog::PassOnDialog(const CaseContext& context, QWidget* parent)
    : CaseDialog(context, app::PassOnAssignment::name, tr("Passed on to the units"), parent) {
    auto* units = unitBox(context, app::PassOnAssignment::name);
    units->insertItem(0, tr("every unit that has not got it yet"), QString());
    units->setCurrentIndex(0);
    unit_ = form()->add(u"unit"_s, tr("Handling unit"), units);
    addDate(tr("Passed on on"));
    auto* via = addLine(u"via"_s, tr("Passed on by"));
    for (const domain::Task& task : facts().tasks) {
        if (task.round == facts().round() && !task.cancelledOn && !task.via.empty()) via->setText(toQt(task.via));
    }
    form()->addNote(tr("The due dates go from the assignment and stay as they are; the day stands beside them."));
    restoreDraft();
}

std::vector<app::Command> PassOnDialog::commands() const { return {app::PassOnAssignment{address(), unitOf(unit_), text("via")}}; }

QString PassOnDialog::sentenceWhenDone(const app::BatchResult&) const { return tr("Passed on: %1").arg(name()); }

CorrectPlanDialog::CorrectPlanDialog(const CaseContext& context, QWidget* parent)
    : CaseDialog(context, app::CorrectPlan::name, tr("Correct a plan"), parent), which_(stepBox(context.view, true)) {
    form()->add(u"plan_number"_s, tr("Plan"), which_, Form::Need::required);
    on_ = form()->add(u"happened_on"_s, tr("Date"), new DateEdit(theRegister().today(), DateSense::happened));
    by_ = addLine(u"by"_s, tr("By whom"));
    note_ = addLine(u"note"_s, tr("Note"));
    void_ = form()->add(u"void"_s, QString(), new QCheckBox(tr("recorded by mistake: it no longer counts and stays readable")));
    addLine(u"reason"_s, tr("Reason of the correction"));
    form()->addNote(tr("Other units are planned anew: the earlier plan stays readable."));
    connect(which_, &QComboBox::currentIndexChanged, this, &CorrectPlanDialog::showRecorded);
    showRecorded();
    restoreDraft();
}

const domain::UnitPlan& CorrectPlanDialog::plan() const { return facts().unitPlans.at(placeIn(which_)); }

void CorrectPlanDialog::showRecorded() {
    on_->setDate(plan().on);
    by_->setText(toQt(plan().by));
    note_->setText(toQt(plan().note));
    void_->setChecked(plan().isVoid);
}

std::vector<app::Command> CorrectPlanDialog::commands() const {
    app::CorrectPlan command;
    command.caseAddress = address();
    command.plan = which_->currentData().toInt();
    command.expect = context().view.planVersions.at(plan().id);
    command.reason = text("reason");
    command.happenedOn = changedDate(on_, plan().on);
    command.by = changedText(text("by"), plan().by);
    command.note = changedText(text("note"), plan().note);
    if (void_->isChecked() != plan().isVoid) command.isVoid = void_->isChecked();
    return {command};
}

QString CorrectPlanDialog::sentenceWhenDone(const app::BatchResult& result) const { return corrected(name(), result); }

CorrectConsultationDialog::CorrectConsultationDialog(const CaseContext& context, QWidget* parent)
    : CaseDialog(context, app::CorrectConsultation::name, tr("Correct what a unit said"), parent), which_(stepBox(context.view, false)) {
    form()->add(u"consultation_number"_s, tr("What was said"), which_, Form::Need::required);
    on_ = form()->add(u"happened_on"_s, tr("Date"), new DateEdit(theRegister().today(), DateSense::happened));
    consent_ = form()->add(u"consent"_s, tr("It"), codeBox<domain::Consent>(domain::Consent::agreed, false));
    opinion_ = addText(u"opinion"_s, tr("What it says"), 3);
    better_ = form()->add(u"better_unit"_s, tr("Better unit"), new ChoicePicker(unitChoices(theRegister().directory())));
    contact_ = addLine(u"contact"_s, tr("Whom one spoke with"));
    void_ = form()->add(u"void"_s, QString(), new QCheckBox(tr("recorded by mistake: it no longer counts and stays readable")));
    addLine(u"reason"_s, tr("Reason of the correction"));
    connect(which_, &QComboBox::currentIndexChanged, this, &CorrectConsultationDialog::showRecorded);
    showRecorded();
    restoreDraft();
}

const domain::Consultation& CorrectConsultationDialog::consultation() const { return facts().consultations.at(placeIn(which_)); }

void CorrectConsultationDialog::showRecorded() {
    const domain::Consultation& recorded = consultation();
    on_->setDate(recorded.on);
    choose<domain::Consent>(consent_, recorded.consent);
    opinion_->setPlainText(toQt(recorded.opinion));
    better_->setText(recorded.betterUnit ? toQt(context().view.unitName(*recorded.betterUnit)) : QString());
    contact_->setText(toQt(recorded.contact));
    void_->setChecked(recorded.isVoid);
}

std::vector<app::Command> CorrectConsultationDialog::commands() const {
    const domain::Consultation& recorded = consultation();
    app::CorrectConsultation command;
    command.caseAddress = address();
    command.consultation = which_->currentData().toInt();
    command.expect = context().view.consultationVersions.at(recorded.id);
    command.reason = text("reason");
    command.happenedOn = changedDate(on_, recorded.on);
    if (chosen<domain::Consent>(consent_) != recorded.consent) command.consent = chosen<domain::Consent>(consent_);
    command.opinion = changedText(text("opinion"), recorded.opinion);
    command.betterUnit =
        changedText(toUtf8(better_->text().trimmed()), recorded.betterUnit ? context().view.unitName(*recorded.betterUnit) : std::string());
    command.contact = changedText(text("contact"), recorded.contact);
    if (void_->isChecked() != recorded.isVoid) command.isVoid = void_->isChecked();
    return {command};
}

QString CorrectConsultationDialog::sentenceWhenDone(const app::BatchResult& result) const { return corrected(name(), result); }

}  // namespace huying::ui

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
    QStringList bodies;
    for (const domain::Task& task : facts().tasks) {
        const bool isWaiting = task.round == facts().round() && !task.cancelledOn && !task.passedOn && !task.via.empty();
        if (isWaiting && !bodies.contains(toQt(task.via))) bodies.append(toQt(task.via));
    }
    // Where several bodies have a share each, an empty field means all of them, a name that one alone.
    if (bodies.size() == 1) via->setText(bodies.first());
    if (bodies.size() > 1) via->setPlaceholderText(tr("empty: %1").arg(joinNames(bodies)));
    form()->addNote(tr("The due dates go from the assignment and stay as they are; the day stands beside them."));
    restoreDraft();
}

std::vector<app::Command> PassOnDialog::commands() const { return {app::PassOnAssignment{address(), unitOf(unit_), text("via")}}; }

QString PassOnDialog::sentenceWhenDone(const app::BatchResult&) const { return tr("Passed on: %1").arg(name()); }

CorrectPlanDialog::CorrectPlanDialog(const CaseContext& context, QWidget* parent)
    : Correction(context, app::CorrectPlan::name, tr("Correct a plan"), parent) {
    const auto steps = app::planStepsOf(facts());
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        const bool isPlan = step->kind == app::PlanStepKind::proposed || step->kind == app::PlanStepKind::planned;
        if (isPlan && step->number > 0) addRow(toQt(app::planStepText(*step, context.view, words())), step->number);
    }
    chooseRow(u"plan_number"_s, tr("Plan"));
    on_ = form()->add(u"happened_on"_s, tr("Date"), new DateEdit(theRegister().today(), DateSense::happened));
    addLine(u"by"_s, tr("By whom"));
    addLine(u"note"_s, tr("Note"));
    void_ = form()->add(u"void"_s, QString(), new QCheckBox(tr("recorded by mistake: it no longer counts and stays readable")));
    addReason();
    form()->addNote(tr("Other units are planned anew: the earlier plan stays readable."));
    begin();
}

// Plans and what units said are called by their places.
const domain::UnitPlan* CorrectPlanDialog::plan() const {
    const auto place = static_cast<std::size_t>(rowId());
    return place == 0 || place > facts().unitPlans.size() ? nullptr : &facts().unitPlans[place - 1];
}

std::int64_t CorrectPlanDialog::recordedVersion() const { return versionIn(context().view.planVersions, plan()); }

void CorrectPlanDialog::showRecorded() {
    const domain::UnitPlan* recorded = plan();
    if (recorded == nullptr) return;
    on_->setDate(recorded->on);
    setLine(u"by"_s, recorded->by);
    setLine(u"note"_s, recorded->note);
    void_->setChecked(recorded->isVoid);
}

std::vector<app::Command> CorrectPlanDialog::commands() const {
    app::CorrectPlan command;
    command.caseAddress = address();
    command.plan = static_cast<int>(rowId());
    command.reason = text("reason");
    const domain::UnitPlan* recorded = plan();
    if (recorded == nullptr) return {command};
    command.expect = seen();
    command.happenedOn = changedDate(on_, recorded->on);
    command.by = changedText(text("by"), recorded->by);
    command.note = changedText(text("note"), recorded->note);
    if (void_->isChecked() != recorded->isVoid) command.isVoid = void_->isChecked();
    return {command};
}

CorrectConsultationDialog::CorrectConsultationDialog(const CaseContext& context, QWidget* parent)
    : Correction(context, app::CorrectConsultation::name, tr("Correct what a unit said"), parent) {
    const auto steps = app::planStepsOf(facts());
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        const bool isSaid = step->kind == app::PlanStepKind::agreed || step->kind == app::PlanStepKind::objected;
        if (isSaid && step->number > 0) addRow(toQt(app::planStepText(*step, context.view, words())), step->number);
    }
    chooseRow(u"consultation_number"_s, tr("What was said"));
    on_ = form()->add(u"happened_on"_s, tr("Date"), new DateEdit(theRegister().today(), DateSense::happened));
    consent_ = form()->add(u"consent"_s, tr("It"), codeBox<domain::Consent>(domain::Consent::agreed, false));
    addText(u"opinion"_s, tr("What it says"), 3);
    better_ = form()->add(u"better_unit"_s, tr("Better unit"), new ChoicePicker(unitChoices(theRegister().directory())));
    addLine(u"contact"_s, tr("Whom one spoke with"));
    void_ = form()->add(u"void"_s, QString(), new QCheckBox(tr("recorded by mistake: it no longer counts and stays readable")));
    addReason();
    begin();
}

const domain::Consultation* CorrectConsultationDialog::consultation() const {
    const auto place = static_cast<std::size_t>(rowId());
    return place == 0 || place > facts().consultations.size() ? nullptr : &facts().consultations[place - 1];
}

std::int64_t CorrectConsultationDialog::recordedVersion() const { return versionIn(context().view.consultationVersions, consultation()); }

void CorrectConsultationDialog::showRecorded() {
    const domain::Consultation* recorded = consultation();
    if (recorded == nullptr) return;
    on_->setDate(recorded->on);
    choose<domain::Consent>(consent_, recorded->consent);
    setText(u"opinion"_s, recorded->opinion);
    better_->setText(recorded->betterUnit ? toQt(context().view.unitName(*recorded->betterUnit)) : QString());
    setLine(u"contact"_s, recorded->contact);
    void_->setChecked(recorded->isVoid);
}

std::vector<app::Command> CorrectConsultationDialog::commands() const {
    app::CorrectConsultation command;
    command.caseAddress = address();
    command.consultation = static_cast<int>(rowId());
    command.reason = text("reason");
    const domain::Consultation* recorded = consultation();
    if (recorded == nullptr) return {command};
    command.expect = seen();
    command.happenedOn = changedDate(on_, recorded->on);
    if (chosen<domain::Consent>(consent_) != recorded->consent) command.consent = chosen<domain::Consent>(consent_);
    command.opinion = changedText(text("opinion"), recorded->opinion);
    const std::string better = recorded->betterUnit ? context().view.unitName(*recorded->betterUnit) : std::string();
    command.betterUnit = changedText(toUtf8(better_->text().trimmed()), better);
    command.contact = changedText(text("contact"), recorded->contact);
    if (void_->isChecked() != recorded->isVoid) command.isVoid = void_->isChecked();
    return {command};
}

}  // namespace huying::ui
